//! A section in its easy form: few lines at a time and air between them, no numbers of sources in the text, and the hard
//! words of what is shown explained below it.

use super::{
    head,
    load::Page,
    paragraph::{Mark, Paragraph, Tone},
    provenance,
    reader::Reader,
    sections,
    target::Target,
};
use crate::model::{Section, Word};
use crate::texts::screen::fill;

/// How many lines of a list are shown before more is asked for.
const FIRST: usize = 3;

/// How many lines may follow them without being asked for: to ask for one line takes longer than to read it.
const SPARED: usize = 1;

/// A word with fewer letters than this is explained only where it stands as it is: «Nav» is no beginning of «navn».
const SHORT: usize = 5;

/// The lines of a section in the view of a sector (0: all of them). `more` says that all of a list was asked for.
pub fn paragraphs(
    page: &Page,
    section: Section,
    sector: usize,
    more: bool,
    reader: Reader,
) -> Vec<Paragraph> {
    let texts = reader.texts();
    let told = sections::paragraphs(page, section, sector, reader);
    if section == Section::Sources {
        // Here the numbers are what one came for.
        return told;
    }
    let lead = (section == Section::Duties).then(|| lead(page, sector));
    let lead_of_view = page.view(sector).and_then(|view| view.lead.as_ref());
    let is_new = |line: &Paragraph| {
        let text = line.text();
        // That several mention it matters to who compares, not to who reads what one does.
        text != texts.common
            && text != texts.only_here
            && (section != Section::Duties || lead_of_view.is_none_or(|lead| **lead != text))
    };
    let mut lines: Vec<Paragraph> = told.into_iter().filter(is_new).map(bare).collect();
    let hidden = if more || !is_list(section) || lines.len() <= FIRST + SPARED {
        0
    } else {
        lines.len() - FIRST
    };
    lines.truncate(lines.len() - hidden);
    let helps = (section == Section::Duties)
        .then(|| head::helps(page, sector, reader))
        .flatten();
    let mut out: Vec<Paragraph> = lead.into_iter().map(Paragraph::plain).collect();
    out.extend(helps.map(Paragraph::plain));
    out.extend(lines);
    let words = hard_words(page, &out);
    if hidden > 0 {
        let label = fill(texts.easy_more, &[&hidden.to_string()]);
        out.push(Paragraph::link(label, Target::More).in_lang(reader.lang));
    }
    if !words.is_empty() {
        out.push(Paragraph::heading(texts.easy_words).in_lang(reader.lang));
    }
    out.extend(words.iter().map(|word| {
        Paragraph::new(Tone::Strong, format!("{}:", word.word))
            .and(Tone::Plain, word.means.to_string())
    }));
    out.push(
        Paragraph::new(Tone::Muted, provenance::own_word(page, reader))
            .and(Tone::Muted, texts.nb_only)
            .and(Tone::Muted, texts.easy_sources)
            .in_lang(reader.lang),
    );
    apart(out)
}

/// What the occupation is, in the view's own words where it has some.
fn lead(page: &Page, sector: usize) -> String {
    let own = page.view(sector).and_then(|view| view.lead.as_ref());
    own.unwrap_or(&page.occupation.lead).to_string()
}

/// Whether a section is a list of things of one kind, of which the first ones say what kind.
fn is_list(section: Section) -> bool {
    matches!(
        section,
        Section::Duties
            | Section::Workplaces
            | Section::Qualities
            | Section::FurtherEducation
            | Section::Related
            | Section::Competence
            | Section::JobTitles
    )
}

/// A line without its sign, and without where it is from.
fn bare(mut line: Paragraph) -> Paragraph {
    let is_common = line.mark == Mark::Common;
    let is_source = |text: &str| text.starts_with('[') && text.ends_with(']');
    line.pieces
        .retain(|piece| piece.tone != Tone::Muted || !is_common && !is_source(&piece.text));
    line.mark = Mark::None;
    line
}

/// The words of the list that stand in `lines`, in the order of the list.
fn hard_words(page: &Page, lines: &[Paragraph]) -> Vec<Word> {
    let text: Vec<String> = lines.iter().map(Paragraph::text).collect();
    let text = text.join("\n");
    let lower = text.to_lowercase();
    let words = page.catalog().words();
    words
        .iter()
        .filter(|word| {
            let is_name = word.word.chars().skip(1).any(char::is_uppercase);
            if is_name {
                stands_in(&word.word, &text, true)
            } else {
                let whole = word.word.chars().count() < SHORT;
                stands_in(&word.word.to_lowercase(), &lower, whole)
            }
        })
        .collect()
}

/// Whether `text` has `word` by itself, or, unless it must stand `whole`, with an ending or in front of a compound.
fn stands_in(word: &str, text: &str, whole: bool) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        !(is_letter(before) || whole && is_letter(after))
    })
}

/// Lines with an empty one after each.
fn apart(lines: Vec<Paragraph>) -> Vec<Paragraph> {
    let mut out = Vec::with_capacity(lines.len() * 2);
    for line in lines {
        if !out.is_empty() {
            out.push(Paragraph::plain(""));
        }
        out.push(line);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::stands_in;

    #[test]
    fn a_hard_word_is_found_with_its_endings_but_not_inside_another() {
        assert!(stands_in("prisme", "pusser prismet", false));
        assert!(stands_in("fagbrev", "fagbrev, helst to", false));
        assert!(!stands_in("habilitering", "rehabilitering", false));
        assert!(!stands_in("nav", "skriver navn", true));
        assert!(stands_in("TSB", "jobber i (TSB)", true));
        assert!(!stands_in("TSB", "", true));
    }
}
