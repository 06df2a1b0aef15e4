//! Names that are nearly what was typed: edit distance with transposition, on words and on their beginnings.

/// How many letters may be wrong in a query of `length` folded letters.
pub fn allowed(length: usize) -> u32 {
    match length {
        0..=3 => 0,
        4..=5 => 1,
        6..=9 => 2,
        _ => 3,
    }
}

/// The distance between `query` and the nearest beginning of `name`, or of one of its words; nothing where it is more than
/// `most`. Twice the number of letters wrong, and one more where the word goes on after what was typed: of two names equally
/// near, the whole one is nearer.
pub fn distance(query: &[u8], name: &[u8], most: u32) -> Option<u32> {
    let starts = std::iter::once(0).chain(
        name.iter()
            .enumerate()
            .filter(|(_, b)| **b == b' ')
            .map(|(at, _)| at + 1),
    );
    starts
        .filter_map(|start| prefix_distance(query, &name[start..], most))
        .min()
}

fn prefix_distance(query: &[u8], name: &[u8], most: u32) -> Option<u32> {
    const LONGEST: usize = 48;
    let most = most as usize;
    if query.len() > LONGEST || name.len() + most < query.len() {
        return None;
    }
    let whole = name;
    let name = &name[..name.len().min(query.len() + most)];
    // Three rows of optimal string alignment: `at[i]` is the distance of the first i letters of the query.
    let mut rows = [[0u8; LONGEST + 1]; 3];
    for (i, cell) in rows[0][..=query.len()].iter_mut().enumerate() {
        *cell = i as u8;
    }
    let mut best: Option<usize> = None;
    let mut note = |row: &[u8; LONGEST + 1], used: usize| {
        let wrong = row[query.len()] as usize;
        let goes_on = whole.get(used).is_some_and(|next| *next != b' ');
        if wrong <= most {
            best = Some(
                best.unwrap_or(usize::MAX)
                    .min(wrong * 2 + usize::from(goes_on)),
            );
        }
    };
    note(&rows[0], 0);
    for (j, letter) in name.iter().enumerate() {
        let [before_last, last, next] = [(j + 2) % 3, j % 3, (j + 1) % 3];
        let mut row = [0u8; LONGEST + 1];
        row[0] = (j + 1) as u8;
        for i in 1..=query.len() {
            let same = u8::from(query[i - 1] != *letter);
            let mut cell = (rows[last][i - 1] + same)
                .min(rows[last][i] + 1)
                .min(row[i - 1] + 1);
            if i > 1 && j > 0 && query[i - 1] == name[j - 1] && query[i - 2] == *letter {
                cell = cell.min(rows[before_last][i - 2] + 1);
            }
            row[i] = cell;
        }
        rows[next] = row;
        note(&row, j + 1);
        if row[..=query.len()]
            .iter()
            .all(|cell| usize::from(*cell) > most)
        {
            break;
        }
    }
    best.map(|best| best as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances() {
        for (query, name, twice) in [
            ("sosionom", "sosionom", Some(0)),
            ("sosinom", "sosionom", Some(2)),
            ("sosoinom", "sosionom", Some(2)),
            ("susionom", "klinisk sosionom", Some(2)),
            ("sosin", "sosionom", Some(3)),
            ("sykepleir", "sykepleier", Some(2)),
            ("sykpl", "sykepleier", Some(3)),
            ("lege", "snekker", None),
        ] {
            assert_eq!(
                distance(query.as_bytes(), name.as_bytes(), allowed(query.len())),
                twice,
                "{query} {name}"
            );
        }
    }
}
