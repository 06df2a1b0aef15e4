//! The program from outside: arguments, lines and an environment in, text out.

use super::support::project;
use serde_json::Value;
use std::{
    io::Write,
    process::{Command, Output, Stdio},
};

/// What in the environment of whoever runs the tests would change an answer.
const ENVIRONMENT: [&str; 6] = [
    "LC_ALL",
    "LC_MESSAGES",
    "LANG",
    "NO_COLOR",
    "ACCESSIBLE",
    "COLUMNS",
];

pub(crate) fn run(arguments: &[&str]) -> Output {
    run_with(arguments, &[], b"")
}

pub(crate) fn run_with(arguments: &[&str], environment: &[(&str, &str)], input: &[u8]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_yrkesatlas"));
    command
        .args(arguments)
        .current_dir(project())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    for name in ENVIRONMENT {
        command.env_remove(name);
    }
    command.envs(environment.iter().copied());
    let mut child = command.spawn().unwrap();
    // A program that reads nothing may have ended already.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

pub(crate) fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

pub(crate) fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

pub(crate) fn json(arguments: &[&str]) -> Value {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    serde_json::from_slice(&output.stdout).unwrap()
}
