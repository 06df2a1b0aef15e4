//! What an input asks for, in the state that there is.

use super::{
    hints::{corner, hints, upcoming},
    key::{name, typed},
};
use crate::app::{Binding, Context, Edit, Letters, Msg, Spot, State, bindings::is_letter};
use crossterm::event::{Event, KeyEvent, KeyEventKind, MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::Position;

/// Rows that one notch of the wheel turns.
const NOTCH: i32 = 3;

/// What an input asks for; nothing for what means nothing here.
pub fn resolve(state: &State, event: &Event) -> Option<Msg> {
    match event {
        // Before the question whether anybody is there, whatever is pressed is the answer.
        Event::Paste(_) if state.is_warning() => Some(Msg::Extend),
        // Some terminals tell of releases too; a key is what is pressed or held.
        Event::Key(key) if key.kind != KeyEventKind::Release => {
            resolve_key(state, key).or_else(|| nothing(state))
        }
        Event::Mouse(mouse) => resolve_mouse(state, *mouse).or_else(|| nothing(state)),
        Event::Paste(text)
            if !Context::of(state).is_window() || Context::of(state) == Context::Ask =>
        {
            Some(Msg::Prompt(Edit::Paste(text.clone())))
        }
        Event::Resize(width, height) => Some(Msg::Resized(*width, *height)),
        _ => None,
    }
}

/// In a kiosk also what means nothing is told: a key that is stuck must be known for one.
fn nothing(state: &State) -> Option<Msg> {
    let warns = state.is_warning();
    state
        .kiosk
        .as_ref()
        .map(|_| if warns { Msg::Extend } else { Msg::Heard })
}

/// What an input means while the state is behind what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ahead {
    /// A change of the line like those before it.
    Types(Edit),
    /// Nothing, whatever the state will be.
    Nothing,
    /// What that is depends on what the state will be.
    Depends,
}

/// What an input means to a state in which one types, whatever is found for what was typed.
pub fn ahead(state: &State, event: &Event) -> Ahead {
    if Context::of(state) != Context::Prompt {
        return Ahead::Depends;
    }
    if let Some(Msg::Prompt(edit)) = resolve(state, event) {
        return Ahead::Types(edit);
    }
    let is_bound = |name: String| {
        let mut others = state
            .bindings()
            .filter(|other| !state.is_barred(&other.msg));
        others.any(|binding| binding.keys.contains(&name.as_str()))
    };
    match event {
        Event::Key(key) if !name(key).is_some_and(is_bound) => Ahead::Nothing,
        _ => Ahead::Depends,
    }
}

fn resolve_key(state: &State, key: &KeyEvent) -> Option<Msg> {
    let context = Context::of(state);
    // In the line one types in, a letter is a letter before it is anything else.
    let letter = typed(key);
    if let (Context::Prompt | Context::Ask, Some(letter)) = (context, letter) {
        return Some(Msg::Prompt(Edit::Insert(letter)));
    }
    // In a kiosk letters search, wherever one is.
    let searches = state.kiosk.is_some() && !state.is_warning();
    if let Some(letter) = letter.filter(|letter| searches && letter.is_alphabetic()) {
        return Some(Msg::Prompt(Edit::Insert(letter)));
    }
    let name = name(key)?;
    let bound = |context: &Context| {
        let here = |binding: &&'static Binding| {
            binding.context == *context && binding.keys.contains(&name.as_str())
        };
        // Of two for the same key the one that is live; where none is, the key does nothing here or further out.
        let live = state
            .bindings()
            .find(|binding| here(binding) && binding.is_live(state));
        live.or_else(|| state.bindings().find(here))
    };
    // Who has switched the letters off may type one by mistake, or say one: it does nothing then.
    let is_key = state.letters == Letters::Keys || !is_letter(&name);
    if let Some(binding) = context.around().iter().find_map(bound).filter(|_| is_key) {
        return binding.is_live(state).then(|| binding.msg.clone());
    }
    // From the results one types on.
    letter
        .filter(|_| context == Context::Results)
        .map(|letter| Msg::Prompt(Edit::Insert(letter)))
}

fn resolve_mouse(state: &State, mouse: MouseEvent) -> Option<Msg> {
    let (x, y) = (mouse.column, mouse.row);
    // A terminal may tell of a pointer that is not on it.
    if x >= state.size.0 || y >= state.size.1 {
        return None;
    }
    if state.is_warning() && !matches!(mouse.kind, MouseEventKind::Down(_)) {
        // A pointer that trembles is nobody.
        return Some(Msg::Heard);
    }
    match mouse.kind {
        MouseEventKind::Down(MouseButton::Left) => pressed(state, Position::new(x, y)),
        MouseEventKind::ScrollDown => state.spot(x, y).map(|spot| Msg::Wheel(spot, NOTCH)),
        MouseEventKind::ScrollUp => state.spot(x, y).map(|spot| Msg::Wheel(spot, -NOTCH)),
        _ => None,
    }
}

fn pressed(state: &State, at: Position) -> Option<Msg> {
    if state.is_warning() {
        let asked = |msg: &Msg| *msg == Msg::Reset;
        let hint = hints(state).into_iter().find(|hint| hint.area.contains(at));
        let corner = corner(state)
            .into_iter()
            .find(|corner| corner.area.contains(at));
        let pressed = hint
            .map(|hint| hint.msg)
            .or(corner.map(|corner| corner.msg));
        return Some(pressed.filter(asked).unwrap_or(Msg::Extend));
    }
    // What a window covers cannot be pressed through it.
    if state.popup.is_some() && state.popup_frame().contains(at) {
        return match state.spot(at.x, at.y) {
            Some(row @ Spot::PopupRow(_)) => Some(Msg::Press(row)),
            _ if state.popup_area().contains(at) => None,
            _ => Some(Msg::Press(Spot::Popup)),
        };
    }
    let labels = if state.popup.is_some() {
        Vec::new()
    } else {
        upcoming(state)
    };
    if let Some(hint) = hints(state)
        .into_iter()
        .chain(labels)
        .find(|hint| hint.area.contains(at))
    {
        return Some(hint.msg);
    }
    if let Some(corner) = corner(state)
        .into_iter()
        .find(|corner| corner.area.contains(at))
    {
        return Some(corner.msg);
    }
    if state.popup.is_none()
        && let Some(tab) = state.tabs().into_iter().find(|tab| tab.area.contains(at))
    {
        return Some(Msg::Sector(tab.sector));
    }
    // The window on top is left by pressing beside it.
    state.spot(at.x, at.y).map(Msg::Press)
}
