//! How titles given as plain lines sound. Nobody may ask, so nobody is made to wait for it at the start: a stretch of them
//! is listened to when the first of it is.

use super::{fold::letters, index::part, sound::sound};
use std::sync::OnceLock;

/// How many titles are listened to at once.
const STRETCH: usize = 1024;

/// Titles, and what was heard of them.
#[derive(Debug)]
pub struct Heard {
    lines: &'static [u8],
    ends: &'static [u8],
    stretches: Box<[OnceLock<Stretch>]>,
}

/// The sounds of some titles, one after another; where each ends, and the set of its letters.
#[derive(Debug, Default)]
struct Stretch {
    sounds: Vec<u8>,
    ends: Vec<u8>,
    letters: Vec<u64>,
}

impl Heard {
    /// For titles of which nothing was heard yet, and where each ends.
    pub fn new(lines: &'static [u8], ends: &'static [u8]) -> Self {
        let count = (ends.len() / 4).div_ceil(STRETCH);
        Self {
            lines,
            ends,
            stretches: (0..count).map(|_| OnceLock::new()).collect(),
        }
    }

    /// A title as it sounds, and the set of its letters.
    pub fn sound(&'static self, line: usize) -> (&'static [u8], u64) {
        let Some(stretch) = self.stretches.get(line / STRETCH) else {
            return Default::default();
        };
        let stretch = stretch.get_or_init(|| self.listen(line / STRETCH * STRETCH));
        let place = line % STRETCH;
        let set = stretch.letters.get(place).copied();
        (
            part(&stretch.sounds, &stretch.ends, place),
            set.unwrap_or_default(),
        )
    }

    fn listen(&self, from: usize) -> Stretch {
        let to = (self.ends.len() / 4).min(from + STRETCH);
        let mut stretch = Stretch::default();
        for line in from..to {
            let title = std::str::from_utf8(part(self.lines, self.ends, line)).unwrap_or_default();
            let sound = sound(title);
            stretch.letters.push(letters(&sound));
            stretch.sounds.extend(sound);
            let end = stretch.sounds.len() as u32;
            stretch.ends.extend(end.to_le_bytes());
        }
        stretch.sounds.shrink_to_fit();
        stretch.ends.shrink_to_fit();
        stretch.letters.shrink_to_fit();
        stretch
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_title_is_heard_as_it_sounds() {
        let titles: Vec<String> = (0..STRETCH + 2)
            .map(|n| format!("Sjåfør {n} (buss)"))
            .collect();
        let mut end = 0;
        let ends: Vec<u8> = titles
            .iter()
            .flat_map(|title| {
                end += title.len() as u32;
                end.to_le_bytes()
            })
            .collect();
        let heard = Heard::new(titles.concat().leak().as_bytes(), ends.leak());
        let heard: &'static Heard = Box::leak(Box::new(heard));
        for line in [0, STRETCH - 1, STRETCH, STRETCH + 1] {
            let key = sound(&titles[line]);
            assert_eq!(heard.sound(line), (key.as_slice(), letters(&key)), "{line}");
        }
        assert_eq!(heard.sound(3 * STRETCH), Default::default());
    }
}
