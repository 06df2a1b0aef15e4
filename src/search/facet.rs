//! What of an occupation is asked for: `sosionom lønn` asks for its pay, `sykepleier nav` for how it looks in Nav.

use super::{ask::Ask, fold::fold};
use crate::catalog::Catalog;
use crate::model::Section;

/// A part of a page that a query asks for beside the occupation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    /// A section.
    Section(Section),
    /// A sector, by its place in the catalog.
    Sector(usize),
}

/// The words by which sections are asked for, in bokmål, nynorsk and English, folded.
const WORDS: [(Section, &[&str]); 10] = [
    (
        Section::Figures,
        &[
            "lonn",
            "lonna",
            "lonnen",
            "lon",
            "arslonn",
            "timelonn",
            "manedslonn",
            "tjener",
            "tjene",
            "inntekt",
            "pay",
            "salary",
            "wage",
            "statistikk",
            "tall",
        ],
    ),
    (
        Section::Education,
        &[
            "utdanning",
            "utdanninga",
            "utdannelse",
            "utdanningen",
            "studie",
            "studier",
            "studium",
            "studere",
            "skolegang",
            "krav",
            "opptakskrav",
            "poenggrense",
            "bli",
            "education",
            "study",
        ],
    ),
    (
        Section::FurtherEducation,
        &[
            "videreutdanning",
            "vidareutdanning",
            "etterutdanning",
            "spesialisering",
            "kurs",
            "karriere",
            "training",
        ],
    ),
    (
        Section::Duties,
        &[
            "arbeidsoppgaver",
            "arbeidsoppgave",
            "arbeidsoppgåver",
            "oppgaver",
            "gjor",
            "gjer",
            "hverdag",
            "arbeidsdag",
            "duties",
            "tasks",
        ],
    ),
    (
        Section::Workplaces,
        &[
            "arbeidssted",
            "arbeidssteder",
            "arbeidsplass",
            "arbeidsplasser",
            "arbeidsstad",
            "workplace",
        ],
    ),
    (
        Section::Qualities,
        &["egenskaper", "eigenskapar", "personlighet", "qualities"],
    ),
    (
        Section::Related,
        &["lignende", "liknende", "liknande", "similar"],
    ),
    (
        Section::JobTitles,
        &[
            "stillinger",
            "stillingstitler",
            "stillingstittel",
            "jobber",
            "titler",
        ],
    ),
    (
        Section::Law,
        &["autorisasjon", "lov", "taushetsplikt", "law"],
    ),
    (Section::Competence, &["kompetanse", "competence"]),
];

/// The facets that the last or the first word of `ask` may name, each with what is left to look for.
pub fn facets(ask: &Ask, catalog: &Catalog) -> Vec<(Facet, Ask)> {
    let words: Vec<&str> = ask
        .lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let mut found = Vec::new();
    if words.len() < 2 {
        return found;
    }
    let sides = [
        (words[words.len() - 1], &words[..words.len() - 1]),
        (words[0], &words[1..]),
    ];
    for (word, rest) in sides {
        if let Some(facet) = facet(word, catalog) {
            found.push((facet, Ask::new(&rest.join(" "))));
        }
    }
    found
}

fn facet(word: &str, catalog: &Catalog) -> Option<Facet> {
    let folded = fold(word);
    let named = |words: &[&str]| words.iter().any(|other| fold(other) == folded);
    if let Some((section, _)) = WORDS.iter().find(|(_, words)| named(words)) {
        return Some(Facet::Section(*section));
    }
    let sectors = catalog.sectors();
    let has_word = |name: &str| {
        let name = fold(name);
        name.split(|byte| *byte == b' ')
            .any(|part| part == folded.as_slice())
    };
    (0..sectors.len())
        .find(|place| {
            folded.len() >= 3
                && sectors.get(*place).is_some_and(|sector| {
                    let called = sector.tab.each().chain(sector.title.each());
                    has_word(sector.id.as_str())
                        || called.into_iter().any(|(_, name)| has_word(name))
                })
        })
        .map(Facet::Sector)
}
