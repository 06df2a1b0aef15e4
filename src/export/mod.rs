//! Occupations and results as text, markdown and JSON.

pub mod beside;
pub mod json;
pub mod shapes;
pub mod text;

pub use beside::{beside_json, beside_markdown, beside_text};
pub use json::{hits_json, list_json, show_json, titles_json};
pub use text::{hit_text, list_text, show_markdown, show_text, title_text};
