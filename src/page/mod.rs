//! What stands on a page, and how it is cut into rows: content and width → rows with their targets. Scrolling and clicking
//! need nothing from drawing, because they ask here.

pub mod alike;
pub mod beside;
pub mod browse;
pub mod compare;
pub mod easy;
pub mod figures;
pub mod head;
mod hyphen;
pub mod kept;
pub mod lens;
pub mod linear;
pub mod load;
pub mod meet;
pub mod near;
pub mod paragraph;
pub mod provenance;
pub mod reader;
pub mod sections;
pub mod target;
pub mod unlike;
pub mod wrap;

pub use crate::catalog::Compared;
pub use beside::Beside;
pub use compare::compare;
pub use lens::lens;
pub use load::Page;
pub use near::{Neighbourhood, near};
pub use paragraph::{Mark, Paragraph, Piece, Tone};
pub use reader::Reader;
pub use target::{Scope, Target};
pub use wrap::{Row, rows};
