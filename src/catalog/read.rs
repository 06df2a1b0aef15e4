//! Files → a pack, and what is wrong inside each file.

use super::lines::Lines;
use crate::model::{
    Area, Code, Fault, Id, JobTitle, Occupation, Problem, Programme, Sector, Source, Text, Topic,
    UnitGroup, Word, text::reading,
};
use serde::de::DeserializeOwned;

/// A file of a pack: its name from the pack's folder on (`occupations/sosionom.ron`) and what stands in it.
#[derive(Clone, Debug)]
pub struct File {
    /// As it is to be named to whoever mends it.
    pub shown: String,
    /// Its path inside the pack, with `/`.
    pub path: String,
    /// What stands in it.
    pub bytes: Vec<u8>,
}

/// A value with the file that it stands in.
#[derive(Clone, Debug)]
pub struct Placed<T> {
    /// The value.
    pub value: T,
    /// Which of the pack's files.
    pub file: usize,
}

/// Everything that a set of files says, unconnected.
#[derive(Clone, Debug, Default)]
pub struct Pack {
    /// The files, for naming places.
    pub files: Vec<File>,
    /// `occupations/*.ron`.
    pub occupations: Vec<Placed<Occupation>>,
    /// `sources.ron`.
    pub sources: Vec<Placed<Source>>,
    /// `sectors.ron`.
    pub sectors: Vec<Placed<Sector>>,
    /// `areas.ron`.
    pub areas: Vec<Placed<Area>>,
    /// `programmes.ron`.
    pub programmes: Vec<Placed<Programme>>,
    /// `unit_groups.ron`.
    pub unit_groups: Vec<Placed<UnitGroup>>,
    /// `job_titles.ron`.
    pub job_titles: Vec<Placed<JobTitle>>,
    /// `words.ron`.
    pub words: Vec<Placed<Word>>,
    /// `topics.ron`.
    pub topics: Vec<Placed<Topic>>,
    /// `titles.txt`: job titles without codes, a line each.
    pub lines: Lines,
}

/// The file of job titles in plain lines.
pub const LINES: &str = "titles.txt";

/// The files of a pack beside its occupations.
pub const FILES: [&str; 8] = [
    "sources.ron",
    "sectors.ron",
    "areas.ron",
    "programmes.ron",
    "unit_groups.ron",
    "job_titles.ron",
    "words.ron",
    "topics.ron",
];

/// Reads `files` into a pack. A file with faults gives what it can; the faults come in the order of the files.
pub fn read(files: Vec<File>) -> (Pack, Vec<Fault>) {
    let mut pack = Pack {
        files,
        ..Pack::default()
    };
    let mut faults = Vec::new();
    for index in 0..pack.files.len() {
        let file = &pack.files[index];
        let Ok(text) = std::str::from_utf8(&file.bytes) else {
            let valid = std::str::from_utf8(&file.bytes).map_or_else(|e| e.valid_up_to(), str::len);
            faults.push(fault(file, valid, Problem::NotUtf8));
            continue;
        };
        // An editor's byte order mark is no fault of the writer's.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let shift = file.bytes.len() - text.len();
        let mut found = Vec::new();
        match file.path.as_str() {
            "sources.ron" => pack.sources.extend(list(text, index, &mut found)),
            "sectors.ron" => pack.sectors.extend(list(text, index, &mut found)),
            "areas.ron" => pack.areas.extend(list(text, index, &mut found)),
            "programmes.ron" => pack.programmes.extend(list(text, index, &mut found)),
            "unit_groups.ron" => pack.unit_groups.extend(list(text, index, &mut found)),
            "job_titles.ron" => pack.job_titles.extend(list(text, index, &mut found)),
            "words.ron" => pack.words.extend(list(text, index, &mut found)),
            "topics.ron" => pack.topics.extend(list(text, index, &mut found)),
            LINES => {
                let faults = pack.lines.add(text);
                found.extend(
                    faults
                        .into_iter()
                        .map(|(at, why)| (at, Problem::Unsafe(why))),
                );
            }
            path if path.starts_with("occupations/") && path.ends_with(".ron") => {
                let read = parse::<Occupation>(text, &mut found);
                pack.occupations
                    .extend(read.map(|value| Placed { value, file: index }));
            }
            _ => found.push((0, Problem::UnknownFile)),
        }
        faults.extend(
            found
                .into_iter()
                .map(|(at, problem)| fault(file, at + shift, problem)),
        );
    }
    (pack, faults)
}

impl Pack {
    /// The fault `problem` at byte `at` of file `file`.
    pub fn fault(&self, file: usize, at: u32, problem: Problem) -> Fault {
        self.files[file].fault(at, problem)
    }
}

impl File {
    /// The fault `problem` at byte `at` of the text, an editor's byte order mark not counted.
    pub fn fault(&self, at: u32, problem: Problem) -> Fault {
        let shift = usize::from(self.bytes.starts_with(b"\xef\xbb\xbf")) * 3;
        fault(self, at as usize + shift, problem)
    }
}

/// The value that stands in a file which is no pack's; what is wrong with the file where none does.
pub fn value<T: DeserializeOwned>(file: &File) -> Result<T, Vec<Fault>> {
    let Ok(text) = std::str::from_utf8(&file.bytes) else {
        let valid = std::str::from_utf8(&file.bytes).map_or_else(|e| e.valid_up_to(), str::len);
        return Err(vec![fault(file, valid, Problem::NotUtf8)]);
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut found = Vec::new();
    let value = parse::<T>(text, &mut found);
    let faults: Vec<Fault> = found
        .into_iter()
        .map(|(at, problem)| file.fault(at as u32, problem))
        .collect();
    value.filter(|_| faults.is_empty()).ok_or(faults)
}

fn fault(file: &File, at: usize, problem: Problem) -> Fault {
    let before = &file.bytes[..at.min(file.bytes.len())];
    let line_start = before
        .iter()
        .rposition(|b| *b == b'\n')
        .map_or(0, |newline| newline + 1);
    Fault {
        file: file.shown.clone(),
        line: 1 + before.iter().filter(|b| **b == b'\n').count(),
        // The bytes of a character after its first are 10xxxxxx; a byte order mark has no width.
        column: 1 + before[line_start..]
            .iter()
            .filter(|b| **b & 0xC0 != 0x80)
            .count()
            - usize::from(before[line_start..].starts_with(b"\xef\xbb\xbf")),
        problem,
    }
}

fn list<T: DeserializeOwned>(
    text: &str,
    file: usize,
    faults: &mut Vec<(usize, Problem)>,
) -> Vec<Placed<T>> {
    let values = parse::<Vec<T>>(text, faults).unwrap_or_default();
    values
        .into_iter()
        .map(|value| Placed { value, file })
        .collect()
}

fn parse<T: DeserializeOwned>(text: &str, faults: &mut Vec<(usize, Problem)>) -> Option<T> {
    use ron::extensions::Extensions;
    let options = ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES);
    let (result, unsafe_texts) = reading(text, || options.from_str::<T>(text));
    faults.extend(
        unsafe_texts
            .into_iter()
            .map(|(at, why)| (at as usize, Problem::Unsafe(why))),
    );
    match result {
        Ok(value) => Some(value),
        Err(error) => {
            let at = offset(text, error.span.start.line, error.span.start.col);
            faults.push((at, problem(error.code)));
            None
        }
    }
}

/// The byte at a line and column, both from 1, the column in characters.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text
        .split_inclusive('\n')
        .take(line.saturating_sub(1))
        .map(str::len)
        .sum();
    let inside = text[start..]
        .char_indices()
        .nth(column.saturating_sub(1))
        .map_or(text.len() - start, |(at, _)| at);
    start + inside
}

/// The parser's error in words of ours, so that it can be told in the reader's language.
fn problem(error: ron::Error) -> Problem {
    use ron::Error as E;
    match error {
        E::NoSuchStructField {
            found, expected, ..
        } => Problem::UnknownField {
            found,
            known: expected.to_vec(),
        },
        E::NoSuchEnumVariant {
            found, expected, ..
        } => Problem::UnknownWord {
            found,
            known: expected.to_vec(),
        },
        E::MissingStructField { field, .. } => Problem::MissingField(field),
        E::DuplicateStructField { field, .. } => Problem::DuplicateField(field),
        E::InvalidValueForType { expected, .. } => Problem::Misfit(expected),
        E::ExpectedInteger => Problem::Misfit("0–9".into()),
        E::ExpectedBoolean => Problem::Misfit("true / false".into()),
        E::ExpectedArray => Problem::Expected("["),
        E::ExpectedArrayEnd => Problem::Expected("]"),
        E::ExpectedComma => Problem::Expected(","),
        E::ExpectedMapColon => Problem::Expected(":"),
        E::ExpectedString => Problem::Expected("\"…\""),
        E::ExpectedStringEnd => Problem::Expected("\""),
        E::ExpectedStructLike | E::ExpectedNamedStructLike(_) => Problem::Expected("("),
        E::ExpectedStructLikeEnd => Problem::Expected(")"),
        other => Problem::Syntax(other.to_string()),
    }
}

/// Whether `code` has exactly `digits` digits.
pub fn is_code(code: &Code, digits: usize) -> bool {
    code.len() == digits && code.bytes().all(|b| b.is_ascii_digit())
}

/// Something that has an id or a code of its own in a pack.
pub trait Named {
    /// Its id or code.
    fn name(&self) -> &str;
    /// Where that stands in the file.
    fn at(&self) -> u32;
}

macro_rules! named {
    ($($type:ty: $field:ident),*) => {$(
        impl Named for $type {
            fn name(&self) -> &str { self.$field.as_str() }
            fn at(&self) -> u32 { self.$field.at() }
        }
    )*};
}
named!(Occupation: id, Source: id, Sector: id, Area: id, Programme: id, UnitGroup: code, JobTitle: code, Word: word);

// A topic is known by its first word; one without words is told of by the check.
impl Named for Topic {
    fn name(&self) -> &str {
        self.words.first().map_or("", Text::as_str)
    }
    fn at(&self) -> u32 {
        self.words.first().map_or(0, Text::at)
    }
}

/// A reference as it stands in a file: an id or a code, and where.
pub trait Reference {
    /// As written.
    fn text(&self) -> &str;
    /// Where.
    fn place(&self) -> u32;
}
impl<T> Reference for Id<T> {
    fn text(&self) -> &str {
        self.as_str()
    }
    fn place(&self) -> u32 {
        self.at()
    }
}
impl Reference for Text {
    fn text(&self) -> &str {
        self.as_str()
    }
    fn place(&self) -> u32 {
        self.at()
    }
}
