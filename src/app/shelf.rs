//! What was on screen a moment ago, kept at hand: who takes a letter back, or goes on to the next result and returns, sees
//! the page again without its being fetched and cut once more.

use super::state::RowsOf;
use crate::catalog::OccupationIndex;
use crate::model::Section;
use crate::page::{Page, Row};

/// How many of each are kept.
const MOST: usize = 8;

/// The rows of what is on screen, pane by pane.
pub(super) type Panes = Vec<(Section, Vec<Row>)>;

/// Pages and rows that are not on screen now, the last one last.
#[derive(Clone, Debug, Default)]
pub(super) struct Shelf {
    pages: Vec<Page>,
    rows: Vec<(RowsOf, Panes)>,
}

impl Shelf {
    /// Puts a page away.
    pub(super) fn keep_page(&mut self, page: Option<Page>) {
        self.pages.extend(page);
        if self.pages.len() > MOST {
            self.pages.remove(0);
        }
    }

    /// Takes a page out again.
    pub(super) fn page(&mut self, index: OccupationIndex) -> Option<Page> {
        let place = self.pages.iter().position(|page| page.index == index)?;
        Some(self.pages.remove(place))
    }

    /// Puts rows away.
    pub(super) fn keep_rows(&mut self, of: RowsOf, rows: Panes) {
        self.rows.push((of, rows));
        if self.rows.len() > MOST {
            self.rows.remove(0);
        }
    }

    /// Takes rows out again.
    pub(super) fn rows(&mut self, of: &RowsOf) -> Option<Panes> {
        let place = self.rows.iter().position(|(other, _)| other == of)?;
        Some(self.rows.remove(place).1)
    }
}
