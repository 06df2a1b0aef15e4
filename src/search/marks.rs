//! Which letters of a shown name were asked for.

use super::{ask::Ask, fold::folded, scan::LONGEST_ABBREVIATION};
use nucleo::{Config, Matcher, Utf32Str};
use std::ops::Range;

/// The parts of `shown`, in bytes, that the query matched, in their order and apart; none where it is only nearly the query.
pub fn marks(ask: &Ask, shown: &str) -> Vec<Range<usize>> {
    if ask.is_empty() {
        return Vec::new();
    }
    let folded = folded(shown);
    let name = folded.bytes.as_slice();
    let mut found: Vec<Range<usize>> = Vec::new();
    if let Some(at) = best(name, &ask.folded) {
        found.push(at..at + ask.folded.len());
    } else if ask.words().all(|word| best(name, word).is_some()) {
        found.extend(
            ask.words()
                .filter_map(|word| best(name, word).map(|at| at..at + word.len())),
        );
    } else if ask.folded.len() > LONGEST_ABBREVIATION {
        // Of a query whose parts ask for different things, those that stand here.
        let words = ask.words().filter(|word| word.len() > 2);
        found.extend(words.filter_map(|word| best(name, word).map(|at| at..at + word.len())));
    } else {
        let mut letters = Vec::new();
        Matcher::new(Config::DEFAULT).fuzzy_indices(
            Utf32Str::Ascii(name),
            Utf32Str::Ascii(&ask.joined),
            &mut letters,
        );
        found.extend(letters.into_iter().map(|at| at as usize..at as usize + 1));
    }
    found.sort_unstable_by_key(|range| range.start);
    let byte = |letter: usize| {
        folded
            .from
            .get(letter)
            .map_or(shown.len(), |at| *at as usize)
    };
    let mut marks: Vec<Range<usize>> = Vec::new();
    for letters in found {
        let (start, end) = (byte(letters.start), byte(letters.end));
        // What a letter came from may be followed by a blank or a bracket that is none of it.
        let end = start
            + shown[start..end]
                .trim_end_matches(|c: char| !c.is_alphanumeric())
                .len();
        match marks.last_mut() {
            Some(last) if start <= last.end => last.end = last.end.max(end),
            _ => marks.push(start..end),
        }
    }
    marks
}

/// Where `part` stands in `name`: at a word's start where it does so anywhere.
fn best(name: &[u8], part: &[u8]) -> Option<usize> {
    let places = || memchr::memmem::find_iter(name, part);
    places()
        .find(|at| *at == 0 || name[at - 1] == b' ')
        .or_else(|| places().next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_marked_where_they_stand() {
        for (typed, shown, marked) in [
            ("sos", "Sosionom", vec!["Sos"]),
            ("laerer", "Barnehagelærer", vec!["lærer"]),
            ("sjaaf", "Sjåfør", vec!["Sjåf"]),
            ("pleier", "Sykepleier", vec!["pleier"]),
            (
                "kontor råd",
                "Rådgiver (sosialkontor)",
                vec!["Råd", "kontor"],
            ),
            ("råd", "Rådgiver (råd)", vec!["Råd"]),
            ("bvp", "Barnevernspedagog", vec!["B", "v", "p"]),
            ("sosionom lønn", "Sosionom", vec!["Sosionom"]),
            (
                "vernepleier eller sosionom",
                "Vernepleier",
                vec!["Vernepleier"],
            ),
            ("xyz", "Sosionom", vec![]),
            ("", "Sosionom", vec![]),
        ] {
            let found: Vec<&str> = marks(&Ask::new(typed), shown)
                .into_iter()
                .map(|range| &shown[range])
                .collect();
            assert_eq!(found, marked, "{typed}");
        }
    }
}
