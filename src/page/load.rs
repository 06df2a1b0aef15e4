//! Everything that a page shows, fetched from the catalog once, when the page comes on screen.

use crate::catalog::{Card, Catalog, JobTitleIndex, OccupationIndex, Reason};
use crate::model::{
    Id, JobTitle, Link, Occupation, Sector, SectorView, Source, Titles, UnitGroup,
    register::ALL_OCCUPATIONS,
};
use std::cell::OnceCell;

/// An occupation with what it refers to.
#[derive(Clone, Debug)]
pub struct Page {
    /// Which occupation.
    pub index: OccupationIndex,
    /// All of it.
    pub occupation: Occupation,
    /// Its unit groups.
    pub groups: Vec<UnitGroup>,
    /// The figures of all occupations together, to lay beside them.
    pub all_occupations: Option<UnitGroup>,
    /// The sectors of its views, in the order of the views.
    pub sectors: Vec<Sector>,
    /// Its sources, in the order in which they are numbered.
    pub sources: Vec<Source>,
    /// Its related occupations.
    pub related: Vec<(OccupationIndex, Titles, Vec<Reason>)>,
    /// The list that a source shows.
    pub source_list: Vec<(OccupationIndex, Titles)>,
    catalog: Catalog,
    job_titles: OnceCell<Vec<OwnedTitle>>,
}

/// A job title of a page.
#[derive(Clone, Debug)]
pub struct OwnedTitle {
    /// Which.
    pub index: JobTitleIndex,
    /// The title.
    pub job_title: JobTitle,
    /// Who linked it to this page.
    pub link: Link,
    /// The other occupations that it belongs to.
    pub others: Vec<Card>,
}

impl Page {
    /// Fetches a page.
    pub fn load(catalog: &Catalog, index: OccupationIndex) -> Option<Self> {
        let occupation = catalog.page(index)?;
        let title = |index| catalog.card(index).map(|card| card.title);
        Some(Self {
            index,
            groups: occupation
                .unit_groups
                .iter()
                .filter_map(|code| catalog.unit_group(code))
                .collect(),
            all_occupations: catalog.unit_group(ALL_OCCUPATIONS),
            sectors: occupation
                .sector_views
                .iter()
                .filter_map(|view| catalog.sector(&view.sector))
                .collect(),
            sources: occupation
                .sources
                .iter()
                .filter_map(|id| catalog.source(id))
                .collect(),
            related: catalog
                .related(index)
                .into_iter()
                .filter_map(|(index, reasons)| Some((index, title(index)?, reasons)))
                .collect(),
            source_list: (occupation.source_list.iter().flat_map(|list| &list.ids))
                .filter_map(|id| catalog.by_id(id.as_str()))
                .filter_map(|index| Some((index, title(index)?)))
                .collect(),
            job_titles: OnceCell::new(),
            catalog: *catalog,
            occupation,
        })
    }

    /// The catalog that it was fetched from.
    pub fn catalog(&self) -> &Catalog {
        &self.catalog
    }

    /// Its job titles, those of a source first. A general occupation has a thousand: they are fetched when they are shown.
    pub fn job_titles(&self) -> &[OwnedTitle] {
        self.job_titles.get_or_init(|| {
            let owned = |(index, link)| {
                let card = self.catalog.job_title(index)?;
                let others = card.owners.iter().filter(|(owner, _)| *owner != self.index);
                let others = others
                    .filter_map(|(owner, _)| self.catalog.card(*owner))
                    .collect();
                Some(OwnedTitle {
                    index,
                    job_title: card.job_title,
                    link,
                    others,
                })
            };
            self.catalog
                .titles_of(self.index)
                .into_iter()
                .filter_map(owned)
                .collect()
        })
    }

    /// How many occupations of the atlas are in a unit group, and so share its figures.
    pub fn sharing(&self, group: &UnitGroup) -> usize {
        let Ok(code) = group.code.parse::<u16>() else {
            return 0;
        };
        self.catalog
            .cards()
            .iter()
            .filter(|card| card.groups.contains(&code))
            .count()
    }

    /// The number of a source on this page, from 1.
    pub fn number(&self, id: &Id<Source>) -> Option<usize> {
        self.sources
            .iter()
            .position(|source| source.id == *id)
            .map(|place| place + 1)
    }

    /// The view of the sector at `place`, 1 for the first; nothing for 0, which is all sectors.
    pub fn view(&self, place: usize) -> Option<&SectorView> {
        self.occupation.sector_views.get(place.checked_sub(1)?)
    }

    /// The place of a sector's view, 1 for the first.
    pub fn sector_place(&self, id: &str) -> Option<usize> {
        self.occupation
            .sector_views
            .iter()
            .position(|view| view.sector.as_str() == id)
            .map(|place| place + 1)
    }
}
