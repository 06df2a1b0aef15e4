//! What holds for every page of the embedded atlas.

use super::support::Session;
use yrkesatlas::{
    atlas::embedded,
    model::{Lang, Section},
    page::{Page, Reader},
    search::scan::{self, Target},
};

fn pages() -> Vec<Page> {
    let catalog = embedded().catalog;
    catalog
        .occupations()
        .map(|index| Page::load(&catalog, index).unwrap())
        .collect()
}

#[test]
fn every_page_is_whole() {
    for page in pages() {
        let o = &page.occupation;
        let id = &o.id;
        assert!((4..=14).contains(&o.duties.len()), "{id}: duties");
        assert!(
            o.workplaces.len() >= 3 && o.qualities.len() >= 3,
            "{id}: workplaces, qualities"
        );
        assert!(o.related.len() >= 4, "{id}: related");
        assert!(!o.areas.is_empty(), "{id}: areas");
        assert!(o.title.nn.is_some() && o.title.en.is_some(), "{id}: titles");
        assert!(
            !o.lead.starts_with("En ") && o.lead.ends_with('.'),
            "{id}: {}",
            o.lead
        );
        let absent = |section| o.absent.iter().any(|absent| absent.section == section);
        assert!(
            o.further_education.len() >= 2 || absent(Section::FurtherEducation),
            "{id}: further education"
        );
        for item in o.duties.iter().chain(&o.qualities) {
            let first = item.text.chars().next().unwrap();
            let name = item
                .text
                .split(' ')
                .next()
                .unwrap()
                .chars()
                .skip(1)
                .any(char::is_uppercase);
            assert!(
                (!first.is_uppercase() || name) && !item.text.ends_with('.'),
                "{id}: {}",
                item.text
            );
        }
        assert!(
            o.sector_views.is_empty() || o.sector_views.len() >= 2,
            "{id}: one view is no view"
        );
        for view in &o.sector_views {
            assert!(
                view.lead.is_some() && !view.helps.is_empty() && !view.duties.is_empty(),
                "{id}: {}",
                view.sector
            );
        }
        for link in &o.related {
            assert!(
                page.related
                    .iter()
                    .any(|(index, ..)| embedded().catalog.card(*index).unwrap().id == link.id),
                "{id}"
            );
        }
    }
}

#[test]
fn every_occupation_is_found_by_each_of_its_names() {
    let atlas = embedded();
    let mut missed = Vec::new();
    for page in pages() {
        let o = &page.occupation;
        let titles = o.title.each().map(|(_, title)| title.to_string());
        let register = page
            .job_titles()
            .iter()
            .map(|owned| owned.job_title.title.to_string());
        for (name, most) in titles
            .map(|title| (title, 5))
            .chain(o.aliases.iter().map(|alias| (alias.to_string(), 8)))
            .chain(register.map(|title| (title, 20)))
        {
            let hits = scan::search(&atlas.catalog, &atlas.index, &name);
            let place = hits
                .iter()
                .position(|hit| hit.target == Target::Occupation(page.index));
            if place.is_none_or(|place| place >= most) {
                missed.push(format!("{}: {name} ({place:?})", o.id));
            }
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn every_page_is_drawn_at_every_reference_size() {
    let catalog = embedded().catalog;
    for size in [(120, 40), (80, 24), (40, 12)] {
        let mut s = Session::real(size);
        for index in catalog.occupations() {
            yrkesatlas::app::update(
                &mut s.state,
                yrkesatlas::app::Msg::Go(yrkesatlas::page::Target::Occupation(index)),
            );
            let page = s.state.page.as_ref().unwrap();
            let (title, sectors) = (page.occupation.title.nb.to_string(), page.sectors.len());
            let start: String = title.chars().take(30).collect();
            s.shows(&start);
            if sectors > 0 {
                s.keys("2").shows("Hvor?");
            }
        }
    }
}

#[test]
fn every_text_of_the_interface_is_there_in_every_language() {
    // The struct does not compile with one missing; that none was left in another language by oversight is looked at here.
    let page = pages()
        .into_iter()
        .find(|page| page.occupation.id.as_str() == "sosionom")
        .unwrap();
    let today = yrkesatlas::model::Date::parse("2026-11-21").unwrap();
    let whose = |lang| yrkesatlas::page::provenance::whose_word(&page, 0, Reader { lang, today });
    assert!(whose(Lang::Nb).starts_with("Vår tekst, ikke sjekket"));
    assert!(whose(Lang::Nn).starts_with("Vår tekst, ikkje sjekka"));
    assert!(whose(Lang::En).starts_with("Our text, not checked"));
}
