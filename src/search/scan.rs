//! One search: the names are gone through in slices, so that a catalog of any size never holds up a key.

use super::{
    ask::Ask,
    blocked::is_blocked,
    index::{Index, Name},
    rank::{Kind, Tier, contiguous, rank},
    typo,
};
use crate::catalog::{Catalog, JobTitleIndex, OccupationIndex};
use memchr::memmem::Finder;
use nucleo::{Config, Matcher, Utf32Str};
use std::collections::HashSet;

/// How many rows a search gives at most.
pub const MOST: usize = 200;

/// How many guesses a search gives at most: more of them help nobody.
const MOST_GUESSES: usize = 12;

/// How long an abbreviation may be.
pub(super) const LONGEST_ABBREVIATION: usize = 6;

/// Where a row of a result leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// To an occupation.
    Occupation(OccupationIndex),
    /// To a job title that belongs to no occupation.
    JobTitle(JobTitleIndex),
}

/// A row of a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Where it leads.
    pub target: Target,
    /// The name that matched.
    pub name: Name,
    /// Why it is there.
    pub kind: Kind,
    /// Whether that is no more than a guess.
    pub guess: bool,
}

/// How far a search has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pass {
    /// Looking for the query as it stands.
    Contiguous,
    /// Nothing had it: looking for names that are nearly it, or have its letters.
    Loose,
    /// Every name has been looked at.
    Done,
}

#[derive(Clone, Copy, Debug)]
struct Match {
    rank: u64,
    name: u32,
    tier: Tier,
    /// For a typo, twice the letters wrong.
    wrong: u32,
}

/// A search under way, or done.
#[derive(Clone, Debug)]
pub struct Scan {
    ask: Ask,
    /// That it asks for a word from which nothing is guessed.
    blocked: bool,
    pass: Pass,
    next: usize,
    matches: Vec<Match>,
}

impl Scan {
    /// A search for `ask`, about to begin.
    pub fn new(ask: Ask) -> Self {
        let pass = if ask.is_empty() {
            Pass::Done
        } else {
            Pass::Contiguous
        };
        Self {
            blocked: is_blocked(&ask),
            ask,
            pass,
            next: 0,
            matches: Vec::new(),
        }
    }

    /// What it searches for.
    pub fn ask(&self) -> &Ask {
        &self.ask
    }

    /// Whether it asks for a word from which nothing is guessed.
    pub fn is_blocked(&self) -> bool {
        self.blocked
    }

    /// Whether there is nothing more to look at.
    pub fn is_done(&self) -> bool {
        self.pass == Pass::Done
    }

    /// Looks at the next `names` names.
    pub fn step(&mut self, catalog: &Catalog, index: &Index, names: usize) {
        let to = self.next.saturating_add(names).min(index.len());
        match self.pass {
            Pass::Contiguous => self.contiguous(catalog, index, to),
            Pass::Loose => self.loose(index, to),
            Pass::Done => return,
        }
        self.next = to;
        if to == index.len() {
            self.next = 0;
            self.pass = match self.pass {
                Pass::Contiguous if self.may_guess() => Pass::Loose,
                _ => Pass::Done,
            };
        }
    }

    /// Nothing had the query as it stands, and it is no code and no word to guess nothing from.
    fn may_guess(&self) -> bool {
        self.matches.is_empty() && !self.ask.is_code() && !self.blocked
    }

    fn contiguous(&mut self, catalog: &Catalog, index: &Index, to: usize) {
        let finder = Finder::new(&self.ask.folded);
        // With one letter nearly every name matches, and none is told apart by how that letter is spelt.
        let spelling = self.ask.folded.len() > 1;
        for (name, folded) in index.with_letters(self.next, to, self.ask.letters, 0) {
            let Some(tier) = contiguous(&self.ask, &finder, folded) else {
                continue;
            };
            let of = index.name(name);
            let misspelt = spelling
                && tier < Tier::Inside
                && of
                    .text(catalog)
                    .is_some_and(|text| !text.to_lowercase().contains(&self.ask.lower));
            // Such a word is found where it is meant, not where it happens to stand in another.
            if self.blocked && (misspelt || tier == Tier::Inside) {
                continue;
            }
            let rank = rank(tier, of, misspelt, 0, index.searched(name), folded.len());
            self.matches.push(Match {
                rank,
                name: name as u32,
                tier,
                wrong: 0,
            });
        }
    }

    fn loose(&mut self, index: &Index, to: usize) {
        let query = self.ask.folded.as_slice();
        let allowed = typo::allowed(query.len());
        for (name, folded) in index.with_letters(self.next, to, self.ask.letters, allowed) {
            let Some(wrong) = typo::distance(query, folded, allowed) else {
                continue;
            };
            let of = index.name(name);
            let rank = rank(
                Tier::Typo,
                of,
                false,
                wrong,
                index.searched(name),
                folded.len(),
            );
            self.matches.push(Match {
                rank,
                name: name as u32,
                tier: Tier::Typo,
                wrong,
            });
        }
        // What is longer is no abbreviation, and letters all alike say nothing.
        let says_something = query.iter().any(|letter| *letter != query[0]);
        if !(2..=LONGEST_ABBREVIATION).contains(&query.len()) || !says_something {
            return;
        }
        let mut matcher = Matcher::new(Config::DEFAULT);
        let needle: Vec<u8> = query.iter().copied().filter(|byte| *byte != b' ').collect();
        for (name, folded) in index.with_letters(self.next, to, self.ask.letters, 0) {
            let score = matcher.fuzzy_match(Utf32Str::Ascii(folded), Utf32Str::Ascii(&needle));
            let Some(score) = score else { continue };
            let of = index.name(name);
            let badness = u32::from(u16::MAX - score);
            let rank = rank(
                Tier::Scattered,
                of,
                false,
                badness,
                index.searched(name),
                folded.len(),
            );
            self.matches.push(Match {
                rank,
                name: name as u32,
                tier: Tier::Scattered,
                wrong: 0,
            });
        }
    }

    /// The rows found so far, best first, an occupation once.
    pub fn hits(&self, catalog: &Catalog, index: &Index) -> Vec<Hit> {
        let mut matches = self.matches.clone();
        let by_rank = |a: &Match, b: &Match| (a.rank, a.name).cmp(&(b.rank, b.name));
        let mut hits = self.by_code(catalog);
        let mut seen: HashSet<Target> = hits.iter().map(|hit| hit.target).collect();
        // A name one or two letters off is no guess where no other is as near.
        let nearest = matches
            .iter()
            .filter(|found| found.tier == Tier::Typo)
            .map(|found| found.wrong / 2)
            .min();
        let mut as_near = HashSet::new();
        // Of a general occupation hundreds of names may match: the next best are looked at until there are rows enough.
        let mut rest = matches.as_mut_slice();
        while !rest.is_empty() && hits.len() < MOST {
            let next = MOST.min(rest.len());
            if next < rest.len() {
                rest.select_nth_unstable_by(next - 1, by_rank);
            }
            let (best, others) = std::mem::take(&mut rest).split_at_mut(next);
            best.sort_unstable_by(by_rank);
            rest = others;
            for found in best.iter() {
                // Once something is near, what is farther off is no longer worth a guess.
                let far = found.tier == Tier::Typo
                    && nearest.is_some_and(|nearest| found.wrong / 2 > nearest);
                let enough = found.tier >= Tier::Typo && hits.len() >= MOST_GUESSES;
                if enough
                    || (far || found.tier == Tier::Scattered && nearest.is_some())
                        && hits.len() >= 3
                {
                    continue;
                }
                let name = index.name(found.name as usize);
                let kind = kind(found.tier, name);
                for target in targets(name, catalog) {
                    if found.tier == Tier::Typo && Some(found.wrong / 2) == nearest {
                        as_near.insert(target);
                    }
                    if hits.len() < MOST && seen.insert(target) {
                        hits.push(Hit {
                            target,
                            name,
                            kind,
                            guess: kind == Kind::Typo,
                        });
                    }
                }
            }
        }
        let sure = match nearest {
            Some(1) => self.ask.folded.len() >= 5,
            Some(2) => self.ask.folded.len() >= 9,
            _ => false,
        };
        if sure
            && as_near.len() == 1
            && let Some(hit) = hits.iter_mut().find(|hit| as_near.contains(&hit.target))
        {
            hit.guess = false;
        }
        hits
    }

    /// The job title whose code was typed, or those whose codes begin so.
    fn by_code(&self, catalog: &Catalog) -> Vec<Hit> {
        if !self.ask.is_code() || self.ask.folded.len() > 7 {
            return Vec::new();
        }
        let typed = String::from_utf8_lossy(&self.ask.folded).into_owned();
        let titles = catalog.job_titles();
        let mut hits = Vec::new();
        let mut seen = HashSet::new();
        for index in 0..titles.len() {
            let Some(card) = titles.get(index) else {
                continue;
            };
            if !card.job_title.code.starts_with(typed.as_str()) {
                continue;
            }
            let name = Name::JobTitle(JobTitleIndex(index as u32));
            for target in targets(name, catalog) {
                if hits.len() < MOST && seen.insert(target) {
                    hits.push(Hit {
                        target,
                        name,
                        kind: Kind::JobTitle,
                        guess: false,
                    });
                }
            }
        }
        hits
    }
}

/// The whole search at once, for whoever can wait.
pub fn search(catalog: &Catalog, index: &Index, text: &str) -> Vec<Hit> {
    let mut scan = Scan::new(Ask::new(text));
    while !scan.is_done() {
        scan.step(catalog, index, usize::MAX);
    }
    scan.hits(catalog, index)
}

fn kind(tier: Tier, name: Name) -> Kind {
    match (tier, name) {
        (Tier::Typo, _) => Kind::Typo,
        (Tier::Scattered, _) => Kind::Abbreviation,
        (_, Name::Title(_, _)) => Kind::Title,
        (_, Name::Alias(_)) => Kind::Alias,
        (_, Name::JobTitle(_)) => Kind::JobTitle,
    }
}

fn targets(name: Name, catalog: &Catalog) -> Vec<Target> {
    let owners = name.owners(catalog);
    match name {
        Name::JobTitle(index) if owners.is_empty() => vec![Target::JobTitle(index)],
        _ => owners.into_iter().map(Target::Occupation).collect(),
    }
}
