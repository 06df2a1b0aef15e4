//! The atlas inside the program.

use super::{Atlas, open::open};

/// What the build script made of `assets/`.
static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/atlas.bin"));

/// The embedded atlas. Costs nothing: it is opened, not read.
pub fn embedded() -> Atlas {
    open(BYTES).expect("the build script writes what the program reads; a test opens it")
}

/// The bytes themselves, for a benchmark of opening them.
pub fn embedded_bytes() -> &'static [u8] {
    BYTES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_bytes_are_an_atlas() {
        assert!(embedded().catalog.cards().len() >= 20);
    }
}
