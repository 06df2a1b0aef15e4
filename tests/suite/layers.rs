//! The staircase: a module imports only what stands before it in `lib.rs`, and the pure floors touch nothing outside.

use super::support::project;
use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
};

/// The modules in the order of `lib.rs`.
fn floors() -> Vec<String> {
    let lib = fs::read_to_string(project().join("src/lib.rs")).unwrap();
    lib.lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .map(str::to_owned)
        .collect()
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// Every source file below `src` with its module of the first level and its lines, tests left out.
fn files() -> Vec<(PathBuf, String, Vec<String>)> {
    let root = project().join("src");
    let own = |path: &PathBuf| {
        let inside = path.strip_prefix(&root).unwrap();
        let first = inside
            .components()
            .next()
            .unwrap()
            .as_os_str()
            .to_str()
            .unwrap();
        first.trim_end_matches(".rs").to_owned()
    };
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        let lines = code
            .lines()
            .map(str::trim)
            .filter(|line| !line.starts_with("//"))
            .map(str::to_owned)
            .collect();
        (path.clone(), own(&path), lines)
    };
    sources(&root).into_iter().map(read).collect()
}

/// The modules that a file names by `crate::`, also in the braces of `use crate::{…}`.
fn imports(lines: &[String]) -> Vec<String> {
    let text = lines.join(" ");
    let mut found = Vec::new();
    for (at, _) in text.match_indices("crate::") {
        let rest = &text[at + "crate::".len()..];
        if let Some(inside) = rest.strip_prefix('{') {
            let mut depth = 0;
            // The first word of each part of the braces, be it a path or a module by itself.
            let mut word = String::new();
            let mut whole = false;
            for c in inside.chars() {
                match c {
                    '{' => depth += 1,
                    '}' if depth > 0 => depth -= 1,
                    '}' | ',' if depth == 0 => {
                        found.extend((!word.is_empty()).then(|| std::mem::take(&mut word)));
                        whole = false;
                        if c == '}' {
                            break;
                        }
                    }
                    c if depth == 0 && !whole && (c.is_alphanumeric() || c == '_') => word.push(c),
                    ':' if depth == 0 => whole = true,
                    _ => {}
                }
            }
        } else {
            found.push(
                rest.chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect(),
            );
        }
    }
    found
}

#[test]
fn every_import_goes_down_the_staircase() {
    let floors = floors();
    assert!(floors.len() >= 15, "{floors:?}");
    let place: HashMap<&str, usize> = floors
        .iter()
        .enumerate()
        .map(|(place, floor)| (floor.as_str(), place))
        .collect();
    let mut upwards = Vec::new();
    for (path, own, lines) in files() {
        let Some(here) = place.get(own.as_str()) else {
            continue;
        };
        for import in imports(&lines) {
            if place.get(import.as_str()).is_some_and(|there| there > here) {
                upwards.push(format!("{}: {own} imports {import}", path.display()));
            }
        }
    }
    assert!(upwards.is_empty(), "{upwards:#?}");
}

#[test]
fn imports_are_seen_in_every_form() {
    let lines = |text: &str| vec![text.to_owned()];
    assert_eq!(imports(&lines("use crate::ui::view;")), ["ui"]);
    assert_eq!(
        imports(&lines("use crate::{app::State, ui, texts::{a, b}};")),
        ["app", "ui", "texts"]
    );
    assert_eq!(imports(&lines("let x = crate::cli::main();")), ["cli"]);
}

#[test]
fn the_pure_floors_touch_nothing_outside() {
    const OUTSIDE: [&str; 15] = [
        "std::fs",
        "std::env",
        "std::process",
        "std::io",
        "std::net",
        "std::thread",
        "std::time",
        "Instant::now",
        "SystemTime",
        "event::read",
        "event::poll",
        "println!",
        "print!(",
        "crossterm::terminal",
        "crossterm::execute",
    ];
    let floors = floors();
    let last = floors.iter().position(|floor| floor == "ui").unwrap();
    let mut found = Vec::new();
    for (path, own, lines) in files() {
        if !floors[..=last].contains(&own) {
            continue;
        }
        for line in &lines {
            found.extend(
                OUTSIDE
                    .iter()
                    .filter(|name| line.contains(*name))
                    .map(|name| format!("{}: {name}", path.display())),
            );
            if line.contains("crossterm::") && own != "keymap" {
                found.push(format!("{}: crossterm", path.display()));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn nobody_climbs_out_of_a_module_by_super() {
    for (path, _, lines) in files() {
        assert!(
            !lines.iter().any(|line| line.contains("super::super")),
            "{}",
            path.display()
        );
    }
}

#[test]
fn what_is_unix_only_stands_in_one_file() {
    for (path, _, lines) in files() {
        let text = lines.join("\n");
        if !path.ends_with("terminal/unix.rs") {
            assert!(
                !text.contains("rustix::") && !text.contains("signal_hook::"),
                "{}",
                path.display()
            );
        }
    }
}

#[test]
fn a_mod_file_only_lists() {
    for (path, own, lines) in files() {
        if path.ends_with("mod.rs") && !["atlas", "texts"].contains(&own.as_str()) {
            for word in ["struct ", "enum ", "trait ", "impl ", "fn "] {
                assert!(
                    !lines
                        .iter()
                        .any(|line| line.starts_with(word)
                            || line.starts_with(&format!("pub {word}"))),
                    "{}",
                    path.display()
                );
            }
        }
    }
}
