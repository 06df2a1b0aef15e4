//! How well the search finds what was meant: `cargo bench --bench score -- MISSPELLINGS TERMS`.
//!
//! The first file has lines of what was typed and what was meant, the second of terms and how many sessions searched for
//! them, both with a heading and tabs: so Utdanning.no has published its search log of 2018–2020 (CC0). Without files
//! only the figures that need none are taken: word beginnings, and misspellings that a seeded generator makes.
//!
//! `SCORE_MISSES=1` tells every miss on the standard error, `SCORE_ALONE=1` leaves the ways to compare with out.

use nucleo::{Config, Matcher, Utf32Str};
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    fs,
};
use yrkesatlas::{
    atlas::{Atlas, embedded},
    model::Lang,
    search::{Hit, Kind, Name, Target, fold::fold, search, targets},
};

fn main() {
    let files: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| !argument.starts_with("--"))
        .collect();
    let house = House::new(embedded());
    let read = |path: &String| {
        let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"));
        text.lines()
            .skip(1)
            .map(|line| line.split('\t').map(str::to_owned).collect())
            .collect::<Vec<Vec<String>>>()
    };
    if let Some(path) = files.first() {
        let pairs = read(path);
        let tests = pairs.iter().filter(|pair| pair.len() > 1);
        let tests: Vec<Test> = tests
            .filter_map(|pair| house.test(&pair[0], &pair[1]))
            .collect();
        table("Real misspellings of titles and job titles", &house, &tests);
    }
    let made = made_up(&house);
    table("Misspellings made by a seeded generator", &house, &made);
    beginnings(&house);
    if let Some(path) = files.get(1) {
        terms(&house, &read(path));
    }
}

/// What was typed, and the names that were meant.
struct Test {
    typed: String,
    meant: String,
    right: HashSet<Target>,
    error: &'static str,
}

/// The names of the atlas, for looking things up as a judge does: without the search.
struct House {
    atlas: Atlas,
    /// Plain name → the occupations that have it as their title.
    titles: HashMap<String, HashSet<Target>>,
    /// Plain names of job titles, with and without what stands in brackets.
    job_titles: HashSet<String>,
    /// Every name, folded.
    folded: Vec<(Vec<u8>, Name)>,
}

impl House {
    fn new(atlas: Atlas) -> Self {
        let catalog = &atlas.catalog;
        let mut titles: HashMap<String, HashSet<Target>> = HashMap::new();
        for (place, card) in catalog.cards().iter().enumerate() {
            let index = catalog.occupations().nth(place).expect("it has a card");
            titles
                .entry(plain(card.title.get(Lang::Nb)))
                .or_default()
                .insert(Target::Occupation(index));
        }
        let mut job_titles = HashSet::new();
        for card in catalog.job_titles().iter() {
            job_titles.insert(plain(&card.job_title.title));
            job_titles.insert(base(&card.job_title.title));
        }
        let folded = (0..atlas.index.len())
            .map(|name| (atlas.index.folded(name).to_vec(), atlas.index.name(name)))
            .collect();
        Self {
            atlas,
            titles,
            job_titles,
            folded,
        }
    }

    /// A test of `typed`, where `meant` is an occupation or a job title.
    fn test(&self, typed: &str, meant: &str) -> Option<Test> {
        let meant = plain(meant);
        let right = self.titles.get(&meant).cloned().unwrap_or_default();
        (!right.is_empty() || self.job_titles.contains(&meant)).then(|| Test {
            error: error(&plain(typed), &meant),
            typed: typed.to_owned(),
            meant,
            right,
        })
    }

    /// Whether a row that leads to `target` because of `name` is what the test meant.
    fn is_right(&self, test: &Test, target: Target, name: Name) -> bool {
        let stored = name.text(&self.atlas.catalog);
        test.right.contains(&target)
            || stored.is_some_and(|name| plain(&name) == test.meant || base(&name) == test.meant)
    }
}

/// Small letters, and a blank for whatever separates words.
fn plain(text: &str) -> String {
    let blanks: String = text
        .to_lowercase()
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    blanks.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A job title without what stands in brackets.
fn base(text: &str) -> String {
    plain(text.split('(').next().unwrap_or_default())
}

/// What kind of slip made `typed` of `meant`.
fn error(typed: &str, meant: &str) -> &'static str {
    let (a, b): (Vec<char>, Vec<char>) = (typed.chars().collect(), meant.chars().collect());
    let bare = |text: &str| text.replace(' ', "");
    if bare(typed) == bare(meant) {
        return "space or hyphen";
    }
    if a.first() != b.first() {
        return "first letter";
    }
    match (distance(&a, &b), a.len().cmp(&b.len())) {
        (1, std::cmp::Ordering::Less) => "a letter missing",
        (1, std::cmp::Ordering::Greater) => "a letter too many",
        (1, std::cmp::Ordering::Equal) => "a letter wrong, or two swapped",
        (2, _) => "two slips",
        _ => "three and more",
    }
}

/// Optimal string alignment.
fn distance<T: PartialEq>(a: &[T], b: &[T]) -> usize {
    *last_row(a, b).last().expect("it has a cell")
}

/// The least distance of `a` to a beginning of `b`.
fn prefix_distance<T: PartialEq>(a: &[T], b: &[T]) -> usize {
    *last_row(a, b).iter().min().expect("it has a cell")
}

/// The distances of all of `a` to each beginning of `b`.
fn last_row<T: PartialEq>(a: &[T], b: &[T]) -> Vec<usize> {
    let mut rows = vec![(0..=b.len()).collect::<Vec<_>>()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let mut cell = (rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]))
                .min(rows[i - 1][j] + 1)
                .min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                cell = cell.min(rows[i - 2][j - 2] + 1);
            }
            row.push(cell);
        }
        rows.push(row);
    }
    rows.pop().expect("there is a row")
}

/// What a way of searching reached.
#[derive(Default)]
struct Score {
    tests: usize,
    first: usize,
    five: usize,
    reciprocal: f64,
    empty: usize,
    guesses: usize,
}

impl Score {
    fn add(&mut self, place: Option<usize>, rows: usize, guess: bool) {
        self.tests += 1;
        self.first += usize::from(place == Some(0));
        self.five += usize::from(place.is_some_and(|place| place < 5));
        self.reciprocal += place.map_or(0.0, |place| 1.0 / (place + 1) as f64);
        self.empty += usize::from(rows == 0);
        self.guesses += usize::from(guess);
    }

    fn row(&self, name: &str) {
        let share = |n: usize| 100.0 * n as f64 / self.tests.max(1) as f64;
        println!(
            "| {name} | {} | {:.1} % | {:.1} % | {:.3} | {:.1} % | {:.1} % |",
            self.tests,
            share(self.first),
            share(self.five),
            self.reciprocal / self.tests.max(1) as f64,
            share(self.empty),
            share(self.guesses)
        );
    }
}

fn ours(house: &House, test: &Test) -> (Option<usize>, usize, bool) {
    let hits = search(&house.atlas.catalog, &house.atlas.index, &test.typed);
    let place = hits
        .iter()
        .position(|hit| house.is_right(test, hit.target, hit.name));
    if std::env::var_os("SCORE_MISSES").is_some() && place != Some(0) {
        let catalog = &house.atlas.catalog;
        let rows: Vec<String> = hits
            .iter()
            .take(3)
            .map(|hit| {
                format!(
                    "{}/{:?}",
                    hit.name
                        .text(catalog)
                        .map_or(String::new(), |t| t.to_string()),
                    hit.kind
                )
            })
            .collect();
        eprintln!("{place:?}\t{}\t{}\t{rows:?}", test.typed, test.meant);
    }
    (place, hits.len(), hits.first().is_some_and(|hit| hit.guess))
}

fn table(title: &str, house: &House, tests: &[Test]) {
    println!("\n{title}: {}\n", tests.len());
    println!(
        "| | tests | first | first five | MRR | empty | guesses |\n|---|---|---|---|---|---|---|"
    );
    let mut all = Score::default();
    let mut kinds: BTreeMap<&str, Score> = BTreeMap::new();
    for test in tests {
        let (place, rows, guess) = ours(house, test);
        all.add(place, rows, guess);
        kinds.entry(test.error).or_default().add(place, rows, guess);
    }
    all.row("**Yrkesatlas**");
    for (kind, score) in &kinds {
        score.row(&format!("· {kind}"));
    }
    if std::env::var_os("SCORE_ALONE").is_some() {
        return;
    }
    let ways: [(&str, Way); 3] = [
        ("plain substring", substring),
        ("nucleo alone", nucleo_alone),
        ("edit distance with prefix alone", edit_distance),
    ];
    for (name, way) in ways {
        let mut score = Score::default();
        for test in tests {
            let rows = way(house, &fold(&test.typed));
            // As many rows as are seen at once, each target once.
            let mut seen = HashSet::new();
            let mut place = None;
            'rows: for (_, row) in &rows {
                let name = house.folded[*row].1;
                for target in targets(name, &house.atlas.catalog) {
                    if seen.insert(target) && house.is_right(test, target, name) {
                        place = Some(seen.len() - 1);
                        break 'rows;
                    }
                }
                if seen.len() >= 20 {
                    break;
                }
            }
            score.add(place, rows.len(), false);
        }
        score.row(name);
    }
}

/// A way of searching: what was typed, folded → the names by their badness.
type Way = fn(&House, &[u8]) -> Vec<(u32, usize)>;

/// The best names by `badness`, then the shorter ones.
fn best(house: &House, badness: impl Fn(&[u8]) -> Option<u32>) -> Vec<(u32, usize)> {
    let rows = house.folded.iter().enumerate();
    let mut rows: Vec<(u32, usize)> = rows
        .filter_map(|(place, (name, _))| badness(name).map(|badness| (badness, place)))
        .collect();
    rows.sort_by_key(|(badness, place)| (*badness, house.folded[*place].0.len()));
    rows
}

fn substring(house: &House, query: &[u8]) -> Vec<(u32, usize)> {
    best(house, |name| {
        name.windows(query.len().max(1))
            .position(|part| part == query)
            .map(|at| u32::from(at > 0))
    })
}

fn nucleo_alone(house: &House, query: &[u8]) -> Vec<(u32, usize)> {
    let matcher = std::cell::RefCell::new(Matcher::new(Config::DEFAULT));
    best(house, |name| {
        let score = matcher
            .borrow_mut()
            .fuzzy_match(Utf32Str::Ascii(name), Utf32Str::Ascii(query));
        score.map(|score| u32::from(u16::MAX - score))
    })
}

fn edit_distance(house: &House, query: &[u8]) -> Vec<(u32, usize)> {
    best(house, |name| {
        let whole = distance(query, name) as u32;
        let beginning = prefix_distance(query, name) as u32;
        (beginning <= 4).then_some(beginning * 64 + whole)
    })
}

/// Letters as they lie beside each other, and as they sound alike.
const SLIPS: [(char, &str); 22] = [
    ('a', "sæå"),
    ('b', "vp"),
    ('c', "ks"),
    ('d', "ft"),
    ('e', "ræi"),
    ('f', "gv"),
    ('g', "hkj"),
    ('i', "oye"),
    ('j', "kig"),
    ('k', "lcg"),
    ('l', "k"),
    ('m', "n"),
    ('n', "m"),
    ('o', "åpu"),
    ('p', "b"),
    ('r', "t"),
    ('s', "acz"),
    ('t', "d"),
    ('u', "oy"),
    ('y', "iu"),
    ('ø', "oæ"),
    ('å', "oa"),
];

/// Misspellings of every occupation title and of every twentieth job title, one or two slips each, the same every time.
fn made_up(house: &House) -> Vec<Test> {
    let catalog = &house.atlas.catalog;
    let titles = catalog
        .cards()
        .iter()
        .map(|card| card.title.get(Lang::Nb).to_string())
        .collect::<Vec<_>>();
    let job_titles = catalog
        .job_titles()
        .iter()
        .step_by(20)
        .map(|card| base(&card.job_title.title))
        .collect::<Vec<_>>();
    let mut seed = 0x5EED_u64;
    let mut random = |below: usize| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    let mut tests = Vec::new();
    for meant in titles.iter().chain(&job_titles) {
        let letters: Vec<char> = plain(meant).chars().collect();
        if letters.len() < 5 {
            continue;
        }
        for slips in [1, 1, 2] {
            let mut typed = letters.clone();
            for _ in 0..slips {
                let at = 1 + random(typed.len() - 2);
                match random(5) {
                    0 => {
                        typed.remove(at);
                    }
                    1 => typed.insert(at, typed[at]),
                    2 => typed.swap(at, at - 1),
                    _ => {
                        let slip = SLIPS.iter().find(|(letter, _)| *letter == typed[at]);
                        let others = slip.map_or("e", |(_, others)| others);
                        let chosen = random(others.chars().count());
                        typed[at] = others.chars().nth(chosen).unwrap_or('e');
                    }
                }
            }
            let typed: String = typed.into_iter().collect();
            if plain(&typed) != plain(meant) {
                tests.extend(house.test(&typed, meant));
            }
        }
    }
    tests
}

/// The beginnings of the words of occupation titles: the occupation is among the first five, or all five begin so.
fn beginnings(house: &House) {
    println!("\nBeginnings of words of occupation titles\n");
    println!(
        "| letters | beginnings | first | first five, or all five begin so |\n|---|---|---|---|"
    );
    let catalog = &house.atlas.catalog;
    for letters in [3, 4, 5] {
        let (mut all, mut first, mut good) = (0_usize, 0, 0);
        for (place, card) in catalog.cards().iter().enumerate() {
            let title = card.title.get(Lang::Nb).to_string();
            let index = catalog.occupations().nth(place).expect("it has a card");
            for word in title.split(|c: char| !c.is_alphanumeric()) {
                let typed: String = word.chars().take(letters).collect();
                if typed.chars().count() < letters {
                    continue;
                }
                let hits = search(catalog, &house.atlas.index, &typed);
                let five = &hits[..hits.len().min(5)];
                let begins = |hit: &Hit| {
                    hit.name.text(catalog).is_some_and(|text| {
                        let folded = fold(&text);
                        folded
                            .split(|byte| *byte == b' ')
                            .any(|word| word.starts_with(&fold(&typed)))
                    })
                };
                all += 1;
                let target = Target::Occupation(index);
                first += usize::from(five.first().is_some_and(|hit| hit.target == target));
                let found = five.iter().any(|hit| hit.target == target)
                    || five.len() == 5 && five.iter().all(begins);
                good += usize::from(found);
                if !found && std::env::var_os("SCORE_MISSES").is_some() {
                    eprintln!("{typed}\t{title}");
                }
            }
        }
        let share = |n: usize| 100.0 * n as f64 / all as f64;
        println!(
            "| {letters} | {all} | {:.1} % | {:.1} % |",
            share(first),
            share(good)
        );
    }
}

/// Real search terms: the share of sessions with a hit that is no guess.
fn terms(house: &House, lines: &[Vec<String>]) {
    let mut sessions = [0u64; 3];
    let mut kinds: BTreeMap<&str, u64> = BTreeMap::new();
    for line in lines {
        let count: u64 = line.get(1).and_then(|n| n.parse().ok()).unwrap_or(0);
        let hits = search(&house.atlas.catalog, &house.atlas.index, &line[0]);
        sessions[0] += count;
        let sure = hits.iter().find(|hit| !hit.guess);
        sessions[1] += u64::from(sure.is_some()) * count;
        sessions[2] += u64::from(sure.is_some_and(|hit| hit.kind != Kind::Abbreviation)) * count;
        *kinds
            .entry(sure.map_or("nothing but guesses", |hit| name_of(hit.kind)))
            .or_default() += count;
    }
    let share = |n: u64| 100.0 * n as f64 / sessions[0].max(1) as f64;
    println!(
        "\nReal search terms: {} terms, {} sessions\n",
        lines.len(),
        sessions[0]
    );
    println!("| | sessions |\n|---|---|");
    println!(
        "| **with a hit that is no guess** | {:.1} % |",
        share(sessions[1])
    );
    println!(
        "| … abbreviations not counted | {:.1} % |",
        share(sessions[2])
    );
    for (kind, count) in kinds {
        println!("| first such hit by: {kind} | {:.1} % |", share(count));
    }
}

fn name_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Title => "title",
        Kind::Alias => "alias",
        Kind::JobTitle => "job title",
        Kind::Typo => "a name nearly so",
        Kind::Abbreviation => "abbreviation",
        Kind::Topic => "topic",
        Kind::Text => "text of a page",
    }
}
