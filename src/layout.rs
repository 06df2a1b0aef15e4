//! Geometry: the size of the terminal → where everything stands. Both the state (how far a page-down goes, what lies under
//! the pointer) and the drawing ask here, so neither has to ask the other.
//!
//! Rules, the first before the later ones:
//! 1. Nothing lies outside the terminal; below 40×12 there is one sentence and nothing else.
//! 2. The line one types in, the pane in focus and its sector are on screen at every size.
//! 3. 120×40 shows a page whole; 80×24 two panes at a time and the results in a line; less, or by choice, one column.
//! 4. Nothing moves but by its own reason: a pane's place depends on the size and on the pane, never on its content.

use crate::model::Section;
use ratatui::layout::Rect;

/// How much room there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// For one sentence.
    TooSmall,
    /// For one column.
    Narrow,
    /// For two panes side by side, with the results in a line.
    Medium,
    /// For the results beside the whole page.
    Wide,
}

/// The shape of a terminal of `width`×`height`; `one_column` is the reader's wish.
pub fn shape(width: u16, height: u16, one_column: bool) -> Shape {
    match (width, height) {
        (..40, _) | (_, ..12) => Shape::TooSmall,
        _ if one_column => Shape::Narrow,
        (100.., 30..) => Shape::Wide,
        (72.., 20..) => Shape::Medium,
        _ => Shape::Narrow,
    }
}

/// The parts of the screen. A part that a shape has no room for is empty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Screen {
    /// The line one types in.
    pub prompt: Rect,
    /// The results: a column (wide), a line (medium), or the whole body (narrow, while one chooses).
    pub results: Rect,
    /// What was visited, below the results of the wide shape.
    pub trail: Rect,
    /// The page, or a list of ways to pages.
    pub body: Rect,
    /// Which panes come next.
    pub next: Rect,
    /// Whose word the page is.
    pub status: Rect,
    /// The keys that are live.
    pub bar: Rect,
}

/// What the room of a screen is needed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// Results and page beside each other, where there is room for both; else the page.
    Both,
    /// The same, but where there is room for one only, the results: one is choosing.
    Results,
    /// The page alone.
    Body,
}

/// The parts of a screen.
pub fn screen(size: (u16, u16), one_column: bool, room: Room) -> Screen {
    let choosing = room == Room::Results;
    let (width, height) = size;
    let row = |y: u16, rows: u16| Rect::new(0, y, width, rows);
    match shape(width, height, one_column) {
        Shape::TooSmall => Screen::default(),
        Shape::Wide if room == Room::Body => Screen {
            prompt: row(0, 1),
            results: Rect::ZERO,
            trail: Rect::ZERO,
            body: row(2, height - 5),
            next: Rect::ZERO,
            status: row(height - 2, 1),
            bar: row(height - 1, 1),
        },
        Shape::Wide => {
            let column = if width >= 150 {
                36
            } else if width >= 116 {
                30
            } else {
                27
            };
            let rows = height - 5;
            let trail = (rows / 4).clamp(4, 9);
            Screen {
                prompt: row(0, 1),
                results: Rect::new(0, 2, column, rows - trail),
                trail: Rect::new(0, 2 + rows - trail, column, trail),
                body: Rect::new(column + 1, 2, width - column - 1, rows),
                next: Rect::new(column + 1, height - 3, width - column - 1, 1),
                status: row(height - 2, 1),
                bar: row(height - 1, 1),
            }
        }
        Shape::Medium => Screen {
            prompt: row(0, 1),
            results: row(1, 1),
            trail: Rect::ZERO,
            body: row(3, height - 7),
            next: row(height - 3, 1),
            status: row(height - 2, 1),
            bar: row(height - 1, 1),
        },
        Shape::Narrow => {
            let status = u16::from(height >= 16);
            let body = row(2, height - 3 - status);
            Screen {
                prompt: row(0, 1),
                results: if choosing { body } else { Rect::ZERO },
                trail: Rect::ZERO,
                body: if choosing { Rect::ZERO } else { body },
                next: Rect::ZERO,
                status: if status > 0 {
                    row(height - 2, 1)
                } else {
                    Rect::ZERO
                },
                bar: row(height - 1, 1),
            }
        }
    }
}

/// One pane of a page: the row of its title, and the rows below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pane {
    /// Which section.
    pub section: Section,
    /// The line that its title stands in.
    pub title: Rect,
    /// Its rows.
    pub rows: Rect,
}

/// A page laid out: the lines of its head, the tabs of its sector views, and the panes that are on screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageAreas {
    /// Title, lead, way there, pay: as many of them as fit, in this order.
    pub head: Rect,
    /// The sector views; empty where there are none.
    pub tabs: Rect,
    /// The panes.
    pub panes: Vec<Pane>,
}

/// The panes of a page that stand together with `section` on the screen of a shape.
pub fn deck(shape: Shape, section: Section) -> &'static [Section] {
    use Section as S;
    let (first, rest): (&[&[Section]], _) = match shape {
        Shape::Wide => (
            &[
                &[
                    S::Duties,
                    S::Workplaces,
                    S::Qualities,
                    S::FurtherEducation,
                    S::Related,
                ],
                &[S::Competence, S::Education, S::Figures],
                &[S::JobTitles, S::People, S::Law, S::Sources],
            ],
            0,
        ),
        Shape::Medium => (
            &[
                &[S::Duties, S::Workplaces],
                &[S::Qualities, S::FurtherEducation],
                &[S::Related, S::Competence],
                &[S::Education, S::Figures],
                &[S::JobTitles, S::People],
                &[S::Law, S::Sources],
            ],
            0,
        ),
        Shape::Narrow | Shape::TooSmall => (
            &[],
            Section::PANES
                .iter()
                .position(|pane| *pane == section)
                .unwrap_or(0),
        ),
    };
    first
        .iter()
        .find(|deck| deck.contains(&section))
        .copied()
        .unwrap_or(&Section::PANES[rest..=rest])
}

/// Lays a page out in `body`, so that `section` is on screen.
pub fn page(shape: Shape, body: Rect, section: Section, zoomed: bool, has_tabs: bool) -> PageAreas {
    if body.is_empty() {
        return PageAreas::default();
    }
    let tabs = u16::from(has_tabs);
    let head = match shape {
        // Where a line of a page may be longer than the body is wide, it has two rows.
        Shape::Wide | Shape::Medium if body.width < 114 => 5,
        Shape::Wide | Shape::Medium => 4,
        Shape::Narrow | Shape::TooSmall => match body.height {
            ..=10 => 1,
            11..=13 => 2,
            14..=17 => 4,
            _ => 6,
        },
    };
    let head = head.min(body.height.saturating_sub(tabs));
    let rest = Rect {
        y: body.y + head + tabs,
        height: body.height - head - tabs,
        ..body
    };
    let panes = if zoomed {
        vec![pane(section, rest)]
    } else {
        split(deck(shape, section), rest)
    };
    PageAreas {
        head: Rect {
            height: head,
            ..body
        },
        tabs: Rect {
            y: body.y + head,
            height: tabs,
            ..body
        },
        panes: panes
            .into_iter()
            .filter(|pane| !pane.rows.is_empty())
            .collect(),
    }
}

/// How wide the text of a page is at the most in its easy form: longer rows are harder to find back from.
pub const EASY: u16 = 60;

/// Lays a page out in its easy form: its title, its sector views, and `section` in rows that are no longer than they should be.
pub fn easy_page(body: Rect, section: Section, has_tabs: bool) -> PageAreas {
    let head = body.height.min(1);
    let tabs = u16::from(has_tabs).min(body.height - head);
    let row = |y: u16, rows: u16| Rect {
        y: body.y + y,
        height: rows,
        ..body
    };
    let mut pane = pane(section, row(head + tabs, body.height - head - tabs));
    // One cell at each side is the pane's own.
    pane.rows.width = pane.rows.width.min(EASY + 2);
    PageAreas {
        head: row(0, head),
        tabs: row(head, tabs),
        panes: vec![pane]
            .into_iter()
            .filter(|pane| !pane.rows.is_empty())
            .collect(),
    }
}

/// A pane in `area`: its first row is its title.
fn pane(section: Section, area: Rect) -> Pane {
    Pane {
        section,
        title: Rect {
            height: area.height.min(1),
            ..area
        },
        rows: Rect {
            y: area.y + area.height.min(1),
            height: area.height.saturating_sub(1),
            ..area
        },
    }
}

/// The places of a deck of panes: two columns with a line between them. Of five, the first fills the upper left; of four, all are alike.
fn split(deck: &[Section], area: Rect) -> Vec<Pane> {
    let left_width = area.width.saturating_sub(1).div_ceil(2) + u16::from(area.width > 90);
    let left = |y: u16, rows: u16| Rect {
        y: area.y + y,
        width: left_width,
        height: rows,
        ..area
    };
    let right = |y: u16, rows: u16| {
        let x = area.x + left_width + 1;
        Rect {
            x,
            y: area.y + y,
            width: area.right().saturating_sub(x),
            height: rows,
        }
    };
    let lower = area.height * 2 / 5;
    let upper = area.height - lower;
    let places = match deck.len() {
        1 => vec![area],
        2 => vec![left(0, area.height), right(0, area.height)],
        3 => vec![
            left(0, area.height),
            right(0, upper / 2),
            right(upper / 2, area.height - upper / 2),
        ],
        4 => vec![
            left(0, upper),
            right(0, upper),
            left(upper, lower),
            right(upper, lower),
        ],
        _ => vec![
            left(0, upper),
            right(0, upper / 2),
            right(upper / 2, upper - upper / 2),
            left(upper, lower),
            right(upper, lower),
        ],
    };
    deck.iter()
        .zip(places)
        .map(|(section, place)| pane(*section, place))
        .collect()
}

/// Where a picture stands beside the list that says the same, in `body`.
pub fn picture(body: Rect) -> Rect {
    let width = (body.width * 3 / 5).min(90);
    Rect {
        x: body.right() - width,
        y: body.y + 1,
        width,
        height: body.height.saturating_sub(2),
    }
}

/// Where a window over the screen lies: the help, or a question.
pub fn popup(size: (u16, u16)) -> Rect {
    let whole = Rect::new(0, 0, size.0, size.1);
    let (width, height) = (
        size.0.min(84),
        size.1
            .saturating_sub(if size.1 > 24 { 4 } else { 1 })
            .min(34),
    );
    // The last row stays free: it says which key leads out.
    Rect::new((size.0 - width) / 2, (size.1 - height) / 2, width, height).intersection(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every part of every screen lies inside the terminal, and no two panes on each other.
    #[test]
    fn nothing_lies_outside_or_on_anything_else() {
        for (width, height) in (1..=300)
            .step_by(7)
            .flat_map(|w| (1..=100).map(move |h| (w, h)))
            .chain([(40, 12), (80, 24), (120, 40)])
        {
            let whole = Rect::new(0, 0, width, height);
            for (one_column, room) in [false, true]
                .into_iter()
                .flat_map(|one| [Room::Both, Room::Results, Room::Body].map(|room| (one, room)))
            {
                let shape = shape(width, height, one_column);
                let s = screen((width, height), one_column, room);
                for part in [
                    s.prompt,
                    s.results,
                    s.trail,
                    s.body,
                    s.next,
                    s.status,
                    s.bar,
                    popup((width, height)),
                ] {
                    assert_eq!(part.intersection(whole), part, "{width}x{height} {shape:?}");
                }
                for section in Section::PANES {
                    for (zoomed, tabs) in [(false, false), (false, true), (true, true)] {
                        let page = page(shape, s.body, section, zoomed, tabs);
                        assert!(
                            s.body.is_empty()
                                || page.panes.iter().any(|pane| pane.section == section)
                        );
                        for (i, pane) in page.panes.iter().enumerate() {
                            assert_eq!(
                                pane.rows.intersection(s.body),
                                pane.rows,
                                "{width}x{height} {section:?}"
                            );
                            assert!(pane.rows.height >= 1);
                            for other in &page.panes[i + 1..] {
                                assert!(
                                    pane.rows.intersection(other.rows).is_empty(),
                                    "{width}x{height} {section:?}"
                                );
                            }
                        }
                    }
                }
            }
        }
    }
}
