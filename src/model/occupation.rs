//! One described occupation: everything that stands on its page.

use super::{
    area::{Area, Programme},
    date::Date,
    id::Id,
    item::{Item, RelatedLink},
    lang::Titles,
    register::{Code, EducationCode},
    section::Section,
    sector::{Common, SectorView},
    source::{Review, Source},
    text::Text,
};
use serde::{Deserialize, Serialize};

/// An occupation, as its file `occupations/<id>.ron` tells it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Occupation {
    /// The id, the same as the file's name.
    pub id: Id<Self>,
    /// The title in the three languages.
    pub title: Titles,
    /// Other words that people type for it.
    #[serde(default)]
    pub aliases: Vec<Text>,
    /// The areas it belongs to, the primary first.
    #[serde(default)]
    pub areas: Vec<Id<Area>>,
    /// The programmes of upper secondary school that lead to it.
    #[serde(default)]
    pub programmes: Vec<Id<Programme>>,
    /// Its unit groups (STYRK-08).
    #[serde(default)]
    pub unit_groups: Vec<Code>,
    /// How many sessions of Utdanning.no's search log 2018–2020 asked for it; 0 where unknown.
    #[serde(default)]
    pub searched: u32,
    /// Where the page is from, the main source first: it is the source of every item that names none.
    pub sources: Vec<Id<Source>>,
    /// Who has checked this page's own text; nothing for most.
    #[serde(default)]
    pub review: Option<Review>,
    /// What one does and for whom, in one line.
    pub lead: Text,
    /// How one gets there, the usual way first.
    #[serde(default)]
    pub route: Vec<Route>,
    /// What one does.
    #[serde(default)]
    pub duties: Vec<Item>,
    /// Where one works.
    #[serde(default)]
    pub workplaces: Vec<Item>,
    /// Who suits it: each completes «Passer for deg som …».
    #[serde(default)]
    pub qualities: Vec<Item>,
    /// How one trains further.
    #[serde(default)]
    pub further_education: Vec<Item>,
    /// What lies near.
    #[serde(default)]
    pub related: Vec<RelatedLink>,
    /// What one knows and can.
    #[serde(default)]
    pub competence: Vec<Item>,
    /// The way through education, in full.
    #[serde(default)]
    pub education: Vec<Item>,
    /// Register codes of educations.
    #[serde(default)]
    pub education_codes: Vec<EducationCode>,
    /// Figures and statements with a source and a date of their own.
    #[serde(default)]
    pub facts: Vec<Fact>,
    /// What a publisher claims that the occupation brings about.
    #[serde(default)]
    pub claims: Vec<Claim>,
    /// Job titles of the register, by code.
    #[serde(default)]
    pub job_titles: JobTitleLinks,
    /// People who have told of the occupation, in our words.
    #[serde(default)]
    pub people: Vec<Person>,
    /// What the law says, and duties by law.
    #[serde(default)]
    pub law: Vec<Item>,
    /// What a reader should know beside a section.
    #[serde(default)]
    pub notes: Vec<Note>,
    /// How often the sources renew what.
    #[serde(default)]
    pub rhythms: Vec<Rhythm>,
    /// A list of occupations that a source shows, under its true label.
    #[serde(default)]
    pub source_list: Option<SourceList>,
    /// How the occupation looks in each sector.
    #[serde(default)]
    pub sector_views: Vec<SectorView>,
    /// What several sectors' sources say.
    #[serde(default)]
    pub common: Vec<Common>,
    /// Sections without content, with the reason.
    #[serde(default)]
    pub absent: Vec<Absent>,
}

/// A way into the occupation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Route {
    /// What kind of way.
    pub kind: RouteKind,
    /// The way, in a few words.
    pub text: Text,
    /// How many years it takes, where a source says so.
    #[serde(default)]
    pub years: Option<f32>,
    /// The source, where it is not the page's main one.
    #[serde(default)]
    pub source: Option<Id<Source>>,
    /// That we say it, and no source does.
    #[serde(default)]
    pub editorial: bool,
}

/// Kinds of ways into an occupation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RouteKind {
    /// Fagbrev or svennebrev.
    TradeCertificate,
    /// Yrkeskompetanse from upper secondary school, without an apprenticeship.
    VocationalCompetence,
    /// Bachelor.
    Bachelor,
    /// Master.
    Master,
    /// Profesjonsstudium (medicine, psychology …).
    ProfessionalDegree,
    /// Fagskole.
    VocationalCollege,
    /// The employer's own school: police, air traffic control, the forces.
    ServiceTraining,
    /// A certificate or licence (maritime, flying).
    Licence,
    /// Further education or specialisation on top of another occupation's.
    Specialisation,
    /// No formal demand.
    Open,
}

/// A figure or statement with its own source and date.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// The fact as a sentence, its bound kept («over 62 % …»).
    pub text: Text,
    /// Its number.
    #[serde(default)]
    pub value: Option<f64>,
    /// What the number counts: «%», «kr/md.».
    #[serde(default)]
    pub unit: Option<Text>,
    /// Whether the number is exact.
    #[serde(default)]
    pub bound: Option<Bound>,
    /// What the number is a part of, or whom it counts.
    #[serde(default)]
    pub population: Option<Text>,
    /// When it was so: the fact's date, not its document's.
    pub date: Option<Date>,
    /// The season or part of the year, where the source gives one («høsten»).
    #[serde(default)]
    pub season: Option<Text>,
    /// Who found it out.
    pub source: Id<Source>,
    /// The document that it was read in, where that is another.
    #[serde(default)]
    pub read_in: Option<Id<Source>>,
    /// How sure we are that the source says this.
    #[serde(default)]
    pub certainty: Certainty,
}

/// How a number bounds the truth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// The number itself.
    Exact,
    /// More than the number.
    Over,
    /// The number or more.
    AtLeast,
    /// Less than the number.
    Under,
    /// About the number.
    About,
}

/// How sure it is that a source says what is told of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// It stands there.
    #[default]
    AsPrinted,
    /// It stands there with a printing error that we mended.
    Repaired,
    /// The order of the source's parts is a reconstruction.
    Reconstructed,
}

/// An effect that a publisher claims.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// The claim, as a possibility and not as a truth.
    pub text: Text,
    /// Whose claim it is.
    pub source: Id<Source>,
}

/// The codes of job titles that belong to the occupation, by who says so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JobTitleLinks {
    /// Those that a source page lists.
    #[serde(default)]
    pub source: Vec<Code>,
    /// Those that we judged to fit.
    #[serde(default)]
    pub editorial: Vec<Code>,
}

/// Somebody who told of the occupation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Name as the source writes it.
    pub name: Text,
    /// What the person is.
    pub role: Text,
    /// What the person tells about, in our words.
    pub about: Text,
    /// Where.
    pub source: Id<Source>,
}

/// What a reader should know beside a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// The section it stands beside.
    pub section: Section,
    /// What to know.
    pub text: Text,
    /// The source, where it is not the page's main one.
    #[serde(default)]
    pub source: Option<Id<Source>>,
    /// That we say it, and no source does.
    #[serde(default)]
    pub editorial: bool,
}

/// How often a source renews something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rhythm {
    /// What is renewed.
    pub what: Text,
    /// How often: «hver natt», «den 13. i hver måned».
    pub every: Text,
    /// The source that says so.
    pub source: Id<Source>,
}

/// A list of occupations that a source shows, under its true label.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceList {
    /// What the list really is.
    pub label: Text,
    /// Its occupations in the source's order.
    pub ids: Vec<Id<Occupation>>,
    /// Whose list it is.
    pub source: Id<Source>,
}

/// A section without content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Absent {
    /// Which.
    pub section: Section,
    /// Why.
    pub reason: Text,
}
