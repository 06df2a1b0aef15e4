//! Text on paper, through the `lp` of the system where there is one.
//!
//! Nothing that anybody typed becomes an argument or goes through a shell, and of the environment only the path of the
//! system's folders is handed on. The text is given as a file without a name, so that no program that does not read can hold
//! us up. It has ten seconds. The explorer waits for it: it looks with pauses that grow from a hundredth to a fifth of a
//! second, some sixty times in all, and no thread is left waiting behind. A kiosk does not wait, for somebody may be done and
//! go, and then nothing of the page may be left: it begins, looks now and then, and stops what is on its way.

use crate::terminal::system;
use std::{
    fmt,
    fs::File,
    io::{self, Read, Seek, Write},
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Stdio},
    sync::{Mutex, PoisonError, TryLockError},
    thread,
    time::{Duration, Instant},
};

/// Where a printing program may lie. The reader's own path is not asked: what stands first there need not be the system's.
const FOLDERS: [&str; 3] = ["/usr/bin", "/bin", "/usr/local/bin"];

/// A4, in letters of which 80 fit beside each other and 62 lines below each other with room to spare.
const ARGUMENTS: [&str; 7] = ["-o", "media=A4", "-o", "cpi=12", "-o", "lpi=7", "-"];

/// How long it may take.
const LIMIT: Duration = Duration::from_secs(10);

/// For so many milliseconds at most a program that was ended is waited for.
const REAPED: usize = 200;

/// The longest message of the program that is told on.
const MOST_MESSAGE: u64 = 400;

/// Why nothing was printed.
#[derive(Debug)]
pub enum PrintError {
    /// There is no printing program.
    NotThere,
    /// It could not be started, or said no; its own words.
    Failed(String),
    /// It did not end in time.
    TooLong,
}

impl fmt::Display for PrintError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotThere => f.write_str("lp"),
            Self::Failed(why) => f.write_str(why),
            Self::TooLong => write!(f, "> {} s", LIMIT.as_secs()),
        }
    }
}

impl std::error::Error for PrintError {}

impl From<io::Error> for PrintError {
    fn from(error: io::Error) -> Self {
        Self::Failed(error.to_string())
    }
}

/// Whether there is a program to print with; not whether there is a printer.
pub fn can_print() -> bool {
    program(&folders()).is_some()
}

/// Hands `text` to the printer that the system has chosen, and waits until it is there.
pub fn print(text: &str) -> Result<(), PrintError> {
    print_with(text, &folders(), LIMIT)
}

/// The page that nobody waits for.
static UNDER_WAY: Mutex<Option<Job>> = Mutex::new(None);

/// Begins to hand `text` to the printer, and does not wait: [`ended`] tells how it went. While one page is on its way no other
/// is begun.
pub fn begin(text: &str) -> Result<(), PrintError> {
    let mut under_way = UNDER_WAY.lock().unwrap_or_else(PoisonError::into_inner);
    if under_way.is_none() {
        *under_way = Some(Job::start(text, &folders(), LIMIT)?);
    }
    Ok(())
}

/// Whether a page is on its way, or has arrived and nobody has asked.
pub fn is_under_way() -> bool {
    let under_way = UNDER_WAY.lock().unwrap_or_else(PoisonError::into_inner);
    under_way.is_some()
}

/// How the page that was on its way arrived, told once; nothing while it is on its way.
pub fn ended() -> Option<Result<(), PrintError>> {
    let mut under_way = UNDER_WAY.lock().unwrap_or_else(PoisonError::into_inner);
    let result = under_way.as_mut()?.ended()?;
    *under_way = None;
    Some(result)
}

/// Ends what is on its way: nothing of it goes on. It waits for next to nothing, whoever else is at it.
pub fn stop() {
    let mut under_way = match UNDER_WAY.try_lock() {
        Ok(under_way) => under_way,
        Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
        Err(TryLockError::WouldBlock) => return,
    };
    if let Some(mut job) = under_way.take() {
        job.stop();
    }
}

fn folders() -> Vec<PathBuf> {
    FOLDERS.iter().map(PathBuf::from).collect()
}

fn program(folders: &[PathBuf]) -> Option<PathBuf> {
    folders
        .iter()
        .map(|folder| folder.join("lp"))
        .find(|path| path.is_file())
}

fn print_with(text: &str, folders: &[PathBuf], limit: Duration) -> Result<(), PrintError> {
    let mut job = Job::start(text, folders, limit)?;
    let mut pause = Duration::from_millis(10);
    loop {
        if let Some(result) = job.ended() {
            return result;
        }
        thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(200));
    }
}

/// A page on its way.
#[derive(Debug)]
struct Job {
    child: Child,
    /// What the program says.
    said: File,
    started: Instant,
    limit: Duration,
}

impl Job {
    fn start(text: &str, folders: &[PathBuf], limit: Duration) -> Result<Self, PrintError> {
        let lp = program(folders).ok_or(PrintError::NotThere)?;
        let mut given = unnamed()?;
        given.write_all(text.as_bytes())?;
        given.rewind()?;
        let said = unnamed()?;
        let child = start(&lp, given, said.try_clone()?)?;
        Ok(Self {
            child,
            said,
            started: Instant::now(),
            limit,
        })
    }

    /// How it ended, if it did; what is past its limit is ended.
    fn ended(&mut self) -> Option<Result<(), PrintError>> {
        match self.child.try_wait() {
            Ok(Some(status)) => Some(self.result(status)),
            Ok(None) if self.started.elapsed() < self.limit => None,
            Ok(None) => {
                self.stop();
                Some(Err(PrintError::TooLong))
            }
            Err(error) => Some(Err(error.into())),
        }
    }

    fn result(&mut self, status: ExitStatus) -> Result<(), PrintError> {
        if status.success() {
            return Ok(());
        }
        self.said.rewind()?;
        let mut message = Vec::new();
        (&self.said).take(MOST_MESSAGE).read_to_end(&mut message)?;
        let message = String::from_utf8_lossy(&message);
        // What another program says goes to a terminal: nothing but its words may get there.
        let words: Vec<&str> = message
            .split(|c: char| c.is_control() || c.is_whitespace())
            .filter(|word| !word.is_empty())
            .collect();
        Err(PrintError::Failed(if words.is_empty() {
            status.to_string()
        } else {
            words.join(" ")
        }))
    }

    /// Ends it, with all that it started. It may have ended just now; either way it is gone after this.
    fn stop(&mut self) {
        system::end_group(&self.child);
        let _ = self.child.kill();
        // One that is stuck in the kernel ends when that lets it go; it is not waited for.
        for _ in 0..REAPED {
            if !matches!(self.child.try_wait(), Ok(None)) {
                return;
            }
            thread::sleep(Duration::from_millis(1));
        }
    }
}

/// A file that has no name and, where the system can, lies in memory: what a visitor chose is not to get to the disk.
fn unnamed() -> io::Result<File> {
    system::file_in_memory().map_or_else(tempfile::tempfile, Ok)
}

fn start(lp: &Path, given: File, said: File) -> io::Result<Child> {
    let mut command = Command::new(lp);
    command
        .args(ARGUMENTS)
        .env_clear()
        .env("PATH", FOLDERS.join(":"))
        .stdin(Stdio::from(given))
        .stdout(Stdio::null())
        .stderr(Stdio::from(said));
    // A key that interrupts us at the terminal is not meant for a page that is on its way.
    #[cfg(unix)]
    {
        use std::os::unix::process::CommandExt;
        command.process_group(0);
    }
    command.spawn()
}

// The program that stands in for the real one is a script.
#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;
    use std::{fs, os::unix::fs::PermissionsExt};

    /// A folder with an `lp` that does what `script` says.
    fn fake(script: &str) -> (tempfile::TempDir, Vec<PathBuf>) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lp");
        fs::write(
            &path,
            format!("#!/bin/sh\ncd '{}'\n{script}\n", folder.path().display()),
        )
        .unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o700)).unwrap();
        let folders = vec![folder.path().to_owned()];
        (folder, folders)
    }

    /// Another thread that starts a program just then may hold the script open for writing: that is told, and passes.
    fn printed(text: &str, folders: &[PathBuf], limit: Duration) -> Result<(), PrintError> {
        let begun = Instant::now();
        while begun.elapsed() < LIMIT {
            match print_with(text, folders, limit) {
                Err(PrintError::Failed(why)) if why.contains("busy") => thread::yield_now(),
                result => return result,
            }
        }
        panic!("the script stays busy");
    }

    #[test]
    fn the_text_gets_there_whole_with_fixed_arguments_and_no_environment() {
        let (folder, folders) =
            fake("/bin/cat > text; echo \"$@\" > arguments; /usr/bin/env > environment");
        let text = "blåbærsyltetøy\n".repeat(20_000);
        printed(&text, &folders, LIMIT).unwrap();
        let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
        assert_eq!(read("text"), text);
        assert_eq!(read("arguments"), "-o media=A4 -o cpi=12 -o lpi=7 -\n");
        let environment = read("environment");
        assert!(environment.contains("PATH=/usr/bin:/bin"));
        assert!(
            !environment.contains("HOME=") && !environment.contains("CARGO"),
            "{environment}"
        );
    }

    #[test]
    fn a_program_that_says_no_is_told_in_its_own_words() {
        let (_folder, folders) =
            fake("printf 'lp: Error - No \\033[31mdefault\\n destination.' >&2; exit 1");
        let error = printed("x", &folders, LIMIT).unwrap_err();
        assert_eq!(error.to_string(), "lp: Error - No [31mdefault destination.");
        let (_folder, folders) = fake("exit 3");
        let error = printed("x", &folders, LIMIT).unwrap_err();
        assert!(error.to_string().contains('3'), "{error}");
    }

    #[test]
    fn one_that_hangs_is_ended() {
        let (_folder, folders) = fake("exec /bin/sleep 60");
        let started = Instant::now();
        let error =
            printed(&"x".repeat(1 << 20), &folders, Duration::from_millis(150)).unwrap_err();
        assert!(matches!(error, PrintError::TooLong), "{error}");
        assert!(started.elapsed() < Duration::from_secs(10));
    }

    /// Whether a process is there and runs; one that has ended and was not looked after does not.
    fn runs(pid: &str) -> bool {
        let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
        let state = stat.rsplit(')').next().unwrap_or_default().trim_start();
        !state.is_empty() && !state.starts_with('Z')
    }

    #[test]
    fn one_that_is_begun_is_not_waited_for_and_can_be_stopped() {
        let script = "/bin/sleep 60 & echo $! > its; echo $$ > own; wait";
        let (folder, folders) = fake(script);
        let begun = Instant::now();
        let mut job = loop {
            match Job::start("x", &folders, LIMIT) {
                Err(PrintError::Failed(why)) if why.contains("busy") => thread::yield_now(),
                job => break job.unwrap(),
            }
        };
        let pids = loop {
            assert!(job.ended().is_none(), "it is on its way");
            let read = |name| fs::read_to_string(folder.path().join(name)).unwrap_or_default();
            let pids = [read("own"), read("its")].map(|pid| pid.trim().to_owned());
            if pids.iter().all(|pid| !pid.is_empty()) {
                break pids;
            }
        };
        assert!(begun.elapsed() < LIMIT / 2);
        if !Path::new("/proc/self/stat").exists() {
            return;
        }
        assert!(pids.iter().all(|pid| runs(pid)));
        job.stop();
        assert!(!runs(&pids[0]));
        // What it started is told to end with it, and does so in its own time.
        while runs(&pids[1]) {
            assert!(begun.elapsed() < LIMIT, "what it started goes on");
            thread::yield_now();
        }
    }

    #[test]
    fn where_there_is_none_that_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let error = print_with("x", &[folder.path().to_owned()], LIMIT).unwrap_err();
        assert!(matches!(error, PrintError::NotThere));
    }
}
