//! The foot: which panes come next, whose word the page is, and the keys that are live.

use super::{put::put, theme::Theme};
use crate::app::{Focus, State};
use crate::keymap::hints;
use crate::page::{provenance, sections};
use ratatui::{buffer::Buffer, layout::Rect};
use unicode_width::UnicodeWidthStr;

/// Draws the foot.
pub fn draw(buffer: &mut Buffer, state: &State, theme: &Theme) {
    next(buffer, state, theme);
    status(buffer, state, theme);
    for hint in hints(state) {
        let left = put(buffer, hint.area, &hint.key, theme.key);
        if !hint.label.is_empty() {
            put(
                buffer,
                Rect {
                    x: left.x + 1,
                    width: left.width.saturating_sub(1),
                    ..left
                },
                hint.label,
                theme.muted,
            );
        }
    }
}

/// «Tab → Passer for deg som · Videre i yrket»
fn next(buffer: &mut Buffer, state: &State, theme: &Theme) {
    let area = state.screen().next;
    if area.is_empty() || state.page.is_none() {
        return;
    }
    let texts = state.texts();
    let shown = state.page_areas().panes;
    let panes = state.panes();
    let here = panes
        .iter()
        .position(|pane| *pane == state.here().section)
        .unwrap_or(0);
    let coming = (1..panes.len()).map(|step| panes[(here + step) % panes.len()]);
    let names: Vec<&str> = coming
        .filter(|section| !shown.iter().any(|pane| pane.section == *section))
        .map(|section| sections::title(section, texts))
        .collect();
    let left = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(2),
        ..area
    };
    let mut left = put(buffer, left, texts.next, theme.key);
    let mut before = " ";
    for name in names {
        // A name that would be cut is left out.
        if (before.width() + name.width()) as u16 > left.width {
            break;
        }
        left = put(buffer, left, before, theme.muted);
        left = put(buffer, left, name, theme.muted);
        before = " · ";
    }
}

/// Whose word the page is; where that does not fit, its first sentence.
fn status(buffer: &mut Buffer, state: &State, theme: &Theme) {
    let area = state.screen().status;
    let Some(page) = state.page.as_ref().filter(|_| !area.is_empty()) else {
        return;
    };
    let sector = if state.focus == Focus::Body {
        state.here().sector
    } else {
        0
    };
    let whole = provenance::whose_word(page, sector, state.reader());
    let room = usize::from(area.width.saturating_sub(2));
    let text = if whole.width() <= room {
        whole
    } else {
        let short = provenance::whose_word(page, 0, state.reader());
        if short.width() <= room {
            short
        } else {
            format!("{} k {}", state.texts().unchecked, state.texts().sources)
        }
    };
    put(
        buffer,
        Rect {
            x: area.x + 1,
            width: area.width.saturating_sub(2),
            ..area
        },
        &text,
        theme.muted,
    );
}
