//! Compiles `assets/` into the bytes that the program embeds. A fault in an asset fails the build with file, line and column.
//!
//! The lowest floors of the program are compiled into this script as they are (`#[path]`): they read, check and compile a
//! pack here just as the program does at run time. A crate of their own would do the same with more ceremony, and would put a
//! wall through floors that are one house.

#[path = "src/catalog/mod.rs"]
#[allow(dead_code, unused_imports)]
mod catalog;
#[path = "src/model/mod.rs"]
#[allow(dead_code, unused_imports)]
mod model;
#[path = "src/search"]
#[allow(dead_code)]
mod search {
    pub(crate) mod ask;
    pub(crate) mod fold;
    pub(crate) mod index;
    pub(crate) mod lexicon;
    pub(crate) mod sound;
    pub(crate) mod words;
    pub(crate) use index::IndexBytes;
}
#[path = "src/texts"]
#[allow(dead_code)]
mod texts {
    pub(crate) mod problem;
}
#[path = "src/atlas/bytes.rs"]
#[allow(dead_code)]
mod bytes;

use std::{env, fs, path::PathBuf};

fn main() {
    println!("cargo::rerun-if-env-changed=YRKESATLAS_ASSETS");
    println!("cargo::rerun-if-changed=build.rs");
    // Another folder than `assets/` can be embedded, to try a larger atlas.
    let root =
        env::var_os("YRKESATLAS_ASSETS").map_or_else(|| PathBuf::from("assets"), PathBuf::from);
    println!("cargo::rerun-if-changed={}", root.display());
    let (pack, mut faults) = catalog::read(files(&root));
    if faults.is_empty() {
        faults = catalog::check(&pack);
    }
    for fault in &faults {
        println!(
            "cargo::error={}",
            texts::problem::fault(fault, model::Lang::Nb)
        );
    }
    if faults.is_empty() {
        let bytes = bytes::atlas_bytes(&pack).expect("postcard writes any value into memory");
        let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
        fs::write(out.join("atlas.bin"), bytes).expect("the build folder can be written to");
    }
}

/// The files of the pack in `root`.
fn files(root: &std::path::Path) -> Vec<catalog::File> {
    let mut paths: Vec<String> = catalog::read::FILES
        .iter()
        .map(|&name| name.to_owned())
        .collect();
    let mut occupations: Vec<_> = fs::read_dir(root.join("occupations"))
        .expect("the assets have a folder `occupations`")
        .map(|entry| {
            entry
                .expect("the folder `occupations` can be read")
                .file_name()
        })
        .filter_map(|name| {
            name.into_string()
                .ok()
                .filter(|name| name.ends_with(".ron"))
        })
        .collect();
    occupations.sort_unstable();
    paths.extend(
        occupations
            .into_iter()
            .map(|name| format!("occupations/{name}")),
    );
    let file = |path: String| {
        let full = root.join(&path);
        let bytes = fs::read(&full).unwrap_or_else(|error| panic!("{}: {error}", full.display()));
        catalog::File {
            shown: full.display().to_string(),
            path,
            bytes,
        }
    };
    paths.into_iter().map(file).collect()
}
