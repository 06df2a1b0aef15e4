//! A screen that stands alone: it invites, it cannot be left, and it forgets.
//!
//! Time comes as a message like anything else: the seconds since the start. What counts as somebody being there is a message
//! that changed the state; a key that is stuck, a pointer that trembles and a flood of nonsense do not.

use super::{
    bindings::{Binding, Context},
    look::ThemeName,
    msg::{Effect, Msg},
    notice::Notice,
    pin::Pin,
    place::{Focus, Place},
    popup::{Popup, Question},
    prompt::Prompt,
    state::State,
};
use crate::catalog::OccupationIndex;
use crate::model::Lang;
use crate::page::{Paragraph, Target, Tone};
use crate::session::Session;

/// The countdown moves in steps of so many seconds: a screen reader has time to say one before the next.
const STEP: u32 = 5;

/// The invitation changes no more often than this.
const SLOWLY: u32 = 6;

/// How many occupations it names in turn.
const EXAMPLES: usize = 12;

/// So many messages in a row of which there are but two are somebody; from then on it is a key that is stuck. Two, for a key
/// that opens a window also closes it.
const MOST_SAME: u32 = 120;

/// A key that is held repeats before so many seconds are over: whoever presses one after them is there.
const STILLNESS: u32 = 2;

/// How many wrong numbers are taken before a pause, and how long that is.
const TRIES: u32 = 5;
const PAUSE: u32 = 60;

/// The longest number that can be typed.
const LONGEST_PIN: usize = 12;

/// What whoever set the kiosk up wants of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wishes {
    /// Seconds without use before the warning.
    pub idle: u32,
    /// Seconds from the warning to the reset.
    pub warning: u32,
    /// Whether the invitation changes while nobody is there.
    pub motion: bool,
    /// Whether pages open in their easy reading where they have one.
    pub easy: bool,
    /// The number that ends the program, where there is one.
    pub pin: Option<Pin>,
}

/// A number that was typed wrong, and for how long none is taken: it outlives a reset.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tries {
    /// Wrong ones in a row.
    pub wrong: u32,
    /// Seconds during which no more are taken.
    pub locked: u32,
}

/// What a kiosk knows beyond what the explorer does.
#[derive(Clone, Debug)]
pub struct Kiosk {
    /// What is wanted of it.
    pub wishes: Wishes,
    /// Seconds since the start.
    now: u32,
    /// When somebody last was there.
    active: u32,
    /// When anything last came from the keyboard or the pointer.
    heard: u32,
    /// Whether anybody has been there since the start.
    touched: bool,
    /// The last two different messages that changed something, and how many in a row were one of them.
    last: [Option<Msg>; 2],
    same: u32,
    /// The window that the warning stands before.
    under: Option<Popup>,
    wrong: u32,
    /// Until when no number is taken.
    locked: u32,
    /// What the invitation names.
    examples: Vec<OccupationIndex>,
}

/// What changes when somebody does something that has an effect.
#[derive(PartialEq)]
pub(super) struct Trace {
    prompt: Prompt,
    chosen: usize,
    focus: Focus,
    places: usize,
    here: Place,
    popup: Option<Popup>,
    zoomed: bool,
    look: (Lang, ThemeName, bool, bool),
    session: Session,
}

macro_rules! bindings {
    ($($context:ident $(, $hint:literal)? : [$($key:literal),+] => $msg:expr, $label:expr;)+) => {
        /// The keys that a kiosk has beside the others: no letters, for those search.
        pub static KIOSK_BINDINGS: &[Binding] = &[$(Binding {
            context: Context::$context,
            keys: &[$($key),+],
            msg: $msg,
            label: $label,
            hint: bindings!(@hint $($hint)?),
        }),+];
    };
    (@hint $hint:literal) => { Some($hint) };
    (@hint) => { None };
}

bindings! {
    Idle, 5: ["enter"] => Msg::Extend, |texts| texts.kiosk.go_on;
    Idle, 6: ["f10"] => Msg::Reset, |texts| texts.kiosk.done;

    Body, 12: ["f9"] => Msg::Handout, |texts| texts.k_handout;

    Handout, 2: ["enter"] => Msg::Print, |texts| texts.k_print;
    Handout, 4: ["ctrl-g"] => Msg::Qr, |texts| texts.k_qr;

    Everywhere: ["f10"] => Msg::Reset, |texts| texts.kiosk.done;
    Everywhere: ["f12"] => Msg::Staff, |texts| texts.kiosk.pin;
}

impl Kiosk {
    /// Whether anybody has been there since the start.
    pub fn is_touched(&self) -> bool {
        self.touched
    }

    /// The second at which it resets if nobody does anything.
    pub fn due(&self) -> u32 {
        self.active + self.wishes.idle + self.wishes.warning
    }

    /// The numbers that were typed wrong: what the next start must know.
    pub fn tries(&self) -> Tries {
        Tries {
            wrong: self.wrong,
            locked: self.locked.saturating_sub(self.now),
        }
    }
}

impl State {
    /// The state as that of a kiosk.
    #[must_use]
    pub fn in_kiosk(mut self, wishes: Wishes, tries: Tries) -> Self {
        let mut cards: Vec<_> = self.atlas.catalog.cards().iter().enumerate().collect();
        cards.sort_by_key(|(_, card)| std::cmp::Reverse(card.searched));
        let examples = cards.into_iter().take(EXAMPLES);
        self.easy = wishes.easy;
        self.kiosk = Some(Kiosk {
            wishes,
            now: 0,
            active: 0,
            heard: 0,
            touched: false,
            last: [None, None],
            same: 0,
            under: None,
            wrong: tries.wrong,
            locked: tries.locked,
            examples: examples
                .map(|(place, _)| OccupationIndex(place as u32))
                .collect(),
        });
        self.rows_of = super::state::RowsOf::default();
        self.settle();
        self
    }

    /// All keys there are here.
    pub fn bindings(&self) -> impl Iterator<Item = &'static Binding> {
        let own: &[Binding] = if self.kiosk.is_some() {
            KIOSK_BINDINGS
        } else {
            &[]
        };
        own.iter().chain(super::bindings::BINDINGS)
    }

    /// Whether something cannot be asked for here: in a kiosk whatever ends, stops, writes, reads or keeps words.
    pub fn is_barred(&self, msg: &Msg) -> bool {
        let kiosk_only = matches!(
            msg,
            Msg::Tick(_) | Msg::Heard | Msg::Extend | Msg::Reset | Msg::Staff
        );
        let Some(kiosk) = &self.kiosk else {
            return kiosk_only;
        };
        match msg {
            Msg::Staff => kiosk.wishes.pin.is_none(),
            Msg::Go(target) => matches!(target, Target::NewStep | Target::OwnStep(_)),
            _ => matches!(
                msg,
                Msg::Quit
                    | Msg::Suspend
                    | Msg::Save
                    | Msg::OpenSession
                    | Msg::SaveHandout
                    | Msg::Plain
                    | Msg::Note
                    | Msg::AddStep
            ),
        }
    }

    /// Whether the warning stands there.
    pub fn is_warning(&self) -> bool {
        matches!(self.popup, Some(Popup::Idle(_)))
    }

    /// What stands in the empty line while nobody is there, in a kiosk that may move.
    pub fn invitation(&self) -> Option<OccupationIndex> {
        let kiosk = self.kiosk.as_ref()?;
        let shown = kiosk.wishes.motion && !kiosk.touched && !kiosk.examples.is_empty();
        shown.then(|| kiosk.examples[(kiosk.now / SLOWLY) as usize % kiosk.examples.len()])
    }

    /// What the start screen says before its ways.
    pub(super) fn invite(&self, paragraphs: &mut Vec<Paragraph>) {
        if self.kiosk.is_none() || self.here().target != Target::Start || self.in_vain().is_some() {
            return;
        }
        let texts = self.texts().kiosk;
        let invitation = [
            Paragraph::new(Tone::Strong, texts.invite),
            Paragraph::new(Tone::Muted, texts.private),
        ];
        paragraphs.splice(..paragraphs.len().min(2), invitation);
    }

    /// What was kept, without what a kiosk does not do: words of one's own, files.
    pub(super) fn kept_in_kiosk(&self, paragraphs: &mut Vec<Paragraph>) {
        if self.kiosk.is_none() {
            return;
        }
        let texts = self.texts();
        paragraphs.retain(|line| line.target != Some(Target::NewStep));
        for line in paragraphs {
            if line.text() == texts.in_no_file {
                *line = Paragraph::new(Tone::Muted, texts.kiosk.not_kept);
            }
        }
    }

    pub(super) fn trace(&self) -> Trace {
        Trace {
            prompt: self.prompt.clone(),
            chosen: self.results.cursor,
            focus: self.focus,
            places: self.places.len(),
            here: self.here().clone(),
            popup: self.popup.clone(),
            zoomed: self.zoomed,
            look: (self.lang, self.theme, self.one_column, self.easy),
            session: self.session.clone(),
        }
    }

    /// Takes notice of somebody: `before` is what was there before `msg`, `acted` that something is done outside.
    pub(super) fn heed(&mut self, before: &Trace, msg: Msg, acted: bool) {
        if matches!(
            msg,
            Msg::Tick(_) | Msg::Resized(..) | Msg::Continue | Msg::Suspend | Msg::Done(_)
        ) {
            return;
        }
        let changed = acted || *before != self.trace();
        let Some(kiosk) = &mut self.kiosk else { return };
        kiosk.heard = kiosk.now;
        if !changed {
            return;
        }
        if kiosk.last.iter().flatten().any(|last| *last == msg) {
            kiosk.same += 1;
        } else {
            kiosk.last.swap(0, 1);
            kiosk.last[0] = Some(msg);
            kiosk.same = 1;
        }
        if kiosk.same <= MOST_SAME {
            kiosk.active = kiosk.now;
            kiosk.touched = true;
        }
    }

    /// The clock: so many seconds since the start.
    pub(super) fn tick(&mut self, now: u32) -> Option<Effect> {
        let kiosk = self.kiosk.as_mut()?;
        kiosk.now = now.max(kiosk.now);
        if kiosk.now >= kiosk.due() {
            return Some(Effect::Reset);
        }
        if kiosk.touched && kiosk.now >= kiosk.active + kiosk.wishes.idle {
            let left = (kiosk.due() - kiosk.now).div_ceil(STEP) * STEP;
            match &mut self.popup {
                Some(Popup::Idle(shown)) => *shown = left,
                other => {
                    kiosk.under = other.take();
                    self.popup = Some(Popup::Idle(left));
                }
            }
        }
        None
    }

    /// Somebody is there.
    pub(super) fn extend(&mut self) {
        let Some(kiosk) = &mut self.kiosk else { return };
        if matches!(self.popup, Some(Popup::Idle(_))) && kiosk.now >= kiosk.heard + STILLNESS {
            self.popup = kiosk.under.take();
        }
    }

    /// Asks for the staff's number.
    pub(super) fn ask_pin(&mut self) {
        let line = Prompt::default().at_most(LONGEST_PIN);
        self.popup = Some(Popup::Ask(Question::Pin, line));
    }

    /// Takes the number that was typed.
    pub(super) fn answer_pin(&mut self, typed: &str) -> Option<Effect> {
        let kiosk = self.kiosk.as_mut()?;
        let locked = kiosk.locked.saturating_sub(kiosk.now);
        if locked > 0 {
            self.notice = Some(Notice::PinLocked(locked));
            return None;
        }
        if kiosk.wishes.pin.as_ref()?.is(typed) {
            return Some(Effect::Quit);
        }
        kiosk.wrong = kiosk.wrong.saturating_add(1);
        self.notice = Some(if kiosk.wrong >= TRIES {
            kiosk.wrong = 0;
            kiosk.locked = kiosk.now + PAUSE;
            Notice::PinLocked(PAUSE)
        } else {
            Notice::PinWrong(TRIES - kiosk.wrong)
        });
        self.ask_pin();
        None
    }
}
