//! The sheet of a whole session: what was kept and why, what else was looked at, what comes next. No line asks for a name.

use super::{
    foot,
    pieces::{Pieces, more, typed},
    sheet::{Block, Handout, Line},
};
use crate::catalog::Catalog;
use crate::model::Source;
use crate::page::{Page, Reader};
use crate::session::{Kept, Session, Step};

/// How much of each part a sheet takes.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    /// How many of those kept are told of in full; the others by title and note.
    full: usize,
    brief: usize,
    duties: usize,
    own_steps: usize,
    trail: usize,
    sources: usize,
    /// Lines to write on.
    empty: usize,
}

/// From the most to the least. What somebody wrote goes last: the rest can be looked up again.
pub const ROOMS: [Room; 11] = [
    room(8, 12, 3, 12, 12, 6, 3),
    room(8, 12, 2, 12, 12, 6, 3),
    room(8, 12, 2, 12, 12, 5, 2),
    room(8, 12, 1, 12, 12, 5, 2),
    room(8, 12, 0, 12, 8, 5, 2),
    room(5, 12, 0, 8, 6, 4, 1),
    room(4, 8, 0, 6, 4, 4, 1),
    room(3, 5, 0, 4, 0, 3, 1),
    room(2, 4, 0, 3, 0, 3, 0),
    room(2, 2, 0, 2, 0, 2, 0),
    room(1, 1, 0, 1, 0, 1, 0),
];

const fn room(
    full: usize,
    brief: usize,
    duties: usize,
    own_steps: usize,
    trail: usize,
    sources: usize,
    empty: usize,
) -> Room {
    Room {
        full,
        brief,
        duties,
        own_steps,
        trail,
        sources,
        empty,
    }
}

/// The pages of those kept, as many as a sheet could ever tell of in full.
pub fn pages(catalog: &Catalog, session: &Session) -> Vec<Page> {
    let most = ROOMS.iter().map(|room| room.full).max().unwrap_or(0);
    session
        .kept
        .iter()
        .take(most)
        .filter_map(|kept| Page::load(catalog, kept.occupation))
        .collect()
}

/// The sheet.
pub fn sheet(
    catalog: &Catalog,
    session: &Session,
    pages: &[Page],
    reader: Reader,
    room: &Room,
) -> Handout {
    let texts = reader.texts();
    let full = pages.len().min(room.full);
    let mut blocks = Vec::new();
    let mut sources: Vec<&Source> = Vec::new();
    let mut ours = false;
    if !session.kept.is_empty() || !session.unknown.is_empty() {
        blocks.push(Block::Heading(texts.shortlist.to_owned()));
    }
    let pay = pages[..full]
        .iter()
        .any(|page| page.groups.iter().any(|group| group.pay.is_some()));
    let said: Vec<&str> = [
        (session.kept.len() > 1).then_some(texts.not_ranked),
        pay.then_some(texts.pay_explained),
    ]
    .into_iter()
    .flatten()
    .collect();
    if !said.is_empty() {
        blocks.push(Block::plain(Line::said(said.join(" "), reader)));
    }
    for (page, kept) in pages[..full].iter().zip(&session.kept) {
        let mut pieces = Pieces::new(page, reader, false);
        blocks.push(Block::Name(pieces.title()));
        blocks.extend(why(kept, reader));
        blocks.push(Block::plain(pieces.lead()));
        let ways = pieces.ways(2);
        let ways: Vec<String> = ways.into_iter().map(|way| way.text).collect();
        blocks.push(Block::labelled(
            texts.education_line,
            Line::page(ways.join("; ")),
        ));
        blocks.push(Block::plain(pieces.pay()));
        if room.duties > 0 {
            let items = pieces.items(&page.occupation.duties, room.duties);
            blocks.push(Block::List { items, more: None });
        }
        ours |= pieces.ours;
        sources.extend(pieces.sources().map(|(_, source)| source));
    }
    blocks.extend(others(catalog, session, full, reader, room));
    blocks.extend(looked_at(catalog, session, reader, room));
    blocks.extend(next(session, reader, room));
    Handout {
        lang: reader.lang,
        title: texts.sheet_session.to_owned(),
        day: foot::day(reader),
        blocks,
        foot: foot::of_several(pages[..full].iter(), sources, room.sources, ours, reader),
        short: short(session, pages, reader),
    }
}

/// Why one was kept, where somebody has said it.
fn why(kept: &Kept, reader: Reader) -> Option<Block> {
    let note = typed(&kept.note);
    (!note.is_empty()).then(|| Block::labelled(reader.texts().why, Line::said(note, reader)))
}

/// Those kept that are not told of in full: by title and note.
fn others(
    catalog: &Catalog,
    session: &Session,
    full: usize,
    reader: Reader,
    room: &Room,
) -> Vec<Block> {
    let texts = reader.texts();
    let known = session.kept.iter().skip(full).filter_map(|kept| {
        let card = catalog.card(kept.occupation)?;
        Some((card.title.get(reader.lang).to_string(), &kept.note))
    });
    let unknown =
        (session.unknown.iter()).map(|(id, note)| (format!("{id} ({})", texts.not_in_atlas), note));
    let mut items: Vec<Line> = known
        .chain(unknown)
        .map(|(title, note)| {
            let note = typed(note);
            let text = if note.is_empty() {
                title
            } else {
                format!("{title}. {}: {note}", texts.why)
            };
            Line::said(text, reader)
        })
        .collect();
    if items.is_empty() {
        return Vec::new();
    }
    let left = items.len().saturating_sub(room.brief);
    items.truncate(room.brief);
    vec![
        Block::Name(texts.kept_too.to_owned()),
        Block::List {
            items,
            more: more(left, reader),
        },
    ]
}

/// What else was looked at, by title.
fn looked_at(catalog: &Catalog, session: &Session, reader: Reader, room: &Room) -> Vec<Block> {
    let others: Vec<String> = (session.trail.iter())
        .filter(|visited| session.place(**visited).is_none())
        .filter_map(|visited| catalog.card(*visited))
        .map(|card| card.title.get(reader.lang).to_string())
        .collect();
    if others.is_empty() || room.trail == 0 {
        return Vec::new();
    }
    let shown = others.len().min(room.trail);
    let mut text = others[..shown].join(", ");
    if let Some(more) = more(others.len() - shown, reader) {
        text = format!("{text} {more}");
    }
    vec![
        Block::Heading(reader.texts().looked_at.to_owned()),
        Block::plain(Line::said(text, reader)),
    ]
}

/// The next steps that were chosen, those in own words, and lines to write on.
fn next(session: &Session, reader: Reader, room: &Room) -> [Block; 2] {
    let texts = reader.texts();
    let mut steps: Vec<String> = vec![texts.search_names.to_owned()];
    // To read on stands there anyway, with how.
    steps.extend(chosen(session, reader).filter(|step| step != texts.step_read));
    let own = session.own_steps.len();
    steps.extend((session.own_steps.iter().take(room.own_steps)).map(|step| typed(step)));
    steps.extend(more(own.saturating_sub(room.own_steps), reader));
    steps.extend(vec![String::new(); room.empty]);
    [
        Block::Heading(texts.next_steps.to_owned()),
        Block::Todo(steps),
    ]
}

fn chosen(session: &Session, reader: Reader) -> impl Iterator<Item = String> {
    Step::ALL
        .into_iter()
        .filter(|step| session.ticked.contains(step))
        .map(move |step| step.text(reader.texts()).to_owned())
}

/// What a telephone is given: what was kept with the way there, and the next steps.
fn short(session: &Session, pages: &[Page], reader: Reader) -> Vec<String> {
    let texts = reader.texts();
    let mut lines = vec![texts.sheet_session.to_owned()];
    for page in pages {
        let mut pieces = Pieces::new(page, reader, false);
        let ways = pieces.ways(1);
        let title = page.occupation.title.get(reader.lang);
        lines.push(format!("{title}: {}", ways[0].text));
    }
    let mut steps = chosen(session, reader)
        .chain(session.own_steps.iter().map(|step| typed(step)))
        .peekable();
    if steps.peek().is_some() {
        lines.push(format!("{}:", texts.next_steps));
    }
    lines.extend(steps.map(|step| format!("- {step}")));
    lines.push(texts.search_names.to_owned());
    lines.push(texts.unchecked.to_owned());
    lines
}
