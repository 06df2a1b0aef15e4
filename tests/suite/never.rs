//! What never happens, whatever is typed: random keys, clicks, pastes and sizes, with what must hold after each.

use super::support::{Session, small};
use crossterm::event::{
    Event, KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};
use ratatui::{Terminal, backend::TestBackend};
use yrkesatlas::{
    app::{Effect, Focus, Msg, Outcome, Question, State, catch_up, update},
    model::{Section, Trouble},
    page::Target,
    runtime::hear,
    session::{Opened, Session as KeptSession},
    ui::view,
};

/// A small generator of numbers that look random: the same for the same seed.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides as u64) as usize
    }
}

pub(crate) fn event(dice: &mut Dice) -> Event {
    const CODES: [KeyCode; 22] = [
        KeyCode::Enter,
        KeyCode::Esc,
        KeyCode::Tab,
        KeyCode::BackTab,
        KeyCode::Backspace,
        KeyCode::Delete,
        KeyCode::Up,
        KeyCode::Down,
        KeyCode::Left,
        KeyCode::Right,
        KeyCode::Home,
        KeyCode::End,
        KeyCode::PageUp,
        KeyCode::PageDown,
        KeyCode::F(1),
        KeyCode::F(3),
        KeyCode::F(4),
        KeyCode::F(6),
        KeyCode::F(7),
        KeyCode::F(5),
        KeyCode::F(8),
        KeyCode::F(9),
    ];
    const LETTERS: [char; 34] = [
        'f', 'y', 'r', 'v', 'o', 'k', 't', 'e', 'b', 'l', 's', 'z', '1', '2', '3', '9', 'å', 'Ø',
        ' ', '?', '/', '\u{30a}', '\u{200b}', '漢', 'h', 'n', 'm', 'v', 'a', '+', '-', 'r', 'c',
        'p',
    ];
    match dice.roll(20) {
        0..=7 => Event::Key(KeyEvent::new(
            CODES[dice.roll(CODES.len())],
            KeyModifiers::NONE,
        )),
        8..=14 => Event::Key(KeyEvent::new(
            KeyCode::Char(LETTERS[dice.roll(LETTERS.len())]),
            KeyModifiers::NONE,
        )),
        15 | 16 => {
            let kinds = [
                MouseEventKind::Down(MouseButton::Left),
                MouseEventKind::ScrollDown,
                MouseEventKind::ScrollUp,
                MouseEventKind::Moved,
            ];
            let (column, row) = (dice.roll(130) as u16, dice.roll(45) as u16);
            Event::Mouse(MouseEvent {
                kind: kinds[dice.roll(4)],
                column,
                row,
                modifiers: KeyModifiers::NONE,
            })
        }
        17 => Event::Resize(1 + dice.roll(130) as u16, 1 + dice.roll(45) as u16),
        18 => Event::Paste(
            ["fyr", "", "\u{1b}[31m\n\t", "9000102", "aa\u{301}"][dice.roll(5)]
                .repeat(1 + dice.roll(40)),
        ),
        _ => Event::Key(KeyEvent::new(
            KeyCode::Char(['w', 'f', 's', 'o', 'q'][dice.roll(5)]),
            KeyModifiers::CONTROL,
        )),
    }
}

/// What may come of something that was asked of the outside: it is done, or it is not.
fn outcome(dice: &mut Dice, effect: &Effect) -> Option<Outcome> {
    let file = || "/h/f".to_owned();
    let went_well = dice.roll(2) == 0;
    Some(match effect {
        Effect::Suspend | Effect::Quit | Effect::Reset => return None,
        Effect::Print(_) if went_well => Outcome::Printed,
        Effect::Print(_) => Outcome::NotPrinted(Trouble::TooLong),
        Effect::SaveSession { .. } if went_well => Outcome::SessionSaved { file: file() },
        Effect::SaveSession { .. } => Outcome::Taken {
            file: file(),
            question: Question::SaveSession,
        },
        Effect::SaveHandout { .. } if went_well => Outcome::HandoutSaved { file: file() },
        Effect::SaveHandout { .. } => Outcome::NotSaved {
            file: file(),
            why: Trouble::Full,
        },
        Effect::OpenSession { .. } if went_well => Outcome::Opened {
            file: file(),
            opened: Opened {
                session: KeptSession {
                    own_steps: vec!["ringe".to_owned()],
                    ..KeptSession::default()
                },
                saved: None,
            },
        },
        Effect::OpenSession { .. } => Outcome::Damaged(Vec::new()),
    })
}

fn holds(state: &State) {
    assert!(!state.places.is_empty() && state.places[0].target == Target::Start);
    assert!(state.results.cursor < state.hits.len().max(1));
    assert!(state.results.top <= state.results.cursor);
    assert_eq!(state.scan.ask().text, state.prompt.text());
    assert!(state.prompt.text().chars().all(|c| !c.is_control()));
    let page = matches!(state.here().target, Target::Occupation(_));
    assert_eq!(
        page,
        state.page.is_some(),
        "a page is fetched exactly where one is shown"
    );
    if let Some(page) = &state.page {
        assert!(state.here().sector <= page.sectors.len());
        for pane in state.page_areas().panes {
            let rows = state.pane_rows(pane.section).len();
            let window = state.here().window(pane.section);
            assert!(
                window.cursor < rows.max(1) && window.top <= window.cursor,
                "{:?} {window:?} of {rows}",
                pane.section
            );
            assert!(
                window.cursor < window.top + usize::from(pane.rows.height),
                "the cursor of {:?} is seen",
                pane.section
            );
        }
    } else {
        let window = state.here().window(Section::Duties);
        assert!(window.cursor < state.list_rows().len().max(1));
    }
    assert!(state.session.trail.len() <= 3, "each occupation once");
    assert!(state.session.kept.len() <= 3, "each occupation once");
}

fn run(seed: u64, events: usize) {
    let mut dice = Dice(seed);
    let mut s = Session::new(small(), (120, 40));
    for step in 0..events {
        let event = event(&mut dice);
        s.event(&event);
        for effect in std::mem::take(&mut s.effects) {
            if let Some(outcome) = outcome(&mut dice, &effect) {
                update(&mut s.state, Msg::Done(outcome));
            }
        }
        if step % 16 == 0 {
            holds(&s.state);
        }
        if step % 64 == 0 {
            // Settling what is settled changes nothing.
            let before = format!("{:?}", s.state);
            let (width, height) = s.state.size;
            update(&mut s.state, Msg::Resized(width, height));
            assert_eq!(
                before,
                format!("{:?}", s.state),
                "seed {seed}, step {step}, after {event:?}"
            );
        }
        if step % 50 == 0 {
            let (width, height) = s.state.size;
            let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
            terminal.draw(|frame| view(&s.state, frame)).unwrap();
        }
        if s.state.places.len() > 200 {
            s = Session::new(small(), (120, 40));
        }
    }
    // From wherever it came to, five steps out lead home.
    for _ in 0..5 {
        s.keys("<esc>");
    }
    assert_eq!(
        (s.state.focus, s.state.popup.is_none(), s.state.zoomed),
        (Focus::Prompt, true, false)
    );
}

#[test]
fn whatever_is_typed_the_state_holds() {
    let threads: Vec<_> = (1..=8u64)
        .map(|seed| {
            std::thread::spawn(move || run(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15), 26_000))
        })
        .collect();
    for thread in threads {
        thread.join().unwrap();
    }
}

#[test]
fn nothing_depends_on_how_much_arrives_at_once() {
    let mut dice = Dice(0x0DD5_EED5);
    let mut typed = 0;
    for round in 0..60 {
        let mut each = Session::small((80, 24));
        let mut at_once = Session::small((80, 24));
        for _ in 0..6 {
            // Mostly letters, as a scanner or a paste without brackets sends them; between them whatever there is.
            let batch: Vec<Event> = (0..dice.roll(12))
                .map(|_| match dice.roll(3) {
                    0 => event(&mut dice),
                    _ => Event::Key(KeyEvent::new(
                        KeyCode::Char(['f', 'y', 'r', 'v', 'o', 'k'][dice.roll(6)]),
                        KeyModifiers::NONE,
                    )),
                })
                .collect();
            for event in &batch {
                each.event(event);
                at_once.effects.extend(hear(&mut at_once.state, event));
                typed += usize::from(at_once.state.is_behind);
            }
            catch_up(&mut at_once.state);
            assert_eq!(
                each.picture(),
                at_once.picture(),
                "round {round}: {batch:?}"
            );
            assert_eq!(each.effects, at_once.effects, "round {round}: {batch:?}");
        }
    }
    assert!(typed > 300, "{typed}");
}
