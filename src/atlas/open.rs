//! Bytes → an atlas.

use super::{Atlas, bytes::AtlasBytes};
use crate::{catalog::Catalog, search::Index};

/// Opens the bytes of an atlas. They, and the table of where in them everything begins, live as long as the program: an
/// atlas is opened once.
pub fn open(bytes: &'static [u8]) -> Result<Atlas, postcard::Error> {
    let parts: &'static AtlasBytes<'static> = Box::leak(Box::new(postcard::from_bytes(bytes)?));
    Ok(Atlas {
        catalog: Catalog::new(&parts.catalog),
        index: Index::new(&parts.index),
    })
}
