//! Keys, clicks and the wheel → messages. Nothing is drawn and nothing is changed here.

pub mod hints;
pub mod key;
pub mod resolve;

pub use hints::{Corner, Hint, corner, hints, upcoming};
pub use key::name;
pub use resolve::{Ahead, ahead, resolve};
