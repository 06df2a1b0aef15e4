//! The words of which names are made, each once, and which of them each name is made of.
//!
//! There are far fewer words than names: whether a word is nearly what was typed is asked once of each of them, not of every
//! name that has it. A word here is how it is folded together with how it sounds; they are kept in the order of their letters
//! (and, by places, of their sounds), so that words which begin alike are looked at together.

use super::{
    fold::{fold_onto, letter},
    index::part,
    sound::{BRACKET, sound},
};
use crate::catalog::records::number;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

/// The bytes of a lexicon, borrowed from wherever they lie.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct LexiconBytes<'a> {
    /// The words as they are folded, one after another, and where each ends, four bytes each.
    folded: &'a [u8],
    folded_ends: &'a [u8],
    /// The same words as they sound.
    sounds: &'a [u8],
    sound_ends: &'a [u8],
    /// The words in the order of their sounds, four bytes each.
    by_sound: &'a [u8],
    /// The words of the names, one name after another, and where each name ends, counted in words; four bytes each.
    names: &'a [u8],
    name_ends: &'a [u8],
}

/// A lexicon just made.
#[derive(Debug, Default)]
pub struct Lexicon {
    folded: Vec<u8>,
    folded_ends: Vec<u8>,
    sounds: Vec<u8>,
    sound_ends: Vec<u8>,
    by_sound: Vec<u8>,
    names: Vec<u8>,
    name_ends: Vec<u8>,
}

impl Lexicon {
    /// The bytes, for reading or writing.
    pub fn bytes(&self) -> LexiconBytes<'_> {
        LexiconBytes {
            folded: &self.folded,
            folded_ends: &self.folded_ends,
            sounds: &self.sounds,
            sound_ends: &self.sound_ends,
            by_sound: &self.by_sound,
            names: &self.names,
            name_ends: &self.name_ends,
        }
    }
}

impl LexiconBytes<'_> {
    /// How many words there are.
    pub fn count(&self) -> usize {
        self.folded_ends.len() / 4
    }

    /// A word as it is folded.
    pub fn folded(&self, word: u32) -> &[u8] {
        part(self.folded, self.folded_ends, word as usize)
    }

    /// A word as it sounds.
    pub fn sounding(&self, word: u32) -> &[u8] {
        part(self.sounds, self.sound_ends, word as usize)
    }

    /// The word at a place in the order of sounds.
    pub fn by_sound(&self, place: usize) -> u32 {
        number(self.by_sound, place).unwrap_or(0)
    }

    /// The words of a name.
    pub fn words(&self, name: usize) -> impl Iterator<Item = u32> + Clone {
        let end = |name: usize| number(self.name_ends, name).unwrap_or(0) as usize;
        let from = name.checked_sub(1).map_or(0, end);
        let words = self.names.as_chunks().0;
        let words = words.get(from..end(name)).unwrap_or_default();
        words.iter().map(|word| u32::from_le_bytes(*word))
    }

    /// How a name sounds, of which `base` folded letters stand before the bracket: like [`sound`] of it, into `key`.
    pub fn sound_of(&self, name: usize, base: usize, key: &mut Vec<u8>) {
        key.clear();
        let mut length = 0;
        let mut words = self.words(name).peekable();
        while let Some(word) = words.next() {
            let begins = length == 0;
            let separator = if length == base { BRACKET } else { b' ' };
            length += usize::from(!begins) + self.folded(word).len();
            if !begins {
                let is_last = words.peek().is_none();
                if separator == b' ' && is_dropped(self.sounding(word), is_last) {
                    continue;
                }
                key.push(separator);
            }
            key.extend_from_slice(self.sounding(word));
        }
    }
}

/// Whether a word that is not a name's first is left out of how the name sounds: `Barne- og ungdomsarbeider` is often typed
/// without it.
pub fn is_dropped(sound: &[u8], is_last: bool) -> bool {
    sound == b"og" && !is_last
}

/// What is known of a word while a lexicon is made.
#[derive(Clone, Copy, Debug)]
struct Known {
    /// Where its letters begin, where its sound does, and where that ends.
    start: u32,
    middle: u32,
    end: u32,
}

/// A lexicon being made.
#[derive(Debug, Default)]
pub struct LexiconBuilder<'a> {
    /// The words as they are spelt, and the number of each.
    spelt: FxHashMap<&'a str, u32>,
    known: Vec<Known>,
    letters: Vec<u8>,
    names: Vec<u32>,
    ends: Vec<u32>,
}

impl<'a> LexiconBuilder<'a> {
    /// One that goes on from `base`, its names first, with room for as many more.
    pub fn after(base: &LexiconBytes<'_>, more: usize) -> Self {
        let mut builder = Self::default();
        for word in 0..base.count() as u32 {
            builder.learn(
                |letters| letters.extend(base.folded(word)),
                |letters| {
                    letters.extend(base.sounding(word));
                },
            );
        }
        let numbers = |bytes: &[u8]| -> Vec<u32> {
            let chunks = bytes.as_chunks().0.iter();
            chunks.map(|four| u32::from_le_bytes(*four)).collect()
        };
        builder.names = numbers(base.names);
        builder.ends = numbers(base.name_ends);
        builder.ends.reserve_exact(more);
        builder
    }

    /// Adds a name; its folded letters are added to `folded`. Gives how many of them stand before the bracket.
    pub fn add(&mut self, name: &'a str, folded: &mut Vec<u8>) -> usize {
        let start = folded.len();
        let mut base = None;
        let mut begun = None;
        let mut in_bracket = false;
        // A blank after the end ends the last word.
        for (at, c) in name.char_indices().chain([(name.len(), ' ')]) {
            let is_letter = letter(c) != b' ';
            in_bracket |= c == '(';
            match begun {
                None if is_letter => {
                    begun = Some(at);
                    if in_bracket {
                        base = base.or(Some(folded.len() - start));
                    }
                }
                Some(from) if !is_letter => {
                    begun = None;
                    if folded.len() > start {
                        folded.push(b' ');
                    }
                    let number = self.number(&name[from..at]);
                    let known = self.known[number as usize];
                    let spelt = known.start as usize..known.middle as usize;
                    folded.extend_from_slice(&self.letters[spelt]);
                    self.names.push(number);
                }
                _ => {}
            }
        }
        self.ends.push(self.names.len() as u32);
        base.unwrap_or(folded.len() - start)
    }

    fn number(&mut self, word: &'a str) -> u32 {
        if let Some(number) = self.spelt.get(word) {
            return *number;
        }
        let number = self.learn(
            |letters| fold_onto(word, letters),
            |letters| {
                letters.extend(sound(word));
            },
        );
        self.spelt.insert(word, number);
        number
    }

    fn learn(
        &mut self,
        folded: impl FnOnce(&mut Vec<u8>),
        sound: impl FnOnce(&mut Vec<u8>),
    ) -> u32 {
        let start = self.letters.len() as u32;
        folded(&mut self.letters);
        let middle = self.letters.len() as u32;
        sound(&mut self.letters);
        let end = self.letters.len() as u32;
        self.known.push(Known { start, middle, end });
        self.known.len() as u32 - 1
    }

    /// The lexicon, its words in their order.
    pub fn finish(self) -> Lexicon {
        let Self {
            known,
            letters,
            names,
            ends,
            ..
        } = self;
        let folded = |word: u32| {
            let known = &known[word as usize];
            &letters[known.start as usize..known.middle as usize]
        };
        let sounding = |word: u32| {
            let known = &known[word as usize];
            &letters[known.middle as usize..known.end as usize]
        };
        let order = in_order(known.len(), folded, sounding);
        let mut lexicon = Lexicon::default();
        // Words that differ only in what neither their letters nor their sounds show are one.
        let mut numbers = vec![0; known.len()];
        let mut words: Vec<u32> = Vec::with_capacity(known.len());
        for word in order {
            let is_new = words.last().is_none_or(|last| {
                (folded(*last), sounding(*last)) != (folded(word), sounding(word))
            });
            if is_new {
                words.push(word);
                lexicon.folded.extend(folded(word));
                put(&mut lexicon.folded_ends, lexicon.folded.len() as u32);
                lexicon.sounds.extend(sounding(word));
                put(&mut lexicon.sound_ends, lexicon.sounds.len() as u32);
            }
            numbers[word as usize] = words.len() as u32 - 1;
        }
        let heard = |word: u32| sounding(words[word as usize]);
        let by_sound = in_order(words.len(), heard, |word| word);
        let all = |numbers: &mut dyn ExactSizeIterator<Item = u32>| {
            let mut bytes = Vec::with_capacity(4 * numbers.len());
            numbers.for_each(|number| put(&mut bytes, number));
            bytes
        };
        lexicon.by_sound = all(&mut by_sound.into_iter());
        lexicon.names = all(&mut names.into_iter().map(|word| numbers[word as usize]));
        lexicon.name_ends = all(&mut ends.into_iter());
        lexicon
    }
}

/// The numbers of `count` words in the order of their letters, then of `then`. The first letters are compared as one number:
/// few words are told apart by others.
fn in_order<'w, T: Ord>(
    count: usize,
    letters: impl Fn(u32) -> &'w [u8],
    then: impl Fn(u32) -> T,
) -> Vec<u32> {
    let first = |word: u32| {
        let mut first = [0; 8];
        let letters = letters(word);
        let shown = letters.len().min(8);
        first[..shown].copy_from_slice(&letters[..shown]);
        (u64::from_be_bytes(first), word)
    };
    let mut order: Vec<(u64, u32)> = (0..count as u32).map(first).collect();
    order.sort_unstable_by(|(a_first, a), (b_first, b)| {
        let rest = || (letters(*a), then(*a)).cmp(&(letters(*b), then(*b)));
        a_first.cmp(b_first).then_with(rest)
    });
    order.into_iter().map(|(_, word)| word).collect()
}

fn put(bytes: &mut Vec<u8>, number: u32) {
    bytes.extend(number.to_le_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::fold::fold;

    #[test]
    fn a_name_is_put_together_from_its_words_as_it_is_spelt_and_sounds() {
        let names = [
            ("Rådgiver (sosialkontor)", 8),
            ("Rådgiver", 8),
            ("Rådgiver ()", 8),
            ("Sjå (fø) r", 3),
            ("", 0),
            ("Barne- og ungdomsarbeider", 24),
            ("LÆRAR/lærer (skule)", 11),
            ("og", 2),
            ("Malar og", 8),
            ("Måler (og maler) og", 5),
        ];
        let mut builder = LexiconBuilder::default();
        let mut folded = Vec::new();
        let mut ends = Vec::new();
        for (name, base) in names {
            assert_eq!(builder.add(name, &mut folded), base, "{name}");
            ends.push(folded.len());
        }
        let lexicon = builder.finish();
        // A lexicon that goes on from another has its words and names, and nothing twice.
        let bytes = lexicon.bytes();
        let mut again = LexiconBuilder::after(&bytes, 1);
        again.add("lærer", &mut Vec::new());
        let again = again.finish();
        assert_eq!(again.bytes().count(), bytes.count());
        for lexicon in [bytes, again.bytes()] {
            let mut start = 0;
            for (place, (name, base)) in names.into_iter().enumerate() {
                assert_eq!(folded[start..ends[place]], fold(name), "{name}");
                let words: Vec<&[u8]> = lexicon.words(place).map(|w| lexicon.folded(w)).collect();
                assert_eq!(words.join(&b' '), fold(name), "{name}");
                let mut key = Vec::new();
                lexicon.sound_of(place, base, &mut key);
                assert_eq!(key, sound(name), "{name}");
                start = ends[place];
            }
            let sounds: Vec<&[u8]> = (0..lexicon.count())
                .map(|place| lexicon.sounding(lexicon.by_sound(place)))
                .collect();
            assert!(sounds.is_sorted());
        }
    }
}
