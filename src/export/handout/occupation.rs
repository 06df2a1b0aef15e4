//! The sheet of one occupation.

use super::{
    foot,
    pieces::{Pieces, typed},
    sheet::{Block, Handout, Line},
};
use crate::model::{Common, Section};
use crate::page::{Page, Reader, head, sections};

/// How much of each part a sheet takes.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    duties: usize,
    workplaces: usize,
    qualities: usize,
    further: usize,
    related: usize,
    ways: usize,
    notes: usize,
    /// Lines to write on.
    empty: usize,
}

/// From the most to the least. Duties go last: they are what an occupation is.
pub const ROOMS: [Room; 8] = [
    Room {
        duties: 6,
        workplaces: 6,
        qualities: 5,
        further: 4,
        related: 5,
        ways: 4,
        notes: 4,
        empty: 3,
    },
    Room {
        duties: 6,
        workplaces: 5,
        qualities: 4,
        further: 4,
        related: 4,
        ways: 3,
        notes: 3,
        empty: 2,
    },
    Room {
        duties: 5,
        workplaces: 4,
        qualities: 4,
        further: 3,
        related: 4,
        ways: 3,
        notes: 2,
        empty: 2,
    },
    Room {
        duties: 5,
        workplaces: 4,
        qualities: 3,
        further: 2,
        related: 3,
        ways: 3,
        notes: 1,
        empty: 1,
    },
    Room {
        duties: 4,
        workplaces: 3,
        qualities: 3,
        further: 2,
        related: 2,
        ways: 2,
        notes: 0,
        empty: 1,
    },
    Room {
        duties: 5,
        workplaces: 3,
        qualities: 3,
        further: 1,
        related: 2,
        ways: 2,
        notes: 0,
        empty: 0,
    },
    Room {
        duties: 4,
        workplaces: 3,
        qualities: 3,
        further: 1,
        related: 1,
        ways: 1,
        notes: 0,
        empty: 0,
    },
    Room {
        duties: 3,
        workplaces: 2,
        qualities: 2,
        further: 1,
        related: 1,
        ways: 1,
        notes: 0,
        empty: 0,
    },
];

/// The sheet; `note` is why it was kept.
pub fn sheet(
    page: &Page,
    sector: usize,
    note: Option<&str>,
    reader: Reader,
    room: &Room,
) -> Handout {
    let texts = reader.texts();
    let o = &page.occupation;
    let mut pieces = Pieces::new(page, reader, true);
    let mut blocks = vec![Block::plain(pieces.lead())];
    if let Some(note) = note {
        let line = Line::said(typed(note), reader);
        blocks.push(Block::labelled(texts.why, line));
    }
    blocks.extend(places(page, sector, reader));
    let ways = pieces.ways(room.ways);
    let left = o.route.len().saturating_sub(room.ways);
    blocks.extend(pieces.listed(Section::Route, ways, left));
    blocks.extend(pieces.notes(&[Section::Route, Section::Education], room.notes));
    blocks.push(Block::Heading(texts.group_pay.to_owned()));
    blocks.push(Block::plain(pieces.pay()));
    if page.groups.iter().any(|group| group.pay.is_some()) {
        blocks.push(Block::plain(Line::said(texts.pay_explained, reader)));
    }
    for (section, most) in [
        (Section::Duties, room.duties),
        (Section::Workplaces, room.workplaces),
    ] {
        blocks.extend(sectored(&mut pieces, section, sector, most, reader));
        blocks.extend(pieces.notes(&[section], room.notes / 2));
    }
    blocks.extend(pieces.part(Section::Qualities, &o.qualities, room.qualities));
    blocks.extend(pieces.part(
        Section::FurtherEducation,
        &o.further_education,
        room.further,
    ));
    let related = pieces.related(room.related);
    let left = page.related.len() - related.len();
    blocks.extend(pieces.listed(Section::Related, related, left));
    let mut steps = vec![foot::read_on(page, reader)];
    steps.resize(room.empty + 1, String::new());
    blocks.push(Block::Heading(texts.next_steps.to_owned()));
    blocks.push(Block::Todo(steps));
    let foot = foot::of_one(&pieces, sector, reader);
    Handout {
        lang: reader.lang,
        title: pieces.title(),
        day: foot::day(reader),
        short: short(page, sector, reader),
        blocks,
        foot,
    }
}

/// In which places the occupation looks its own way, or the one that is shown and whom one meets there.
fn places(page: &Page, sector: usize, reader: Reader) -> Vec<Block> {
    let texts = reader.texts();
    let (Some(place), Some(view)) = (sector.checked_sub(1), page.view(sector)) else {
        let places: Vec<&str> = page
            .sectors
            .iter()
            .map(|sector| sector.tab.get(reader.lang).as_str())
            .collect();
        return (!places.is_empty())
            .then(|| Block::labelled(texts.where_, Line::said(places.join(", "), reader)))
            .into_iter()
            .collect();
    };
    let mut blocks: Vec<Block> = page
        .sectors
        .get(place)
        .map(|sector| {
            let title = sector.title.get(reader.lang).as_str();
            Block::labelled(texts.where_, Line::said(title, reader))
        })
        .into_iter()
        .collect();
    blocks.extend(
        view.lead
            .as_ref()
            .map(|lead| Block::plain(Line::page(lead.as_str()))),
    );
    blocks.extend(head::helps(page, sector, reader).map(|helps| Block::plain(Line::page(helps))));
    blocks
}

/// A part that looks different from place to place: in the view of one its own lines stand first, under its name.
fn sectored(
    pieces: &mut Pieces,
    section: Section,
    sector: usize,
    most: usize,
    reader: Reader,
) -> Vec<Block> {
    let page = pieces.page;
    let texts = reader.texts();
    let base = match section {
        Section::Workplaces => &page.occupation.workplaces,
        _ => &page.occupation.duties,
    };
    let commons: Vec<&Common> = (page.occupation.common.iter())
        .filter(|common| common.section == section)
        .collect();
    let Some(view) = page.view(sector) else {
        return pieces.part(section, base, most).into();
    };
    let items = match section {
        Section::Workplaces => &view.workplaces,
        _ => &view.duties,
    };
    let mut here: Vec<Line> = items
        .iter()
        .map(|item| pieces.item(item, view.source.as_ref()))
        .collect();
    for common in commons {
        if common.sectors.contains(&view.sector) {
            let wording = (common.wording.iter()).find(|wording| wording.sector == view.sector);
            let text = wording.map_or(&common.text, |wording| &wording.text);
            let own = (common.sectors.iter())
                .position(|sector| *sector == view.sector)
                .and_then(|place| common.sources.get(place));
            here.push(pieces.sourced(text, own.or(view.source.as_ref()), common.editorial));
        }
    }
    if here.is_empty() {
        return pieces.part(section, base, most).into();
    }
    let tab = (page.sectors.get(sector - 1)).map_or(String::new(), |sector| {
        sector.tab.get(reader.lang).to_string()
    });
    let name = sections::title(section, texts);
    let left = here.len().saturating_sub(most);
    here.truncate(most);
    let [_, shown] = pieces.listed(section, here, left);
    let mut blocks = vec![Block::Heading(format!("{name}: {tab}")), shown];
    // One line of many would say nothing of what is the same everywhere.
    let everywhere = most / 2;
    if everywhere > 1 {
        let [_, others] = pieces.part(section, base, everywhere);
        blocks.push(Block::Heading(format!("{name}: {}", texts.all)));
        blocks.push(others);
    }
    blocks
}

/// What a telephone is given: what it is, the way there and where to read on come first, for a small screen holds no more.
fn short(page: &Page, sector: usize, reader: Reader) -> Vec<String> {
    let texts = reader.texts();
    let mut pieces = Pieces::new(page, reader, false);
    let title = page.occupation.title.get(reader.lang).to_string();
    let mut lines = vec![title, page.occupation.lead.to_string()];
    let ways = pieces.ways(2);
    let ways: Vec<&str> = ways.iter().map(|way| way.text.as_str()).collect();
    lines.push(format!("{}: {}", texts.education_line, ways.join("; ")));
    lines.push(foot::read_on(page, reader));
    lines.push(pieces.pay().text);
    let view = page.view(sector);
    let own = view.map(|view| view.duties.as_slice()).unwrap_or_default();
    lines.push(format!("{}:", texts.duties));
    let duties = own.iter().chain(&page.occupation.duties).take(5);
    lines.extend(duties.map(|duty| format!("- {}", duty.text)));
    lines.push(foot::short(page, reader));
    lines
}
