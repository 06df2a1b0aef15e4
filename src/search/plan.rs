//! What is looked for, and in which order: the whole query first, then parts of it.

use super::{
    ask::Ask,
    facet::{Facet, facets},
};
use crate::catalog::Catalog;

/// Something to look for, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// A part of the query as it stands, in every name.
    Have(usize),
    /// The words of the query, on the pages.
    Words,
    /// Names that nearly are a part of the query.
    Near(usize),
    /// Names in which the letters of the query stand scattered.
    Letters,
}

/// What may be looked for: the whole query, or a part of it.
#[derive(Clone, Debug)]
pub(super) struct Part {
    /// What is looked for.
    pub ask: Ask,
    /// What of an occupation the rest of the query asks for.
    pub facet: Option<Facet>,
    /// Whether only a name that is the part, and nothing more, counts.
    pub only_whole: bool,
    /// Whether it is one of two or three names with an «eller» between them.
    pub either: bool,
}

/// The query and the parts of it that are looked for where the whole is nowhere, and the order in which that is done, the
/// first thing last.
pub(super) fn plan(ask: Ask, blocked: bool, catalog: &Catalog) -> (Vec<Part>, Vec<Look>) {
    if ask.is_empty() {
        return (vec![Part::whole(ask)], Vec::new());
    }
    let mut parts = Vec::new();
    if !blocked && ask.folded.contains(&b' ') {
        parts = smaller(&ask, catalog);
    }
    parts.insert(0, Part::whole(ask));
    let is_run = |part: &Part| part.only_whole && !part.either;
    let runs = parts.iter().position(is_run).unwrap_or(parts.len());
    let mut plan = vec![Look::Letters];
    plan.extend((runs..parts.len()).rev().map(Look::Have));
    // Where a part of a page is asked for, the occupation may be misspelt too.
    let near = parts
        .iter()
        .position(|part| matches!(part.facet, Some(Facet::Section(_))));
    plan.push(Look::Near(0));
    plan.extend(near.map(Look::Near));
    plan.push(Look::Words);
    plan.extend((0..runs).rev().map(Look::Have));
    (parts, plan)
}

impl Part {
    fn whole(ask: Ask) -> Self {
        Self {
            ask,
            facet: None,
            only_whole: false,
            either: false,
        }
    }
}

/// Words between two occupations of which one asks at once.
const OR: [&str; 6] = ["eller", "vs", "vs.", "mot", "or", "kontra"];

/// The longest run of words that is looked for inside a query.
const LONGEST_RUN: usize = 5;

/// The parts of a query that are worth looking for where the whole is nowhere: what is left without the word that asks for
/// a part of the page, both sides of an «eller», and every run of its words that may be a name.
fn smaller(ask: &Ask, catalog: &Catalog) -> Vec<Part> {
    let mut parts: Vec<Part> = facets(ask, catalog)
        .into_iter()
        .map(|(facet, ask)| Part {
            ask,
            facet: Some(facet),
            only_whole: false,
            either: false,
        })
        .collect();
    let words: Vec<&str> = ask.lower.split_whitespace().take(12).collect();
    let sides: Vec<&[&str]> = words.split(|word| OR.contains(word)).collect();
    if (2..=3).contains(&sides.len()) && sides.iter().all(|side| !side.is_empty()) {
        parts.extend(sides.iter().map(|side| Part {
            ask: Ask::new(&side.join(" ")),
            facet: None,
            only_whole: true,
            either: true,
        }));
    }
    for length in (1..words.len().min(LONGEST_RUN + 1)).rev() {
        for run in words.windows(length) {
            let ask = Ask::new(&run.join(" "));
            if ask.folded.len() >= 3 {
                parts.push(Part {
                    ask,
                    facet: None,
                    only_whole: true,
                    either: false,
                });
            }
        }
    }
    parts
}
