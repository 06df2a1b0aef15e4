//! All names folded in one string, made when the atlas is built and ready to use.

use super::{
    fold::{has_special, letters},
    lexicon::{Lexicon, LexiconBuilder, LexiconBytes},
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
    /// The words that they are made of.
    #[serde(borrow)]
    pub lexicon: LexiconBytes<'a>,
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
    lexicon: Lexicon,
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
            lexicon: self.lexicon.bytes(),
            of: &self.of,
            searched: &self.searched,
            words: self.words.bytes(),
        }
    }

    fn add<'a>(&mut self, builder: &mut LexiconBuilder<'a>, text: &'a str, name: Name) {
        let start = self.folded.len();
        let base = builder.add(text, &mut self.folded);
        self.bases.push(base.min(255) as u8);
        let special = if has_special(text) { SPECIAL } else { 0 };
        let set = letters(&self.folded[start..]) | special;
        self.letters.extend(set.to_le_bytes());
        self.ends.extend((self.folded.len() as u32).to_le_bytes());
        self.of.extend(name.pack().to_le_bytes());
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
    let searched: Vec<u32> = catalog.cards.iter().map(|card| card.searched).collect();
    let of = |owner: &OccupationIndex| searched.get(owner.0 as usize).copied().unwrap_or(0);
    let mut names: Vec<(Text, Name, u32)> = Vec::new();
    for (index, card) in catalog.cards.iter().enumerate() {
        let index = OccupationIndex(index as u32);
        for (lang, title) in card.title.each() {
            // A title that a language shares with bokmål is one name, not two.
            if lang == Lang::Nb || *title != card.title.nb {
                names.push((title.clone(), Name::Title(index, lang), card.searched));
            }
        }
    }
    for (place, (owner, alias)) in catalog.aliases.iter().enumerate() {
        names.push((alias, Name::Alias(place as u32), of(&owner)));
    }
    for (place, card) in catalog.job_titles.iter().enumerate() {
        let searched = card.owners.iter().map(|(owner, _)| of(owner)).max();
        let name = Name::JobTitle(JobTitleIndex(place as u32));
        names.push((card.job_title.title, name, searched.unwrap_or(0)));
    }
    for (place, (word, owners)) in catalog.topic_words.iter().enumerate() {
        let searched = owners.iter().map(of).max();
        names.push((word, Name::Topic(place as u32), searched.unwrap_or(0)));
    }
    let mut built = Built::default();
    let mut builder = LexiconBuilder::default();
    for (text, name, searched) in &names {
        built.add(&mut builder, text, *name);
        built.searched.extend(searched.to_le_bytes());
    }
    built.lexicon = builder.finish();
    built.words = Words::of(catalog.pages.iter());
    built
}

/// The index of `base` with the titles of `lines` (and where each ends) after it, as job titles without owners.
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
        lexicon: Lexicon::default(),
        of: room(base.of, 4 * count),
        searched: room(base.searched, 4 * count),
        words: base.words.to_words(),
    };
    let mut builder = LexiconBuilder::after(&base.lexicon, count);
    for line in 0..count {
        let text = std::str::from_utf8(part(lines, ends, line)).unwrap_or_default();
        let name = Name::JobTitle(JobTitleIndex((job_titles + line) as u32));
        built.add(&mut builder, text, name);
    }
    built.lexicon = builder.finish();
    built.searched.resize(built.of.len(), 0);
    built
}

/// An index to search in. Small, and `Copy`: the bytes lie elsewhere.
#[derive(Clone, Copy, Debug)]
pub struct Index {
    bytes: &'static IndexBytes<'static>,
}

impl Index {
    /// An index over `bytes`.
    pub fn new(bytes: &'static IndexBytes<'static>) -> Self {
        Self { bytes }
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

    /// How a name sounds, put into `key`.
    pub fn sound_of(&self, name: usize, key: &mut Vec<u8>) {
        self.bytes.lexicon.sound_of(name, self.base(name), key);
    }

    /// The words that the names are made of.
    pub fn lexicon(&self) -> &'static LexiconBytes<'static> {
        &self.bytes.lexicon
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
