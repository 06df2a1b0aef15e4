//! What stands in the window on top, and where.

use super::{
    bindings::{Binding, Context, shown},
    list::{Move, Window},
    msg::Msg,
    popup::{Popup, Question},
    state::State,
};
use crate::layout;
use crate::page::{Paragraph, Row, Tone, rows};
use crate::texts::screen::fill;
use ratatui::layout::Rect;

impl State {
    /// Where the window on top lies, its frame with it.
    pub fn popup_frame(&self) -> Rect {
        let mut most = layout::popup(self.size);
        if self.kiosk.is_some() && most.y == 0 && most.height > 3 {
            // The label that ends a visit stands in the first row, and is always seen.
            most.y = 1;
            most.height -= 1;
        }
        match &self.popup {
            // Nothing but the text, so that it can be copied; the last row says which key leads out.
            Some(Popup::Plain(_)) => Rect::new(0, 0, self.size.0, self.size.1.saturating_sub(1)),
            Some(Popup::Ask(..) | Popup::Quit) => {
                let inner = most.width.saturating_sub(4);
                let needed = self.question_rows(inner).len() as u16 + 2;
                Rect {
                    height: needed.min(most.height),
                    ..most
                }
            }
            // A short list of choices covers no more than it needs.
            Some(Popup::Compare(_)) => Rect {
                height: (self.proposals().len() as u16 + 2).min(most.height),
                ..most
            },
            _ => most,
        }
    }

    /// Where its rows stand: inside the frame, where it has one.
    pub fn popup_area(&self) -> Rect {
        let area = self.popup_frame();
        if matches!(self.popup, Some(Popup::Plain(_))) {
            return area;
        }
        Rect {
            x: area.x + 2.min(area.width),
            y: area.y + 1.min(area.height),
            width: area.width.saturating_sub(4),
            height: area.height.saturating_sub(2),
        }
    }

    /// Its rows.
    pub fn popup_rows(&self) -> Vec<Row> {
        let width = self.popup_area().width;
        match &self.popup {
            None => Vec::new(),
            Some(Popup::Help(_)) => self.help_rows(),
            Some(Popup::Compare(_)) => self.proposal_rows(width),
            Some(Popup::Plain(_)) => self.plain_rows(width),
            Some(Popup::Ask(..) | Popup::Quit | Popup::Idle(_)) => self.question_rows(width),
        }
    }

    /// What stands over it.
    pub fn popup_title(&self) -> String {
        let texts = self.texts();
        match &self.popup {
            Some(Popup::Compare(_)) => fill(texts.compare_with, &[&self.compared_title()]),
            Some(Popup::Ask(Question::Note(index), _)) => {
                let card = self.atlas.catalog.card(*index);
                let title =
                    card.map_or(String::new(), |card| card.title.get(self.lang).to_string());
                fill(texts.note_on, &[&title])
            }
            Some(Popup::Ask(Question::Step(_), _)) => texts.next_steps.to_owned(),
            Some(Popup::Ask(Question::SaveSession, _)) => texts.k_save.to_owned(),
            Some(Popup::Ask(Question::OpenSession, _)) => texts.k_open_session.to_owned(),
            Some(Popup::Ask(Question::SaveHandout(_), _)) => texts.handout.to_owned(),
            Some(Popup::Ask(Question::Pin, _)) => texts.kiosk.pin.to_owned(),
            Some(Popup::Quit) => texts.k_quit.to_owned(),
            Some(Popup::Idle(_)) => texts.kiosk.there.to_owned(),
            Some(Popup::Help(_) | Popup::Plain(_)) | None => texts.keys.to_owned(),
        }
    }

    fn compared_title(&self) -> String {
        let first = self.proposals().first().map(|(compared, _)| *compared);
        let mut each: Vec<_> = first
            .into_iter()
            .flat_map(crate::page::Compared::each)
            .collect();
        each.pop();
        let titles: Vec<String> = each
            .into_iter()
            .filter_map(|index| self.atlas.catalog.card(index))
            .map(|card| card.title.get(self.lang).to_string())
            .collect();
        titles.join(", ")
    }

    /// What a question says: what is asked, an empty row for the answer, and what one should know.
    fn question_rows(&self, width: u16) -> Vec<Row> {
        let texts = self.texts();
        if let Some(Popup::Idle(left)) = self.popup {
            let wiped = fill(texts.kiosk.wiped_in, &[&left.to_string()]);
            let lines = [
                Paragraph::new(Tone::Strong, texts.kiosk.any_key),
                Paragraph::plain(wiped),
            ];
            // The window covers what stands there, and says so where the eye rests.
            let told = rows(&lines, width);
            let free = usize::from(self.popup_area().height).saturating_sub(told.len());
            let blank = Row {
                pieces: Vec::new(),
                target: None,
            };
            let mut all = vec![blank; free / 3];
            all.extend(told);
            return all;
        }
        let Some(Popup::Ask(question, _)) = &self.popup else {
            let asked = Paragraph::plain(texts.quit_unsaved).in_lang(self.lang);
            return rows(&[asked], width);
        };
        let known = match question {
            Question::Note(_) => texts.ask_note,
            Question::Step(_) => texts.ask_step,
            Question::SaveSession => texts.ask_save,
            Question::OpenSession => texts.ask_open,
            Question::SaveHandout(_) => texts.ask_handout,
            Question::Pin => texts.kiosk.pin_ask,
        };
        let answer = Row {
            pieces: Vec::new(),
            target: None,
        };
        let mut all = vec![answer];
        let known = Paragraph::new(Tone::Muted, known).in_lang(self.lang);
        all.extend(rows(&[known], width));
        all
    }

    /// Where the line stands that is typed into the window on top.
    pub fn answer_line(&self) -> Option<Rect> {
        let area = self.popup_area();
        let asks = matches!(self.popup, Some(Popup::Ask(..)));
        asks.then_some(Rect {
            height: area.height.min(1),
            ..area
        })
    }

    /// The rows of the help: the keys of every place, what the mouse does, what the marks mean.
    fn help_rows(&self) -> Vec<Row> {
        let texts = self.texts();
        let mut paragraphs = Vec::new();
        for context in Context::ALL {
            // Keys that are called the same stand together.
            let here = |binding: &&Binding| {
                binding.context == context
                    && !self.is_barred(&binding.msg)
                    && binding.msg != Msg::Staff
                    && binding.keys_of(self).next().is_some()
            };
            let bindings: Vec<&Binding> = self.bindings().filter(here).collect();
            if bindings.is_empty() {
                continue;
            }
            paragraphs.push(Paragraph::heading(context.name(texts)));
            for same in bindings.chunk_by(|a, b| (a.label)(texts) == (b.label)(texts)) {
                let keys: Vec<String> = same
                    .iter()
                    .flat_map(|binding| binding.keys_of(self))
                    .map(shown)
                    .collect();
                let line = Paragraph::new(Tone::Strong, keys.join(" "));
                paragraphs.push(line.and(Tone::Plain, (same[0].label)(texts)));
            }
        }
        let mouse = match self.kiosk {
            None => texts.mouse_help,
            Some(_) => texts.kiosk.mouse_help,
        };
        paragraphs.push(Paragraph::plain(mouse));
        paragraphs.push(Paragraph::plain(texts.marks_help));
        let paragraphs: Vec<_> = paragraphs
            .into_iter()
            .map(|line| line.in_lang(self.lang))
            .collect();
        rows(&paragraphs, self.popup_area().width)
    }

    /// How many rows it has, and how many of them are seen.
    pub(super) fn popup_extent(&self) -> (usize, usize) {
        if self.popup_window().is_none() {
            return (0, 0);
        }
        (
            self.popup_rows().len(),
            usize::from(self.popup_area().height),
        )
    }

    /// The rows of it that are seen, and the one with the cursor.
    pub fn popup_window(&self) -> Option<Window> {
        self.popup.as_ref().and_then(Popup::window)
    }

    /// Turns it, or moves its cursor.
    pub(super) fn popup_go(&mut self, step: Move) {
        let (len, height) = self.popup_extent();
        let Some(popup) = &mut self.popup else { return };
        let chooses = popup.chooses();
        let Some(window) = popup.window_mut() else {
            return;
        };
        if chooses {
            return window.go(step, len, height);
        }
        // A text without anything to choose is moved by its window, not by a cursor in it.
        let last = len.saturating_sub(height);
        let top = match step {
            Move::Up => window.top.saturating_sub(1),
            Move::Down => window.top + 1,
            Move::PageUp => window.top.saturating_sub(height),
            Move::PageDown => window.top + height,
            Move::First => 0,
            Move::Last => last,
            Move::To(row) => row,
        };
        *window = Window {
            cursor: top.min(last),
            top: top.min(last),
        };
    }

    /// Chooses a row of it.
    pub(super) fn choose_row(&mut self, row: usize) {
        if self.popup.as_ref().is_some_and(Popup::chooses) {
            self.popup_go(Move::To(row));
            // To choose among what is proposed asks nothing of the outside.
            let _ = self.answer();
        }
    }
}
