//! What was asked, made ready for comparing.

use super::{
    fold::{fold, has_special, letters},
    sound::sound,
};
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
    /// Folded, without what separates words: a compound is often typed in two.
    pub joined: Vec<u8>,
    /// As it sounds.
    pub sound: Vec<u8>,
    /// Whether folding took something from it.
    pub special: bool,
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
            joined: folded.iter().copied().filter(|b| *b != b' ').collect(),
            sound: sound(&composed),
            special: has_special(&composed),
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

    /// Whether it stands in `text` with just the letters that were typed.
    pub fn is_spelt_in(&self, text: &str) -> bool {
        let text = text.to_lowercase();
        if text.contains(&self.lower) {
            return true;
        }
        let joined: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
        let mut words = self.lower.split(|c: char| !c.is_alphanumeric());
        words.all(|word| joined.contains(word))
    }

    /// Whether it is a register code or the beginning of one: four digits or more, and nothing else.
    pub fn is_code(&self) -> bool {
        self.folded.len() >= 4 && self.folded.iter().all(u8::is_ascii_digit)
    }
}
