//! The texts of the screen, each a field. `{}` stands where a part is filled in, with [`fill`].

/// Every text of the screen and of a page.
#[derive(Debug)]
pub struct Texts {
    /// Those of a screen that stands alone.
    pub kiosk: &'static super::KioskTexts,
    /// The name of the language, in itself.
    pub lang: &'static str,
    /// Label of the line one types in.
    pub search: &'static str,
    /// Shown in the empty line.
    pub search_hint: &'static str,
    /// Label of the language.
    pub language: &'static str,
    /// Label of the help.
    pub help: &'static str,
    /// Heading of the results.
    pub results: &'static str,
    /// Heading of results that are guesses.
    pub guesses: &'static str,
    /// The heading where many are called what was typed: «Hvilken rådgiver?»; the word.
    pub which: &'static str,
    /// Between a place and a number: «1 av 6».
    pub of: &'static str,
    /// Nothing was found; `{}` is the query.
    pub no_hits: &'static str,
    /// Nothing is guessed from the word.
    pub no_occupation: &'static str,
    /// What was searched; two numbers.
    pub searched_in: &'static str,
    /// Heading over other ways in.
    pub try_instead: &'static str,
    /// Heading of what was visited.
    pub trail: &'static str,
    /// The question of the start screen.
    pub question: &'static str,
    /// First way in.
    pub start_type: &'static str,
    /// Between typing and the other ways in.
    pub start_or: &'static str,
    /// Way in by programme.
    pub programmes: &'static str,
    /// Way in by area.
    pub areas: &'static str,
    /// Way in by sector.
    pub sectors: &'static str,
    /// Way in by the alphabet.
    pub alphabet: &'static str,
    /// Way in by popularity.
    pub most_searched: &'static str,
    /// Way to the atlas about itself.
    pub about: &'static str,
    /// That one occupation stands under something.
    pub one_occupation: &'static str,
    /// How many occupations stand under something.
    pub occupations_count: &'static str,
    /// How often something was searched for.
    pub sessions: &'static str,
    /// A list of nothing.
    pub none_here: &'static str,
    /// Label of the way there.
    pub education_line: &'static str,
    /// How long one year is, in words.
    pub one_year: &'static str,
    /// How long it takes.
    pub years: &'static str,
    /// Label of the median pay of one group.
    pub pay_one: &'static str,
    /// Label of the median pay of several groups.
    pub pay_many: &'static str,
    /// No group, so no pay.
    pub pay_none: &'static str,
    /// Unit of pay.
    pub per_month: &'static str,
    /// A suppressed figure.
    pub not_given: &'static str,
    /// Label of the sector views.
    pub where_: &'static str,
    /// The view of all sectors.
    pub all: &'static str,
    /// Whom one meets.
    pub you_meet: &'static str,
    /// What several sources say.
    pub common: &'static str,
    /// What one source says.
    pub only_here: &'static str,
    /// Where else.
    pub also_in: &'static str,
    /// A section without content.
    pub no_text: &'static str,
    /// Mark of what we say ourselves.
    pub ours: &'static str,
    /// Label of a note.
    pub note: &'static str,
    /// Pane.
    pub duties: &'static str,
    /// Pane.
    pub workplaces: &'static str,
    /// Pane.
    pub qualities: &'static str,
    /// Pane.
    pub further_education: &'static str,
    /// Pane.
    pub related: &'static str,
    /// Pane.
    pub competence: &'static str,
    /// Pane.
    pub education: &'static str,
    /// Pane.
    pub figures: &'static str,
    /// Pane.
    pub job_titles: &'static str,
    /// Pane.
    pub people: &'static str,
    /// Pane.
    pub law: &'static str,
    /// Pane.
    pub sources: &'static str,
    /// Heading of the ways in.
    pub route: &'static str,
    /// Heading of register codes.
    pub education_codes: &'static str,
    /// Heading of a group's pay.
    pub group_pay: &'static str,
    /// The lower quartile.
    pub lower: &'static str,
    /// The median.
    pub median: &'static str,
    /// The upper quartile.
    pub upper: &'static str,
    /// The median of women.
    pub women: &'static str,
    /// The median of men.
    pub men: &'static str,
    /// Employed persons.
    pub employed: &'static str,
    /// Heading of publishers' claims.
    pub claims: &'static str,
    /// Heading of update rhythms.
    pub rhythms: &'static str,
    /// A fact whose source had to be put in order.
    pub reconstructed: &'static str,
    /// The document a fact was read in.
    pub read_in: &'static str,
    /// Who linked a title.
    pub link_source: &'static str,
    /// Who linked a title.
    pub link_editorial: &'static str,
    /// Other owners of a title.
    pub shared_with: &'static str,
    /// Reason.
    pub same_group: &'static str,
    /// Reason.
    pub shared_titles: &'static str,
    /// Reason.
    pub shared_title: &'static str,
    /// Reason.
    pub shared_education: &'static str,
    /// Reason.
    pub named: &'static str,
    /// Reason.
    pub chosen: &'static str,
    /// Reason of a row.
    pub by_alias: &'static str,
    /// Reason of a row.
    pub by_job_title: &'static str,
    /// Reason of a row.
    pub by_title_in: &'static str,
    /// Reason of a row.
    pub by_letters: &'static str,
    /// A result found by a word that leads to several occupations; the word.
    pub by_topic: &'static str,
    /// A result found by a text of its page; the text.
    pub by_text: &'static str,
    /// Reason of a row.
    pub by_likeness: &'static str,
    /// A job title without an occupation.
    pub no_owner: &'static str,
    /// Heading.
    pub owners: &'static str,
    /// Heading.
    pub group_titles: &'static str,
    /// Where a code is from; the code.
    pub code_in_register: &'static str,
    /// Whose word a page is.
    pub unchecked: &'static str,
    /// Whose word a page is; verb, bodies, date.
    pub checked: &'static str,
    /// What a page builds on.
    pub builds_on: &'static str,
    /// Between two.
    pub and: &'static str,
    /// That a source was checked; verb, bodies, date.
    pub reviewed: &'static str,
    /// How the texts were made.
    pub by_model: &'static str,
    /// The pages are in bokmål.
    pub nb_only: &'static str,
    /// The same where there is room for two words.
    pub nb_only_short: &'static str,
    /// Label of a licence.
    pub licence: &'static str,
    /// How old a source is; an age.
    pub old: &'static str,
    /// Heading of job titles with codes.
    pub codes: &'static str,
    /// Heading of unit groups with codes.
    pub groups: &'static str,
    /// What Tab brings.
    pub next: &'static str,
    /// The sentence of too small a terminal.
    pub too_small: &'static str,
    /// Heading of the help.
    pub keys: &'static str,
    /// Where keys hold.
    pub in_box: &'static str,
    /// Where keys hold.
    pub in_results: &'static str,
    /// Where keys hold.
    pub on_page: &'static str,
    /// Where keys hold.
    pub in_list: &'static str,
    /// Where keys hold.
    pub everywhere: &'static str,
    /// What the mouse does.
    pub mouse_help: &'static str,
    /// What the marks mean.
    pub marks_help: &'static str,
    /// Heading of the word list.
    pub words: &'static str,
    /// The atlas about itself: what it is.
    pub about_text: &'static str,
    /// The atlas about itself: what it holds; two numbers.
    pub about_counts: &'static str,
    /// The atlas about itself: whose word it is.
    pub about_honest: &'static str,
    /// The atlas about itself: what it keeps.
    pub about_private: &'static str,
    /// Key.
    pub k_search: &'static str,
    /// Key.
    pub k_choose: &'static str,
    /// Key.
    pub k_open: &'static str,
    /// Key.
    pub k_clear: &'static str,
    /// Key.
    pub k_pane: &'static str,
    /// Key.
    pub k_place: &'static str,
    /// Key.
    pub k_move: &'static str,
    /// Key.
    pub k_page: &'static str,
    /// Key.
    pub k_ends: &'static str,
    /// Key.
    pub k_back: &'static str,
    /// Key.
    pub k_zoom: &'static str,
    /// Key.
    pub k_sources: &'static str,
    /// Key.
    pub k_leave: &'static str,
    /// Key.
    pub k_help: &'static str,
    /// Key.
    pub k_language: &'static str,
    /// Key.
    pub k_theme: &'static str,
    /// Key.
    pub k_column: &'static str,
    /// Key.
    pub k_letters: &'static str,
    /// Key.
    pub k_quit: &'static str,
    /// Key.
    pub k_suspend: &'static str,
    /// Key.
    pub k_caret: &'static str,
    /// Key.
    pub k_delete: &'static str,
    /// Key.
    pub k_start: &'static str,
    /// Why counts cannot be added; how many there are in all.
    pub several_places: &'static str,
    /// Why figures of groups cannot be added.
    pub several_groups: &'static str,
    /// How many occupations share the figures of a group.
    pub shared_group: &'static str,
    /// What the strokes of the plot mean; least, most, unit.
    pub plot: &'static str,
    /// Occupations of an area that stand in none of its parts.
    pub without_group: &'static str,
    /// Key.
    pub k_jump: &'static str,
    /// Key.
    pub k_close: &'static str,
    /// Next step.
    pub step_read: &'static str,
    /// Next step.
    pub step_ask: &'static str,
    /// Next step.
    pub step_visit: &'static str,
    /// Next step.
    pub step_admission: &'static str,
    /// Next step.
    pub step_home: &'static str,
    /// Next step.
    pub step_again: &'static str,
    /// Sectors of one occupation side by side.
    pub lens: &'static str,
    /// Occupations side by side.
    pub compare: &'static str,
    /// What lies near.
    pub near: &'static str,
    /// What was kept.
    pub shortlist: &'static str,
    /// A page to take home.
    pub handout: &'static str,
    /// Heading of next steps.
    pub next_steps: &'static str,
    /// The pattern that a telephone reads.
    pub qr: &'static str,
    /// Heading of titles that begin as what was typed begins.
    pub begins_alike: &'static str,
    /// Beside the pattern.
    pub qr_help: &'static str,
    /// Beside the pattern.
    pub qr_is_cut: &'static str,
    /// Beside the pattern.
    pub qr_keys: &'static str,
    /// Instead of the pattern.
    pub qr_too_small: &'static str,
    /// Where keys hold.
    pub on_pages: &'static str,
    /// Where keys hold.
    pub in_columns: &'static str,
    /// Where keys hold.
    pub in_kept: &'static str,
    /// Where keys hold.
    pub on_handout: &'static str,
    /// Where keys hold.
    pub in_window: &'static str,
    /// Key.
    pub k_keep: &'static str,
    /// Key.
    pub k_note: &'static str,
    /// Key.
    pub k_compare: &'static str,
    /// Key.
    pub k_handout: &'static str,
    /// Key.
    pub k_shortlist: &'static str,
    /// Key.
    pub k_plain: &'static str,
    /// Key.
    pub k_lens: &'static str,
    /// Key.
    pub k_near: &'static str,
    /// Key.
    pub k_column_on: &'static str,
    /// Key.
    pub k_shift: &'static str,
    /// Key.
    pub k_remove: &'static str,
    /// Key.
    pub k_step: &'static str,
    /// Key.
    pub k_save: &'static str,
    /// Key.
    pub k_open_session: &'static str,
    /// Key.
    pub k_save_handout: &'static str,
    /// Key.
    pub k_print: &'static str,
    /// Key.
    pub k_qr: &'static str,
    /// Key.
    pub k_done: &'static str,
    /// What was done; a title.
    pub was_kept: &'static str,
    /// What was done; a title.
    pub was_let_go: &'static str,
    /// That there are many favourites.
    pub many_kept: &'static str,
    /// How many favourites are right.
    pub few_kept: &'static str,
    /// That there are no favourites.
    pub none_kept: &'static str,
    /// Occupations of a file that are not in the atlas; how many.
    pub unknown_kept: &'static str,
    /// What was done; a file.
    pub was_saved: &'static str,
    /// That nothing is saved.
    pub in_no_file: &'static str,
    /// A file is there; its name.
    pub file_taken: &'static str,
    /// What could not be done; a file, why.
    pub not_saved: &'static str,
    /// What could not be done; a file, why.
    pub not_opened: &'static str,
    /// A file is at fault; how.
    pub damaged: &'static str,
    /// What was done; a file, how many occupations.
    pub was_opened: &'static str,
    /// What was done.
    pub was_printed: &'static str,
    /// What could not be done; why.
    pub not_printed: &'static str,
    /// Before a note.
    pub why: &'static str,
    /// Of something that is kept.
    pub is_kept: &'static str,
    /// A step in own words.
    pub new_step: &'static str,
    /// Why something is proposed.
    pub in_focus: &'static str,
    /// Heading of a choice; titles.
    pub compare_with: &'static str,
    /// Heading of a question; a title.
    pub note_on: &'static str,
    /// What to know for a question.
    pub ask_note: &'static str,
    /// What to know for a question.
    pub ask_step: &'static str,
    /// What to know for a question.
    pub ask_save: &'static str,
    /// What to know for a question.
    pub ask_open: &'static str,
    /// What to know for a question.
    pub ask_handout: &'static str,
    /// The question before the end.
    pub quit_unsaved: &'static str,
    /// Lines that are said of an occupation everywhere, folded; how many.
    pub said_of_all: &'static str,
    /// The same of one line.
    pub said_of_all_one: &'static str,
    /// An occupation without sector views; its title.
    pub no_views: &'static str,
    /// All that a sector has in a part stands among the common lines.
    pub all_common: &'static str,
    /// Before what all have, folded.
    pub shared: &'static str,
    /// All that an occupation has in a part is shared.
    pub all_shared: &'static str,
    /// The sectors that the atlas shows an occupation in.
    pub sector_views: &'static str,
    /// A way whose length is not given, beside others that have one.
    pub no_length: &'static str,
    /// Instead of the names of sectors.
    pub no_sectors: &'static str,
    /// Instead of the names of programmes.
    pub no_programmes: &'static str,
    /// Instead of the names of areas.
    pub no_area: &'static str,
    /// Groups that are not of one size; least and most people.
    pub unlike_sizes: &'static str,
    /// Groups that differ and whose size is not known for all.
    pub unlike_groups: &'static str,
    /// Figures of several years; the years.
    pub unlike_years: &'static str,
    /// How many job titles.
    pub titles_count: &'static str,
    /// The same of one.
    pub one_title: &'static str,
    /// How the neighbourhood of an occupation is read.
    pub near_help: &'static str,
    /// An occupation without neighbours.
    pub near_none: &'static str,
    /// Where a sheet is from; a date.
    pub sheet_day: &'static str,
    /// Title of the sheet of a session.
    pub sheet_session: &'static str,
    /// How many were left out.
    pub and_more: &'static str,
    /// That an order says nothing.
    pub not_ranked: &'static str,
    /// Heading of occupations kept that are not told of in full.
    pub kept_too: &'static str,
    /// Of an id that the atlas does not have.
    pub not_in_atlas: &'static str,
    /// Heading of occupations that were only looked at.
    pub looked_at: &'static str,
    /// What an occupation is, in a line.
    pub in_short: &'static str,
    /// Whose pay it is, and what the middle means.
    pub pay_explained: &'static str,
    /// Where to read on; what to search for.
    pub search_there: &'static str,
    /// Where to read on about several.
    pub search_names: &'static str,
    /// What the mark of our own lines means.
    pub ours_explained: &'static str,
    /// The end of a text that was cut for a telephone.
    pub qr_cut: &'static str,
    /// Label of the key for the easy form of pages.
    pub k_easy: &'static str,
    /// Opens the rest of a list; how many lines.
    pub easy_more: &'static str,
    /// Heading over the hard words of what is shown.
    pub easy_words: &'static str,
    /// Which keys show the sources, and the page in full.
    pub easy_sources: &'static str,
}

impl Texts {
    /// «19 yrker», «1 yrke»
    pub fn occupations(&self, count: usize) -> String {
        if count == 1 {
            self.one_occupation.to_owned()
        } else {
            fill(self.occupations_count, &[&count.to_string()])
        }
    }
}

/// A text with its parts filled in, each `{}` by one of `parts`.
pub fn fill(text: &str, parts: &[&str]) -> String {
    let mut out =
        String::with_capacity(text.len() + parts.iter().map(|part| part.len()).sum::<usize>());
    let mut pieces = text.split("{}");
    out.extend(pieces.next());
    for (piece, part) in pieces.zip(parts.iter().copied().chain(std::iter::repeat(""))) {
        out.push_str(part);
        out.push_str(piece);
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn parts_are_filled_in() {
        assert_eq!(super::fill("{} av {}", &["1", "6"]), "1 av 6");
        assert_eq!(super::fill("ingen", &["1"]), "ingen");
        assert_eq!(super::fill("{}{}", &["a"]), "a");
    }
}
