//! All that the program knows while it runs.

use super::{
    kiosk::Kiosk,
    list::Window,
    look::{Glyphs, Letters, ThemeName},
    notice::Notice,
    place::{Focus, Place},
    popup::Popup,
    prompt::Prompt,
    shelf::{Panes, Shelf},
};
use crate::atlas::Atlas;
use crate::layout::{self, Room, Screen, Shape};
use crate::model::{Date, Lang, Section};
use crate::page::{Beside, Neighbourhood, Page, Reader, Target};
use crate::search::{Ask, Facet, Hit, Scan};
use crate::session::Session;
use crate::texts::{Texts, texts};
use std::sync::Arc;

/// How many steps back are remembered.
const MOST_PLACES: usize = 200;

/// All of it.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools)] // each is a switch that is turned by itself
pub struct State {
    /// What is explored.
    pub atlas: Atlas,
    /// The day from which ages are counted.
    pub today: Date,
    /// Columns and rows of the terminal.
    pub size: (u16, u16),
    /// The language.
    pub lang: Lang,
    /// The colours.
    pub theme: ThemeName,
    /// The glyphs.
    pub glyphs: Glyphs,
    /// Whether everything stands in one column, however much room there is.
    pub one_column: bool,
    /// Whether pages are shown in their easy form.
    pub easy: bool,
    /// What letters do outside a line that is typed.
    pub letters: Letters,
    /// The line one types in.
    pub prompt: Prompt,
    /// Whether something was typed that nothing else agrees with yet.
    pub is_behind: bool,
    /// The search for what stands in the line.
    pub scan: Scan,
    /// What it has found so far, best first.
    pub hits: Vec<Hit>,
    /// What was typed on the way to it, folded, with the names that had it: a longer query is looked for among those.
    pub(super) narrowed: Vec<(Vec<u8>, Arc<[u32]>)>,
    /// The searches done on the way to it, with what they found: who takes a letter back has their results at once.
    pub(super) done: Vec<(Scan, Vec<Hit>)>,
    /// The chosen result.
    pub results: Window,
    /// What has the keys.
    pub focus: Focus,
    /// Where one is, and how one came there: the last is here, the first is the start screen.
    pub places: Vec<Place>,
    /// What was visited, kept and planned.
    pub session: Session,
    /// What of it stands in a file, and the file.
    pub saved: Saved,
    /// Whether there is a printer to be asked.
    pub can_print: bool,
    /// What a screen that stands alone knows beyond that.
    pub kiosk: Option<Kiosk>,
    /// The place that the chosen result would lead to.
    pub preview: Option<Place>,
    /// What of it was asked for.
    pub(super) preview_facet: Option<Facet>,
    /// Whether the pane in focus has the whole page.
    pub zoomed: bool,
    /// The window on top.
    pub popup: Option<Popup>,
    /// What was done last, or could not be done.
    pub notice: Option<Notice>,
    /// The page on screen, fetched.
    pub page: Option<Page>,
    /// What the place on screen is made of, where that is no page.
    pub(super) fetched: Fetched,
    /// The rows of what is on screen, pane by pane.
    pub(super) rows: Panes,
    /// What was on screen before.
    pub(super) shelf: Shelf,
    /// What those rows are of.
    pub(super) rows_of: RowsOf,
}

/// What a place is made of that is no page: fetched when it comes on screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Fetched {
    /// What is laid side by side.
    pub beside: Option<Beside>,
    /// What lies near.
    pub near: Option<Neighbourhood>,
}

/// What of a session stands in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// The session as it was when it was last written or read.
    pub session: Session,
    /// The file's name; nothing as long as there is none.
    pub file: Option<String>,
    /// The name that somebody gave for it before there was one.
    pub wanted: Option<String>,
    /// The name that is proposed for it, in a folder of ours.
    pub proposed: String,
}

/// What rows depend on: as long as it is the same, so are they.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct RowsOf {
    pub(super) target: Option<Target>,
    pub(super) sector: usize,
    pub(super) lang: Lang,
    pub(super) in_vain: Option<String>,
    pub(super) column: usize,
    pub(super) easy: bool,
    pub(super) more: bool,
    pub(super) one_column: bool,
    pub(super) session: Option<Session>,
    pub(super) saved_in: Option<String>,
    pub(super) panes: Vec<(Section, u16)>,
}

impl State {
    /// A state without a size, in which nothing has happened.
    pub(super) fn empty(atlas: Atlas) -> Self {
        Self {
            atlas,
            today: Date {
                year: 1000,
                month: 0,
                day: 0,
            },
            size: (0, 0),
            lang: Lang::Nb,
            theme: ThemeName::Dark,
            glyphs: Glyphs::Full,
            one_column: false,
            easy: false,
            letters: Letters::Keys,
            prompt: Prompt::default(),
            is_behind: false,
            scan: Scan::new(Ask::default(), &atlas.catalog),
            hits: Vec::new(),
            narrowed: Vec::new(),
            done: Vec::new(),
            results: Window::default(),
            focus: Focus::Prompt,
            places: Vec::new(),
            session: Session::default(),
            saved: Saved::default(),
            can_print: false,
            kiosk: None,
            preview: None,
            preview_facet: None,
            zoomed: false,
            popup: None,
            notice: None,
            page: None,
            fetched: Fetched::default(),
            rows: Panes::new(),
            shelf: Shelf::default(),
            rows_of: RowsOf::default(),
        }
    }

    /// The texts of the language.
    pub fn texts(&self) -> &'static Texts {
        texts(self.lang)
    }

    /// Who reads, and when.
    pub fn reader(&self) -> Reader {
        Reader {
            lang: self.lang,
            today: self.today,
        }
    }

    /// How much room there is.
    pub fn shape(&self) -> Shape {
        layout::shape(self.size.0, self.size.1, self.one_column)
    }

    /// Whether one is choosing among results: there are some, and the keys go to them.
    pub fn choosing(&self) -> bool {
        self.focus != Focus::Body
            && !self.scan.ask().is_empty()
            && (!self.hits.is_empty() || !self.scan.is_done())
    }

    /// The parts of the screen.
    pub fn screen(&self) -> Screen {
        layout::screen(self.size, self.one_column, self.room())
    }

    /// What the room is needed for.
    pub fn room(&self) -> Room {
        let is_easy = self.easy && matches!(self.here().target, Target::Occupation(_));
        if self.focus == Focus::Body && (is_easy || self.here().is_broad()) {
            Room::Body
        } else if self.choosing() {
            Room::Results
        } else {
            Room::Both
        }
    }

    /// What is on screen: the page the chosen result leads to while one chooses, else where one is.
    pub fn here(&self) -> &Place {
        let here = || self.places.last().expect("the start screen is never left");
        if self.focus == Focus::Body {
            here()
        } else {
            self.preview.as_ref().unwrap_or_else(here)
        }
    }

    /// The same, to change it.
    pub(super) fn here_mut(&mut self) -> &mut Place {
        match &mut self.preview {
            Some(preview) if self.focus != Focus::Body => preview,
            _ => self
                .places
                .last_mut()
                .expect("the start screen is never left"),
        }
    }

    /// The query that found nothing, where one did.
    pub fn in_vain(&self) -> Option<&str> {
        // Whoever goes down to what is proposed instead still sees why it is proposed.
        let is_shown = self.focus != Focus::Body
            || self.places.last().map(|here| here.target) == Some(Target::Start);
        let vain =
            is_shown && !self.scan.ask().is_empty() && self.scan.is_done() && self.hits.is_empty();
        vain.then(|| self.scan.ask().text.trim())
    }

    /// The file in which all of the session stands, where it does.
    pub fn saved_in(&self) -> Option<&str> {
        let shown = self.here().shows_session() && !self.is_unsaved();
        self.saved.file.as_deref().filter(|_| shown)
    }

    /// Goes to a place, and remembers an occupation in the trail.
    pub(super) fn enter(&mut self, place: Place) {
        if let Target::Occupation(index) = place.target {
            self.session.visit(index);
        }
        if self.places.last().map(|here| here.target) == Some(place.target) {
            // The same place again is no step on the way.
            self.places.pop();
        }
        self.places.push(place);
        // The start screen stays; of a very long way the oldest steps are forgotten.
        if self.places.len() > MOST_PLACES {
            self.places.remove(1);
        }
        self.zoomed = false;
    }

    /// The panes of the page on screen that Tab walks through.
    pub fn panes(&self) -> &'static [Section] {
        if self.page.is_some() {
            &Section::PANES
        } else {
            &[]
        }
    }
}
