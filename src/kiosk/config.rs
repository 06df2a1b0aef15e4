//! The settings of a kiosk: a RON file in which every line may be missing.

use crate::app::{Pin, ThemeName, Wishes};
use crate::catalog::{File, read};
use crate::model::{Fault, Lang};
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, Unexpected},
};

/// The settings. What is not written is as here.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
// Each is a line of a file that a caretaker says yes or no to.
#[allow(clippy::struct_excessive_bools)]
pub struct Config {
    /// The language that each visit begins in.
    #[serde(with = "LangWord")]
    pub lang: Lang,
    /// Seconds without use before the warning.
    pub idle: Within<60, 600>,
    /// Seconds from the warning to the reset.
    pub warning: Within<20, 120>,
    /// Whether the invitation changes, slowly, while nobody is there.
    pub motion: bool,
    /// Whether the warning is also heard, once.
    pub bell: bool,
    /// Whether pages open in their easy reading where they have one.
    pub easy: bool,
    /// Whether there is a printer for the visitors.
    pub printing: bool,
    /// The colours that each visit begins with.
    #[serde(with = "ThemeWord")]
    pub theme: ThemeName,
    /// Whether everything stands in one column.
    pub one_column: bool,
    /// The salted hash of the number with which the staff ends the program.
    pub pin: Option<PinText>,
    /// How many times too fast the clock goes, for trying out; 1 in earnest.
    pub trial_speed: Within<1, 100>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            lang: Lang::Nb,
            idle: Within(90),
            warning: Within(30),
            motion: true,
            bell: true,
            easy: true,
            printing: true,
            theme: ThemeName::Contrast,
            one_column: false,
            pin: None,
            trial_speed: Within(1),
        }
    }
}

impl Config {
    /// Reads the settings; every fault with its place.
    pub fn read(file: &File) -> Result<Self, Vec<Fault>> {
        read::value(file)
    }

    /// What the state is to know of it.
    pub fn wishes(&self) -> Wishes {
        Wishes {
            idle: self.idle.0,
            warning: self.warning.0,
            motion: self.motion,
            easy: self.easy,
            pin: self.pin.clone().map(|pin| pin.0),
        }
    }
}

/// A number that is not less than `LEAST` and not more than `MOST`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Within<const LEAST: u32, const MOST: u32>(pub u32);

impl<'de, const LEAST: u32, const MOST: u32> Deserialize<'de> for Within<LEAST, MOST> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = u32::deserialize(deserializer)?;
        if (LEAST..=MOST).contains(&number) {
            return Ok(Self(number));
        }
        let found = Unexpected::Unsigned(number.into());
        Err(D::Error::invalid_value(
            found,
            &format!("{LEAST}–{MOST}").as_str(),
        ))
    }
}

/// A number of the staff as it stands in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PinText(pub Pin);

impl<'de> Deserialize<'de> for PinText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        // What was written is not repeated: it may be the number itself.
        text.parse()
            .map(Self)
            .map_err(|_| D::Error::invalid_value(Unexpected::Other("?"), &"yrkesatlas kiosk --pin"))
    }
}

impl Serialize for PinText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// The words for the languages.
#[derive(Deserialize, Serialize)]
#[serde(remote = "Lang", rename_all = "lowercase")]
enum LangWord {
    Nb,
    Nn,
    En,
}

/// The words for the colours.
#[derive(Deserialize, Serialize)]
#[serde(remote = "ThemeName", rename_all = "lowercase")]
enum ThemeWord {
    Dark,
    Light,
    Contrast,
    Mono,
}
