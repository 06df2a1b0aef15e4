//! The plain mode: what is said to which line, and that nothing but text is ever said.

use super::support::{Session, small};
use unicode_width::UnicodeWidthStr;
use yrkesatlas::{
    app::{Effect, Outcome, State},
    atlas::{Atlas, embedded},
    model::Lang,
    plain::{Dialogue, LONGEST, Said},
    search::Kind,
    texts::plain_texts,
};

/// What no voice reads well, and what would be drawn.
pub(crate) fn is_unspeakable(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2500}'..='\u{259f}' | '\u{2190}'..='\u{21ff}' | '▸' | '·' | '•' | '…')
        || c == '\u{a0}'
}

fn dialogue(atlas: Atlas, lang: Lang, width: u16) -> Dialogue {
    let mut state: State = Session::new(atlas, (80, 24)).state;
    state.lang = lang;
    Dialogue::new(state, width)
}

/// What was said, held to what holds for everything that is said.
#[track_caller]
fn checked(said: Said, width: usize) -> Said {
    for line in &said.lines {
        assert!(line.width() <= width, "{line:?}");
        assert!(!line.contains(is_unspeakable), "{line:?}");
        assert!(
            !line.starts_with("+ ") && !line.starts_with("= "),
            "{line:?}"
        );
    }
    said
}

/// A conversation as it looks where nothing was ever taken back. Files are not written: what was asked for is shown.
fn transcript(lang: Lang, lines: &[&str]) -> String {
    let mut talk = dialogue(small(), lang, 80);
    let mut out = checked(talk.begin(), 80).lines.join("\n");
    for line in lines {
        out.push_str(&format!("\n\n: {line}\n"));
        let mut said = checked(talk.step(line), 80);
        if let Some(effect) = said.effect.take() {
            out.push_str(&said.lines.join("\n"));
            let outcome = match &effect {
                Effect::SaveSession { file, .. } => {
                    Some(Outcome::SessionSaved { file: file.clone() })
                }
                Effect::SaveHandout { file, .. } => {
                    Some(Outcome::HandoutSaved { file: file.clone() })
                }
                _ => None,
            };
            match outcome {
                Some(outcome) => said = checked(talk.done(outcome), 80),
                None => said.lines = vec![format!("\n({effect:?})")],
            }
        }
        out.push_str(&said.lines.join("\n"));
    }
    out.push('\n');
    out
}

fn snapshot(name: &str, text: &str) {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, text);
    });
}

#[test]
fn the_whole_flow_in_bokmaal() {
    let lines = [
        "fyvrokter",
        "1",
        "1",
        "felt 5",
        "sted",
        "2",
        "1",
        "kilder",
        "tilbake",
        "sted ved sted",
        "alt",
        "tilbake",
        "sammenlign",
        "1",
        "6",
        "sammenlign bryggesjauer, fyrvokter og losbåtfører",
        "fyrvokter",
        "1",
        "favoritt",
        "notat liker lys og ro",
        "favoritt bryggesjauer",
        "steg",
        "2",
        "steg ringe havna",
        "favoritter",
        "flytt 2 opp",
        "igjen",
        "favoritter",
        "fjern 1",
        "ta med",
        "ta med fyr.html",
        "lagre",
        "økt.ron",
        "favoritter",
        "i nærheten",
        "fyrvokter",
        "1",
        "i nærheten",
        "xqzwxq",
        "hjelp",
        "slutt",
    ];
    snapshot("plain-nb", &transcript(Lang::Nb, &lines));
}

#[test]
fn the_same_words_in_nynorsk() {
    let lines = [
        "fyrvaktar",
        "1",
        "stad 2",
        "1",
        "samanlikn 5",
        "favorittar",
        "språk nb",
        "hjelp alt",
        "slutt",
    ];
    snapshot("plain-nn", &transcript(Lang::Nn, &lines));
}

#[test]
fn the_same_words_in_english() {
    let lines = [
        "lighthouse keeper",
        "1",
        "1",
        "place 2",
        "compare docker",
        "back",
        "favourite",
        "note likes light",
        "take home",
        "start",
        "1",
        "quit",
        "what",
        "quit",
        "quit",
    ];
    snapshot("plain-en", &transcript(Lang::En, &lines));
}

#[test]
fn every_word_is_understood_in_every_language() {
    for lang in Lang::ALL {
        let mut talk = dialogue(small(), lang, 80);
        talk.step("fyrvokter");
        talk.step("1");
        for [one, other] in [
            ["felt", "section"],
            ["hvor", "where"],
            ["kilder", "kjelder"],
            ["favorittar", "m"],
        ] {
            let said = talk.step(one);
            assert_eq!(said.lines, talk.step(other).lines, "{one} {other}");
        }
    }
}

#[test]
fn a_number_leads_where_it_was_said_to() {
    let mut talk = dialogue(small(), Lang::Nb, 80);
    talk.begin();
    talk.step("fyr");
    let said = talk.step("1").lines.join("\n");
    assert!(said.starts_with("Fyrvokter: "), "{said}");
    // A section has no numbers of its own: those of the page go on leading to its sections.
    assert!(talk.step("2").lines[0].contains("Her kan du jobbe"));
    assert!(talk.step("3").lines[0].contains("Passer for deg som"));
    // Related occupations have.
    assert!(talk.step("5").lines.join("\n").contains("1 Bryggesjauer"));
    assert!(talk.step("1").lines[0].starts_with("Bryggesjauer"));
    assert!(talk.step("tilbake").lines[0].starts_with("Fyrvokter"));
    assert!(talk.step("tilbake").lines[0].starts_with("Treff"));
    assert!(talk.step("99").lines[0].contains("Siste nummer"));
    assert!(talk.step("0").lines[0].contains("Ingenting har nummer 0"));
}

#[test]
fn a_long_answer_waits_to_be_asked_for_more() {
    let mut talk = dialogue(embedded(), Lang::Nb, 80);
    let first = talk.step("start").lines.len();
    assert!(first < 30, "{first}");
    talk.step("4");
    let said = talk.step("alt").lines;
    assert!(said.len() > 600, "{}", said.len());
    talk.step("start");
    let begun = talk.step("4").lines;
    assert!(begun.last().unwrap().contains("Skriv mer"), "{begun:?}");
    let mut all = begun;
    while all.last().unwrap().contains("Skriv mer") {
        all.pop();
        all.extend(talk.step("").lines);
    }
    assert_eq!(all.len(), said.len());
    assert_eq!(talk.step("mer").lines, ["Det er ikke mer."]);
}

#[test]
fn what_is_asked_for_with_a_word_is_opened_there() {
    let mut talk = dialogue(embedded(), Lang::Nb, 80);
    talk.step("sosionom lønn");
    let said = checked(talk.step("1"), 80).lines.join("\n");
    assert!(said.starts_with("Sosionom, Lønn og tall"), "{said}");
    assert!(said.contains("kroner i måneden"), "{said}");
}

#[test]
fn every_guess_is_told_as_one_wherever_it_stands() {
    let atlas = embedded();
    let mut sure_first = false;
    for lang in Lang::ALL {
        let told = plain_texts(lang).guess;
        // Sure before guesses, guesses alone, letters of a name, and nothing guessed.
        for typed in ["aboteker", "sosinom", "bvp", "sosionom"] {
            let mut talk = dialogue(atlas, lang, 200);
            talk.step(typed);
            let lines = talk.step("alt").lines;
            let is_row = |line: &&String| line.starts_with(|c: char| c.is_ascii_digit());
            let rows: Vec<&String> = lines.iter().filter(is_row).collect();
            assert_eq!(rows.len(), talk.state.hits.len(), "{typed}");
            for (row, hit) in rows.iter().zip(&talk.state.hits) {
                let is_guess = hit.guess || hit.kind == Kind::Abbreviation;
                assert_eq!(row.ends_with(told), is_guess, "{typed}: {row}");
            }
            let [first, rest @ ..] = talk.state.hits.as_slice() else {
                panic!("{typed} finds nothing");
            };
            sure_first |= !first.guess && rest.iter().any(|hit| hit.guess);
        }
    }
    assert!(sure_first, "a guess that is not the first");
}

#[test]
fn every_page_can_be_said() {
    let atlas = embedded();
    for (place, card) in atlas.catalog.cards().iter().enumerate() {
        // All of them would only take longer.
        if place % 20 != 0 {
            continue;
        }
        let mut talk = dialogue(atlas, Lang::Nb, 40);
        talk.step(&format!("søk {}", card.title.nb));
        talk.step("1");
        checked(talk.step("alt"), 40);
        checked(talk.step("sted ved sted"), 40);
        checked(talk.step("alt"), 40);
        checked(talk.step("tilbake"), 40);
        checked(talk.step("ta med"), 40);
        checked(talk.step("alt"), 40);
    }
}

#[test]
fn odd_lines_are_answered() {
    let mut talk = dialogue(small(), Lang::Nb, 80);
    for line in [
        "\u{1b}[31m",
        "\0",
        "\u{202e}fyr",
        "\u{7}\u{7}",
        "  ",
        "🦀",
        "a\u{301}\u{301}\u{301}",
        "sted 99999999999999999999",
        "flytt",
        "fjern 3",
        "notat",
        "steg",
        "sammenlign 1 2 3 4",
        "åpne",
        "ta med",
        "språk xx",
        "v 0",
        "f 0",
        "-1",
        "1e9",
    ] {
        let said = checked(talk.step(line), 80);
        assert!(!said.lines.is_empty() || said.effect.is_some(), "{line:?}");
    }
    let said = checked(talk.step(&"fyr ".repeat(LONGEST)), 80);
    assert!(said.lines[0].contains("for lang"), "{said:?}");
    let said = checked(talk.unreadable(), 80);
    assert!(said.lines[0].contains("UTF-8"), "{said:?}");
}

#[test]
fn ten_thousand_random_lines_are_survived() {
    const WORDS: [&str; 34] = [
        "fyr",
        "fyvrokter",
        "losbåt",
        "sammenlign",
        "favoritt",
        "notat",
        "steg",
        "ta med",
        "fjern",
        "flytt",
        "sted",
        "felt",
        "sted ved sted",
        "i nærheten",
        "tilbake",
        "treff",
        "start",
        "kilder",
        "om",
        "språk",
        "nn",
        "en",
        "nb",
        "alt",
        "mer",
        "igjen",
        "hjelp",
        "favoritter",
        "lagre",
        "slutt",
        "opp",
        "ned",
        "xq",
        "og",
    ];
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = |most: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed >> 33) as usize % most
    };
    let mut talk = dialogue(small(), Lang::Nb, 40);
    for _ in 0..10_000 {
        let mut words = Vec::new();
        for _ in 0..=next(3) {
            words.push(match next(3) {
                0 => next(15).to_string(),
                _ => WORDS[next(WORDS.len())].to_owned(),
            });
        }
        if next(40) == 0 {
            words.push(
                char::from_u32(next(0x2000) as u32)
                    .unwrap_or('x')
                    .to_string(),
            );
        }
        let line = words.join(" ");
        let said = checked(talk.step(&line), 40);
        match said.effect {
            Some(Effect::SaveSession { file, .. }) => {
                checked(talk.done(Outcome::SessionSaved { file }), 40);
            }
            Some(Effect::SaveHandout { file, .. }) => {
                checked(talk.done(Outcome::HandoutSaved { file }), 40);
            }
            _ => {}
        }
    }
}
