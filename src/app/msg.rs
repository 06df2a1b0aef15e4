//! Everything that can happen, and everything that is asked of the outside.

use super::{list::Move, prompt::Edit};
use crate::model::Section;
use crate::page::Target;

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// The line one types in was changed.
    Prompt(Edit),
    /// Another result was chosen.
    Results(Move),
    /// The chosen result is to be opened.
    Open,
    /// The keys are to go to the line one types in.
    ToPrompt,
    /// One step out: popup, zoom, page, results, line.
    Leave,
    /// Back along the trail.
    Back,
    /// The sector view at a place, 0 for all.
    Sector(usize),
    /// The next sector view, around.
    NextSector,
    /// The one before, around.
    PreviousSector,
    /// The next pane, around.
    NextPane,
    /// The one before, around.
    PreviousPane,
    /// A pane.
    Pane(Section),
    /// The sources of the page, with all the room there is.
    Sources,
    /// The cursor of the pane or list in focus moves.
    Rows(Move),
    /// The cursor of a list goes to the next part of it.
    NextPart,
    /// The cursor of a list goes to the part before.
    PreviousPart,
    /// What the row in focus names is to be opened.
    Follow,
    /// Something is to be opened by its name.
    Go(Target),
    /// The pane in focus alone, or not.
    Zoom,
    /// The help, or not.
    Help,
    /// The next language.
    Language,
    /// The next theme.
    Theme,
    /// One column, or not.
    OneColumn,
    /// The pointer was pressed on something.
    Press(Spot),
    /// The wheel was turned over something, this many rows down (or, negative, up).
    Wheel(Spot, i32),
    /// The terminal has another size.
    Resized(u16, u16),
    /// There is time to go on searching.
    Continue,
    /// The program is to stop for a while.
    Suspend,
    /// The program is to end.
    Quit,
}

/// What lies under the pointer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// The line one types in, at a cell of its text.
    Prompt(usize),
    /// A result.
    Result(usize),
    /// The results, between or below them.
    Results,
    /// A row of the trail.
    Trail(usize),
    /// A pane, at its title or where it has no row.
    Pane(Section),
    /// A row of a pane.
    Row(Section, usize),
    /// A row of a list.
    ListRow(usize),
    /// The window on top.
    Popup,
}

/// Something asked of the outside. It names things and carries no finished work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Give the terminal back and stop until called again.
    Suspend,
    /// End the program.
    Quit,
}
