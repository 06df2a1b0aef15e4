//! What a session holds, and how it changes.

use super::steps::Step;
use crate::catalog::OccupationIndex;
use std::collections::BTreeSet;

/// From this many on a shortlist is no short list any more: it may grow, and says so.
pub const MANY: usize = 6;

/// An occupation that was kept, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Which.
    pub occupation: OccupationIndex,
    /// A line about it, in the counsellor's or the pupil's words; may be empty.
    pub note: String,
}

/// What one session holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Session {
    /// The occupations visited, the last one first, each once.
    pub trail: Vec<OccupationIndex>,
    /// The occupations kept, in the order that a hand gave them: it is no ranking.
    pub kept: Vec<Kept>,
    /// The next steps that are ticked.
    pub ticked: BTreeSet<Step>,
    /// Next steps in own words.
    pub own_steps: Vec<String>,
    /// Those that were let go, with their notes: who let go by mistake has the note again.
    pub let_go: Vec<Kept>,
    /// Occupations of an opened file that this atlas does not have, with their notes: they are written back as they were.
    pub unknown: Vec<(String, String)>,
}

impl Session {
    /// Remembers a visit.
    pub fn visit(&mut self, occupation: OccupationIndex) {
        self.trail.retain(|visited| *visited != occupation);
        self.trail.insert(0, occupation);
    }

    /// The place of an occupation among those kept.
    pub fn place(&self, occupation: OccupationIndex) -> Option<usize> {
        self.kept
            .iter()
            .position(|kept| kept.occupation == occupation)
    }

    /// Keeps an occupation, or lets it go; its note goes with it, and comes back with it.
    pub fn toggle(&mut self, occupation: OccupationIndex) {
        if let Some(place) = self.place(occupation) {
            self.let_go.push(self.kept.remove(place));
            return;
        }
        let before = self
            .let_go
            .iter()
            .position(|kept| kept.occupation == occupation);
        self.kept.push(match before {
            Some(place) => self.let_go.remove(place),
            None => Kept {
                occupation,
                note: String::new(),
            },
        });
    }

    /// Ticks a step, or unticks it.
    pub fn tick(&mut self, step: Step) {
        if !self.ticked.remove(&step) {
            self.ticked.insert(step);
        }
    }

    /// Exchanges an occupation kept with its neighbour; returns where it stands then.
    pub fn shift(&mut self, place: usize, down: bool) -> usize {
        let other = if down {
            place + 1
        } else {
            place.wrapping_sub(1)
        };
        if place < self.kept.len() && other < self.kept.len() {
            self.kept.swap(place, other);
            return other;
        }
        place
    }

    /// Whether there is anything that somebody might miss: the trail alone is nothing that was asked to be kept.
    pub fn is_empty(&self) -> bool {
        self.kept.is_empty() && self.ticked.is_empty() && self.own_steps.is_empty()
    }

    /// Whether what a file would hold is the same; the trail is not part of it.
    pub fn holds_the_same(&self, other: &Self) -> bool {
        (&self.kept, &self.ticked, &self.own_steps)
            == (&other.kept, &other.ticked, &other.own_steps)
    }
}
