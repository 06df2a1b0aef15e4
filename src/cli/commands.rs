//! The commands that answer on standard output.

use super::deliver::{deliver, format};
use super::setting::{DONE, FAILED, NOTHING, Setting, USAGE, complain, written};
use crate::atlas::{Atlas, packs::faults};
use crate::catalog::{Card, OccupationIndex};
use crate::export::{
    hit_text, hits_json, list_json, list_text, show_html, show_json, show_markdown, show_text,
    title_text, titles_json,
};
use crate::import;
use crate::model::{Lang, Link, Problem};
use crate::page::Page;
use crate::search::{self, Ask, Hit, blocked::is_blocked};
use crate::texts::{cli_texts, problem::fault, screen::fill};
use clap::ArgMatches;
use serde::Serialize;
use std::{
    fs::File,
    io::{self, BufRead, BufReader, BufWriter, Write},
    path::{Path, PathBuf},
};
use unicode_normalization::UnicodeNormalization;

/// How many hits a search gives where nobody says.
const LIMIT: usize = 20;

pub(super) fn is_format(matches: &ArgMatches, format: &str) -> bool {
    matches
        .get_one::<String>("format")
        .is_some_and(|wanted| wanted == format)
}

/// The words of an argument in one string.
fn words(matches: &ArgMatches, argument: &str) -> String {
    matches
        .get_many::<String>(argument)
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join(" ")
}

pub(super) fn json<T: Serialize>(value: &T) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    serde_json::to_writer_pretty(&mut out, value)?;
    writeln!(out)?;
    out.flush()
}

/// `search`
pub fn search(matches: &ArgMatches, setting: &Setting) -> u8 {
    let limit = matches
        .get_one::<u32>("limit")
        .map_or(LIMIT, |limit| *limit as usize);
    let find = |query: &str| -> Vec<Hit> {
        let mut hits = search::search(&setting.atlas.catalog, &setting.atlas.index, query);
        hits.truncate(limit);
        hits
    };
    if let Some(file) = matches.get_one::<PathBuf>("batch") {
        return batch(file, find, matches, setting);
    }
    let query = words(matches, "text");
    let hits = find(&query);
    let catalog = &setting.atlas.catalog;
    let code = if is_format(matches, "json") {
        written(
            json(&hits_json(catalog, &query, &hits, setting.reader)),
            setting.texts,
        )
    } else {
        let mut out = BufWriter::new(io::stdout().lock());
        let lines = hits.iter().try_for_each(|hit| {
            writeln!(out, "{}", hit_text(catalog, &query, hit, setting.reader))
        });
        let result = lines.and_then(|()| out.flush());
        drop(out);
        written(result, setting.texts)
    };
    if hits.is_empty() {
        let blocked = is_blocked(&Ask::new(&query));
        let told = if blocked {
            setting.reader.texts().no_occupation.to_owned()
        } else {
            fill(setting.texts.nothing, &[&query])
        };
        complain(&told);
        return code.max(NOTHING);
    }
    code
}

/// One query a line, one object a line.
fn batch(
    file: &Path,
    find: impl Fn(&str) -> Vec<Hit>,
    matches: &ArgMatches,
    setting: &Setting,
) -> u8 {
    let texts = setting.texts;
    if matches.value_source("format") == Some(clap::parser::ValueSource::CommandLine)
        && !is_format(matches, "json")
    {
        complain(&format!("{}: {}", texts.error, texts.batch_needs_json));
        return USAGE;
    }
    let unreadable = |error: io::Error| {
        complain(&format!(
            "{}: {}",
            texts.error,
            fill(
                texts.cannot_read,
                &[&file.display().to_string(), &error.to_string()]
            )
        ));
        FAILED
    };
    let reader: Box<dyn BufRead> = if file.as_os_str() == "-" {
        Box::new(io::stdin().lock())
    } else {
        match File::open(file) {
            Ok(file) => Box::new(BufReader::new(file)),
            Err(error) => return unreadable(error),
        }
    };
    let mut out = BufWriter::new(io::stdout().lock());
    for line in reader.split(b'\n') {
        let line = match line {
            Ok(line) => line,
            Err(error) => return unreadable(error),
        };
        // A query is what a person typed: odd bytes in it are no reason to stop.
        let line = String::from_utf8_lossy(&line);
        let query = line.trim_end_matches('\r');
        let hits = find(query);
        let object = hits_json(&setting.atlas.catalog, query, &hits, setting.reader);
        let result = serde_json::to_writer(&mut out, &object)
            .map_err(io::Error::from)
            .and_then(|()| writeln!(out));
        if result.is_err() {
            return written(result, texts);
        }
    }
    let result = out.flush();
    drop(out);
    written(result, texts)
}

/// `show`
pub fn show(matches: &ArgMatches, setting: &Setting) -> u8 {
    let wanted = words(matches, "what");
    let Some(index) = occupation(&wanted, setting) else {
        return NOTHING;
    };
    let catalog = &setting.atlas.catalog;
    let Some(page) = Page::load(catalog, index) else {
        return NOTHING;
    };
    let sector = match sector(matches, &page, setting) {
        Ok(sector) => sector,
        Err(code) => return code,
    };
    let reader = setting.reader;
    let text = match format(matches, &["text", "markdown", "html", "json"]) {
        "json" => {
            let page = show_json(catalog, &page, sector, reader);
            serde_json::to_string_pretty(&page).map(|json| json + "\n")
        }
        "html" => Ok(show_html(&page, sector, reader)),
        "markdown" => Ok(show_markdown(&page, sector, reader)),
        _ => Ok(show_text(&page, sector, reader)),
    };
    match text {
        Ok(text) => deliver(text.as_bytes(), matches, setting),
        Err(error) => written(Err(error.into()), setting.texts),
    }
}

/// The view that `--sector` names, 0 where it names none.
pub fn sector(matches: &ArgMatches, page: &Page, setting: &Setting) -> Result<usize, u8> {
    let Some(id) = matches.get_one::<String>("sector") else {
        return Ok(0);
    };
    page.sector_place(id).ok_or_else(|| {
        let title = page.occupation.title.get(setting.reader.lang).to_string();
        let there: Vec<&str> = page
            .occupation
            .sector_views
            .iter()
            .map(|view| view.sector.as_str())
            .collect();
        let possible = if there.is_empty() {
            String::new()
        } else {
            format!(" {}", fill(setting.texts.possible, &[&there.join(", ")]))
        };
        complain(&format!(
            "{}{possible}",
            fill(setting.texts.unknown_sector, &[&title, id])
        ));
        NOTHING
    })
}

/// The occupation that an id, a title, an alias or the code of a job title names; where none does, what may have been meant
/// is told.
pub fn occupation(wanted: &str, setting: &Setting) -> Option<OccupationIndex> {
    let catalog = &setting.atlas.catalog;
    let wanted: String = wanted.trim().nfc().collect();
    let wanted = wanted.as_str();
    if let Some(index) = catalog.by_id(wanted) {
        return Some(index);
    }
    let code = catalog
        .job_title_by_code(wanted)
        .and_then(|index| catalog.job_title(index));
    if let Some(card) = code.as_ref().filter(|card| card.owners.len() != 1) {
        // Several owners, or none: all of them are told, whichever is shown.
        let owners = card
            .owners
            .iter()
            .filter_map(|(owner, _)| catalog.card(*owner));
        let owners: Vec<String> = owners
            .map(|card| card.title.get(setting.reader.lang).to_string())
            .collect();
        let owners = if owners.is_empty() {
            setting.reader.texts().no_owner.to_owned()
        } else {
            owners.join(", ")
        };
        complain(&format!(
            "{} {}: {owners}",
            card.job_title.code, card.job_title.title
        ));
        if card.owners.is_empty() {
            return None;
        }
    }
    let linked = code.map(|card| card.owners).unwrap_or_default();
    let mut by_source = linked.iter().filter(|(_, link)| *link == Link::Source);
    match (linked.as_slice(), by_source.next(), by_source.next()) {
        // Of several owners the one that a source names, if it names one only.
        ([(only, _)], ..) | (_, Some((only, _)), None) => return Some(*only),
        _ => {}
    }
    let wanted_lower = wanted.to_lowercase();
    let is_titled = |index: &OccupationIndex| {
        let card = catalog.card(*index);
        card.is_some_and(|card| {
            card.title
                .each()
                .any(|(_, title)| title.to_lowercase() == wanted_lower)
        })
    };
    if let Some(index) = catalog.occupations().find(is_titled) {
        return Some(index);
    }
    let mut aliases = (0..catalog.aliases().len()).filter_map(|place| catalog.aliases().get(place));
    if let Some((index, _)) = aliases.find(|(_, alias)| alias.to_lowercase() == wanted_lower) {
        return Some(index);
    }
    complain(&fill(setting.texts.unknown_occupation, &[wanted]));
    let hits = search::search(catalog, &setting.atlas.index, wanted);
    let near = hits.iter().filter_map(|hit| match hit.target {
        search::Target::Occupation(index) => catalog.card(index),
        search::Target::JobTitle(_) | search::Target::Compared(_) => None,
    });
    let near: Vec<Card> = near.take(5).collect();
    if !near.is_empty() {
        complain(setting.reader.texts().guesses);
    }
    for card in near {
        complain(&format!(
            "  {} ({})",
            card.id,
            card.title.get(setting.reader.lang)
        ));
    }
    None
}

/// `list`
pub fn list(matches: &ArgMatches, setting: &Setting) -> u8 {
    let catalog = &setting.atlas.catalog;
    let areas = catalog
        .areas()
        .iter()
        .map(|area| area.id.to_string())
        .collect();
    let sectors = catalog
        .sectors()
        .iter()
        .map(|sector| sector.id.to_string())
        .collect();
    let programmes = catalog
        .programmes()
        .iter()
        .map(|programme| programme.id.to_string())
        .collect();
    let (Ok(area), Ok(sector), Ok(programme)) = (
        place(matches, "area", areas, setting),
        place(matches, "sector", sectors, setting),
        place(matches, "programme", programmes, setting),
    ) else {
        return NOTHING;
    };
    let has =
        |places: &[u8], wanted: Option<u8>| wanted.is_none_or(|wanted| places.contains(&wanted));
    let belongs = |card: &Card| {
        has(&card.areas, area) && has(&card.sectors, sector) && has(&card.programmes, programme)
    };
    let cards: Vec<Card> = catalog.cards().iter().filter(belongs).collect();
    let result = if is_format(matches, "json") {
        json(&list_json(catalog, &cards, setting.reader))
    } else {
        let lines: String = cards
            .iter()
            .map(|card| list_text(card, setting.reader) + "\n")
            .collect();
        io::stdout().write_all(lines.as_bytes())
    };
    let code = written(result, setting.texts);
    if cards.is_empty() {
        code.max(NOTHING)
    } else {
        code
    }
}

/// The place of the id that an option names.
fn place(
    matches: &ArgMatches,
    option: &str,
    ids: Vec<String>,
    setting: &Setting,
) -> Result<Option<u8>, ()> {
    let Some(wanted) = matches.get_one::<String>(option) else {
        return Ok(None);
    };
    let place = ids.iter().position(|id| id == wanted);
    if place.is_none() {
        complain(&fill(setting.texts.unknown_id, &[wanted, &ids.join(", ")]));
    }
    place.map(|place| Some(place as u8)).ok_or(())
}

/// `titles`
pub fn titles(matches: &ArgMatches, setting: &Setting) -> u8 {
    let catalog = &setting.atlas.catalog;
    let unlinked = matches.get_flag("unlinked");
    let result = if is_format(matches, "json") {
        json(&titles_json(catalog, unlinked))
    } else {
        let titles = catalog.job_titles();
        let cards = titles
            .iter()
            .filter(|card| !unlinked || card.owners.is_empty());
        let lines: String = cards
            .map(|card| title_text(catalog, &card) + "\n")
            .collect();
        io::stdout().write_all(lines.as_bytes())
    };
    written(result, setting.texts)
}

/// `check`
pub fn check(matches: &ArgMatches, base: &Atlas, lang: Lang) -> u8 {
    let texts = cli_texts(lang);
    let given: Vec<PathBuf> = matches
        .get_many::<PathBuf>("path")
        .into_iter()
        .flatten()
        .cloned()
        .collect();
    let folders = if given.is_empty() {
        vec![PathBuf::from(".")]
    } else {
        given
    };
    let mut lines = String::new();
    let mut count = 0;
    let mut unreadable = false;
    for folder in &folders {
        let found = import::pack(folder).map_or_else(|faults| faults, |files| faults(base, files));
        for found in &found {
            lines.push_str(&fault(found, lang));
            lines.push('\n');
        }
        if found.is_empty() {
            complain(&fill(texts.no_faults, &[&folder.display().to_string()]));
        }
        unreadable |= found
            .iter()
            .any(|fault| matches!(fault.problem, Problem::Unreadable(_)));
        count += found.len();
    }
    let code = written(io::stdout().write_all(lines.as_bytes()), texts);
    if count > 0 {
        complain(&fill(texts.fault_count, &[&count.to_string()]));
        return code.max(if unreadable { FAILED } else { NOTHING });
    }
    code
}

/// `completions`
pub fn completions(matches: &ArgMatches, setting: &Setting) -> u8 {
    let Some(shell) = matches.get_one::<clap_complete::Shell>("shell") else {
        return DONE;
    };
    let mut command =
        super::args::command(setting.reader.lang, env!("CARGO_PKG_VERSION").to_owned());
    let mut bytes = Vec::new();
    clap_complete::generate(*shell, &mut command, "yrkesatlas", &mut bytes);
    written(io::stdout().write_all(&bytes), setting.texts)
}

/// `man`
pub fn man(setting: &Setting) -> u8 {
    let command = super::args::command(setting.reader.lang, env!("CARGO_PKG_VERSION").to_owned());
    let mut bytes = Vec::new();
    let result = clap_mangen::Man::new(command)
        .render(&mut bytes)
        .and_then(|()| io::stdout().write_all(&bytes));
    written(result, setting.texts)
}
