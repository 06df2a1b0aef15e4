//! A screen that stands alone, seen from outside: its settings, its clock, and what happens when nothing happens.

pub mod again;
pub mod config;
pub mod watch;

pub use again::Carried;
pub use config::Config;
pub use watch::Watch;
