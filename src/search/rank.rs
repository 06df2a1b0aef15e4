//! How well a name answers a query, as one number: smaller is better.

use super::{ask::Ask, index::Name};
use crate::model::Lang;
use memchr::memmem::Finder;

/// How a name answers, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// It is the query.
    Exact,
    /// It begins with the query.
    Prefix,
    /// The query, or each of its words, begins one of its words.
    WordStart,
    /// The query, or each of its words, stands inside one of its words.
    Inside,
    /// It is the query but for a few letters.
    Typo,
    /// The query's letters stand in it, scattered.
    Scattered,
}

/// Why a row of a result is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// By its title.
    Title,
    /// By another word for it.
    Alias,
    /// By a job title of the register.
    JobTitle,
    /// By a name that is nearly the query.
    Typo,
    /// By the letters of the query in their order.
    Abbreviation,
}

/// How `name` (folded) answers `ask` without any letter wrong or left out.
pub fn contiguous(ask: &Ask, finder: &Finder<'_>, name: &[u8]) -> Option<Tier> {
    let mut best = None;
    for at in finder.find_iter(name) {
        let tier = match at {
            0 if name.len() == ask.folded.len() => return Some(Tier::Exact),
            0 => return Some(Tier::Prefix),
            _ if name[at - 1] == b' ' => Tier::WordStart,
            _ => Tier::Inside,
        };
        best = best.max(Some(std::cmp::Reverse(tier)));
    }
    let whole = best.map(|std::cmp::Reverse(tier)| tier);
    if whole.is_some() || !ask.folded.contains(&b' ') {
        return whole;
    }
    // Several words may stand in any order, each where it likes.
    let starts = |word: &[u8]| {
        name.split(|byte| *byte == b' ')
            .any(|part| part.starts_with(word))
    };
    if ask.words().all(starts) {
        return Some(Tier::WordStart);
    }
    let inside = |word: &[u8]| memchr::memmem::find(name, word).is_some();
    ask.words().all(inside).then_some(Tier::Inside)
}

/// The rank of a name: how it answers, whose name it is, whether it is spelt as typed, how well (smaller is better, at most
/// 65,535), how often it was searched for, and how long it is.
pub fn rank(
    tier: Tier,
    name: Name,
    misspelt: bool,
    badness: u32,
    searched: u32,
    length: usize,
) -> u64 {
    let kind = match name {
        Name::Title(_, Lang::Nb) => 0,
        Name::Title(_, _) => 1,
        Name::Alias(_) => 2,
        Name::JobTitle(_) => 3,
    };
    // A word of an occupation's own title says more than the beginning of one of the register's many.
    let class = match (tier, name) {
        (Tier::Exact, _) => 0,
        (Tier::Prefix, Name::JobTitle(_)) => 3,
        (Tier::Prefix, _) => 1,
        (Tier::WordStart, Name::JobTitle(_)) => 4,
        (Tier::WordStart, _) => 2,
        (Tier::Inside, Name::JobTitle(_)) => 6,
        (Tier::Inside, _) => 5,
        (Tier::Typo, _) => 7,
        (Tier::Scattered, _) => 8_u64,
    };
    let rare = 0xF_FFFF - u64::from(searched.min(0xF_FFFF));
    class << 60
        | u64::from(badness.min(0xFFFF)) << 44
        | kind << 40
        | u64::from(misspelt) << 36
        | rare << 16
        | length.min(0xFFFF) as u64
}
