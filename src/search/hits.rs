//! What was found → the rows of a result, best first, an occupation once.

use super::{
    ask::Ask,
    index::{Index, Name},
    rank::{Kind, Tier},
};
use crate::catalog::{Catalog, Compared, JobTitleIndex, OccupationIndex};
use std::collections::HashSet;

/// How many rows a search gives at most.
pub const MOST: usize = 200;

/// How many guesses a search gives at most: more of them help nobody.
const MOST_GUESSES: usize = 12;

/// How many of them are given however far off they are.
const FEW_GUESSES: usize = 5;

/// Where a row of a result leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// To an occupation.
    Occupation(OccupationIndex),
    /// To a job title that belongs to no occupation.
    JobTitle(JobTitleIndex),
    /// To occupations side by side. No search gives it; who asks for one or the other is offered it.
    Compared(Compared),
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

/// A name that answers a query, or a text that does.
#[derive(Clone, Copy, Debug)]
pub(super) struct Match {
    /// How well: smaller is better.
    pub rank: u64,
    /// The name, by its place in the index; of a text of a page, the name itself.
    pub name: u32,
    /// How.
    pub tier: Tier,
    /// For a typo, the letters wrong.
    pub wrong: u32,
}

/// The rows of `matches`, best first, an occupation once.
pub(super) fn hits(
    ask: &Ask,
    mut matches: Vec<Match>,
    catalog: &Catalog,
    index: &Index,
) -> Vec<Hit> {
    let by_rank = |a: &Match, b: &Match| (a.rank, a.name).cmp(&(b.rank, b.name));
    let mut hits = by_code(ask, catalog);
    let mut seen: HashSet<Target> = hits.iter().map(|hit| hit.target).collect();
    // A name one or two letters off is no guess where no other is as near.
    let typos = || matches.iter().filter(|found| found.tier == Tier::Typo);
    let nearest = typos().map(|found| found.wrong).min();
    let mut as_near = HashSet::new();
    let mut guesses = 0;
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
            let far = nearest.is_some_and(|nearest| found.wrong > nearest)
                || found.tier == Tier::Scattered && nearest.is_some();
            let is_guess = matches!(found.tier, Tier::Typo | Tier::Scattered);
            if is_guess && (guesses >= MOST_GUESSES || far && guesses >= FEW_GUESSES) {
                continue;
            }
            let name = match found.tier {
                Tier::Mentioned => Name::unpack(found.name),
                _ => index.name(found.name as usize),
            };
            // A blank too many is no typo.
            let is_typo = found.tier == Tier::Typo && found.wrong > 0;
            let kind = kind(found.tier, is_typo, name);
            for target in targets(name, catalog) {
                if found.tier == Tier::Typo && Some(found.wrong) == nearest {
                    as_near.insert(target);
                }
                if hits.len() < MOST && seen.insert(target) {
                    guesses += usize::from(is_guess);
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
        Some(1) => ask.folded.len() >= 5,
        Some(2) => ask.folded.len() >= 9,
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
fn by_code(ask: &Ask, catalog: &Catalog) -> Vec<Hit> {
    if !ask.is_code() || ask.folded.len() > 7 {
        return Vec::new();
    }
    let typed = String::from_utf8_lossy(&ask.folded).into_owned();
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

fn kind(tier: Tier, is_typo: bool, name: Name) -> Kind {
    match (tier, name) {
        _ if is_typo => Kind::Typo,
        (Tier::Scattered, _) => Kind::Abbreviation,
        (_, Name::Topic(_)) => Kind::Topic,
        (_, Name::Text(..)) => Kind::Text,
        (_, Name::Title(_, _)) => Kind::Title,
        (_, Name::Alias(_)) => Kind::Alias,
        (_, Name::JobTitle(_)) => Kind::JobTitle,
    }
}

/// Where a name leads.
pub fn targets(name: Name, catalog: &Catalog) -> Vec<Target> {
    let owners = name.owners(catalog);
    match name {
        Name::JobTitle(index) if owners.is_empty() => vec![Target::JobTitle(index)],
        _ => owners.into_iter().map(Target::Occupation).collect(),
    }
}
