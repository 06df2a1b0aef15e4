//! What was asked, made ready for comparing.

use super::fold::{fold, letters};
use unicode_normalization::UnicodeNormalization;

/// A query: as typed, and folded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ask {
    /// As typed.
    pub text: String,
    /// Lower case, for telling apart what is equal when folded.
    pub lower: String,
    /// Folded.
    pub folded: Vec<u8>,
    /// The letters in it.
    pub letters: u64,
}

impl Ask {
    /// A query for `text`.
    pub fn new(text: &str) -> Self {
        // Some systems type and send letters with loose accents.
        let composed: String = text.nfc().collect();
        let folded = fold(&composed);
        Self {
            text: text.to_owned(),
            lower: composed.trim().to_lowercase(),
            letters: letters(&folded),
            folded,
        }
    }

    /// Whether it asks for nothing.
    pub fn is_empty(&self) -> bool {
        self.folded.is_empty()
    }

    /// Its words, folded.
    pub fn words(&self) -> impl Iterator<Item = &[u8]> + Clone {
        self.folded
            .split(|byte| *byte == b' ')
            .filter(|word| !word.is_empty())
    }

    /// Whether it is a register code or the beginning of one: four digits or more, and nothing else.
    pub fn is_code(&self) -> bool {
        self.folded.len() >= 4 && self.folded.iter().all(u8::is_ascii_digit)
    }
}
