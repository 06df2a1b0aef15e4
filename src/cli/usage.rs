//! Wrong usage, in the reader's words.

use crate::texts::{CliTexts, screen::fill};
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

/// What is wrong with the arguments, in one line.
pub fn message(error: &Error, t: &'static CliTexts) -> String {
    let context = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    // clap names an option with its value: `--limit <N>`.
    let argument = |kind: ContextKind| context(kind).replace(['<', '>'], "").replace("...", "");
    let what = match error.kind() {
        ErrorKind::UnknownArgument => {
            fill(t.unknown_argument, &[&context(ContextKind::InvalidArg)])
        }
        ErrorKind::InvalidSubcommand => fill(
            t.unknown_command,
            &[&context(ContextKind::InvalidSubcommand)],
        ),
        ErrorKind::MissingRequiredArgument => {
            fill(t.missing_argument, &[&argument(ContextKind::InvalidArg)])
        }
        ErrorKind::InvalidValue if context(ContextKind::InvalidValue).is_empty() => {
            fill(t.missing_value, &[&argument(ContextKind::InvalidArg)])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let bad = fill(
                t.bad_value,
                &[
                    &context(ContextKind::InvalidValue),
                    &argument(ContextKind::InvalidArg),
                ],
            );
            let valid = context(ContextKind::ValidValue);
            if valid.is_empty() {
                bad
            } else {
                format!("{bad}; {}", fill(t.possible, &[&valid]))
            }
        }
        ErrorKind::ArgumentConflict => {
            let (one, other) = (
                argument(ContextKind::InvalidArg),
                argument(ContextKind::PriorArg),
            );
            if one == other {
                fill(t.twice, &[&one])
            } else {
                fill(t.conflict, &[&one, &other])
            }
        }
        _ => t.bad_usage.to_owned(),
    };
    format!("{}: {what}. {}", t.error, t.see_help)
}
