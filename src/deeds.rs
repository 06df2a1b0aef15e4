//! What the program was asked to do outside: files written and read, pages printed. Each deed ends in an outcome, which
//! goes back into the state like anything else that happens.

use crate::app::{Effect, Outcome, Question, State};
use crate::catalog::File;
use crate::export;
use crate::model::Trouble;
use crate::page::Scope;
use crate::printer::{self, PrintError};
use crate::session;
use crate::store;
use std::{
    io,
    path::{Path, PathBuf},
};

/// A file larger than this is no saved session.
const MOST: u64 = 1 << 20;

/// Does what was asked; nothing for what is the loop's own affair.
pub fn done(effect: Effect, state: &State) -> Option<Outcome> {
    match effect {
        Effect::SaveSession { file, replace } => Some(save_session(&file, replace, state)),
        Effect::OpenSession { file } => Some(open_session(&file, state)),
        Effect::SaveHandout { file, scope } => Some(save_handout(&file, scope, state)),
        // A kiosk waits for nothing: `printed` tells how it went.
        Effect::Print(scope) if state.kiosk.is_some() => Some(begin_to_print(scope, state)),
        Effect::Print(scope) => Some(outcome(printer::print(&sheet(scope, state)))),
        Effect::Suspend | Effect::Quit | Effect::Reset => None,
    }
}

fn save_session(file: &str, replace: bool, state: &State) -> Outcome {
    let path = store::place(file);
    if file == state.saved.proposed {
        // Our own folder is made where it is missing; anybody else's is not ours to make.
        if let Some(folder) = path.parent()
            && let Err(error) = store::make_folder(folder)
        {
            return not_saved(&path, &error);
        }
    }
    let text = session::written(&state.session, &state.atlas.catalog, state.today);
    written(
        &path,
        text.as_bytes(),
        replace,
        Question::SaveSession,
        |file| Outcome::SessionSaved { file },
    )
}

fn written(
    path: &Path,
    text: &[u8],
    replace: bool,
    question: Question,
    saved: impl Fn(String) -> Outcome,
) -> Outcome {
    match store::save(path, text, replace) {
        Ok(()) => saved(shown(path)),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Outcome::Taken {
            file: shown(path),
            question,
        },
        Err(error) => not_saved(path, &error),
    }
}

/// Writes a page to take home in the form that the file's name asks for: HTML, markdown, or else plain text.
fn save_handout(file: &str, scope: Scope, state: &State) -> Outcome {
    let path = store::place(file);
    let sheet = state.sheet(scope);
    let ending = path.extension().and_then(|ending| ending.to_str());
    let text = match ending.map(str::to_ascii_lowercase).as_deref() {
        Some("html" | "htm") => export::handout_html(&sheet, state.lang),
        Some("md" | "markdown") => export::handout_markdown(&sheet),
        _ => export::handout_text(&sheet),
    };
    let question = Question::SaveHandout(scope);
    written(&path, text.as_bytes(), false, question, |file| {
        Outcome::HandoutSaved { file }
    })
}

fn sheet(scope: Scope, state: &State) -> String {
    export::handout_text(&state.sheet(scope))
}

fn begin_to_print(scope: Scope, state: &State) -> Outcome {
    let begun = printer::begin(&sheet(scope, state));
    begun.map_or_else(|error| outcome(Err(error)), |()| Outcome::Printing)
}

/// How a page came out that a kiosk began to print, told once; nothing while it is on its way.
pub fn printed() -> Option<Outcome> {
    printer::ended().map(outcome)
}

fn outcome(result: Result<(), PrintError>) -> Outcome {
    match result {
        Ok(()) => Outcome::Printed,
        Err(PrintError::NotThere) => Outcome::NotPrinted(Trouble::NotThere),
        Err(PrintError::TooLong) => Outcome::NotPrinted(Trouble::TooLong),
        Err(PrintError::Failed(why)) => Outcome::NotPrinted(Trouble::Other(why)),
    }
}

fn not_saved(path: &Path, error: &io::Error) -> Outcome {
    Outcome::NotSaved {
        file: shown(path),
        why: store::trouble(error),
    }
}

fn open_session(file: &str, state: &State) -> Outcome {
    let path = store::place(file);
    match session_file(&path) {
        Err(why) => Outcome::NotOpened {
            file: shown(&path),
            why,
        },
        Ok(read) => match session::read(&read, &state.atlas.catalog) {
            Ok(opened) => Outcome::Opened {
                file: shown(&path),
                opened,
            },
            Err(faults) => Outcome::Damaged(faults),
        },
    }
}

/// A file that should hold a session, read.
pub fn session_file(path: &Path) -> Result<File, Trouble> {
    let bytes = store::load(path, MOST).map_err(|error| store::trouble(&error))?;
    Ok(File {
        shown: shown(path),
        path: String::new(),
        bytes,
    })
}

/// A path as it is told: whole, so that it can be found again.
pub fn shown(path: &Path) -> String {
    let whole = std::path::absolute(path).unwrap_or_else(|_| PathBuf::from(path));
    whole.display().to_string()
}
