//! Dates and numbers as each language writes them.

use crate::model::{Date, Lang};

/// A date with no more precision than it has; `None` is a document without one.
pub fn date(date: Option<Date>, lang: Lang) -> String {
    const MONTHS: [[&str; 12]; 2] = [
        [
            "januar",
            "februar",
            "mars",
            "april",
            "mai",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "desember",
        ],
        [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
    ];
    let Some(Date { year, month, day }) = date else {
        return if lang == Lang::En { "undated" } else { "u.å." }.to_owned();
    };
    let month_name = |names: usize| {
        usize::from(month)
            .checked_sub(1)
            .map_or("", |month| MONTHS[names][month])
    };
    match (lang, month, day) {
        (_, 0, _) => year.to_string(),
        (Lang::Nb | Lang::Nn, _, 0) => format!("{} {year}", month_name(0)),
        (Lang::Nb | Lang::Nn, _, _) => format!("{day:02}.{month:02}.{year}"),
        (Lang::En, _, 0) => format!("{} {year}", month_name(1)),
        (Lang::En, _, _) => format!("{day} {} {year}", month_name(1)),
    }
}

/// How old something is on `today`: «5 år», «under 1 år»; nothing for what has no date.
pub fn age(date: Option<Date>, today: Date, lang: Lang) -> Option<String> {
    let years = date?.age(today);
    Some(match (lang, years) {
        (Lang::Nb | Lang::Nn, 0) => "under 1 år".to_owned(),
        (Lang::En, 0) => "under 1 year".to_owned(),
        (Lang::En, 1) => "1 year".to_owned(),
        (Lang::Nb | Lang::Nn, _) => format!("{years} år"),
        (Lang::En, _) => format!("{years} years"),
    })
}

/// A whole number with its thousands apart by a blank that does not break: `50 010`; in English `50,010`.
pub fn number(number: u32, lang: Lang) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + 3);
    for (i, digit) in digits.chars().enumerate() {
        // Four digits stand together in Norwegian, but not in a column of figures; here they are always figures.
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            // A number is one word: a row never ends inside it.
            out.push(if lang == Lang::En { ',' } else { '\u{a0}' });
        }
        out.push(digit);
    }
    out
}

/// A number that may have decimals: `62`, `6,5`, in English `6.5`.
pub fn decimal(value: f64, lang: Lang) -> String {
    let text = format!("{value}");
    if lang == Lang::En {
        text
    } else {
        text.replace('.', ",")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_numbers() {
        let day = Date::parse("2021-11-19");
        let month = Date::parse("2010-05");
        assert_eq!(date(day, Lang::Nb), "19.11.2021");
        assert_eq!(date(day, Lang::En), "19 November 2021");
        assert_eq!(date(month, Lang::Nn), "mai 2010");
        assert_eq!(date(Date::parse("2016"), Lang::En), "2016");
        assert_eq!(date(None, Lang::Nb), "u.å.");
        assert_eq!(number(1_234_567, Lang::Nb), "1\u{a0}234\u{a0}567");
        assert_eq!(number(50_010, Lang::En), "50,010");
        assert_eq!(decimal(6.5, Lang::Nb), "6,5");
        assert_eq!(decimal(62.0, Lang::En), "62");
    }
}
