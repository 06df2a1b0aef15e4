//! What is on screen, in rows: asked by the update (how far a page goes, what a row opens), the key map (what lies under the
//! pointer) and the drawing alike.

use super::{
    bindings::{BINDINGS, Binding, Context, shown},
    msg::Spot,
    place::Focus,
    state::{Popup, State},
};
use crate::layout::{self, PageAreas, Shape};
use crate::model::Section;
use crate::page::{Paragraph, Row, Target, Tone, browse, head, rows, sections};
use crate::search::{Hit, Kind, Name, scan};
use ratatui::layout::{Position, Rect};

/// A result as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultRow {
    /// Its title.
    pub title: String,
    /// Why it is there, where the title does not say so itself: what matched, and the words around it.
    pub reason: Option<[String; 3]>,
}

/// A tab of the sector views, where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TabSpot {
    /// Its place: 0 for all.
    pub sector: usize,
    /// What is written, brackets and all.
    pub label: String,
    /// Where.
    pub area: Rect,
}

impl State {
    /// The page on screen, laid out.
    pub fn page_areas(&self) -> PageAreas {
        let Some(page) = &self.page else {
            return PageAreas::default();
        };
        let here = self.here();
        layout::page(
            self.shape(),
            self.screen().body,
            here.section,
            self.zoomed,
            !page.sectors.is_empty(),
        )
    }

    /// Where a list of ways stands: below its heading.
    pub fn list_area(&self) -> Rect {
        let body = self.screen().body;
        let heading = body.height.min(2);
        Rect {
            y: body.y + heading,
            height: body.height - heading,
            ..body
        }
    }

    /// The panes on screen and their widths; for a list of ways the one that stands for it.
    pub(super) fn panes_on_screen(&self) -> Vec<(Section, u16)> {
        match self.here().target {
            Target::Occupation(_) => {
                let panes = self.page_areas().panes.into_iter();
                panes.map(|pane| (pane.section, pane.rows.width)).collect()
            }
            _ => vec![(Section::Duties, self.list_area().width)],
        }
    }

    /// The rows of a pane of the page, or of a list, cut to a width.
    pub(super) fn cut(&self, section: Section, width: u16) -> Vec<Row> {
        // One cell at each side stays free: the sign of the row in focus stands in the first.
        let width = width.saturating_sub(2);
        if let Some(page) = &self.page {
            let sector = self.here().sector;
            let mut paragraphs = sections::paragraphs(page, section, sector, self.reader());
            if section == Section::Duties && !self.helps_beside_tabs() {
                let helps = head::helps(page, sector, self.reader());
                paragraphs.splice(0..0, helps.map(|helps| Paragraph::new(Tone::Muted, helps)));
            }
            return rows(&paragraphs, width);
        }
        let blocked = self.scan.is_blocked();
        let in_vain = self
            .in_vain()
            .map(|query| browse::InVain { query, blocked });
        rows(
            &browse::paragraphs(
                &self.atlas.catalog,
                self.here().target,
                in_vain,
                self.reader(),
            ),
            width,
        )
    }

    /// The rows of a pane that is on screen.
    pub fn pane_rows(&self, section: Section) -> &[Row] {
        let pane = self.rows.iter().find(|(other, _)| *other == section);
        pane.map_or(&[], |(_, rows)| rows)
    }

    /// The rows of the list that is on screen.
    pub fn list_rows(&self) -> &[Row] {
        self.pane_rows(Section::Duties)
    }

    /// The rows of a list with which a part of it begins: its headings, the first row where it has none.
    pub fn list_parts(&self) -> impl Iterator<Item = usize> + '_ {
        let is_heading = |row: &Row| {
            row.pieces
                .first()
                .is_some_and(|piece| piece.tone == Tone::Heading)
        };
        self.list_rows()
            .iter()
            .enumerate()
            .filter(move |(_, row)| is_heading(row))
            .map(|(place, _)| place)
    }

    /// How many rows a pane has, and how many of them are seen.
    pub(super) fn extent(&self, section: Section) -> (usize, usize) {
        let rows = self.pane_rows(section).len();
        if self.page.is_none() {
            return (rows, usize::from(self.list_area().height));
        }
        let areas = self.page_areas();
        let pane = areas.panes.iter().find(|pane| pane.section == section);
        pane.map_or((0, 0), |pane| (rows, usize::from(pane.rows.height)))
    }

    /// The section whose cursor the keys move.
    pub fn section(&self) -> Section {
        if self.page.is_some() {
            self.here().section
        } else {
            Section::Duties
        }
    }

    /// What the row in focus opens.
    pub fn followed(&self) -> Option<Target> {
        if self.focus != Focus::Body {
            return None;
        }
        let section = self.section();
        let cursor = self.here().window(section).cursor;
        self.row_target(section, cursor)
    }

    /// What a row opens.
    pub(super) fn row_target(&self, section: Section, row: usize) -> Option<Target> {
        self.pane_rows(section).get(row)?.target
    }

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
            scan::Target::Occupation(index) => catalog
                .card(index)
                .map(|card| card.title.get(self.lang).to_string()),
            scan::Target::JobTitle(index) => {
                catalog.job_title(index).map(|card| card.job_title.shown())
            }
        }
        .unwrap_or_default();
        let own = matches!(hit.target, scan::Target::JobTitle(_));
        let label = match (hit.kind, hit.name) {
            _ if own => {
                return ResultRow {
                    title,
                    reason: Some([texts.no_owner.to_owned(), String::new(), String::new()]),
                };
            }
            (_, Name::Title(..)) if matched() == title => {
                return ResultRow {
                    title,
                    reason: None,
                };
            }
            (_, Name::JobTitle(_)) => texts.by_job_title,
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
        let below = self.shape() == Shape::Wide && self.result_row(hit).reason.is_some();
        if below { 2 } else { 1 }
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
        use unicode_width::UnicodeWidthStr;
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

    /// The heading of the results: that they are results, or guesses, or not there yet.
    pub fn results_heading(&self) -> &'static str {
        let texts = self.texts();
        match self.hits.first() {
            Some(hit) if hit.guess || hit.kind == Kind::Abbreviation => texts.guesses,
            Some(_) => texts.results,
            None if self.scan.is_done() => "",
            None => "…",
        }
    }

    /// How many results are seen at once, at the least.
    pub(super) fn results_height(&self) -> usize {
        match self.shape() {
            Shape::Medium => 1,
            Shape::Wide => (usize::from(self.results_area().height) / 2).max(1),
            _ => usize::from(self.results_area().height).max(1),
        }
    }

    /// The tabs of the sector views, where they stand. Where they do not all fit, those around the active one; it is always there.
    pub fn tabs(&self) -> Vec<TabSpot> {
        use unicode_width::UnicodeWidthStr;
        let Some(page) = &self.page else {
            return Vec::new();
        };
        let area = self.page_areas().tabs;
        if area.is_empty() {
            return Vec::new();
        }
        let active = self.here().sector;
        let label = |tab: head::Tab| {
            let label = if tab.place == active {
                format!("[{}]", tab.label)
            } else {
                format!(" {} ", tab.label)
            };
            (tab.place, label)
        };
        let labels: Vec<_> = head::tabs(page, self.reader())
            .into_iter()
            .map(label)
            .collect();
        let start = area.x + 1 + self.texts().where_.width() as u16 + 1;
        let room = usize::from(area.right().saturating_sub(start));
        let mut first = 0;
        let width = |labels: &[(usize, String)]| {
            labels.iter().map(|(_, label)| label.width()).sum::<usize>()
        };
        while first < active && width(&labels[first..=active]) > room {
            first += 1;
        }
        let mut spots = Vec::new();
        let mut x = start;
        for (sector, label) in labels.into_iter().skip(first) {
            let wide = label.width() as u16;
            if x + wide > area.right() && sector != active {
                // That there is more is said, and pressed, where it would stand.
                let more = Rect::new(x, area.y, 3, 1).intersection(area);
                spots.push(TabSpot {
                    sector,
                    label: "  →".to_owned(),
                    area: more,
                });
                break;
            }
            spots.push(TabSpot {
                sector,
                label,
                area: Rect::new(x, area.y, wide, 1).intersection(area),
            });
            x += wide;
        }
        spots
    }

    /// Whether whom one meets stands beside the tabs; where there is no room for all of it, it stands in the first pane.
    pub fn helps_beside_tabs(&self) -> bool {
        use unicode_width::UnicodeWidthStr;
        let Some(page) = &self.page else { return false };
        let helps = head::helps(page, self.here().sector, self.reader());
        let end = self.tabs().last().map_or(0, |tab| tab.area.right());
        let line = self.page_areas().tabs;
        helps.is_some_and(|helps| usize::from(end) + 2 + helps.width() < usize::from(line.right()))
    }

    /// The rows of the help: the keys of every place, what the mouse does, what the marks mean.
    pub fn help_rows(&self) -> Vec<Row> {
        let texts = self.texts();
        let mut paragraphs = Vec::new();
        for context in Context::ALL {
            paragraphs.push(Paragraph::heading(context.name(texts)));
            // Keys that are called the same stand together.
            let bindings: Vec<&Binding> = BINDINGS
                .iter()
                .filter(|binding| binding.context == context)
                .collect();
            for same in bindings.chunk_by(|a, b| (a.label)(texts) == (b.label)(texts)) {
                let keys: Vec<String> = same
                    .iter()
                    .flat_map(|binding| binding.keys)
                    .map(|key| shown(key))
                    .collect();
                let line = Paragraph::new(Tone::Strong, keys.join(" "));
                paragraphs.push(line.and(Tone::Plain, (same[0].label)(texts)));
            }
        }
        paragraphs.push(Paragraph::plain(texts.mouse_help));
        paragraphs.push(Paragraph::plain(texts.marks_help));
        rows(
            &paragraphs,
            layout::popup(self.size).width.saturating_sub(4),
        )
    }

    /// Where the rows of a window on top stand: inside its frame.
    pub fn popup_area(&self) -> Rect {
        let area = layout::popup(self.size);
        Rect {
            x: area.x + 2.min(area.width),
            y: area.y + 1.min(area.height),
            width: area.width.saturating_sub(4),
            height: area.height.saturating_sub(2),
        }
    }

    /// How many rows the help has, and how many of them are seen.
    pub(super) fn help_extent(&self) -> (usize, usize) {
        if self.popup.is_none() {
            return (0, 0);
        }
        (
            self.help_rows().len(),
            usize::from(self.popup_area().height),
        )
    }

    /// What lies under a cell of the screen.
    pub fn spot(&self, x: u16, y: u16) -> Option<Spot> {
        let at = Position::new(x, y);
        let screen = self.screen();
        if self.popup.is_some() {
            return Some(Spot::Popup);
        }
        if screen.prompt.contains(at) {
            let cell = usize::from(x.saturating_sub(self.prompt_start()));
            return Some(Spot::Prompt(cell + self.prompt_skipped().0));
        }
        if screen.results.contains(at) && !self.hits.is_empty() {
            if self.shape() == Shape::Medium {
                let pressed = self
                    .results_in_line()
                    .into_iter()
                    .find(|(_, area)| area.contains(at));
                return Some(pressed.map_or(Spot::Results, |(place, _)| Spot::Result(place)));
            }
            let area = self.results_area();
            let row = usize::from(y.saturating_sub(area.y));
            let seen = self
                .results_seen()
                .into_iter()
                .rev()
                .find(|(_, first)| *first <= row);
            let pressed = seen.filter(|(place, first)| {
                area.contains(at) && row < first + self.result_height(&self.hits[*place])
            });
            return Some(pressed.map_or(Spot::Results, |(place, _)| Spot::Result(place)));
        }
        if screen.trail.contains(at) {
            let row = usize::from(y - screen.trail.y).checked_sub(1)?;
            return (row < self.trail.len()).then_some(Spot::Trail(row));
        }
        if self.page.is_some() {
            let areas = self.page_areas();
            let under = |pane: &&layout::Pane| pane.rows.contains(at) || pane.title.contains(at);
            let pane = areas.panes.iter().find(under)?;
            let row =
                usize::from(y.saturating_sub(pane.rows.y)) + self.here().window(pane.section).top;
            let on_row = pane.rows.contains(at) && row < self.pane_rows(pane.section).len();
            return Some(if on_row {
                Spot::Row(pane.section, row)
            } else {
                Spot::Pane(pane.section)
            });
        }
        let area = self.list_area();
        let top = self.here().window(Section::Duties).top;
        area.contains(at)
            .then(|| Spot::ListRow(usize::from(y - area.y) + top))
    }

    /// The cell in which the text of the line one types in begins.
    pub fn prompt_start(&self) -> u16 {
        use unicode_width::UnicodeWidthStr;
        self.texts().search.width() as u16 + 3
    }

    /// How many cells the text of that line has, what stands in the corner left aside.
    pub fn prompt_room(&self) -> u16 {
        let line = self.screen().prompt;
        line.width
            .saturating_sub(self.prompt_start() + self.corner_width())
    }

    /// How wide the labels in the corner are, with the blanks before them.
    pub fn corner_width(&self) -> u16 {
        if self.screen().prompt.width >= 72 {
            36
        } else {
            12
        }
    }

    /// How many graphemes and bytes of a long text are not seen, so that its caret is.
    pub fn prompt_skipped(&self) -> (usize, usize) {
        use unicode_segmentation::UnicodeSegmentation;
        use unicode_width::UnicodeWidthStr;
        let before = self.prompt.before();
        let mut wide = before.width();
        let (mut graphemes, mut bytes) = (0, 0);
        for grapheme in before.graphemes(true) {
            if wide < usize::from(self.prompt_room()) {
                break;
            }
            wide -= grapheme.width();
            graphemes += 1;
            bytes += grapheme.len();
        }
        (graphemes, bytes)
    }

    /// «1 av 6»
    pub fn count(&self) -> String {
        let most = if self.hits.len() >= scan::MOST {
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

    /// The row of a window on top that is first seen, and how many there are.
    pub fn popup_window(&self) -> Option<super::list::Window> {
        self.popup.map(|Popup::Help(window)| window)
    }
}
