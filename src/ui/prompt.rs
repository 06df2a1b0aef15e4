//! The line one types in, and the labels in its corner.

use super::{put::put, theme::Theme};
use crate::app::{Focus, State};
use crate::keymap::corner;
use crate::texts::screen::fill;
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use std::borrow::Cow;
use unicode_width::UnicodeWidthStr;

/// What stands in the empty line: what can be typed, or an occupation for whoever passes by a kiosk.
fn hint(state: &State) -> Cow<'static, str> {
    let example = state
        .invitation()
        .and_then(|index| state.atlas.catalog.card(index))
        .map(|card| card.title.get(state.lang).to_lowercase());
    let texts = state.texts();
    if state.kiosk.is_none() {
        return texts.search_hint.into();
    }
    // Beside the long label of a kiosk half a sentence would stand: better a short one, or none.
    let hints: [Cow<'static, str>; 2] = match example {
        Some(title) => [texts.kiosk.example, texts.kiosk.example_short]
            .map(|hint| fill(hint, &[&title]).into()),
        None => [texts.search_hint.into(), "".into()],
    };
    let room = usize::from(state.prompt_room());
    let fits = |hint: &Cow<'static, str>| hint.width() < room;
    hints.into_iter().find(fits).unwrap_or_default()
}

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
            &hint(state),
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
