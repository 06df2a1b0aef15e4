//! Text as a pattern that a telephone reads: the text itself, so that neither needs a network.
//!
//! What is not ASCII is announced as UTF-8 (ECI 26). Without it a reader must guess the encoding, and of a short text with
//! few letters like «ø» some guess wrong. The bytes go in as bytes: left to itself the crate takes «–» for two halves of
//! Japanese letters, whenever that is shorter.

use super::handout::Handout;
use qrcode::{Color, EcLevel, QrCode, Version, bits::Bits};

/// The light modules that must stand around a pattern, on each side.
const QUIET: usize = 4;

/// The largest version there is.
const LARGEST: i16 = 40;

/// ECI 26: what follows is UTF-8.
const UTF8: u32 = 26;

/// A pattern with its quiet zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// Its modules a side, the quiet zone counted.
    pub side: usize,
    /// Whether each is dark, row by row.
    pub dark: Vec<bool>,
}

/// The smallest pattern that holds `text` and is no more than `most_side` modules a side; as well guarded against dirt as
/// its size allows.
pub fn qr(text: &str, most_side: usize) -> Option<Qr> {
    let largest = version_within(most_side)?;
    let code = (1..=largest).find_map(|version| {
        // A pattern that has room for it stands more dirt for nothing.
        [EcLevel::M, EcLevel::L]
            .into_iter()
            .find_map(|level| encoded(text, version, level))
    })?;
    let (inner, colours) = (code.width(), code.to_colors());
    let side = inner + 2 * QUIET;
    let mut dark = vec![false; side * side];
    for (row, colours) in colours.chunks(inner).enumerate() {
        let start = (row + QUIET) * side + QUIET;
        for (cell, colour) in dark[start..].iter_mut().zip(colours) {
            *cell = *colour == Color::Dark;
        }
    }
    Some(Qr { side, dark })
}

/// The largest version that is no more than `most_side` modules a side with its quiet zone: version 1 has 21, each after it
/// four more.
fn version_within(most_side: usize) -> Option<i16> {
    let inner = most_side.checked_sub(2 * QUIET + 17)?;
    let version = (inner / 4).min(LARGEST as usize) as i16;
    (version >= 1).then_some(version)
}

fn encoded(text: &str, version: i16, level: EcLevel) -> Option<QrCode> {
    let mut bits = Bits::new(Version::Normal(version));
    if !text.is_ascii() {
        bits.push_eci_designator(UTF8).ok()?;
    }
    bits.push_byte_data(text.as_bytes()).ok()?;
    bits.push_terminator(level).ok()?;
    QrCode::with_bits(bits, level).ok()
}

/// The text of a sheet for a telephone.
pub fn qr_text(handout: &Handout) -> String {
    handout.short.join("\n").replace('\u{a0}', " ")
}

/// The pattern of a sheet with the most of its text that fits a screen of so many cells, that text, and whether it was cut.
/// With half blocks a cell shows two modules, one above the other; else a module is two cells wide. Nothing where not even
/// the title fits: then paper is the answer.
pub fn fitted(
    handout: &Handout,
    cells: (u16, u16),
    half_blocks: bool,
) -> Option<(Qr, String, bool)> {
    let (width, height) = (usize::from(cells.0), usize::from(cells.1));
    let most_side = if half_blocks {
        width.min(height * 2)
    } else {
        (width / 2).min(height)
    };
    let text = qr_text(handout);
    if let Some(qr) = qr(&text, most_side) {
        return Some((qr, text, false));
    }
    version_within(most_side)?;
    let ending = crate::texts::texts(handout.lang).qr_cut;
    // Longer texts need larger patterns: the longest that fits lies where fitting ends.
    let ends: Vec<usize> = text
        .char_indices()
        .filter(|(_, c)| c.is_whitespace())
        .map(|(at, _)| at)
        .collect();
    let shortened = |end: usize| format!("{}\n{ending}", text[..end].trim_end());
    let fits = ends.partition_point(|end| qr(&shortened(*end), most_side).is_some());
    let end = *ends.get(fits.checked_sub(1)?)?;
    let title = text.lines().next().map_or(0, str::len);
    if end < title {
        return None;
    }
    let shown = shortened(whole_line(&text, end));
    Some((qr(&shown, most_side)?, shown, true))
}

/// Of a line of which only the first words fit, nothing is worth more than those words: the end of the line before, where
/// little is lost by it.
fn whole_line(text: &str, end: usize) -> usize {
    const LITTLE: usize = 20;
    match text[..end].rfind('\n') {
        Some(line) if end - line <= LITTLE && line > 0 => line,
        _ => end,
    }
}
