//! What holds for every page of the embedded atlas.

use super::support::Session;
use yrkesatlas::{
    atlas::embedded,
    model::{Lang, Section},
    page::{Page, Reader},
    search::{self, Target},
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
            let hits = search::search(&atlas.catalog, &atlas.index, &name);
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
            let start: String = title
                .split(' ')
                .next()
                .unwrap_or_default()
                .chars()
                .take(24)
                .collect();
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

#[test]
fn the_atlas_is_complete() {
    let catalog = embedded().catalog;
    assert_eq!(
        (
            catalog.cards().len(),
            catalog.job_titles().len(),
            catalog.areas().len(),
            catalog.programmes().len()
        ),
        (599, 7020, 13, 15)
    );
    let with_views = catalog
        .cards()
        .iter()
        .filter(|card| card.sectors.len() >= 2)
        .count();
    assert!(
        with_views >= 80,
        "{with_views} occupations have sector views"
    );
    let owned = catalog
        .job_titles()
        .iter()
        .filter(|card| !card.owners.is_empty())
        .count();
    assert!(owned * 100 / 7020 >= 65, "{owned} titles have an owner");
}

#[test]
fn every_section_has_content_or_says_why_not() {
    for page in pages() {
        let o = &page.occupation;
        let absent = |section| o.absent.iter().any(|absent| absent.section == section);
        assert!(
            (1..=3).contains(&o.route.len()) || absent(Section::Route),
            "{}: {} routes",
            o.id,
            o.route.len()
        );
        assert!(
            (1..=4).contains(&o.education.len()) || absent(Section::Education),
            "{}: {} lines of education",
            o.id,
            o.education.len()
        );
        assert!(
            o.sources.len() == page.sources.len() && !page.sources.is_empty(),
            "{}: sources",
            o.id
        );
    }
}

#[test]
fn every_occupation_stands_in_its_areas_and_in_the_alphabet() {
    use yrkesatlas::page::{Target as Place, browse};
    let catalog = embedded().catalog;
    let today = yrkesatlas::model::Date::parse("2026-11-21").unwrap();
    let reader = Reader {
        lang: Lang::Nb,
        today,
    };
    let listed = |place: Place| -> Vec<Place> {
        browse::paragraphs(&catalog, place, None, reader)
            .iter()
            .filter_map(|paragraph| paragraph.target)
            .collect()
    };
    let areas: Vec<Vec<Place>> = (0..catalog.areas().len())
        .map(|area| listed(Place::Area(area as u8)))
        .collect();
    let alphabet = listed(Place::Alphabet);
    assert_eq!(alphabet.len(), 599);
    for (index, card) in catalog.occupations().zip(catalog.cards().iter()) {
        let own = Place::Occupation(index);
        assert!(
            alphabet.contains(&own) && !card.areas.is_empty(),
            "{}",
            card.id
        );
        for area in &card.areas {
            assert!(
                areas[usize::from(*area)].contains(&own),
                "{} is not in its area",
                card.id
            );
        }
        for programme in &card.programmes {
            assert!(
                listed(Place::Programme(*programme)).contains(&own),
                "{} is not in its programme",
                card.id
            );
        }
        for sector in &card.sectors {
            assert!(
                listed(Place::Sector(*sector)).contains(&own),
                "{} is not in its sector",
                card.id
            );
        }
    }
}

#[test]
fn what_lies_near_by_shared_data_does_so_from_both_sides() {
    use yrkesatlas::catalog::Reason;
    let catalog = embedded().catalog;
    let shared = |reasons: &[Reason]| -> Vec<Reason> {
        reasons
            .iter()
            .filter(|reason| !matches!(reason, Reason::Chosen | Reason::NamedIn(_)))
            .cloned()
            .collect()
    };
    for index in catalog.occupations() {
        for (near, reasons) in catalog.related(index) {
            let back = catalog.related(near);
            let back = back.iter().find(|(other, _)| *other == index);
            let reasons = shared(&reasons);
            assert!(
                reasons.is_empty()
                    || back.is_some_and(|(_, back)| shared(back).len() == reasons.len()),
                "{index:?} {near:?}"
            );
        }
    }
}

/// How hard a text is to read (LIX): words a sentence, and the percentage of words longer than six letters. Each line is a
/// sentence of its own.
fn lix(lines: &[&str]) -> f64 {
    let words: Vec<&str> = lines
        .iter()
        .flat_map(|line| line.split(|c: char| !c.is_alphanumeric() && c != '-'))
        .filter(|word| !word.is_empty())
        .collect();
    let long = words.iter().filter(|word| word.chars().count() > 6).count();
    words.len() as f64 / lines.len() as f64 + 100.0 * long as f64 / words.len() as f64
}

#[test]
fn what_is_read_first_is_easy_to_read() {
    let mut hard = Vec::new();
    for page in pages() {
        let o = &page.occupation;
        let lines: Vec<&str> = std::iter::once(o.lead.as_str())
            .chain(o.duties.iter().take(3).map(|item| item.text.as_str()))
            .collect();
        let lix = lix(&lines);
        if lix > 35.5 {
            hard.push(format!("{}: {lix:.1}", o.id));
        }
    }
    assert!(hard.is_empty(), "{hard:#?}");
}

#[test]
fn no_occupation_is_lost_behind_another_ones_names() {
    // A general occupation owns a thousand titles: they must not crowd out the others.
    let atlas = embedded();
    for query in ["leder", "ingeniør", "arbeider", "sjef"] {
        let folded = yrkesatlas::search::fold::fold(query);
        let contains = |name: &str| {
            let name = yrkesatlas::search::fold::fold(name);
            name.windows(folded.len()).any(|part| part == folded)
        };
        let mut there: Vec<_> = pages()
            .iter()
            .filter(|page| {
                page.occupation
                    .title
                    .each()
                    .any(|(_, title)| contains(title))
                    || page.occupation.aliases.iter().any(|alias| contains(alias))
                    || page
                        .job_titles()
                        .iter()
                        .any(|owned| contains(&owned.job_title.title))
            })
            .map(|page| page.index)
            .collect();
        there.truncate(search::MOST);
        let hits = search::search(&atlas.catalog, &atlas.index, query);
        let found = hits
            .iter()
            .filter(|hit| matches!(hit.target, Target::Occupation(_)))
            .count();
        let unowned = hits.len() - found;
        assert!(
            found + unowned >= there.len().min(search::MOST),
            "{query}: {found} of {}",
            there.len()
        );
    }
}
