//! The line one types in, and the labels in its corner.

use super::{put::put, theme::Theme};
use crate::app::{Focus, State};
use crate::keymap::corner;
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use unicode_width::UnicodeWidthStr;

/// Draws the line; returns where the caret stands, if it has the keys.
pub fn draw(buffer: &mut Buffer, state: &State, theme: &Theme) -> Option<Position> {
    let area = state.screen().prompt;
    let corners = corner(state);
    for corner in &corners {
        put(buffer, corner.area, &corner.text, theme.muted);
    }
    let has_keys = state.focus == Focus::Prompt && state.popup.is_none();
    let inner = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(1 + state.corner_width()),
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
            &text[state.prompt_skipped().1..],
            if state.prompt.is_selected() {
                theme.selected
            } else {
                theme.strong
            },
        );
    }
    let before = &state.prompt.before()[state.prompt_skipped().1..];
    let x = left.x + (before.width() as u16).min(left.width.saturating_sub(1));
    has_keys.then_some(Position::new(x, area.y))
}
