//! What can be seen: the state and nothing else, drawn. Drawing changes nothing.

pub mod bar;
pub mod body;
pub mod frame;
pub mod glyphs;
pub mod lines;
pub mod near;
pub mod popup;
pub mod prompt;
pub mod put;
pub mod qr;
pub mod results;
pub mod theme;
pub mod view;

pub use view::view;
