//! Things laid side by side: occupations, or the sectors of one. A value; screen, print and JSON are made from it.

use super::{paragraph::Paragraph, target::Target};

/// Two or more things side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// What stands above each column.
    pub heads: Vec<Head>,
    /// The parts, in the order of a page.
    pub parts: Vec<Part>,
}

/// What stands above a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Its name.
    pub title: String,
    /// What is said of it as a whole: how old its sources are, whom one meets.
    pub below: Vec<Paragraph>,
    /// What the name opens.
    pub target: Option<Target>,
}

/// A part: what differs column by column, and what all or several have, once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its name.
    pub title: String,
    /// A column for each head, in their order.
    pub columns: Vec<Vec<Paragraph>>,
    /// What several columns share, folded: each line once.
    pub shared: Vec<Paragraph>,
}
