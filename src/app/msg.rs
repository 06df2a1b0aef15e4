//! Everything that can happen, and everything that is asked of the outside.

use super::{list::Move, popup::Question, prompt::Edit};
use crate::model::{Fault, Section, Trouble};
use crate::page::{Scope, Target};
use crate::session::Opened;

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
    /// Pages in their easy form, or not.
    Easy,
    /// Letters are keys, or not.
    Letters,
    /// The pointer was pressed on something.
    Press(Spot),
    /// The wheel was turned over something, this many rows down (or, negative, up).
    Wheel(Spot, i32),
    /// The terminal has another size.
    Resized(u16, u16),
    /// The occupation that is meant is to be kept, or let go.
    Keep,
    /// A note on it is to be written.
    Note,
    /// A next step in own words is to be written.
    AddStep,
    /// The kept occupation in focus moves down, or up.
    Shift(bool),
    /// What is in focus is to be let go.
    Remove,
    /// Something is to be laid beside what is on screen.
    Compare,
    /// The sectors of the occupation side by side.
    Lens,
    /// What lies near the occupation.
    Near,
    /// Of things side by side, one column on.
    NextColumn,
    /// One column back.
    PreviousColumn,
    /// The page to take home from here.
    Handout,
    /// The same as a pattern that a telephone reads.
    Qr,
    /// The page to take home is to be written to a file.
    SaveHandout,
    /// The page to take home is to be printed.
    Print,
    /// The session is to be saved.
    Save,
    /// A session is to be read from a file.
    OpenSession,
    /// What has the keys as plain text, or no longer.
    Plain,
    /// What was typed into the window on top, or chosen in it, holds.
    Answer,
    /// Something that was asked of the outside is done, or is not.
    Done(Outcome),
    /// There is time to go on searching.
    Continue,
    /// The program is to stop for a while.
    Suspend,
    /// The program is to end.
    Quit,
    /// So many seconds have passed since the start. Only a kiosk is told.
    Tick(u32),
    /// A key or a press that means nothing here. Only a kiosk is told.
    Heard,
    /// Somebody is still there.
    Extend,
    /// The staff wants to end a kiosk.
    Staff,
    /// All of a visit is to be forgotten.
    Reset,
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
    /// A row of it that can be chosen.
    PopupRow(usize),
}

/// Something asked of the outside. It names things and carries no finished work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Write the session to a file; `replace` says that the file is ours already.
    SaveSession {
        /// As typed.
        file: String,
        /// Whether a file of that name is to be replaced.
        replace: bool,
    },
    /// Read a session from a file.
    OpenSession {
        /// As typed.
        file: String,
    },
    /// Write a page to take home to a file; its name says in which form.
    SaveHandout {
        /// As typed.
        file: String,
        /// What the page is about.
        scope: Scope,
    },
    /// Print a page to take home.
    Print(Scope),
    /// Give the terminal back and stop until called again.
    Suspend,
    /// End the program.
    Quit,
    /// Begin anew, with nothing of what was.
    Reset,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The session stands in a file.
    SessionSaved {
        /// Its whole name.
        file: String,
    },
    /// A page to take home stands in a file.
    HandoutSaved {
        /// Its whole name.
        file: String,
    },
    /// A file of that name is there, and was left as it is.
    Taken {
        /// The name.
        file: String,
        /// What it was typed for.
        question: Question,
    },
    /// A file could not be written.
    NotSaved {
        /// Its name.
        file: String,
        /// Why.
        why: Trouble,
    },
    /// A file could not be read.
    NotOpened {
        /// Its name.
        file: String,
        /// Why.
        why: Trouble,
    },
    /// A file is no session; it was left as it is.
    Damaged(Vec<Fault>),
    /// A session was read.
    Opened {
        /// The file's whole name.
        file: String,
        /// What stood in it.
        opened: Opened,
    },
    /// The page is on its way to the printer; how that ends is told later.
    Printing,
    /// The page is at the printer.
    Printed,
    /// It is not.
    NotPrinted(Trouble),
}
