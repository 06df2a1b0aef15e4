//! All names folded in one string, made when the atlas is built and ready to use.

use super::{
    fold::{fold_onto, has_special, letters},
    heard::Heard,
    sound::sound,
    words::{WordBytes, Words, text_at},
};
use crate::catalog::{Catalog, JobTitleIndex, OccupationIndex, records::number};
use crate::model::{Lang, Text};
use serde::{Deserialize, Serialize};

/// In the set of a name's letters: that one of them (`å`, `é`) is more than the letter it is folded to.
const SPECIAL: u64 = 1 << 63;

/// The bytes of an index, borrowed from wherever they lie.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct IndexBytes<'a> {
    /// The folded names, one after another.
    pub folded: &'a [u8],
    /// Where each ends, four bytes each.
    pub ends: &'a [u8],
    /// The set of letters of each, eight bytes each; the highest bit says that a letter is more than its folded one.
    pub letters: &'a [u8],
    /// How many letters of each stand before the bracket, one byte each.
    pub bases: &'a [u8],
    /// The names as they sound, one after another.
    pub sounds: &'a [u8],
    /// Where each ends, four bytes each.
    pub sound_ends: &'a [u8],
    /// The set of letters of each as it sounds, eight bytes each.
    pub sound_letters: &'a [u8],
    /// Whose each is: kind and place, four bytes each.
    pub of: &'a [u8],
    /// How often the occupation of each was searched for (of several the most searched one), four bytes each.
    pub searched: &'a [u8],
    /// The words of the pages.
    #[serde(borrow)]
    pub words: WordBytes<'a>,
}

/// An index just made.
#[derive(Debug, Default)]
pub struct Built {
    folded: Vec<u8>,
    ends: Vec<u8>,
    letters: Vec<u8>,
    bases: Vec<u8>,
    sounds: Vec<u8>,
    sound_ends: Vec<u8>,
    sound_letters: Vec<u8>,
    of: Vec<u8>,
    searched: Vec<u8>,
    words: Words,
}

impl Built {
    /// The bytes, for reading or writing.
    pub fn bytes(&self) -> IndexBytes<'_> {
        IndexBytes {
            folded: &self.folded,
            ends: &self.ends,
            letters: &self.letters,
            bases: &self.bases,
            sounds: &self.sounds,
            sound_ends: &self.sound_ends,
            sound_letters: &self.sound_letters,
            of: &self.of,
            searched: &self.searched,
            words: self.words.bytes(),
        }
    }

    fn add(&mut self, text: &str, name: Name, searched: u32) {
        self.spell(text);
        let sound = sound(text);
        self.sound_letters.extend(letters(&sound).to_le_bytes());
        self.sounds.extend(sound);
        self.sound_ends
            .extend((self.sounds.len() as u32).to_le_bytes());
        self.of.extend(name.pack().to_le_bytes());
        self.searched.extend(searched.to_le_bytes());
    }

    /// Adds how a name is spelt.
    fn spell(&mut self, text: &str) {
        let start = self.folded.len();
        let bracket = text.find('(').unwrap_or(text.len());
        let (before, after) = text.split_at(bracket);
        fold_onto(before, &mut self.folded);
        let base = self.folded.len() - start;
        if !after.is_empty() {
            // The bracket is a blank between two words, where there are two.
            let blank = usize::from(base > 0);
            self.folded.extend(&b" "[..blank]);
            fold_onto(after, &mut self.folded);
            if self.folded.len() == start + base + blank {
                self.folded.truncate(start + base);
            }
        }
        self.bases.push(base.min(255) as u8);
        let special = if has_special(text) { SPECIAL } else { 0 };
        let set = letters(&self.folded[start..]) | special;
        self.letters.extend(set.to_le_bytes());
        self.ends.extend((self.folded.len() as u32).to_le_bytes());
    }
}

/// A name that can be searched for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name {
    /// The title of an occupation in one language.
    Title(OccupationIndex, Lang),
    /// An alias, by its place in the catalog.
    Alias(u32),
    /// A job title.
    JobTitle(JobTitleIndex),
    /// A word that leads to occupations without naming one, by its place in the catalog.
    Topic(u32),
    /// A text of an occupation's page, by its place on the page.
    Text(OccupationIndex, u32),
}

impl Name {
    const PLACE_BITS: u32 = 29;

    /// How many texts a page may have that are searched.
    const TEXT_BITS: u32 = 12;

    pub(super) fn pack(self) -> u32 {
        let (kind, place) = match self {
            Self::Title(index, Lang::Nb) => (0, index.0),
            Self::Title(index, Lang::Nn) => (1, index.0),
            Self::Title(index, Lang::En) => (2, index.0),
            Self::Alias(place) => (3, place),
            Self::JobTitle(index) => (4, index.0),
            Self::Topic(place) => (5, place),
            Self::Text(index, place) => (6, index.0 << Self::TEXT_BITS | place),
        };
        kind << Self::PLACE_BITS | place
    }

    /// The occupation to whose page a packed text belongs.
    pub(super) fn owner_of_text(packed: u32) -> u32 {
        (packed & ((1 << Self::PLACE_BITS) - 1)) >> Self::TEXT_BITS
    }

    pub(super) fn unpack(packed: u32) -> Self {
        let place = packed & ((1 << Self::PLACE_BITS) - 1);
        match packed >> Self::PLACE_BITS {
            0 => Self::Title(OccupationIndex(place), Lang::Nb),
            1 => Self::Title(OccupationIndex(place), Lang::Nn),
            2 => Self::Title(OccupationIndex(place), Lang::En),
            3 => Self::Alias(place),
            4 => Self::JobTitle(JobTitleIndex(place)),
            5 => Self::Topic(place),
            _ => Self::Text(
                OccupationIndex(place >> Self::TEXT_BITS),
                place & ((1 << Self::TEXT_BITS) - 1),
            ),
        }
    }

    /// The name as it is stored.
    pub fn text(self, catalog: &Catalog) -> Option<Text> {
        match self {
            Self::Title(index, lang) => {
                catalog.card(index).map(|card| card.title.get(lang).clone())
            }
            Self::Alias(place) => catalog
                .aliases()
                .get(place as usize)
                .map(|(_, alias)| alias),
            Self::JobTitle(index) => catalog.job_title(index).map(|card| card.job_title.title),
            Self::Topic(place) => catalog
                .topic_words()
                .get(place as usize)
                .map(|(word, _)| word),
            Self::Text(index, place) => catalog.page(index).and_then(|page| text_at(&page, place)),
        }
    }

    /// The occupations that it leads to.
    pub fn owners(self, catalog: &Catalog) -> Vec<OccupationIndex> {
        match self {
            Self::Title(index, _) | Self::Text(index, _) => vec![index],
            Self::Topic(place) => catalog
                .topic_words()
                .get(place as usize)
                .map_or_else(Vec::new, |(_, owners)| owners),
            Self::Alias(place) => catalog
                .aliases()
                .get(place as usize)
                .map(|(owner, _)| owner)
                .into_iter()
                .collect(),
            Self::JobTitle(index) => catalog.job_title(index).map_or_else(Vec::new, |card| {
                card.owners.iter().map(|(owner, _)| *owner).collect()
            }),
        }
    }
}

/// Makes the index of a catalog: titles first, then aliases, job titles and topics; and the words of the pages.
pub fn build(catalog: &crate::catalog::CatalogBytes<'_>) -> Built {
    let mut built = Built::default();
    let searched: Vec<u32> = catalog.cards.iter().map(|card| card.searched).collect();
    let of = |owner: OccupationIndex| searched.get(owner.0 as usize).copied().unwrap_or(0);
    for (index, card) in catalog.cards.iter().enumerate() {
        let index = OccupationIndex(index as u32);
        for (lang, title) in card.title.each() {
            // A title that a language shares with bokmål is one name, not two.
            if lang == Lang::Nb || *title != card.title.nb {
                built.add(title, Name::Title(index, lang), card.searched);
            }
        }
    }
    for (place, (owner, alias)) in catalog.aliases.iter().enumerate() {
        built.add(&alias, Name::Alias(place as u32), of(owner));
    }
    for (place, card) in catalog.job_titles.iter().enumerate() {
        let searched = card
            .owners
            .iter()
            .map(|(owner, _)| of(*owner))
            .max()
            .unwrap_or(0);
        let name = Name::JobTitle(JobTitleIndex(place as u32));
        built.add(&card.job_title.title, name, searched);
    }
    for (place, (word, owners)) in catalog.topic_words.iter().enumerate() {
        let searched = owners.iter().map(|owner| of(*owner)).max().unwrap_or(0);
        built.add(&word, Name::Topic(place as u32), searched);
    }
    built.words = Words::of(catalog.pages.iter());
    built
}

/// The index of `base` with the titles of `lines` (and where each ends) after it, as job titles without owners. How they
/// sound is left to [`Heard`].
pub fn with_lines(base: &IndexBytes<'_>, job_titles: usize, lines: &[u8], ends: &[u8]) -> Built {
    let count = ends.len() / 4;
    let room = |bytes: &[u8], more: usize| {
        let mut all = Vec::new();
        all.reserve_exact(bytes.len() + more);
        all.extend_from_slice(bytes);
        all
    };
    let mut built = Built {
        folded: room(base.folded, lines.len()),
        ends: room(base.ends, 4 * count),
        letters: room(base.letters, 8 * count),
        bases: room(base.bases, count),
        sounds: base.sounds.to_vec(),
        sound_ends: base.sound_ends.to_vec(),
        sound_letters: base.sound_letters.to_vec(),
        of: room(base.of, 4 * count),
        searched: room(base.searched, 4 * count),
        words: base.words.to_words(),
    };
    for line in 0..count {
        let name = Name::JobTitle(JobTitleIndex((job_titles + line) as u32));
        built.spell(std::str::from_utf8(part(lines, ends, line)).unwrap_or_default());
        built.of.extend(name.pack().to_le_bytes());
    }
    built.searched.resize(built.of.len(), 0);
    built
}

/// An index to search in. Small, and `Copy`: the bytes lie elsewhere.
#[derive(Clone, Copy, Debug)]
pub struct Index {
    bytes: &'static IndexBytes<'static>,
    heard: Option<&'static Heard>,
}

impl Index {
    /// An index over `bytes`.
    pub fn new(bytes: &'static IndexBytes<'static>) -> Self {
        Self { bytes, heard: None }
    }

    /// The same index, whose last names are titles that are listened to when they are asked for.
    #[must_use]
    pub fn hearing(self, heard: &'static Heard) -> Self {
        Self {
            heard: Some(heard),
            ..self
        }
    }

    /// The bytes that it answers from.
    pub fn bytes(&self) -> &'static IndexBytes<'static> {
        self.bytes
    }

    /// How many names there are.
    pub fn len(&self) -> usize {
        self.bytes.ends.len() / 4
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.bytes.ends.is_empty()
    }

    /// A folded name.
    pub fn folded(&self, name: usize) -> &'static [u8] {
        part(self.bytes.folded, self.bytes.ends, name)
    }

    /// How many letters of a name stand before the bracket, where it has one.
    pub fn base(&self, name: usize) -> usize {
        self.bytes
            .bases
            .get(name)
            .map_or(0, |length| usize::from(*length))
    }

    /// A name as it sounds, and the set of its letters.
    pub fn sound(&self, name: usize) -> (&'static [u8], u64) {
        let sets = self.bytes.sound_letters.as_chunks().0;
        let (sounds, ends) = (self.bytes.sounds, self.bytes.sound_ends);
        match (sets.get(name), self.heard) {
            (Some(set), _) => (part(sounds, ends, name), u64::from_le_bytes(*set)),
            (None, Some(heard)) => heard.sound(name - sets.len()),
            (None, None) => Default::default(),
        }
    }

    /// The set of letters of a name.
    pub fn letters(&self, name: usize) -> u64 {
        let sets = self.bytes.letters.as_chunks().0;
        sets.get(name)
            .map_or(0, |set| u64::from_le_bytes(*set) & !SPECIAL)
    }

    /// Whether a letter of a name is more than the letter that it is folded to.
    pub fn has_special(&self, name: usize) -> bool {
        let sets = self.bytes.letters.as_chunks().0;
        sets.get(name)
            .is_some_and(|set| u64::from_le_bytes(*set) & SPECIAL != 0)
    }

    /// The names from `from` up to `to` that have all letters of `wanted`.
    pub fn with_letters(
        &self,
        from: usize,
        to: usize,
        wanted: u64,
    ) -> impl Iterator<Item = (usize, &'static [u8])> {
        self.with(from, to, move |set| wanted & !set == 0)
    }

    /// The names from `from` up to `to` that have all letters of `wanted`, and those that have no other letters: of such a
    /// name `wanted` may be a form with an ending.
    pub fn with_letters_or_of_them(
        &self,
        from: usize,
        to: usize,
        wanted: u64,
    ) -> impl Iterator<Item = (usize, &'static [u8])> {
        self.with(from, to, move |set| {
            wanted & !set == 0 || set & !wanted == 0
        })
    }

    fn with(
        &self,
        from: usize,
        to: usize,
        is_wanted: impl Fn(u64) -> bool,
    ) -> impl Iterator<Item = (usize, &'static [u8])> {
        let sets: &'static [[u8; 8]] = self.bytes.letters.as_chunks().0;
        let index = *self;
        sets[from.min(sets.len())..to.min(sets.len())]
            .iter()
            .enumerate()
            .filter(move |(_, set)| is_wanted(u64::from_le_bytes(**set) & !SPECIAL))
            .map(move |(offset, _)| (from + offset, index.folded(from + offset)))
    }

    /// The words of the pages.
    pub fn words(&self) -> &'static WordBytes<'static> {
        &self.bytes.words
    }

    /// Whose a name is.
    pub fn name(&self, name: usize) -> Name {
        Name::unpack(number(self.bytes.of, name).unwrap_or(0))
    }

    /// How often the occupation of a name was searched for.
    pub fn searched(&self, name: usize) -> u32 {
        number(self.bytes.searched, name).unwrap_or(0)
    }
}

/// The part of `bytes` that ends at number `which` of `ends`.
pub(super) fn part<'a>(bytes: &'a [u8], ends: &[u8], which: usize) -> &'a [u8] {
    bytes
        .get(place(ends, which)..place(ends, which + 1))
        .unwrap_or_default()
}

/// Where the part begins that ends at number `which` of `ends`.
fn place(ends: &[u8], which: usize) -> usize {
    let before = which.checked_sub(1).and_then(|last| number(ends, last));
    before.unwrap_or(0) as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::fold::fold;

    #[test]
    fn a_name_is_spelt_as_it_is_folded_with_the_length_before_its_bracket() {
        for (text, base) in [
            ("Rådgiver (sosialkontor)", 8),
            ("Rådgiver", 8),
            ("Rådgiver ()", 8),
            ("(Rådgiver)", 0),
            ("Sjå (fø) r", 3),
            ("", 0),
        ] {
            let mut built = Built::default();
            built.spell("før");
            built.spell(text);
            assert_eq!(part(&built.folded, &built.ends, 1), fold(text), "{text}");
            assert_eq!(built.bases, [3, base], "{text}");
        }
    }
}
