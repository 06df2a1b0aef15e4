//! The README tells the truth: its screen, its keys and its example are those of the program.

use super::support::{Session, project, small};
use yrkesatlas::{
    app::{BINDINGS, Binding, Context, bindings::shown},
    export::show_json,
    model::{Date, Lang},
    page::{Page, Reader},
    texts::texts,
};

#[track_caller]
fn holds(what: &str, wanted: &str) {
    let readme = std::fs::read_to_string(project().join("README.md")).unwrap();
    let wanted = wanted.trim_end();
    assert!(
        readme.contains(wanted),
        "the README's {what} should be:\n{wanted}\n"
    );
}

#[test]
fn the_screen() {
    let mut s = Session::real((120, 40));
    s.keys("sosinom<enter>3");
    let rows: Vec<String> = s
        .text()
        .lines()
        .map(|row| row.trim_end().to_owned())
        .collect();
    holds("screen", &rows.join("\n"));
}

#[test]
fn the_keys() {
    let nb = texts(Lang::Nb);
    let mut table = String::from("| hvor | taster | hva |\n|---|---|---|\n");
    for context in Context::ALL {
        let bindings: Vec<&Binding> = BINDINGS
            .iter()
            .filter(|binding| binding.context == context)
            .collect();
        for same in bindings.chunk_by(|a, b| (a.label)(nb) == (b.label)(nb)) {
            let keys = same
                .iter()
                .flat_map(|binding| binding.keys)
                .map(|key| format!("`{}`", shown(key)));
            let keys = keys.collect::<Vec<_>>().join(" ");
            table.push_str(&format!(
                "| {} | {keys} | {} |\n",
                context.name(nb),
                (same[0].label)(nb)
            ));
        }
    }
    holds("table of keys", &table);
}

#[test]
fn the_example_of_json() {
    let catalog = small().catalog;
    let page = Page::load(&catalog, catalog.by_id("bryggesjauer").unwrap()).unwrap();
    let reader = Reader {
        lang: Lang::Nb,
        today: Date {
            year: 2026,
            month: 11,
            day: 21,
        },
    };
    let json = show_json(&catalog, &page, 0, reader);
    holds("example", &serde_json::to_string_pretty(&json).unwrap());
}
