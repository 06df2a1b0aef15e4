//! Norwegian as it sounds: spellings that are read alike get the same key.
//!
//! Half of what is typed is spelt by ear. In a key `å`, `ø` and `o` are one letter, so are `æ` and `e`, and `y`, `j` and `i`;
//! `sj`, `skj`, `kj` and `tj` are one sound; `c`, `q`, `x`, `z` and `w` are written as they are read; doubled letters are
//! single. The rules are few and blunt on purpose: a key is a second opinion beside the letters, never alone.

/// `å`, `ø` and `æ` while a key is made.
const RING: u8 = 1;
const SLASH: u8 = 2;
const LIGATURE: u8 = 3;

/// The one sound of `sj`, `skj`, `kj`, `tj`.
const SH: u8 = b'x';

/// What stands in a key where a bracket begins: before it stands the name, in it which of several is meant.
pub const BRACKET: u8 = b'(';

/// The key of `text`: small letters, digits, one space between words, and [`BRACKET`].
pub fn sound(text: &str) -> Vec<u8> {
    let letters = plain(text);
    let mut key = Vec::with_capacity(letters.len());
    let mut rest = letters.as_slice();
    while let Some(first) = rest.first() {
        // `Barne- og ungdomsarbeider` is often typed without the word.
        if let [b' ', b'o', b'g', after @ ..] = rest
            && after.first() == Some(&b' ')
        {
            rest = after;
            continue;
        }
        let starts = key
            .last()
            .is_none_or(|last| matches!(*last, b' ' | BRACKET));
        let (sounds, used): (&[u8], usize) = match rest {
            [b's', b'k' | b't', b'j', ..] | [b's', b'c', b'h', ..] => (&[SH], 3),
            [b's', b'j' | b'h', ..] | [b'k' | b't', b'j', ..] | [b's', b'k', b'i' | b'y', ..] => {
                (&[SH], 2)
            }
            [b'k', b'i' | b'y', ..] | [b'g', b'e' | b'i' | b'y', ..] => (&[SH], 1),
            [b'c', b'k' | b'h', ..] => (b"k", 2),
            [b'c', b'e' | b'i' | b'y' | SLASH | LIGATURE, ..] | [b'z', ..] => (b"s", 1),
            [b'q', b'u', ..] => (b"kv", 2),
            [b'c' | b'q', ..] => (b"k", 1),
            [b'p', b'h', ..] => (b"f", 2),
            [b't', b'h', ..] | [b'd', b't', ..] => (b"t", 2),
            [b'h' | b'g', b'j', ..] => (b"i", 2),
            [b'h', b'v', ..] if starts => (b"v", 2),
            [b'p', b's', ..] if starts => (b"s", 2),
            [b'x', ..] => (b"ks", 1),
            [b'w', ..] => (b"v", 1),
            // Nynorsk has `lærar` where bokmål has `lærer`.
            [b'a', b'r'] | [b'a', b'r', b' ' | BRACKET, ..] if !starts => (b"e", 1),
            [RING | SLASH, ..] => (b"o", 1),
            [LIGATURE, ..] => (b"e", 1),
            [b'y' | b'j', ..] => (b"i", 1),
            _ => (std::slice::from_ref(first), 1),
        };
        for letter in sounds {
            if key.last() != Some(letter) {
                key.push(*letter);
            }
        }
        rest = &rest[used..];
    }
    while key
        .last()
        .is_some_and(|last| matches!(*last, b' ' | BRACKET))
    {
        key.pop();
    }
    key
}

/// The letters one by one, small, `aa`, `oe` and `ae` as the letters that they stand for.
fn plain(text: &str) -> Vec<u8> {
    let mut letters: Vec<u8> = Vec::with_capacity(text.len());
    for c in text.chars() {
        let letter = match c {
            'å' | 'Å' => RING,
            'ø' | 'Ø' | 'ö' | 'Ö' => SLASH,
            'æ' | 'Æ' | 'ä' | 'Ä' => LIGATURE,
            '(' => BRACKET,
            c => super::fold::letter(c),
        };
        match (letters.last_mut(), letter) {
            (Some(last @ b'a'), b'a') => *last = RING,
            (Some(last @ b'a'), b'e') => *last = LIGATURE,
            (Some(last @ b'o'), b'e') => *last = SLASH,
            (None | Some(&mut (b' ' | BRACKET)), b' ') => {}
            (Some(last @ b' '), BRACKET) => *last = BRACKET,
            _ => letters.push(letter),
        }
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_sounds_alike_has_one_key() {
        for (a, b) in [
            ("sosionom", "Socionom"),
            ("sjåfør", "kjofor"),
            ("Lærer", "lerer"),
            ("Lærer", "laerrer"),
            ("psykolog", "sykolog"),
            ("psykolog", "psycholog"),
            ("farmasøyt", "pharmasoyt"),
            ("kjøkkensjef", "sjøkensjef"),
            ("tannlege", "tanlege"),
            ("ingeniør", "ingenjør"),
        ] {
            assert_eq!(sound(a), sound(b), "{a} {b}");
        }
        assert_ne!(sound("maler"), sound("måler"));
        assert_eq!(sound("IT-konsulent (drift)"), b"it konsulent(drift");
    }
}
