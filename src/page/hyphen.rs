//! Where a word may be broken at the end of a row.
//!
//! Norwegian writes its compounds in one word, so the longest words are the most important ones: titles and schools. The
//! patterns are those that TeX has for Norwegian. Bokmål and nynorsk share them; they part over a single word, which stands
//! here. English has short words and no patterns: it is not broken.

use crate::model::Lang;
use unicode_width::UnicodeWidthStr;

/// Fewer letters than this are left on neither side of a hyphen.
const FEWEST: usize = 3;

/// As many letters as an ending has.
const ENDING: usize = 4;

/// What the patterns break as bokmål does («18.»), and nynorsk («tilbake») elsewhere.
const ATTENDE: (&str, usize) = ("attende", "att".len());

/// A place in a word where a row may end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Break {
    /// The byte before which the row ends.
    pub at: usize,
    /// Whether a hyphen is to be shown there: it is not where the word has its own, or a slash.
    pub hyphen: bool,
}

/// The places where `word`, with the signs that stand around it, may be broken, the first one first. Names of things that are
/// no words (codes, addresses, figures) have none.
pub(super) fn breaks(word: &str, lang: Lang) -> Vec<Break> {
    let Some((start, core)) = core(word) else {
        return Vec::new();
    };
    let mut out = Vec::new();
    let (mut at, mut before) = (start, 0);
    for part in core.split_inclusive(['-', '/']) {
        let letters = part.trim_end_matches(['-', '/']);
        inside(letters, lang, at, &mut out);
        at += part.len();
        // Of two signs the last one ends the row: «barnehage-/».
        before = letters
            .chars()
            .count()
            .max(before * usize::from(letters.is_empty()));
        let rest = &core[at - start..];
        // What the word breaks by itself needs two letters and a sign before it: «IT-», but no «e-».
        let is_open = letters.len() < part.len() && !rest.starts_with(['-', '/']);
        if is_open && before + 1 >= FEWEST && rest.chars().count() >= FEWEST {
            out.push(Break { at, hyphen: false });
        }
    }
    out
}

/// The word without the signs around it, and where it begins; nothing where it is no word.
fn core(word: &str) -> Option<(usize, &str)> {
    let is_around = |c: char| !c.is_alphabetic();
    let core = word.trim_matches(is_around);
    let start = word.len() - word.trim_start_matches(is_around).len();
    // Beyond these letters lie those whose marks stand by themselves, and scripts with rules of their own.
    let is_word = |c: char| c.is_alphabetic() && c <= 'ɏ' || c == '-' || c == '/';
    let around = [&word[..start], &word[start + core.len()..]].concat();
    let is_bare = !around.contains(|c: char| c.is_alphanumeric() || matches!(c, '@' | '_' | '\\'));
    (!core.is_empty() && is_bare && core.chars().all(is_word)).then_some((start, core))
}

/// The breaks inside of a word without a hyphen of its own.
fn inside(word: &str, lang: Lang, start: usize, out: &mut Vec<Break>) {
    // A capital inside is a name or a code, and a single one at the beginning is not.
    if lang == Lang::En || word.chars().skip(1).any(char::is_uppercase) {
        return;
    }
    let mut push = |at: usize| {
        let letters = |part: &str| part.chars().count() >= FEWEST;
        if letters(&word[..at]) && letters(&word[at..]) {
            out.push(Break {
                at: start + at,
                hyphen: true,
            });
        }
    };
    if word.eq_ignore_ascii_case(ATTENDE.0) {
        if lang == Lang::Nn {
            push(ATTENDE.1);
        }
        return;
    }
    let mut at = 0;
    for syllable in hypher::hyphenate(word, hypher::Lang::Norwegian) {
        at += syllable.len();
        if at < word.len() {
            push(at);
        }
    }
}

/// The last break of a word before which, hyphen and all, no more than `room` cells stand: of several one that does not leave
/// a mere ending, «yrkes-grupper» before «yrkesgrup-per».
pub(super) fn last_that_fits(word: &str, lang: Lang, room: usize) -> Option<Break> {
    let width = |at: &Break| word[..at.at].width() + usize::from(at.hyphen);
    let mut all = breaks(word, lang);
    all.retain(|at| width(at) <= room);
    let letters = |at: &Break| word[at.at..].chars().filter(|c| c.is_alphabetic()).count();
    let best = all.iter().rfind(|at| letters(at) > ENDING);
    best.or(all.last()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(word: &str, lang: Lang) -> String {
        let mut out = word.to_owned();
        for found in breaks(word, lang).into_iter().rev() {
            out.insert(found.at, if found.hyphen { '-' } else { '|' });
        }
        out
    }

    #[test]
    fn words_are_broken_where_norwegian_breaks_them() {
        for (word, nb) in [
            (
                "arbeidsmarkedsundersøkelsen",
                "arbeids-mar-keds-un-der-sø-kel-sen",
            ),
            ("helsefagarbeider", "helse-fag-ar-bei-der"),
            ("barnevernspedagog", "barne-verns-pe-da-gog"),
            ("videreutdanning", "videre-ut-dan-ning"),
            ("vidareutdanning", "vidare-ut-dan-ning"),
            ("Flyktningkonsulent", "Flykt-ning-kon-su-lent"),
            ("sjukepleiar", "sjuke-pleiar"),
            ("BARNEHAGELÆRER", "BARNEHAGELÆRER"),
            // Where three equal letters became two, a break would have to bring the third back: there is none.
            ("trafikkonsulent", "tra-fikkon-su-lent"),
            ("hotelledelse", "hotelle-delse"),
            ("yrke", "yrke"),
            ("ås", "ås"),
            // Signs around a word are none of it.
            ("(undersøkelser),", "(under-sø-kel-ser),"),
            // What is written with a sign breaks there without another.
            (
                "barnehage-/skoleassistent",
                "barne-hage-/|sko-le-as-sis-tent",
            ),
            ("grafiker/illustratør", "gra-fi-ker/|illust-ra-tør"),
            ("IT-ansvarlig", "IT-|ansvar-lig"),
            ("e-handel", "e-han-del"),
            ("Møre-og-Romsdal", "Møre-|og-|Roms-dal"),
        ] {
            assert_eq!(broken(word, Lang::Nb), nb);
        }
    }

    #[test]
    fn an_ending_is_not_left_alone_where_the_word_has_another_break() {
        let broken = |word: &'static str, room| {
            last_that_fits(word, Lang::Nb, room).map(|at| &word[..at.at])
        };
        assert_eq!(broken("yrkesgrupper", 20), Some("yrkes"));
        assert_eq!(broken("musikken", 20), Some("musik"));
        assert_eq!(
            broken("arbeidsmarkedsundersøkelsen", 20),
            Some("arbeidsmarkedsunder")
        );
        assert_eq!(broken("arbeidsmarkedsundersøkelsen", 7), None);
    }

    #[test]
    fn nynorsk_parts_from_bokmal_over_one_word() {
        assert_eq!(broken("attende", Lang::Nb), "attende");
        assert_eq!(broken("attende", Lang::Nn), "att-ende");
        assert_eq!(broken("attendesending", Lang::Nn), "attende-sen-ding");
    }

    #[test]
    fn what_is_no_norwegian_word_is_not_broken() {
        for word in [
            "https://utdanning.no/yrker/sosionom",
            "utdanning.no",
            "navn@kommune.no",
            "3460113",
            "kr/md.2025",
            "GPS-4000-sporing",
            "50\u{a0}010",
            "UngdomsLos",
            "x\u{301}undersøkelsene",
            "исследование",
            "[vår]",
            "…",
            "",
        ] {
            assert_eq!(breaks(word, Lang::Nb), [], "{word}");
        }
        assert_eq!(breaks("understanding", Lang::En), []);
        assert_eq!(broken("decision-making", Lang::En), "decision-|making");
    }
}
