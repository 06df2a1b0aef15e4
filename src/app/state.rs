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
use crate::page::{Beside, Compared, Neighbourhood, Page, Reader, Target};
use crate::search::{self, Ask, Facet, Hit, Scan};
use crate::session::Session;
use crate::texts::{Texts, texts};
use std::sync::Arc;

/// A register with more names than this is searched in slices; any other to the end, before anything is drawn.
const LARGE: usize = 60_000;

/// How many names of a large register are looked at before the typed letter is drawn: the atlas's own come first.
const FIRST_SLICE: usize = 30_000;

/// How many names a search looks at between two looks for a key.
pub const SLICE: usize = 120_000;

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
    /// The name that is proposed for it.
    pub proposed: String,
}

/// What rows depend on: as long as it is the same, so are they.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct RowsOf {
    target: Option<Target>,
    sector: usize,
    lang: Lang,
    in_vain: Option<String>,
    column: usize,
    easy: bool,
    more: bool,
    one_column: bool,
    session: Option<Session>,
    saved_in: Option<String>,
    panes: Vec<(Section, u16)>,
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

    /// Makes everything that depends on something else agree with it. Running it twice changes nothing more.
    pub(super) fn settle(&mut self) {
        self.settle_search();
        self.settle_place();
        self.settle_rows();
        self.settle_windows();
    }

    fn settle_search(&mut self) {
        if self.scan.ask().text != self.prompt.text() {
            self.results = Window::default();
            self.search_anew();
        }
        if self.hits.is_empty() && self.focus == Focus::Results {
            self.focus = Focus::Prompt;
        }
    }

    /// Begins the search for what stands in the line, or takes back one that was done.
    fn search_anew(&mut self) {
        let text = self.prompt.text();
        let ask = Ask::new(text);
        // Who goes on typing, or takes a letter back, asks among the names that the shorter query had.
        self.narrowed.retain(|(had, _)| ask.folded.starts_with(had));
        let within = self.narrowed.last().map(|(_, names)| names.clone());
        self.done
            .retain(|(scan, _)| text.starts_with(&scan.ask().text));
        if let Some(same) = self.done.pop_if(|(scan, _)| scan.ask().text == text) {
            (self.scan, self.hits) = same;
            return;
        }
        let scan = Scan::new(ask, &self.atlas.catalog);
        let scan = match within {
            Some(names) => scan.within(names),
            None => scan,
        };
        let mut before = std::mem::replace(&mut self.scan, scan);
        let hits = std::mem::take(&mut self.hits);
        if before.is_done() && self.prompt.text().starts_with(&before.ask().text) {
            before.put_away();
            self.done.push((before, hits));
        }
        let is_large = self.atlas.index.len() > LARGE;
        self.search_on(if is_large { FIRST_SLICE } else { SLICE });
    }

    /// Searches one slice further.
    pub(super) fn search_on(&mut self, names: usize) {
        // What is done may be put away: it has nothing more to find.
        if self.scan.is_done() {
            return;
        }
        let Atlas { catalog, index } = &self.atlas;
        let mut left = names;
        while !self.scan.is_done() && left > 0 {
            left = left.saturating_sub(self.scan.step(catalog, index, left).max(1));
        }
        self.hits = self.scan.hits(catalog, index);
        self.offer_comparison();
        self.remember_narrowed();
    }

    /// Who asks for one occupation or another is offered both side by side, a misspelt one too.
    fn offer_comparison(&mut self) {
        let Atlas { catalog, index } = &self.atlas;
        if !self.scan.is_done() || index.len() > LARGE {
            return;
        }
        let first = |ask: &Ask| {
            let hits = search::search(catalog, index, &ask.text);
            hits.into_iter().find_map(|hit| match hit.target {
                search::Target::Occupation(index) => Some((index, hit)),
                _ => None,
            })
        };
        let sides: Vec<_> = self.scan.sides().filter_map(first).collect();
        let compared = Compared::new(sides.iter().map(|(index, _)| *index));
        if let Some((compared, (_, hit))) = compared.zip(sides.first()) {
            self.hits.insert(
                0,
                Hit {
                    target: search::Target::Compared(compared),
                    guess: false,
                    ..*hit
                },
            );
        }
    }

    /// Keeps what the next letter may be looked for in.
    fn remember_narrowed(&mut self) {
        let asked = &self.scan.ask().folded;
        if asked.is_empty() || self.narrowed.last().is_some_and(|(had, _)| had == asked) {
            return;
        }
        if let Some(names) = self.scan.narrowed() {
            self.narrowed.push((asked.clone(), names));
        }
    }

    fn settle_place(&mut self) {
        let chosen = self
            .hits
            .get(self.results.cursor)
            .or_else(|| self.hits.last());
        let leads_to = |hit: &Hit| match hit.target {
            search::Target::Occupation(index) => Target::Occupation(index),
            search::Target::JobTitle(index) => Target::JobTitle(index),
            search::Target::Compared(compared) => Target::Compare(compared),
        };
        let target = chosen
            .map(leads_to)
            .or_else(|| self.in_vain().map(|_| Target::Start));
        let shown = self.preview.as_ref().map(|place| place.target);
        if shown != target || self.preview_facet != self.scan.facet() {
            self.preview = target.map(Place::new);
            self.preview_facet = self.scan.facet();
            self.show_facet();
        }
        let here = self.here().target;
        let Target::Occupation(index) = here else {
            let page = self.page.take();
            self.shelf.keep_page(page);
            return;
        };
        if self.page.as_ref().map(|page| page.index) != Some(index) {
            let before = self.page.take();
            self.shelf.keep_page(before);
            let again = self.shelf.page(index);
            self.page = again.or_else(|| Page::load(&self.atlas.catalog, index));
        }
        let views = self.page.as_ref().map_or(0, |page| page.sectors.len());
        let here = self.here_mut();
        if here.sector > views {
            here.sector = 0;
        }
    }

    /// Lets the page of the chosen result show what was asked for: `sosionom lønn` its pay.
    fn show_facet(&mut self) {
        let Some((preview, facet)) = self.preview.as_mut().zip(self.scan.facet()) else {
            return;
        };
        match facet {
            Facet::Section(section) => preview.section = section,
            Facet::Sector(place) => {
                let Target::Occupation(index) = preview.target else {
                    return;
                };
                let catalog = &self.atlas.catalog;
                let sector = catalog.sectors().get(place);
                let views = catalog.page(index).map(|page| page.sector_views);
                preview.sector = sector
                    .zip(views)
                    .and_then(|(sector, views)| {
                        views.iter().position(|view| view.sector == sector.id)
                    })
                    .map_or(0, |view| view + 1);
            }
        }
    }

    fn settle_rows(&mut self) {
        let of = RowsOf {
            target: Some(self.here().target),
            sector: self.here().sector,
            lang: self.lang,
            in_vain: self.in_vain().map(str::to_owned),
            column: self.here().column,
            easy: self.easy,
            more: self.here().more,
            one_column: self.one_column,
            session: self.here().shows_session().then(|| self.session.clone()),
            saved_in: self.saved_in().map(str::to_owned),
            panes: self.panes_on_screen(),
        };
        if (of.target, of.lang) != (self.rows_of.target, self.rows_of.lang) {
            self.fetched = self.fetch();
        }
        if of != self.rows_of {
            let rows = self.shelf.rows(&of).unwrap_or_else(|| {
                let panes = of.panes.iter();
                panes
                    .map(|(section, width)| (*section, self.cut(*section, *width)))
                    .collect()
            });
            let rows_before = std::mem::replace(&mut self.rows, rows);
            let of_before = std::mem::replace(&mut self.rows_of, of);
            self.shelf.keep_rows(of_before, rows_before);
        }
    }

    fn settle_windows(&mut self) {
        if self.shape() == Shape::Wide {
            self.results.cursor = self.results.cursor.min(self.hits.len().saturating_sub(1));
            self.show_chosen();
        } else {
            self.results.settle(self.hits.len(), self.results_height());
        }
        for (section, _) in self.panes_on_screen() {
            let (len, height) = self.extent(section);
            self.here_mut().window_mut(section).settle(len, height);
        }
        let (len, height) = self.popup_extent();
        if let Some(window) = self.popup.as_mut().and_then(Popup::window_mut) {
            window.settle(len, height);
        }
    }

    /// Of results of different heights, the chosen one is among those that are seen.
    fn show_chosen(&mut self) {
        if self.hits.is_empty() {
            self.results = Window::default();
            return;
        }
        let height = usize::from(self.results_area().height);
        let mut rows = 0;
        let mut first = self.results.cursor;
        for place in (0..=self.results.cursor).rev() {
            rows += self.result_height(&self.hits[place]);
            if rows > height {
                break;
            }
            first = place;
        }
        self.results.top = self.results.top.clamp(first, self.results.cursor);
    }
}
