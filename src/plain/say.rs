//! Text as it is heard: signs that a voice reads out letter by letter, or not at all, become words.

use crate::page::{Paragraph, Reader, Tone, rows};
use crate::texts::plain_texts;

/// A line as it is said. A heading ends in a colon, for nothing else tells it from the lines below.
pub fn said(line: &Paragraph, reader: Reader) -> String {
    let plain = plain_texts(reader.lang);
    let is_heading = |tone| tone == Some(Tone::Heading);
    let mut out = String::new();
    let is_name = line.pieces.first().map(|piece| piece.tone) == Some(Tone::Link);
    for piece in &line.pieces {
        let (text, source) = parted(&piece.text, reader);
        if !text.is_empty() {
            // What stands beside a name, where nothing parts them.
            let is_beside = is_name && piece.tone == Tone::Muted && !out.is_empty();
            if is_beside && !text.starts_with(['–', '(']) {
                out.push(',');
            }
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(&inside(text, reader));
        }
        let Some(source) = source else { continue };
        // A source after a sentence is a sentence, after words it is one more of them.
        if out.is_empty() {
            out = format!("{}:", capital(&source));
        } else if out.ends_with(['.', '!', '?']) {
            out = format!("{out} {}.", capital(&source));
        } else {
            out = format!("{out}, {source}");
        }
    }
    let out = out
        .replace(reader.texts().per_month, plain.per_month)
        .replace("– ↔", &format!("{} ↔", plain.nothing))
        .replace("↔ –", &format!("↔ {}", plain.nothing))
        .replace('↔', plain.versus)
        .replace(" · ", ", ")
        .replace(" …?", "?")
        .replace('…', "...")
        .replace(['→', '│', '▸'], "");
    let out = out.trim();
    if is_heading(line.pieces.first().map(|piece| piece.tone)) && !out.ends_with([':', '?']) {
        format!("{out}:")
    } else {
        out.to_owned()
    }
}

/// A piece without the source that it ends with, and that source in words.
fn parted(piece: &str, reader: Reader) -> (&str, Option<String>) {
    let at = piece.rfind('[').unwrap_or(piece.len());
    let (text, source) = piece.split_at(at);
    match bracketed(source, reader) {
        Some(source) => (text.trim_end(), Some(source)),
        None => (piece, None),
    }
}

/// What a piece in brackets says, where it is nothing else: `[4,2]` is «kilde 4 og 2».
fn bracketed(piece: &str, reader: Reader) -> Option<String> {
    let plain = plain_texts(reader.lang);
    let inside = piece.strip_prefix('[')?.strip_suffix(']')?;
    if inside == reader.texts().ours {
        return Some(plain.added.to_owned());
    }
    let is_numbers = inside.chars().all(|c| c.is_ascii_digit() || c == ',');
    if !is_numbers || inside.is_empty() {
        return None;
    }
    let and = reader.texts().and;
    let numbers = match inside.rsplit_once(',') {
        Some((rest, last)) => format!("{} {and} {last}", rest.replace(',', ", ")),
        None => inside.to_owned(),
    };
    Some(format!("{} {numbers}", plain.source))
}

/// A text in which brackets stand among words.
fn inside(text: &str, reader: Reader) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        let Some((within, after)) = after.split_once(']') else {
            break;
        };
        out.push_str(before);
        let whole = format!("[{within}]");
        out.push_str(&bracketed(&whole, reader).unwrap_or(whole));
        rest = after;
    }
    out + rest
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

/// A text in lines of a width; those that go on are set in.
pub fn wrapped(text: &str, width: u16) -> Vec<String> {
    rows(&[Paragraph::plain(text)], width)
        .iter()
        .map(|row| row.text().replace('\u{a0}', " ").trim_end().to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Date, Lang};

    #[test]
    fn signs_become_words() {
        let reader = Reader {
            lang: Lang::Nb,
            today: Date {
                year: 2026,
                month: 11,
                day: 22,
            },
        };
        let say = |line: &Paragraph| said(line, reader);
        let plain = |text: &str| Paragraph::plain(text);
        for (line, wanted) in [
            (
                plain("sykehus").and(Tone::Muted, "[4,2,5]"),
                "sykehus, kilde 4, 2 og 5",
            ),
            (
                Paragraph::link("Lege", crate::page::Target::Start).and(Tone::Muted, "3 søk"),
                "Lege, 3 søk",
            ),
            (plain("Du går.").and(Tone::Muted, "[4]"), "Du går. Kilde 4."),
            (
                plain("ror").and(Tone::Muted, "[vår]"),
                "ror, lagt til av oss",
            ),
            (plain("ror [vår]"), "ror, lagt til av oss"),
            (plain("[1]").and(Tone::Plain, "Boka"), "Kilde 1: Boka"),
            (plain("(2016; lest i [3])"), "(2016; lest i kilde 3)"),
            (plain("tar (– ↔ minst) år"), "tar (ingenting mot minst) år"),
            (plain("50 · 60 kr/md."), "50, 60 kroner i måneden"),
            (plain("Mente du …?"), "Mente du?"),
            (Paragraph::heading("Veien dit"), "Veien dit:"),
            (Paragraph::heading("Hvor?"), "Hvor?"),
        ] {
            assert_eq!(say(&line), wanted);
        }
    }
}
