//! How well a name answers a query, as one number: smaller is better.

use super::{ask::Ask, index::Name};
use crate::model::Lang;
use memchr::memmem::Finder;

/// How a name answers, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// It is the query.
    Exact,
    /// It is the query without an ending: `sykepleiere` asks for the sykepleier.
    Inflected,
    /// It begins with the query.
    Prefix,
    /// The query, or each of its words, begins one of its words.
    WordStart,
    /// Each word of the query begins one of its words, in whatever order.
    Words,
    /// The query, or each of its words, stands inside one of its words.
    Inside,
    /// It is the query but for a few letters.
    Typo,
    /// It is a text with the words of the query.
    Mentioned,
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
    /// By a word that leads to occupations without naming one.
    Topic,
    /// By a text of its page.
    Text,
}

/// A query ready to be looked for in names.
pub struct Sought<'a> {
    ask: &'a Ask,
    whole: Finder<'a>,
    /// Without its blanks, where it has any: `ambulanse sjåfør` is typed for `ambulansesjåfør`.
    joined: Option<Finder<'a>>,
}

impl<'a> Sought<'a> {
    /// What `ask` asks for.
    pub fn new(ask: &'a Ask) -> Self {
        Self {
            ask,
            whole: Finder::new(&ask.folded),
            joined: ask.folded.contains(&b' ').then(|| Finder::new(&ask.joined)),
        }
    }

    /// How `name` (folded) answers without any letter wrong or left out.
    pub fn in_name(&self, name: &[u8], base: usize) -> Option<Tier> {
        let whole = stands(&self.whole, name);
        if whole.is_none() && is_inflected(&self.ask.folded, &name[..base]) {
            return Some(Tier::Inflected);
        }
        let Some(joined) = &self.joined else {
            return whole;
        };
        let joined = stands(joined, name);
        let best = whole.into_iter().chain(joined).min();
        if best.is_some_and(|tier| tier <= Tier::WordStart) {
            return best;
        }
        // Several words may stand in any order, each where it likes.
        let starts = |word: &[u8]| {
            name.split(|byte| *byte == b' ')
                .any(|part| part.starts_with(word))
        };
        if self.ask.words().all(starts) {
            return Some(Tier::Words);
        }
        let inside = |word: &[u8]| memchr::memmem::find(name, word).is_some();
        best.or_else(|| self.ask.words().all(inside).then_some(Tier::Inside))
    }
}

/// Whether `query` is `name` with an ending that names of people take: `lærerne`, `legene`, `sosionomen`.
pub fn is_inflected(query: &[u8], name: &[u8]) -> bool {
    let Some(ending) = query.strip_prefix(name) else {
        return false;
    };
    let endings: &[&[u8]] = match name {
        [.., b'e' | b'a', b'r'] => &[b"e", b"en", b"ne", b"ene", b"ar", b"ane", b"s", b"ens"],
        [.., b'e'] => &[b"r", b"n", b"ne", b"ns", b"s"],
        _ => &[b"en", b"ene", b"ane", b"s", b"ens"],
    };
    name.len() >= 4 && endings.contains(&ending)
}

/// The best place at which what `finder` looks for stands in `name`. A single letter inside a word is no answer.
fn stands(finder: &Finder<'_>, name: &[u8]) -> Option<Tier> {
    let sought = finder.needle();
    if name.starts_with(sought) {
        let whole = name.len() == sought.len();
        return Some(if whole { Tier::Exact } else { Tier::Prefix });
    }
    let begins_word =
        || memchr::memchr_iter(b' ', name).any(|at| name[at + 1..].starts_with(sought));
    if sought.len() == 1 {
        return begins_word().then_some(Tier::WordStart);
    }
    // Most names have it nowhere: only of the others is it asked where.
    let at = finder.find(name)?;
    Some(match at.checked_sub(1).map(|before| name[before]) {
        Some(b' ') => Tier::WordStart,
        _ if begins_word() => Tier::WordStart,
        _ => Tier::Inside,
    })
}

/// With so few letters missing, a name is as good as typed.
const NEARLY_ALL: usize = 2;

/// What is known of a name beside how it answers.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    /// Whose it is.
    pub name: Name,
    /// Whether it is spelt otherwise than typed.
    pub misspelt: bool,
    /// Whether a letter was typed that it has not: an `ø` for its `o`.
    pub other_letters: bool,
    /// How many letters more than the query it has before the bracket.
    pub more: usize,
    /// How often its occupation was searched for.
    pub searched: u32,
    /// How many letters it has.
    pub length: usize,
}

impl Known {
    /// What is known of a name that has not all of the query, `length` letters long.
    pub fn of(name: Name, searched: u32, length: usize) -> Self {
        Self {
            name,
            misspelt: false,
            other_letters: false,
            more: 0,
            searched,
            length,
        }
    }

    fn kind(self) -> u64 {
        match self.name {
            Name::Title(_, Lang::Nb) => 0,
            Name::Title(_, _) => 1,
            Name::Alias(_) => 2,
            Name::JobTitle(_) => 3,
            Name::Topic(_) => 4,
            Name::Text(..) => 5,
        }
    }

    fn rank(self, class: u64, badness: u32) -> u64 {
        let rare = 0xF_FFFF - u64::from(self.searched.min(0xF_FFFF));
        class << 60
            | u64::from(badness.min(0xFFFF)) << 44
            | self.kind() << 40
            | u64::from(self.misspelt) << 36
            | rare << 16
            | self.length.min(0xFFFF) as u64
    }

    /// The rank of a name that has the query: how it does, whose name it is, whether it is spelt as typed, how often it was
    /// searched for, and how long it is.
    pub fn having(self, tier: Tier) -> u64 {
        let tier = if self.other_letters {
            Tier::Inside
        } else {
            tier
        };
        // A word of an occupation's own title says more than the beginning of one of the register's many.
        let class = match (tier, self.name) {
            (Tier::Exact | Tier::Inflected, Name::Topic(_)) => 3,
            (Tier::Exact, _) => 0,
            // Who has typed all but the last letters of a name means it.
            (Tier::Prefix, Name::JobTitle(_)) if self.more <= NEARLY_ALL => 2,
            (Tier::Prefix, Name::JobTitle(_)) => 4,
            (Tier::WordStart, Name::JobTitle(_))
            | (Tier::Prefix | Tier::WordStart, Name::Topic(_)) => 5,
            (Tier::Prefix | Tier::Inflected, _) => 1,
            (Tier::Words, Name::JobTitle(_) | Name::Title(_, Lang::En)) => 8,
            (Tier::WordStart | Tier::Words, _) => 2,
            (_, Name::JobTitle(_) | Name::Topic(_) | Name::Title(_, Lang::En)) => 9,
            (_, _) => 8,
        };
        let less = match (tier, self.more) {
            (Tier::Prefix, 0) => 0,
            (Tier::Prefix, 1..=NEARLY_ALL) => 1,
            (Tier::Inflected, _) => 3,
            // After a job title of which no more than the last letters are missing: `teknike` asks for the tekniker.
            (Tier::WordStart, _) if matches!(self.name, Name::Alias(_)) => 2,
            (Tier::Prefix, _) => 2,
            _ => 0,
        };
        self.rank(class, less)
    }

    /// The rank of a name that nearly is the query, at `cost` sixteenths of a letter: how near it is, whether it has the
    /// query's first letter, whose name it is, and how often it was searched for.
    pub fn nearly(self, cost: u32, sounds_alike: bool, alike: u32, asked: usize) -> u64 {
        // In sixty-fourths of a letter. Found by trying on real misspellings, every other line of them first, with made ones
        // to guard against too close a fit. What is searched for most is seventeen doublings above what nobody asked for, and the last five weigh twice;
        // of an alias or a job title it is its occupation that was searched for, which says less.
        let doublings = self.searched.max(1).ilog2().min(18);
        let (kind, often) = match self.name {
            Name::Title(_, lang) => {
                let kind = match lang {
                    Lang::Nb => 0,
                    Lang::Nn => 2,
                    Lang::En => 19,
                };
                (kind, 3 * doublings + 3 * doublings.saturating_sub(12))
            }
            Name::Alias(_) => (3, 7 * doublings / 4),
            Name::JobTitle(_) => (21, 3 * (doublings / 2)),
            Name::Topic(_) | Name::Text(..) => (64, 3 * doublings),
        };
        let other_start = 4 * (4 - alike) + if alike == 0 { 8 } else { 0 };
        let badness = 4 * cost + kind + (72 - often) + other_start;
        let near = 4 * 40.max(16 * asked as u32 / 6) + 110;
        let (is_title, is_job_title) = (
            matches!(self.name, Name::Title(_, Lang::Nb)),
            matches!(self.name, Name::JobTitle(_)),
        );
        let class = match cost {
            _ if matches!(self.name, Name::Topic(_)) => 9,
            // A job title that happens to sound so is not surer than an occupation with a letter wrong.
            _ if sounds_alike && !is_job_title => {
                return self.rank(1, if is_title { 1 } else { 3 });
            }
            // Who has left out a letter of an occupation means no job title that begins so.
            0..=16 if is_title && asked >= 5 => 3,
            _ if badness <= near => 7,
            _ => 9,
        };
        self.rank(class, badness)
    }

    /// The rank of a name that stands whole in a longer query.
    pub fn contained(self) -> u64 {
        self.rank(8, 0)
    }

    /// The rank of a name in which the letters of the query stand scattered.
    pub fn scattered(self, badness: u32) -> u64 {
        self.rank(11, badness)
    }
}

/// Whether a rank is that of a name so near to the query that nothing looser need be looked for.
pub fn is_near(rank: u64) -> bool {
    rank >> 60 <= 7
}

/// The rank of a page that has the words of the query: whether it has the whole words, and how much they weigh there.
pub fn mentioned(whole: bool, weight: u32) -> u64 {
    let class = if whole { 7 } else { 10 };
    class << 60 | u64::from(0xFFFF - weight.min(0xFFFF)) << 44
}
