//! The results as they are shown: their titles and reasons, and where they stand.

use super::state::State;
use crate::layout::Shape;
use crate::page::{Target, browse};
use crate::search::{self, Hit, Kind, Name, fold::fold};
use crate::texts::screen::fill;
use ratatui::layout::Rect;
use std::borrow::Cow;
use unicode_width::UnicodeWidthStr;

/// With so many names that go on after what was typed, among so many results, the reader is asked which is meant.
const FEW_HOMONYMS: usize = 3;
const MOST_SEEN: usize = 8;

/// A result as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultRow {
    /// Its title.
    pub title: String,
    /// Why it is there, where the title does not say so itself: what matched, and the words around it.
    pub reason: Option<[String; 3]>,
}

impl State {
    /// A result as it is shown: its title, and why it is there.
    pub fn result_row(&self, hit: &Hit) -> ResultRow {
        let (catalog, texts) = (&self.atlas.catalog, self.texts());
        let matched = || match hit.name {
            Name::JobTitle(index) => catalog
                .job_title(index)
                .map(|card| card.job_title.shown())
                .unwrap_or_default(),
            name => name
                .text(catalog)
                .map(|text| text.to_string())
                .unwrap_or_default(),
        };
        let title = match hit.target {
            search::Target::Occupation(index) => catalog
                .card(index)
                .map(|card| card.title.get(self.lang).to_string()),
            search::Target::JobTitle(index) => {
                catalog.job_title(index).map(|card| card.job_title.shown())
            }
            search::Target::Compared(_) => None,
        }
        .unwrap_or_default();
        if let search::Target::Compared(compared) = hit.target {
            let target = Target::Compare(compared);
            return ResultRow {
                title: browse::title(catalog, target, self.reader()),
                reason: None,
            };
        }
        let own = matches!(hit.target, search::Target::JobTitle(_));
        let label = match (hit.kind, hit.name) {
            _ if own => {
                return ResultRow {
                    title,
                    reason: Some([texts.no_owner.to_owned(), String::new(), String::new()]),
                };
            }
            (_, Name::Title(..)) if matched() == title || self.has_typed(&title) => {
                return ResultRow {
                    title,
                    reason: None,
                };
            }
            (_, Name::JobTitle(_)) => texts.by_job_title,
            (_, Name::Topic(_)) => texts.by_topic,
            (_, Name::Text(..)) => texts.by_text,
            (Kind::Abbreviation, _) => texts.by_letters,
            (Kind::Typo, _) => texts.by_likeness,
            (_, Name::Alias(_)) => texts.by_alias,
            (_, Name::Title(..)) => texts.by_title_in,
        };
        let (before, after) = label.split_once("{}").unwrap_or((label, ""));
        ResultRow {
            title,
            reason: Some([before.to_owned(), matched(), after.to_owned()]),
        }
    }

    /// How many rows of the screen a result takes: its reason stands below it in the column of the wide shape.
    pub fn result_height(&self, hit: &Hit) -> usize {
        let below = self.shape() == Shape::Wide && self.has_reason(hit);
        if below { 2 } else { 1 }
    }

    /// Whether a result says why it is there: it does unless its title says so itself.
    fn has_reason(&self, hit: &Hit) -> bool {
        if matches!(hit.target, search::Target::Compared(_)) {
            return false;
        }
        let (search::Target::Occupation(index), Name::Title(_, lang)) = (hit.target, hit.name)
        else {
            return true;
        };
        lang != self.lang
            && self.atlas.catalog.card(index).is_none_or(|card| {
                let own = card.title.get(self.lang);
                card.title.get(lang) != own && !self.has_typed(own)
            })
    }

    /// Whether what was typed stands in a title: it then says itself why it is there, in whichever language it was found.
    fn has_typed(&self, title: &str) -> bool {
        let typed = &self.scan.ask().folded;
        !typed.is_empty() && fold(title).windows(typed.len()).any(|part| part == typed)
    }

    /// The results that are seen, from the first one on: each with its place and its row below the heading.
    pub fn results_seen(&self) -> Vec<(usize, usize)> {
        let height = usize::from(self.results_area().height);
        let mut row = 0;
        let mut seen = Vec::new();
        for (place, hit) in self.hits.iter().enumerate().skip(self.results.top) {
            let rows = self.result_height(hit);
            if row + rows > height {
                break;
            }
            seen.push((place, row));
            row += rows;
        }
        seen
    }

    /// Where the rows of the results stand: below their heading.
    pub fn results_area(&self) -> Rect {
        let area = self.screen().results;
        let heading = u16::from(self.shape() != Shape::Medium).min(area.height);
        Rect {
            y: area.y + heading,
            height: area.height - heading,
            ..area
        }
    }

    /// The results of the medium shape, in a line from the chosen one on: each with where its title and reason stand. The
    /// sign of the chosen one stands in the two cells before it.
    pub fn results_in_line(&self) -> Vec<(usize, Rect)> {
        let line = self.screen().results;
        let end = line.right().saturating_sub(self.count().width() as u16 + 3);
        let mut x = line.x + self.results_heading().width() as u16 + 3;
        let mut places = Vec::new();
        for (place, hit) in self.hits.iter().enumerate().skip(self.results.cursor) {
            let row = self.result_row(hit);
            let is_chosen = place == self.results.cursor;
            x += if is_chosen { 2 } else { 0 };
            let reason = row
                .reason
                .filter(|_| is_chosen)
                .map_or(0, |reason| 2 + reason.concat().width());
            let width = (row.title.width() + reason) as u16;
            // A title that would be cut is left out; the chosen one is always there.
            if x + width > end && !is_chosen {
                break;
            }
            places.push((
                place,
                Rect::new(x, line.y, width.min(end.saturating_sub(x)), 1),
            ));
            x += width + 3;
        }
        places
    }

    /// The heading of the results: that they are results, or guesses, or not there yet; and where many are called so, that
    /// one is to be chosen.
    pub fn results_heading(&self) -> Cow<'static, str> {
        let texts = self.texts();
        let heading = match self.hits.first() {
            Some(hit) if hit.guess || hit.kind == Kind::Abbreviation => texts.guesses,
            Some(_) if self.is_homonym() => {
                return fill(texts.which, &[self.scan.ask().text.trim()]).into();
            }
            Some(_) => texts.results,
            None if self.scan.is_done() => "",
            None => "…",
        };
        heading.into()
    }

    /// Whether what was typed is the whole first word of several names, and no occupation's title: `rådgiver`, `lærling`.
    fn is_homonym(&self) -> bool {
        let asked = self.scan.ask().folded.as_slice();
        let catalog = &self.atlas.catalog;
        let goes_on = |hit: &&Hit| {
            if !matches!(hit.name, Name::Alias(_) | Name::JobTitle(_)) {
                return false;
            }
            let name = hit.name.text(catalog).map(|text| fold(&text));
            let name = name.unwrap_or_default();
            name.strip_prefix(asked)
                .is_some_and(|rest| rest.starts_with(b" "))
        };
        let is_title = |hit: &Hit| {
            matches!(hit.name, Name::Title(..))
                && hit
                    .name
                    .text(catalog)
                    .is_some_and(|text| fold(&text) == asked)
        };
        let seen = &self.hits[..self.hits.len().min(MOST_SEEN)];
        asked.len() > 2
            && seen.iter().filter(goes_on).count() >= FEW_HOMONYMS
            && !seen.iter().any(is_title)
    }

    /// How many results are seen at once, at the least.
    pub(super) fn results_height(&self) -> usize {
        match self.shape() {
            Shape::Medium => 1,
            Shape::Wide => (usize::from(self.results_area().height) / 2).max(1),
            _ => usize::from(self.results_area().height).max(1),
        }
    }

    /// «1 av 6»
    pub fn count(&self) -> String {
        let most = if self.hits.len() >= search::MOST {
            "+"
        } else {
            ""
        };
        format!(
            "{} {} {}{most}",
            self.results.cursor + 1,
            self.texts().of,
            self.hits.len()
        )
    }
}
