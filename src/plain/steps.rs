//! Next steps, and files: what is planned, saved and handed over.

use super::{
    answer::{Answer, Choice, Line},
    dialogue::{Asked, Dialogue, Said, View},
};
use crate::app::{Effect, Msg, update};
use crate::model::Text;
use crate::page::Target;
use crate::session::{Step, file::MOST_LETTERS};
use crate::texts::screen::fill;

/// The most steps of one's own: a number must lead to each.
const MOST_STEPS: usize = 200;

impl Dialogue {
    pub(super) fn steps(&mut self, rest: &str) -> Said {
        if rest.is_empty() {
            return self.show(View::Steps);
        }
        if let Ok(number) = rest.parse::<usize>()
            && let Some(step) = number.checked_sub(1).and_then(|place| Step::ALL.get(place))
        {
            self.state.session.tick(*step);
            return self.show(View::Steps);
        }
        let step = Text::safe(rest, MOST_LETTERS);
        if self.state.session.own_steps.len() < MOST_STEPS {
            self.state.session.own_steps.push(step.clone());
        }
        self.tell(fill(self.plain().step_added, &[&step]))
    }

    pub(super) fn step_list(&self) -> Answer {
        let (texts, plain, session) = (self.state.texts(), self.plain(), &self.state.session);
        let step = |step: &Step| {
            let state = if session.ticked.contains(step) {
                plain.is_done
            } else {
                plain.is_not_done
            };
            let text = format!("{}, {state}", step.text(texts));
            Line::choice(text, Choice::Go(Target::Step(*step)))
        };
        let own = |(place, step): (usize, &String)| {
            let place = u8::try_from(place).unwrap_or(u8::MAX);
            let text = format!("{step}, {}", plain.is_done);
            Line::choice(text, Choice::Go(Target::OwnStep(place)))
        };
        let steps = Step::ALL.iter().map(step);
        Answer {
            title: texts.next_steps.to_owned(),
            lines: steps
                .chain(session.own_steps.iter().enumerate().map(own))
                .collect(),
            tail: vec![plain.step_help.to_owned()],
        }
    }

    pub(super) fn remove_step(&mut self, place: usize) -> Said {
        if place >= self.state.session.own_steps.len() {
            return self.show(View::Steps);
        }
        let step = self.state.session.own_steps.remove(place);
        self.choices = self.answer().choices();
        self.tell(fill(self.plain().removed, &[&step]))
    }

    /// The sheet to take home, or with a name after it the file that it is written to.
    pub(super) fn handout(&mut self, rest: &str) -> Said {
        self.stand();
        let Some(scope) = self.state.scope() else {
            return self.tell(self.plain().nothing_to_take);
        };
        if rest.is_empty() {
            update(&mut self.state, Msg::Handout);
            return self.show(View::Whole);
        }
        let file = rest.to_owned();
        Said {
            lines: Vec::new(),
            effect: Some(Effect::SaveHandout { file, scope }),
        }
    }

    pub(super) fn print(&mut self) -> Said {
        match self.state.scope().filter(|_| self.state.can_print) {
            Some(scope) => Said {
                lines: Vec::new(),
                effect: Some(Effect::Print(scope)),
            },
            None => self.tell(self.plain().no_printer),
        }
    }

    pub(super) fn save(&mut self, rest: &str) -> Said {
        if self.state.session.is_empty() && !self.state.is_unsaved() {
            return self.tell(self.plain().nothing_to_save);
        }
        if !rest.is_empty() {
            return self.save_as(rest.to_owned());
        }
        if let Some(file) = self.state.saved.file.clone() {
            return self.save_as(file);
        }
        let proposed = self.state.saved.proposed.clone();
        let told = fill(self.plain().save_as, &[&proposed]);
        self.asked = Some(Asked::File(proposed));
        self.tell(told)
    }

    /// Saves to a file; the one that the session is from is ours to replace.
    pub(super) fn save_as(&mut self, file: String) -> Said {
        let replace = self.state.saved.file.as_ref() == Some(&file);
        Said {
            lines: Vec::new(),
            effect: Some(Effect::SaveSession { file, replace }),
        }
    }
}
