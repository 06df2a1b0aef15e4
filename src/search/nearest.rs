//! What to look at where nothing was found: titles that begin as a word of the query begins.

use super::{ask::Ask, blocked::is_blocked, fold::fold};
use crate::catalog::{Catalog, OccupationIndex};

/// How many letters two words must begin alike to be told of.
const LEAST: usize = 3;

/// How many titles are told at most.
const MOST: usize = 5;

/// The occupations with a word in their title that begins most like a word of `query`, the likest first; none from words of
/// which nothing is guessed.
pub fn nearest(catalog: &Catalog, query: &str) -> Vec<OccupationIndex> {
    let ask = Ask::new(query);
    if is_blocked(&ask) {
        return Vec::new();
    }
    let asked: Vec<&[u8]> = words(&ask.folded).collect();
    let alike = |title: &[u8]| {
        let pairs = words(title).flat_map(|word| asked.iter().map(move |asked| begin(word, asked)));
        pairs.max().unwrap_or(0)
    };
    let mut near: Vec<(usize, u32, OccupationIndex)> = catalog
        .occupations()
        .zip(catalog.cards().iter())
        .filter_map(|(index, card)| {
            let titles = card.title.each().map(|(_, title)| alike(&fold(title)));
            let alike = titles.max().unwrap_or(0);
            (alike >= LEAST).then_some((alike, card.searched, index))
        })
        .collect();
    near.sort_by_key(|(alike, searched, index)| {
        (
            std::cmp::Reverse(*alike),
            std::cmp::Reverse(*searched),
            *index,
        )
    });
    near.into_iter()
        .map(|(_, _, index)| index)
        .take(MOST)
        .collect()
}

fn words(folded: &[u8]) -> impl Iterator<Item = &[u8]> {
    folded
        .split(|byte| !byte.is_ascii_alphanumeric())
        .filter(|word| word.len() >= LEAST)
}

/// How many letters two words begin alike.
fn begin(a: &[u8], b: &[u8]) -> usize {
    a.iter().zip(b).take_while(|(a, b)| a == b).count()
}
