//! Every screen at every size: nothing panics, and the cursor is on the screen.

use super::support::{Session, events};
use ratatui::{Terminal, backend::TestBackend};
use yrkesatlas::{app::Glyphs, ui::view};

const SCREENS: [&str; 25] = [
    "",
    "fyr",
    "lysmester",
    "xqzwxq",
    "fyrvokter<enter>2",
    "fyrvokter<enter><tab><tab><tab><tab><down>",
    "fyrvokter<enter>k<pgdn>",
    "fyrvokter<enter>l<down><down><down>",
    "fyrvokter<enter>l<f3>2<tab><tab><tab><tab><ctrl-l>l",
    "fyrvokter<enter>z3",
    "fyrvokter<enter><f6><f3><f3>",
    "<down><down><enter>",
    "<down><end><up><up><enter>",
    "fyrvokter<enter><f1><pgdn>",
    "fyrvokter<f5>bryggesjauer<enter>fefordi<enter>m+",
    "fyrvokter<enter>v",
    "fyrvokter<enter>e en lang linje som ikke får plass i et lite vindu",
    "fyrvokter<enter>f<ctrl-q>",
    "fyrvokter<enter>r",
    "fyrvokter<enter>h<right>",
    "fyrvokter<enter>v<enter>v<enter><right>",
    "fyrvokter<enter>n<down>",
    "fyrvokter<enter>t<pgdn>",
    "fyrvokter<enter>tc",
    "fyrvokter<enter>t<enter>",
];

#[test]
fn every_screen_at_every_size() {
    let threads: Vec<_> = SCREENS
        .iter()
        .map(|keys| std::thread::spawn(move || sweep(keys)))
        .collect();
    for thread in threads {
        thread.join().unwrap();
    }
}

fn sweep(keys: &'static str) {
    for glyphs in [Glyphs::Full, Glyphs::Vt, Glyphs::Ascii] {
        let mut s = Session::small((120, 40));
        s.state.glyphs = glyphs;
        s.keys(keys);
        for height in 1..=40 {
            // All glyph levels at every size would only take three times as long.
            for width in (1..=120).filter(|width| glyphs == Glyphs::Full || width % 7 == 0) {
                frame(&mut s, width, height);
            }
        }
        for (width, height) in [
            (300, 1),
            (1, 100),
            (300, 100),
            (299, 13),
            (41, 99),
            (160, 50),
        ] {
            frame(&mut s, width, height);
        }
    }
}

fn frame(s: &mut Session, width: u16, height: u16) {
    s.event(&events(&format!("<resize {width},{height}>"))[0]);
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    terminal.draw(|frame| view(&s.state, frame)).unwrap();
    let backend = terminal.backend_mut();
    assert!(backend.cursor_visible(), "{width}x{height}: no cursor");
    let at = ratatui::backend::Backend::get_cursor_position(backend).unwrap();
    assert!(
        at.x < width && at.y < height,
        "{width}x{height}: the cursor is at {at:?}"
    );
    let text = terminal.backend().to_string();
    match s.state.glyphs {
        Glyphs::Full => {}
        Glyphs::Vt => assert!(text.chars().all(has_vt), "{width}x{height}: {text}"),
        Glyphs::Ascii => assert!(text.is_ascii(), "{width}x{height}: {text}"),
    }
}

/// Whether the fonts that Debian gives the Linux console have a glyph.
fn has_vt(glyph: char) -> bool {
    glyph.is_ascii()
        || ('\u{a0}'..='\u{ff}').contains(&glyph)
        || "─│┌┐└┘├┤┬┴┼←↑→↓▲▼▶◀…–—•".contains(glyph)
}

#[test]
fn a_frame_of_another_size_than_the_state_is_survived() {
    // Between a change of size and its message a frame may be smaller than the state knows.
    for keys in SCREENS {
        let mut s = Session::small((120, 40));
        s.keys(keys);
        for (width, height) in [(1, 1), (10, 3), (80, 24), (200, 60)] {
            let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
            terminal.draw(|frame| view(&s.state, frame)).unwrap();
        }
    }
}
