//! What a start and a key cost inside the program: `cargo bench`.
//!
//! The terminal is a sink of bytes, 120×40; what a real one adds is measured from outside. Single figures drift with the
//! machine: what counts is their ratio to the blank frame, which is measured in the same run.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use ratatui::{
    Terminal, TerminalOptions, Viewport, backend::CrosstermBackend, layout::Rect,
    widgets::Paragraph,
};
use std::{
    hint::black_box,
    io::Sink,
    time::{Duration, Instant},
};
use yrkesatlas::{
    app::{Glyphs, Opening, State, ThemeName, update},
    atlas::{Atlas, embedded, embedded::embedded_bytes, open::open, with_packs},
    catalog::{File, read::LINES},
    keymap::resolve,
    model::{Date, Lang, Section},
    page::{Page, Reader, rows, sections},
    search::search,
    ui::view,
};

const SIZE: (u16, u16) = (120, 40);
const WORDS: [&str; 16] = [
    "sosionom",
    "ingeniør",
    "sykepleier",
    "barnevern",
    "lærer",
    "kokk",
    "elektriker",
    "advokat",
    "lege",
    "psykolog",
    "snekker",
    "frisør",
    "pilot",
    "politi",
    "sosinom",
    "vernepleier nav",
];

fn main() {
    let blank = blank_frame();
    println!(
        "{:<44} {:>10} {:>10} {:>10} {:>10}",
        "", "least", "p50", "p99", "p50/blank"
    );
    let row = |name: &str, mut times: Vec<Duration>| {
        times.sort_unstable();
        let at = |percent: usize| times[(times.len() - 1) * percent / 100];
        let ratio = at(50).as_secs_f64() / blank.as_secs_f64();
        println!(
            "{name:<44} {:>10.1?} {:>10.1?} {:>10.1?} {ratio:>10.2}",
            times[0],
            at(50),
            at(99)
        );
    };
    row("a blank ratatui frame, changed whole", vec![blank]);
    row(
        "open the embedded atlas",
        repeat(200, || black_box(open(embedded_bytes()).is_ok())),
    );
    row(
        "first state and frame",
        repeat(100, || {
            let mut terminal = terminal();
            let state = State::new(embedded(), opening());
            terminal
                .draw(|frame| view(&state, frame))
                .expect("a sink takes all");
        }),
    );
    let catalog = embedded().catalog;
    let sosionom = catalog.by_id("sosionom").expect("the flagship is there");
    row(
        "fetch a page",
        repeat(200, || black_box(Page::load(&catalog, sosionom)).is_some()),
    );
    let page = Page::load(&catalog, sosionom).expect("the flagship is there");
    let reader = Reader {
        lang: Lang::Nb,
        today: opening().today,
    };
    let cut = |section: &Section| rows(&sections::paragraphs(&page, *section, 0, reader), 42).len();
    row(
        "cut its first five panes into rows",
        repeat(200, || Section::PANES[..5].iter().map(cut).sum::<usize>()),
    );
    let (changes, frames, keys) = typing();
    row("a key: message and change", changes);
    row("a key: frame", frames);
    row("a key: all of it", keys);
    let atlas = embedded();
    println!(
        "\n{} occupations, {} names, {} bytes\n",
        atlas.catalog.cards().len(),
        atlas.index.len(),
        embedded_bytes().len()
    );
    searches(&atlas, row);
    // Registers of plain lines, each laid over the atlas: cargo passes its own flags on.
    for file in std::env::args().skip(1).filter(|arg| !arg.starts_with('-')) {
        let bytes = std::fs::read(&file).expect("the register can be read");
        let start = Instant::now();
        let pack = vec![File {
            shown: file.clone(),
            path: LINES.to_owned(),
            bytes,
        }];
        let atlas = with_packs(&embedded(), vec![pack]).expect("its lines are titles");
        let built = start.elapsed();
        let size = postcard::to_stdvec(atlas.index.bytes()).expect("it fits in memory");
        println!(
            "\n{file}: {} names, index of {} bytes built in {built:.1?}\n",
            atlas.index.len(),
            size.len()
        );
        drop(size);
        searches(&atlas, row);
    }
}

/// What a search costs that nobody waits for: every name, to the end.
fn searches(atlas: &Atlas, row: impl Fn(&str, Vec<Duration>)) {
    for query in [
        "s",
        "so",
        "sos",
        "sosionom",
        "lærer",
        "ingeniør",
        "sosjonom",
        "bvp",
        "konsulent",
        "xqzw",
        "sykepleier nav",
    ] {
        let times = repeat(50, || {
            black_box(search(&atlas.catalog, &atlas.index, query)).len()
        });
        row(&format!("search «{query}», to the end"), times);
    }
}

fn opening() -> Opening {
    Opening {
        today: Date {
            year: 2026,
            month: 11,
            day: 21,
        },
        size: SIZE,
        lang: Lang::Nb,
        theme: ThemeName::Dark,
        glyphs: Glyphs::Full,
        query: String::new(),
        occupation: None,
        session: None,
        session_file: String::new(),
        can_print: false,
    }
}

fn terminal() -> Terminal<CrosstermBackend<Sink>> {
    let viewport = Viewport::Fixed(Rect::new(0, 0, SIZE.0, SIZE.1));
    Terminal::with_options(
        CrosstermBackend::new(std::io::sink()),
        TerminalOptions { viewport },
    )
    .expect("a sink takes all")
}

fn repeat<T>(times: usize, mut what: impl FnMut() -> T) -> Vec<Duration> {
    black_box(what());
    let once = || {
        let start = Instant::now();
        black_box(what());
        start.elapsed()
    };
    std::iter::repeat_with(once).take(times).collect()
}

/// The least that a frame costs in which every cell has changed.
fn blank_frame() -> Duration {
    let mut terminal = terminal();
    let mut letter = b'a';
    let mut times = repeat(200, || {
        letter = if letter == b'z' { b'a' } else { letter + 1 };
        let lines =
            vec![String::from(letter as char).repeat(usize::from(SIZE.0)); usize::from(SIZE.1)]
                .join("\n");
        terminal
            .draw(|frame| frame.render_widget(Paragraph::new(lines.as_str()), frame.area()))
            .expect("a sink takes all");
    });
    times.sort_unstable();
    times[times.len() / 2]
}

/// Every word typed letter by letter and deleted again: the time of the change, of the frame, and of both.
fn typing() -> (Vec<Duration>, Vec<Duration>, Vec<Duration>) {
    let mut state = State::new(embedded(), opening());
    let mut terminal = terminal();
    terminal
        .draw(|frame| view(&state, frame))
        .expect("a sink takes all");
    let (mut changes, mut frames, mut keys) = (Vec::new(), Vec::new(), Vec::new());
    let mut press = |code: KeyCode| {
        let event = Event::Key(KeyEvent::new(code, KeyModifiers::NONE));
        let start = Instant::now();
        if let Some(msg) = resolve(&state, &event) {
            update(&mut state, msg);
        }
        let settled = start.elapsed();
        terminal
            .draw(|frame| view(&state, frame))
            .expect("a sink takes all");
        let drawn = start.elapsed();
        changes.push(settled);
        frames.push(drawn.saturating_sub(settled));
        keys.push(drawn);
    };
    for _ in 0..3 {
        for word in WORDS {
            word.chars().for_each(|letter| press(KeyCode::Char(letter)));
            word.chars().for_each(|_| press(KeyCode::Backspace));
        }
    }
    (changes, frames, keys)
}
