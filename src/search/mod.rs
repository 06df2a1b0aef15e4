//! What was asked → which occupations and job titles are meant, why, and in which order.

pub mod ask;
pub mod blocked;
pub mod fold;
pub mod index;
pub mod marks;
pub mod rank;
pub mod scan;
pub mod typo;

pub use ask::Ask;
pub use index::{Index, IndexBytes, Name};
pub use marks::marks;
pub use rank::Kind;
pub use scan::{Hit, Scan, Target};
