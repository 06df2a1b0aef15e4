//! The page of an occupation, or a list of ways to pages.

use super::{
    glyphs::POINTER,
    put::{fitted, put, put_row, row},
    theme::Theme,
};
use crate::app::{Focus, State, Window};
use crate::layout::Pane;
use crate::model::Section;
use crate::page::{Row, browse, head, rows, sections};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use unicode_width::UnicodeWidthStr;

/// Draws what is on screen; returns where the row in focus stands, if it has the keys.
pub fn draw(buffer: &mut Buffer, state: &State, theme: &Theme) -> Option<Position> {
    let cursor = if state.page.is_some() {
        page(buffer, state, theme)
    } else {
        list(buffer, state, theme)
    };
    cursor.filter(|_| state.focus == Focus::Body && state.popup.is_none())
}

fn page(buffer: &mut Buffer, state: &State, theme: &Theme) -> Option<Position> {
    let page = state.page.as_ref()?;
    let areas = state.page_areas();
    let inner = Rect {
        x: areas.head.x + 1,
        width: areas.head.width.saturating_sub(2),
        ..areas.head
    };
    let lines = if inner.height == 1 {
        let title = head::title_in_a_row(page, inner.width, state.reader());
        rows(&[title], inner.width)
    } else {
        rows(&head::lines(page, state.reader()), inner.width)
    };
    let seen = usize::from(inner.height);
    for (i, line) in lines.iter().take(seen).enumerate() {
        put_row(buffer, row(inner, i), line, theme);
    }
    if lines.len() > seen && seen > 1 {
        // That there is more is said where it would go on.
        let last = row(inner, seen - 1);
        let x = last.x + (lines[seen - 1].text().width() as u16).min(last.width);
        put(
            buffer,
            Rect {
                x,
                width: last.right() + 1 - x,
                ..last
            },
            "…",
            theme.muted,
        );
    }
    tabs(buffer, state, theme, areas.tabs);
    let mut cursor = None;
    for pane in &areas.panes {
        let at = pane_rows(buffer, state, theme, pane);
        if pane.section == state.here().section {
            cursor = at;
        }
    }
    cursor
}

fn tabs(buffer: &mut Buffer, state: &State, theme: &Theme, area: Rect) {
    let Some(page) = &state.page else { return };
    if area.is_empty() {
        return;
    }
    let label = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(1),
        ..area
    };
    put(buffer, label, state.texts().where_, theme.muted);
    let active = state.here().sector;
    let spots = state.tabs();
    for tab in &spots {
        put(
            buffer,
            tab.area,
            &tab.label,
            if tab.sector == active {
                theme.selected
            } else {
                theme.text
            },
        );
    }
    if state.helps_beside_tabs()
        && let Some(helps) = head::helps(page, active, state.reader())
    {
        let x = area.right().saturating_sub(helps.width() as u16 + 1);
        put(
            buffer,
            Rect {
                x,
                width: area.right() - x,
                ..area
            },
            &helps,
            theme.muted,
        );
    }
}

/// One pane: its title in its line, then its rows; returns where its cursor stands.
fn pane_rows(buffer: &mut Buffer, state: &State, theme: &Theme, pane: &Pane) -> Option<Position> {
    let in_focus = state.focus == Focus::Body && pane.section == state.here().section;
    let rows = state.pane_rows(pane.section);
    let window = state.here().window(pane.section);
    let title = format!(" {} ", sections::title(pane.section, state.texts()));
    let place = Rect {
        x: pane.title.x + 1,
        width: pane.title.width.saturating_sub(2),
        ..pane.title
    };
    put(
        buffer,
        place,
        &title,
        if in_focus {
            theme.selected
        } else {
            theme.heading
        },
    );
    if rows.len() > usize::from(pane.rows.height) {
        let more = format!(" {}/{} ", window.cursor + 1, rows.len());
        let x = pane.title.right().saturating_sub(more.len() as u16 + 1);
        if x > place.x + title.width() as u16 {
            put(
                buffer,
                Rect {
                    x,
                    width: pane.title.right().saturating_sub(x),
                    ..pane.title
                },
                &more,
                theme.muted,
            );
        }
    }
    rows_in(buffer, theme, pane.rows, rows, window, in_focus)
}

/// The rows of `area`, with a sign before the one in focus.
fn rows_in(
    buffer: &mut Buffer,
    theme: &Theme,
    area: Rect,
    rows: &[Row],
    window: Window,
    in_focus: bool,
) -> Option<Position> {
    let mut cursor = None;
    for (i, text) in rows
        .iter()
        .enumerate()
        .skip(window.top)
        .take(usize::from(area.height))
    {
        let place = row(area, i - window.top);
        let inner = Rect {
            x: place.x + 1,
            width: place.width.saturating_sub(2),
            ..place
        };
        put_row(buffer, inner, text, theme);
        if i == window.cursor {
            cursor = Some(Position::new(place.x, place.y));
            if in_focus {
                put(buffer, place, POINTER, theme.strong);
                if text.target.is_some() {
                    buffer.set_style(inner, theme.selected);
                }
            }
        }
    }
    cursor.or_else(|| (!area.is_empty()).then(|| Position::new(area.x, area.y)))
}

fn list(buffer: &mut Buffer, state: &State, theme: &Theme) -> Option<Position> {
    let body = state.screen().body;
    let inner = Rect {
        x: body.x + 1,
        width: body.width.saturating_sub(2),
        ..body
    };
    let title = browse::title(&state.atlas.catalog, state.here().target, state.reader());
    let rows = state.list_rows();
    let window = state.here().window(Section::Duties);
    let area = state.list_area();
    let more = if rows.len() > usize::from(area.height) {
        format!(" {}/{}", window.cursor + 1, rows.len())
    } else {
        String::new()
    };
    let room = inner.width.saturating_sub(more.len() as u16);
    put(buffer, row(inner, 0), &fitted(&title, room), theme.strong);
    let count = Rect {
        x: inner.x + room,
        width: inner.width - room,
        ..row(inner, 0)
    };
    put(buffer, count, &more, theme.muted);
    rows_in(
        buffer,
        theme,
        area,
        rows,
        window,
        state.focus == Focus::Body,
    )
}
