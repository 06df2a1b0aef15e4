//! The catalog: what is asked of all occupations.

use super::{
    card::{Card, JobTitleCard, JobTitleIndex, OccupationIndex, Reason},
    compile::CatalogBytes,
    records::{Records, number},
};
use crate::model::{
    Area, Date, Id, JobTitle, Link, Occupation, Programme, Sector, Source, Text, Topic, UnitGroup,
    Word,
};

/// All occupations with what they refer to. Small, and `Copy`: the bytes lie elsewhere.
#[derive(Clone, Copy, Debug)]
pub struct Catalog {
    bytes: &'static CatalogBytes<'static>,
}

impl Catalog {
    /// A catalog that answers from `bytes`.
    pub fn new(bytes: &'static CatalogBytes<'static>) -> Self {
        Self { bytes }
    }

    /// The newest date among the sources.
    pub fn newest(&self) -> Option<Date> {
        self.bytes.newest
    }

    /// What lists show of each occupation, by id.
    pub fn cards(&self) -> Records<'static, Card> {
        self.bytes.cards
    }

    /// The indices of all occupations.
    pub fn occupations(&self) -> impl Iterator<Item = OccupationIndex> + use<> {
        (0..self.bytes.cards.len() as u32).map(OccupationIndex)
    }

    /// What lists show of one.
    pub fn card(&self, index: OccupationIndex) -> Option<Card> {
        self.bytes.cards.get(index.0 as usize)
    }

    /// All of one occupation. A few microseconds: it is decoded here.
    pub fn page(&self, index: OccupationIndex) -> Option<Occupation> {
        self.bytes.pages.get(index.0 as usize)
    }

    /// The occupation with an id.
    pub fn by_id(&self, id: &str) -> Option<OccupationIndex> {
        self.bytes
            .cards
            .find_by(|card| card.id.as_str().cmp(id))
            .map(|(index, _)| OccupationIndex(index as u32))
    }

    /// The aliases of all occupations.
    pub fn aliases(&self) -> Records<'static, (OccupationIndex, Text)> {
        self.bytes.aliases
    }

    /// All unit groups, by code.
    pub fn unit_groups(&self) -> Records<'static, UnitGroup> {
        self.bytes.unit_groups
    }

    /// All job titles, by code.
    pub fn job_titles(&self) -> Records<'static, JobTitleCard> {
        self.bytes.job_titles
    }

    /// One job title; those given as plain lines come after those with a code.
    pub fn job_title(&self, index: JobTitleIndex) -> Option<JobTitleCard> {
        let place = index.0 as usize;
        match place.checked_sub(self.bytes.job_titles.len()) {
            None => self.bytes.job_titles.get(place),
            Some(line) => {
                let title = std::str::from_utf8(self.line(line)?).ok()?;
                Some(JobTitleCard {
                    job_title: JobTitle {
                        code: Text::default(),
                        title: Text::new(title),
                    },
                    owners: Vec::new(),
                })
            }
        }
    }

    /// A title given as a plain line.
    fn line(&self, line: usize) -> Option<&'static [u8]> {
        let end = number(self.bytes.line_ends, line)? as usize;
        let start = line
            .checked_sub(1)
            .and_then(|before| number(self.bytes.line_ends, before))
            .unwrap_or(0) as usize;
        self.bytes.lines.get(start..end)
    }

    /// The bytes that it answers from.
    pub fn bytes(&self) -> &'static CatalogBytes<'static> {
        self.bytes
    }

    /// The job title with a code.
    pub fn job_title_by_code(&self, code: &str) -> Option<JobTitleIndex> {
        let found = self
            .bytes
            .job_titles
            .find_by(|card| card.job_title.code.as_str().cmp(code));
        found.map(|(index, _)| JobTitleIndex(index as u32))
    }

    /// The other job titles of the same STYRK-98 group.
    pub fn job_title_group(&self, index: JobTitleIndex) -> Vec<JobTitleIndex> {
        // What has no code is in no group.
        let Some(own) = self.bytes.job_titles.get(index.0 as usize) else {
            return Vec::new();
        };
        let same = |i: &u32| {
            self.job_title(JobTitleIndex(*i))
                .is_some_and(|c| c.job_title.group() == own.job_title.group())
        };
        // Sorted by code, a group lies together.
        let before = (0..index.0).rev().take_while(same);
        let after = (index.0 + 1..self.bytes.job_titles.len() as u32).take_while(same);
        let mut group: Vec<_> = before.chain(after).map(JobTitleIndex).collect();
        group.sort_unstable();
        group
    }

    /// The unit group with a code.
    pub fn unit_group(&self, code: &str) -> Option<UnitGroup> {
        self.bytes
            .unit_groups
            .find_by(|group| group.code.as_str().cmp(code))
            .map(|(_, group)| group)
    }

    /// The source with an id.
    pub fn source(&self, id: &Id<Source>) -> Option<Source> {
        self.bytes
            .sources
            .find_by(|source| source.id.as_str().cmp(id.as_str()))
            .map(|(_, source)| source)
    }

    /// All sources, by id.
    pub fn sources(&self) -> Records<'static, Source> {
        self.bytes.sources
    }

    /// The sectors in their order.
    pub fn sectors(&self) -> Records<'static, Sector> {
        self.bytes.sectors
    }

    /// The sector with an id.
    pub fn sector(&self, id: &Id<Sector>) -> Option<Sector> {
        self.bytes.sectors.iter().find(|sector| sector.id == *id)
    }

    /// The areas in their order.
    pub fn areas(&self) -> Records<'static, Area> {
        self.bytes.areas
    }

    /// The programmes in their order.
    pub fn programmes(&self) -> Records<'static, Programme> {
        self.bytes.programmes
    }

    /// The word list.
    pub fn words(&self) -> Records<'static, Word> {
        self.bytes.words
    }

    /// Words that lead to occupations without naming one, as the packs give them.
    pub fn topics(&self) -> Records<'static, Topic> {
        self.bytes.topics
    }

    /// The same word by word, and the names of areas, their parts, programmes and sectors, each with where it leads.
    pub fn topic_words(&self) -> Records<'static, (Text, Vec<OccupationIndex>)> {
        self.bytes.topic_words
    }

    /// The related occupations of one, in its order, each with every reason that there is for it.
    pub fn related(&self, index: OccupationIndex) -> Vec<(OccupationIndex, Vec<Reason>)> {
        self.bytes.related.get(index.0 as usize).unwrap_or_default()
    }

    /// The job titles of one, those of a source first, with who linked them.
    pub fn titles_of(&self, index: OccupationIndex) -> Vec<(JobTitleIndex, Link)> {
        self.bytes
            .titles_of
            .get(index.0 as usize)
            .unwrap_or_default()
    }
}
