//! Systems without Unix signals: crossterm's own ways, kept simple. Not run by us; see the README.

use super::screen::LEAVE;
use std::{
    io::{self, Write},
    panic,
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
