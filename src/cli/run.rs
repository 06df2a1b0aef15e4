//! From the arguments to an exit code.

use super::{
    accessibility,
    args::command,
    commands, environment, explorer, handout,
    setting::{FAILED, NOTHING, Setting, USAGE, complain, written},
    usage,
};
use crate::atlas::{Atlas, embedded, with_packs};
use crate::import;
use crate::model::{Lang, Problem};
use crate::page::Reader;
use crate::texts::{cli_texts, date, problem::fault, screen::fill};
use clap::{ArgMatches, error::ErrorKind};
use std::{
    ffi::OsString,
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

/// The program: arguments in, exit code out.
pub fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let lang = wanted_lang(&arguments).unwrap_or_else(environment::lang);
    let atlas = embedded();
    let texts = cli_texts(lang);
    let version = format!(
        "{} ({})",
        env!("CARGO_PKG_VERSION"),
        fill(texts.data_of, &[&date(atlas.catalog.newest(), lang)])
    );
    let code = match command(lang, version).try_get_matches_from(arguments) {
        Ok(matches) => run(&matches, atlas, lang),
        Err(error)
            if matches!(
                error.kind(),
                ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
            ) =>
        {
            written(write!(io::stdout(), "{error}"), texts)
        }
        Err(error) => {
            complain(&usage::message(&error, texts));
            USAGE
        }
    };
    ExitCode::from(code)
}

/// The language on the command line: known before the arguments are, for their faults are told in it.
fn wanted_lang(arguments: &[OsString]) -> Option<Lang> {
    let mut texts = arguments.iter().filter_map(|argument| argument.to_str());
    while let Some(argument) = texts.next() {
        match argument.strip_prefix("--lang") {
            Some("") => return texts.next().and_then(Lang::of),
            Some(value) => return value.strip_prefix('=').and_then(Lang::of),
            None if argument == "--" => return None,
            None => {}
        }
    }
    None
}

fn run(matches: &ArgMatches, base: Atlas, lang: Lang) -> u8 {
    let texts = cli_texts(lang);
    if let Some(("check", matches)) = matches.subcommand() {
        return commands::check(matches, &base, lang);
    }
    let packs = matches.get_many::<PathBuf>("pack").into_iter().flatten();
    let packs: Result<Vec<_>, _> = packs.map(|folder| import::pack(folder)).collect();
    let atlas = match packs.and_then(|packs| {
        if packs.is_empty() {
            Ok(base)
        } else {
            with_packs(&base, packs)
        }
    }) {
        Ok(atlas) => atlas,
        Err(faults) => {
            for found in &faults {
                complain(&fault(found, lang));
            }
            let unreadable = faults
                .iter()
                .any(|fault| matches!(fault.problem, Problem::Unreadable(_)));
            return if unreadable { FAILED } else { NOTHING };
        }
    };
    let setting = Setting {
        atlas,
        reader: Reader {
            lang,
            today: environment::today(),
        },
        texts,
    };
    match matches.subcommand() {
        Some(("search", matches)) => commands::search(matches, &setting),
        Some(("show", matches)) => commands::show(matches, &setting),
        Some(("compare", matches)) => super::compare::compare(matches, &setting),
        Some(("handout", matches)) => handout::handout(matches, &setting),
        Some(("list", matches)) => commands::list(matches, &setting),
        Some(("titles", matches)) => commands::titles(matches, &setting),
        Some(("tilgjengelighet", _)) => accessibility::accessibility(&setting),
        Some(("completions", matches)) => commands::completions(matches, &setting),
        Some(("man", _)) => commands::man(&setting),
        Some(("kiosk", matches)) => super::kiosk::kiosk(matches, &setting),
        _ => explorer::open(matches, &setting),
    }
}
