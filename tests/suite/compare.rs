//! Sectors and occupations side by side: nothing is lost, nothing is said twice, nothing unlike stands
//! beside another without a word.

use super::support::small;
use unicode_width::UnicodeWidthStr;
use yrkesatlas::{
    atlas::embedded,
    catalog::Catalog,
    export::{beside_json, beside_markdown, beside_text},
    model::{Date, Item, Lang, SectorView},
    page::{Beside, Page, Paragraph, Reader, Row, Target, beside::Part, compare, lens},
};

pub(crate) fn reader(lang: Lang) -> Reader {
    Reader {
        lang,
        today: Date {
            year: 2026,
            month: 11,
            day: 22,
        },
    }
}

fn load(catalog: &Catalog, ids: &[&str]) -> Vec<Page> {
    let page = |id: &&str| Page::load(catalog, catalog.by_id(id).unwrap()).unwrap();
    ids.iter().map(page).collect()
}

fn part<'a>(beside: &'a Beside, key: &str) -> &'a Part {
    let found = beside.parts.iter().find(|part| part.key == key);
    found.unwrap_or_else(|| panic!("no {key} in {beside:#?}"))
}

pub(crate) fn texts(lines: &[Paragraph]) -> Vec<String> {
    lines.iter().map(Paragraph::text).collect()
}

/// Whether a line of several says `text`: all of its words stand in it.
fn says(line: &Paragraph, text: &str) -> bool {
    let said = line.text().replace(['(', ')', ';'], " ");
    let known: Vec<String> = words(&said);
    words(text).iter().all(|word| known.contains(word))
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty() && !["de", "et", "en", "den"].contains(word));
    words.map(str::to_lowercase).collect()
}

/// How often a column, or what is shared, has a line.
fn told(part: &Part, column: usize, text: &str) -> usize {
    let own = part.columns.get(column).into_iter().flatten();
    let own = own.filter(|line| line.pieces[0].text == text).count();
    if own > 0 {
        return own;
    }
    part.shared.iter().filter(|line| says(line, text)).count()
}

#[test]
fn a_wording_of_two_sectors_is_told_word_by_word() {
    let catalog = small().catalog;
    let beside = lens(&load(&catalog, &["fyrvokter"])[0], reader(Lang::Nb));
    let heads: Vec<&str> = beside
        .heads
        .iter()
        .map(|head| head.title.as_str())
        .collect();
    assert_eq!(heads, ["Havn", "Øy"]);
    assert_eq!(beside.heads[0].target, Some(Target::Sector(0)));
    assert_eq!(beside.heads[0].behind.as_deref(), Some("1 yrke"));
    assert_eq!(
        texts(&beside.heads[0].below),
        [
            "Havna",
            "Du møter: skippere, loser",
            "Ser til fyrene i innløpet.",
            "Bygger på Laugsbrosjyre u.å. [2]",
        ]
    );
    let duties = part(&beside, "duties");
    assert_eq!(
        texts(&duties.columns[0]),
        [
            "Bare nevnt her",
            "+ melder fra til havnevakta",
            "Merk: Journalen heter også fyrbok."
        ]
    );
    assert_eq!(
        texts(&duties.columns[1]),
        ["Bare nevnt her", "+ ror ut med post"]
    );
    assert_eq!(
        texts(&duties.shared),
        [
            "Nevnt flere steder",
            "= varsler båter ↔ fiskere om tåke (Havn ↔ Øy)",
            "Sagt om yrket som helhet: 4 linjer",
        ]
    );
    // A source that says nothing proves nothing.
    let workplaces = part(&beside, "workplaces");
    assert_eq!(
        texts(&workplaces.columns[1]),
        ["kilden har ingen tekst her"]
    );
    let nn = lens(&load(&catalog, &["fyrvokter"])[0], reader(Lang::Nn));
    assert_eq!(texts(&part(&nn, "duties").columns[1])[0], "Berre nemnt her");
}

#[test]
fn an_occupation_without_views_says_so() {
    let catalog = small().catalog;
    for (lang, sentence) in [
        (Lang::Nb, "ingen egne sektorsider"),
        (Lang::Nn, "ingen eigne sektorsider"),
        (Lang::En, "no sector views"),
    ] {
        let beside = lens(&load(&catalog, &["bryggesjauer"])[0], reader(lang));
        assert_eq!((beside.heads.len(), beside.parts.len()), (1, 0));
        assert!(texts(&beside.heads[0].below)[0].contains(sentence));
        let rows: String = beside.rows(40, 0).iter().map(Row::text).collect();
        assert!(rows.contains("sektor") || rows.contains("sector"), "{rows}");
    }
}

#[test]
fn a_single_view_stands_beside_the_whole() {
    let catalog = small().catalog;
    let mut page = load(&catalog, &["fyrvokter"]).remove(0);
    page.occupation.sector_views.truncate(1);
    page.occupation.common.clear();
    page.sectors.truncate(1);
    let beside = lens(&page, reader(Lang::Nb));
    let heads: Vec<&str> = beside
        .heads
        .iter()
        .map(|head| head.title.as_str())
        .collect();
    assert_eq!(heads, ["Alle", "Havn"]);
    let duties = part(&beside, "duties");
    assert_eq!(duties.columns[0].len(), 4);
    assert_eq!(texts(&duties.columns[1])[1], "+ melder fra til havnevakta");
    assert!(duties.shared.is_empty());
}

#[test]
fn the_sosionom_is_seen_in_four_sectors() {
    let catalog = embedded().catalog;
    let beside = lens(&load(&catalog, &["sosionom"])[0], reader(Lang::Nb));
    let ids: Vec<Option<String>> = beside_json(&catalog, &beside, Some("sosionom"))
        .columns
        .into_iter()
        .map(|column| column.id)
        .collect();
    assert_eq!(
        ids.iter().flatten().collect::<Vec<_>>(),
        ["kommune", "spesialisthelsetjeneste", "nav", "skole"]
    );
    for head in &beside.heads {
        let below = texts(&head.below).join("\n");
        assert!(below.contains("Du møter: "), "{below}");
        assert!(below.contains("Bygger på FO-brosjyre"), "{below}");
    }
    let shared = texts(&part(&beside, "duties").shared).join("\n");
    let wording = "= gir praktisk hjelp og følger tett opp, sammen med brukeren ↔ pasienten og pårørende (Kommune ↔ Sykehus m.m.)";
    assert!(shared.contains(wording), "{shared}");
    assert!(shared.contains("= gir praktisk hjelp og følger opp (Nav)"));
    let shared = texts(&part(&beside, "workplaces").shared).join("\n");
    assert!(shared.contains("= skoler (Kommune, Skole)"), "{shared}");
}

/// What a view has of its own in a section.
type Own = fn(&SectorView) -> &Vec<Item>;

#[test]
fn no_lens_loses_a_line_or_says_it_twice() {
    let catalog = embedded().catalog;
    let mut seen = 0;
    for index in catalog.occupations() {
        let page = Page::load(&catalog, index).unwrap();
        let beside = lens(&page, reader(Lang::Nb));
        for (column, view) in page.occupation.sector_views.iter().enumerate() {
            let of: [(&str, Own); 4] = [
                ("duties", |view| &view.duties),
                ("workplaces", |view| &view.workplaces),
                ("competence", |view| &view.competence),
                ("law", |view| &view.law),
            ];
            for (key, own) in of {
                for item in own(view) {
                    let count = told(part(&beside, key), column, &item.text);
                    assert_eq!(count, 1, "{}: {}", page.occupation.id, item.text);
                    seen += 1;
                }
            }
        }
        for common in &page.occupation.common {
            for text in common
                .wording
                .iter()
                .map(|wording| &wording.text)
                .chain((common.wording.len() < common.sectors.len()).then_some(&common.text))
            {
                let parts = beside.parts.iter();
                let lines = parts.flat_map(|part| &part.shared);
                assert!(
                    lines.clone().any(|line| says(line, text)),
                    "{}: {text}",
                    page.occupation.id
                );
            }
        }
    }
    assert!(seen > 1_000, "{seen}");
}

/// Every line of the sections that a comparison has.
fn lines(page: &Page) -> Vec<(&'static str, String)> {
    let o = &page.occupation;
    let of = [
        ("duties", &o.duties),
        ("workplaces", &o.workplaces),
        ("qualities", &o.qualities),
        ("further_education", &o.further_education),
        ("education", &o.education),
        ("competence", &o.competence),
        ("law", &o.law),
    ];
    let mut lines: Vec<(&str, String)> = Vec::new();
    for (key, items) in of {
        lines.extend(items.iter().map(|item| (key, item.text.to_string())));
    }
    lines.extend(
        o.sector_views
            .iter()
            .flat_map(|view| &view.law)
            .map(|item| ("law", item.text.to_string())),
    );
    lines.extend(
        o.route
            .iter()
            .map(|route| ("route", route.text.to_string())),
    );
    for common in &o.common {
        let key = match common.section {
            yrkesatlas::model::Section::Duties => "duties",
            yrkesatlas::model::Section::Workplaces => "workplaces",
            _ => "competence",
        };
        lines.push((key, common.text.to_string()));
    }
    lines
}

#[track_caller]
fn loses_nothing(pages: &[Page]) {
    let beside = compare(pages, reader(Lang::Nb));
    for (column, page) in pages.iter().enumerate() {
        for (key, text) in lines(page) {
            let part = part(&beside, key);
            let mut own = part.columns[column].iter();
            let is_own = own.any(|line| line.pieces[0].text.starts_with(&text));
            let is_shared = part.shared.iter().any(|line| says(line, &text));
            assert!(is_own || is_shared, "{}: {key}: {text}", page.occupation.id);
        }
    }
}

#[test]
fn no_comparison_loses_a_line() {
    let catalog = embedded().catalog;
    loses_nothing(&load(
        &catalog,
        &["sosionom", "vernepleier", "barnevernspedagog"],
    ));
    for index in catalog.occupations().step_by(7) {
        let near = catalog.related(index);
        let pages = std::iter::once(index).chain(near.iter().map(|(near, _)| *near));
        let pages: Vec<Page> = pages
            .take(3)
            .filter_map(|index| Page::load(&catalog, index))
            .collect();
        loses_nothing(&pages);
        loses_nothing(&pages[..2.min(pages.len())]);
    }
}

#[test]
fn unlike_figures_never_stand_beside_each_other_without_a_word() {
    let catalog = small().catalog;
    let pages = load(&catalog, &["fyrvokter", "bryggesjauer", "losbaatfoerer"]);
    let two = compare(&pages[..2], reader(Lang::Nb));
    let figures = part(&two, "figures");
    // The group that both are in stands once, and how many share it.
    let shared = texts(&figures.shared).join("\n");
    assert!(shared.starts_with("Felles: "), "{shared}");
    assert!(shared.contains("2 yrker i atlaset deler disse tallene."));
    assert!(
        shared.contains("Tallene gjelder hele grupper, aldri ett yrke."),
        "{shared}"
    );
    assert!(
        texts(&figures.columns[0])
            .join("\n")
            .contains("ikke oppgitt")
    );
    assert_eq!(texts(&figures.columns[1]), ["bare det som er felles"]);
    let three = compare(&pages, reader(Lang::Nb));
    let figures = part(&three, "figures");
    assert!(figures.columns[0][0].text().starts_with("= "));
    assert!(figures.columns[1][0].text().starts_with("= "));
    assert_eq!(
        texts(&figures.columns[2]),
        ["Lønn: yrket er ikke knyttet til noen yrkesgruppe"]
    );
    // What a page says it has not is told, and nothing is made up.
    assert_eq!(
        texts(&part(&three, "education").columns[1]),
        ["Kilden har ingen tekst om utdanning."]
    );
    let titles = part(&two, "job_titles");
    assert_eq!(texts(&titles.shared), ["1 stillingstittel: Båtfører (fyr)"]);
    assert_eq!(texts(&part(&three, "areas").shared), ["= Kyst"]);
    // A way without a length does not look short beside one of four years.
    let route = part(&two, "route");
    assert_eq!(texts(&route.columns[0]), ["fagbrev i fyrfaget (4 år)"]);
    assert_eq!(
        texts(&route.columns[1]),
        ["ingen krav (lengde ikke oppgitt)"]
    );
}

#[test]
fn nothing_is_wider_than_the_terminal() {
    let catalog = embedded().catalog;
    let pages = load(&catalog, &["sosionom", "vernepleier", "barnevernspedagog"]);
    for beside in [
        lens(&pages[0], reader(Lang::Nb)),
        compare(&pages, reader(Lang::Nn)),
        compare(&pages[..2], reader(Lang::En)),
    ] {
        for width in (1..200).step_by(3) {
            for first in [0, 1, 9] {
                for row in beside.rows(width, first) {
                    assert!(row.text().width() <= usize::from(width), "{:?}", row.text());
                }
            }
        }
        for line in beside_text("Tittel", &beside).lines() {
            assert!(line.width() <= 80, "{line:?}");
        }
    }
}

#[test]
fn markdown_keeps_every_line() {
    let catalog = small().catalog;
    let beside = lens(&load(&catalog, &["fyrvokter"])[0], reader(Lang::Nb));
    let markdown = beside_markdown("Sted ved sted: Fyrvokter", &beside);
    for line in [
        "# Sted ved sted: Fyrvokter",
        "## Havn",
        "### Øy",
        "- \\+ ror ut med post",
        "- \\= varsler **båter ↔ fiskere** om tåke (Havn ↔ Øy)",
        "*Vår tekst, ikke sjekket av fagfolk.*",
    ] {
        assert!(
            markdown.lines().any(|known| known == line),
            "{line}\n{markdown}"
        );
    }
}
