//! All names folded in one string, made when the atlas is built and ready to use.

use super::fold::{fold, letters};
use crate::catalog::{Catalog, JobTitleIndex, OccupationIndex, records::number};
use crate::model::{Lang, Text};
use serde::{Deserialize, Serialize};

/// The bytes of an index, borrowed from wherever they lie.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct IndexBytes<'a> {
    /// The folded names, one after another.
    pub folded: &'a [u8],
    /// Where each ends, four bytes each.
    pub ends: &'a [u8],
    /// The set of letters of each, eight bytes each.
    pub letters: &'a [u8],
    /// Whose each is: kind and place, four bytes each.
    pub of: &'a [u8],
    /// How often the occupation of each was searched for (of several the most searched one), four bytes each.
    pub searched: &'a [u8],
}

/// An index just made.
#[derive(Debug, Default)]
pub struct Built {
    folded: Vec<u8>,
    ends: Vec<u8>,
    letters: Vec<u8>,
    of: Vec<u8>,
    searched: Vec<u8>,
}

impl Built {
    /// The bytes, for reading or writing.
    pub fn bytes(&self) -> IndexBytes<'_> {
        IndexBytes {
            folded: &self.folded,
            ends: &self.ends,
            letters: &self.letters,
            of: &self.of,
            searched: &self.searched,
        }
    }

    fn add(&mut self, text: &str, name: Name, searched: u32) {
        let folded = fold(text);
        self.letters.extend(letters(&folded).to_le_bytes());
        self.folded.extend(folded);
        self.ends.extend((self.folded.len() as u32).to_le_bytes());
        self.of.extend(name.pack().to_le_bytes());
        self.searched.extend(searched.to_le_bytes());
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
}

impl Name {
    const PLACE_BITS: u32 = 29;

    fn pack(self) -> u32 {
        let (kind, place) = match self {
            Self::Title(index, Lang::Nb) => (0, index.0),
            Self::Title(index, Lang::Nn) => (1, index.0),
            Self::Title(index, Lang::En) => (2, index.0),
            Self::Alias(place) => (3, place),
            Self::JobTitle(index) => (4, index.0),
        };
        kind << Self::PLACE_BITS | place
    }

    fn unpack(packed: u32) -> Self {
        let place = packed & ((1 << Self::PLACE_BITS) - 1);
        match packed >> Self::PLACE_BITS {
            0 => Self::Title(OccupationIndex(place), Lang::Nb),
            1 => Self::Title(OccupationIndex(place), Lang::Nn),
            2 => Self::Title(OccupationIndex(place), Lang::En),
            3 => Self::Alias(place),
            _ => Self::JobTitle(JobTitleIndex(place)),
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
        }
    }

    /// The occupations that it leads to.
    pub fn owners(self, catalog: &Catalog) -> Vec<OccupationIndex> {
        match self {
            Self::Title(index, _) => vec![index],
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

/// Makes the index of a catalog: titles first, then aliases, then job titles.
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
        let end = number(self.bytes.ends, name).unwrap_or(0) as usize;
        let start = name
            .checked_sub(1)
            .and_then(|before| number(self.bytes.ends, before))
            .unwrap_or(0) as usize;
        self.bytes.folded.get(start..end).unwrap_or_default()
    }

    /// The names from `from` up to `to` whose letters lack at most `missing` of `wanted`, with their folded letters.
    pub fn with_letters(
        &self,
        from: usize,
        to: usize,
        wanted: u64,
        missing: u32,
    ) -> impl Iterator<Item = (usize, &'static [u8])> {
        let sets: &'static [[u8; 8]] = self.bytes.letters.as_chunks().0;
        let index = *self;
        sets[from.min(sets.len())..to.min(sets.len())]
            .iter()
            .enumerate()
            .filter(move |(_, set)| (wanted & !u64::from_le_bytes(**set)).count_ones() <= missing)
            .map(move |(offset, _)| (from + offset, index.folded(from + offset)))
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
