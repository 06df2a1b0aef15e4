//! Things side by side as text, markdown and JSON.

use super::shapes as s;
use super::text::{escaped, push_line};
use crate::catalog::Catalog;
use crate::page::{
    Beside, Mark, Paragraph, Row, Target, Tone,
    beside::{Head, Part},
    provenance, rows,
};

/// How wide a plain text is.
const WIDTH: u16 = 80;

/// Side by side as plain text, no wider than 80: in columns where all fit, else one below another, part by part.
pub fn beside_text(title: &str, beside: &Beside) -> String {
    let mut out = String::new();
    push_rows(&mut out, &rows(&[Paragraph::plain(title)], WIDTH), "");
    push_rows(
        &mut out,
        &rows(beside.language_of_texts().as_slice(), WIDTH),
        "",
    );
    push_line(&mut out, "");
    let fits = beside.columns_that_fit(WIDTH) >= beside.heads.len();
    if fits {
        push_rows(&mut out, &beside.head_rows(WIDTH, 0), "");
    } else {
        for head in &beside.heads {
            push_line(&mut out, &head.title);
            push_rows(&mut out, &rows(&head.below, WIDTH - 2), "  ");
        }
    }
    for part in beside.parts.iter().filter(|part| !part.is_empty()) {
        push_line(&mut out, &format!("\n{}", part.title.to_uppercase()));
        if fits {
            let rows = beside.part_rows(part, WIDTH, 0);
            // The first rows are the heading, which stands in capitals here.
            let heading = crate::page::rows(&[Paragraph::heading(part.title.clone())], WIDTH);
            push_rows(&mut out, rows.get(heading.len()..).unwrap_or_default(), "");
        } else {
            for (head, column) in columns(beside, part) {
                push_line(&mut out, &format!("  {}", head.title));
                push_rows(&mut out, &rows(column, WIDTH - 4), "    ");
            }
            push_rows(&mut out, &rows(&part.shown(beside.reader), WIDTH - 2), "  ");
        }
    }
    push_line(&mut out, "");
    push_rows(
        &mut out,
        &rows(&[Paragraph::plain(whose_word(beside))], WIDTH),
        "",
    );
    out
}

/// Side by side as markdown.
pub fn beside_markdown(title: &str, beside: &Beside) -> String {
    let mut out = format!("# {}\n", escaped(title));
    if let Some(said) = beside.language_of_texts() {
        push_line(&mut out, &format!("\n{}", escaped(&said.text())));
    }
    for head in &beside.heads {
        push_line(&mut out, &format!("\n## {}\n", escaped(&head.title)));
        push_items(&mut out, &head.below);
    }
    for part in beside.parts.iter().filter(|part| !part.is_empty()) {
        push_line(&mut out, &format!("\n## {}", escaped(&part.title)));
        for (head, column) in columns(beside, part) {
            push_line(&mut out, &format!("\n### {}\n", escaped(&head.title)));
            push_items(&mut out, column);
        }
        if !part.shared.is_empty() {
            let shared = part.shown(beside.reader);
            push_line(&mut out, "");
            push_items(&mut out, &shared);
        }
    }
    push_line(&mut out, &format!("\n*{}*", whose_word(beside)));
    out
}

/// Side by side as JSON: occupations, or with `of` the sectors of that one.
pub fn beside_json(catalog: &Catalog, beside: &Beside, of: Option<&str>) -> s::BesideJson {
    let column = |head: &Head| s::ColumnJson {
        id: head.target.and_then(|target| id(catalog, target)),
        title: head.title.clone(),
        about: head.below.iter().map(Paragraph::text).collect(),
    };
    let lines = |all: &[Paragraph]| all.iter().map(line_json).collect::<Vec<_>>();
    let part = |part: &Part| s::PartJson {
        section: part.key,
        title: part.title.clone(),
        shared: lines(&part.shared),
        columns: part.columns.iter().map(|column| lines(column)).collect(),
    };
    s::BesideJson {
        schema: s::SCHEMA,
        kind: if of.is_some() {
            "sectors"
        } else {
            "comparison"
        },
        occupation: of.map(str::to_owned),
        columns: beside.heads.iter().map(column).collect(),
        parts: beside.parts.iter().map(part).collect(),
        whose_word: whose_word(beside),
    }
}

fn whose_word(beside: &Beside) -> String {
    provenance::whose_words(beside.reader).to_owned()
}

/// The id of what a column is about.
fn id(catalog: &Catalog, target: Target) -> Option<String> {
    match target {
        Target::Occupation(index) => catalog.card(index).map(|card| card.id.to_string()),
        Target::Sector(place) => catalog
            .sectors()
            .get(place.into())
            .map(|sector| sector.id.to_string()),
        _ => None,
    }
}

fn line_json(line: &Paragraph) -> s::LineJson {
    let is_heading = line
        .pieces
        .first()
        .is_some_and(|piece| piece.tone == Tone::Heading);
    s::LineJson {
        text: line.clone().marked(Mark::None).text(),
        mark: match line.mark {
            Mark::Own => Some("own"),
            Mark::Common => Some("common"),
            Mark::None if is_heading => Some("heading"),
            Mark::None => None,
        },
    }
}

/// The columns of a part that have something, each with its head.
fn columns<'a>(
    beside: &'a Beside,
    part: &'a Part,
) -> impl Iterator<Item = (&'a Head, &'a Vec<Paragraph>)> {
    let columns = beside.heads.iter().zip(&part.columns);
    columns.filter(|(_, column)| !column.is_empty())
}

fn push_rows(out: &mut String, rows: &[Row], indent: &str) {
    for row in rows {
        push_line(out, &format!("{indent}{}", row.text()));
    }
}

/// Lines as items of a list; what differs word by word stands out.
fn push_items(out: &mut String, lines: &[Paragraph]) {
    for line in lines {
        let pieces = line.pieces.iter().map(|piece| match piece.tone {
            Tone::Strong | Tone::Heading => format!("**{}**", escaped(&piece.text)),
            _ => escaped(&piece.text),
        });
        let text = pieces.collect::<Vec<_>>().join(" ");
        push_line(out, &format!("- {}{text}", escaped(line.mark.sign())));
    }
}
