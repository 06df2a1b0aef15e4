//! What the atlas says, against the reference data it was taken from, where they are there.

use super::support::shared;
use std::{collections::HashMap, fs};
use yrkesatlas::atlas::embedded;

#[test]
fn job_titles_are_those_of_the_register() {
    let Some(path) = shared("data/styrk98-titles/stillinger.csv") else {
        return;
    };
    let text = fs::read_to_string(path).unwrap();
    let rows = text
        .trim_start_matches('\u{feff}')
        .lines()
        .skip(1)
        .filter(|line| !line.is_empty());
    let mut register = HashMap::new();
    for row in rows {
        let cells: Vec<&str> = row.split(';').collect();
        let name = cells[3].split_whitespace().collect::<Vec<_>>().join(" ");
        register.insert(format!("{:0>7}", cells[0]), name);
    }
    assert_eq!(register.len(), 7020);
    let titles = embedded().catalog.job_titles();
    assert_eq!(titles.len(), 7020);
    for card in titles.iter() {
        assert_eq!(
            register
                .get(card.job_title.code.as_str())
                .map(String::as_str),
            Some(card.job_title.title.as_str())
        );
    }
}

#[test]
fn every_occupation_is_one_of_the_reference() {
    let Some(path) = shared("data/utdanning-yrker/yrker.json") else {
        return;
    };
    let records: Vec<serde_json::Value> =
        serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let by_id: HashMap<&str, &serde_json::Value> = records
        .iter()
        .map(|record| (record["slug"].as_str().unwrap(), record))
        .collect();
    let catalog = embedded().catalog;
    for index in catalog.occupations() {
        let page = catalog.page(index).unwrap();
        let record = by_id
            .get(page.id.as_str())
            .unwrap_or_else(|| panic!("{} is in no record", page.id));
        assert_eq!(
            page.title.nb.as_str(),
            record["title"].as_str().unwrap().trim(),
            "{}",
            page.id
        );
        for code in &page.unit_groups {
            let groups = record["styrk08"].as_array().unwrap();
            assert!(
                groups
                    .iter()
                    .any(|group| group.as_str() == Some(code.as_str())),
                "{}: {code}",
                page.id
            );
        }
    }
}
