//! What is kept, noted and planned, key by key.

use super::support::{Session, small};
use yrkesatlas::{
    app::{Effect, Msg, Outcome, Popup, Question, update},
    catalog::File,
    model::{Date, Trouble},
    page::Target,
    session::{self, Step},
};

const TODAY: Date = Date {
    year: 2026,
    month: 11,
    day: 21,
};

fn kept(s: &Session) -> Vec<String> {
    let catalog = s.state.atlas.catalog;
    let each = s.state.session.kept.iter();
    each.map(|kept| catalog.card(kept.occupation).unwrap().id.to_string())
        .collect()
}

#[test]
fn an_occupation_is_kept_from_the_page_the_results_and_a_list() {
    let mut s = Session::small((120, 40));
    s.keys("fyr<f5>")
        .shows("Fyrvokter er lagt til i favorittene.")
        .shows("Favoritter 1");
    assert_eq!(s.state.prompt.text(), "fyr", "and one types on");
    s.keys("<down><f5>").shows("Favoritter 2");
    s.keys("<f7><down><down><down><down><enter><end>f")
        .shows("Favoritter 3");
    s.keys("f")
        .shows("tatt ut av favorittene")
        .shows("Favoritter 2");
    s.keys("<f7>fyrvokter<enter>f").shows("Favoritter 1");
    s.keys("f").shows("Favoritter 2");
}

#[test]
fn a_note_says_why_and_whoever_notes_keeps() {
    let mut s = Session::small((120, 40));
    s.keys("fyrvokter<enter>e")
        .shows("Notat om Fyrvokter")
        .shows("Skriv ingen navn");
    s.keys("liker lys q?<enter>").shows("Favoritter 1");
    s.keys("m")
        .shows("Hvorfor: liker lys q?")
        .shows("Holder lyset tent");
    s.keys("e<ctrl-w><bs><enter>")
        .shows("Hvorfor: liker lys")
        .hides("q?");
    s.keys("e<ctrl-u>noe annet<esc>")
        .shows("Hvorfor: liker lys");
}

#[test]
fn the_order_is_a_hands() {
    let mut s = Session::small((120, 40));
    s.keys("fyrvokter<f5><ctrl-u>bryggesjauer<f5><ctrl-u>losb<f5><ctrl-f>");
    assert_eq!(kept(&s), ["fyrvokter", "bryggesjauer", "losbaatfoerer"]);
    assert!(s.focused().starts_with("▸Fyrvokter"), "{}", s.focused());
    s.keys("+");
    assert_eq!(kept(&s), ["bryggesjauer", "fyrvokter", "losbaatfoerer"]);
    assert!(s.focused().starts_with("▸Fyrvokter"), "{}", s.focused());
    s.keys("+++<alt-up><up><del>");
    assert_eq!(kept(&s), ["fyrvokter", "losbaatfoerer"]);
}

#[test]
fn next_steps_are_ticked_and_typed() {
    let mut s = Session::small((120, 40));
    s.keys("fyrvokter<f5><ctrl-f>")
        .shows("[ ] Snakk om det hjemme");
    while s.state.followed() != Some(Target::Step(Step::Home)) {
        s.keys("<down>");
    }
    s.keys("<enter>").shows("[x] Snakk om det hjemme");
    s.keys("<space>")
        .shows("[ ] Snakk om det hjemme")
        .keys("<enter>");
    s.keys("aringe onkel<enter>").shows("[x] ringe onkel");
    while s.state.followed() != Some(Target::OwnStep(0)) {
        s.keys("<down>");
    }
    s.keys("<enter> Per<enter>").shows("[x] ringe onkel Per");
    s.keys("<del>").hides("ringe onkel");
    assert!(s.state.session.own_steps.is_empty());
}

#[test]
fn what_was_visited_can_be_gone_back_into() {
    let mut s = Session::small((80, 24));
    s.keys("fyrvokter<enter><f2>bryggesjauer<enter>m")
        .shows("Sett");
    while s.focused() != "▸Fyrvokter" {
        s.keys("<down>");
    }
    s.keys("<enter>").shows("Holder lyset tent");
}

#[test]
fn what_is_in_no_file_is_asked_for_once() {
    let mut s = Session::small((120, 40));
    s.keys("<ctrl-q>");
    assert_eq!(
        s.effects,
        [Effect::Quit],
        "nothing is kept, nothing is asked"
    );
    s.effects.clear();
    s.keys("fyrvokter<f5><ctrl-q>")
        .shows("Favorittene er ikke lagret. Avslutte likevel?");
    assert_eq!(s.effects, []);
    s.keys("<esc>")
        .hides("Avslutte likevel")
        .keys("<ctrl-c><enter>");
    assert_eq!(s.effects, [Effect::Quit]);
    s.effects.clear();
    s.keys("<esc><ctrl-q><ctrl-q>");
    assert_eq!(s.effects, [Effect::Quit]);
}

#[test]
fn saving_asks_for_a_name_and_then_never_again() {
    let mut s = Session::small((120, 40));
    s.state.saved.proposed = "~/favoritter.ron".into();
    s.keys("fyrvokter<f5><ctrl-s>")
        .shows("~/favoritter.ron")
        .shows("kan lese den");
    s.keys("<enter>");
    let save = |file: &str, replace| Effect::SaveSession {
        file: file.into(),
        replace,
    };
    assert_eq!(s.effects, [save("~/favoritter.ron", false)]);
    // The file is there: nothing is overwritten, and the name stands to be changed.
    let taken = Outcome::Taken {
        file: "/h/favoritter.ron".into(),
        question: Question::SaveSession,
    };
    update(&mut s.state, Msg::Done(taken));
    s.shows("finnes fra før, og er ikke rørt");
    s.keys("<left><left><left><left>2<enter>");
    assert_eq!(s.effects[1], save("/h/favoritter2.ron", false));
    // The disk is full: it is told, and all is still there.
    let full = Outcome::NotSaved {
        file: "/h/favoritter2.ron".into(),
        why: Trouble::Full,
    };
    update(&mut s.state, Msg::Done(full));
    s.shows("disken er full")
        .shows("Ingenting er mistet")
        .shows("Favoritter 1");
    assert!(s.state.is_unsaved());
    let saved = Outcome::SessionSaved {
        file: "/h/favoritter2.ron".into(),
    };
    update(&mut s.state, Msg::Done(saved));
    s.shows("Lagret i /h/favoritter2.ron");
    assert!(!s.state.is_unsaved());
    s.keys("<ctrl-f>")
        .shows("Lagret i /h/favoritter2.ron")
        .hides("Ikke lagret");
    s.keys("ahospitere<enter>")
        .shows("Ikke lagret")
        .keys("<up><down><end>");
    s.keys("<f2>");
    s.state.session.own_steps.clear();
    s.keys("<ctrl-u>bryggesjauer<f5><ctrl-s>");
    assert_eq!(
        s.effects[2],
        save("/h/favoritter2.ron", true),
        "it is ours now"
    );
}

fn file(text: &str) -> File {
    File {
        shown: "favoritter.ron".into(),
        path: String::new(),
        bytes: text.into(),
    }
}

#[test]
fn a_session_comes_back_from_its_file_as_it_was() {
    let mut s = Session::small((120, 40));
    s.keys("fyrvokter<f5>e<ctrl-u>bryggesjauer<f5><ctrl-f>eliker \"båter\" \\ 漢 \u{301}<enter>ahospitere<enter>");
    s.state.session.tick(Step::Visit);
    s.state
        .session
        .unknown
        .push(("romfarer".into(), "månen".into()));
    let catalog = s.state.atlas.catalog;
    let text = session::written(&s.state.session, &catalog, TODAY);
    let opened =
        session::read(&file(&text), &catalog).unwrap_or_else(|faults| panic!("{faults:?}\n{text}"));
    assert!(opened.session.holds_the_same(&s.state.session), "{text}");
    assert_eq!(
        opened.session.unknown, s.state.session.unknown,
        "what we do not know is kept"
    );
    assert_eq!(opened.saved, Some(TODAY));
    assert!(
        opened.session.trail.is_empty(),
        "what was only looked at is in no file"
    );
    // Laid to another session nothing is lost.
    let mut other = Session::small((120, 40));
    other.keys("losb<f5>");
    let outcome = Outcome::Opened {
        file: "/h/f.ron".into(),
        opened,
    };
    update(&mut other.state, Msg::Done(outcome));
    other
        .shows("Åpnet /h/f.ron: 3 yrker")
        .shows("Favoritter 3")
        .shows("[x] hospitere");
    other.shows("1 yrke i fila finnes ikke i dette atlaset");
    assert!(
        other.state.is_unsaved(),
        "the file lacks what was kept before"
    );
}

#[test]
fn a_file_opened_twice_can_be_saved_and_opened_again() {
    let mut s = Session::small((120, 40));
    let catalog = s.state.atlas.catalog;
    let text = "(schema: 1, saved: None, kept: [(id: \"fyrvokter\"), (id: \"romfarer\")])";
    for _ in 0..2 {
        let opened = session::read(&file(text), &catalog).unwrap();
        let outcome = Outcome::Opened {
            file: "/h/f.ron".into(),
            opened,
        };
        update(&mut s.state, Msg::Done(outcome));
    }
    let again = session::written(&s.state.session, &catalog, TODAY);
    assert!(session::read(&file(&again), &catalog).is_ok(), "{again}");
}

#[test]
fn who_lets_go_by_mistake_has_the_note_again() {
    let mut s = Session::small((120, 40));
    s.keys("fyrvokter<enter>eliker lys<enter>ffm")
        .shows("Hvorfor: liker lys");
}

#[test]
fn a_folder_that_somebody_named_is_not_ours_to_make() {
    let home = tempfile::tempdir().unwrap();
    let named = home.path().join("mangler/f.ron").display().to_string();
    let mut s = Session::small((120, 40));
    s.state.saved.wanted = Some(named.clone());
    s.keys("fyrvokter<f5><ctrl-s>")
        .shows("mangler/f.ron")
        .keys("<enter>");
    let outcome = yrkesatlas::deeds::done(s.effects.remove(0), &s.state);
    let missing = Outcome::NotSaved {
        file: named,
        why: Trouble::NotThere,
    };
    assert_eq!(outcome, Some(missing));
}

#[test]
fn a_damaged_file_is_told_with_its_place() {
    let catalog = small().catalog;
    for (text, told) in [
        ("", "1:1"),
        ("(schema: 2, kept: [], saved: None)", "1:1"),
        (
            "(schema: 1, saved: \"2026-11-21\",\n kept: [(id: \"fyrvokter\"),\n (id: \"fyrvokter\")])",
            "3:8",
        ),
        (
            "(schema: 1, saved: None, kept: [], own_steps: [\"a\u{202e}b\"])",
            "1:49",
        ),
        ("(schema: 1, saved: None, kept: [], pin: 1)", "1:"),
        ("(schema: 1, saved: \"i går\", kept: [])", "1:"),
    ] {
        let faults = session::read(&file(text), &catalog).unwrap_err();
        let place = format!("{}:{}", faults[0].line, faults[0].column);
        assert!(place.starts_with(told), "{text}: {place} {faults:?}");
    }
    let mut not_text = file("");
    not_text.bytes = vec![0xff, 0xfe];
    assert!(session::read(&not_text, &catalog).is_err());
    let long = format!(
        "(schema: 1, saved: None, kept: [], own_steps: [\"{}\"])",
        "x".repeat(201)
    );
    assert!(session::read(&file(&long), &catalog).is_err());
    let mut s = Session::small((120, 40));
    let faults = session::read(&file("(schema: 1, kept: [}"), &catalog).unwrap_err();
    update(&mut s.state, Msg::Done(Outcome::Damaged(faults)));
    s.shows("Fila er ikke rørt, men kan ikke brukes: favoritter.ron:1:");
}

#[test]
fn plain_text_has_no_frame_and_gives_the_pointer_away() {
    let mut s = Session::small((80, 24));
    s.keys("fyrvokter<enter>r");
    assert!(matches!(s.state.popup, Some(Popup::Plain(_))));
    let text = s.text();
    assert!(text.starts_with("Fyrvokter: Dette gjør du"), "{text}");
    assert!(!text.contains('│') && !text.contains('▸'), "{text}");
    s.keys("<esc>").shows("│");
}

#[test]
fn two_keys_lead_from_a_page_to_a_comparison() {
    let mut s = Session::small((120, 40));
    s.keys("fyrvokter<enter>v")
        .shows("Sammenlign Fyrvokter med")
        .shows("Bryggesjauer – Lignende yrker");
    s.keys("<esc><f5>");
    s.keys("<f2>bryggesjauer<f8>")
        .shows("▸Fyrvokter – Favoritter");
    s.keys("<enter>");
    assert!(matches!(s.state.here().target, Target::Compare(_)));
    s.keys("v").shows("Losbåtfører").keys("<enter>");
    let Target::Compare(compared) = s.state.here().target else {
        panic!("{:?}", s.state.here().target)
    };
    assert_eq!(compared.each().count(), 3);
    assert!(s.state.proposals().is_empty(), "three are enough");
    s.keys("<bs><bs>");
}

#[test]
fn whatever_stands_in_a_file_is_read_or_told() {
    let mut s = Session::small((120, 40));
    s.keys("fyrvokter<f5><ctrl-f>eliker lys<enter>ahospitere<enter>");
    let catalog = s.state.atlas.catalog;
    let text = session::written(&s.state.session, &catalog, TODAY);
    for at in 0..text.len() {
        for byte in [0, b'(', b'"', b',', b'\\', b'9', 0xc3, 0xff] {
            let mut damaged = file(&text);
            damaged.bytes[at] = byte;
            match session::read(&damaged, &catalog) {
                Ok(opened) => {
                    let again = session::written(&opened.session, &catalog, TODAY);
                    assert!(session::read(&file(&again), &catalog).is_ok(), "{again}");
                }
                Err(faults) => assert!(faults[0].line >= 1 && faults[0].column >= 1),
            }
        }
        let mut cut = file(&text);
        cut.bytes.truncate(at);
        let is_whole = at + 1 == text.len();
        assert!(
            is_whole || session::read(&cut, &catalog).is_err(),
            "half a file is no file"
        );
    }
}
