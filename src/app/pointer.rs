//! What is pressed and turned with the pointer.

use super::{list::Move, msg::Spot, place::Focus, prompt::Edit, state::State};
use crate::model::Section;
use crate::page::Target;

impl State {
    pub(super) fn press(&mut self, spot: Spot) {
        match spot {
            Spot::Popup => self.popup = None,
            Spot::PopupRow(row) => self.choose_row(row),
            Spot::Prompt(cell) => {
                self.focus_prompt();
                self.prompt.edit(&Edit::To(cell));
            }
            Spot::Result(row) => {
                self.focus = Focus::Results;
                self.results.cursor = row;
                self.settle();
                self.open();
            }
            Spot::Results => {}
            Spot::Trail(row) => {
                if let Some(index) = self.session.trail.get(row) {
                    self.go(Target::Occupation(*index));
                }
            }
            Spot::Pane(section) => {
                self.enter_preview();
                self.pane(section);
            }
            Spot::Row(section, row) => {
                // What was pressed is what was seen: entering may cut the rows anew.
                let target = self.row_target(section, row);
                self.enter_preview();
                self.pane(section);
                self.press_row(section, row, target);
            }
            Spot::ListRow(row) => {
                let target = self.row_target(Section::Duties, row);
                self.enter_preview();
                self.press_row(Section::Duties, row, target);
            }
        }
    }

    /// Whoever presses on a page that was only shown is on it.
    pub(super) fn enter_preview(&mut self) {
        if self.focus != Focus::Body {
            self.open();
            self.settle();
        }
    }

    fn press_row(&mut self, section: Section, row: usize, target: Option<Target>) {
        let (len, height) = self.extent(section);
        if row < len {
            self.here_mut()
                .window_mut(section)
                .go(Move::To(row), len, height);
        }
        if let Some(target) = target {
            self.go(target);
        }
    }

    pub(super) fn wheel(&mut self, spot: Spot, rows: i32) {
        let turned = |from: usize| from.saturating_add_signed(rows as isize);
        match spot {
            Spot::Popup | Spot::PopupRow(_) => {
                let top = self.popup_window().map_or(0, |window| window.top);
                self.rows_go(Move::To(turned(top)));
            }
            Spot::Prompt(_) | Spot::Trail(_) => {}
            Spot::Result(_) | Spot::Results if self.hits.is_empty() => {}
            Spot::Result(_) | Spot::Results => {
                // Whoever turns the results looks at them: the page beside follows.
                if self.focus == Focus::Body {
                    self.focus = Focus::Results;
                }
                self.results_go(Move::To(turned(self.results.cursor)));
            }
            Spot::Pane(section) | Spot::Row(section, _) => self.turn(section, rows),
            Spot::ListRow(_) => self.turn(Section::Duties, rows),
        }
    }

    /// Moves the window of a pane, and its cursor only as far as it must to stay in it.
    fn turn(&mut self, section: Section, rows: i32) {
        let (len, height) = self.extent(section);
        let window = self.here_mut().window_mut(section);
        window.top = window
            .top
            .saturating_add_signed(rows as isize)
            .min(len.saturating_sub(height));
        window.cursor = window.cursor.clamp(
            window.top,
            (window.top + height).saturating_sub(1).max(window.top),
        );
        window.settle(len, height);
    }
}
