//! What keeps time in a kiosk: the seconds that the state is told of, a thread that resets a loop which does not come round,
//! and the sign of life for whoever watches over the program.
//!
//! The clock does not hang on keys: the loop is woken for each second, and should it stand still all the same, in a terminal
//! that takes nothing or gives half of something, the thread has a clock of its own and the same limit.

use super::again::Carried;
use crate::app::{Kiosk, Msg, State};
use crate::terminal::system;
use std::{
    io,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

/// How much later than the loop itself the thread resets: the loop is to have its chance.
const GRACE: Duration = Duration::from_millis(400);

/// Keeps the time of a kiosk.
#[derive(Debug)]
pub struct Watch {
    started: Instant,
    /// How many times too fast it goes.
    speed: u32,
    /// When the thread resets, in milliseconds since the start.
    due: Arc<AtomicU64>,
    /// How often a sign of life is given, and when it was last.
    pulse: Option<Duration>,
    beaten: Option<Instant>,
    bell: bool,
}

impl Watch {
    /// Starts to watch. `carried` is what a reset by the thread hands on, its own fault not counted yet.
    pub fn start(kiosk: &Kiosk, speed: u32, bell: bool, carried: Carried) -> io::Result<Self> {
        let watch = Self {
            started: Instant::now(),
            speed,
            due: Arc::default(),
            pulse: system::watchdog().map(|limit| limit / 2),
            beaten: None,
            bell,
        };
        watch.put_off(kiosk);
        let (started, due) = (watch.started, Arc::clone(&watch.due));
        thread::Builder::new()
            .name("watch".into())
            .stack_size(64 << 10)
            .spawn(move || {
                loop {
                    let end = started + Duration::from_millis(due.load(Ordering::SeqCst)) + GRACE;
                    let left = end.saturating_duration_since(Instant::now());
                    if left.is_zero() {
                        let faults = carried.faults.saturating_add(1);
                        // Where even this is not possible, whoever watches over the program ends it.
                        let _ = Carried { faults, ..carried }.start_again();
                        thread::sleep(GRACE);
                    }
                    thread::sleep(left);
                }
            })?;
        Ok(watch)
    }

    /// The time as a message.
    pub fn tick(&self) -> Msg {
        let passed = self.started.elapsed().as_millis() * u128::from(self.speed) / 1000;
        Msg::Tick(u32::try_from(passed).unwrap_or(u32::MAX))
    }

    /// How long it is to the next second.
    pub fn next(&self) -> Duration {
        let second = 1_000_000 / u64::from(self.speed);
        let passed = self.started.elapsed().as_micros() as u64;
        Duration::from_micros(second - passed % second + 100)
    }

    /// A frame is drawn: whoever watches is told that the program lives, and the thread how long it is to wait.
    pub fn drawn(&mut self, state: &State) {
        if let Some(kiosk) = &state.kiosk {
            self.put_off(kiosk);
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

    fn put_off(&self, kiosk: &Kiosk) {
        let due = u64::from(kiosk.due()) * 1000 / u64::from(self.speed);
        self.due.store(due, Ordering::SeqCst);
    }
}
