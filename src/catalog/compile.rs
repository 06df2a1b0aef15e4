//! A checked pack → the bytes that a catalog answers from.

use super::{
    card::{Card, JobTitleCard, JobTitleIndex, OccupationIndex, Reason},
    read::{Pack, Placed},
    records::{Records, Writer},
};
use crate::model::{
    Area, AreaPart, Date, Id, JobTitle, Link, Occupation, Programme, RelatedLink, Sector, Source,
    Text, Topic, UnitGroup, Word,
};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};

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
    /// What lies near each occupation, and why, in the order of the cards.
    #[serde(borrow)]
    pub related: Records<'a, Vec<(OccupationIndex, Vec<Reason>)>>,
    /// The job titles of each occupation, those of a source first, in the order of the cards.
    #[serde(borrow)]
    pub titles_of: Records<'a, Vec<(JobTitleIndex, Link)>>,
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
    /// The topics in their order.
    #[serde(borrow)]
    pub topics: Records<'a, Topic>,
    /// The words of topics, areas, programmes and sectors, with the occupations that they lead to.
    #[serde(borrow)]
    pub topic_words: Records<'a, (Text, Vec<OccupationIndex>)>,
    /// Titles given as plain lines, one after another.
    pub lines: &'a [u8],
    /// Where each ends, four bytes each.
    pub line_ends: &'a [u8],
}

/// The bytes of a catalog, just made.
#[derive(Debug)]
pub struct Compiled {
    newest: Option<Date>,
    cards: Writer,
    pages: Writer,
    related: Writer,
    titles_of: Writer,
    aliases: Writer,
    job_titles: Writer,
    unit_groups: Writer,
    sources: Writer,
    sectors: Writer,
    areas: Writer,
    programmes: Writer,
    words: Writer,
    topics: Writer,
    topic_words: Writer,
}

impl Compiled {
    /// The bytes, for reading or writing.
    pub fn bytes(&self) -> CatalogBytes<'_> {
        CatalogBytes {
            newest: self.newest,
            cards: self.cards.records(),
            pages: self.pages.records(),
            related: self.related.records(),
            titles_of: self.titles_of.records(),
            aliases: self.aliases.records(),
            job_titles: self.job_titles.records(),
            unit_groups: self.unit_groups.records(),
            sources: self.sources.records(),
            sectors: self.sectors.records(),
            areas: self.areas.records(),
            programmes: self.programmes.records(),
            words: self.words.records(),
            topics: self.topics.records(),
            topic_words: self.topic_words.records(),
            // They come beside the packs that are compiled.
            lines: &[],
            line_ends: &[],
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
        groups: occupation
            .unit_groups
            .iter()
            .filter_map(|code| code.parse().ok())
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
        related: Writer::of(relations(&occupations))?,
        titles_of: Writer::of(
            occupations
                .iter()
                .map(|occupation| titles_of(occupation, &job_titles)),
        )?,
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
        topics: Writer::of(pack.topics.iter().map(|placed| &placed.value))?,
        topic_words: Writer::of(topic_words(pack, &occupations))?,
    })
}

/// Every word that leads to occupations without naming one, each once. What leads nowhere is left out.
fn topic_words(pack: &Pack, all: &[&Occupation]) -> Vec<(Text, Vec<OccupationIndex>)> {
    // Where nobody has said which is nearest, the most searched one is first.
    let those = |belongs: &dyn Fn(&Occupation) -> bool| {
        let mut found: Vec<usize> = (0..all.len())
            .filter(|index| belongs(all[*index]))
            .collect();
        found.sort_by_key(|index| std::cmp::Reverse(all[*index].searched));
        found
            .into_iter()
            .map(|index| OccupationIndex(index as u32))
            .collect::<Vec<_>>()
    };
    let of_area = |area: &Id<Area>| those(&|o| o.areas.contains(area));
    let of_programme = |programme: &Id<Programme>| those(&|o| o.programmes.contains(programme));
    let of_sector =
        |sector: &Id<Sector>| those(&|o| o.sector_views.iter().any(|v| v.sector == *sector));
    let place = |id: &Id<Occupation>| {
        all.binary_search_by(|other| other.id.as_str().cmp(id.as_str()))
            .ok()
            .map(|index| OccupationIndex(index as u32))
    };
    let mut words: Vec<(Text, Vec<OccupationIndex>)> = Vec::new();
    for Topic {
        words: own,
        occupations,
        area,
        programme,
        sector,
    } in pack.topics.iter().map(|placed| &placed.value)
    {
        let mut owners: Vec<OccupationIndex> = occupations.iter().filter_map(place).collect();
        owners.extend(area.iter().flat_map(of_area));
        owners.extend(programme.iter().flat_map(of_programme));
        owners.extend(sector.iter().flat_map(of_sector));
        words.extend(own.iter().map(|word| (word.clone(), owners.clone())));
    }
    for Placed { value: area, .. } in &pack.areas {
        let titles = area.title.each().map(|(_, title)| title.clone());
        let owners = of_area(&area.id);
        words.extend(titles.map(|title| (title, owners.clone())));
        // A part that is called as an occupation is one with it.
        let is_occupation = |part: &&AreaPart| {
            all.iter()
                .any(|o| o.title.nb.eq_ignore_ascii_case(&part.title))
        };
        for part in area.parts.iter().filter(|part| !is_occupation(part)) {
            let owners = those(&|o| o.unit_groups.iter().any(|code| part.groups.contains(code)));
            words.push((part.title.clone(), owners));
        }
    }
    for Placed { value, .. } in &pack.programmes {
        let owners = of_programme(&value.id);
        words.extend(
            value
                .title
                .each()
                .map(|(_, title)| (title.clone(), owners.clone())),
        );
    }
    for Placed { value, .. } in &pack.sectors {
        let owners = of_sector(&value.id);
        let names = value.title.each().chain(value.tab.each());
        words.extend(names.map(|(_, name)| (name.clone(), owners.clone())));
    }
    let mut seen = HashSet::new();
    words.retain(|(word, owners)| !owners.is_empty() && seen.insert(word.to_lowercase()));
    words
}

/// Where each of `ids` stands among `all`.
fn places<'a, T>(ids: &[Id<T>], all: impl Iterator<Item = &'a str> + Clone) -> Vec<u8> {
    ids.iter()
        .filter_map(|id| all.clone().position(|other| other == id.as_str()))
        .map(|place| place as u8)
        .collect()
}

/// What lies near each occupation. What lies near by shared data lies so from both sides, whichever page names it.
fn relations(all: &[&Occupation]) -> Vec<Vec<(OccupationIndex, Vec<Reason>)>> {
    let mut relations: Vec<_> = all.iter().map(|page| related(page, all)).collect();
    for near in 0..all.len() {
        for (far, reasons) in relations[near].clone() {
            let is_shared =
                |reason: &Reason| !matches!(reason, Reason::Chosen | Reason::NamedIn(_));
            let shared: Vec<Reason> = reasons.into_iter().filter(is_shared).collect();
            let back = &mut relations[far.0 as usize];
            if !shared.is_empty() && back.iter().all(|(other, _)| other.0 as usize != near) {
                back.push((OccupationIndex(near as u32), shared));
            }
        }
    }
    relations
}

/// The related occupations of `page` in its order, each with every reason that there is for it.
fn related(page: &Occupation, all: &[&Occupation]) -> Vec<(OccupationIndex, Vec<Reason>)> {
    let own: HashSet<&str> = codes(page).collect();
    let educations: HashSet<&str> = education_codes(page).collect();
    let relate = |link: &RelatedLink| {
        let index = all
            .binary_search_by(|other| other.id.as_str().cmp(link.id.as_str()))
            .ok()?;
        let other = all[index];
        let mut reasons: Vec<_> = link.named_in.iter().cloned().map(Reason::NamedIn).collect();
        let group = page
            .unit_groups
            .iter()
            .find(|code| other.unit_groups.contains(code));
        reasons.extend(group.cloned().map(Reason::SameGroup));
        let shared = codes(other).filter(|code| own.contains(code)).count();
        reasons.extend((shared > 0).then_some(Reason::SharedJobTitles(shared)));
        let shared = education_codes(other)
            .filter(|code| educations.contains(code))
            .count();
        reasons.extend((shared > 0).then_some(Reason::SharedEducation(shared)));
        if reasons.is_empty() {
            reasons.push(Reason::Chosen);
        }
        Some((OccupationIndex(index as u32), reasons))
    };
    page.related.iter().filter_map(relate).collect()
}

fn codes(page: &Occupation) -> impl Iterator<Item = &str> {
    page.job_titles
        .source
        .iter()
        .chain(&page.job_titles.editorial)
        .map(Text::as_str)
}

fn education_codes(page: &Occupation) -> impl Iterator<Item = &str> {
    page.education_codes
        .iter()
        .map(|education| education.code.as_str())
}

/// The job titles of `page` by their place among `all`, those of a source first.
fn titles_of(page: &Occupation, all: &[&JobTitle]) -> Vec<(JobTitleIndex, Link)> {
    let links = &page.job_titles;
    let by_source = links.source.iter().map(|code| (code, Link::Source));
    let by_us = links.editorial.iter().map(|code| (code, Link::Editorial));
    let placed = |(code, link): (&Text, Link)| {
        let place = all
            .binary_search_by(|title| title.code.as_str().cmp(code.as_str()))
            .ok()?;
        Some((JobTitleIndex(place as u32), link))
    };
    by_source.chain(by_us).filter_map(placed).collect()
}
