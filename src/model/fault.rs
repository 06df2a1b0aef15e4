//! What can be wrong with a pack, and where.

use super::{section::Section, text::Unsafe};

/// Why something outside could not be done, as far as the system says it in a way that can be told in any language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It is not allowed.
    NotAllowed,
    /// The folder or file is not there.
    NotThere,
    /// The disk is full, or one's share of it.
    Full,
    /// Nothing can be written there.
    ReadOnly,
    /// It is a folder.
    Folder,
    /// It is too large to be what it should be.
    TooLarge,
    /// It took too long.
    TooLong,
    /// The system's own words.
    Other(String),
}

/// A fault in a file of a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file, as it was named when it was read.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What is wrong there.
    pub problem: Problem,
}

/// What is wrong at one place of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The file cannot be read from the disk: the system's own words.
    Unreadable(String),
    /// The file is not UTF-8.
    NotUtf8,
    /// A folder holds no pack: none of the files that make one.
    NoPack,
    /// A file that no pack has.
    UnknownFile,
    /// RON that does not parse: the parser's own words.
    Syntax(String),
    /// Brackets, quotes or commas that do not add up: what was expected.
    Expected(&'static str),
    /// A field that the format does not have, and those that it has.
    UnknownField {
        /// As written.
        found: String,
        /// The fields there are.
        known: Vec<&'static str>,
    },
    /// A word where one of a few is needed.
    UnknownWord {
        /// As written.
        found: String,
        /// The words there are.
        known: Vec<&'static str>,
    },
    /// A field that must be there and is not.
    MissingField(&'static str),
    /// A field written twice.
    DuplicateField(&'static str),
    /// A text that cannot be shown safely.
    Unsafe(Unsafe),
    /// An id that is not a lower-case slug.
    NotASlug(String),
    /// A code that does not have its digits.
    NotACode {
        /// As written.
        found: String,
        /// How many digits it must have.
        digits: usize,
    },
    /// An id or code given twice, and where the other stands.
    Duplicate {
        /// As written.
        id: String,
        /// The file of the other.
        other: String,
    },
    /// The same thing twice in one list.
    Repeated(String),
    /// A reference to something that is not there, and what may have been meant.
    UnknownReference {
        /// As written.
        id: String,
        /// The nearest that there is.
        near: Option<String>,
    },
    /// An occupation whose id is not its file's name.
    FileName {
        /// The id.
        id: String,
    },
    /// A section with neither content nor a reason.
    Empty(Section),
    /// A section with both content and a reason for having none.
    NotEmpty(Section),
    /// An occupation that is related to itself.
    SelfRelated,
    /// A common line with fewer than two sectors.
    NotCommon,
    /// A common line with a list of sources that is not as long as its list of sectors.
    SourcesOfCommon,
    /// A common line in a section where views have none.
    CommonSection,
    /// A sector named for a common line or a wording, without a view in that sector.
    NoView(String),
    /// A text longer than its place on the page.
    TooLong {
        /// Characters it has.
        has: usize,
        /// Characters it may have.
        most: usize,
    },
    /// A source that a page uses and that is not in its list of sources.
    UnlistedSource(String),
    /// Something that we say ourselves, and that names a source all the same.
    EditorialWithSource,
    /// A number that is none.
    NotANumber,
    /// An occupation without a source.
    NoSource,
    /// A topic that leads nowhere, or to two kinds of things.
    NotOneWay(String),
    /// A value that does not fit: what would.
    Misfit(String),
    /// A saved session in a format of another number.
    Schema(u32),
    /// More lines than there may be.
    TooMany {
        /// Lines there are.
        has: usize,
        /// Lines there may be.
        most: usize,
    },
}
