use leeway_calc::{Code, MAX_LINE_BYTES, OPERATIONS, Outcome, Settings, answer};
use proptest::prelude::*;

use crate::ask::{code_and_path, text};

#[test]
fn lines_that_are_no_json_object_answer_with_no_id() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let cases: &[(&[u8], &str)] = &[
        (b"", "not_json"),
        (b"split", "not_json"),
        (b"{\"id\": 7, \"op\": \"split\"", "not_json"),
        (b"{\"id\": 7} {}", "not_json"),
        (b"{\"id\": 01}", "not_json"),
        (b"\xEF\xBB\xBF{\"id\": 7}", "not_json"),
        (b"{\"id\": \"\xFF\"}", "not_json"),
        (b"[]", "not_an_object"),
        (b"7", "not_an_object"),
        (b"null", "not_an_object"),
        (deep.as_bytes(), "not_an_object"),
    ];
    for (line, code) in cases {
        let answer = answer(line, &Settings::default());
        assert!(answer.text.starts_with(r#"{"id":null,"#), "{}", answer.text);
        assert_eq!(
            code_and_path(&answer.text),
            ((*code).to_owned(), String::new())
        );
        assert_eq!(answer.outcome, Outcome::NotAsked);
    }
}

#[test]
fn a_line_of_the_greatest_length_is_read_and_a_longer_one_is_not() {
    let mut line = br#"{"id": 7, "op": "split", "minor_units": 100, "parts": 3}"#.to_vec();
    line.resize(MAX_LINE_BYTES, b' ');
    assert_eq!(answer(&line, &Settings::default()).outcome, Outcome::Done);
    line.push(b' ');
    let answer = answer(&line, &Settings::default());
    assert_eq!(code_and_path(&answer.text).0, "line_too_long");
    assert_eq!(answer.outcome, Outcome::NotAsked);
}

#[test]
fn an_operation_that_is_not_there_is_not_asked_for() {
    for line in [
        r#"{"id": 7}"#,
        r#"{"id": 7, "op": "Split"}"#,
        r#"{"id": 7, "op": 3}"#,
        r#"{"id": 7, "op": "\ud800"}"#,
    ] {
        let answer = answer(line.as_bytes(), &Settings::default());
        assert_eq!(
            code_and_path(&answer.text),
            ("unknown_op".to_owned(), "/op".to_owned())
        );
        assert!(answer.text.starts_with(r#"{"id":7,"#));
        assert_eq!(answer.outcome, Outcome::NotAsked);
    }
}

#[test]
fn what_is_wrong_with_a_member_is_named_with_its_place() {
    let cases = [
        (
            r#""minor_units": 1, "parts": 3, "part~/s": 3"#,
            "unknown_member",
            "/part~0~1s",
        ),
        (
            r#""minor_units": 1, "parts": 3, "parts": 3"#,
            "repeated_member",
            "/parts",
        ),
        (r#""minor_units": 1"#, "missing_member", "/parts"),
        (
            r#""minor_units": null, "parts": 3"#,
            "missing_member",
            "/minor_units",
        ),
        (
            r#""minor_units": 1.0, "parts": 3"#,
            "not_an_integer",
            "/minor_units",
        ),
        (
            r#""minor_units": -0, "parts": 3"#,
            "not_an_integer",
            "/minor_units",
        ),
        (
            r#""minor_units": 1e2, "parts": 3"#,
            "not_an_integer",
            "/minor_units",
        ),
        (
            r#""minor_units": "1", "parts": 3"#,
            "unexpected_type",
            "/minor_units",
        ),
        (
            r#""minor_units": 9007199254740992, "parts": 3"#,
            "integer_out_of_range",
            "/minor_units",
        ),
        (
            r#""minor_units": {"a": 1, "a": 2}, "parts": 3"#,
            "repeated_member",
            "/minor_units/a",
        ),
        (
            r#""minor_units": [[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]], "parts": 3"#,
            "too_deep",
            "/minor_units/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0",
        ),
        (
            r#""minor_units": "\ud800", "parts": 3"#,
            "invalid_value",
            "/minor_units",
        ),
    ];
    for (members, code, path) in cases {
        let line = format!(r#"{{"id": 7, "op": "split", {members}}}"#);
        let answer = answer(line.as_bytes(), &Settings::default());
        assert_eq!(
            code_and_path(&answer.text),
            (code.to_owned(), path.to_owned()),
            "{members}"
        );
        assert!(
            answer.text.starts_with(r#"{"id":7,"error":"#),
            "{}",
            answer.text
        );
        assert_eq!(answer.outcome, Outcome::Refused);
    }
}

#[test]
fn an_id_is_echoed_as_it_was_written() {
    for id in [
        "7",
        "null",
        "-0",
        "1.50",
        "1e400",
        "123456789012345678901234567890",
        r#""\ud800 é""#,
        r#"{"a": 1, "a": [2.5, {}]}"#,
        "true",
    ] {
        let request = r#""op": "split", "minor_units": 3, "parts": 1"#;
        assert_eq!(
            text(&format!(r#"{{{request}, "id": {id}}}"#)),
            format!(r#"{{"id":{id},"ok":{{"parts":[3]}}}}"#)
        );
    }
    let twice = text(r#"{"id": 1, "id": 2, "op": "split", "minor_units": 3, "parts": 1}"#);
    assert!(twice.starts_with(r#"{"id":null,"error":{"code":"repeated_member","path":"/id""#));
}

/// Every code an error can have but those of signed documents.
#[test]
fn codes_are_words_in_snake_case_and_differ() {
    let mut names: Vec<&str> = Code::ALL.iter().map(|code| code.name()).collect();
    names.sort_unstable();
    assert!(names.windows(2).all(|pair| pair[0] != pair[1]));
    let is_word = |name: &&str| name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    assert!(names.iter().all(is_word));
}

#[test]
fn operations_and_their_members_differ() {
    for (index, operation) in OPERATIONS.iter().enumerate() {
        assert!(
            OPERATIONS[..index]
                .iter()
                .all(|other| other.name != operation.name)
        );
        for (index, member) in operation.members.iter().enumerate() {
            let earlier = &operation.members[..index];
            assert!(earlier.iter().all(|other| other.name != member.name));
            assert!(
                member
                    .name
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b == b'_')
            );
        }
    }
}

/// One answer that is a line of JSON, whatever the request.
fn is_answered(line: &[u8]) {
    let answer = answer(line, &Settings { unsigned: true });
    assert!(!answer.text.contains('\n'));
    let value: serde_json::Value = serde_json::from_str(&answer.text).unwrap();
    assert!(value.get("ok").is_some() != value.get("error").is_some());
}

/// A request with the member at one place set to something else.
fn changed(line: &str, place: usize, value: serde_json::Value) -> String {
    let mut request: serde_json::Value = serde_json::from_str(line).unwrap();
    let mut left = place;
    fn set(node: &mut serde_json::Value, left: &mut usize, value: &serde_json::Value) -> bool {
        if *left == 0 {
            *node = value.clone();
            return true;
        }
        *left -= 1;
        match node {
            serde_json::Value::Array(nodes) => nodes.iter_mut().any(|node| set(node, left, value)),
            serde_json::Value::Object(nodes) => nodes
                .iter_mut()
                .filter(|(name, _)| *name != "op")
                .any(|(_, node)| set(node, left, value)),
            _ => false,
        }
    }
    set(&mut request, &mut left, &value);
    request.to_string()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_bytes_are_answered(line in proptest::collection::vec(any::<u8>(), 0..200)) {
        is_answered(&line);
    }

    #[test]
    fn any_change_of_an_example_is_answered(
        operation in 0..OPERATIONS.len(),
        place in 0usize..60,
        value in prop_oneof![
            Just(serde_json::json!(null)),
            Just(serde_json::json!([])),
            Just(serde_json::json!({})),
            Just(serde_json::json!("")),
            Just(serde_json::json!("0")),
            Just(serde_json::json!("-1")),
            Just(serde_json::json!("999999999999999999999999999999")),
            Just(serde_json::json!("0.00000000000000000000001")),
            Just(serde_json::json!("2200-12-31")),
            Just(serde_json::json!("1970-01-01")),
            Just(serde_json::json!(0.5)),
            any::<bool>().prop_map(|value| serde_json::json!(value)),
            any::<i64>().prop_map(|value| serde_json::json!(value)),
            (-40i64..40).prop_map(|value| serde_json::json!(value)),
            any::<String>().prop_map(|value| serde_json::json!(value)),
        ],
    ) {
        is_answered(changed(OPERATIONS[operation].example.line, place, value).as_bytes());
    }

    #[test]
    fn a_cut_or_overwritten_example_is_answered(
        operation in 0..OPERATIONS.len(),
        at in 0usize..400,
        byte: u8,
        cut: bool,
    ) {
        let mut line = OPERATIONS[operation].example.line.as_bytes().to_vec();
        let at = at % line.len();
        if cut {
            line.truncate(at);
        } else {
            line[at] = byte;
        }
        is_answered(&line);
    }
}
