//! A session as a file: RON, for people to read. The trail is not in it: what was only looked at is nobody's business later.

use super::{
    held::{Kept, Session},
    steps::Step,
};
use crate::catalog::{Catalog, File, read::value};
use crate::model::{Date, Fault, Problem, Text};
use serde::{Deserialize, Serialize};

/// The number of the format.
const SCHEMA: u32 = 1;

/// The longest line of one's own.
pub const MOST_LETTERS: usize = 200;

/// The most occupations, and the most steps of one's own: a file with more of them was not written by this program.
const MOST_LINES: usize = 5_000;

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename = "Session")]
struct SessionFile {
    schema: u32,
    /// The day on which it was saved.
    saved: Option<Date>,
    kept: Vec<KeptFile>,
    #[serde(default)]
    next_steps: Vec<Step>,
    #[serde(default)]
    own_steps: Vec<Text>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename = "Kept")]
struct KeptFile {
    id: Text,
    #[serde(default)]
    note: Option<Text>,
}

/// A session read from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// What it holds.
    pub session: Session,
    /// The day on which it was saved.
    pub saved: Option<Date>,
}

/// The session that stands in a file; what is wrong with it where none does.
pub fn read(file: &File, catalog: &Catalog) -> Result<Opened, Vec<Fault>> {
    let read: SessionFile = value(file)?;
    let fault = |at: u32, problem: Problem| Err(vec![file.fault(at, problem)]);
    if read.schema != SCHEMA {
        return fault(0, Problem::Schema(read.schema));
    }
    let texts = read
        .own_steps
        .iter()
        .chain(read.kept.iter().filter_map(|kept| kept.note.as_ref()));
    for text in texts {
        let has = text.chars().count();
        if has > MOST_LETTERS {
            return fault(
                text.at(),
                Problem::TooLong {
                    has,
                    most: MOST_LETTERS,
                },
            );
        }
    }
    let lines = read.kept.len().max(read.own_steps.len());
    if lines > MOST_LINES {
        return fault(
            0,
            Problem::TooMany {
                has: lines,
                most: MOST_LINES,
            },
        );
    }
    let mut session = Session {
        ticked: read.next_steps.into_iter().collect(),
        own_steps: read.own_steps.iter().map(ToString::to_string).collect(),
        ..Session::default()
    };
    for (i, kept) in read.kept.iter().enumerate() {
        if read.kept[..i].iter().any(|other| other.id == kept.id) {
            return fault(kept.id.at(), Problem::Repeated(kept.id.to_string()));
        }
        let note = kept
            .note
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default();
        match catalog.by_id(&kept.id) {
            Some(occupation) => session.kept.push(Kept { occupation, note }),
            // A list made with another pack: what this atlas does not have is kept, and written back.
            None => session.unknown.push((kept.id.to_string(), note)),
        }
    }
    Ok(Opened {
        session,
        saved: read.saved,
    })
}

/// What a file of the session says.
pub fn written(session: &Session, catalog: &Catalog, today: Date) -> String {
    let note = |note: &String| (!note.is_empty()).then(|| Text::new(note));
    let known = session.kept.iter().filter_map(|kept| {
        let card = catalog.card(kept.occupation)?;
        Some(KeptFile {
            id: Text::new(card.id.as_str()),
            note: note(&kept.note),
        })
    });
    let unknown = session.unknown.iter().map(|(id, line)| KeptFile {
        id: Text::new(id),
        note: note(line),
    });
    let file = SessionFile {
        schema: SCHEMA,
        saved: Some(today),
        kept: known.chain(unknown).collect(),
        next_steps: session.ticked.iter().copied().collect(),
        own_steps: session
            .own_steps
            .iter()
            .map(|step| Text::new(step))
            .collect(),
    };
    let config = ron::ser::PrettyConfig::new()
        .new_line("\n".to_owned())
        .extensions(ron::extensions::Extensions::IMPLICIT_SOME);
    let mut text = ron::ser::to_string_pretty(&file, config).expect("the format is ours");
    text.push('\n');
    text
}
