//! Keys in, screen out: the program from outside, and what holds for all of it.

mod cli;
mod content;
mod layers;
mod never;
mod packs;
mod readme;
mod real;
mod screens;
mod sizes;
mod support;
#[cfg(unix)]
mod terminal;
mod walk;
