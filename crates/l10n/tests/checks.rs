//! The checks find what is wrong in message files, and nothing in those that are right.
#![cfg(not(target_arch = "wasm32"))]

use leeway_l10n::check::{
    Coverage, Finding, MessageFile, Problem, check_source, check_translation, plural_categories,
};
use leeway_l10n::{PluralCategory, PluralKind};

const SOURCE: &str = "\
### Shown on the options screen.
###
### $creditor (text): the creditor's name, for example Northgate Bank

-brand = Leeway

## Spread

# $count (number): payments, for example 6
# $amount (text): one payment, for example $50.00
options-spread-title = { $count ->
    [one] One payment of { $amount }
   *[other] { $count } payments of { $amount }
}
    .hint = { $creditor } and { -brand } agree.
options-heading = Choose what works for you
options-position = { NUMBER($count, type: \"ordinal\") ->
    [one] { $count }st
    [two] { $count }nd
    [few] { $count }rd
   *[other] { $count }th
}
";

fn files(text: &str) -> [MessageFile<'_>; 1] {
    [MessageFile {
        name: "options.ftl",
        text,
    }]
}

fn problems(findings: &[Finding]) -> Vec<(&str, Problem)> {
    findings
        .iter()
        .map(|finding| {
            assert_eq!(finding.file, "options.ftl");
            (finding.id.as_str(), finding.problem.clone())
        })
        .collect()
}

fn translated(lang: &str, text: &str) -> Vec<Finding> {
    check_translation(&files(SOURCE), lang, &files(text), Coverage::Complete)
}

#[test]
fn an_undocumented_variable_is_found() {
    assert_eq!(
        problems(&check_source("en", &files(SOURCE))),
        [("options-position", Problem::Undocumented("count".into()))]
    );
}

#[test]
fn what_a_source_file_gets_wrong_is_found() {
    let text = "\
# $unused (text): nobody uses it
a = A
b = { a.label } { -none } { c }
c = { b }
d = { DATETIME($when) } { NUMBER($n, style: \"percent\", minimumFractionDigits: 2) }
e = { $n ->
    [one] one
    [one] again
   *[other] other
}
f = { $n ->
    [0] none
   *[other] some
}
g = { $kind ->
    [card] card
   *[other] other
}
h = { $n ->
    [one] one
    [few] never
   *[other] other
}
a = Again
oh dear
";
    let found = check_source("en", &files(text));
    let undocumented = |name: &str| Problem::Undocumented(name.to_owned());
    assert_eq!(
        problems(&found),
        [
            (
                "",
                Problem::Junk {
                    line: 25,
                    reason: "Expected a token starting with \"=\"".into()
                }
            ),
            ("a", Problem::Duplicate),
            ("a", Problem::DocumentedOnly("unused".into())),
            ("b", Problem::ReferenceMissing("-none".into())),
            ("b", Problem::ReferenceMissing("a.label".into())),
            ("b", Problem::Cycle),
            ("c", Problem::Cycle),
            ("d", Problem::UnknownFunction("DATETIME".into())),
            ("d", Problem::UnknownOption("style".into())),
            ("d", undocumented("n")),
            ("d", undocumented("when")),
            ("e", Problem::ArmTwice("one".into())),
            ("e", undocumented("n")),
            ("f", Problem::PluralArmMissing(PluralCategory::One)),
            ("f", undocumented("n")),
            ("g", undocumented("kind")),
            ("h", Problem::PluralArmExtra(PluralCategory::Few)),
            ("h", undocumented("n")),
        ]
    );
}

#[test]
fn what_a_translation_lacks_or_adds_is_found() {
    let text = "\
options-spread-title = { $count ->
    [one] Un pago
    [many] { $count } de pagos de { $money }
   *[other] { $count } pagos de { $money }
}
    .label = Etiqueta
options-position = { $count }.º
extra = De más
";
    assert_eq!(
        problems(&translated("es", text)),
        [
            ("extra", Problem::Extra),
            ("options-heading", Problem::Missing),
            (
                "options-spread-title",
                Problem::VariableMissing("amount".into())
            ),
            (
                "options-spread-title",
                Problem::VariableExtra("money".into())
            ),
            ("options-spread-title.hint", Problem::Missing),
            ("options-spread-title.label", Problem::Extra),
        ]
    );
}

#[test]
fn every_category_of_the_language_needs_an_arm() {
    let arms = |arms: &str| {
        format!(
            "options-spread-title = {{ $count ->\n{arms}   *[other] {{ $count }} {{ $amount }}\n}}\n    .hint = {{ $creditor }}\noptions-heading = x\noptions-position = {{ $count }}\n"
        )
    };
    let missing = |lang: &str, text: &str| -> Vec<PluralCategory> {
        translated(lang, &arms(text))
            .into_iter()
            .map(|finding| match finding.problem {
                Problem::PluralArmMissing(category) => category,
                other => panic!("{other:?}"),
            })
            .collect()
    };
    use PluralCategory::{Few, Many, One, Two, Zero};
    assert_eq!(missing("ar", "    [one] x\n"), [Zero, Two, Few, Many]);
    assert_eq!(
        missing("ar", "    [0] x\n    [1] x\n    [2] x\n    [few] x\n"),
        [Many]
    );
    assert_eq!(missing("pl", "    [one] x\n"), [Few, Many]);
    // A single count cannot stand for a category that has more of them.
    assert_eq!(missing("lt", "    [1] x\n    [few] x\n"), [One]);
    // The million has an arm of its own.
    assert_eq!(missing("es", "    [one] x\n"), [Many]);
    assert_eq!(missing("es", "    [one] x\n    [many] x\n"), []);
}

#[test]
fn an_overlay_needs_only_what_differs() {
    let text = "options-heading = { -brand }: elige\n";
    let overlay = check_translation(&files(SOURCE), "es-419", &files(text), Coverage::Overlay);
    assert_eq!(overlay, []);
    let complete = check_translation(&files(SOURCE), "es-419", &files(text), Coverage::Complete);
    assert!(
        complete
            .iter()
            .any(|finding| finding.problem == Problem::Missing)
    );
    assert!(
        complete
            .iter()
            .any(|finding| finding.problem == Problem::ReferenceMissing("-brand".into()))
    );
}

#[test]
fn categories_are_those_of_whole_counts() {
    use PluralCategory::{Few, Many, One, Other, Two, Zero};
    for (lang, kind, expected) in [
        ("en", PluralKind::Cardinal, vec![One, Other]),
        ("en", PluralKind::Ordinal, vec![One, Two, Few, Other]),
        ("es", PluralKind::Cardinal, vec![One, Many, Other]),
        ("fr", PluralKind::Cardinal, vec![One, Many, Other]),
        ("pt-BR", PluralKind::Cardinal, vec![One, Many, Other]),
        ("de", PluralKind::Cardinal, vec![One, Other]),
        (
            "ar",
            PluralKind::Cardinal,
            vec![Zero, One, Two, Few, Many, Other],
        ),
        ("cs", PluralKind::Cardinal, vec![One, Few, Other]),
        ("ja", PluralKind::Cardinal, vec![Other]),
        ("ht", PluralKind::Cardinal, vec![Other]),
    ] {
        let found: Vec<PluralCategory> = plural_categories(lang, kind).into_iter().collect();
        assert_eq!(found, expected, "{lang}");
    }
}
