//! The arguments there are.

use crate::model::Lang;
use crate::texts::{CliTexts, cli_texts};
use clap::{Arg, ArgAction, Command, builder::PossibleValuesParser, value_parser};
use std::path::PathBuf;

/// The command with its help in a language.
pub fn command(lang: Lang, version: String) -> Command {
    let t = cli_texts(lang);
    let heads = Heads { texts: t };
    let command = heads
        .on(
            Command::new("yrkesatlas"),
            "yrkesatlas [--query TEKST] [--occupation ID] [--sector ID] …",
        )
        .about(t.about)
        .version(version)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(t.commands)
        .arg(
            heads
                .option("lang", "NB", t.lang_help)
                .value_parser(PossibleValuesParser::new(["nb", "nn", "en"]))
                .global(true),
        )
        .arg(
            heads
                .option("pack", "DIR", t.pack_help)
                .value_parser(value_parser!(PathBuf))
                .action(ArgAction::Append)
                .global(true),
        )
        .arg(heads.option("query", "TEXT", t.query_help))
        .arg(heads.option("occupation", "ID", t.occupation_help))
        .arg(
            heads
                .option("sector", "ID", t.sector_help)
                .requires("occupation"),
        )
        .arg(
            heads
                .option("theme", "NAME", t.theme_help)
                .value_parser(["dark", "light", "contrast", "mono"]),
        )
        .arg(
            heads
                .option("glyphs", "NAME", t.glyphs_help)
                .value_parser(["full", "vt", "ascii"])
                .global(true),
        )
        .arg(
            heads
                .option("session", "FILE", t.session_help)
                .value_parser(value_parser!(PathBuf)),
        )
        .arg(
            heads
                .flag("version", t.version_help)
                .short('V')
                .action(ArgAction::Version),
        )
        .subcommand(search(&heads))
        .subcommand(show(&heads))
        .subcommand(compare(&heads))
        .subcommand(handout(&heads))
        .subcommand(list(&heads))
        .subcommand(kiosk(&heads, lang))
        .subcommand(titles(&heads))
        .subcommand(check(&heads))
        .subcommand(
            heads
                .on(Command::new("completions"), "yrkesatlas completions SHELL")
                .about(t.completions_help)
                .arg(
                    heads
                        .positional("shell", "SHELL", t.completions_help)
                        .required(true)
                        .value_parser(value_parser!(clap_complete::Shell)),
                ),
        )
        .subcommand(
            heads
                .on(Command::new("man"), "yrkesatlas man")
                .about(t.man_help),
        );
    without_screen(&heads, command)
}

/// What there is for those who do not see the screen.
fn without_screen(heads: &Heads, command: Command) -> Command {
    let t = heads.texts;
    let page = Command::new("tilgjengelighet").visible_alias("accessibility");
    command
        .arg(heads.flag("plain", t.plain_help).action(ArgAction::SetTrue))
        .arg(
            heads
                .flag("no-letters", t.no_letters_help)
                .action(ArgAction::SetTrue),
        )
        .subcommand(
            heads
                .on(page, "yrkesatlas tilgjengelighet")
                .about(t.accessibility_help),
        )
}

fn check(heads: &Heads) -> Command {
    let t = heads.texts;
    heads
        .on(Command::new("check"), "yrkesatlas check [PATH …]")
        .about(t.check_help)
        .arg(
            heads
                .positional("path", "PATH", t.check_path_help)
                .value_parser(value_parser!(PathBuf))
                .num_args(0..),
        )
}

fn search(heads: &Heads) -> Command {
    let t = heads.texts;
    heads
        .on(
            Command::new("search"),
            "yrkesatlas search TEXT [--limit N] [--format text|json] | --batch FILE",
        )
        .about(t.search_help)
        .arg(
            heads
                .positional("text", "TEXT", t.search_query_help)
                .num_args(1..)
                .required_unless_present("batch"),
        )
        .arg(
            heads
                .option("batch", "FILE", t.batch_help)
                .value_parser(value_parser!(PathBuf))
                .conflicts_with("text"),
        )
        .arg(
            heads
                .option("limit", "N", t.limit_help)
                .value_parser(value_parser!(u32).range(1..=200)),
        )
        .arg(heads.format(&["text", "json"]))
}

fn show(heads: &Heads) -> Command {
    let t = heads.texts;
    heads
        .on(
            Command::new("show"),
            "yrkesatlas show OCCUPATION [--sector ID] [--format text|markdown|html|json]",
        )
        .about(t.show_help)
        .arg(
            heads
                .positional("what", "OCCUPATION", t.show_what_help)
                .required(true)
                .num_args(1..),
        )
        .arg(heads.option("sector", "ID", t.sector_help))
        .arg(heads.format(&["text", "markdown", "html", "json"]))
        .arg(heads.output())
}

fn handout(heads: &Heads) -> Command {
    let t = heads.texts;
    heads
        .on(
            Command::new("handout"),
            "yrkesatlas handout OCCUPATION … [--sector ID] [--compare] [--format text|markdown|html] | --session FILE",
        )
        .about(t.handout_help)
        .arg(
            heads
                .positional("what", "OCCUPATION", t.handout_what_help)
                .required_unless_present("session")
                .num_args(1..),
        )
        .arg(heads.option("sector", "ID", t.sector_help))
        .arg(
            heads
                .flag("compare", t.handout_compare_help)
                .action(ArgAction::SetTrue)
                .conflicts_with("sector"),
        )
        .arg(
            heads
                .option("session", "FILE", t.handout_session_help)
                .value_parser(value_parser!(PathBuf))
                .conflicts_with_all(["what", "sector", "compare"]),
        )
        .arg(heads.format(&super::handout::FORMATS))
        .arg(heads.output())
}

fn compare(heads: &Heads) -> Command {
    let t = heads.texts;
    heads
        .on(
            Command::new("compare"),
            "yrkesatlas compare OCCUPATION [OCCUPATION [OCCUPATION]] [--format text|markdown|html|json] [--output FILE]",
        )
        .about(t.compare_help)
        .arg(
            heads
                .positional("what", "OCCUPATION", t.compare_what_help)
                .required(true)
                .num_args(1..=3),
        )
        .arg(heads.format(&super::compare::FORMATS))
        .arg(heads.output())
}

fn kiosk(heads: &Heads, lang: Lang) -> Command {
    let t = crate::texts::texts(lang).kiosk;
    heads
        .on(
            Command::new("kiosk"),
            "yrkesatlas kiosk [--config FILE] [--check] | --pin",
        )
        .about(t.about)
        .arg(
            heads
                .option("config", "FILE", t.config_help)
                .value_parser(value_parser!(PathBuf)),
        )
        .arg(heads.flag("check", t.check_help).action(ArgAction::SetTrue))
        .arg(
            heads
                .flag("pin", t.pin_help)
                .action(ArgAction::SetTrue)
                .conflicts_with_all(["config", "check"]),
        )
}

fn list(heads: &Heads) -> Command {
    let t = heads.texts;
    heads
        .on(
            Command::new("list"),
            "yrkesatlas list [--area ID] [--sector ID] [--programme ID] [--format text|json]",
        )
        .about(t.list_help)
        .arg(heads.option("area", "ID", t.list_area_help))
        .arg(heads.option("sector", "ID", t.list_sector_help))
        .arg(heads.option("programme", "ID", t.list_programme_help))
        .arg(heads.format(&["text", "json"]))
}

fn titles(heads: &Heads) -> Command {
    let t = heads.texts;
    heads
        .on(
            Command::new("titles"),
            "yrkesatlas titles [--unlinked] [--format text|json]",
        )
        .about(t.titles_help)
        .arg(
            heads
                .flag("unlinked", t.unlinked_help)
                .action(ArgAction::SetTrue),
        )
        .arg(heads.format(&["text", "json"]))
}

/// The words around the arguments, in a language.
struct Heads {
    texts: &'static CliTexts,
}

impl Heads {
    /// A command whose help is ours: its usage in one line, its headings in the language.
    fn on(&self, command: Command, usage: &'static str) -> Command {
        let t = self.texts;
        let template = format!("{{about}}\n\n{}: {{usage}}\n\n{{all-args}}\n", t.usage);
        let help = Arg::new("help")
            .short('h')
            .long("help")
            .action(ArgAction::Help)
            .help(t.help_help);
        command
            .help_template(template)
            .override_usage(usage)
            .disable_help_flag(true)
            .arg(help.help_heading(t.options))
    }

    fn option(&self, name: &'static str, value: &'static str, help: &'static str) -> Arg {
        Arg::new(name)
            .long(name)
            .value_name(value)
            .help(help)
            .hide_possible_values(true)
            .help_heading(self.texts.options)
    }

    fn flag(&self, name: &'static str, help: &'static str) -> Arg {
        Arg::new(name)
            .long(name)
            .help(help)
            .help_heading(self.texts.options)
    }

    fn positional(&self, name: &'static str, value: &'static str, help: &'static str) -> Arg {
        Arg::new(name)
            .value_name(value)
            .help(help)
            .hide_possible_values(true)
            .help_heading(self.texts.arguments)
    }

    fn output(&self) -> Arg {
        self.option("output", "FILE", self.texts.output_help)
            .value_parser(value_parser!(PathBuf))
    }

    fn format(&self, formats: &'static [&'static str]) -> Arg {
        let help = format!("{}: {}", self.texts.format_help, formats.join(", "));
        self.option("format", "FORMAT", "")
            .help(help)
            .value_parser(PossibleValuesParser::new(formats))
            .default_value("text")
            .hide_default_value(true)
    }
}
