//! What lies near an occupation; and `compare` run as a program.

use super::{
    compare::{reader, texts},
    support::{project, small},
};
use serde_json::Value;
use std::process::{Command, Output};
use yrkesatlas::{
    atlas::embedded,
    catalog::OccupationIndex,
    model::Lang,
    page::{near, near::paragraphs},
};

#[test]
fn what_is_near_is_told_two_steps_out() {
    let catalog = small().catalog;
    let index = catalog.by_id("bryggesjauer").unwrap();
    let found = near(&catalog, index, reader(Lang::Nb)).unwrap();
    assert_eq!(found.centre, (index, "Bryggesjauer".to_owned()));
    assert_eq!(found.ring.len(), 1);
    assert_eq!(found.ring[0].title, "Fyrvokter");
    assert_eq!(
        found.ring[0].reasons,
        ["samme yrkesgruppe", "deler én stillingstittel"]
    );
    let lines = paragraphs(&found, reader(Lang::Nb));
    assert_eq!(
        texts(&lines[1..]),
        [
            "Fyrvokter – samme yrkesgruppe, deler én stillingstittel",
            "\u{a0}\u{a0}→ Losbåtfører – valgt av oss",
        ]
    );
    assert!(lines[1..].iter().all(|line| line.target.is_some()));
    assert!(near(&catalog, OccupationIndex(99), reader(Lang::Nb)).is_none());
    let catalog = embedded().catalog;
    for index in catalog.occupations() {
        let found = near(&catalog, index, reader(Lang::Nb)).unwrap();
        let inside: Vec<OccupationIndex> = found.ring.iter().map(|near| near.index).collect();
        assert!(inside.len() <= 8 && !inside.contains(&index));
        for neighbour in &found.ring {
            assert!(!neighbour.reasons.is_empty() && neighbour.beyond.len() <= 4);
            let beyond = |(other, _, reasons): &(OccupationIndex, String, Vec<String>)| {
                *other != index && !inside.contains(other) && !reasons.is_empty()
            };
            assert!(neighbour.beyond.iter().all(beyond));
        }
    }
}

fn run(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_yrkesatlas"));
    command.args(arguments).current_dir(project());
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(name);
    }
    command.output().unwrap()
}

#[test]
fn compare_on_the_command_line() {
    let output = run(&[
        "compare",
        "sosionom",
        "Klinisk sosionom",
        "--format",
        "json",
    ]);
    assert_eq!(output.status.code(), Some(0));
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        (&json["schema"], &json["kind"]),
        (&1.into(), &"comparison".into())
    );
    assert_eq!(json["columns"][1]["id"], "klinisk-sosionom");
    for part in json["parts"].as_array().unwrap() {
        assert!(part["section"].is_string() && part["shared"].is_array());
        for column in part["columns"].as_array().unwrap() {
            assert!(
                column
                    .as_array()
                    .unwrap()
                    .iter()
                    .all(|line| line["text"].is_string())
            );
        }
    }
    let output = run(&["compare", "sosionom", "--format", "json"]);
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        (
            &json["kind"],
            &json["occupation"],
            &json["columns"][0]["id"]
        ),
        (&"sectors".into(), &"sosionom".into(), &"kommune".into())
    );
    let text = String::from_utf8(run(&["compare", "sosionom", "vernepleier"]).stdout).unwrap();
    assert!(
        text.starts_with("Sammenlign: Sosionom · Vernepleier\n"),
        "{text}"
    );
    assert!(text.contains("bachelor i sosialt arbeid (3 år)"), "{text}");
    for (arguments, code, message) in [
        (
            &["compare", "sosionom", "Sosionom"][..],
            2,
            "nevnt to ganger",
        ),
        (&["compare", "sosinom", "vernepleier"], 1, "Mente du …?"),
        (&["compare"], 2, "mangler"),
        (
            &["compare", "a", "b", "c", "d"],
            2,
            "kan programmet ikke brukes",
        ),
        (
            &["--lang", "nn", "compare", "lege", "lege"],
            2,
            "nemnd to gonger",
        ),
        (
            &["--lang", "en", "compare", "lege", "lege"],
            2,
            "named twice",
        ),
    ] {
        let output = run(arguments);
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {told}");
        assert!(told.contains(message), "{arguments:?}: {told}");
        assert!(output.stdout.is_empty());
    }
}
