//! Occupations and results for people: plain text, and markdown.

use super::json::hits_json;
use crate::catalog::{Card, Catalog, JobTitleCard};
use crate::model::Section;
use crate::page::{Page, Paragraph, Reader, Tone, head, provenance, rows, sections};
use crate::search::Hit;
use crate::texts::screen::fill;

/// How wide a plain text is.
const WIDTH: u16 = 80;

/// A row of a search: the title, and why it is there.
pub fn hit_text(catalog: &Catalog, query: &str, hit: &Hit, reader: Reader) -> String {
    let texts = reader.texts();
    let mut json = hits_json(catalog, query, std::slice::from_ref(hit), reader);
    let Some(hit) = json.hits.pop() else {
        return String::new();
    };
    let code = hit
        .reason
        .code
        .map_or(String::new(), |code| format!("{code} "));
    let matched = format!("{code}{}", hit.reason.text);
    let reason = match hit.reason.kind {
        _ if hit.id.is_none() => format!("{}: {matched}", texts.no_owner),
        "title" if hit.reason.text == hit.title => String::new(),
        "title" => fill(texts.by_title_in, &[&matched]),
        "alias" => fill(texts.by_alias, &[&matched]),
        "topic" => fill(texts.by_topic, &[&matched]),
        "text" => fill(texts.by_text, &[&matched]),
        "job_title" => fill(texts.by_job_title, &[&matched]),
        "abbreviation" => fill(texts.by_letters, &[&matched]),
        _ => fill(texts.by_likeness, &[&matched]),
    };
    let guess = if hit.guess {
        format!("{} ", texts.guesses)
    } else {
        String::new()
    };
    if reason.is_empty() {
        format!("{guess}{}", hit.title)
    } else {
        format!("{guess}{} ({reason})", hit.title)
    }
}

/// A page as plain text, no wider than 80.
pub fn show_text(page: &Page, sector: usize, reader: Reader) -> String {
    let mut out = String::new();
    for row in rows(&head::lines(page, reader), WIDTH) {
        push_line(&mut out, &row.text());
    }
    if let Some(view) = page.sectors.get(sector.wrapping_sub(1)) {
        push_line(
            &mut out,
            &format!("{} {}", reader.texts().where_, view.title.get(reader.lang)),
        );
        out.extend(head::helps(page, sector, reader).map(|helps| format!("{helps}\n")));
    }
    for (title, paragraphs) in parts(page, sector, reader) {
        push_line(&mut out, &format!("\n{}", title.to_uppercase()));
        for row in rows(&paragraphs, WIDTH - 2) {
            push_line(&mut out, &format!("  {}", row.text()));
        }
    }
    push_line(&mut out, "");
    for row in rows(
        &[Paragraph::plain(provenance::whose_word(
            page, sector, reader,
        ))],
        WIDTH,
    ) {
        push_line(&mut out, &row.text());
    }
    out
}

/// A page as markdown.
pub fn show_markdown(page: &Page, sector: usize, reader: Reader) -> String {
    let [title, rest @ ..] = head::lines(page, reader);
    let mut out = format!("# {}\n", title.text());
    for line in rest {
        push_line(&mut out, &format!("\n{}", escaped(&line.text())));
    }
    if let Some(view) = page.sectors.get(sector.wrapping_sub(1)) {
        push_line(
            &mut out,
            &format!(
                "\n**{} {}**",
                reader.texts().where_,
                view.title.get(reader.lang)
            ),
        );
        out.extend(head::helps(page, sector, reader).map(|helps| format!("\n{helps}\n")));
    }
    for (title, paragraphs) in parts(page, sector, reader) {
        push_line(&mut out, &format!("\n## {title}\n"));
        for paragraph in &paragraphs {
            let text = escaped(&paragraph.text());
            let is_heading = paragraph
                .pieces
                .first()
                .is_some_and(|piece| piece.tone == Tone::Heading);
            push_line(
                &mut out,
                &if is_heading {
                    format!("\n### {text}\n")
                } else {
                    format!("- {text}")
                },
            );
        }
    }
    push_line(
        &mut out,
        &format!("\n*{}*", provenance::whose_word(page, sector, reader)),
    );
    out
}

/// The parts of a page, all sector views included where none is chosen.
pub fn parts(page: &Page, sector: usize, reader: Reader) -> Vec<(String, Vec<Paragraph>)> {
    let texts = reader.texts();
    let mut parts = Vec::new();
    for section in Section::PANES {
        parts.push((
            sections::title(section, texts).to_owned(),
            sections::paragraphs(page, section, sector, reader),
        ));
        if section == Section::Competence && sector == 0 {
            for (place, view) in page.sectors.iter().enumerate() {
                let mut paragraphs: Vec<Paragraph> = head::helps(page, place + 1, reader)
                    .map(Paragraph::plain)
                    .into_iter()
                    .collect();
                for section in [Section::Duties, Section::Workplaces, Section::Competence] {
                    paragraphs.push(Paragraph::heading(sections::title(section, texts)));
                    paragraphs.extend(sections::paragraphs(page, section, place + 1, reader));
                }
                parts.push((
                    format!("{} {}", texts.where_, view.title.get(reader.lang)),
                    paragraphs,
                ));
            }
        }
    }
    parts
}

pub(super) fn push_line(out: &mut String, line: &str) {
    out.push_str(line.trim_end());
    out.push('\n');
}

/// Text in which nothing is markdown.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(
            c,
            '*' | '_' | '[' | ']' | '<' | '>' | '`' | '\\' | '#' | '|'
        ) {
            out.push('\\');
        }
        out.push(c);
    }
    // A sign at the start of a line is no bullet of its own.
    match out.strip_prefix(['+', '=']) {
        Some(_) => format!("\\{out}"),
        None => out,
    }
}

/// An occupation in a list: its id, and its title.
pub fn list_text(card: &Card, reader: Reader) -> String {
    format!("{}\t{}", card.id, card.title.get(reader.lang))
}

/// A job title in a list: its code, its title, and the ids of its owners.
pub fn title_text(catalog: &Catalog, card: &JobTitleCard) -> String {
    let owners: Vec<String> = card
        .owners
        .iter()
        .filter_map(|(owner, _)| catalog.card(*owner))
        .map(|card| card.id.to_string())
        .collect();
    format!(
        "{}\t{}\t{}",
        card.job_title.code,
        card.job_title.title,
        owners.join(",")
    )
}
