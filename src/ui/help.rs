//! The help, over the screen.

use super::{
    lines::Lines,
    put::{put, put_row, row},
    theme::Theme,
};
use crate::app::{Popup, State};
use crate::layout;
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

/// Draws the help, if it is open; returns where its first row stands.
pub fn draw(buffer: &mut Buffer, state: &State, theme: &Theme) -> Option<Position> {
    let Popup::Help(window) = state.popup?;
    let area = layout::popup(state.size).intersection(buffer.area);
    if area.width < 8 || area.height < 3 {
        return None;
    }
    for y in area.y..area.bottom() {
        let blank = " ".repeat(usize::from(area.width));
        put(
            buffer,
            Rect {
                y,
                height: 1,
                ..area
            },
            &blank,
            theme.text,
        );
        buffer.set_style(
            Rect {
                y,
                height: 1,
                ..area
            },
            ratatui::style::Style::reset().patch(theme.text),
        );
    }
    let mut lines = Lines::default();
    let (right, bottom) = (area.right() - 1, area.bottom() - 1);
    lines.across(area.y, area.x, right);
    lines.across(bottom, area.x, right);
    lines.down(area.x, area.y, bottom);
    lines.down(right, area.y, bottom);
    lines.draw(buffer, theme);
    put(
        buffer,
        Rect {
            x: area.x + 2,
            width: area.width - 4,
            height: 1,
            ..area
        },
        &format!(" {} ", state.texts().keys),
        theme.selected,
    );
    let inner = state.popup_area();
    let rows = state.help_rows();
    for (i, text) in rows
        .iter()
        .enumerate()
        .skip(window.top)
        .take(usize::from(inner.height))
    {
        put_row(buffer, row(inner, i - window.top), text, theme);
    }
    if rows.len() > usize::from(inner.height) {
        let more = format!(" {}/{} ", window.top + 1, rows.len());
        let x = area.right().saturating_sub(more.len() as u16 + 2);
        put(
            buffer,
            Rect {
                x,
                y: bottom,
                width: area.right().saturating_sub(x),
                height: 1,
            },
            &more,
            theme.muted,
        );
    }
    Some(Position::new(inner.x, inner.y))
}
