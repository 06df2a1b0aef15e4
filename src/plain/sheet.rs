//! The page to take home, said line by line: a table cell by cell, each under the name of its column.

use super::{
    answer::{Answer, Line},
    dialogue::Dialogue,
    kept::heading,
    say::said,
};
use crate::export::{Block, handout::text::told};
use crate::page::{Paragraph, Scope};

impl Dialogue {
    pub(super) fn sheet(&self, scope: Scope) -> Answer {
        let sheet = self.state.sheet(scope);
        let reader = self.state.reader();
        let line = |text: &str| Line::plain(said(&Paragraph::plain(text), reader));
        let mut lines = vec![line(&sheet.day)];
        for block in &sheet.blocks {
            match block {
                Block::Heading(name) | Block::Name(name) => lines.push(heading(name)),
                Block::Paragraph { label, text } => {
                    let label = label.as_ref().map_or(String::new(), |label| told(label));
                    lines.push(line(&format!("{label}{}", text.text)));
                }
                Block::List { items, more } => {
                    let items = items.iter().map(|item| item.text.as_str());
                    lines.extend(items.chain(more.as_deref()).map(line));
                }
                // What is empty is a line for a pen.
                Block::Todo(steps) => {
                    lines.extend(
                        steps
                            .iter()
                            .filter(|step| !step.is_empty())
                            .map(|step| line(step)),
                    );
                }
                Block::Table { heads, rows } => {
                    for row in rows {
                        lines.push(heading(&row.label));
                        for (head, cell) in heads.iter().zip(&row.cells) {
                            let cell: Vec<&str> =
                                cell.iter().map(|line| line.text.as_str()).collect();
                            lines.push(line(&format!("{head}: {}", cell.join("; "))));
                        }
                    }
                }
            }
        }
        lines.extend(sheet.foot.iter().map(|foot| line(&foot.text)));
        let help = self.plain().sheet_help.to_owned();
        Answer {
            title: format!("{}: {}", self.state.texts().handout, sheet.title),
            lines,
            tail: vec![help],
        }
    }
}
