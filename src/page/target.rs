//! What Enter or a click on a row opens.

use crate::catalog::{JobTitleIndex, OccupationIndex};

/// A place that one can go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// The start screen.
    Start,
    /// The page of an occupation.
    Occupation(OccupationIndex),
    /// A job title: its owners, and its neighbours in the register.
    JobTitle(JobTitleIndex),
    /// All areas.
    Areas,
    /// The occupations of one, by its place in the catalog.
    Area(u8),
    /// All programmes of upper secondary school.
    Programmes,
    /// The occupations of one, by its place in the catalog.
    Programme(u8),
    /// All sectors.
    Sectors,
    /// The occupations with a view of one, by its place in the catalog.
    Sector(u8),
    /// All occupations by title.
    Alphabet,
    /// Occupations by how often they were searched for.
    MostSearched,
    /// The atlas about itself.
    About,
}
