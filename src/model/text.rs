//! Text that is safe to show: no control, format, bidi or private-use character, no wide glyph, NFC. It is made safe here,
//! at the border, and nowhere else; everything that prints takes it as it is.
//!
//! A text also knows where it stood in the file it was read from, so that a fault found later (a reference to nothing, an
//! id given twice) can be told with its line and column. RON gives no positions inside values; but it hands out borrowed
//! slices of the file wherever a string has no escapes, and where a slice lies in the file is arithmetic.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::cell::RefCell;
use std::fmt;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};
use unicode_width::UnicodeWidthChar;

/// A piece of safe text and the byte at which it stood in its file (0 where it was not read from one).
#[derive(Clone, Default)]
pub struct Text {
    text: Box<str>,
    at: u32,
}

/// Why a text is not safe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsafe {
    /// Nothing but blanks.
    Empty,
    /// A character that has no business in a text: control, format, bidi, private use, unassigned, or a blank that is not a space.
    Character(char),
    /// A glyph two cells wide, or an accent that stands alone: terminals disagree about their width.
    Width(char),
    /// Letters with loose accents (NFD) instead of composed ones (NFC).
    Decomposed,
    /// Blanks at an end, or two in a row.
    Blanks,
}

impl Unsafe {
    /// What is wrong with `text`, if anything.
    pub fn of(text: &str) -> Option<Self> {
        if text.trim().is_empty() {
            return Some(Self::Empty);
        }
        // Plain Norwegian needs no tables: this is nearly every text of the atlas.
        let plain = |c: char| {
            matches!(
                c,
                ' '..='~' | 'æ' | 'ø' | 'å' | 'Æ' | 'Ø' | 'Å' | 'é' | '–' | '«' | '»'
            )
        };
        if !text.chars().all(plain) {
            if let Some(fault) = text.chars().filter(|c| !plain(*c)).find_map(Self::of_char) {
                return Some(fault);
            }
            if is_nfc_quick(text.chars()) != IsNormalized::Yes && !text.chars().eq(text.nfc()) {
                return Some(Self::Decomposed);
            }
            // An accent that is still alone has no letter to join: it has no width of its own.
            if let Some(mark) = text.chars().find(|c| c.width() == Some(0)) {
                return Some(Self::Width(mark));
            }
        }
        (text.trim() != text || text.contains("  ")).then_some(Self::Blanks)
    }

    fn of_char(c: char) -> Option<Self> {
        use GeneralCategory as G;
        match c.general_category() {
            G::Control
            | G::Format
            | G::PrivateUse
            | G::Unassigned
            | G::Surrogate
            | G::LineSeparator
            | G::ParagraphSeparator => Some(Self::Character(c)),
            G::SpaceSeparator if c != ' ' => Some(Self::Character(c)),
            _ if c == char::REPLACEMENT_CHARACTER => Some(Self::Character(c)),
            G::NonspacingMark | G::EnclosingMark | G::SpacingMark => None,
            _ => (c.width() != Some(1)).then_some(Self::Width(c)),
        }
    }
}

/// One file being read: where its text begins in memory, and the unsafe texts met so far.
struct Reading {
    base: usize,
    len: usize,
    last: u32,
    faults: Vec<(u32, Unsafe)>,
}

thread_local! {
    // serde hands a visitor no context of ours, so the file being read is kept beside it for as long as it is read.
    static READING: RefCell<Option<Reading>> = const { RefCell::new(None) };
}

/// Runs `read` over `file`; every [`Text`] read from it remembers its place, and unsafe ones are returned with theirs.
pub fn reading<R>(file: &str, read: impl FnOnce() -> R) -> (R, Vec<(u32, Unsafe)>) {
    let start = Reading {
        base: file.as_ptr() as usize,
        len: file.len(),
        last: 0,
        faults: Vec::new(),
    };
    READING.set(Some(start));
    let result = read();
    let faults = READING
        .take()
        .map_or_else(Vec::new, |reading| reading.faults);
    (result, faults)
}

impl Text {
    /// A text of our own making (a test, a computed reason); it stands in no file.
    pub fn new(text: &str) -> Self {
        Self {
            text: text.into(),
            at: 0,
        }
    }

    /// The byte at which the text stood in its file.
    pub fn at(&self) -> u32 {
        self.at
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What of a typed line is safe: the rest is left out, blanks are made single, and a very long line ends.
    pub fn safe(typed: &str, most: usize) -> String {
        let composed: String = typed.nfc().collect();
        let safe = composed
            .chars()
            .map(|c| if c.is_whitespace() { ' ' } else { c })
            .filter(|c| {
                Unsafe::of_char(*c).is_none() && (*c == ' ' || c.width().is_some_and(|w| w == 1))
            })
            .collect::<String>();
        let words: Vec<&str> = safe.split(' ').filter(|word| !word.is_empty()).collect();
        let line: String = words.join(" ").chars().take(most).collect();
        line.trim_end().to_owned()
    }

    fn read(text: &str) -> Self {
        let at = READING.with_borrow_mut(|reading| {
            let Some(reading) = reading else { return 0 };
            let offset = (text.as_ptr() as usize).wrapping_sub(reading.base);
            // A string with escapes is a copy that lies elsewhere: the text before it is the nearest place known.
            let at = if offset < reading.len {
                offset as u32
            } else {
                reading.last
            };
            reading.last = at;
            if let Some(fault) = Unsafe::of(text) {
                reading.faults.push((at, fault));
            }
            at
        });
        Self {
            text: text.into(),
            at,
        }
    }
}

struct TextVisitor;

impl de::Visitor<'_> for TextVisitor {
    type Value = Text;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    // RON and postcard both lend slices of what they read where they can, and this is what receives them: serde's
    // default for a borrowed string is to call this with the very same slice.
    fn visit_str<E: de::Error>(self, text: &str) -> Result<Text, E> {
        Ok(Text::read(text))
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(TextVisitor)
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl std::ops::Deref for Text {
    type Target = str;
    fn deref(&self) -> &str {
        &self.text
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}
impl Eq for Text {}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.text, f)
    }
}
impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&*self.text, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unsafe_texts_are_named() {
        for (text, fault) in [
            ("", Unsafe::Empty),
            ("  ", Unsafe::Empty),
            ("a\u{1b}[31m", Unsafe::Character('\u{1b}')),
            ("a\u{202e}b", Unsafe::Character('\u{202e}')),
            ("a\u{200b}b", Unsafe::Character('\u{200b}')),
            ("a\u{a0}b", Unsafe::Character('\u{a0}')),
            ("a\u{e000}b", Unsafe::Character('\u{e000}')),
            ("a\u{fffd}b", Unsafe::Character('\u{fffd}')),
            ("Ａ", Unsafe::Width('Ａ')),
            ("a\u{30a}r", Unsafe::Decomposed),
            ("x\u{301}", Unsafe::Width('\u{301}')),
            ("\u{301}a", Unsafe::Width('\u{301}')),
            (" a", Unsafe::Blanks),
            ("a  b", Unsafe::Blanks),
        ] {
            assert_eq!(Unsafe::of(text), Some(fault), "{text:?}");
        }
        for text in ["Sosionom", "Sjåfør", "crêpe", "50 010 kr/md.", "…", "Łódź"] {
            assert_eq!(Unsafe::of(text), None, "{text:?}");
        }
    }

    #[test]
    fn of_what_is_typed_the_safe_part_is_kept() {
        for typed in [
            "  hei\tdu ",
            "x\u{301}a\u{202e}b",
            "漢ord\u{1b}[31m",
            "a\u{30a}r",
            "\u{1f600}",
            "",
        ] {
            let safe = Text::safe(typed, 5);
            assert!(
                safe.is_empty() || Unsafe::of(&safe).is_none(),
                "{typed:?} {safe:?}"
            );
            assert!(safe.chars().count() <= 5);
        }
        assert_eq!(Text::safe("  hei\tdu ", 99), "hei du");
        assert_eq!(Text::safe("a\u{30a}r", 99), "år");
    }

    #[test]
    fn a_text_knows_its_place() {
        let file = "(\"en\", \"t\\u{6f}\", \"tre\")";
        let (read, faults) = reading(file, || ron::from_str::<(Text, Text, Text)>(file));
        let (a, b, c) = read.unwrap();
        assert_eq!(
            (
                &file[a.at() as usize..][..2],
                &*b,
                &file[c.at() as usize..][..3]
            ),
            ("en", "to", "tre")
        );
        assert_eq!(
            b.at(),
            a.at(),
            "an escaped text is placed at the text before it"
        );
        assert!(faults.is_empty());
    }
}
