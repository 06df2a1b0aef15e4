//! The page to take home: one sheet of A4, made once and written as text, markdown or HTML.

pub mod compared;
pub mod foot;
pub mod markdown;
pub mod occupation;
pub mod pieces;
pub mod session;
pub mod sheet;
pub mod text;

pub use markdown::handout_markdown;
pub use sheet::{Block, Handout, Line, MOST_LINES, handout};
pub use text::handout_text;
