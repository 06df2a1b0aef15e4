//! Systems without Unix signals: crossterm's own ways, kept simple. Not run by us; see the README.

use super::screen::LEAVE;
use std::{
    io::{self, Write},
    panic,
    time::Duration,
};

/// Sees to it that the terminal is given back on a panic.
pub fn prepare() -> io::Result<()> {
    let told = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        restore();
        told(info);
    }));
    Ok(())
}

/// Puts the terminal back as it was.
pub fn restore() {
    let _ = io::stdout()
        .write_all(LEAVE)
        .and_then(|()| io::stdout().flush());
    let _ = crossterm::terminal::disable_raw_mode();
}

/// No signal ends the program.
pub fn is_leaving() -> bool {
    false
}

/// Columns and rows.
pub fn size() -> Option<(u16, u16)> {
    crossterm::terminal::size().ok()
}

/// Nobody can ask.
pub fn is_suspended() -> bool {
    false
}

/// There is no stopping here.
pub fn suspend(_again: impl FnOnce() -> io::Result<()>) -> io::Result<()> {
    Ok(())
}

/// There are no groups of programs here.
pub fn end_group(_child: &std::process::Child) {}

/// There are no such files here.
pub fn file_in_memory() -> Option<std::fs::File> {
    None
}

/// There is no kiosk here.
pub fn wipe() {}

/// A program cannot take its own place here.
pub fn start_again(_name: &str, _value: &str) -> io::Error {
    io::ErrorKind::Unsupported.into()
}

/// Nothing is handed on.
pub fn settings() -> Option<[u32; 4]> {
    None
}

/// Nothing was handed on.
pub fn remember(_numbers: [u32; 4]) {}

/// No signal ends the program.
pub fn say_at_the_end(_words: String) {}

/// No such files are written.
pub fn leave_no_core() {}

/// Nobody watches.
pub fn watchdog() -> Option<Duration> {
    None
}

/// Nobody asked.
pub fn ready() {}

/// Nobody asked.
pub fn alive() {}
