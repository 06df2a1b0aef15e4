//! A cursor in a list, and the window through which it is seen.

/// A step of a cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// One window up.
    PageUp,
    /// One window down.
    PageDown,
    /// To the first row.
    First,
    /// To the last row.
    Last,
    /// To a row.
    To(usize),
}

/// The row a cursor is on, and the first row that is seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// The row with the cursor.
    pub cursor: usize,
    /// The first row that is seen.
    pub top: usize,
}

impl Window {
    /// Moves the cursor in a list of `len` rows, of which `height` are seen.
    pub fn go(&mut self, step: Move, len: usize, height: usize) {
        let page = height.saturating_sub(1).max(1);
        self.cursor = match step {
            Move::Up => self.cursor.saturating_sub(1),
            Move::Down => self.cursor + 1,
            Move::PageUp => self.cursor.saturating_sub(page),
            Move::PageDown => self.cursor + page,
            Move::First => 0,
            Move::Last => len,
            Move::To(row) => row,
        };
        self.settle(len, height);
    }

    /// Puts the cursor into the list and the window over the cursor.
    pub fn settle(&mut self, len: usize, height: usize) {
        self.cursor = self.cursor.min(len.saturating_sub(1));
        self.top = self.top.min(len.saturating_sub(height));
        self.top = self
            .top
            .min(self.cursor)
            .max((self.cursor + 1).saturating_sub(height.max(1)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_follows_the_cursor_and_no_further() {
        let mut w = Window::default();
        for (step, cursor, top) in [
            (Move::Up, 0, 0),
            (Move::Down, 1, 0),
            (Move::PageDown, 5, 1),
            (Move::Last, 9, 5),
            (Move::Down, 9, 5),
            (Move::Up, 8, 5),
            (Move::PageUp, 4, 4),
            (Move::First, 0, 0),
            (Move::To(7), 7, 3),
        ] {
            w.go(step, 10, 5);
            assert_eq!((w.cursor, w.top), (cursor, top), "{step:?}");
        }
    }

    #[test]
    fn an_empty_or_unseen_list_holds_still() {
        let mut w = Window { cursor: 5, top: 3 };
        w.go(Move::Down, 0, 5);
        assert_eq!(w, Window::default());
        w.go(Move::Down, 3, 0);
        assert_eq!(w.cursor, 1);
    }
}
