//! What can happen: the state, and the one function that changes it.

pub mod bindings;
pub mod list;
pub mod msg;
pub mod open;
pub mod place;
pub mod prompt;
pub mod results;
pub mod rows;
pub mod spots;
pub mod state;
pub mod update;

pub use bindings::{BINDINGS, Binding, Context};
pub use list::{Move, Window};
pub use msg::{Effect, Msg, Spot};
pub use open::Opening;
pub use place::{Focus, Place};
pub use prompt::{Edit, Prompt};
pub use state::{Glyphs, Popup, State, ThemeName};
pub use update::update;
