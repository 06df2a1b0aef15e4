//! `tilgjengelighet`: what is there for those who do not see the screen, or not well; and what is not.

use super::setting::{Setting, written};
use crate::page::{Paragraph, rows};
use crate::texts::{
    accessibility::accessibility_texts,
    criteria::{CRITERIA, Verdict},
};
use std::io::{self, Write};

/// How wide it is.
const WIDTH: u16 = 80;

/// Writes the page; returns the exit code.
pub fn accessibility(setting: &Setting) -> u8 {
    written(
        io::stdout().write_all(page(setting).as_bytes()),
        setting.texts,
    )
}

fn page(setting: &Setting) -> String {
    let lang = setting.reader.lang;
    let texts = accessibility_texts(lang);
    let mut lines = vec![texts.title.to_owned(), String::new()];
    lines.extend(texts.about.iter().map(ToString::to_string));
    lines.extend([String::new(), texts.table.to_owned()]);
    // A line each and no columns: a table is read out row by row without its heads.
    lines.extend(CRITERIA.iter().map(|criterion| {
        format!(
            "{} {}: {}. {}",
            criterion.number,
            criterion.name(lang),
            texts.verdict(criterion.verdict),
            criterion.reason(lang)
        )
    }));
    let unmet = CRITERIA
        .iter()
        .filter(|criterion| criterion.verdict == Verdict::NotMet);
    let unmet: Vec<&str> = unmet.map(|criterion| criterion.number).collect();
    let label = texts.verdict(Verdict::NotMet);
    lines.extend([String::new(), format!("{label}: {}", unmet.join(", "))]);
    lines.push(format!("{}:", texts.untried_title));
    lines.extend(texts.untried.iter().map(ToString::to_string));
    let mut out = String::new();
    for line in &lines {
        for row in rows(&[Paragraph::plain(line.as_str())], WIDTH) {
            out.push_str(&row.text());
            out.push('\n');
        }
    }
    out
}
