//! Text into cells, never outside.

use super::theme::Theme;
use crate::page::Row;
use ratatui::{buffer::Buffer, layout::Rect, style::Style};
use std::borrow::Cow;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Writes `text` into the first row of `area`, cut where the area ends; returns what is left of the row.
pub fn put(buffer: &mut Buffer, area: Rect, text: &str, style: Style) -> Rect {
    let area = area.intersection(buffer.area);
    if area.is_empty() {
        return Rect { width: 0, ..area };
    }
    if text.chars().all(is_single) {
        return put_single(buffer, area, text, style);
    }
    let (x, _) = buffer.set_stringn(area.x, area.y, text, usize::from(area.width), style);
    Rect {
        x,
        width: area.right().saturating_sub(x),
        ..area
    }
}

/// Whether a character is one cell wide and stands by itself: nearly all that is ever shown.
fn is_single(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{17f}' | '–' | '…' | '─' | '│' | '▸' | '→' | '↔')
}

/// Writes such characters, a cell each: no clusters have to be looked for.
fn put_single(buffer: &mut Buffer, area: Rect, text: &str, style: Style) -> Rect {
    let mut x = area.x;
    for c in text.chars().take(usize::from(area.width)) {
        if let Some(cell) = buffer.cell_mut((x, area.y)) {
            cell.set_char(c).set_style(style);
        }
        x += 1;
    }
    Rect {
        x,
        width: area.right() - x,
        ..area
    }
}

/// Writes a row of a page into the first row of `area`.
pub fn put_row(buffer: &mut Buffer, area: Rect, row: &Row, theme: &Theme) {
    let mut left = area;
    for piece in &row.pieces {
        left = put(buffer, left, &piece.text, theme.tone(piece.tone));
    }
}

/// The row of `area` that stands `offset` rows below its first.
pub fn row(area: Rect, offset: usize) -> Rect {
    let offset = u16::try_from(offset).unwrap_or(u16::MAX);
    if offset >= area.height {
        return Rect { height: 0, ..area };
    }
    Rect {
        y: area.y + offset,
        height: 1,
        ..area
    }
}

/// `text`, or its beginning with «…» where it is wider than `width`.
pub fn fitted(text: &str, width: u16) -> Cow<'_, str> {
    let width = usize::from(width);
    if text.width() <= width {
        return Cow::Borrowed(text);
    }
    let mut used = 1;
    let kept = text.graphemes(true).take_while(|grapheme| {
        used += grapheme.width();
        used <= width
    });
    let kept: String = kept.collect();
    Cow::Owned(format!("{}…", kept.trim_end()))
}
