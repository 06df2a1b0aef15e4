//! What was asked → which occupations and job titles are meant, why, and in which order.

pub mod ask;
pub mod blocked;
pub mod facet;
pub mod fold;
mod have;
pub mod hits;
pub mod index;
pub mod marks;
mod plan;
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
pub use rank::Kind;
pub use scan::{Scan, search};
