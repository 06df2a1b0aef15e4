//! The explorer, opened on a terminal.

use super::{
    commands, environment, plain, saved,
    setting::{DONE, FAILED, NOTHING, Setting, USAGE, complain},
};
use crate::app::{Glyphs, Letters, Opening, State, ThemeName};
use crate::deeds::shown;
use crate::page::Page;
use crate::printer;
use crate::runtime;
use crate::terminal::{Screen, is_usable};
use clap::ArgMatches;
use std::path::PathBuf;

/// The screen that is not there in the plain mode: what is said is no wider, unless the environment says so.
const PLAIN_SIZE: (u16, u16) = (80, 24);

/// Opens the explorer. Everything that can be wrong is told before the terminal is taken.
pub fn open(matches: &ArgMatches, setting: &Setting) -> u8 {
    let mut occupation = None;
    if let Some(wanted) = matches.get_one::<String>("occupation") {
        let Some(index) = commands::occupation(wanted, setting) else {
            return NOTHING;
        };
        let Some(page) = Page::load(&setting.atlas.catalog, index) else {
            return NOTHING;
        };
        match commands::sector(matches, &page, setting) {
            Ok(sector) => occupation = Some((index, sector)),
            Err(code) => return code,
        }
    }
    // The session to go on with, or the file that a new one is to be saved in.
    let mut session = None;
    if let Some(path) = matches.get_one::<PathBuf>("session") {
        match saved::session(path, setting) {
            Ok(read) => session = Some((read, shown(path))),
            Err(code) => return code,
        }
    }
    let opened = |size| {
        let mut state = State::new(
            setting.atlas,
            Opening {
                today: setting.reader.today,
                size,
                lang: setting.reader.lang,
                theme: theme(matches),
                glyphs: glyphs(matches),
                query: matches
                    .get_one::<String>("query")
                    .cloned()
                    .unwrap_or_default(),
                occupation,
                session,
                session_file: environment::session_file(setting.reader.today),
                can_print: printer::can_print(),
            },
        );
        if matches.get_flag("no-letters") {
            state.letters = Letters::Off;
        }
        state
    };
    if matches.get_flag("plain") || environment::wants_plain() {
        let width = environment::columns().unwrap_or(PLAIN_SIZE.0);
        return plain::talk(opened(PLAIN_SIZE), width, setting);
    }
    if !is_usable() {
        complain(setting.texts.no_terminal);
        return USAGE;
    }
    keep_selection();
    let mut screen = match Screen::take() {
        Ok(screen) => screen,
        Err(error) => {
            complain(&format!("{} ({error})", setting.texts.no_terminal));
            return USAGE;
        }
    };
    let mut state = opened(screen.size());
    let result = runtime::run(&mut state, &mut screen, None);
    drop(screen);
    match result {
        Ok(_) => DONE,
        Err(error) => {
            // The terminal is gone, or cannot be written to: nobody may be there to read this.
            complain(&format!("{}: {error}", setting.texts.terminal_gone));
            FAILED
        }
    }
}

/// crossterm would take the selection away with the colours where `NO_COLOR` is set; the theme without colours keeps it.
pub fn keep_selection() {
    if std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        crossterm::style::force_color_output(true);
    }
}

fn theme(matches: &ArgMatches) -> ThemeName {
    let wanted = matches.get_one::<String>("theme");
    let named = ThemeName::ALL
        .into_iter()
        .find(|theme| wanted.is_some_and(|wanted| wanted == theme.name()));
    named.unwrap_or_else(environment::theme)
}

/// The glyphs that were asked for, else those of the environment.
pub fn glyphs(matches: &ArgMatches) -> Glyphs {
    match matches.get_one::<String>("glyphs").map(String::as_str) {
        Some("full") => Glyphs::Full,
        Some("vt") => Glyphs::Vt,
        Some("ascii") => Glyphs::Ascii,
        _ => environment::glyphs(),
    }
}
