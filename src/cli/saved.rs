//! A saved session, read from the file that an argument names. What is at fault is told, and the file is left as it is.

use super::setting::{FAILED, NOTHING, Setting, complain};
use crate::deeds::{session_file, shown};
use crate::model::Trouble;
use crate::session::{self, Session};
use crate::texts::{
    problem::{fault, trouble},
    screen::fill,
};
use std::path::Path;

/// The session in a file; nothing where the file is not there.
pub fn session(path: &Path, setting: &Setting) -> Result<Option<Session>, u8> {
    match session_file(path) {
        Err(Trouble::NotThere) => Ok(None),
        Err(why) => {
            unreadable(path, &why, setting);
            Err(FAILED)
        }
        Ok(read) => match session::read(&read, &setting.atlas.catalog) {
            Ok(opened) => Ok(Some(opened.session)),
            Err(faults) => {
                for found in &faults {
                    complain(&fault(found, setting.reader.lang));
                }
                Err(NOTHING)
            }
        },
    }
}

/// Tells why a file cannot be read.
pub fn unreadable(path: &Path, why: &Trouble, setting: &Setting) {
    let why = trouble(why, setting.reader.lang);
    let told = fill(setting.texts.cannot_read, &[&shown(path), &why]);
    complain(&format!("{}: {told}", setting.texts.error));
}
