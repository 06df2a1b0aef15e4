//! Ways to pages that are no search: the start screen, areas, programmes, sectors, the alphabet, what was most searched, a
//! job title, and the atlas about itself.

use super::{
    paragraph::{Paragraph, Tone},
    provenance,
    reader::Reader,
    target::Target,
};
use crate::catalog::{Card, Catalog, JobTitleIndex, OccupationIndex};
use crate::model::{Lang, Link, Titles};
use crate::search;
use crate::texts::{date, number, screen::fill};

/// How many occupations the most searched list shows.
const MOST_SEARCHED: usize = 100;

/// How many of them the start screen shows.
const MOST_SEARCHED_AT_START: usize = 12;

/// The heading of a place that is no page.
pub fn title(catalog: &Catalog, target: Target, reader: Reader) -> String {
    let (texts, lang) = (reader.texts(), reader.lang);
    let named = |title: Option<String>| title.unwrap_or_default();
    let joined = |label: &str, of: &mut dyn Iterator<Item = OccupationIndex>| {
        let titles: Vec<String> = of
            .filter_map(|index| catalog.card(index))
            .map(|card| card.title.get(lang).to_string())
            .collect();
        format!("{label}: {}", titles.join(" · "))
    };
    match target {
        Target::Start => texts.question.to_owned(),
        Target::Occupation(index) => named(
            catalog
                .card(index)
                .map(|card| card.title.get(lang).to_string()),
        ),
        Target::JobTitle(index) => {
            named(catalog.job_title(index).map(|card| card.job_title.shown()))
        }
        Target::Areas => texts.areas.to_owned(),
        Target::Area(place) => named(
            catalog
                .areas()
                .get(place.into())
                .map(|area| area.title.get(lang).to_string()),
        ),
        Target::Programmes => texts.programmes.to_owned(),
        Target::Programme(place) => named(
            catalog
                .programmes()
                .get(place.into())
                .map(|programme| programme.title.get(lang).to_string()),
        ),
        Target::Sectors => texts.sectors.to_owned(),
        Target::Sector(place) => named(
            catalog
                .sectors()
                .get(place.into())
                .map(|sector| sector.title.get(lang).to_string()),
        ),
        Target::Alphabet => texts.alphabet.to_owned(),
        Target::MostSearched => texts.most_searched.to_owned(),
        Target::About => texts.about.to_owned(),
        Target::Lens(index) => joined(texts.lens, &mut std::iter::once(index)),
        Target::Near(index) => joined(texts.near, &mut std::iter::once(index)),
        Target::Compare(compared) => joined(texts.compare, &mut compared.each()),
        Target::Shortlist => texts.shortlist.to_owned(),
        Target::Step(_) | Target::OwnStep(_) | Target::NewStep => texts.next_steps.to_owned(),
        Target::More => String::new(),
        Target::Handout(_) => texts.handout.to_owned(),
        Target::Qr(_) => texts.qr.to_owned(),
    }
}

/// The lines of a place that is no page. Where a query found nothing, `in_vain` is that query, and the start screen says so.
pub fn paragraphs(
    catalog: &Catalog,
    target: Target,
    in_vain: Option<InVain<'_>>,
    reader: Reader,
) -> Vec<Paragraph> {
    match target {
        Target::Start => start(catalog, in_vain, reader),
        // These are put together elsewhere: they are no ways to pages.
        Target::Occupation(_)
        | Target::Lens(_)
        | Target::Near(_)
        | Target::Compare(_)
        | Target::Shortlist
        | Target::Step(_)
        | Target::OwnStep(_)
        | Target::NewStep
        | Target::More
        | Target::Handout(_)
        | Target::Qr(_) => Vec::new(),
        Target::JobTitle(index) => job_title(catalog, index, reader),
        Target::Areas => {
            let areas = catalog.areas();
            let names = areas.iter().map(|area| area.title);
            counted(catalog, names, Target::Area, |card| &card.areas, reader)
        }
        Target::Programmes => {
            let programmes = catalog.programmes();
            let names = programmes.iter().map(|programme| programme.title);
            counted(
                catalog,
                names,
                Target::Programme,
                |card| &card.programmes,
                reader,
            )
        }
        Target::Sectors => {
            let sectors = catalog.sectors();
            let names = sectors.iter().map(|sector| sector.title);
            counted(catalog, names, Target::Sector, |card| &card.sectors, reader)
        }
        Target::Area(place) => area(catalog, place, reader),
        Target::Programme(place) => {
            occupations(catalog, |card| card.programmes.contains(&place), reader)
        }
        Target::Sector(place) => {
            let overlap = catalog
                .sectors()
                .get(place.into())
                .and_then(|sector| sector.overlap);
            let mut out: Vec<_> = overlap
                .iter()
                .map(|overlap| Paragraph::new(Tone::Muted, overlap.to_string()))
                .collect();
            out.extend(occupations(
                catalog,
                |card| card.sectors.contains(&place),
                reader,
            ));
            out
        }
        Target::Alphabet => alphabet(catalog, reader),
        Target::MostSearched => most_searched(catalog, MOST_SEARCHED, reader),
        Target::About => about(catalog, reader),
    }
}

/// A query that found nothing.
#[derive(Clone, Copy, Debug)]
pub struct InVain<'a> {
    /// As typed.
    pub query: &'a str,
    /// That it is a word from which nothing is guessed.
    pub blocked: bool,
}

fn start(catalog: &Catalog, in_vain: Option<InVain<'_>>, reader: Reader) -> Vec<Paragraph> {
    let texts = reader.texts();
    let mut out = Vec::new();
    let (occupations, titles) = (catalog.cards().len(), catalog.job_titles().len());
    let counts = [
        number(occupations as u32, reader.lang),
        number(titles as u32, reader.lang),
    ];
    match in_vain {
        None => {
            out.push(Paragraph::plain(texts.start_type));
            out.push(Paragraph::plain(texts.start_or));
        }
        Some(InVain { blocked: true, .. }) => {
            out.push(Paragraph::new(Tone::Strong, texts.no_occupation));
            out.push(Paragraph::plain(texts.try_instead));
        }
        Some(InVain { query, .. }) => {
            out.push(Paragraph::new(Tone::Strong, fill(texts.no_hits, &[query])));
            out.push(Paragraph::plain(fill(
                texts.searched_in,
                &[&counts[0], &counts[1]],
            )));
            let near = search::nearest(catalog, query);
            let cards = near
                .iter()
                .filter_map(|index| Some((*index, catalog.card(*index)?)));
            let links: Vec<Paragraph> = cards
                .map(|(index, card)| link(index, &card, reader))
                .collect();
            if !links.is_empty() {
                out.push(Paragraph::heading(texts.begins_alike));
                out.extend(links);
            }
            out.push(Paragraph::plain(texts.try_instead));
        }
    }
    for (label, target) in [
        (texts.programmes, Target::Programmes),
        (texts.areas, Target::Areas),
        (texts.sectors, Target::Sectors),
        (texts.alphabet, Target::Alphabet),
        (texts.about, Target::About),
    ] {
        out.push(Paragraph::link(label, target));
    }
    // The heading leads to the whole list.
    out.push(Paragraph {
        target: Some(Target::MostSearched),
        ..Paragraph::heading(texts.most_searched)
    });
    out.extend(most_searched(catalog, MOST_SEARCHED_AT_START, reader));
    out
}

/// The occupations that were most searched for, most first, with how often.
fn most_searched(catalog: &Catalog, most: usize, reader: Reader) -> Vec<Paragraph> {
    let mut cards = all(catalog);
    cards.retain(|(_, card)| card.searched > 0);
    cards.sort_by_key(|(index, card)| (std::cmp::Reverse(card.searched), *index));
    let line = |(index, card): &(OccupationIndex, Card)| {
        let sessions = fill(
            reader.texts().sessions,
            &[&number(card.searched, reader.lang)],
        );
        link(*index, card, reader).and(Tone::Muted, sessions)
    };
    cards.iter().take(most).map(line).collect()
}

/// Ways by name, each with how many occupations there are; `of` says which of them an occupation belongs to.
fn counted(
    catalog: &Catalog,
    names: impl Iterator<Item = Titles>,
    target: impl Fn(u8) -> Target,
    of: impl Fn(&Card) -> &Vec<u8>,
    reader: Reader,
) -> Vec<Paragraph> {
    let texts = reader.texts();
    let cards: Vec<Card> = catalog.cards().iter().collect();
    let line = |(place, name): (usize, Titles)| {
        let place = place as u8;
        let belong = cards.iter().filter(|card| of(card).contains(&place));
        Paragraph::link(name.get(reader.lang).to_string(), target(place))
            .and(Tone::Muted, texts.occupations(belong.count()))
    };
    let mut out: Vec<_> = names.enumerate().map(line).collect();
    let all = cards.len().to_string();
    out.push(Paragraph::new(
        Tone::Muted,
        fill(texts.several_places, &[&all]),
    ));
    out
}

/// The occupations of an area, part by part; an occupation may stand in several parts.
fn area(catalog: &Catalog, place: u8, reader: Reader) -> Vec<Paragraph> {
    let Some(area) = catalog.areas().get(place.into()) else {
        return Vec::new();
    };
    if area.parts.is_empty() {
        return occupations(catalog, |card| card.areas.contains(&place), reader);
    }
    let texts = reader.texts();
    let mut cards = all(catalog);
    cards.retain(|(_, card)| card.areas.contains(&place));
    cards.sort_by_cached_key(|(_, card)| collation(card.title.get(reader.lang)));
    let mut placed = vec![false; cards.len()];
    let mut out = Vec::new();
    for part in &area.parts {
        let codes: Vec<u16> = part
            .groups
            .iter()
            .filter_map(|code| code.parse().ok())
            .collect();
        let belongs = |card: &Card| card.groups.iter().any(|group| codes.contains(group));
        let here: Vec<usize> = (0..cards.len()).filter(|i| belongs(&cards[*i].1)).collect();
        if !here.is_empty() {
            let count = texts.occupations(here.len());
            out.push(Paragraph::heading(part.title.to_string()).and(Tone::Muted, count));
        }
        for i in here {
            placed[i] = true;
            out.push(link(cards[i].0, &cards[i].1, reader));
        }
    }
    let others = cards
        .iter()
        .zip(&placed)
        .filter(|(_, placed)| !**placed)
        .map(|(card, _)| card);
    let others: Vec<_> = others
        .map(|(index, card)| link(*index, card, reader))
        .collect();
    if !others.is_empty() {
        out.push(Paragraph::heading(texts.without_group));
        out.extend(others);
    }
    if out.is_empty() {
        out.push(Paragraph::new(Tone::Muted, texts.none_here));
    }
    out
}

/// All occupations by title, letter by letter.
fn alphabet(catalog: &Catalog, reader: Reader) -> Vec<Paragraph> {
    let mut cards = all(catalog);
    cards.sort_by_cached_key(|(_, card)| collation(card.title.get(reader.lang)));
    let initial = |card: &Card| {
        card.title
            .get(reader.lang)
            .chars()
            .next()
            .map(|c| c.to_uppercase().to_string())
    };
    let mut out = Vec::with_capacity(cards.len() + 29);
    for same in cards.chunk_by(|a, b| initial(&a.1) == initial(&b.1)) {
        out.push(Paragraph::heading(initial(&same[0].1).unwrap_or_default()));
        out.extend(same.iter().map(|(index, card)| link(*index, card, reader)));
    }
    out
}

fn all(catalog: &Catalog) -> Vec<(OccupationIndex, Card)> {
    catalog.occupations().zip(catalog.cards().iter()).collect()
}

/// The occupations that `belongs` names, by title.
fn occupations(
    catalog: &Catalog,
    belongs: impl Fn(&Card) -> bool,
    reader: Reader,
) -> Vec<Paragraph> {
    let mut cards = all(catalog);
    cards.retain(|(_, card)| belongs(card));
    cards.sort_by_cached_key(|(_, card)| collation(card.title.get(reader.lang)));
    if cards.is_empty() {
        return vec![Paragraph::new(Tone::Muted, reader.texts().none_here)];
    }
    cards
        .iter()
        .map(|(index, card)| link(*index, card, reader))
        .collect()
}

fn link(index: OccupationIndex, card: &Card, reader: Reader) -> Paragraph {
    let line = Paragraph::link(
        card.title.get(reader.lang).to_string(),
        Target::Occupation(index),
    );
    let other_name = reader.lang == Lang::En && *card.title.get(Lang::En) != card.title.nb;
    line.and(
        Tone::Muted,
        if other_name {
            format!("({})", card.title.nb)
        } else {
            String::new()
        },
    )
}

/// The order of the Norwegian alphabet: æ, ø, å last, capitals like small letters.
fn collation(title: &str) -> Vec<u32> {
    let place = |c: char| match c {
        'æ' | 'ä' => '{',
        'ø' | 'ö' => '|',
        'å' => '}',
        'é' | 'è' => 'e',
        c => c,
    };
    title
        .chars()
        .flat_map(char::to_lowercase)
        .map(|c| u32::from(place(c)))
        .collect()
}

fn job_title(catalog: &Catalog, index: JobTitleIndex, reader: Reader) -> Vec<Paragraph> {
    let texts = reader.texts();
    let Some(card) = catalog.job_title(index) else {
        return Vec::new();
    };
    let mut out = vec![Paragraph::new(
        Tone::Muted,
        fill(texts.code_in_register, &[&card.job_title.code]),
    )];
    if card.owners.is_empty() {
        out.push(Paragraph::plain(texts.no_owner));
    } else {
        out.push(Paragraph::heading(texts.owners));
    }
    for (owner, linked) in &card.owners {
        let reason = match linked {
            Link::Source => texts.link_source,
            Link::Editorial => texts.link_editorial,
        };
        out.extend(
            catalog
                .card(*owner)
                .map(|card| link(*owner, &card, reader).and(Tone::Muted, reason)),
        );
    }
    let group = catalog.job_title_group(index);
    if !group.is_empty() {
        out.push(Paragraph::heading(texts.group_titles));
    }
    for other in group {
        let Some(card) = catalog.job_title(other) else {
            continue;
        };
        let owners: Vec<String> = (card.owners.iter())
            .filter_map(|(owner, _)| catalog.card(*owner))
            .map(|card| card.title.get(reader.lang).to_string())
            .collect();
        out.push(
            Paragraph::link(card.job_title.shown(), Target::JobTitle(other))
                .and(Tone::Muted, owners.join(", ")),
        );
    }
    out
}

fn about(catalog: &Catalog, reader: Reader) -> Vec<Paragraph> {
    let texts = reader.texts();
    let counts =
        [catalog.cards().len(), catalog.job_titles().len()].map(|n| number(n as u32, reader.lang));
    let mut out = vec![
        Paragraph::plain(texts.about_text),
        Paragraph::plain(texts.about_honest),
        Paragraph::plain(texts.by_model),
        Paragraph::plain(texts.about_private),
        Paragraph::new(
            Tone::Muted,
            fill(texts.about_counts, &[&counts[0], &counts[1]]),
        ),
        Paragraph::new(
            Tone::Muted,
            format!(
                "Yrkesatlas {}, {}",
                env!("CARGO_PKG_VERSION"),
                date(catalog.newest(), reader.lang)
            ),
        ),
        Paragraph::heading(texts.sources),
    ];
    out.extend(
        catalog
            .sources()
            .iter()
            .map(|source| Paragraph::plain(provenance::full(&source, reader))),
    );
    out.push(Paragraph::heading(texts.words));
    let words = catalog.words();
    out.extend(words.iter().map(|word| {
        Paragraph::new(Tone::Strong, word.word.to_string()).and(Tone::Plain, word.means.to_string())
    }));
    out
}
