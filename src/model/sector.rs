//! Sectors, and how one occupation looks in one of them.

use super::{id::Id, item::Item, lang::Titles, section::Section, source::Source, text::Text};
use serde::{Deserialize, Serialize};

/// A part of working life in which an occupation looks its own way: kommune, spesialisthelsetjeneste, Nav, skole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sector {
    /// Its id.
    pub id: Id<Self>,
    /// Its name in full.
    pub title: Titles,
    /// Its name on a tab.
    pub tab: Titles,
    /// Where it overlaps with another, and how.
    #[serde(default)]
    pub overlap: Option<Text>,
}

/// What one sector's sources say of an occupation, and no other sector's do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SectorView {
    /// Which sector.
    pub sector: Id<Sector>,
    /// What the occupation is about there, in one line.
    #[serde(default)]
    pub lead: Option<Text>,
    /// Whom one meets there: «pasienter», «elever».
    #[serde(default)]
    pub helps: Vec<Text>,
    /// The source of everything in the view that names no other.
    #[serde(default)]
    pub source: Option<Id<Source>>,
    /// What one does there.
    #[serde(default)]
    pub duties: Vec<Item>,
    /// Where one works there.
    #[serde(default)]
    pub workplaces: Vec<Item>,
    /// What one knows and can there.
    #[serde(default)]
    pub competence: Vec<Item>,
    /// What the law says there.
    #[serde(default)]
    pub law: Vec<Item>,
}

/// A line that the sources of several sectors have: stored once, with where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Common {
    /// The section it belongs to: duties, workplaces or competence.
    pub section: Section,
    /// What it says.
    pub text: Text,
    /// The sectors whose sources say it, two or more.
    pub sectors: Vec<Id<Sector>>,
    /// The source in each of those sectors, in the same order; empty where each view's own source says it.
    #[serde(default)]
    pub sources: Vec<Id<Source>>,
    /// That we say it, and no source does.
    #[serde(default)]
    pub editorial: bool,
    /// Where a sector words it differently («brukeren», «pasienten»).
    #[serde(default)]
    pub wording: Vec<Wording>,
}

/// How one sector words a common line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// Which sector.
    pub sector: Id<Sector>,
    /// Its wording.
    pub text: Text,
}
