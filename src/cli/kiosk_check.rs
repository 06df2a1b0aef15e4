//! What a terminal can do for a kiosk, said before the doors are opened.

use super::{
    environment,
    kiosk::texts,
    setting::{DONE, NOTHING, Setting, written},
};
use crate::app::Glyphs;
use crate::kiosk::Config;
use crate::layout::{Shape, shape};
use crate::printer;
use crate::terminal::system;
use crate::texts::screen::fill;
use std::{
    fs,
    io::{self, Write},
    path::Path,
};

/// What was found, and whether it should be seen to.
struct Found {
    line: String,
    help: Option<&'static str>,
}

/// Says what this terminal can do. What should be seen to makes the answer a fault.
pub fn check(config: &Config, path: Option<&Path>, glyphs: Glyphs, setting: &Setting) -> u8 {
    let t = texts(setting.reader);
    let mut found = vec![size(config, setting), letters(setting)];
    let (name, help) = match glyphs {
        Glyphs::Full => ("full", None),
        Glyphs::Vt => ("vt", Some(t.glyphs_help)),
        Glyphs::Ascii => ("ascii", Some(t.glyphs_help)),
    };
    let good = |line: String| Found { line, help: None };
    found.push(good(fill(t.glyphs, &[name, &environment::terminal()])));
    // That patterns are large here is worth knowing, and nothing to be mended.
    found.extend(help.map(|help| good(help.to_owned())));
    found.push(good(fill(
        t.colours,
        &[&environment::colours().to_string()],
    )));
    found.push(blanking(setting));
    found.push(good(
        match (config.printing, printer::can_print()) {
            (false, _) => t.printing_off,
            (true, true) => t.prints,
            (true, false) => t.prints_not,
        }
        .to_owned(),
    ));
    let limits = [config.idle.0.to_string(), config.warning.0.to_string()];
    found.push(good(fill(t.limits, &[&limits[0], &limits[1]])));
    let has_pin = config.pin.is_some();
    found.push(good(
        (if has_pin { t.pin_on } else { t.pin_off }).to_owned(),
    ));
    found.push(good(
        system::watchdog().map_or(t.unwatched.to_owned(), |limit| {
            fill(t.watched, &[&limit.as_secs().to_string()])
        }),
    ));
    if config.trial_speed.0 > 1 {
        found.push(Found {
            line: fill(t.trial, &[&config.trial_speed.0.to_string()]),
            help: Some(""),
        });
    }
    if has_pin && path.is_some_and(is_open) {
        found.push(Found {
            line: t.pin_open.to_owned(),
            help: Some(""),
        });
    }
    let mut out = String::new();
    for Found { line, help } in &found {
        match help {
            None => out.push_str(&format!("{line}\n")),
            Some("") => out.push_str(&format!("{}: {line}\n", t.warning)),
            Some(help) => out.push_str(&format!("{}: {line}: {help}\n", t.warning)),
        }
    }
    let code = written(io::stdout().write_all(out.as_bytes()), setting.texts);
    let all_good = found.iter().all(|found| found.help.is_none());
    if code == DONE && !all_good {
        NOTHING
    } else {
        code
    }
}

fn size(config: &Config, setting: &Setting) -> Found {
    let t = texts(setting.reader);
    let Some((width, height)) = system::size().filter(|(width, height)| *width > 0 && *height > 0)
    else {
        return Found {
            line: t.no_size.to_owned(),
            help: None,
        };
    };
    let shape = shape(width, height, config.one_column);
    let place = match shape {
        Shape::TooSmall => 0,
        Shape::Narrow => 1,
        Shape::Medium => 2,
        Shape::Wide => 3,
    };
    Found {
        line: fill(
            t.size,
            &[&width.to_string(), &height.to_string(), t.shapes[place]],
        ),
        help: (shape == Shape::TooSmall).then_some(""),
    }
}

fn letters(setting: &Setting) -> Found {
    let t = texts(setting.reader);
    let shown = environment::is_utf8();
    let answer = if shown { t.yes } else { t.no };
    Found {
        line: fill(t.letters, &[answer, &environment::encoding()]),
        help: (!shown).then_some(t.letters_help),
    }
}

/// Only the kernel's console tells whether it goes dark by itself.
fn blanking(setting: &Setting) -> Found {
    let t = texts(setting.reader);
    let is_console = environment::terminal() == "linux";
    let seconds = fs::read_to_string("/sys/module/kernel/parameters/consoleblank").ok();
    let seconds = seconds.and_then(|text| text.trim().parse::<u32>().ok());
    match seconds.filter(|_| is_console) {
        Some(0) => Found {
            line: t.never_blanks.to_owned(),
            help: None,
        },
        Some(seconds) => Found {
            line: fill(t.blanks, &[&seconds.to_string()]),
            help: Some(t.blanking_help),
        },
        None => Found {
            line: t.blanking_unknown.to_owned(),
            help: None,
        },
    }
}

/// Whether others than its owner and group can read a file, or others than its owner write it.
fn is_open(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::metadata(path).is_ok_and(|data| data.permissions().mode() & 0o026 != 0)
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        false
    }
}
