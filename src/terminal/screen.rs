//! A terminal in our hands.
//!
//! Its size is always told by a message and never asked for while drawing: the viewport is fixed to the size that the state
//! knows, so what is drawn and what lies under the pointer cannot disagree. Nothing is asked of the terminal before the
//! first paint, or after.

use super::system;
use crossterm::event::{self, Event};
use ratatui::{
    Frame, Terminal, TerminalOptions, Viewport, backend::CrosstermBackend, layout::Rect,
};
use std::{
    io::{self, BufWriter, IsTerminal, Stdout, Write},
    time::Duration,
};

/// The size that is taken where the terminal gives none (a serial line, a bare pseudo-terminal).
const UNKNOWN_SIZE: (u16, u16) = (80, 24);

/// Into the alternate screen; the pointer's presses and wheel, but not its every motion; pastes as one piece.
const ENTER: &[u8] = b"\x1b[?1049h\x1b[?1000h\x1b[?1006h\x1b[?2004h";

/// Everything undone, whatever of it was done.
pub(super) const LEAVE: &[u8] =
    b"\x1b[?2026l\x1b[<u\x1b[?2004l\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[0m\x1b[?1049l\x1b[?25h";

/// Half of a sequence ended, the clipboard emptied, the screen blank, and nothing to be scrolled back to.
pub(super) const WIPE: &[u8] = b"\x18\x1b[?2026l\x1b]52;pc;!\x07\x1b[0m\x1b[H\x1b[2J\x1b[3J";

/// What comes next.
#[derive(Debug)]
pub enum Next {
    /// An input.
    Input(Event),
    /// The program is to stop for a while.
    Suspend,
    /// Nothing for as long as was waited.
    Nothing,
}

/// Whether there is a terminal that a screen can be drawn on.
pub fn is_usable() -> bool {
    let term = std::env::var("TERM").unwrap_or_default();
    io::stdin().is_terminal()
        && io::stdout().is_terminal()
        && (cfg!(windows) || !matches!(term.as_str(), "" | "dumb"))
}

/// A terminal in our hands. It is given back when this goes out of scope, and by every other way that a program can end.
#[derive(Debug)]
pub struct Screen {
    terminal: Terminal<CrosstermBackend<BufWriter<Stdout>>>,
    /// The size that was drawn last.
    size: (u16, u16),
    /// Whether the pointer's presses come to us.
    listens: bool,
}

impl Screen {
    /// Takes the terminal.
    pub fn take() -> io::Result<Self> {
        system::prepare()?;
        let size = size();
        // From here on the terminal is not as it was: what fails now gives it back.
        let terminal = enter()
            .and_then(|()| terminal(size))
            .inspect_err(|_| system::restore())?;
        Ok(Self {
            terminal,
            size,
            listens: true,
        })
    }

    /// Columns and rows.
    pub fn size(&self) -> (u16, u16) {
        self.size
    }

    /// Draws one frame. A terminal that knows how to shows it all at once.
    pub fn draw(&mut self, size: (u16, u16), view: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        let area = Rect::new(0, 0, size.0, size.1);
        if self.terminal.get_frame().area() != area {
            self.start_over(size)?;
        }
        if system::is_leaving() {
            // Another thread is giving the terminal back, and ends the program.
            return Ok(());
        }
        self.terminal.backend_mut().write_all(b"\x1b[?2026h")?;
        self.terminal.draw(view)?;
        self.terminal.backend_mut().write_all(b"\x1b[?2026l")?;
        io::Write::flush(self.terminal.backend_mut())
    }

    /// Lets it be heard that there is something to be seen.
    pub fn ring(&mut self) -> io::Result<()> {
        self.terminal.backend_mut().write_all(b"\x07")
    }

    /// Whether the pointer's presses come to us; else they are the terminal's, which marks text with them.
    pub fn listen_to_pointer(&mut self, listens: bool) -> io::Result<()> {
        if listens == self.listens {
            return Ok(());
        }
        self.listens = listens;
        let told: &[u8] = if listens {
            b"\x1b[?1000h\x1b[?1006h"
        } else {
            b"\x1b[?1000l\x1b[?1006l"
        };
        self.terminal.backend_mut().write_all(told)
    }

    /// Blanks the screen and takes it for blank: what is drawn next is drawn whole. ratatui's own ways of clearing ask the
    /// terminal where its cursor is, and a terminal may not answer.
    fn start_over(&mut self, size: (u16, u16)) -> io::Result<()> {
        self.terminal = terminal(size)?;
        self.size = size;
        self.terminal.backend_mut().write_all(b"\x1b[0m\x1b[2J")
    }

    /// The next input, waiting for at most `wait`, or for ever.
    pub fn next(&mut self, wait: Option<Duration>) -> io::Result<Next> {
        // Of many changes of size in a row the last one's signal may be heard before its size can be read. So before
        // anything is waited for, the size is looked at once more.
        let (width, height) = size();
        if (width, height) != self.size {
            self.size = (width, height);
            return Ok(Next::Input(Event::Resize(width, height)));
        }
        if let Some(wait) = wait
            && !event::poll(wait)?
        {
            return Ok(Next::Nothing);
        }
        match event::read()? {
            // What asks us to stop wakes us with a change of size that is none.
            Event::Resize(..) if system::is_suspended() => Ok(Next::Suspend),
            Event::Resize(..) => {
                self.size = size();
                Ok(Next::Input(Event::Resize(self.size.0, self.size.1)))
            }
            event => Ok(Next::Input(event)),
        }
    }

    /// Gives the terminal back, stops until called again, and takes it once more.
    pub fn suspend(&mut self) -> io::Result<(u16, u16)> {
        self.terminal.backend_mut().flush()?;
        system::suspend(|| {
            // crossterm believes that the terminal is still raw: it must be told before it can make it so again.
            crossterm::terminal::disable_raw_mode()?;
            enter()
        })?;
        self.listens = true;
        let size = size();
        self.start_over(size)?;
        Ok(size)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // While a panic unwinds the hook has given the terminal back already, before it told of the panic.
        if !std::thread::panicking() {
            let _ = self.terminal.backend_mut().flush();
            system::restore();
        }
    }
}

fn enter() -> io::Result<()> {
    crossterm::terminal::enable_raw_mode()?;
    let mut out = io::stdout();
    out.write_all(ENTER)?;
    out.flush()
}

fn terminal(
    (width, height): (u16, u16),
) -> io::Result<Terminal<CrosstermBackend<BufWriter<Stdout>>>> {
    let backend = CrosstermBackend::new(BufWriter::with_capacity(1 << 16, io::stdout()));
    let viewport = Viewport::Fixed(Rect::new(0, 0, width, height));
    Terminal::with_options(backend, TerminalOptions { viewport })
}

fn size() -> (u16, u16) {
    match system::size() {
        Some((width, height)) if width > 0 && height > 0 => (width, height),
        _ => UNKNOWN_SIZE,
    }
}
