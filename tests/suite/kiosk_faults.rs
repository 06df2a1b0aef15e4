//! What may go wrong in a kiosk: a loop that stands still, a number guessed at, a panic, a printer that hangs. The visitors
//! come back to the invitation, the staff's number stays out of reach, and what went wrong is counted.

use super::{
    kiosk_terminal::{Kiosk, PATIENT, pin_line},
    pty::PATIENCE,
};
use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use std::{
    fs,
    io::{Read, Write},
    os::unix::{fs::PermissionsExt, net::UnixDatagram},
    path::Path,
    process::Command,
    sync::mpsc::sync_channel,
    time::{Duration, Instant},
};

/// Sixty and twenty seconds, twenty times too fast: four seconds are the limit.
const QUICK: &str = "(idle: 60, warning: 20, trial_speed: 20)";

/// A terminal that nobody reads brings the loop to a stand in the middle of a frame. The second clock resets it all the same,
/// and hands on what the staff's number was taken for until then.
#[cfg(target_arch = "x86_64")]
#[test]
fn a_loop_that_stands_still_is_reset_by_the_other_clock() {
    const WRITE: &str = "1 ";
    let home = tempfile::tempdir().unwrap();
    let config = home.path().join("kiosk.ron");
    let settings = QUICK.replace(')', &format!(",\n{})", pin_line()));
    fs::write(&config, settings).unwrap();
    let size = |cols| PtySize {
        rows: 100,
        cols,
        pixel_width: 0,
        pixel_height: 0,
    };
    let pair = native_pty_system().openpty(size(300)).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_yrkesatlas"));
    command.args(["kiosk", "--config", config.to_str().unwrap()]);
    command.env("TERM", "xterm-256color");
    command.env("LANG", "nb_NO.UTF-8");
    let mut child = pair.slave.spawn_command(command).unwrap();
    let proc = |name: &str| format!("/proc/{}/{name}", child.process_id().unwrap());
    let (syscall, environ) = (proc("syscall"), proc("environ"));
    if fs::read_to_string(&syscall).is_err() {
        eprintln!("skipped: this system does not tell what a program waits for");
        child.kill().unwrap();
        return;
    }
    // Nothing is read ahead: who takes no more from here stops reading.
    let (send, bytes) = sync_channel(0);
    let mut reader = pair.master.try_clone_reader().unwrap();
    std::thread::spawn(move || {
        let mut buffer = vec![0; 4096];
        while let Ok(read) = reader.read(&mut buffer) {
            if read == 0 || send.send(buffer[..read].to_vec()).is_err() {
                break;
            }
        }
    });
    let mut screen = vt100::Parser::new(100, 300, 0);
    let mut keyboard = pair.master.take_writer().unwrap();
    for (keys, shown) in [
        ("", "Ingenting blir lagret"),
        ("\x1b[24~", "For ansatte"),
        ("1111\r", "4 forsøk igjen"),
        ("1111\r", "3 forsøk igjen"),
        ("1111\r", "2 forsøk igjen"),
    ] {
        keyboard.write_all(keys.as_bytes()).unwrap();
        while !screen.screen().contents().contains(shown) {
            let bytes = bytes.recv_timeout(PATIENCE);
            screen.process(&bytes.unwrap_or_else(|_| panic!("{shown} never came")));
        }
    }
    let end = Instant::now() + PATIENCE;
    // No visit, one fault, three wrong numbers, no pause.
    let handed_on = || {
        let text = fs::read(&environ).unwrap_or_default();
        let text = String::from_utf8_lossy(&text).into_owned();
        let (_, numbers) = text.split_once("YRKESATLAS_KIOSK=")?;
        Some(numbers.split(',').take(4).collect::<Vec<_>>().join(","))
    };
    let mut columns = 300;
    let numbers = loop {
        if let Some(numbers) = handed_on() {
            break numbers;
        }
        assert!(Instant::now() < end, "it stands still for ever");
        if !fs::read_to_string(&syscall).is_ok_and(|call| call.starts_with(WRITE)) {
            // Every change of size is a frame drawn whole, until the terminal takes no more.
            columns = if columns == 300 { 299 } else { 300 };
            pair.master.resize(size(columns)).unwrap();
        }
        std::thread::yield_now();
    };
    child.kill().unwrap();
    assert_eq!(numbers, "0,1,3,0");
}

#[test]
fn a_pause_outlives_a_reset() {
    let settings = PATIENT.replace(')', &format!(",\n{})", pin_line()));
    let mut kiosk = Kiosk::new(&settings);
    kiosk.pty.send(b"\x1b[24~");
    kiosk.pty.shows("For ansatte");
    for left in (1..5).rev() {
        kiosk.pty.send(b"1111\r");
        kiosk.pty.shows(&format!("{left} forsøk igjen"));
    }
    kiosk.pty.send(b"1111\r");
    kiosk.pty.shows("For mange forsøk");
    kiosk.pty.send(b"\x1b[21~");
    kiosk.resets(Instant::now());
    kiosk.pty.send(b"\x1b[24~");
    kiosk.pty.shows("For ansatte");
    kiosk.pty.send(b"27184\r");
    kiosk.pty.shows("For mange forsøk");
    kiosk.ends("1 nullstillinger · 0 feil");
}

/// What makes a program fail that is built with checks: in crossterm 0.29 the answer to where the cursor is may not be 0.
const PANIC: &[u8] = b"\x1b[0;0R";

/// Whether the program that is tested fails when it is told to.
fn can_fail() -> bool {
    if !cfg!(debug_assertions) {
        eprintln!("skipped: built without the checks that make it fail");
    }
    cfg!(debug_assertions)
}

#[test]
fn a_panic_is_counted_and_the_kiosk_comes_back() {
    if !can_fail() {
        return;
    }
    let mut kiosk = Kiosk::new("(idle: 600, warning: 120)");
    let pid = kiosk.pty.pid();
    let invitation = |screen: &vt100::Screen| {
        let text = screen.contents();
        let (_, example) = text.split_once("skriv for eksempel ")?;
        Some(example.lines().next()?.to_owned())
    };
    // The next invitation comes after six seconds: by then it has not failed at once.
    let first = invitation(kiosk.pty.screen.screen()).expect("an invitation");
    kiosk.pty.until("the next invitation", |screen| {
        invitation(screen).is_some_and(|next| next != first)
    });
    kiosk.pty.send(b"sosionom");
    kiosk.pty.shows("Hjelper folk");
    kiosk.pty.send(PANIC);
    kiosk.resets(Instant::now());
    assert_eq!(kiosk.pty.pid(), pid, "the same process");
    assert!(kiosk.pty.screen.screen().alternate_screen());
    kiosk.pty.send(b"vernepl");
    kiosk.pty.shows("Vernepleier");
    kiosk.pty.send(b"\x1b[21~");
    kiosk.resets(Instant::now());
    // The terminal is given back as it was before the first start.
    kiosk.ends("1 nullstillinger · 1 feil");
}

#[test]
fn what_fails_at_once_is_left_to_whoever_watches() {
    if !can_fail() {
        return;
    }
    let mut kiosk = Kiosk::new(PATIENT);
    kiosk.pty.send(PANIC);
    // A unit that restarts on failure does so on 3.
    assert_eq!(kiosk.pty.ends(), 3);
    kiosk.pty.is_sane();
    kiosk.pty.shows("0 nullstillinger · 1 feil");
    kiosk.pty.shows("panic: ");
}

/// A kiosk on a system whose `lp` hangs, with its page on the way to it; nothing where this machine cannot be made to look like
/// that. Also the numbers of `lp` and of what it started.
fn printing(settings: &str, environment: &[(&str, &str)]) -> Option<(Kiosk, Vec<String>)> {
    let folder = tempfile::tempdir().unwrap();
    let lp = folder.path().join("lp");
    let told = folder.path().join("pids");
    let script = format!(
        "#!/bin/sh\n/bin/sleep 600 &\necho $$ $! > '{}'\nwait\n",
        told.display()
    );
    fs::write(&lp, script).unwrap();
    fs::set_permissions(&lp, fs::Permissions::from_mode(0o755)).unwrap();
    // In a view of the files of its own the program finds this one.
    let [from, to] = if Path::new("/usr/bin/lp").exists() {
        [lp.as_path(), Path::new("/usr/bin/lp")]
    } else {
        [folder.path(), Path::new("/usr/local/bin")]
    };
    let script = format!(
        "mount --bind '{}' {} && exec \"$@\"",
        from.display(),
        to.display()
    );
    let before = ["unshare", "-rm", "sh", "-c", &script, "sh"];
    let mut trial = Command::new(before[0]);
    trial.args(&before[1..]).arg("true");
    let works = trial.output().is_ok_and(|output| output.status.success());
    if !works {
        eprintln!("skipped: no other printer can be put in the place of this machine's");
        return None;
    }
    let mut kiosk = Kiosk::within(&before, settings, environment);
    kiosk.pty.send(b"sosionom\r\x1b[20~");
    kiosk.pty.shows("Enter Skriv ut");
    kiosk.pty.send(b"\r");
    kiosk.pty.shows("Skriver ut. Vent litt.");
    let end = Instant::now() + PATIENCE;
    let pids = loop {
        let pids = fs::read_to_string(&told).unwrap_or_default();
        let pids: Vec<String> = pids.split_whitespace().map(str::to_owned).collect();
        if pids.len() == 2 {
            break pids;
        }
        assert!(Instant::now() < end, "the printer is never begun");
        std::thread::yield_now();
    };
    Some((kiosk, pids))
}

/// Whether a process is there and runs; one that has ended and was not looked after does not.
fn runs(pid: &str) -> bool {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    let state = stat.rsplit(')').next().unwrap_or_default().trim_start();
    !state.is_empty() && !state.starts_with('Z')
}

#[track_caller]
fn all_end(pids: &[String]) {
    let end = Instant::now() + PATIENCE;
    while pids.iter().any(|pid| runs(pid)) {
        assert!(Instant::now() < end, "what was printing goes on");
        std::thread::yield_now();
    }
}

#[test]
fn a_printer_that_hangs_holds_up_neither_a_key_nor_who_is_done() {
    let Some((mut kiosk, pids)) = printing(PATIENT, &[]) else {
        return;
    };
    assert!(pids.iter().all(|pid| runs(pid)));
    let begun = Instant::now();
    kiosk.pty.send(b"\x1bOP");
    kiosk.pty.shows("Taster");
    kiosk.pty.send(b"\x1b[21~");
    kiosk.resets(begun);
    // The printer has ten seconds before it is given up.
    assert!(begun.elapsed() < Duration::from_secs(5), "{begun:?}");
    all_end(&pids);
    kiosk.ends("1 nullstillinger · 0 feil");
}

#[test]
fn a_printer_that_hangs_does_not_keep_it_from_forgetting_in_time() {
    let Some((mut kiosk, pids)) = printing(QUICK, &[]) else {
        return;
    };
    let took = kiosk.resets(Instant::now());
    assert!(took < Duration::from_secs(4 + 1), "{took:?}");
    all_end(&pids);
    kiosk.ends("1 nullstillinger · 0 feil");
}

#[test]
fn a_printer_that_hangs_is_given_up_while_signs_of_life_go_on() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notify");
    let socket = UnixDatagram::bind(&path).unwrap();
    socket.set_nonblocking(true).unwrap();
    let signs = || {
        let mut buffer = [0; 256];
        std::iter::from_fn(|| socket.recv(&mut buffer).ok()).count()
    };
    let environment = [
        ("NOTIFY_SOCKET", path.to_str().unwrap()),
        ("WATCHDOG_USEC", "3000000"),
    ];
    let Some((mut kiosk, pids)) = printing(PATIENT, &environment) else {
        return;
    };
    signs();
    kiosk.pty.shows("Skriveren svarer ikke");
    // One each second and a half in the ten that the printer has.
    let signs = signs();
    assert!(signs >= 3, "{signs}");
    kiosk.pty.until("nothing to print with", |screen| {
        !screen.contents().contains("Enter Skriv ut")
    });
    all_end(&pids);
    kiosk.ends("0 nullstillinger · 0 feil");
}
