//! What can happen: the state, and the one function that changes it.

pub mod bindings;
pub mod keeping;
pub mod kiosk;
pub mod list;
pub mod look;
pub mod msg;
pub mod notice;
pub mod open;
pub mod pin;
pub mod place;
pub mod pointer;
pub mod popup;
pub mod prompt;
pub mod results;
pub mod rows;
pub mod settle;
mod shelf;
pub mod spots;
pub mod state;
pub mod update;
pub mod windows;

pub use bindings::{BINDINGS, Binding, Context};
pub use kiosk::{KIOSK_BINDINGS, Kiosk, Tries, Wishes};
pub use list::{Move, Window};
pub use look::{Glyphs, Letters, ThemeName};
pub use msg::{Effect, Msg, Outcome, Spot};
pub use notice::Notice;
pub use open::Opening;
pub use pin::Pin;
pub use place::{Focus, Place};
pub use popup::{Popup, Question};
pub use prompt::{Edit, Prompt};
pub use state::{Saved, State};
pub use update::{catch_up, type_ahead, update};
