//! All that can happen.

use super::{
    list::{Move, Window},
    msg::{Effect, Msg, Spot},
    place::{Focus, Place},
    prompt::Edit,
    state::{Popup, SLICE, State, ThemeName},
};
use crate::model::Section;
use crate::page::Target;

/// Changes the state by what happened, and says what is to be done outside. No message makes another.
pub fn update(state: &mut State, msg: Msg) -> Option<Effect> {
    let effect = match msg {
        Msg::Suspend => Some(Effect::Suspend),
        Msg::Quit => Some(Effect::Quit),
        msg => {
            state.change(msg);
            None
        }
    };
    state.settle();
    effect
}

impl State {
    fn change(&mut self, msg: Msg) {
        match msg {
            Msg::Prompt(edit) => self.edit(&edit),
            Msg::Results(step) => self.results_go(step),
            Msg::Open => self.open(),
            Msg::ToPrompt => self.focus_prompt(),
            Msg::Leave => self.leave(),
            Msg::Back => self.back(),
            Msg::Sector(place) => self.sector(|_| place),
            Msg::NextSector => self.sector(|place| place + 1),
            Msg::PreviousSector => self.sector(|place| place.wrapping_sub(1)),
            Msg::NextPane => self.pane_step(1),
            Msg::PreviousPane => self.pane_step(-1),
            Msg::Sources => self.sources(),
            Msg::Pane(section) => {
                self.enter_preview();
                self.pane(section);
            }
            Msg::Rows(step) => self.rows_go(step),
            Msg::NextPart => {
                let cursor = self.here().window(Section::Duties).cursor;
                let next = self.list_parts().find(|part| *part > cursor);
                self.part(next);
            }
            Msg::PreviousPart => {
                let cursor = self.here().window(Section::Duties).cursor;
                let before = self.list_parts().filter(|part| part + 1 < cursor).last();
                self.part(before);
            }
            Msg::Follow => {
                if let Some(target) = self.followed() {
                    self.go(target);
                }
            }
            Msg::Go(target) => self.go(target),
            Msg::Zoom => self.zoomed = self.page.is_some() && !self.zoomed,
            Msg::Help => {
                self.popup = if self.popup.is_some() {
                    None
                } else {
                    Some(Popup::Help(Window::default()))
                }
            }
            Msg::Language => self.lang = self.lang.next(),
            Msg::Theme => {
                let place = ThemeName::ALL
                    .iter()
                    .position(|theme| *theme == self.theme)
                    .unwrap_or(0);
                self.theme = ThemeName::ALL[(place + 1) % ThemeName::ALL.len()];
            }
            Msg::OneColumn => self.one_column = !self.one_column,
            Msg::Press(spot) => self.press(spot),
            Msg::Wheel(spot, rows) => self.wheel(spot, rows),
            Msg::Resized(width, height) => self.size = (width, height),
            Msg::Continue => self.search_on(SLICE),
            Msg::Suspend | Msg::Quit => {}
        }
    }

    fn results_go(&mut self, step: Move) {
        if self.hits.is_empty() {
            self.open();
            return;
        }
        let top = self.results.top;
        self.results
            .go(step, self.hits.len(), self.results_height());
        // Results may differ in height: where the window begins is settled where their heights are known.
        self.results.top = top;
    }

    fn edit(&mut self, edit: &Edit) {
        // Whoever types from a page begins anew.
        if self.focus == Focus::Body {
            self.prompt.select();
        }
        self.prompt.edit(edit);
        self.focus = Focus::Prompt;
        self.zoomed = false;
    }

    fn focus_prompt(&mut self) {
        if self.focus != Focus::Prompt {
            self.prompt.select();
        }
        self.focus = Focus::Prompt;
        self.popup = None;
        self.zoomed = false;
    }

    /// Opens the chosen result; with nothing to choose, the keys go to what is on screen.
    fn open(&mut self) {
        if let Some(preview) = self.preview.take() {
            self.enter(preview);
        }
        self.focus = Focus::Body;
        self.enter_first_link();
    }

    fn go(&mut self, target: Target) {
        self.popup = None;
        if target == Target::Start {
            self.places = vec![Place::new(Target::Start)];
            self.prompt = super::prompt::Prompt::default();
            self.focus = Focus::Prompt;
            self.zoomed = false;
        } else {
            let came_from = self.here().target;
            self.enter(Place::new(target));
            self.focus = Focus::Body;
            self.enter_first_link();
            // From the list of a sector one comes to its view.
            if let Target::Sector(place) = came_from
                && let Some(sector) = self.atlas.catalog.sectors().get(place.into())
                && let Some(view) = self
                    .page
                    .as_ref()
                    .and_then(|page| page.sector_place(sector.id.as_str()))
            {
                self.here_mut().sector = view;
            }
        }
    }

    /// In a list that is entered the cursor stands on the first row that opens something.
    fn enter_first_link(&mut self) {
        self.settle();
        if self.page.is_none() && self.here().window(Section::Duties).cursor == 0 {
            let first = self
                .list_rows()
                .iter()
                .position(|row| row.target.is_some())
                .unwrap_or(0);
            self.here_mut().window_mut(Section::Duties).cursor = first;
        }
    }

    /// One step out: window, zoom, page, results, line, start screen. It never quits.
    fn leave(&mut self) {
        if self.popup.is_some() {
            self.popup = None;
        } else if self.zoomed {
            self.zoomed = false;
            if let Some(section) = self.here_mut().came_from.take() {
                self.pane(section);
            }
        } else if self.focus == Focus::Body && !self.hits.is_empty() {
            self.focus = Focus::Results;
        } else if self.focus == Focus::Body {
            self.focus_prompt();
        } else if self.focus == Focus::Results {
            self.focus = Focus::Prompt;
        } else if self.prompt.text().is_empty() {
            self.places = vec![Place::new(Target::Start)];
        } else {
            self.prompt.edit(&Edit::Clear);
        }
    }

    fn back(&mut self) {
        if self.places.len() > 1 {
            self.places.pop();
        }
        self.zoomed = false;
        self.focus = Focus::Body;
        self.enter_first_link();
    }

    fn sector(&mut self, step: impl Fn(usize) -> usize) {
        let Some(page) = &self.page else { return };
        let views = page.sectors.len();
        if views == 0 {
            return;
        }
        let next = match step(self.here().sector) {
            usize::MAX => views,
            next if next == views + 1 => 0,
            next if next > views => return,
            next => next,
        };
        let here = self.here_mut();
        here.sector = next;
        // What was read in another view is another text: its cursor starts over.
        for section in [
            Section::Duties,
            Section::Workplaces,
            Section::Competence,
            Section::Law,
        ] {
            *here.window_mut(section) = Window::default();
        }
    }

    fn pane_step(&mut self, step: isize) {
        let panes = self.panes();
        let Some(place) = panes.iter().position(|pane| *pane == self.here().section) else {
            return;
        };
        let next = (place as isize + step).rem_euclid(panes.len() as isize) as usize;
        self.here_mut().section = panes[next];
    }

    fn pane(&mut self, section: Section) {
        if self.page.is_some() {
            self.here_mut().section = section;
        }
    }

    /// The sources with all the room there is; one step out leads back to where one was.
    fn sources(&mut self) {
        if self.page.is_none() {
            return;
        }
        let here = self.here_mut();
        here.came_from = (here.section != Section::Sources).then_some(here.section);
        self.zoomed = true;
        self.pane(Section::Sources);
    }

    /// Puts the cursor of a list on the first row below a heading, the heading still seen.
    fn part(&mut self, heading: Option<usize>) {
        let Some(heading) = heading else { return };
        let (len, height) = self.extent(Section::Duties);
        let window = self.here_mut().window_mut(Section::Duties);
        window.top = heading;
        window.cursor = (heading + 1).min(len.saturating_sub(1));
        window.settle(len, height);
    }

    fn rows_go(&mut self, step: Move) {
        if self.popup.is_some() {
            let (len, height) = self.help_extent();
            if let Some(Popup::Help(window)) = &mut self.popup {
                // A text without anything to choose is moved by its window, not by a cursor in it.
                let last = len.saturating_sub(height);
                let top = match step {
                    Move::Up => window.top.saturating_sub(1),
                    Move::Down => window.top + 1,
                    Move::PageUp => window.top.saturating_sub(height),
                    Move::PageDown => window.top + height,
                    Move::First => 0,
                    Move::Last => last,
                    Move::To(row) => row,
                };
                *window = Window {
                    cursor: top.min(last),
                    top: top.min(last),
                };
            }
            return;
        }
        let section = self.section();
        let (len, height) = self.extent(section);
        self.here_mut().window_mut(section).go(step, len, height);
    }

    fn press(&mut self, spot: Spot) {
        match spot {
            Spot::Popup => self.popup = None,
            Spot::Prompt(cell) => {
                self.focus_prompt();
                self.prompt.edit(&Edit::To(cell));
            }
            Spot::Result(row) => {
                self.focus = Focus::Results;
                self.results.cursor = row;
                self.settle();
                self.open();
            }
            Spot::Results => {}
            Spot::Trail(row) => {
                if let Some(index) = self.trail.get(row) {
                    self.go(Target::Occupation(*index));
                }
            }
            Spot::Pane(section) => {
                self.enter_preview();
                self.pane(section);
            }
            Spot::Row(section, row) => {
                // What was pressed is what was seen: entering may cut the rows anew.
                let target = self.row_target(section, row);
                self.enter_preview();
                self.pane(section);
                self.press_row(section, row, target);
            }
            Spot::ListRow(row) => {
                let target = self.row_target(Section::Duties, row);
                self.enter_preview();
                self.press_row(Section::Duties, row, target);
            }
        }
    }

    /// Whoever presses on a page that was only shown is on it.
    fn enter_preview(&mut self) {
        if self.focus != Focus::Body {
            self.open();
            self.settle();
        }
    }

    fn press_row(&mut self, section: Section, row: usize, target: Option<Target>) {
        let (len, height) = self.extent(section);
        if row < len {
            self.here_mut()
                .window_mut(section)
                .go(Move::To(row), len, height);
        }
        if let Some(target) = target {
            self.go(target);
        }
    }

    fn wheel(&mut self, spot: Spot, rows: i32) {
        let turned = |from: usize| from.saturating_add_signed(rows as isize);
        match spot {
            Spot::Popup => {
                let top = self.popup_window().map_or(0, |window| window.top);
                self.rows_go(Move::To(turned(top)));
            }
            Spot::Prompt(_) | Spot::Trail(_) => {}
            Spot::Result(_) | Spot::Results if self.hits.is_empty() => {}
            Spot::Result(_) | Spot::Results => {
                // Whoever turns the results looks at them: the page beside follows.
                if self.focus == Focus::Body {
                    self.focus = Focus::Results;
                }
                self.results_go(Move::To(turned(self.results.cursor)));
            }
            Spot::Pane(section) | Spot::Row(section, _) => self.turn(section, rows),
            Spot::ListRow(_) => self.turn(Section::Duties, rows),
        }
    }

    /// Moves the window of a pane, and its cursor only as far as it must to stay in it.
    fn turn(&mut self, section: Section, rows: i32) {
        let (len, height) = self.extent(section);
        let window = self.here_mut().window_mut(section);
        window.top = window
            .top
            .saturating_add_signed(rows as isize)
            .min(len.saturating_sub(height));
        window.cursor = window.cursor.clamp(
            window.top,
            (window.top + height).saturating_sub(1).max(window.top),
        );
        window.settle(len, height);
    }
}
