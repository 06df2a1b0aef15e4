//! Things laid side by side: occupations, or the sectors of one. A value; screen, print and JSON are made from it.

use super::{
    paragraph::{Paragraph, Piece, Tone},
    reader::Reader,
    target::Target,
    wrap::{Row, rows},
};
use unicode_width::UnicodeWidthStr;

/// Below this many cells a column breaks words more often than lines.
const NARROWEST: usize = 26;

/// What stands between two columns.
const BETWEEN: &str = " │ ";

/// Two or more things side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// What stands above each column.
    pub heads: Vec<Head>,
    /// The parts, in the order of a page.
    pub parts: Vec<Part>,
    /// In which language the words around them are.
    pub reader: Reader,
}

/// What stands above a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Its name.
    pub title: String,
    /// What is said of it as a whole: how old its sources are, whom one meets.
    pub below: Vec<Paragraph>,
    /// What the name opens.
    pub target: Option<Target>,
    /// What one finds there: «43 yrker».
    pub behind: Option<String>,
}

/// A part: what differs column by column, and what all or several have, once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its name for programs, the same in every language.
    pub key: &'static str,
    /// Its name.
    pub title: String,
    /// A column for each head, in their order.
    pub columns: Vec<Vec<Paragraph>>,
    /// What several columns share: each line once.
    pub shared: Vec<Paragraph>,
    /// Whether what is shared is folded to one line.
    pub folded: bool,
}

impl Part {
    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.shared.is_empty() && self.columns.iter().all(Vec::is_empty)
    }

    /// What several columns share, as it is shown: line by line, or folded to one.
    pub fn shown(&self, reader: Reader) -> Vec<Paragraph> {
        if !self.folded || self.shared.is_empty() {
            return self.shared.clone();
        }
        let mut line = Paragraph::new(Tone::Muted, format!("{}:", reader.texts().shared));
        let last = self.shared.len() - 1;
        for (at, shared) in self.shared.iter().enumerate() {
            line.pieces.extend(shared.pieces.iter().cloned());
            if let Some(piece) = line.pieces.last_mut().filter(|_| at < last) {
                let bare = piece.text.trim_end_matches('.').len();
                piece.text.truncate(bare);
                piece.text.push(';');
            }
        }
        vec![line]
    }
}

impl Beside {
    /// How many columns stand side by side in `width` cells: one at the least.
    pub fn columns_that_fit(&self, width: u16) -> usize {
        let between = BETWEEN.width();
        ((usize::from(width) + between) / (NARROWEST + between)).clamp(1, self.heads.len().max(1))
    }

    /// That the texts are in bokmål, where the words around them are not.
    pub fn language_of_texts(&self) -> Option<Paragraph> {
        let said = self.reader.texts().nb_only;
        let line = || Paragraph::new(Tone::Muted, said).in_lang(self.reader.lang);
        (!said.is_empty()).then(line)
    }

    /// Everything in rows of at most `width` cells. Where not all columns fit, those from `first` on are shown, as many as fit,
    /// and a line says which.
    pub fn rows(&self, width: u16, first: usize) -> Vec<Row> {
        let mut out = rows(self.language_of_texts().as_slice(), width);
        out.extend(self.head_rows(width, first));
        for part in &self.parts {
            out.extend(self.part_rows(part, width, first));
        }
        let links: Vec<Paragraph> = self.heads.iter().filter_map(Head::link).collect();
        if !links.is_empty() {
            out.extend(rows(
                &[Paragraph::heading(self.reader.texts().k_open)],
                width,
            ));
            out.extend(rows(&links, width));
        }
        out
    }

    /// The rows of the head: which columns are shown, their names, and what is said of each as a whole.
    pub fn head_rows(&self, width: u16, first: usize) -> Vec<Row> {
        let mut out = rows(&self.which(width, first), width);
        let columns: Vec<Vec<Paragraph>> = self
            .heads
            .iter()
            .map(|head| {
                let title = Paragraph::new(Tone::Strong, head.title.clone());
                std::iter::once(title)
                    .chain(head.below.iter().cloned())
                    .collect()
            })
            .collect();
        out.extend(self.side_by_side(&columns, width, first));
        out
    }

    /// The rows of a part; none where it has nothing to show.
    pub fn part_rows(&self, part: &Part, width: u16, first: usize) -> Vec<Row> {
        if part.is_empty() {
            return Vec::new();
        }
        let mut out = rows(&[Paragraph::heading(part.title.clone())], width);
        out.extend(self.side_by_side(&part.columns, width, first));
        out.extend(rows(&part.shown(self.reader), width));
        out
    }

    /// The columns that are shown in `width` cells, from `first` on.
    fn window(&self, width: u16, first: usize) -> std::ops::Range<usize> {
        let fit = self.columns_that_fit(width).min(self.heads.len());
        let first = first.min(self.heads.len() - fit);
        first..first + fit
    }

    /// Which columns are shown, where not all are: «Kommune og Sykehus m.m. (1–2 av 4)».
    fn which(&self, width: u16, first: usize) -> Vec<Paragraph> {
        let window = self.window(width, first);
        if window.len() == self.heads.len() {
            return Vec::new();
        }
        let texts = self.reader.texts();
        let names: Vec<&str> = self.heads[window.clone()]
            .iter()
            .map(|head| head.title.as_str())
            .collect();
        let names = match names.split_last() {
            Some((last, rest)) if !rest.is_empty() => {
                format!("{} {} {last}", rest.join(", "), texts.and)
            }
            _ => names.concat(),
        };
        let places = if window.len() == 1 {
            format!("{}", window.end)
        } else {
            format!("{}–{}", window.start + 1, window.end)
        };
        vec![Paragraph::new(
            Tone::Muted,
            format!("{names} ({places} {} {})", texts.of, self.heads.len()),
        )]
    }

    /// Columns of paragraphs beside each other.
    fn side_by_side(&self, columns: &[Vec<Paragraph>], width: u16, first: usize) -> Vec<Row> {
        let window = self.window(width, first);
        let shown: Vec<&Vec<Paragraph>> = columns.get(window).into_iter().flatten().collect();
        if shown.iter().all(|column| column.is_empty()) {
            return Vec::new();
        }
        if let [only] = shown.as_slice() {
            return rows(only, width);
        }
        let room = usize::from(width).saturating_sub(BETWEEN.width() * (shown.len() - 1));
        let widths: Vec<usize> = (0..shown.len())
            .map(|place| room / shown.len() + usize::from(place < room % shown.len()))
            .collect();
        let cells: Vec<Vec<Row>> = shown
            .iter()
            .zip(&widths)
            .map(|(column, width)| rows(column, *width as u16))
            .collect();
        let height = cells.iter().map(Vec::len).max().unwrap_or_default();
        (0..height).map(|at| line(&cells, &widths, at)).collect()
    }
}

/// One row of several columns; what ends in blanks is left so.
fn line(cells: &[Vec<Row>], widths: &[usize], at: usize) -> Row {
    let mut pieces = Vec::new();
    for (place, (column, width)) in cells.iter().zip(widths).enumerate() {
        if place > 0 {
            pieces.push(Piece {
                tone: Tone::Muted,
                text: BETWEEN.to_owned(),
            });
        }
        let row = column.get(at);
        pieces.extend(row.into_iter().flat_map(|row| row.pieces.iter().cloned()));
        let taken = row.map_or(0, |row| row.text().width());
        if place + 1 < cells.len() && taken < *width {
            pieces.push(Piece {
                tone: Tone::Plain,
                text: " ".repeat(width - taken),
            });
        }
    }
    Row {
        pieces,
        target: None,
    }
}

impl Head {
    /// A line that opens it: «Kommune – 43 yrker».
    pub(super) fn link(&self) -> Option<Paragraph> {
        let link = Paragraph::link(self.title.clone(), self.target?);
        let behind = self.behind.as_ref().map(|behind| format!("– {behind}"));
        Some(link.and(Tone::Muted, behind.unwrap_or_default()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Date, Lang};
    use crate::page::Mark;

    fn beside() -> Beside {
        let head = |title: &str| Head {
            title: title.to_owned(),
            below: vec![Paragraph::plain(format!("møter{title}"))],
            target: Some(Target::Sector(0)),
            behind: Some("43 yrker".to_owned()),
        };
        let line = |text: &str| Paragraph::plain(text).marked(Mark::Own);
        Beside {
            heads: ["Kommune", "Sykehus", "Nav"].map(head).to_vec(),
            parts: vec![
                Part {
                    key: "duties",
                    title: "Gjøremål".to_owned(),
                    columns: vec![
                        vec![
                            line("kartlegger arbeidsmarkedsundersøkelser"),
                            line("skriver"),
                        ],
                        vec![line("triller medisin")],
                        vec![],
                    ],
                    shared: vec![line("samtaler"), line("journal")],
                    folded: true,
                },
                Part {
                    key: "law",
                    title: "Borte".to_owned(),
                    columns: vec![vec![], vec![], vec![]],
                    shared: vec![],
                    folded: false,
                },
            ],
            reader: Reader {
                lang: Lang::Nb,
                today: Date {
                    year: 2026,
                    month: 11,
                    day: 22,
                },
            },
        }
    }

    fn letters(rows: &[Row]) -> String {
        let text: String = rows.iter().map(Row::text).collect();
        text.chars().filter(|c| c.is_alphanumeric()).collect()
    }

    #[test]
    fn nothing_is_wider_than_asked_and_nothing_is_lost() {
        let beside = beside();
        for width in 1..200 {
            let fit = beside.columns_that_fit(width);
            assert_eq!(fit, usize::from((width + 3) / 29).clamp(1, 3), "{width}");
            let mut seen = String::new();
            for first in 0..5 {
                let rows = beside.rows(width, first);
                for row in &rows {
                    assert!(
                        row.text().width() <= usize::from(width),
                        "{width}: {:?}",
                        row.text()
                    );
                    seen.push_str(&row.text());
                    seen.push('\n');
                }
                assert!(letters(&rows).contains("Felles"), "{width}");
                assert!(!letters(&rows).contains("Borte"), "{width}");
                // One column alone can be read letter by letter.
                if fit == 1 {
                    let own = ["møterKommune", "møterSykehus", "møterNav"][first.min(2)];
                    assert!(letters(&rows).contains(own), "{width} {first}");
                    let line = [
                        "kartleggerarbeidsmarkedsundersøkelserskriver",
                        "trillermedisin",
                    ];
                    assert!(first > 1 || letters(&rows).contains(line[first]), "{width}");
                }
            }
            if width >= 40 {
                for word in ["kartlegger", "skriver", "triller", "medisin", "møterNav"] {
                    assert!(seen.contains(word), "{width}: {word}\n{seen}");
                }
                assert!(seen.contains("Felles: samtaler; journal"), "{width}");
                assert!(seen.contains("Kommune – 43 yrker"), "{width}");
            }
        }
    }

    #[test]
    fn columns_stand_beside_each_other_and_say_which_they_are() {
        let beside = beside();
        let text = |width, first| -> Vec<String> {
            let rows = beside.rows(width, first);
            rows.iter()
                .map(|row| row.text().trim_end().to_owned())
                .collect()
        };
        assert_eq!(
            text(57, 9),
            [
                "Sykehus og Nav (2–3 av 3)",
                "Sykehus                     │ Nav",
                "møterSykehus                │ møterNav",
                "Gjøremål",
                "+ triller medisin           │",
                "Felles: samtaler; journal",
                "Åpne",
                "Kommune – 43 yrker",
                "Sykehus – 43 yrker",
                "Nav – 43 yrker",
            ]
        );
        assert_eq!(text(20, 0)[0], "Kommune (1 av 3)");
        assert_eq!(text(100, 2)[0].matches('│').count(), 2);
        let rows = beside.rows(100, 0);
        let links: Vec<_> = rows.iter().filter_map(|row| row.target).collect();
        assert_eq!(links.len(), 3);
    }

    #[test]
    fn nothing_at_all_is_no_row() {
        let mut beside = beside();
        beside.heads.clear();
        beside.parts.clear();
        assert!(beside.rows(80, 3).is_empty());
    }
}
