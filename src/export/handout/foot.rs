//! The foot of a sheet: whose word it is, what it builds on, and how old that is.

use super::{
    pieces::{Pieces, as_searched},
    sheet::Line,
};
use crate::model::Source;
use crate::page::{Page, Reader, provenance};
use crate::texts::{date, screen::fill};

/// «Fra Yrkesatlas 22.11.2026»
pub fn day(reader: Reader) -> String {
    let texts = reader.texts();
    let day = fill(texts.sheet_day, &[&date(Some(reader.today), reader.lang)]);
    if texts.nb_only.is_empty() {
        day
    } else {
        format!("{day}. {}", texts.nb_only)
    }
}

/// The foot of a sheet about one occupation: its sources with their numbers.
pub fn of_one(pieces: &Pieces, sector: usize, reader: Reader) -> Vec<Line> {
    let whose = provenance::whose_word(pieces.page, sector, reader);
    let mut lines = vec![Line::said(own_words(&whose, pieces.ours, reader), reader)];
    lines.extend(
        pieces
            .sources()
            .map(|(number, source)| Line::page(format!("[{number}] {}", told(source, reader)))),
    );
    lines
}

/// The foot of a sheet about several: each source once.
pub fn of_several<'a>(
    pages: impl Iterator<Item = &'a Page>,
    sources: Vec<&Source>,
    most: usize,
    ours: bool,
    reader: Reader,
) -> Vec<Line> {
    let texts = reader.texts();
    let mut lines = Vec::new();
    // What somebody has checked is said of that page alone, and only what nobody has checked of the rest.
    let (checked, unchecked): (Vec<&Page>, Vec<&Page>) =
        pages.partition(|page| page.occupation.review.is_some());
    for page in checked {
        let title = page.occupation.title.get(reader.lang);
        let word = provenance::whose_word(page, 0, reader);
        lines.push(Line::said(format!("{title}: {word}"), reader));
    }
    let whose = if unchecked.is_empty() {
        ""
    } else {
        texts.unchecked
    };
    lines.push(Line::said(own_words(whose, ours, reader), reader));
    let mut each: Vec<&Source> = Vec::with_capacity(sources.len());
    for source in sources {
        if !each.iter().any(|other| other.id == source.id) {
            each.push(source);
        }
    }
    lines.extend(
        each.iter()
            .take(most)
            .map(|source| Line::page(told(source, reader))),
    );
    lines.extend(
        super::pieces::more(each.len().saturating_sub(most), reader)
            .map(|more| Line::said(format!("{}: {more}", texts.sources), reader)),
    );
    lines
}

/// Whose word a sheet is, how it was made, and what the mark of our own lines means where one stands on it.
fn own_words(whose: &str, ours: bool, reader: Reader) -> String {
    let texts = reader.texts();
    let explained = if ours { texts.ours_explained } else { "" };
    [whose, texts.by_model, explained]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// «Utdanning.no: Sosionom, 19.11.2021 (5 år gammelt). NLOD.»
fn told(source: &Source, reader: Reader) -> String {
    format!(
        "{}: {}, {}. {}.",
        source.publisher,
        source.title,
        provenance::dated(source, reader),
        provenance::capital(&source.licence)
    )
}

/// Where to read on: what to search for, and no address, for nobody has looked whether a computed one leads anywhere.
pub fn read_on(page: &Page, reader: Reader) -> String {
    fill(
        reader.texts().search_there,
        &[&as_searched(&page.occupation.title.nb)],
    )
}

/// Whose word it is in one line, for a telephone.
pub fn short(page: &Page, reader: Reader) -> String {
    provenance::whose_word(page, 0, reader)
}
