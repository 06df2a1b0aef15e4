//! Which names may be nearly what was typed.
//!
//! The words of the lexicon are walked in the order of their letters: what the query costs against `syke` is known for all
//! words that begin so, and where no ending can make it near, all of them are passed over. A word says of the names that have
//! it that they are near, that they are not, or that it depends on the words after it; so a name is told by a look at each of
//! its words. The same is done with how the words sound.

use super::{
    lexicon::{LexiconBytes, is_dropped},
    priced::{LONGEST, Priced, Row},
    typo::BEFORE_MIDDLE,
};
use rustc_hash::FxHashMap;
use std::{iter, ops::Range};

/// What a word says of a name that has it.
const NEAR: u8 = 1;
/// The same, of the sound.
const SOUNDS_NEAR: u8 = 2;
/// That it depends on the words after it.
const GOES_ON: u8 = 4;
const SOUND_GOES_ON: u8 = 8;
/// That a name which begins with it begins as the query does.
const BEGINS_ALIKE: u8 = 16;

/// A look for names that are nearly a query, under way or done with the words.
#[derive(Clone, Debug)]
pub(super) struct Nearly {
    letters: Walk,
    sounds: Walk,
    /// What each word says.
    says: Vec<u8>,
}

impl Nearly {
    /// For a query as it is folded, typed without blanks and sounds, and what each of the two walks may cost; nothing where it
    /// is empty or too long for that.
    pub fn new(
        [folded, joined, sound]: [&[u8]; 3],
        [most, most_sounds]: [u32; 2],
        lexicon: &LexiconBytes<'_>,
    ) -> Option<Self> {
        let mut nearly = Self {
            letters: Walk::new(Priced::new(folded)?, most),
            sounds: Walk::new(Priced::new(sound)?, most_sounds),
            says: vec![0; lexicon.count()],
        };
        let count = lexicon.count();
        if let Some(beginning) = joined.get(..BEFORE_MIDDLE) {
            for word in alike(count, beginning, |place| lexicon.folded(place as u32)) {
                nearly.says[word] |= BEGINS_ALIKE;
            }
        }
        if let Some(beginning) = sound.get(..BEFORE_MIDDLE) {
            let heard = |place| lexicon.sounding(lexicon.by_sound(place));
            for place in alike(count, beginning, heard) {
                nearly.says[lexicon.by_sound(place) as usize] |= BEGINS_ALIKE;
            }
        }
        Some(nearly)
    }

    /// The query as it is folded and as it sounds, with its prices.
    pub fn priced(&self) -> (&Priced, &Priced) {
        (&self.letters.query, &self.sounds.query)
    }

    /// Looks at the words at `places` of both orders.
    pub fn walk(&mut self, lexicon: &LexiconBytes<'_>, places: Range<usize>) {
        for place in places {
            let word = place as u32;
            match self.letters.at(word, lexicon.folded(word)) {
                Says::Far => {}
                Says::Near => self.says[place] |= NEAR,
                Says::GoesOn => self.says[place] |= GOES_ON,
            }
            let word = lexicon.by_sound(place);
            match self.sounds.at(word, lexicon.sounding(word)) {
                Says::Far => {}
                Says::Near => self.says[word as usize] |= SOUNDS_NEAR,
                Says::GoesOn => self.says[word as usize] |= SOUND_GOES_ON,
            }
        }
    }

    /// Whether a name is worth a closer look.
    pub fn may_be(&self, lexicon: &LexiconBytes<'_>, name: usize) -> bool {
        let mut words = lexicon.words(name);
        let mut is_first = true;
        while let Some(word) = words.next() {
            let says = self.says[word as usize];
            if says == 0 {
                is_first = false;
                continue;
            }
            if says & (NEAR | SOUNDS_NEAR) != 0 || is_first && says & BEGINS_ALIKE != 0 {
                return true;
            }
            is_first = false;
            if says & GOES_ON != 0 {
                let rest = words.clone().map(|word| lexicon.folded(word));
                if self.letters.goes_on(word, rest) {
                    return true;
                }
            }
            if says & SOUND_GOES_ON != 0 {
                let mut rest = words.clone().peekable();
                let heard = iter::from_fn(|| {
                    loop {
                        let sound = lexicon.sounding(rest.next()?);
                        if !is_dropped(sound, rest.peek().is_none()) {
                            return Some(sound);
                        }
                    }
                });
                if self.sounds.goes_on(word, heard) {
                    return true;
                }
            }
        }
        false
    }
}

/// Which of `count` places begin with `beginning`, by their `letters`, in whose order they are.
fn alike<'l>(count: usize, beginning: &[u8], letters: impl Fn(usize) -> &'l [u8]) -> Range<usize> {
    let from = first_not(count, |place| letters(place) < beginning);
    let to = first_not(count, |place| {
        letters(place) < beginning || letters(place).starts_with(beginning)
    });
    from..to
}

/// The first place of `count` of which `is_before` is not so.
fn first_not(count: usize, is_before: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = low.midpoint(high);
        if is_before(middle) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

/// What is known of a word after a walk to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Says {
    /// Neither it nor anything that begins with it is near the query.
    Far,
    /// The query is near a beginning of it.
    Near,
    /// The words after it may make it near.
    GoesOn,
}

/// A walk over words in the order of their letters.
#[derive(Clone, Debug)]
struct Walk {
    query: Priced,
    most: u16,
    /// The letters of the last word as far as they were looked at, and the row before each and after the last.
    path: Vec<u8>,
    rows: Vec<Row>,
    /// What is known of all words that begin with the path, where that is known.
    known: Option<Says>,
    /// The words that go on, with the row after the blank that follows each.
    after: FxHashMap<u32, Row>,
}

impl Walk {
    fn new(query: Priced, most: u32) -> Self {
        Self {
            most: most as u16,
            path: Vec::new(),
            rows: vec![query.first_row()],
            query,
            known: None,
            after: FxHashMap::default(),
        }
    }

    /// What the next word says.
    fn at(&mut self, word: u32, letters: &[u8]) -> Says {
        let alike = self.path.iter().zip(letters);
        let alike = alike.take_while(|(a, b)| a == b).count();
        if alike == self.path.len() {
            if let Some(known) = self.known {
                return known;
            }
        } else {
            self.known = None;
            self.path.truncate(alike);
            self.rows.truncate(alike + 1);
        }
        let length = self.query.count();
        for &letter in &letters[alike..] {
            let lowest = self.step(letter);
            if self.rows[self.path.len()][length] <= self.most {
                self.known = Some(Says::Near);
            } else if lowest > self.most {
                self.known = Some(Says::Far);
            }
            if let Some(known) = self.known {
                return known;
            }
        }
        let mut row = [0; LONGEST + 1];
        let last = &self.rows[self.path.len()];
        self.query.next_row((0, b' '), (last, last), &mut row);
        // Where no less was spent than on leaving out what was typed so far, the next word is no worse a beginning: it is
        // found there.
        let mut may_end_near = false;
        for (cost, left_out) in row.iter_mut().zip(&self.rows[0]).take(length + 1) {
            if *cost >= *left_out || *cost > self.most {
                *cost = u16::MAX / 2;
            } else {
                may_end_near = true;
            }
        }
        if !may_end_near {
            return Says::Far;
        }
        self.after.insert(word, row);
        Says::GoesOn
    }

    fn step(&mut self, letter: u8) -> u16 {
        let depth = self.path.len();
        let before = self.path.last().copied().unwrap_or(0);
        let mut row = [0; LONGEST + 1];
        let rows = (&self.rows[depth.saturating_sub(1)], &self.rows[depth]);
        let lowest = self.query.next_row((before, letter), rows, &mut row);
        self.path.push(letter);
        self.rows.push(row);
        lowest
    }

    /// Whether the query is near a word that goes on and the `words` after it.
    fn goes_on<'w>(&self, word: u32, words: impl Iterator<Item = &'w [u8]>) -> bool {
        let Some(row) = self.after.get(&word) else {
            return false;
        };
        let length = self.query.count();
        let mut rows = [*row, *row, [0; LONGEST + 1]];
        let [before_last, last, row] = &mut rows;
        let (mut before_last, mut last, mut row) = (before_last, last, row);
        let mut before = b' ';
        for word in words {
            for &letter in word.iter().chain(b" ") {
                let lowest = self
                    .query
                    .next_row((before, letter), (before_last, last), row);
                if row[length] <= self.most {
                    return true;
                }
                if lowest > self.most {
                    return false;
                }
                before = letter;
                (before_last, last, row) = (last, row, before_last);
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::{
        ask::Ask,
        lexicon::LexiconBuilder,
        priced::LETTER,
        typo::{allowed, cost},
    };

    /// Names that begin alike, that begin with short words, and that sound alike.
    const NAMES: [&str; 16] = [
        "Sosionom",
        "Klinisk sosionom",
        "Sosiolog",
        "Sosialrådgiver (NAV)",
        "Sosialkonsulent",
        "Rådgiver, sosialt arbeid",
        "So sionom",
        "Barne- og ungdomsarbeider",
        "Barneogungdomsleder",
        "Los",
        "Lege",
        "Legesekretær",
        "Sjåfør",
        "Ambulansesjåfør",
        "IT-konsulent",
        "I Nav",
    ];

    const QUERIES: [&str; 15] = [
        "sosoinom",
        "susionom",
        "sosion",
        "klinisksosinom",
        "klinsk sosionom",
        "barne ungdomsarbeider",
        "barneungdomsarbeidr",
        "sjofør",
        "kjåfør",
        "it konsulnt",
        "itkonsulent",
        "lgee",
        "legeskretær",
        "inav",
        "rådgiver sosialt arbied",
    ];

    #[test]
    fn the_walk_tells_just_the_names_that_are_not_too_dear() {
        let mut builder = LexiconBuilder::default();
        let mut folded = Vec::new();
        let bases = NAMES.map(|name| builder.add(name, &mut folded));
        let lexicon = builder.finish();
        let lexicon = lexicon.bytes();
        let mut near = 0;
        for query in QUERIES {
            let ask = Ask::new(query);
            let most = allowed(ask.joined.len()) * LETTER + 2;
            let parts: [&[u8]; 3] = [&ask.folded, &ask.joined, &ask.sound];
            let mut nearly = Nearly::new(parts, [most, most], &lexicon).expect("short enough");
            // In slices, as a search does it.
            for place in 0..lexicon.count() {
                nearly.walk(&lexicon, place..place + 1);
            }
            let (letters, sounds) = nearly.priced();
            for (name, text) in NAMES.iter().enumerate() {
                let named = Ask::new(text);
                let mut sound = Vec::new();
                lexicon.sound_of(name, bases[name], &mut sound);
                let begins = |query: &[u8], name: &[u8]| {
                    query
                        .get(..BEFORE_MIDDLE)
                        .is_some_and(|four| name.starts_with(four))
                };
                let is_near = cost(letters, &named.folded, bases[name], most).is_some()
                    || cost(sounds, &sound, sound.len(), most).is_some()
                    || begins(&ask.joined, &named.folded)
                    || begins(&ask.sound, &sound);
                assert_eq!(nearly.may_be(&lexicon, name), is_near, "{query}: {text}");
                near += usize::from(is_near);
            }
        }
        assert!(near > QUERIES.len(), "{near}");
    }
}
