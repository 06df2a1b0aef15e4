//! # Yrkesatlas
//!
//! A career explorer in the terminal. One binary, no network: the atlas is compiled in, and every fact of it says where it is
//! from and how old it is.
//!
//! ## The program is a function
//!
//! [`app::update()`] is all that can happen, [`ui::view()`] all that can be seen; both are pure. Around them stands a thin
//! shell (terminal, clock, files) that turns inputs into messages and effects into deeds:
//!
//! ```text
//! terminal ─ input → keymap::resolve ─ Msg → app::update ─ State → ui::view → terminal
//!                                              └─ Effect → runtime
//! ```
//!
//! ## The staircase
//!
//! The modules below stand in reading order, and each imports only what stands before it; a test reads this list and keeps
//! it so. Down to [`ui`] all is value in, value out; from [`import`] on the outside is touched.
//!
//! Some floors are not in the design that this was built from. [`session`] holds what a session with a pupil keeps; it stands
//! below the pages, which show it. [`store`] and [`printer`] are the two ways out of the program beside the terminal, and
//! [`deeds`] is where an effect becomes one of them. [`atlas`] joins the catalog and the search index of the same
//! packs: both are compiled into one block of bytes, and neither should know the other. The [`export`] floor stands above
//! [`page`], because what is written out is a page without a width: the same paragraphs, so that a screen and a print can
//! never say different things.
//!
//! ## What holds
//!
//! * No message makes a message. What depends on something else is made to agree in one place, `State::settle`, and running
//!   it twice changes nothing more.
//! * Drawing changes nothing, and asks nothing that [`layout`] and [`page`] do not know; so scrolling and clicking need
//!   nothing from drawing.
//! * Nothing is decoded before it is asked for ([`catalog::Records`]); a start costs the same with six hundred pages as with none.
//! * Every text is made safe once, when it is read ([`model::Text`]). No later floor looks at it again.
//! * What is wrong in data or arguments is told before the screen is taken. Nothing is written that nobody asked for.
//! * No module down to [`ui`] knows the time, a file, the environment or a terminal.

/// What the world of the atlas is made of.
pub mod model;

/// Every text of the interface, in three languages.
pub mod texts;

/// Packs read, checked, compiled and opened.
pub mod catalog;

/// What was asked → what is meant, and why.
pub mod search;

/// The catalog with its index: embedded, or made from packs.
pub mod atlas;

/// What a session with a pupil holds: visited, kept, next.
pub mod session;

/// Size → where everything stands.
pub mod layout;

/// What stands on a page, cut into rows.
pub mod page;

/// Pages and results as text, markdown and JSON.
pub mod export;

/// The state, and the one function that changes it.
pub mod app;

/// The same state without a screen: a line in, an answer out.
pub mod plain;

/// Keys and clicks → messages.
pub mod keymap;

/// The state, drawn.
pub mod ui;

/// Files that somebody asked for, written whole or not at all.
pub mod store;

/// Folders on the disk → files of a pack.
pub mod import;

/// The terminal, taken and given back.
pub mod terminal;

/// Text on paper.
pub mod printer;

/// What is asked of the outside, done: files and printer.
pub mod deeds;

/// A screen that stands alone: settings, clock, reset.
pub mod kiosk;

/// The loop.
pub mod runtime;

/// Arguments and environment → what is done.
pub mod cli;
