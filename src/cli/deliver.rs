//! Where an answer goes: to standard output, or to a file that somebody named.

use super::setting::{DONE, FAILED, Setting, complain, written};
use crate::store;
use crate::texts::{problem::trouble, screen::fill};
use clap::{ArgMatches, parser::ValueSource};
use std::{
    io::{self, Write},
    path::{Path, PathBuf},
};

/// The format of an answer: the one asked for; where none was, the one that the ending of the file names, if it is one of
/// `formats`; else text.
pub fn format<'a>(matches: &'a ArgMatches, formats: &[&'a str]) -> &'a str {
    let asked = matches
        .get_one::<String>("format")
        .map_or("text", String::as_str);
    if matches.value_source("format") == Some(ValueSource::CommandLine) {
        return asked;
    }
    let ending = file(matches)
        .and_then(|path| path.extension()?.to_str())
        .map(str::to_ascii_lowercase);
    let named = match ending.as_deref() {
        Some("html" | "htm") => "html",
        Some("md" | "markdown") => "markdown",
        Some("json") => "json",
        _ => "text",
    };
    formats
        .iter()
        .find(|format| **format == named)
        .copied()
        .unwrap_or(asked)
}

fn file(matches: &ArgMatches) -> Option<&Path> {
    matches.get_one::<PathBuf>("output").map(PathBuf::as_path)
}

/// Writes `text` to standard output, or to the file of `--output`, which must not be there yet; returns the exit code.
pub fn deliver(text: &[u8], matches: &ArgMatches, setting: &Setting) -> u8 {
    let Some(path) = file(matches) else {
        return written(io::stdout().write_all(text), setting.texts);
    };
    let Err(error) = store::save(path, text, false) else {
        return DONE;
    };
    let shown = path.display().to_string();
    let told = if error.kind() == io::ErrorKind::AlreadyExists {
        fill(setting.texts.exists, &[&shown])
    } else {
        let why = trouble(&store::trouble(&error), setting.reader.lang);
        fill(setting.texts.cannot_save, &[&shown, &why])
    };
    complain(&format!("{}: {told}", setting.texts.error));
    FAILED
}
