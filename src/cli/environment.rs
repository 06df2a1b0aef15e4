//! What the environment says of the language, the colours, the glyphs and the day.

use crate::app::{Glyphs, ThemeName};
use crate::model::{Date, Lang};
use std::{
    env,
    time::{SystemTime, UNIX_EPOCH},
};

fn variable(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}

/// The locale that holds for messages.
fn locale() -> Option<String> {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(variable)
}

/// The language of the locale; bokmål where it says none of ours.
pub fn lang() -> Lang {
    locale()
        .and_then(|locale| Lang::of(&locale))
        .unwrap_or_default()
}

/// The glyphs that the terminal has: ASCII where the locale names another encoding than UTF-8, those of the console fonts on
/// the Linux console, else all.
pub fn glyphs() -> Glyphs {
    if encodings().is_some() && !is_utf8() {
        Glyphs::Ascii
    } else if terminal() == "linux" {
        Glyphs::Vt
    } else {
        Glyphs::Full
    }
}

fn encodings() -> Option<String> {
    ["LC_ALL", "LC_CTYPE", "LANG"]
        .into_iter()
        .find_map(variable)
}

/// The locale whose encoding holds, as it is written; empty where there is none.
pub fn encoding() -> String {
    encodings().unwrap_or_default()
}

/// Whether the locale names UTF-8.
pub fn is_utf8() -> bool {
    let locale = encoding().to_ascii_lowercase();
    locale.contains("utf-8") || locale.contains("utf8")
}

/// What the terminal calls itself.
pub fn terminal() -> String {
    variable("TERM").unwrap_or_default()
}

/// How many colours it says to have.
pub fn colours() -> u32 {
    let many = variable("COLORTERM").unwrap_or_default();
    if many == "truecolor" || many == "24bit" {
        1 << 24
    } else if terminal().contains("256") {
        256
    } else if terminal() == "linux" {
        16
    } else {
        8
    }
}

/// The theme without colours, where colours are not wanted or may blink.
pub fn without_colours() -> Option<ThemeName> {
    let term = terminal();
    let none = variable("NO_COLOR").is_some() || term.starts_with("vt") || term.starts_with("ansi");
    none.then_some(ThemeName::Mono)
}

/// The colours: none where `NO_COLOR` says so or the terminal is one that may blink instead; light where `COLORFGBG` tells of
/// a light ground. The terminal itself is not asked.
pub fn theme() -> ThemeName {
    if let Some(mono) = without_colours() {
        return mono;
    }
    let ground =
        variable("COLORFGBG").and_then(|colours| colours.rsplit(';').next()?.parse::<u8>().ok());
    if matches!(ground, Some(7 | 15)) {
        ThemeName::Light
    } else {
        ThemeName::Dark
    }
}

/// Whether the reader wants text that is never drawn over: `ACCESSIBLE=1`, as other programs understand it.
pub fn wants_plain() -> bool {
    variable("ACCESSIBLE").is_some_and(|value| !matches!(value.as_str(), "0" | "false" | "no"))
}

/// How wide a line may be, where the environment says so: a braille display has forty cells.
pub fn columns() -> Option<u16> {
    variable("COLUMNS")?
        .parse()
        .ok()
        .filter(|columns| (20..=500).contains(columns))
}

/// The name that is proposed for a session's file: in the folder that the system keeps for what programs are asked to keep.
pub fn session_file(today: Date) -> String {
    let data = variable("XDG_DATA_HOME")
        .filter(|folder| folder.starts_with('/'))
        .unwrap_or_else(|| "~/.local/share".to_owned());
    format!("{data}/yrkesatlas/favoritter-{today}.ron")
}

/// Today's date (UTC: an age in years does not hang on the hour).
pub fn today() -> Date {
    let days = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs() / 86_400);
    civil(days)
}

/// The date `days` after 1 January 1970, by counting years and months.
fn civil(days: u64) -> Date {
    let leap = |year: u64| {
        year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
    };
    let (mut year, mut left) = (1970, days);
    while left >= 365 + u64::from(leap(year)) {
        left -= 365 + u64::from(leap(year));
        year += 1;
    }
    let february = 28 + u64::from(leap(year));
    let mut month = 1;
    for days in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if left < days {
            break;
        }
        left -= days;
        month += 1;
    }
    Date {
        year: year as u16,
        month,
        day: left as u8 + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_become_dates() {
        for (days, date) in [
            (0, "1970-01-01"),
            (59, "1970-03-01"),
            (19_782, "2024-02-29"),
            (20_778, "2026-11-21"),
        ] {
            assert_eq!(civil(days).to_string(), date);
        }
    }
}
