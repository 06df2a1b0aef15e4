//! A screen that stands alone: what it invites to, what it does not do, and when it forgets.

use super::{
    never::{Dice, event},
    support::{Session, project, small},
};
use yrkesatlas::{
    app::{Effect, Focus, Msg, Pin, Popup, State, Tries, Wishes, update},
    catalog::File,
    kiosk::Config,
    model::Lang,
    page::Target,
    texts::problem::fault,
};

fn in_kiosk(size: (u16, u16), wishes: Wishes) -> Session {
    let mut session = Session::small(size);
    session.state.can_print = true;
    session.state = session.state.in_kiosk(wishes, Tries::default());
    session
}

fn kiosk(size: (u16, u16)) -> Session {
    in_kiosk(size, Config::default().wishes())
}

fn tick(session: &mut Session, second: u32) {
    session
        .effects
        .extend(update(&mut session.state, Msg::Tick(second)));
}

fn left(state: &State) -> Option<u32> {
    match state.popup {
        Some(Popup::Idle(left)) => Some(left),
        _ => None,
    }
}

#[test]
fn letters_search_wherever_one_is() {
    let mut s = kiosk((120, 40));
    s.shows("F10 Ferdig – slett alt")
        .shows("Ingenting blir lagret");
    s.keys("fyrv<enter>").shows("Dette gjør du");
    assert_eq!(s.state.focus, Focus::Body);
    // f, v, t, s and q mean something on the explorer's pages; here they begin a search.
    for letter in ['f', 'v', 't', 's', 'q', 'e', 'm', 'r', 'å'] {
        s.keys(&letter.to_string());
        assert_eq!(s.state.prompt.text(), letter.to_string());
        s.keys("<esc>fyrv<enter>");
        assert_eq!(s.state.focus, Focus::Body);
    }
    s.keys("<f1>").shows("Taster").keys("bry");
    assert_eq!(s.state.popup, None, "also from the help");
    assert_eq!(s.state.prompt.text(), "bry");
}

#[test]
fn what_ends_stops_writes_reads_or_keeps_words_is_not_there() {
    let mut s = kiosk((120, 40));
    s.keys("fyrv<enter>")
        .hides("Ctrl-Q")
        .hides("f Favoritt")
        .shows("F2 Søk")
        .shows("F9 Ta med");
    s.keys("<ctrl-q><ctrl-c><ctrl-s><ctrl-o><ctrl-z>");
    s.keys("<f5><f9>").shows("Skriv ut").hides("Lagre");
    s.keys("<ctrl-f>")
        .shows("Favorittene finnes bare her og nå");
    s.hides("Legg til et eget steg").hides("Ctrl-S");
    for msg in [
        Msg::Quit,
        Msg::Suspend,
        Msg::Save,
        Msg::OpenSession,
        Msg::SaveHandout,
        Msg::Note,
        Msg::AddStep,
        Msg::Plain,
        Msg::Go(Target::NewStep),
        Msg::Staff,
    ] {
        s.effects.extend(update(&mut s.state, msg));
        assert_eq!((&s.state.popup, s.effects.len()), (&None, 0));
    }
    s.keys("<f1>");
    for _ in 0..20 {
        s.hides("Ctrl-Q")
            .hides("Lagre")
            .hides("Notat")
            .hides("Ctrl-Z");
        s.keys("<down>");
    }
}

#[test]
fn the_explorer_knows_nothing_of_a_kiosk() {
    let mut s = Session::small((120, 40));
    s.hides("F10").keys("<f10><f12>");
    for msg in [Msg::Reset, Msg::Staff, Msg::Extend, Msg::Tick(9999)] {
        assert_eq!(update(&mut s.state, msg), None);
    }
    assert!(s.effects.is_empty() && s.state.popup.is_none());
}

#[test]
fn after_a_while_it_asks_and_any_key_goes_on() {
    let mut s = kiosk((120, 40));
    s.keys("fyrv<enter><f1>");
    tick(&mut s, 89);
    assert_eq!(left(&s.state), None);
    tick(&mut s, 90);
    s.hides("Taster")
        .shows("Er du der ennå?")
        .shows("Om 30 sekunder")
        .shows("Trykk en tast");
    // The countdown moves in steps of five seconds.
    let mut steps = vec![];
    for second in 91..120 {
        tick(&mut s, second);
        steps.extend(left(&s.state));
    }
    steps.dedup();
    assert_eq!(steps, [30, 25, 20, 15, 10, 5]);
    s.keys("x").shows("Taster");
    assert_eq!(
        s.state.prompt.text(),
        "fyrv",
        "the key that goes on does nothing else"
    );
    // Without limit: as often as anybody likes.
    for round in 1..50 {
        tick(&mut s, 119 + round * 100);
        assert!(left(&s.state).is_some());
        s.keys("<click 3,3>");
        assert_eq!(left(&s.state), None);
    }
    assert!(s.effects.is_empty());
    tick(&mut s, 119 + 49 * 100 + 119);
    assert!(left(&s.state).is_some() && s.effects.is_empty());
    tick(&mut s, 119 + 49 * 100 + 120);
    assert_eq!(s.effects, [Effect::Reset]);
}

#[test]
fn only_a_change_is_somebody() {
    let mut s = kiosk((120, 40));
    s.keys("fyrv<enter>");
    for second in 1..120 {
        // A pointer that trembles, a wheel at its end, a key without a meaning, a size that changes.
        s.keys("<wheelup 60,20><f11><resize 119,40><resize 120,40><ctrl-c>");
        s.event(&crossterm::event::Event::FocusGained);
        tick(&mut s, second);
    }
    assert!(left(&s.state).is_some() && s.effects.is_empty());
    tick(&mut s, 120);
    assert_eq!(s.effects, [Effect::Reset]);
}

#[test]
fn a_key_that_is_stuck_is_nobody() {
    for key in ["a", "<tab>", "<f3>", "<down>", "<enter>", "<f1>"] {
        let mut s = kiosk((120, 40));
        s.keys("fyrv<enter>");
        for second in 1..400 {
            for _ in 0..10 {
                s.keys(key);
            }
            tick(&mut s, second);
        }
        assert!(
            s.effects.contains(&Effect::Reset),
            "{key} holds it for ever"
        );
    }
}

#[test]
fn where_nobody_was_nothing_is_asked_but_the_screen_is_new_all_the_same() {
    let mut s = kiosk((120, 40));
    tick(&mut s, 119);
    assert_eq!((left(&s.state), s.effects.len()), (None, 0));
    tick(&mut s, 120);
    assert_eq!(
        s.effects,
        [Effect::Reset],
        "whatever locked the keyboard is over"
    );
    assert!(!s.state.kiosk.unwrap().is_touched());
}

#[test]
fn done_is_always_on_screen_and_resets_at_once() {
    for size in [(120, 40), (80, 24), (60, 20), (40, 12)] {
        for keys in [
            "",
            "fyrv",
            "fyrv<enter>",
            "fyrv<enter><f9>",
            "fyrv<enter><f9><ctrl-g>",
            "<f1>",
            "fyrv<enter><f5>",
        ] {
            for lang in Lang::ALL {
                let mut s = kiosk(size);
                s.keys(keys);
                s.state.lang = lang;
                let done = format!("F10 {}", s.state.texts().kiosk.done);
                s.shows(&done);
                let text = s.text();
                let (y, row) = text
                    .lines()
                    .enumerate()
                    .find(|(_, row)| row.contains(&done))
                    .unwrap();
                let x = row.chars().count() - row.split(&done).nth(1).unwrap().chars().count() - 2;
                s.keys(&format!("<click {x},{y}>"));
                assert_eq!(s.effects, [Effect::Reset], "{size:?} {keys}");
                s.effects.clear();
                s.keys("<f10>");
                assert_eq!(s.effects, [Effect::Reset]);
            }
        }
    }
}

#[test]
fn the_invitation_changes_slowly_or_not_at_all() {
    let mut s = kiosk((120, 40));
    let mut last = s.text();
    let mut changes = 0;
    for second in 0..115 {
        tick(&mut s, second);
        let text = s.text();
        changes += usize::from(text != last);
        last = text;
    }
    assert!((10..=115 / 5).contains(&changes), "{changes}");
    s.keys("f<bs>");
    let still = s.text();
    tick(&mut s, 140);
    assert_eq!(s.text(), still, "not while somebody is there");
    let wishes = Wishes {
        motion: false,
        ..Config::default().wishes()
    };
    let mut s = in_kiosk((120, 40), wishes);
    let still = s.text();
    for second in 0..115 {
        tick(&mut s, second);
        assert_eq!(s.text(), still);
    }
}

#[test]
fn the_staff_ends_it_with_a_number() {
    let wishes = Wishes {
        pin: Pin::new("27184", [3; 16]),
        ..Config::default().wishes()
    };
    let mut s = in_kiosk((80, 24), wishes.clone());
    s.keys("<f12>27184")
        .shows("For ansatte")
        .shows("*****")
        .hides("27184");
    s.keys("<esc><f12>1111<enter>")
        .shows("Feil PIN-kode. 4 forsøk igjen");
    for _ in 0..4 {
        s.keys("1111<enter>");
    }
    s.shows("Vent 60 sekunder");
    tick(&mut s, 30);
    s.keys("<f12>27184<enter>").shows("Vent 30 sekunder");
    assert!(s.effects.is_empty(), "not even the right one");
    // A reset in between does not help.
    let tries = s.state.kiosk.as_ref().unwrap().tries();
    assert_eq!(tries.locked, 30);
    let mut s = Session::small((80, 24));
    s.state = s.state.in_kiosk(wishes, tries);
    tick(&mut s, 29);
    s.keys("<f12>27184<enter>");
    assert!(s.effects.is_empty());
    tick(&mut s, 30);
    s.keys("<f12>27184<enter>");
    assert_eq!(s.effects, [Effect::Quit]);
}

#[test]
fn a_printer_that_says_no_is_hidden() {
    use yrkesatlas::{app::Outcome, model::Trouble};
    let mut s = kiosk((120, 40));
    s.keys("fyrv<enter><f9>")
        .shows("Enter Skriv ut")
        .keys("<enter>");
    assert!(matches!(s.effects[..], [Effect::Print(_)]));
    // The screen does not wait for the printer, and time goes on meanwhile.
    tick(&mut s, 1);
    update(&mut s.state, Msg::Done(Outcome::Printing));
    tick(&mut s, 2);
    s.shows("Skriver ut. Vent litt.");
    update(
        &mut s.state,
        Msg::Done(Outcome::NotPrinted(Trouble::TooLong)),
    );
    s.shows("Skriveren svarer ikke").hides("Skriv ut");
    s.effects.clear();
    s.keys("<enter><ctrl-p>");
    assert!(s.effects.is_empty());
    s.keys("<ctrl-g>").shows("Ta bilde av mønsteret");
}

#[test]
fn whatever_is_typed_nothing_but_paper_and_forgetting_comes_of_it() {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let mut s = in_kiosk((120, 40), Config::default().wishes());
    for step in 0..30_000u32 {
        let event = event(&mut dice);
        s.event(&event);
        if step % 40 == 0 {
            tick(&mut s, step / 40);
        }
        for effect in s.effects.drain(..) {
            assert!(
                matches!(effect, Effect::Print(_) | Effect::Reset),
                "{effect:?}"
            );
        }
        let state = &s.state;
        assert!(state.session.own_steps.is_empty());
        assert!(state.session.kept.iter().all(|kept| kept.note.is_empty()));
        assert!(!matches!(
            state.popup,
            Some(Popup::Ask(..) | Popup::Quit | Popup::Plain(_))
        ));
    }
}

fn read(text: &str) -> Result<Config, String> {
    let file = File {
        shown: "kiosk.ron".into(),
        path: String::new(),
        bytes: text.as_bytes().to_vec(),
    };
    Config::read(&file).map_err(|faults| fault(&faults[0], Lang::Nb))
}

#[test]
fn the_settings_that_come_along_are_those_that_hold_anyway() {
    let text = std::fs::read_to_string(project().join("packaging/kiosk.ron")).unwrap();
    assert_eq!(read(&text), Ok(Config::default()));
    assert_eq!(read("()"), Ok(Config::default()));
}

#[test]
fn wrong_settings_are_told_with_their_place() {
    for (text, told) in [
        ("(\n  idle: 20,\n)", "kiosk.ron:2:"),
        ("(idle: 20)", "60–600"),
        ("(idle: \"ja\")", "0–9"),
        ("(motion: 1)", "true / false"),
        (
            "(\n  idel: 90)",
            "feltet `idel` finnes ikke; feltene er lang, idle",
        ),
        ("(lang: de)", "ordene er nb, nn, en"),
        ("(theme: contrast, theme: dark)", "står to ganger"),
        ("(pin: \"1234\")", "yrkesatlas kiosk --pin"),
        ("(trial_speed: 0)", "1–100"),
        ("(idle: 90", "kiosk.ron:1:"),
    ] {
        let fault = read(text).unwrap_err();
        assert!(
            fault.contains(told) && fault.starts_with("kiosk.ron:"),
            "{text}: {fault}"
        );
        assert!(!fault.contains("1234"), "a number is not repeated");
    }
}

#[test]
fn the_readme_names_every_setting() {
    let readme = std::fs::read_to_string(project().join("README.md")).unwrap();
    let value = serde_json::to_value(Config::default()).unwrap();
    let mut names: Vec<String> = value.as_object().unwrap().keys().cloned().collect();
    let table = readme
        .split("| innstilling |")
        .nth(1)
        .expect("a table of settings");
    let table = table.split("\n\n").next().unwrap();
    let mut told: Vec<String> = table
        .lines()
        .filter_map(|row| Some(row.strip_prefix("| `")?.split_once('`')?.0.to_owned()))
        .collect();
    names.sort();
    told.sort();
    assert_eq!(told, names);
    assert_eq!(
        small().catalog.cards().len(),
        3,
        "the tests' atlas is the small one"
    );
}

#[test]
fn no_sentence_tells_of_a_letter_as_a_key() {
    let mut told = 0;
    for keys in [
        "<ctrl-f>",
        "fyrvokter<enter>",
        "fyrvokter<enter><f1>",
        "fyrvokter<enter><ctrl-l>",
        "fyrvokter<enter><ctrl-l><f1>",
        "fyrvokter<enter><ctrl-k>",
        "fyrvokter<enter><f9>",
    ] {
        let mut s = kiosk((120, 100));
        let text = s.keys(keys).text();
        let words: Vec<&str> = text.split_whitespace().collect();
        let is_letter = |word: &str| {
            let mut letters = word.trim_matches(['.', ',']).chars();
            letters.next().is_some_and(char::is_lowercase) && letters.next().is_none()
        };
        for pair in words.windows(2) {
            let presses = pair[0].eq_ignore_ascii_case("trykk");
            told += usize::from(presses);
            assert!(!(presses && is_letter(pair[1])), "{keys}: {pair:?}\n{text}");
        }
        assert!(!text.contains("(k)"), "{keys}\n{text}");
    }
    assert!(told > 2, "{told}");
}
