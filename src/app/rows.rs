//! What is on screen, in rows: asked by the update (how far a page goes, what a row opens), the key map (what lies under the
//! pointer) and the drawing alike.

use super::{
    look::Glyphs,
    place::Focus,
    state::{Fetched, State},
};
use crate::export::{Handout, handout, handout_text};
use crate::layout::{self, PageAreas, Shape};
use crate::model::Section;
use crate::page::{
    Page, Paragraph, Row, Scope, Target, Tone, browse, compare, easy, head, kept, lens, linear,
    near::{self, Neighbourhood},
    rows, sections,
};
use ratatui::layout::Rect;

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
        if self.easy {
            let has_tabs = !page.sectors.is_empty();
            return layout::easy_page(self.screen().body, here.section, has_tabs);
        }
        layout::page(
            self.shape(),
            self.screen().body,
            here.section,
            self.zoomed,
            !page.sectors.is_empty(),
        )
    }

    /// Where a list of ways stands: below its heading, and left of its picture where it has one.
    pub fn list_area(&self) -> Rect {
        let body = self.screen().body;
        let heading = body.height.min(2);
        Rect {
            y: body.y + heading,
            height: body.height - heading,
            width: body.width - self.picture_area().width,
            ..body
        }
    }

    /// Where the picture stands of what lies near: where there is room for it, and the glyphs that it is drawn with.
    pub fn picture_area(&self) -> Rect {
        let shown = matches!(self.here().target, Target::Near(_))
            && self.shape() == Shape::Wide
            && self.glyphs == Glyphs::Full;
        if shown {
            layout::picture(self.screen().body)
        } else {
            Rect::ZERO
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
            if self.easy {
                let more = self.here().more;
                let lines = easy::paragraphs(page, section, sector, more, self.reader());
                return rows(&lines, width.min(layout::EASY));
            }
            let mut paragraphs = sections::paragraphs(page, section, sector, self.reader());
            // Who reads one row at a time does not see the sign that a list is about.
            if self.one_column {
                paragraphs = linear::in_words(paragraphs, self.texts());
            }
            if section == Section::Duties && !self.helps_beside_tabs() {
                let helps = head::helps(page, sector, self.reader());
                paragraphs.splice(0..0, helps.map(|helps| Paragraph::new(Tone::Muted, helps)));
            }
            return rows(&paragraphs, width);
        }
        if let Some(rows) = self.cut_place(width) {
            return rows;
        }
        let blocked = self.scan.is_blocked();
        let in_vain = self
            .in_vain()
            .map(|query| browse::InVain { query, blocked });
        let target = self.here().target;
        let mut lines = browse::paragraphs(&self.atlas.catalog, target, in_vain, self.reader());
        self.invite(&mut lines);
        // Titles and labels, nearly all of it: they are in the reader's language.
        let lines: Vec<Paragraph> = lines
            .into_iter()
            .map(|line| line.in_lang(self.lang))
            .collect();
        rows(&lines, width)
    }

    /// The rows of a place that is put together here: it is no way to pages.
    fn cut_place(&self, width: u16) -> Option<Vec<Row>> {
        let (catalog, reader) = (&self.atlas.catalog, self.reader());
        match self.here().target {
            Target::Shortlist => {
                let mut lines = kept::paragraphs(&self.session, catalog, self.saved_in(), reader);
                self.kept_in_kiosk(&mut lines);
                Some(rows(&lines, width))
            }
            Target::Lens(_) | Target::Compare(_) => {
                let beside = self.fetched.beside.as_ref()?;
                if self.one_column {
                    return Some(rows(&linear::paragraphs(beside), width));
                }
                Some(beside.rows(width, self.here().column))
            }
            Target::Near(_) => Some(rows(
                &near::paragraphs(self.fetched.near.as_ref()?, reader),
                width,
            )),
            Target::Handout(scope) => {
                let text = handout_text(&self.sheet(scope));
                // As it is printed, where there is room for that; else its lines are broken between words.
                let line = |line: &str| Paragraph::plain(aligned(line));
                Some(
                    text.lines()
                        .flat_map(|text| rows(&[line(text)], width))
                        .collect(),
                )
            }
            _ => None,
        }
    }

    /// Fetches what the place on screen is made of, for as long as it is on screen.
    pub(super) fn fetch(&self) -> Fetched {
        let (catalog, reader) = (&self.atlas.catalog, self.reader());
        let beside = match self.here().target {
            Target::Lens(index) => Page::load(catalog, index).map(|page| lens(&page, reader)),
            Target::Compare(compared) => {
                let pages: Option<Vec<Page>> = compared
                    .each()
                    .map(|index| Page::load(catalog, index))
                    .collect();
                pages.map(|pages| compare(&pages, reader))
            }
            _ => None,
        };
        let near = match self.here().target {
            Target::Near(index) => near::near(catalog, index, reader),
            _ => None,
        };
        Fetched { beside, near }
    }

    /// How many columns stand side by side here, and how many of them are seen.
    pub fn columns(&self) -> Option<(usize, usize)> {
        // In one column they stand one below another.
        let beside = self.fetched.beside.as_ref().filter(|_| !self.one_column)?;
        let width = self.list_area().width.saturating_sub(2);
        Some((beside.heads.len(), beside.columns_that_fit(width)))
    }

    /// What lies near the occupation that is looked at so.
    pub fn neighbourhood(&self) -> Option<&Neighbourhood> {
        self.fetched.near.as_ref()
    }

    /// A page to take home.
    pub fn sheet(&self, scope: Scope) -> Handout {
        handout(&self.atlas.catalog, &self.session, scope, self.reader())
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
        let Some(page) = self.page.as_ref().filter(|_| !self.easy) else {
            return false;
        };
        let helps = head::helps(page, self.here().sector, self.reader());
        let end = self.tabs().last().map_or(0, |tab| tab.area.right());
        let line = self.page_areas().tabs;
        helps.is_some_and(|helps| usize::from(end) + 2 + helps.width() < usize::from(line.right()))
    }
}

/// A printed line whose blanks before and between columns are kept: only single ones, between words, may be broken at.
fn aligned(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut letters = line.chars().peekable();
    let mut before = ' ';
    while let Some(c) = letters.next() {
        let is_alone = before != ' ' && letters.peek().is_some_and(|next| *next != ' ');
        out.push(if c == ' ' && !is_alone { '\u{a0}' } else { c });
        before = c;
    }
    out
}
