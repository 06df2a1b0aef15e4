//! What must hold on every screen for those who do not see it, or not well: contrast, glyphs, keys without letters, one column.

use super::support::{Session, small};
use ratatui::style::{Color, Modifier, Style};
use yrkesatlas::{
    app::{BINDINGS, Binding, Context, ThemeName, bindings::is_letter},
    keymap::hints,
    ui::theme::Theme,
};

/// The sixteen colours of a terminal.
type Palette = [u32; 16];

/// The palettes of the Linux console, xterm, and Windows.
const PALETTES: [(&str, Palette); 3] = [
    (
        "Linux",
        [
            0x00_0000, 0xaa_0000, 0x00_aa00, 0xaa_5500, 0x00_00aa, 0xaa_00aa, 0x00_aaaa, 0xaa_aaaa,
            0x55_5555, 0xff_5555, 0x55_ff55, 0xff_ff55, 0x55_55ff, 0xff_55ff, 0x55_ffff, 0xff_ffff,
        ],
    ),
    (
        "xterm",
        [
            0x00_0000, 0xcd_0000, 0x00_cd00, 0xcd_cd00, 0x00_00ee, 0xcd_00cd, 0x00_cdcd, 0xe5_e5e5,
            0x7f_7f7f, 0xff_0000, 0x00_ff00, 0xff_ff00, 0x5c_5cff, 0xff_00ff, 0x00_ffff, 0xff_ffff,
        ],
    ),
    (
        "Windows",
        [
            0x0c_0c0c, 0xc5_0f1f, 0x13_a10e, 0xc1_9c00, 0x00_37da, 0x88_1798, 0x3a_96dd, 0xcc_cccc,
            0x76_7676, 0xe7_4856, 0x16_c60c, 0xf9_f1a5, 0x3b_78ff, 0xb4_009e, 0x61_d6d6, 0xf2_f2f2,
        ],
    ),
];

/// The relative luminance of a colour, as WCAG defines it.
fn luminance(rgb: u32) -> f64 {
    let part = |shift: u32| {
        let value = f64::from((rgb >> shift) & 0xff) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
}

fn contrast(one: u32, other: u32) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The place of a colour in a palette; nothing for the terminal's own.
fn place(color: Option<Color>) -> Option<usize> {
    Some(match color? {
        Color::Reset => return None,
        Color::Black => 0,
        Color::Blue => 4,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::White => 15,
        other => panic!("{other:?} is not known to be read"),
    })
}

/// The least contrast of a style on a ground, with the terminal's own colours given as places: also where bold is shown in the
/// bright colour of the same name.
fn least(style: Style, palette: &Palette, own: (usize, usize)) -> f64 {
    let foreground = place(style.fg);
    let background = place(style.bg).unwrap_or(own.1);
    let text = foreground.unwrap_or(own.0);
    let is_bold = style.add_modifier.contains(Modifier::BOLD);
    let mut shown = vec![text];
    // The terminal's own colour is not brightened where it is dark on light.
    if is_bold && text < 8 && foreground.is_some() {
        shown.push(text + 8);
    }
    let ratios = shown
        .iter()
        .map(|text| contrast(palette[*text], palette[background]));
    ratios.fold(f64::MAX, f64::min)
}

fn styles(theme: &Theme) -> [(&'static str, Style); 10] {
    [
        ("text", theme.text),
        ("strong", theme.strong),
        ("muted", theme.muted),
        ("heading", theme.heading),
        ("link", theme.link),
        ("mark", theme.mark),
        ("selected", theme.selected),
        ("chosen", theme.chosen),
        ("line", theme.line),
        ("key", theme.key),
    ]
}

#[test]
fn all_text_keeps_its_contrast_on_three_palettes() {
    // The terminal's own text and ground, as places in the palette.
    const ON_DARK: [(usize, usize); 1] = [(7, 0)];
    const ON_LIGHT: [(usize, usize); 2] = [(0, 7), (0, 15)];
    assert!((contrast(0xff_ffff, 0) - 21.0).abs() < 0.01);
    for name in ThemeName::ALL {
        let grounds: Vec<(usize, usize)> = match name {
            ThemeName::Dark => ON_DARK.to_vec(),
            ThemeName::Light => ON_LIGHT.to_vec(),
            ThemeName::Contrast | ThemeName::Mono => [&ON_DARK[..], &ON_LIGHT].concat(),
        };
        for (palette_name, palette) in &PALETTES {
            for own in &grounds {
                for (meaning, style) in styles(&Theme::of(name)) {
                    let ratio = least(style, palette, *own);
                    let what =
                        format!("{meaning} of {name:?} on {palette_name} {own:?}: {ratio:.2}");
                    assert!(ratio >= 4.5, "{what}");
                }
            }
        }
    }
}

#[test]
fn every_letter_has_another_key_beside_it() {
    for binding in BINDINGS {
        let reached = |context: &Context, msg: &yrkesatlas::app::Msg| {
            let around = context.around();
            BINDINGS.iter().any(|other: &Binding| {
                around.contains(&other.context)
                    && other.msg == *msg
                    && other.keys.iter().any(|key| !is_letter(key))
            })
        };
        if binding.keys.iter().any(|key| !is_letter(key)) {
            continue;
        }
        // Sector views by number: the arrows go through them.
        if matches!(binding.msg, yrkesatlas::app::Msg::Sector(_)) {
            assert!(reached(&binding.context, &yrkesatlas::app::Msg::NextSector));
            continue;
        }
        // What holds on every page must be reached on every page.
        assert!(
            reached(&binding.context, &binding.msg),
            "{:?} {:?}",
            binding.context,
            binding.keys
        );
    }
}

#[test]
fn without_letters_no_letter_is_a_key_and_none_is_shown() {
    let mut s = Session::small((120, 40));
    s.keys("fyrvokter<enter><f10>");
    let before = s.text();
    for letter in [
        "f", "v", "t", "k", "z", "n", "h", "m", "q", "2", "?", "/", "e", "s", "r",
    ] {
        s.keys(letter);
        assert_eq!(s.text(), before, "{letter}");
    }
    assert!(s.effects.is_empty());
    for hint in hints(&s.state) {
        // An arrow is one sign too, but nobody types it.
        assert!(!is_letter(&hint.key) || !hint.key.is_ascii(), "{hint:?}");
    }
    s.keys("<right>").shows("[2 ");
    s.keys("<f2>los").shows("Losbåtfører");
    assert_eq!(
        s.state.prompt.text(),
        "los",
        "in the line a letter is a letter"
    );
    s.keys("<enter><ctrl-k>").shows("Kilder");
    s.keys("<f1>").shows("Ctrl-K Kilder").hides("k Ctrl-K");
    s.keys("<esc><f10>f").shows("Favoritter 1");
}

#[test]
fn in_one_column_a_result_is_one_row_and_marks_are_words() {
    let mut s = Session::small((120, 40));
    s.keys("<f6>lysmester");
    let text = s.text();
    let row = text.lines().find(|row| row.contains("Fyrvokter")).unwrap();
    assert!(row.contains("lysmester"), "{text}");
    s.keys("<enter>2")
        .shows("Bare nevnt her")
        .hides("+ ")
        .hides("= ");
    s.shows("Nevnt flere steder");
    for _ in 0..20 {
        s.keys("<tab>").hides("+ ").hides("= ");
    }
    s.keys("h").hides("│").hides("+ ").hides("= ");
    s.keys("<bs>v<enter>v<enter>")
        .hides("│")
        .hides("+ ")
        .hides("= ");
    let mut beside = Session::new(small(), (120, 40));
    beside.keys("fyrvokter<enter>h").shows("│");
}
