//! Every text of the interface in bokmål, nynorsk and English. A struct with a field a text: a missing one does not compile.
//! What stands in packs is not here; neither are words that only a developer reads.

pub mod accessibility;
pub mod cli;
pub mod criteria;
pub mod dates;
pub mod en;
pub mod kiosk;
pub mod nb;
pub mod nn;
pub mod plain;
pub mod problem;
pub mod screen;

pub use cli::CliTexts;
pub use dates::{age, date, number};
pub use kiosk::KioskTexts;
pub use plain::{PlainTexts, plain_texts};
pub use screen::Texts;

use crate::model::Lang;

/// The texts of the screen in a language.
pub fn texts(lang: Lang) -> &'static Texts {
    match lang {
        Lang::Nb => &nb::TEXTS,
        Lang::Nn => &nn::TEXTS,
        Lang::En => &en::TEXTS,
    }
}

/// The texts of the command line in a language.
pub fn cli_texts(lang: Lang) -> &'static CliTexts {
    match lang {
        Lang::Nb => &nb::CLI,
        Lang::Nn => &nn::CLI,
        Lang::En => &en::CLI,
    }
}
