//! Which lines stand in several columns: each line meets one line of another column at most.

use super::alike::{LEAST_IN_COMMON, Likeness, Line, SMALL, ends};

/// A line that several columns have: for each column the place of its line there.
pub type Meeting = Vec<Option<usize>>;

/// The lines that at least `least` of `columns` have, each line in one meeting at most: first those that are the same, then,
/// where `near` ones count too, those that differ in a word.
pub fn meetings(columns: &[Vec<Line>], least: usize, near: bool) -> Vec<Meeting> {
    let mut free: Vec<Vec<bool>> = columns
        .iter()
        .map(|column| vec![true; column.len()])
        .collect();
    let mut found = Vec::new();
    for is_near in [false, true] {
        if is_near && !near {
            break;
        }
        for (place, column) in columns.iter().enumerate() {
            for (at, line) in column.iter().enumerate() {
                if !free[place][at] {
                    continue;
                }
                let mut meeting: Meeting = vec![None; columns.len()];
                meeting[place] = Some(at);
                for other in place + 1..columns.len() {
                    meeting[other] = best(line, &columns[other], &free[other], is_near);
                }
                if is_near {
                    only_clear(columns, &mut meeting);
                }
                if meeting.iter().flatten().count() >= least.max(2) {
                    for (column, at) in meeting.iter().enumerate() {
                        if let Some(at) = at {
                            free[column][*at] = false;
                        }
                    }
                    found.push(meeting);
                }
            }
        }
    }
    found
}

/// The line of a column that is most like `line`.
fn best(line: &Line, column: &[Line], free: &[bool], is_near: bool) -> Option<usize> {
    let likeness = |at: usize| match line.likeness(&column[at]) {
        Likeness::Same => Some(100),
        Likeness::Near(percent) if is_near => Some(percent),
        _ => None,
    };
    let likes = (0..column.len())
        .filter(|at| free[*at])
        .filter_map(|at| Some((likeness(at)?, std::cmp::Reverse(at))));
    likes.max().map(|(_, at)| at.0)
}

/// More than two wordings are laid together only where all of them begin or end alike; else the first two are.
fn only_clear(columns: &[Vec<Line>], meeting: &mut Meeting) {
    let lines: Vec<Line> = meeting
        .iter()
        .zip(columns)
        .filter_map(|(at, column)| column.get((*at)?))
        .cloned()
        .collect();
    let Some((first, rest)) = lines.split_first().filter(|(_, rest)| rest.len() > 1) else {
        return;
    };
    let (before, after) = ends(first, rest);
    let kept = first.keys[..before]
        .iter()
        .chain(&first.keys[first.keys.len() - after..]);
    if kept.filter(|key| !SMALL.contains(&key.as_str())).count() < LEAST_IN_COMMON {
        let mut seen = 0;
        for at in meeting {
            seen += usize::from(at.is_some());
            if seen > 2 {
                *at = None;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_meets_one_line_of_another_column() {
        let columns: Vec<Vec<Line>> = [
            vec!["skoler", "hjelper brukeren å mestre livet", "skoler"],
            vec!["hjelper pasienten å mestre livet", "Skoler"],
            vec!["sykehus"],
        ]
        .iter()
        .map(|column| column.iter().map(|text| Line::new(text)).collect())
        .collect();
        let all = [Some(0), Some(1), None];
        assert_eq!(meetings(&columns, 2, false), [all.to_vec()]);
        let near = [Some(1), Some(0), None];
        assert_eq!(meetings(&columns, 2, true), [all.to_vec(), near.to_vec()]);
        assert!(meetings(&columns, 3, true).is_empty());
    }
}
