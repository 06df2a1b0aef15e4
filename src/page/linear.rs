//! Pages in one line of thought: for who hears them, or reads them one row at a time. Marks become words, and what stands side
//! by side stands one below another.

use super::{
    beside::{Beside, Head},
    paragraph::{Mark, Paragraph, Tone},
};
use crate::texts::Texts;

/// Lines whose marks are words: a line below a heading that says the same needs none.
pub fn in_words(lines: Vec<Paragraph>, texts: &'static Texts) -> Vec<Paragraph> {
    let mut heading = String::new();
    let word = |mut line: Paragraph| {
        let first = line.pieces.first();
        if first.is_some_and(|piece| piece.tone == Tone::Heading) {
            heading = line.text();
        }
        let said = match std::mem::take(&mut line.mark) {
            Mark::None => return line,
            Mark::Own => texts.only_here,
            Mark::Common => texts.common,
        };
        if said != heading {
            let pieces = std::mem::take(&mut line.pieces);
            line.pieces = Paragraph::new(Tone::Muted, format!("{said}:")).pieces;
            line.pieces.extend(pieces);
        }
        line
    };
    lines.into_iter().map(word).collect()
}

/// Things side by side, part by part: below the name of each part the lines of every column under its own name, then what
/// they share.
pub fn parts(beside: &Beside) -> Vec<(String, Vec<Paragraph>)> {
    let texts = beside.reader.texts();
    let parts = beside.parts.iter().filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let mut lines = Vec::new();
            let columns = beside.heads.iter().zip(&part.columns);
            for (head, column) in columns.filter(|(_, column)| !column.is_empty()) {
                lines.push(Paragraph::heading(head.title.clone()));
                lines.extend(in_words(column.clone(), texts));
            }
            if let Some(first) = part.shared.first() {
                // Some parts say it themselves.
                let tone = first.pieces.first().map(|piece| piece.tone);
                let is_told = tone == Some(Tone::Heading) || first.text().starts_with(texts.shared);
                if !lines.is_empty() && !is_told {
                    lines.push(Paragraph::heading(texts.shared));
                }
                lines.extend(in_words(part.shared.clone(), texts));
            }
            (part.title.clone(), lines)
        })
        .collect()
}

/// All of it in one column: what is said of each as a whole, the parts, and what their names open.
pub fn paragraphs(beside: &Beside) -> Vec<Paragraph> {
    let mut lines = Vec::from_iter(beside.language_of_texts());
    for head in &beside.heads {
        lines.push(Paragraph::heading(head.title.clone()));
        lines.extend(head.below.iter().cloned());
    }
    for (title, part) in parts(beside) {
        lines.push(Paragraph::heading(title));
        lines.extend(part);
    }
    let opened: Vec<Paragraph> = beside.heads.iter().filter_map(Head::link).collect();
    if !opened.is_empty() {
        lines.push(Paragraph::heading(beside.reader.texts().k_open));
        lines.extend(opened);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Lang;
    use crate::texts::texts;

    #[test]
    fn a_mark_is_a_word_unless_its_heading_says_it() {
        let nb = texts(Lang::Nb);
        let lines = vec![
            Paragraph::plain("loven gjelder").marked(Mark::Own),
            Paragraph::heading(nb.only_here),
            Paragraph::plain("ror ut").marked(Mark::Own),
            Paragraph::plain("varsler").marked(Mark::Common),
            Paragraph::plain("pusser"),
        ];
        let said: Vec<String> = in_words(lines, nb).iter().map(Paragraph::text).collect();
        let wanted = [
            "Bare nevnt her: loven gjelder",
            "Bare nevnt her",
            "ror ut",
            "Nevnt flere steder: varsler",
            "pusser",
        ];
        assert_eq!(said, wanted);
    }
}
