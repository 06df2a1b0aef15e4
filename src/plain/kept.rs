//! Favourites and their notes, and occupations laid beside each other.

use super::{
    answer::{Answer, Choice, Line},
    command::{Word, names, numbers},
    dialogue::{Dialogue, Said, View},
};
use crate::app::{Focus, Msg, Notice, update};
use crate::catalog::OccupationIndex;
use crate::model::Text;
use crate::page::{Compared, Target};
use crate::search::{self, search};
use crate::session::{MANY, file::MOST_LETTERS};
use crate::texts::screen::fill;

impl Dialogue {
    /// The occupation that one looks at.
    pub(super) fn subject(&self) -> Option<OccupationIndex> {
        if self.view == View::Results {
            return None;
        }
        match self.state.here().target {
            Target::Occupation(index) | Target::Lens(index) | Target::Near(index) => Some(index),
            _ => None,
        }
    }

    /// The occupation that a number leads to.
    fn numbered(&self, number: usize) -> Option<OccupationIndex> {
        match self.choices.get(number.checked_sub(1)?)? {
            Choice::Go(Target::Occupation(index)) => Some(*index),
            Choice::Hit(place) => match self.state.hits.get(*place)?.target {
                search::Target::Occupation(index) => Some(index),
                search::Target::JobTitle(_) | search::Target::Compared(_) => None,
            },
            _ => None,
        }
    }

    /// Whether a number leads to an occupation.
    pub(super) fn has_occupations(&self) -> bool {
        (1..=self.choices.len()).any(|number| self.numbered(number).is_some())
    }

    /// The occupation that is called so; a guess is none.
    fn named(&self, name: &str) -> Option<OccupationIndex> {
        let atlas = &self.state.atlas;
        let hits = search(&atlas.catalog, &atlas.index, name);
        hits.iter().find_map(|hit| match hit.target {
            search::Target::Occupation(index) if !hit.guess => Some(index),
            _ => None,
        })
    }

    /// The occupations that stand after a command: numbers of what was said last, or names; what is none of them.
    fn occupations(&self, rest: &str) -> Result<Vec<OccupationIndex>, String> {
        let each: Vec<(String, Option<OccupationIndex>)> = match numbers(rest) {
            Some(numbers) => numbers
                .into_iter()
                .map(|number| (number.to_string(), self.numbered(number)))
                .collect(),
            None => names(rest)
                .into_iter()
                .map(|name| {
                    let index = self.named(&name);
                    (name, index)
                })
                .collect(),
        };
        each.into_iter()
            .map(|(wanted, index)| index.ok_or(wanted))
            .collect()
    }

    fn unknown(&mut self, wanted: &str) -> Said {
        self.tell(fill(self.plain().unknown, &[wanted]))
    }

    pub(super) fn title_of(&self, index: OccupationIndex) -> String {
        let card = self.state.atlas.catalog.card(index);
        card.map_or(String::new(), |card| {
            card.title.get(self.state.lang).to_string()
        })
    }

    pub(super) fn compare(&mut self, rest: &str) -> Said {
        let base = self.subject();
        if rest.is_empty() {
            return match base {
                Some(_) => self.show(View::Proposals),
                None => self.tell(self.plain().two_or_three),
            };
        }
        let mut each = match self.occupations(rest) {
            Ok(each) => each,
            Err(wanted) => return self.unknown(&wanted),
        };
        // One alone is laid beside the page that one reads.
        if each.len() == 1 {
            each.splice(0..0, base);
        }
        let fits = each.len() <= Compared::MOST;
        match Compared::new(each).filter(|_| fits) {
            Some(compared) => self.go(Target::Compare(compared)),
            None => self.tell(self.plain().two_or_three),
        }
    }

    /// What can be laid beside the page.
    pub(super) fn proposals(&self) -> Answer {
        let texts = self.state.texts();
        let line = |(compared, why): (Compared, &'static str)| {
            let other = compared.each().last()?;
            let text = format!("{} – {}", self.title_of(other), why.to_lowercase());
            Some(Line::choice(text, Choice::Go(Target::Compare(compared))))
        };
        let title = self.subject().map(|index| self.title_of(index));
        Answer {
            title: fill(texts.compare_with, &[&title.unwrap_or_default()]),
            lines: self
                .state
                .proposals()
                .into_iter()
                .filter_map(line)
                .collect(),
            tail: vec![self.plain().two_or_three.to_owned()],
        }
    }

    pub(super) fn keep(&mut self, rest: &str) -> Said {
        let each = if rest.is_empty() {
            self.subject().into_iter().collect()
        } else {
            match self.occupations(rest) {
                Ok(each) => each,
                Err(wanted) => return self.unknown(&wanted),
            }
        };
        if each.is_empty() {
            return self.needs_more(Word::Keep);
        }
        let mut told = Vec::new();
        for index in each {
            told.push(self.toggle(index));
        }
        self.tell(told.join(" "))
    }

    fn toggle(&mut self, index: OccupationIndex) -> String {
        self.state.session.toggle(index);
        let notice = if self.state.session.place(index).is_some() {
            Notice::Kept(index)
        } else {
            Notice::LetGo(index)
        };
        notice.text(&self.state)
    }

    pub(super) fn note(&mut self, rest: &str) -> Said {
        let (first, text) = rest.split_once(' ').unwrap_or((rest, ""));
        let is_list = self.state.here().target == Target::Shortlist;
        let (index, text) = match (self.subject(), first.parse::<usize>()) {
            (Some(index), _) => (Some(index), rest),
            (None, Ok(number)) if is_list => (self.numbered(number), text),
            _ => (None, ""),
        };
        let Some(index) = index.filter(|_| !text.is_empty()) else {
            return self.needs_more(Word::Note);
        };
        let mut told = String::new();
        // Whoever notes something keeps it.
        if self.state.session.place(index).is_none() {
            told = self.toggle(index) + " ";
        }
        let note = Text::safe(text, MOST_LETTERS);
        let title = self.title_of(index);
        told.push_str(&fill(self.plain().noted, &[&title, &note]));
        if let Some(place) = self.state.session.place(index) {
            self.state.session.kept[place].note = note;
        }
        self.tell(told)
    }

    pub(super) fn remove(&mut self, rest: &str) -> Said {
        let number = rest.parse::<usize>().ok();
        let choice = number.and_then(|number| self.choices.get(number.checked_sub(1)?));
        if let Some(Choice::Go(Target::OwnStep(place))) = choice.copied() {
            return self.remove_step(usize::from(place));
        }
        let index = match number {
            Some(number) => self.numbered(number),
            None if rest.is_empty() => self.subject(),
            None => self.named(rest),
        };
        match index.filter(|index| self.state.session.place(*index).is_some()) {
            Some(index) => {
                let told = self.toggle(index);
                self.tell(told)
            }
            None => self.needs_more(Word::Remove),
        }
    }

    /// Moves a favourite up or down.
    pub(super) fn shift(&mut self, rest: &str) -> Said {
        let (number, way) = rest.split_once(' ').unwrap_or((rest, ""));
        let down = match way.trim().to_lowercase().as_str() {
            "opp" | "up" => false,
            "ned" | "down" => true,
            _ => return self.needs_more(Word::Move),
        };
        let index = number
            .parse()
            .ok()
            .and_then(|number| self.numbered(number))
            .and_then(|index| Some((index, self.state.session.place(index)?)));
        let Some((index, place)) = index else {
            return self.needs_more(Word::Move);
        };
        let place = self.state.session.shift(place, down) + 1;
        let title = self.title_of(index);
        self.choices = self.answer().choices();
        self.tell(fill(self.plain().moved, &[&title, &place.to_string()]))
    }

    /// The favourites, the next steps that are chosen, and what was visited.
    pub(super) fn kept(&self) -> Answer {
        let (texts, plain, session) = (self.state.texts(), self.plain(), &self.state.session);
        let occupation = |index| Choice::Go(Target::Occupation(index));
        let mut lines = Vec::new();
        for kept in &session.kept {
            let title = self.title_of(kept.occupation);
            lines.push(Line::choice(title, occupation(kept.occupation)));
            if !kept.note.is_empty() {
                lines.push(Line::plain(format!("{}: {}", texts.why, kept.note)));
            }
        }
        lines.push(Line::plain(match session.kept.len() {
            0 => plain.none_kept,
            MANY.. => texts.many_kept,
            _ => texts.few_kept,
        }));
        if !session.unknown.is_empty() {
            let count = texts.occupations(session.unknown.len());
            lines.push(Line::plain(fill(texts.unknown_kept, &[&count])));
        }
        let ticked = session
            .ticked
            .iter()
            .map(|step| step.text(texts).to_owned());
        let steps: Vec<String> = ticked.chain(session.own_steps.iter().cloned()).collect();
        if !steps.is_empty() {
            lines.push(heading(texts.next_steps));
            lines.extend(steps.into_iter().map(Line::plain));
        }
        let seen = || {
            session
                .trail
                .iter()
                .filter(|index| session.place(**index).is_none())
        };
        if seen().next().is_some() {
            lines.push(heading(texts.trail));
        }
        lines.extend(seen().map(|index| Line::choice(self.title_of(*index), occupation(*index))));
        if !session.is_empty() {
            let saved = self
                .state
                .saved
                .file
                .as_ref()
                .filter(|_| !self.state.is_unsaved());
            lines.push(Line::plain(
                saved.map_or(plain.in_no_file.to_owned(), |file| {
                    fill(texts.was_saved, &[file])
                }),
            ));
        }
        Answer {
            title: texts.shortlist.to_owned(),
            lines,
            tail: Vec::new(),
        }
    }

    /// Goes to where a sheet or a list can be asked for: the place itself, and not what a search proposes.
    pub(super) fn stand(&mut self) {
        self.state.focus = Focus::Body;
        update(&mut self.state, Msg::Continue);
    }
}

/// A line that names those below it.
pub(super) fn heading(text: &str) -> Line {
    Line {
        is_heading: true,
        ..Line::plain(format!("{text}:"))
    }
}
