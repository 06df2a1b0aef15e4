//! One name after another, looked at for what it has of a query.

use super::{
    hits::Match,
    index::{Index, Name},
    plan::Part,
    rank::{Known, Sought, Tier},
};
use crate::catalog::Catalog;

/// What was found so far of names that have what is looked for at the beginning of a word.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Found {
    /// How many of them are names of occupations.
    pub strong: usize,
    /// How many there are of any kind.
    pub strong_of_all: usize,
    /// Whether one of them is the query.
    pub exact: bool,
    /// Whether that is a name of an occupation.
    pub exact_of_own: bool,
    /// Whether a name of an occupation begins with what is looked for.
    pub begins: bool,
}

impl Found {
    /// What was found here and before.
    pub fn and(self, before: Self) -> Self {
        Self {
            strong: self.strong + before.strong,
            strong_of_all: self.strong_of_all + before.strong_of_all,
            exact: self.exact || before.exact,
            exact_of_own: self.exact_of_own || before.exact_of_own,
            begins: self.begins || before.begins,
        }
    }
}

/// A part of a query, ready to be looked for.
pub(super) struct Looking<'a> {
    part: &'a Part,
    blocked: bool,
    sought: Sought<'a>,
    /// Whether it has a letter that stands for another in a name: an `a` for `å` and `æ`, an `o` for `ø`.
    is_ambiguous: bool,
    catalog: &'a Catalog,
    index: &'a Index,
}

impl<'a> Looking<'a> {
    /// For `part` of a query, from which nothing is guessed if it is `blocked`.
    pub fn new(part: &'a Part, blocked: bool, catalog: &'a Catalog, index: &'a Index) -> Self {
        Self {
            part,
            blocked,
            sought: Sought::new(&part.ask),
            is_ambiguous: part
                .ask
                .folded
                .iter()
                .any(|byte| matches!(byte, b'a' | b'o')),
            catalog,
            index,
        }
    }

    /// How one name answers, and whether it may answer a longer query too.
    pub fn at(&self, name: usize, folded: &[u8], found: &mut Found) -> (Option<Match>, bool) {
        let Part {
            ask,
            only_whole,
            either,
            ..
        } = self.part;
        let base = self.index.base(name).min(folded.len());
        let Some(tier) = self.sought.in_name(folded, base) else {
            return (None, ask.folded.starts_with(&folded[..base]));
        };
        if *only_whole && tier > Tier::Inflected {
            return (None, true);
        }
        let of = self.index.name(name);
        let misspelt = self.is_misspelt(name, of, tier);
        // Such a word is found where it is meant, not where it happens to stand in another.
        if self.blocked && (misspelt || tier == Tier::Inside) {
            return (None, true);
        }
        let known = Known {
            name: of,
            misspelt,
            // Who types an `ø` means no `o`; who types an `o` may well mean an `ø`.
            other_letters: misspelt && ask.special,
            more: base.saturating_sub(ask.folded.len()),
            searched: self.index.searched(name),
            length: folded.len(),
        };
        if tier < Tier::Inside && !known.other_letters {
            let is_own = !matches!(of, Name::JobTitle(_));
            found.strong_of_all += 1;
            found.strong += usize::from(is_own);
            found.begins |= tier == Tier::Prefix && is_own;
            found.exact |= tier == Tier::Exact;
            found.exact_of_own |= tier == Tier::Exact && is_own;
        }
        let rank = if *only_whole && !*either {
            known.contained()
        } else {
            known.having(tier)
        };
        let answer = Match {
            rank,
            name: name as u32,
            tier,
            wrong: 0,
        };
        (Some(answer), true)
    }

    /// Whether a name has what is looked for only as it is folded, and not with the letters that were typed.
    fn is_misspelt(&self, name: usize, of: Name, tier: Tier) -> bool {
        let ask = &self.part.ask;
        // With one letter nearly every name matches, and none is told apart by how that letter is spelt.
        ask.folded.len() > 1
            && tier < Tier::Inside
            && tier != Tier::Inflected
            && (ask.special || self.is_ambiguous && self.index.has_special(name))
            && of
                .text(self.catalog)
                .is_some_and(|text| !ask.is_spelt_in(&text))
    }
}
