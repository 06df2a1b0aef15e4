//! The keys: one table of what every key asks for, where, and what that is called. The key map, the bottom line, the help
//! and the README's table all come from it.

use super::{
    list::Move, look::Letters, msg::Msg, place::Focus, popup::Popup, prompt::Edit, state::State,
};
use crate::page::{Compared, Target};
use crate::texts::Texts;

/// Where a key holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Context {
    /// While one types.
    Prompt,
    /// In the results.
    Results,
    /// On every page and list.
    Body,
    /// On the page of an occupation.
    Page,
    /// In a list of ways.
    List,
    /// Among things side by side.
    Beside,
    /// In the list of what was kept.
    Kept,
    /// On a page to take home.
    Handout,
    /// In a window to read.
    Popup,
    /// In a window to choose from.
    Choice,
    /// In a window with a line to type.
    Ask,
    /// Before the question whether to end.
    Quit,
    /// Before the question whether anybody is there.
    Idle,
    /// Everywhere, where nothing nearer says otherwise.
    Everywhere,
}

impl Context {
    /// Those that the help shows, in its order.
    pub const ALL: [Self; 10] = [
        Self::Prompt,
        Self::Results,
        Self::Body,
        Self::Page,
        Self::List,
        Self::Beside,
        Self::Kept,
        Self::Handout,
        Self::Ask,
        Self::Everywhere,
    ];

    /// Its name in the help.
    pub fn name(self, texts: &'static Texts) -> &'static str {
        match self {
            Self::Prompt => texts.in_box,
            Self::Results => texts.in_results,
            Self::Body => texts.on_pages,
            Self::Page => texts.on_page,
            Self::List => texts.in_list,
            Self::Beside => texts.in_columns,
            Self::Kept => texts.in_kept,
            Self::Handout => texts.on_handout,
            Self::Popup | Self::Choice | Self::Ask | Self::Quit | Self::Idle => texts.in_window,
            Self::Everywhere => texts.everywhere,
        }
    }

    /// Where the keys go now.
    pub fn of(state: &State) -> Self {
        match (&state.popup, state.focus) {
            (Some(Popup::Help(_) | Popup::Plain(_)), _) => Self::Popup,
            (Some(Popup::Compare(_)), _) => Self::Choice,
            (Some(Popup::Ask(..)), _) => Self::Ask,
            (Some(Popup::Quit), _) => Self::Quit,
            (Some(Popup::Idle(_)), _) => Self::Idle,
            (None, Focus::Prompt) => Self::Prompt,
            (None, Focus::Results) => Self::Results,
            (None, Focus::Body) => match state.here().target {
                Target::Occupation(_) => Self::Page,
                Target::Lens(_) | Target::Compare(_) => Self::Beside,
                Target::Shortlist => Self::Kept,
                Target::Handout(_) | Target::Qr(_) => Self::Handout,
                _ => Self::List,
            },
        }
    }

    /// Whether a window is on top: what lies under it is out of reach.
    pub fn is_window(self) -> bool {
        matches!(
            self,
            Self::Popup | Self::Choice | Self::Ask | Self::Quit | Self::Idle
        )
    }

    /// The contexts whose keys hold here, the nearest first.
    pub fn around(self) -> &'static [Self] {
        match self {
            Self::Page => &[Self::Page, Self::Body, Self::Everywhere],
            Self::List => &[Self::List, Self::Body, Self::Everywhere],
            Self::Beside => &[Self::Beside, Self::Body, Self::Everywhere],
            Self::Kept => &[Self::Kept, Self::Body, Self::Everywhere],
            Self::Handout => &[Self::Handout, Self::Body, Self::Everywhere],
            Self::Body => &[Self::Body, Self::Everywhere],
            Self::Prompt => &[Self::Prompt, Self::Everywhere],
            Self::Results => &[Self::Results, Self::Everywhere],
            Self::Popup => &[Self::Popup, Self::Everywhere],
            Self::Choice => &[Self::Choice, Self::Everywhere],
            Self::Ask => &[Self::Ask, Self::Everywhere],
            Self::Quit => &[Self::Quit, Self::Everywhere],
            Self::Idle => &[Self::Idle],
            Self::Everywhere => &[Self::Everywhere],
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
    /// Its place on the bottom line, where it is live; nothing where that line does not show it.
    pub hint: Option<u8>,
}

macro_rules! bindings {
    ($($context:ident $(, $hint:literal)? : [$($key:literal),+] => $msg:expr, $label:ident;)+) => {
        /// All of them.
        pub static BINDINGS: &[Binding] = &[$(Binding {
            context: Context::$context,
            keys: &[$($key),+],
            msg: $msg,
            label: |texts| texts.$label,
            hint: bindings!(@hint $($hint)?),
        }),+];
    };
    (@hint $hint:literal) => { Some($hint) };
    (@hint) => { None };
}

bindings! {
    Prompt, 2: ["up"] => Msg::Results(Move::Up), k_choose;
    Prompt, 2: ["down"] => Msg::Results(Move::Down), k_choose;
    Prompt, 5: ["enter"] => Msg::Open, k_open;
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
    Prompt, 60: ["esc"] => Msg::Leave, k_clear;
    Prompt: ["ctrl-u"] => Msg::Prompt(Edit::Clear), k_clear;

    Results, 2: ["up"] => Msg::Results(Move::Up), k_choose;
    Results, 2: ["down"] => Msg::Results(Move::Down), k_choose;
    Results, 5: ["enter"] => Msg::Open, k_open;
    Results: ["tab", "right"] => Msg::Open, k_open;
    Results: ["pageup"] => Msg::Results(Move::PageUp), k_page;
    Results: ["pagedown"] => Msg::Results(Move::PageDown), k_page;
    Results: ["home"] => Msg::Results(Move::First), k_ends;
    Results: ["end"] => Msg::Results(Move::Last), k_ends;
    Results, 60: ["esc"] => Msg::Leave, k_leave;

    Body, 1: ["s", "/", "f2"] => Msg::ToPrompt, k_search;
    Body: ["up"] => Msg::Rows(Move::Up), k_move;
    Body: ["down"] => Msg::Rows(Move::Down), k_move;
    Body: ["pageup"] => Msg::Rows(Move::PageUp), k_page;
    Body: ["pagedown", "space"] => Msg::Rows(Move::PageDown), k_page;
    Body: ["home"] => Msg::Rows(Move::First), k_ends;
    Body: ["end"] => Msg::Rows(Move::Last), k_ends;
    Body, 5: ["enter"] => Msg::Follow, k_open;
    Body, 10: ["f"] => Msg::Keep, k_keep;
    Body: ["e", "ctrl-n"] => Msg::Note, k_note;
    Body, 11: ["v"] => Msg::Compare, k_compare;
    Body, 12: ["t"] => Msg::Handout, k_handout;
    Body: ["m"] => Msg::Go(Target::Shortlist), k_shortlist;
    Body: ["r", "ctrl-t"] => Msg::Plain, k_plain;
    Body, 50: ["backspace"] => Msg::Back, k_back;
    Body: ["esc"] => Msg::Leave, k_leave;
    Body: ["?"] => Msg::Help, k_help;
    Body: ["q"] => Msg::Quit, k_quit;

    Page, 2: ["tab"] => Msg::NextPane, k_pane;
    Page: ["shift-tab"] => Msg::PreviousPane, k_pane;
    Page, 3: ["left"] => Msg::PreviousSector, k_place;
    Page, 3: ["right"] => Msg::NextSector, k_place;
    Page: ["1"] => Msg::Sector(0), k_place;
    Page: ["2"] => Msg::Sector(1), k_place;
    Page: ["3"] => Msg::Sector(2), k_place;
    Page: ["4"] => Msg::Sector(3), k_place;
    Page: ["5"] => Msg::Sector(4), k_place;
    Page: ["6"] => Msg::Sector(5), k_place;
    Page: ["7"] => Msg::Sector(6), k_place;
    Page: ["8"] => Msg::Sector(7), k_place;
    Page: ["9"] => Msg::Sector(8), k_place;
    Page, 13: ["h", "ctrl-b"] => Msg::Lens, k_lens;
    Page: ["n", "ctrl-g"] => Msg::Near, k_near;
    Page, 14: ["l"] => Msg::Easy, k_easy;
    Page, 15: ["k", "ctrl-k"] => Msg::Sources, k_sources;
    Page, 16: ["z", "ctrl-x"] => Msg::Zoom, k_zoom;

    List, 2: ["up"] => Msg::Rows(Move::Up), k_choose;
    List, 2: ["down"] => Msg::Rows(Move::Down), k_choose;
    List, 3: ["left"] => Msg::PreviousPart, k_jump;
    List, 3: ["right"] => Msg::NextPart, k_jump;

    Beside, 3: ["left"] => Msg::PreviousColumn, k_column_on;
    Beside, 3: ["right"] => Msg::NextColumn, k_column_on;

    Kept, 2: ["up"] => Msg::Rows(Move::Up), k_choose;
    Kept, 2: ["down"] => Msg::Rows(Move::Down), k_choose;
    Kept, 3: ["left"] => Msg::PreviousPart, k_jump;
    Kept, 3: ["right"] => Msg::NextPart, k_jump;
    Kept, 6: ["e", "ctrl-n"] => Msg::Note, k_note;
    Kept, 7: ["+"] => Msg::Shift(true), k_shift;
    Kept, 7: ["-"] => Msg::Shift(false), k_shift;
    Kept: ["alt-down"] => Msg::Shift(true), k_shift;
    Kept: ["alt-up"] => Msg::Shift(false), k_shift;
    Kept, 8: ["delete"] => Msg::Remove, k_remove;
    Kept: ["a", "ctrl-a"] => Msg::AddStep, k_step;
    Kept: ["space"] => Msg::Follow, k_open;
    Kept, 20: ["ctrl-s"] => Msg::Save, k_save;

    Handout, 2: ["enter"] => Msg::SaveHandout, k_save_handout;
    Handout, 3: ["p", "ctrl-p"] => Msg::Print, k_print;
    Handout, 4: ["c", "ctrl-r"] => Msg::Qr, k_qr;

    Popup, 60: ["esc"] => Msg::Leave, k_close;
    Popup: ["enter", "backspace", "f1", "?", "r", "ctrl-t"] => Msg::Leave, k_close;
    Popup, 2: ["up"] => Msg::Rows(Move::Up), k_move;
    Popup, 2: ["down"] => Msg::Rows(Move::Down), k_move;
    Popup: ["pageup"] => Msg::Rows(Move::PageUp), k_page;
    Popup: ["pagedown", "space"] => Msg::Rows(Move::PageDown), k_page;
    Popup: ["home"] => Msg::Rows(Move::First), k_ends;
    Popup: ["end"] => Msg::Rows(Move::Last), k_ends;
    Popup: ["q"] => Msg::Quit, k_quit;

    Choice, 2: ["up"] => Msg::Rows(Move::Up), k_choose;
    Choice, 2: ["down"] => Msg::Rows(Move::Down), k_choose;
    Choice, 5: ["enter"] => Msg::Answer, k_open;
    Choice: ["pageup"] => Msg::Rows(Move::PageUp), k_page;
    Choice: ["pagedown", "space"] => Msg::Rows(Move::PageDown), k_page;
    Choice: ["home"] => Msg::Rows(Move::First), k_ends;
    Choice: ["end"] => Msg::Rows(Move::Last), k_ends;
    Choice, 60: ["esc"] => Msg::Leave, k_close;
    Choice: ["backspace"] => Msg::Leave, k_close;

    Ask, 5: ["enter"] => Msg::Answer, k_done;
    Ask, 60: ["esc"] => Msg::Leave, k_close;
    Ask: ["left"] => Msg::Prompt(Edit::Left), k_caret;
    Ask: ["right"] => Msg::Prompt(Edit::Right), k_caret;
    Ask: ["home", "ctrl-a"] => Msg::Prompt(Edit::Home), k_caret;
    Ask: ["end", "ctrl-e"] => Msg::Prompt(Edit::End), k_caret;
    Ask: ["backspace"] => Msg::Prompt(Edit::DeleteBefore), k_delete;
    Ask: ["delete"] => Msg::Prompt(Edit::DeleteAfter), k_delete;
    Ask: ["ctrl-w", "alt-backspace"] => Msg::Prompt(Edit::DeleteWord), k_delete;
    Ask: ["ctrl-u"] => Msg::Prompt(Edit::Clear), k_clear;

    Quit, 5: ["enter"] => Msg::Answer, k_quit;
    Quit, 6: ["ctrl-s"] => Msg::Save, k_save;
    Quit, 60: ["esc"] => Msg::Leave, k_close;
    Quit: ["backspace", "n"] => Msg::Leave, k_close;
    Quit: ["q"] => Msg::Answer, k_quit;

    Everywhere: ["f1"] => Msg::Help, k_help;
    Everywhere: ["f2"] => Msg::ToPrompt, k_search;
    Everywhere: ["f3"] => Msg::Language, k_language;
    Everywhere: ["f4"] => Msg::Theme, k_theme;
    Everywhere, 40: ["f5"] => Msg::Keep, k_keep;
    Everywhere: ["f6"] => Msg::OneColumn, k_column;
    Everywhere: ["f7"] => Msg::Go(Target::Start), k_start;
    Everywhere, 41: ["f8"] => Msg::Compare, k_compare;
    Everywhere: ["f9"] => Msg::Handout, k_handout;
    Everywhere: ["ctrl-l"] => Msg::Easy, k_easy;
    Everywhere: ["f10"] => Msg::Letters, k_letters;
    Everywhere: ["ctrl-f"] => Msg::Go(Target::Shortlist), k_shortlist;
    Everywhere: ["ctrl-s"] => Msg::Save, k_save;
    Everywhere: ["ctrl-o"] => Msg::OpenSession, k_open_session;
    Everywhere: ["ctrl-z"] => Msg::Suspend, k_suspend;
    Everywhere, 70: ["ctrl-q"] => Msg::Quit, k_quit;
    Everywhere: ["ctrl-c"] => Msg::Quit, k_quit;
}

impl Binding {
    /// Those of its keys that are keys now: without letters, only keys that type nothing. In a kiosk letters search, so there no
    /// letter means anything else; nor does the stroke, which takes two keys on a Norwegian keyboard and would stand on the
    /// bottom line in place of one.
    pub fn keys_of(&self, state: &State) -> impl Iterator<Item = &'static str> + use<> {
        let (letters, kiosk) = (state.letters == Letters::Keys, state.kiosk.is_some());
        let searches =
            |key: &str| key == "/" || is_letter(key) && key.chars().all(char::is_alphabetic);
        self.keys
            .iter()
            .copied()
            .filter(move |key| (letters || !is_letter(key)) && !(kiosk && searches(key)))
    }

    /// Whether the key does anything now.
    pub fn is_live(&self, state: &State) -> bool {
        if state.is_barred(&self.msg) || self.keys_of(state).next().is_none() {
            return false;
        }
        let has_hits = !state.hits.is_empty();
        // What lies under a window is out of reach.
        let under = Context::of(state).is_window() && self.context == Context::Everywhere;
        match &self.msg {
            Msg::Easy if under || state.page.is_none() => false,
            Msg::Keep | Msg::Compare | Msg::Handout | Msg::Save | Msg::OpenSession | Msg::Go(_)
                if under =>
            {
                false
            }
            Msg::Keep | Msg::Note | Msg::Lens | Msg::Near => state.meant().is_some(),
            Msg::Compare => (1..Compared::MOST).contains(&state.compared().len()),
            Msg::Handout => state.scope().is_some(),
            Msg::Print => state.can_print,
            Msg::NextColumn | Msg::PreviousColumn => {
                state.columns().is_some_and(|(all, seen)| seen < all)
            }
            Msg::Save => !state.session.is_empty() || state.is_unsaved(),
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

/// Whether a key types something: a letter, a digit or a sign.
pub fn is_letter(key: &str) -> bool {
    key.chars().count() == 1
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
