//! The number that the staff ends a kiosk with: its salted hash, never the number itself.

use sha2::{Digest, Sha256};
use std::{fmt, str::FromStr};

/// So often the hash is taken of itself: a hundredth of a second for one try, an hour for all numbers of eight digits and more.
const ROUNDS: u32 = 50_000;

/// The fewest and the most digits.
const DIGITS: std::ops::RangeInclusive<usize> = 4..=12;

/// A number, as far as we know it.
#[derive(Clone, PartialEq, Eq)]
pub struct Pin {
    salt: [u8; 16],
    hash: [u8; 32],
}

impl Pin {
    /// The number `typed` with a salt; nothing where it does not have its digits.
    pub fn new(typed: &str, salt: [u8; 16]) -> Option<Self> {
        let fits = DIGITS.contains(&typed.len()) && typed.bytes().all(|b| b.is_ascii_digit());
        fits.then(|| Self {
            salt,
            hash: hash(typed, &salt),
        })
    }

    /// Whether `typed` is it. It takes as long for a number that is nearly right as for any other.
    pub fn is(&self, typed: &str) -> bool {
        let other = hash(typed, &self.salt);
        let differing = self
            .hash
            .iter()
            .zip(&other)
            .fold(0, |all, (a, b)| all | (a ^ b));
        std::hint::black_box(differing) == 0
    }
}

fn hash(typed: &str, salt: &[u8; 16]) -> [u8; 32] {
    let mut last = [0; 32];
    for _ in 0..ROUNDS {
        let next = Sha256::new()
            .chain_update(salt)
            .chain_update(typed)
            .chain_update(last);
        last = next.finalize().into();
    }
    last
}

/// As it stands in the settings: salt and hash in hexadecimal digits.
impl fmt::Display for Pin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for byte in self.salt {
            write!(f, "{byte:02x}")?;
        }
        f.write_str(":")?;
        for byte in self.hash {
            write!(f, "{byte:02x}")?;
        }
        Ok(())
    }
}

/// Nothing of it, not even in a message of a fault.
impl fmt::Debug for Pin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pin")
    }
}

/// The text is no salt and hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoPin;

impl FromStr for Pin {
    type Err = NoPin;

    fn from_str(text: &str) -> Result<Self, NoPin> {
        let (salt, hash) = text.split_once(':').ok_or(NoPin)?;
        let mut pin = Self {
            salt: [0; 16],
            hash: [0; 32],
        };
        bytes(salt, &mut pin.salt)?;
        bytes(hash, &mut pin.hash)?;
        Ok(pin)
    }
}

fn bytes(text: &str, into: &mut [u8]) -> Result<(), NoPin> {
    let is_whole = text.len() == into.len() * 2 && text.bytes().all(|b| b.is_ascii_hexdigit());
    if !is_whole {
        return Err(NoPin);
    }
    for (place, byte) in into.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[place * 2..place * 2 + 2], 16).map_err(|_| NoPin)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_known_again_and_no_other() {
        let pin = Pin::new("27184", [7; 16]).unwrap();
        let read: Pin = pin.to_string().parse().unwrap();
        assert!(read == pin && read.is("27184"));
        for wrong in ["27185", "2718", "271844", "", "27184 "] {
            assert!(!read.is(wrong), "{wrong:?}");
        }
        assert!(
            Pin::new("27184", [8; 16]).unwrap() != pin,
            "the salt counts"
        );
        assert_eq!(format!("{pin:?}"), "Pin");
    }

    #[test]
    fn what_is_no_number_or_no_hash_is_not_taken() {
        for typed in ["123", "1234567890123", "12a4", ""] {
            assert!(Pin::new(typed, [0; 16]).is_none(), "{typed:?}");
        }
        for text in ["", ":", "00:00", "xyz", "é:é"] {
            assert!(text.parse::<Pin>().is_err(), "{text:?}");
        }
    }
}
