//! Words from which nothing is guessed: whoever types an insult, a crime or a cry for help must not be answered with an
//! occupation that looks like it. What such a word really is a part of (`sexolog`) is still found.

const STEMS: [&str; 47] = [
    "hore",
    "luder",
    "fitte",
    "kuk",
    "pikk",
    "porno",
    "sex",
    "runk",
    "knull",
    "pule",
    "ronk",
    "anal",
    "pupp",
    "neger",
    "svarting",
    "homo",
    "lesbe",
    "javl",
    "faen",
    "helvete",
    "idiot",
    "drittsekk",
    "dust",
    "taper",
    "mongo",
    "retard",
    "feit",
    "drap",
    "drep",
    "mord",
    "terror",
    "bombe",
    "voldt",
    "pedofil",
    "narko",
    "heroin",
    "kokain",
    "hasj",
    "selvmord",
    "selvskad",
    "sjalvmord",
    "kutte meg",
    "nazi",
    "hitler",
    "prostitu",
    "stripper",
    "suicide",
];

/// Whether a folded query has a word that begins with one of them.
pub fn is_blocked(folded: &[u8]) -> bool {
    STEMS.iter().any(|stem| {
        memchr::memmem::find_iter(folded, stem.as_bytes())
            .any(|at| at == 0 || folded[at - 1] == b' ')
    })
}
