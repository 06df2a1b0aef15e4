//! The plain mode on standard input and output: a line is read, what is said to it is written, nothing is drawn. It works at
//! a terminal, through a pipe, and inside an editor alike.

use super::setting::{DONE, FAILED, Setting, complain, written};
use crate::app::{Effect, State};
use crate::deeds;
use crate::plain::{Dialogue, LONGEST, Said};
use crate::texts::plain_texts;
use std::io::{self, BufRead, IsTerminal, Read, Write};

/// What a voice passes over and a braille display has room for.
const PROMPT: &str = ": ";

/// The most bytes of a line that are kept: with more, it is too long whatever stands in it.
const MOST_BYTES: u64 = 4 * LONGEST as u64 + 4;

/// A line that was read.
enum Input {
    /// There are no more.
    End,
    /// Its text.
    Line(String),
    /// It is no text.
    NoText,
}

/// Talks until the end of the input, or until somebody quits; returns the exit code.
pub fn talk(state: State, width: u16, setting: &Setting) -> u8 {
    let input = io::stdin();
    // Who types sees where; who sends lines has no use for a prompt.
    let prompt = if input.is_terminal() { PROMPT } else { "" };
    let mut dialogue = Dialogue::new(state, width);
    let said = dialogue.begin();
    match conversation(&mut dialogue, said, &mut input.lock(), prompt) {
        Ok(ended) => {
            if !ended && dialogue.state.is_unsaved() {
                complain(plain_texts(dialogue.state.lang).ended_unsaved);
            }
            DONE
        }
        Err(Failure::Reading(error)) => {
            complain(&format!("{}: {error}", setting.texts.error));
            FAILED
        }
        Err(Failure::Writing(error)) => written(Err(error), setting.texts),
    }
}

/// On which side of the conversation something failed.
enum Failure {
    Reading(io::Error),
    Writing(io::Error),
}

/// Reads and answers; tells whether somebody quit.
fn conversation(
    dialogue: &mut Dialogue,
    mut said: Said,
    input: &mut impl BufRead,
    prompt: &str,
) -> Result<bool, Failure> {
    loop {
        loop {
            say(&said.lines).map_err(Failure::Writing)?;
            match said.effect.take() {
                None => break,
                Some(Effect::Quit) => return Ok(true),
                Some(effect) => match deeds::done(effect, &dialogue.state) {
                    Some(outcome) => said = dialogue.done(outcome),
                    None => break,
                },
            }
        }
        ask(prompt).map_err(Failure::Writing)?;
        said = match read(input).map_err(Failure::Reading)? {
            Input::End => {
                if !prompt.is_empty() {
                    say(&[String::new()]).map_err(Failure::Writing)?;
                }
                return Ok(false);
            }
            Input::Line(line) => dialogue.step(&line),
            Input::NoText => dialogue.unreadable(),
        };
    }
}

fn say(lines: &[String]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    for line in lines {
        writeln!(out, "{line}")?;
    }
    out.flush()
}

fn ask(prompt: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    write!(out, "\n{prompt}")?;
    out.flush()
}

fn read(input: &mut impl BufRead) -> io::Result<Input> {
    let mut bytes = Vec::new();
    input.take(MOST_BYTES).read_until(b'\n', &mut bytes)?;
    if bytes.is_empty() {
        return Ok(Input::End);
    }
    if bytes.len() as u64 == MOST_BYTES && !bytes.ends_with(b"\n") {
        pass_over(input)?;
        return Ok(Input::Line(String::from_utf8_lossy(&bytes).into_owned()));
    }
    Ok(String::from_utf8(bytes).map_or(Input::NoText, Input::Line))
}

/// Passes over the rest of a line, however long it is.
fn pass_over(input: &mut impl BufRead) -> io::Result<()> {
    loop {
        let bytes = input.fill_buf()?;
        let end = memchr::memchr(b'\n', bytes);
        let (taken, is_over) = match end {
            Some(end) => (end + 1, true),
            None => (bytes.len(), bytes.is_empty()),
        };
        input.consume(taken);
        if is_over {
            return Ok(());
        }
    }
}
