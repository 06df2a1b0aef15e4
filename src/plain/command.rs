//! The words of command: one table from which they are understood and explained. Each is understood in every language, and the
//! short ones are the letters that do the same in the explorer.

use crate::model::Lang;
use crate::texts::PlainTexts;

/// What a word asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// A search, even for what is a word of command.
    Search,
    /// What is left of the last answer.
    More,
    /// All of what one reads.
    All,
    /// The last answer once more.
    Again,
    /// One step back.
    Back,
    /// The results.
    Results,
    /// The ways in.
    Start,
    /// The sections of the page.
    Sections,
    /// The sector views.
    Place,
    /// All sector views one after another.
    Lens,
    /// What lies near.
    Near,
    /// Occupations laid beside each other.
    Compare,
    /// A favourite, or no longer.
    Keep,
    /// The favourites.
    Kept,
    /// A note.
    Note,
    /// The next steps.
    Step,
    /// To let go.
    Remove,
    /// To move.
    Move,
    /// The page to take home.
    Handout,
    /// The same on paper.
    Print,
    /// The favourites into a file.
    Save,
    /// Favourites from a file.
    Open,
    /// The sources.
    Sources,
    /// The atlas about itself.
    About,
    /// The language.
    Language,
    /// What can be typed.
    Help,
    /// The end.
    Quit,
}

/// A word of command.
#[derive(Debug)]
pub struct Command {
    /// What it asks for.
    pub word: Word,
    /// The word in bokmål, nynorsk and English.
    pub names: [&'static str; 3],
    /// Short forms, and other words for the same.
    pub others: &'static [&'static str],
    /// Whether something may stand after it; else the line is a search.
    pub takes: bool,
    /// What it does.
    pub about: fn(&'static PlainTexts) -> &'static str,
}

macro_rules! commands {
    ($($word:ident $nb:literal $nn:literal $en:literal [$($other:literal),*] $takes:literal $about:ident;)+) => {
        /// All of them, in the order in which they are explained.
        pub static COMMANDS: &[Command] = &[$(Command {
            word: Word::$word,
            names: [$nb, $nn, $en],
            others: &[$($other),*],
            takes: $takes,
            about: |texts| texts.$about,
        }),+];
    };
}

commands! {
    More "mer" "meir" "more" [] false w_more;
    All "alt" "alt" "all" [] false w_all;
    Again "igjen" "om att" "again" ["i"] false w_again;
    Back "tilbake" "tilbake" "back" ["b"] false w_back;
    Results "treff" "treff" "results" [] false w_results;
    Sections "felt" "felt" "section" ["sections", "fe"] true w_sections;
    Place "sted" "stad" "place" ["hvor", "kvar", "where", "st"] true w_place;
    Lens "sted ved sted" "stad ved stad" "place by place" ["h"] false w_lens;
    Near "i nærheten" "i nærleiken" "nearby" ["n"] false w_near;
    Compare "sammenlign" "samanlikn" "compare" ["v"] true w_compare;
    Keep "favoritt" "favoritt" "favourite" ["favorite", "f"] true w_keep;
    Kept "favoritter" "favorittar" "favourites" ["favorites", "m"] false w_kept;
    Note "notat" "notat" "note" ["e"] true w_note;
    Step "steg" "steg" "step" ["steps", "neste steg", "next steps", "a"] true w_step;
    Remove "fjern" "fjern" "remove" ["ta bort"] true w_remove;
    Move "flytt" "flytt" "move" [] true w_move;
    Handout "ta med" "ta med" "take home" ["t"] true w_handout;
    Print "skriv ut" "skriv ut" "print" ["p"] false w_print;
    Save "lagre" "lagre" "save" [] true w_save;
    Open "åpne" "opne" "open" [] true w_open;
    Sources "kilder" "kjelder" "sources" ["k"] false w_sources;
    Start "start" "start" "start" [] false w_start;
    Search "søk" "søk" "search" ["s"] true w_search;
    About "om" "om" "about" ["om yrkesatlas"] false w_about;
    Language "språk" "språk" "language" [] true w_language;
    Help "hjelp" "hjelp" "help" ["?"] true w_help;
    Quit "slutt" "slutt" "quit" ["avslutt", "exit", "q"] false w_quit;
}

impl Command {
    /// Its word in a language.
    pub fn name(&self, lang: Lang) -> &'static str {
        let place = Lang::ALL.iter().position(|other| *other == lang);
        self.names[place.unwrap_or(0)]
    }
}

/// The word of command that a line begins with, the longest that fits, and what stands after it.
pub fn understood(line: &str) -> Option<(&'static Command, &str)> {
    let after = |name: &str| {
        let end = line
            .char_indices()
            .map(|(at, letter)| at + letter.len_utf8())
            .nth(name.chars().count().checked_sub(1)?)?;
        let (head, rest) = line.split_at(end);
        let fits = head.to_lowercase() == name && (rest.is_empty() || rest.starts_with(' '));
        fits.then(|| rest.trim())
    };
    let named = |command: &'static Command| {
        let names = command.names.iter().chain(command.others);
        names.filter_map(move |name| Some((name.len(), command, after(name)?)))
    };
    COMMANDS
        .iter()
        .flat_map(named)
        .filter(|(_, command, rest)| command.takes || rest.is_empty())
        .max_by_key(|(length, ..)| *length)
        .map(|(_, command, rest)| (command, rest))
}

/// The numbers of a line that has nothing else.
pub fn numbers(line: &str) -> Option<Vec<usize>> {
    let words = line
        .split([' ', ','])
        .filter(|word| !word.is_empty() && !is_joint(word));
    let numbers: Option<Vec<usize>> = words.map(|word| word.parse().ok()).collect();
    numbers.filter(|numbers| !numbers.is_empty())
}

/// The names of a line, with commas or an «og» between them.
pub fn names(line: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut name: Vec<&str> = Vec::new();
    for word in line.split_inclusive([' ', ',']) {
        let bare = word.trim_end_matches([' ', ',']);
        if !is_joint(bare) && !bare.is_empty() {
            name.push(bare);
        }
        if (is_joint(bare) || word.ends_with(',')) && !name.is_empty() {
            names.push(std::mem::take(&mut name).join(" "));
        }
    }
    names.extend((!name.is_empty()).then(|| name.join(" ")));
    names
}

/// Whether a word only joins two names.
fn is_joint(word: &str) -> bool {
    matches!(word, "og" | "and" | "med" | "with" | "mot")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_understood_in_every_language_and_anything_else_is_a_search() {
        let word = |line| understood(line).map(|(command, rest)| (command.word, rest));
        for (line, wanted) in [
            ("Mer", Some((Word::More, ""))),
            ("stad 2", Some((Word::Place, "2"))),
            ("sted ved sted", Some((Word::Lens, ""))),
            ("take home ark.html", Some((Word::Handout, "ark.html"))),
            ("ÅPNE økt.ron", Some((Word::Open, "økt.ron"))),
            ("?", Some((Word::Help, ""))),
            ("hjelpepleier", None),
            ("mer lønn", None),
            ("om barn", None),
            ("favorittyrke", None),
            ("å", None),
            ("", None),
        ] {
            assert_eq!(word(line), wanted, "{line}");
        }
    }

    #[test]
    fn no_two_commands_have_a_word_in_common() {
        let mut all: Vec<(&str, Word)> = Vec::new();
        for command in COMMANDS {
            for name in command.names.iter().chain(command.others) {
                let other = all.iter().find(|(other, _)| other == name);
                assert!(
                    other.is_none_or(|(_, word)| *word == command.word),
                    "{name}"
                );
                assert_eq!(name.to_lowercase(), *name);
                all.push((name, command.word));
            }
        }
    }

    #[test]
    fn numbers_and_names_are_told_apart() {
        assert_eq!(numbers("1, 3"), Some(vec![1, 3]));
        assert_eq!(numbers("1 og 3"), Some(vec![1, 3]));
        assert_eq!(numbers("1 lege"), None);
        assert_eq!(numbers(" "), None);
        assert_eq!(
            names("lege, sosionom og prest"),
            ["lege", "sosionom", "prest"]
        );
        assert_eq!(names("klinisk sosionom"), ["klinisk sosionom"]);
        assert!(names("og").is_empty());
    }
}
