//! A page before it is cut into rows.

use super::target::Target;
use crate::model::Lang;

/// What a piece of text means; the theme says how that looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// The text itself.
    Plain,
    /// What stands out: a title, a figure.
    Strong,
    /// What stands back: a reason, a source.
    Muted,
    /// The name of a part.
    Heading,
    /// Something that can be followed.
    Link,
}

/// A piece of text in one tone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its tone.
    pub tone: Tone,
    /// Its text.
    pub text: String,
}

/// The sign before a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mark {
    /// None.
    #[default]
    None,
    /// Only this sector's source says it.
    Own,
    /// The sources of several sectors say it.
    Common,
}

impl Mark {
    /// The sign, with the blank after it.
    pub fn sign(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Own => "+ ",
            Self::Common => "= ",
        }
    }
}

/// A line of a page, however long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// The sign before it.
    pub mark: Mark,
    /// Its text, in pieces.
    pub pieces: Vec<Piece>,
    /// What it opens.
    pub target: Option<Target>,
    /// The language that its words are broken in.
    ///
    /// It stands on the paragraph, and not with the width, because one screen has several: what packs say is bokmål in every
    /// language of the interface, and titles and labels are not. So bokmål is what a paragraph is in unless it says otherwise.
    pub lang: Lang,
}

impl Paragraph {
    /// A line in one tone.
    pub fn new(tone: Tone, text: impl Into<String>) -> Self {
        Self {
            mark: Mark::None,
            pieces: vec![Piece {
                tone,
                text: text.into(),
            }],
            target: None,
            lang: Lang::Nb,
        }
    }

    /// The name of a part.
    pub fn heading(text: impl Into<String>) -> Self {
        Self::new(Tone::Heading, text)
    }

    /// A line of text.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::new(Tone::Plain, text)
    }

    /// A line that opens something.
    pub fn link(text: impl Into<String>, target: Target) -> Self {
        Self {
            target: Some(target),
            ..Self::new(Tone::Link, text)
        }
    }

    /// The line with another piece after it, a blank between.
    #[must_use]
    pub fn and(mut self, tone: Tone, text: impl Into<String>) -> Self {
        let text = text.into();
        if !text.is_empty() {
            self.pieces.push(Piece { tone, text });
        }
        self
    }

    /// The line, its words broken as a language breaks them.
    #[must_use]
    pub fn in_lang(mut self, lang: Lang) -> Self {
        self.lang = lang;
        self
    }

    /// The line with a sign before it.
    #[must_use]
    pub fn marked(mut self, mark: Mark) -> Self {
        self.mark = mark;
        self
    }

    /// Its text in one string.
    pub fn text(&self) -> String {
        let pieces: Vec<&str> = self
            .pieces
            .iter()
            .map(|piece| piece.text.as_str())
            .collect();
        format!("{}{}", self.mark.sign(), pieces.join(" "))
    }
}
