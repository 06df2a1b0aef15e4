//! What every command works with: exit codes, the setting, and the ways to tell and to write.

use crate::atlas::Atlas;
use crate::page::Reader;
use crate::texts::{CliTexts, screen::fill};
use std::io::{self, Write};

/// Done.
pub const DONE: u8 = 0;
/// Nothing was found, or the data are at fault.
pub const NOTHING: u8 = 1;
/// Wrong usage, or no terminal.
pub const USAGE: u8 = 2;
/// Reading or writing failed.
pub const FAILED: u8 = 3;

/// What a command works with.
#[derive(Debug)]
pub struct Setting {
    /// What is asked.
    pub atlas: Atlas,
    /// In which language, on which day.
    pub reader: Reader,
    /// The texts of that language.
    pub texts: &'static CliTexts,
}

/// A line on standard error. Where even that is closed, there is nobody to tell.
pub fn complain(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}

/// The exit code after writing: a pipe that was closed has had enough, and that is no fault.
pub fn written(result: io::Result<()>, texts: &'static CliTexts) -> u8 {
    match result.and_then(|()| io::stdout().flush()) {
        Ok(()) => DONE,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => DONE,
        Err(error) => {
            complain(&format!(
                "{}: {}",
                texts.error,
                fill(texts.cannot_write, &[&error.to_string()])
            ));
            FAILED
        }
    }
}
