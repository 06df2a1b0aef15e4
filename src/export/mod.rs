//! Occupations and results as text, markdown and JSON.

pub mod beside;
pub mod handout;
pub mod html;
pub mod json;
pub mod qr;
pub mod shapes;
pub mod text;

pub use beside::{beside_json, beside_markdown, beside_text};
pub use handout::{Block, Handout, Line, handout, handout_markdown, handout_text};
pub use html::{beside_html, handout_html, show_html};
pub use json::{hits_json, list_json, show_json, titles_json};
pub use qr::{Qr, fitted, qr, qr_text};
pub use text::{hit_text, list_text, show_markdown, show_text, title_text};
