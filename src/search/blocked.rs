//! Words from which nothing is guessed: whoever types an insult, a crime or a cry for help must not be answered with an
//! occupation that looks like it. What such a word really is a part of (`sexolog`) is still found.

use super::ask::Ask;

/// Beginnings of such words, as people spell them.
const STEMS: [&str; 40] = [
    "luder",
    "fitte",
    "porno",
    "runk",
    "knull",
    "neger",
    "svarting",
    "jævl",
    "jævel",
    "javel",
    "helvete",
    "idiot",
    "drittsekk",
    "mongo",
    "retard",
    "drap",
    "drep",
    "mord",
    "terror",
    "bombe",
    "voldt",
    "pedofil",
    "narkot",
    "narkom",
    "heroin",
    "kokain",
    "selvmord",
    "sjølvmord",
    "selvskad",
    "sjølvskad",
    "kutte meg",
    "ta livet",
    "nazi",
    "hitler",
    "prostitu",
    "stripper",
    "suicide",
    "hallik",
    "faen",
    "fanden",
];

/// Such words that are beginnings of others too: only the whole word is meant.
const WORDS: [&str; 27] = [
    "hore", "horer", "kuk", "pikk", "pikken", "sex", "sexy", "pule", "puler", "anal", "pupp",
    "pupper", "homo", "lesbe", "dust", "taper", "feit", "hasj", "dop", "narko", "slave", "purk",
    "snut", "dø", "drite", "tiss", "rompe",
];

/// Beginnings of stems that are words of their own, and harmless ones.
const HARMLESS: [&str; 4] = ["selv", "sjølv", "kutt", "kutte"];

/// Whether a query has one of the words, or one that begins with a stem, or is itself the beginning of a stem (four letters
/// or more).
pub fn is_blocked(ask: &Ask) -> bool {
    let words = || {
        ask.lower
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
    };
    let begins = |stem: &&str| {
        ask.lower
            .match_indices(*stem)
            .any(|(at, _)| !ask.lower[..at].ends_with(char::is_alphanumeric))
    };
    STEMS.iter().any(begins)
        || words().any(|word| WORDS.contains(&word))
        || words().any(|word| {
            word.chars().count() >= 4
                && !HARMLESS.contains(&word)
                && STEMS.iter().any(|stem| stem.starts_with(word))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_their_beginnings_are_known() {
        for word in [
            "hore",
            "porn",
            "porno",
            "selvmord",
            "Jævla idiot",
            "faen",
            "sjølvmord",
            "Sexy",
        ] {
            assert!(is_blocked(&Ask::new(word)), "{word}");
        }
        for word in [
            "kor",
            "høre",
            "analytikker",
            "homopat",
            "sexolog",
            "pikkolo",
            "por",
            "går av seg selv",
            "kutte hår",
            "narkosesykepleier",
            "sykepleier",
        ] {
            assert!(!is_blocked(&Ask::new(word)), "{word}");
        }
    }
}
