//! What one session with a pupil holds: what was visited, what was kept and why, and what comes next. It lives in memory,
//! and becomes a file when somebody asks for it.

pub mod file;
pub mod held;
pub mod steps;

pub use file::{Opened, read, written};
pub use held::{Kept, MANY, Session};
pub use steps::Step;
