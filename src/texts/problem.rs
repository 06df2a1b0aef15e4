//! Faults of packs in words.

use crate::model::{Fault, Lang, Problem, Trouble, text::Unsafe};

/// `FILE:LINE:COLUMN: feil: what, and how to mend it`.
pub fn fault(fault: &Fault, lang: Lang) -> String {
    let word = match lang {
        Lang::Nb | Lang::Nn => "feil",
        Lang::En => "error",
    };
    format!(
        "{}:{}:{}: {word}: {}",
        fault.file,
        fault.line,
        fault.column,
        problem(&fault.problem, lang)
    )
}

/// Why something outside could not be done.
pub fn trouble(trouble: &Trouble, lang: Lang) -> String {
    let [nb, nn, en] = match trouble {
        Trouble::NotAllowed => [
            "du har ikke lov til det her",
            "du har ikkje lov til det her",
            "you are not allowed to here",
        ],
        Trouble::NotThere => [
            "mappa eller fila finnes ikke",
            "mappa eller fila finst ikkje",
            "the folder or file is not there",
        ],
        Trouble::Full => ["disken er full", "disken er full", "the disk is full"],
        Trouble::ReadOnly => [
            "her kan ingenting skrives",
            "her kan ingenting skrivast",
            "nothing can be written there",
        ],
        Trouble::Folder => ["det er ei mappe", "det er ei mappe", "it is a folder"],
        Trouble::TooLarge => [
            "fila er for stor",
            "fila er for stor",
            "the file is too large",
        ],
        Trouble::TooLong => [
            "det tok for lang tid",
            "det tok for lang tid",
            "it took too long",
        ],
        Trouble::Other(why) => [why.as_str(); 3],
    };
    match lang {
        Lang::Nb => nb,
        Lang::Nn => nn,
        Lang::En => en,
    }
    .to_owned()
}

/// What is wrong, and how to mend it.
#[allow(clippy::too_many_lines)] // one arm a problem: this is a table
pub fn problem(problem: &Problem, lang: Lang) -> String {
    let [nb, nn, en] = match problem {
        Problem::Unreadable(why) => [
            format!("kan ikke leses: {why}"),
            format!("kan ikkje lesast: {why}"),
            format!("cannot be read: {why}"),
        ],
        Problem::NotUtf8 => [
            "fila er ikke UTF-8; lagre den på nytt som UTF-8".into(),
            "fila er ikkje UTF-8; lagre ho på nytt som UTF-8".into(),
            "the file is not UTF-8; save it again as UTF-8".into(),
        ],
        Problem::NoPack => [
            "her er ingen pakke; en pakke har mappa occupations eller filer som sources.ron".into(),
            "her er ingen pakke; ein pakke har mappa occupations eller filer som sources.ron"
                .into(),
            "there is no pack here; a pack has a folder occupations or files like sources.ron"
                .into(),
        ],
        Problem::UnknownFile => [
            "ingen pakke har ei fil med dette navnet".into(),
            "ingen pakke har ei fil med dette namnet".into(),
            "no pack has a file of this name".into(),
        ],
        Problem::Syntax(why) => [
            format!("RON-fila kan ikke tolkes: {why}"),
            format!("RON-fila kan ikkje tolkast: {why}"),
            format!("the RON file cannot be parsed: {why}"),
        ],
        Problem::Expected(what) => [
            format!("her mangler {what}"),
            format!("her manglar {what}"),
            format!("{what} is missing here"),
        ],
        Problem::UnknownField { found, known } => {
            let known = known.join(", ");
            [
                format!("feltet `{found}` finnes ikke; feltene er {known}"),
                format!("feltet `{found}` finst ikkje; felta er {known}"),
                format!("there is no field `{found}`; the fields are {known}"),
            ]
        }
        Problem::UnknownWord { found, known } => {
            let known = known.join(", ");
            [
                format!("`{found}` kan ikke stå her; ordene er {known}"),
                format!("`{found}` kan ikkje stå her; orda er {known}"),
                format!("`{found}` cannot stand here; the words are {known}"),
            ]
        }
        Problem::MissingField(field) => [
            format!("feltet `{field}` mangler"),
            format!("feltet `{field}` manglar"),
            format!("the field `{field}` is missing"),
        ],
        Problem::DuplicateField(field) => [
            format!("feltet `{field}` står to ganger; stryk det ene"),
            format!("feltet `{field}` står to gonger; stryk det eine"),
            format!("the field `{field}` stands twice; delete one"),
        ],
        Problem::Unsafe(why) => unsafe_text(why),
        Problem::Misfit(fits) => [
            format!("verdien passer ikke her; det skal være {fits}"),
            format!("verdien passar ikkje her; det skal vere {fits}"),
            format!("the value does not fit here; it should be {fits}"),
        ],
        Problem::Schema(number) => [
            format!("formatet har nummer {number}; dette programmet leser 1"),
            format!("formatet har nummer {number}; dette programmet les 1"),
            format!("the format has number {number}; this program reads 1"),
        ],
        Problem::TooMany { has, most } => [
            format!("{has} linjer er for mange; her kan det stå {most}"),
            format!("{has} linjer er for mange; her kan det stå {most}"),
            format!("{has} lines are too many; there may be {most}"),
        ],
        Problem::NotOneWay(word) => [
            format!(
                "emnet «{word}» må føre til ett av disse: occupations, area, programme eller sector"
            ),
            format!(
                "emnet «{word}» må føre til eitt av desse: occupations, area, programme eller sector"
            ),
            format!(
                "the topic \"{word}\" must lead to one of these: occupations, area, programme or sector"
            ),
        ],
        Problem::NotASlug(id) => [
            format!("id-en `{id}` kan bare ha små bokstaver a–z, tall og bindestrek"),
            format!("id-en `{id}` kan berre ha små bokstavar a–z, tal og bindestrek"),
            format!("the id `{id}` may only have small letters a–z, digits and hyphens"),
        ],
        Problem::NotACode { found, digits } => [
            format!("koden `{found}` skal ha {digits} sifre"),
            format!("koden `{found}` skal ha {digits} siffer"),
            format!("the code `{found}` must have {digits} digits"),
        ],
        Problem::Duplicate { id, other } => [
            format!("`{id}` finnes også i {other}; gi den ene et annet navn"),
            format!("`{id}` finst også i {other}; gi den eine eit anna namn"),
            format!("`{id}` is also in {other}; give one of them another name"),
        ],
        Problem::Repeated(id) => [
            format!("`{id}` står to ganger i samme liste; stryk den ene"),
            format!("`{id}` står to gonger i same liste; stryk den eine"),
            format!("`{id}` stands twice in one list; delete one"),
        ],
        Problem::UnknownReference { id, near } => {
            let [a, b, c] = near.as_ref().map_or_else(Default::default, |near| {
                [
                    format!("; mente du `{near}`?"),
                    format!("; meinte du `{near}`?"),
                    format!("; did you mean `{near}`?"),
                ]
            });
            [
                format!("`{id}` finnes ikke{a}"),
                format!("`{id}` finst ikkje{b}"),
                format!("there is no `{id}`{c}"),
            ]
        }
        Problem::FileName { id } => [
            format!("id-en er `{id}`, men fila heter noe annet; gi dem samme navn"),
            format!("id-en er `{id}`, men fila heiter noko anna; gi dei same namn"),
            format!("the id is `{id}`, but the file is called something else; give them one name"),
        ],
        Problem::Empty(section) => {
            let section = format!("{section:?}");
            [
                format!("delen {section} har verken innhold eller grunn i `absent`"),
                format!("delen {section} har verken innhald eller grunn i `absent`"),
                format!("the section {section} has neither content nor a reason in `absent`"),
            ]
        }
        Problem::NotEmpty(section) => [
            format!("delen {section:?} har innhold og står likevel i `absent`; stryk grunnen"),
            format!("delen {section:?} har innhald og står likevel i `absent`; stryk grunnen"),
            format!(
                "the section {section:?} has content and stands in `absent` all the same; delete the reason"
            ),
        ],
        Problem::SelfRelated => [
            "yrket kan ikke ligne på seg selv; stryk det her".into(),
            "yrket kan ikkje likne på seg sjølv; stryk det her".into(),
            "an occupation cannot be related to itself; delete it here".into(),
        ],
        Problem::NotCommon => [
            "det som er felles, må ha minst to sektorer".into(),
            "det som er felles, må ha minst to sektorar".into(),
            "what is common must have two sectors or more".into(),
        ],
        Problem::SourcesOfCommon => [
            "`sources` skal ha én kilde for hver sektor, i samme rekkefølge".into(),
            "`sources` skal ha éi kjelde for kvar sektor, i same rekkjefølgje".into(),
            "`sources` must have one source a sector, in the same order".into(),
        ],
        Problem::CommonSection => [
            "felles kan bare være duties, workplaces eller competence".into(),
            "felles kan berre vere duties, workplaces eller competence".into(),
            "only duties, workplaces and competence can be common".into(),
        ],
        Problem::NoView(sector) => [
            format!("yrket har ingen visning for sektoren `{sector}`"),
            format!("yrket har inga vising for sektoren `{sector}`"),
            format!("the occupation has no view of the sector `{sector}`"),
        ],
        Problem::TooLong { has, most } => [
            format!("teksten har {has} tegn; her er det plass til {most}"),
            format!("teksten har {has} teikn; her er det plass til {most}"),
            format!("the text has {has} characters; there is room for {most}"),
        ],
        Problem::UnlistedSource(id) => [
            format!("kilden `{id}` står ikke i yrkets `sources`; skriv den der"),
            format!("kjelda `{id}` står ikkje i `sources` for yrket; skriv ho der"),
            format!("the source `{id}` is not in the occupation's `sources`; write it there"),
        ],
        Problem::EditorialWithSource => [
            "det som er `editorial`, har ingen kilde; stryk det ene".into(),
            "det som er `editorial`, har inga kjelde; stryk det eine".into(),
            "what is `editorial` has no source; delete one of them".into(),
        ],
        Problem::NotANumber => [
            "dette er ikke et tall".into(),
            "dette er ikkje eit tal".into(),
            "this is not a number".into(),
        ],
        Problem::NoSource => [
            "yrket har ingen kilde; skriv minst én i `sources`".into(),
            "yrket har inga kjelde; skriv minst éi i `sources`".into(),
            "the occupation has no source; write one or more in `sources`".into(),
        ],
    };
    match lang {
        Lang::Nb => nb,
        Lang::Nn => nn,
        Lang::En => en,
    }
}

fn unsafe_text(why: &Unsafe) -> [String; 3] {
    match why {
        Unsafe::Empty => [
            "teksten er tom".into(),
            "teksten er tom".into(),
            "the text is empty".into(),
        ],
        Unsafe::Character(c) => {
            let code = format!("U+{:04X}", u32::from(*c));
            [
                format!("tegnet {code} kan ikke stå i en tekst; stryk det"),
                format!("teiknet {code} kan ikkje stå i ein tekst; stryk det"),
                format!("the character {code} cannot stand in a text; delete it"),
            ]
        }
        Unsafe::Width(c) => [
            format!("tegnet {c} har ikke samme bredde i alle terminaler; bruk et annet"),
            format!("teiknet {c} har ikkje same breidd i alle terminalar; bruk eit anna"),
            format!("the character {c} is not equally wide in all terminals; use another"),
        ],
        Unsafe::Decomposed => [
            "bokstaver med løse aksenter; skriv dem om igjen".into(),
            "bokstavar med lause aksentar; skriv dei om att".into(),
            "letters with loose accents; type them again".into(),
        ],
        Unsafe::Blanks => [
            "mellomrom i enden eller to på rad; stryk dem".into(),
            "mellomrom i enden eller to på rad; stryk dei".into(),
            "blanks at an end or two in a row; delete them".into(),
        ],
    }
}
