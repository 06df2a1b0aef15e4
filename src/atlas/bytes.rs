//! The bytes of an atlas: what the build script writes, the program embeds, and a pack becomes at run time.

use crate::catalog::{CatalogBytes, Pack, compile};
use crate::search::{IndexBytes, index};
use serde::{Deserialize, Serialize};

/// An atlas in one block of bytes (postcard; records are decoded one by one when they are asked for).
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct AtlasBytes<'a> {
    /// The catalog.
    #[serde(borrow)]
    pub catalog: CatalogBytes<'a>,
    /// The search index.
    #[serde(borrow)]
    pub index: IndexBytes<'a>,
}

/// The bytes of the atlas of a checked pack.
pub fn atlas_bytes(pack: &Pack) -> Result<Vec<u8>, postcard::Error> {
    let catalog = compile(pack)?;
    let index = index::build(&catalog.bytes());
    postcard::to_stdvec(&AtlasBytes {
        catalog: catalog.bytes(),
        index: index.bytes(),
    })
}
