//! How alike two lines are, and where they differ, word by word.
//!
//! Two lines are **the same** when they differ in nothing but articles, punctuation and the order around an «og»: «skriver og
//! snakker godt», «snakker og skriver godt». They are **near** when three content words or more stand in both, in the same
//! order, and these are three quarters of all their content words.
//!
//! The threshold was found by looking: at the 3,516 pairs of lines of two sectors of one occupation, and at the 334,241 of
//! two related occupations. From three quarters on, nearly all pairs say one thing of two («fører saker for staten i retten»,
//! «fører kommunens saker i retten»); at two thirds, half of them only begin alike («gir råd om mat», «gir råd om regler»),
//! and two words in common are as often a turn of phrase as a thing. Two kinds are turned away above it: pairs of which one
//! says «ikke», and pairs with something more here or there than a single word, which no reader would put together. Some 350
//! different pairs are left; of the two hundred that were read, each can be read as one line. A pair that is missed stands
//! in two columns, where it can be read; a false pair is said to be shared. So missing is the lesser fault.
//!
//! Letters are compared as they are but for capitals: a search may take «måler» for «maler», a comparison may not.

use super::paragraph::{Piece, Tone};
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::ops::Range;

/// Words that say little by themselves.
pub(super) const SMALL: [&str; 25] = [
    "og", "i", "på", "til", "for", "med", "av", "en", "et", "ei", "den", "det", "de", "dem", "som",
    "at", "å", "er", "om", "fra", "ved", "eller", "du", "seg", "deg",
];

/// Those of them that may come and go without changing what is said.
const ARTICLES: [&str; 8] = ["en", "et", "ei", "den", "det", "de", "dem", "å"];

/// Words that turn a line into its opposite.
const NEGATIONS: [&str; 5] = ["ikke", "aldri", "ingen", "uten", "unntatt"];

/// How many content words near lines have in common at the least.
pub(super) const LEAST_IN_COMMON: usize = 3;

/// What stands for a side that has no word where others have one.
const NOTHING: &str = "–";

/// How alike two lines are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// They say the same.
    Same,
    /// They say nearly the same: of how many content words, in percent.
    Near(usize),
    /// They say different things, or it cannot be told.
    Other,
}

/// A run of words in a comparison of several wordings of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// All have it.
    Same(String),
    /// Each has its own, in the order of the wordings; one of them may have nothing here.
    Differs(Vec<String>),
}

/// A line cut into words, once: a line is compared with every line of another column.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    words: Vec<&'a str>,
    /// The words as they are compared: small letters, no punctuation.
    pub(super) keys: Vec<String>,
    /// Those that say something by themselves.
    content: Vec<String>,
    /// All but articles.
    said: Vec<String>,
    negations: usize,
}

impl<'a> Line<'a> {
    /// Cuts a line.
    pub fn new(text: &'a str) -> Self {
        let words: Vec<&str> = text.split_whitespace().collect();
        let key = |word: &&str| {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            if bare.is_empty() { *word } else { bare }.to_lowercase()
        };
        let keys: Vec<String> = words.iter().map(key).collect();
        let without = |left_out: &[&str]| -> Vec<String> {
            let kept = keys
                .iter()
                .filter(|key| !left_out.contains(&key.as_str()) && is_word(key));
            kept.cloned().collect()
        };
        let is_negation = |key: &&String| NEGATIONS.contains(&key.as_str());
        Self {
            content: without(&SMALL),
            said: without(&ARTICLES),
            negations: keys.iter().filter(is_negation).count(),
            words,
            keys,
        }
    }

    /// How alike it and another are.
    pub fn likeness(&self, other: &Self) -> Likeness {
        if self.said == other.said || is_turned(&self.said, &other.said) {
            return Likeness::Same;
        }
        let (own, others) = (&self.content, &other.content);
        if !own.iter().any(|word| others.contains(word)) || self.negations != other.negations {
            return Likeness::Other;
        }
        let in_common: usize = capture_diff_slices(Algorithm::Myers, own, others)
            .iter()
            .map(|op| match op {
                DiffOp::Equal { len, .. } => *len,
                _ => 0,
            })
            .sum();
        let percent = 200 * in_common / (own.len() + others.len());
        if in_common < LEAST_IN_COMMON || percent < 75 {
            return Likeness::Other;
        }
        let hunks = hunks(self, other);
        // More than one word more, or one here and another there: they only happen to share some.
        let is_patchwork = hunks
            .iter()
            .any(|hunk| hunk.is_one_sided() && (hunks.len() > 1 || hunk.content(self, other) > 1));
        if is_patchwork {
            Likeness::Other
        } else {
            Likeness::Near(percent)
        }
    }
}

fn is_word(key: &str) -> bool {
    key.chars().any(char::is_alphanumeric)
}

/// Whether two lines differ in nothing but which word stands before and which after an «og» or «eller».
fn is_turned(one: &[String], other: &[String]) -> bool {
    one.len() == other.len()
        && (1..one.len().saturating_sub(1)).any(|at| {
            matches!(one[at].as_str(), "og" | "eller") && {
                let mut turned: Vec<&String> = one.iter().collect();
                turned.swap(at - 1, at + 1);
                turned.into_iter().eq(other)
            }
        })
}

/// Where two lines differ: words of the one, words of the other.
#[derive(Clone, Debug)]
struct Hunk {
    one: Range<usize>,
    other: Range<usize>,
}

impl Hunk {
    fn is_one_sided(&self) -> bool {
        self.one.is_empty() || self.other.is_empty()
    }

    /// How many content words of both lines are in it.
    fn content(&self, one: &Line, other: &Line) -> usize {
        let keys = one.keys[self.one.clone()]
            .iter()
            .chain(&other.keys[self.other.clone()]);
        keys.filter(|key| !SMALL.contains(&key.as_str())).count()
    }
}

/// The differences of two lines. What stands between two of them alone is taken into them: a single «og» that both have
/// between two words that differ tells nobody anything.
fn hunks(one: &Line, other: &Line) -> Vec<Hunk> {
    let mut hunks: Vec<Hunk> = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &one.keys, &other.keys) {
        if matches!(op, DiffOp::Equal { .. }) {
            continue;
        }
        let next = Hunk {
            one: op.old_range(),
            other: op.new_range(),
        };
        let joins = hunks.last().is_some_and(|last| {
            let between = &one.keys[last.one.end..next.one.start];
            let content = between
                .iter()
                .filter(|key| !SMALL.contains(&key.as_str()))
                .count();
            content == 0 || content == 1 && (last.is_one_sided() || next.is_one_sided())
        });
        match hunks.last_mut().filter(|_| joins) {
            Some(last) => {
                last.one.end = next.one.end;
                last.other.end = next.other.end;
            }
            None => hunks.push(next),
        }
    }
    hunks
}

/// Several wordings of a line, word by word. Of two, each place where they differ; of more, what stands before and after all
/// of their differences.
pub fn changes(wordings: &[&str]) -> Vec<Change> {
    let lines: Vec<Line> = wordings.iter().map(|text| Line::new(text)).collect();
    let Some((first, rest)) = lines.split_first() else {
        return Vec::new();
    };
    let mut out = Vec::new();
    let same = |range: Range<usize>, out: &mut Vec<Change>| {
        if !range.is_empty() {
            out.push(Change::Same(first.words[range].join(" ")));
        }
    };
    if let [other] = rest {
        let mut done = 0;
        for hunk in hunks(first, other) {
            same(done..hunk.one.start, &mut out);
            done = hunk.one.end;
            out.push(Change::Differs(vec![
                first.words[hunk.one].join(" "),
                other.words[hunk.other].join(" "),
            ]));
        }
        same(done..first.words.len(), &mut out);
        return out;
    }
    let (before, after) = ends(first, rest);
    same(0..before, &mut out);
    if lines.iter().any(|line| line.keys.len() > before + after) {
        let middle = |line: &Line| line.words[before..line.words.len() - after].join(" ");
        out.push(Change::Differs(lines.iter().map(middle).collect()));
    }
    same(first.words.len() - after..first.words.len(), &mut out);
    out
}

/// How many words all lines begin and end with.
pub(super) fn ends(first: &Line, rest: &[Line]) -> (usize, usize) {
    let shortest = rest.iter().map(|line| line.keys.len()).min();
    let shortest = shortest.unwrap_or(first.keys.len()).min(first.keys.len());
    let all = |same: &dyn Fn(&Line) -> bool| rest.iter().all(same);
    let before = (0..shortest)
        .take_while(|at| all(&|line| line.keys[*at] == first.keys[*at]))
        .count();
    let last = |line: &Line, at: usize| line.keys.len() - 1 - at;
    let after = (0..shortest - before)
        .take_while(|at| all(&|line| line.keys[last(line, *at)] == first.keys[last(first, *at)]))
        .count();
    (before, after)
}

/// Several wordings of a line in pieces: what differs stands out, joined by a double arrow in the order of the wordings.
pub fn pieces(wordings: &[&str]) -> Vec<Piece> {
    let piece = |change| match change {
        Change::Same(text) => Piece {
            tone: Tone::Plain,
            text,
        },
        Change::Differs(sides) => {
            let shown = |side: String| {
                if side.is_empty() {
                    NOTHING.to_owned()
                } else {
                    side
                }
            };
            // Of single words it is plain which ones are meant; where there are more or none, only brackets tell it without
            // a colour.
            let is_plain = sides
                .iter()
                .all(|side| !side.is_empty() && !side.contains(' '));
            // A full stop that all sides end with belongs behind the whole.
            let stop = ['.', ',', ';', ':']
                .into_iter()
                .find(|stop| sides.iter().all(|side| side.ends_with(*stop)));
            let sides: Vec<String> = sides
                .into_iter()
                .map(|side| side.trim_end_matches(|c| Some(c) == stop).to_owned())
                .map(shown)
                .collect();
            let text = sides.join(" ↔ ");
            let text = if is_plain { text } else { format!("({text})") };
            Piece {
                tone: Tone::Strong,
                text: text + &stop.map_or(String::new(), String::from),
            }
        }
    };
    changes(wordings).into_iter().map(piece).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn likeness(one: &str, other: &str) -> Likeness {
        let (one, other) = (Line::new(one), Line::new(other));
        let found = one.likeness(&other);
        assert_eq!(found, other.likeness(&one), "{one:?} {other:?}");
        found
    }

    #[test]
    fn the_same_said_twice_is_the_same() {
        for (one, other) in [
            ("skriver og snakker godt", "snakker og skriver godt"),
            ("tar vare på de pårørende", "tar vare på pårørende"),
            ("Høgskoler og universiteter", "universiteter og høgskoler."),
            ("skoler", "Skoler"),
        ] {
            assert_eq!(likeness(one, other), Likeness::Same, "{one} – {other}");
        }
        // Who does it to whom is not turned around.
        assert_eq!(
            likeness(
                "lærer barn og hjelper voksne",
                "lærer voksne og hjelper barn"
            ),
            Likeness::Other
        );
    }

    #[test]
    fn near_lines_are_found_and_false_pairs_are_not() {
        for (one, other) in [
            (
                "hjelper brukeren å mestre livet",
                "hjelper pasienten å mestre livet",
            ),
            (
                "fører saker for staten i retten",
                "fører kommunens saker i retten",
            ),
            (
                "Spesialiseringen tar seks og et halvt år",
                "Spesialiseringen tar minst seks og et halvt år",
            ),
        ] {
            assert!(
                matches!(likeness(one, other), Likeness::Near(_)),
                "{one} – {other}"
            );
        }
        for (one, other) in [
            ("gir råd om mat", "gir råd om regler"),
            ("arkiver", "museer"),
            (
                "Til slutt er du lærling i en bedrift.",
                "Til slutt er du lærling i en bedrift og tar svenneprøve.",
            ),
            (
                "har taushetsplikt om alt du hører",
                "har ikke taushetsplikt om alt du hører",
            ),
            (
                "snakker godt med ulike folk",
                "samarbeider og snakker godt med folk",
            ),
            ("måler tak og vegger ute", "maler tak og vegger ute inne"),
        ] {
            assert_eq!(likeness(one, other), Likeness::Other, "{one} – {other}");
        }
    }

    fn shown(wordings: &[&str]) -> String {
        let texts: Vec<String> = pieces(wordings)
            .into_iter()
            .map(|piece| match piece.tone {
                Tone::Strong => format!("[{}]", piece.text),
                _ => piece.text,
            })
            .collect();
        texts.join(" ")
    }

    #[test]
    fn differences_are_told_word_by_word() {
        assert_eq!(
            shown(&[
                "hjelper brukeren å bo i byen",
                "hjelper pasienten å bo i byen"
            ]),
            "hjelper [brukeren ↔ pasienten] å bo i byen"
        );
        assert_eq!(
            shown(&[
                "fører saker for staten i retten",
                "fører kommunens saker i retten"
            ]),
            "fører [(saker for staten ↔ kommunens saker)] i retten"
        );
        assert_eq!(
            shown(&["tar seks år i alt", "tar minst seks år i alt"]),
            "tar [(– ↔ minst)] seks år i alt"
        );
        assert_eq!(
            shown(&[
                "varsler båter om tåke",
                "varsler fiskere om tåke",
                "varsler loser om tåke"
            ]),
            "varsler [båter ↔ fiskere ↔ loser] om tåke"
        );
        assert_eq!(
            shown(&[
                "Resten er fem år i kirurgi.",
                "Resten er fem år i nevrologi."
            ]),
            "Resten er fem år i [kirurgi ↔ nevrologi.]"
        );
        assert_eq!(shown(&["det samme", "Det samme"]), "det samme");
        assert_eq!(shown(&["en", "en", "en"]), "en");
    }

    #[test]
    fn no_wording_loses_a_word() {
        let one = "gir praktisk hjelp og følger opp";
        let other = "gir praktisk hjelp og følger tett opp, sammen med brukeren";
        let mut sides = [String::new(), String::new()];
        for change in changes(&[one, other]) {
            for (place, side) in sides.iter_mut().enumerate() {
                side.push_str(match &change {
                    Change::Same(text) => text,
                    Change::Differs(texts) => &texts[place],
                });
                side.push(' ');
            }
        }
        assert_eq!(Line::new(&sides[0]).keys, Line::new(one).keys);
        assert_eq!(Line::new(&sides[1]).keys, Line::new(other).keys);
    }
}
