//! What was done last, or could not be done, in one line. It stands until something else happens.

use super::state::State;
use crate::catalog::OccupationIndex;
use crate::model::Trouble;
use crate::session::MANY;
use crate::texts::{problem::trouble, screen::fill};

/// Something to tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// An occupation was kept.
    Kept(OccupationIndex),
    /// An occupation was let go.
    LetGo(OccupationIndex),
    /// Something was written to a file.
    Saved(String),
    /// A file of this name is there, and not ours to replace.
    Taken(String),
    /// Something could not be written.
    NotSaved(String, Trouble),
    /// Something could not be read.
    NotOpened(String, Trouble),
    /// A file is at fault: the first fault, in words.
    Damaged(String),
    /// A session was read from a file, with this many occupations.
    Opened(String, usize),
    /// The page is on its way to the printer.
    Printing,
    /// The page is at the printer.
    Printed,
    /// The page could not be printed.
    NotPrinted(Trouble),
    /// The printer of a kiosk does not answer.
    NoPrinter,
    /// A wrong number; so many tries are left.
    PinWrong(u32),
    /// Too many wrong numbers; so many seconds.
    PinLocked(u32),
}

impl Notice {
    /// What is told, in the reader's language.
    pub fn text(&self, state: &State) -> String {
        let texts = state.texts();
        let title = |index: OccupationIndex| {
            let card = state.atlas.catalog.card(index);
            card.map_or(String::new(), |card| card.title.get(state.lang).to_string())
        };
        match self {
            Self::Kept(index) => {
                let kept = fill(texts.was_kept, &[&title(*index)]);
                if state.session.kept.len() >= MANY {
                    format!("{kept} {}", texts.many_kept)
                } else {
                    kept
                }
            }
            Self::LetGo(index) => fill(texts.was_let_go, &[&title(*index)]),
            Self::Saved(file) => fill(texts.was_saved, &[file]),
            Self::Taken(file) => fill(texts.file_taken, &[file]),
            Self::NotSaved(file, why) => fill(texts.not_saved, &[file, &trouble(why, state.lang)]),
            Self::NotOpened(file, why) => {
                fill(texts.not_opened, &[file, &trouble(why, state.lang)])
            }
            Self::Damaged(fault) => fill(texts.damaged, &[fault]),
            Self::Opened(file, count) => {
                fill(texts.was_opened, &[file, &texts.occupations(*count)])
            }
            Self::Printing => texts.kiosk.printing.to_owned(),
            Self::Printed => texts.was_printed.to_owned(),
            Self::NoPrinter => texts.kiosk.no_printer.to_owned(),
            Self::PinWrong(left) => fill(texts.kiosk.pin_wrong, &[&left.to_string()]),
            Self::PinLocked(left) => fill(texts.kiosk.pin_locked, &[&left.to_string()]),
            Self::NotPrinted(why) => fill(texts.not_printed, &[&trouble(why, state.lang)]),
        }
    }
}
