//! What is said of a place: a page, its sections and sector views, results, things laid side by side, lists of ways.

use super::{
    answer::{Answer, Choice, Line},
    dialogue::{Dialogue, View},
    say::said,
};
use crate::model::Section;
use crate::page::{
    Beside, Page, Paragraph, Reader, Target, browse, compare, figures, head, lens, linear,
    provenance, sections,
};
use crate::search::{Hit, Kind};
use crate::texts::screen::fill;

impl Dialogue {
    /// What is said of what one looks at.
    pub(super) fn answer(&self) -> Answer {
        let target = self.state.here().target;
        match (self.view, &self.state.page, target) {
            (View::Results, ..) => self.results(),
            (View::Proposals, ..) => self.proposals(),
            (View::Steps, ..) => self.step_list(),
            (View::Section(section), Some(page), _) => self.section(page, section),
            (View::Places, Some(page), _) => self.sector_list(page),
            (_, Some(page), _) => self.overview(page),
            (View::Part(place), None, Target::Lens(_) | Target::Compare(_)) => self.part(place),
            (_, None, Target::Lens(_) | Target::Compare(_)) => self.parts(),
            (_, None, Target::Near(_)) => self.near(),
            (_, None, Target::Shortlist) => self.kept(),
            (_, None, Target::Handout(scope) | Target::Qr(scope)) => self.sheet(scope),
            _ => self.list(),
        }
    }

    /// All of what one reads, in one piece.
    pub(super) fn everything(&self) -> Answer {
        let whole = self.answer();
        let mut out = Answer {
            title: whole.title.clone(),
            ..Answer::default()
        };
        let heading = |title: &str| Line {
            is_heading: true,
            ..Line::plain(format!("{}:", title.trim_end_matches([':', '?'])))
        };
        match (self.view, self.state.here().target) {
            (View::Whole, Target::Occupation(_)) => {
                let Some(page) = &self.state.page else {
                    return whole;
                };
                out.lines = self.head(page);
                for section in Section::PANES {
                    let part = self.section(page, section);
                    out.lines
                        .push(heading(sections::title(section, self.state.texts())));
                    out.lines.extend(part.lines);
                }
                out
            }
            (View::Whole, Target::Lens(_) | Target::Compare(_)) => {
                let reader = self.state.reader();
                let beside = self.beside();
                let said = beside.as_ref().and_then(Beside::language_of_texts);
                out.lines.extend(said.map(|line| Line::of(&line, reader)));
                for (title, part) in beside.iter().flat_map(linear::parts) {
                    out.lines.push(heading(&title));
                    out.lines.extend(heard(&part, reader));
                }
                out
            }
            _ => whole,
        }
    }

    /// What the numbers of the whole page lead to.
    pub(super) fn overview_choices(&self) -> Vec<Choice> {
        match &self.state.page {
            Some(page) => self.overview(page).choices(),
            None => self.parts().choices(),
        }
    }

    fn results(&self) -> Answer {
        let state = &self.state;
        if state.hits.is_empty() {
            return self.list();
        }
        let title = Paragraph::plain(state.results_heading());
        let hit = |(place, hit): (usize, &Hit)| {
            let row = state.result_row(hit);
            // The heading speaks of the first; who hears a row does not hear the heading with it.
            let is_guess = hit.guess || hit.kind == Kind::Abbreviation;
            let reason = row.reason.map(|reason| reason.concat());
            let guess = is_guess.then(|| self.plain().guess.to_owned());
            let told: Vec<String> = reason.into_iter().chain(guess).collect();
            let joint = if told.is_empty() { "" } else { " – " };
            let text = format!("{}{joint}{}", row.title, told.join(", "));
            Line::choice(text, Choice::Hit(place))
        };
        Answer {
            title: said(&title, state.reader()),
            lines: state.hits.iter().enumerate().map(hit).collect(),
            tail: Vec::new(),
        }
    }

    /// The head of a page: what it is about in short, and in which sector's view.
    fn head(&self, page: &Page) -> Vec<Line> {
        let (reader, plain) = (self.state.reader(), self.plain());
        let sector = self.state.here().sector;
        let [_, rest @ ..] = head::lines(page, reader);
        let mut out: Vec<Line> = rest.iter().map(|line| Line::of(line, reader)).collect();
        let name = page.sectors.get(sector.wrapping_sub(1)).map_or_else(
            || reader.texts().all.to_owned(),
            |sector| sector.title.get(reader.lang).to_string(),
        );
        if page.sectors.is_empty() {
            out.push(Line::plain(plain.no_places));
        } else {
            let there = (page.sectors.len() + 1).to_string();
            let is = fill(plain.place_is, &[&name]);
            out.push(Line::plain(format!(
                "{is} {}",
                fill(plain.places_there, &[&there])
            )));
        }
        out.extend(head::helps(page, sector, reader).map(Line::plain));
        if !reader.texts().nb_only.is_empty() {
            out.push(Line::plain(reader.texts().nb_only));
        }
        let whose = provenance::whose_word(page, sector, reader);
        out.push(Line::of(&Paragraph::plain(whose), reader));
        out
    }

    fn overview(&self, page: &Page) -> Answer {
        let (reader, plain) = (self.state.reader(), self.plain());
        let mut lines = self.head(page);
        for section in Section::PANES {
            let title = sections::title(section, reader.texts());
            let part = self.section(page, section);
            let count = part.lines.iter().filter(|line| !line.is_heading).count();
            let count = match count {
                1 => plain.one_line.to_owned(),
                count => fill(plain.lines, &[&count.to_string()]),
            };
            lines.push(Line::choice(
                format!("{title}, {count}"),
                Choice::Section(section),
            ));
        }
        let [mut title, ..] = head::lines(page, reader);
        title
            .pieces
            .retain(|piece| piece.text != reader.texts().nb_only);
        Answer {
            title: said(&title, reader),
            lines,
            tail: Vec::new(),
        }
    }

    fn section(&self, page: &Page, section: Section) -> Answer {
        let reader = self.state.reader();
        let sector = self.state.here().sector;
        let lines = sections::paragraphs(page, section, sector, reader);
        let title = page.occupation.title.get(reader.lang);
        let place = page.sectors.get(sector.wrapping_sub(1));
        let place = place.map_or(String::new(), |sector| {
            format!(", {}", sector.title.get(reader.lang))
        });
        let mut lines = heard(&linear::in_words(lines, reader.texts()), reader);
        // Among the sources job titles are there for their codes; two numbers at once are none.
        if section == Section::Sources {
            for line in &mut lines {
                line.choice = None;
            }
        }
        Answer {
            title: format!(
                "{title}{place}, {}",
                sections::title(section, reader.texts())
            ),
            lines,
            tail: Vec::new(),
        }
    }

    fn sector_list(&self, page: &Page) -> Answer {
        let (reader, plain) = (self.state.reader(), self.plain());
        let names = page
            .sectors
            .iter()
            .map(|sector| sector.title.get(reader.lang).to_string());
        let all = std::iter::once(reader.texts().all.to_owned()).chain(names);
        let line = |(place, name): (usize, String)| {
            let text = if place == self.state.here().sector {
                format!("{name}, {}", plain.chosen_one)
            } else {
                name
            };
            Line::choice(text, Choice::Sector(place))
        };
        let title = page.occupation.title.get(reader.lang);
        let lines: Vec<Line> = if page.sectors.is_empty() {
            let none = fill(reader.texts().no_views, &[title]);
            vec![Line::plain(none)]
        } else {
            all.enumerate().map(line).collect()
        };
        Answer {
            title: format!("{title}, {}", reader.texts().where_),
            lines,
            tail: Vec::new(),
        }
    }

    fn beside(&self) -> Option<Beside> {
        let (catalog, reader) = (&self.state.atlas.catalog, self.state.reader());
        match self.state.here().target {
            Target::Lens(index) => Some(lens(&Page::load(catalog, index)?, reader)),
            Target::Compare(compared) => {
                let pages: Option<Vec<Page>> = compared
                    .each()
                    .map(|index| Page::load(catalog, index))
                    .collect();
                Some(compare(&pages?, reader))
            }
            _ => None,
        }
    }

    /// The parts of what is laid side by side.
    fn parts(&self) -> Answer {
        let reader = self.state.reader();
        let plain = self.plain();
        let mut lines = Vec::new();
        let beside = self.beside();
        let said = beside.as_ref().and_then(Beside::language_of_texts);
        lines.extend(said.map(|line| Line::of(&line, reader)));
        for head in beside.iter().flat_map(|beside| &beside.heads) {
            lines.push(Line {
                is_heading: true,
                ..Line::plain(format!("{}:", head.title))
            });
            lines.extend(head.below.iter().map(|line| Line::of(line, reader)));
        }
        for (place, (title, part)) in beside.iter().flat_map(linear::parts).enumerate() {
            let part = heard(&part, reader);
            let count = part.iter().filter(|line| !line.is_heading).count();
            let count = match count {
                1 => plain.one_line.to_owned(),
                count => fill(plain.lines, &[&count.to_string()]),
            };
            lines.push(Line::choice(
                format!("{title}, {count}"),
                Choice::Part(place),
            ));
        }
        lines.push(Line::plain(provenance::whose_words(reader)));
        Answer {
            title: self.title(),
            lines,
            tail: Vec::new(),
        }
    }

    fn part(&self, place: usize) -> Answer {
        let reader = self.state.reader();
        let part = self
            .beside()
            .and_then(|beside| linear::parts(&beside).into_iter().nth(place));
        let (title, lines) = part.unwrap_or_default();
        Answer {
            title: format!("{}, {title}", self.title()),
            lines: heard(&lines, reader),
            tail: Vec::new(),
        }
    }

    fn near(&self) -> Answer {
        let (reader, plain) = (self.state.reader(), self.plain());
        let mut lines = Vec::new();
        let ring = self.state.neighbourhood().map(|near| near.ring.as_slice());
        for neighbour in ring.unwrap_or_default() {
            let why = neighbour.reasons.join(", ");
            lines.push(Line::choice(
                format!("{} – {why}", neighbour.title),
                Choice::Go(Target::Occupation(neighbour.index)),
            ));
            for (index, title, reasons) in &neighbour.beyond {
                let why = reasons.join(", ");
                lines.push(Line::choice(
                    format!("{}: {title} – {why}", plain.near_beyond),
                    Choice::Go(Target::Occupation(*index)),
                ));
            }
        }
        if lines.is_empty() {
            lines.push(Line::plain(reader.texts().near_none));
        }
        Answer {
            title: self.title(),
            lines,
            tail: Vec::new(),
        }
    }

    /// A list of ways to pages.
    fn list(&self) -> Answer {
        let (state, reader) = (&self.state, self.state.reader());
        let in_vain = state.in_vain().map(|query| browse::InVain {
            query,
            blocked: state.scan.is_blocked(),
        });
        let found_nothing = in_vain.is_some();
        let mut lines =
            browse::paragraphs(&state.atlas.catalog, state.here().target, in_vain, reader);
        let mut title = self.title();
        // Here is no search line at the top, and what was not found is told first.
        let texts = reader.texts();
        lines.retain(|line| ![texts.start_type, texts.start_or].contains(&line.text().as_str()));
        // What is most searched for has its own number: who listens waits for every line before what is wanted.
        if state.here().target == Target::Start {
            lines.retain(|line| !matches!(line.target, Some(Target::Occupation(_))));
        }
        if found_nothing && !lines.is_empty() {
            title = said(&lines.remove(0), reader);
        } else if state.here().target == Target::Start {
            lines.insert(0, Paragraph::plain(self.plain().start));
        }
        Answer::of(title, &lines, reader)
    }

    /// What one looks at, in a few words.
    pub(super) fn title(&self) -> String {
        let (catalog, reader) = (&self.state.atlas.catalog, self.state.reader());
        let title = browse::title(catalog, self.state.here().target, reader);
        said(&Paragraph::plain(title), reader)
    }
}

/// Lines of a page as they are heard: what is only drawn is left out.
fn heard(lines: &[Paragraph], reader: Reader) -> Vec<Line> {
    let plot = reader.texts().plot.split("{}").last().unwrap_or_default();
    lines
        .iter()
        .filter(|line| !figures::is_drawn(line) && !line.text().ends_with(plot))
        .map(|line| Line::of(line, reader))
        .collect()
}
