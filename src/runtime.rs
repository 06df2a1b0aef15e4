//! The loop: draw, wait, change. What has arrived is applied in its order, then drawn once.

use crate::app::{Effect, Msg, Popup, State, catch_up, type_ahead, update};
use crate::deeds;
use crate::keymap::{Ahead, ahead, resolve};
use crate::kiosk::Watch;
use crate::terminal::{Next, Screen};
use crate::ui;
use crossterm::event::Event;
use std::{io, thread, time::Duration};

/// Inputs that are applied before a frame is drawn all the same: a flood of them does not blind the screen.
const BATCH: usize = 256;

/// For what may have arrived already. Not zero, for crossterm then says no to what it has; and no longer than one look
/// takes, for it looks again and again until the time is over: the typed letter is drawn at once.
const AT_ONCE: Duration = Duration::from_micros(10);

/// How it came to an end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Somebody quit it.
    Quit,
    /// A visit is over: all of it is to be forgotten.
    Reset,
}

/// Runs the explorer on a terminal until it is quit, or until a kiosk is to forget. Without a clock nothing wakes it but keys.
pub fn run(
    state: &mut State,
    screen: &mut Screen,
    mut watch: Option<&mut Watch>,
) -> io::Result<Ended> {
    loop {
        if let Some(watch) = &watch {
            let warned = state.is_warning();
            if update(state, watch.tick()) == Some(Effect::Reset) {
                return Ok(Ended::Reset);
            }
            if watch.rings() && state.is_warning() && !warned {
                screen.ring()?;
            }
        }
        // Text that is shown to be copied is the terminal's to mark.
        screen.listen_to_pointer(!matches!(state.popup, Some(Popup::Plain(_))))?;
        screen.draw(state.size, |frame| ui::view(state, frame))?;
        if let Some(watch) = &mut watch {
            watch.drawn(state);
        }
        // With nothing to do there is nothing to wake for but the clock, where there is one; a search under way goes on when
        // no key wants anything.
        let mut wait = if state.scan.is_done() {
            watch.as_ref().map(|watch| watch.next())
        } else {
            // Whoever carries the frame to the screen may be waiting for this very processor.
            thread::yield_now();
            Some(AT_ONCE)
        };
        let mut has_changed = false;
        for _ in 0..BATCH {
            let effect = match screen.next(wait)? {
                Next::Input(event) => hear(state, &event),
                Next::Suspend => update(state, Msg::Suspend),
                // What was typed is drawn before the search goes on.
                Next::Nothing if !has_changed && !state.scan.is_done() => {
                    update(state, Msg::Continue);
                    break;
                }
                Next::Nothing => break,
            };
            match effect {
                None => {}
                Some(Effect::Quit) => return Ok(Ended::Quit),
                Some(Effect::Reset) => return Ok(Ended::Reset),
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
        catch_up(state);
    }
}

/// Changes the state by an input. What was typed is only searched for when something else depends on it; whoever hears the last
/// of what has arrived lets the state catch up.
pub fn hear(state: &mut State, event: &Event) -> Option<Effect> {
    match ahead(state, event) {
        Ahead::Types(edit) => {
            type_ahead(state, edit);
            None
        }
        Ahead::Nothing if state.is_behind => None,
        Ahead::Nothing | Ahead::Depends => {
            catch_up(state);
            resolve(state, event).and_then(|msg| update(state, msg))
        }
    }
}
