//! A kiosk in a real terminal: nothing leads out of it, and nothing of a visit is left after it.

use super::program::{out, run_with};
use super::pty::{PATIENCE, Pty};
use rustix::process::{Signal, kill_process};
use std::{
    fs::{self, File},
    ops::RangeInclusive,
    os::unix::{fs::FileExt, net::UnixDatagram},
    path::Path,
    time::{Duration, Instant},
};

/// The settings of these tests: sixty and twenty seconds, forty times too fast.
const SETTINGS: &str = "(idle: 60, warning: 20, trial_speed: 40)";
const LIMIT: Duration = Duration::from_secs(2);

/// With no reset but by key.
pub(crate) const PATIENT: &str = "(idle: 600, warning: 120)";

/// What wipes a terminal, and nothing else sends.
const WIPE: &[u8] = b"\x1b[3J";

const WORD: &str = "kanarifuglzq";

pub(crate) struct Kiosk {
    pub(crate) pty: Pty,
    pub(crate) home: tempfile::TempDir,
}

impl Kiosk {
    pub(crate) fn new(settings: &str) -> Self {
        Self::with(settings, &[])
    }

    fn with(settings: &str, environment: &[(&str, &str)]) -> Self {
        Self::within(&[], settings, environment)
    }

    /// A kiosk that the program `before` turns into: it is put in front of the command.
    pub(crate) fn within(before: &[&str], settings: &str, environment: &[(&str, &str)]) -> Self {
        let home = tempfile::tempdir().unwrap();
        let config = home.path().join("kiosk.ron");
        fs::write(&config, settings).unwrap();
        let program = env!("CARGO_BIN_EXE_yrkesatlas");
        let command = [program, "kiosk", "--config", config.to_str().unwrap()];
        let argv = [before, &command].concat();
        let folder = home.path().to_str().unwrap();
        let mut all = vec![("HOME", folder), ("TMPDIR", folder)];
        all.extend_from_slice(environment);
        let mut pty = Pty::command(&argv, 120, 40, &all);
        pty.shows("Ingenting blir lagret");
        Self { pty, home }
    }

    fn wipes(&self) -> usize {
        let raw = &self.pty.raw;
        raw.windows(WIPE.len())
            .filter(|bytes| *bytes == WIPE)
            .count()
    }

    /// Waits for a reset, and says how long it took.
    #[track_caller]
    pub(crate) fn resets(&mut self, from: Instant) -> Duration {
        let before = self.wipes();
        while self.wipes() == before {
            let bytes = self.pty.bytes.recv_timeout(PATIENCE).expect("a reset");
            self.pty.take(&bytes);
        }
        let took = from.elapsed();
        // What was before is read, and is not to be counted again.
        self.pty.raw.clear();
        self.pty.shows("Ingenting blir lagret");
        took
    }

    /// A visit: a word, a page, a favourite, done. Returns the memory in KiB and the descriptors that were in use.
    #[track_caller]
    fn visit(&mut self, word: &str) -> (u64, usize) {
        self.pty.send(word.as_bytes());
        self.pty.shows(word);
        self.pty.send(b"\x15kokk\r\x1b[15~");
        self.pty.shows("Kokk er lagt til");
        let used = (self.memory(), self.descriptors());
        self.pty.send(b"\x1b[21~");
        self.resets(Instant::now());
        used
    }

    fn proc(&self, name: &str) -> String {
        format!("/proc/{}/{name}", self.pty.pid().as_raw_nonzero())
    }

    fn descriptors(&self) -> usize {
        fs::read_dir(self.proc("fd")).unwrap().count()
    }

    /// Memory in use, in KiB.
    fn memory(&self) -> u64 {
        let status = fs::read_to_string(self.proc("status")).unwrap();
        let line = status
            .lines()
            .find(|line| line.starts_with("VmRSS"))
            .unwrap();
        line.split_whitespace().nth(1).unwrap().parse().unwrap()
    }

    /// Whether a word stands anywhere in the memory of the program; nothing where that may not be read.
    pub(crate) fn remembers(&self, word: &str) -> Option<bool> {
        let maps = fs::read_to_string(self.proc("maps")).unwrap();
        let memory = File::open(self.proc("mem")).ok()?;
        for map in maps
            .lines()
            .filter(|map| map.contains(" r") && !map.contains("[v"))
        {
            let (start, end) = map.split_whitespace().next()?.split_once('-')?;
            let start = u64::from_str_radix(start, 16).unwrap();
            let length = u64::from_str_radix(end, 16).unwrap() - start;
            let mut bytes = vec![0; usize::try_from(length).unwrap()];
            if memory.read_exact_at(&mut bytes, start).is_err() {
                continue;
            }
            if bytes
                .windows(word.len())
                .any(|bytes| bytes == word.as_bytes())
            {
                return Some(true);
            }
        }
        Some(false)
    }

    #[track_caller]
    pub(crate) fn ends(&mut self, day: &str) {
        kill_process(self.pty.pid(), Signal::TERM).unwrap();
        assert_eq!(self.pty.ends(), 143);
        self.pty.is_sane();
        self.pty.shows(day);
    }
}

#[test]
fn whatever_locks_the_keyboard_is_over_after_the_limit() {
    let mut flood = Vec::new();
    for place in 0..3000 {
        flood.extend_from_slice(
            format!("\x1b[<35;{};{}M", 1 + place % 120, 1 + place % 40).as_bytes(),
        );
    }
    let locks: [(&str, Vec<u8>); 8] = [
        ("nothing", Vec::new()),
        ("Alt+[", b"\x1b[".to_vec()),
        ("Alt+Shift+O", b"\x1bO".to_vec()),
        ("Alt+[ 200~", b"\x1b[200~sosionom".to_vec()),
        ("Alt+[ ?", b"\x1b[?".to_vec()),
        ("half a letter", b"\xc3".to_vec()),
        ("a pointer", flood),
        ("a pointer that presses", b"\x1b[<0;1;1M".repeat(3000)),
    ];
    let threads: Vec<_> = locks
        .into_iter()
        .map(|(name, bytes)| {
            std::thread::spawn(move || {
                let mut kiosk = Kiosk::new(SETTINGS);
                let pid = kiosk.pty.pid();
                kiosk.pty.send(b"sosionom");
                kiosk.pty.shows("Hjelper folk");
                kiosk.pty.send(&bytes);
                let took = kiosk.resets(Instant::now());
                println!("{name}: {took:?}");
                assert!(took < LIMIT + Duration::from_secs(1), "{name}: {took:?}");
                kiosk.pty.send(b"vernepl");
                kiosk.pty.shows("Vernepleier");
                assert_eq!(pid, kiosk.pty.pid());
                kiosk.ends("1 nullstillinger · 0 feil");
            })
        })
        .collect();
    for thread in threads {
        thread.join().unwrap();
    }
}

#[test]
fn no_key_leads_out() {
    let mut kiosk = Kiosk::new(PATIENT);
    let mut keys: Vec<Vec<u8>> = (0..=0x1f).map(|byte| vec![byte]).collect();
    keys.extend((b'P'..=b'S').map(|f| vec![0x1b, b'O', f]));
    // F5 to F12 without F10, which is to end the visit.
    keys.extend([15, 17, 18, 19, 20, 23, 24].map(|f| format!("\x1b[{f}~").into_bytes()));
    keys.push(vec![0x7f]);
    // Every byte after ESC.
    keys.extend((0..=255).map(|byte| vec![0x1b, byte]));
    all_of(&mut kiosk, &keys);
}

/// Every sequence of two bytes after ESC of which the first is in `first`.
fn two_bytes_after_escape(first: RangeInclusive<u8>) {
    let mut kiosk = Kiosk::new(PATIENT);
    let keys: Vec<Vec<u8>> = first
        .flat_map(|first| (0..=255).map(move |second| vec![0x1b, first, second]))
        .collect();
    all_of(&mut kiosk, &keys);
    kiosk.pty.send(b"\x1b[21~");
    kiosk.resets(Instant::now());
    kiosk.ends("1 nullstillinger · 0 feil");
}

#[test]
fn no_sequence_leads_out_that_a_terminal_may_send() {
    two_bytes_after_escape(0..=0x7f);
}

#[test]
fn no_sequence_leads_out_that_no_terminal_sends() {
    two_bytes_after_escape(0x80..=0xff);
}

#[test]
fn a_million_bytes_of_noise_lead_nowhere() {
    let mut seed = 0x9E37_79B9_7F4A_7C15u64;
    let noise: Vec<Vec<u8>> = (0..16_384)
        .map(|_| {
            (0..64)
                .map(|_| {
                    seed ^= seed << 13;
                    seed ^= seed >> 7;
                    seed ^= seed << 17;
                    seed as u8
                })
                .collect()
        })
        .collect();
    // Eight seconds, for much of it is typed and somebody seems to be there until it ends.
    let mut kiosk = Kiosk::new("(idle: 60, warning: 20, trial_speed: 10)");
    all_of(&mut kiosk, &noise);
    let took = kiosk.resets(Instant::now());
    assert!(took < Duration::from_secs(8 + 1), "{took:?}");
    kiosk.ends("1 nullstillinger · 0 feil");
}

/// Sends all of `keys`, to which the program still listens afterwards.
fn all_of(kiosk: &mut Kiosk, keys: &[Vec<u8>]) {
    for some in keys.chunks(64) {
        kiosk.pty.send(&some.concat());
        while let Ok(bytes) = kiosk.pty.bytes.try_recv() {
            kiosk.pty.take(&bytes);
        }
        assert!(
            kiosk.pty.child.try_wait().unwrap().is_none(),
            "it ended at {some:?}"
        );
    }
    // What was drawn until now need not be looked through again for each piece of what comes.
    assert_eq!(kiosk.wipes(), 0);
    kiosk.pty.raw.clear();
    // Whatever half of a sequence is open ends here.
    kiosk.pty.send(b"\x1b[201~\x18a");
}

#[test]
fn not_even_between_two_visits() {
    let mut kiosk = Kiosk::new(PATIENT);
    for _ in 0..20 {
        kiosk.pty.send(b"a\x1b[21~\x03\x1c\x1a\x03\x03\x13\x04");
        kiosk.resets(Instant::now());
    }
    kiosk.pty.send(b"\x03\x1c\x1asosionom");
    kiosk.pty.shows("Hjelper folk");
    kiosk.ends("20 nullstillinger · 0 feil");
}

#[test]
fn a_thousand_visits_leave_nothing_behind() {
    let count = 1000;
    let mut kiosk = Kiosk::new(PATIENT);
    let pid = kiosk.pty.pid();
    let (memory, descriptors) = kiosk.visit("sosionom");
    let (mut least, mut most) = (memory, memory);
    for round in 1..count {
        let (memory, now) = kiosk.visit("vernepleier");
        assert_eq!(now, descriptors, "round {round}");
        (least, most) = (least.min(memory), most.max(memory));
    }
    println!("{count} visits: {least}–{most} KiB, {descriptors} descriptors");
    assert!(most - least <= 4096, "{least}–{most} KiB");
    assert_eq!(kiosk.pty.pid(), pid);
    kiosk.ends(&format!("{count} nullstillinger · 0 feil"));
    assert_eq!(
        fs::read_dir(kiosk.home.path()).unwrap().count(),
        1,
        "nothing but the settings"
    );
}

#[test]
fn what_was_typed_is_nowhere_afterwards() {
    let mut kiosk = Kiosk::new(PATIENT);
    kiosk.pty.send(WORD.as_bytes());
    kiosk.pty.shows(WORD);
    match kiosk.remembers(WORD) {
        None => eprintln!("skipped: this system does not let the memory be read"),
        Some(remembers) => assert!(remembers, "the search for it finds it"),
    }
    kiosk.pty.send(b"\x1b[21~");
    kiosk.resets(Instant::now());
    assert_ne!(kiosk.remembers(WORD), Some(true));
    kiosk.pty.send(b"sosionom");
    kiosk.pty.shows("Hjelper folk");
    kiosk.ends("1 nullstillinger");
    assert!(!String::from_utf8_lossy(&kiosk.pty.raw).contains(WORD));
    holds_nowhere(kiosk.home.path());
}

fn holds_nowhere(folder: &Path) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read(&path).unwrap();
        assert!(
            !text
                .windows(WORD.len())
                .any(|bytes| bytes == WORD.as_bytes()),
            "{}",
            path.display()
        );
    }
}

#[test]
fn it_asks_before_it_forgets_and_a_key_goes_on() {
    let mut kiosk = Kiosk::new("(idle: 60, warning: 120, trial_speed: 60)");
    for _ in 0..2 {
        kiosk.pty.send(b"sosionom");
        kiosk.pty.shows("Er du der");
        kiosk.pty.send(b" ");
        kiosk.pty.until("it goes on", |screen| {
            !screen.contents().contains("Er du der")
        });
        kiosk.pty.send(b"\x15");
    }
    assert_eq!(kiosk.wipes(), 0);
    assert!(kiosk.pty.raw.contains(&7), "the warning is heard");
    kiosk.pty.shows("Er du der");
    kiosk.resets(Instant::now());
    kiosk.ends("1 nullstillinger · 0 feil");
}

/// The line of the settings with the number 27184, as the program writes it.
pub(crate) fn pin_line() -> String {
    out(&run_with(&["kiosk", "--pin"], &[], b"27184\n"))
}

#[test]
fn the_number_ends_it() {
    let mut kiosk = Kiosk::new(&format!("(\n{})", pin_line()));
    kiosk.pty.send(b"\x1b[24~");
    kiosk.pty.shows("For ansatte");
    kiosk.pty.send(b"1234\r");
    kiosk.pty.shows("4 forsøk igjen");
    kiosk.pty.send(b"27184\r");
    assert_eq!(kiosk.pty.ends(), 0);
    kiosk.pty.is_sane();
    kiosk.pty.shows("0 nullstillinger · 0 feil");
}

#[test]
fn whoever_watches_hears_of_frames_and_of_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notify");
    let socket = UnixDatagram::bind(&path).unwrap();
    socket.set_read_timeout(Some(PATIENCE)).unwrap();
    let heard = || {
        let mut buffer = [0; 256];
        let length = socket.recv(&mut buffer).ok()?;
        Some(String::from_utf8_lossy(&buffer[..length]).trim().to_owned())
    };
    let kiosk = Kiosk::with(
        "(idle: 600)",
        &[
            ("NOTIFY_SOCKET", path.to_str().unwrap()),
            ("WATCHDOG_USEC", "1600000"),
        ],
    );
    assert_eq!(heard().as_deref(), Some("READY=1"));
    for _ in 0..3 {
        assert_eq!(heard().as_deref(), Some("WATCHDOG=1"));
    }
    // Stopped, it draws nothing, so it gives no sign.
    kill_process(kiosk.pty.pid(), Signal::STOP).unwrap();
    socket
        .set_read_timeout(Some(Duration::from_millis(100)))
        .unwrap();
    while heard().is_some() {}
    socket
        .set_read_timeout(Some(Duration::from_secs(2)))
        .unwrap();
    assert_eq!(heard(), None);
    kill_process(kiosk.pty.pid(), Signal::KILL).unwrap();
}
