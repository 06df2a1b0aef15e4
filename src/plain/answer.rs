//! An answer before it is said: its heading, its lines, and what their numbers lead to.

use super::say::said;
use crate::app::State;
use crate::model::Section;
use crate::page::{Paragraph, Reader, Target, Tone};
use crate::texts::{plain_texts, screen::fill};

/// What a number leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// A result of the search, by its place.
    Hit(usize),
    /// A place, or a step to be ticked.
    Go(Target),
    /// A section of the page.
    Section(Section),
    /// A sector view, 0 for all.
    Sector(usize),
    /// A part of what is laid side by side.
    Part(usize),
}

/// A line of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it says.
    pub text: String,
    /// What its number leads to, where it has one.
    pub choice: Option<Choice>,
    /// Whether it only names the lines below it.
    pub is_heading: bool,
}

impl Line {
    /// A line of text.
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            choice: None,
            is_heading: false,
        }
    }

    /// A line with a number.
    pub fn choice(text: impl Into<String>, choice: Choice) -> Self {
        Self {
            choice: Some(choice),
            ..Self::plain(text)
        }
    }

    /// A line of a page; what it opens has a number.
    pub fn of(line: &Paragraph, reader: Reader) -> Self {
        let first = line.pieces.first().map(|piece| piece.tone);
        let mut text = said(line, reader);
        // What can be chosen names no lines below it, whatever it looks like on a screen.
        if line.target.is_some() && text.ends_with(':') {
            text.pop();
        }
        Self {
            text,
            choice: line.target.map(Choice::Go),
            is_heading: first == Some(Tone::Heading) && line.target.is_none(),
        }
    }
}

/// An answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// What it is about.
    pub title: String,
    /// What it says.
    pub lines: Vec<Line>,
    /// What to do with it, said last.
    pub tail: Vec<String>,
}

impl Answer {
    /// An answer of lines of a page.
    pub fn of(title: impl Into<String>, lines: &[Paragraph], reader: Reader) -> Self {
        Self {
            title: title.into(),
            lines: lines.iter().map(|line| Line::of(line, reader)).collect(),
            tail: Vec::new(),
        }
    }

    /// Its choices, in the order of their numbers.
    pub fn choices(&self) -> Vec<Choice> {
        self.lines.iter().filter_map(|line| line.choice).collect()
    }

    /// Its first line: what it is about, and how much follows.
    pub fn heading(&self, state: &State) -> String {
        let plain = plain_texts(state.lang);
        let choices = self.choices().len();
        let lines = self.lines.iter().filter(|line| !line.is_heading).count();
        let count = match (choices, lines) {
            (0, 0) => String::new(),
            (0, 1) => plain.one_line.to_owned(),
            (0, lines) => fill(plain.lines, &[&lines.to_string()]),
            (1, _) => plain.one_choice.to_owned(),
            (choices, _) => fill(plain.choices, &[&choices.to_string()]),
        };
        let title = self.title.trim_end_matches([':', '.']);
        match (count.is_empty(), title.ends_with('?')) {
            (true, true) => title.to_owned(),
            (true, false) => format!("{title}."),
            (false, true) => format!("{title} {count}."),
            (false, false) => format!("{title}: {count}."),
        }
    }
}
