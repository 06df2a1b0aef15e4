//! Dates that are no more precise than their source.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;

/// A date to the day, the month or the year: `2021-11-19`, `2010-05`, `2016`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// The year, 1000–9999.
    pub year: u16,
    /// 1–12, or 0 where only the year is known.
    pub month: u8,
    /// 1–31, or 0 where only the month or the year is known.
    pub day: u8,
}

impl Date {
    /// Reads `2021-11-19`, `2010-05` or `2016`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let mut part = |digits: usize| match parts.next() {
            None => Some(0),
            Some(p) if p.len() == digits && p.bytes().all(|b| b.is_ascii_digit()) => {
                p.parse::<u16>().ok().filter(|n| *n > 0)
            }
            Some(_) => None,
        };
        let (year, month, day) = (part(4)?, part(2)?, part(2)?);
        let days = match month {
            0 => 0,
            4 | 6 | 9 | 11 => 30,
            2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
            2 => 28,
            _ => 31,
        };
        let sound = year >= 1000 && month <= 12 && day <= days && parts.next().is_none();
        sound.then_some(Self {
            year,
            month: month as u8,
            day: day as u8,
        })
    }

    /// How many whole years lie between the date and `today`; 0 where it is later. A date known only to the year counts
    /// from the end of that year, so that no age is overstated.
    pub fn age(self, today: Self) -> u16 {
        let (month, day) = (
            if self.month == 0 { 12 } else { self.month },
            if self.day == 0 { 31 } else { self.day },
        );
        let whole = today.year.saturating_sub(self.year);
        whole.saturating_sub(u16::from((today.month, today.day) < (month, day)))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if self.month > 0 {
            write!(f, "-{:02}", self.month)?;
        }
        if self.day > 0 {
            write!(f, "-{:02}", self.day)?;
        }
        Ok(())
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| {
            de::Error::custom(format_args!(
                "`{text}` is not a date (2021-11-19, 2010-05 or 2016)"
            ))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_keep_their_precision() {
        for text in ["2021-11-19", "2010-05", "2016", "2024-02-29"] {
            assert_eq!(Date::parse(text).unwrap().to_string(), text);
        }
        for text in [
            "",
            "16",
            "2016-13",
            "2016-1",
            "2023-02-29",
            "2016-01-32",
            "2016-01-01-01",
            "2016-00",
            "x",
            "2016-",
        ] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }

    #[test]
    fn an_age_is_never_overstated() {
        let today = Date::parse("2026-11-21").unwrap();
        for (date, age) in [
            ("2021-11-19", 5),
            ("2021-11-22", 4),
            ("2010-05", 16),
            ("2016", 9),
            ("2026", 0),
            ("2030", 0),
        ] {
            assert_eq!(Date::parse(date).unwrap().age(today), age, "{date}");
        }
    }
}
