//! Packs given at run time, laid over the embedded atlas.

use super::{Atlas, bytes::atlas_bytes, open::open};
use crate::catalog::read::{LINES, Named};
use crate::catalog::{Catalog, CatalogBytes, File, Lines, Pack, Placed, check, read};
use crate::model::Fault;
use crate::search::{
    Index,
    index::{self, Built},
};
use std::collections::HashSet;

/// `base` with `packs` laid over it, later ones over earlier ones: an id that is there already is replaced, any other is
/// added. The faults of all packs, where there are any.
///
/// The bytes of the new atlas live as long as the program: an atlas is made once at the start.
pub fn with_packs(base: &Atlas, packs: Vec<Vec<File>>) -> Result<Atlas, Vec<Fault>> {
    // Titles alone leave the atlas as it is: nothing need be unpacked and compiled for them.
    let only_lines = packs.iter().flatten().all(|file| file.path == LINES);
    let mut whole = if only_lines {
        Pack::default()
    } else {
        unpack(&base.catalog)
    };
    let mut faults = Vec::new();
    let mut lines = Lines::default();
    for files in packs {
        let (mut pack, found) = read(files);
        let own = std::mem::take(&mut pack.lines);
        if lines.is_empty() {
            lines = own;
        } else {
            lines.append(&own);
        }
        // What is wrong with a pack alone (an id given twice) is told before it is laid over anything.
        faults.extend(found);
        faults.extend(duplicates(&pack));
        if !only_lines {
            lay_over(&mut whole, pack);
        }
    }
    if faults.is_empty() && !only_lines {
        faults = check(&whole);
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    if only_lines {
        return Ok(with_lines(base, lines));
    }
    whole.files.clear();
    let bytes = atlas_bytes(&whole).expect("postcard writes any value into memory");
    let atlas = open(bytes.leak()).expect("what was just written opens");
    Ok(if lines.is_empty() {
        atlas
    } else {
        with_lines(&atlas, lines)
    })
}

/// `base` with titles without codes or owners after its own.
fn with_lines(base: &Atlas, lines: Lines) -> Atlas {
    let catalog = CatalogBytes {
        lines: lines.text.leak(),
        line_ends: lines.ends.leak(),
        ..*base.catalog.bytes()
    };
    let job_titles = catalog.job_titles.len();
    let index = base.index.bytes();
    let built = index::with_lines(index, job_titles, catalog.lines, catalog.line_ends);
    let built: &'static Built = Box::leak(Box::new(built));
    Atlas {
        catalog: Catalog::new(Box::leak(Box::new(catalog))),
        index: Index::new(Box::leak(Box::new(built.bytes()))),
    }
}

/// All faults of a pack that is to be laid over `base`.
pub fn faults(base: &Atlas, files: Vec<File>) -> Vec<Fault> {
    let mut whole = unpack(&base.catalog);
    let (pack, mut faults) = read(files);
    faults.extend(duplicates(&pack));
    lay_over(&mut whole, pack);
    for fault in check(&whole) {
        if !faults.contains(&fault) {
            faults.push(fault);
        }
    }
    faults
}

fn duplicates(pack: &Pack) -> Vec<Fault> {
    let all = check(pack);
    all.into_iter()
        .filter(|fault| matches!(fault.problem, crate::model::Problem::Duplicate { .. }))
        .collect()
}

/// Values without a place in a file.
fn placed<T>(values: impl Iterator<Item = T>) -> Vec<Placed<T>> {
    values.map(|value| Placed { value, file: 0 }).collect()
}

/// The values of a catalog again, as if read from one file.
fn unpack(catalog: &Catalog) -> Pack {
    let file = File {
        shown: "(yrkesatlas)".to_owned(),
        path: String::new(),
        bytes: Vec::new(),
    };
    Pack {
        files: vec![file],
        occupations: placed(
            catalog
                .occupations()
                .filter_map(|index| catalog.page(index)),
        ),
        sources: placed(catalog.sources().iter()),
        sectors: placed(catalog.sectors().iter()),
        areas: placed(catalog.areas().iter()),
        programmes: placed(catalog.programmes().iter()),
        unit_groups: placed(catalog.unit_groups().iter()),
        job_titles: placed(catalog.job_titles().iter().map(|card| card.job_title)),
        words: placed(catalog.words().iter()),
        topics: placed(catalog.topics().iter()),
        lines: Lines::default(),
    }
}

/// `over` laid over `base`; the files of `over` come after `shift` others.
fn merge<T: Named>(base: &mut Vec<Placed<T>>, over: Vec<Placed<T>>, shift: usize) {
    let new: HashSet<String> = over
        .iter()
        .map(|placed| placed.value.name().to_owned())
        .collect();
    base.retain(|placed| !new.contains(placed.value.name()));
    let over = over.into_iter();
    base.extend(over.map(|placed| Placed {
        value: placed.value,
        file: placed.file + shift,
    }));
}

fn lay_over(base: &mut Pack, pack: Pack) {
    let shift = base.files.len();
    base.files.extend(pack.files);
    merge(&mut base.occupations, pack.occupations, shift);
    merge(&mut base.sources, pack.sources, shift);
    merge(&mut base.sectors, pack.sectors, shift);
    merge(&mut base.areas, pack.areas, shift);
    merge(&mut base.programmes, pack.programmes, shift);
    merge(&mut base.unit_groups, pack.unit_groups, shift);
    merge(&mut base.job_titles, pack.job_titles, shift);
    merge(&mut base.words, pack.words, shift);
    merge(&mut base.topics, pack.topics, shift);
}
