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
    sync::mpsc::sync_channel,
    time::Instant,
};

/// A terminal that nobody reads brings the loop to a stand in the middle of a frame. The second clock resets it all the same,
/// and hands on what the staff's number was taken for until then.
#[cfg(target_arch = "x86_64")]
#[test]
fn a_loop_that_stands_still_is_reset_by_the_other_clock() {
    const WRITE: &str = "1 ";
    let home = tempfile::tempdir().unwrap();
    let config = home.path().join("kiosk.ron");
    let settings = format!("(idle: 60, warning: 20, trial_speed: 20,\n{})", pin_line());
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
