//! Messages as they are downloaded: refused when broken, and saying what their source says.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;

use leeway_l10n::{Arg, Bundle, Localizer, NativeFormatter, ParseFault, ReadFault, compile};
use proptest::prelude::*;

/// A message whose placeables lie `depth` deep.
fn nested(depth: usize) -> String {
    format!("deep = {}$x{}\n", "{ ".repeat(depth), " }".repeat(depth))
}

#[test]
fn junk_and_repeated_ids_are_not_compiled() {
    assert_eq!(
        compile("a = A\n\nb = { $x\n\na = Again\n"),
        Err(vec![
            ParseFault::Junk {
                line: 3,
                text: "b = { $x".to_owned()
            },
            ParseFault::Duplicate("a".to_owned())
        ])
    );
}

#[test]
fn placeables_deeper_than_16_are_neither_written_nor_read() {
    assert_eq!(
        compile(&nested(17)),
        Err(vec![ParseFault::TooDeep("deep".to_owned())])
    );
    let compiled = compile(&nested(16)).unwrap();
    assert_eq!(Bundle::read("en", &compiled).1, []);
    let deeper = compiled.replace("{$x}", "{{$x}}");
    assert_eq!(
        Bundle::read("en", &deeper).1,
        [ReadFault::Malformed("deep=".len() + 17)]
    );
    let calls = format!("a={{{}", "F(".repeat(100_000));
    assert_eq!(
        Bundle::read("en", &calls).1,
        [ReadFault::Malformed("a={".len() + 2 * 15 + 1)]
    );
}

#[test]
fn malformed_messages_end_the_reading_where_they_differ() {
    let cases = [
        ("=Text\n", 0),
        ("1=Text\n", 0),
        ("--a=Text\n", 1),
        ("a Text\n", 1),
        ("a=Text", 6),
        ("a=Text}\n", 6),
        ("a=Text {", 8),
        ("a={}\n", 3),
        ("a={$}\n", 4),
        ("a={$x\n", 5),
        ("a={$x }\n", 5),
        ("a={\"x\n", 6),
        ("a={\"\\n\"}\n", 5),
        ("a={-}\n", 4),
        ("a={b.}\n", 5),
        ("a={F(}\n", 5),
        ("a={F($x}\n", 7),
        ("a={F($x $y)}\n", 7),
        ("a={F($x:1)}\n", 8),
        ("a={$x[one]One\n", 14),
        ("a={$x[]One\n}\n", 6),
        ("a={$x[one}One\n}\n", 9),
        ("a={$x**[one]One\n}\n", 6),
        ("a=A\n.=B\n", 5),
        ("a=A\n.b\n", 6),
    ];
    let before = "first=First\n";
    for (broken, at) in cases {
        let (bundle, faults) = Bundle::read("en", &[before, broken].concat());
        assert_eq!(
            faults,
            [ReadFault::Malformed(before.len() + at)],
            "{broken}"
        );
        assert!(bundle.has("first") && !bundle.has("a"), "{broken}");
    }
    let (bundle, faults) = Bundle::read("en", "first=First\na={}\nlast=Last\n");
    assert_eq!(faults, [ReadFault::Malformed(before.len() + 3)]);
    assert!(bundle.has("first") && !bundle.has("last"));
}

#[test]
fn first_of_two_equal_ids_stays_when_files_are_joined() {
    let (bundle, faults) = Bundle::read("en", "a=First\nb=B\na=Second\n-a=Term\nc=C\n");
    assert_eq!(faults, [ReadFault::Duplicate("a".to_owned())]);
    assert!(bundle.has("c"));
    let localizer = Localizer::new(vec![Arc::new(bundle)], Rc::new(NativeFormatter::new("en")));
    assert_eq!(localizer.text("a", &[]), "First");
}

#[test]
fn form_is_fluent_without_what_only_people_need() {
    let source = r#"
### Comment
## Group

# About it
title = Pay { $amount }  now
field =
    .label = Label
    .hint =
        One line

        and another
-brand = Leeway
    .gender = neuter
mark = { "\u007B\"\\\n" }
count = { NUMBER($count, type: "ordinal", minimumFractionDigits: 2) ->
    [0] None
    [one] One { -brand(case: "x") }
   *[other] { $count } of { field.label }
} left
"#;
    // `\n` is no escape of Fluent's.
    let junk = compile(source).unwrap_err();
    assert_eq!(junk.len(), 1);
    assert_eq!(
        compile(&source.replace("\\n", "")).unwrap(),
        r#"title=Pay {$amount}  now
field
.label=Label
.hint=One line{
{
and another
-brand=Leeway
.gender=neuter
mark={"{\"\\"}
count={NUMBER($count,type:"ordinal",minimumFractionDigits:2)[0]None
[one]One {-brand(case:"x")}
*[other]{$count} of {field.label}
} left
"#
    );
}

#[test]
fn nothing_is_a_bundle_without_messages() {
    assert_eq!(compile("# Only a comment\n"), Ok(String::new()));
    assert_eq!(Bundle::read("en", "").1, []);
}

/// The ids that can be asked for: messages and their attributes.
fn ids(source: &str) -> Vec<String> {
    let mut ids = Vec::new();
    let mut message = "";
    for line in source.lines() {
        let Some((name, _)) = line.split_once('=') else {
            continue;
        };
        if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
            message = name.trim();
            ids.push(message.to_owned());
        } else if let Some(attribute) = name.trim().strip_prefix('.') {
            ids.push(format!("{message}.{attribute}"));
        }
    }
    ids
}

/// The names after `$` anywhere in a text.
fn variables(source: &str) -> BTreeSet<&str> {
    source
        .split('$')
        .skip(1)
        .map(|rest| {
            let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'));
            rest.get(..end.unwrap_or(rest.len())).unwrap()
        })
        .collect()
}

/// Asserts that a resource says the same compiled and as it is, whatever it is given.
fn assert_same(lang: &str, source: &str) -> usize {
    let (parsed, faults) = Bundle::parse(lang, source);
    assert_eq!(faults, []);
    let (read, faults) = Bundle::read(lang, &compile(source).unwrap());
    assert_eq!(faults, []);
    let [parsed, read] = [parsed, read].map(|bundle| {
        let formatter = Rc::new(NativeFormatter::new(lang));
        Localizer::new(vec![Arc::new(bundle)], formatter)
    });
    let names = variables(source);
    let ids = ids(source);
    for id in &ids {
        assert_eq!(read.has(id), parsed.has(id), "{lang} {id}");
        let mut given: Vec<Vec<(&str, Arg)>> = vec![Vec::new()];
        for count in [0, 1, 2, 3, 7, 11, 100, 1_234] {
            given.push(names.iter().map(|name| (*name, count.into())).collect());
        }
        for text in ["Ada", "عمر", "a"] {
            given.push(names.iter().map(|name| (*name, text.into())).collect());
        }
        for args in given {
            assert_eq!(
                read.message(id, &args),
                parsed.message(id, &args),
                "{lang} {id} {args:?}"
            );
        }
    }
    ids.len()
}

#[test]
fn every_language_says_the_same_compiled() {
    let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales");
    let mut compared = 0;
    for folder in fs::read_dir(locales).unwrap() {
        let folder = folder.unwrap().path();
        let lang = folder.file_name().unwrap().to_str().unwrap();
        let mut source = String::new();
        for file in fs::read_dir(&folder).unwrap() {
            let path = file.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "ftl") {
                source.push_str(&fs::read_to_string(path).unwrap());
                source.push('\n');
            }
        }
        compared += assert_same(lang, &source);
    }
    assert!(compared > 1_000, "{compared}");
}

#[test]
fn every_kind_of_pattern_says_the_same_compiled() {
    assert!(assert_same("en", include_str!("data/oracle.ftl")) >= 30);
}

/// Text of a pattern on one line; Fluent drops blanks at its ends.
fn words() -> impl Strategy<Value = String> {
    "[ -z|~ä€م\u{1}\u{7f}\r]{0,8}".prop_map(|text| format!("w{text}w"))
}

fn name() -> impl Strategy<Value = String> {
    "[a-c]"
}

fn number() -> impl Strategy<Value = String> {
    "-?[0-9]{1,3}(\\.[0-9]{1,3})?"
}

fn string() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[ !#-\\[\\]-~é]".boxed(),
        prop_oneof![
            Just("\\\\"),
            Just("\\\""),
            Just("\\u000A"),
            Just("\\u007B"),
            Just("\\uD800"),
            Just("\\U01F602"),
        ]
        .prop_map(str::to_owned)
        .boxed(),
    ];
    proptest::collection::vec(piece, 0..5).prop_map(|pieces| format!("\"{}\"", pieces.concat()))
}

/// A placeable with its braces, nested three deep at most.
fn placeable() -> impl Strategy<Value = String> {
    let call = (
        prop_oneof![
            name().prop_map(|name| format!("${name}")),
            number(),
            string()
        ],
        proptest::option::of(prop_oneof![
            // The parser takes no sign here.
            "[0-9]{1,2}".prop_map(|number| format!(", minimumFractionDigits: {number}")),
            string().prop_map(|string| format!(", type: {string}")),
            Just(", type: \"ordinal\"".to_owned()),
        ]),
        prop_oneof![Just("NUMBER"), Just("OTHER")],
    )
        .prop_map(|(first, option, function)| {
            format!("{function}({first}{})", option.unwrap_or_default())
        });
    let selector = prop_oneof![
        name().prop_map(|name| format!("${name}")),
        number(),
        string(),
        call.clone(),
        name().prop_map(|name| format!("-{name}.x")),
    ];
    let inline = prop_oneof![
        name().prop_map(|name| format!("${name}")),
        number(),
        string(),
        call,
        name(),
        name().prop_map(|name| format!("{name}.x")),
        name().prop_map(|name| format!("-{name}")),
        (name(), name(), string())
            .prop_map(|(term, name, text)| format!("-{term}({name}: {text})")),
        name().prop_map(|name| format!("-{name}()")),
    ]
    .prop_map(|inline| format!("{{ {inline} }}"));
    inline.prop_recursive(3, 24, 3, move |inner| {
        let arm = (
            prop_oneof![
                Just("one".to_owned()),
                Just("few".to_owned()),
                name(),
                number()
            ],
            words(),
            inner.clone(),
        )
            .prop_map(|(key, words, inner)| (key, format!("{words}{inner}")))
            .boxed();
        prop_oneof![
            inner.prop_map(|inner| format!("{{ {inner} }}")),
            (selector.clone(), arm.clone(), arm).prop_map(
                |(selector, (key, first), (_, second))| {
                    format!("{{ {selector} ->\n    [{key}] {first}\n   *[other] {second}\n    }}")
                }
            ),
        ]
    })
}

fn pattern() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        words(),
        placeable(),
        Just("\n    ".to_owned()),
        Just("\n\n      w".to_owned()),
    ];
    (
        prop_oneof![words(), placeable()],
        proptest::collection::vec(piece, 0..5),
    )
        .prop_map(|(first, pieces)| format!("{first}{}", pieces.concat()))
}

/// Messages `a` to `c` and terms of the same names, with an attribute each.
fn resource() -> impl Strategy<Value = String> {
    proptest::collection::vec((pattern(), pattern()), 6).prop_map(|patterns| {
        ["a", "b", "c", "-a", "-b", "-c"]
            .iter()
            .zip(patterns)
            .map(|(id, (value, attribute))| format!("{id} = {value}\n    .x = {attribute}\n"))
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn generated_messages_say_the_same_compiled(source in resource()) {
        assert_same("en", &source);
    }

    #[test]
    fn bytes_of_any_kind_are_read_without_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = Bundle::read("en", &String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn marks_in_any_order_are_read_without_panic(text in "[a-bF0-1{}\\[\\]().,:*=$\"\\\\é\n-]{0,60}") {
        let _ = Bundle::read("en", &text);
    }

    /// A byte that is lost or changed on the way costs messages and nothing else.
    #[test]
    fn damaged_texts_are_read_without_panic(source in resource(), at in any::<prop::sample::Index>(), mark in "[{}\\[\\](*$\"\n]") {
        let compiled = compile(&source).unwrap();
        let at = compiled.floor_char_boundary(at.index(compiled.len()));
        let (kept, rest) = compiled.split_at(at);
        let (bundle, _) = Bundle::read("en", kept);
        for id in ["a", "b", "c"] {
            let ended = ["\nb=", "\nc=", "\n-a="].iter().zip(["a", "b", "c"]).any(|(next, message)| message == id && kept.contains(next));
            prop_assert!(bundle.has(id) || !ended, "{id}");
        }
        let _ = Bundle::read("en", &[kept, &mark, rest].concat());
    }
}
