//! Names that are nearly what was typed: edit distance with transposition, on the letters and on how they sound, on whole
//! words and on their beginnings.
//!
//! What the letters themselves cost is told by [`Priced`]; [`cost`] says of one name what its best beginning costs, and what it
//! costs that the name goes on.

use super::priced::{LETTER, LONGEST, Priced, separates};

/// What it costs when the word goes on after what was typed, when further words follow, and when others stand before.
const GOES_ON: u32 = 4;
const FURTHER_WORDS: u32 = 5;
const INSIDE: u32 = 4;

/// What it costs, beside [`GOES_ON`], when further words follow after that.
const AND_FURTHER_WORDS: u32 = 3;

/// What it costs, in sixteenths of a letter, when the middle of a compound was left out: at all, for each letter of it, and
/// for each letter typed in its place.
const NO_MIDDLE: u32 = 30;
const OF_MIDDLE: u32 = 2;
const FOR_MIDDLE: u32 = 8;

/// How many letters must stand before the middle that was left out and after it, how many it may have, and how many may be
/// typed in its place.
pub const BEFORE_MIDDLE: usize = 4;
const AFTER_MIDDLE: usize = 3;
const MIDDLE: std::ops::RangeInclusive<usize> = 2..=6;
const MOST_FOR_MIDDLE: usize = 2;
const SHORTEST_WITHOUT_MIDDLE: usize = 8;

/// How many letters may be wrong in a query of `length` letters.
pub fn allowed(length: usize) -> u32 {
    match length {
        0..=2 => 0,
        3..=4 => 1,
        5..=6 => 2,
        7..=10 => 3,
        _ => 4,
    }
}

/// How near a name is to a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Near {
    /// The cost in quarters of a letter, with what the name has more than the query.
    pub cost: u32,
    /// The cost of the wrong letters alone.
    pub wrong: u32,
    /// Whether it is not the name's first word that is near.
    pub inside: bool,
    /// Whether the whole name sounds as the query does.
    pub sounds_alike: bool,
}

impl Near {
    /// How near a name is by its letters and by its sound, in sixteenths of a letter: what sounds alike is near, and the
    /// nearer, the fewer letters are other ones.
    pub fn of(letters: Option<Self>, sound: Option<Self>) -> Option<Self> {
        let by_letters = letters.map(|l| Self {
            cost: 4 * l.cost,
            ..l
        });
        // Where no letters are near, nearly the same sound is not near enough.
        let heard = sound.filter(|s| letters.is_some() || s.wrong < 2 * LETTER);
        let by_sound = heard.map(|s| {
            let far = s.cost + 3 * LETTER;
            Self {
                cost: 3 * s.cost + letters.map_or(far, |l| l.cost.min(far)),
                wrong: letters.map_or(s.wrong + 2 * LETTER, |l| l.wrong),
                inside: s.inside,
                sounds_alike: s.cost == 0,
            }
        });
        by_letters.into_iter().chain(by_sound).min()
    }
}

/// How near the beginning of `name`, or of one of its words, is to `query`; nothing where that costs more than `most`.
pub fn cost(query: &Priced, name: &[u8], base: usize, most: u32) -> Option<Near> {
    let starts = (0..name.len()).filter(|at| *at == 0 || separates(name[at - 1]));
    starts
        .filter_map(|start| beginning(query, name, start, base, most))
        .min()
}

/// How near `name` is to a `query` that leaves out the middle of it: who types `gravkonsulent` means the gravferdskonsulent.
/// In sixteenths of a letter, like [`Near::of`].
pub fn without_middle(query: &[u8], name: &[u8], base: usize) -> Option<Near> {
    if query.len() > LONGEST || query.get(..BEFORE_MIDDLE)? != name.get(..BEFORE_MIDDLE)? {
        return None;
    }
    let name = &name[..base.min(name.len())];
    let alike = |(a, b): &(&u8, &u8)| a == b;
    let before = query.iter().zip(name).take_while(alike).count();
    let (query, name) = (&query[before..], &name[before..]);
    let after = (query.iter().rev().zip(name.iter().rev()))
        .take_while(alike)
        .count();
    let (typed, middle) = (query.len() - after, name.len() - after);
    let is_so = after >= AFTER_MIDDLE
        && typed <= MOST_FOR_MIDDLE
        && typed < middle
        && MIDDLE.contains(&middle)
        && before + query.len() >= SHORTEST_WITHOUT_MIDDLE;
    is_so.then(|| Near {
        cost: NO_MIDDLE + OF_MIDDLE * middle as u32 + FOR_MIDDLE * typed as u32,
        wrong: LETTER * middle as u32,
        inside: false,
        sounds_alike: false,
    })
}

fn beginning(query: &Priced, name: &[u8], start: usize, base: usize, most: u32) -> Option<Near> {
    let inside = start > 0;
    let whole = name;
    let last_blank = whole[..base.min(whole.len())]
        .iter()
        .rposition(|byte| separates(*byte));
    let has_blank_after = |at: usize| last_blank.is_some_and(|blank| blank >= at);
    let name = &name[start..];
    let name = &name[..name.len().min(query.count() + (most / LETTER) as usize + 2)];
    let mut rows = [[0; LONGEST + 1], query.first_row(), [0; LONGEST + 1]];
    let [before_last, last, row] = &mut rows;
    let (mut before_last, mut last, mut row) = (before_last, last, row);
    let mut best: Option<Near> = None;
    let mut before = 0;
    for (j, &letter) in name.iter().enumerate() {
        let lowest = query.next_row((before, letter), (before_last, last), row);
        before = letter;
        let wrong = u32::from(row[query.count()]);
        if wrong <= most {
            let more = match whole.get(start + j + 1) {
                None => 0,
                Some(_) if start + j + 1 == base => 0,
                Some(byte) if separates(*byte) => FURTHER_WORDS,
                Some(_) if has_blank_after(start + j + 1) => GOES_ON + AND_FURTHER_WORDS,
                Some(_) => GOES_ON,
            };
            let near = Near {
                cost: wrong + more + if inside { INSIDE } else { 0 },
                wrong,
                inside,
                sounds_alike: false,
            };
            best = Some(best.map_or(near, |best| best.min(near)));
        }
        if u32::from(lowest) > most {
            break;
        }
        (before_last, last, row) = (last, row, before_last);
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn costs() {
        for (query, name, wrong, cost_of_it) in [
            ("sosionom", "sosionom", 0, 0),
            ("sosinom", "sosionom", 4, 4),
            ("sosoinom", "sosionom", 4, 4),
            ("susionom", "klinisk sosionom", 3, 7),
            ("sosin", "sosionom", 4, 8),
            ("sykepleir", "sykepleier", 4, 4),
            ("ambulanse sjafor", "ambulansesjafor", 1, 1),
            ("klinisksosionom", "klinisk sosionom", 1, 1),
        ] {
            let most = allowed(query.len()) * LETTER;
            let priced = Priced::new(query.as_bytes()).expect("short enough");
            let near = cost(&priced, name.as_bytes(), name.len(), most);
            let found = near.map(|near| (near.wrong, near.cost));
            assert_eq!(found, Some((wrong, cost_of_it)), "{query} {name}");
        }
        let priced = Priced::new(b"lege").expect("short enough");
        assert_eq!(cost(&priced, b"snekker", 7, 4), None);
    }

    #[test]
    fn the_middle_of_a_compound_may_be_left_out() {
        for (query, name, cost_of_it) in [
            ("gravkonsulent", "gravferdskonsulent", Some(40)),
            ("forskerassistent", "forskningsassistent", Some(56)),
            // Nothing left out, too much of it, too little after it, and too short a query.
            ("gravkonsulent", "gravkonsulent", None),
            ("gravkonsulent", "gravferdsogbisettingskonsulent", None),
            ("anestesier", "anestesisykepleier", None),
            ("radgir", "radmedgir", None),
        ] {
            let near = without_middle(query.as_bytes(), name.as_bytes(), name.len());
            assert_eq!(near.map(|near| near.cost), cost_of_it, "{query} {name}");
        }
    }
}
