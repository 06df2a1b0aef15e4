//! The keys that are live now, where they stand on the bottom line, and the labels in the corner above. Pressing one does
//! what its key does.

use crate::app::{Binding, Context, Msg, State, bindings::shown};
use crate::page::{Target, sections};
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

/// A key on the bottom line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// Where it stands, its label with it.
    pub area: Rect,
    /// The key.
    pub key: String,
    /// What it is called; empty where the next key is called the same.
    pub label: &'static str,
    /// What it asks for.
    pub msg: Msg,
}

/// The keys of the bottom line, as many as fit.
pub fn hints(state: &State) -> Vec<Hint> {
    let bar = state.screen().bar;
    let context = Context::of(state);
    let mut live: Vec<&Binding> = Vec::new();
    for around in context.around() {
        let here = state
            .bindings()
            .filter(|binding| binding.context == *around);
        let is_shown = |binding: &&Binding| {
            binding.hint.is_some() && binding.is_live(state) && key(binding, state).is_some()
        };
        for binding in here.filter(is_shown) {
            // What a nearer place calls by another key, or uses the key for, is said once.
            let said = |other: &&Binding| {
                other.msg == binding.msg
                    || other.context != *around && key(other, state) == key(binding, state)
            };
            if !live.iter().any(said) {
                live.push(binding);
            }
        }
    }
    live.sort_by_key(|binding| binding.hint);
    let mut hints = Vec::with_capacity(live.len());
    let mut x = bar.x + 1;
    let texts = state.texts();
    for (i, binding) in live.iter().enumerate() {
        let label = (binding.label)(texts);
        // Keys of one name stand together: ↑↓ Velg.
        let together = live
            .get(i + 1)
            .is_some_and(|next| (next.label)(texts) == label);
        let key = key(binding, state).map(shown).unwrap_or_default();
        let width = (key.width() + if together { 0 } else { 1 + label.width() }) as u16;
        if x + width > bar.right() {
            break;
        }
        let area = Rect::new(x, bar.y, width, 1);
        hints.push(Hint {
            area,
            key,
            label: if together { "" } else { label },
            msg: binding.msg.clone(),
        });
        x += width + if together { 0 } else { 2 };
    }
    hints
}

/// The key that is shown for a binding: the first that is one now.
fn key(binding: &Binding, state: &State) -> Option<&'static str> {
    binding.keys_of(state).next()
}

/// The panes that Tab brings and that are not on screen, where their names stand: as many as fit.
pub fn upcoming(state: &State) -> Vec<Hint> {
    let line = state.screen().next;
    if line.is_empty() || state.page.is_none() {
        return Vec::new();
    }
    let texts = state.texts();
    let on_screen = state.page_areas().panes;
    let panes = state.panes();
    let here = panes
        .iter()
        .position(|pane| *pane == state.here().section)
        .unwrap_or(0);
    let mut x = line.x + 1 + texts.next.width() as u16 + 1;
    let mut hints = Vec::new();
    for section in (1..panes.len()).map(|step| panes[(here + step) % panes.len()]) {
        if on_screen.iter().any(|pane| pane.section == section) {
            continue;
        }
        let label = sections::title(section, texts);
        let width = label.width() as u16;
        if x + width + 1 >= line.right() {
            break;
        }
        let area = Rect::new(x, line.y, width, 1);
        hints.push(Hint {
            area,
            key: String::new(),
            label,
            msg: Msg::Pane(section),
        });
        x += width + 3;
    }
    hints
}

/// A label in the upper right corner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corner {
    /// Where it stands.
    pub area: Rect,
    /// What is written.
    pub text: String,
    /// What it asks for.
    pub msg: Msg,
}

/// The language and the help, right of the line one types in; on a narrow screen the help alone.
pub fn corner(state: &State) -> Vec<Corner> {
    let prompt = state.screen().prompt;
    let texts = state.texts();
    let in_kiosk = state.kiosk.is_some();
    let mut labels = Vec::new();
    if in_kiosk {
        labels.push((format!("F10 {}", texts.kiosk.done), Msg::Reset));
    }
    if !in_kiosk || prompt.width >= 60 {
        labels.push((format!("F1 {}", texts.help), Msg::Help));
    }
    let with_language = if in_kiosk { 100 } else { 72 };
    if in_kiosk && (60..with_language).contains(&prompt.width) {
        labels.push((format!("F3 {}", texts.language), Msg::Language));
    }
    if prompt.width >= with_language {
        labels.push((
            format!("F3 {}: {}", texts.language, state.lang.code()),
            Msg::Language,
        ));
    }
    let kept = state.session.kept.len();
    if kept > 0 && prompt.width >= with_language {
        labels.push((
            format!("{} {kept}", texts.shortlist),
            Msg::Go(Target::Shortlist),
        ));
    }
    let mut right = prompt.right().saturating_sub(1);
    let mut corners = Vec::new();
    for (text, msg) in labels {
        let width = text.width() as u16;
        let room = prompt.right().saturating_sub(state.corner_width());
        if prompt.is_empty() || right < room + width {
            break;
        }
        right -= width;
        corners.push(Corner {
            area: Rect::new(right, prompt.y, width, 1),
            text,
            msg,
        });
        right = right.saturating_sub(3);
    }
    corners
}
