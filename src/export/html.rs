//! Pages, sheets and things side by side as HTML: one document that needs nothing but itself. No script, no font and no
//! picture from elsewhere; light, for it is made to be printed; and with the language told wherever it changes, so that a
//! screen reader knows how to read it out.

use super::handout::{Block, Handout, Line, sheet::TableRow, text::told};
use crate::model::{Lang, Section};
use crate::page::{Beside, Mark, Page, Paragraph, Reader, Tone, head, provenance, sections};

/// How a page looks, on the screen and on paper.
const STYLE: &str = "\
@page { size: A4; margin: 12mm 15mm; }
* { box-sizing: border-box; }
html { color: #000; background: #fff; }
body { max-width: 180mm; margin: 0 auto; padding: 4mm; font: 10.5pt/1.32 'Liberation Sans', Arial, Helvetica, sans-serif; \
overflow-wrap: break-word; }
h1 { font-size: 18pt; line-height: 1.15; margin: 0 0 1mm; }
h1 .muted { font-size: 10.5pt; font-weight: normal; }
h2 { font-size: 11.5pt; line-height: 1.2; margin: 3mm 0 .8mm; border-bottom: .3mm solid #000; break-after: avoid; }
h3 { font-size: 10.5pt; margin: 2mm 0 .3mm; break-after: avoid; }
p, ul { margin: 0 0 .8mm; }
ul { padding-left: 4.5mm; }
ul.todo { list-style: none; padding-left: 0; }
ul.todo li { padding-left: 6.5mm; text-indent: -6.5mm; margin: 1.2mm 0; }
ul.todo li.line { border-bottom: .2mm solid #000; height: 6.5mm; }
ul.todo .box { display: inline-block; width: 3.4mm; height: 3.4mm; margin-right: 3.1mm; border: .3mm solid #000; \
vertical-align: -.5mm; }
.day, .more, .muted { color: #444; }
.day { margin-bottom: 2mm; }
.lead { font-size: 11.5pt; }
.two { columns: 2; column-gap: 8mm; margin-top: 2.5mm; }
main.dense { font-size: 10pt; line-height: 1.27; }
.dense ul.todo li { margin: .6mm 0; }
.dense ul.todo li.line { height: 5.6mm; }
.dense h2 { margin-top: 2mm; }
.two section { break-inside: avoid; }
.two section:first-child h2 { margin-top: 0; }
article { break-inside: avoid; }
article:first-child h3 { margin-top: 0; }
table { font-size: 10pt; width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { text-align: left; vertical-align: top; padding: .8mm 1.5mm; border: .2mm solid #777; }
tbody th { width: 28mm; }
thead th { border-bottom: .5mm solid #000; }
thead td { width: 28mm; }
td ul { padding-left: 3.5mm; margin: 0; }
footer { margin-top: 3mm; padding-top: 1mm; border-top: .3mm solid #000; font-size: 8pt; line-height: 1.25; }
footer p { margin: 0 0 .4mm; }
@media print { body { max-width: none; padding: 0; } }
";

/// A text in which nothing is markup.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

/// A whole document around `body`.
fn document(title: &str, lang: Lang, body: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"generator\" content=\"Yrkesatlas\">\n<title>{} – Yrkesatlas</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n{body}</body>\n</html>\n",
        lang.code(),
        escaped(title)
    )
}

/// The attribute of a language that is not the document's.
fn lang_of(lang: Lang, document: Lang) -> String {
    if lang == document {
        String::new()
    } else {
        format!(" lang=\"{}\"", lang.code())
    }
}

/// A sheet to take home as a document, one page of A4.
pub fn handout_html(handout: &Handout, lang: Lang) -> String {
    let at_length = (handout.blocks.iter()).any(|block| matches!(block, Block::Name(_)));
    let mut body = format!(
        "<header>\n<h1>{}</h1>\n<p class=\"day\">{}</p>\n</header>\n<main{}>\n",
        escaped(&handout.title),
        escaped(&handout.day),
        if at_length { " class=\"dense\"" } else { "" }
    );
    // What stands before the first part is about the whole, and goes over the whole width.
    let first = (handout.blocks.iter())
        .position(|block| matches!(block, Block::Heading(_)))
        .unwrap_or(handout.blocks.len());
    let (opening, parts) = handout.blocks.split_at(first);
    for (i, block) in opening.iter().enumerate() {
        body.push_str(&block_html(block, lang, i == 0));
    }
    // Short parts stand in two columns; things told of at length do so within their part.
    let columns = !at_length && parts.len() > 4;
    body.push_str(if columns { "<div class=\"two\">\n" } else { "" });
    for part in parts.chunk_by(|_, next| !matches!(next, Block::Heading(_))) {
        body.push_str("<section>\n");
        let named = (part.iter())
            .position(|block| matches!(block, Block::Name(_)))
            .unwrap_or(part.len());
        let (before, things) = part.split_at(named);
        for block in before {
            body.push_str(&block_html(block, lang, false));
        }
        if !things.is_empty() {
            body.push_str("<div class=\"two\">\n");
            for thing in things.chunk_by(|_, next| !matches!(next, Block::Name(_))) {
                body.push_str("<article>\n");
                for block in thing {
                    body.push_str(&block_html(block, lang, false));
                }
                body.push_str("</article>\n");
            }
            body.push_str("</div>\n");
        }
        body.push_str("</section>\n");
    }
    body.push_str(if columns { "</div>\n" } else { "" });
    body.push_str("</main>\n<footer>\n");
    for line in &handout.foot {
        body.push_str(&format!(
            "<p{}>{}</p>\n",
            lang_of(line.lang, lang),
            escaped(&line.text)
        ));
    }
    body.push_str("</footer>\n");
    document(&handout.title, lang, &body)
}

fn block_html(block: &Block, lang: Lang, lead: bool) -> String {
    match block {
        Block::Heading(name) => format!("<h2>{}</h2>\n", escaped(name)),
        Block::Name(name) => format!("<h3>{}</h3>\n", escaped(name)),
        Block::Paragraph { label, text } => {
            let class = if lead { " class=\"lead\"" } else { "" };
            match label {
                Some(label) => format!(
                    "<p{class}><strong>{}</strong> <span{}>{}</span></p>\n",
                    escaped(told(label).trim_end()),
                    lang_of(text.lang, lang),
                    escaped(&text.text)
                ),
                None => format!(
                    "<p{class}{}>{}</p>\n",
                    lang_of(text.lang, lang),
                    escaped(&text.text)
                ),
            }
        }
        Block::List { items, more } => {
            let mut out = list(items, lang);
            out.extend(
                more.as_ref()
                    .map(|more| format!("<p class=\"more\">{}</p>\n", escaped(more))),
            );
            out
        }
        Block::Todo(steps) => {
            let mut out = String::from("<ul class=\"todo\">\n");
            for step in steps {
                let class = if step.is_empty() {
                    " class=\"line\""
                } else {
                    ""
                };
                out.push_str(&format!(
                    "<li{class}><span class=\"box\"></span>{}</li>\n",
                    escaped(step)
                ));
            }
            out.push_str("</ul>\n");
            out
        }
        Block::Table { heads, rows } => table(heads, rows, lang),
    }
}

fn list(items: &[Line], lang: Lang) -> String {
    let mut out = String::from("<ul>\n");
    for item in items {
        out.push_str(&format!(
            "<li{}>{}</li>\n",
            lang_of(item.lang, lang),
            escaped(&item.text)
        ));
    }
    out.push_str("</ul>\n");
    out
}

fn table(heads: &[String], rows: &[TableRow], lang: Lang) -> String {
    let mut out = head_row(heads);
    for row in rows {
        out.push_str(&format!(
            "<tr>\n<th scope=\"row\">{}</th>\n",
            escaped(&row.label)
        ));
        for cell in &row.cells {
            match cell.as_slice() {
                [only] => out.push_str(&format!(
                    "<td{}>{}</td>\n",
                    lang_of(only.lang, lang),
                    escaped(&only.text)
                )),
                lines => out.push_str(&format!("<td>{}</td>\n", list(lines, lang).trim_end())),
            }
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n");
    out
}

/// The beginning of a table with a corner above the names of its rows.
fn head_row(heads: &[String]) -> String {
    let mut out = String::from("<table>\n<thead>\n<tr>\n<td></td>\n");
    for head in heads {
        out.push_str(&format!("<th scope=\"col\">{}</th>\n", escaped(head)));
    }
    out.push_str("</tr>\n</thead>\n<tbody>\n");
    out
}

/// A whole page as a document; it may be several pages of A4.
pub fn show_html(page: &Page, sector: usize, reader: Reader) -> String {
    let texts = reader.texts();
    let [title, rest @ ..] = head::lines(page, reader);
    let mut body = format!("<header>\n<h1>{}</h1>\n", pieces_html(&title));
    for line in rest {
        body.push_str(&format!("<p>{}</p>\n", pieces_html(&line)));
    }
    if let Some(view) = page.sectors.get(sector.wrapping_sub(1)) {
        body.push_str(&format!(
            "<p><strong>{}</strong> {}</p>\n",
            escaped(texts.where_),
            escaped(view.title.get(reader.lang))
        ));
        body.extend(
            head::helps(page, sector, reader).map(|helps| format!("<p>{}</p>\n", escaped(&helps))),
        );
    }
    body.push_str("</header>\n<main>\n");
    for (title, paragraphs) in super::text::parts(page, sector, reader) {
        // These are the words of the page; the others are mostly figures, codes and names in the reader's language.
        let words = [
            Section::Duties,
            Section::Workplaces,
            Section::Qualities,
            Section::FurtherEducation,
            Section::Competence,
            Section::Education,
            Section::Law,
        ];
        let is_nb = words
            .iter()
            .any(|section| sections::title(*section, texts) == title);
        let lang = if is_nb {
            lang_of(Lang::Nb, reader.lang)
        } else {
            String::new()
        };
        body.push_str(&format!(
            "<section>\n<h2>{}</h2>\n<div{lang}>\n{}</div>\n</section>\n",
            escaped(&title),
            paragraphs_html(&paragraphs, 3)
        ));
    }
    body.push_str(&format!(
        "</main>\n<footer>\n<p>{}</p>\n</footer>\n",
        escaped(&provenance::whose_word(page, sector, reader))
    ));
    document(page.occupation.title.get(reader.lang), reader.lang, &body)
}

/// Things side by side as a document: a table with what differs, and below each part what several share, once.
pub fn beside_html(beside: &Beside, title: &str, lang: Lang) -> String {
    let heads: Vec<String> = beside.heads.iter().map(|head| head.title.clone()).collect();
    let mut body = format!("<header>\n<h1>{}</h1>\n", escaped(title));
    body.extend(
        (beside.language_of_texts()).map(|said| format!("<p>{}</p>\n", pieces_html(&said))),
    );
    body.push_str("</header>\n<main>\n");
    body.push_str(&head_row(&heads));
    let across = heads.len() + 1;
    if beside.heads.iter().any(|head| !head.below.is_empty()) {
        body.push_str("<tr>\n<td></td>\n");
        for head in &beside.heads {
            body.push_str(&format!(
                "<td>{}</td>\n",
                paragraphs_html(&head.below, 3).trim_end()
            ));
        }
        body.push_str("</tr>\n");
    }
    for part in &beside.parts {
        body.push_str(&format!(
            "<tr>\n<th scope=\"row\">{}</th>\n",
            escaped(&part.title)
        ));
        for column in &part.columns {
            body.push_str(&format!(
                "<td>{}</td>\n",
                paragraphs_html(column, 3).trim_end()
            ));
        }
        // A part may have fewer columns than there are heads; a table may not.
        for _ in part.columns.len()..heads.len() {
            body.push_str("<td></td>\n");
        }
        body.push_str("</tr>\n");
        if !part.shared.is_empty() {
            body.push_str(&format!(
                "<tr>\n<td colspan=\"{across}\">{}</td>\n</tr>\n",
                paragraphs_html(&part.shared, 3).trim_end()
            ));
        }
    }
    body.push_str("</tbody>\n</table>\n</main>\n");
    document(title, lang, &body)
}

/// Lines of a page: headings of a level, and the lines between them as lists.
pub fn paragraphs_html(paragraphs: &[Paragraph], level: u8) -> String {
    let is_heading = |paragraph: &Paragraph| {
        (paragraph.pieces.first()).is_some_and(|piece| piece.tone == Tone::Heading)
    };
    let mut out = String::new();
    for same in paragraphs.chunk_by(|one, next| is_heading(one) == is_heading(next)) {
        if is_heading(&same[0]) {
            for paragraph in same {
                out.push_str(&format!(
                    "<h{level}>{}</h{level}>\n",
                    pieces_html(paragraph)
                ));
            }
            continue;
        }
        out.push_str("<ul>\n");
        for paragraph in same {
            out.push_str(&format!("<li>{}</li>\n", pieces_html(paragraph)));
        }
        out.push_str("</ul>\n");
    }
    out
}

/// A line with what its tones mean.
fn pieces_html(paragraph: &Paragraph) -> String {
    let mut pieces: Vec<String> = Vec::with_capacity(paragraph.pieces.len() + 1);
    if paragraph.mark != Mark::None {
        pieces.push(paragraph.mark.sign().trim_end().to_owned());
    }
    pieces.extend(
        paragraph
            .pieces
            .iter()
            .filter(|piece| !piece.text.is_empty())
            .map(|piece| {
                let text = escaped(&piece.text);
                match piece.tone {
                    Tone::Strong => format!("<strong>{text}</strong>"),
                    Tone::Muted => format!("<span class=\"muted\">{text}</span>"),
                    Tone::Plain | Tone::Heading | Tone::Link => text,
                }
            }),
    );
    pieces.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::beside::{Head, Part};

    #[test]
    fn nothing_in_a_text_is_markup() {
        let line = Paragraph::plain("<script>alert(\"1\")</script> & 'to'");
        let head = |title: &str| Head {
            title: title.to_owned(),
            below: Vec::new(),
            target: None,
            behind: None,
        };
        let beside = Beside {
            heads: vec![head("<b>A"), head("B")],
            parts: vec![Part {
                key: "duties",
                folded: false,
                title: "Dette & hint".to_owned(),
                columns: vec![vec![line.clone()]],
                shared: vec![line],
            }],
            reader: Reader {
                lang: Lang::Nn,
                today: crate::model::Date {
                    year: 2026,
                    month: 11,
                    day: 21,
                },
            },
        };
        let html = beside_html(&beside, "A \"og\" B", Lang::Nn);
        assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"nn\">"));
        assert!(!html.contains("<script") && !html.contains("<b>A") && html.contains("&lt;b&gt;A"));
        assert!(
            html.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;to&#39;")
        );
        assert!(html.contains("<td colspan=\"3\">"));
        assert_eq!(
            html.matches("<td></td>").count(),
            2,
            "the corner, and the column that is missing"
        );
    }

    #[test]
    fn headings_part_the_lists() {
        let lines = [
            Paragraph::heading("Nevnt flere steder"),
            Paragraph::plain("varsler")
                .marked(Mark::Common)
                .and(Tone::Muted, "[2]"),
            Paragraph::new(Tone::Strong, "ror"),
        ];
        assert_eq!(
            paragraphs_html(&lines, 3),
            "<h3>Nevnt flere steder</h3>\n<ul>\n<li>= varsler <span class=\"muted\">[2]</span></li>\n\
             <li><strong>ror</strong></li>\n</ul>\n"
        );
    }
}
