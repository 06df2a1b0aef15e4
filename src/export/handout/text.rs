//! A sheet as plain text for a printer: 80 letters wide.

use super::sheet::{Block, Handout, Line, TableRow};
use crate::model::Lang;
use crate::page::{Paragraph, rows};

/// How wide it is.
const WIDTH: u16 = 80;

/// How far lists are set in.
const INDENT: u16 = 2;

/// Up to how many letters a line is so short that several stand in a row.
const SHORT: usize = 36;

/// The blanks between the columns of a table.
const GAP: u16 = 2;

/// The sheet as plain text.
pub fn handout_text(handout: &Handout) -> String {
    let mut out = Out::default();
    out.wrapped("", &handout.title.to_uppercase());
    out.wrapped("", &handout.day);
    out.blank();
    let mut after_heading = true;
    for block in &handout.blocks {
        if !after_heading && needs_air(block) {
            out.blank();
        }
        after_heading = matches!(block, Block::Heading(_) | Block::Name(_));
        out.block(block);
    }
    out.text.push_str(&"-".repeat(usize::from(WIDTH)));
    out.text.push('\n');
    for line in &handout.foot {
        out.wrapped("", &line.text);
    }
    out.text
}

/// Whether an empty line stands before a block that follows another: a part, or the name of one thing among several.
fn needs_air(block: &Block) -> bool {
    matches!(
        block,
        Block::Heading(_) | Block::Name(_) | Block::Table { .. }
    )
}

#[derive(Default)]
struct Out {
    text: String,
}

impl Out {
    fn blank(&mut self) {
        self.text.push('\n');
    }

    /// A text in lines that fit after `sign`; those that go on are set in below its beginning.
    fn wrapped(&mut self, sign: &str, text: &str) {
        let set_in = sign.chars().count();
        // No word is as wide as the paper, so it does not matter here how one is broken.
        let all = lines(text, WIDTH - set_in as u16, Lang::Nb);
        for (i, line) in all.iter().enumerate() {
            let before = if i == 0 { sign } else { "" };
            // Only the lines of a list show by their beginning where the next one starts.
            let line = line.strip_prefix("  ").unwrap_or(line);
            let whole = format!("{before:set_in$}{line}");
            self.text.push_str(whole.trim_end());
            self.text.push('\n');
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(name) => self.wrapped("", &name.to_uppercase()),
            Block::Name(name) => self.wrapped("", &format!("* {name}")),
            Block::Paragraph { label, text } => {
                let label = label.as_ref().map_or(String::new(), |label| told(label));
                self.wrapped("", &format!("{label}{}", text.text));
            }
            Block::List { items, more } => {
                if items.len() > 2 && items.iter().all(|item| item.text.chars().count() <= SHORT) {
                    return self.wrapped("  ", &in_a_row(items, more.as_deref()));
                }
                for item in items {
                    self.wrapped("  - ", &item.text);
                }
                if let Some(more) = more {
                    self.wrapped("    ", more);
                }
            }
            Block::Todo(steps) => {
                for step in steps {
                    let empty = "_".repeat(usize::from(WIDTH) - 6);
                    let step = if step.is_empty() { &empty } else { step };
                    self.wrapped("  [ ] ", step);
                }
            }
            Block::Table { heads, rows } => self.table(heads, rows),
        }
    }

    fn table(&mut self, heads: &[String], rows: &[TableRow]) {
        let columns = heads.len().max(1) as u16;
        let width = (WIDTH - INDENT - GAP * (columns - 1)) / columns;
        let cells: Vec<Vec<Line>> = heads
            .iter()
            .map(|head| vec![Line::page(head.to_uppercase())])
            .collect();
        self.beside(&cells, width);
        for row in rows {
            self.wrapped("", &row.label.to_uppercase());
            self.beside(&row.cells, width);
        }
    }

    /// Cells side by side.
    fn beside(&mut self, cells: &[Vec<Line>], width: u16) {
        let columns: Vec<Vec<String>> = cells
            .iter()
            .map(|cell| {
                cell.iter()
                    .flat_map(|line| lines(&line.text, width, line.lang))
                    .collect()
            })
            .collect();
        let height = columns.iter().map(Vec::len).max().unwrap_or(0);
        for y in 0..height {
            let mut whole = " ".repeat(usize::from(INDENT));
            for column in &columns {
                let line = column.get(y).map_or("", String::as_str);
                let pad = usize::from(width + GAP);
                whole.push_str(&format!("{line:pad$}"));
            }
            self.text.push_str(whole.trim_end());
            self.text.push('\n');
        }
    }
}

/// Short lines after one another: below each other they would only use up the paper.
fn in_a_row(items: &[Line], more: Option<&str>) -> String {
    let items = items.iter().map(|item| item.text.as_str());
    items.chain(more).collect::<Vec<_>>().join(" · ")
}

/// «Hvorfor: », «Hvor? »
pub fn told(label: &str) -> String {
    if label.ends_with('?') {
        format!("{label} ")
    } else {
        format!("{label}: ")
    }
}

/// A text in lines of a width. The blank that keeps a number together has done its work by then: not every printer has it.
fn lines(text: &str, width: u16, lang: Lang) -> Vec<String> {
    rows(&[Paragraph::plain(text).in_lang(lang)], width)
        .iter()
        .map(|row| row.text().replace('\u{a0}', " "))
        .collect()
}
