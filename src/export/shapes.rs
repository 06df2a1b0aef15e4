//! The shapes of the JSON that the program writes. They are a promise: what is here is in the README, with an example.

use serde::Serialize;

/// The number of the promise. It rises when a field goes or changes its meaning; new fields do not raise it.
pub const SCHEMA: u32 = 1;

/// A search.
#[derive(Debug, Serialize)]
pub struct SearchJson<'a> {
    /// [`SCHEMA`].
    pub schema: u32,
    /// As typed.
    pub query: &'a str,
    /// Best first.
    pub hits: Vec<HitJson>,
}

/// A row of a search.
#[derive(Debug, Serialize)]
pub struct HitJson {
    /// The occupation; nothing for a job title without one.
    pub id: Option<String>,
    /// Its title.
    pub title: String,
    /// Whether it is no more than a guess.
    pub guess: bool,
    /// Why it is there.
    pub reason: ReasonJson,
}

/// Why a row is there.
#[derive(Debug, Serialize)]
pub struct ReasonJson {
    /// `title`, `alias`, `job_title`, `typo` or `abbreviation`.
    pub kind: &'static str,
    /// The stored text that matched, verbatim.
    pub text: String,
    /// The code, where that text is a job title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}

/// All of one occupation.
#[derive(Debug, Serialize)]
#[allow(missing_docs)] // the fields are those of the model, under their names there
pub struct ShowJson {
    pub schema: u32,
    pub id: String,
    pub titles: TitlesJson,
    pub title: String,
    pub aliases: Vec<String>,
    pub areas: Vec<String>,
    pub programmes: Vec<String>,
    pub searched: u32,
    pub lead: String,
    pub route: Vec<RouteJson>,
    pub duties: Vec<ItemJson>,
    pub workplaces: Vec<ItemJson>,
    pub qualities: Vec<ItemJson>,
    pub further_education: Vec<ItemJson>,
    pub education: Vec<ItemJson>,
    pub competence: Vec<ItemJson>,
    pub related: Vec<RelatedJson>,
    pub job_titles: Vec<JobTitleJson>,
    pub education_codes: Vec<CodeJson>,
    pub unit_groups: Vec<UnitGroupJson>,
    pub sector_views: Vec<SectorViewJson>,
    pub common: Vec<CommonJson>,
    pub facts: Vec<FactJson>,
    pub claims: Vec<ItemJson>,
    pub law: Vec<ItemJson>,
    pub people: Vec<PersonJson>,
    pub notes: Vec<NoteJson>,
    pub rhythms: Vec<RhythmJson>,
    pub source_list: Option<SourceListJson>,
    pub absent: Vec<AbsentJson>,
    pub review: Option<ReviewJson>,
    pub whose_word: String,
    pub sources: Vec<SourceJson>,
}

/// A title in three languages.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct TitlesJson {
    pub nb: String,
    pub nn: String,
    pub en: String,
}

/// A line of a section. `source` is always there but for lines that are `editorial`.
#[derive(Debug, Default, Serialize)]
#[allow(missing_docs)]
pub struct ItemJson {
    pub text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub common: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub editorial: bool,
}

#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct RouteJson {
    pub kind: crate::model::RouteKind,
    pub text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub years: Option<f32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub editorial: bool,
}

#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct RelatedJson {
    pub id: String,
    pub title: String,
    pub reasons: Vec<ReasonOfRelationJson>,
}

/// `kind`: `unit_group`, `job_titles`, `education`, `named` or `chosen`.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct ReasonOfRelationJson {
    pub kind: &'static str,
    pub text: String,
}

#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct JobTitleJson {
    pub code: String,
    pub title: String,
    pub link: crate::model::Link,
    pub shared_with: Vec<String>,
}

#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct CodeJson {
    pub code: String,
    pub title: String,
}

#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct UnitGroupJson {
    pub code: String,
    pub title: String,
    pub pay: Option<crate::model::Pay>,
    pub employed: Option<u32>,
}

#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct SectorViewJson {
    pub sector: String,
    pub title: String,
    pub lead: Option<String>,
    pub helps: Vec<String>,
    pub duties: Vec<ItemJson>,
    pub workplaces: Vec<ItemJson>,
    pub competence: Vec<ItemJson>,
    pub law: Vec<ItemJson>,
}

#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct CommonJson {
    pub section: crate::model::Section,
    pub text: String,
    pub sectors: Vec<String>,
    pub sources: Vec<String>,
}

#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct FactJson {
    pub text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bound: Option<crate::model::Bound>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub population: Option<String>,
    pub date: Option<String>,
    pub source: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub read_in: Option<String>,
    pub certainty: crate::model::Certainty,
}

#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct PersonJson {
    pub name: String,
    pub role: String,
    pub about: String,
    pub source: String,
}

#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct NoteJson {
    pub section: crate::model::Section,
    #[serde(flatten)]
    pub item: ItemJson,
}

#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct RhythmJson {
    pub what: String,
    pub every: String,
    pub source: String,
}

#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct SourceListJson {
    pub label: String,
    pub ids: Vec<String>,
}

#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct AbsentJson {
    pub section: crate::model::Section,
    pub reason: String,
}

#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct ReviewJson {
    pub verb: String,
    pub bodies: Vec<String>,
    pub date: String,
}

#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct SourceJson {
    pub id: String,
    pub publisher: String,
    pub title: String,
    pub kind: crate::model::SourceKind,
    pub date: Option<String>,
    pub licence: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub review: Option<ReviewJson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A list of occupations.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct ListJson {
    pub schema: u32,
    pub occupations: Vec<OccupationJson>,
}

#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct OccupationJson {
    pub id: String,
    pub title: String,
    pub areas: Vec<String>,
    pub sectors: Vec<String>,
    pub programmes: Vec<String>,
}

/// A list of job titles.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct JobTitlesJson {
    pub schema: u32,
    pub job_titles: Vec<OwnedTitleJson>,
}

#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct OwnedTitleJson {
    pub code: String,
    pub title: String,
    pub owners: Vec<String>,
}

/// Things side by side: occupations, or the sectors of one.
#[derive(Debug, Serialize)]
pub struct BesideJson {
    /// [`SCHEMA`].
    pub schema: u32,
    /// `comparison` or `sectors`.
    pub kind: &'static str,
    /// Whose sectors.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub occupation: Option<String>,
    /// What stands side by side.
    pub columns: Vec<ColumnJson>,
    /// The parts, in the order of a page.
    pub parts: Vec<PartJson>,
    /// Whose word it is.
    pub whose_word: String,
}

/// What one column is about.
#[derive(Debug, Serialize)]
pub struct ColumnJson {
    /// The id of the occupation or the sector.
    pub id: Option<String>,
    /// Its name.
    pub title: String,
    /// What is said of it as a whole.
    pub about: Vec<String>,
}

/// A part: what differs, a column for each, and what several share.
#[derive(Debug, Serialize)]
pub struct PartJson {
    /// Which, in every language.
    pub section: &'static str,
    /// Its name.
    pub title: String,
    /// What several share, each line once.
    pub shared: Vec<LineJson>,
    /// What each has, in the order of the columns.
    pub columns: Vec<Vec<LineJson>>,
}

/// A line. `mark`: `own`, `common` or `heading`; where wordings differ, they stand in the text with ` ↔ ` between.
#[derive(Debug, Serialize)]
pub struct LineJson {
    /// What it says, with where it is from.
    pub text: String,
    /// What kind of line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mark: Option<&'static str>,
}
