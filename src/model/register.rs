//! Codes of public registers: job titles (STYRK-98), unit groups (STYRK-08) and educations (NUS).

use super::{lang::Titles, text::Text};
use serde::{Deserialize, Serialize};

/// The code under which Statistics Norway gives the figures of all occupations together.
pub const ALL_OCCUPATIONS: &str = "0-9";

/// A register code: digits kept as text, because leading zeros count.
pub type Code = Text;

/// A title of the employer register: `3460113 FAMILIEVEILEDER`. The first four digits are its STYRK-98 group.
///
/// In RON it is the pair of both, for there are seven thousand: `("3460113", "FAMILIEVEILEDER")`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "(Code, Text)", into = "(Code, Text)")]
pub struct JobTitle {
    /// Seven digits.
    pub code: Code,
    /// As the register writes it, in capitals.
    pub title: Text,
}

impl From<(Code, Text)> for JobTitle {
    fn from((code, title): (Code, Text)) -> Self {
        Self { code, title }
    }
}
impl From<JobTitle> for (Code, Text) {
    fn from(title: JobTitle) -> Self {
        (title.code, title.title)
    }
}

impl JobTitle {
    /// The title as a reader is shown it: «Familieveileder», «Rådgiver (sosialkontor)».
    pub fn shown(&self) -> String {
        // What is an abbreviation to a reader stays in capitals; the register itself writes everything so.
        const ABBREVIATIONS: [&str; 14] = [
            "IT", "IKT", "NAV", "HR", "PR", "TV", "VVS", "EDB", "DAK", "PPT", "HMS", "SFO", "CNC",
            "BHT",
        ];
        // A title without a code is none of the register's.
        if self.code.is_empty() {
            return self.title.to_string();
        }
        let mut shown = String::with_capacity(self.title.len());
        for (i, word) in self
            .title
            .split_inclusive(|c: char| !c.is_alphanumeric())
            .enumerate()
        {
            let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
            if ABBREVIATIONS.contains(&bare) {
                shown.push_str(word);
            } else if i == 0 {
                let mut letters = word.chars();
                shown.extend(letters.next());
                shown.extend(letters.flat_map(char::to_lowercase));
            } else {
                shown.extend(word.chars().flat_map(char::to_lowercase));
            }
        }
        shown
    }

    /// The STYRK-98 group: the first four digits of the code.
    pub fn group(&self) -> &str {
        self.code.get(..4).unwrap_or(&self.code)
    }
}

/// Who says that a job title belongs to an occupation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Link {
    /// A source page lists it.
    Source,
    /// We judged that it fits.
    Editorial,
}

/// A register code of an education: `662104 Sosionomutdanning, treårig`. Not always one that can be applied for today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EducationCode {
    /// Six digits (NUS).
    pub code: Code,
    /// As the register names it.
    pub title: Text,
}

/// A unit group of STYRK-08. Figures of pay and employment are its, never one occupation's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitGroup {
    /// Four digits.
    pub code: Code,
    /// The group's name.
    pub title: Titles,
    /// Agreed monthly pay, where the table gives any.
    #[serde(default)]
    pub pay: Option<Pay>,
    /// Employed persons, where the table gives the number.
    #[serde(default)]
    pub employed: Option<Employed>,
}

/// How many people work in a unit group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Employed {
    /// Employed persons of 15–74 years in the fourth quarter.
    pub persons: u32,
    /// The table of Statistics Norway.
    pub table: Code,
    /// The year.
    pub year: u16,
}

/// Agreed monthly pay of a unit group in NOK, all sectors, full- and part-time; a suppressed cell is nothing, not 0.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pay {
    /// A quarter earns less than this.
    #[serde(default)]
    pub lower: Option<u32>,
    /// Half earn less than this.
    #[serde(default)]
    pub median: Option<u32>,
    /// A quarter earns more than this.
    #[serde(default)]
    pub upper: Option<u32>,
    /// The median of the women.
    #[serde(default)]
    pub women: Option<u32>,
    /// The median of the men.
    #[serde(default)]
    pub men: Option<u32>,
    /// The table of Statistics Norway.
    pub table: Code,
    /// The year.
    pub year: u16,
}

impl Pay {
    /// Whether the table gives any figure of the group.
    pub fn is_given(&self) -> bool {
        [self.lower, self.median, self.upper, self.women, self.men]
            .iter()
            .any(Option::is_some)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn job_titles_are_shown_in_sentence_case() {
        let shown = |title: &str| {
            JobTitle {
                code: Text::new("3460113"),
                title: Text::new(title),
            }
            .shown()
        };
        assert_eq!(shown("FAMILIEVEILEDER"), "Familieveileder");
        assert_eq!(shown("RÅDGIVER (SOSIALKONTOR)"), "Rådgiver (sosialkontor)");
        assert_eq!(shown("IT-KONSULENT"), "IT-konsulent");
        assert_eq!(shown("ØYELEGE"), "Øyelege");
    }
}
