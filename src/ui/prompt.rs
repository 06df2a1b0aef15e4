//! The line one types in, and the labels in its corner.

use super::{put::put, theme::Theme};
use crate::app::{Focus, State};
use crate::keymap::corner;
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Draws the line; returns where the caret stands, if it has the keys.
pub fn draw(buffer: &mut Buffer, state: &State, theme: &Theme) -> Option<Position> {
    let area = state.screen().prompt;
    let corners = corner(state);
    for corner in &corners {
        put(buffer, corner.area, &corner.text, theme.muted);
    }
    let right = corners
        .iter()
        .map(|corner| corner.area.x.saturating_sub(2))
        .min()
        .unwrap_or(area.right());
    let has_keys = state.focus == Focus::Prompt && state.popup.is_none();
    let inner = Rect {
        x: area.x + 1,
        width: right.saturating_sub(area.x + 1),
        ..area
    };
    let label = if has_keys { theme.heading } else { theme.muted };
    let left = put(buffer, inner, &format!("{}: ", state.texts().search), label);
    let text = state.prompt.text();
    if text.is_empty() {
        put(
            buffer,
            Rect {
                x: left.x + 1,
                width: left.width.saturating_sub(1),
                ..left
            },
            state.texts().search_hint,
            theme.muted,
        );
    } else {
        put(
            buffer,
            left,
            &text[skipped(state.prompt.before(), left.width)..],
            theme.strong,
        );
    }
    let before = &state.prompt.before()[skipped(state.prompt.before(), left.width)..];
    let x = left.x + (before.width() as u16).min(left.width.saturating_sub(1));
    has_keys.then_some(Position::new(x, area.y))
}

/// How many bytes of a long text are not seen, so that its caret is.
fn skipped(before: &str, room: u16) -> usize {
    let mut wide = before.width();
    let mut skipped = 0;
    for grapheme in before.graphemes(true) {
        if wide < usize::from(room) {
            break;
        }
        wide -= grapheme.width();
        skipped += grapheme.len();
    }
    skipped
}
