//! Who reads, and when: the language and today's date.

use crate::model::{Date, Lang};
use crate::texts::{Texts, texts};

/// The language in which a page is shown, and the day from which ages are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reader {
    /// The language.
    pub lang: Lang,
    /// The day.
    pub today: Date,
}

impl Reader {
    /// The texts of the language.
    pub fn texts(self) -> &'static Texts {
        texts(self.lang)
    }
}
