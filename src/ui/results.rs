//! The results, each with its reason, and what was visited.

use super::{
    glyphs::POINTER,
    put::{fitted, put, row},
    theme::Theme,
};
use crate::app::{Focus, State};
use crate::layout::Shape;
use crate::search::marks;
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};
use unicode_width::UnicodeWidthStr;

/// Draws the results; returns where the chosen one stands, if it has the keys.
pub fn draw(buffer: &mut Buffer, state: &State, theme: &Theme) -> Option<Position> {
    trail(buffer, state, theme);
    let area = state.screen().results;
    if area.is_empty() {
        return None;
    }
    if state.shape() == Shape::Medium {
        line(buffer, state, theme, area)
    } else {
        column(buffer, state, theme, area)
    }
}

fn column(buffer: &mut Buffer, state: &State, theme: &Theme, area: Rect) -> Option<Position> {
    let inner = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(1),
        ..area
    };
    let left = put(
        buffer,
        row(inner, 0),
        &state.results_heading(),
        theme.heading,
    );
    if !state.hits.is_empty() {
        let count = state.count();
        let x = left
            .right()
            .saturating_sub(count.len() as u16 + 1)
            .max(left.x + 1);
        put(
            buffer,
            Rect {
                x,
                width: left.right().saturating_sub(x),
                ..left
            },
            &count,
            theme.muted,
        );
    }
    let rows = state.results_area();
    let below = state.shape() == Shape::Wide;
    let mut cursor = None;
    for (i, first) in state.results_seen() {
        let place = row(rows, first);
        let shown = state.result_row(&state.hits[i]);
        let is_chosen = i == state.results.cursor;
        if is_chosen {
            put(buffer, place, POINTER, theme.strong);
            cursor = Some(Position::new(place.x, place.y));
        }
        let title = Rect {
            x: place.x + 2,
            width: place.width.saturating_sub(2),
            ..place
        };
        let left = marked(
            buffer,
            title,
            state,
            &shown.title,
            style(state, theme, is_chosen),
            theme,
        );
        let Some(reason) = &shown.reason else {
            continue;
        };
        let (line, indent) = if below {
            (row(rows, first + 1), 4)
        } else {
            (left, 2)
        };
        let line = Rect {
            x: line.x + indent,
            width: line.width.saturating_sub(indent),
            ..line
        };
        put_reason(buffer, line, state, reason, theme);
    }
    cursor.filter(|_| state.focus == Focus::Results && state.popup.is_none())
}

/// The results in a line, from the chosen one on.
fn line(buffer: &mut Buffer, state: &State, theme: &Theme, area: Rect) -> Option<Position> {
    if state.hits.is_empty() {
        return None;
    }
    let inner = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(2),
        ..area
    };
    put(buffer, inner, &state.results_heading(), theme.heading);
    let count = state.count();
    let at = inner.right().saturating_sub(count.width() as u16);
    put(
        buffer,
        Rect {
            x: at,
            width: inner.right() - at,
            ..inner
        },
        &count,
        theme.muted,
    );
    let mut cursor = None;
    for (place, area) in state.results_in_line() {
        let shown = state.result_row(&state.hits[place]);
        let is_chosen = place == state.results.cursor;
        if is_chosen {
            let sign = Rect {
                x: area.x.saturating_sub(2),
                width: 1,
                ..area
            };
            put(buffer, sign, POINTER, theme.strong);
            cursor = Some(Position::new(sign.x, sign.y));
        }
        let left = marked(
            buffer,
            area,
            state,
            &shown.title,
            style(state, theme, is_chosen),
            theme,
        );
        if let Some(reason) = shown.reason.filter(|_| is_chosen) {
            let left = put(buffer, left, ": ", theme.muted);
            put_reason(buffer, left, state, &reason, theme);
        }
    }
    cursor.filter(|_| state.focus == Focus::Results && state.popup.is_none())
}

fn style(state: &State, theme: &Theme, is_chosen: bool) -> Style {
    match (is_chosen, state.focus) {
        (false, _) => theme.text,
        (true, Focus::Body) => theme.chosen,
        (true, _) => theme.selected,
    }
}

/// Writes `text` with the letters that were asked for marked; returns what is left of the row.
fn marked(
    buffer: &mut Buffer,
    area: Rect,
    state: &State,
    text: &str,
    style: Style,
    theme: &Theme,
) -> Rect {
    let mut left = area;
    let mut written = 0;
    let text = &*fitted(text, area.width);
    for mark in marks(state.scan.ask(), text) {
        left = put(buffer, left, &text[written..mark.start], style);
        left = put(buffer, left, &text[mark.clone()], style.patch(theme.mark));
        written = mark.end;
    }
    put(buffer, left, &text[written..], style)
}

/// Writes why a result is there, with what matched marked; returns what is left of the row.
fn put_reason(
    buffer: &mut Buffer,
    area: Rect,
    state: &State,
    [before, matched, after]: &[String; 3],
    theme: &Theme,
) -> Rect {
    let left = put(buffer, area, &fitted(before, area.width), theme.muted);
    let left = marked(buffer, left, state, matched, theme.muted, theme);
    // Half a bracket says nothing: what stands after goes with what does not fit.
    if after.width() > usize::from(left.width) {
        left
    } else {
        put(buffer, left, after, theme.muted)
    }
}

fn trail(buffer: &mut Buffer, state: &State, theme: &Theme) {
    let area = state.screen().trail;
    if area.is_empty() || state.session.trail.is_empty() {
        return;
    }
    let inner = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(1),
        ..area
    };
    put(buffer, row(inner, 0), state.texts().trail, theme.heading);
    for (i, index) in state.session.trail.iter().enumerate() {
        let place = row(inner, i + 1);
        if place.is_empty() {
            break;
        }
        let title = state
            .atlas
            .catalog
            .card(*index)
            .map(|card| card.title.get(state.lang).to_string());
        let place = Rect {
            x: place.x + 1,
            width: place.width.saturating_sub(1),
            ..place
        };
        put(buffer, place, &title.unwrap_or_default(), theme.text);
    }
}
