//! The plain mode as a program: lines in through a pipe, text out through another, files where they were asked for.

use super::{plain::is_unspeakable, program::run_with};
use std::{fs, process::Output};
use unicode_width::UnicodeWidthStr;

/// What it wrote, which is text and nothing else.
#[track_caller]
fn out(output: &Output, width: usize) -> String {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    for line in text.lines() {
        assert!(line.width() <= width, "{line:?}");
        assert!(!line.contains(is_unspeakable), "{line:?}");
    }
    text
}

#[test]
fn through_a_pipe_from_a_search_to_a_file() {
    let folder = std::env::temp_dir().join(format!("yrkesatlas-plain-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let (sheet, session) = (folder.join("ark.html"), folder.join("økt.ron"));
    let lines = format!(
        "sosinom\n1\nsted 3\n1\nsammenlign vernepleier\ntilbake\nfavoritt\nnotat liker å snakke med folk\n\
         ta med {}\nlagre {}\nslutt\n",
        sheet.display(),
        session.display()
    );
    let output = run_with(&["--plain"], &[], lines.as_bytes());
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert!(output.stderr.is_empty(), "{output:?}");
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    for wanted in [
        "Mente du?",
        "1 Sosionom",
        "Sosionom, Spesialisthelsetjenesten",
        "Bare nevnt her:",
        "Sammenlign: Sosionom, Vernepleier",
        "Sosionom er lagt til i favorittene.",
        "Notat om Sosionom: liker å snakke med folk",
        "Lagret i",
        "Ha det.",
    ] {
        assert!(text.contains(wanted), "{wanted}\n{text}");
    }
    assert!(!text.contains('\u{1b}'));
    assert!(
        fs::read_to_string(&sheet)
            .unwrap()
            .contains("liker å snakke med folk")
    );
    let path = session.to_str().unwrap();
    let opened = format!("åpne {path}\nslutt\n");
    let again = run_with(&[], &[("ACCESSIBLE", "1")], opened.as_bytes());
    assert_eq!(again.status.code(), Some(0), "{again:?}");
    assert!(
        String::from_utf8(again.stdout)
            .unwrap()
            .contains("1 Sosionom")
    );
    // A file that is there is left as it is, and that is told.
    let before = fs::read(&session).unwrap();
    let taken = run_with(
        &["--plain"],
        &[],
        format!("sosionom\n1\nf\nlagre {path}\n").as_bytes(),
    );
    assert_eq!(taken.status.code(), Some(0));
    assert!(String::from_utf8_lossy(&taken.stdout).contains("finnes fra før"));
    assert!(String::from_utf8_lossy(&taken.stderr).contains("ble ikke lagret"));
    assert_eq!(fs::read(&session).unwrap(), before);
    let goes_on = run_with(&["--plain", "--session", path], &[], b"favoritter\nslutt\n");
    assert!(out(&goes_on, 200).contains("liker å snakke med folk"));
    fs::remove_dir_all(&folder).unwrap();
}

#[cfg(unix)]
#[test]
fn at_a_terminal_it_asks_and_draws_nothing() {
    let program = env!("CARGO_BIN_EXE_yrkesatlas");
    let mut talk = super::pty::Pty::command(&[program, "--plain"], 80, 40, &[]);
    // The terminal echoes a line when it comes: it comes when it is asked for.
    let asks = |screen: &vt100::Screen| screen.contents().trim_end().ends_with("\n:");
    talk.until("a question", asks);
    talk.send(b"sosinom\n");
    talk.shows("1 Sosionom");
    talk.until("a question", asks);
    talk.send(b"slutt\n");
    assert_eq!(talk.ends(), 0);
    talk.is_sane();
    let text = String::from_utf8(talk.raw.clone()).unwrap();
    assert!(!text.contains('\u{1b}'), "{text:?}");
    assert!(text.contains("\r\n: sosinom\r\n"), "{text:?}");
}

#[test]
fn the_input_may_end_or_be_anything() {
    let empty = run_with(&["--plain"], &[], b"");
    assert_eq!(empty.status.code(), Some(0));
    assert!(out(&empty, 80).starts_with("Yrkesatlas, ren tekst."));
    assert!(empty.stderr.is_empty());
    let mut odd = b"\xff\xfe\n\x1b[2J\n".to_vec();
    odd.extend(vec![b'a'; 100_000]);
    odd.extend(b"\nsosionom");
    let odd = run_with(&["--plain", "--lang", "en"], &[("COLUMNS", "40")], &odd);
    let text = out(&odd, 40);
    assert_eq!(odd.status.code(), Some(0));
    assert!(text.contains("not text in UTF-8"), "{text}");
    assert!(text.contains("too long"), "{text}");
    assert!(text.contains("Social worker"), "{text}");
}

#[test]
fn the_accessibility_page_is_there_in_every_language() {
    for (lang, word) in [
        ("nb", "oppfylt"),
        ("nn", "ikkje oppfylt"),
        ("en", "not met"),
    ] {
        let page = run_with(&["accessibility", "--lang", lang], &[], b"");
        assert_eq!(page.status.code(), Some(0));
        let text = out(&page, 80);
        assert!(
            text.contains(word) && text.contains("2.1.4") && text.contains("NVDA"),
            "{text}"
        );
        let other = run_with(&["tilgjengelighet", "--lang", lang], &[], b"");
        assert_eq!(other.stdout, page.stdout);
    }
}
