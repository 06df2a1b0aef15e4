//! Where everything that depends on something else is made to agree with it: the search with the line, the page with the
//! chosen result, the rows with the page, the windows with the rows.

use super::{
    list::Window,
    place::{Focus, Place},
    popup::Popup,
    state::{RowsOf, State},
};
use crate::atlas::Atlas;
use crate::layout::Shape;
use crate::page::{Compared, Page, Target};
use crate::search::{self, Ask, Facet, Hit, Scan};

/// A register with more names than this is searched in slices; any other to the end, before anything is drawn.
const LARGE: usize = 60_000;

/// How many names of a large register are looked at before the typed letter is drawn: the atlas's own come first.
const FIRST_SLICE: usize = 2_000;

/// How many names a search looks at between two looks for a key.
pub const SLICE: usize = 240_000;

impl State {
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
