//! The reader of JSON against texts that others published.

use leeway_core::json::{JsonErrorKind, Limits, parse};

#[path = "../published/json_texts.rs"]
mod published;
use published::json_test_suite;

fn kind(bytes: &[u8]) -> Result<(), JsonErrorKind> {
    let read = parse(bytes, Limits::bytes(1 << 20));
    read.map(drop).map_err(|error| error.kind)
}

#[test]
fn every_text_that_is_no_json_is_refused() {
    let suite = json_test_suite();
    let none: Vec<_> = suite.iter().filter(|t| t.name.starts_with("n_")).collect();
    assert_eq!(none.len(), 188);
    for text in none {
        assert!(kind(&text.bytes).is_err(), "{}", text.name);
    }
}

/// Out of range, half a character, not UTF-8, too deep: nothing is left to the reader.
#[test]
fn every_text_that_readers_judge_either_way_is_refused() {
    use JsonErrorKind::{
        ByteOrderMark, IntegerRange, LoneSurrogate, NotAnInteger, NotUtf8, TooDeep,
    };
    let suite = json_test_suite();
    let either: Vec<_> = suite.iter().filter(|t| t.name.starts_with("i_")).collect();
    assert_eq!(either.len(), 35);
    let refused = |wanted: JsonErrorKind| {
        let found = either.iter();
        found
            .filter(|text| kind(&text.bytes) == Err(wanted))
            .count()
    };
    assert_eq!(refused(NotUtf8), 13);
    assert_eq!(refused(LoneSurrogate), 10);
    assert_eq!(refused(NotAnInteger), 7);
    assert_eq!(refused(IntegerRange), 3);
    assert_eq!(refused(TooDeep), 1);
    assert_eq!(refused(ByteOrderMark), 1);
}

/// The profile has integers alone, no zero below zero, and each name once.
#[test]
fn every_json_is_accepted_that_has_integers_alone_and_each_name_once() {
    let beyond = [
        ("y_number_minus_zero", JsonErrorKind::NegativeZero),
        ("y_number_negative_zero", JsonErrorKind::NegativeZero),
        ("y_object_duplicated_key", JsonErrorKind::RepeatedName),
        (
            "y_object_duplicated_key_and_value",
            JsonErrorKind::RepeatedName,
        ),
    ];
    let (mut accepted, mut fractions) = (0, 0);
    for text in json_test_suite() {
        if !text.name.starts_with("y_") {
            continue;
        }
        let wanted = beyond.iter().find(|(name, _)| *name == text.name);
        match kind(&text.bytes) {
            Ok(()) => accepted += 1,
            Err(JsonErrorKind::NotAnInteger) => {
                let written = String::from_utf8_lossy(&text.bytes);
                assert!(written.contains(['.', 'e', 'E']), "{}", text.name);
                fractions += 1;
            }
            Err(other) => assert_eq!(Some(&(text.name, other)), wanted),
        }
    }
    assert_eq!((accepted, fractions), (76, 15));
}
