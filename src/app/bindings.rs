//! The keys: one table of what every key asks for, where, and what that is called. The key map, the bottom line, the help
//! and the README's table all come from it.

use super::{
    list::Move,
    msg::Msg,
    place::Focus,
    prompt::Edit,
    state::{Popup, State},
};
use crate::page::Target;
use crate::texts::Texts;

/// Where a key holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Context {
    /// While one types.
    Prompt,
    /// In the results.
    Results,
    /// On the page of an occupation.
    Page,
    /// In a list of ways.
    List,
    /// In a window on top.
    Popup,
    /// Everywhere, where nothing nearer says otherwise.
    Everywhere,
}

impl Context {
    /// Those that the help shows, in its order.
    pub const ALL: [Self; 5] = [
        Self::Prompt,
        Self::Results,
        Self::Page,
        Self::List,
        Self::Everywhere,
    ];

    /// Its name in the help.
    pub fn name(self, texts: &'static Texts) -> &'static str {
        match self {
            Self::Prompt => texts.in_box,
            Self::Results => texts.in_results,
            Self::Page => texts.on_page,
            Self::List => texts.in_list,
            Self::Popup | Self::Everywhere => texts.everywhere,
        }
    }

    /// Where the keys go now.
    pub fn of(state: &State) -> Self {
        match (state.popup, state.focus) {
            (Some(Popup::Help(_)), _) => Self::Popup,
            (None, Focus::Prompt) => Self::Prompt,
            (None, Focus::Results) => Self::Results,
            (None, Focus::Body) if state.page.is_some() => Self::Page,
            (None, Focus::Body) => Self::List,
        }
    }
}

/// A key, or several for the same.
#[derive(Debug)]
pub struct Binding {
    /// Where it holds.
    pub context: Context,
    /// The keys as people write them: `ctrl-q`, `down`, `å`.
    pub keys: &'static [&'static str],
    /// What they ask for.
    pub msg: Msg,
    /// What that is called.
    pub label: fn(&'static Texts) -> &'static str,
    /// Whether the bottom line shows it, where it is live.
    pub hint: bool,
}

macro_rules! bindings {
    ($($context:ident $(, $hint:ident)? : [$($key:literal),+] => $msg:expr, $label:ident;)+) => {
        /// All of them. The bottom line shows those of a place in this order.
        pub static BINDINGS: &[Binding] = &[$(Binding {
            context: Context::$context,
            keys: &[$($key),+],
            msg: $msg,
            label: |texts| texts.$label,
            hint: bindings!(@hint $($hint)?),
        }),+];
    };
    (@hint hint) => { true };
    (@hint) => { false };
}

bindings! {
    Prompt, hint: ["up"] => Msg::Results(Move::Up), k_choose;
    Prompt, hint: ["down"] => Msg::Results(Move::Down), k_choose;
    Prompt, hint: ["enter"] => Msg::Open, k_open;
    Prompt: ["tab"] => Msg::Open, k_open;
    Prompt: ["pageup"] => Msg::Results(Move::PageUp), k_page;
    Prompt: ["pagedown"] => Msg::Results(Move::PageDown), k_page;
    Prompt: ["left"] => Msg::Prompt(Edit::Left), k_caret;
    Prompt: ["right"] => Msg::Prompt(Edit::Right), k_caret;
    Prompt: ["home", "ctrl-a"] => Msg::Prompt(Edit::Home), k_caret;
    Prompt: ["end", "ctrl-e"] => Msg::Prompt(Edit::End), k_caret;
    Prompt: ["backspace"] => Msg::Prompt(Edit::DeleteBefore), k_delete;
    Prompt: ["delete"] => Msg::Prompt(Edit::DeleteAfter), k_delete;
    Prompt: ["ctrl-w", "alt-backspace"] => Msg::Prompt(Edit::DeleteWord), k_delete;
    Prompt, hint: ["esc"] => Msg::Leave, k_clear;
    Prompt: ["ctrl-u"] => Msg::Prompt(Edit::Clear), k_clear;

    Results, hint: ["up"] => Msg::Results(Move::Up), k_choose;
    Results, hint: ["down"] => Msg::Results(Move::Down), k_choose;
    Results, hint: ["enter"] => Msg::Open, k_open;
    Results: ["tab", "right"] => Msg::Open, k_open;
    Results: ["pageup"] => Msg::Results(Move::PageUp), k_page;
    Results: ["pagedown"] => Msg::Results(Move::PageDown), k_page;
    Results: ["home"] => Msg::Results(Move::First), k_ends;
    Results: ["end"] => Msg::Results(Move::Last), k_ends;
    Results, hint: ["esc"] => Msg::Leave, k_leave;

    Page, hint: ["s", "/", "f2"] => Msg::ToPrompt, k_search;
    Page, hint: ["tab"] => Msg::NextPane, k_pane;
    Page: ["shift-tab"] => Msg::PreviousPane, k_pane;
    Page, hint: ["left"] => Msg::PreviousSector, k_place;
    Page, hint: ["right"] => Msg::NextSector, k_place;
    Page: ["1"] => Msg::Sector(0), k_place;
    Page: ["2"] => Msg::Sector(1), k_place;
    Page: ["3"] => Msg::Sector(2), k_place;
    Page: ["4"] => Msg::Sector(3), k_place;
    Page: ["5"] => Msg::Sector(4), k_place;
    Page: ["6"] => Msg::Sector(5), k_place;
    Page: ["7"] => Msg::Sector(6), k_place;
    Page: ["8"] => Msg::Sector(7), k_place;
    Page: ["9"] => Msg::Sector(8), k_place;
    Page: ["up"] => Msg::Rows(Move::Up), k_move;
    Page: ["down"] => Msg::Rows(Move::Down), k_move;
    Page: ["pageup"] => Msg::Rows(Move::PageUp), k_page;
    Page: ["pagedown", "space"] => Msg::Rows(Move::PageDown), k_page;
    Page: ["home"] => Msg::Rows(Move::First), k_ends;
    Page: ["end"] => Msg::Rows(Move::Last), k_ends;
    Page, hint: ["enter"] => Msg::Follow, k_open;
    Page, hint: ["z"] => Msg::Zoom, k_zoom;
    Page, hint: ["k"] => Msg::Sources, k_sources;
    Page, hint: ["backspace"] => Msg::Back, k_back;
    Page: ["esc"] => Msg::Leave, k_leave;
    Page: ["?"] => Msg::Help, k_help;
    Page: ["q"] => Msg::Quit, k_quit;

    List, hint: ["s", "/", "f2"] => Msg::ToPrompt, k_search;
    List, hint: ["up"] => Msg::Rows(Move::Up), k_choose;
    List, hint: ["down"] => Msg::Rows(Move::Down), k_choose;
    List: ["pageup"] => Msg::Rows(Move::PageUp), k_page;
    List: ["pagedown", "space"] => Msg::Rows(Move::PageDown), k_page;
    List: ["home"] => Msg::Rows(Move::First), k_ends;
    List: ["end"] => Msg::Rows(Move::Last), k_ends;
    List, hint: ["left"] => Msg::PreviousPart, k_jump;
    List, hint: ["right"] => Msg::NextPart, k_jump;
    List, hint: ["enter"] => Msg::Follow, k_open;
    List, hint: ["backspace"] => Msg::Back, k_back;
    List: ["esc"] => Msg::Leave, k_leave;
    List: ["?"] => Msg::Help, k_help;
    List: ["q"] => Msg::Quit, k_quit;

    Popup, hint: ["esc"] => Msg::Leave, k_close;
    Popup: ["enter", "backspace", "f1", "?"] => Msg::Leave, k_close;
    Popup, hint: ["up"] => Msg::Rows(Move::Up), k_move;
    Popup, hint: ["down"] => Msg::Rows(Move::Down), k_move;
    Popup: ["pageup"] => Msg::Rows(Move::PageUp), k_page;
    Popup: ["pagedown", "space"] => Msg::Rows(Move::PageDown), k_page;
    Popup: ["home"] => Msg::Rows(Move::First), k_ends;
    Popup: ["end"] => Msg::Rows(Move::Last), k_ends;
    Popup: ["q"] => Msg::Quit, k_quit;

    Everywhere: ["f1"] => Msg::Help, k_help;
    Everywhere: ["f2"] => Msg::ToPrompt, k_search;
    Everywhere: ["f3"] => Msg::Language, k_language;
    Everywhere: ["f4"] => Msg::Theme, k_theme;
    Everywhere: ["f6"] => Msg::OneColumn, k_column;
    Everywhere: ["f7"] => Msg::Go(Target::Start), k_start;
    Everywhere: ["ctrl-z"] => Msg::Suspend, k_suspend;
    Everywhere, hint: ["ctrl-q"] => Msg::Quit, k_quit;
    Everywhere: ["ctrl-c"] => Msg::Quit, k_quit;
}

impl Binding {
    /// Whether the key does anything now.
    pub fn is_live(&self, state: &State) -> bool {
        let has_hits = !state.hits.is_empty();
        match &self.msg {
            // With nothing to choose from, down leads to what is on screen.
            Msg::Results(step) => has_hits || *step == Move::Down,
            Msg::Leave if self.context == Context::Prompt => {
                !state.prompt.text().is_empty() || state.places.len() > 1
            }
            Msg::Prompt(Edit::Clear) => !state.prompt.text().is_empty(),
            Msg::Follow => state.followed().is_some(),
            Msg::NextSector | Msg::PreviousSector | Msg::Sector(_) => state
                .page
                .as_ref()
                .is_some_and(|page| !page.sectors.is_empty()),
            Msg::NextPart | Msg::PreviousPart => state.list_parts().nth(1).is_some(),
            Msg::Back => state.places.len() > 1,
            _ => true,
        }
    }
}

/// A key as the reader is shown it: `ctrl-q` is `Ctrl-Q`, `down` is `↓`.
pub fn shown(key: &str) -> String {
    if let Some((modifier, rest)) = key.split_once('-').filter(|(_, rest)| !rest.is_empty()) {
        let modifier = match modifier {
            "ctrl" => "Ctrl",
            "alt" => "Alt",
            _ => "Shift",
        };
        let rest = if rest.len() == 1 {
            rest.to_uppercase()
        } else {
            shown(rest)
        };
        return format!("{modifier}-{rest}");
    }
    match key {
        "up" => "↑".into(),
        "down" => "↓".into(),
        "left" => "←".into(),
        "right" => "→".into(),
        "enter" => "Enter".into(),
        "esc" => "Esc".into(),
        "tab" => "Tab".into(),
        "backspace" => "Backspace".into(),
        "delete" => "Delete".into(),
        "pageup" => "PgUp".into(),
        "pagedown" => "PgDn".into(),
        "home" => "Home".into(),
        "end" => "End".into(),
        "space" => "Space".into(),
        f if f.len() > 1 && f.starts_with('f') => f.to_uppercase(),
        letter => letter.to_owned(),
    }
}
