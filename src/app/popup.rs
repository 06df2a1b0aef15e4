//! Windows on top of the screen.

use super::{list::Window, prompt::Prompt};
use crate::catalog::OccupationIndex;
use crate::page::Scope;

/// A window on top of the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Popup {
    /// The keys, and what the marks mean.
    Help(Window),
    /// What to lay beside that which is on screen.
    Compare(Window),
    /// What has the keys as plain text over the whole screen, for copying.
    Plain(Window),
    /// A line to be typed.
    Ask(Question, Prompt),
    /// Whether to end although something is not saved.
    Quit,
    /// Whether anybody is there; the seconds that are left.
    Idle(u32),
}

/// What a typed line is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// A note on an occupation that is kept.
    Note(OccupationIndex),
    /// A next step in own words: the one at a place, or a new one.
    Step(Option<usize>),
    /// The file that the session is saved in.
    SaveSession,
    /// The file that a session is read from.
    OpenSession,
    /// The file that a page to take home is written to.
    SaveHandout(Scope),
    /// The number that the staff ends a kiosk with.
    Pin,
}

impl Popup {
    /// The rows of it that are seen, and the one with the cursor; nothing where it does not turn.
    pub fn window(&self) -> Option<Window> {
        match self {
            Self::Help(window) | Self::Compare(window) | Self::Plain(window) => Some(*window),
            Self::Ask(..) | Self::Quit | Self::Idle(_) => None,
        }
    }

    /// The same, to turn it.
    pub fn window_mut(&mut self) -> Option<&mut Window> {
        match self {
            Self::Help(window) | Self::Compare(window) | Self::Plain(window) => Some(window),
            Self::Ask(..) | Self::Quit | Self::Idle(_) => None,
        }
    }

    /// Whether its cursor chooses a row; else it only turns.
    pub fn chooses(&self) -> bool {
        matches!(self, Self::Compare(_))
    }
}
