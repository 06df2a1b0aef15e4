//! A sheet as markdown.

use super::{
    sheet::{Block, Handout, Line, TableRow},
    text::told,
};
use crate::export::text::escaped;

/// The sheet as markdown.
pub fn handout_markdown(handout: &Handout) -> String {
    let mut out = format!(
        "# {}\n\n{}\n",
        escaped(&handout.title),
        escaped(&handout.day)
    );
    for block in &handout.blocks {
        out.push('\n');
        push(&mut out, block);
    }
    out.push_str("\n---\n\n");
    for line in &handout.foot {
        out.push_str(&format!("- {}\n", escaped(&line.text)));
    }
    out
}

fn push(out: &mut String, block: &Block) {
    match block {
        Block::Heading(name) => out.push_str(&format!("## {}\n", escaped(name))),
        Block::Name(name) => out.push_str(&format!("### {}\n", escaped(name))),
        Block::Paragraph { label, text } => {
            if let Some(label) = label {
                out.push_str(&format!("**{}** ", escaped(told(label).trim_end())));
            }
            out.push_str(&format!("{}\n", escaped(&text.text)));
        }
        Block::List { items, more } => {
            for item in items {
                out.push_str(&format!("- {}\n", escaped(&item.text)));
            }
            out.extend(more.as_ref().map(|more| format!("\n{}\n", escaped(more))));
        }
        Block::Todo(steps) => {
            for step in steps {
                // A box alone would be no list item to most readers.
                let step = if step.is_empty() { "…" } else { step };
                out.push_str(&format!("- [ ] {}\n", escaped(step)));
            }
        }
        Block::Table { heads, rows } => table(out, heads, rows),
    }
}

fn table(out: &mut String, heads: &[String], rows: &[TableRow]) {
    let heads: Vec<String> = heads.iter().map(|head| escaped(head)).collect();
    out.push_str(&format!("| | {} |\n", heads.join(" | ")));
    out.push_str(&format!("|---{}|\n", "|---".repeat(heads.len())));
    for row in rows {
        // A cell is one line: what stands below each other on paper stands in a row here.
        let cell = |lines: &Vec<Line>| {
            let lines: Vec<String> = lines.iter().map(|line| escaped(&line.text)).collect();
            lines.join(" · ")
        };
        let cells: Vec<String> = row.cells.iter().map(cell).collect();
        out.push_str(&format!(
            "| **{}** | {} |\n",
            escaped(&row.label),
            cells.join(" | ")
        ));
    }
}
