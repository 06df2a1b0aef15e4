//! What a person does, key by key.

use super::support::Session;
use yrkesatlas::{
    app::{Effect, Focus},
    layout::Pane,
    model::{Lang, Section},
};

/// Where the pane of related occupations stands on the page that is shown.
fn related(s: &Session) -> Pane {
    let panes = s.state.page_areas().panes;
    panes
        .into_iter()
        .find(|pane| pane.section == Section::Related)
        .unwrap()
}

#[test]
fn typing_shows_the_occupation_at_once() {
    let mut s = Session::small((120, 40));
    s.keys("fyr")
        .shows("Holder lyset tent")
        .shows("1 av 2")
        .shows("Dette gjør du");
    assert_eq!(
        s.state.session.trail,
        [],
        "what is only shown is not visited"
    );
}

#[test]
fn digits_and_arrows_go_through_the_sector_views() {
    let mut s = Session::small((120, 40));
    s.keys("fyrvokter<enter>")
        .shows("[1 Alle]")
        .shows("tenner lampa")
        .shows("= varsler båter om tåke (Havn, Øy) [2,1]");
    s.keys("2")
        .shows("[2 Havn]")
        .shows("Ser til fyrene i innløpet.")
        .shows("Bare nevnt her");
    s.shows("+ melder fra til havnevakta [2]")
        .shows("Nevnt flere steder")
        .shows("= varsler båter om tåke (også: Øy)");
    s.shows("Du møter: skippere, loser")
        .hides("tenner lampa")
        .shows("+ moloen [2]")
        .shows("Laugsbrosjyre u.å.");
    s.keys("3")
        .shows("[3 Øy]")
        .shows("+ ror ut med post")
        .shows("= varsler fiskere om tåke (også: Havn)");
    s.shows("kilden har ingen tekst her");
    s.keys("<right>")
        .shows("[1 Alle]")
        .keys("<left>")
        .shows("[3 Øy]")
        .keys("<left>")
        .shows("[2 Havn]")
        .keys("1")
        .shows("[1 Alle]");
    s.keys("9").shows("[1 Alle]");
}

#[test]
fn tab_reaches_every_pane_and_comes_round() {
    for size in [(120, 40), (80, 24), (40, 12)] {
        let mut s = Session::small(size);
        s.keys("fyrvokter<enter>");
        let mut seen = Vec::new();
        for _ in Section::PANES {
            seen.push(s.state.here().section);
            let title = yrkesatlas::page::sections::title(s.state.here().section, s.state.texts());
            s.shows(title).keys("<tab>");
        }
        assert_eq!(seen, Section::PANES, "{size:?}");
        assert_eq!(s.state.here().section, Section::Duties);
        s.keys("<shift-tab>");
        assert_eq!(s.state.here().section, Section::Sources);
    }
}

#[test]
fn a_related_occupation_opens_and_backspace_comes_back_to_the_same_row() {
    let mut s = Session::small((120, 40));
    s.keys("fyrvokter<enter>2<tab><tab><tab><tab><down><down>");
    assert_eq!(s.focused(), "▸Losbåtfører – valgt av oss");
    s.keys("<enter>").shows("Kjører losen ut").shows("Sett");
    assert_eq!(s.state.session.trail.len(), 2);
    s.keys("<bs>").shows("Holder lyset tent").shows("[2 Havn]");
    assert_eq!(s.focused(), "▸Losbåtfører – valgt av oss");
    s.keys("<bs>")
        .shows("Hva vil du jobbe med?")
        .keys("<bs><bs>")
        .shows("Hva vil du jobbe med?");
}

#[test]
fn every_row_says_why_it_is_there() {
    let mut s = Session::small((120, 40));
    s.keys("lysm")
        .shows("Fyrvokter")
        .shows("søkeord: lysmester");
    s.keys("<esc>lampep")
        .shows("stilling: Lampepusser")
        .shows("Fyrvokter");
    s.keys("<esc>9000102").shows("stilling: Lampepusser");
    s.keys("<esc>lighthouse").shows("heter Lighthouse keeper");
    s.keys("<esc>fyrvoktre").shows("Treff").hides("Mente du");
    s.keys("<esc>fvr").shows("▸ Fyrvokter").shows("Mente du");
    s.keys("<esc>fyvr").shows("Mente du");
}

#[test]
fn a_job_title_leads_to_all_its_owners_and_its_neighbours() {
    let mut s = Session::small((120, 40));
    s.keys("fyrvokter<enter>");
    while s.state.here().section != Section::JobTitles {
        s.keys("<tab>");
    }
    s.keys("z")
        .shows("Lampepusser – fra kilden")
        .shows("Båtfører (fyr) – vår kobling; også: Bryggesjauer");
    s.keys("<end><enter>")
        .shows("Båtfører (fyr)")
        .shows("Kode 9000103 i Yrkeskatalogen");
    s.shows("Bryggesjauer")
        .shows("Andre titler i samme gruppe")
        .shows("Lampepusser");
}

#[test]
fn escape_is_one_step_out_and_never_quits() {
    let mut s = Session::small((120, 40));
    s.keys("fyr<enter>z<f1>").shows("Taster");
    s.keys("<esc>").hides("Taster");
    assert!(s.state.zoomed);
    s.keys("<esc>");
    assert!(!s.state.zoomed);
    s.keys("<esc>");
    assert_eq!(s.state.focus, Focus::Results);
    s.keys("<esc>");
    assert_eq!(s.state.focus, Focus::Prompt);
    s.keys("<esc>");
    assert_eq!(s.state.prompt.text(), "");
    s.keys("<esc><esc><esc>");
    assert_eq!(s.effects, []);
}

#[test]
fn quitting_needs_a_key_for_it() {
    for keys in [
        "<ctrl-q>",
        "<ctrl-c>",
        "fyr<enter>q",
        "<f1>q",
        "fyr<enter><ctrl-q>",
    ] {
        let mut s = Session::small((80, 24));
        s.keys(keys);
        assert_eq!(s.effects, [Effect::Quit], "{keys}");
    }
    let mut s = Session::small((80, 24));
    s.keys("q");
    assert_eq!(
        (s.effects.len(), s.state.prompt.text()),
        (0, "q"),
        "in the line a q is a letter"
    );
    s.keys("<ctrl-z>");
    assert_eq!(s.effects, [Effect::Suspend]);
}

#[test]
fn the_language_is_switched_in_place() {
    let mut s = Session::small((120, 40));
    s.keys("fyrvokter<enter>2<tab><f3>");
    s.shows("Fyrvaktar")
        .shows("Dette gjer du")
        .shows("Passar for deg som")
        .shows("Yrkesteksten finst berre på bokmål.")
        .shows("[2 Hamn]");
    s.keys("<f3>")
        .shows("Lighthouse keeper (Fyrvokter)")
        .shows("What you do")
        .shows("The text is in Norwegian only.");
    assert_eq!(
        (s.state.lang, s.state.here().section, s.state.here().sector),
        (Lang::En, Section::Workplaces, 1)
    );
    s.keys("<f3>").shows("Dette gjør du");
}

#[test]
fn nothing_found_is_never_an_empty_screen() {
    for size in [(120, 40), (80, 24), (40, 12)] {
        let mut s = Session::small(size);
        s.keys("xqzwxq")
            .shows("Ingen treff på «xqzwxq».")
            .shows("Utdanningsprogram")
            .shows("Søkt i 3 yrker og 4");
        s.keys("<enter><enter>");
        assert_ne!(
            s.state.here().target,
            yrkesatlas::page::Target::Start,
            "the ways in can be chosen"
        );
    }
    let mut s = Session::small((120, 40));
    s.keys("idiot")
        .shows("Ingen yrker med dette ordet.")
        .hides("Mente du");
}

#[test]
fn the_start_screen_leads_everywhere() {
    let mut s = Session::small((120, 40));
    s.shows("Hva vil du jobbe med?")
        .shows("Mest søkt på Utdanning.no 2018–2020")
        .shows("Fyrvokter 500 søk");
    s.keys("<down><enter>")
        .shows("Naturbruk 1 yrke")
        .keys("<enter>")
        .shows("Fyrvokter")
        .keys("<enter>")
        .shows("Holder lyset tent");
    s.keys("<bs><bs><bs>").shows("Hva vil du jobbe med?");
    s.keys("<down><enter>")
        .shows("Kyst 3 yrker")
        .shows("Tomt 0 yrker")
        .keys("<down><enter>")
        .shows("Ingen yrker i atlaset");
    s.keys("<f7>").shows("Hva vil du jobbe med?");
    s.keys("<down><down><down><enter>")
        .shows("Havna 1 yrke")
        .keys("<enter>")
        .shows("Havna er også kommunal.")
        .shows("Fyrvokter");
    s.keys("<f7><down><down><down><down><enter>")
        .shows("Bryggesjauer")
        .shows("Losbåtfører");
    s.keys("<f7><down><down><down><down><down><enter>")
        .shows("Yrkesatlas viser hva et yrke er")
        .shows("språkmodell");
}

#[test]
fn the_mouse_does_what_keys_do() {
    let mut s = Session::small((120, 40));
    s.keys("fyr<click 4,3>");
    assert_eq!(s.state.focus, Focus::Body);
    let tab = s.state.tabs()[2].area;
    s.keys(&format!("<click {},{}>", tab.x + 1, tab.y))
        .shows("[3 Øy]");
    let related = related(&s).rows;
    s.keys(&format!("<wheeldown {},{}>", related.x, related.y));
    s.keys(&format!("<click {},{}>", related.x + 2, related.y))
        .shows("Laster og losser");
    let trail = s.state.screen().trail;
    s.keys(&format!("<click {},{}>", trail.x + 2, trail.y + 2))
        .shows("Holder lyset tent");
    let hint = yrkesatlas::keymap::hints(&s.state)
        .into_iter()
        .find(|hint| hint.label == "Kilder")
        .unwrap()
        .area;
    s.keys(&format!("<click {},{}>", hint.x, hint.y))
        .shows("[1] Havneboka: Yrker langs kysten. 19.11.2021 (5 år gammelt).");
    let corner = yrkesatlas::keymap::corner(&s.state);
    s.keys(&format!("<click {},0>", corner[1].area.x))
        .shows("Språk: nn");
    s.keys(&format!("<click {},0>", corner[0].area.x))
        .shows("Tastar")
        .keys("<click 0,0>")
        .hides("Tastar");
    s.keys("<click 8,0>");
    assert_eq!(
        (s.state.focus, s.state.prompt.before()),
        (Focus::Prompt, "fy")
    );
}

#[test]
fn a_pointer_outside_the_terminal_means_nothing() {
    let mut s = Session::small((40, 12));
    s.keys("<click 65535,65535><wheeldown 40,0><click 0,12>");
    assert_eq!(s.state.focus, Focus::Prompt);
}

#[test]
fn pastes_and_odd_letters_are_text() {
    let mut s = Session::small((80, 24));
    s.keys("<paste fyr\nvokter>");
    assert_eq!(s.state.prompt.text(), "fyr vokter");
    s.keys("<esc>a\u{30a}");
    assert_eq!(s.state.prompt.text(), "å");
}

#[test]
fn one_column_at_any_width_keeps_title_and_reason_on_a_row() {
    let mut s = Session::small((120, 40));
    s.keys("<f6>lysm")
        .shows("Fyrvokter  søkeord: lysmester")
        .keys("<enter>2")
        .shows("[2 Havn]")
        .shows("Bare nevnt her");
    s.hides("Her kan du jobbe")
        .keys("<tab>")
        .shows("Her kan du jobbe");
}

#[test]
fn the_sources_of_a_page_tell_their_age() {
    let mut s = Session::small((120, 40));
    s.keys("fyrvokter<enter>k")
        .shows("Kvalitetssikret av")
        .shows("Fyrlauget 19.11.2021. Lisens: CC0.")
        .shows("Fyrvokteren i havn. U.å. Lisens:");
    s.shows("2016 (9 år gammelt)")
        .shows("Vår tekst, ikke sjekket av fagfolk.")
        .shows("9000101 FYRVOKTER (HAVN)");
}

#[test]
fn figures_are_the_groups_and_keep_their_bounds() {
    let mut s = Session::small((120, 40));
    s.keys("fyrvokter<enter>")
        .shows("Midtlønn, 2 yrkesgrupper: 50 010 · ikke oppgitt kr/md. (SSB 2025)");
    while s.state.here().section != Section::Figures {
        s.keys("<tab>");
    }
    s.keys("z")
        .shows("Lønn i hele yrkesgruppa")
        .shows("laveste fjerdedel under 40 000")
        .shows("kvinner ikke oppgitt · menn 50 000");
    s.shows("Over 62 % av fyrvokterne")
        .shows("Kysttall, 2016, 9 år")
        .shows("Påstander fra utgiveren");
}

#[test]
fn what_fits_nowhere_says_so_in_a_sentence() {
    let mut s = Session::small((39, 12));
    s.shows("Vinduet er for lite");
    s.keys("<resize 120,40>")
        .shows("Hva vil du jobbe med?")
        .keys("<resize 1,1><resize 80,24>")
        .shows("Hva vil du jobbe med?");
}

#[test]
fn the_real_atlas_holds_what_was_promised() {
    let mut s = Session::real((120, 40));
    s.keys("sosionom<enter>")
        .shows("Hjelper folk som har det vanskelig");
    let mut views = Vec::new();
    for digit in ["2", "3", "4", "5"] {
        s.keys(digit).shows("Bare nevnt her");
        views.push(s.text());
    }
    views.dedup();
    assert_eq!(views.len(), 4);
    s.keys("s<esc>familieveileder")
        .shows("Sosionom")
        .shows("stilling: Familieveileder");
    for typed in ["sosinom", "sosjonom", "socionom"] {
        s.keys("<esc>").keys(typed).shows("▸ Sosionom");
    }
}

#[test]
fn what_a_window_covers_cannot_be_pressed() {
    for size in [(80, 24), (40, 12)] {
        let mut s = Session::small(size);
        s.keys("fyrvokter<enter><f1>");
        let popup = yrkesatlas::layout::popup(size);
        for (x, y) in
            (popup.x..popup.right()).flat_map(|x| (popup.y..popup.bottom()).map(move |y| (x, y)))
        {
            s.keys(&format!("<click {x},{y}>"));
            assert_eq!(s.effects, [], "{size:?} {x},{y}");
            if s.state.popup.is_none() {
                s.keys("<f1>");
            }
        }
    }
}

#[test]
fn what_is_pressed_is_what_is_opened() {
    let mut s = Session::small((120, 40));
    s.keys("xqzwxq");
    let row = s
        .text()
        .lines()
        .position(|line| line.contains("Bransje"))
        .unwrap();
    s.keys(&format!("<click 40,{row}>")).shows("Kyst 3 yrker");
    let mut s = Session::small((80, 24));
    s.keys("båt").shows("1 av 3");
    let line = s.text().lines().nth(1).unwrap().to_owned();
    let at = line
        .find("Bryggesjauer")
        .map(|byte| line[..byte].chars().count())
        .unwrap();
    s.keys(&format!("<click {at},1>")).shows("Laster og losser");
    let mut s = Session::small((120, 40));
    s.keys("fyrvokter<enter>");
    let related = related(&s).title;
    s.keys(&format!("<click {},{}>", related.x + 3, related.y))
        .shows("Holder lyset tent");
    assert_eq!(
        s.state.here().section,
        Section::Related,
        "a title gives its pane the keys, and opens nothing"
    );
}

#[test]
fn a_second_search_begins_anew() {
    let mut s = Session::small((80, 24));
    s.keys("fyr<enter>s").keys("brygg");
    assert_eq!(s.state.prompt.text(), "brygg");
    s.keys("<enter><paste losbåt>");
    assert_eq!(s.state.prompt.text(), "losbåt");
    s.keys("<enter>s<end>x");
    assert_eq!(
        s.state.prompt.text(),
        "losbåtx",
        "whoever moves in it means to change it"
    );
}

#[test]
fn the_sources_lead_back_to_where_one_was() {
    let mut s = Session::small((120, 40));
    s.keys("fyrvokter<enter><tab>k");
    assert_eq!(s.state.here().section, Section::Sources);
    s.keys("<esc>");
    assert_eq!(
        (s.state.here().section, s.state.zoomed),
        (Section::Workplaces, false)
    );
}

#[test]
fn escape_in_the_empty_line_leads_home() {
    let mut s = Session::small((120, 40));
    s.keys("fyr<enter><esc><esc><esc><esc>")
        .shows("Hva vil du jobbe med?");
    s.keys("<esc><esc>").shows("Hva vil du jobbe med?");
}

#[test]
fn a_sector_list_leads_to_the_view_of_the_sector() {
    let mut s = Session::small((120, 40));
    s.keys("<down><down><down><enter><down><enter><enter>")
        .shows("[3 Øy]");
}

#[test]
fn the_panes_that_come_can_be_pressed() {
    for size in [(120, 40), (80, 24)] {
        let mut s = Session::small(size);
        s.keys("fyrvokter<enter>").shows("Tab → ");
        let law = yrkesatlas::keymap::upcoming(&s.state).pop().unwrap();
        s.keys(&format!("<click {},{}>", law.area.x, law.area.y));
        assert_eq!(
            yrkesatlas::page::sections::title(s.state.here().section, s.state.texts()),
            law.label
        );
    }
}

#[test]
fn whom_one_meets_is_told_at_every_size() {
    for size in [(120, 40), (80, 24), (72, 20), (40, 16)] {
        let mut s = Session::small(size);
        s.keys("fyrvokter<enter>2")
            .shows("Du møter: skippere, loser");
    }
}

#[test]
fn where_nothing_is_found_what_begins_alike_is_shown() {
    let mut s = Session::real((120, 40));
    s.keys("brannqzxwkqzxw")
        .shows("Ingen treff")
        .shows("Begynner likt")
        .shows("Brann");
    s.keys("<down>");
    assert!(s.focused().contains("rann"), "{}", s.focused());
    s.keys("<enter>").shows("Dette gjør du");
    // Of words from which nothing is guessed nothing near is told either.
    s.keys("<f7>xqzwxq")
        .shows("Ingen treff")
        .hides("Begynner likt");
}
