//! How the screen looks, where the reader has a say.

/// The colours that can be chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeName {
    /// For a dark background; the background stays the terminal's.
    #[default]
    Dark,
    /// For a light background; the background stays the terminal's.
    Light,
    /// White on black, whatever the terminal has.
    Contrast,
    /// No colours.
    Mono,
}

impl ThemeName {
    /// All of them, in the order in which the key goes through them.
    pub const ALL: [Self; 4] = [Self::Dark, Self::Light, Self::Contrast, Self::Mono];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Dark => "dark",
            Self::Light => "light",
            Self::Contrast => "contrast",
            Self::Mono => "mono",
        }
    }
}

/// What letters, digits and signs do outside a line that is typed; in one they are letters all the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Letters {
    /// They are keys.
    #[default]
    Keys,
    /// They do nothing: who speaks to the machine, or hits the wrong key, sets off nothing.
    Off,
}

/// The glyphs that a terminal has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Glyphs {
    /// Those of a terminal emulator.
    #[default]
    Full,
    /// Those of the fonts of the Linux console.
    Vt,
    /// ASCII.
    Ascii,
}
