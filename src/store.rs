//! Files that somebody asked for, written whole or not at all.
//!
//! The text goes into a file beside the wanted one, to the disk, and only then under its name; so whatever happens, the
//! name leads to the old file or to the new one. A file that was left behind by a program that was killed is swept away
//! before the next one is written. Paper, the other thing that outlasts a session, is reached from here too.

use crate::model::Trouble;
use std::{
    fs::{self, File, Permissions},
    io::{self, Read, Write},
    path::{Path, PathBuf},
};
use tempfile::Builder;

/// How the names of files begin that are not yet whole.
const UNFINISHED: &str = ".yrkesatlas-";

/// Writes `text` to `path`, for its owner alone. `replace` says that a file of this name is ours to replace; else it is
/// left as it is, and the error is of the kind [`io::ErrorKind::AlreadyExists`].
pub fn save(path: &Path, text: &[u8], replace: bool) -> io::Result<()> {
    let target = followed(path)?;
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    if target.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    sweep(folder);
    let mut builder = Builder::new();
    builder.prefix(UNFINISHED).suffix(".tmp");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(Permissions::from_mode(0o600));
    }
    let mut file = builder.tempfile_in(folder)?;
    // As long as this is held, no other program takes the file for one that was left behind. Where a file system knows
    // no locks, nothing is swept either.
    let _ = file.as_file().lock();
    file.write_all(text)?;
    file.as_file().sync_all()?;
    if replace {
        file.persist(&target).map_err(|error| error.error)?;
    } else {
        file.persist_noclobber(&target)
            .map_err(|error| error.error)?;
    }
    // The name itself is to outlast a loss of power. Where a folder cannot be opened, that is the system's affair.
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
    Ok(())
}

/// The bytes of a file that is no larger than `most`.
pub fn load(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    // A pipe or a device has no size to be asked for: what is too much is seen while it is read.
    File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(bytes)
}

/// Makes a folder, and those above it, for its owner alone; one that is there stays as it is.
pub fn make_folder(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder.create(path)
}

/// The path that somebody typed: `~` is their home.
pub fn place(typed: &str) -> PathBuf {
    match (typed.strip_prefix("~/"), std::env::home_dir()) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => PathBuf::from(typed),
    }
}

/// What went wrong, in a form that can be told in any language.
pub fn trouble(error: &io::Error) -> Trouble {
    use io::ErrorKind as K;
    match error.kind() {
        K::PermissionDenied => Trouble::NotAllowed,
        K::NotFound | K::NotADirectory => Trouble::NotThere,
        K::StorageFull | K::QuotaExceeded => Trouble::Full,
        K::ReadOnlyFilesystem => Trouble::ReadOnly,
        K::IsADirectory => Trouble::Folder,
        K::FileTooLarge => Trouble::TooLarge,
        K::TimedOut => Trouble::TooLong,
        _ => Trouble::Other(error.to_string()),
    }
}

/// The file that a path means: one behind a link is written where it lies, and the link stays.
fn followed(path: &Path) -> io::Result<PathBuf> {
    match fs::symlink_metadata(path) {
        Ok(data) if data.is_symlink() => fs::canonicalize(path),
        _ => Ok(path.to_owned()),
    }
}

/// Removes what programs that were killed left half written in a folder. What another one is writing now, it has locked.
fn sweep(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let ours = name
            .to_str()
            .is_some_and(|name| name.starts_with(UNFINISHED) && name.ends_with(".tmp"));
        if ours && File::open(entry.path()).is_ok_and(|file| file.try_lock().is_ok()) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_only_where_it_is_ours_and_what_was_left_behind_is_swept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("økt.ron");
        save(&path, b"en", false).unwrap();
        let taken = save(&path, b"to", false).unwrap_err();
        assert_eq!(taken.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).unwrap(), b"en", "and is left as it was");
        let left_behind = folder.path().join(".yrkesatlas-abc.tmp");
        let in_use = folder.path().join(".yrkesatlas-def.tmp");
        fs::write(&left_behind, "half").unwrap();
        let other = File::create(&in_use).unwrap();
        other.lock().unwrap();
        save(&path, b"tre", true).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"tre");
        let mut names: Vec<_> = fs::read_dir(folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .collect();
        names.sort();
        assert_eq!(names, [".yrkesatlas-def.tmp", "økt.ron"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_file_is_its_owners_alone_and_a_link_stays_a_link() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let (path, link) = (folder.path().join("økt.ron"), folder.path().join("lenke"));
        save(&path, b"en", false).unwrap();
        assert_eq!(
            fs::metadata(&path).unwrap().permissions().mode() & 0o777,
            0o600
        );
        symlink(&path, &link).unwrap();
        save(&link, b"to", true).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(&path).unwrap(), b"to");
    }

    #[test]
    fn where_nothing_can_be_written_the_reason_is_told() {
        let folder = tempfile::tempdir().unwrap();
        assert!(save(&folder.path().join("mangler/økt.ron"), b"en", false).is_err());
        assert!(
            save(folder.path(), b"en", true).is_err(),
            "a folder is no file"
        );
    }
}
