//! Norwegian folded to plain letters, so that a name is found however its letters are typed.
//!
//! One byte a letter: small letters `a`–`z`, digits, `#` and `+` as they are, one space for whatever separates words.
//! `å` and `aa` become `a`, `ø` and `oe` become `o`, `æ` and `ae` become `a`, both in names and in what is typed; so all
//! spellings of a name meet, and a half-typed `aa` is a beginning of it like a whole one. What two names share only when
//! folded (`maler`, `måler`) the ranking tells apart by the letters as typed.

/// A folded text that knows where each of its letters came from.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Folded {
    /// The folded letters.
    pub bytes: Vec<u8>,
    /// For each, the byte of the text at which its letter begins.
    pub from: Vec<u32>,
}

/// Folds `text`.
pub fn fold(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    fold_onto(text, &mut bytes);
    bytes
}

/// Folds `text` and adds it to `all`.
pub fn fold_onto(text: &str, all: &mut Vec<u8>) {
    walk(text, |byte, _| all.push(byte));
}

/// Folds `text` and remembers where the letters came from.
pub fn folded(text: &str) -> Folded {
    let mut folded = Folded {
        bytes: Vec::with_capacity(text.len()),
        from: Vec::with_capacity(text.len()),
    };
    walk(text, |byte, at| {
        folded.bytes.push(byte);
        folded.from.push(at as u32);
    });
    folded
}

/// Gives the folded letters of `text` one by one, each with the byte at which it began.
fn walk(text: &str, mut put: impl FnMut(u8, usize)) {
    let mut before = None;
    let mut blank = None;
    let mut has_begun = false;
    for (at, c) in text.char_indices() {
        let byte = letter(c);
        if byte == b' ' {
            // One blank stands for all that separates two words, and none at either end.
            blank = blank.or(has_begun.then_some(at));
            before = None;
            continue;
        }
        // The second letter of aa, oe and ae belongs to the first; a third one (as in `aaa`) is a letter again.
        let is_digraph = matches!(
            (before, byte),
            (Some(b'a'), b'a' | b'e') | (Some(b'o'), b'e')
        );
        if is_digraph {
            before = None;
            continue;
        }
        if let Some(at) = blank.take() {
            put(b' ', at);
        }
        put(byte, at);
        has_begun = true;
        before = c.is_ascii().then_some(byte);
    }
}

/// One letter folded; a space for what separates words, `~` for letters of other alphabets.
pub(super) fn letter(c: char) -> u8 {
    match c {
        'a'..='z' | '0'..='9' | '#' | '+' => c as u8,
        'A'..='Z' => c as u8 | 32,
        'å' | 'Å' | 'æ' | 'Æ' | 'ä' | 'Ä' | 'á' | 'à' | 'â' | 'Á' | 'À' | 'Â' => b'a',
        'ø' | 'Ø' | 'ö' | 'Ö' | 'ó' | 'ò' | 'ô' | 'Ó' | 'Ò' | 'Ô' => b'o',
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => b'e',
        'ü' | 'ú' | 'ù' | 'Ü' | 'Ú' | 'Ù' => b'u',
        'í' | 'ì' | 'î' | 'Í' => b'i',
        'ç' | 'Ç' => b'c',
        'ñ' | 'Ñ' => b'n',
        c if c.is_alphanumeric() => b'~',
        _ => b' ',
    }
}

/// Whether `text` has one of the letters `æ`, `ø` and `å`, which folding takes for others.
pub fn has_special(text: &str) -> bool {
    !text.is_ascii() && text.contains(['æ', 'ø', 'å', 'Æ', 'Ø', 'Å', 'ä', 'ö', 'Ä', 'Ö'])
}

/// The set of letters of a folded text: one bit each. A name whose set lacks a letter of the query cannot contain it.
pub fn letters(folded: &[u8]) -> u64 {
    folded.iter().fold(0, |set, byte| {
        set | match byte {
            b'a'..=b'z' => 1 << (byte - b'a'),
            b'0'..=b'9' => 1 << (26 + byte - b'0'),
            b'#' => 1 << 36,
            b'+' => 1 << 37,
            b'~' => 1 << 38,
            _ => 0,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_meet() {
        for (a, b) in [
            ("Rørlegger", "roerlegger"),
            ("Rørlegger", "rorlegger"),
            ("Lærer", "laerer"),
            ("Sjåfør", "sjaafoer"),
            ("Sjåfør", "SJAFOR"),
            ("RÅDGIVER (SOSIALKONTOR)", "rådgiver sosialkontor"),
            ("IT-konsulent", "it konsulent"),
            ("  to   ord ", "to ord"),
        ] {
            assert_eq!(fold(a), fold(b), "{a} {b}");
        }
        assert_ne!(fold("poet"), fold("pat"));
        assert_eq!(fold("C#-utvikler"), b"c# utvikler");
    }

    #[test]
    fn a_half_typed_digraph_is_still_a_beginning() {
        for typed in [
            "s", "sj", "sja", "sjaa", "sjaaf", "sjaafo", "sjaafoe", "sjaafoer",
        ] {
            assert!(fold("Sjåfør").starts_with(&fold(typed)), "{typed}");
        }
    }

    #[test]
    fn letters_know_where_they_came_from() {
        let f = folded("Få (aa)");
        assert_eq!(f.bytes, b"fa a");
        assert_eq!(f.from, [0, 1, 3, 5]);
    }
}
