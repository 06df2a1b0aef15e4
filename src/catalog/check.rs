//! What is wrong between the files of a pack: ids given twice, references to nothing, sections that say neither what nor why not.

use super::read::{Named, Pack, Placed, Reference, is_code};
use crate::model::{
    Code, Fault, Id, Occupation, Problem, Section, Source, Topic, register::ALL_OCCUPATIONS,
};
use std::collections::{HashMap, HashSet};

/// A lead is one line of a page: at most this many characters.
pub const LEAD_MOST: usize = 110;

/// All faults between and inside the values of `pack`, in the order of its files.
pub fn check(pack: &Pack) -> Vec<Fault> {
    let mut check = Check {
        pack,
        faults: Vec::new(),
    };
    let names = Names {
        occupations: check.unique(&pack.occupations),
        sources: check.unique(&pack.sources),
        sectors: check.unique(&pack.sectors),
        areas: check.unique(&pack.areas),
        programmes: check.unique(&pack.programmes),
        unit_groups: check.unique(&pack.unit_groups),
        job_titles: check.unique(&pack.job_titles),
    };
    check.unique(&pack.words);
    check.unique(&pack.topics);
    check.slugs(&pack.occupations);
    check.slugs(&pack.sources);
    check.slugs(&pack.sectors);
    check.slugs(&pack.areas);
    check.slugs(&pack.programmes);
    for placed in &pack.unit_groups {
        if placed.value.code.as_str() != ALL_OCCUPATIONS {
            check.code(placed.file, &placed.value.code, 4);
        }
    }
    for placed in &pack.areas {
        let groups = placed.value.parts.iter().flat_map(|part| &part.groups);
        check.refer(placed.file, groups, &names.unit_groups);
    }
    for placed in &pack.job_titles {
        check.code(placed.file, &placed.value.code, 7);
    }
    for placed in &pack.topics {
        check.topic(placed, &names);
    }
    for placed in &pack.occupations {
        check.occupation(placed, &names);
    }
    check.faults.sort_by_key(|(file, at, _)| (*file, *at));
    check
        .faults
        .into_iter()
        .map(|(file, at, problem)| pack.fault(file, at, problem))
        .collect()
}

/// Every id and code that there is, by kind.
struct Names<'a> {
    occupations: HashMap<&'a str, usize>,
    sources: HashMap<&'a str, usize>,
    sectors: HashMap<&'a str, usize>,
    areas: HashMap<&'a str, usize>,
    programmes: HashMap<&'a str, usize>,
    unit_groups: HashMap<&'a str, usize>,
    job_titles: HashMap<&'a str, usize>,
}

struct Check<'a> {
    pack: &'a Pack,
    faults: Vec<(usize, u32, Problem)>,
}

impl<'a> Check<'a> {
    fn add(&mut self, file: usize, at: u32, problem: Problem) {
        self.faults.push((file, at, problem));
    }

    fn unique<T: Named>(&mut self, all: &'a [Placed<T>]) -> HashMap<&'a str, usize> {
        let mut names = HashMap::with_capacity(all.len());
        for Placed { value, file } in all {
            if let Some(other) = names.insert(value.name(), *file) {
                let other = self.pack.files[other].shown.clone();
                self.add(
                    *file,
                    value.at(),
                    Problem::Duplicate {
                        id: value.name().to_owned(),
                        other,
                    },
                );
            }
        }
        names
    }

    /// A topic has words, no word of another's, and leads somewhere that there is.
    fn topic(&mut self, placed: &Placed<Topic>, names: &Names<'_>) {
        let Placed { value, file } = placed;
        let ways = usize::from(!value.occupations.is_empty())
            + usize::from(value.area.is_some())
            + usize::from(value.programme.is_some())
            + usize::from(value.sector.is_some());
        if value.words.is_empty() {
            self.add(*file, 0, Problem::MissingField("words"));
        } else if ways != 1 {
            self.add(
                *file,
                value.at(),
                Problem::NotOneWay(value.name().to_owned()),
            );
        }
        self.refer(*file, &value.occupations, &names.occupations);
        self.refer(*file, &value.area, &names.areas);
        self.refer(*file, &value.programme, &names.programmes);
        self.refer(*file, &value.sector, &names.sectors);
    }

    fn slugs<T: Named>(&mut self, all: &[Placed<T>]) {
        for Placed { value, file } in all {
            let id: crate::model::Id<T> = crate::model::Id::new(value.name());
            if !id.is_slug() {
                self.add(
                    *file,
                    value.at(),
                    Problem::NotASlug(value.name().to_owned()),
                );
            }
        }
    }

    fn code(&mut self, file: usize, code: &Code, digits: usize) {
        if !is_code(code, digits) {
            self.add(
                file,
                code.at(),
                Problem::NotACode {
                    found: code.to_string(),
                    digits,
                },
            );
        }
    }

    /// Each of `references` names something, and none twice.
    fn refer<'r, R: Reference + 'r>(
        &mut self,
        file: usize,
        references: impl IntoIterator<Item = &'r R>,
        names: &HashMap<&str, usize>,
    ) {
        let mut seen = HashSet::new();
        for reference in references {
            let id = reference.text();
            if !names.contains_key(id) {
                let near = near(id, names.keys().copied());
                self.add(
                    file,
                    reference.place(),
                    Problem::UnknownReference {
                        id: id.to_owned(),
                        near,
                    },
                );
            }
            if !seen.insert(id) {
                self.add(file, reference.place(), Problem::Repeated(id.to_owned()));
            }
        }
    }

    /// A source that a page uses is there, and in the page's list: from its place there it has its number.
    fn listed(&mut self, o: &Occupation, file: usize, source: &Id<Source>, names: &Names) {
        self.refer(file, [source], &names.sources);
        if names.sources.contains_key(source.as_str()) && !o.sources.contains(source) {
            self.add(
                file,
                source.at(),
                Problem::UnlistedSource(source.to_string()),
            );
        }
    }

    fn occupation(&mut self, Placed { value: o, file }: &Placed<Occupation>, names: &Names) {
        let file = *file;
        let path = &self.pack.files[file].path;
        if let Some(stem) = path
            .strip_prefix("occupations/")
            .and_then(|name| name.strip_suffix(".ron"))
            && stem != o.id.as_str()
        {
            self.add(
                file,
                o.id.at(),
                Problem::FileName {
                    id: o.id.to_string(),
                },
            );
        }
        if o.sources.is_empty() {
            self.add(file, o.id.at(), Problem::NoSource);
        }
        if o.lead.chars().count() > LEAD_MOST {
            self.add(
                file,
                o.lead.at(),
                Problem::TooLong {
                    has: o.lead.chars().count(),
                    most: LEAD_MOST,
                },
            );
        }
        self.refer(file, &o.sources, &names.sources);
        self.refer(file, &o.areas, &names.areas);
        self.refer(file, &o.programmes, &names.programmes);
        self.refer(file, &o.unit_groups, &names.unit_groups);
        self.refer(
            file,
            o.job_titles.source.iter().chain(&o.job_titles.editorial),
            &names.job_titles,
        );
        self.refer(
            file,
            o.related.iter().map(|link| &link.id),
            &names.occupations,
        );
        if let Some(link) = o.related.iter().find(|link| link.id == o.id) {
            self.add(file, link.id.at(), Problem::SelfRelated);
        }
        for code in &o.education_codes {
            self.code(file, &code.code, 6);
        }
        if let Some(list) = &o.source_list {
            self.refer(file, &list.ids, &names.occupations);
        }
        let view_items = o
            .sector_views
            .iter()
            .flat_map(|v| [&v.duties, &v.workplaces, &v.competence, &v.law]);
        let own_items = [
            &o.duties,
            &o.workplaces,
            &o.qualities,
            &o.further_education,
            &o.competence,
            &o.education,
            &o.law,
        ];
        for item in own_items.into_iter().chain(view_items).flatten() {
            if let Some(source) = &item.source {
                self.listed(o, file, source, names);
                if item.editorial {
                    self.add(file, item.text.at(), Problem::EditorialWithSource);
                }
            }
        }
        let other_sources = (o
            .facts
            .iter()
            .flat_map(|fact| [Some(&fact.source), fact.read_in.as_ref()]))
        .chain(o.route.iter().map(|route| route.source.as_ref()))
        .chain(o.related.iter().map(|link| link.named_in.as_ref()))
        .chain(o.claims.iter().map(|claim| Some(&claim.source)))
        .chain(o.people.iter().map(|person| Some(&person.source)))
        .chain(o.notes.iter().map(|note| note.source.as_ref()))
        .chain(o.rhythms.iter().map(|rhythm| Some(&rhythm.source)))
        .chain(o.source_list.iter().map(|list| Some(&list.source)))
        .chain(o.sector_views.iter().map(|view| view.source.as_ref()));
        for source in other_sources.flatten() {
            self.listed(o, file, source, names);
        }
        for route in &o.route {
            if route.years.is_some_and(|years| !years.is_finite()) {
                self.add(file, route.text.at(), Problem::NotANumber);
            }
        }
        for fact in &o.facts {
            if fact.value.is_some_and(|value| !value.is_finite()) {
                self.add(file, fact.text.at(), Problem::NotANumber);
            }
        }
        self.views(o, file, names);
        self.absences(o, file);
    }

    fn views(&mut self, o: &Occupation, file: usize, names: &Names) {
        self.refer(
            file,
            o.sector_views.iter().map(|view| &view.sector),
            &names.sectors,
        );
        let views: HashSet<&str> = o
            .sector_views
            .iter()
            .map(|view| view.sector.as_str())
            .collect();
        for common in &o.common {
            let at = common.text.at();
            self.refer(file, &common.sectors, &names.sectors);
            // One document may speak for several sectors.
            for source in &common.sources {
                self.listed(o, file, source, names);
            }
            if common.editorial && !common.sources.is_empty() {
                self.add(file, at, Problem::EditorialWithSource);
            }
            if common.sectors.len() < 2 {
                self.add(file, at, Problem::NotCommon);
            }
            if !common.sources.is_empty() && common.sources.len() != common.sectors.len() {
                self.add(file, at, Problem::SourcesOfCommon);
            }
            if !matches!(
                common.section,
                Section::Duties | Section::Workplaces | Section::Competence
            ) {
                self.add(file, at, Problem::CommonSection);
            }
            for sector in common
                .sectors
                .iter()
                .chain(common.wording.iter().map(|wording| &wording.sector))
            {
                if !views.contains(sector.as_str()) {
                    self.add(file, sector.at(), Problem::NoView(sector.to_string()));
                }
            }
        }
    }

    /// Every section of the table in CONTENT has content or a reason, and not both.
    fn absences(&mut self, o: &Occupation, file: usize) {
        let filled = [
            (Section::Route, !o.route.is_empty()),
            (Section::Duties, !o.duties.is_empty()),
            (Section::Workplaces, !o.workplaces.is_empty()),
            (Section::Qualities, !o.qualities.is_empty()),
            (Section::FurtherEducation, !o.further_education.is_empty()),
            (Section::Related, !o.related.is_empty()),
            (Section::Education, !o.education.is_empty()),
        ];
        for (section, filled) in filled {
            match (
                filled,
                o.absent.iter().find(|absent| absent.section == section),
            ) {
                (false, None) => self.add(file, o.id.at(), Problem::Empty(section)),
                (true, Some(absent)) => {
                    self.add(file, absent.reason.at(), Problem::NotEmpty(section));
                }
                _ => {}
            }
        }
    }
}

/// The name that begins most like `id`, where it shares three letters or more.
fn near<'a>(id: &str, names: impl Iterator<Item = &'a str>) -> Option<String> {
    let shared = |name: &str| {
        name.bytes()
            .zip(id.bytes())
            .take_while(|(a, b)| a == b)
            .count()
    };
    let best = names.max_by_key(|name| {
        (
            shared(name),
            std::cmp::Reverse(name.len()),
            std::cmp::Reverse(*name),
        )
    })?;
    (shared(best) >= 3).then(|| best.to_owned())
}
