//! One line of a section, and one link to a related occupation. In RON each is a plain string, or a struct where there is
//! more to say than the string.

use super::{id::Id, occupation::Occupation, source::Source, text::Text};
use serde::{Deserialize, Deserializer, Serialize, de};
use std::{fmt, marker::PhantomData};

/// A line of a section. In RON `"bader og steller pasienter"`, or `(text: "…", source: "fo-nav")`, or
/// `(text: "…", editorial: true)`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Item {
    /// What it says.
    pub text: Text,
    /// Where it is from; nothing means the page's main source, the first of its list.
    pub source: Option<Id<Source>>,
    /// That we say it, and no source does.
    pub editorial: bool,
}

/// A link to a related occupation. In RON `"vernepleier"`, or `(id: "barnevernspedagog", named_in: "utdanning-no-2021")`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RelatedLink {
    /// The occupation that lies near.
    pub id: Id<Occupation>,
    /// The source that names it together with this one.
    pub named_in: Option<Id<Source>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "Item")]
struct ItemFields {
    text: Text,
    #[serde(default)]
    source: Option<Id<Source>>,
    #[serde(default)]
    editorial: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "Related")]
struct RelatedFields {
    id: Id<Occupation>,
    #[serde(default)]
    named_in: Option<Id<Source>>,
}

/// Reads a `T` from a plain string or from the struct of its `Fields`.
struct StringOr<T, Fields>(PhantomData<fn() -> (T, Fields)>);

impl<'de, T: From<Text> + From<Fields>, Fields: Deserialize<'de>> de::Visitor<'de>
    for StringOr<T, Fields>
{
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string or a struct")
    }
    fn visit_borrowed_str<E: de::Error>(self, text: &'de str) -> Result<T, E> {
        Text::deserialize(de::value::BorrowedStrDeserializer::new(text)).map(T::from)
    }
    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        Text::deserialize(de::value::StrDeserializer::new(text)).map(T::from)
    }
    fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        Fields::deserialize(de::value::MapAccessDeserializer::new(map)).map(T::from)
    }
}

fn string_or<'de, T: From<Text> + From<Fields>, Fields: Deserialize<'de>, D: Deserializer<'de>>(
    d: D,
) -> Result<T, D::Error> {
    // postcard does not describe itself: there an item is always the whole struct.
    if d.is_human_readable() {
        d.deserialize_any(StringOr::<T, Fields>(PhantomData))
    } else {
        Fields::deserialize(d).map(T::from)
    }
}

impl From<Text> for Item {
    fn from(text: Text) -> Self {
        Self {
            text,
            source: None,
            editorial: false,
        }
    }
}
impl From<ItemFields> for Item {
    fn from(f: ItemFields) -> Self {
        Self {
            text: f.text,
            source: f.source,
            editorial: f.editorial,
        }
    }
}
impl<'de> Deserialize<'de> for Item {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        string_or::<Self, ItemFields, D>(d)
    }
}

impl From<Text> for RelatedLink {
    fn from(text: Text) -> Self {
        Self {
            id: text.into(),
            named_in: None,
        }
    }
}
impl From<RelatedFields> for RelatedLink {
    fn from(f: RelatedFields) -> Self {
        Self {
            id: f.id,
            named_in: f.named_in,
        }
    }
}
impl<'de> Deserialize<'de> for RelatedLink {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        string_or::<Self, RelatedFields, D>(d)
    }
}
