//! Two or three occupations side by side: what differs in columns, what is shared folded below, and of figures always whose
//! they are, how many they count and from when.

use super::{
    alike::{self, Line},
    beside::{Beside, Head, Part},
    head,
    load::Page,
    meet::{self, Meeting},
    paragraph::{Mark, Paragraph, Tone},
    provenance::{self, origin},
    reader::Reader,
    sections::title,
    target::Target,
    unlike,
};
use crate::model::{Item, Lang, Section, SectorView};

/// Occupations side by side, part by part in the order of a page.
pub fn compare(pages: &[Page], reader: Reader) -> Beside {
    let compare = Compare { pages, reader };
    let parts = [
        compare.route(),
        unlike::figures(pages, reader),
        compare.areas(),
        compare.programmes(),
        compare.with_common(Section::Duties, "duties", |page| &page.occupation.duties),
        compare.with_common(Section::Workplaces, "workplaces", |page| {
            &page.occupation.workplaces
        }),
        compare.items(Section::Qualities, "qualities", |page| {
            &page.occupation.qualities
        }),
        compare.items(Section::FurtherEducation, "further_education", |page| {
            &page.occupation.further_education
        }),
        compare.items(Section::Education, "education", |page| {
            &page.occupation.education
        }),
        compare.education_codes(),
        compare.with_common(Section::Competence, "competence", |page| {
            &page.occupation.competence
        }),
        compare.sectors(),
        compare.law(),
        unlike::job_titles(pages, reader),
    ];
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    let mut parts: Vec<Part> = parts.collect();
    for part in &mut parts {
        // These are put together from labels and names.
        if matches!(part.key, "figures" | "areas" | "programmes" | "sectors") {
            let lines = part.columns.iter_mut().flatten().chain(&mut part.shared);
            lines.for_each(|line| line.lang = reader.lang);
        }
    }
    Beside {
        heads: pages.iter().map(|page| compare.head(page)).collect(),
        parts,
        reader,
    }
}

/// A line of an occupation, before it is known which of the others have it.
#[derive(Clone, Debug)]
struct Told {
    text: String,
    /// Where it is from.
    origin: String,
    /// That the sources of several sectors say it, and it stands under a heading that says so.
    of_several: bool,
}

impl Told {
    fn new(text: impl ToString) -> Self {
        Self {
            text: text.to_string(),
            origin: String::new(),
            of_several: false,
        }
    }
}

/// What a part is made of.
struct Made {
    key: &'static str,
    title: &'static str,
    /// The section whose absence a page may explain.
    section: Option<Section>,
    /// What stands where an occupation has nothing and explains nothing.
    none: &'static str,
    /// Whether lines that differ in a word are laid together.
    near: bool,
}

struct Compare<'a> {
    pages: &'a [Page],
    reader: Reader,
}

impl Compare<'_> {
    fn head(&self, page: &Page) -> Head {
        let texts = self.reader.texts();
        let o = &page.occupation;
        let mut below = vec![Paragraph::plain(o.lead.to_string())];
        below.extend(page.sources.first().map(|source| {
            let aged = provenance::aged(source, self.reader);
            Paragraph::new(Tone::Muted, format!("{} {aged}", texts.builds_on))
        }));
        Head {
            title: o.title.get(self.reader.lang).to_string(),
            below,
            target: Some(Target::Occupation(page.index)),
            behind: None,
        }
    }

    /// A part of lines: what all have is shared, what two of three have is marked in both, what one alone has stands in its
    /// column; where nothing is left, why.
    fn part(&self, made: Made, columns: &[Vec<Told>]) -> Part {
        let texts = self.reader.texts();
        let lines: Vec<Vec<Line>> = columns
            .iter()
            .map(|column| column.iter().map(|told| Line::new(&told.text)).collect())
            .collect();
        let all = self.pages.len();
        let by_all = meet::meetings(&lines, all, made.near);
        let some = if all > 2 {
            meet::meetings(&lines, 2, false)
        } else {
            Vec::new()
        };
        let has = |meetings: &[Meeting], column: usize, at: usize| {
            meetings.iter().any(|meeting| meeting[column] == Some(at))
        };
        let shared = by_all.iter().map(|meeting| self.shared(meeting, columns));
        let shared: Vec<Paragraph> = shared.collect();
        let column = |(place, column): (usize, &Vec<Told>)| {
            let left = (0..column.len()).filter(|at| !has(&by_all, place, *at));
            let mut out = Vec::new();
            let mut is_of_several = false;
            for at in left {
                let told = &column[at];
                if told.of_several && !is_of_several {
                    out.push(Paragraph::heading(texts.common));
                    is_of_several = true;
                }
                let line =
                    Paragraph::plain(told.text.clone()).and(Tone::Muted, told.origin.clone());
                out.push(line.marked(match all {
                    2 => Mark::None,
                    _ if has(&some, place, at) => Mark::Common,
                    _ => Mark::Own,
                }));
            }
            if out.is_empty() && !column.is_empty() {
                out.push(Paragraph::new(Tone::Muted, texts.all_shared));
            }
            out.extend(self.absent(place, &made, column.is_empty()));
            out
        };
        let is_told = columns.iter().any(|column| !column.is_empty());
        let mut part = Part {
            key: made.key,
            title: made.title.to_owned(),
            columns: columns.iter().enumerate().map(column).collect(),
            shared,
            folded: true,
        };
        // Where all is shared, no column has anything to say; where nobody has anything, one reason is as good as three.
        let only_shared = |column: &Vec<Paragraph>| {
            column.len() == 1 && column[0].pieces[0].text == texts.all_shared
        };
        if is_told && part.columns.iter().all(only_shared) {
            part.columns = vec![Vec::new(); all];
        }
        let reason = part.columns.first().cloned().unwrap_or_default();
        if !is_told && part.columns.iter().all(|column| *column == reason) {
            part.columns = vec![Vec::new(); all];
            part.shared = reason;
            part.folded = false;
        }
        part
    }

    /// Why an occupation has nothing in a part, or what its page says of it beside.
    fn absent(&self, place: usize, made: &Made, is_empty: bool) -> Option<Paragraph> {
        let o = &self.pages[place].occupation;
        let absent = o.absent.iter();
        let reason = absent
            .filter(|absent| Some(absent.section) == made.section)
            .map(|absent| absent.reason.to_string())
            .next();
        let reason = reason.or_else(|| is_empty.then(|| made.none.to_owned()))?;
        Some(Paragraph::new(Tone::Muted, reason))
    }

    /// A line that all have, word by word where they differ; of ours if one of them is.
    fn shared(&self, meeting: &Meeting, columns: &[Vec<Told>]) -> Paragraph {
        let told: Vec<&Told> = meeting
            .iter()
            .zip(columns)
            .filter_map(|(at, column)| column.get((*at)?))
            .collect();
        let mut texts: Vec<&str> = told.iter().map(|told| told.text.as_str()).collect();
        let is_same =
            |text: &&str| Line::new(texts[0]).likeness(&Line::new(text)) == alike::Likeness::Same;
        if texts.iter().all(is_same) {
            texts.truncate(1);
        }
        let ours = format!("[{}]", self.reader.texts().ours);
        let is_ours = told.iter().any(|told| told.origin == ours);
        let line = Paragraph {
            mark: Mark::Common,
            pieces: alike::pieces(&texts),
            target: None,
            lang: Lang::Nb,
        };
        line.and(Tone::Muted, if is_ours { ours } else { String::new() })
    }

    fn section(&self, section: Section, key: &'static str) -> Made {
        Made {
            key,
            title: title(section, self.reader.texts()),
            section: Some(section),
            none: self.reader.texts().no_text,
            near: true,
        }
    }

    fn told(&self, page: &Page, items: &[Item]) -> Vec<Told> {
        let told = |item: &Item| Told {
            text: item.text.to_string(),
            origin: origin(page, self.reader, item.source.as_ref(), item.editorial),
            of_several: false,
        };
        items.iter().map(told).collect()
    }

    fn items(
        &self,
        section: Section,
        key: &'static str,
        items: impl Fn(&Page) -> &Vec<Item>,
    ) -> Part {
        let columns: Vec<Vec<Told>> = self
            .pages
            .iter()
            .map(|page| self.told(page, items(page)))
            .collect();
        self.part(self.section(section, key), &columns)
    }

    /// A section that has lines of several sectors too: which ones, the sectors side by side tell.
    fn with_common(
        &self,
        section: Section,
        key: &'static str,
        items: impl Fn(&Page) -> &Vec<Item>,
    ) -> Part {
        let column = |page: &Page| {
            let mut told = self.told(page, items(page));
            let commons = page.occupation.common.iter();
            for common in commons.filter(|common| common.section == section) {
                told.push(Told {
                    text: common.text.to_string(),
                    origin: origin(page, self.reader, None, common.editorial),
                    of_several: true,
                });
            }
            told
        };
        let columns: Vec<Vec<Told>> = self.pages.iter().map(column).collect();
        self.part(self.section(section, key), &columns)
    }

    fn route(&self) -> Part {
        let mut routes = self.pages.iter().flat_map(|page| &page.occupation.route);
        let has_years = routes.any(|route| route.years.is_some());
        let column = |page: &Page| {
            let told = page.occupation.route.iter().map(|route| {
                let years = head::years(route.years, self.reader);
                let from = origin(page, self.reader, route.source.as_ref(), route.editorial);
                // Beside a way of six years, one without a number would look short.
                let length = if has_years && years.is_empty() {
                    self.reader.texts().no_length
                } else {
                    ""
                };
                Told {
                    text: format!("{} {years}", route.text).trim_end().to_owned(),
                    origin: format!("{length} {from}").trim().to_owned(),
                    of_several: false,
                }
            });
            told.collect()
        };
        let columns: Vec<Vec<Told>> = self.pages.iter().map(column).collect();
        let made = Made {
            near: false,
            ..self.section(Section::Route, "route")
        };
        self.part(made, &columns)
    }

    /// Names that are compared as they are.
    fn names(
        &self,
        key: &'static str,
        title: &'static str,
        none: &'static str,
        names: impl Fn(&Page) -> Vec<Told>,
    ) -> Part {
        let columns: Vec<Vec<Told>> = self.pages.iter().map(names).collect();
        let made = Made {
            key,
            title,
            section: None,
            none,
            near: false,
        };
        self.part(made, &columns)
    }

    fn areas(&self) -> Part {
        let (texts, lang) = (self.reader.texts(), self.reader.lang);
        self.names("areas", texts.areas, texts.no_area, |page| {
            let areas: Vec<_> = page.catalog().areas().iter().collect();
            let of_page = page.occupation.areas.iter();
            let area = of_page.filter_map(|id| areas.iter().find(|area| area.id == *id));
            area.map(|area| Told::new(area.title.get(lang))).collect()
        })
    }

    fn programmes(&self) -> Part {
        let (texts, lang) = (self.reader.texts(), self.reader.lang);
        let has = |page: &Page| !page.occupation.programmes.is_empty();
        let mut part = self.names(
            "programmes",
            texts.programmes,
            texts.no_programmes,
            |page| {
                let all: Vec<_> = page.catalog().programmes().iter().collect();
                let of_page = page.occupation.programmes.iter();
                let named = of_page.filter_map(|id| all.iter().find(|one| one.id == *id));
                named.map(|one| Told::new(one.title.get(lang))).collect()
            },
        );
        if !self.pages.iter().any(has) {
            part.columns.clear();
            part.shared.clear();
        }
        part
    }

    fn education_codes(&self) -> Part {
        let texts = self.reader.texts();
        let has = |page: &&Page| !page.occupation.education_codes.is_empty();
        let mut part = self.names(
            "education_codes",
            texts.education_codes,
            texts.no_text,
            |page| {
                let codes = page.occupation.education_codes.iter();
                codes
                    .map(|code| Told::new(format!("{} {}", code.code, code.title)))
                    .collect()
            },
        );
        // Codes say something beside other codes only.
        if self.pages.iter().filter(has).count() < 2 {
            part.columns.clear();
            part.shared.clear();
        }
        part
    }

    fn sectors(&self) -> Part {
        let (texts, lang) = (self.reader.texts(), self.reader.lang);
        let mut part = self.names("sectors", texts.sector_views, texts.no_sectors, |page| {
            let sectors = page.sectors.iter();
            sectors
                .map(|sector| Told::new(sector.title.get(lang)))
                .collect()
        });
        if self.pages.iter().all(|page| page.sectors.is_empty()) {
            part.columns.clear();
            part.shared.clear();
        }
        part
    }

    fn law(&self) -> Part {
        let column = |page: &Page| {
            let mut told = self.told(page, &page.occupation.law);
            let views = page.occupation.sector_views.iter().zip(&page.sectors);
            for (view, sector) in views {
                let of_view = |view: &SectorView| self.told(page, &view.law);
                let name = sector.tab.get(self.reader.lang);
                told.extend(of_view(view).into_iter().map(|told| Told {
                    origin: format!("({name}) {}", told.origin).trim().to_owned(),
                    ..told
                }));
            }
            told
        };
        let columns: Vec<Vec<Told>> = self.pages.iter().map(column).collect();
        self.part(self.section(Section::Law, "law"), &columns)
    }
}
