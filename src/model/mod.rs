//! What the world of the atlas is made of: occupations, job titles, unit groups, sectors and sources, as values that are
//! read from RON and kept as postcard. Nothing here knows where a file lies, how a page looks or what language a reader has chosen.

pub mod area;
pub mod date;
pub mod fault;
pub mod id;
pub mod item;
pub mod lang;
pub mod occupation;
pub mod register;
pub mod section;
pub mod sector;
pub mod source;
pub mod text;
pub mod topic;

pub use area::{Area, AreaPart, Programme, Word};
pub use date::Date;
pub use fault::{Fault, Problem, Trouble};
pub use id::Id;
pub use item::{Item, RelatedLink};
pub use lang::{Lang, Titles};
pub use occupation::{
    Absent, Bound, Certainty, Claim, Fact, JobTitleLinks, Note, Occupation, Person, Rhythm, Route,
    RouteKind, SourceList,
};
pub use register::{Code, EducationCode, Employed, JobTitle, Link, Pay, UnitGroup};
pub use section::Section;
pub use sector::{Common, Sector, SectorView, Wording};
pub use source::{Review, Source, SourceKind};
pub use text::Text;
pub use topic::Topic;
