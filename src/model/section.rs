//! The sections of an occupation page, in their order.

use serde::{Deserialize, Serialize};

/// A section of a page. The first two stand in the page's head, the five after them are the panes that are on screen
/// wherever they fit, the rest follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Section {
    /// How one gets there, in short.
    Route,
    /// «Dette gjør du».
    Duties,
    /// «Her kan du jobbe».
    Workplaces,
    /// «Passer for deg som».
    Qualities,
    /// «Videre i yrket».
    FurtherEducation,
    /// «Lignende yrker».
    Related,
    /// What one knows and can.
    Competence,
    /// The way through education, in full.
    Education,
    /// Pay and employment figures, and other figures with a source.
    Figures,
    /// Titles of the employer register.
    JobTitles,
    /// People who have told of the occupation.
    People,
    /// What the law says, and duties by law.
    Law,
    /// Where everything is from.
    Sources,
}

impl Section {
    /// The sections that are panes of a page, in the order in which Tab walks through them.
    pub const PANES: [Self; 12] = [
        Self::Duties,
        Self::Workplaces,
        Self::Qualities,
        Self::FurtherEducation,
        Self::Related,
        Self::Competence,
        Self::Education,
        Self::Figures,
        Self::JobTitles,
        Self::People,
        Self::Law,
        Self::Sources,
    ];
}
