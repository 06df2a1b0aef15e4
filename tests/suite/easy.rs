//! The easy form of a page: few lines at a time, hard words explained, no numbers of sources in the text.

use super::support::Session;

fn pictures(name: &str, keys: &str) {
    for (width, height) in [(120, 40), (80, 24), (40, 12)] {
        let mut s = Session::small((width, height));
        s.keys(keys);
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(format!("{name}-{width}x{height}"), s.picture());
        });
    }
}

#[test]
fn in_bokmal() {
    pictures("easy-nb", "fyrvokter<enter>l");
}

#[test]
fn in_nynorsk() {
    pictures("easy-nn", "fyrvokter<enter>l<f3>2");
}

#[test]
fn in_english() {
    pictures("easy-en", "fyrvokter<enter>l<f3><f3><tab><tab><tab><tab>");
}

#[test]
fn three_duties_are_shown_and_the_rest_where_it_is_asked_for() {
    let mut s = Session::small((80, 30));
    s.keys("fyrvokter<enter>l")
        .shows("Holder lyset tent, så båter finner veien hjem.")
        .shows("pusser prismet")
        .shows("Vis mer (3 til)")
        .hides("hjelper båter i nød");
    // The word is explained because it stands in what is shown.
    s.shows("prisme: Slipt glass som samler lyset.");
    s.keys("<down><down><down><down><down><down><down><down><down>");
    assert_eq!(s.focused(), "▸Vis mer (3 til)");
    s.keys("<enter>")
        .hides("Vis mer")
        .shows("hjelper båter i nød");
    s.shows("varsler båter om tåke")
        .hides("[vår]")
        .hides("(Havn, Øy)");
    // The next section, and back again: the list is short once more.
    s.keys("<tab>").shows("Her kan du jobbe").hides("prisme:");
    s.keys("<shift-tab>").shows("Vis mer (3 til)");
}

#[test]
fn it_says_whose_word_it_is_and_its_keys_are_those_of_every_page() {
    let mut s = Session::small((80, 40));
    s.keys("fyrvokter<enter>l")
        .shows("Vår tekst, ikke sjekket av fagfolk. Trykk Ctrl-K for");
    s.keys("2").shows("Ser til fyrene i innløpet.");
    s.shows("Du møter: skippere, loser").hides("Bare nevnt her");
    // A key that is no letter is told of: in a kiosk, and where letters are switched off, letters are none.
    s.keys("<ctrl-k>").shows("[1]").keys("<esc>");
    s.shows("Ser til fyrene i innløpet.");
    s.keys("f").shows("Fyrvokter er lagt til i favorittene.");
    s.keys("l")
        .shows("Bare nevnt her")
        .shows("Her kan du jobbe");
}

#[test]
fn it_stays_from_page_to_page_and_needs_no_letter_where_one_types() {
    let mut s = Session::small((120, 40));
    s.keys("fyrvokter<ctrl-l>").shows("Vis mer (3 til)");
    s.shows("F1 Hjelp").shows("1 av ");
    s.keys("<enter><tab><tab><tab><tab><enter>");
    assert!(s.state.easy);
    s.shows("Bryggesjauer")
        .shows("Laster og losser")
        .hides("Her kan du jobbe");
    s.keys("<bs>").shows("Lignende yrker");
    s.keys("<ctrl-l>");
    assert!(!s.state.easy);
}

#[test]
fn no_row_is_longer_than_sixty() {
    for width in [40, 61, 62, 80, 120, 300] {
        let mut s = Session::small((width, 40));
        s.keys("fyrvokter<enter>l<tab><tab><tab><tab><tab><tab><tab>");
        for row in s.state.pane_rows(s.state.section()) {
            assert!(row.text().chars().count() <= 60, "{:?}", row.text());
        }
    }
}
