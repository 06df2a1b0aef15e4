//! The whole screen.
//!
//! ```text
//!  Søk: …                                        Språk  Hjelp      prompt
//! ───────────────┬──────────────────────────────────────────       frame
//!  Treff         │ Sosionom                                        results │ body
//! ▸ Sosionom     │ lead, way there, pay, sector views
//!                ├─ Dette gjør du ──────┬─ Her kan du jobbe ─
//!  Sett          │                      │
//! ───────────────┴──────────────────────┴───────────────────
//!  whose word the page is                                          bar
//!  keys
//! ```

use super::{bar, body, frame, glyphs, near, popup, prompt, put::put, qr, results, theme::Theme};
use crate::app::{Focus, State};
use crate::layout::Shape;
use crate::page::Target;
use ratatui::{
    Frame,
    layout::{Position, Rect},
};

/// Draws the state. The hardware cursor stands on what has the keys: screen readers and braille displays follow it.
pub fn view(state: &State, frame: &mut Frame<'_>) {
    let theme = Theme::of(state.theme);
    let area = frame.area();
    let buffer = frame.buffer_mut();
    buffer.set_style(area, theme.text);
    let cursor = if state.shape() == Shape::TooSmall {
        too_small(buffer, state, &theme, area);
        Some(Position::new(area.x, area.y))
    } else if matches!(state.here().target, Target::Qr(_)) && state.focus == Focus::Body {
        let shown = qr::draw(buffer, state, &theme);
        popup::draw(buffer, state, &theme).or(shown)
    } else {
        frame::draw(buffer, state, &theme);
        let typed = prompt::draw(buffer, state, &theme);
        let chosen = results::draw(buffer, state, &theme);
        let read = body::draw(buffer, state, &theme);
        near::draw(buffer, state, &theme);
        bar::draw(buffer, state, &theme);
        popup::draw(buffer, state, &theme)
            .or(typed)
            .or(chosen)
            .or(read)
    };
    glyphs::fit(buffer, state.glyphs);
    if let Some(cursor) = cursor.filter(|at| area.contains(*at)) {
        frame.set_cursor_position(cursor);
    }
}

/// One plain sentence, in as many rows as there are.
fn too_small(buffer: &mut ratatui::buffer::Buffer, state: &State, theme: &Theme, area: Rect) {
    let sentence = crate::page::Paragraph::plain(state.texts().too_small).in_lang(state.lang);
    for (y, row) in crate::page::rows(&[sentence], area.width)
        .iter()
        .enumerate()
        .take(usize::from(area.height))
    {
        put(
            buffer,
            Rect {
                y: area.y + y as u16,
                height: 1,
                ..area
            },
            &row.text(),
            theme.text,
        );
    }
}
