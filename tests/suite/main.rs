//! Keys in, screen out: the program from outside, and what holds for all of it.

// In a test, unwrapping is how an expectation is said, and a long test tells one story.
#![allow(clippy::unwrap_used, clippy::too_many_lines)]

mod access;
mod cli;
mod cli_files;
mod compare;
mod content;
mod easy;
mod handout;
mod keeping;
mod kiosk;
#[cfg(target_os = "linux")]
mod kiosk_faults;
#[cfg(target_os = "linux")]
mod kiosk_terminal;
mod languages;
mod layers;
mod near;
mod never;
#[cfg(target_os = "linux")]
mod packaging;
mod packs;
mod piped;
mod plain;
mod program;
#[cfg(unix)]
mod pty;
mod readme;
mod real;
mod saving;
mod screens;
mod search;
mod session;
mod sizes;
mod support;
#[cfg(unix)]
mod terminal;
mod walk;
