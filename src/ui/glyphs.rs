//! Which glyphs a terminal has. Everything is drawn with the full set; what a terminal lacks is exchanged at the end, cell by
//! cell, so that no part of the drawing has to know.

use crate::app::Glyphs;
use ratatui::buffer::Buffer;

/// The sign before the row in focus.
pub const POINTER: &str = "▸";

/// Exchanges every glyph that `glyphs` does not have.
pub fn fit(buffer: &mut Buffer, glyphs: Glyphs) {
    if glyphs == Glyphs::Full {
        return;
    }
    for cell in &mut buffer.content {
        if !cell.symbol().is_ascii() {
            let symbol = substitute(cell.symbol(), glyphs);
            if let Some(symbol) = symbol {
                cell.set_symbol(symbol);
            }
        }
    }
}

/// What stands in for a glyph, one cell wide; nothing where the terminal has it.
fn substitute(symbol: &str, glyphs: Glyphs) -> Option<&'static str> {
    if symbol == POINTER {
        return Some(if glyphs == Glyphs::Vt { "▶" } else { ">" });
    }
    // No console font has it, and it stands for the same.
    if symbol == "↔" {
        return Some("/");
    }
    let latin = symbol.chars().all(|c| c <= '\u{ff}');
    if glyphs == Glyphs::Vt {
        let has = latin
            || matches!(
                symbol,
                "─" | "│"
                    | "┌"
                    | "┐"
                    | "└"
                    | "┘"
                    | "├"
                    | "┤"
                    | "┬"
                    | "┴"
                    | "┼"
                    | "←"
                    | "↑"
                    | "→"
                    | "↓"
                    | "…"
                    | "–"
                    | "—"
                    | "•"
                    | "▶"
            );
        return (!has).then_some("?");
    }
    Some(match symbol {
        "\u{a0}" => " ",
        "─" | "–" | "—" | "­" => "-",
        "│" => "|",
        "┌" | "┐" | "└" | "┘" | "├" | "┤" | "┬" | "┴" | "┼" => "+",
        "←" => "<",
        "→" => ">",
        "↑" => "^",
        "↓" => "v",
        "…" => ".",
        "·" | "•" => "*",
        "«" | "»" => "\"",
        "å" | "æ" | "á" | "à" | "ä" | "â" => "a",
        "Å" | "Æ" | "Á" | "À" | "Ä" => "A",
        "ø" | "ö" | "ó" | "ò" | "ô" => "o",
        "Ø" | "Ö" | "Ó" | "Ò" => "O",
        "é" | "è" | "ê" | "ë" => "e",
        "É" | "È" | "Ê" => "E",
        "ü" | "ú" => "u",
        "Ü" | "Ú" => "U",
        _ => "?",
    })
}
