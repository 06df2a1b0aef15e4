//! What keeps time in a kiosk: the seconds that the state is told of, a thread that resets a loop which does not come round,
//! and the sign of life for whoever watches over the program.
//!
//! The clock does not hang on keys: the loop is woken for each second, and should it stand still all the same, in a terminal
//! that takes nothing or gives half of something, the thread has a clock of its own and the same limit.

use super::again::Carried;
use crate::app::{Kiosk, Msg, State, Tries};
use crate::deeds;
use crate::printer;
use crate::terminal::system;
use std::{
    cell::Cell,
    io,
    sync::{
        Arc,
        atomic::{AtomicU32, AtomicU64, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

/// How much later than the loop itself the thread resets: the loop is to have its chance.
const GRACE: Duration = Duration::from_millis(400);

/// How often it is looked whether a page that is being printed has arrived.
const LOOK: Duration = Duration::from_millis(100);

/// How long the time itself may wait where something else was told in its place.
const SOON: Duration = Duration::from_millis(1);

/// The seconds since a start, as a kiosk counts them.
#[derive(Clone, Copy, Debug)]
struct Clock {
    started: Instant,
    /// How many times too fast it goes.
    speed: u32,
}

impl Clock {
    fn seconds(self) -> u32 {
        let passed = self.started.elapsed().as_millis() * u128::from(self.speed) / 1000;
        u32::try_from(passed).unwrap_or(u32::MAX)
    }
}

/// What the thread knows of the loop: how things stood when the last frame was drawn.
#[derive(Debug, Default)]
struct Seen {
    /// When the thread resets, in milliseconds since the start.
    due: AtomicU64,
    /// The wrong numbers of the staff in a row.
    wrong: AtomicU32,
    /// Until which second no more of them are taken.
    locked: AtomicU32,
}

impl Seen {
    fn note(&self, kiosk: &Kiosk, clock: Clock) {
        let due = u64::from(kiosk.due()) * 1000 / u64::from(clock.speed);
        let Tries { wrong, locked } = kiosk.tries();
        // Without a pause there is none to be told: the second that it is now has passed when the thread asks.
        let locked = clock.seconds().saturating_add(locked);
        self.wrong.store(wrong, Ordering::SeqCst);
        self.locked.store(locked, Ordering::SeqCst);
        self.due.store(due, Ordering::SeqCst);
    }

    /// The tries that the next start must know, at a second.
    fn tries(&self, second: u32) -> Tries {
        Tries {
            wrong: self.wrong.load(Ordering::SeqCst),
            locked: self.locked.load(Ordering::SeqCst).saturating_sub(second),
        }
    }
}

/// Keeps the time of a kiosk.
#[derive(Debug)]
pub struct Watch {
    clock: Clock,
    seen: Arc<Seen>,
    /// Whether the time was not told for something else.
    owes: Cell<bool>,
    /// How often a sign of life is given, and when it was last.
    pulse: Option<Duration>,
    beaten: Option<Instant>,
    bell: bool,
}

impl Watch {
    /// Starts to watch. `carried` is what a reset by the thread hands on, its own fault not counted yet, with the wrong numbers
    /// that were typed since.
    pub fn start(kiosk: &Kiosk, speed: u32, bell: bool, carried: Carried) -> io::Result<Self> {
        let clock = Clock {
            started: Instant::now(),
            speed,
        };
        let watch = Self {
            clock,
            seen: Arc::default(),
            owes: Cell::new(false),
            pulse: system::watchdog().map(|limit| limit / 2),
            beaten: None,
            bell,
        };
        watch.seen.note(kiosk, clock);
        let seen = Arc::clone(&watch.seen);
        thread::Builder::new()
            .name("watch".into())
            .stack_size(64 << 10)
            .spawn(move || {
                loop {
                    let due = Duration::from_millis(seen.due.load(Ordering::SeqCst));
                    let end = clock.started + due + GRACE;
                    let left = end.saturating_duration_since(Instant::now());
                    if left.is_zero() {
                        let carried = Carried {
                            faults: carried.faults.saturating_add(1),
                            tries: seen.tries(clock.seconds()),
                            ..carried
                        };
                        // Where even this is not possible, whoever watches over the program ends it.
                        let _ = carried.start_again();
                        thread::sleep(GRACE);
                    }
                    thread::sleep(left);
                }
            })?;
        Ok(watch)
    }

    /// What there is to be told: that a page is printed, or is not; else the time. Whoever is woken for the time need not be
    /// woken for the page, so nothing but this has to know of it.
    pub fn tick(&self) -> Msg {
        let printed = deeds::printed();
        self.owes.set(printed.is_some());
        if let Some(outcome) = printed {
            return Msg::Done(outcome);
        }
        Msg::Tick(self.clock.seconds())
    }

    /// How long it is until there is something to be told: to the next second, and less where a page is being printed.
    pub fn next(&self) -> Duration {
        if self.owes.get() {
            return SOON;
        }
        let second = 1_000_000 / u64::from(self.clock.speed);
        let passed = self.clock.started.elapsed().as_micros() as u64;
        let next = Duration::from_micros(second - passed % second + 100);
        if printer::is_under_way() {
            next.min(LOOK)
        } else {
            next
        }
    }

    /// A frame is drawn: whoever watches is told that the program lives, and the thread how long it is to wait.
    pub fn drawn(&mut self, state: &State) {
        if let Some(kiosk) = &state.kiosk {
            self.seen.note(kiosk, self.clock);
        }
        if self.beaten.is_none() {
            system::ready();
        }
        let is_time = |last: Instant| self.pulse.is_some_and(|pulse| last.elapsed() >= pulse);
        if self.beaten.is_none_or(is_time) {
            system::alive();
            self.beaten = Some(Instant::now());
        }
    }

    /// Whether a warning is also to be heard.
    pub fn rings(&self) -> bool {
        self.bell
    }
}
