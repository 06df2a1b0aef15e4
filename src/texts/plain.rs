//! The texts of the plain mode: what is said around the pages where there is no screen. `{}` stands where a part is filled in.

use crate::model::Lang;

/// Every text of the plain mode.
#[derive(Debug)]
pub struct PlainTexts {
    /// The first line.
    pub welcome: &'static str,
    /// How many choices follow; how many.
    pub choices: &'static str,
    /// One choice follows.
    pub one_choice: &'static str,
    /// How many lines follow; how many.
    pub lines: &'static str,
    /// One line follows.
    pub one_line: &'static str,
    /// What to type first.
    pub start: &'static str,
    /// There is more; how many lines.
    pub more_left: &'static str,
    /// Nothing is left to be told.
    pub no_more: &'static str,
    /// A number that leads nowhere; the number, how many there are.
    pub no_choice: &'static str,
    /// A number where none are given.
    pub no_choices: &'static str,
    /// A command that cannot be used here; the command.
    pub not_here: &'static str,
    /// A command lacks what it is about; the command.
    pub needs: &'static str,
    /// A line that is no text.
    pub not_text: &'static str,
    /// A line that is too long; how many letters it may have.
    pub too_long: &'static str,
    /// Heading of the help.
    pub help_here: &'static str,
    /// Heading of the whole help.
    pub help_all: &'static str,
    /// What is typed without being a command.
    pub help_text: &'static str,
    /// How to hear of all commands.
    pub help_more: &'static str,
    /// Between two words for the same.
    pub or: &'static str,
    /// Between wordings that differ.
    pub versus: &'static str,
    /// A wording that has no word where another has some.
    pub nothing: &'static str,
    /// Of a result that is no more than a guess.
    pub guess: &'static str,
    /// Before the number of a source.
    pub source: &'static str,
    /// What we added.
    pub added: &'static str,
    /// Unit of pay.
    pub per_month: &'static str,
    /// Which sector view it is; its name.
    pub place_is: &'static str,
    /// How many sector views there are; how many.
    pub places_there: &'static str,
    /// Without sector views.
    pub no_places: &'static str,
    /// Of the choice that holds.
    pub chosen_one: &'static str,
    /// No occupation is called so; the word.
    pub unknown: &'static str,
    /// A comparison of too few or too many.
    pub two_or_three: &'static str,
    /// No favourites.
    pub none_kept: &'static str,
    /// That nothing is saved.
    pub in_no_file: &'static str,
    /// A step that is ticked.
    pub is_done: &'static str,
    /// A step that is not.
    pub is_not_done: &'static str,
    /// How steps are ticked and written.
    pub step_help: &'static str,
    /// A step was written; it.
    pub step_added: &'static str,
    /// Something was let go; it.
    pub removed: &'static str,
    /// A favourite was moved; its title, its place.
    pub moved: &'static str,
    /// A note was written; the title, the note.
    pub noted: &'static str,
    /// What name a file is to have; the proposed one.
    pub save_as: &'static str,
    /// Nothing to be saved.
    pub nothing_to_save: &'static str,
    /// Nothing for a sheet.
    pub nothing_to_take: &'static str,
    /// How a sheet becomes a file.
    pub sheet_help: &'static str,
    /// There is no printing program.
    pub no_printer: &'static str,
    /// Which languages there are.
    pub languages: &'static str,
    /// The language that holds.
    pub language_is: &'static str,
    /// The question before the end.
    pub really: &'static str,
    /// The input ended with something unsaved.
    pub ended_unsaved: &'static str,
    /// The last line.
    pub bye: &'static str,
    /// Before what lies one step further out.
    pub near_beyond: &'static str,
    /// What a command does.
    pub w_search: &'static str,
    /// What a command does.
    pub w_more: &'static str,
    /// What a command does.
    pub w_all: &'static str,
    /// What a command does.
    pub w_again: &'static str,
    /// What a command does.
    pub w_back: &'static str,
    /// What a command does.
    pub w_results: &'static str,
    /// What a command does.
    pub w_start: &'static str,
    /// What a command does.
    pub w_sections: &'static str,
    /// What a command does.
    pub w_place: &'static str,
    /// What a command does.
    pub w_lens: &'static str,
    /// What a command does.
    pub w_near: &'static str,
    /// What a command does.
    pub w_compare: &'static str,
    /// What a command does.
    pub w_keep: &'static str,
    /// What a command does.
    pub w_kept: &'static str,
    /// What a command does.
    pub w_note: &'static str,
    /// What a command does.
    pub w_step: &'static str,
    /// What a command does.
    pub w_remove: &'static str,
    /// What a command does.
    pub w_move: &'static str,
    /// What a command does.
    pub w_handout: &'static str,
    /// What a command does.
    pub w_print: &'static str,
    /// What a command does.
    pub w_save: &'static str,
    /// What a command does.
    pub w_open: &'static str,
    /// What a command does.
    pub w_sources: &'static str,
    /// What a command does.
    pub w_about: &'static str,
    /// What a command does.
    pub w_language: &'static str,
    /// What a command does.
    pub w_help: &'static str,
    /// What a command does.
    pub w_quit: &'static str,
}

/// The texts of the plain mode in a language.
pub fn plain_texts(lang: Lang) -> &'static PlainTexts {
    match lang {
        Lang::Nb => &NB,
        Lang::Nn => &NN,
        Lang::En => &EN,
    }
}

static NB: PlainTexts = PlainTexts {
    welcome: "Yrkesatlas, ren tekst. Hjelp: skriv hjelp.",
    choices: "{} valg",
    one_choice: "1 valg",
    lines: "{} linjer",
    one_line: "1 linje",
    start: "Skriv et yrke, en jobb eller en utdanning, eller velg et tall.",
    more_left: "{} linjer til. Skriv mer, eller trykk Enter.",
    no_more: "Det er ikke mer.",
    no_choice: "Ingenting har nummer {}. Siste nummer er {}.",
    no_choices: "Her er det ingen tall å velge.",
    not_here: "{} kan ikke brukes her. Skriv hjelp for det som kan brukes.",
    needs: "Skriv noe etter {}.",
    not_text: "Linja er ikke tekst i UTF-8, og ble ikke lest.",
    too_long: "Linja er for lang. Det lengste er {} tegn.",
    help_here: "Hjelp: dette kan du skrive her",
    help_all: "Hjelp: alle ordene",
    help_text: "Alt annet: søk. Et tall: det valget.",
    help_more: "Skriv hjelp alt for alle ordene. De virker på bokmål, nynorsk og engelsk.",
    or: "eller",
    versus: "mot",
    nothing: "ingenting",
    guess: "gjetning",
    source: "kilde",
    added: "lagt til av oss",
    per_month: "kroner i måneden",
    place_is: "Sted: {}.",
    places_there: "{} steder å velge mellom: skriv sted.",
    no_places: "Atlaset viser ikke yrket sted for sted.",
    chosen_one: "valgt",
    unknown: "Fant ikke noe yrke for «{}».",
    two_or_three: "Skriv to eller tre ulike yrker: tall fra lista, eller navn med komma mellom.",
    none_kept: "Ingen favoritter ennå. Skriv favoritt på et yrke.",
    in_no_file: "Ikke lagret. Skriv lagre.",
    is_done: "valgt",
    is_not_done: "ikke valgt",
    step_help: "Et tall velger steget, eller velger det bort. Et eget steg: skriv steg og teksten.",
    step_added: "Nytt steg: {}",
    removed: "Tatt bort: {}",
    moved: "{} er nå nummer {}.",
    noted: "Notat om {}: {}",
    save_as: "Skriv et navn på fila, eller Enter for {}.",
    nothing_to_save: "Det er ingenting å lagre ennå.",
    nothing_to_take: "Det er ingenting å ta med ennå: åpne et yrke, eller velg favoritter.",
    sheet_help: "Skriv ta med og et filnavn for å lagre arket: html til utskrift, md eller txt.",
    no_printer: "Her er det ikke noe program å skrive ut med.",
    languages: "Skriv språk nb, språk nn eller språk en.",
    language_is: "Språket er bokmål.",
    really: "Favorittene er ikke lagret. Skriv lagre, eller slutt en gang til for å slutte uten.",
    ended_unsaved: "Inndata tok slutt. Favorittene ble ikke lagret.",
    bye: "Ha det.",
    near_beyond: "Videre derfra",
    w_search: "søk etter yrker og stillinger",
    w_more: "les videre",
    w_all: "les alt i ett",
    w_again: "si det siste en gang til",
    w_back: "ett steg tilbake",
    w_results: "tilbake til trefflista",
    w_start: "veiene inn: bransjer, program, sektorer, alfabetet",
    w_sections: "feltene på siden; felt 3 åpner felt 3",
    w_place: "yrket på ett sted; sted 2 velger sted 2",
    w_lens: "alle stedene etter hverandre",
    w_near: "yrker i nærheten",
    w_compare: "sammenlign 1 3, eller med navn",
    w_keep: "legg yrket til i favorittene, eller ta det ut",
    w_kept: "favorittene",
    w_note: "skriv et notat om yrket: notat og teksten",
    w_step: "neste steg",
    w_remove: "ta bort en favoritt eller et eget steg: fjern 2",
    w_move: "flytt en favoritt: flytt 3 opp",
    w_handout: "arket til å ta med; ta med ark.html lagrer det",
    w_print: "skriv ut arket",
    w_save: "lagre favorittene i en fil",
    w_open: "åpne lagrede favoritter: åpne og filnavnet",
    w_sources: "kildene til siden",
    w_about: "om Yrkesatlas, ordliste og alle kilder",
    w_language: "språk nb, nn eller en",
    w_help: "dette; hjelp alt for alle ordene",
    w_quit: "slutt",
};

static NN: PlainTexts = PlainTexts {
    welcome: "Yrkesatlas, rein tekst. Hjelp: skriv hjelp.",
    choices: "{} val",
    one_choice: "1 val",
    lines: "{} linjer",
    one_line: "1 linje",
    start: "Skriv eit yrke, ein jobb eller ei utdanning, eller vel eit tal.",
    more_left: "{} linjer til. Skriv meir, eller trykk Enter.",
    no_more: "Det er ikkje meir.",
    no_choice: "Ingenting har nummer {}. Siste nummer er {}.",
    no_choices: "Her er det ingen tal å velje.",
    not_here: "{} kan ikkje brukast her. Skriv hjelp for det som kan brukast.",
    needs: "Skriv noko etter {}.",
    not_text: "Linja er ikkje tekst i UTF-8, og blei ikkje lesen.",
    too_long: "Linja er for lang. Det lengste er {} teikn.",
    help_here: "Hjelp: dette kan du skrive her",
    help_all: "Hjelp: alle orda",
    help_text: "Alt anna: søk. Eit tal: det valet.",
    help_more: "Skriv hjelp alt for alle orda. Dei verkar på bokmål, nynorsk og engelsk.",
    or: "eller",
    versus: "mot",
    nothing: "ingenting",
    guess: "gjetting",
    source: "kjelde",
    added: "lagt til av oss",
    per_month: "kroner i månaden",
    place_is: "Stad: {}.",
    places_there: "{} stader å velje mellom: skriv stad.",
    no_places: "Atlaset viser ikkje yrket stad for stad.",
    chosen_one: "vald",
    unknown: "Fann ikkje noko yrke for «{}».",
    two_or_three: "Skriv to eller tre ulike yrke: tal frå lista, eller namn med komma mellom.",
    none_kept: "Ingen favorittar enno. Skriv favoritt på eit yrke.",
    in_no_file: "Ikkje lagra. Skriv lagre.",
    is_done: "valt",
    is_not_done: "ikkje valt",
    step_help: "Eit tal vel steget, eller vel det bort. Eit eige steg: skriv steg og teksten.",
    step_added: "Nytt steg: {}",
    removed: "Teke bort: {}",
    moved: "{} er no nummer {}.",
    noted: "Notat om {}: {}",
    save_as: "Skriv eit namn på fila, eller Enter for {}.",
    nothing_to_save: "Det er ingenting å lagre enno.",
    nothing_to_take: "Det er ingenting å ta med enno: opne eit yrke, eller vel favorittar.",
    sheet_help: "Skriv ta med og eit filnamn for å lagre arket: html til utskrift, md eller txt.",
    no_printer: "Her er det ikkje noko program å skrive ut med.",
    languages: "Skriv språk nb, språk nn eller språk en.",
    language_is: "Språket er nynorsk.",
    really: "Favorittane er ikkje lagra. Skriv lagre, eller slutt ein gong til for å slutte utan.",
    ended_unsaved: "Inndata tok slutt. Favorittane blei ikkje lagra.",
    bye: "Ha det.",
    near_beyond: "Vidare derifrå",
    w_search: "søk etter yrke og stillingar",
    w_more: "les vidare",
    w_all: "les alt i eitt",
    w_again: "sei det siste ein gong til",
    w_back: "eitt steg tilbake",
    w_results: "tilbake til trefflista",
    w_start: "vegane inn: bransjar, program, sektorar, alfabetet",
    w_sections: "felta på sida; felt 3 opnar felt 3",
    w_place: "yrket på éin stad; stad 2 vel stad 2",
    w_lens: "alle stadene etter kvarandre",
    w_near: "yrke i nærleiken",
    w_compare: "samanlikn 1 3, eller med namn",
    w_keep: "legg yrket til i favorittane, eller ta det ut",
    w_kept: "favorittane",
    w_note: "skriv eit notat om yrket: notat og teksten",
    w_step: "neste steg",
    w_remove: "ta bort ein favoritt eller eit eige steg: fjern 2",
    w_move: "flytt ein favoritt: flytt 3 opp",
    w_handout: "arket til å ta med; ta med ark.html lagrar det",
    w_print: "skriv ut arket",
    w_save: "lagre favorittane i ei fil",
    w_open: "opne lagra favorittar: opne og filnamnet",
    w_sources: "kjeldene til sida",
    w_about: "om Yrkesatlas, ordliste og alle kjelder",
    w_language: "språk nb, nn eller en",
    w_help: "dette; hjelp alt for alle orda",
    w_quit: "slutt",
};

static EN: PlainTexts = PlainTexts {
    welcome: "Yrkesatlas, plain text. Help: type help.",
    choices: "{} choices",
    one_choice: "1 choice",
    lines: "{} lines",
    one_line: "1 line",
    start: "Type an occupation, a job or an education, or choose a number.",
    more_left: "{} more lines. Type more, or press Enter.",
    no_more: "There is no more.",
    no_choice: "Nothing has number {}. The last number is {}.",
    no_choices: "There are no numbers to choose here.",
    not_here: "{} cannot be used here. Type help for what can.",
    needs: "Type something after {}.",
    not_text: "The line is not text in UTF-8 and was not read.",
    too_long: "The line is too long. The most is {} characters.",
    help_here: "Help: what you can type here",
    help_all: "Help: all words",
    help_text: "Anything else: search. A number: that choice.",
    help_more: "Type help all for all words. They work in both kinds of Norwegian and in English.",
    or: "or",
    versus: "versus",
    nothing: "nothing",
    guess: "a guess",
    source: "source",
    added: "added by us",
    per_month: "kroner a month",
    place_is: "Place: {}.",
    places_there: "{} places to choose from: type place.",
    no_places: "The atlas does not show this occupation place by place.",
    chosen_one: "chosen",
    unknown: "Found no occupation for “{}”.",
    two_or_three: "Type two or three different occupations: numbers from the list, or names with commas between.",
    none_kept: "No favourites yet. Type favourite at an occupation.",
    in_no_file: "Not saved. Type save.",
    is_done: "chosen",
    is_not_done: "not chosen",
    step_help: "A number chooses the step, or unchooses it. Your own step: type step and the text.",
    step_added: "New step: {}",
    removed: "Removed: {}",
    moved: "{} is now number {}.",
    noted: "Note on {}: {}",
    save_as: "Type a name for the file, or Enter for {}.",
    nothing_to_save: "There is nothing to save yet.",
    nothing_to_take: "There is nothing to take home yet: open an occupation, or choose favourites.",
    sheet_help: "Type take home and a file name to save the sheet: html for printing, md or txt.",
    no_printer: "There is no program to print with here.",
    languages: "Type language nb, language nn or language en.",
    language_is: "The language is English.",
    really: "The favourites are not saved. Type save, or quit once more to quit without.",
    ended_unsaved: "The input ended. The favourites were not saved.",
    bye: "Goodbye.",
    near_beyond: "And from there",
    w_search: "search for occupations and job titles",
    w_more: "read on",
    w_all: "read all at once",
    w_again: "say the last again",
    w_back: "one step back",
    w_results: "back to the results",
    w_start: "the ways in: areas, programmes, sectors, the alphabet",
    w_sections: "the sections of the page; section 3 opens section 3",
    w_place: "the occupation in one place; place 2 chooses place 2",
    w_lens: "all places one after another",
    w_near: "occupations nearby",
    w_compare: "compare 1 3, or by name",
    w_keep: "add the occupation to the favourites, or take it out",
    w_kept: "the favourites",
    w_note: "write a note on the occupation: note and the text",
    w_step: "next steps",
    w_remove: "remove a favourite or your own step: remove 2",
    w_move: "move a favourite: move 3 up",
    w_handout: "the sheet to take home; take home sheet.html saves it",
    w_print: "print the sheet",
    w_save: "save the favourites in a file",
    w_open: "open saved favourites: open and the file name",
    w_sources: "the sources of the page",
    w_about: "about Yrkesatlas, word list and all sources",
    w_language: "language nb, nn or en",
    w_help: "this; help all for all words",
    w_quit: "quit",
};
