//! Lines that know how to meet. Each is drawn from cell to cell; where several touch, the right joint comes of itself.

use super::theme::Theme;
use ratatui::buffer::Buffer;

const UP: u8 = 1;
const DOWN: u8 = 2;
const LEFT: u8 = 4;
const RIGHT: u8 = 8;

/// Lines being drawn.
#[derive(Debug, Default)]
pub struct Lines {
    strokes: Vec<(u16, u16, u8)>,
}

impl Lines {
    /// A line in row `y` from `from` to `to`, ends included.
    pub fn across(&mut self, y: u16, from: u16, to: u16) {
        for x in from..=to {
            let ends = if x == from {
                RIGHT
            } else if x == to {
                LEFT
            } else {
                LEFT | RIGHT
            };
            self.strokes.push((x, y, ends));
        }
    }

    /// A line in column `x` from `from` to `to`, ends included.
    pub fn down(&mut self, x: u16, from: u16, to: u16) {
        for y in from..=to {
            let ends = if y == from {
                DOWN
            } else if y == to {
                UP
            } else {
                UP | DOWN
            };
            self.strokes.push((x, y, ends));
        }
    }

    /// Puts the lines into cells.
    pub fn draw(mut self, buffer: &mut Buffer, theme: &Theme) {
        self.strokes.sort_unstable_by_key(|(x, y, _)| (*y, *x));
        for cell in self.strokes.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
            let ends = cell.iter().fold(0, |ends, stroke| ends | stroke.2);
            if let Some(target) = buffer.cell_mut((cell[0].0, cell[0].1)) {
                target.set_symbol(joint(ends)).set_style(theme.line);
            }
        }
    }
}

fn joint(ends: u8) -> &'static str {
    const DOWN_LEFT: u8 = DOWN | LEFT;
    const DOWN_RIGHT: u8 = DOWN | RIGHT;
    const UP_LEFT: u8 = UP | LEFT;
    const UP_RIGHT: u8 = UP | RIGHT;
    match ends {
        DOWN_RIGHT => "┌",
        DOWN_LEFT => "┐",
        UP_RIGHT => "└",
        UP_LEFT => "┘",
        e if e == UP_RIGHT | DOWN => "├",
        e if e == UP_LEFT | DOWN => "┤",
        e if e == DOWN_LEFT | RIGHT => "┬",
        e if e == UP_LEFT | RIGHT => "┴",
        e if e == UP_LEFT | DOWN_RIGHT => "┼",
        e if e & (LEFT | RIGHT) == 0 => "│",
        _ => "─",
    }
}
