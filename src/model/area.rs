//! Ways in that are no occupation: areas, programmes of upper secondary school, and the words that need explaining.

use super::{id::Id, lang::Titles, text::Text};
use serde::{Deserialize, Serialize};

/// One of NAV's categories of work («bransje»): `helse-og-sosial`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// Its id.
    pub id: Id<Self>,
    /// Its name.
    pub title: Titles,
}

/// One of the fifteen programmes of upper secondary school.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// Its id.
    pub id: Id<Self>,
    /// Its name.
    pub title: Titles,
}

/// A hard word with a line that explains it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Word {
    /// The word as the pages write it.
    pub word: Text,
    /// What it means.
    pub means: Text,
}
