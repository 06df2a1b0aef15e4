//! `handout`: a page to take home.

use super::{
    commands,
    deliver::{deliver, format},
    saved,
    setting::{FAILED, NOTHING, Setting, USAGE, complain},
};
use crate::catalog::OccupationIndex;
use crate::export::{self, handout_html, handout_markdown, handout_text};
use crate::model::Trouble;
use crate::page::{Compared, Page, Scope};
use crate::session::Session;
use clap::ArgMatches;
use std::path::{Path, PathBuf};

/// The formats of a sheet.
pub const FORMATS: [&str; 3] = ["text", "markdown", "html"];

/// `handout`
pub fn handout(matches: &ArgMatches, setting: &Setting) -> u8 {
    let asked = match matches.get_one::<PathBuf>("session") {
        Some(file) => opened(file, setting).map(|session| (session, Scope::Session)),
        None => named(matches, setting),
    };
    let (session, scope) = match asked {
        Ok(asked) => asked,
        Err(code) => return code,
    };
    let sheet = export::handout(&setting.atlas.catalog, &session, scope, setting.reader);
    let text = match format(matches, &FORMATS) {
        "html" => handout_html(&sheet, setting.reader.lang),
        "markdown" => handout_markdown(&sheet),
        _ => handout_text(&sheet),
    };
    deliver(text.as_bytes(), matches, setting)
}

/// The occupations that the arguments name: one by itself, several side by side or as those kept.
fn named(matches: &ArgMatches, setting: &Setting) -> Result<(Session, Scope), u8> {
    let wrong = |what: &str| {
        complain(&format!(
            "{}: {what}. {}",
            setting.texts.error, setting.texts.see_help
        ));
        Err(USAGE)
    };
    let mut each: Vec<OccupationIndex> = Vec::new();
    for wanted in matches.get_many::<String>("what").into_iter().flatten() {
        let index = commands::occupation(wanted, setting).ok_or(NOTHING)?;
        if !each.contains(&index) {
            each.push(index);
        }
    }
    let session = Session::default();
    if matches.get_flag("compare") {
        let fits = each.len() <= Compared::MOST;
        return match Compared::new(each).filter(|_| fits) {
            Some(compared) => Ok((session, Scope::Compared(compared))),
            None => wrong(setting.texts.compare_count),
        };
    }
    if let [only] = each.as_slice() {
        let page = Page::load(&setting.atlas.catalog, *only).ok_or(NOTHING)?;
        let sector = commands::sector(matches, &page, setting)?;
        return Ok((session, Scope::Occupation(*only, sector as u8)));
    }
    if matches.contains_id("sector") {
        return wrong(setting.texts.sector_of_one);
    }
    let mut session = session;
    for index in each {
        session.toggle(index);
    }
    Ok((session, Scope::Session))
}

/// The session that a file holds.
fn opened(path: &Path, setting: &Setting) -> Result<Session, u8> {
    saved::session(path, setting)?.ok_or_else(|| {
        saved::unreadable(path, &Trouble::NotThere, setting);
        FAILED
    })
}
