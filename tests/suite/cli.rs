//! The command line, run as a program.

use super::program::{err, json, out, run, run_with};
use super::support::shared;
use serde_json::Value;
use std::process::{Command, Stdio};

#[test]
fn show_gives_the_sosionom_whole() {
    let page = json(&["show", "sosionom", "--format", "json"]);
    assert_eq!(
        (&page["schema"], &page["id"], &page["titles"]["en"]),
        (&1.into(), &"sosionom".into(), &"Social worker".into())
    );
    let titles: Vec<(&str, &str)> = page["job_titles"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|title| title["link"] == "source")
        .map(|title| {
            (
                title["code"].as_str().unwrap(),
                title["title"].as_str().unwrap(),
            )
        })
        .collect();
    // The titles of the source page, in its order.
    assert_eq!(
        titles,
        [
            ("3460148", "MILJØARBEIDER (SOSIALE FAGFELT)"),
            ("3460147", "RÅDGIVER (PASIENTRELATERT ARBEID)"),
            ("3460145", "SOSIONOM (PSYKISK HELSEARBEID)"),
            ("3460144", "INTEGRERINGSKONSULENT"),
            ("3460142", "RÅDGIVER (SOSIALKONTOR)"),
            ("3460140", "AVDELINGSSOSIONOM (BARNEVERNSSAKER)"),
            ("3460139", "KOORDINATOR (HUMANITÆRT ARBEID)"),
            ("3460131", "KONSULENT (SOSIALKONTOR)"),
            ("3460130", "FØRSTEKONSULENT (SOSIALKONTOR)"),
            ("3460123", "SOSIALRÅDGIVER (VEILEDNING)"),
            ("3460122", "SOSIALFULLMEKTIG (VEILEDNING)"),
            ("3460121", "SOSIALFAGLIG LEDER"),
            ("3460120", "RUSMIDDELKONSULENT (SOSIONOM)"),
            ("3460118", "MILJØTERAPEUT (BEHANDLING)"),
            ("3460117", "KOORDINATOR (SOSIAL)"),
            ("3460115", "FAGKONSULENT (BARNEVERNSSAKER)"),
            ("3460114", "MILJØTERAPEUT (VEILEDNING)"),
            ("3460113", "FAMILIEVEILEDER"),
            ("3460104", "SOSIONOM (MILJØARBEIDER)"),
            ("3460103", "SOSIALKURATOR"),
            ("3460102", "SOSIALKONSULENT"),
        ]
    );
    let codes: Vec<&str> = page["education_codes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|code| code["code"].as_str().unwrap())
        .collect();
    assert_eq!(codes, ["762103", "662106", "662105", "662104"]);
    let fact = &page["facts"][0];
    assert_eq!(
        (&fact["bound"], &fact["date"], &fact["source"]),
        (&"over".into(), &"2016".into(), &"ssb-2016".into())
    );
    assert_eq!(
        (fact["value"].as_f64(), &fact["unit"], &fact["read_in"]),
        (Some(62.0), &"%".into(), &"fo-kommune".into())
    );
    assert_eq!(page["sources"][0]["review"]["date"], "2021-11-19");
    assert_eq!(
        page["sources"][0]["review"]["bodies"][0],
        "Fellesorganisasjonen"
    );
    assert!(page["review"].is_null(), "nobody has checked our own text");
    assert!(
        page["law"].to_string().contains("taushetsplikt")
            && page["law"]
                .to_string()
                .contains("Helse- og omsorgstjenesteloven")
    );
    let sectors: Vec<&str> = page["sector_views"]
        .as_array()
        .unwrap()
        .iter()
        .map(|view| view["sector"].as_str().unwrap())
        .collect();
    assert_eq!(
        sectors,
        ["kommune", "spesialisthelsetjeneste", "nav", "skole"]
    );
    assert_eq!(page["people"].as_array().unwrap().len(), 2);
    assert_eq!(page["source_list"]["ids"].as_array().unwrap().len(), 12);
    let competence = page["competence"].as_array().unwrap();
    assert!(
        competence
            .iter()
            .filter(|item| item["common"] == true)
            .count()
            >= 10
    );
}

#[test]
fn search_names_its_reason() {
    let found = json(&["search", "familieveileder", "--format", "json"]);
    let hit = found["hits"]
        .as_array()
        .unwrap()
        .iter()
        .find(|hit| hit["id"] == "sosionom")
        .unwrap();
    assert_eq!(
        hit["reason"],
        serde_json::json!({"kind": "job_title", "text": "FAMILIEVEILEDER", "code": "3460113"})
    );
    assert_eq!(hit["guess"], false);
    let text = run(&["search", "familieveileder"]);
    assert!(
        out(&text).contains("Sosionom (stilling: 3460113 FAMILIEVEILEDER)"),
        "{}",
        out(&text)
    );
    let typo = json(&["search", "sosinom", "--limit", "1", "--format", "json"]);
    assert_eq!(
        (&typo["hits"][0]["id"], &typo["hits"][0]["reason"]["kind"]),
        (&"sosionom".into(), &"typo".into())
    );
    let nothing = run(&["search", "xqzwxq"]);
    assert_eq!(
        (nothing.status.code(), out(&nothing)),
        (Some(1), String::new())
    );
    assert!(err(&nothing).contains("Ingen treff på «xqzwxq»."));
}

#[test]
fn a_batch_answers_line_by_line() {
    let output = run_with(
        &["search", "--batch", "-", "--limit", "2", "--format", "json"],
        &[],
        b"sosionom\n\nxqzwxq\r\nlege",
    );
    let lines: Vec<Value> = out(&output)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let queries: Vec<&str> = lines
        .iter()
        .map(|line| line["query"].as_str().unwrap())
        .collect();
    assert_eq!(queries, ["sosionom", "", "xqzwxq", "lege"]);
    assert_eq!(lines[1]["hits"].as_array().unwrap().len(), 0);
    assert_eq!(lines[0]["hits"][0]["id"], "sosionom");
    let missing = run(&["search", "--batch", "/ikke/her"]);
    assert_eq!(missing.status.code(), Some(3));
    assert!(err(&missing).contains("Kan ikke lese /ikke/her"));
}

#[test]
fn an_occupation_is_found_by_id_title_and_code() {
    for name in ["sosionom", "Sosionom", "Social worker", "3460113"] {
        assert_eq!(
            json(&["show", name, "--format", "json"])["id"],
            "sosionom",
            "{name}"
        );
    }
    let unknown = run(&["show", "sosionmo"]);
    assert_eq!(
        (unknown.status.code(), out(&unknown)),
        (Some(1), String::new())
    );
    assert!(
        err(&unknown).contains("Mente du …?\n  sosionom (Sosionom)"),
        "{}",
        err(&unknown)
    );
}

#[test]
fn text_and_markdown_say_the_same_as_the_screen() {
    let text = out(&run(&["show", "sosionom", "--sector", "nav"]));
    assert!(
        text.starts_with("Sosionom\nHjelper folk")
            && text.contains("Hvor? Nav")
            && text.contains("Bare nevnt her")
    );
    assert!(
        text.lines().all(|line| line.chars().count() <= 80),
        "no line is wider than 80"
    );
    let markdown = out(&run(&["show", "sosionom", "--format", "markdown"]));
    assert!(
        markdown.starts_with("# Sosionom\n")
            && markdown.contains("## Dette gjør du\n")
            && markdown.contains("## Hvor? Skolen")
    );
    assert!(markdown.contains("for over 62 % av sosionomene"));
    let wrong = run(&["show", "sosionom", "--sector", "hav"]);
    assert_eq!(wrong.status.code(), Some(1));
    assert!(
        err(&wrong).contains("mulige verdier: kommune, spesialisthelsetjeneste, nav, skole"),
        "{}",
        err(&wrong)
    );
}

#[test]
fn lists_are_complete() {
    let all = json(&["list", "--format", "json"]);
    assert!(all["occupations"].as_array().unwrap().len() >= 20);
    let nav = json(&["list", "--sector", "nav", "--format", "json"]);
    assert!(nav["occupations"].to_string().contains("\"sosionom\""));
    assert!(out(&run(&["list", "--area", "helse-og-sosial"])).contains("sosionom\tSosionom"));
    let unknown = run(&["list", "--area", "helse"]);
    assert_eq!(unknown.status.code(), Some(1));
    assert!(err(&unknown).contains("Det som finnes: bygg-og-anlegg"));
    let titles = json(&["titles", "--format", "json"]);
    let titles = titles["job_titles"].as_array().unwrap();
    assert_eq!(titles.len(), 7020);
    let military = titles
        .iter()
        .find(|title| title["code"] == "0111101")
        .unwrap();
    assert_eq!(
        military["title"], "MENIG (FORSVARET)",
        "a leading zero is a part of the code"
    );
    let unlinked = json(&["titles", "--unlinked", "--format", "json"]);
    assert!(
        unlinked["job_titles"]
            .as_array()
            .unwrap()
            .iter()
            .all(|title| title["owners"].as_array().unwrap().is_empty())
    );
}

#[test]
fn check_finds_faults_and_says_where() {
    let sound = run(&["check", "tests/pack"]);
    assert_eq!((sound.status.code(), out(&sound)), (Some(0), String::new()));
    let folder = std::env::temp_dir().join(format!("yrkesatlas-check-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("occupations")).unwrap();
    std::fs::write(
        folder.join("occupations/lege.ron"),
        "(\n    id: \"lege\",\n    tittel: \"x\",\n)",
    )
    .unwrap();
    std::fs::write(
        folder.join("words.ron"),
        "[(word: \"a\u{202e}\", means: \"b\")]",
    )
    .unwrap();
    let path = folder.to_str().unwrap();
    let faulty = run(&["check", path]);
    assert_eq!(faulty.status.code(), Some(1));
    assert!(
        out(&faulty).contains("lege.ron:3:")
            && out(&faulty).contains(": feil: feltet `tittel` finnes ikke"),
        "{}",
        out(&faulty)
    );
    assert!(
        out(&faulty).contains("words.ron:1:10: feil: tegnet U+202E"),
        "{}",
        out(&faulty)
    );
    let used = run(&["list", "--pack", path]);
    assert_eq!((used.status.code(), out(&used)), (Some(1), String::new()));
    assert!(
        err(&run_with(
            &["list", "--pack", path],
            &[("LANG", "nn_NO.UTF-8")],
            b""
        ))
        .contains("finst ikkje")
    );
    std::fs::remove_dir_all(&folder).unwrap();
    let nowhere = run(&["check", "/ikke/her"]);
    assert_eq!(
        nowhere.status.code(),
        Some(3),
        "what cannot be read is no fault of the data"
    );
}

#[test]
fn a_pack_on_the_command_line_is_laid_over() {
    let page = json(&[
        "--pack",
        "tests/pack",
        "show",
        "fyrvokter",
        "--format",
        "json",
    ]);
    assert_eq!(page["titles"]["nn"], "Fyrvaktar");
    assert!(
        json(&["list", "--pack", "tests/pack", "--format", "json"])["occupations"]
            .as_array()
            .unwrap()
            .len()
            >= 23
    );
}

#[test]
fn wrong_usage_is_told_in_the_readers_words() {
    for (arguments, nb) in [
        (&["--tema", "x"][..], "kjenner ikke «--tema»"),
        (&["finn"], "ingen kommando heter «finn»"),
        (&["show"], "her mangler OCCUPATION"),
        (
            &["search", "x", "--limit", "mange"],
            "«mange» passer ikke til --limit N",
        ),
        (
            &["search", "x", "--limit", "0"],
            "«0» passer ikke til --limit N",
        ),
        (
            &["show", "x", "--format", "pdf"],
            "mulige verdier: text, markdown, html, json",
        ),
        (&["--theme"], "--theme NAME trenger en verdi"),
        (
            &["search", "x", "--batch", "y"],
            "kan ikke brukes sammen med",
        ),
    ] {
        let output = run(arguments);
        assert_eq!(
            (output.status.code(), out(&output)),
            (Some(2), String::new()),
            "{arguments:?}"
        );
        let told = err(&output);
        assert!(
            told.starts_with("feil: ") && told.contains(nb) && told.contains("yrkesatlas --help"),
            "{told}"
        );
        assert_eq!(told.lines().count(), 1, "{told}");
    }
    let english = run(&["--lang", "en", "finn"]);
    assert!(err(&english).contains("there is no command \"finn\""));
}

#[test]
fn help_is_short_and_in_the_language() {
    for (lang, word) in [("nb", "Bruk:"), ("nn", "Bruk:"), ("en", "Usage:")] {
        for command in [
            &["--help"][..],
            &["search", "--help"],
            &["show", "--help"],
            &["list", "--help"],
            &["check", "--help"],
        ] {
            let output = run(&[&["--lang", lang], command].concat());
            let told = out(&output);
            assert_eq!(output.status.code(), Some(0));
            assert!(told.contains(word) && told.lines().count() <= 32, "{told}");
        }
    }
    assert!(out(&run(&["--version"])).contains("data til og med mars 2026"));
}

#[test]
fn without_a_terminal_one_line_says_what_to_do() {
    let output = run(&[]);
    assert_eq!(
        (output.status.code(), out(&output)),
        (Some(2), String::new()),
        "no escape bytes where no terminal is"
    );
    assert!(err(&output).contains("yrkesatlas show") && err(&output).contains("yrkesatlas search"));
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_yrkesatlas"))
        .args(["titles"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(
        (output.status.code(), err(&output)),
        (Some(0), String::new())
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let full = std::fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_yrkesatlas"))
        .args(["titles"])
        .stdout(full)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(3));
    assert!(err(&output).contains("Kan ikke skrive"), "{}", err(&output));
}

#[test]
fn completions_and_the_manual_are_written() {
    for shell in ["bash", "zsh", "fish"] {
        assert!(out(&run(&["completions", shell])).contains("yrkesatlas"));
    }
    assert!(out(&run(&["man"])).contains(".TH yrkesatlas"));
}

#[test]
fn the_48_misspellings_of_sosionom_are_found() {
    let Some(path) = shared("data/sokelogg/misspellings.tsv") else {
        return;
    };
    let text = std::fs::read_to_string(path).unwrap();
    let typed: Vec<&str> = text
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .filter(|(_, meant)| *meant == "sosionom")
        .map(|(typed, _)| typed)
        .collect();
    assert!(typed.len() >= 40, "{}", typed.len());
    let output = run_with(
        &["search", "--batch", "-", "--limit", "5", "--format", "json"],
        &[],
        typed.join("\n").as_bytes(),
    );
    let missed: Vec<String> = out(&output)
        .lines()
        .filter(|line| !line.contains("\"id\":\"sosionom\""))
        .map(str::to_owned)
        .collect();
    // Search proper comes later: what there is finds nearly all of them.
    assert!(missed.len() <= 3, "{missed:#?}");
}
