//! Folders on the disk → files of a pack.

use crate::catalog::{File, read::FILES};
use crate::model::{Fault, Problem};
use std::{fs, path::Path};

/// A file larger than this is no file of a pack: reading it would only cost memory.
const MOST: u64 = 64 << 20;

/// The files of the pack in `folder`, occupations by name; or the faults that keep them from being read.
pub fn pack(folder: &Path) -> Result<Vec<File>, Vec<Fault>> {
    let mut paths: Vec<String> = FILES
        .iter()
        .filter(|name| folder.join(name).is_file())
        .map(|&name| name.to_owned())
        .collect();
    match fs::read_dir(folder.join("occupations")) {
        Ok(entries) => {
            let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
            let mut names: Vec<_> = names.filter(|name| is_ron(name)).collect();
            names.sort_unstable();
            paths.extend(names.into_iter().map(|name| format!("occupations/{name}")));
        }
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            return Err(vec![fault(
                &folder.join("occupations"),
                Problem::Unreadable(error.to_string()),
            )]);
        }
        Err(_) => {}
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

fn is_ron(name: &str) -> bool {
    Path::new(name)
        .extension()
        .is_some_and(|extension| extension == "ron")
        && !name.starts_with('.')
}

fn fault(path: &Path, problem: Problem) -> Fault {
    Fault {
        file: path.display().to_string(),
        line: 1,
        column: 1,
        problem,
    }
}
