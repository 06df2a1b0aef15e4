//! The texts of a kiosk, each a field: what its visitors read, and what whoever sets it up is told.

/// Every text of a kiosk.
#[derive(Debug)]
pub struct KioskTexts {
    /// The label and the key that end a visit.
    pub done: &'static str,
    /// What a key is called that says that somebody is there.
    pub go_on: &'static str,
    /// The invitation.
    pub invite: &'static str,
    /// What becomes of what one does.
    pub private: &'static str,
    /// In the empty line; an occupation.
    pub example: &'static str,
    /// The same where there is little room.
    pub example_short: &'static str,
    /// Whether somebody is there: the title of the warning.
    pub there: &'static str,
    /// What happens else; seconds.
    pub wiped_in: &'static str,
    /// What keeps it from happening.
    pub any_key: &'static str,
    /// The title of the question for the staff's number.
    pub pin: &'static str,
    /// What to do there.
    pub pin_ask: &'static str,
    /// A wrong number; tries left.
    pub pin_wrong: &'static str,
    /// Too many wrong numbers; seconds.
    pub pin_locked: &'static str,
    /// A page is on its way to the printer.
    pub printing: &'static str,
    /// The printer does not answer.
    pub no_printer: &'static str,
    /// The favourites are in no file, and will not be.
    pub not_kept: &'static str,
    /// What the pointer does.
    pub mouse_help: &'static str,
    /// The last line of a day; resets and faults.
    pub day: &'static str,
    /// Help of the command.
    pub about: &'static str,
    /// Help of --config.
    pub config_help: &'static str,
    /// Help of --check.
    pub check_help: &'static str,
    /// Help of --pin.
    pub pin_help: &'static str,
    /// Before what should be seen to.
    pub warning: &'static str,
    /// The size; columns, rows.
    pub size: &'static str,
    /// Of a size: everything on one screen, two panes, one column, nothing.
    pub shapes: [&'static str; 4],
    /// There is no terminal to be measured.
    pub no_size: &'static str,
    /// Whether æøå are shown; yes or no, and the locale.
    pub letters: &'static str,
    /// Yes.
    pub yes: &'static str,
    /// No.
    pub no: &'static str,
    /// What to do where they are not.
    pub letters_help: &'static str,
    /// The glyphs; full, vt or ascii, and the terminal.
    pub glyphs: &'static str,
    /// Of glyphs without half blocks.
    pub glyphs_help: &'static str,
    /// The colours; how many.
    pub colours: &'static str,
    /// The console goes dark; seconds.
    pub blanks: &'static str,
    /// The console does not go dark.
    pub never_blanks: &'static str,
    /// It cannot be known whether the screen goes dark.
    pub blanking_unknown: &'static str,
    /// What to do where it does.
    pub blanking_help: &'static str,
    /// There is a printer program.
    pub prints: &'static str,
    /// There is none.
    pub prints_not: &'static str,
    /// Printing is switched off.
    pub printing_off: &'static str,
    /// Limits; idle, warning.
    pub limits: &'static str,
    /// The trial speed is on; how much.
    pub trial: &'static str,
    /// The staff can end it.
    pub pin_on: &'static str,
    /// Nobody can.
    pub pin_off: &'static str,
    /// The file with the number can be read or changed by others.
    pub pin_open: &'static str,
    /// Somebody watches over it; seconds.
    pub watched: &'static str,
    /// Nobody does.
    pub unwatched: &'static str,
    /// A number was asked for on standard input and is no number of four to twelve digits.
    pub pin_bad: &'static str,
    /// There is no such mode on this system.
    pub unix_only: &'static str,
}

/// Bokmål.
pub static NB: KioskTexts = KioskTexts {
    done: "Ferdig – slett alt",
    go_on: "Fortsett",
    invite: "Skriv et yrke, eller noe du liker. Du kan også velge en rad her:",
    private: "Ferdig? Trykk F10, så blir alt slettet. Ingenting blir lagret.",
    example: "skriv for eksempel {}",
    example_short: "f.eks. {}",
    there: "Er du der ennå?",
    wiped_in: "Om {} sekunder blir alt du har gjort her, slettet.",
    any_key: "Trykk en tast for å fortsette.",
    pin: "For ansatte",
    pin_ask: "Skriv PIN-koden og trykk Enter. Esc lukker.",
    pin_wrong: "Feil PIN-kode. {} forsøk igjen.",
    pin_locked: "For mange forsøk. Vent {} sekunder.",
    printing: "Skriver ut. Vent litt.",
    no_printer: "Skriveren svarer ikke. Bruk QR-koden: Ctrl-G.",
    not_kept: "Favorittene finnes bare her og nå. Ta dem med som QR-kode eller på papir (F9).",
    mouse_help: "Med mus eller finger: trykk på rader, faner, felt og taster; rull med hjulet.",
    day: "{} nullstillinger · {} feil",
    about: "Vis atlaset på en skjerm som står alene: den inviterer, kan ikke forlates, og glemmer",
    config_help: "Innstillingene (RON); se packaging/kiosk.ron",
    check_help: "Si hva denne terminalen kan, og avslutt",
    pin_help: "Les en PIN-kode (4–12 sifre) fra standard inn og skriv linja til innstillingene",
    warning: "obs",
    size: "Størrelse: {}×{}, {}",
    shapes: [
        "for lite; gjør skriften mindre",
        "én spalte",
        "to felt om gangen",
        "alt på én skjerm",
    ],
    no_size: "Størrelse: ukjent, for dette er ingen terminal",
    letters: "æøå: {} ({})",
    yes: "ja",
    no: "nei",
    letters_help: "sett LANG=nb_NO.UTF-8 (eller C.UTF-8)",
    glyphs: "Tegn: {} (TERM={})",
    glyphs_help: "QR-koder blir store her; 80×40 tegn eller mer trengs",
    colours: "Farger: {}",
    blanks: "Skjermen slukner etter {} sekunder",
    never_blanks: "Skjermen slukner ikke (konsollen)",
    blanking_unknown: "Om skjermen slukner, avgjør grafikken; se packaging/README.md",
    blanking_help: "sett consoleblank=0 på kjernens kommandolinje",
    prints: "Skriver: lp finnes. Prøv å skrive ut ett ark",
    prints_not: "Skriver: nei, lp finnes ikke; utskrift er skjult",
    printing_off: "Skriver: slått av i innstillingene",
    limits: "Nullstilles etter {} + {} sekunder uten bruk",
    trial: "trial_speed er {}: klokka går for fort for alvor; stryk linja",
    pin_on: "Ansatte kan avslutte med F12 og PIN-kode",
    pin_off: "Ingen kan avslutte fra tastaturet",
    pin_open: "andre kan lese eller endre fila med PIN-koden; bruk chmod 640 og eier root",
    watched: "Vakthund: systemd venter livstegn innen {} sekunder",
    unwatched: "Vakthund: nei (programmet er ikke startet av systemd)",
    pin_bad: "PIN-koden må ha 4–12 sifre",
    unix_only: "Kiosken trenger Linux eller et annet Unix.",
};

/// Nynorsk.
pub static NN: KioskTexts = KioskTexts {
    done: "Ferdig – slett alt",
    go_on: "Hald fram",
    invite: "Skriv eit yrke, eller noko du liker. Du kan også velje ei rad her:",
    private: "Ferdig? Trykk F10, så blir alt sletta. Ingenting blir lagra.",
    example: "skriv til dømes {}",
    example_short: "t.d. {}",
    there: "Er du der enno?",
    wiped_in: "Om {} sekund blir alt du har gjort her, sletta.",
    any_key: "Trykk ein tast for å halde fram.",
    pin: "For tilsette",
    pin_ask: "Skriv PIN-koden og trykk Enter. Esc lukkar.",
    pin_wrong: "Feil PIN-kode. {} forsøk att.",
    pin_locked: "For mange forsøk. Vent {} sekund.",
    printing: "Skriv ut. Vent litt.",
    no_printer: "Skrivaren svarer ikkje. Bruk QR-koden: Ctrl-G.",
    not_kept: "Favorittane finst berre her og no. Ta dei med som QR-kode eller på papir (F9).",
    mouse_help: "Med mus eller finger: trykk på rader, faner, felt og tastar; rull med hjulet.",
    day: "{} nullstillingar · {} feil",
    about: "Vis atlaset på ein skjerm som står åleine: han inviterer, kan ikkje forlatast, og gløymer",
    config_help: "Innstillingane (RON); sjå packaging/kiosk.ron",
    check_help: "Sei kva denne terminalen kan, og avslutt",
    pin_help: "Les ein PIN-kode (4–12 siffer) frå standard inn og skriv linja til innstillingane",
    warning: "obs",
    size: "Storleik: {}×{}, {}",
    shapes: [
        "for lite; gjer skrifta mindre",
        "éi spalte",
        "to felt om gongen",
        "alt på éin skjerm",
    ],
    no_size: "Storleik: ukjend, for dette er ingen terminal",
    letters: "æøå: {} ({})",
    yes: "ja",
    no: "nei",
    letters_help: "set LANG=nn_NO.UTF-8 (eller C.UTF-8)",
    glyphs: "Teikn: {} (TERM={})",
    glyphs_help: "QR-kodar blir store her; 80×40 teikn eller meir trengst",
    colours: "Fargar: {}",
    blanks: "Skjermen sloknar etter {} sekund",
    never_blanks: "Skjermen sloknar ikkje (konsollen)",
    blanking_unknown: "Om skjermen sloknar, avgjer grafikken; sjå packaging/README.md",
    blanking_help: "set consoleblank=0 på kommandolinja til kjernen",
    prints: "Skrivar: lp finst. Prøv å skrive ut eitt ark",
    prints_not: "Skrivar: nei, lp finst ikkje; utskrift er gøymd",
    printing_off: "Skrivar: slått av i innstillingane",
    limits: "Blir nullstilt etter {} + {} sekund utan bruk",
    trial: "trial_speed er {}: klokka går for fort for alvor; stryk linja",
    pin_on: "Tilsette kan avslutte med F12 og PIN-kode",
    pin_off: "Ingen kan avslutte frå tastaturet",
    pin_open: "andre kan lese eller endre fila med PIN-koden; bruk chmod 640 og eigar root",
    watched: "Vakthund: systemd ventar livsteikn innan {} sekund",
    unwatched: "Vakthund: nei (programmet er ikkje starta av systemd)",
    pin_bad: "PIN-koden må ha 4–12 siffer",
    unix_only: "Kiosken treng Linux eller eit anna Unix.",
};

/// English.
pub static EN: KioskTexts = KioskTexts {
    done: "Done – erase all",
    go_on: "Go on",
    invite: "Type an occupation, or something you like. Or choose a row here:",
    private: "Done? Press F10 and everything is erased. Nothing is stored.",
    example: "type for example {}",
    example_short: "e.g. {}",
    there: "Are you still there?",
    wiped_in: "In {} seconds everything you did here is erased.",
    any_key: "Press any key to go on.",
    pin: "For staff",
    pin_ask: "Type the PIN and press Enter. Esc closes.",
    pin_wrong: "Wrong PIN. {} tries left.",
    pin_locked: "Too many tries. Wait {} seconds.",
    printing: "Printing. One moment.",
    no_printer: "The printer does not answer. Use the QR code: Ctrl-G.",
    not_kept: "The favourites are only here and now. Take them home as a QR code or on paper (F9).",
    mouse_help: "With mouse or finger: press rows, tabs, panes and keys; turn with the wheel.",
    day: "{} resets · {} faults",
    about: "Show the atlas on a screen that stands alone: it invites, cannot be left, and forgets",
    config_help: "The settings (RON); see packaging/kiosk.ron",
    check_help: "Say what this terminal can do, and end",
    pin_help: "Read a PIN (4–12 digits) from standard input and write the line for the settings",
    warning: "note",
    size: "Size: {}×{}, {}",
    shapes: [
        "too small; make the letters smaller",
        "one column",
        "two panes at a time",
        "everything on one screen",
    ],
    no_size: "Size: unknown, for this is no terminal",
    letters: "æøå: {} ({})",
    yes: "yes",
    no: "no",
    letters_help: "set LANG=nb_NO.UTF-8 (or C.UTF-8)",
    glyphs: "Glyphs: {} (TERM={})",
    glyphs_help: "QR codes are large here; 80×40 cells or more are needed",
    colours: "Colours: {}",
    blanks: "The screen goes dark after {} seconds",
    never_blanks: "The screen does not go dark (console)",
    blanking_unknown: "Whether the screen goes dark is up to the graphics; see packaging/README.md",
    blanking_help: "put consoleblank=0 on the kernel's command line",
    prints: "Printer: lp is there. Print one sheet to try it",
    prints_not: "Printer: no, there is no lp; printing is hidden",
    printing_off: "Printer: switched off in the settings",
    limits: "Resets after {} + {} seconds without use",
    trial: "trial_speed is {}: the clock is too fast for earnest; delete the line",
    pin_on: "Staff can end it with F12 and a PIN",
    pin_off: "Nobody can end it from the keyboard",
    pin_open: "others can read or change the file with the PIN; use chmod 640 and owner root",
    watched: "Watchdog: systemd waits for a sign of life within {} seconds",
    unwatched: "Watchdog: no (the program was not started by systemd)",
    pin_bad: "The PIN must have 4–12 digits",
    unix_only: "The kiosk needs Linux or another Unix.",
};
