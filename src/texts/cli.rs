//! The texts of the command line, each a field.

/// Every text of the command line.
#[derive(Debug)]
pub struct CliTexts {
    /// What the program is.
    pub about: &'static str,
    /// Heading.
    pub usage: &'static str,
    /// Heading.
    pub commands: &'static str,
    /// Heading.
    pub options: &'static str,
    /// Heading.
    pub arguments: &'static str,
    /// Help of --help.
    pub help_help: &'static str,
    /// Help of --version.
    pub version_help: &'static str,
    /// Help of --lang.
    pub lang_help: &'static str,
    /// Help of --pack.
    pub pack_help: &'static str,
    /// Help of --query.
    pub query_help: &'static str,
    /// Help of --occupation.
    pub occupation_help: &'static str,
    /// Help of --sector.
    pub sector_help: &'static str,
    /// Help of --theme.
    pub theme_help: &'static str,
    /// Help of --glyphs.
    pub glyphs_help: &'static str,
    /// Argument.
    pub session_help: &'static str,
    /// Help of search.
    pub search_help: &'static str,
    /// Help of its argument.
    pub search_query_help: &'static str,
    /// Help of --batch.
    pub batch_help: &'static str,
    /// Help of --limit.
    pub limit_help: &'static str,
    /// Help of --format.
    pub format_help: &'static str,
    /// Help of show.
    pub show_help: &'static str,
    /// Help of its argument.
    pub show_what_help: &'static str,
    /// Help of compare.
    pub compare_help: &'static str,
    /// Help of its arguments.
    pub compare_what_help: &'static str,
    /// One occupation was named twice; its title.
    pub same_twice: &'static str,
    /// Help of list.
    pub list_help: &'static str,
    /// Help of --area.
    pub list_area_help: &'static str,
    /// Help of --sector.
    pub list_sector_help: &'static str,
    /// Help of --programme.
    pub list_programme_help: &'static str,
    /// Help of titles.
    pub titles_help: &'static str,
    /// Help of --unlinked.
    pub unlinked_help: &'static str,
    /// Help of check.
    pub check_help: &'static str,
    /// Help of its argument.
    pub check_path_help: &'static str,
    /// Help of completions.
    pub completions_help: &'static str,
    /// Help of man.
    pub man_help: &'static str,
    /// Before a message of a fault.
    pub error: &'static str,
    /// No terminal to open the explorer in.
    pub no_terminal: &'static str,
    /// The terminal was lost.
    pub terminal_gone: &'static str,
    /// Usage; the argument.
    pub unknown_argument: &'static str,
    /// Usage; the word.
    pub unknown_command: &'static str,
    /// Usage; the arguments.
    pub missing_argument: &'static str,
    /// Usage; the option.
    pub missing_value: &'static str,
    /// Usage; value and option.
    pub bad_value: &'static str,
    /// Usage; the values there are.
    pub possible: &'static str,
    /// Usage; the option.
    pub twice: &'static str,
    /// Usage; two options.
    pub conflict: &'static str,
    /// Usage, anything else.
    pub bad_usage: &'static str,
    /// Usage, the end of each message.
    pub see_help: &'static str,
    /// Usage.
    pub batch_needs_json: &'static str,
    /// Nothing has the id or title; the word.
    pub unknown_occupation: &'static str,
    /// Occupation and sector.
    pub unknown_sector: &'static str,
    /// An id of area, sector or programme; what there is.
    pub unknown_id: &'static str,
    /// A file; why.
    pub cannot_read: &'static str,
    /// Why.
    pub cannot_write: &'static str,
    /// Search found nothing; the query.
    pub nothing: &'static str,
    /// Check found nothing; the folder.
    pub no_faults: &'static str,
    /// Check found some; how many.
    pub fault_count: &'static str,
    /// In --version; a date.
    pub data_of: &'static str,
    /// Help of --output.
    pub output_help: &'static str,
    /// Help of handout.
    pub handout_help: &'static str,
    /// Help of its argument.
    pub handout_what_help: &'static str,
    /// Help of --compare.
    pub handout_compare_help: &'static str,
    /// Help of --session.
    pub handout_session_help: &'static str,
    /// Usage.
    pub compare_count: &'static str,
    /// Usage.
    pub sector_of_one: &'static str,
    /// A file that is not overwritten.
    pub exists: &'static str,
    /// A file; why.
    pub cannot_save: &'static str,
    /// Help of --plain.
    pub plain_help: &'static str,
    /// Help of --no-letters.
    pub no_letters_help: &'static str,
    /// Help of tilgjengelighet.
    pub accessibility_help: &'static str,
}
