//! What lies near an occupation, and what lies near that: two steps out, each with its reasons.

use super::{
    paragraph::{Paragraph, Tone},
    reader::Reader,
    sections::reason_text,
    target::Target,
};
use crate::catalog::{Catalog, OccupationIndex, Reason};

/// How many lie in the ring at the most: more cannot be kept apart.
const RING: usize = 8;

/// How many lie beyond each of them at the most.
const BEYOND: usize = 4;

/// The sign before what lies beyond, set in by blanks that do not break, for others would be taken as mere distance.
const STEP: &str = "\u{a0}\u{a0}→";

/// An occupation with what lies near.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Neighbourhood {
    /// The occupation in the middle, with its title.
    pub centre: (OccupationIndex, String),
    /// One step out, the nearest first.
    pub ring: Vec<Neighbour>,
}

/// An occupation that lies near.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Neighbour {
    /// Which.
    pub index: OccupationIndex,
    /// Its title.
    pub title: String,
    /// Why it lies near.
    pub reasons: Vec<String>,
    /// What lies near it, and neither in the middle nor in the ring: with title and reasons.
    pub beyond: Vec<(OccupationIndex, String, Vec<String>)>,
}

/// What lies near an occupation, two steps out; nothing where the catalog does not have it.
pub fn near(catalog: &Catalog, index: OccupationIndex, reader: Reader) -> Option<Neighbourhood> {
    let title = |index| {
        let card = catalog.card(index)?;
        Some(card.title.get(reader.lang).to_string())
    };
    let reasons = |reasons: &[Reason]| -> Vec<String> {
        reasons
            .iter()
            .map(|reason| reason_text(reason, reader))
            .collect()
    };
    let centre = (index, title(index)?);
    let mut ring = catalog.related(index);
    ring.retain(|(other, _)| *other != index);
    ring.truncate(RING);
    let inside: Vec<OccupationIndex> = ring.iter().map(|(index, _)| *index).collect();
    let neighbour = |(near, why): &(OccupationIndex, Vec<Reason>)| {
        let beyond = catalog
            .related(*near)
            .into_iter()
            .filter(|(other, _)| *other != index && !inside.contains(other))
            .filter_map(|(other, why)| Some((other, title(other)?, reasons(&why))))
            .take(BEYOND)
            .collect();
        Some(Neighbour {
            index: *near,
            title: title(*near)?,
            reasons: reasons(why),
            beyond,
        })
    };
    Some(Neighbourhood {
        centre,
        ring: ring.iter().filter_map(neighbour).collect(),
    })
}

/// The same as text: each neighbour with its reasons, and below it, set in, what lies one step further out.
pub fn paragraphs(near: &Neighbourhood, reader: Reader) -> Vec<Paragraph> {
    let texts = reader.texts();
    if near.ring.is_empty() {
        return vec![Paragraph::new(Tone::Muted, texts.near_none).in_lang(reader.lang)];
    }
    let mut out = Vec::new();
    if near
        .ring
        .iter()
        .any(|neighbour| !neighbour.beyond.is_empty())
    {
        out.push(Paragraph::new(Tone::Muted, texts.near_help).in_lang(reader.lang));
    }
    let why = |reasons: &[String]| format!("– {}", reasons.join(", "));
    for neighbour in &near.ring {
        let first = Paragraph::link(&neighbour.title, Target::Occupation(neighbour.index));
        let first = first.and(Tone::Muted, why(&neighbour.reasons));
        out.push(first.in_lang(reader.lang));
        for (index, title, reasons) in &neighbour.beyond {
            let mut line = Paragraph::new(Tone::Muted, STEP)
                .and(Tone::Link, title)
                .and(Tone::Muted, why(reasons))
                .in_lang(reader.lang);
            line.target = Some(Target::Occupation(*index));
            out.push(line);
        }
    }
    out
}
