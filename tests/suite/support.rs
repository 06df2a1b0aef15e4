//! A session without a terminal: keys go through the real key map, update and view; the screen is printed with its styles.

use crossterm::event::{
    Event, KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};
use ratatui::{
    Terminal,
    backend::TestBackend,
    buffer::Buffer,
    style::{Color, Modifier},
};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::OnceLock,
};
use yrkesatlas::{
    app::{Effect, Glyphs, Opening, State, ThemeName, catch_up},
    atlas::{Atlas, bytes::atlas_bytes, embedded, open::open},
    catalog::{File, check, read},
    model::{Date, Lang},
    runtime::hear,
    texts::problem::fault,
    ui::view,
};

/// The files of a pack on the disk.
pub(crate) fn pack_files(folder: &Path) -> Vec<File> {
    yrkesatlas::import::pack(folder).unwrap_or_else(|faults| panic!("{faults:?}"))
}

/// The folder of the project.
pub(crate) fn project() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A small atlas of three occupations, so that a change of the real one changes no test of the program.
pub(crate) fn small() -> Atlas {
    static SMALL: OnceLock<Atlas> = OnceLock::new();
    *SMALL.get_or_init(|| {
        let (pack, mut faults) = read(pack_files(&project().join("tests/pack")));
        faults.extend(check(&pack));
        let told: Vec<String> = faults.iter().map(|found| fault(found, Lang::Nb)).collect();
        assert!(told.is_empty(), "{told:#?}");
        open(atlas_bytes(&pack).unwrap().leak()).unwrap()
    })
}

/// A session in a terminal that is not there.
pub(crate) struct Session {
    pub(crate) state: State,
    pub(crate) effects: Vec<Effect>,
}

impl Session {
    pub(crate) fn new(atlas: Atlas, size: (u16, u16)) -> Self {
        let opening = Opening {
            today: Date {
                year: 2026,
                month: 11,
                day: 21,
            },
            size,
            lang: Lang::Nb,
            theme: ThemeName::Dark,
            glyphs: Glyphs::Full,
            query: String::new(),
            occupation: None,
            session: None,
            session_file: String::new(),
            can_print: false,
        };
        Self {
            state: State::new(atlas, opening),
            effects: Vec::new(),
        }
    }

    /// With the real atlas.
    pub(crate) fn real(size: (u16, u16)) -> Self {
        Self::new(embedded(), size)
    }

    /// With the small one.
    pub(crate) fn small(size: (u16, u16)) -> Self {
        Self::new(small(), size)
    }

    pub(crate) fn event(&mut self, event: &Event) {
        self.effects.extend(hear(&mut self.state, event));
        catch_up(&mut self.state);
    }

    /// Types `keys`: letters as they are, named keys in angle brackets (`<enter>`, `<ctrl-q>`, `<click 3,4>`).
    pub(crate) fn keys(&mut self, keys: &str) -> &mut Self {
        for event in events(keys) {
            self.event(&event);
        }
        self
    }

    pub(crate) fn buffer(&self) -> (Buffer, Option<(u16, u16)>) {
        let (width, height) = self.state.size;
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        let mut cursor = None;
        terminal
            .draw(|frame| {
                view(&self.state, frame);
            })
            .unwrap();
        let backend = terminal.backend_mut();
        if backend.cursor_visible() {
            let at = ratatui::backend::Backend::get_cursor_position(backend).unwrap();
            cursor = Some((at.x, at.y));
        }
        (terminal.backend().buffer().clone(), cursor)
    }

    /// The screen as text.
    pub(crate) fn text(&self) -> String {
        let (buffer, _) = self.buffer();
        rows(&buffer).join("\n")
    }

    /// The screen with its styles: below each row that has any, a row of marks (`R` reversed, `U` underlined, `B` bold, `c`
    /// coloured), and at the end where the cursor stands.
    pub(crate) fn picture(&self) -> String {
        let (buffer, cursor) = self.buffer();
        let mut out = String::new();
        for (y, row) in rows(&buffer).iter().enumerate() {
            out.push_str(&format!("|{}\n", row.trim_end()));
            let marks: String = (0..buffer.area.width)
                .map(|x| mark(&buffer[(x, y as u16)]))
                .collect();
            if !marks.trim().is_empty() {
                out.push_str(&format!("~{}\n", marks.trim_end()));
            }
        }
        out.push_str(&format!("cursor {cursor:?}\n"));
        out
    }

    /// Panics unless the screen shows `wanted`.
    #[track_caller]
    pub(crate) fn shows(&mut self, wanted: &str) -> &mut Self {
        let text = self.text();
        assert!(text.contains(wanted), "no {wanted:?} in\n{text}");
        self
    }

    /// Panics if the screen shows `unwanted`.
    #[track_caller]
    pub(crate) fn hides(&mut self, unwanted: &str) -> &mut Self {
        let text = self.text();
        assert!(!text.contains(unwanted), "{unwanted:?} in\n{text}");
        self
    }

    /// The text under the marker of the row in focus.
    pub(crate) fn focused(&self) -> String {
        let (buffer, cursor) = self.buffer();
        let (x, y) = cursor.expect("the cursor is always shown");
        rows(&buffer)[usize::from(y)]
            .chars()
            .skip(usize::from(x))
            .collect::<String>()
            .trim()
            .to_owned()
    }
}

fn rows(buffer: &Buffer) -> Vec<String> {
    let row = |y| {
        (0..buffer.area.width)
            .map(|x| buffer[(x, y)].symbol().replace('\u{a0}', " "))
            .collect()
    };
    (0..buffer.area.height).map(row).collect()
}

fn mark(cell: &ratatui::buffer::Cell) -> char {
    if cell.modifier.contains(Modifier::REVERSED) {
        'R'
    } else if cell.modifier.contains(Modifier::UNDERLINED) {
        'U'
    } else if cell.modifier.contains(Modifier::BOLD) {
        'B'
    } else if cell.fg != Color::Reset {
        'c'
    } else {
        ' '
    }
}

/// Keys as people write them → what a terminal sends.
pub(crate) fn events(keys: &str) -> Vec<Event> {
    let mut events = Vec::new();
    let mut rest = keys;
    while let Some(c) = rest.chars().next() {
        if let Some((name, after)) = rest
            .strip_prefix('<')
            .and_then(|inner| inner.split_once('>'))
        {
            events.push(named(name));
            rest = after;
        } else {
            events.push(Event::Key(KeyEvent::new(
                KeyCode::Char(c),
                KeyModifiers::NONE,
            )));
            rest = &rest[c.len_utf8()..];
        }
    }
    events
}

fn named(name: &str) -> Event {
    let (word, rest) = name.split_once(' ').unwrap_or((name, ""));
    let cell = || {
        let (x, y) = rest.split_once(',').expect("column,row");
        (x.parse().unwrap(), y.parse().unwrap())
    };
    let mouse = |kind| {
        let (column, row) = cell();
        Event::Mouse(MouseEvent {
            kind,
            column,
            row,
            modifiers: KeyModifiers::NONE,
        })
    };
    let (modifiers, plain) = match word.split_once('-') {
        Some(("ctrl", plain)) => (KeyModifiers::CONTROL, plain),
        Some(("alt", plain)) => (KeyModifiers::ALT, plain),
        Some(("shift", plain)) => (KeyModifiers::SHIFT, plain),
        _ => (KeyModifiers::NONE, word),
    };
    let code = match plain {
        "click" => return mouse(MouseEventKind::Down(MouseButton::Left)),
        "wheeldown" => return mouse(MouseEventKind::ScrollDown),
        "wheelup" => return mouse(MouseEventKind::ScrollUp),
        "resize" => {
            let (width, height) = cell();
            return Event::Resize(width, height);
        }
        "paste" => return Event::Paste(rest.to_owned()),
        "enter" => KeyCode::Enter,
        "esc" => KeyCode::Esc,
        "tab" => KeyCode::Tab,
        "bs" => KeyCode::Backspace,
        "del" => KeyCode::Delete,
        "up" => KeyCode::Up,
        "down" => KeyCode::Down,
        "left" => KeyCode::Left,
        "right" => KeyCode::Right,
        "home" => KeyCode::Home,
        "end" => KeyCode::End,
        "pgup" => KeyCode::PageUp,
        "pgdn" => KeyCode::PageDown,
        "space" => KeyCode::Char(' '),
        "lt" => KeyCode::Char('<'),
        f if f.starts_with('f') && f.len() > 1 => KeyCode::F(f[1..].parse().unwrap()),
        letter => KeyCode::Char(letter.chars().next().unwrap()),
    };
    Event::Key(KeyEvent::new(code, modifiers))
}

/// The shared reference data, where they are; says so where they are not.
pub(crate) fn shared(path: &str) -> Option<PathBuf> {
    let root = std::env::var_os("YRKESATLAS_SHARED")
        .map_or_else(|| project().join("../shared"), PathBuf::from);
    let path = root.join(path);
    if fs::metadata(&path).is_err() {
        eprintln!("skipped: {} is not there", path.display());
        return None;
    }
    Some(path)
}
