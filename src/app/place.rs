//! Where one is, and where the keys go.

use super::list::Window;
use crate::model::Section;
use crate::page::Target;

/// What has the keys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Focus {
    /// The line one types in; up and down choose a result all the same.
    #[default]
    Prompt,
    /// The results.
    Results,
    /// The page or list.
    Body,
}

/// A page or a list of ways, with how it was left: its sector, its pane, and the cursor of each pane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// What it shows.
    pub target: Target,
    /// The sector view: 0 for all, 1 for the first.
    pub sector: usize,
    /// Of things side by side, the first one that is seen.
    pub column: usize,
    /// The pane in focus.
    pub section: Section,
    /// Whether all of a list was asked for of which the easy form shows the first lines.
    pub more: bool,
    /// The pane that one came from to the sources.
    pub came_from: Option<Section>,
    /// The cursor of each pane, in the order of [`Section::PANES`]; the first is also that of a list.
    pub windows: [Window; Section::PANES.len()],
}

impl Place {
    /// A place, just entered.
    pub fn new(target: Target) -> Self {
        Self {
            target,
            sector: 0,
            column: 0,
            section: Section::Duties,
            more: false,
            came_from: None,
            windows: Default::default(),
        }
    }

    /// Whether it needs the whole width: things side by side, a page to take home.
    pub fn is_broad(&self) -> bool {
        matches!(
            self.target,
            Target::Lens(_)
                | Target::Compare(_)
                | Target::Near(_)
                | Target::Handout(_)
                | Target::Qr(_)
        )
    }

    /// Whether it is read from its top, and no list to choose from.
    pub fn is_text(&self) -> bool {
        self.is_broad() && !matches!(self.target, Target::Near(_))
    }

    /// Whether it shows what the session holds.
    pub fn shows_session(&self) -> bool {
        matches!(
            self.target,
            Target::Shortlist | Target::Handout(_) | Target::Qr(_)
        )
    }

    /// The cursor of a pane.
    pub fn window(&self, section: Section) -> Window {
        self.windows[pane_place(section)]
    }

    /// The cursor of a pane, to move it.
    pub fn window_mut(&mut self, section: Section) -> &mut Window {
        &mut self.windows[pane_place(section)]
    }
}

/// The place of a pane among the panes.
pub fn pane_place(section: Section) -> usize {
    Section::PANES
        .iter()
        .position(|pane| *pane == section)
        .unwrap_or(0)
}
