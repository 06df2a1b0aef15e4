//! A whole session with a pupil, from the first letter to the page in the hand.

use super::support::{Session, events};
use yrkesatlas::{
    app::Effect,
    export::{handout_html, handout_markdown, handout_text},
    model::Lang,
    page::{Scope, Target},
};

/// Three occupations compared, kept, and on the way to a file.
const KEYS: &str = "sosio<enter>fv<enter>v<enter><end>f<up>fmt<enter><enter>";

#[test]
fn three_occupations_compared_kept_and_printed_to_a_file_in_forty_keys() {
    for size in [(120, 40), (80, 24), (40, 12)] {
        let mut s = Session::real(size);
        s.keys(KEYS);
        let [Effect::SaveHandout { file, scope }] = s.effects.as_slice() else {
            panic!("{size:?}: {:?}\n{}", s.effects, s.text())
        };
        assert_eq!(file, "favoritter-2026-11-21.html");
        assert_eq!(*scope, Scope::Session);
        assert_eq!(s.state.session.kept.len(), 3, "{size:?}");
        let sheet = handout_text(&s.state.sheet(*scope));
        for kept in &s.state.session.kept {
            let card = s.state.atlas.catalog.card(kept.occupation).unwrap();
            let title = card.title.get(Lang::Nb).to_string();
            assert!(sheet.contains(&title), "{title}\n{sheet}");
        }
        let sheet = s.state.sheet(*scope);
        assert!(handout_html(&sheet, Lang::Nb).contains("Sosionom"));
        assert!(handout_markdown(&sheet).contains("Sosionom"));
    }
    let count = events(KEYS).len();
    assert_eq!(count, 19, "the README says how many");
}

#[test]
fn two_keys_lead_to_a_comparison_and_a_third_goes_beside() {
    let mut s = Session::real((120, 40));
    s.keys("vernepleier<f8>")
        .shows("Sammenlign Vernepleier med")
        .keys("<enter>");
    s.shows("Sammenlign: Vernepleier · ")
        .shows("Lønn")
        .shows("Vår tekst, ikke sjekket");
    assert!(matches!(s.state.here().target, Target::Compare(_)));
    let Some((2, 2)) = s.state.columns() else {
        panic!("{:?}", s.state.columns())
    };
    s.keys("v<enter>");
    assert_eq!(s.state.columns(), Some((3, 3)));
    s.keys("<resize 80,24>");
    assert_eq!(s.state.columns(), Some((3, 2)), "it pages sideways");
    s.shows("(1–2 av 3)")
        .keys("<right>")
        .shows("(2–3 av 3)")
        .keys("<right>")
        .shows("(2–3 av 3)");
    s.keys("<left>").shows("(1–2 av 3)");
    s.keys("<bs>");
    assert_eq!(
        s.state.columns(),
        Some((2, 2)),
        "back is the comparison of two"
    );
}

#[test]
fn the_sectors_stand_side_by_side_and_lead_to_all_who_work_there() {
    let mut s = Session::small((120, 40));
    s.keys("fyrvokter<enter>h")
        .shows("Sted ved sted: Fyrvokter")
        .shows("Du møter: skippere, loser");
    s.shows("båter ↔ fiskere")
        .shows("+ melder fra til havnevakta");
    s.keys("<end>");
    assert!(
        matches!(s.state.followed(), Some(Target::Sector(_))),
        "{}",
        s.text()
    );
    s.keys("<enter>")
        .shows("Øyene")
        .shows("Fyrvokter")
        .keys("<bs>")
        .shows("Sted ved sted");
    // The same key from any occupation.
    s.keys("<f2>bryggesjauer<enter>h")
        .shows("ingen egne sektorsider");
}

#[test]
fn nearness_is_a_picture_and_the_same_as_text() {
    let mut s = Session::real((120, 40));
    s.keys("sosionom<enter>n");
    let near = s.state.neighbourhood().unwrap().clone();
    // The picture alone: the list beside it says the same.
    let left = usize::from(s.state.picture_area().x);
    let cells = |row: &str| row.chars().skip(left).collect::<String>();
    let picture: String = s.text().lines().map(|row| cells(row) + "\n").collect();
    let braille = |c: char| ('\u{2800}'..='\u{28ff}').contains(&c);
    for neighbour in &near.ring {
        assert!(
            picture.contains(&neighbour.title),
            "{}\n{picture}",
            neighbour.title
        );
    }
    assert!(picture.contains(braille), "{picture}");
    // What lies beyond the one in focus is in the picture too.
    let far = &near.ring[0].beyond[0].1;
    assert!(picture.contains(far.as_str()), "{far}\n{picture}");
    s.keys("<enter>");
    assert_eq!(
        s.state.here().target,
        Target::Occupation(near.ring[0].index)
    );
    // On a console there is the list alone, and nothing is lost.
    s.keys("<bs>");
    s.state.glyphs = yrkesatlas::app::Glyphs::Vt;
    s.keys("<down><up>");
    assert!(!s.text().contains(braille));
    s.shows(&near.ring[0].title);
}

#[test]
fn a_telephone_reads_the_page_from_the_screen() {
    for (size, glyphs) in [
        ((120, 40), yrkesatlas::app::Glyphs::Full),
        ((80, 24), yrkesatlas::app::Glyphs::Full),
        ((120, 40), yrkesatlas::app::Glyphs::Ascii),
    ] {
        let mut s = Session::real(size);
        s.state.glyphs = glyphs;
        s.keys("sosionom<enter>tc");
        let Target::Qr(scope) = s.state.here().target else {
            panic!("{:?}", s.state.here().target)
        };
        let half_blocks = glyphs == yrkesatlas::app::Glyphs::Full;
        let (_, text, _) =
            yrkesatlas::export::fitted(&s.state.sheet(scope), size, half_blocks).unwrap();
        assert_eq!(read(&s, half_blocks), text, "{size:?}");
    }
    let mut s = Session::real((40, 12));
    s.keys("sosionom<enter>tc")
        .shows("ikke plass til en QR-kode");
    s.keys("<bs>").shows("SOSIONOM");
}

/// What a reader of patterns makes of the screen's cells.
fn read(s: &Session, half_blocks: bool) -> String {
    use ratatui::style::Color;
    let (buffer, _) = s.buffer();
    let dark = |colour: Color| matches!(colour, Color::Indexed(16) | Color::Black);
    let (width, height) = (
        usize::from(buffer.area.width),
        usize::from(buffer.area.height),
    );
    // Every module as a square of four dots.
    let (wide, high) = if half_blocks {
        (width, height * 2)
    } else {
        (width / 2, height)
    };
    let module = |x: usize, y: usize| {
        if half_blocks {
            let cell = &buffer[(x as u16, (y / 2) as u16)];
            if cell.symbol() != "▀" {
                return false;
            }
            dark(if y.is_multiple_of(2) {
                cell.fg
            } else {
                cell.bg
            })
        } else {
            let cell = &buffer[(x as u16 * 2, y as u16)];
            cell.symbol() == " " && cell.bg == Color::Black
        }
    };
    let image = rqrr::PreparedImage::prepare_from_greyscale(wide * 4, high * 4, |x, y| {
        if module(x / 4, y / 4) { 0 } else { 255 }
    });
    let mut image = image;
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "{}", s.text());
    let (_, text) = grids[0].decode().unwrap();
    text
}

#[test]
fn one_or_the_other_is_offered_side_by_side() {
    let mut s = Session::real((120, 40));
    for query in [
        "vernepleier eller sosionom",
        "vernepleier vs sosinom",
        "vernepleier eller sosionom eller barnevernspedagog",
    ] {
        s.keys(&format!("<f7>{query}"));
        s.shows("Sammenlign: Vernepleier").shows("Treff");
        s.keys("<enter>");
        let Target::Compare(compared) = s.state.here().target else {
            panic!("{query}: {:?}", s.state.here().target)
        };
        let ids: Vec<String> = compared
            .each()
            .map(|index| s.state.atlas.catalog.card(index).unwrap().id.to_string())
            .collect();
        assert_eq!(&ids[..2], ["vernepleier", "sosionom"], "{query}");
    }
    // What is one name is one name.
    s.keys("<f7>sosionom").hides("Sammenlign:");
}

#[test]
fn a_sheet_on_a_narrow_screen_is_broken_between_words() {
    let mut s = Session::real((40, 12));
    s.keys("sosionom<enter>t");
    let words = s
        .state
        .list_rows()
        .iter()
        .map(|row| row.text().replace('\u{a0}', " "));
    let shown: String = words.collect::<Vec<_>>().join("\n");
    for word in ["Skole", "vanskelig", "løsninger"] {
        assert!(shown.contains(word), "{word}\n{shown}");
    }
    // Where there is room it stands as it is printed.
    s.keys("<resize 120,40>");
    let scope = s.state.scope().unwrap();
    let printed = handout_text(&s.state.sheet(scope));
    let rows = s
        .state
        .list_rows()
        .iter()
        .map(|row| row.text().replace('\u{a0}', " "));
    let shown: Vec<String> = rows.collect();
    assert_eq!(shown.join("\n").trim_end(), printed.trim_end());
}
