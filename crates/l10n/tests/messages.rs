//! Messages from Fluent text to parts, with real plural rules and digits.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::indexing_slicing,
    reason = "helpers of tests fail by panicking"
)]

use std::rc::Rc;
use std::sync::Arc;

use leeway_l10n::{
    Arg, Bundle, Direction, Fault, FaultKind, Localizer, Message, NativeFormatter, Part,
};

fn bundle(lang: &str, text: &str) -> Arc<Bundle> {
    let (bundle, faults) = Bundle::parse(lang, text);
    assert_eq!(faults, [], "{lang}");
    Arc::new(bundle)
}

fn localizer(languages: &[(&str, &str)]) -> Localizer {
    let chain = languages
        .iter()
        .map(|(lang, text)| bundle(lang, text))
        .collect();
    Localizer::new(chain, Rc::new(NativeFormatter::new(languages[0].0)))
}

fn english(text: &str) -> Localizer {
    localizer(&[("en", text)])
}

fn kinds(message: &Message) -> Vec<FaultKind> {
    message
        .faults
        .iter()
        .map(|fault| fault.kind.clone())
        .collect()
}

fn text(s: &str) -> Part {
    Part::Text(s.to_owned())
}

fn isolate(s: &str) -> Part {
    Part::Isolate(s.to_owned())
}

#[test]
fn ids_and_variable_names_are_never_shown() {
    let texts = "\
no-argument = You owe { $amount } now.
no-reference = See { not-there } and { -nor-this } and { no-reference.attribute }.
loop = Round { loop }.
ping = Ping { pong }
pong = Pong { ping }
function = On { DATETIME($date) }.
not-a-number = You have { NUMBER($name) }.
only-attributes =
    .label = Label
-term = Term { $missing } end
uses-term = A { -term } b
";
    let l = english(texts);
    for (id, expected, kind) in [
        (
            "no-argument",
            "You owe  now.",
            FaultKind::MissingArgument("amount".into()),
        ),
        (
            "no-reference",
            "See  and  and .",
            FaultKind::MissingReference("not-there".into()),
        ),
        ("loop", "Round .", FaultKind::Cycle),
        ("ping", "Ping Pong ", FaultKind::Cycle),
        (
            "function",
            "On .",
            FaultKind::UnknownFunction("DATETIME".into()),
        ),
        ("not-a-number", "You have .", FaultKind::NotANumber),
        ("only-attributes", "", FaultKind::Missing),
        (
            "uses-term",
            "A Term  end b",
            FaultKind::MissingArgument("missing".into()),
        ),
        ("not-there", "", FaultKind::Missing),
        ("-term", "", FaultKind::Missing),
        ("only-attributes.hint", "", FaultKind::Missing),
    ] {
        let message = l.message(id, &[("date", "x".into()), ("name", "Ada".into())]);
        assert_eq!(message.to_text(), expected, "{id}");
        assert_eq!(message.faults[0].kind, kind, "{id}");
        let plain = message.to_plain();
        assert!(
            !plain.contains(['{', '}', '$']) && !plain.contains("not-there"),
            "{plain}"
        );
    }
}

#[test]
fn a_message_that_fails_falls_to_the_next_language() {
    let l = localizer(&[
        ("ar", "whole = مرحبا\nbroken = رصيد { $balance }\n"),
        (
            "en",
            "whole = Hello\nbroken = You owe { $amount }\nonly-english = Only English\n",
        ),
    ]);
    let args: &[(&str, Arg)] = &[("amount", "$5.00".into())];

    let whole = l.message("whole", args);
    assert_eq!((whole.lang.as_str(), whole.dir), ("ar", Direction::Rtl));
    assert_eq!(whole.faults, []);

    let missing = l.message("only-english", args);
    assert_eq!((missing.lang.as_str(), missing.dir), ("en", Direction::Ltr));
    assert_eq!(missing.to_text(), "Only English");
    assert_eq!(
        missing.faults,
        [Fault {
            lang: "ar".into(),
            id: "only-english".into(),
            kind: FaultKind::Missing
        }]
    );

    let broken = l.message("broken", args);
    assert_eq!(
        (broken.lang.as_str(), broken.to_text().as_str()),
        ("en", "You owe $5.00")
    );
    assert_eq!(
        kinds(&broken),
        [FaultKind::MissingArgument("balance".into())]
    );
}

#[test]
fn an_overlay_may_be_sparse() {
    let l = localizer(&[
        ("es-419", "pay = Pagar\n"),
        ("es", "pay = Abonar\nbalance = Saldo\n"),
        ("en", "pay = Pay\nbalance = Balance\nhelp = Help\n"),
    ]);
    assert_eq!(l.text("pay", &[]), "Pagar");
    let balance = l.message("balance", &[]);
    assert_eq!((balance.lang.as_str(), balance.faults.len()), ("es", 0));
    let help = l.message("help", &[]);
    assert_eq!(help.lang, "en");
    assert_eq!(help.faults.len(), 1, "{:?}", help.faults);
    assert_eq!(help.faults[0].lang, "es");
}

#[test]
fn too_many_placeables_are_cut_off() {
    // Each level doubles: 2^12 words if nobody stopped it.
    let mut texts = String::from("level-0 = ha\n");
    for level in 1..=12 {
        let below = level - 1;
        texts.push_str(&format!(
            "level-{level} = {{ level-{below} }}{{ level-{below} }}\n"
        ));
    }
    let l = english(&texts);
    let bomb = l.message("level-12", &[]);
    assert_eq!(kinds(&bomb), [FaultKind::TooManyPlaceables]);
    assert!(bomb.to_text().len() <= 200);
    // 62 placeables are fine.
    assert_eq!(l.text("level-5", &[]).len(), 64);
}

#[test]
fn exactly_one_hundred_placeables_are_allowed() {
    let hundred = format!(
        "a = {}\nb = {}\n",
        "{ $x }".repeat(100),
        "{ $x }".repeat(101)
    );
    let l = english(&hundred);
    assert_eq!(l.message("a", &[("x", "y".into())]).faults, []);
    assert_eq!(
        kinds(&l.message("b", &[("x", "y".into())])),
        [FaultKind::TooManyPlaceables]
    );
}

#[test]
fn inserted_values_are_isolated_and_own_text_is_not() {
    let l = english(
        "\
-brand = Leeway
other = other
lone = { $name }
amid = Dear { $name }!
own = { -brand }, { other } and { \"literal\" }
nested = Dear { { $name } }
term = -- { -greeting(name: \"Ada\") } --
-greeting = Hello { $name }.
choice = { $count ->
    [one] One payment of { $amount }
   *[other] { $count } payments of { $amount }
}
inline = Plan: { $count ->
    [one] one of { $amount }
   *[other] many
} now
",
    );
    let args: &[(&str, Arg)] = &[
        ("name", "عمر".into()),
        ("count", 1.into()),
        ("amount", "$5".into()),
    ];
    for (id, expected) in [
        ("lone", vec![text("عمر")]),
        ("amid", vec![text("Dear "), isolate("عمر"), text("!")]),
        ("own", vec![text("Leeway, other and literal")]),
        ("nested", vec![text("Dear "), isolate("عمر")]),
        (
            "term",
            vec![text("-- Hello "), isolate("Ada"), text(". --")],
        ),
        ("choice", vec![text("One payment of "), isolate("$5")]),
        (
            "inline",
            vec![
                text("Plan: "),
                isolate("one of \u{2068}$5\u{2069}"),
                text(" now"),
            ],
        ),
    ] {
        let message = l.message(id, args);
        assert_eq!(message.parts, expected, "{id}");
        assert_eq!(message.faults, [], "{id}");
    }
    let message = l.message("amid", args);
    assert_eq!(message.to_plain(), "Dear \u{2068}عمر\u{2069}!");
    assert_eq!(message.to_text(), "Dear عمر!");
    assert_eq!(l.text("inline", args), "Plan: one of $5 now");
}

#[test]
fn plural_forms_follow_the_language_of_the_message() {
    const ARABIC: &str = "n = { $n ->\n    [zero] zero\n    [one] one\n    [two] two\n    [few] few\n    [many] many\n   *[other] other\n}\n";
    // language, then pairs of count and category; the counts are those other libraries get wrong.
    for (lang, cases) in [
        (
            "ar",
            &[
                (0, "zero"),
                (1, "one"),
                (2, "two"),
                (3, "few"),
                (10, "few"),
                (11, "many"),
                (99, "many"),
                (100, "other"),
                (102, "other"),
                (103, "few"),
                (111, "many"),
                (1_000_000, "other"),
            ][..],
        ),
        (
            "en",
            &[(0, "other"), (1, "one"), (2, "other"), (21, "other")],
        ),
        ("es", &[(0, "other"), (1, "one"), (1_000_000, "many")]),
        ("lt", &[(1, "one"), (22, "few"), (11, "other"), (21, "one")]),
        ("lv", &[(0, "zero"), (111, "zero"), (21, "one")]),
        ("ro", &[(0, "few"), (1, "one"), (101, "few"), (20, "other")]),
        ("he", &[(1, "one"), (2, "two"), (20, "other")]),
        ("mt", &[(2, "two"), (0, "few"), (103, "few"), (11, "many")]),
        ("pl", &[(1, "one"), (22, "few"), (12, "many")]),
        ("cy", &[(0, "zero"), (3, "few"), (6, "many")]),
        ("ja", &[(1, "other")]),
    ] {
        let l = localizer(&[(lang, ARABIC)]);
        for (count, expected) in cases {
            assert_eq!(
                l.text("n", &[("n", i64::from(*count).into())]),
                *expected,
                "{lang} {count}"
            );
        }
    }
    // An English sentence on an Arabic page takes English forms.
    let l = localizer(&[("ar", ""), ("en", ARABIC)]);
    assert_eq!(l.text("n", &[("n", 103.into())]), "other");
}

#[test]
fn choices_match_exact_numbers_categories_and_words() {
    let l = english(
        "\
exact = { $n ->
    [0] none
    [one] one
    [5] five
    [7.0] seven
   *[other] other
}
place = { NUMBER($n, type: \"ordinal\") ->
    [one] { $n }st
    [two] { $n }nd
    [few] { $n }rd
   *[other] { $n }th
}
decimals = { NUMBER($n, minimumFractionDigits: 1) ->
    [one] one
   *[other] other
}
word = { $kind ->
    [card] by card
   *[bank] by bank
}
literal = { 1 ->
    [one] one
   *[other] other
}
literal-decimals = { 1.0 ->
    [one] one
   *[other] other
}
-brand = Leeway
    .case = upper
term-attribute = { -brand.case ->
    [upper] up
   *[lower] low
}
",
    );
    for (id, n, expected) in [
        ("exact", 0, "none"),
        ("exact", 1, "one"),
        ("exact", 5, "five"),
        ("exact", 7, "seven"),
        ("exact", 6, "other"),
        ("place", 1, "1st"),
        ("place", 2, "2nd"),
        ("place", 3, "3rd"),
        ("place", 11, "11th"),
        ("place", 23, "23rd"),
        ("decimals", 1, "other"),
        ("literal", 0, "one"),
        ("literal-decimals", 0, "other"),
        ("term-attribute", 0, "up"),
    ] {
        assert_eq!(l.text(id, &[("n", n.into())]), expected, "{id} {n}");
    }
    for (kind, expected) in [
        ("card", "by card"),
        ("bank", "by bank"),
        ("cash", "by bank"),
    ] {
        assert_eq!(l.text("word", &[("kind", kind.into())]), expected);
    }
    // Numbers do not match words, nor text numbers.
    assert_eq!(l.text("exact", &[("n", "5".into())]), "other");
}

#[test]
fn numbers_take_only_the_options_a_translation_may_set() {
    let l = english(
        "\
plain = { $n }
ungrouped = { NUMBER($n, useGrouping: \"false\") }
padded = { NUMBER($n, minimumIntegerDigits: 6) }
decimals = { NUMBER($n, minimumFractionDigits: 2) }
rounded = { NUMBER(1.005, maximumFractionDigits: 2) }
literal = { 3.50 }
refused = { NUMBER($n, style: \"percent\", currency: \"USD\") }
twice = { NUMBER(NUMBER($n, minimumFractionDigits: 1), useGrouping: \"false\") }
",
    );
    for (id, expected) in [
        ("plain", "1,234"),
        ("ungrouped", "1234"),
        ("padded", "001,234"),
        ("decimals", "1,234.00"),
        ("rounded", "1.01"),
        ("literal", "3.50"),
        ("refused", "1,234"),
        ("twice", "1234.0"),
    ] {
        assert_eq!(l.text(id, &[("n", 1_234.into())]), expected, "{id}");
    }
    let arabic = localizer(&[("ar-EG", "n = { $n }\n")]);
    assert_eq!(arabic.text("n", &[("n", 1_234.into())]), "١٬٢٣٤");
}

#[test]
fn terms_see_their_own_arguments_only() {
    let l = english(
        "\
-pay = { $case ->
    [capital] Pay
   *[lower] pay
}
start = { -pay(case: \"capital\") } now
inside = Please { -pay }
hidden = { -pay } { $case }
",
    );
    let args: &[(&str, Arg)] = &[("case", "capital".into())];
    assert_eq!(l.text("start", args), "Pay now");
    assert_eq!(l.text("inside", args), "Please pay");
    assert_eq!(l.text("hidden", args), "pay capital");
    assert_eq!(l.message("inside", args).faults, []);
}

#[test]
fn attributes_references_and_escapes_resolve() {
    let l = english(
        "\
field = Amount
    .hint = For example { field.example }
    .example = 12.50
label = { field }
escapes = { \"\\u0041\\\\\" }{ \"{\" }
multiline =
    First line
    second line
",
    );
    assert_eq!(l.text("field.hint", &[]), "For example 12.50");
    assert_eq!(l.text("label", &[]), "Amount");
    assert_eq!(l.text("escapes", &[]), "A\\{");
    assert_eq!(l.text("multiline", &[]), "First line\nsecond line");
    assert!(l.has("field.hint") && !l.has("field.title"));
}

#[test]
fn an_empty_chain_says_nothing() {
    let l = Localizer::new(Vec::new(), Rc::new(NativeFormatter::new("en")));
    let message = l.message("anything", &[]);
    assert_eq!((message.parts.len(), message.lang.as_str()), (0, "und"));
}

/// The Fluent project's own runtime answers the same, plural rules aside (English is right there too).
#[test]
fn results_equal_those_of_fluent_bundle() {
    use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

    let source = include_str!("data/oracle.ftl");
    let l = english(source);
    let resource = FluentResource::try_new(source.to_owned()).unwrap();
    let mut oracle = FluentBundle::new(vec!["en".parse().unwrap()]);
    oracle.add_builtins().unwrap();
    oracle.add_resource(resource).unwrap();

    let ids: Vec<&str> = source
        .lines()
        .filter_map(|line| line.split_once(" ="))
        .map(|(id, _)| id)
        .filter(|id| id.starts_with(|c: char| c.is_ascii_lowercase()))
        .collect();
    assert!(ids.len() >= 30, "{}", ids.len());
    for id in ids {
        for count in [0, 1, 2, 3, 11, 21, 100] {
            for name in ["Ada", "عمر", ""] {
                let mut args = FluentArgs::new();
                args.set("count", count);
                args.set("name", name);
                let pattern = oracle.get_message(id).and_then(|m| m.value()).unwrap();
                let mut errors = Vec::new();
                let expected = oracle.format_pattern(pattern, Some(&args), &mut errors);
                assert!(errors.is_empty(), "{id}: {errors:?}");
                let actual = l.message(id, &[("count", count.into()), ("name", name.into())]);
                assert_eq!(actual.to_plain(), expected, "{id} {count} {name}");
                assert_eq!(actual.faults, [], "{id}");
            }
        }
    }
}
