//! Next steps that fit nearly everybody: they are ticked, not typed.

use crate::texts::Texts;
use serde::{Deserialize, Serialize};

/// A next step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Read on about it.
    Read,
    /// Ask somebody who does it.
    Ask,
    /// Spend a day where it is done.
    Visit,
    /// Find out what one must have to be admitted.
    Admission,
    /// Talk about it at home.
    Home,
    /// Come back to the counsellor.
    Again,
}

impl Step {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 6] = [
        Self::Read,
        Self::Ask,
        Self::Visit,
        Self::Admission,
        Self::Home,
        Self::Again,
    ];

    /// What it says.
    pub fn text(self, texts: &'static Texts) -> &'static str {
        match self {
            Self::Read => texts.step_read,
            Self::Ask => texts.step_ask,
            Self::Visit => texts.step_visit,
            Self::Admission => texts.step_admission,
            Self::Home => texts.step_home,
            Self::Again => texts.step_again,
        }
    }
}
