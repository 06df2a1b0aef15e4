//! Meanings → styles. One accent colour; whatever a colour says is also said by a sign, a word or an attribute.
//!
//! Only colours that keep 4.5:1 on the palettes of the Linux console, xterm and Windows are used for text: on dark ground
//! cyan and the terminal's own, on light ground blue and the terminal's own. Many terminals show bold in the bright colour
//! of the same name, so what is bold has to keep it in that one too: bright blue on white does not, and bold black is grey.

use crate::app::ThemeName;
use crate::page::Tone;
use ratatui::style::{Color, Modifier, Style};

/// The styles of a theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Text, and every cell that has no other style.
    pub text: Style,
    /// What stands out.
    pub strong: Style,
    /// What stands back.
    pub muted: Style,
    /// The name of a part.
    pub heading: Style,
    /// What can be opened.
    pub link: Style,
    /// Letters that were asked for.
    pub mark: Style,
    /// The row or tab that is chosen and has the keys.
    pub selected: Style,
    /// The row that is chosen while the keys are elsewhere.
    pub chosen: Style,
    /// Lines.
    pub line: Style,
    /// A key of the bottom line.
    pub key: Style,
}

impl Theme {
    /// The styles of a theme.
    pub fn of(name: ThemeName) -> Self {
        let bold = Style::new().add_modifier(Modifier::BOLD);
        let underlined = Style::new().add_modifier(Modifier::UNDERLINED);
        let reversed = Style::new()
            .fg(Color::Reset)
            .add_modifier(Modifier::REVERSED);
        let plain = Style::new();
        match name {
            ThemeName::Dark | ThemeName::Light => {
                let (accent, heading) = if name == ThemeName::Dark {
                    let cyan = plain.fg(Color::Cyan);
                    (cyan, cyan.patch(bold))
                } else {
                    (plain.fg(Color::Blue), bold)
                };
                Self {
                    text: plain,
                    strong: bold,
                    muted: plain,
                    heading,
                    link: accent,
                    mark: bold.patch(underlined),
                    selected: reversed,
                    chosen: bold,
                    line: plain,
                    key: heading,
                }
            }
            ThemeName::Contrast => {
                let text = Style::new().fg(Color::White).bg(Color::Black);
                let bright = text.add_modifier(Modifier::BOLD);
                Self {
                    text,
                    strong: bright,
                    muted: text,
                    heading: bright.patch(underlined),
                    link: text.patch(underlined),
                    mark: bright.patch(underlined),
                    selected: Style::new().fg(Color::Black).bg(Color::White),
                    chosen: bright,
                    line: text,
                    key: bright,
                }
            }
            ThemeName::Mono => Self {
                text: plain,
                strong: bold,
                muted: plain,
                heading: bold,
                link: underlined,
                mark: bold.patch(underlined),
                selected: reversed,
                chosen: bold,
                line: plain,
                key: bold,
            },
        }
    }

    /// The style of a tone.
    pub fn tone(&self, tone: Tone) -> Style {
        match tone {
            Tone::Plain => self.text,
            Tone::Strong => self.strong,
            Tone::Muted => self.muted,
            Tone::Heading => self.heading,
            Tone::Link => self.link,
        }
    }
}
