//! The whole program as lines of text: for who hears it, reads it with the fingers, or has no screen that can be drawn on. A
//! line goes in, an answer comes out, and nothing that was said is ever taken back.

pub mod answer;
pub mod command;
pub mod dialogue;
pub mod kept;
pub mod places;
pub mod say;
pub mod sheet;
pub mod steps;
pub mod telling;

pub use answer::{Answer, Choice, Line};
pub use command::{Command, Word};
pub use dialogue::{Dialogue, LONGEST, Said};
