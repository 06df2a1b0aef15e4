//! A page to take home, before it is written in any form.
//!
//! It must be one sheet: who has two pages in the hand loses one. What a sheet may hold is counted in the lines of its plain
//! text; where they are too many it is made again with shorter lists, and each list says how much it left out.

use super::{compared, occupation, session, text::handout_text};
use crate::catalog::Catalog;
use crate::model::Lang;
use crate::page::{Page, Reader, Scope};
use crate::session::Session;

/// The most lines of 80 letters on a sheet: A4 has 64 of them at six to the inch within the margins of a printer, and two
/// are left over. At seven to the inch, as it is printed, there is room for a heading by hand.
pub const MOST_LINES: usize = 62;

/// A page to take home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handout {
    /// The language of its own words; the pages are in bokmål.
    pub lang: Lang,
    /// What it is about.
    pub title: String,
    /// Where it is from, and of which day: ages are counted from that one.
    pub day: String,
    /// What it says.
    pub blocks: Vec<Block>,
    /// Whose word it is, the sources with their age, and where to read on.
    pub foot: Vec<Line>,
    /// The most needed of it in lines for a telephone, the most needed first.
    pub short: Vec<String>,
}

/// A part of a page to take home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The name of a part.
    Heading(String),
    /// The name of one thing among several in a part.
    Name(String),
    /// A sentence, with what it answers before it where that must be said.
    Paragraph {
        /// «Hvorfor», «Utdanning».
        label: Option<String>,
        /// The sentence.
        text: Line,
    },
    /// Lines of equal weight.
    List {
        /// Those that are shown.
        items: Vec<Line>,
        /// How many are not, in words.
        more: Option<String>,
    },
    /// What is to be done, each with a box that a pen can tick; what has no words is a line to write on.
    Todo(Vec<String>),
    /// Occupations side by side.
    Table {
        /// Their names.
        heads: Vec<String>,
        /// The parts, each with a cell for every name.
        rows: Vec<TableRow>,
    },
}

/// A part of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// Its name.
    pub label: String,
    /// The lines of each cell.
    pub cells: Vec<Vec<Line>>,
}

/// A line and its language: a screen reader must know in which one to read it out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it says.
    pub text: String,
    /// In which language.
    pub lang: Lang,
}

impl Line {
    /// A line of a page, which is in bokmål whatever the reader's language is.
    pub fn page(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            lang: Lang::Nb,
        }
    }

    /// A line in the reader's language.
    pub fn said(text: impl Into<String>, reader: Reader) -> Self {
        Self {
            text: text.into(),
            lang: reader.lang,
        }
    }
}

impl Block {
    /// A sentence by itself.
    pub fn plain(text: Line) -> Self {
        Self::Paragraph { label: None, text }
    }

    /// A sentence with what it answers.
    pub fn labelled(label: &str, text: Line) -> Self {
        Self::Paragraph {
            label: Some(label.to_owned()),
            text,
        }
    }
}

/// The page to take home of an occupation, a comparison or a session.
pub fn handout(catalog: &Catalog, session: &Session, scope: Scope, reader: Reader) -> Handout {
    match scope {
        Scope::Occupation(index, sector) => {
            let Some(page) = Page::load(catalog, index) else {
                return Handout::empty(reader);
            };
            let note = session
                .place(index)
                .map(|place| session.kept[place].note.as_str())
                .filter(|note| !note.trim().is_empty());
            fitting(&occupation::ROOMS, |room| {
                occupation::sheet(&page, usize::from(sector), note, reader, room)
            })
        }
        Scope::Compared(compared) => {
            let pages: Vec<Page> = compared
                .each()
                .filter_map(|index| Page::load(catalog, index))
                .collect();
            fitting(&compared::ROOMS, |room| {
                compared::sheet(&pages, reader, room)
            })
        }
        Scope::Session => {
            let pages = session::pages(catalog, session);
            fitting(&session::ROOMS, |room| {
                session::sheet(catalog, session, &pages, reader, room)
            })
        }
    }
}

/// The sheet with the most on it that is still one sheet. The last room is so small that everything fits; a test holds it.
fn fitting<Room>(rooms: &[Room], made: impl Fn(&Room) -> Handout) -> Handout {
    let mut sheets = rooms.iter().map(made).peekable();
    loop {
        let sheet = sheets.next().expect("there is a room");
        if sheets.peek().is_none() || handout_text(&sheet).lines().count() <= MOST_LINES {
            return sheet;
        }
    }
}

impl Handout {
    /// A sheet of which only the day is known: what it was to be about is in no catalog.
    fn empty(reader: Reader) -> Self {
        Self {
            lang: reader.lang,
            title: String::new(),
            day: super::foot::day(reader),
            blocks: Vec::new(),
            foot: Vec::new(),
            short: Vec::new(),
        }
    }
}
