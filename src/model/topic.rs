//! Words that are no name of an occupation and yet lead to some: a subject, an education, a theme, a place of work.

use super::{
    area::{Area, Programme},
    id::Id,
    occupation::Occupation,
    sector::Sector,
    text::Text,
};
use serde::{Deserialize, Serialize};

/// Words that people search for, and where they lead: to occupations, or to all of an area, a programme or a sector.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// The words, the plainest first.
    pub words: Vec<Text>,
    /// The occupations, the most fitting first.
    #[serde(default)]
    pub occupations: Vec<Id<Occupation>>,
    /// All occupations of this area.
    #[serde(default)]
    pub area: Option<Id<Area>>,
    /// All occupations that this programme leads to.
    #[serde(default)]
    pub programme: Option<Id<Programme>>,
    /// All occupations that have a view of this sector.
    #[serde(default)]
    pub sector: Option<Id<Sector>>,
}
