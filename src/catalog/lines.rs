//! Titles given as plain lines, without codes or owners: however many there are, they are kept as they came, one after
//! another, and each is made a job title when it is asked for.

use crate::model::text::Unsafe;
use std::borrow::Cow;

/// Titles, one after another.
#[derive(Clone, Debug, Default)]
pub struct Lines {
    /// The titles.
    pub text: Vec<u8>,
    /// Where each ends, four bytes each.
    pub ends: Vec<u8>,
}

impl Lines {
    /// Adds the lines of `text`, empty ones left out and blanks put in order; what cannot be shown safely is given back with
    /// its place.
    pub fn add(&mut self, text: &str) -> Vec<(usize, Unsafe)> {
        let mut faults = Vec::new();
        self.text.reserve_exact(text.len());
        self.ends.reserve_exact(4 * text.lines().count());
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let title = orderly(line);
            if !title.is_empty() {
                match Unsafe::of(&title) {
                    None => {
                        self.text.extend(title.as_bytes());
                        self.ends.extend((self.text.len() as u32).to_le_bytes());
                    }
                    Some(fault) => faults.push((at, fault)),
                }
            }
            at += line.len();
        }
        faults
    }

    /// Adds the titles of `other` after its own.
    pub fn append(&mut self, other: &Self) {
        let shift = self.text.len() as u32;
        self.text.extend(&other.text);
        let ends = other.ends.as_chunks().0;
        self.ends.extend(
            ends.iter()
                .flat_map(|end| (u32::from_le_bytes(*end) + shift).to_le_bytes()),
        );
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }
}

/// A line without blanks at its ends, and with single ones inside.
fn orderly(line: &str) -> Cow<'_, str> {
    let line = line.trim();
    if line.contains("  ") || line.contains('\t') {
        Cow::Owned(line.split_whitespace().collect::<Vec<_>>().join(" "))
    } else {
        Cow::Borrowed(line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_put_in_order_and_what_is_unsafe_is_told() {
        let mut lines = Lines::default();
        let file = "Kokk\r\n\n  Rørlegger   (bygg)\nb\u{1b}d\nLos";
        let faults = lines.add(file);
        let place = file.find("b\u{1b}").unwrap_or(0);
        assert_eq!(lines.text, "KokkRørlegger (bygg)Los".as_bytes());
        assert_eq!(lines.ends.len(), 12);
        assert_eq!(faults, [(place, Unsafe::Character('\u{1b}'))]);
        assert!(Lines::default().is_empty());
    }
}
