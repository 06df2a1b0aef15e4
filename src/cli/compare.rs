//! `compare`: two or three occupations side by side, or the sectors of one.

use super::{
    commands::occupation,
    deliver::{deliver, format},
    setting::{NOTHING, Setting, USAGE, complain, written},
};
use crate::catalog::OccupationIndex;
use crate::export::{beside_html, beside_json, beside_markdown, beside_text};
use crate::page::{Compared, Page, Target, browse, compare as side_by_side, lens};
use crate::texts::screen::fill;
use clap::ArgMatches;

/// The forms of an answer.
pub const FORMATS: [&str; 4] = ["text", "markdown", "html", "json"];

/// `compare`
pub fn compare(matches: &ArgMatches, setting: &Setting) -> u8 {
    let (catalog, reader) = (&setting.atlas.catalog, setting.reader);
    let wanted = matches.get_many::<String>("what").into_iter().flatten();
    // All of them are looked up, so that each that is unknown is told at once.
    let found: Vec<Option<OccupationIndex>> =
        wanted.map(|wanted| occupation(wanted, setting)).collect();
    let pages: Option<Vec<Page>> = found
        .into_iter()
        .map(|index| Page::load(catalog, index?))
        .collect();
    let Some(pages) = pages else {
        return NOTHING;
    };
    for (at, page) in pages.iter().enumerate() {
        if pages[..at].iter().any(|other| other.index == page.index) {
            let title = page.occupation.title.get(reader.lang);
            complain(&format!(
                "{}: {}",
                setting.texts.error,
                fill(setting.texts.same_twice, &[title])
            ));
            return USAGE;
        }
    }
    let (target, beside, of) = match pages.as_slice() {
        [page] => {
            let id = page.occupation.id.to_string();
            (Target::Lens(page.index), lens(page, reader), Some(id))
        }
        pages => {
            let Some(compared) = Compared::new(pages.iter().map(|page| page.index)) else {
                return NOTHING;
            };
            let beside = side_by_side(pages, reader);
            (Target::Compare(compared), beside, None)
        }
    };
    let title = browse::title(catalog, target, reader);
    let text = match format(matches, &FORMATS) {
        "json" => match serde_json::to_string_pretty(&beside_json(catalog, &beside, of.as_deref()))
        {
            Ok(json) => json + "\n",
            Err(error) => return written(Err(error.into()), setting.texts),
        },
        "markdown" => beside_markdown(&title, &beside),
        "html" => beside_html(&beside, &title, reader.lang),
        _ => beside_text(&title, &beside),
    };
    deliver(text.as_bytes(), matches, setting)
}
