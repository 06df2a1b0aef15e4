//! A key as people write it: `ctrl-q`, `shift-tab`, `down`, `å`.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// The name of a key, the same on every terminal; nothing for keys that no binding uses.
pub fn name(key: &KeyEvent) -> Option<String> {
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    let alt = key.modifiers.contains(KeyModifiers::ALT);
    let plain = match key.code {
        KeyCode::Up => "up",
        KeyCode::Down => "down",
        KeyCode::Left => "left",
        KeyCode::Right => "right",
        KeyCode::Enter => "enter",
        KeyCode::Esc => "esc",
        KeyCode::Tab if key.modifiers.contains(KeyModifiers::SHIFT) => "shift-tab",
        KeyCode::Tab => "tab",
        KeyCode::BackTab => "shift-tab",
        KeyCode::Backspace => "backspace",
        KeyCode::Delete => "delete",
        KeyCode::PageUp => "pageup",
        KeyCode::PageDown => "pagedown",
        KeyCode::Home => "home",
        KeyCode::End => "end",
        KeyCode::F(n) => return Some(format!("f{n}")),
        KeyCode::Char(' ') => "space",
        // Caps lock and Shift make no other key of a letter; where a letter is typed, it is taken as it is.
        KeyCode::Char(c) => {
            let letter: String = c.to_lowercase().collect();
            return Some(match (control, alt) {
                // So some terminals send Backspace.
                (true, false) if letter == "h" => "backspace".to_owned(),
                (true, false) => format!("ctrl-{letter}"),
                (false, true) => format!("alt-{letter}"),
                // AltGr arrives as both on some systems: it makes a character, not a command.
                _ => letter,
            });
        }
        _ => return None,
    };
    Some(if alt {
        format!("alt-{plain}")
    } else {
        plain.to_owned()
    })
}

/// The character that a key types, if it types one.
pub fn typed(key: &KeyEvent) -> Option<char> {
    let KeyCode::Char(c) = key.code else {
        return None;
    };
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    let alt = key.modifiers.contains(KeyModifiers::ALT);
    (control == alt && !c.is_control()).then_some(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_have_one_name_each() {
        let key = |code, modifiers| name(&KeyEvent::new(code, modifiers));
        assert_eq!(
            key(KeyCode::Char('Q'), KeyModifiers::CONTROL).as_deref(),
            Some("ctrl-q")
        );
        assert_eq!(
            key(KeyCode::BackTab, KeyModifiers::SHIFT).as_deref(),
            Some("shift-tab")
        );
        assert_eq!(
            key(KeyCode::Char('?'), KeyModifiers::SHIFT).as_deref(),
            Some("?")
        );
        assert_eq!(
            key(
                KeyCode::Char('@'),
                KeyModifiers::CONTROL | KeyModifiers::ALT
            )
            .as_deref(),
            Some("@")
        );
        assert_eq!(
            key(KeyCode::F(1), KeyModifiers::NONE).as_deref(),
            Some("f1")
        );
        assert_eq!(key(KeyCode::CapsLock, KeyModifiers::NONE), None);
        assert_eq!(
            typed(&KeyEvent::new(KeyCode::Char('Å'), KeyModifiers::SHIFT)),
            Some('Å')
        );
        assert_eq!(
            typed(&KeyEvent::new(KeyCode::Char('a'), KeyModifiers::ALT)),
            None
        );
    }
}
