//! Names by which parts of a pack refer to each other.

use super::text::Text;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{fmt, marker::PhantomData};

/// The id of a `T`: a lower-case ASCII slug (`klinisk-sosionom`). An id of one kind cannot be mistaken for another's.
pub struct Id<T> {
    text: Text,
    of: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    /// An id of our own making; it stands in no file.
    pub fn new(id: &str) -> Self {
        Self {
            text: Text::new(id),
            of: PhantomData,
        }
    }

    /// The id as written.
    pub fn as_str(&self) -> &str {
        self.text.as_str()
    }

    /// Where it stood in its file, in bytes.
    pub fn at(&self) -> u32 {
        self.text.at()
    }

    /// Whether it is a slug: lower-case ASCII letters, digits and single hyphens inside.
    pub fn is_slug(&self) -> bool {
        let id = self.as_str();
        id.bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && !id.starts_with('-')
            && !id.ends_with('-')
            && !id.contains("--")
    }
}

impl<T> From<Text> for Id<T> {
    fn from(text: Text) -> Self {
        Self {
            text,
            of: PhantomData,
        }
    }
}
impl<'de, T> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Text::deserialize(deserializer).map(Self::from)
    }
}
impl<T> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.text.serialize(serializer)
    }
}
impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        Self {
            text: self.text.clone(),
            of: PhantomData,
        }
    }
}
impl<T> Default for Id<T> {
    fn default() -> Self {
        Self {
            text: Text::default(),
            of: PhantomData,
        }
    }
}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}
impl<T> Eq for Id<T> {}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.text, f)
    }
}
impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.text, f)
    }
}
