//! Ways in that are no occupation: areas, programmes of upper secondary school, and the words that need explaining.

use super::{id::Id, lang::Titles, register::Code, text::Text};
use serde::{Deserialize, Serialize};

/// One of NAV's categories of work («bransje»): `helse-og-sosial`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// Its id.
    pub id: Id<Self>,
    /// Its name.
    pub title: Titles,
    /// Its parts, where it is divided.
    #[serde(default)]
    pub parts: Vec<AreaPart>,
}

/// A part of an area, by the unit groups that belong to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaPart {
    /// Its name, in bokmål only: the source has no other.
    pub title: Text,
    /// The codes of its unit groups.
    pub groups: Vec<Code>,
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
