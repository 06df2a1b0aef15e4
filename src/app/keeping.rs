//! What is kept, noted, planned and handed over.

use super::{
    list::Window,
    msg::{Effect, Outcome},
    notice::Notice,
    place::Focus,
    popup::{Popup, Question},
    prompt::Prompt,
    state::{Saved, State},
};
use crate::catalog::OccupationIndex;
use crate::model::{Section, Text};
use crate::page::{Compared, Paragraph, Row, Scope, Target, Tone, rows, sections};
use crate::search;
use crate::session::file::MOST_LETTERS;
use crate::texts::problem::fault;

/// The longest name of a file that can be typed.
const LONGEST_PATH: usize = 400;

/// How many occupations are proposed to be laid beside another.
const MOST_PROPOSED: usize = 40;

impl State {
    /// The occupation that a key means which asks for one: the page's, the one in focus in a list, the chosen result's.
    pub fn meant(&self) -> Option<OccupationIndex> {
        if self.focus != Focus::Body {
            return match self.hits.get(self.results.cursor)?.target {
                search::Target::Occupation(index) => Some(index),
                search::Target::JobTitle(_) | search::Target::Compared(_) => None,
            };
        }
        let in_focus = match self.followed() {
            Some(Target::Occupation(index)) => Some(index),
            _ => None,
        };
        match self.here().target {
            Target::Occupation(index) => Some(index),
            Target::Lens(index) | Target::Near(index) => in_focus.or(Some(index)),
            _ => in_focus,
        }
    }

    /// Whether something would be missed that is in no file.
    pub fn is_unsaved(&self) -> bool {
        !self.session.holds_the_same(&self.saved.session)
    }

    pub(super) fn keep(&mut self) {
        let Some(index) = self.meant() else { return };
        self.session.toggle(index);
        self.notice = Some(if self.session.place(index).is_some() {
            Notice::Kept(index)
        } else {
            Notice::LetGo(index)
        });
    }

    /// Opens the line for a note on the occupation that is meant; whoever notes something keeps it.
    pub(super) fn note(&mut self) {
        if let Some(Target::OwnStep(place)) = self.followed() {
            return self.ask_step(Some(usize::from(place)));
        }
        let Some(index) = self.meant() else { return };
        let noted = self
            .session
            .place(index)
            .map(|place| self.session.kept[place].note.clone());
        let line = Prompt::default()
            .at_most(MOST_LETTERS)
            .with(&noted.unwrap_or_default());
        self.popup = Some(Popup::Ask(Question::Note(index), line));
    }

    pub(super) fn ask_step(&mut self, place: Option<usize>) {
        let step = place
            .and_then(|place| self.session.own_steps.get(place))
            .cloned();
        let line = Prompt::default()
            .at_most(MOST_LETTERS)
            .with(&step.unwrap_or_default());
        self.popup = Some(Popup::Ask(Question::Step(place), line));
    }

    /// Moves the kept occupation in focus up or down, and the cursor with it.
    pub(super) fn shift(&mut self, down: bool) {
        let Some(Target::Occupation(index)) = self.followed() else {
            return;
        };
        let Some(place) = self.session.place(index) else {
            return;
        };
        self.session.shift(place, down);
        self.settle();
        let row = self
            .list_rows()
            .iter()
            .position(|row| row.target == Some(Target::Occupation(index)));
        if let Some(row) = row {
            self.here_mut().window_mut(Section::Duties).cursor = row;
        }
    }

    /// Lets go of what is in focus: a kept occupation, or a step in own words.
    pub(super) fn remove(&mut self) {
        match self.followed() {
            Some(Target::Occupation(index)) if self.session.place(index).is_some() => self.keep(),
            Some(Target::OwnStep(place)) if usize::from(place) < self.session.own_steps.len() => {
                self.session.own_steps.remove(usize::from(place));
            }
            _ => {}
        }
    }

    /// What lies on the page to take home from where one is.
    pub fn scope(&self) -> Option<Scope> {
        match self.here().target {
            Target::Handout(scope) | Target::Qr(scope) => Some(scope),
            Target::Compare(compared) => Some(Scope::Compared(compared)),
            Target::Occupation(index) => Some(Scope::Occupation(index, self.here().sector as u8)),
            Target::Lens(index) | Target::Near(index) => Some(Scope::Occupation(index, 0)),
            _ if !self.session.is_empty() || !self.session.trail.is_empty() => Some(Scope::Session),
            _ => None,
        }
    }

    /// Saves the session: in its file, or in one whose name is asked for.
    pub(super) fn save(&mut self) -> Option<Effect> {
        if let Some(file) = self.saved.file.clone() {
            self.popup = None;
            let replace = true;
            return Some(Effect::SaveSession { file, replace });
        }
        let Saved {
            wanted, proposed, ..
        } = &self.saved;
        let name = wanted.as_ref().unwrap_or(proposed).clone();
        self.ask_file(Question::SaveSession, &name);
        None
    }

    pub(super) fn ask_file(&mut self, question: Question, proposed: &str) {
        let line = Prompt::default().at_most(LONGEST_PATH).with(proposed);
        self.popup = Some(Popup::Ask(question, line));
    }

    pub(super) fn ask_handout_file(&mut self) {
        let Some(scope) = self.scope() else { return };
        let card = |index| self.atlas.catalog.card(index);
        let name = match scope {
            Scope::Occupation(index, _) => card(index).map(|card| card.id.to_string()),
            Scope::Compared(compared) => Some(
                compared
                    .each()
                    .filter_map(card)
                    .map(|card| card.id.to_string())
                    .collect::<Vec<_>>()
                    .join("-"),
            ),
            Scope::Session => Some(self.texts().shortlist.to_lowercase()),
        };
        let proposed = format!("{}-{}.html", name.unwrap_or_default(), self.today);
        self.ask_file(Question::SaveHandout(scope), &proposed);
    }

    /// Takes what was typed into the window on top.
    pub(super) fn answer(&mut self) -> Option<Effect> {
        match self.popup.take()? {
            Popup::Ask(question, line) => self.answered(question, line.text()),
            Popup::Compare(window) => {
                let chosen = self.proposals().get(window.cursor).copied();
                if let Some((compared, _)) = chosen {
                    self.go(Target::Compare(compared));
                }
                None
            }
            Popup::Quit => Some(Effect::Quit),
            Popup::Help(_) | Popup::Plain(_) | Popup::Idle(_) => None,
        }
    }

    fn answered(&mut self, question: Question, typed: &str) -> Option<Effect> {
        let line = Text::safe(typed, MOST_LETTERS);
        let file = typed.trim().to_owned();
        match question {
            Question::Note(index) => {
                if self.session.place(index).is_none() {
                    self.session.toggle(index);
                    self.notice = Some(Notice::Kept(index));
                }
                if let Some(place) = self.session.place(index) {
                    self.session.kept[place].note = line;
                }
            }
            Question::Step(Some(place)) if line.is_empty() => {
                if place < self.session.own_steps.len() {
                    self.session.own_steps.remove(place);
                }
            }
            Question::Step(Some(place)) => {
                if let Some(step) = self.session.own_steps.get_mut(place) {
                    *step = line;
                }
            }
            Question::Step(None) if !line.is_empty() => self.session.own_steps.push(line),
            Question::Step(None) => {}
            Question::Pin => return self.answer_pin(typed),
            _ if file.is_empty() => {}
            Question::SaveSession => {
                let replace = false;
                return Some(Effect::SaveSession { file, replace });
            }
            Question::OpenSession => return Some(Effect::OpenSession { file }),
            Question::SaveHandout(scope) => return Some(Effect::SaveHandout { file, scope }),
        }
        None
    }

    /// What came of something that was asked of the outside.
    pub(super) fn done(&mut self, outcome: Outcome) {
        self.notice = Some(match outcome {
            Outcome::SessionSaved { file } => {
                self.saved.session = self.session.clone();
                self.saved.file = Some(file.clone());
                Notice::Saved(file)
            }
            Outcome::HandoutSaved { file } => Notice::Saved(file),
            Outcome::Taken { file, question } => {
                // One more name is asked for, and the one that was taken stands there to be changed.
                self.ask_file(question, &file);
                Notice::Taken(file)
            }
            Outcome::NotSaved { file, why } => Notice::NotSaved(file, why),
            Outcome::NotOpened { file, why } => Notice::NotOpened(file, why),
            Outcome::Damaged(faults) => {
                let first = faults.first().map(|found| fault(found, self.lang));
                Notice::Damaged(first.unwrap_or_default())
            }
            Outcome::Opened { file, opened } => {
                let count = opened.session.kept.len() + opened.session.unknown.len();
                self.take_over(&file, opened.session);
                self.go(Target::Shortlist);
                Notice::Opened(file, count)
            }
            Outcome::Printing => Notice::Printing,
            Outcome::Printed => Notice::Printed,
            // What the printing program says is for whoever runs it; the pattern is the way that is left.
            Outcome::NotPrinted(_) if self.kiosk.is_some() => {
                self.can_print = false;
                Notice::NoPrinter
            }
            Outcome::NotPrinted(why) => Notice::NotPrinted(why),
        });
    }

    /// Lays a session that was read from a file to what there is: nothing is lost.
    pub(crate) fn take_over(&mut self, file: &str, read: crate::session::Session) {
        self.saved.session.clone_from(&read);
        self.saved.file = Some(file.to_owned());
        for kept in read.kept {
            match self.session.place(kept.occupation) {
                None => self.session.kept.push(kept),
                Some(place) if self.session.kept[place].note.is_empty() => {
                    self.session.kept[place].note = kept.note;
                }
                Some(_) => {}
            }
        }
        self.session.ticked.extend(read.ticked);
        for step in read.own_steps {
            if !self.session.own_steps.contains(&step) {
                self.session.own_steps.push(step);
            }
        }
        for (id, note) in read.unknown {
            if self.session.unknown.iter().all(|(other, _)| *other != id) {
                self.session.unknown.push((id, note));
            }
        }
    }

    /// Opens the choice of what to lay beside that which is on screen; where the results name both, they are laid out.
    pub(super) fn choose_other(&mut self) {
        if !self.proposals().is_empty() {
            self.popup = Some(Popup::Compare(Window::default()));
        }
    }

    /// The occupations beside which another would be laid: those of a comparison, else the one that is meant.
    pub fn compared(&self) -> Vec<OccupationIndex> {
        match (self.focus, self.here().target) {
            (Focus::Body, Target::Compare(compared)) => compared.each().collect(),
            _ => self.meant().into_iter().collect(),
        }
    }

    /// What can be laid beside that which is on screen, each with why it is proposed: what the row in focus opens, what was
    /// kept, what was visited, what lies near.
    pub fn proposals(&self) -> Vec<(Compared, &'static str)> {
        let texts = self.texts();
        let base = self.compared();
        if base.is_empty() || base.len() >= Compared::MOST {
            return Vec::new();
        }
        let in_focus = match self.followed() {
            Some(Target::Occupation(index)) => Some((index, texts.in_focus)),
            _ => None,
        };
        let near = base
            .iter()
            .flat_map(|index| self.atlas.catalog.related(*index))
            .map(|(index, _)| (index, texts.related));
        let kept = self
            .session
            .kept
            .iter()
            .map(|kept| (kept.occupation, texts.shortlist));
        let seen = self.session.trail.iter().map(|index| (*index, texts.trail));
        let mut proposed: Vec<(OccupationIndex, &'static str)> = Vec::new();
        for (index, why) in in_focus.into_iter().chain(kept).chain(seen).chain(near) {
            let is_new =
                !base.contains(&index) && proposed.iter().all(|(other, _)| *other != index);
            if is_new && proposed.len() < MOST_PROPOSED {
                proposed.push((index, why));
            }
        }
        proposed
            .into_iter()
            .filter_map(|(index, why)| {
                let each = base.iter().copied().chain([index]);
                Some((Compared::new(each)?, why))
            })
            .collect()
    }

    /// The rows of that choice.
    pub(super) fn proposal_rows(&self, width: u16) -> Vec<Row> {
        let line = |(compared, why): (Compared, &'static str)| {
            let other = compared
                .each()
                .last()
                .and_then(|index| self.atlas.catalog.card(index));
            let title = other.map_or(String::new(), |card| card.title.get(self.lang).to_string());
            Paragraph::link(title, Target::Compare(compared)).and(Tone::Muted, format!("– {why}"))
        };
        // One row each: the cursor counts proposals.
        let lines = self.proposals().into_iter().map(line);
        lines
            .filter_map(|line| rows(&[line], width).into_iter().next())
            .collect()
    }

    /// What has the keys as plain rows of a width: no frame, no marks, to be copied.
    pub(super) fn plain_rows(&self, width: u16) -> Vec<Row> {
        let mut lines = Vec::new();
        if self.page.is_some() {
            let section = self.section();
            let head = sections::title(section, self.texts());
            let title =
                crate::page::browse::title(&self.atlas.catalog, self.here().target, self.reader());
            lines.extend(rows(&[Paragraph::plain(format!("{title}: {head}"))], width));
            lines.extend(self.cut(section, width + 2));
        } else {
            lines.extend(self.cut(Section::Duties, width + 2));
        }
        lines
    }
}
