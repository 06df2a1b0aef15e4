//! What was asked → which occupations and job titles are meant, why, and in which order.
//!
//! A query is looked for in every name of an index, step by step, in this order; what is found sooner makes later
//! steps needless:
//!
//! 1. the whole query as it stands: a name, its beginning, the beginning of a word, several words in any order, a name
//!    without its ending, a compound typed in two;
//! 2. parts of it: an occupation with a word for a part of its page beside it (`sosionom lønn`), two with an «eller»;
//! 3. its words in the text of the pages;
//! 4. names that are nearly it, by their letters and by their sound;
//! 5. runs of its words that are names (`lærer i Bodø`);
//! 6. names in which its letters stand scattered, which is what an abbreviation is.
//!
//! Every match has one number for its rank, in which the steps are woven together: a name one letter off comes before a
//! text that has the word. The weights were found by trying on real misspellings and checked on made ones;
//! `benches/score.rs` prints what they reach.
//!
//! What is nearly the query is looked for among the words of which all names are made (`lexicon`), of which there are far
//! fewer; a walk over them in alphabetical order tells which names are worth their price.
//!
//! A search is a value that is stepped: it never waits and never starts a thread, and looks at as many names at a time as it
//! is told, so that a million of them never hold up a key. A query that goes on from another is looked for only among the
//! names that the other had.

pub mod ask;
pub mod blocked;
pub mod facet;
pub mod fold;
mod have;
pub mod hits;
pub mod index;
pub mod lexicon;
pub mod marks;
mod near;
pub mod nearest;
mod plan;
pub mod priced;
pub mod rank;
pub mod scan;
pub mod sound;
pub mod typo;
pub mod words;

pub use ask::Ask;
pub use facet::Facet;
pub use hits::{Hit, MOST, Target, targets};
pub use index::{Index, IndexBytes, Name};
pub use marks::marks;
pub use nearest::nearest;
pub use rank::Kind;
pub use scan::{Scan, search};
