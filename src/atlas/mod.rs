//! The atlas: a catalog and the index of its names, embedded in the program or made from packs at run time.

pub mod bytes;
pub mod embedded;
pub mod open;
pub mod packs;

pub use embedded::embedded;
pub use packs::with_packs;

use crate::{catalog::Catalog, search::Index};

/// What is explored: a catalog with its search index. Small, and `Copy`.
#[derive(Clone, Copy, Debug)]
pub struct Atlas {
    /// The occupations and what they refer to.
    pub catalog: Catalog,
    /// Their names.
    pub index: Index,
}
