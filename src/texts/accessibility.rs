//! What is done for accessibility, and what is not: the words of the accessibility page. Every sentence is a claim about the
//! program; where nobody has looked, it says so.

use super::criteria::Verdict;
use crate::model::Lang;

/// The page around its table.
#[derive(Debug)]
pub struct AccessibilityTexts {
    /// Its heading.
    pub title: &'static str,
    /// What there is, and how it is switched on.
    pub about: &'static [&'static str],
    /// Before the table.
    pub table: &'static str,
    /// How far a criterion is met, in the order of [`Verdict`].
    pub verdicts: [&'static str; 4],
    /// Heading of what nobody has tried.
    pub untried_title: &'static str,
    /// What nobody has tried.
    pub untried: &'static [&'static str],
}

impl AccessibilityTexts {
    /// How far a criterion is met, in words.
    pub fn verdict(&self, verdict: Verdict) -> &'static str {
        self.verdicts[verdict as usize]
    }
}

/// The words of the page in a language.
pub fn accessibility_texts(lang: Lang) -> &'static AccessibilityTexts {
    match lang {
        Lang::Nb => &NB,
        Lang::Nn => &NN,
        Lang::En => &EN,
    }
}

static NB: AccessibilityTexts = AccessibilityTexts {
    title: "Tilgjengelighet i Yrkesatlas",
    about: &[
        "Ren tekst: yrkesatlas --plain, eller ACCESSIBLE=1 i miljøet. Alt programmet kan, linje for linje: valgene har tall, kommandoene er ord, og ingenting tegnes om. Det virker også gjennom rør og i en teksteditor. Linjene er 80 tegn, eller så brede som COLUMNS sier.",
        "Leselist og forstørrelse: F6 gir én spalte i alle bredder. Tittel og grunn står på samme rad, og tegnene + og = blir ord. Markøren står alltid på det som er i fokus.",
        "Farger: --theme contrast er hvitt på svart, --theme mono er uten farger, og NO_COLOR=1 gjør det samme. F4 skifter.",
        "Tegn: --glyphs vt for Linux-konsollen, --glyphs ascii for bare ASCII.",
        "Hurtigbokstaver: F10 eller --no-letters slår dem av. Da gjør bokstaver og tall ingenting utenfor søkelinja, og hjelpen viser tastene som er igjen.",
        "Språk: --lang nb, nn eller en; F3 skifter.",
    ],
    table: "WCAG 2.2 nivå A og AA, slik WCAG2ICT leser dem for et terminalprogram:",
    verdicts: ["oppfylt", "delvis", "ikke oppfylt", "ikke aktuelt"],
    untried_title: "Ikke prøvd",
    untried: &[
        "Ingen har prøvd programmet med en skjermleser (NVDA, JAWS, Orca, VoiceOver, Speakup), med talesyntese eller på en leselist. Det som står over, er sett etter i programmet og holdt av tester.",
        "Ingen som selv bruker slike hjelpemidler, har prøvd det.",
        "På Windows og macOS er det ikke prøvd.",
        "Kioskmodus er ikke vurdert: en låst maskin må kunne brukes uten egne hjelpemidler, og programmet har ingen tale.",
    ],
};

static NN: AccessibilityTexts = AccessibilityTexts {
    title: "Tilgjenge i Yrkesatlas",
    about: &[
        "Rein tekst: yrkesatlas --plain, eller ACCESSIBLE=1 i miljøet. Alt programmet kan, linje for linje: vala har tal, kommandoane er ord, og ingenting blir teikna om att. Det verkar også gjennom røyr og i ein teksteditor. Linjene er 80 teikn, eller så breie som COLUMNS seier.",
        "Leselist og forstørring: F6 gir éi spalte i alle breidder. Tittel og grunn står på same rad, og teikna + og = blir ord. Markøren står alltid på det som er i fokus.",
        "Fargar: --theme contrast er kvitt på svart, --theme mono er utan fargar, og NO_COLOR=1 gjer det same. F4 skiftar.",
        "Teikn: --glyphs vt for Linux-konsollen, --glyphs ascii for berre ASCII.",
        "Snøggbokstavar: F10 eller --no-letters slår dei av. Då gjer bokstavar og tal ingenting utanfor søkjelinja, og hjelpa viser tastane som er att.",
        "Språk: --lang nb, nn eller en; F3 skiftar.",
    ],
    table: "WCAG 2.2 nivå A og AA, slik WCAG2ICT les dei for eit terminalprogram:",
    verdicts: ["oppfylt", "delvis", "ikkje oppfylt", "ikkje aktuelt"],
    untried_title: "Ikkje prøvd",
    untried: &[
        "Ingen har prøvd programmet med ein skjermlesar (NVDA, JAWS, Orca, VoiceOver, Speakup), med talesyntese eller på ei leselist. Det som står over, er sett etter i programmet og halde av testar.",
        "Ingen som sjølv bruker slike hjelpemiddel, har prøvd det.",
        "På Windows og macOS er det ikkje prøvd.",
        "Kioskmodus er ikkje vurdert: ein låst maskin må kunne brukast utan eigne hjelpemiddel, og programmet har ingen tale.",
    ],
};

static EN: AccessibilityTexts = AccessibilityTexts {
    title: "Accessibility of Yrkesatlas",
    about: &[
        "Plain text: yrkesatlas --plain, or ACCESSIBLE=1 in the environment. All that the program does, line by line: choices have numbers, commands are words, and nothing is redrawn. It works through a pipe and in a text editor too. Lines are 80 characters, or as wide as COLUMNS says.",
        "Braille displays and magnification: F6 gives one column at any width. Title and reason stand on one row, and the signs + and = become words. The cursor always stands on what has the focus.",
        "Colours: --theme contrast is white on black, --theme mono has no colours, and NO_COLOR=1 does the same. F4 changes it.",
        "Glyphs: --glyphs vt for the Linux console, --glyphs ascii for ASCII only.",
        "Letter keys: F10 or --no-letters switches them off. Letters and digits then do nothing outside the search line, and the help shows the keys that are left.",
        "Language: --lang nb, nn or en; F3 changes it.",
    ],
    table: "WCAG 2.2 levels A and AA, as WCAG2ICT reads them for a terminal program:",
    verdicts: ["met", "partly", "not met", "not applicable"],
    untried_title: "Not tried",
    untried: &[
        "Nobody has tried the program with a screen reader (NVDA, JAWS, Orca, VoiceOver, Speakup), with speech or on a braille display. What stands above was looked up in the program and is held by tests.",
        "Nobody who uses such aids has tried it.",
        "It has not been tried on Windows and macOS.",
        "The kiosk mode is not judged: a locked machine must be usable without one's own aids, and the program has no speech.",
    ],
};
