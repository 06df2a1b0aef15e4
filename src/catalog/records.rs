//! Records of one kind, each decoded when it is asked for. Opening a catalog of any size costs nothing: this is what keeps
//! the start of the program as short with six hundred pages as with none.

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::{fmt, marker::PhantomData};

/// Records of type `T` in bytes: their ends, four bytes each (little endian), and the records in postcard, one after another.
#[derive(Serialize, Deserialize)]
pub struct Records<'a, T> {
    #[serde(borrow)]
    ends: &'a [u8],
    #[serde(borrow)]
    bytes: &'a [u8],
    #[serde(skip)]
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Records<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Records<'_, T> {}

impl<T> fmt::Debug for Records<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} records in {} bytes", self.len(), self.bytes.len())
    }
}

/// The number at `index` of little-endian numbers of four bytes; nothing past the end.
pub fn number(bytes: &[u8], index: usize) -> Option<u32> {
    bytes
        .as_chunks()
        .0
        .get(index)
        .map(|four| u32::from_le_bytes(*four))
}

impl<T> Records<'_, T> {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len() / 4
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }
}

impl<T: DeserializeOwned> Records<'_, T> {
    /// The record at `index`; nothing past the end, or where the bytes are no record (which only foreign bytes can be).
    pub fn get(&self, index: usize) -> Option<T> {
        let end = number(self.ends, index)? as usize;
        let start = index
            .checked_sub(1)
            .map_or(Some(0), |before| number(self.ends, before))? as usize;
        postcard::from_bytes(self.bytes.get(start..end)?).ok()
    }

    /// All of them in their order.
    pub fn iter(&self) -> impl Iterator<Item = T> + '_ {
        (0..self.len()).filter_map(|index| self.get(index))
    }

    /// The index and the record for which `order` says equal; the records must be sorted by it.
    pub fn find_by(&self, mut order: impl FnMut(&T) -> std::cmp::Ordering) -> Option<(usize, T)> {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            let record = self.get(middle)?;
            match order(&record) {
                std::cmp::Ordering::Equal => return Some((middle, record)),
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }
}

/// Records being written.
#[derive(Debug, Default)]
pub struct Writer {
    ends: Vec<u8>,
    bytes: Vec<u8>,
}

impl Writer {
    /// The records of `all`, in their order.
    pub fn of<T: Serialize>(all: impl IntoIterator<Item = T>) -> Result<Self, postcard::Error> {
        let mut writer = Self::default();
        for record in all {
            writer.bytes = postcard::to_extend(&record, std::mem::take(&mut writer.bytes))?;
            writer
                .ends
                .extend((writer.bytes.len() as u32).to_le_bytes());
        }
        Ok(writer)
    }

    /// What was written, for reading.
    pub fn records<T>(&self) -> Records<'_, T> {
        Records {
            ends: &self.ends,
            bytes: &self.bytes,
            of: PhantomData,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_come_back_and_nothing_past_the_end() {
        let written = Writer::of(["a", "", "æøå"]).unwrap();
        let records = written.records::<String>();
        assert_eq!(records.iter().collect::<Vec<_>>(), ["a", "", "æøå"]);
        assert_eq!((records.len(), records.get(3)), (3, None));
        assert_eq!(Writer::default().records::<String>().get(0), None);
    }

    #[test]
    fn sorted_records_are_found() {
        let written = Writer::of((0..100u32).map(|n| n * 2)).unwrap();
        let records = written.records::<u32>();
        for n in 0..200 {
            assert_eq!(
                records.find_by(|r| r.cmp(&n)).map(|(i, _)| i as u32),
                (n % 2 == 0).then_some(n / 2)
            );
        }
    }
}
