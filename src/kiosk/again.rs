//! The reset: the program starts itself again in its own place.
//!
//! The process keeps its number, so whoever watches over it sees the same one; its memory is all new. Nothing is handed on but
//! a handful of numbers: how many resets and faults there were, how many wrong numbers the staff typed, and how the terminal
//! was before the first start. In between the terminal stays ours, so that no key gets past it.

use crate::app::Tries;
use crate::printer;
use crate::terminal::system;
use std::{env, io};

/// The variable in which the numbers are handed on.
const NAME: &str = "YRKESATLAS_KIOSK";

/// What is handed on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Carried {
    /// Visits that were wiped.
    pub resets: u32,
    /// Starts that were nobody's wish: the program had failed, or no longer moved.
    pub faults: u32,
    /// Wrong numbers of the staff.
    pub tries: Tries,
    /// How the terminal was before the first start.
    pub terminal: Option<[u32; 4]>,
}

impl Carried {
    /// What the start before this one handed on; nothing where this is the first.
    pub fn received() -> Self {
        env::var(NAME).map_or_else(|_| Self::default(), |text| Self::read(&text))
    }

    /// Reads the numbers; what is none counts as none handed on.
    fn read(text: &str) -> Self {
        let numbers: Result<Vec<u32>, _> = text.split(',').map(str::parse).collect();
        match numbers.as_deref() {
            Ok([resets, faults, wrong, locked, terminal @ ..]) => Self {
                resets: *resets,
                faults: *faults,
                tries: Tries {
                    wrong: *wrong,
                    // A pause that was made up elsewhere would lock the staff out.
                    locked: (*locked).min(600),
                },
                terminal: terminal.try_into().ok(),
            },
            _ => Self::default(),
        }
    }

    fn written(self) -> String {
        let Tries { wrong, locked } = self.tries;
        let mut numbers = vec![self.resets, self.faults, wrong, locked];
        numbers.extend(self.terminal.into_iter().flatten());
        let numbers: Vec<String> = numbers.iter().map(u32::to_string).collect();
        numbers.join(",")
    }

    /// Ends a page that is on its way to the printer, wipes the terminal and starts the program again. It returns only where that
    /// cannot be done.
    pub fn start_again(self) -> io::Error {
        printer::stop();
        system::wipe();
        system::start_again(NAME, &self.written())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_arrive() {
        let carried = Carried {
            resets: 97,
            faults: 1,
            tries: Tries {
                wrong: 3,
                locked: 41,
            },
            terminal: Some([1, 2, 3, u32::MAX]),
        };
        assert_eq!(Carried::read(&carried.written()), carried);
        let first = Carried::default();
        assert_eq!(Carried::read(&first.written()), first);
    }

    #[test]
    fn what_is_no_number_is_not_taken() {
        for text in [
            "",
            "sosionom",
            "1,2",
            "1,2,3,x",
            "-1,0,0,0",
            "99999999999,0,0,0",
        ] {
            assert_eq!(Carried::read(text), Carried::default(), "{text}");
        }
        assert_eq!(Carried::read("1,2,3,4,5").terminal, None);
        assert_eq!(Carried::read("0,0,0,4000000").tries.locked, 600);
    }
}
