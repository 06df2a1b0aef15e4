//! Damaged packs: every fault is found, at its line and column, in the reader's words.

use super::support::{pack_files, project, small};
use yrkesatlas::{
    atlas::packs::{faults, with_packs},
    catalog::{File, read},
    model::{Fault, Lang, Problem, Section, text::Unsafe},
    texts::problem::fault,
};

/// A pack of one occupation file, made from that of the Bryggesjauer by exchanging `from` for `to`.
fn damaged(from: &str, to: &str) -> Vec<File> {
    let path = "occupations/bryggesjauer.ron";
    let text = std::fs::read_to_string(project().join("tests/pack").join(path)).unwrap();
    assert!(text.contains(from), "{from}");
    vec![File {
        shown: path.into(),
        path: path.into(),
        bytes: text.replacen(from, to, 1).into_bytes(),
    }]
}

fn only(files: Vec<File>) -> Fault {
    let mut found = faults(&small(), files);
    assert_eq!(found.len(), 1, "{found:?}");
    found.pop().unwrap()
}

#[track_caller]
fn found(from: &str, to: &str, line: usize, column: usize, problem: &Problem) {
    let fault = only(damaged(from, to));
    assert_eq!(
        (fault.line, fault.column, &fault.problem),
        (line, column, problem),
        "{from} → {to}"
    );
}

#[test]
fn a_sound_pack_has_no_faults() {
    assert_eq!(
        faults(&small(), pack_files(&project().join("tests/pack"))),
        []
    );
}

#[test]
fn faults_are_found_where_they_are() {
    let unknown = |id: &str, near: Option<&str>| Problem::UnknownReference {
        id: id.into(),
        near: near.map(Into::into),
    };
    let unsafe_text = Problem::Unsafe;
    let file_name = Problem::FileName {
        id: "bryggesjauar".into(),
    };
    let empty = Problem::Empty(Section::Qualities);
    let repeated = Problem::Repeated("fyrvokter".into());
    // What stands there, what is written instead, and the line and column at which that is told.
    #[rustfmt::skip]
    let cases = [
        (r#"["kyst"]"#, r#"["kysten"]"#, 4, 14, unknown("kysten", Some("kyst"))),
        (r#"["9001"]"#, r#"["9001", "9999"]"#, 5, 28, unknown("9999", None)),
        (r#""9000201""#, r#""9000299""#, 14, 31, unknown("9000299", Some("9000201"))),
        (r#"related: ["fyrvokter"]"#, r#"related: ["fyrvokter", "fyrvokter"]"#, 13, 29, repeated),
        (r#"related: ["fyrvokter"]"#, r#"related: ["bryggesjauer"]"#, 13, 16, Problem::SelfRelated),
        (r#""kjører truck""#, r#"(text: "kjører truck", source: "havnebok")"#, 10, 62, unknown("havnebok", Some("havneboka"))),
        (r#"id: "bryggesjauer""#, r#"id: "bryggesjauar""#, 2, 10, file_name),
        (r#""Laster og losser båter ved brygga.""#, r#""""#, 8, 12, unsafe_text(Unsafe::Empty)),
        ("Laster og", "Laster\u{202e} og", 8, 12, unsafe_text(Unsafe::Character('\u{202e}'))),
        ("båter", "ba\u{30a}ter", 8, 12, unsafe_text(Unsafe::Decomposed)),
        ("er sterk", "er  sterk", 12, 18, unsafe_text(Unsafe::Blanks)),
        (r#"["er sterk", "står opp tidlig", "samarbeider"]"#, "[]", 2, 10, empty),
    ];
    for (from, to, line, column, problem) in cases {
        found(from, to, line, column, &problem);
    }
}

#[test]
fn a_section_has_content_or_a_reason_and_not_both() {
    let found = faults(&small(), damaged("education, reason", "duties, reason"));
    let problems: Vec<Problem> = found.into_iter().map(|fault| fault.problem).collect();
    assert_eq!(
        problems,
        [
            Problem::Empty(Section::Education),
            Problem::NotEmpty(Section::Duties)
        ]
    );
}

#[test]
fn what_does_not_parse_is_told_in_our_words() {
    let fault = only(damaged("lead:", "leed:"));
    assert!(
        matches!(&fault.problem, Problem::UnknownField { found, .. } if found == "leed"),
        "{fault:?}"
    );
    assert_eq!(fault.line, 8);
    let fault = only(damaged("kind: open", "kind: opened"));
    assert!(
        matches!(&fault.problem, Problem::UnknownWord { found, .. } if found == "opened"),
        "{fault:?}"
    );
    let fault = only(damaged("lead: \"Laster og losser båter ved brygga.\",", ""));
    assert_eq!(fault.problem, Problem::MissingField("lead"));
    let fault = only(damaged("searched: 20,", "searched: 20, searched: 21,"));
    assert_eq!(fault.problem, Problem::DuplicateField("searched"));
    let fault = only(damaged("[\"kyst\"],", "[\"kyst\","));
    assert!(
        matches!(fault.problem, Problem::Expected(_) | Problem::Syntax(_)),
        "{fault:?}"
    );
}

#[test]
fn two_of_one_id_name_each_other() {
    let mut files = damaged("searched: 20", "searched: 20");
    files.push(File {
        shown: "occupations/to.ron".into(),
        path: "occupations/to.ron".into(),
        bytes: files[0].bytes.clone(),
    });
    let found = faults(&small(), files);
    let twice = Problem::Duplicate {
        id: "bryggesjauer".into(),
        other: "occupations/bryggesjauer.ron".into(),
    };
    assert!(
        found
            .iter()
            .any(|fault| fault.file == "occupations/to.ron" && fault.problem == twice),
        "{found:?}"
    );
}

#[test]
fn common_lines_need_views() {
    let with = |line: &str| damaged("absent: [", &format!("common: [{line}],\n    absent: ["));
    let problems = |line: &str| {
        faults(&small(), with(line))
            .into_iter()
            .map(|fault| fault.problem)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        problems("(section: duties, text: \"x\", sectors: [\"havn\"])"),
        [Problem::NotCommon, Problem::NoView("havn".into())]
    );
    assert!(
        problems("(section: law, text: \"x\", sectors: [\"havn\", \"oy\"])")
            .contains(&Problem::CommonSection)
    );
    assert!(
        problems(
            "(section: duties, text: \"x\", sectors: [\"havn\", \"oy\"], sources: [\"lauget\"])"
        )
        .contains(&Problem::SourcesOfCommon)
    );
}

#[test]
fn bytes_that_are_no_text_are_told() {
    let file = |bytes: &[u8]| {
        vec![File {
            shown: "x".into(),
            path: "occupations/x.ron".into(),
            bytes: bytes.to_vec(),
        }]
    };
    let latin1 = only(file(b"(\n  id: \"b\xf8ker\")"));
    assert_eq!(
        (latin1.line, latin1.column, latin1.problem),
        (2, 9, Problem::NotUtf8)
    );
    // A byte order mark is taken, and moves no column.
    let marked = only(file("\u{feff}(idd: \"x\")".as_bytes()));
    assert!(
        matches!(marked.problem, Problem::UnknownField { .. }),
        "{marked:?}"
    );
    assert_eq!(marked.line, 1);
    for bytes in [
        &b""[..],
        b"\0\0",
        b"((((((",
        b"\"",
        b"[1, 2",
        &b"(".repeat(10_000)[..],
    ] {
        let found = faults(&small(), file(bytes));
        assert!(
            !found.is_empty() && found.iter().all(|fault| fault.line >= 1),
            "{bytes:?}"
        );
    }
}

#[test]
fn random_damage_is_a_fault_and_no_panic() {
    let text = std::fs::read(project().join("tests/pack/occupations/fyrvokter.ron")).unwrap();
    let mut seed = 0x2545_F491_4F6C_DD1Du64;
    let mut roll = |sides: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed % sides as u64) as usize
    };
    for _ in 0..3_000 {
        let mut bytes = text.clone();
        for _ in 0..=roll(3) {
            let at = roll(bytes.len());
            match roll(3) {
                0 => bytes[at] = roll(256) as u8,
                1 => drop(bytes.remove(at)),
                _ => bytes.truncate(at + 1),
            }
        }
        let file = File {
            shown: "f".into(),
            path: "occupations/fyrvokter.ron".into(),
            bytes,
        };
        let (_, faults) = read(vec![file]);
        assert!(
            faults
                .iter()
                .all(|fault| fault.line >= 1 && fault.column >= 1)
        );
    }
}

#[test]
fn a_pack_is_laid_over_the_atlas() {
    let atlas = with_packs(
        &small(),
        vec![damaged(
            "Laster og losser båter ved brygga.",
            "Bærer alt som kommer.",
        )],
    )
    .unwrap();
    assert_eq!(atlas.catalog.cards().len(), 3);
    let page = atlas
        .catalog
        .page(atlas.catalog.by_id("bryggesjauer").unwrap())
        .unwrap();
    assert_eq!(&*page.lead, "Bærer alt som kommer.");
    assert!(with_packs(&small(), vec![damaged("[\"kyst\"]", "[\"land\"]")]).is_err());
}

#[test]
fn every_problem_has_words_in_every_language() {
    let fault_of = |problem| Fault {
        file: "f.ron".into(),
        line: 3,
        column: 7,
        problem,
    };
    for problem in [
        Problem::NoPack,
        Problem::NotUtf8,
        Problem::Expected(","),
        Problem::TooLong {
            has: 120,
            most: 110,
        },
        Problem::Unsafe(Unsafe::Character('\u{202e}')),
        Problem::UnknownReference {
            id: "x".into(),
            near: Some("y".into()),
        },
    ] {
        let fault_of = fault_of(problem);
        let told = Lang::ALL.map(|lang| fault(&fault_of, lang));
        assert!(
            told[0].starts_with("f.ron:3:7: feil: ") && told[2].starts_with("f.ron:3:7: error: "),
            "{told:?}"
        );
    }
}
