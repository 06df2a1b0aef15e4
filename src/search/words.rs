//! The words of the pages: who asks for what no occupation is called (`hester`, `jobbe på sykehus`) finds those whose pages
//! speak of it.
//!
//! Every word stands once, folded and sorted; for each occupation that has it, the text in which it weighs most. All words
//! of a query must stand on a page, as typed, with an ending more or less, or as the beginning of a longer word.

use super::{ask::Ask, fold::fold, index::Name};
use crate::catalog::{OccupationIndex, records::number};
use crate::model::{Item, Occupation, Text};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};

/// How many rows the words of the pages give at most.
const MOST: usize = 60;

/// Words that say nothing about an occupation.
const EMPTY: [&[u8]; 44] = [
    b"i", b"og", b"pa", b"med", b"som", b"en", b"et", b"ei", b"av", b"til", b"for", b"fra", b"om",
    b"er", b"den", b"det", b"de", b"du", b"jeg", b"eg", b"vil", b"bli", b"kan", b"skal", b"har",
    b"hva", b"kva", b"hvor", b"kor", b"hvordan", b"korleis", b"man", b"innen", b"innan", b"jobb",
    b"jobbe", b"jobber", b"yrke", b"yrker", b"the", b"of", b"and", b"to", b"in",
];

/// Whether a word with `ending` is another form of the word without it.
fn is_ending(ending: &[u8]) -> bool {
    const ENDINGS: [&[u8]; 17] = [
        b"a", b"ane", b"ar", b"e", b"en", b"ene", b"ens", b"er", b"ere", b"es", b"et", b"n", b"ne",
        b"r", b"s", b"t", b"te",
    ];
    ENDINGS.contains(&ending)
}

/// The words of all pages, borrowed from wherever they lie.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct WordBytes<'a> {
    /// The words, one after another.
    letters: &'a [u8],
    /// Where each ends, four bytes each.
    ends: &'a [u8],
    /// Where the texts of each end, counted in texts, four bytes each.
    lists: &'a [u8],
    /// The texts, as names, four bytes each.
    texts: &'a [u8],
    /// What each weighs.
    weights: &'a [u8],
}

/// The words of all pages, just collected.
#[derive(Debug, Default)]
pub struct Words {
    letters: Vec<u8>,
    ends: Vec<u8>,
    lists: Vec<u8>,
    texts: Vec<u8>,
    weights: Vec<u8>,
}

impl Words {
    /// The words of `pages`.
    pub fn of(pages: impl Iterator<Item = Occupation>) -> Self {
        let mut all: BTreeMap<Vec<u8>, BTreeMap<u32, (u8, u32)>> = BTreeMap::new();
        for (index, page) in pages.enumerate() {
            for (place, (text, weight)) in texts(&page).into_iter().enumerate() {
                let name = Name::Text(OccupationIndex(index as u32), place as u32).pack();
                for word in fold(text).split(|byte| *byte == b' ') {
                    if word.len() < 2 || EMPTY.contains(&word) {
                        continue;
                    }
                    let best = all.entry(word.to_vec()).or_default();
                    let best = best.entry(index as u32).or_insert((weight, name));
                    if weight > best.0 {
                        *best = (weight, name);
                    }
                }
            }
        }
        let mut words = Self::default();
        for (word, texts) in all {
            words.letters.extend(word);
            words
                .ends
                .extend((words.letters.len() as u32).to_le_bytes());
            for (weight, name) in texts.into_values() {
                words.texts.extend(name.to_le_bytes());
                words.weights.push(weight);
            }
            words
                .lists
                .extend((words.weights.len() as u32).to_le_bytes());
        }
        words
    }

    /// The bytes, for reading or writing.
    pub fn bytes(&self) -> WordBytes<'_> {
        WordBytes {
            letters: &self.letters,
            ends: &self.ends,
            lists: &self.lists,
            texts: &self.texts,
            weights: &self.weights,
        }
    }
}

/// The text at `place` of a page.
pub fn text_at(page: &Occupation, place: u32) -> Option<Text> {
    texts(page)
        .get(place as usize)
        .map(|(text, _)| (*text).clone())
}

/// The texts of a page that are searched, in an order that stays, with what a word in each weighs.
fn texts(page: &Occupation) -> Vec<(&Text, u8)> {
    let mut texts = vec![(&page.lead, 5)];
    items(&mut texts, &page.duties, 4);
    items(&mut texts, &page.workplaces, 4);
    items(&mut texts, &page.qualities, 2);
    texts.extend(page.route.iter().map(|route| (&route.text, 3)));
    items(&mut texts, &page.education, 2);
    items(&mut texts, &page.further_education, 2);
    items(&mut texts, &page.competence, 2);
    items(&mut texts, &page.law, 1);
    texts.extend(page.common.iter().map(|common| (&common.text, 3)));
    for view in &page.sector_views {
        texts.extend(view.lead.iter().map(|lead| (lead, 3)));
        texts.extend(view.helps.iter().map(|whom| (whom, 2)));
        items(&mut texts, &view.duties, 3);
        items(&mut texts, &view.workplaces, 3);
    }
    texts
}

fn items<'a>(all: &mut Vec<(&'a Text, u8)>, items: &'a [Item], weight: u8) {
    all.extend(items.iter().map(|item| (&item.text, weight)));
}

/// An occupation whose page has the words of a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The text that has the word that weighs most.
    pub name: u32,
    /// How much the words weigh on the page.
    pub weight: u32,
    /// Whether every word stands there as typed, but for its ending.
    pub whole: bool,
}

impl WordBytes<'_> {
    /// The same, owned.
    pub fn to_words(self) -> Words {
        Words {
            letters: self.letters.to_vec(),
            ends: self.ends.to_vec(),
            lists: self.lists.to_vec(),
            texts: self.texts.to_vec(),
            weights: self.weights.to_vec(),
        }
    }

    fn len(&self) -> usize {
        self.ends.len() / 4
    }

    fn word(&self, place: usize) -> &[u8] {
        let end = number(self.ends, place).unwrap_or(0) as usize;
        let start = place
            .checked_sub(1)
            .and_then(|before| number(self.ends, before))
            .unwrap_or(0) as usize;
        self.letters.get(start..end).unwrap_or_default()
    }

    /// The first word that is not before `word`.
    fn first_from(&self, word: &[u8]) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            if self.word(middle) < word {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// The words that answer to `typed`, with how well: 4 as typed, 3 but for an ending, 2 as its beginning.
    fn answers(&self, typed: &[u8]) -> Vec<(usize, u32)> {
        let mut found = Vec::new();
        let mut place = self.first_from(typed);
        while place < self.len() && self.word(place).starts_with(typed) {
            match self.word(place).len() - typed.len() {
                0 => found.push((place, 4)),
                _ if is_ending(&self.word(place)[typed.len()..]) && typed.len() >= 3 => {
                    found.push((place, 3));
                }
                _ if typed.len() >= 4 => found.push((place, 2)),
                _ => {}
            }
            place += 1;
        }
        for shorter in (4.max(typed.len().saturating_sub(3))..typed.len()).rev() {
            let stem = &typed[..shorter];
            let place = self.first_from(stem);
            if is_ending(&typed[shorter..]) && place < self.len() && self.word(place) == stem {
                found.push((place, 3));
            }
        }
        found
    }

    /// The occupations whose pages have all words of `ask`, those first where they weigh most.
    pub fn mentions(&self, ask: &Ask) -> Vec<Mention> {
        let mut all: Option<HashMap<u32, Mention>> = None;
        for typed in ask.words() {
            if typed.len() < 2 || EMPTY.contains(&typed) {
                continue;
            }
            let mut here: HashMap<u32, Mention> = HashMap::new();
            for (place, well) in self.answers(typed) {
                let from = place
                    .checked_sub(1)
                    .and_then(|before| number(self.lists, before))
                    .unwrap_or(0) as usize;
                let to = number(self.lists, place).unwrap_or(0) as usize;
                for text in from..to {
                    let (Some(name), Some(weight)) =
                        (number(self.texts, text), self.weights.get(text))
                    else {
                        continue;
                    };
                    let mention = Mention {
                        name,
                        weight: u32::from(*weight) * well,
                        whole: well > 2,
                    };
                    let best = here.entry(Name::owner_of_text(name)).or_insert(mention);
                    best.whole |= mention.whole;
                    if mention.weight > best.weight {
                        (best.weight, best.name) = (mention.weight, mention.name);
                    }
                }
            }
            all = Some(match all {
                None => here,
                Some(before) => before
                    .into_iter()
                    .filter_map(|(owner, one)| {
                        let other = here.get(&owner)?;
                        let name = if other.weight > one.weight {
                            other.name
                        } else {
                            one.name
                        };
                        let both = Mention {
                            name,
                            weight: one.weight + other.weight,
                            whole: one.whole && other.whole,
                        };
                        Some((owner, both))
                    })
                    .collect(),
            });
        }
        let mut mentions: Vec<Mention> = all.unwrap_or_default().into_values().collect();
        mentions.sort_unstable_by_key(|m| (!m.whole, std::cmp::Reverse(m.weight), m.name));
        mentions.truncate(MOST);
        mentions
    }
}
