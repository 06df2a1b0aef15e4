//! The terminal: taken, drawn on, asked for what comes next, and given back on every way out.

pub mod screen;
#[cfg(unix)]
#[path = "unix.rs"]
pub mod system;
#[cfg(not(unix))]
#[path = "other.rs"]
pub mod system;

pub use screen::{Next, Screen, is_usable};
