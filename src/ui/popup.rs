//! The window on top of the screen: the help, a choice, a question, or plain text.

use super::{
    glyphs::POINTER,
    lines::Lines,
    put::{put, put_row, row},
    theme::Theme,
};
use crate::app::{Popup, Question, State};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};
use unicode_width::UnicodeWidthStr;

/// Draws the window, if there is one; returns where the cursor stands in it.
pub fn draw(buffer: &mut Buffer, state: &State, theme: &Theme) -> Option<Position> {
    let popup = state.popup.as_ref()?;
    let area = state.popup_frame().intersection(buffer.area);
    if area.width < 8 || area.height < 3 {
        return None;
    }
    blank(buffer, area, theme);
    if !matches!(popup, Popup::Plain(_)) {
        frame(buffer, state, theme, area);
    }
    let inner = state.popup_area().intersection(buffer.area);
    let rows = state.popup_rows();
    let window = popup.window().unwrap_or_default();
    let first = rows.iter().position(|row| !row.text().is_empty());
    let below = first.filter(|_| matches!(popup, Popup::Idle(_)));
    let mut cursor = Position::new(inner.x, inner.y + below.unwrap_or(0) as u16);
    let seen = rows.iter().enumerate().skip(window.top);
    for (i, text) in seen.take(usize::from(inner.height)) {
        let place = row(inner, i - window.top);
        put_row(buffer, place, text, theme);
        if popup.chooses() && i == window.cursor {
            let sign = Rect {
                x: place.x.saturating_sub(1),
                width: 1,
                ..place
            };
            put(buffer, sign, POINTER, theme.strong);
            buffer.set_style(place, theme.selected);
            cursor = Position::new(sign.x, sign.y);
        }
    }
    if rows.len() > usize::from(inner.height) && !matches!(popup, Popup::Plain(_)) {
        let more = format!(" {}/{} ", window.cursor + 1, rows.len());
        let x = area.right().saturating_sub(more.len() as u16 + 2);
        let place = Rect::new(x, area.bottom() - 1, area.right().saturating_sub(x), 1);
        put(buffer, place, &more, theme.muted);
    }
    if let (Popup::Ask(_, line), Some(place)) = (popup, state.answer_line()) {
        let (_, skipped) = line.skipped(place.width);
        let style = theme.strong.patch(theme.mark);
        let hidden = matches!(popup, Popup::Ask(Question::Pin, _));
        let stars = "*".repeat(line.text().chars().count());
        let text = if hidden { &stars } else { line.text() };
        let left = put(
            buffer,
            place,
            text.get(skipped..).unwrap_or_default(),
            style,
        );
        let blank = " ".repeat(usize::from(left.width));
        put(buffer, left, &blank, style);
        let before = line.before()[skipped..].width() as u16;
        cursor = Position::new(place.x + before.min(place.width.saturating_sub(1)), place.y);
    }
    Some(cursor)
}

fn blank(buffer: &mut Buffer, area: Rect, theme: &Theme) {
    let blank = " ".repeat(usize::from(area.width));
    for y in area.y..area.bottom() {
        let line = Rect {
            y,
            height: 1,
            ..area
        };
        put(buffer, line, &blank, theme.text);
        buffer.set_style(line, Style::reset().patch(theme.text));
    }
}

fn frame(buffer: &mut Buffer, state: &State, theme: &Theme, area: Rect) {
    let mut lines = Lines::default();
    let (right, bottom) = (area.right() - 1, area.bottom() - 1);
    lines.across(area.y, area.x, right);
    lines.across(bottom, area.x, right);
    lines.down(area.x, area.y, bottom);
    lines.down(right, area.y, bottom);
    lines.draw(buffer, theme);
    let title = Rect {
        x: area.x + 2,
        width: area.width - 4,
        height: 1,
        ..area
    };
    put(
        buffer,
        title,
        &format!(" {} ", state.popup_title()),
        theme.selected,
    );
}
