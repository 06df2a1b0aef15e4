//! A page to take home as a pattern that a telephone reads: black on white, whatever the theme, over the whole screen.

use super::{
    put::{put, row},
    theme::Theme,
};
use crate::app::{Glyphs, State};
use crate::export::{Qr, fitted};
use crate::keymap::corner;
use crate::page::{Paragraph, Target, rows};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::{Color, Style},
};

/// Draws the pattern, if that is what is on screen; returns where the cursor stands.
pub fn draw(buffer: &mut Buffer, state: &State, theme: &Theme) -> Option<Position> {
    let Target::Qr(scope) = state.here().target else {
        return None;
    };
    let area = buffer.area;
    for y in area.y..area.bottom() {
        let line = Rect {
            y,
            height: 1,
            ..area
        };
        put(
            buffer,
            line,
            &" ".repeat(usize::from(area.width)),
            theme.text,
        );
        buffer.set_style(line, Style::reset().patch(theme.text));
    }
    let area = if state.kiosk.is_some() {
        // The label that ends a visit stays where it always is.
        for corner in corner(state) {
            put(buffer, corner.area, &corner.text, theme.muted);
        }
        Rect {
            y: area.y + 1.min(area.height),
            height: area.height.saturating_sub(1),
            ..area
        }
    } else {
        area
    };
    let (light, dark) = colours(state.glyphs);
    let half_blocks = state.glyphs == Glyphs::Full;
    let Some((qr, _, cut)) = fitted(&state.sheet(scope), (area.width, area.height), half_blocks)
    else {
        told(buffer, state, theme, area, state.texts().qr_too_small);
        return Some(Position::new(area.x, area.y));
    };
    let (wide, high) = if half_blocks {
        (qr.side as u16, qr.side.div_ceil(2) as u16)
    } else {
        (qr.side as u16 * 2, qr.side as u16)
    };
    let place = Rect::new(area.x, area.y + (area.height - high) / 2, wide, high);
    modules(buffer, &qr, place, half_blocks, light, dark);
    let beside = Rect {
        x: place.right() + 2,
        width: area.width.saturating_sub(wide + 3),
        ..area
    };
    if beside.width >= 16 {
        let texts = state.texts();
        let mut lines = vec![texts.qr_help];
        lines.extend(cut.then_some(texts.qr_is_cut));
        told(buffer, state, theme, beside, &lines.join(" "));
    }
    Some(Position::new(area.x, area.y))
}

/// White and black. Those of the terminal's palette may be anything; where there are more colours, their true ones are taken.
fn colours(glyphs: Glyphs) -> (Color, Color) {
    if glyphs == Glyphs::Full {
        (Color::Indexed(231), Color::Indexed(16))
    } else {
        (Color::White, Color::Black)
    }
}

fn modules(
    buffer: &mut Buffer,
    qr: &Qr,
    place: Rect,
    half_blocks: bool,
    light: Color,
    dark: Color,
) {
    let colour = |x: usize, y: usize| {
        let is_dark = y < qr.side && qr.dark[y * qr.side + x];
        if is_dark { dark } else { light }
    };
    for y in 0..place.height {
        for x in 0..place.width {
            let Some(cell) = buffer.cell_mut((place.x + x, place.y + y)) else {
                continue;
            };
            if half_blocks {
                let (x, y) = (usize::from(x), usize::from(y) * 2);
                let (upper, lower) = (colour(x, y), colour(x, y + 1));
                cell.set_symbol("▀")
                    .set_style(Style::new().fg(upper).bg(lower));
            } else {
                let colour = colour(usize::from(x / 2), usize::from(y));
                cell.set_symbol(" ")
                    .set_style(Style::new().fg(colour).bg(colour));
            }
        }
    }
}

fn told(buffer: &mut Buffer, state: &State, theme: &Theme, area: Rect, text: &str) {
    let keys = Paragraph::plain(state.texts().qr_keys);
    let lines = rows(&[Paragraph::plain(text), keys], area.width);
    for (i, line) in lines.iter().enumerate() {
        put(buffer, row(area, i), &line.text(), theme.text);
    }
}
