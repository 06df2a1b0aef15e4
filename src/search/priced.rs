//! What it costs, letter by letter, that a name is not what was typed: optimal string alignment with a price for each kind of
//! slip.
//!
//! A [`Row`] holds what each beginning of the query costs against the beginning of a word; one more letter of the word makes the
//! next row of it. Words that begin alike share their rows (see `near`).

use super::sound::BRACKET;

/// Queries longer than this are not looked for by likeness: they are sentences.
pub const LONGEST: usize = 48;

/// What one letter too many or too few costs. A space or hyphen too many or too few costs a quarter of it.
pub const LETTER: u32 = 4;

/// What another letter costs in the place of one: more than one too many or too few, but less between letters that lie
/// beside each other on the keyboard or are said alike, and least between vowels.
const OTHER: u32 = 6;
const OTHER_NEIGHBOUR: u32 = 4;
const OTHER_VOWEL: u32 = 3;

/// What each beginning of a query costs against a beginning of a word, in quarters of a letter.
pub type Row = [u16; LONGEST + 1];

/// A query with what each slip in it costs.
#[derive(Clone, Debug)]
pub struct Priced {
    letters: Vec<u8>,
    /// What it costs that each letter is too much.
    too_much: [u16; LONGEST],
    /// What it costs that each letter stands for another one, which may be the same.
    change: Box<[[u16; LONGEST]; LETTERS]>,
    /// Where in the query each letter stands.
    places: Box<[u64; LETTERS]>,
}

/// Folded letters and those of sounds are ASCII.
const LETTERS: usize = 128;

impl Priced {
    /// The prices of `query`; nothing where it is empty, too long, or has what no folded text has.
    pub fn new(query: &[u8]) -> Option<Self> {
        if query.is_empty() || query.len() > LONGEST || !query.is_ascii() {
            return None;
        }
        let mut priced = Self {
            letters: query.to_vec(),
            too_much: [0; LONGEST],
            change: Box::new([[0; LONGEST]; LETTERS]),
            places: Box::new([0; LETTERS]),
        };
        for (place, typed) in query.iter().enumerate() {
            priced.too_much[place] = price(*typed);
            priced.places[usize::from(*typed)] |= 1 << place;
            for letter in 0..LETTERS as u8 {
                priced.change[usize::from(letter)][place] = change(*typed, letter);
            }
        }
        Some(priced)
    }

    /// How many letters were typed.
    pub fn count(&self) -> usize {
        self.letters.len()
    }

    /// The row before the first letter of a word: all of what was typed is too much.
    pub fn first_row(&self) -> Row {
        let mut row = [0; LONGEST + 1];
        for (i, too_much) in self.too_much[..self.count()].iter().enumerate() {
            row[i + 1] = row[i] + too_much;
        }
        row
    }

    /// The row after one more `letter`, which comes after the letter `before`; the rows before it are `last` and
    /// `before_last`. Gives the least cost in it.
    pub fn next_row(
        &self,
        (before, letter): (u8, u8),
        (before_last, last): (&Row, &Row),
        row: &mut Row,
    ) -> u16 {
        let length = self.count();
        let to_add = price(letter);
        let here = usize::from(letter) % LETTERS;
        let change = &self.change[here][..length];
        let too_much = &self.too_much[..length];
        let (last, row) = (&last[..=length], &mut row[..=length]);
        let mut left = last[0] + to_add;
        row[0] = left;
        let mut lowest = left;
        // Where what was typed has this letter and the one before it the other way round.
        let mut swapped = 0;
        if before != letter {
            swapped = self.places[usize::from(before) % LETTERS] & self.places[here] << 1;
        }
        for i in 0..length {
            let mut cell = (last[i] + change[i])
                .min(last[i + 1] + to_add)
                .min(left + too_much[i]);
            if swapped >> i & 1 != 0 {
                cell = cell.min(before_last[i - 1] + LETTER as u16);
            }
            row[i + 1] = cell;
            left = cell;
            lowest = lowest.min(cell);
        }
        lowest
    }
}

/// What one letter too many or too few costs.
fn price(letter: u8) -> u16 {
    if separates(letter) { 1 } else { LETTER as u16 }
}

/// What it costs that `typed` stands for `letter`.
fn change(typed: u8, letter: u8) -> u16 {
    let cost = if typed == letter {
        0
    } else if separates(letter) || separates(typed) {
        LETTER + 1
    } else if is_vowel(letter) && is_vowel(typed) {
        OTHER_VOWEL
    } else if is_neighbour(typed, letter) {
        OTHER_NEIGHBOUR
    } else {
        OTHER
    };
    cost as u16
}

/// Whether a byte stands between words.
pub fn separates(byte: u8) -> bool {
    matches!(byte, b' ' | BRACKET)
}

/// For each letter, those that lie beside it on the keyboard or are said like it.
const NEIGHBOURS: [&[u8]; 26] = [
    b"qwszo",
    b"vghnp",
    b"xdfvksz",
    b"serfcxt",
    b"wsdrai",
    b"drtgcv",
    b"ftyhvbkj",
    b"gyujbn",
    b"ujkoye",
    b"huikmngi",
    b"jiolmgc",
    b"kop",
    b"njk",
    b"bhjm",
    b"iklpua",
    b"olb",
    b"wak",
    b"edft",
    b"awedxzc",
    b"rfgyd",
    b"yhjiov",
    b"cfgbwu",
    b"qasev",
    b"zsdck",
    b"tghuij",
    b"asxc",
];

/// Whether `letter` lies beside the letter that was typed, or is said like it.
fn is_neighbour(typed: u8, letter: u8) -> bool {
    let place = typed.wrapping_sub(b'a');
    NEIGHBOURS
        .get(usize::from(place))
        .is_some_and(|others| others.contains(&letter))
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}
