//! What only a real terminal shows: taken clean, given back on every way out.

use super::pty::{PATIENCE, Pty};
use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};
use std::{
    fs,
    io::Read,
    time::{Duration, Instant},
};

#[test]
fn starts_and_quits_clean() {
    for quit in [&b"\x11"[..], b"\x03"] {
        let mut pty = Pty::program(120, 40);
        pty.shows("Hva vil du jobbe med?");
        assert!(pty.screen.screen().alternate_screen());
        pty.send("sosionom\r".as_bytes());
        pty.shows("Dette gjør du");
        pty.send(b"2");
        pty.shows("[2 Kommune]");
        pty.send(quit);
        assert_eq!(pty.ends(), 0);
        pty.is_sane();
    }
}

#[test]
fn asks_the_terminal_nothing() {
    let mut pty = Pty::program(120, 40);
    pty.shows("Hva vil du jobbe med?");
    pty.send(b"\x11");
    pty.ends();
    let asked = |query: &[u8]| pty.raw.windows(query.len()).any(|bytes| bytes == query);
    for query in [
        &b"\x1b[6n"[..],
        b"\x1b[c",
        b"\x1b[>c",
        b"\x1b[?u",
        b"\x1b]11;?",
        b"\x1b[14t",
        b"\x1b[18t",
        b"\x1b[>q",
    ] {
        assert!(!asked(query), "{query:?}");
    }
}

#[test]
fn two_hundred_signals_leave_a_sane_terminal() {
    for (signal, number) in [
        (Signal::TERM, 15),
        (Signal::HUP, 1),
        (Signal::INT, 2),
        (Signal::QUIT, 3),
    ] {
        for round in 0..50 {
            let mut pty = Pty::program(80, 24);
            pty.until("the alternate screen", vt100::Screen::alternate_screen);
            if round % 2 == 1 {
                // Under a flood of keys, each with a frame.
                pty.send("sykepleier\x7f\x7f\x7f\x7f\x7f\x7f".repeat(20).as_bytes());
            } else {
                pty.shows("Hva vil du jobbe med?");
            }
            kill_process(pty.pid(), signal).unwrap();
            assert_eq!(pty.ends(), 128 + number, "{signal:?}, round {round}");
            pty.is_sane();
        }
    }
}

/// A program whose terminal nobody reads comes to a stand in the middle of a frame: a signal must not wait for that.
#[cfg(all(target_os = "linux", target_arch = "x86_64"))]
#[test]
fn a_signal_is_heard_while_the_output_is_blocked() {
    const WRITE: &str = "1 ";
    let size = PtySize {
        rows: 100,
        cols: 300,
        pixel_width: 0,
        pixel_height: 0,
    };
    let pair = native_pty_system().openpty(size).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_yrkesatlas"));
    command.env("TERM", "xterm-256color");
    command.env("LANG", "nb_NO.UTF-8");
    let mut child = pair.slave.spawn_command(command).unwrap();
    let mut reader = pair.master.try_clone_reader().unwrap();
    reader.read_exact(&mut [0; 1]).unwrap();
    let pid = Pid::from_raw(i32::try_from(child.process_id().unwrap()).unwrap()).unwrap();
    let doing = || fs::read_to_string(format!("/proc/{}/syscall", pid.as_raw_nonzero()));
    if doing().is_err() {
        eprintln!("skipped: this system does not tell what a program waits for");
        child.kill().unwrap();
        return;
    }
    let end = Instant::now() + PATIENCE;
    let mut columns = 300;
    let is_blocked = || doing().is_ok_and(|call| call.starts_with(WRITE));
    while !(is_blocked() && is_blocked()) {
        assert!(
            Instant::now() < end,
            "the output is never blocked: {:?}",
            doing()
        );
        // Every change of size is a frame drawn whole.
        columns = if columns == 300 { 299 } else { 300 };
        let size = PtySize {
            rows: 100,
            cols: columns,
            pixel_width: 0,
            pixel_height: 0,
        };
        pair.master.resize(size).unwrap();
        std::thread::yield_now();
    }
    kill_process(pid, Signal::TERM).unwrap();
    let sent = Instant::now();
    while child.try_wait().unwrap().is_none() {
        assert!(
            sent.elapsed() < Duration::from_secs(2),
            "it waits for a terminal that nobody reads"
        );
        std::thread::yield_now();
    }
}

#[test]
fn a_terminal_that_is_hung_up_ends_the_program() {
    for shell in ["exec \"$0\"", "trap '' HUP; exec \"$0\""] {
        let size = PtySize {
            rows: 24,
            cols: 80,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new("sh");
        command.args(["-c", shell, env!("CARGO_BIN_EXE_yrkesatlas")]);
        command.env("TERM", "xterm-256color");
        command.env("LANG", "nb_NO.UTF-8");
        let mut child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        // No thread may hold the other end open, so it is read here.
        let mut reader = pair.master.try_clone_reader().unwrap();
        let mut screen = vt100::Parser::new(24, 80, 0);
        let mut buffer = [0; 4096];
        while !screen.screen().contents().contains("Hva vil du jobbe med?") {
            let read = reader.read(&mut buffer).unwrap();
            screen.process(&buffer[..read]);
        }
        drop(reader);
        drop(pair.master);
        let hung_up = Instant::now();
        while child.try_wait().unwrap().is_none() {
            assert!(
                hung_up.elapsed() < Duration::from_secs(1),
                "still there ({shell})"
            );
            std::thread::yield_now();
        }
    }
}

#[test]
fn strange_terminals_are_told_or_taken() {
    for (name, value) in [("TERM", "dumb"), ("TERM", "")] {
        let mut pty = Pty::command(
            &[env!("CARGO_BIN_EXE_yrkesatlas")],
            80,
            24,
            &[(name, value)],
        );
        assert_eq!(pty.ends(), 2);
        let told = String::from_utf8_lossy(&pty.raw).into_owned();
        assert!(
            told.contains("yrkesatlas show") && !told.contains('\u{1b}'),
            "{told}"
        );
    }
    let mut pty = Pty::program(0, 0);
    pty.until("a first frame", |_| true);
    let end = Instant::now() + PATIENCE;
    while !String::from_utf8_lossy(&pty.raw).contains("Hva") && Instant::now() < end {
        if let Ok(bytes) = pty.bytes.recv_timeout(PATIENCE) {
            pty.raw.extend(bytes);
        }
    }
    assert!(
        String::from_utf8_lossy(&pty.raw).contains("Hva"),
        "a terminal without a size is drawn on all the same"
    );
    pty.send(b"\x11");
    assert_eq!(pty.child.wait().unwrap().exit_code(), 0);
    let mut tiny = Pty::program(1, 1);
    tiny.until("the alternate screen", vt100::Screen::alternate_screen);
    tiny.send(b"\x11");
    assert_eq!(tiny.ends(), 0);
}

#[test]
fn a_storm_of_sizes_ends_with_the_right_one() {
    let mut pty = Pty::program(120, 40);
    pty.shows("Hva vil du jobbe med?");
    let master = pty.master.as_ref().unwrap();
    for step in 0..2_000u16 {
        let size = PtySize {
            rows: 1 + step % 60,
            cols: 1 + step % 200,
            pixel_width: 0,
            pixel_height: 0,
        };
        master.resize(size).unwrap();
    }
    master
        .resize(PtySize {
            rows: 24,
            cols: 80,
            pixel_width: 0,
            pixel_height: 0,
        })
        .unwrap();
    pty.screen.screen_mut().set_size(24, 80);
    pty.send(b"sosionom\r");
    pty.shows("Tab → ");
    pty.send(b"\x11");
    assert_eq!(pty.ends(), 0);
    pty.is_sane();
}

#[test]
fn a_huge_paste_and_broken_sequences_do_no_harm() {
    let mut pty = Pty::program(80, 24);
    pty.shows("Hva vil du jobbe med?");
    pty.send(b"\x1b[200~");
    for _ in 0..256 {
        pty.send(&[b'x'; 4096]);
    }
    pty.send(b"\x1b[201~");
    pty.shows("xxxxxxxx");
    // Half of an escape sequence, half of a letter, a pointer at nowhere: then a key that must still be heard.
    for odd in [
        &b"\x1b["[..],
        b"A",
        b"\x1bO",
        b"A",
        b"\xc3",
        b"a",
        b"\x1b[<0;9999;9999M",
        b"\x1b[<64;1;1M",
    ] {
        pty.send(odd);
    }
    pty.send(b"\x15");
    pty.shows("skriv et yrke");
    pty.send(b"\x11");
    assert_eq!(pty.ends(), 0);
    pty.is_sane();
}

#[cfg(target_os = "linux")]
#[test]
fn ctrl_z_stops_and_the_shell_calls_again() {
    let shell = "set -m; \"$0\"; stty -a | tr ' ' '\\n' | grep -x -e '-\\?icanon'; read -r; fg >/dev/null; echo done $?";
    let mut pty = Pty::command(
        &["bash", "-c", shell, env!("CARGO_BIN_EXE_yrkesatlas")],
        80,
        24,
        &[],
    );
    pty.shows("Hva vil du jobbe med?");
    pty.send(b"sosionom");
    pty.shows("Hjelper folk");
    pty.send(b"\x1a");
    // The shell calls again when a line is sent, so the main screen stands until it has been seen.
    pty.shows("icanon");
    assert!(!pty.screen.screen().alternate_screen(), "the main screen");
    pty.send(b"\r");
    pty.until("the screen again", |screen| {
        screen.alternate_screen() && screen.contents().contains("Hjelper folk")
    });
    let between = String::from_utf8_lossy(&pty.raw).into_owned();
    assert!(
        between.contains("\nicanon") && !between.contains("-icanon"),
        "the shell had a cooked terminal"
    );
    pty.send(b"\x11");
    pty.shows("done 0");
    assert_eq!(pty.ends(), 0);
    pty.is_sane();
}

#[cfg(target_os = "linux")]
#[test]
fn nothing_wakes_while_nothing_happens() {
    let mut pty = Pty::program(80, 24);
    pty.shows("Hva vil du jobbe med?");
    let switches = |pid: Pid| -> Vec<String> {
        let tasks = fs::read_dir(format!("/proc/{}/task", pid.as_raw_nonzero())).unwrap();
        let of = |entry: std::io::Result<fs::DirEntry>| {
            fs::read_to_string(entry.unwrap().path().join("status")).unwrap()
        };
        let mut lines: Vec<String> = tasks
            .map(of)
            .map(|text| {
                text.lines()
                    .filter(|line| line.contains("voluntary_ctxt"))
                    .collect()
            })
            .collect();
        lines.sort();
        lines
    };
    // Two equal readings a second apart: nothing ran between them. What the start left to do may end first.
    let mut before = switches(pty.pid());
    for _ in 0..10 {
        let _ = pty.bytes.recv_timeout(Duration::from_secs(1));
        let now = switches(pty.pid());
        if now == before {
            pty.send(b"\x11");
            assert_eq!(pty.ends(), 0);
            return;
        }
        before = now;
    }
    panic!("it never rests");
}

/// Not a test of its own: the program that [`a_panic_gives_the_terminal_back`] runs.
#[test]
#[ignore = "it panics on purpose"]
fn panics_with_the_terminal_in_hand() {
    let Ok(what) = std::env::var("YRKESATLAS_TEST_PANIC") else {
        return;
    };
    let mut screen = yrkesatlas::terminal::Screen::take().unwrap();
    let size = screen.size();
    screen
        .draw(size, |frame| frame.render_widget("in hand", frame.area()))
        .unwrap();
    match what.as_str() {
        "main" => panic!("deliberate"),
        "draw" => screen.draw(size, |_| panic!("deliberate")).unwrap(),
        _ => {
            let worker = std::thread::spawn(|| panic!("deliberate"));
            assert!(worker.join().is_err());
            screen
                .draw(size, |frame| {
                    frame.render_widget("still there", frame.area());
                })
                .unwrap();
            // Until somebody presses a key.
            screen.next(None).unwrap();
        }
    }
}

fn panicking(what: &str) -> Pty {
    let this = std::env::current_exe().unwrap();
    let argv = [
        this.to_str().unwrap(),
        "--exact",
        "terminal::panics_with_the_terminal_in_hand",
        "--ignored",
        "--nocapture",
    ];
    Pty::command(
        &argv,
        80,
        24,
        &[("YRKESATLAS_TEST_PANIC", what), ("RUST_BACKTRACE", "1")],
    )
}

#[test]
fn a_panic_gives_the_terminal_back() {
    for what in ["main", "draw"] {
        let mut pty = panicking(what);
        assert_ne!(pty.ends(), 0);
        pty.is_sane();
        let raw = String::from_utf8_lossy(&pty.raw).into_owned();
        let (left, told) = (
            raw.rfind("\u{1b}[?1049l").unwrap(),
            raw.rfind("deliberate").unwrap(),
        );
        assert!(
            left < told,
            "told after the terminal was given back, where it can be read"
        );
    }
}

#[test]
fn a_panic_elsewhere_leaves_the_screen_alone() {
    let mut pty = panicking("worker");
    pty.shows("still there");
    assert!(pty.screen.screen().alternate_screen());
    pty.send(b"x");
    assert_eq!(pty.ends(), 0);
    pty.is_sane();
}
