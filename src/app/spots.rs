//! What lies under a cell of the screen, and where the line one types in has its text.

use super::{msg::Spot, state::State};
use crate::layout::{self, Shape};
use crate::model::Section;
use ratatui::layout::Position;
use unicode_width::UnicodeWidthStr;

impl State {
    /// What lies under a cell of the screen.
    pub fn spot(&self, x: u16, y: u16) -> Option<Spot> {
        let at = Position::new(x, y);
        let screen = self.screen();
        if let Some(popup) = &self.popup {
            let area = self.popup_area();
            if popup.chooses() && area.contains(at) {
                let top = popup.window().unwrap_or_default().top;
                return Some(Spot::PopupRow(usize::from(y - area.y) + top));
            }
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
            return (row < self.session.trail.len()).then_some(Spot::Trail(row));
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
        if self.kiosk.is_some() {
            // The label that ends a visit is always there; the others where there is room.
            return match self.screen().prompt.width {
                ..60 => 24,
                60..100 => 50,
                _ => 72,
            };
        }
        match (self.screen().prompt.width, self.session.kept.is_empty()) {
            (..72, _) => 12,
            (_, true) => 36,
            (_, false) => 54,
        }
    }

    /// How many graphemes and bytes of a long text are not seen, so that its caret is.
    pub fn prompt_skipped(&self) -> (usize, usize) {
        self.prompt.skipped(self.prompt_room())
    }
}
