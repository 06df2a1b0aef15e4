//! What is saved is whole, whenever the program is killed.

#[cfg(unix)]
use super::pty::Pty;
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};
use yrkesatlas::store;

const ROUNDS: usize = 300;

/// However slow the machine is, a save that takes this long does not come.
const PATIENCE: Duration = Duration::from_secs(60);

/// A file large enough that half of it is noticed: a number, and the same number at the end.
fn content(number: usize) -> String {
    format!("{number}\n{}{number}\n", "x".repeat(200_000))
}

fn number(path: &Path) -> Option<usize> {
    let text = fs::read_to_string(path).ok()?;
    let first = text.lines().next()?;
    let last = text.lines().last()?;
    assert!(
        text.ends_with('\n') && last.trim_start_matches('x') == first,
        "a damaged file"
    );
    first.parse().ok()
}

/// Not a test of its own: the program that is killed below.
#[test]
#[ignore = "saves for ever; it is started by the test below"]
fn saver() {
    let Some(path) = env::var_os("YRKESATLAS_SAVE_TO").map(PathBuf::from) else {
        return;
    };
    for next in number(&path).map_or(0, |number| number + 1).. {
        store::save(&path, content(next).as_bytes(), true).unwrap();
    }
}

fn start(path: &Path) -> Child {
    Command::new(env::current_exe().unwrap())
        .args(["--ignored", "--exact", "saving::saver"])
        .env("YRKESATLAS_SAVE_TO", path)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

#[test]
fn three_hundred_times_killed_while_saving_and_never_a_damaged_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("favoritter.ron");
    let mut last = None;
    for round in 0..ROUNDS {
        let mut child = start(&path);
        let begun = Instant::now();
        // It is killed somewhere in its next saves: after one, two or three of them, at whatever it then does.
        for _ in 0..=round % 3 {
            while number(&path) == last {
                assert!(begun.elapsed() < PATIENCE, "nothing was saved");
            }
            last = number(&path);
        }
        child.kill().unwrap();
        child.wait().unwrap();
        last = number(&path);
        assert!(last.is_some(), "round {round}: the file is gone");
    }
    let left = || {
        let names = fs::read_dir(folder.path()).unwrap();
        let names: Vec<_> = names.map(|entry| entry.unwrap().file_name()).collect();
        names
    };
    let before = left().len();
    store::save(&path, content(0).as_bytes(), true).unwrap();
    assert_eq!(
        left(),
        ["favoritter.ron"],
        "the next save sweeps what {before} files there were"
    );
}

/// The program with a home of its own.
#[cfg(unix)]
fn at_home(home: &Path, arguments: &[&str]) -> Pty {
    let program = [env!("CARGO_BIN_EXE_yrkesatlas")];
    let argv: Vec<&str> = program
        .into_iter()
        .chain(arguments.iter().copied())
        .collect();
    let home = home.to_str().unwrap();
    let data = format!("{home}/data");
    Pty::command(&argv, 120, 40, &[("HOME", home), ("XDG_DATA_HOME", &data)])
}

#[cfg(unix)]
#[test]
fn a_shortlist_is_saved_opened_again_and_never_overwrites() {
    use std::os::unix::fs::PermissionsExt;
    let home = tempfile::tempdir().unwrap();
    let mut pty = at_home(home.path(), &[]);
    pty.shows("Hva vil du jobbe med?");
    pty.send("sosionom\re".as_bytes());
    pty.shows("Notat om Sosionom");
    pty.send("bryr seg om folk\r".as_bytes());
    pty.shows("Favoritter 1");
    assert_eq!(
        fs::read_dir(home.path()).unwrap().count(),
        0,
        "nothing is written unasked"
    );
    pty.send(b"\x13");
    pty.shows("Navnet på ei ny fil");
    pty.send(b"\r");
    pty.shows("Lagret i ");
    pty.send(b"\x11");
    assert_eq!(pty.ends(), 0, "what is saved is not asked about");
    let folder = home.path().join("data/yrkesatlas");
    let saved = fs::read_dir(&folder)
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&folder), mode(&saved)), (0o700, 0o600));
    let text = fs::read_to_string(&saved).unwrap();
    assert!(
        text.contains("bryr seg om folk") && text.contains("sosionom"),
        "{text}"
    );

    // The proposed name is taken now: the file stays as it is, and another name is asked for.
    let mut pty = at_home(home.path(), &[]);
    pty.shows("Hva vil du jobbe med?");
    pty.send("kokk\x1b[15~\x13".as_bytes());
    pty.shows("Navnet på ei ny fil");
    pty.send(b"\r");
    pty.shows("finnes fra før");
    assert_eq!(fs::read_to_string(&saved).unwrap(), text);
    pty.send("\x15~/kokk.ron\r".as_bytes());
    pty.shows("Lagret i ");
    // Both lists together.
    pty.send(format!("\x0f{}\r", saved.display()).as_bytes());
    pty.shows("Åpnet ");
    pty.shows("bryr seg om folk");
    pty.shows("Favoritter 2");
    pty.send(b"\x11");
    pty.shows("Avslutte likevel?");
    pty.send(b"\x11");
    assert_eq!(pty.ends(), 0);
    pty.is_sane();

    let mut pty = at_home(home.path(), &["--session", saved.to_str().unwrap()]);
    pty.shows("Favoritter 1");
    pty.send(b"\x03");
    assert_eq!(pty.ends(), 0);
    fs::write(&saved, "(schema: 1,\n kept: [}").unwrap();
    let mut pty = at_home(home.path(), &["--session", saved.to_str().unwrap()]);
    assert_eq!(pty.ends(), 1);
    let told = pty.screen.screen().contents();
    assert!(told.contains(":2:9: feil:"), "{told}");
    assert!(
        !pty.raw.windows(8).any(|bytes| bytes == b"\x1b[?1049h"),
        "told before the screen is taken"
    );
    assert_eq!(
        fs::read_to_string(&saved).unwrap(),
        "(schema: 1,\n kept: [}"
    );
}

#[cfg(unix)]
#[test]
fn where_nothing_can_be_saved_it_is_told_and_all_is_kept() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("fil"), "x").unwrap();
    let mut pty = at_home(home.path(), &[]);
    pty.shows("Hva vil du jobbe med?");
    pty.send("kokk\x1b[15~".as_bytes());
    for (name, why) in [
        ("~/mangler/a.ron", "finnes ikke"),
        ("~/fil/a.ron", "finnes ikke"),
        ("~/..", "det er ei mappe"),
        ("/proc/a.ron", "Kunne ikke lagre"),
    ] {
        pty.send(format!("\x13\x15{name}\r").as_bytes());
        pty.shows(why);
        pty.shows("Favoritter 1");
        pty.send("\x1b[B".as_bytes());
        pty.until("the notice goes", |screen| {
            !screen.contents().contains("Ingenting er mistet")
        });
    }
    pty.send(b"\x11");
    pty.shows("Avslutte likevel?");
    pty.send(b"\x11");
    assert_eq!(pty.ends(), 0);
    assert_eq!(
        fs::read_dir(home.path()).unwrap().count(),
        1,
        "nothing is left behind"
    );
}

#[cfg(unix)]
#[test]
fn a_page_to_take_home_is_written_where_it_was_asked_for_and_nowhere_else() {
    let home = tempfile::tempdir().unwrap();
    let mut pty = at_home(home.path(), &[]);
    pty.shows("Hva vil du jobbe med?");
    pty.send(b"sosionom\rt");
    pty.shows("SOSIONOM");
    for (name, begins) in [
        ("ark.html", "<!DOCTYPE html>"),
        ("ark.md", "# "),
        ("ark.txt", "SOSIONOM"),
    ] {
        pty.send(format!("\r\x15~/{name}\r").as_bytes());
        pty.shows(&format!("Lagret i {}", home.path().join(name).display()));
        let text = fs::read_to_string(home.path().join(name)).unwrap();
        assert!(text.starts_with(begins), "{name}: {text}");
    }
    pty.send(b"\x11");
    assert_eq!(pty.ends(), 0);
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 3);
}
