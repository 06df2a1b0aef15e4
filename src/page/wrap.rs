//! Paragraphs → rows of a width.
//!
//! Words stay whole where they fit. A word is broken only where it must be, because no row has room for it, or where a narrow
//! column would be left with a large hole: a ragged edge is easier to read than hyphens, until it is all that is left. What
//! has no place to be broken is cut between graphemes. A row that goes on is set in by two, so that one sees where the next
//! line of a list begins.

use super::hyphen::last_that_fits;
use super::paragraph::{Paragraph, Piece, Tone};
use super::target::Target;
use crate::model::Lang;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Below this many cells a column is narrow.
const NARROW: usize = 36;

/// A narrow column may be left with one part in so many of a row empty; rather than more, a word is broken.
const MOST_EMPTY: usize = 3;

/// A row: no wider than it was asked to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its pieces, blanks and all.
    pub pieces: Vec<Piece>,
    /// What it opens.
    pub target: Option<Target>,
}

impl Row {
    /// Its text.
    pub fn text(&self) -> String {
        self.pieces
            .iter()
            .map(|piece| piece.text.as_str())
            .collect()
    }
}

/// Cuts paragraphs into rows of at most `width` cells.
pub fn rows(paragraphs: &[Paragraph], width: u16) -> Vec<Row> {
    let mut rows = Vec::with_capacity(paragraphs.len() * 2);
    for paragraph in paragraphs {
        wrap(paragraph, usize::from(width), &mut rows);
    }
    rows
}

fn wrap(paragraph: &Paragraph, width: usize, rows: &mut Vec<Row>) {
    // Where there is hardly any room, setting in would leave none.
    let indent = if width >= 16 { "  " } else { "" };
    let sign = if width >= 16 {
        paragraph.mark.sign()
    } else {
        ""
    };
    let mut setting = Setting {
        first: rows.len(),
        most: width.saturating_sub(sign.len()).max(1),
        rest: width.saturating_sub(indent.len()).max(1),
        used: 0,
        blank: None,
        pieces: prefix(sign),
        indent,
        target: paragraph.target,
        rows,
    };
    for piece in &paragraph.pieces {
        for word in piece.text.split(' ').filter(|word| !word.is_empty()) {
            setting.word(word, piece.tone, paragraph.lang);
        }
    }
    setting.end_row();
}

/// What stands before the words of a row.
fn prefix(text: &str) -> Vec<Piece> {
    let piece = (!text.is_empty()).then(|| Piece {
        tone: Tone::Muted,
        text: text.to_owned(),
    });
    piece.into_iter().collect()
}

/// A paragraph being set, row by row.
struct Setting<'a> {
    /// The place of its first row among all.
    first: usize,
    /// How many cells this row has for words, and how many the ones after it.
    most: usize,
    rest: usize,
    /// How many of them are taken.
    used: usize,
    /// The tone of the word before, where one stands in this row.
    blank: Option<Tone>,
    pieces: Vec<Piece>,
    indent: &'static str,
    target: Option<Target>,
    rows: &'a mut Vec<Row>,
}

impl Setting<'_> {
    /// Sets a word: in this row, in the next one, or broken over both.
    fn word(&mut self, word: &str, tone: Tone, lang: Lang) {
        let mut left = word;
        loop {
            let width = left.width();
            let room = self.room();
            if width <= room {
                return self.put(left, tone, width);
            }
            let is_too_wide = width > self.rest;
            let would_leave_a_hole =
                self.most < NARROW && self.most.saturating_sub(self.used) * MOST_EMPTY > self.most;
            let at = (is_too_wide || would_leave_a_hole)
                .then(|| last_that_fits(left, lang, room))
                .flatten();
            if let Some(at) = at {
                let (here, after) = left.split_at(at.at);
                self.put(here, tone, here.width());
                if at.hyphen {
                    self.hyphen();
                }
                left = after;
            } else if self.used == 0 {
                let here = fitting(left, room);
                self.put(here, tone, here.width());
                left = &left[here.len()..];
            }
            self.end_row();
            if left.is_empty() {
                return;
            }
        }
    }

    /// How many cells there are for another word.
    fn room(&self) -> usize {
        let taken = self.used + usize::from(self.blank.is_some());
        self.most.saturating_sub(taken)
    }

    fn put(&mut self, text: &str, tone: Tone, width: usize) {
        self.used += width + usize::from(self.blank.is_some());
        match (self.blank, self.pieces.last_mut()) {
            (Some(before), Some(last)) if before == tone => {
                last.text.push(' ');
                last.text.push_str(text);
            }
            (before, _) => {
                // A blank between two tones belongs to neither: no underline runs on into it.
                self.pieces.extend(before.map(|_| Piece {
                    tone: Tone::Plain,
                    text: " ".to_owned(),
                }));
                self.pieces.push(Piece {
                    tone,
                    text: text.to_owned(),
                });
            }
        }
        self.blank = Some(tone);
    }

    fn hyphen(&mut self) {
        if let Some(last) = self.pieces.last_mut() {
            last.text.push('-');
        }
    }

    fn end_row(&mut self) {
        let pieces = std::mem::take(&mut self.pieces);
        // A paragraph without words is an empty row; what follows the last word is none.
        if self.blank.is_some() || self.rows.len() == self.first {
            self.rows.push(Row {
                pieces,
                target: self.target,
            });
        }
        self.pieces = prefix(self.indent);
        (self.most, self.used, self.blank) = (self.rest, 0, None);
    }
}

/// The longest beginning of `text` that `room` cells have room for, but one grapheme at the least.
fn fitting(text: &str, room: usize) -> &str {
    let mut width = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        width += grapheme.width();
        if width > room && at > 0 {
            return &text[..at];
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Mark;

    #[test]
    fn rows_keep_their_width_and_lose_nothing() {
        let text = "hjelper folk med å finne løsninger, også arbeidsmarkedsundersøkelser (barnehage-/skoleassistent), \
                    https://utdanning.no/yrker/barnevernspedagog";
        let paragraph = Paragraph::plain(text)
            .and(Tone::Muted, "[2]")
            .marked(Mark::Own);
        for width in 1..80 {
            let rows = rows(std::slice::from_ref(&paragraph), width);
            let mut back = String::new();
            for row in &rows {
                assert!(
                    row.text().width() <= usize::from(width),
                    "{width}: {:?}",
                    row.text()
                );
                back.push_str(row.text().trim_start_matches("+ "));
            }
            let bare = |text: &str| text.replace([' ', '-'], "");
            assert_eq!(bare(&back), bare(&format!("{text} [2]")), "{width}");
        }
    }

    #[test]
    fn a_row_that_goes_on_is_set_in() {
        let rows = rows(
            &[Paragraph::plain("en to tre fire fem seks sju").marked(Mark::Common)],
            18,
        );
        assert_eq!(
            rows.iter().map(Row::text).collect::<Vec<_>>(),
            ["= en to tre fire", "  fem seks sju"]
        );
    }

    fn set(text: &str, lang: Lang, width: u16) -> Vec<String> {
        let rows = rows(&[Paragraph::plain(text).in_lang(lang)], width);
        rows.iter().map(Row::text).collect()
    }

    #[test]
    fn a_word_that_fits_the_next_row_is_whole_unless_it_leaves_a_hole() {
        let text = "spør en barnevernspedagog om det";
        // A wide row is left ragged,
        assert_eq!(
            set(&format!("{text} {text}"), Lang::Nb, 40),
            [
                "spør en barnevernspedagog om det spør en",
                "  barnevernspedagog om det"
            ]
        );
        // so is a narrow one that is left with little empty,
        assert_eq!(
            set("du som spør en barnevernspedagog", Lang::Nb, 20),
            ["du som spør en", "  barnevernspedagog"]
        );
        // but not one that is left with much.
        assert_eq!(
            set(text, Lang::Nb, 20),
            ["spør en barneverns-", "  pedagog om det"]
        );
    }

    #[test]
    fn a_word_wider_than_the_row_is_broken_as_its_language_breaks_it() {
        for (text, lang, width, wanted) in [
            (
                "arbeidsmarkedsundersøkelsen",
                Lang::Nb,
                16,
                vec!["arbeidsmarkeds-", "  undersøkelsen"],
            ),
            ("attende", Lang::Nn, 5, vec!["att-", "ende"]),
            ("attende", Lang::Nb, 5, vec!["atten", "de"]),
            (
                "helsefagarbeider",
                Lang::Nb,
                9,
                vec!["helsefag-", "arbeider"],
            ),
            (
                "grafiker/illustratør",
                Lang::Nb,
                12,
                vec!["grafiker/", "illustratør"],
            ),
            ("understanding", Lang::En, 8, vec!["understa", "nding"]),
            (
                "utdanning.no/yrker",
                Lang::Nb,
                10,
                vec!["utdanning.", "no/yrker"],
            ),
            ("ås", Lang::Nb, 1, vec!["å", "s"]),
        ] {
            assert_eq!(set(text, lang, width), wanted, "{text} {width}");
        }
    }

    #[test]
    fn a_paragraph_without_words_is_an_empty_row() {
        assert_eq!(set("", Lang::Nb, 20), [""]);
        assert_eq!(set("a b", Lang::Nb, 20), ["a b"]);
    }
}
