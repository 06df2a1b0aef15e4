//! Paragraphs → rows of a width.
//!
//! Words stay whole where they fit; a word wider than the row is cut between graphemes. A row that goes on is set in by two,
//! so that one sees where the next line of a list begins.

use super::paragraph::{Paragraph, Piece, Tone};
use super::target::Target;
use textwrap::core::Fragment;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

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

/// A word, or a part of one that is too long for a row.
#[derive(Debug)]
struct Word<'a> {
    text: &'a str,
    tone: Tone,
    width: usize,
    /// Whether a blank stands after it.
    blank: bool,
}

impl Fragment for Word<'_> {
    fn width(&self) -> f64 {
        self.width as f64
    }
    fn whitespace_width(&self) -> f64 {
        f64::from(u8::from(self.blank))
    }
    fn penalty_width(&self) -> f64 {
        0.0
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
    let indent = if width >= 16 { 2 } else { 0 };
    let sign = if width >= 16 {
        paragraph.mark.sign()
    } else {
        ""
    };
    let rest = width.saturating_sub(indent).max(1);
    let words = words(paragraph, rest.min(width.saturating_sub(sign.len()).max(1)));
    let lines = textwrap::wrap_algorithms::wrap_first_fit(
        &words,
        &[
            (width.saturating_sub(sign.len()).max(1)) as f64,
            rest as f64,
        ],
    );
    for (i, line) in lines.iter().enumerate() {
        let mut pieces: Vec<Piece> = Vec::new();
        let prefix = if i == 0 { sign } else { &"  "[..indent] };
        if !prefix.is_empty() {
            pieces.push(Piece {
                tone: Tone::Muted,
                text: prefix.to_owned(),
            });
        }
        for (j, word) in line.iter().enumerate() {
            match pieces.last_mut() {
                Some(last) if last.tone == word.tone && j > 0 => last.text.push_str(word.text),
                _ => pieces.push(Piece {
                    tone: word.tone,
                    text: word.text.to_owned(),
                }),
            }
            // A blank between two tones belongs to neither: no underline runs on into it.
            match line.get(j + 1).filter(|_| word.blank) {
                Some(next) if next.tone == word.tone => {
                    let last = pieces.last_mut().expect("a word was just pushed");
                    last.text.push(' ');
                }
                Some(_) => pieces.push(Piece {
                    tone: Tone::Plain,
                    text: " ".to_owned(),
                }),
                None => {}
            }
        }
        rows.push(Row {
            pieces,
            target: paragraph.target,
        });
    }
}

fn words(paragraph: &Paragraph, most: usize) -> Vec<Word<'_>> {
    let mut words: Vec<Word<'_>> = Vec::new();
    for piece in &paragraph.pieces {
        for text in piece.text.split(' ').filter(|word| !word.is_empty()) {
            let width = text.width();
            if width <= most {
                words.push(Word {
                    text,
                    tone: piece.tone,
                    width,
                    blank: true,
                });
            } else {
                cut(text, piece.tone, most, &mut words);
            }
        }
    }
    words
}

/// A word too wide for a row, in parts that fit.
fn cut<'a>(text: &'a str, tone: Tone, most: usize, words: &mut Vec<Word<'a>>) {
    let (mut start, mut width) = (0, 0);
    for (at, grapheme) in text.grapheme_indices(true) {
        let wide = grapheme.width();
        if width + wide > most && width > 0 {
            words.push(Word {
                text: &text[start..at],
                tone,
                width,
                blank: false,
            });
            (start, width) = (at, 0);
        }
        width += wide;
    }
    words.push(Word {
        text: &text[start..],
        tone,
        width,
        blank: true,
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Mark;

    #[test]
    fn rows_keep_their_width_and_lose_nothing() {
        let text = "hjelper folk med å finne løsninger, også arbeidsmarkedsundersøkelser";
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
            let bare = |text: &str| text.replace(' ', "");
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
}
