//! The success criteria of WCAG 2.2, levels A and AA, as WCAG2ICT reads them for a terminal program, and how far each is met.

use crate::model::Lang;

/// How far a criterion is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is.
    Met,
    /// Some of it, or in one of the two modes.
    Partly,
    /// It is not.
    NotMet,
    /// There is nothing that it is about.
    NotApplicable,
}

/// A criterion, or several that are answered alike.
#[derive(Debug)]
pub struct Criterion {
    /// Its number.
    pub number: &'static str,
    /// How far it is met.
    pub verdict: Verdict,
    names: [&'static str; 3],
    reasons: [&'static str; 3],
}

impl Criterion {
    /// Its name.
    pub fn name(&self, lang: Lang) -> &'static str {
        self.names[place(lang)]
    }

    /// Why it is met, or is not.
    pub fn reason(&self, lang: Lang) -> &'static str {
        self.reasons[place(lang)]
    }
}

fn place(lang: Lang) -> usize {
    match lang {
        Lang::Nb => 0,
        Lang::Nn => 1,
        Lang::En => 2,
    }
}

macro_rules! criteria {
    ($($number:literal $verdict:ident [$($name:literal)+] [$($reason:literal)+])+) => {
        /// All of them.
        pub static CRITERIA: &[Criterion] = &[$(Criterion {
            number: $number,
            verdict: Verdict::$verdict,
            names: [$($name),+],
            reasons: [$($reason),+],
        }),+];
    };
}

criteria! {
    "1.1.1" Met
        ["Ikke-tekstlig innhold" "Ikkje-tekstleg innhald" "Non-text content"]
        [
            "Lønnsstrekene, bildet av yrker i nærheten og QR-koden finnes også som tekst."
            "Lønnsstrekane, biletet av yrke i nærleiken og QR-koden finst også som tekst."
            "The pay plots, the picture of nearby occupations and the QR code are there as text too."
        ]
    "1.2.1–1.2.5" NotApplicable
        ["Lyd og video" "Lyd og video" "Audio and video"]
        [
            "Det er ingen lyd og ingen video."
            "Det er ingen lyd og ingen video."
            "There is no audio and no video."
        ]
    "1.3.1" Partly
        ["Informasjon og relasjoner" "Informasjon og relasjonar" "Info and relationships"]
        [
            "En terminal kan ikke merke overskrifter og lister. Ren tekst sier dem med kolon, tall og antall linjer; utforskeren viser dem med skrift og plass."
            "Ein terminal kan ikkje merkje overskrifter og lister. Rein tekst seier dei med kolon, tal og talet på linjer; utforskaren viser dei med skrift og plass."
            "A terminal cannot mark headings and lists. Plain text says them with colons, numbers and counts; the explorer shows them by style and place."
        ]
    "1.3.2" Partly
        ["Meningsfylt rekkefølge" "Meiningsfylt rekkjefølgje" "Meaningful sequence"]
        [
            "Rekkefølgen er riktig i ren tekst og i én spalte. I brede vinduer står felt side om side, og en skjermleser som leser rad for rad, blander dem."
            "Rekkjefølgja er rett i rein tekst og i éi spalte. I breie vindauge står felt side om side, og ein skjermlesar som les rad for rad, blandar dei."
            "The order is right in plain text and in one column. In wide windows panes stand side by side, and a screen reader that reads row by row mixes them."
        ]
    "1.3.3" Met
        ["Sensoriske egenskaper" "Sensoriske eigenskapar" "Sensory characteristics"]
        [
            "Ingen forklaring trenger form, farge eller lyd."
            "Inga forklaring treng form, farge eller lyd."
            "No explanation needs shape, colour or sound."
        ]
    "1.3.4, 1.3.5" NotApplicable
        ["Visningsretning, formål med inndata" "Visingsretning, formål med inndata" "Orientation, input purpose"]
        [
            "Terminalen bestemmer retningen, og programmet spør ikke om noe om deg."
            "Terminalen avgjer retninga, og programmet spør ikkje om noko om deg."
            "The terminal decides the orientation, and the program asks nothing about you."
        ]
    "1.4.1" Met
        ["Bruk av farge" "Bruk av farge" "Use of colour"]
        [
            "Alt en farge sier, sier også et tegn, et ord eller en skrift; temaet mono har ingen farger."
            "Alt ein farge seier, seier også eit teikn, eit ord eller ei skrift; temaet mono har ingen fargar."
            "Whatever a colour says is also said by a sign, a word or a style; the theme mono has no colours."
        ]
    "1.4.2" NotApplicable
        ["Styring av lyd" "Styring av lyd" "Audio control"]
        [
            "Det er ingen lyd."
            "Det er ingen lyd."
            "There is no audio."
        ]
    "1.4.3" Met
        ["Kontrast" "Kontrast" "Contrast"]
        [
            "Minst 4,5:1 i alle temaer, regnet ut for fargene til Linux-konsollen, xterm og Windows. Har du valgt egne farger i terminalen, gjelder de."
            "Minst 4,5:1 i alle tema, rekna ut for fargane til Linux-konsollen, xterm og Windows. Har du valt eigne fargar i terminalen, gjeld dei."
            "At least 4.5:1 in every theme, computed for the colours of the Linux console, xterm and Windows. If you chose your own colours in the terminal, those hold."
        ]
    "1.4.4" Met
        ["Endring av tekststørrelse" "Endring av tekststorleik" "Resize text"]
        [
            "Skriftstørrelsen er terminalens. Alt utenom QR-mønsteret kan brukes ned til 40 tegn og 12 linjer."
            "Skriftstorleiken er terminalen sin. Alt utanom QR-mønsteret kan brukast ned til 40 teikn og 12 linjer."
            "The font size is the terminal's. Everything but the QR pattern works down to 40 columns and 12 rows."
        ]
    "1.4.5" Met
        ["Bilder av tekst" "Bilete av tekst" "Images of text"]
        [
            "Det er ingen."
            "Det er ingen."
            "There are none."
        ]
    "1.4.10" Partly
        ["Dynamisk tilpasning" "Dynamisk tilpassing" "Reflow"]
        [
            "På 40 tegn rulles det bare nedover. Side om side vises én kolonne om gangen der, eller alt under hverandre i én spalte. Lange grunner i trefflista kuttes; ren tekst kutter ingenting."
            "På 40 teikn rullar ein berre nedover. Side om side viser éin kolonne om gongen der, eller alt under kvarandre i éi spalte. Lange grunnar i trefflista blir kutta; rein tekst kuttar ingenting."
            "At 40 columns one scrolls only down. Side by side shows one column at a time there, or all of it one below another in one column. Long reasons in the results are cut; plain text cuts nothing."
        ]
    "1.4.11" Met
        ["Kontrast for ikke-tekstlig innhold" "Kontrast for ikkje-tekstleg innhald" "Non-text contrast"]
        [
            "Linjer og tegn har samme farge som teksten."
            "Linjer og teikn har same farge som teksten."
            "Lines and signs have the colour of the text."
        ]
    "1.4.12, 1.4.13" NotApplicable
        ["Tekstavstand, pekerfølsomt innhold" "Tekstavstand, peikarfølsamt innhald" "Text spacing, content on hover"]
        [
            "Avstanden er terminalens, og ingenting vises fordi pekeren står et sted."
            "Avstanden er terminalen sin, og ingenting kjem fram fordi peikaren står ein stad."
            "Spacing is the terminal's, and nothing appears because the pointer is somewhere."
        ]
    "2.1.1" Met
        ["Tastatur" "Tastatur" "Keyboard"]
        [
            "Alt kan gjøres med tastene."
            "Alt kan gjerast med tastane."
            "The keys do everything."
        ]
    "2.1.2" Met
        ["Ingen tastaturfelle" "Inga tastaturfelle" "No keyboard trap"]
        [
            "Esc går ett steg ut, Ctrl-Q avslutter overalt."
            "Esc går eitt steg ut, Ctrl-Q avsluttar overalt."
            "Esc leads one step out, Ctrl-Q quits everywhere."
        ]
    "2.1.4" Met
        ["Hurtigtaster som består av ett tegn" "Snøggtastar som er eitt teikn" "Character key shortcuts"]
        [
            "F10 eller --no-letters slår dem av; da har alt en annen tast."
            "F10 eller --no-letters slår dei av; då har alt ein annan tast."
            "F10 or --no-letters switches them off; everything has another key then."
        ]
    "2.2.1, 2.2.2" Met
        ["Tid, bevegelse" "Tid, rørsle" "Timing, moving content"]
        [
            "Ingenting har en frist, og ingenting beveger seg. (Kioskmodus er ikke vurdert her.)"
            "Ingenting har ein frist, og ingenting rører seg. (Kioskmodus er ikkje vurdert her.)"
            "Nothing has a time limit and nothing moves. (The kiosk mode is not judged here.)"
        ]
    "2.3.1" Met
        ["Blinking" "Blinking" "Flashes"]
        [
            "Ingenting blinker."
            "Ingenting blinkar."
            "Nothing flashes."
        ]
    "2.4.1" Met
        ["Hoppe over blokker" "Hoppe over blokker" "Bypass blocks"]
        [
            "Tab går fra felt til felt; i ren tekst åpner et tall feltet."
            "Tab går frå felt til felt; i rein tekst opnar eit tal feltet."
            "Tab goes from section to section; in plain text a number opens it."
        ]
    "2.4.2" Partly
        ["Titler" "Titlar" "Titles"]
        [
            "Hvert sted begynner med navnet sitt, men tittelen på terminalvinduet settes ikke."
            "Kvar stad byrjar med namnet sitt, men tittelen på terminalvindauget blir ikkje sett."
            "Every place begins with its name, but the title of the terminal window is not set."
        ]
    "2.4.3" Met
        ["Fokusrekkefølge" "Fokusrekkjefølgje" "Focus order"]
        [
            "Feltene følger hverandre som på siden."
            "Felta følgjer kvarandre som på sida."
            "The sections follow each other as on the page."
        ]
    "2.4.4, 2.4.5, 2.4.6" Met
        ["Lenker, flere måter, overskrifter" "Lenkjer, fleire måtar, overskrifter" "Links, multiple ways, headings"]
        [
            "Rader heter det de åpner. Et yrke nås ved søk, lister, sektorer og lignende yrker. Felt og vinduer har navn."
            "Rader heiter det dei opnar. Eit yrke når du med søk, lister, sektorar og liknande yrke. Felt og vindauge har namn."
            "Rows are called what they open. An occupation is reached by search, lists, sectors and similar occupations. Sections and windows have names."
        ]
    "2.4.7, 2.4.11" Met
        ["Synlig og udekket fokus" "Synleg og udekt fokus" "Focus visible and not obscured"]
        [
            "Terminalens egen markør står på det som er i fokus, i hvert bilde; et vindu oppå tar markøren med seg."
            "Markøren til terminalen står på det som er i fokus, i kvart bilete; eit vindauge oppå tek markøren med seg."
            "The terminal's own cursor stands on what has the focus in every frame; a window on top takes the cursor with it."
        ]
    "2.5.1, 2.5.4, 2.5.7" NotApplicable
        ["Pekerbevegelser, bevegelse, draing" "Peikarrørsler, rørsle, draging" "Gestures, motion, dragging"]
        [
            "Ingenting trenger dem."
            "Ingenting treng dei."
            "Nothing needs them."
        ]
    "2.5.2" NotMet
        ["Avbryte klikk" "Avbryte klikk" "Pointer cancellation"]
        [
            "Et klikk virker når knappen trykkes ned. Backspace og Esc fører tilbake."
            "Eit klikk verkar når knappen blir trykt ned. Backspace og Esc fører tilbake."
            "A click acts when the button goes down. Backspace and Esc lead back."
        ]
    "2.5.3" NotApplicable
        ["Ledetekst i navn" "Leietekst i namn" "Label in name"]
        [
            "En terminal har bare teksten."
            "Ein terminal har berre teksten."
            "A terminal has only the text."
        ]
    "2.5.8" NotMet
        ["Størrelse på klikkflater" "Storleik på klikkflater" "Target size"]
        [
            "En rad er én tekstlinje høy, ofte under 24 piksler. Tastene gjør det samme."
            "Ei rad er éi tekstlinje høg, ofte under 24 pikslar. Tastane gjer det same."
            "A row is one line of text high, often less than 24 pixels. The keys do the same."
        ]
    "3.1.1, 3.1.2" Partly
        ["Språk" "Språk" "Language"]
        [
            "Språket står på skjermen, men en terminal kan ikke fortelle talen hvilket språk teksten er på. Yrkestekstene er på bokmål på alle språk. HTML-arket sier språket."
            "Språket står på skjermen, men ein terminal kan ikkje fortelje talen kva språk teksten er på. Yrkestekstane er på bokmål på alle språk. HTML-arket seier språket."
            "The language is on the screen, but a terminal cannot tell the speech which language a text is in. The texts are in Norwegian in every language. The HTML sheet names the language."
        ]
    "3.2.1, 3.2.2" Met
        ["Fokus og inndata" "Fokus og inndata" "On focus, on input"]
        [
            "Ingenting åpnes fordi noe får fokus. Søket viser treff mens du skriver, og markøren blir stående."
            "Ingenting opnar seg fordi noko får fokus. Søket viser treff medan du skriv, og markøren blir ståande."
            "Nothing opens because something gets the focus. The search shows results while you type, and the cursor stays."
        ]
    "3.2.3, 3.2.4, 3.2.6" Met
        ["Konsekvent" "Konsekvent" "Consistent"]
        [
            "Samme tast betyr det samme overalt, og hjelpen er alltid F1, i ren tekst ordet hjelp."
            "Same tast tyder det same overalt, og hjelpa er alltid F1, i rein tekst ordet hjelp."
            "The same key means the same everywhere, and help is always F1, in plain text the word help."
        ]
    "3.3.1, 3.3.2, 3.3.3" Met
        ["Feil, ledetekster, forslag" "Feil, leietekstar, framlegg" "Errors, labels, suggestions"]
        [
            "Feil sies i ord, med hva som kan gjøres. Feilskrivinger gir forslag."
            "Feil blir sagde i ord, med kva som kan gjerast. Feilskrivingar gir framlegg."
            "Errors are told in words, with what can be done. Misspellings get suggestions."
        ]
    "3.3.4, 3.3.7, 3.3.8" NotApplicable
        ["Avtaler, gjentatte inndata, innlogging" "Avtalar, gjentekne inndata, innlogging" "Agreements, redundant entry, login"]
        [
            "Det er ingen. Filer blir likevel aldri overskrevet uten å være våre."
            "Det er ingen. Filer blir likevel aldri skrivne over utan å vere våre."
            "There are none. Still no file is overwritten that is not ours."
        ]
    "4.1.2" Partly
        ["Navn, rolle, verdi" "Namn, rolle, verdi" "Name, role, value"]
        [
            "En terminal har ikke roller. Utforskeren har bare markøren og teksten; ren tekst sier tilstanden i ord."
            "Ein terminal har ikkje roller. Utforskaren har berre markøren og teksten; rein tekst seier tilstanden i ord."
            "A terminal has no roles. The explorer has only the cursor and the text; plain text says the state in words."
        ]
    "4.1.3" Partly
        ["Statusbeskjeder" "Statusmeldingar" "Status messages"]
        [
            "Beskjeder står på én linje. En skjermleser leser den ikke nødvendigvis av seg selv i utforskeren; ren tekst skriver den som neste linje."
            "Meldingar står på éi linje. Ein skjermlesar les ho ikkje nødvendigvis av seg sjølv i utforskaren; rein tekst skriv ho som neste linje."
            "Messages stand on one line. A screen reader does not necessarily read it by itself in the explorer; plain text writes it as the next line."
        ]
}
