//! One search: the names are gone through in slices, so that a catalog of any size never holds up a key.

use super::{
    ask::Ask,
    blocked::is_blocked,
    facet::Facet,
    have::{Found, Looking},
    hits::{Hit, Match, hits},
    index::{Index, Name},
    near::Nearly,
    plan::{Look, Part, plan},
    priced::LETTER,
    rank::{Known, Tier, is_near, mentioned},
    sound::BRACKET,
    typo::{self, Near},
};
use crate::catalog::Catalog;
use nucleo::{Config, Matcher, Utf32Str};
use std::{ops::Range, sync::Arc};

/// With fewer names of occupations than this that begin so, names that are nearly the query are looked for too…
const FEW: usize = 2;

/// A query of so few letters is not looked for in the beginnings of longer names.
const SHORT: usize = 4;

/// … unless so many names of any kind do.
const ENOUGH: usize = 20;

/// How many names can be looked at for the query itself, one after another, in the time that it takes to see whether one, or a
/// word, is near it, and in which one is looked at that lies far from the one before.
const COST_OF_NEAR: usize = 2;
const COST_OF_POOL: usize = 4;

/// Of more matches than this only the best are kept.
const MOST_MATCHES: usize = 20_000;

/// How long an abbreviation may be.
pub(super) const LONGEST_ABBREVIATION: usize = 6;

/// A search under way, or done.
#[derive(Clone, Debug)]
pub struct Scan {
    /// The whole query, then the parts of it that are looked for where the whole is nowhere.
    parts: Vec<Part>,
    /// That it asks for a word from which nothing is guessed.
    blocked: bool,
    /// What is still to be done, the next one last.
    plan: Vec<Look>,
    /// The next name to be looked at.
    next: usize,
    /// Which words are nearly a part of the query, while that is looked for.
    nearly: Option<Box<Nearly>>,
    matches: Vec<Match>,
    found: Found,
    /// What was found before the part that is looked for now.
    found_before: Found,
    matches_before: usize,
    /// Whether a name has the whole query at the beginning of a word.
    has_whole: bool,
    /// The names that are worth looking at, where a shorter query has told the others apart.
    pool: Option<Arc<[u32]>>,
    /// The names that a longer query is worth looking for in.
    had: Vec<u32>,
    /// The same, once all names were looked at.
    narrowed: Option<Arc<[u32]>>,
    /// What of an occupation is asked for, once an occupation was found.
    facet: Option<Facet>,
    /// Whether one of several names with an «eller» between them was found.
    either: bool,
}

impl Scan {
    /// A search for `ask`, about to begin.
    pub fn new(ask: Ask, catalog: &Catalog) -> Self {
        let blocked = is_blocked(&ask);
        let (parts, plan) = plan(ask, blocked, catalog);
        Self {
            parts,
            blocked,
            plan,
            next: 0,
            nearly: None,
            matches: Vec::new(),
            found: Found::default(),
            found_before: Found::default(),
            matches_before: 0,
            has_whole: false,
            pool: None,
            had: Vec::new(),
            narrowed: None,
            facet: None,
            either: false,
        }
    }

    /// The same search, looking only at the names that a query had of which this one is a continuation.
    #[must_use]
    pub fn within(mut self, names: Arc<[u32]>) -> Self {
        self.pool = Some(names);
        self
    }

    /// The names that a query which goes on from this one may have, once that is known.
    pub fn narrowed(&self) -> Option<Arc<[u32]>> {
        self.narrowed.clone()
    }

    /// Forgets what only a search under way needs.
    pub fn put_away(&mut self) {
        self.matches = Vec::new();
        self.had = Vec::new();
        self.pool = None;
    }

    /// What it searches for.
    pub fn ask(&self) -> &Ask {
        &self.parts[0].ask
    }

    /// What of the occupation is asked for.
    pub fn facet(&self) -> Option<Facet> {
        self.facet
    }

    /// What stands on either side of an «eller», where that is what was found.
    pub fn sides(&self) -> impl Iterator<Item = &Ask> {
        let sides = self.parts.iter().filter(|part| part.either && self.either);
        sides.map(|part| &part.ask)
    }

    /// Whether it asks for a word from which nothing is guessed.
    pub fn is_blocked(&self) -> bool {
        self.blocked
    }

    /// Whether there is nothing more to look at.
    pub fn is_done(&self) -> bool {
        self.plan.is_empty()
    }

    /// Looks at the next names, for no longer than it takes to look for the query itself in `names` of them; says of how many
    /// that was the time.
    pub fn step(&mut self, catalog: &Catalog, index: &Index, names: usize) -> usize {
        let Some(look) = self.plan.last().copied() else {
            return 0;
        };
        let all = match (look, &self.pool) {
            (Look::Have(0), Some(pool)) => pool.len(),
            (Look::Words, _) => 0,
            // First the words that names are made of, then the names.
            (Look::Near(_), _) => index.lexicon().count() + index.len(),
            _ => index.len(),
        };
        let cost = match look {
            Look::Have(0) if self.pool.is_some() => COST_OF_POOL,
            Look::Have(_) => 1,
            _ => COST_OF_NEAR,
        };
        let names = names / cost;
        let from = self.next;
        if from == 0 && matches!(look, Look::Have(1..)) {
            self.found_before = std::mem::take(&mut self.found);
            self.matches_before = self.matches.len();
        }
        let to = from.saturating_add(names).min(all);
        match look {
            Look::Have(part) => self.have(part, catalog, index, from..to),
            Look::Words => self.words(index),
            Look::Near(part) => {
                let words = index.lexicon().count();
                self.near_words(part, index, from.min(words)..to.min(words));
                self.nearly(part, index, from.max(words) - words..to.max(words) - words);
            }
            Look::Letters => self.scattered(index, from..to),
        }
        if self.matches.len() > MOST_MATCHES {
            let best = MOST_MATCHES / 2;
            self.matches
                .select_nth_unstable_by_key(best, |found| (found.rank, found.name));
            self.matches.truncate(best);
        }
        self.next = to;
        if to == all {
            self.next = 0;
            self.plan.pop();
            self.finished(look);
            while self.plan.last().is_some_and(|look| !self.is_wanted(*look)) {
                self.plan.pop();
            }
        }
        (to - from) * cost
    }

    /// Looks on until every name was looked at.
    pub fn finish(&mut self, catalog: &Catalog, index: &Index) {
        while !self.is_done() {
            self.step(catalog, index, usize::MAX);
        }
    }

    fn finished(&mut self, look: Look) {
        let here = self.found;
        if matches!(look, Look::Have(1..)) {
            self.found = here.and(std::mem::take(&mut self.found_before));
        }
        if look == Look::Have(0) {
            self.has_whole = self.found.strong_of_all > 0;
        }
        // What has one letter is nearly everything: that is not worth keeping.
        if look == Look::Have(0) && self.ask().folded.len() > 1 {
            self.narrowed = Some(std::mem::take(&mut self.had).into());
        }
        self.nearly = None;
        let (Look::Have(part) | Look::Near(part)) = look else {
            return;
        };
        if look == Look::Have(part) {
            self.either |= self.parts[part].either && !self.matches.is_empty();
        }
        let Some(facet) = self.parts[part].facet else {
            return;
        };
        let is_found = match look {
            // The name of a sector often stands before one of its job titles: `fengsel betjent`.
            Look::Have(_) if here.exact || self.has_whole => here.exact_of_own,
            Look::Have(_) if matches!(facet, Facet::Sector(_)) => here.begins,
            Look::Have(_) => here.strong > 0,
            _ => !self.matches.is_empty(),
        };
        if is_found {
            self.facet = Some(facet);
        } else if self.has_whole {
            self.matches.truncate(self.matches_before);
        } else {
            self.matches.clear();
            self.found = Found::default();
        }
    }

    /// Whether something is still worth looking for, with what was found so far.
    fn is_wanted(&self, look: Look) -> bool {
        if self.blocked || self.ask().is_code() {
            return false;
        }
        let found = &self.found;
        let nothing = found.strong_of_all == 0 && self.facet.is_none();
        match look {
            Look::Have(part) if self.parts[part].either && self.either => true,
            // `vernepleier utdanning` is spelt as an alias, and asks for a part of the page all the same.
            Look::Have(part) if matches!(self.parts[part].facet, Some(Facet::Section(_))) => {
                self.facet.is_none()
            }
            Look::Have(part) if self.parts[part].only_whole => {
                nothing && !self.matches.iter().any(|found| is_near(found.rank))
            }
            Look::Have(_) | Look::Words => nothing,
            Look::Near(0) => {
                !found.exact
                    && found.strong < FEW
                    && found.strong_of_all < ENOUGH
                    && self.facet.is_none()
            }
            Look::Near(_) => self.matches.is_empty(),
            Look::Letters => found.strong == 0 && self.facet.is_none(),
        }
    }

    fn have(&mut self, part: usize, catalog: &Catalog, index: &Index, names: Range<usize>) {
        let looking = Looking::new(&self.parts[part], self.blocked, catalog, index);
        let keeps = self.parts[part].ask.folded.len() > 1;
        let (mut found, matches, had) = (self.found, &mut self.matches, &mut self.had);
        let mut take = |name: usize, folded: &[u8]| {
            let (answer, goes_on) = looking.at(name, folded, &mut found);
            matches.extend(answer);
            if part == 0 && goes_on && keeps {
                had.push(name as u32);
            }
        };
        match &self.pool {
            Some(pool) if part == 0 => {
                for name in &pool[names] {
                    take(*name as usize, index.folded(*name as usize));
                }
            }
            _ => {
                let ask = &self.parts[part].ask;
                let letters = ask.letters;
                for (name, folded) in index.with_letters_or_of_them(names.start, names.end, letters)
                {
                    take(name, folded);
                }
            }
        }
        self.found = found;
    }

    fn words(&mut self, index: &Index) {
        for mention in index.words().mentions(self.ask()) {
            self.matches.push(Match {
                rank: mentioned(mention.whole, mention.weight),
                name: mention.name,
                tier: Tier::Mentioned,
                wrong: 0,
            });
        }
    }

    fn near_words(&mut self, part: usize, index: &Index, words: Range<usize>) {
        let ask = &self.parts[part].ask;
        if words.start == 0 {
            let most = |length: usize| typo::allowed(length) * LETTER + 2;
            self.nearly = Nearly::new(
                [&ask.folded, &ask.joined, &ask.sound],
                [most(ask.joined.len()), most(ask.sound.len())],
                index.lexicon(),
            )
            .map(Box::new);
        }
        if let Some(nearly) = &mut self.nearly {
            nearly.walk(index.lexicon(), words);
        }
    }

    fn nearly(&mut self, part: usize, index: &Index, names: Range<usize>) {
        let Some(nearly) = &self.nearly else {
            return;
        };
        let ask = &self.parts[part].ask;
        let limit = typo::allowed(ask.joined.len()) * LETTER + 2;
        let is_short = ask.joined.len() <= SHORT;
        let (letters, sounds) = nearly.priced();
        let mut sound = Vec::new();
        for name in names {
            let base = index.base(name);
            // What is as short as this is not the beginning of something long.
            if is_short && base > ask.folded.len() + 2 || !nearly.may_be(index.lexicon(), name) {
                continue;
            }
            let folded = index.folded(name);
            index.sound_of(name, &mut sound);
            let sound_base = memchr::memchr(BRACKET, &sound).unwrap_or(sound.len());
            let by_cost = Near::of(
                typo::cost(letters, folded, base, limit),
                typo::cost(sounds, &sound, sound_base, limit),
            );
            let without_middle = typo::without_middle(&ask.joined, folded, base)
                .or_else(|| typo::without_middle(&ask.sound, &sound, sound_base));
            let Some(near) = by_cost.into_iter().chain(without_middle).min() else {
                continue;
            };
            let known = Known::of(index.name(name), index.searched(name), folded.len());
            // Of a theme a typo is easily another word.
            if matches!(known.name, Name::Topic(_)) && near.cost > 4 * LETTER {
                continue;
            }
            let alike = ask.sound.iter().zip(&sound).take_while(|(a, b)| a == b);
            let alike = if near.inside { 2 } else { alike.count().min(4) };
            self.matches.push(Match {
                rank: known.nearly(near.cost, near.sounds_alike, alike as u32, ask.folded.len()),
                name: name as u32,
                tier: Tier::Typo,
                wrong: near.wrong.div_ceil(LETTER),
            });
        }
    }

    /// Names in which the letters stand in their order, for what is short enough to be an abbreviation.
    fn scattered(&mut self, index: &Index, names: Range<usize>) {
        let ask = self.ask();
        let query = ask.folded.as_slice();
        // What is longer is no abbreviation, and letters all alike say nothing.
        let says_something = query.iter().any(|letter| *letter != query[0]);
        if !(2..=LONGEST_ABBREVIATION).contains(&query.len()) || !says_something {
            return;
        }
        // Names are folded already.
        let mut config = Config::DEFAULT;
        (config.ignore_case, config.normalize) = (false, false);
        let mut matcher = Matcher::new(config);
        let mut found = Vec::new();
        for (name, folded) in index.with_letters(names.start, names.end, ask.letters) {
            if !stand_in_order(query, folded) {
                continue;
            }
            let needle = Utf32Str::Ascii(&ask.joined);
            let Some(score) = matcher.fuzzy_match(Utf32Str::Ascii(folded), needle) else {
                continue;
            };
            let known = Known::of(index.name(name), index.searched(name), folded.len());
            found.push(Match {
                rank: known.scattered(u32::from(u16::MAX - score)),
                name: name as u32,
                tier: Tier::Scattered,
                wrong: 0,
            });
        }
        self.matches.extend(found);
    }

    /// The rows found so far, best first, an occupation once.
    pub fn hits(&self, catalog: &Catalog, index: &Index) -> Vec<Hit> {
        hits(self.ask(), self.matches.clone(), catalog, index)
    }
}

/// Whether the letters of `query` stand in `name` in their order. Most names that have them all have not that.
fn stand_in_order(query: &[u8], name: &[u8]) -> bool {
    let mut wanted = query.iter().filter(|letter| **letter != b' ').peekable();
    for letter in name {
        wanted.next_if_eq(&letter);
    }
    wanted.peek().is_none()
}

/// The whole search at once, for whoever can wait.
pub fn search(catalog: &Catalog, index: &Index, text: &str) -> Vec<Hit> {
    let mut scan = Scan::new(Ask::new(text), catalog);
    scan.finish(catalog, index);
    scan.hits(catalog, index)
}
