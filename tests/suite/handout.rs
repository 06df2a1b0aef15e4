//! The page to take home: one sheet whatever it is about, in every form the same, and a pattern that gives the text back.

use super::support::small;
use std::collections::BTreeSet;
use yrkesatlas::{
    atlas::{Atlas, embedded},
    catalog::OccupationIndex,
    export::{
        Handout, fitted, handout, handout_html, handout_markdown, handout_text, html::escaped, qr,
        qr_text, show_html,
    },
    model::{Date, Lang},
    page::{Compared, Page, Reader, Scope},
    session::{Kept, Session, Step, file::MOST_LETTERS},
};

/// The lines of 80 letters that A4 holds.
const MOST_LINES: usize = 62;

fn reader(lang: Lang) -> Reader {
    Reader {
        lang,
        today: Date {
            year: 2026,
            month: 11,
            day: 21,
        },
    }
}

fn index(atlas: &Atlas, id: &str) -> OccupationIndex {
    atlas.catalog.by_id(id).unwrap()
}

fn kept(occupation: OccupationIndex, note: &str) -> Kept {
    Kept {
        occupation,
        note: note.to_owned(),
    }
}

/// A session over the small atlas.
fn talk(atlas: &Atlas) -> Session {
    Session {
        trail: ["losbaatfoerer", "fyrvokter", "bryggesjauer"]
            .map(|id| index(atlas, id))
            .into(),
        kept: vec![
            kept(index(atlas, "fyrvokter"), "Liker <ro> & havet"),
            kept(index(atlas, "bryggesjauer"), ""),
        ],
        ticked: BTreeSet::from([Step::Ask, Step::Visit]),
        own_steps: vec!["ringe havna *før* jul".to_owned()],
        unknown: vec![("havfrue".to_owned(), "fins hun?".to_owned())],
        let_go: Vec::new(),
    }
}

#[track_caller]
fn picture(name: &str, text: &str) {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, text);
    });
}

fn pictures(name: &str, sheet: &Handout) {
    picture(&format!("handout-{name}-text"), &handout_text(sheet));
    picture(
        &format!("handout-{name}-markdown"),
        &handout_markdown(sheet),
    );
    picture(
        &format!("handout-{name}-html"),
        &handout_html(sheet, sheet.lang),
    );
    picture(&format!("handout-{name}-qr"), &qr_text(sheet));
}

#[test]
fn the_three_kinds_in_the_three_languages() {
    let atlas = small();
    let session = talk(&atlas);
    let (fyr, brygge, los) = (
        index(&atlas, "fyrvokter"),
        index(&atlas, "bryggesjauer"),
        index(&atlas, "losbaatfoerer"),
    );
    let compared = Compared::new([fyr, brygge, los]).unwrap();
    for lang in Lang::ALL {
        let sheet = |scope| handout(&atlas.catalog, &session, scope, reader(lang));
        let code = lang.code();
        pictures(&format!("one-{code}"), &sheet(Scope::Occupation(fyr, 0)));
        pictures(&format!("view-{code}"), &sheet(Scope::Occupation(fyr, 1)));
        pictures(&format!("beside-{code}"), &sheet(Scope::Compared(compared)));
        pictures(&format!("session-{code}"), &sheet(Scope::Session));
    }
}

/// Every element that is opened is closed, in its order; nothing is fetched and nothing runs.
#[track_caller]
fn sound(html: &str) {
    const VOID: [&str; 1] = ["meta"];
    let mut open: Vec<&str> = Vec::new();
    for part in html.split('<').skip(1) {
        let (tag, _) = part.split_once('>').expect("a tag ends");
        let name = tag.split(' ').next().unwrap();
        if let Some(name) = name.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "{html}");
        } else if !name.starts_with('!') && !VOID.contains(&name) {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?}");
    for foreign in [
        "<script", "src=", "href=", "url(", "@import", "http:", "https:", "onload",
    ] {
        assert!(!html.contains(foreign), "{foreign}");
    }
}

#[track_caller]
fn one_sheet(sheet: &Handout) -> usize {
    let text = handout_text(sheet);
    let lines = text.lines().count();
    assert!(lines <= MOST_LINES, "{lines} lines\n{text}");
    for line in text.lines() {
        assert!(line.chars().count() <= 80, "{line}");
    }
    assert!(!text.contains('\u{a0}'));
    lines
}

#[test]
fn every_occupation_fits_one_sheet_in_every_form() {
    let catalog = embedded().catalog;
    let session = Session::default();
    let mut most = 0;
    for index in catalog.occupations() {
        let page = Page::load(&catalog, index).unwrap();
        for lang in Lang::ALL {
            for sector in 0..=page.sectors.len() {
                let scope = Scope::Occupation(index, sector as u8);
                let sheet = handout(&catalog, &session, scope, reader(lang));
                most = most.max(one_sheet(&sheet));
                let (html, markdown) = (handout_html(&sheet, lang), handout_markdown(&sheet));
                sound(&html);
                sound(&show_html(&page, sector, reader(lang)));
                for text in [&html, &markdown, &handout_text(&sheet), &qr_text(&sheet)] {
                    assert!(
                        !text.contains("utdanning.no/"),
                        "no address has been verified"
                    );
                    for person in &page.occupation.people {
                        assert!(!text.contains(person.name.as_str()), "{}", person.name);
                    }
                }
                assert!(html.contains(&escaped(&page.occupation.lead)));
                assert!(html.contains("u.å.") || html.contains("gamm") || html.contains("old"));
            }
        }
    }
    eprintln!("the longest sheet of one occupation has {most} lines");
}

/// The occupations with the longest pages.
fn longest(count: usize) -> Vec<OccupationIndex> {
    let catalog = embedded().catalog;
    let mut each: Vec<(usize, OccupationIndex)> = catalog
        .occupations()
        .map(|index| {
            let o = catalog.page(index).unwrap();
            let items = o.duties.iter().take(4).chain(o.workplaces.iter().take(4));
            let items = items.chain(o.further_education.iter().take(3));
            let ways: usize = o.route.iter().map(|route| route.text.len()).sum();
            (
                o.lead.len() + ways + items.map(|item| item.text.len()).sum::<usize>(),
                index,
            )
        })
        .collect();
    each.sort_unstable_by_key(|(length, index)| (usize::MAX - length, *index));
    each.into_iter()
        .take(count)
        .map(|(_, index)| index)
        .collect()
}

#[test]
fn the_longest_sessions_and_comparisons_fit_one_sheet() {
    let catalog = embedded().catalog;
    let note = "Å ".repeat(MOST_LETTERS / 2);
    let word = "Å".repeat(MOST_LETTERS);
    for count in [0, 1, 2, 3, 4, 5, 8, 30, 200] {
        for note in [&note, &word, ""] {
            for lang in Lang::ALL {
                let session = Session {
                    trail: catalog.occupations().collect(),
                    kept: longest(count)
                        .into_iter()
                        .map(|index| kept(index, note))
                        .collect(),
                    ticked: Step::ALL.into_iter().collect(),
                    own_steps: vec![note.to_owned(); if note.is_empty() { 0 } else { count }],
                    unknown: vec![("x".repeat(200), note.to_owned()); count],
                    let_go: Vec::new(),
                };
                let sheet = handout(&catalog, &session, Scope::Session, reader(lang));
                one_sheet(&sheet);
                sound(&handout_html(&sheet, lang));
                handout_markdown(&sheet);
            }
        }
    }
    let longest = longest(12);
    for three in longest.windows(3).chain(longest.windows(2)) {
        let compared = Compared::new(three.iter().copied()).unwrap();
        for lang in Lang::ALL {
            let scope = Scope::Compared(compared);
            let sheet = handout(&catalog, &Session::default(), scope, reader(lang));
            one_sheet(&sheet);
            sound(&handout_html(&sheet, lang));
        }
    }
}

#[test]
fn of_five_long_ones_with_notes_each_is_told_in_full() {
    let catalog = embedded().catalog;
    let session = Session {
        kept: longest(5)
            .into_iter()
            .map(|index| kept(index, "Likte å hjelpe til da klassen var på besøk"))
            .collect(),
        ticked: BTreeSet::from([Step::Ask, Step::Home]),
        ..Session::default()
    };
    let text = handout_text(&handout(
        &catalog,
        &session,
        Scope::Session,
        reader(Lang::Nb),
    ));
    assert_eq!(text.matches("Hvorfor: Likte å hjelpe").count(), 5, "{text}");
    assert_eq!(
        text.matches("kr/md.").count() + text.matches("Lønn: ").count(),
        5,
        "{text}"
    );
    assert!(text.contains("[ ] Snakk med noen som har yrket"));
}

#[test]
fn what_somebody_typed_stays_text() {
    let atlas = small();
    let mut session = talk(&atlas);
    session.kept[0].note = "a\u{1b}[2J\n# <script>alert(1)</script> | `x`".to_owned();
    let sheet = handout(&atlas.catalog, &session, Scope::Session, reader(Lang::Nb));
    let html = handout_html(&sheet, Lang::Nb);
    sound(&html);
    assert!(html.contains("a [2J # &lt;script&gt;alert(1)&lt;/script&gt; | `x`"));
    assert!(
        handout_markdown(&sheet)
            .contains("a \\[2J \\# \\<script\\>alert(1)\\</script\\> \\| \\`x\\`")
    );
    assert!(!handout_text(&sheet).contains('\u{1b}'));
}

/// What a program that is not ours reads from a pattern.
fn decoded(code: &yrkesatlas::export::Qr) -> String {
    const QUIET: usize = 4;
    let inner = code.side - 2 * QUIET;
    let dark = |x: usize, y: usize| code.dark[(y + QUIET) * code.side + x + QUIET];
    let around = code.dark.iter().filter(|dark| **dark).count();
    let within = (0..inner * inner)
        .filter(|at| dark(at % inner, at / inner))
        .count();
    assert_eq!(around, within, "the quiet zone is quiet");
    let grid = rqrr::Grid::new(rqrr::SimpleGrid::from_func(inner, dark));
    let mut bytes = Vec::new();
    grid.decode_to(&mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

#[test]
fn a_pattern_of_every_size_gives_the_text_back() {
    let alphabet = "Blåbærsyltetøy på øya – «æ ø å», Ærfugl 50 010 kr/md. ";
    let mut sides = BTreeSet::new();
    for letters in (1..2700).step_by(23) {
        for source in [alphabet, "plain ASCII text, 1234 "] {
            let text: String = source.chars().cycle().take(letters).collect();
            let Some(code) = qr(&text, 185) else {
                assert!(text.len() > 2900, "{} bytes fit", text.len());
                continue;
            };
            sides.insert(code.side);
            assert_eq!(decoded(&code), text);
        }
    }
    assert!(
        sides.contains(&29) && sides.contains(&185) && sides.len() == 40,
        "{sides:?}"
    );
}

#[test]
fn the_largest_pattern_that_fits_the_screen_is_shown() {
    let atlas = embedded();
    let sheet = |id: &str, lang| {
        let scope = Scope::Occupation(index(&atlas, id), 0);
        handout(&atlas.catalog, &Session::default(), scope, reader(lang))
    };
    let sosionom = sheet("sosionom", Lang::Nb);
    let side = |cells, half_blocks| {
        fitted(&sosionom, cells, half_blocks).map(|(code, text, cut)| {
            assert_eq!(decoded(&code), text);
            assert!(cut && text.ends_with("… (kortet ned)"), "{text}");
            code.side
        })
    };
    assert_eq!(side((120, 40), true), Some(77), "version 13");
    assert_eq!(side((80, 24), true), Some(45), "version 5");
    assert_eq!(side((120, 40), false), Some(37), "version 3");
    assert_eq!(side((80, 24), false), None, "paper");
    assert_eq!(side((40, 12), true), None, "paper");
    for cells in [(0, 0), (1, 1), (28, 15), (300, 10), (10, 300)] {
        assert_eq!(side(cells, true), None);
    }
    let (_, text, cut) = fitted(&sosionom, (300, 100), true).unwrap();
    assert!(!cut && text == qr_text(&sosionom));
    // Every occupation, in every language, on the screens that are met with.
    for index in atlas.catalog.occupations().step_by(29) {
        for lang in Lang::ALL {
            let scope = Scope::Occupation(index, 0);
            let sheet = handout(&atlas.catalog, &Session::default(), scope, reader(lang));
            for cells in [(120, 40), (80, 24)] {
                let (code, text, _) = fitted(&sheet, cells, true).unwrap();
                assert!(code.side <= usize::from(cells.0) && code.side <= 2 * usize::from(cells.1));
                assert_eq!(decoded(&code), text);
                assert!(text.starts_with(&sheet.short[0]));
            }
        }
    }
}
