//! Values → the shapes of the JSON.

use super::shapes as s;
use crate::catalog::{Card, Catalog, JobTitleCard, Reason};
use crate::model::{Common, Id, Item, Occupation, Review, Section, Sector, SectorView, Source};
use crate::page::{Page, Reader, provenance, sections::reason_text};
use crate::search::{self, Hit, Kind, Name};

/// A search as JSON.
pub fn hits_json<'a>(
    catalog: &Catalog,
    query: &'a str,
    hits: &[Hit],
    reader: Reader,
) -> s::SearchJson<'a> {
    s::SearchJson {
        schema: s::SCHEMA,
        query,
        hits: hits
            .iter()
            .map(|hit| hit_json(catalog, hit, reader))
            .collect(),
    }
}

fn hit_json(catalog: &Catalog, hit: &Hit, reader: Reader) -> s::HitJson {
    let card = match hit.target {
        search::Target::Occupation(index) => catalog.card(index),
        search::Target::JobTitle(_) | search::Target::Compared(_) => None,
    };
    let own = match hit.target {
        search::Target::JobTitle(index) => {
            catalog.job_title(index).map(|card| card.job_title.shown())
        }
        search::Target::Occupation(_) | search::Target::Compared(_) => None,
    };
    let code = match hit.name {
        Name::JobTitle(index) => catalog
            .job_title(index)
            .map(|card| card.job_title.code.to_string()),
        _ => None,
    };
    let kind = match hit.kind {
        Kind::Title => "title",
        Kind::Alias => "alias",
        Kind::JobTitle => "job_title",
        Kind::Typo => "typo",
        Kind::Abbreviation => "abbreviation",
        Kind::Topic => "topic",
        Kind::Text => "text",
    };
    let title = card
        .as_ref()
        .map(|card| card.title.get(reader.lang).to_string())
        .or(own)
        .unwrap_or_default();
    let text = hit
        .name
        .text(catalog)
        .map(|text| text.to_string())
        .unwrap_or_default();
    s::HitJson {
        id: card.map(|card| card.id.to_string()),
        title,
        guess: hit.guess,
        reason: s::ReasonJson { kind, text, code },
    }
}

/// All of one occupation as JSON. With a sector, only that one's view is given.
#[allow(clippy::too_many_lines)] // one field after another: this is a table
pub fn show_json(catalog: &Catalog, page: &Page, sector: usize, reader: Reader) -> s::ShowJson {
    let o = &page.occupation;
    let items = |all: &[Item]| {
        all.iter()
            .map(|item| item_json(o, item))
            .collect::<Vec<_>>()
    };
    let with_common = |all: &[Item], section: Section| {
        let commons = o.common.iter().filter(|common| common.section == section);
        items(all)
            .into_iter()
            .chain(commons.map(|common| common_item(o, common, None)))
            .collect::<Vec<_>>()
    };
    let strings =
        |all: &[crate::model::Text]| all.iter().map(ToString::to_string).collect::<Vec<_>>();
    let lang = reader.lang;
    let title = |index| {
        catalog
            .card(index)
            .map_or(String::new(), |card| card.title.get(lang).to_string())
    };
    let views = o.sector_views.iter().zip(&page.sectors).enumerate();
    s::ShowJson {
        schema: s::SCHEMA,
        id: o.id.to_string(),
        titles: s::TitlesJson {
            nb: o.title.nb.to_string(),
            nn: o.title.get(crate::model::Lang::Nn).to_string(),
            en: o.title.get(crate::model::Lang::En).to_string(),
        },
        title: o.title.get(lang).to_string(),
        aliases: strings(&o.aliases),
        areas: o.areas.iter().map(ToString::to_string).collect(),
        programmes: o.programmes.iter().map(ToString::to_string).collect(),
        searched: o.searched,
        lead: o.lead.to_string(),
        route: (o.route.iter())
            .map(|route| s::RouteJson {
                kind: route.kind,
                text: route.text.to_string(),
                years: route.years,
                source: source_of(o, route.source.as_ref(), route.editorial),
                editorial: route.editorial,
            })
            .collect(),
        duties: with_common(&o.duties, Section::Duties),
        workplaces: with_common(&o.workplaces, Section::Workplaces),
        qualities: items(&o.qualities),
        further_education: items(&o.further_education),
        education: items(&o.education),
        competence: with_common(&o.competence, Section::Competence),
        related: (page.related.iter())
            .map(|(index, _, reasons)| s::RelatedJson {
                id: catalog
                    .card(*index)
                    .map_or(String::new(), |card| card.id.to_string()),
                title: title(*index),
                reasons: reasons
                    .iter()
                    .map(|reason| relation_json(reason, reader))
                    .collect(),
            })
            .collect(),
        job_titles: page
            .job_titles()
            .iter()
            .map(|owned| s::JobTitleJson {
                code: owned.job_title.code.to_string(),
                title: owned.job_title.title.to_string(),
                link: owned.link,
                shared_with: owned
                    .others
                    .iter()
                    .map(|card| card.id.to_string())
                    .collect(),
            })
            .collect(),
        education_codes: (o.education_codes.iter())
            .map(|code| s::CodeJson {
                code: code.code.to_string(),
                title: code.title.to_string(),
            })
            .collect(),
        unit_groups: (page.groups.iter())
            .map(|group| s::UnitGroupJson {
                code: group.code.to_string(),
                title: group.title.get(lang).to_string(),
                pay: group.pay.clone(),
                employed: group.employed.as_ref().map(|employed| employed.persons),
            })
            .collect(),
        sector_views: views
            .filter(|(place, _)| sector == 0 || place + 1 == sector)
            .map(|(_, (view, sector))| view_json(o, view, sector.title.get(lang)))
            .collect(),
        common: (o.common.iter())
            .map(|common| s::CommonJson {
                section: common.section,
                text: common.text.to_string(),
                sectors: common.sectors.iter().map(ToString::to_string).collect(),
                sources: common.sources.iter().map(ToString::to_string).collect(),
            })
            .collect(),
        facts: (o.facts.iter())
            .map(|fact| s::FactJson {
                text: fact.text.to_string(),
                value: fact.value,
                unit: fact.unit.as_ref().map(ToString::to_string),
                bound: fact.bound,
                population: fact.population.as_ref().map(ToString::to_string),
                date: fact.date.map(|date| date.to_string()),
                source: fact.source.to_string(),
                read_in: fact.read_in.as_ref().map(ToString::to_string),
                certainty: fact.certainty,
            })
            .collect(),
        claims: (o.claims.iter())
            .map(|claim| s::ItemJson {
                text: claim.text.to_string(),
                source: Some(claim.source.to_string()),
                ..s::ItemJson::default()
            })
            .collect(),
        law: items(&o.law),
        people: (o.people.iter())
            .map(|person| s::PersonJson {
                name: person.name.to_string(),
                role: person.role.to_string(),
                about: person.about.to_string(),
                source: person.source.to_string(),
            })
            .collect(),
        notes: (o.notes.iter())
            .map(|note| s::NoteJson {
                section: note.section,
                item: s::ItemJson {
                    text: note.text.to_string(),
                    source: source_of(o, note.source.as_ref(), note.editorial),
                    editorial: note.editorial,
                    common: false,
                },
            })
            .collect(),
        rhythms: (o.rhythms.iter())
            .map(|rhythm| s::RhythmJson {
                what: rhythm.what.to_string(),
                every: rhythm.every.to_string(),
                source: rhythm.source.to_string(),
            })
            .collect(),
        source_list: o.source_list.as_ref().map(|list| s::SourceListJson {
            label: list.label.to_string(),
            ids: list.ids.iter().map(ToString::to_string).collect(),
        }),
        absent: (o.absent.iter())
            .map(|absent| s::AbsentJson {
                section: absent.section,
                reason: absent.reason.to_string(),
            })
            .collect(),
        review: o.review.as_ref().map(review_json),
        whose_word: provenance::whose_word(page, sector, reader),
        sources: page.sources.iter().map(source_json).collect(),
    }
}

fn source_of(o: &Occupation, source: Option<&Id<Source>>, editorial: bool) -> Option<String> {
    if editorial {
        None
    } else {
        source
            .or_else(|| o.sources.first())
            .map(ToString::to_string)
    }
}

fn item_json(o: &Occupation, item: &Item) -> s::ItemJson {
    s::ItemJson {
        text: item.text.to_string(),
        source: source_of(o, item.source.as_ref(), item.editorial),
        common: false,
        editorial: item.editorial,
    }
}

/// A common line as an item, in the wording and with the source of one sector; without one, of the first that has it.
fn common_item(o: &Occupation, common: &Common, from: Option<&Id<Sector>>) -> s::ItemJson {
    let sector = from.or_else(|| common.sectors.first());
    let place = common
        .sectors
        .iter()
        .position(|other| Some(other) == sector)
        .unwrap_or(0);
    let view = o
        .sector_views
        .iter()
        .find(|view| Some(&view.sector) == sector);
    let source = common
        .sources
        .get(place)
        .or_else(|| view.and_then(|view| view.source.as_ref()));
    let wording = common
        .wording
        .iter()
        .find(|wording| Some(&wording.sector) == from);
    s::ItemJson {
        text: wording
            .map_or(&common.text, |wording| &wording.text)
            .to_string(),
        source: source_of(o, source, common.editorial),
        common: true,
        editorial: common.editorial,
    }
}

fn view_json(o: &Occupation, view: &SectorView, title: &str) -> s::SectorViewJson {
    let own = |all: &[Item]| {
        let item = |item: &Item| s::ItemJson {
            source: source_of(
                o,
                item.source.as_ref().or(view.source.as_ref()),
                item.editorial,
            ),
            ..item_json(o, item)
        };
        all.iter().map(item).collect::<Vec<_>>()
    };
    let with_common = |all: &[Item], section: Section| {
        let here = o
            .common
            .iter()
            .filter(|common| common.section == section && common.sectors.contains(&view.sector));
        own(all)
            .into_iter()
            .chain(here.map(|common| common_item(o, common, Some(&view.sector))))
            .collect::<Vec<_>>()
    };
    s::SectorViewJson {
        sector: view.sector.to_string(),
        title: title.to_owned(),
        lead: view.lead.as_ref().map(ToString::to_string),
        helps: view.helps.iter().map(ToString::to_string).collect(),
        duties: with_common(&view.duties, Section::Duties),
        workplaces: with_common(&view.workplaces, Section::Workplaces),
        competence: with_common(&view.competence, Section::Competence),
        law: own(&view.law),
    }
}

fn relation_json(reason: &Reason, reader: Reader) -> s::ReasonOfRelationJson {
    let kind = match reason {
        Reason::SameGroup(_) => "unit_group",
        Reason::SharedJobTitles(_) => "job_titles",
        Reason::SharedEducation(_) => "education",
        Reason::NamedIn(_) => "named",
        Reason::Chosen => "chosen",
    };
    s::ReasonOfRelationJson {
        kind,
        text: reason_text(reason, reader),
    }
}

fn review_json(review: &Review) -> s::ReviewJson {
    s::ReviewJson {
        verb: review.verb.to_string(),
        bodies: review.bodies.iter().map(ToString::to_string).collect(),
        date: review.date.to_string(),
    }
}

fn source_json(source: &Source) -> s::SourceJson {
    s::SourceJson {
        id: source.id.to_string(),
        publisher: source.publisher.to_string(),
        title: source.title.to_string(),
        kind: source.kind,
        date: source.date.map(|date| date.to_string()),
        licence: source.licence.to_string(),
        review: source.review.as_ref().map(review_json),
        url: source.url.as_ref().map(ToString::to_string),
        note: source.note.as_ref().map(ToString::to_string),
    }
}

fn owners(catalog: &Catalog, card: &JobTitleCard) -> Vec<String> {
    card.owners
        .iter()
        .filter_map(|(owner, _)| catalog.card(*owner))
        .map(|card| card.id.to_string())
        .collect()
}

/// Occupations as JSON.
pub fn list_json(catalog: &Catalog, cards: &[Card], reader: Reader) -> s::ListJson {
    let areas: Vec<String> = catalog
        .areas()
        .iter()
        .map(|area| area.id.to_string())
        .collect();
    let sectors: Vec<String> = catalog
        .sectors()
        .iter()
        .map(|sector| sector.id.to_string())
        .collect();
    let programmes: Vec<String> = catalog
        .programmes()
        .iter()
        .map(|programme| programme.id.to_string())
        .collect();
    let named = |places: &[u8], names: &[String]| {
        places
            .iter()
            .filter_map(|place| names.get(usize::from(*place)).cloned())
            .collect::<Vec<_>>()
    };
    let occupation = |card: &Card| s::OccupationJson {
        id: card.id.to_string(),
        title: card.title.get(reader.lang).to_string(),
        areas: named(&card.areas, &areas),
        sectors: named(&card.sectors, &sectors),
        programmes: named(&card.programmes, &programmes),
    };
    s::ListJson {
        schema: s::SCHEMA,
        occupations: cards.iter().map(occupation).collect(),
    }
}

/// Job titles as JSON.
pub fn titles_json(catalog: &Catalog, unlinked: bool) -> s::JobTitlesJson {
    let title = |card: JobTitleCard| s::OwnedTitleJson {
        code: card.job_title.code.to_string(),
        title: card.job_title.title.to_string(),
        owners: owners(catalog, &card),
    };
    let titles = catalog.job_titles();
    let cards = titles
        .iter()
        .filter(|card| !unlinked || card.owners.is_empty());
    s::JobTitlesJson {
        schema: s::SCHEMA,
        job_titles: cards.map(title).collect(),
    }
}
