//! Pay, employment, and other figures: always as those of whom they are of, with table and year.

use super::{
    load::Page,
    paragraph::{Paragraph, Tone},
    provenance::origin,
    reader::Reader,
};
use crate::model::{Certainty, Fact, Pay, UnitGroup};
use crate::texts::{age, date, number, screen::fill};

/// How many cells a plot is wide: it fits the narrowest pane.
const PLOT: u32 = 32;

/// The lines of the section.
pub(super) fn paragraphs(page: &Page, reader: Reader) -> Vec<Paragraph> {
    let texts = reader.texts();
    let mut out = Vec::new();
    let scale = Scale::of(page.groups.iter().chain(&page.all_occupations));
    for group in &page.groups {
        out.extend(unit_group(page, group, scale.as_ref(), reader));
    }
    if page.groups.len() > 1 {
        out.push(Paragraph::new(Tone::Muted, texts.several_groups));
    }
    if let (Some(scale), Some(all), false) = (&scale, &page.all_occupations, page.groups.is_empty())
    {
        if let Some((pay, plot)) = all
            .pay
            .as_ref()
            .and_then(|pay| Some((pay, scale.plot(pay)?)))
        {
            out.push(Paragraph::heading(all.title.get(reader.lang).to_string()));
            // What is drawn is also said: not everybody sees a drawing.
            out.push(quartiles(pay, reader));
            out.push(Paragraph::plain(plot));
        }
        let ends = [scale.least, scale.most].map(|end| number(end, reader.lang));
        out.push(Paragraph::new(
            Tone::Muted,
            fill(texts.plot, &[&ends[0], &ends[1], texts.per_month]),
        ));
    }
    out.extend(
        page.occupation
            .facts
            .iter()
            .map(|told| fact(page, told, reader)),
    );
    if !page.occupation.claims.is_empty() {
        out.push(Paragraph::heading(texts.claims));
    }
    for claim in &page.occupation.claims {
        let from = origin(page, reader, Some(&claim.source), false);
        out.push(Paragraph::plain(claim.text.to_string()).and(Tone::Muted, from));
    }
    if !page.occupation.rhythms.is_empty() {
        out.push(Paragraph::heading(texts.rhythms));
    }
    for rhythm in &page.occupation.rhythms {
        let from = origin(page, reader, Some(&rhythm.source), false);
        out.push(
            Paragraph::plain(format!("{}: {}", rhythm.what, rhythm.every)).and(Tone::Muted, from),
        );
    }
    out
}

/// The pay and the number of people of a whole unit group, in words, in numbers and as a plot.
pub(super) fn unit_group(
    page: &Page,
    group: &UnitGroup,
    scale: Option<&Scale>,
    reader: Reader,
) -> Vec<Paragraph> {
    let (texts, lang) = (reader.texts(), reader.lang);
    let figure = |kroner| figure(kroner, reader);
    let mut out = vec![Paragraph::heading(group.title.get(lang).to_string())];
    if let Some(pay) = group.pay.as_ref().filter(|pay| pay.is_given()) {
        out.push(quartiles(pay, reader));
        out.extend(
            scale
                .and_then(|scale| scale.plot(pay))
                .map(Paragraph::plain),
        );
        let (women, men) = (figure(pay.women), figure(pay.men));
        out.push(Paragraph::plain(format!(
            "{} {women} · {} {men}",
            texts.women, texts.men
        )));
    } else {
        out.push(Paragraph::plain(format!(
            "{}: {}",
            texts.group_pay, texts.not_given
        )));
    }
    let employed = group.employed.as_ref();
    let line = Paragraph::plain(format!(
        "{}: {}",
        texts.employed,
        figure(employed.map(|employed| employed.persons))
    ));
    let table = employed.map(|employed| format!("(SSB {}, {})", employed.table, employed.year));
    out.push(line.and(Tone::Muted, table.unwrap_or_default()));
    let sharing = page.sharing(group);
    if sharing > 1 {
        out.push(Paragraph::new(
            Tone::Muted,
            fill(texts.shared_group, &[&sharing.to_string()]),
        ));
    }
    out
}

/// A figure, or that it is not given.
fn figure(figure: Option<u32>, reader: Reader) -> String {
    figure.map_or(reader.texts().not_given.to_owned(), |figure| {
        number(figure, reader.lang)
    })
}

/// What the lower quarter earns at the most, the middle, and what the upper quarter earns at the least.
fn quartiles(pay: &Pay, reader: Reader) -> Paragraph {
    let texts = reader.texts();
    let quartiles = [
        (texts.lower, pay.lower),
        (texts.median, pay.median),
        (texts.upper, pay.upper),
    ];
    let quartiles = quartiles
        .map(|(label, kroner)| format!("{label} {}", figure(kroner, reader)))
        .join(" · ");
    let line = format!("{}, {}: {quartiles}", texts.group_pay, texts.per_month);
    Paragraph::plain(line).and(Tone::Muted, format!("(SSB {}, {})", pay.table, pay.year))
}

/// Whether a line is drawn and not written: what it shows is said in another.
pub fn is_drawn(line: &Paragraph) -> bool {
    let text = line.text();
    text.contains('┼') || text.contains('├')
}

/// A scale on which several groups can be laid beside each other: whole ten thousands of kroner a month.
pub(super) struct Scale {
    least: u32,
    most: u32,
}

impl Scale {
    /// A scale for all quartiles of `groups`; nothing where none is given.
    fn of<'a>(groups: impl Iterator<Item = &'a UnitGroup>) -> Option<Self> {
        let pays = groups.filter_map(|group| group.pay.as_ref());
        let ends: Vec<u32> = pays
            .flat_map(|pay| [pay.lower, pay.median, pay.upper])
            .flatten()
            .collect();
        let (least, most) = (*ends.iter().min()?, *ends.iter().max()?);
        Some(Self {
            least: least / 10_000 * 10_000,
            most: most
                .div_ceil(10_000)
                .max(least / 10_000 + 1)
                .saturating_mul(10_000),
        })
    }

    /// The quartiles as strokes on the scale; nothing where one of them is not given: half a plot would show what is not known.
    fn plot(&self, pay: &Pay) -> Option<String> {
        let width = u64::from(self.most - self.least);
        let place =
            |kroner: u32| (u64::from(kroner - self.least) * u64::from(PLOT - 1) / width) as u32;
        let [lower, median, upper] = [place(pay.lower?), place(pay.median?), place(pay.upper?)];
        let stroke = |cell: u32| match cell {
            cell if cell == median => '┼',
            cell if cell == lower => '├',
            cell if cell == upper => '┤',
            cell if (lower..upper).contains(&cell) => '─',
            _ => '·',
        };
        Some((0..PLOT).map(stroke).collect())
    }
}

/// A fact with who found it out, when, and where it was read.
pub(super) fn fact(page: &Page, fact: &Fact, reader: Reader) -> Paragraph {
    let texts = reader.texts();
    let season = fact
        .season
        .as_ref()
        .map_or(String::new(), |season| format!("{season} "));
    let source = page.sources.iter().find(|source| source.id == fact.source);
    let publisher = source.map_or_else(
        || fact.source.to_string(),
        |source| source.publisher.to_string(),
    );
    let mut from = format!("{publisher}, {season}{}", date(fact.date, reader.lang));
    if let Some(age) = age(fact.date, reader.today, reader.lang) {
        from.push_str(&format!(", {}", fill(texts.old, &[&age])));
    }
    if let Some(number) = fact.read_in.as_ref().and_then(|id| page.number(id)) {
        from.push_str(&format!("; {} [{number}]", texts.read_in));
    }
    if fact.certainty == Certainty::Reconstructed {
        from.push_str(&format!("; {}", texts.reconstructed));
    }
    let population = fact
        .population
        .as_ref()
        .map_or(String::new(), |population| format!("({population})"));
    Paragraph::plain(fact.text.to_string())
        .and(Tone::Muted, format!("({from})"))
        .and(Tone::Muted, population)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Text, Titles};

    fn group(lower: Option<u32>, median: u32, upper: u32) -> UnitGroup {
        let pay = Pay {
            lower,
            median: Some(median),
            upper: Some(upper),
            women: None,
            men: None,
            table: Text::new("11418"),
            year: 2025,
        };
        UnitGroup {
            code: Text::new("1234"),
            title: Titles::default(),
            pay: Some(pay),
            employed: None,
        }
    }

    #[test]
    fn plots_lie_on_one_scale() {
        let groups = [
            group(Some(40_000), 50_000, 60_000),
            group(Some(30_000), 31_000, 90_000),
        ];
        let scale = Scale::of(groups.iter()).unwrap();
        assert_eq!((scale.least, scale.most), (30_000, 90_000));
        let plot = |group: &UnitGroup| scale.plot(group.pay.as_ref().unwrap()).unwrap();
        assert_eq!(plot(&groups[0]), "·····├────┼────┤················");
        assert_eq!(plot(&groups[1]), "┼──────────────────────────────┤");
    }

    #[test]
    fn what_is_not_given_is_not_drawn() {
        let groups = [group(None, 50_000, 50_000)];
        let scale = Scale::of(groups.iter()).unwrap();
        assert!(scale.plot(groups[0].pay.as_ref().unwrap()).is_none());
        assert_eq!((scale.least, scale.most), (50_000, 60_000));
        assert!(Scale::of([].iter()).is_none());
    }
}
