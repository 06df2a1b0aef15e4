//! What lies near an occupation, as a picture beside the list that says the same: it in the middle, what lies one step out
//! around it, and what lies beyond the one that is looked at below.

use super::{
    put::{fitted, put},
    theme::Theme,
};
use crate::app::State;
use crate::model::Section;
use crate::page::{Neighbourhood, Target};
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    symbols::Marker,
    widgets::{
        Widget,
        canvas::{Canvas, Line},
    },
};
use unicode_width::UnicodeWidthStr;

/// The widest title in the picture.
const WIDEST: u16 = 28;

/// How many rows at the foot are left to what lies beyond.
const BEYOND: u16 = 6;

/// Draws the picture, where there is room for one.
pub fn draw(buffer: &mut Buffer, state: &State, theme: &Theme) {
    let area = state.picture_area().intersection(buffer.area);
    let Some(near) = state.neighbourhood().filter(|_| !area.is_empty()) else {
        return;
    };
    let looked_at = looked_at(state, near);
    let ring = Rect {
        height: area.height.saturating_sub(BEYOND),
        ..area
    };
    let centre = label(
        &near.centre.1,
        ring.x + ring.width / 2,
        ring.y + ring.height / 2,
        Align::Middle,
    );
    // Left and right of the middle in turn, from the top down: so no title lies on another.
    let rows = near.ring.len().div_ceil(2) as u16;
    let places: Vec<Rect> = (near.ring.iter().enumerate())
        .map(|(place, neighbour)| {
            let step = ring.height / (rows + 1);
            let y = ring.y + step * (place as u16 / 2 + 1);
            if place % 2 == 0 {
                label(&neighbour.title, ring.x, y, Align::Left)
            } else {
                label(&neighbour.title, ring.right(), y, Align::Right)
            }
        })
        .collect();
    let beyond = looked_at.map(|place| beyond(near, place, area, ring.bottom()));
    let mut lines: Vec<(Rect, Rect)> = places.iter().map(|place| (centre, *place)).collect();
    if let (Some(place), Some(beyond)) = (looked_at, &beyond) {
        lines.extend(beyond.iter().map(|(far, _)| (places[place], *far)));
    }
    strokes(buffer, area, &lines, theme.line);
    put(buffer, centre, &near.centre.1, theme.strong);
    for (place, (area, neighbour)) in places.iter().zip(&near.ring).enumerate() {
        let style = if Some(place) == looked_at {
            theme.selected
        } else {
            theme.link
        };
        put(buffer, *area, &fitted(&neighbour.title, area.width), style);
    }
    for (area, title) in beyond.into_iter().flatten() {
        put(buffer, area, &fitted(&title, area.width), theme.text);
    }
}

/// The place in the ring of what the row in focus is about: its own row, or one of what lies beyond it.
fn looked_at(state: &State, near: &Neighbourhood) -> Option<usize> {
    let cursor = state.here().window(Section::Duties).cursor;
    let seen = state.list_rows().get(..=cursor)?;
    let in_ring = |target: Option<Target>| {
        near.ring
            .iter()
            .position(|neighbour| target == Some(Target::Occupation(neighbour.index)))
    };
    seen.iter().rev().find_map(|row| in_ring(row.target))
}

/// What lies beyond one of the ring, each in its place at the foot: below each other in the middle, so that no stroke from
/// the sides crosses a title.
fn beyond(near: &Neighbourhood, place: usize, area: Rect, top: u16) -> Vec<(Rect, String)> {
    let each = near.ring[place].beyond.iter().zip(top + 1..);
    each.map(|((_, title, _), y)| {
        let place = label(title, area.x + area.width / 2, y, Align::Middle);
        (place.intersection(area), title.clone())
    })
    .collect()
}

enum Align {
    Left,
    Middle,
    Right,
}

/// Where a title stands that begins at, lies around or ends at a cell.
fn label(title: &str, x: u16, y: u16, align: Align) -> Rect {
    let width = (title.width() as u16).min(WIDEST);
    let x = match align {
        Align::Left => x,
        Align::Middle => x.saturating_sub(width / 2),
        Align::Right => x.saturating_sub(width),
    };
    Rect::new(x, y, width, 1)
}

/// Strokes from title to title, from the sides that face each other.
fn strokes(buffer: &mut Buffer, area: Rect, lines: &[(Rect, Rect)], style: Style) {
    let (width, height) = (f64::from(area.width), f64::from(area.height));
    let point = |from: Rect, to: Rect| {
        let x = if from.x + from.width / 2 < to.x + to.width / 2 {
            f64::from(from.right()) + 0.5
        } else {
            f64::from(from.x) - 0.5
        };
        // The canvas counts from below.
        (
            x - f64::from(area.x),
            height - (f64::from(from.y) + 0.5 - f64::from(area.y)),
        )
    };
    let colour = style.fg.unwrap_or_default();
    Canvas::default()
        .marker(Marker::Braille)
        .x_bounds([0.0, width])
        .y_bounds([0.0, height])
        .paint(|context| {
            for (from, to) in lines {
                let ((x1, y1), (x2, y2)) = (point(*from, *to), point(*to, *from));
                context.draw(&Line::new(x1, y1, x2, y2, colour));
            }
        })
        .render(area, buffer);
}
