//! The lines between the parts of the screen.

use super::{lines::Lines, theme::Theme};
use crate::app::State;
use crate::layout::Shape;
use ratatui::buffer::Buffer;

/// Draws all lines: below the line one types in, beside the results, above each pane, above the foot.
pub fn draw(buffer: &mut Buffer, state: &State, theme: &Theme) {
    let screen = state.screen();
    let mut lines = Lines::default();
    let (width, height) = state.size;
    let last = width.saturating_sub(1);
    let (top, foot) = match state.shape() {
        Shape::TooSmall => return,
        Shape::Wide => (1, Some(height - 3)),
        Shape::Medium => (2, Some(height - 4)),
        Shape::Narrow => (1, None),
    };
    lines.across(top, 0, last);
    if let Some(foot) = foot {
        lines.across(foot, 0, last);
    }
    let beside_results = screen.body.x.checked_sub(1);
    if let (Some(x), Some(foot)) = (beside_results, foot) {
        lines.down(x, top, foot);
    }
    let areas = state.page_areas();
    let end = foot.unwrap_or(screen.body.bottom().saturating_sub(1));
    for pane in &areas.panes {
        let from = if pane.title.x > screen.body.x {
            pane.title.x - 1
        } else {
            beside_results.unwrap_or(pane.title.x)
        };
        let to = if pane.title.right() < screen.body.right() {
            pane.title.right()
        } else {
            last
        };
        lines.across(pane.title.y, from, to);
    }
    // One line down between the columns, from the uppermost pane on the right to the foot.
    if let Some(right) = areas
        .panes
        .iter()
        .filter(|pane| pane.title.x > screen.body.x)
        .min_by_key(|pane| pane.title.y)
    {
        lines.down(right.title.x - 1, right.title.y, end);
    }
    lines.draw(buffer, theme);
}
