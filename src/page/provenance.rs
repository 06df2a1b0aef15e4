//! Where a page is from and how old that is, in sentences.

use super::{load::Page, reader::Reader};
use crate::model::{Id, Review, Source};
use crate::texts::{age, date, screen::fill};

/// Whose word the page is: «Vår tekst, ikke sjekket av fagfolk. Bygger på …». `sector` is 0 for all.
pub fn whose_word(page: &Page, sector: usize, reader: Reader) -> String {
    let texts = reader.texts();
    let own = own_word(page, reader);
    let mut builds_on: Vec<String> = page
        .sources
        .iter()
        .take(1)
        .map(|source| short(source, reader))
        .collect();
    let view_source = page.view(sector).and_then(|view| view.source.as_ref());
    let other =
        view_source.and_then(|id| page.sources.iter().skip(1).find(|source| source.id == *id));
    builds_on.extend(other.map(|source| short(source, reader)));
    if builds_on.is_empty() {
        return own;
    }
    let builds_on = builds_on.join(&format!(" {} ", texts.and));
    let stop = if builds_on.ends_with('.') { "" } else { "." };
    format!("{own} {} {builds_on}{stop}", texts.builds_on)
}

/// The first sentence of that: that the text is ours, and who has checked it.
pub fn own_word(page: &Page, reader: Reader) -> String {
    match &page.occupation.review {
        Some(review) => filled(reader.texts().checked, review, reader),
        None => reader.texts().unchecked.to_owned(),
    }
}

/// Whose word a comparison is: nobody but us has laid these lines side by side, whoever has checked one page.
pub fn whose_words(reader: Reader) -> &'static str {
    reader.texts().unchecked
}

/// A source in a few words: «Utdanning.no (kvalitetssikret av Fellesorganisasjonen 19.11.2021)», «Fellesorganisasjonen (FO), u.å.».
fn short(source: &Source, reader: Reader) -> String {
    match &source.review {
        Some(review) => {
            let short = Review {
                bodies: review
                    .short
                    .clone()
                    .map_or_else(|| review.bodies.clone(), |short| vec![short]),
                ..review.clone()
            };
            format!("{} ({})", source.publisher, reviewed(&short, reader))
        }
        None => format!(
            "{} {}",
            source.short.as_ref().unwrap_or(&source.publisher),
            date(source.date, reader.lang)
        ),
    }
}

/// A source in a few words with its age: «FO-brosjyre mai 2010, 16 år gammelt».
pub fn aged(source: &Source, reader: Reader) -> String {
    let short = short(source, reader);
    match age(source.date, reader.today, reader.lang) {
        Some(age) => format!("{short}, {}", fill(reader.texts().old, &[&age])),
        None => short,
    }
}

/// «kvalitetssikret av Fellesorganisasjonen 19.11.2021»
pub fn reviewed(review: &Review, reader: Reader) -> String {
    filled(reader.texts().reviewed, review, reader)
}

fn filled(text: &str, review: &Review, reader: Reader) -> String {
    let bodies = review
        .bodies
        .iter()
        .map(crate::model::Text::as_str)
        .collect::<Vec<_>>()
        .join(", ");
    fill(
        text,
        &[&review.verb, &bodies, &date(Some(review.date), reader.lang)],
    )
}

/// A source in full, with its age.
pub fn full(source: &Source, reader: Reader) -> String {
    let texts = reader.texts();
    let mut text = format!("{}: {}", source.publisher, source.title);
    if let Some(author) = &source.author {
        text = format!("{}, {author}: {}", source.publisher, source.title);
    }
    if !text.ends_with(['.', '!', '?']) {
        text.push('.');
    }
    text.push_str(&format!(" {}", capital(&dated(source, reader))));
    text.push('.');
    if let Some(review) = &source.review {
        text.push_str(&format!(" {}.", capital(&reviewed(review, reader))));
    }
    text.push_str(&format!(" {}: {}.", texts.licence, source.licence));
    if let Some(url) = &source.url {
        text.push_str(&format!(" {url}"));
    }
    if let Some(note) = &source.note {
        text.push_str(&format!(" {note}"));
    }
    text
}

/// «19.11.2021 (5 år gammelt)», «u.å.»
pub fn dated(source: &Source, reader: Reader) -> String {
    let dated = date(source.date, reader.lang);
    match age(source.date, reader.today, reader.lang) {
        Some(age) => format!("{dated} ({})", fill(reader.texts().old, &[&age])),
        None => dated.trim_end_matches('.').to_owned(),
    }
}

/// A text with a capital first letter.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(letters)
        .collect()
}

/// Where a line is from: nothing for the page's main source, else its number, or that it is ours.
pub fn origin(page: &Page, reader: Reader, source: Option<&Id<Source>>, editorial: bool) -> String {
    if editorial {
        return format!("[{}]", reader.texts().ours);
    }
    let number = source
        .and_then(|id| page.number(id))
        .filter(|number| *number > 1);
    number.map_or(String::new(), |number| format!("[{number}]"))
}
