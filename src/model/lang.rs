//! The three languages of the interface.

use super::text::Text;
use serde::{Deserialize, Serialize};

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Bokmål, the default and the language of the pages.
    #[default]
    Nb,
    /// Nynorsk.
    Nn,
    /// English.
    En,
}

impl Lang {
    /// All of them, in the order in which the language key goes through them.
    pub const ALL: [Self; 3] = [Self::Nb, Self::Nn, Self::En];

    /// The language's code (ISO 639-1).
    pub fn code(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::En => "en",
        }
    }

    /// The language of a code or a POSIX locale (`nn_NO.UTF-8`); `no` is bokmål, anything unknown nothing.
    pub fn of(locale: &str) -> Option<Self> {
        match locale
            .split(['_', '.', '-', '@'])
            .next()?
            .to_ascii_lowercase()
            .as_str()
        {
            "nb" | "no" => Some(Self::Nb),
            "nn" => Some(Self::Nn),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// The next one, around.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Nb => Self::Nn,
            Self::Nn => Self::En,
            Self::En => Self::Nb,
        }
    }
}

/// A name in the three languages. Bokmål is always there; another language falls back to it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Titles {
    /// Bokmål.
    pub nb: Text,
    /// Nynorsk, where it differs or somebody has said that it does not.
    #[serde(default)]
    pub nn: Option<Text>,
    /// English.
    #[serde(default)]
    pub en: Option<Text>,
}

impl Titles {
    /// The name in `lang`, or in bokmål.
    pub fn get(&self, lang: Lang) -> &Text {
        let own = match lang {
            Lang::Nb => None,
            Lang::Nn => self.nn.as_ref(),
            Lang::En => self.en.as_ref(),
        };
        own.unwrap_or(&self.nb)
    }

    /// The name in each language that has one of its own.
    pub fn each(&self) -> impl Iterator<Item = (Lang, &Text)> {
        let others = [(Lang::Nn, self.nn.as_ref()), (Lang::En, self.en.as_ref())];
        std::iter::once((Lang::Nb, &self.nb)).chain(
            others
                .into_iter()
                .filter_map(|(lang, text)| Some((lang, text?))),
        )
    }
}
