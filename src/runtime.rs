//! The loop: draw, wait, change. What has arrived is applied in its order, then drawn once.

use crate::app::{Effect, Msg, Popup, State, update};
use crate::deeds;
use crate::keymap;
use crate::terminal::{Next, Screen};
use crate::ui;
use std::{io, time::Duration};

/// Inputs that are applied before a frame is drawn all the same: a flood of them does not blind the screen.
const BATCH: usize = 256;

/// For what may have arrived already. Not zero, for crossterm then says no to what it has; and no longer than one look
/// takes, for it looks again and again until the time is over: the typed letter is drawn at once.
const AT_ONCE: Duration = Duration::from_micros(10);

/// Runs the explorer on a terminal until it is quit.
pub fn run(state: &mut State, screen: &mut Screen) -> io::Result<()> {
    loop {
        // Text that is shown to be copied is the terminal's to mark.
        screen.listen_to_pointer(!matches!(state.popup, Some(Popup::Plain(_))))?;
        screen.draw(state.size, |frame| ui::view(state, frame))?;
        // With nothing to do there is nothing to wake for; a search under way goes on when no key wants anything.
        let mut wait = (!state.scan.is_done()).then_some(AT_ONCE);
        let mut has_changed = false;
        for _ in 0..BATCH {
            let msg = match screen.next(wait)? {
                Next::Input(event) => keymap::resolve(state, &event),
                Next::Suspend => Some(Msg::Suspend),
                // What was typed is drawn before the search goes on.
                Next::Nothing if !has_changed && !state.scan.is_done() => {
                    update(state, Msg::Continue);
                    break;
                }
                Next::Nothing => break,
            };
            match msg.and_then(|msg| update(state, msg)) {
                None => {}
                Some(Effect::Quit) => return Ok(()),
                Some(Effect::Suspend) => {
                    let (width, height) = screen.suspend()?;
                    update(state, Msg::Resized(width, height));
                }
                Some(effect) => {
                    if let Some(outcome) = deeds::done(effect, state) {
                        update(state, Msg::Done(outcome));
                    }
                }
            }
            wait = Some(AT_ONCE);
            has_changed = true;
        }
    }
}
