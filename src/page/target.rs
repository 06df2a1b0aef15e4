//! What Enter or a click on a row opens.

use crate::catalog::{Compared, JobTitleIndex, OccupationIndex};
use crate::session::Step;

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
    /// How an occupation looks in each of its sectors, side by side.
    Lens(OccupationIndex),
    /// Occupations side by side.
    Compare(Compared),
    /// What lies near an occupation, two steps out.
    Near(OccupationIndex),
    /// What was kept, the next steps, and what was visited.
    Shortlist,
    /// A next step, to be ticked.
    Step(Step),
    /// A next step in own words, by its place.
    OwnStep(u8),
    /// A next step in own words that is not there yet.
    NewStep,
    /// The rest of a list of which the first lines are shown.
    More,
    /// A page to take home.
    Handout(Scope),
    /// The same as a pattern that a telephone reads.
    Qr(Scope),
}

/// What a page to take home is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// One occupation, in the view of a sector (0: all of them).
    Occupation(OccupationIndex, u8),
    /// Occupations side by side.
    Compared(Compared),
    /// The whole session: what was kept and why, what was looked at, what comes next.
    Session,
}
