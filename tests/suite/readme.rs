//! The README tells the truth: its screen, its keys and its example are those of the program.

use super::support::{Session, project, small};
use yrkesatlas::{
    app::{
        BINDINGS, Binding, Context, KIOSK_BINDINGS, Pin, Tries, Wishes,
        bindings::{is_letter, shown},
    },
    export::show_json,
    kiosk::Config,
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

/// What a kiosk has beside the other keys, and what stands there for the letters, which search.
#[test]
fn the_keys_of_a_kiosk() {
    let nb = texts(Lang::Nb);
    let wishes = Wishes {
        pin: Pin::new("27184", [3; 16]),
        ..Config::default().wishes()
    };
    let state = Session::small((120, 40)).state;
    let state = state.in_kiosk(wishes, Tries::default());
    let has_letter = |binding: &Binding| {
        let mut keys = binding.keys.iter();
        keys.any(|key| is_letter(key) && key.chars().all(char::is_alphabetic))
    };
    let lettered: Vec<&str> = BINDINGS
        .iter()
        .filter(|binding| has_letter(binding) && !binding.context.is_window())
        .map(|binding| (binding.label)(nb))
        .collect();
    let own = |binding: &Binding| KIOSK_BINDINGS.iter().any(|own| std::ptr::eq(own, binding));
    // Each with where it holds, its keys, and what it is called.
    let mut rows: Vec<(Context, Vec<&str>, &str)> = Vec::new();
    for context in Context::ALL {
        for binding in state.bindings().filter(|one| one.context == context) {
            let label = (binding.label)(nb);
            let keys: Vec<&str> = binding.keys_of(&state).collect();
            let is_told = own(binding) || lettered.contains(&label);
            if !is_told || keys.is_empty() || state.is_barred(&binding.msg) {
                continue;
            }
            match rows
                .iter_mut()
                .find(|row| (row.0, row.2) == (context, label))
            {
                Some((_, there, _)) => there.extend(keys),
                None => rows.push((context, keys, label)),
            }
        }
    }
    let everywhere: Vec<(Vec<&str>, &str)> = rows
        .iter()
        .filter(|(context, ..)| *context == Context::Everywhere)
        .map(|(_, keys, label)| (keys.clone(), *label))
        .collect();
    let mut table = String::from("| hvor | taster | hva |\n|---|---|---|\n");
    for (context, keys, label) in rows {
        // What holds everywhere need not be told of one place.
        let is_told = everywhere
            .iter()
            .any(|(all, other)| *other == label && keys.iter().all(|key| all.contains(key)));
        if is_told && context != Context::Everywhere {
            continue;
        }
        let keys = keys.iter().map(|key| format!("`{}`", shown(key)));
        let keys = keys.collect::<Vec<_>>().join(" ");
        table.push_str(&format!("| {} | {keys} | {label} |\n", context.name(nb)));
    }
    holds("table of a kiosk's keys", &table);
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
