//! How the program is opened.

use super::{Focus, Glyphs, Place, Prompt, State, ThemeName};
use crate::atlas::Atlas;
use crate::catalog::OccupationIndex;
use crate::model::{Date, Lang};
use crate::page::Target;
use crate::session::Session;

/// What the program is opened with.
#[derive(Clone, Debug)]
pub struct Opening {
    /// Today's date.
    pub today: Date,
    /// Columns and rows of the terminal.
    pub size: (u16, u16),
    /// The language.
    pub lang: Lang,
    /// The colours.
    pub theme: ThemeName,
    /// The glyphs that the terminal has.
    pub glyphs: Glyphs,
    /// What stands in the search line.
    pub query: String,
    /// The occupation to open on, and its sector view (0 for all).
    pub occupation: Option<(OccupationIndex, usize)>,
    /// The session to go on with, and its file; the file alone where it is not there yet.
    pub session: Option<(Option<Session>, String)>,
    /// The name that is proposed for a session's file.
    pub session_file: String,
    /// Whether there is a printer to be asked.
    pub can_print: bool,
}

impl State {
    /// The state that the program begins with.
    pub fn new(atlas: Atlas, opening: Opening) -> Self {
        let mut state = Self {
            atlas,
            today: opening.today,
            size: opening.size,
            lang: opening.lang,
            theme: opening.theme,
            glyphs: opening.glyphs,
            one_column: false,
            prompt: Prompt::new(&opening.query),
            places: vec![Place::new(Target::Start)],
            ..Self::empty(atlas)
        };
        state.can_print = opening.can_print;
        state.saved.proposed = opening.session_file;
        match opening.session {
            Some((Some(read), file)) => state.take_over(&file, read),
            // It becomes ours when it is saved for the first time.
            Some((None, file)) => state.saved.wanted = Some(file),
            None => {}
        }
        if let Some((index, sector)) = opening.occupation {
            state.enter(Place {
                sector,
                ..Place::new(Target::Occupation(index))
            });
            state.focus = Focus::Body;
        }
        state.settle();
        state
    }
}
