//! The line one types in: graphemes, a caret, no more than fits a query.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The most graphemes that a line takes where nobody says. No title is longer, and no paste should be.
const MOST: usize = 100;

/// A change of the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// A letter typed.
    Insert(char),
    /// A text pasted.
    Paste(String),
    /// The grapheme before the caret deleted.
    DeleteBefore,
    /// The grapheme after the caret deleted.
    DeleteAfter,
    /// The word before the caret deleted.
    DeleteWord,
    /// Everything deleted.
    Clear,
    /// The caret one grapheme to the left.
    Left,
    /// The caret one grapheme to the right.
    Right,
    /// The caret to the start.
    Home,
    /// The caret to the end.
    End,
    /// The caret to a cell of the shown text.
    To(usize),
}

/// A line of text and the caret in it, a byte between two graphemes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prompt {
    text: String,
    caret: usize,
    selected: bool,
    most: usize,
}

impl Default for Prompt {
    fn default() -> Self {
        Self {
            text: String::new(),
            caret: 0,
            selected: false,
            most: MOST,
        }
    }
}

impl Prompt {
    /// A line with `text`, the caret at its end.
    pub fn new(text: &str) -> Self {
        let mut prompt = Self::default();
        prompt.insert(text);
        prompt
    }

    /// The line, taking at most so many graphemes.
    #[must_use]
    pub fn at_most(self, most: usize) -> Self {
        Self { most, ..self }
    }

    /// The line with `text` put in at the caret.
    #[must_use]
    pub fn with(mut self, text: &str) -> Self {
        self.insert(text);
        self
    }

    /// What stands in it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What stands before the caret.
    pub fn before(&self) -> &str {
        &self.text[..self.caret]
    }

    /// Selects all of it: what is typed next stands instead of it.
    pub fn select(&mut self) {
        self.selected = !self.text.is_empty();
        self.caret = self.text.len();
    }

    /// Whether all of it is selected.
    pub fn is_selected(&self) -> bool {
        self.selected
    }

    /// Changes the line.
    pub fn edit(&mut self, edit: &Edit) {
        let replaces = matches!(
            edit,
            Edit::Insert(_) | Edit::Paste(_) | Edit::DeleteBefore | Edit::DeleteAfter
        );
        if std::mem::take(&mut self.selected) && replaces {
            self.clear();
        }
        match edit {
            Edit::Insert(letter) => self.insert(letter.encode_utf8(&mut [0; 4])),
            Edit::Paste(text) => self.insert(text),
            Edit::DeleteBefore => self.delete(self.left(), self.caret),
            Edit::DeleteAfter => self.delete(self.caret, self.right()),
            Edit::DeleteWord => {
                let trimmed = self.before().trim_end();
                let start = trimmed.rfind(' ').map_or(0, |blank| blank + 1);
                self.delete(start, self.caret);
            }
            Edit::Clear => self.clear(),
            Edit::Left => self.caret = self.left(),
            Edit::Right => self.caret = self.right(),
            Edit::Home => self.caret = 0,
            Edit::End => self.caret = self.text.len(),
            Edit::To(cell) => {
                let graphemes = self.text.grapheme_indices(true).map(|(at, _)| at);
                self.caret = graphemes
                    .chain([self.text.len()])
                    .nth(*cell)
                    .unwrap_or(self.text.len());
            }
        }
    }

    /// How many graphemes and bytes of it are not seen in `room` cells, so that the caret is.
    pub fn skipped(&self, room: u16) -> (usize, usize) {
        let before = self.before();
        let mut wide = before.width();
        let (mut graphemes, mut bytes) = (0, 0);
        for grapheme in before.graphemes(true) {
            if wide < usize::from(room) {
                break;
            }
            wide -= grapheme.width();
            graphemes += 1;
            bytes += grapheme.len();
        }
        (graphemes, bytes)
    }

    fn clear(&mut self) {
        self.text.clear();
        self.caret = 0;
    }

    fn left(&self) -> usize {
        self.before()
            .grapheme_indices(true)
            .next_back()
            .map_or(0, |(at, _)| at)
    }

    fn right(&self) -> usize {
        let after = &self.text[self.caret..];
        self.caret + after.graphemes(true).next().map_or(0, str::len)
    }

    fn delete(&mut self, from: usize, to: usize) {
        self.text.replace_range(from..to, "");
        self.caret = from;
    }

    /// Puts `text` in at the caret. An accent that arrives alone joins the letter before it (terminals send å as `a` and a
    /// ring); what cannot be shown is left out, and so is what would be too much.
    fn insert(&mut self, text: &str) {
        let shown =
            |c: &char| !c.is_control() && (unicode_width::UnicodeWidthChar::width(*c).is_some());
        let blank = |c: char| if c.is_whitespace() { ' ' } else { c };
        let cleaned: String = text
            .chars()
            .take(self.most * 4)
            .map(blank)
            .filter(shown)
            .filter(|c| !is_format(*c))
            .collect();
        let before: String = format!("{}{cleaned}", self.before()).nfc().collect();
        let after: String = self.text[self.caret..].nfc().collect();
        let most: usize = before.graphemes(true).take(self.most).map(str::len).sum();
        let room = self
            .most
            .saturating_sub(before[..most].graphemes(true).count());
        let kept: usize = after.graphemes(true).take(room).map(str::len).sum();
        self.caret = most;
        self.text = format!("{}{}", &before[..most], &after[..kept]);
    }
}

/// Characters that are there and are not seen: bidi and zero-width ones, soft hyphens, private use.
fn is_format(c: char) -> bool {
    use unicode_properties::{GeneralCategory as G, UnicodeGeneralCategory};
    matches!(
        c.general_category(),
        G::Format
            | G::PrivateUse
            | G::Unassigned
            | G::LineSeparator
            | G::ParagraphSeparator
            | G::Surrogate
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(edits: &[Edit]) -> (String, String) {
        let mut prompt = Prompt::default();
        for edit in edits {
            prompt.edit(edit);
        }
        (prompt.text().to_owned(), prompt.before().to_owned())
    }

    #[test]
    fn letters_and_caret() {
        use Edit::{DeleteAfter, DeleteBefore, Home, Insert, Left, Right};
        let (text, before) = typed(&[
            Insert('s'),
            Insert('ø'),
            Insert('k'),
            Left,
            Left,
            DeleteAfter,
            Insert('o'),
        ]);
        assert_eq!((text.as_str(), before.as_str()), ("sok", "so"));
        let (text, before) = typed(&[Insert('å'), Home, DeleteBefore, Right, DeleteBefore]);
        assert_eq!((text.as_str(), before.as_str()), ("", ""));
    }

    #[test]
    fn a_loose_accent_joins_its_letter() {
        assert_eq!(
            typed(&[
                Edit::Insert('a'),
                Edit::Insert('\u{30a}'),
                Edit::DeleteBefore
            ])
            .0,
            ""
        );
        assert_eq!(
            typed(&[Edit::Paste("sja\u{30a}fo\u{338}r".into())]).0,
            Prompt::new("sjåfo\u{338}r").text()
        );
    }

    #[test]
    fn a_huge_or_odd_paste_is_cut_and_cleaned() {
        let (text, before) = typed(&[Edit::Paste("x\u{1b}[31m\u{202e}\u{200b}\ny".into())]);
        assert_eq!((text.as_str(), before.as_str()), ("x[31m y", "x[31m y"));
        let (text, _) = typed(&[
            Edit::Paste("å".repeat(1_000_000)),
            Edit::Home,
            Edit::Insert('b'),
        ]);
        assert_eq!(
            (text.chars().count(), text.chars().next()),
            (MOST, Some('b'))
        );
    }

    #[test]
    fn what_is_selected_is_typed_over() {
        for (edit, text) in [
            (Edit::Insert('k'), "k"),
            (Edit::Paste("kokk".into()), "kokk"),
            (Edit::DeleteBefore, ""),
            (Edit::Left, "lege"),
        ] {
            let mut prompt = Prompt::new("lege");
            prompt.select();
            prompt.edit(&edit);
            assert_eq!(
                (prompt.text(), prompt.is_selected()),
                (text, false),
                "{edit:?}"
            );
        }
    }

    #[test]
    fn words_go_whole() {
        assert_eq!(
            typed(&[Edit::Paste("en to  ".into()), Edit::DeleteWord]).0,
            "en "
        );
        assert_eq!(typed(&[Edit::DeleteWord]).0, "");
    }
}
