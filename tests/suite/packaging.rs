//! What comes along for a machine that shows nothing else: after the staff's number it stays silent, after a fault it does not.

use super::support::project;
use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::Path,
    process::{Command, Output},
};

/// What each of the programs does that the window needs. That cage answers 0 whatever became of what it ran, and foot what its
/// program did, was seen with cage 0.1.4 and foot 1.13.1.
const CAGE: &str = "[ \"$1\" = -- ] || exit 9\nshift\n\"$@\"\nexit 0";
const FOOT: &str = "shift\nexec \"$@\"";

fn stands_in(folder: &Path, name: &str, script: &str) {
    let path = folder.join(name);
    fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o700)).unwrap();
}

/// The window with a program in it that does what `script` says.
fn window(cage: &str, script: &str) -> Output {
    let folder = tempfile::tempdir().unwrap();
    stands_in(folder.path(), "cage", cage);
    stands_in(folder.path(), "foot", FOOT);
    stands_in(folder.path(), "yrkesatlas", script);
    // What an earlier run left is not this one's answer.
    fs::write(folder.path().join("svar"), "0").unwrap();
    fs::write(folder.path().join("sagt"), "noe gammelt").unwrap();
    let path = format!("{}:/usr/bin:/bin", folder.path().display());
    Command::new("/bin/sh")
        .arg(project().join("packaging/yrkesatlas-vindu.sh"))
        .env("PATH", path)
        .env("RUNTIME_DIRECTORY", folder.path())
        .env("WATCHDOG_PID", "1")
        .output()
        .unwrap()
}

#[test]
fn the_window_answers_what_the_program_answers() {
    for code in [0, 1, 3, 129, 143] {
        let output = window(CAGE, &format!("exit {code}"));
        assert_eq!(output.status.code(), Some(code));
    }
    // Killed, as by a watchdog: that is no success either.
    let output = window(CAGE, "kill -9 $$");
    assert_eq!(output.status.code(), Some(137));
    // cage that could not even begin.
    let output = window("exit 0", "exit 0");
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stderr.is_empty(), "{output:?}");
}

#[test]
fn what_the_program_says_gets_to_the_journal_and_it_may_give_signs_of_life() {
    let output = window(
        CAGE,
        "[ \"$*\" = 'kiosk --config /etc/yrkesatlas/kiosk.ron' ] || exit 7\n\
         [ -z \"$WATCHDOG_PID\" ] || exit 8\n\
         echo '97 nullstillinger · 0 feil' >&2",
    );
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(said, "97 nullstillinger · 0 feil\n");
}

#[test]
fn whoever_is_stopped_with_all_others_has_not_failed() {
    // systemd stops all processes at once; here the shell is the one that is told, and the rest ends by itself.
    let output = window("kill -TERM $PPID", "exit 1");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn no_unit_starts_again_after_the_staff_has_ended_it() {
    for (unit, command) in [
        (
            "konsoll",
            "/usr/local/bin/yrkesatlas kiosk --config /etc/yrkesatlas/kiosk.ron",
        ),
        ("vindu", "/usr/local/bin/yrkesatlas-vindu"),
    ] {
        let path = project().join(format!("packaging/yrkesatlas-{unit}.service"));
        let text = fs::read_to_string(path).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        let start = format!("ExecStart={command}");
        for wanted in ["Restart=on-failure", "StartLimitIntervalSec=0", &start] {
            assert!(lines.contains(&wanted), "{unit}: {wanted}");
        }
        assert!(!text.contains("Restart=always"), "{unit}");
    }
    // What the unit starts is among what is to be installed.
    let readme = fs::read_to_string(project().join("packaging/README.md")).unwrap();
    assert!(readme.contains("/usr/local/bin/yrkesatlas-vindu`"));
}
