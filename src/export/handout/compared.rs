//! The sheet of occupations side by side.

use super::{
    foot,
    pieces::{Pieces, more},
    sheet::{Block, Handout, Line, TableRow},
};
use crate::model::{Item, Section, Source};
use crate::page::{Page, Reader, sections};

/// How much of each part a sheet takes.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    duties: usize,
    workplaces: usize,
    further: usize,
    ways: usize,
    sources: usize,
    /// Lines to write on.
    empty: usize,
}

/// From the most to the least.
pub const ROOMS: [Room; 6] = [
    Room {
        duties: 6,
        workplaces: 6,
        further: 4,
        ways: 3,
        sources: 8,
        empty: 3,
    },
    Room {
        duties: 5,
        workplaces: 5,
        further: 3,
        ways: 3,
        sources: 6,
        empty: 2,
    },
    Room {
        duties: 4,
        workplaces: 4,
        further: 3,
        ways: 2,
        sources: 6,
        empty: 2,
    },
    Room {
        duties: 4,
        workplaces: 3,
        further: 2,
        ways: 2,
        sources: 5,
        empty: 1,
    },
    Room {
        duties: 3,
        workplaces: 3,
        further: 2,
        ways: 1,
        sources: 4,
        empty: 0,
    },
    Room {
        duties: 2,
        workplaces: 2,
        further: 1,
        ways: 1,
        sources: 3,
        empty: 0,
    },
];

/// The sheet.
pub fn sheet(pages: &[Page], reader: Reader, room: &Room) -> Handout {
    let texts = reader.texts();
    let mut all: Vec<Pieces> = pages
        .iter()
        .map(|page| Pieces::new(page, reader, false))
        .collect();
    let heads: Vec<String> = all.iter().map(Pieces::title).collect();
    let mut rows = Vec::new();
    let mut row = |label: &str, cell: &mut dyn FnMut(&mut Pieces) -> Vec<Line>| {
        rows.push(TableRow {
            label: label.to_owned(),
            cells: all.iter_mut().map(cell).collect(),
        });
    };
    row(texts.in_short, &mut |pieces| vec![pieces.lead()]);
    row(texts.route, &mut |pieces| {
        let ways = pieces.ways(room.ways);
        let has = pieces.page.occupation.route.len();
        counted(ways, has, reader)
    });
    row(texts.group_pay, &mut |pieces| vec![pieces.pay()]);
    for (section, most) in [
        (Section::Duties, room.duties),
        (Section::Workplaces, room.workplaces),
        (Section::FurtherEducation, room.further),
    ] {
        row(sections::title(section, texts), &mut |pieces| {
            let items = items(pieces.page, section);
            let lines = pieces.items(items, most);
            if lines.is_empty() {
                return vec![pieces.none(section)];
            }
            counted(lines, items.len(), reader)
        });
    }
    let mut blocks = vec![Block::Table { heads, rows }];
    if pages
        .iter()
        .any(|page| page.groups.iter().any(|group| group.pay.is_some()))
    {
        blocks.push(Block::plain(Line::said(texts.pay_explained, reader)));
    }
    let mut steps = vec![texts.search_names.to_owned()];
    steps.resize(room.empty + 1, String::new());
    blocks.push(Block::Heading(texts.next_steps.to_owned()));
    blocks.push(Block::Todo(steps));
    let ours = all.iter().any(|pieces| pieces.ours);
    let sources: Vec<&Source> = all
        .iter()
        .flat_map(|pieces| pieces.sources().map(|(_, source)| source))
        .collect();
    Handout {
        lang: reader.lang,
        title: titles(pages, reader),
        day: foot::day(reader),
        blocks,
        foot: foot::of_several(pages.iter(), sources, room.sources, ours, reader),
        short: short(pages, reader),
    }
}

fn items(page: &Page, section: Section) -> &[Item] {
    let o = &page.occupation;
    match section {
        Section::Workplaces => &o.workplaces,
        Section::FurtherEducation => &o.further_education,
        _ => &o.duties,
    }
}

/// Lines, and how many of `has` were left out.
fn counted(mut lines: Vec<Line>, has: usize, reader: Reader) -> Vec<Line> {
    let left = has.saturating_sub(lines.len());
    lines.extend(more(left, reader).map(|more| Line::said(more, reader)));
    lines
}

fn titles(pages: &[Page], reader: Reader) -> String {
    let titles: Vec<&str> = pages
        .iter()
        .map(|page| page.occupation.title.get(reader.lang).as_str())
        .collect();
    titles.join(" · ")
}

/// What a telephone is given: each in two lines, for that is what is asked of a comparison.
fn short(pages: &[Page], reader: Reader) -> Vec<String> {
    let texts = reader.texts();
    let mut lines = vec![titles(pages, reader)];
    for page in pages {
        let mut pieces = Pieces::new(page, reader, false);
        let title = page.occupation.title.get(reader.lang);
        lines.push(format!("{title}: {}", page.occupation.lead));
        let ways: Vec<String> = pieces.ways(2).into_iter().map(|way| way.text).collect();
        lines.push(format!("{}: {}", texts.education_line, ways.join("; ")));
        lines.push(pieces.pay().text);
    }
    lines.push(texts.search_names.to_owned());
    lines.push(texts.unchecked.to_owned());
    lines
}
