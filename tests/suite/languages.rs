//! Every screen in three languages: what is shown is in the reader's, and what is not says so.

use super::program::{out, run};
use super::support::Session;
use yrkesatlas::{model::Lang, plain::Dialogue, texts::texts};

/// Every screen, and the keys that lead there.
const SCREENS: [(&str, &str); 16] = [
    ("start", ""),
    ("results", "fyr"),
    ("page", "fyrvokter<enter>"),
    ("sector", "fyrvokter<enter>2"),
    ("lens", "fyrvokter<enter>h"),
    ("compare", "fyrvokter<enter>v<enter>"),
    ("choose", "fyrvokter<enter>v"),
    ("near", "fyrvokter<enter>n"),
    (
        "favourites",
        "fyrvokter<f5><ctrl-u>bryggesjauer<f5><enter>m",
    ),
    ("handout", "fyrvokter<enter>t"),
    ("qr", "fyrvokter<enter>tc"),
    ("help", "fyrvokter<enter><f1>"),
    ("note", "fyrvokter<enter>e"),
    ("quit", "fyrvokter<enter>f<ctrl-q>"),
    ("easy", "fyrvokter<enter>l"),
    ("alphabet", "<down><down><down><down><down><enter>"),
];

fn session(lang: Lang, size: (u16, u16), keys: &str) -> Session {
    let mut s = Session::small(size);
    let turns = match lang {
        Lang::Nb => "",
        Lang::Nn => "<f3>",
        Lang::En => "<f3><f3>",
    };
    s.keys(turns).keys(keys);
    s
}

#[test]
fn every_screen_in_every_language() {
    for lang in [Lang::Nb, Lang::Nn, Lang::En] {
        for (name, keys) in SCREENS {
            let s = session(lang, (80, 24), keys);
            insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
                insta::assert_snapshot!(format!("lang-{name}-{}", lang.code()), s.text());
            });
        }
    }
}

#[test]
fn titles_are_in_the_readers_language_everywhere() {
    // The name of the text in brackets, and the name that was typed, stand beside the title in the reader's language.
    let allowed = [
        "(Fyrvokter)",
        "(Bryggesjauer)",
        "heiter Fyrvokter",
        "heiter Bryggesjauer",
        // The text of a page, its sources and the register of titles are in bokmål.
        "Fyrvokteren",
        "Fyrvokter (havn)",
        // What is to be searched for elsewhere is what it is called there.
        "søk: Fyrvokter",
    ];
    for size in [(120, 40), (80, 24), (40, 12)] {
        for (name, keys) in SCREENS {
            let mut s = session(Lang::Nn, size, keys);
            // Everything that can be turned to, not only the first screenful.
            for _ in 0..6 {
                let mut text = s.text();
                for allowed in allowed {
                    text = text.replace(allowed, "");
                }
                for title in ["Fyrvokter", "Bryggesjauer"] {
                    assert!(!text.contains(title), "{name} {size:?}: {title} in\n{text}");
                }
                s.keys("<pgdn>");
            }
        }
    }
}

#[test]
fn what_is_in_bokmal_only_says_so() {
    for (name, keys) in SCREENS {
        let text_of_pages = ["page", "sector", "lens", "compare", "handout", "easy"];
        if !text_of_pages.contains(&name) {
            continue;
        }
        for size in [(120, 40), (80, 24), (40, 12)] {
            for (lang, told) in [
                (
                    Lang::Nn,
                    ["Yrkesteksten finst berre på bokmål.", "på bokmål"],
                ),
                (Lang::En, ["The text is in Norwegian only.", "in Norwegian"]),
            ] {
                // Also where all of it is read in one column.
                for turn in ["", "<f6>"] {
                    let mut s = session(lang, size, keys);
                    s.keys(turn);
                    let mut seen = s.text();
                    for _ in 0..12 {
                        s.keys("<pgdn>");
                        seen.push_str(&s.text());
                    }
                    // Where the sentence goes on in the next row, its words are still there.
                    let words: Vec<&str> = seen.split_whitespace().collect();
                    let seen = words.join(" ");
                    assert!(
                        told.iter().any(|told| seen.contains(told)),
                        "{name} {turn} {size:?} {}: {seen}",
                        lang.code()
                    );
                }
            }
        }
    }
}

/// What the program answers on standard output.
fn answer(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(0), "{arguments:?}");
    out(&output)
}

#[test]
fn commands_that_show_texts_say_that_they_are_in_bokmal() {
    let pack = ["--pack", "tests/pack"];
    for command in [
        &["show", "fyrvokter"][..],
        &["compare", "fyrvokter"],
        &["compare", "fyrvokter", "bryggesjauer"],
        // More columns than fit side by side: they stand one below another.
        &["compare", "fyrvokter", "bryggesjauer", "losbaatfoerer"],
    ] {
        for format in ["text", "markdown", "html"] {
            for lang in Lang::ALL {
                let told = texts(lang).nb_only;
                let options = ["--format", format, "--lang", lang.code()];
                let said = answer(&[&pack[..], command, &options].concat());
                if told.is_empty() {
                    for other in [Lang::Nn, Lang::En] {
                        assert!(!said.contains(texts(other).nb_only), "{command:?} {format}");
                    }
                    continue;
                }
                let (start, _) = said.split_once(told).unwrap_or_else(|| {
                    panic!("{command:?} {format} {}:\n{said}", lang.code());
                });
                // Near the top: whoever begins to read knows it.
                let body = start.split_once("<header>").map_or(start, |(_, body)| body);
                assert!(body.lines().count() <= 5, "{command:?} {format}:\n{body}");
                assert_eq!(said.matches(told).count(), 1, "{command:?} {format}");
            }
        }
    }
}

#[test]
fn what_is_laid_side_by_side_says_it_to_who_hears_it_too() {
    for lang in [Lang::Nn, Lang::En] {
        for ask in ["h", "v bryggesjauer"] {
            let mut state = Session::small((80, 24)).state;
            state.lang = lang;
            let mut talk = Dialogue::new(state, 80);
            talk.step("fyrvokter");
            talk.step("1");
            for line in [ask, "alt"] {
                let said = talk.step(line).lines.join("\n");
                let told = texts(lang).nb_only;
                assert!(said.contains(told), "{ask} {line} {}:\n{said}", lang.code());
            }
        }
    }
}
