//! Sound messages pass, and whatever is changed for the worse is found.

use super::*;

/// English and Polish, which has three plural categories for whole numbers, both without findings.
struct Locales {
    folder: tempfile::TempDir,
}

const ENGLISH: &str = "\
# $count (number): payments, 6.
options-count = { $count ->
    [one] One payment
   *[other] { $count } payments
}
options-title = Choose
options-lead = You can change this later.
";
const POLISH: &str = "\
options-count = { $count ->
    [one] Jedna rata
    [few] { $count } raty
   *[many] { $count } rat
}
options-title = Wybór
options-lead = Można to zmienić później.
";

impl Locales {
    fn sound() -> Locales {
        let locales = Locales {
            folder: tempfile::tempdir().unwrap(),
        };
        for (tag, text, avoided) in [
            ("en", ENGLISH, "# Presses.\nact now\ndon't\n"),
            ("pl", POLISH, "natychmiast\n"),
        ] {
            fs::create_dir(locales.folder.path().join(tag)).unwrap();
            locales.write(tag, "options.ftl", text);
            locales.write(tag, AVOIDED, avoided);
        }
        // A folder without messages is no language yet.
        fs::create_dir(locales.folder.path().join("xx")).unwrap();
        locales.write("xx", AVOIDED, "nothing\n");
        locales
    }

    fn write(&self, tag: &str, name: &str, text: &str) {
        fs::write(self.folder.path().join(tag).join(name), text).unwrap();
    }

    /// What is found once `text` stands in the place of `old` in the messages of `tag`.
    fn with(&self, tag: &str, old: &str, text: &str) -> Vec<(Column, String)> {
        let path = self.folder.path().join(tag).join("options.ftl");
        let before = fs::read_to_string(&path).unwrap();
        assert!(before.contains(old), "{old}");
        fs::write(&path, before.replacen(old, text, 1)).unwrap();
        let found = self.findings();
        fs::write(path, before).unwrap();
        found
    }

    fn findings(&self) -> Vec<(Column, String)> {
        let languages = check(self.folder.path()).unwrap();
        languages.into_iter().flat_map(|one| one.findings).collect()
    }

    fn run(&self) -> Result<()> {
        run(&Arguments {
            locales: Some(self.folder.path().to_path_buf()),
        })
    }
}

fn one(column: Column, text: &str) -> Vec<(Column, String)> {
    vec![(column, format!("options.ftl: {text}"))]
}

#[test]
fn message_deleted_in_one_language_is_refused() {
    let locales = Locales::sound();
    assert_eq!(
        locales.with("pl", "options-title = Wybór\n", ""),
        one(Column::Keys, "options-title: missing")
    );
    locales.write("pl", "options.ftl", "options-title = Wybór\n");
    assert!(locales.run().is_err());
}

#[test]
fn plural_arm_deleted_in_one_language_is_refused() {
    let locales = Locales::sound();
    assert_eq!(
        locales.with("pl", "    [few] { $count } raty\n", ""),
        one(Column::Plurals, "options-count: no arm for few")
    );
    // Polish has a category for fractions alone, so its default arm must not take the place of `many`.
    assert_eq!(
        locales.with("pl", "*[many]", "*[other]"),
        one(Column::Plurals, "options-count: no arm for many")
    );
}

#[test]
fn what_else_is_wrong_in_a_translation_is_refused() {
    let locales = Locales::sound();
    for (old, text, column, told) in [
        (
            "Wybór\n",
            "Wybór\noptions-new = Nowe\n",
            Column::Keys,
            "options-new: not in the source language",
        ),
        (
            "Wybór",
            "Wybór { $x }",
            Column::Variables,
            "options-title: uses $x, which the source language does not",
        ),
        (
            "Wybór",
            "Wybór { -x }",
            Column::Syntax,
            "options-title: refers to -x, which does not exist",
        ),
        (
            "Wybór",
            "Выбор",
            Column::Marks,
            "options-title: has no letter of the language's script",
        ),
        (
            "Wybór",
            "\u{200e}Wybór",
            Column::Marks,
            "options-title: has a mark of direction",
        ),
        (
            "Wybór",
            "\"Wybór\"",
            Column::Marks,
            "options-title: has typewriter quotation marks or dots",
        ),
        (
            "Wybór",
            "Natychmiast.",
            Column::Words,
            "options-title: says “natychmiast”",
        ),
        ("Wybór", "Wybór!", Column::Words, "options-title: exclaims"),
        (
            "Wybór",
            "WYBÓR",
            Column::Words,
            "options-title: has WYBÓR in capitals",
        ),
        (
            "Wybór",
            "Tutaj wybiera się to, co najlepiej pasuje",
            Column::Length,
            "options-title: 41 characters for 6 of English",
        ),
    ] {
        assert_eq!(locales.with("pl", old, text), one(column, told), "{text}");
    }
    let swapped = "options-lead = Można to zmienić później.\noptions-title = Wybór\n";
    let place = POLISH.find("options-title").unwrap();
    assert_eq!(
        locales.with("pl", &POLISH[place..], swapped),
        one(Column::Keys, "the messages are not in the order of English")
    );
}

#[test]
fn english_that_is_hard_to_read_is_refused() {
    let locales = Locales::sound();
    let lead = "You can change this later.";
    let hard = "Instalments are automatically recalculated whenever parameters are modified.";
    let found = locales.with("en", lead, hard);
    assert_eq!(
        found.iter().map(|(column, _)| *column).collect::<Vec<_>>(),
        [Column::Reading, Column::Reading]
    );
    let long =
        "You can do it now, or you can do it in a week, or a day, or not at all if you like.";
    assert_eq!(
        locales.with("en", lead, long),
        one(Column::Reading, "options-lead: a sentence of 23 words")
    );
    assert_eq!(
        locales.with("en", "Choose", "Don’t wait"),
        one(Column::Words, "options-title: says “don't”")
    );
    assert_eq!(
        locales.with("en", "# $count (number): payments, 6.\n", ""),
        one(Column::Variables, "options-count: $count is not documented")
    );
}

#[test]
fn language_without_a_row_or_a_list_of_words_is_refused() {
    let locales = Locales::sound();
    fs::rename(
        locales.folder.path().join("pl"),
        locales.folder.path().join("qq"),
    )
    .unwrap();
    fs::remove_file(locales.folder.path().join("qq").join(AVOIDED)).unwrap();
    let columns: Vec<Column> = locales
        .findings()
        .into_iter()
        .map(|(column, _)| column)
        .collect();
    assert!(columns.contains(&Column::Keys) && columns.contains(&Column::Words));
}

#[test]
fn overlay_holds_only_what_differs() {
    let locales = Locales::sound();
    let overlay = locales.folder.path().join("pl-DE");
    fs::create_dir(overlay).unwrap();
    locales.write("pl-DE", "options.ftl", "options-title = Wybierz\n");
    locales.write("pl-DE", AVOIDED, "");
    let languages = check(locales.folder.path()).unwrap();
    let overlay = languages.iter().find(|one| one.tag == "pl-DE").unwrap();
    // Its tag has no row; nothing else is wrong with it.
    assert_eq!(overlay.findings.len(), 1, "{:?}", overlay.findings);
}

#[test]
fn french_marks_stand_after_their_spaces() {
    for text in ["Quoi ?", "Quoi\u{a0}?", "Source: X", "« X »", "«\u{a0}X»"] {
        assert!(!has_french_spaces(text), "{text}");
    }
    for text in [
        "Quoi\u{202f}?",
        "Source\u{a0}: X",
        "«\u{a0}X\u{a0}»",
        "Ici.",
    ] {
        assert!(has_french_spaces(text), "{text}");
    }
}

#[test]
fn words_are_found_whole_where_words_are_spaced() {
    let says = |text: &str, phrase: &str, unspaced| {
        comparable(text, unspaced).contains(&comparable(phrase, unspaced))
    };
    assert!(says("Do it: act now.", "act now", false));
    assert!(!says("React nowhere", "act now", false));
    assert!(says("请立即付款", "立即", true));
}

#[test]
fn sound_languages_have_no_findings_and_a_row_each() {
    let locales = Locales::sound();
    assert_eq!(locales.findings(), []);
    assert!(locales.run().is_ok());
    let table = table(&check(locales.folder.path()).unwrap());
    let rows: Vec<&str> = table
        .lines()
        .map(|line| line.split("  ").next().unwrap())
        .collect();
    assert_eq!(rows, ["language", "en", "pl"]);
}

#[test]
fn messages_of_the_project_have_no_findings() {
    let languages = check(&project::root().join("locales")).unwrap();
    let findings: Vec<_> = languages.iter().flat_map(|one| &one.findings).collect();
    assert!(findings.is_empty(), "{findings:#?}");
}
