//! What is said to a line: the one function of the plain mode. All that is known is the explorer's own state, so that both
//! keep, save and find the same.

use super::{
    answer::{Answer, Choice, Line},
    command::{COMMANDS, Command, Word, understood},
    telling::ROWS,
};
use crate::app::{Edit, Effect, Focus, Msg, Outcome, State, list::Move, update};
use crate::model::{Lang, Section, Text};
use crate::page::Target;
use crate::search::Facet;
use crate::texts::{PlainTexts, plain_texts, screen::fill};

/// The longest line that is read, in letters.
pub const LONGEST: usize = 1000;

/// The number from which a number that leads nowhere may be a job title's code.
const CODE: usize = 1000;

/// What is said to a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The lines, none wider than asked.
    pub lines: Vec<String>,
    /// What is to be done outside before the next line is read.
    pub effect: Option<Effect>,
}

/// What of a place one looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum View {
    /// The results of the search.
    Results,
    /// The place as a whole.
    Whole,
    /// A section of the page.
    Section(Section),
    /// The sector views to choose from.
    Places,
    /// A part of what is laid side by side.
    Part(usize),
    /// What can be laid beside the page.
    Proposals,
    /// The next steps.
    Steps,
}

/// A question that the next line may answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// The name of a file; the proposed one.
    File(String),
    /// Whether to end although something is not saved.
    Quit,
}

/// A conversation.
#[derive(Clone, Debug)]
pub struct Dialogue {
    /// All that is known.
    pub state: State,
    pub(super) view: View,
    pub(super) asked: Option<Asked>,
    /// What the numbers lead to.
    pub(super) choices: Vec<Choice>,
    /// What was said last.
    pub(super) last: Vec<String>,
    /// What of it is not said yet: each line with its number.
    pub(super) rest: Vec<(Option<usize>, Line)>,
    pub(super) tail: Vec<String>,
    /// The step of the way on which a result was opened, to find back to the results.
    opened_at: Option<usize>,
    pub(super) width: u16,
}

impl Dialogue {
    /// A conversation that has not begun, in lines of a width.
    pub fn new(state: State, width: u16) -> Self {
        let is_search = !state.prompt.text().is_empty() && state.focus != Focus::Body;
        Self {
            state,
            view: if is_search {
                View::Results
            } else {
                View::Whole
            },
            asked: None,
            choices: Vec::new(),
            last: Vec::new(),
            rest: Vec::new(),
            tail: Vec::new(),
            opened_at: None,
            width: width.max(20),
        }
    }

    pub(super) fn plain(&self) -> &'static PlainTexts {
        plain_texts(self.state.lang)
    }

    /// What is said before the first line is read.
    pub fn begin(&mut self) -> Said {
        let welcome = self.plain().welcome.to_owned();
        if self.view == View::Results {
            self.finish_search();
        } else {
            self.state.focus = Focus::Body;
            update(&mut self.state, Msg::Continue);
        }
        let answer = self.answer();
        self.say(vec![welcome], answer, ROWS)
    }

    /// What is said to a line.
    pub fn step(&mut self, line: &str) -> Said {
        if line.chars().count() > LONGEST {
            let most = LONGEST.to_string();
            return self.tell(fill(self.plain().too_long, &[&most]));
        }
        let typed = Text::safe(line, LONGEST);
        let command = understood(&typed);
        match self.asked.take() {
            Some(Asked::File(proposed)) if command.is_none_or(|(c, _)| c.word != Word::Back) => {
                let file = if typed.is_empty() { proposed } else { typed };
                return self.save_as(file);
            }
            Some(Asked::Quit) if is_yes(&typed) => return self.end(),
            Some(Asked::Quit) if command.is_some_and(|(c, _)| c.word == Word::Quit) => {
                return self.end();
            }
            _ => {}
        }
        if typed.is_empty() {
            return self.more(ROWS);
        }
        if let Ok(number) = typed.parse::<usize>()
            && (number <= self.choices.len() || number < CODE)
        {
            return self.chosen(number);
        }
        match command {
            Some((command, rest)) => self.command(command, rest),
            None => self.search(&typed),
        }
    }

    /// What is said once something that was asked of the outside is done.
    pub fn done(&mut self, outcome: Outcome) -> Said {
        let is_opened = matches!(outcome, Outcome::Opened { .. });
        update(&mut self.state, Msg::Done(outcome));
        // A screen asks anew for a name that is taken; here the command is typed anew.
        self.state.popup = None;
        let told = self.notice();
        if is_opened {
            self.view = View::Whole;
            return self.whole(vec![told]);
        }
        self.tell(told)
    }

    /// What is said to a line that is no text.
    pub fn unreadable(&mut self) -> Said {
        self.tell(self.plain().not_text)
    }

    pub(super) fn notice(&self) -> String {
        let notice = self.state.notice.as_ref();
        notice.map_or(String::new(), |notice| notice.text(&self.state))
    }

    fn command(&mut self, command: &'static Command, rest: &str) -> Said {
        // With names after it a command needs nothing that is there.
        let is_named = matches!(command.word, Word::Compare | Word::Keep) && !rest.is_empty();
        let tells_itself = matches!(command.word, Word::More | Word::Print);
        if !is_named && !tells_itself && !self.is_live(command.word) {
            let name = command.name(self.state.lang);
            return self.tell(fill(self.plain().not_here, &[name]));
        }
        match command.word {
            Word::Search | Word::Open if rest.is_empty() => self.needs(command.word),
            Word::Search => self.search(rest),
            Word::More => self.more(ROWS),
            Word::All => self.all(),
            Word::Again => Said {
                lines: self.last.clone(),
                effect: None,
            },
            Word::Back => self.back(),
            Word::Results => self.list_results(),
            Word::Start => self.go(Target::Start),
            Word::Sections | Word::Place => self.section_or_place(command.word, rest),
            Word::Lens => self.look(Msg::Lens),
            Word::Near => self.look(Msg::Near),
            Word::Compare => self.compare(rest),
            Word::Keep => self.keep(rest),
            Word::Kept => self.go(Target::Shortlist),
            Word::Note => self.note(rest),
            Word::Step => self.steps(rest),
            Word::Remove => self.remove(rest),
            Word::Move => self.shift(rest),
            Word::Handout => self.handout(rest),
            Word::Print => self.print(),
            Word::Save => self.save(rest),
            Word::Open => Said {
                lines: Vec::new(),
                effect: Some(Effect::OpenSession {
                    file: rest.to_owned(),
                }),
            },
            Word::Sources => self.show(View::Section(Section::Sources)),
            Word::About => self.go(Target::About),
            Word::Language => self.language(rest),
            Word::Help => self.help(rest),
            Word::Quit if self.state.is_unsaved() => {
                self.asked = Some(Asked::Quit);
                self.tell(self.plain().really)
            }
            Word::Quit => self.end(),
        }
    }

    /// Whether a word of command does anything now.
    pub(super) fn is_live(&self, word: Word) -> bool {
        let target = self.state.here().target;
        let is_page = self.view != View::Results && self.state.page.is_some();
        match word {
            Word::More => !self.rest.is_empty(),
            Word::Results => !self.state.hits.is_empty() && self.view != View::Results,
            Word::Sections | Word::Place | Word::Sources => is_page,
            Word::Lens | Word::Near => self.subject().is_some(),
            Word::Compare | Word::Keep => self.subject().is_some() || self.has_occupations(),
            Word::Note | Word::Remove => self.subject().is_some() || target == Target::Shortlist,
            Word::Move => target == Target::Shortlist && self.state.session.kept.len() > 1,
            Word::Print => self.state.can_print && matches!(target, Target::Handout(_)),
            Word::Back => self.view != View::Whole || self.state.places.len() > 1,
            _ => true,
        }
    }

    fn needs(&mut self, word: Word) -> Said {
        let command = COMMANDS.iter().find(|command| command.word == word);
        let name = command.map_or("", |command| command.name(self.state.lang));
        self.tell(fill(self.plain().needs, &[name]))
    }

    pub(super) fn needs_more(&mut self, word: Word) -> Said {
        self.needs(word)
    }

    fn end(&mut self) -> Said {
        let mut said = self.tell(self.plain().bye);
        said.effect = Some(Effect::Quit);
        said
    }

    /// Follows a number.
    fn chosen(&mut self, number: usize) -> Said {
        let place = number.checked_sub(1);
        let Some(choice) = place.and_then(|place| self.choices.get(place)).copied() else {
            let plain = self.plain();
            return match self.choices.len() {
                0 => self.tell(plain.no_choices),
                last => {
                    let (number, last) = (number.to_string(), last.to_string());
                    self.tell(fill(plain.no_choice, &[&number, &last]))
                }
            };
        };
        match choice {
            Choice::Hit(place) => {
                self.state.focus = Focus::Prompt;
                update(&mut self.state, Msg::Results(Move::To(place)));
                update(&mut self.state, Msg::Open);
                self.opened_at = Some(self.state.places.len());
                match self.state.scan.facet() {
                    Some(Facet::Section(section)) if self.state.page.is_some() => {
                        self.show(View::Section(section))
                    }
                    _ => self.show(View::Whole),
                }
            }
            Choice::Go(Target::Step(step)) => {
                self.state.session.tick(step);
                self.show(self.view)
            }
            Choice::Go(Target::OwnStep(_)) => self.show(self.view),
            Choice::Go(target) => self.go(target),
            Choice::Section(section) => self.show(View::Section(section)),
            Choice::Sector(sector) => {
                update(&mut self.state, Msg::Sector(sector));
                self.show(View::Whole)
            }
            Choice::Part(place) => self.show(View::Part(place)),
        }
    }

    pub(super) fn go(&mut self, target: Target) -> Said {
        self.state.focus = Focus::Body;
        update(&mut self.state, Msg::Go(target));
        self.state.focus = Focus::Body;
        update(&mut self.state, Msg::Continue);
        self.show(View::Whole)
    }

    fn look(&mut self, at: Msg) -> Said {
        self.state.focus = Focus::Body;
        update(&mut self.state, at);
        self.show(View::Whole)
    }

    pub(super) fn show(&mut self, view: View) -> Said {
        self.view = view;
        self.whole(Vec::new())
    }

    fn whole(&mut self, before: Vec<String>) -> Said {
        let answer = self.answer();
        self.say(before, answer, ROWS)
    }

    fn search(&mut self, text: &str) -> Said {
        update(&mut self.state, Msg::Prompt(Edit::Clear));
        update(&mut self.state, Msg::Prompt(Edit::Paste(text.to_owned())));
        self.finish_search();
        self.show(View::Results)
    }

    fn finish_search(&mut self) {
        while !self.state.scan.is_done() {
            update(&mut self.state, Msg::Continue);
        }
    }

    fn list_results(&mut self) -> Said {
        self.state.focus = Focus::Prompt;
        update(&mut self.state, Msg::Continue);
        self.opened_at = None;
        self.show(View::Results)
    }

    /// One step back: from a part to the whole, from a page to the results that it was found among, else along the way.
    fn back(&mut self) -> Said {
        let way = self.state.places.len();
        match self.view {
            View::Whole if self.opened_at == Some(way) && !self.state.hits.is_empty() => {
                update(&mut self.state, Msg::Back);
                self.list_results()
            }
            View::Whole => {
                update(&mut self.state, Msg::Back);
                self.show(View::Whole)
            }
            _ => {
                self.state.focus = Focus::Body;
                update(&mut self.state, Msg::Continue);
                self.show(View::Whole)
            }
        }
    }

    fn section_or_place(&mut self, word: Word, rest: &str) -> Said {
        let number = match rest.parse::<usize>() {
            Ok(number) => number,
            Err(_) if rest.is_empty() && word == Word::Place => return self.show(View::Places),
            Err(_) if rest.is_empty() => return self.show(View::Whole),
            Err(_) => return self.search(&format!("{} {rest}", self.state.prompt.text())),
        };
        let view = if word == Word::Place {
            View::Places
        } else {
            View::Whole
        };
        self.view = view;
        self.choices = self.answer().choices();
        self.chosen(number)
    }

    fn language(&mut self, rest: &str) -> Said {
        let lang = match rest.to_lowercase().as_str() {
            "" => return self.tell(self.plain().languages),
            "bokmål" => Some(Lang::Nb),
            "nynorsk" => Some(Lang::Nn),
            "english" | "engelsk" => Some(Lang::En),
            code => Lang::of(code),
        };
        let Some(lang) = lang else {
            return self.tell(self.plain().languages);
        };
        self.state.lang = lang;
        update(&mut self.state, Msg::Continue);
        self.whole(vec![self.plain().language_is.to_owned()])
    }

    fn help(&mut self, rest: &str) -> Said {
        let (plain, lang) = (self.plain(), self.state.lang);
        let all = understood(rest).is_some_and(|(command, _)| command.word == Word::All);
        let mut lines = vec![Line::plain(plain.help_text)];
        for command in COMMANDS {
            if all || self.is_live(command.word) {
                let name = command.name(lang);
                let short = command
                    .others
                    .iter()
                    .find(|other| other.chars().count() < 3)
                    .map_or(String::new(), |short| format!(" {} {short}", plain.or));
                lines.push(Line::plain(format!(
                    "{name}{short}: {}",
                    (command.about)(plain)
                )));
            }
        }
        let title = if all { plain.help_all } else { plain.help_here };
        let answer = Answer {
            title: title.to_owned(),
            lines,
            tail: vec![plain.help_more.to_owned()],
        };
        // What can be chosen stays so while one asks what can be typed.
        let choices = std::mem::take(&mut self.choices);
        let said = self.say(Vec::new(), answer, usize::MAX);
        self.choices = choices;
        said
    }
}

fn is_yes(typed: &str) -> bool {
    matches!(typed.to_lowercase().as_str(), "ja" | "j" | "yes" | "y")
}
