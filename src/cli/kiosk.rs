//! The kiosk, opened on a terminal; started again by itself after each visit.

use super::{
    environment, explorer, kiosk_check,
    setting::{DONE, FAILED, NOTHING, Setting, USAGE, complain, written},
};
use crate::app::{Opening, Pin, State, Tries};
use crate::catalog::File;
use crate::kiosk::{Carried, Config, Watch};
use crate::model::{Lang, Problem};
use crate::page::Reader;
use crate::printer;
use crate::runtime::{self, Ended};
use crate::store;
use crate::terminal::{Screen, is_usable, system};
use crate::texts::{problem::fault, screen::fill};
use clap::ArgMatches;
use std::{
    fs,
    io::{self, Read, Write},
    panic::{self, AssertUnwindSafe},
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

/// Larger than this no settings are.
const MOST: u64 = 1 << 16;

/// Who fails sooner than this would fail again at once: that is for whoever watches over the program to slow down.
const SOON: Duration = Duration::from_secs(5);

/// Opens the kiosk, or says what it would need.
pub fn kiosk(matches: &ArgMatches, setting: &Setting) -> u8 {
    if matches.get_flag("pin") {
        return hash_pin(setting);
    }
    let path = matches.get_one::<PathBuf>("config").map(PathBuf::as_path);
    let config = match settings(path, setting.reader.lang) {
        Ok(config) => config,
        Err(code) => return code,
    };
    if matches.get_flag("check") {
        return kiosk_check::check(&config, path, explorer::glyphs(matches), setting);
    }
    if !cfg!(unix) {
        complain(setting.reader.texts().kiosk.unix_only);
        return USAGE;
    }
    if !is_usable() {
        complain(setting.texts.no_terminal);
        return USAGE;
    }
    explorer::keep_selection();
    open(&config, matches, setting)
}

fn open(config: &Config, matches: &ArgMatches, setting: &Setting) -> u8 {
    let mut carried = Carried::received();
    system::leave_no_core();
    system::say_at_the_end(format!("{}\n", day(carried, setting)));
    hush();
    if let Some(terminal) = carried.terminal {
        system::remember(terminal);
    }
    let mut screen = match Screen::take() {
        Ok(screen) => screen,
        Err(error) => {
            complain(&format!("{} ({error})", setting.texts.no_terminal));
            return USAGE;
        }
    };
    carried.terminal = system::settings();
    let mut state = state(config, matches, setting, screen.size(), carried.tries);
    let started = Instant::now();
    let result = panic::catch_unwind(AssertUnwindSafe(|| {
        run(&mut state, &mut screen, config, carried)
    }));
    if let Some(kiosk) = &state.kiosk {
        carried.tries = kiosk.tries();
    }
    // However it ended, what the visitor was printing goes no further.
    printer::stop();
    match result {
        Ok(Ok(Ended::Reset)) => {
            let visited = state
                .kiosk
                .as_ref()
                .is_some_and(crate::app::Kiosk::is_touched);
            carried.resets = carried.resets.saturating_add(u32::from(visited));
            begin_again(screen, carried)
        }
        Ok(Ok(Ended::Quit)) => {
            drop(screen);
            complain(&day(carried, setting));
            DONE
        }
        // The terminal is gone.
        Ok(Err(_)) => {
            drop(screen);
            complain(&day(carried, setting));
            FAILED
        }
        Err(_) => {
            carried.faults = carried.faults.saturating_add(1);
            if started.elapsed() >= SOON {
                return begin_again(screen, carried);
            }
            // It fails again and again. The terminal was given back before the fault was told: to do so once more would put
            // what was drawn last on top of that.
            std::mem::forget(screen);
            complain(&day(carried, setting));
            FAILED
        }
    }
}

/// The line of the day: how many resets and faults there were.
fn day(carried: Carried, setting: &Setting) -> String {
    let numbers = [carried.resets.to_string(), carried.faults.to_string()];
    let [resets, faults] = &numbers;
    fill(setting.reader.texts().kiosk.day, &[resets, faults])
}

fn run(
    state: &mut State,
    screen: &mut Screen,
    config: &Config,
    carried: Carried,
) -> io::Result<Ended> {
    let Some(kiosk) = &state.kiosk else {
        return Ok(Ended::Quit);
    };
    let mut watch = Watch::start(kiosk, config.trial_speed.0, config.bell, carried)?;
    runtime::run(state, screen, Some(&mut watch))
}

fn begin_again(screen: Screen, carried: Carried) -> u8 {
    let error = carried.start_again();
    drop(screen);
    complain(&error.to_string());
    FAILED
}

fn state(
    config: &Config,
    matches: &ArgMatches,
    setting: &Setting,
    size: (u16, u16),
    tries: Tries,
) -> State {
    let opening = Opening {
        today: setting.reader.today,
        size,
        lang: config.lang,
        theme: environment::without_colours().unwrap_or(config.theme),
        glyphs: explorer::glyphs(matches),
        query: String::new(),
        occupation: None,
        session: None,
        session_file: String::new(),
        can_print: config.printing && printer::can_print(),
    };
    let mut state = State::new(setting.atlas, opening);
    state.one_column = config.one_column;
    state.in_kiosk(config.wishes(), tries)
}

/// A fault tells where it happened and no more: what else it says may be what a visitor typed.
fn hush() {
    panic::set_hook(Box::new(|info| {
        let place = info.location().map(ToString::to_string);
        complain(&format!("panic: {}", place.unwrap_or_default()));
    }));
}

/// The settings of a file; what is wrong with them is told, each with its place.
fn settings(path: Option<&Path>, lang: Lang) -> Result<Config, u8> {
    let Some(path) = path else {
        return Ok(Config::default());
    };
    let mut file = File {
        shown: path.display().to_string(),
        path: String::new(),
        bytes: Vec::new(),
    };
    match store::load(path, MOST) {
        Ok(bytes) => file.bytes = bytes,
        Err(error) => {
            let problem = Problem::Unreadable(error.to_string());
            complain(&fault(&file.fault(0, problem), lang));
            return Err(FAILED);
        }
    }
    Config::read(&file).map_err(|faults| {
        for found in &faults {
            complain(&fault(found, lang));
        }
        NOTHING
    })
}

/// Reads a number and writes the line with its salted hash: the number itself stands nowhere.
fn hash_pin(setting: &Setting) -> u8 {
    let mut typed = String::new();
    let mut salt = [0; 16];
    let random = fs::File::open("/dev/urandom").and_then(|mut file| file.read_exact(&mut salt));
    let read = random.and_then(|()| io::stdin().read_line(&mut typed));
    let pin = read.ok().and_then(|_| Pin::new(typed.trim(), salt));
    let Some(pin) = pin else {
        complain(setting.reader.texts().kiosk.pin_bad);
        return USAGE;
    };
    written(writeln!(io::stdout(), "    pin: \"{pin}\","), setting.texts)
}

/// The texts of the reader of a check.
pub fn texts(reader: Reader) -> &'static crate::texts::KioskTexts {
    reader.texts().kiosk
}
