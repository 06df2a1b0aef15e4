//! The figures of several occupations: whose they are, how many they count, and from when; unlike things are never laid beside
//! each other without a word.

use super::{
    beside::Part,
    figures,
    load::Page,
    paragraph::{Mark, Paragraph, Piece, Tone},
    reader::Reader,
    sections::title,
};
use crate::model::{Section, UnitGroup};
use crate::texts::{number, screen::fill};

/// How many job titles that all have are named: a general occupation has a thousand.
const TITLES: usize = 12;

/// How many job titles each has, and those that all have.
pub(super) fn job_titles(pages: &[Page], reader: Reader) -> Part {
    let texts = reader.texts();
    let count = |count: usize| match count {
        1 => texts.one_title.to_owned(),
        count => fill(texts.titles_count, &[&count.to_string()]),
    };
    let column = |page: &Page| {
        let titles = page.job_titles().len();
        let reason = (page.occupation.absent.iter())
            .find(|absent| absent.section == Section::JobTitles)
            .map(|absent| Paragraph::new(Tone::Muted, absent.reason.to_string()));
        let mut out = vec![Paragraph::plain(count(titles))];
        out.extend(reason);
        out
    };
    let mut in_common: Vec<String> = Vec::new();
    if let Some((first, rest)) = pages.split_first() {
        let all_have = |code: &str| {
            rest.iter().all(|page| {
                let mut titles = page.job_titles().iter();
                titles.any(|owned| owned.job_title.code.as_str() == code)
            })
        };
        let titles = first.job_titles().iter();
        in_common = titles
            .filter(|owned| all_have(&owned.job_title.code))
            .map(|owned| owned.job_title.shown())
            .collect();
    }
    let shared = (!in_common.is_empty()).then(|| {
        let all = in_common.len();
        let more = if all > TITLES { "; …" } else { "" };
        in_common.truncate(TITLES);
        let names = format!("{}{more}", in_common.join("; "));
        Paragraph::new(Tone::Muted, format!("{}:", count(all))).and(Tone::Plain, names)
    });
    Part {
        key: "job_titles",
        title: title(Section::JobTitles, texts).to_owned(),
        columns: pages.iter().map(column).collect(),
        shared: shared.into_iter().collect(),
        folded: true,
    }
}

/// The figures of the groups: those of a group that all are in once; and whether they may be laid beside each other.
pub(super) fn figures(pages: &[Page], reader: Reader) -> Part {
    let texts = reader.texts();
    let in_group = |code: &str| {
        let pages = pages.iter();
        pages
            .filter(|page| page.groups.iter().any(|group| group.code.as_str() == code))
            .count()
    };
    let all = pages.len();
    let mark = |of: usize| match all {
        2 => Mark::None,
        _ if of > 1 => Mark::Common,
        _ => Mark::Own,
    };
    let column = |page: &Page| {
        let mut out = Vec::new();
        for group in &page.groups {
            let of = in_group(&group.code);
            if of < all {
                let mut lines = figures::unit_group(page, group, None, reader);
                lines[0].mark = mark(of);
                out.append(&mut lines);
            }
        }
        if page.groups.is_empty() {
            out.push(Paragraph::new(Tone::Muted, texts.pay_none));
        } else if out.is_empty() {
            out.push(Paragraph::new(Tone::Muted, texts.all_shared));
        }
        let facts = page.occupation.facts.iter();
        out.extend(
            facts
                .filter(|fact| fact.value.is_some())
                .map(|fact| figures::fact(page, fact, reader)),
        );
        out
    };
    let mut shared = Vec::new();
    let first = pages.first();
    for (page, group) in first
        .iter()
        .flat_map(|page| page.groups.iter().map(move |group| (page, group)))
    {
        if in_group(&group.code) == all {
            shared.extend(figures::unit_group(page, group, None, reader));
        }
    }
    if let Some(line) = shared.first_mut() {
        let label = Piece {
            tone: Tone::Muted,
            text: format!("{}:", texts.shared),
        };
        line.pieces.insert(0, label);
    }
    shared.extend(unlike(pages, reader));
    let mut columns: Vec<Vec<Paragraph>> = pages.iter().map(column).collect();
    let is_all_shared =
        |column: &Vec<Paragraph>| column.len() == 1 && column[0].pieces[0].text == texts.all_shared;
    if columns.iter().all(is_all_shared) {
        columns = vec![Vec::new(); all];
    }
    Part {
        key: "figures",
        title: title(Section::Figures, texts).to_owned(),
        columns,
        shared,
        folded: false,
    }
}

/// What to know before the figures of different groups are laid beside each other: their sizes and their years.
fn unlike(pages: &[Page], reader: Reader) -> Vec<Paragraph> {
    let (texts, lang) = (reader.texts(), reader.lang);
    let mut groups: Vec<&UnitGroup> = pages.iter().flat_map(|page| &page.groups).collect();
    groups.sort_by(|a, b| a.code.cmp(&b.code));
    groups.dedup_by(|a, b| a.code == b.code);
    let mut out = Vec::new();
    if groups.len() > 1 {
        let sizes = groups.iter().map(|group| group.employed.as_ref());
        let sizes: Option<Vec<u32>> = sizes.map(|size| Some(size?.persons)).collect();
        let ends = sizes.and_then(|sizes| {
            let (least, most) = (*sizes.iter().min()?, *sizes.iter().max()?);
            (least < most).then(|| [number(least, lang), number(most, lang)])
        });
        let sentence = match ends {
            Some([least, most]) => fill(texts.unlike_sizes, &[&least, &most]),
            None => texts.unlike_groups.to_owned(),
        };
        out.push(Paragraph::new(Tone::Muted, sentence));
    }
    let pays = groups
        .iter()
        .filter_map(|group| Some(group.pay.as_ref()?.year));
    let employed = groups
        .iter()
        .filter_map(|group| Some(group.employed.as_ref()?.year));
    for mut years in [pays.collect::<Vec<u16>>(), employed.collect()] {
        years.sort_unstable();
        years.dedup();
        if years.len() > 1 {
            let years: Vec<String> = years.iter().map(ToString::to_string).collect();
            let sentence = fill(texts.unlike_years, &[&years.join(", ")]);
            out.push(Paragraph::new(Tone::Muted, sentence));
        }
    }
    out
}
