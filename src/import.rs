//! Folders on the disk → files of a pack.

use crate::catalog::{
    File,
    read::{FILES, LINES},
};
use crate::model::{Fault, Problem};
use std::{fs, path::Path};

/// A file larger than this is no file of a pack: reading it would only cost memory.
const MOST: u64 = 64 << 20;

/// The files of the pack in `folder`, occupations by name; or the faults that keep them from being read.
pub fn pack(folder: &Path) -> Result<Vec<File>, Vec<Fault>> {
    if folder.is_file() {
        return Err(vec![fault(folder, Problem::NoPack)]);
    }
    let mut paths = Vec::new();
    for (part, prefix) in [
        (folder.to_owned(), ""),
        (folder.join("occupations"), "occupations/"),
    ] {
        match pack_files(&part) {
            // What no pack has is read too, so that it is told: a file with a slip in its name would just be missed.
            Ok(names) => paths.extend(names.into_iter().map(|name| format!("{prefix}{name}"))),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && !prefix.is_empty() => {}
            Err(error) => return Err(vec![fault(&part, Problem::Unreadable(error.to_string()))]),
        }
    }
    let is_known = |path: &String| {
        FILES.contains(&path.as_str()) || path == LINES || path.starts_with("occupations/")
    };
    if !paths.iter().any(is_known) {
        paths.clear();
    }
    if paths.is_empty() {
        let problem = match fs::metadata(folder) {
            Ok(_) => Problem::NoPack,
            Err(error) => Problem::Unreadable(error.to_string()),
        };
        return Err(vec![fault(folder, problem)]);
    }
    let mut files = Vec::with_capacity(paths.len());
    let mut faults = Vec::new();
    for path in paths {
        let full = folder.join(&path);
        let too_large = fs::metadata(&full).is_ok_and(|data| data.len() > MOST);
        match if too_large {
            Err(std::io::Error::other("> 64 MiB"))
        } else {
            fs::read(&full)
        } {
            Ok(bytes) => files.push(File {
                shown: full.display().to_string(),
                path,
                bytes,
            }),
            Err(error) => faults.push(fault(&full, Problem::Unreadable(error.to_string()))),
        }
    }
    if faults.is_empty() {
        Ok(files)
    } else {
        Err(faults)
    }
}

/// The names of the RON files in a folder, whatever the case of their extension, and that of plain lines, in their order.
fn pack_files(folder: &Path) -> std::io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let is_ron = Path::new(&name)
            .extension()
            .is_some_and(|extension| extension.eq_ignore_ascii_case("ron"));
        if (is_ron || name == LINES) && !name.starts_with('.') {
            names.push(name);
        }
    }
    names.sort_unstable();
    Ok(names)
}

fn fault(path: &Path, problem: Problem) -> Fault {
    Fault {
        file: path.display().to_string(),
        line: 1,
        column: 1,
        problem,
    }
}
