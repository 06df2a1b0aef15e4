//! How an answer is told: row by row, so much of it at once as one keeps in mind, and the rest when it is asked for.

use super::{
    answer::{Answer, Choice},
    dialogue::{Dialogue, Said, View},
    say::{said, wrapped},
};
use crate::page::Paragraph;
use crate::texts::screen::fill;

/// How many rows are said before somebody asks for more.
pub(super) const ROWS: usize = 24;

impl Dialogue {
    /// Says one thing; what was being read stays where it was.
    pub(super) fn tell(&mut self, text: impl AsRef<str>) -> Said {
        let line = said(&Paragraph::plain(text.as_ref()), self.state.reader());
        Said {
            lines: wrapped(&line, self.width),
            effect: None,
        }
    }

    /// Says an answer, as many rows of it as are asked for.
    pub(super) fn say(&mut self, before: Vec<String>, answer: Answer, most: usize) -> Said {
        let choices = answer.choices();
        // Where an answer has no numbers of its own, those of the page go on leading to its sections.
        let keeps = matches!(self.view, View::Section(_) | View::Part(_)) && choices.is_empty();
        if !keeps {
            self.choices = choices;
        } else if matches!(
            self.choices.first(),
            Some(Choice::Hit(_) | Choice::Go(_)) | None
        ) {
            self.choices = self.overview_choices();
        }
        let mut rows = Vec::new();
        for line in before {
            rows.extend(wrapped(&line, self.width));
        }
        rows.extend(wrapped(&answer.heading(&self.state), self.width));
        let mut number = 0;
        let numbered = answer.lines.into_iter().map(|line| {
            number += usize::from(line.choice.is_some());
            (line.choice.is_some().then_some(number), line)
        });
        self.rest = numbered.collect();
        self.tail = answer.tail;
        rows.extend(self.next(most));
        self.last.clone_from(&rows);
        Said {
            lines: rows,
            effect: None,
        }
    }

    pub(super) fn more(&mut self, most: usize) -> Said {
        if self.rest.is_empty() {
            return self.tell(self.plain().no_more);
        }
        let lines = self.next(most);
        self.last.clone_from(&lines);
        Said {
            lines,
            effect: None,
        }
    }

    /// All that is left; where nothing is, all of what one reads.
    pub(super) fn all(&mut self) -> Said {
        let answer = self.everything();
        self.say(Vec::new(), answer, usize::MAX)
    }

    /// The next rows of what is left, whole lines of it, and how much is left after them.
    fn next(&mut self, most: usize) -> Vec<String> {
        let mut rows = Vec::new();
        let mut taken = 0;
        for (number, line) in &self.rest {
            let text = match number {
                Some(number) => format!("{number} {}", line.text),
                None => line.text.clone(),
            };
            let cut = wrapped(&text, self.width);
            if taken > 0 && rows.len() + cut.len() > most {
                break;
            }
            rows.extend(cut);
            taken += 1;
        }
        // A heading goes with what it names.
        while taken > 1 && taken < self.rest.len() && self.rest[taken - 1].1.is_heading {
            let (_, heading) = &self.rest[taken - 1];
            rows.truncate(rows.len() - wrapped(&heading.text, self.width).len());
            taken -= 1;
        }
        self.rest.drain(..taken);
        let left = match self.rest.len() {
            0 => std::mem::take(&mut self.tail),
            left => vec![fill(self.plain().more_left, &[&left.to_string()])],
        };
        for line in left {
            rows.extend(wrapped(&line, self.width));
        }
        rows
    }
}
