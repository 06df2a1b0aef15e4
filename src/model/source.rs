//! Where a fact is from.

use super::{date::Date, id::Id, text::Text};
use serde::{Deserialize, Serialize};

/// A document or a data set that facts are taken from.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its id, which items and facts refer to.
    pub id: Id<Self>,
    /// Who published it.
    pub publisher: Text,
    /// What it is called.
    pub title: Text,
    /// How it is called where there is little room: «FO-brosjyre».
    #[serde(default)]
    pub short: Option<Text>,
    /// What it is.
    pub kind: SourceKind,
    /// When it was published, as precisely as it says; nothing where it has no date (u.å.).
    #[serde(default)]
    pub date: Option<Date>,
    /// The licence it is under, or that it has none.
    pub licence: Text,
    /// Where it stands on the net, only where somebody has looked.
    #[serde(default)]
    pub url: Option<Text>,
    /// Who checked it, and when: the source's own word, not ours and not about our text.
    #[serde(default)]
    pub review: Option<Review>,
    /// Part of the publisher that made it (a section, a committee).
    #[serde(default)]
    pub author: Option<Text>,
    /// What a reader should know about it: columns out of order, an edition, a size.
    #[serde(default)]
    pub note: Option<Text>,
}

/// What kind of document a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// A page on the net.
    Page,
    /// A printed or printable brochure.
    Brochure,
    /// A register or classification.
    Register,
    /// A statistical table.
    Table,
    /// A law or regulation.
    Law,
    /// A log or other data set.
    Data,
}

/// That somebody has checked a text, in the words of the text: «kvalitetssikret av Fellesorganisasjonen 19.11.2021».
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// What they did: «kvalitetssikret», «gjennomgått i samarbeid med».
    pub verb: Text,
    /// Who did it.
    pub bodies: Vec<Text>,
    /// How they are called where there is little room: «FO».
    #[serde(default)]
    pub short: Option<Text>,
    /// When.
    pub date: Date,
}
