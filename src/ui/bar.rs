//! The foot: which panes come next, whose word the page is, and the keys that are live.

use super::{
    put::{fitted, put},
    theme::Theme,
};
use crate::app::{Letters, State};
use crate::keymap::{hints, upcoming};
use crate::page::{Target, provenance};
use ratatui::{buffer::Buffer, layout::Rect};
use unicode_width::UnicodeWidthStr;

/// Draws the foot.
pub fn draw(buffer: &mut Buffer, state: &State, theme: &Theme) {
    next(buffer, state, theme);
    if notice(buffer, state, theme) {
        return;
    }
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

/// What was done last, or could not be done. Returns whether it stands where the keys would: there is no other row.
fn notice(buffer: &mut Buffer, state: &State, theme: &Theme) -> bool {
    let Some(notice) = &state.notice else {
        return false;
    };
    let screen = state.screen();
    let area = if screen.status.is_empty() {
        screen.bar
    } else {
        screen.status
    };
    let text = fitted(&notice.text(state), area.width.saturating_sub(2)).into_owned();
    let inner = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(2),
        ..area
    };
    put(buffer, inner, &text, theme.strong);
    screen.status.is_empty()
}

/// «Tab → Passer for deg som · Videre i yrket»
fn next(buffer: &mut Buffer, state: &State, theme: &Theme) {
    let coming = upcoming(state);
    let Some(first) = coming.first() else { return };
    let line = state.screen().next;
    // In the wide shape the line stands in the foot's rule: its blanks are drawn too.
    let left = Rect {
        x: line.x + 1,
        width: first.area.x.saturating_sub(line.x + 1),
        ..line
    };
    put(buffer, left, &format!("{} ", state.texts().next), theme.key);
    for (i, pane) in coming.iter().enumerate() {
        put(buffer, pane.area, pane.label, theme.muted);
        let gap = Rect {
            x: pane.area.right(),
            width: 3,
            ..pane.area
        };
        put(
            buffer,
            gap,
            if i + 1 < coming.len() { " · " } else { " " },
            theme.muted,
        );
    }
}

/// Whose word the page is; where that does not fit, its first sentence.
fn status(buffer: &mut Buffer, state: &State, theme: &Theme) {
    let area = state.screen().status;
    if area.is_empty() || state.notice.is_some() {
        return;
    }
    let Some(page) = &state.page else {
        if matches!(state.here().target, Target::Lens(_) | Target::Compare(_)) {
            let inner = Rect {
                x: area.x + 1,
                width: area.width.saturating_sub(2),
                ..area
            };
            put(buffer, inner, state.texts().unchecked, theme.muted);
        }
        return;
    };
    let sector = state.here().sector;
    let whole = provenance::whose_word(page, sector, state.reader());
    let room = usize::from(area.width.saturating_sub(2));
    let text = if whole.width() <= room {
        whole
    } else {
        let short = provenance::whose_word(page, 0, state.reader());
        if short.width() <= room {
            short
        } else {
            let letters = state.letters == Letters::Keys && state.kiosk.is_none();
            let key = if letters { "k" } else { "Ctrl-K" };
            format!(
                "{} {key} {}",
                state.texts().unchecked,
                state.texts().sources
            )
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
