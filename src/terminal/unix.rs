//! What only Unix has: signals, the terminal's settings, a file descriptor of our own.
//!
//! * crossterm reads file descriptor 0. In a blocking description of it, one half of an escape sequence makes `poll` forget
//!   its time limit. So a private, non-blocking `/dev/tty` is put there before the first read; the shell's own stays as it is.
//! * A signal may come while the output is blocked, and a panic on a terminal that is gone. So the terminal is given back
//!   through another descriptor, without waiting, without a lock, without a message.

use super::screen::{LEAVE, WIPE};
use rustix::{
    event::{PollFd, PollFlags, Timespec, poll},
    fs::{Mode, OFlags, open},
    termios::{
        ControlModes, InputModes, LocalModes, OptionalActions, OutputModes, QueueSelector, Termios,
        tcflush, tcgetattr, tcgetwinsize, tcsetattr,
    },
};
use signal_hook::{
    consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH},
    iterator::Signals,
    low_level::raise,
};
use std::{
    io, panic,
    sync::{
        OnceLock,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

/// The terminal's settings before we changed them.
static SETTINGS: OnceLock<Termios> = OnceLock::new();
/// Whether a signal is ending the program.
static LEAVING: AtomicBool = AtomicBool::new(false);
/// How many times 5 ms are given to a terminal that takes nothing, before it is left as it is: on a machine that has much to
/// do, whoever reads for it may be half a second late.
const PATIENCE: usize = 100;
/// Whether somebody outside asked us to stop for a while.
static SUSPENDED: AtomicBool = AtomicBool::new(false);

/// What is said when a signal ends the program.
static LAST_WORDS: OnceLock<String> = OnceLock::new();

/// Remembers how the terminal was, and sees to it that it is given back on a panic and on every signal that ends a program.
pub fn prepare() -> io::Result<()> {
    let _ = SETTINGS.set(tcgetattr(rustix::stdio::stdin())?);
    give_back_on_panic();
    give_back_on_signal()?;
    let tty = open_tty()?;
    rustix::stdio::dup2_stdin(&tty)?;
    Ok(())
}

fn open_tty() -> rustix::io::Result<rustix::fd::OwnedFd> {
    open(
        "/dev/tty",
        OFlags::RDWR | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC,
        Mode::empty(),
    )
}

fn give_back_on_panic() {
    let main = thread::current().id();
    let told = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        // A panic elsewhere does not end the program, so its screen stays.
        if thread::current().id() == main {
            restore();
            told(info);
        }
    }));
}

fn give_back_on_signal() -> io::Result<()> {
    let mut signals = Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP])?;
    thread::Builder::new()
        .name("signals".into())
        .stack_size(64 << 10)
        .spawn(move || {
            for signal in signals.forever() {
                if signal == SIGTSTP {
                    // The main thread stops us, in its own time; a change of size is what wakes it.
                    SUSPENDED.store(true, Ordering::SeqCst);
                    let _ = raise(SIGWINCH);
                } else {
                    restore();
                    if let Some(words) = LAST_WORDS.get() {
                        let _ = rustix::io::write(rustix::stdio::stderr(), words.as_bytes());
                    }
                    std::process::exit(128 + signal);
                }
            }
        })?;
    Ok(())
}

/// Puts the terminal back as it was. It takes no lock, waits for half a second at most, and what cannot be done is left.
pub fn restore() {
    let Ok(tty) = open_tty() else { return };
    if let Some(settings) = SETTINGS.get() {
        let _ = tcsetattr(&tty, OptionalActions::Now, settings);
    }
    write_out(&tty, LEAVE);
}

/// Writes what can be written while next to nothing is waited for.
fn write_out(tty: &rustix::fd::OwnedFd, bytes: &[u8]) {
    let mut left = bytes;
    for _ in 0..PATIENCE {
        match rustix::io::write(tty, left) {
            Ok(written) => left = &left[written..],
            // What was written and not yet shown stands in the way; it is not wanted any more. Where nothing does, nothing is
            // thrown away: on a busy machine what is written right after may go with it.
            Err(rustix::io::Errno::AGAIN) => {
                let _ = tcflush(tty, QueueSelector::OFlush);
            }
            Err(rustix::io::Errno::INTR) => {}
            Err(_) => return,
        }
        if left.is_empty() {
            return;
        }
        let wait = Timespec {
            tv_sec: 0,
            tv_nsec: 5_000_000,
        };
        let _ = poll(&mut [PollFd::new(tty, PollFlags::OUT)], Some(&wait));
    }
}

/// Whether a signal is ending the program: nothing more should be drawn.
pub fn is_leaving() -> bool {
    LEAVING.load(Ordering::SeqCst)
}

/// Columns and rows.
pub fn size() -> Option<(u16, u16)> {
    let size = tcgetwinsize(rustix::stdio::stdout()).ok()?;
    Some((size.ws_col, size.ws_row))
}

/// Whether somebody asked us to stop since this was last asked.
pub fn is_suspended() -> bool {
    SUSPENDED.swap(false, Ordering::SeqCst)
}

/// Gives the terminal back, stops until the program is called again, then lets `again` take it.
pub fn suspend(again: impl FnOnce() -> io::Result<()>) -> io::Result<()> {
    use rustix::process::{Pid, Signal, getpgrp, getsid, kill_process_group};
    // A shell that can call us again has put us into a group of our own. Where we are in its group, or it is not there,
    // nobody could.
    let group = getpgrp();
    if getsid(None::<Pid>).is_ok_and(|session| session == group) {
        return Ok(());
    }
    restore();
    // SIGSTOP and not SIGTSTP: that one is ours, and is dropped in an orphaned group.
    kill_process_group(group, Signal::STOP)?;
    again()
}

/// Blanks the terminal, what was scrolled off and what was marked with it, and forgets what was typed and not yet read. The
/// terminal stays ours: between two visits no key gets past us.
pub fn wipe() {
    let Ok(tty) = open_tty() else { return };
    let _ = tcflush(&tty, QueueSelector::IOFlush);
    write_out(&tty, WIPE);
}

/// Starts the program again in its own place, with its arguments, `value` handed on in the variable `name`. It returns only
/// where that cannot be done.
pub fn start_again(name: &str, value: &str) -> io::Error {
    use std::os::unix::process::CommandExt;
    let mut arguments = std::env::args_os();
    let called = arguments.next().unwrap_or_default();
    // Where the program was exchanged for a newer one, the file that is running has no name any more.
    let path = std::env::current_exe().ok().filter(|path| path.is_file());
    let mut command = std::process::Command::new(path.unwrap_or_else(|| called.into()));
    command.args(arguments).env(name, value).exec()
}

/// Ends a program that was started in a group of its own, and whatever it has started in it.
pub fn end_group(child: &std::process::Child) {
    use rustix::process::{Pid, Signal, kill_process_group};
    let _ = kill_process_group(Pid::from_child(child), Signal::KILL);
}

/// A file that lies in memory and has no name; nothing where the system has no such files, or does not let us have one.
pub fn file_in_memory() -> Option<std::fs::File> {
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{MemfdFlags, memfd_create};
        let file = memfd_create("yrkesatlas", MemfdFlags::CLOEXEC).ok()?;
        Some(file.into())
    }
    #[cfg(not(target_os = "linux"))]
    None
}

/// How the terminal was, as numbers.
pub fn settings() -> Option<[u32; 4]> {
    let settings = SETTINGS.get()?;
    let bits = [
        u64::from(settings.input_modes.bits()),
        u64::from(settings.output_modes.bits()),
        u64::from(settings.control_modes.bits()),
        u64::from(settings.local_modes.bits()),
    ];
    let mut numbers = [0; 4];
    for (number, bits) in numbers.iter_mut().zip(bits) {
        *number = u32::try_from(bits).ok()?;
    }
    Some(numbers)
}

/// Takes `numbers` for how the terminal was: the program was started again, and the terminal is still ours.
pub fn remember(numbers: [u32; 4]) {
    let Ok(mut settings) = tcgetattr(rustix::stdio::stdin()) else {
        return;
    };
    let [input, output, control, local] = numbers.map(Into::into);
    settings.input_modes = InputModes::from_bits_retain(input);
    settings.output_modes = OutputModes::from_bits_retain(output);
    settings.control_modes = ControlModes::from_bits_retain(control);
    settings.local_modes = LocalModes::from_bits_retain(local);
    let _ = SETTINGS.set(settings);
}

/// What is to be said when a signal ends the program.
pub fn say_at_the_end(words: String) {
    let _ = LAST_WORDS.set(words);
}

/// No file is to hold what this process had in mind, however it ends.
pub fn leave_no_core() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let none = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    let _ = setrlimit(Resource::Core, none);
}

/// Within what time systemd wants to hear of us, where it does.
pub fn watchdog() -> Option<Duration> {
    sd_notify::watchdog_enabled()
}

/// Tells systemd that the first frame is drawn.
pub fn ready() {
    let _ = sd_notify::notify(&[sd_notify::NotifyState::Ready]);
}

/// Tells systemd that one more frame was drawn.
pub fn alive() {
    let _ = sd_notify::notify(&[sd_notify::NotifyState::Watchdog]);
}
