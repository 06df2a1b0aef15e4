//! The head of a page: title, lead, the way there, pay, and the tabs of the sector views.

use super::{
    load::Page,
    paragraph::{Paragraph, Tone},
    reader::Reader,
};
use crate::texts::{dates::decimal, number, screen::fill};
use unicode_width::UnicodeWidthStr;

/// Up to how many medians are told one by one.
const MOST_MEDIANS: usize = 4;

/// The lines of the head, the most needed first.
pub fn lines(page: &Page, reader: Reader) -> [Paragraph; 4] {
    let texts = reader.texts();
    let o = &page.occupation;
    let route = o
        .route
        .first()
        .map_or(texts.no_text.to_owned(), |route| route.text.to_string());
    [
        titled(page, reader).and(Tone::Muted, texts.nb_only),
        Paragraph::plain(o.lead.to_string()),
        Paragraph::new(Tone::Muted, format!("{}:", texts.education_line)).and(Tone::Plain, route),
        pay(page, reader),
    ]
}

/// The title where the head has a single row: that the text is in bokmål is said as shortly as `width` asks for.
pub fn title_in_a_row(page: &Page, width: u16, reader: Reader) -> Paragraph {
    let texts = reader.texts();
    let whole = titled(page, reader).and(Tone::Muted, texts.nb_only);
    if whole.text().width() <= usize::from(width) {
        return whole;
    }
    let short = titled(page, reader).and(Tone::Muted, texts.nb_only_short);
    if short.text().width() <= usize::from(width) {
        return short;
    }
    let title = page.occupation.title.get(reader.lang).to_string();
    Paragraph::new(Tone::Strong, title).and(Tone::Muted, texts.nb_only_short)
}

/// The title, and in another language than bokmål the name that the text has.
fn titled(page: &Page, reader: Reader) -> Paragraph {
    let title = &page.occupation.title;
    let own = title.get(reader.lang);
    let other_name = (*own != title.nb).then(|| format!("({})", title.nb));
    Paragraph::new(Tone::Strong, own.to_string())
        .and(Tone::Muted, other_name.unwrap_or_default())
        .in_lang(reader.lang)
}

/// How long a way takes: «(3 år)».
pub fn years(years: Option<f32>, reader: Reader) -> String {
    years.map_or(String::new(), |years| {
        format!("({})", length(years, reader))
    })
}

fn length(years: f32, reader: Reader) -> String {
    let text = decimal(f64::from(years), reader.lang);
    if text == "1" {
        return reader.texts().one_year.to_owned();
    }
    fill(reader.texts().years, &[&text])
}

/// The median pay of the page's groups, least first, as the groups' and never as the occupation's.
fn pay(page: &Page, reader: Reader) -> Paragraph {
    let texts = reader.texts();
    let medians: Vec<Option<u32>> = page
        .groups
        .iter()
        .map(|group| group.pay.as_ref().and_then(|pay| pay.median))
        .collect();
    if medians.is_empty() {
        return Paragraph::new(Tone::Muted, texts.pay_none).in_lang(reader.lang);
    }
    let label = match medians.len() {
        1 => texts.pay_one.to_owned(),
        n => fill(texts.pay_many, &[&n.to_string()]),
    };
    let mut known: Vec<u32> = medians.iter().copied().flatten().collect();
    known.sort_unstable();
    let mut figures: Vec<String> = match known.as_slice() {
        // Of many groups the line says between what they lie.
        [least, .., most] if known.len() > MOST_MEDIANS => {
            vec![format!(
                "{}–{}",
                number(*least, reader.lang),
                number(*most, reader.lang)
            )]
        }
        known => known.iter().map(|pay| number(*pay, reader.lang)).collect(),
    };
    if known.len() < medians.len() {
        figures.push(texts.not_given.to_owned());
    }
    let unit = if known.is_empty() {
        ""
    } else {
        texts.per_month
    };
    let year = page
        .groups
        .iter()
        .filter_map(|group| group.pay.as_ref())
        .map(|pay| pay.year)
        .max();
    Paragraph::new(Tone::Muted, format!("{label}:"))
        .in_lang(reader.lang)
        .and(Tone::Plain, figures.join(" · "))
        .and(Tone::Plain, unit)
        .and(
            Tone::Plain,
            year.map_or(String::new(), |year| format!("(SSB {year})")),
        )
}

/// One tab of the sector views.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab {
    /// Its place: 0 for all.
    pub place: usize,
    /// Its label, with the digit that chooses it.
    pub label: String,
}

/// The tabs of a page; none where it has no sector views.
pub fn tabs(page: &Page, reader: Reader) -> Vec<Tab> {
    if page.sectors.is_empty() {
        return Vec::new();
    }
    let names = page
        .sectors
        .iter()
        .map(|sector| sector.tab.get(reader.lang).to_string());
    std::iter::once(reader.texts().all.to_owned())
        .chain(names)
        .enumerate()
        .map(|(place, name)| Tab {
            place,
            label: if place < 9 {
                format!("{} {name}", place + 1)
            } else {
                name
            },
        })
        .collect()
}

/// Whom one meets in a sector.
pub fn helps(page: &Page, sector: usize, reader: Reader) -> Option<String> {
    let helps = &page.view(sector)?.helps;
    let names = helps
        .iter()
        .map(crate::model::Text::as_str)
        .collect::<Vec<_>>()
        .join(", ");
    (!helps.is_empty()).then(|| format!("{}: {names}", reader.texts().you_meet))
}
