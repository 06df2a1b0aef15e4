//! What is told of an occupation or a job title where it is not shown whole, and why two occupations lie near.

use crate::model::{Code, Id, JobTitle, Link, Occupation, Source, Titles};
use serde::{Deserialize, Serialize};

/// Which occupation of a catalog: its place among the ids. Good for that catalog only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct OccupationIndex(pub u32);

/// Which job title of a catalog: its place among the codes. Good for that catalog only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct JobTitleIndex(pub u32);

/// Two or three different occupations that are laid side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Compared {
    two: [OccupationIndex; 2],
    third: Option<OccupationIndex>,
}

impl Compared {
    /// The most that are laid side by side.
    pub const MOST: usize = 3;

    /// Two or three of `occupations`, each once; nothing where there are not two.
    pub fn new(occupations: impl IntoIterator<Item = OccupationIndex>) -> Option<Self> {
        let mut each: Vec<OccupationIndex> = Vec::with_capacity(Self::MOST);
        for index in occupations {
            if !each.contains(&index) && each.len() < Self::MOST {
                each.push(index);
            }
        }
        Some(Self {
            two: [*each.first()?, *each.get(1)?],
            third: each.get(2).copied(),
        })
    }

    /// Each of them, in their order.
    pub fn each(self) -> impl Iterator<Item = OccupationIndex> {
        self.two.into_iter().chain(self.third)
    }
}

/// What lists show of an occupation.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Card {
    /// Its id.
    pub id: Id<Occupation>,
    /// Its title.
    pub title: Titles,
    /// Its areas by their place in the catalog, the primary first.
    pub areas: Vec<u8>,
    /// Its programmes by their place in the catalog.
    pub programmes: Vec<u8>,
    /// The sectors that it has views of, by their place in the catalog.
    pub sectors: Vec<u8>,
    /// Its unit groups, the four digits of each as a number.
    pub groups: Vec<u16>,
    /// Sessions that searched for it on Utdanning.no 2018–2020.
    pub searched: u32,
}

/// A job title with all its owners.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct JobTitleCard {
    /// The title.
    pub job_title: JobTitle,
    /// Every occupation that it belongs to, and who says so.
    pub owners: Vec<(OccupationIndex, Link)>,
}

/// Why an occupation is shown as related to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    /// Both are in this unit group.
    SameGroup(Code),
    /// They share this many job titles.
    SharedJobTitles(usize),
    /// They share this many education codes.
    SharedEducation(usize),
    /// A source names them together.
    NamedIn(Id<Source>),
    /// We chose it.
    Chosen,
}
