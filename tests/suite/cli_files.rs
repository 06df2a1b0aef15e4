//! The command line, where an answer is a page to take home or goes into a file.

use super::program::{err, out, run};

#[test]
fn a_page_to_take_home_in_each_form() {
    let text = out(&run(&["handout", "sosionom"]));
    assert!(text.starts_with("SOSIONOM\n") && text.contains("utdanning.no, søk: sosionom"));
    let html = out(&run(&[
        "handout", "sosionom", "--sector", "nav", "--format", "html",
    ]));
    assert!(html.starts_with("<!DOCTYPE html>") && html.contains("Dette gjør du: Nav"));
    let text = out(&run(&[
        "handout",
        "sosionom",
        "Vernepleier",
        "--compare",
        "--lang",
        "nn",
    ]));
    assert!(text.starts_with("SOSIONOM · VERNEPLEIAR\n"), "{text}");
    let text = out(&run(&["handout", "sosionom", "Vernepleier"]));
    assert!(
        text.contains("\n* Sosionom\n") && text.contains("\n* Vernepleier\n"),
        "{text}"
    );
    for (arguments, code) in [
        (&["handout"][..], 2),
        (&["handout", "sosionom", "--compare"], 2),
        (
            &["handout", "sosionom", "lege", "prest", "kokk", "--compare"],
            2,
        ),
        (&["handout", "sosionom", "lege", "--sector", "nav"], 2),
        (&["handout", "sosionom", "--sector", "havn"], 1),
        (&["handout", "xqzwxq"], 1),
        (&["handout", "sosionom", "--session", "x"], 2),
        (&["handout", "--session", "finnes-ikke.ron"], 3),
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}");
        assert!(
            output.stdout.is_empty() && !output.stderr.is_empty(),
            "{arguments:?}"
        );
    }
}

#[test]
fn an_answer_goes_into_a_file_that_is_not_there_yet() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    for (name, begins) in [
        ("side.html", "<!DOCTYPE html>"),
        ("side.md", "# Sosionom"),
        ("side.txt", "SOSIONOM"),
    ] {
        let output = run(&["handout", "sosionom", "--output", &path(name)]);
        assert_eq!(output.status.code(), Some(0), "{}", err(&output));
        assert!(output.stdout.is_empty() && output.stderr.is_empty());
        assert!(
            std::fs::read_to_string(path(name))
                .unwrap()
                .starts_with(begins)
        );
    }
    // What is asked for counts more than the ending, and no file is overwritten.
    let output = run(&[
        "show",
        "lege",
        "--format",
        "json",
        "--output",
        &path("lege.txt"),
    ]);
    assert_eq!(output.status.code(), Some(0));
    assert!(
        std::fs::read_to_string(path("lege.txt"))
            .unwrap()
            .starts_with("{\n")
    );
    let output = run(&["show", "lege", "--output", &path("lege.txt")]);
    assert_eq!(output.status.code(), Some(3));
    assert!(err(&output).contains("finnes fra før"), "{}", err(&output));
    assert!(
        std::fs::read_to_string(path("lege.txt"))
            .unwrap()
            .starts_with("{\n")
    );
    let output = run(&["show", "lege", "--output", &path("mangler/lege.txt")]);
    assert_eq!(output.status.code(), Some(3));
    assert!(err(&output).contains("Kan ikke skrive"), "{}", err(&output));
}

#[test]
fn the_page_of_a_saved_session() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("økt.ron");
    let file = path.display().to_string();
    std::fs::write(
        &path,
        "(schema: 1, saved: Some(\"2026-11-20\"), kept: [(id: \"sosionom\", note: Some(\"hjelpe folk\"))], next_steps: [ask])",
    )
    .unwrap();
    let text = out(&run(&["handout", "--session", &file]));
    assert!(
        text.contains("* Sosionom\nHvorfor: hjelpe folk\n") && text.contains("[ ] Snakk med noen"),
        "{text}"
    );
    let damaged = "(schema: 1, saved: None, kept: [\n  (id: \"sosionom\", navn: \"Ola\")])";
    std::fs::write(&path, damaged).unwrap();
    let output = run(&["handout", "--session", &file]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        err(&output).starts_with(&format!("{file}:2:")),
        "{}",
        err(&output)
    );
    assert_eq!(
        std::fs::read_to_string(&path).unwrap(),
        damaged,
        "it is left as it is"
    );
}
