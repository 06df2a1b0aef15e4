//! Occupations and results as text, markdown and JSON.

pub mod handout;
pub mod json;
pub mod shapes;
pub mod text;

pub use handout::{Block, Handout, Line, handout, handout_markdown, handout_text};
pub use json::{hits_json, list_json, show_json, titles_json};
pub use text::{hit_text, list_text, show_markdown, show_text, title_text};
