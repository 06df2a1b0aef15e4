//! What a page gives to a sheet: few lines of each part, where they are from, and how many were left out.

use super::sheet::{Block, Line};
use crate::model::{Id, Item, Note, Section, Source};
use crate::page::{Page, Reader, head, provenance::origin, sections};
use crate::texts::screen::fill;
use std::collections::BTreeSet;

/// Of several reasons for a likeness the first are told.
const MOST_REASONS: usize = 2;

/// A page being cut for a sheet. It remembers which sources were used, for only those stand at the foot.
#[derive(Debug)]
pub struct Pieces<'a> {
    /// The page.
    pub page: &'a Page,
    reader: Reader,
    /// Whether lines carry the number of their source; of several pages the numbers would mean different things.
    numbered: bool,
    used: BTreeSet<usize>,
    /// Whether a line is marked as ours.
    pub ours: bool,
}

impl<'a> Pieces<'a> {
    /// Nothing cut yet; the main source is that of the lead.
    pub fn new(page: &'a Page, reader: Reader, numbered: bool) -> Self {
        Self {
            page,
            reader,
            numbered,
            used: BTreeSet::from([0]),
            ours: false,
        }
    }

    /// The sources used, each with its number on the page.
    pub fn sources(&self) -> impl Iterator<Item = (usize, &'a Source)> {
        let page = self.page;
        self.used
            .iter()
            .filter_map(move |place| Some((place + 1, page.sources.get(*place)?)))
    }

    /// The title, with the bokmål one where the reader's is another: that is the one to search for.
    pub fn title(&self) -> String {
        let title = &self.page.occupation.title;
        let own = title.get(self.reader.lang);
        if *own == title.nb {
            own.to_string()
        } else {
            format!("{own} ({})", title.nb)
        }
    }

    /// The lead.
    pub fn lead(&self) -> Line {
        Line::page(self.page.occupation.lead.as_str())
    }

    /// A text with the mark of where it is from.
    pub fn sourced(&mut self, text: &str, source: Option<&Id<Source>>, editorial: bool) -> Line {
        if let Some(number) = source.and_then(|id| self.page.number(id)) {
            self.used.insert(number - 1);
        }
        self.ours |= editorial;
        let mark = if self.numbered || editorial {
            origin(self.page, self.reader, source, editorial)
        } else {
            String::new()
        };
        Line::page(format!("{text} {mark}").trim_end())
    }

    /// A line of the page; `from` is its source where it names none.
    pub fn item(&mut self, item: &Item, from: Option<&Id<Source>>) -> Line {
        self.sourced(&item.text, item.source.as_ref().or(from), item.editorial)
    }

    /// The first lines of a part.
    pub fn items(&mut self, items: &[Item], most: usize) -> Vec<Line> {
        items
            .iter()
            .take(most)
            .map(|item| self.item(item, None))
            .collect()
    }

    /// A part under its name: its first lines and how many more there are, or why it has none.
    pub fn part(&mut self, section: Section, items: &[Item], most: usize) -> [Block; 2] {
        let lines = self.items(items, most);
        let left = items.len() - lines.len();
        self.listed(section, lines, left)
    }

    /// Lines under the name of their part.
    pub fn listed(&self, section: Section, mut items: Vec<Line>, left: usize) -> [Block; 2] {
        let texts = self.reader.texts();
        if items.is_empty() {
            items.push(self.none(section));
        }
        let more = more(left, self.reader);
        [
            Block::Heading(sections::title(section, texts).to_owned()),
            Block::List { items, more },
        ]
    }

    /// Why a part has no lines.
    pub fn none(&self, section: Section) -> Line {
        let absent = (self.page.occupation.absent.iter()).find(|absent| absent.section == section);
        match absent {
            Some(absent) => Line::page(absent.reason.as_str()),
            None => Line::said(self.reader.texts().no_text, self.reader),
        }
    }

    /// The ways there, with how long each takes.
    pub fn ways(&mut self, most: usize) -> Vec<Line> {
        let page = self.page;
        let ways: Vec<Line> = page
            .occupation
            .route
            .iter()
            .take(most)
            .map(|route| {
                let years = head::years(route.years, self.reader);
                let text = format!("{} {years}", route.text);
                self.sourced(text.trim_end(), route.source.as_ref(), route.editorial)
            })
            .collect();
        if ways.is_empty() {
            vec![self.none(Section::Route)]
        } else {
            ways
        }
    }

    /// The pay of its groups, as theirs.
    pub fn pay(&mut self) -> Line {
        let page = self.page;
        for pay in page.groups.iter().filter_map(|group| group.pay.as_ref()) {
            let table =
                (page.sources.iter()).position(|source| source.title.contains(pay.table.as_str()));
            self.used.extend(table);
        }
        let [.., pay] = head::lines(page, self.reader);
        Line::said(pay.text(), self.reader)
    }

    /// What to know beside the parts that stand on the sheet.
    pub fn notes(&mut self, sections: &[Section], most: usize) -> Vec<Block> {
        let page = self.page;
        let here = |note: &&Note| sections.contains(&note.section);
        let notes = page.occupation.notes.iter().filter(here).take(most);
        let label = self.reader.texts().note;
        notes
            .map(|note| {
                let line = self.sourced(&note.text, note.source.as_ref(), note.editorial);
                Block::labelled(label, line)
            })
            .collect()
    }

    /// The occupations that lie near, with why.
    pub fn related(&self, most: usize) -> Vec<Line> {
        let shown = self.page.related.iter().take(most);
        shown
            .map(|(_, title, reasons)| {
                let reasons: Vec<String> = reasons
                    .iter()
                    .take(MOST_REASONS)
                    .map(|reason| sections::reason_text(reason, self.reader))
                    .collect();
                let title = title.get(self.reader.lang);
                Line::said(format!("{title} – {}", reasons.join(", ")), self.reader)
            })
            .collect()
    }
}

/// «og 3 til»; nothing where nothing was left out.
pub fn more(left: usize, reader: Reader) -> Option<String> {
    (left > 0).then(|| fill(reader.texts().and_more, &[&left.to_string()]))
}

/// Text that somebody typed, in one line: what a hand can paste is no reason for a sheet to fall apart.
pub fn typed(text: &str) -> String {
    let visible: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A title as it is typed into a search box: «sosionom», but «IT-konsulent».
pub fn as_searched(title: &str) -> String {
    let mut letters = title.chars();
    let (first, second) = (letters.next(), letters.next());
    match (first, second) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            let rest = &title[first.len_utf8()..];
            first.to_lowercase().chain(rest.chars()).collect()
        }
        _ => title.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_searched_for_is_written_as_people_type_it() {
        for (title, searched) in [
            ("Sosionom", "sosionom"),
            ("Økonom", "økonom"),
            ("IT-konsulent", "IT-konsulent"),
            ("", ""),
            ("A", "A"),
        ] {
            assert_eq!(as_searched(title), searched);
        }
    }

    #[test]
    fn typed_text_is_one_line() {
        assert_eq!(typed(" a\n\tb\u{1b}[2J  c "), "a b [2J c");
    }
}
