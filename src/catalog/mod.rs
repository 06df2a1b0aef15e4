//! The catalog: packs of RON files read, checked, compiled to bytes, and opened again without reading more than is asked for.
//!
//! `read` turns files into a `Pack` and the faults of each file; `check` finds what is wrong between files; `compile`
//! makes the bytes; `Catalog` answers from them. The build script uses the first three, the program the last, and a
//! pack given at run time goes the same way through all four.

pub mod card;
pub mod check;
pub mod compile;
pub mod find;
pub mod lines;
pub mod read;
pub mod records;

pub use card::{Card, Compared, JobTitleCard, JobTitleIndex, OccupationIndex, Reason};
pub use check::check;
pub use compile::{CatalogBytes, compile};
pub use find::Catalog;
pub use lines::Lines;
pub use read::{File, Pack, Placed, read};
pub use records::Records;
