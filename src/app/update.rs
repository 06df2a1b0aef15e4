//! All that can happen.

use super::{
    list::{Move, Window},
    look::{Letters, ThemeName},
    msg::{Effect, Msg},
    place::{Focus, Place},
    popup::{Popup, Question},
    prompt::Edit,
    settle::SLICE,
    state::State,
};
use crate::catalog::OccupationIndex;
use crate::model::Section;
use crate::page::{Scope, Target};

/// Changes the state by what happened, and says what is to be done outside. No message makes another.
pub fn update(state: &mut State, msg: Msg) -> Option<Effect> {
    catch_up(state);
    state.happen(msg, State::settle)
}

/// Changes the line, and leaves it to [`catch_up`] to search for what then stands in it: of what arrives at once only the end is
/// searched for.
pub fn type_ahead(state: &mut State, edit: Edit) {
    state.happen(Msg::Prompt(edit), |state| state.is_behind = true);
}

/// Makes everything agree with what was typed ahead, if anything was.
pub fn catch_up(state: &mut State) {
    if std::mem::take(&mut state.is_behind) {
        state.settle();
    }
}

impl State {
    fn happen(&mut self, msg: Msg, settle: impl FnOnce(&mut Self)) -> Option<Effect> {
        if self.is_barred(&msg) {
            return None;
        }
        // What was told stands until something else is done; a change of size, a search that goes on or a second that passes
        // is nothing done.
        if !matches!(
            msg,
            Msg::Resized(..) | Msg::Continue | Msg::Suspend | Msg::Tick(_) | Msg::Heard
        ) {
            self.notice = None;
        }
        // Only a kiosk asks whether somebody is there.
        let before = self.kiosk.as_ref().map(|_| (self.trace(), msg.clone()));
        let effect = self.change(msg);
        settle(self);
        if let Some((before, msg)) = before {
            self.heed(&before, msg, effect.is_some());
        }
        effect
    }

    fn change(&mut self, msg: Msg) -> Option<Effect> {
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
                self.popup = match self.popup {
                    None => Some(Popup::Help(Window::default())),
                    Some(_) => None,
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
            Msg::Easy => self.switch_easy(),
            Msg::Letters => {
                self.letters = match self.letters {
                    Letters::Keys => Letters::Off,
                    Letters::Off => Letters::Keys,
                }
            }
            Msg::Press(spot) => self.press(spot),
            Msg::Wheel(spot, rows) => self.wheel(spot, rows),
            Msg::Resized(width, height) => self.size = (width, height),
            Msg::Continue => self.search_on(SLICE),
            Msg::Keep => self.keep(),
            Msg::Note => self.note(),
            Msg::AddStep => self.ask_step(None),
            Msg::Shift(down) => self.shift(down),
            Msg::Remove => self.remove(),
            Msg::Compare => self.choose_other(),
            Msg::Lens => self.look(Target::Lens),
            Msg::Near => self.look(Target::Near),
            Msg::NextColumn => self.column(1),
            Msg::PreviousColumn => self.column(-1),
            Msg::Handout => self.look_at_scope(Target::Handout),
            Msg::Qr => self.look_at_scope(Target::Qr),
            Msg::SaveHandout => self.ask_handout_file(),
            Msg::OpenSession => self.ask_file(Question::OpenSession, ""),
            Msg::Plain => self.plain(),
            Msg::Done(outcome) => self.done(outcome),
            Msg::Save => return self.save(),
            Msg::Answer => return self.answer(),
            Msg::Print => return self.scope().map(Effect::Print),
            Msg::Suspend => return Some(Effect::Suspend),
            Msg::Quit => return self.quit(),
            Msg::Tick(now) => return self.tick(now),
            Msg::Heard => {}
            Msg::Extend => self.extend(),
            Msg::Staff => self.ask_pin(),
            Msg::Reset => return Some(Effect::Reset),
        }
        None
    }

    /// Ends the program; where something is in no file, the first time only asks.
    fn quit(&mut self) -> Option<Effect> {
        if self.is_unsaved() && self.popup != Some(Popup::Quit) {
            self.popup = Some(Popup::Quit);
            return None;
        }
        Some(Effect::Quit)
    }

    /// Looks at the occupation that is meant in another way.
    fn look(&mut self, at: impl Fn(OccupationIndex) -> Target) {
        if let Some(index) = self.meant() {
            self.enter_preview();
            self.go(at(index));
        }
    }

    fn look_at_scope(&mut self, at: impl Fn(Scope) -> Target) {
        if let Some(scope) = self.scope() {
            self.enter_preview();
            self.go(at(scope));
        }
    }

    /// Shows pages in their easy form, or in full again. Their rows are others: one reads from the top.
    fn switch_easy(&mut self) {
        self.easy = !self.easy;
        let here = self.here_mut();
        here.more = false;
        here.windows = Default::default();
    }

    fn column(&mut self, step: isize) {
        let last = self
            .columns()
            .map_or(0, |(all, seen)| all.saturating_sub(seen));
        let here = self.here_mut();
        here.column = here.column.saturating_add_signed(step).min(last);
    }

    fn plain(&mut self) {
        self.popup = match self.popup {
            None => Some(Popup::Plain(Window::default())),
            Some(_) => None,
        };
    }

    pub(super) fn results_go(&mut self, step: Move) {
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
        if let Some(Popup::Ask(_, line)) = &mut self.popup {
            return line.edit(edit);
        }
        // In a kiosk a letter searches from anywhere, also from a window to read.
        self.popup = None;
        // Whoever types from a page begins anew.
        if self.focus == Focus::Body {
            self.prompt.select();
        }
        self.prompt.edit(edit);
        self.focus = Focus::Prompt;
        self.zoomed = false;
    }

    pub(super) fn focus_prompt(&mut self) {
        if self.focus != Focus::Prompt {
            self.prompt.select();
        }
        self.focus = Focus::Prompt;
        self.popup = None;
        self.zoomed = false;
    }

    /// Opens the chosen result; with nothing to choose, the keys go to what is on screen.
    pub(super) fn open(&mut self) {
        if let Some(preview) = self.preview.take() {
            self.enter(preview);
        }
        self.focus = Focus::Body;
        self.enter_first_link();
    }

    pub(super) fn go(&mut self, target: Target) {
        if self.is_barred(&Msg::Go(target)) {
            return;
        }
        self.popup = None;
        match target {
            // These are no places: following them does something.
            Target::Step(step) => return self.session.tick(step),
            Target::OwnStep(place) => return self.ask_step(Some(place.into())),
            Target::NewStep => return self.ask_step(None),
            Target::More => return self.here_mut().more = true,
            _ => {}
        }
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
        let is_list = self.page.is_none() && !self.here().is_text();
        if is_list && self.here().window(Section::Duties).cursor == 0 {
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
        here.more = false;
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
        self.here_mut().more = false;
    }

    pub(super) fn pane(&mut self, section: Section) {
        if self.page.is_some() {
            self.here_mut().section = section;
            self.here_mut().more = false;
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

    pub(super) fn rows_go(&mut self, step: Move) {
        if self.popup.is_some() {
            return self.popup_go(step);
        }
        let section = self.section();
        let (len, height) = self.extent(section);
        self.here_mut().window_mut(section).go(step, len, height);
    }
}
