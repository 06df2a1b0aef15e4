//! A checked pack → the bytes that a catalog answers from.

use super::{
    find::{Card, JobTitleCard, OccupationIndex},
    read::Pack,
    records::{Records, Writer},
};
use crate::model::{
    Area, Date, Id, JobTitle, Link, Occupation, Programme, Sector, Source, Text, UnitGroup, Word,
};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// The bytes of a catalog, borrowed from wherever they lie.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct CatalogBytes<'a> {
    /// The newest date among the sources: how old the atlas is.
    pub newest: Option<Date>,
    /// What lists show of each occupation, by id.
    #[serde(borrow)]
    pub cards: Records<'a, Card>,
    /// The whole of each occupation, in the order of the cards.
    #[serde(borrow)]
    pub pages: Records<'a, Occupation>,
    /// The aliases of all occupations, with their owners.
    #[serde(borrow)]
    pub aliases: Records<'a, (OccupationIndex, Text)>,
    /// The job titles with their owners, by code.
    #[serde(borrow)]
    pub job_titles: Records<'a, JobTitleCard>,
    /// The unit groups, by code.
    #[serde(borrow)]
    pub unit_groups: Records<'a, UnitGroup>,
    /// The sources, by id.
    #[serde(borrow)]
    pub sources: Records<'a, Source>,
    /// The sectors in their order.
    #[serde(borrow)]
    pub sectors: Records<'a, Sector>,
    /// The areas in their order.
    #[serde(borrow)]
    pub areas: Records<'a, Area>,
    /// The programmes in their order.
    #[serde(borrow)]
    pub programmes: Records<'a, Programme>,
    /// The word list in its order.
    #[serde(borrow)]
    pub words: Records<'a, Word>,
}

/// The bytes of a catalog, just made.
#[derive(Debug)]
pub struct Compiled {
    newest: Option<Date>,
    cards: Writer,
    pages: Writer,
    aliases: Writer,
    job_titles: Writer,
    unit_groups: Writer,
    sources: Writer,
    sectors: Writer,
    areas: Writer,
    programmes: Writer,
    words: Writer,
}

impl Compiled {
    /// The bytes, for reading or writing.
    pub fn bytes(&self) -> CatalogBytes<'_> {
        CatalogBytes {
            newest: self.newest,
            cards: self.cards.records(),
            pages: self.pages.records(),
            aliases: self.aliases.records(),
            job_titles: self.job_titles.records(),
            unit_groups: self.unit_groups.records(),
            sources: self.sources.records(),
            sectors: self.sectors.records(),
            areas: self.areas.records(),
            programmes: self.programmes.records(),
            words: self.words.records(),
        }
    }
}

/// Compiles a pack that [`super::check()`] found no fault in.
pub fn compile(pack: &Pack) -> Result<Compiled, postcard::Error> {
    let mut occupations: Vec<&Occupation> = pack
        .occupations
        .iter()
        .map(|placed| &placed.value)
        .collect();
    occupations.sort_by(|a, b| a.id.as_str().cmp(b.id.as_str()));
    let areas: Vec<&Area> = pack.areas.iter().map(|placed| &placed.value).collect();
    let programmes: Vec<&Programme> = pack.programmes.iter().map(|placed| &placed.value).collect();
    let sectors: Vec<&Sector> = pack.sectors.iter().map(|placed| &placed.value).collect();
    let mut sources: Vec<&Source> = pack.sources.iter().map(|placed| &placed.value).collect();
    sources.sort_by(|a, b| a.id.as_str().cmp(b.id.as_str()));
    let mut unit_groups: Vec<&UnitGroup> = pack
        .unit_groups
        .iter()
        .map(|placed| &placed.value)
        .collect();
    unit_groups.sort_by(|a, b| a.code.as_str().cmp(b.code.as_str()));
    let mut job_titles: Vec<&JobTitle> =
        pack.job_titles.iter().map(|placed| &placed.value).collect();
    job_titles.sort_by(|a, b| a.code.as_str().cmp(b.code.as_str()));

    let mut owners: HashMap<&str, Vec<(OccupationIndex, Link)>> = HashMap::new();
    for (index, occupation) in occupations.iter().enumerate() {
        let index = OccupationIndex(index as u32);
        for code in &occupation.job_titles.source {
            owners
                .entry(code.as_str())
                .or_default()
                .push((index, Link::Source));
        }
        for code in &occupation.job_titles.editorial {
            owners
                .entry(code.as_str())
                .or_default()
                .push((index, Link::Editorial));
        }
    }
    let cards = occupations.iter().map(|occupation| Card {
        id: occupation.id.clone(),
        title: occupation.title.clone(),
        areas: places(&occupation.areas, areas.iter().map(|area| area.id.as_str())),
        programmes: places(
            &occupation.programmes,
            programmes.iter().map(|programme| programme.id.as_str()),
        ),
        sectors: occupation
            .sector_views
            .iter()
            .filter_map(|view| sectors.iter().position(|sector| sector.id == view.sector))
            .map(|place| place as u8)
            .collect(),
        searched: occupation.searched,
    });
    let aliases = occupations.iter().enumerate().flat_map(|(index, o)| {
        o.aliases
            .iter()
            .map(move |alias| (OccupationIndex(index as u32), alias))
    });
    Ok(Compiled {
        newest: sources.iter().filter_map(|source| source.date).max(),
        cards: Writer::of(cards)?,
        pages: Writer::of(occupations.iter().copied())?,
        aliases: Writer::of(aliases)?,
        job_titles: Writer::of(job_titles.iter().map(|job_title| JobTitleCard {
            job_title: (*job_title).clone(),
            owners: owners.remove(job_title.code.as_str()).unwrap_or_default(),
        }))?,
        unit_groups: Writer::of(unit_groups)?,
        sources: Writer::of(sources)?,
        sectors: Writer::of(sectors)?,
        areas: Writer::of(areas)?,
        programmes: Writer::of(programmes)?,
        words: Writer::of(pack.words.iter().map(|placed| &placed.value))?,
    })
}

/// Where each of `ids` stands among `all`.
fn places<'a, T>(ids: &[Id<T>], all: impl Iterator<Item = &'a str> + Clone) -> Vec<u8> {
    ids.iter()
        .filter_map(|id| all.clone().position(|other| other == id.as_str()))
        .map(|place| place as u8)
        .collect()
}
