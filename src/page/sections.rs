//! What stands in each section of a page.

use super::{
    figures, head,
    load::Page,
    paragraph::{Mark, Paragraph, Tone},
    provenance::{self, origin},
    reader::Reader,
    target::Target,
};
use crate::catalog::Reason;
use crate::model::{Common, Id, Item, Link, Note, Section, Source};
use crate::texts::{Texts, screen::fill};

/// The name of a section.
pub fn title(section: Section, texts: &'static Texts) -> &'static str {
    match section {
        Section::Route => texts.route,
        Section::Duties => texts.duties,
        Section::Workplaces => texts.workplaces,
        Section::Qualities => texts.qualities,
        Section::FurtherEducation => texts.further_education,
        Section::Related => texts.related,
        Section::Competence => texts.competence,
        Section::Education => texts.education,
        Section::Figures => texts.figures,
        Section::JobTitles => texts.job_titles,
        Section::People => texts.people,
        Section::Law => texts.law,
        Section::Sources => texts.sources,
    }
}

/// The lines of a section in the view of a sector (0: all of them). Never none: where there is nothing, the reason.
pub fn paragraphs(page: &Page, section: Section, sector: usize, reader: Reader) -> Vec<Paragraph> {
    let o = &page.occupation;
    let mut lines = Lines {
        page,
        reader,
        out: Vec::new(),
    };
    match section {
        Section::Duties => lines.sectored(section, &o.duties, sector, |view| &view.duties),
        Section::Workplaces => {
            lines.sectored(section, &o.workplaces, sector, |view| &view.workplaces);
        }
        Section::Competence => {
            lines.sectored(section, &o.competence, sector, |view| &view.competence);
        }
        Section::Law => lines.law(sector),
        Section::Qualities => lines.items(&o.qualities, Mark::None, None),
        Section::FurtherEducation => lines.items(&o.further_education, Mark::None, None),
        Section::Related => lines.related(),
        Section::Route | Section::Education => lines.education(),
        Section::Figures => lines.out = figures::paragraphs(page, reader),
        Section::JobTitles => lines.job_titles(),
        Section::People => lines.people(),
        Section::Sources => lines.sources(),
    }
    let empty = lines.out.is_empty();
    if let Some(absent) = o.absent.iter().find(|absent| absent.section == section) {
        lines
            .out
            .push(Paragraph::new(Tone::Muted, absent.reason.to_string()));
    } else if empty {
        lines
            .out
            .push(Paragraph::new(Tone::Muted, reader.texts().no_text).in_lang(reader.lang));
    }
    lines.notes(section, sector);
    lines.out
}

/// Whether a section looks different from sector to sector.
fn is_sectored(section: Section) -> bool {
    matches!(
        section,
        Section::Duties | Section::Workplaces | Section::Competence | Section::Law
    )
}

struct Lines<'a> {
    page: &'a Page,
    reader: Reader,
    out: Vec<Paragraph>,
}

impl Lines<'_> {
    fn heading(&mut self, text: &str) {
        self.out
            .push(Paragraph::heading(text).in_lang(self.reader.lang));
    }

    fn items(&mut self, items: &[Item], mark: Mark, from: Option<&Id<Source>>) {
        for item in items {
            let origin = origin(
                self.page,
                self.reader,
                item.source.as_ref().or(from),
                item.editorial,
            );
            self.out.push(
                Paragraph::plain(item.text.to_string())
                    .marked(mark)
                    .and(Tone::Muted, origin),
            );
        }
    }

    /// A section that looks different from sector to sector.
    fn sectored(
        &mut self,
        section: Section,
        base: &[Item],
        sector: usize,
        own: impl Fn(&crate::model::SectorView) -> &Vec<Item>,
    ) {
        let texts = self.reader.texts();
        let commons = || {
            self.page
                .occupation
                .common
                .iter()
                .filter(|common| common.section == section)
        };
        let Some(view) = self.page.view(sector) else {
            let commons: Vec<&Common> = commons().collect();
            self.items(base, Mark::None, None);
            if !commons.is_empty() {
                self.heading(texts.common);
            }
            for common in commons {
                self.common(common, None);
            }
            return;
        };
        let here: Vec<&Common> = commons()
            .filter(|common| common.sectors.contains(&view.sector))
            .collect();
        if section == Section::Duties
            && let Some(lead) = &view.lead
        {
            self.out
                .push(Paragraph::new(Tone::Strong, lead.to_string()));
        }
        if !own(view).is_empty() {
            self.heading(texts.only_here);
            self.items(own(view), Mark::Own, view.source.as_ref());
        }
        if !here.is_empty() {
            self.heading(texts.common);
        }
        for common in here {
            self.common(common, Some(&view.sector));
        }
    }

    /// A line of several sectors, seen from one of them or from none.
    fn common(&mut self, common: &Common, from: Option<&Id<crate::model::Sector>>) {
        let texts = self.reader.texts();
        let name = |id: &Id<crate::model::Sector>| {
            let sector = self.page.sectors.iter().find(|sector| sector.id == *id);
            sector.map_or_else(
                || id.to_string(),
                |sector| sector.tab.get(self.reader.lang).to_string(),
            )
        };
        let others: Vec<String> = common
            .sectors
            .iter()
            .filter(|id| Some(*id) != from)
            .map(name)
            .collect();
        let wording = common
            .wording
            .iter()
            .find(|wording| Some(&wording.sector) == from);
        let text = wording.map_or(&common.text, |wording| &wording.text);
        let place = if from.is_some() {
            format!("({}: {})", texts.also_in, others.join(", "))
        } else {
            format!("({})", others.join(", "))
        };
        let numbers: Vec<String> = common
            .sources
            .iter()
            .filter_map(|id| self.page.number(id))
            .map(|number| number.to_string())
            .collect();
        let origin = if common.editorial {
            format!("[{}]", texts.ours)
        } else if numbers.is_empty() {
            String::new()
        } else {
            format!("[{}]", numbers.join(","))
        };
        let line = Paragraph::plain(text.to_string())
            .marked(Mark::Common)
            .and(Tone::Muted, place);
        self.out.push(line.and(Tone::Muted, origin));
    }

    fn law(&mut self, sector: usize) {
        let page = self.page;
        if let Some(view) = page.view(sector) {
            self.items(&view.law, Mark::Own, view.source.as_ref());
        }
        self.items(&page.occupation.law, Mark::None, None);
        if sector == 0 {
            for (view, sector) in page.occupation.sector_views.iter().zip(&page.sectors) {
                if !view.law.is_empty() {
                    self.heading(sector.tab.get(self.reader.lang));
                    self.items(&view.law, Mark::None, view.source.as_ref());
                }
            }
        }
    }

    fn related(&mut self) {
        let (page, lang) = (self.page, self.reader.lang);
        for (index, title, reasons) in &page.related {
            let reasons: Vec<String> = reasons
                .iter()
                .map(|reason| reason_text(reason, self.reader))
                .collect();
            let line = Paragraph::link(title.get(lang).to_string(), Target::Occupation(*index));
            let line = line.in_lang(lang);
            self.out
                .push(line.and(Tone::Muted, format!("– {}", reasons.join(", "))));
        }
        if let Some(list) = &page.occupation.source_list {
            self.heading(&list.label);
            for (index, title) in &page.source_list {
                self.out.push(Paragraph::link(
                    title.get(lang).to_string(),
                    Target::Occupation(*index),
                ));
            }
        }
    }

    fn education(&mut self) {
        let (page, texts) = (self.page, self.reader.texts());
        if !page.occupation.route.is_empty() {
            self.heading(texts.route);
        }
        for route in &page.occupation.route {
            let origin = origin(
                self.page,
                self.reader,
                route.source.as_ref(),
                route.editorial,
            );
            let line = Paragraph::plain(route.text.to_string())
                .and(Tone::Plain, head::years(route.years, self.reader));
            self.out.push(line.and(Tone::Muted, origin));
        }
        if !page.occupation.education.is_empty() {
            self.heading(texts.education);
        }
        self.items(&page.occupation.education, Mark::None, None);
        if !page.occupation.education_codes.is_empty() {
            self.heading(texts.education_codes);
        }
        for code in &page.occupation.education_codes {
            self.out
                .push(Paragraph::plain(format!("{} {}", code.code, code.title)));
        }
    }

    fn job_titles(&mut self) {
        let (page, texts) = (self.page, self.reader.texts());
        for owned in page.job_titles() {
            let mut reason = match owned.link {
                Link::Source => texts.link_source,
                Link::Editorial => texts.link_editorial,
            }
            .to_owned();
            if !owned.others.is_empty() {
                let others: Vec<&str> = owned
                    .others
                    .iter()
                    .map(|card| card.title.get(self.reader.lang).as_str())
                    .collect();
                reason.push_str(&format!("; {}: {}", texts.shared_with, others.join(", ")));
            }
            let line = Paragraph::link(owned.job_title.shown(), Target::JobTitle(owned.index));
            self.out.push(line.and(Tone::Muted, format!("– {reason}")));
        }
    }

    fn people(&mut self) {
        for person in &self.page.occupation.people {
            let origin = origin(self.page, self.reader, Some(&person.source), false);
            let line = Paragraph::new(Tone::Strong, format!("{}, {}:", person.name, person.role));
            self.out.push(
                line.and(Tone::Plain, person.about.to_string())
                    .and(Tone::Muted, origin),
            );
        }
    }

    fn sources(&mut self) {
        let (page, reader, texts) = (self.page, self.reader, self.reader.texts());
        for (place, source) in page.sources.iter().enumerate() {
            self.out.push(
                Paragraph::new(Tone::Strong, format!("[{}]", place + 1))
                    .and(Tone::Plain, provenance::full(source, reader)),
            );
        }
        self.out
            .push(Paragraph::plain(provenance::whose_word(page, 0, reader)));
        self.out.push(Paragraph::plain(texts.by_model));
        if !page.groups.is_empty() {
            self.heading(texts.groups);
        }
        for group in &page.groups {
            self.out.push(Paragraph::plain(format!(
                "{} {}",
                group.code,
                group.title.get(reader.lang)
            )));
        }
        if !page.job_titles().is_empty() {
            self.heading(texts.codes);
        }
        for owned in page.job_titles() {
            let mut line = Paragraph::plain(format!(
                "{} {}",
                owned.job_title.code, owned.job_title.title
            ));
            line.target = Some(Target::JobTitle(owned.index));
            self.out.push(line);
        }
    }

    /// What to know beside a section; in a sector's view only what its own source says, or what names no source.
    fn notes(&mut self, section: Section, sector: usize) {
        let (page, texts) = (self.page, self.reader.texts());
        let of_view = |source: &Option<Id<Source>>| match (page.view(sector), source) {
            (Some(view), Some(source)) => view.source.as_ref() == Some(source),
            (Some(_), None) => !is_sectored(section),
            (None, _) => true,
        };
        let here = |note: &&Note| note.section == section && of_view(&note.source);
        for note in page.occupation.notes.iter().filter(here) {
            let origin = origin(self.page, self.reader, note.source.as_ref(), note.editorial);
            let line = Paragraph::new(Tone::Muted, format!("{}:", texts.note))
                .and(Tone::Plain, note.text.to_string());
            self.out.push(line.and(Tone::Muted, origin));
        }
    }
}

/// Why an occupation is shown as related.
pub fn reason_text(reason: &Reason, reader: Reader) -> String {
    let texts = reader.texts();
    match reason {
        Reason::SameGroup(_) => texts.same_group.to_owned(),
        Reason::SharedJobTitles(1) => texts.shared_title.to_owned(),
        Reason::SharedJobTitles(n) => fill(texts.shared_titles, &[&n.to_string()]),
        Reason::SharedEducation(_) => texts.shared_education.to_owned(),
        Reason::NamedIn(_) => texts.named.to_owned(),
        Reason::Chosen => texts.chosen.to_owned(),
    }
}
