//! How the screens look, styles and cursor with them. A change of what is shown changes a picture in the same commit.

use super::support::Session;

const SIZES: [(u16, u16); 5] = [(120, 40), (80, 24), (40, 12), (20, 5), (1, 1)];

fn pictures(name: &str, keys: &str) {
    for (width, height) in SIZES {
        let mut s = Session::small((width, height));
        s.keys(keys);
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(format!("{name}-{width}x{height}"), s.picture());
        });
    }
}

#[test]
fn start() {
    pictures("start", "");
}

#[test]
fn results() {
    pictures("results", "fyr");
}

#[test]
fn guesses() {
    pictures("guesses", "fyvrokter");
}

#[test]
fn nothing_found() {
    pictures("nothing", "xqzwxq");
}

#[test]
fn page() {
    pictures("page", "fyrvokter<enter>");
}

#[test]
fn sector_view() {
    pictures("sector", "fyrvokter<enter>2<tab>");
}

#[test]
fn related_in_mono() {
    pictures(
        "related-mono",
        "fyrvokter<enter><f4><f4><f4><tab><tab><tab><tab>",
    );
}

#[test]
fn page_in_light() {
    pictures("page-light", "fyrvokter<enter><f4>");
}

#[test]
fn sources() {
    pictures("sources", "fyrvokter<enter>k");
}

#[test]
fn list() {
    pictures("list", "<down><down><enter>");
}

#[test]
fn help() {
    pictures("help", "fyrvokter<enter><f1>");
}

#[test]
fn nynorsk() {
    pictures("nn", "fyrvokter<enter><f3>3");
}

#[test]
fn english() {
    pictures("en", "fyrvokter<enter><f3><f3>2");
}

#[test]
fn one_column() {
    pictures("one-column", "fyrvokter<enter><f6>2");
}
