//! What a session holds, as a list: what was kept and why, the next steps, and what was visited.

use super::{
    paragraph::{Paragraph, Tone},
    reader::Reader,
    target::Target,
};
use crate::catalog::{Catalog, OccupationIndex};
use crate::session::{MANY, Session, Step};
use crate::texts::screen::fill;

/// The lines of the list. `file` is where all of it is saved, where it is.
pub fn paragraphs(
    session: &Session,
    catalog: &Catalog,
    file: Option<&str>,
    reader: Reader,
) -> Vec<Paragraph> {
    let texts = reader.texts();
    let card = |index: OccupationIndex| catalog.card(index);
    let title = |index| {
        card(index).map_or(String::new(), |card| {
            card.title.get(reader.lang).to_string()
        })
    };
    let mut out = Vec::new();
    for kept in &session.kept {
        let target = Target::Occupation(kept.occupation);
        let lead = catalog
            .page(kept.occupation)
            .map(|page| page.lead.to_string());
        out.push(
            Paragraph::link(title(kept.occupation), target)
                .and(Tone::Muted, format!("– {}", lead.unwrap_or_default())),
        );
        if !kept.note.is_empty() {
            let note = Paragraph::new(Tone::Muted, format!("{}:", texts.why));
            out.push(Paragraph {
                target: Some(target),
                ..note.and(Tone::Plain, kept.note.clone())
            });
        }
    }
    let advice = match session.kept.len() {
        0 => texts.none_kept,
        MANY.. => texts.many_kept,
        _ => texts.few_kept,
    };
    out.push(Paragraph::new(Tone::Muted, advice));
    if !session.unknown.is_empty() {
        let count = texts.occupations(session.unknown.len());
        out.push(Paragraph::new(
            Tone::Muted,
            fill(texts.unknown_kept, &[&count]),
        ));
    }
    out.push(Paragraph::heading(texts.next_steps));
    for step in Step::ALL {
        let tick = if session.ticked.contains(&step) {
            "[x]"
        } else {
            "[ ]"
        };
        out.push(Paragraph::link(
            format!("{tick} {}", step.text(texts)),
            Target::Step(step),
        ));
    }
    for (place, step) in session.own_steps.iter().enumerate() {
        let place = u8::try_from(place).unwrap_or(u8::MAX);
        out.push(Paragraph::link(
            format!("[x] {step}"),
            Target::OwnStep(place),
        ));
    }
    out.push(Paragraph::link(texts.new_step, Target::NewStep));
    if !session.trail.is_empty() {
        out.push(Paragraph::heading(texts.trail));
    }
    for index in &session.trail {
        let kept = if session.place(*index).is_some() {
            texts.is_kept
        } else {
            ""
        };
        out.push(Paragraph::link(title(*index), Target::Occupation(*index)).and(Tone::Muted, kept));
    }
    if !session.is_empty() {
        let saved = file.map_or(texts.in_no_file.to_owned(), |file| {
            fill(texts.was_saved, &[file])
        });
        out.push(Paragraph::new(Tone::Muted, saved));
    }
    out
}
