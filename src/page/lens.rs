//! One occupation across its sectors: whom one meets in each, what each source says and the others do not, and what several
//! say, once, with where and word by word.

use super::{
    alike::{self, Line},
    beside::{Beside, Head, Part},
    head,
    load::Page,
    meet,
    paragraph::{Mark, Paragraph, Piece, Tone},
    provenance::{self, origin},
    reader::Reader,
    sections::title,
    target::Target,
};
use crate::model::{Common, Id, Item, Lang, Note, Section, Sector, SectorView, Source};
use crate::texts::screen::fill;

/// The parts in which sectors differ, each with its name for programs.
const PARTS: [(Section, &str); 4] = [
    (Section::Duties, "duties"),
    (Section::Workplaces, "workplaces"),
    (Section::Competence, "competence"),
    (Section::Law, "law"),
];

/// An occupation's sectors side by side. With a single view, that one stands beside what is said of the occupation as a whole;
/// without any, a sentence says so.
pub fn lens(page: &Page, reader: Reader) -> Beside {
    let lens = Lens { page, reader };
    let views = &page.occupation.sector_views;
    let heads = match views.len() {
        0 => vec![lens.without_views()],
        1 => vec![lens.whole(), lens.head(0)],
        count => (0..count).map(|place| lens.head(place)).collect(),
    };
    let parts = if views.is_empty() {
        Vec::new()
    } else {
        let parts = PARTS.map(|(section, key)| lens.part(section, key));
        parts.into_iter().filter(|part| !part.is_empty()).collect()
    };
    Beside {
        heads,
        parts,
        reader,
    }
}

/// A line of a column, before it is known who else has it.
struct Told<'a> {
    text: &'a str,
    origin: String,
}

#[derive(Clone, Copy)]
struct Lens<'a> {
    page: &'a Page,
    reader: Reader,
}

impl<'a> Lens<'a> {
    fn name(self) -> String {
        let title = &self.page.occupation.title;
        title.get(self.reader.lang).to_string()
    }

    fn without_views(self) -> Head {
        let sentence = fill(self.reader.texts().no_views, &[&self.name()]);
        Head {
            title: self.name(),
            below: vec![Paragraph::plain(sentence)],
            target: Some(Target::Occupation(self.page.index)),
            behind: None,
        }
    }

    /// The occupation as a whole, as the column beside a single view.
    fn whole(self) -> Head {
        let source = self.page.sources.first();
        let mut below = vec![Paragraph::plain(self.page.occupation.lead.to_string())];
        below.extend(source.map(|source| self.builds_on(source)));
        Head {
            title: self.reader.texts().all.to_owned(),
            below,
            target: Some(Target::Occupation(self.page.index)),
            behind: Some(self.name()),
        }
    }

    fn builds_on(self, source: &Source) -> Paragraph {
        let number = self.page.number(&source.id).filter(|number| *number > 1);
        let number = number.map_or(String::new(), |number| format!(" [{number}]"));
        let source = provenance::aged(source, self.reader);
        let label = self.reader.texts().builds_on;
        Paragraph::new(Tone::Muted, format!("{label} {source}{number}"))
    }

    fn head(self, place: usize) -> Head {
        let (page, lang) = (self.page, self.reader.lang);
        let view = &page.occupation.sector_views[place];
        let sector = page.sectors.get(place);
        let name = self.sector(&view.sector);
        let full = sector.map_or(String::new(), |sector| sector.title.get(lang).to_string());
        let mut below = Vec::new();
        if full != name && !full.is_empty() {
            below.push(Paragraph::new(Tone::Muted, full));
        }
        below.extend(head::helps(page, place + 1, self.reader).map(Paragraph::plain));
        below.extend(
            view.lead
                .iter()
                .map(|lead| Paragraph::plain(lead.to_string())),
        );
        let source = view.source.as_ref().or(page.occupation.sources.first());
        let source = source.and_then(|id| page.sources.iter().find(|source| source.id == *id));
        below.extend(source.map(|source| self.builds_on(source)));
        let catalog = page.catalog();
        let place = catalog
            .sectors()
            .iter()
            .position(|sector| sector.id == view.sector);
        let count = place.map(|place| {
            let cards = catalog.cards();
            let has_view = |sectors: &[u8]| sectors.contains(&(place as u8));
            cards.iter().filter(|card| has_view(&card.sectors)).count()
        });
        Head {
            title: name,
            below,
            target: place.map(|place| Target::Sector(place as u8)),
            behind: count.map(|count| self.reader.texts().occupations(count)),
        }
    }

    /// The short name of a sector.
    fn sector(self, id: &Id<Sector>) -> String {
        let sector = self.page.sectors.iter().find(|sector| sector.id == *id);
        sector.map_or_else(
            || id.to_string(),
            |sector| sector.tab.get(self.reader.lang).to_string(),
        )
    }

    fn part(self, section: Section, key: &'static str) -> Part {
        let (o, texts) = (&self.page.occupation, self.reader.texts());
        let base = match section {
            Section::Duties => &o.duties,
            Section::Workplaces => &o.workplaces,
            Section::Competence => &o.competence,
            _ => &o.law,
        };
        let has_one_view = o.sector_views.len() == 1;
        let mut columns: Vec<Vec<Told>> = Vec::new();
        if has_one_view {
            columns.push(self.told(base, None));
        }
        for view in &o.sector_views {
            columns.push(self.told(own(view, section), view.source.as_ref()));
        }
        let names = self.names();
        let lines: Vec<Vec<Line>> = columns
            .iter()
            .map(|column| column.iter().map(|told| Line::new(told.text)).collect())
            .collect();
        let mut met: Vec<Vec<bool>> = columns.iter().map(|c| vec![false; c.len()]).collect();
        let mut shared: Vec<Paragraph> = Vec::new();
        for common in o.common.iter().filter(|common| common.section == section) {
            self.common(common, &mut shared);
        }
        for meeting in meet::meetings(&lines, 2, true) {
            let here = meeting
                .iter()
                .enumerate()
                .filter_map(|(column, at)| Some((column, (*at)?)));
            let here: Vec<(usize, usize)> = here.collect();
            for (column, at) in &here {
                met[*column][*at] = true;
            }
            let told = |(column, at): &(usize, usize)| {
                let told = &columns[*column][*at];
                (told.text, names[*column].as_str(), told.origin.as_str())
            };
            shared.push(worded(&here.iter().map(told).collect::<Vec<_>>()));
        }
        if !shared.is_empty() {
            shared.insert(0, Paragraph::heading(texts.common));
        }
        if !has_one_view && !base.is_empty() {
            let line = match base.len() {
                1 => texts.said_of_all_one.to_owned(),
                count => fill(texts.said_of_all, &[&count.to_string()]),
            };
            shared.push(Paragraph::link(line, Target::Occupation(self.page.index)));
        }
        let columns: Vec<Vec<Paragraph>> = columns
            .iter()
            .enumerate()
            .map(|(place, told)| {
                let view = (place + o.sector_views.len()).checked_sub(names.len());
                let view = view.and_then(|place| o.sector_views.get(place));
                self.column(section, told, &met[place], view)
            })
            .collect();
        let mut part = Part {
            key,
            title: title(section, texts).to_owned(),
            columns,
            shared,
            folded: false,
        };
        if part.columns.iter().any(|column| !column.is_empty()) {
            for (place, column) in part.columns.iter_mut().enumerate() {
                let view = (place + o.sector_views.len()).checked_sub(names.len());
                let view = view.and_then(|place| o.sector_views.get(place));
                let in_common = |view: &SectorView| {
                    let mut commons = o.common.iter().filter(|common| common.section == section);
                    commons.any(|common| common.sectors.contains(&view.sector))
                };
                if column.is_empty() {
                    let is_told = met[place].contains(&true) || view.is_some_and(in_common);
                    let why = if is_told {
                        texts.all_common
                    } else {
                        texts.no_text
                    };
                    column.push(Paragraph::new(Tone::Muted, why));
                }
            }
        }
        part
    }

    /// The names of the columns.
    fn names(self) -> Vec<String> {
        let views = &self.page.occupation.sector_views;
        let whole = (views.len() == 1).then(|| self.reader.texts().all.to_owned());
        whole
            .into_iter()
            .chain(views.iter().map(|view| self.sector(&view.sector)))
            .collect()
    }

    /// Lines with where they are from, told only where that is not the source of the whole column.
    fn told(self, items: &'a [Item], of_column: Option<&Id<Source>>) -> Vec<Told<'a>> {
        let told = |item: &'a Item| {
            let source = item.source.as_ref().filter(|id| Some(*id) != of_column);
            Told {
                text: &item.text,
                origin: origin(self.page, self.reader, source, item.editorial),
            }
        };
        items.iter().map(told).collect()
    }

    /// What a column has and no other.
    fn column(
        self,
        section: Section,
        told: &[Told],
        met: &[bool],
        view: Option<&SectorView>,
    ) -> Vec<Paragraph> {
        let texts = self.reader.texts();
        let alone = told.iter().zip(met).filter(|(_, met)| !**met);
        let mut out: Vec<Paragraph> = alone
            .map(|(told, _)| {
                Paragraph::plain(told.text)
                    .and(Tone::Muted, &told.origin)
                    .marked(if view.is_some() {
                        Mark::Own
                    } else {
                        Mark::None
                    })
            })
            .collect();
        if !out.is_empty() && view.is_some() {
            out.insert(0, Paragraph::heading(texts.only_here));
        }
        let Some(source) = view.and_then(|view| view.source.as_ref()) else {
            return out;
        };
        let beside = |note: &&Note| note.section == section && note.source.as_ref() == Some(source);
        for note in self.page.occupation.notes.iter().filter(beside) {
            let line = Paragraph::new(Tone::Muted, format!("{}:", texts.note));
            out.push(line.and(Tone::Plain, note.text.to_string()));
        }
        out
    }

    /// A line that the page says of several sectors: once, and where they word it differently, word by word.
    fn common(self, common: &Common, out: &mut Vec<Paragraph>) {
        let said: Vec<(&str, String, String)> = common
            .sectors
            .iter()
            .enumerate()
            .map(|(place, id)| {
                let wording = common.wording.iter().find(|wording| wording.sector == *id);
                let text = wording.map_or(&common.text, |wording| &wording.text);
                let views = &self.page.occupation.sector_views;
                let view = views.iter().find(|view| view.sector == *id);
                // What the head of the column names as its source is not told again.
                let of_view = view.and_then(|view| view.source.as_ref());
                let source = common.sources.get(place).filter(|id| Some(*id) != of_view);
                let origin = origin(self.page, self.reader, source, common.editorial);
                (text.as_str(), self.sector(id), origin)
            })
            .collect();
        let as_told = |said: &[usize], all: &[(&str, String, String)]| {
            let pick = |at: &usize| {
                let (text, name, origin) = &all[*at];
                (*text, name.clone(), origin.clone())
            };
            let picked: Vec<(&str, String, String)> = said.iter().map(pick).collect();
            let parts: Vec<(&str, &str, &str)> = picked
                .iter()
                .map(|(text, name, origin)| (*text, name.as_str(), origin.as_str()))
                .collect();
            worded(&parts)
        };
        for together in together(&said.iter().map(|(text, ..)| *text).collect::<Vec<_>>()) {
            out.push(as_told(&together, &said));
        }
    }
}

/// Which wordings of one line are laid together word by word: all, where there are two and something of them is the same;
/// else those that are near.
fn together(texts: &[&str]) -> Vec<Vec<usize>> {
    let mut different: Vec<&str> = texts.to_vec();
    different.sort_unstable();
    different.dedup();
    let has_same = |wordings: &[&str]| {
        let changes = alike::changes(wordings);
        changes
            .iter()
            .any(|change| matches!(change, alike::Change::Same(_)))
    };
    if different.len() == 1 || different.len() == 2 && has_same(&different) {
        return vec![(0..texts.len()).collect()];
    }
    let columns: Vec<Vec<Line>> = texts.iter().map(|text| vec![Line::new(text)]).collect();
    let mut out: Vec<Vec<usize>> = meet::meetings(&columns, 2, true)
        .into_iter()
        .map(|meeting| {
            let here = meeting.iter().enumerate().filter(|(_, at)| at.is_some());
            here.map(|(place, _)| place).collect()
        })
        .collect();
    let alone = (0..texts.len()).filter(|place| !out.iter().flatten().any(|seen| seen == place));
    let alone: Vec<Vec<usize>> = alone.map(|place| vec![place]).collect();
    out.extend(alone);
    out
}

/// A line of several sectors (text, sector, origin): each wording once, and where it is from in the same order.
fn worded(said: &[(&str, &str, &str)]) -> Paragraph {
    let mut wordings: Vec<(&str, Vec<&str>)> = Vec::new();
    let mut origins: Vec<&str> = Vec::new();
    for (text, name, origin) in said {
        match wordings.iter_mut().find(|(known, _)| known == text) {
            Some((_, names)) => names.push(name),
            None => wordings.push((text, vec![name])),
        }
        if !origin.is_empty() && !origins.contains(origin) {
            origins.push(origin);
        }
    }
    let texts: Vec<&str> = wordings.iter().map(|(text, _)| *text).collect();
    let names: Vec<String> = wordings.iter().map(|(_, names)| names.join(", ")).collect();
    let mut line = Paragraph {
        mark: Mark::Common,
        pieces: alike::pieces(&texts),
        target: None,
        lang: Lang::Nb,
    };
    let is_worded = line.pieces.iter().any(|piece| piece.tone == Tone::Strong);
    let names = names.join(if is_worded { " ↔ " } else { ", " });
    line.pieces.push(Piece {
        tone: Tone::Muted,
        text: format!("({names})"),
    });
    line.and(Tone::Muted, origins.concat().replace("][", ","))
}

/// What a view has of its own in a section.
fn own(view: &SectorView, section: Section) -> &[Item] {
    match section {
        Section::Duties => &view.duties,
        Section::Workplaces => &view.workplaces,
        Section::Competence => &view.competence,
        _ => &view.law,
    }
}
