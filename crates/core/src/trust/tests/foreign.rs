//! What others published, in place of a policy: tokens, and JSON as header and as payload.

use super::*;

#[path = "../../../tests/published/json_texts.rs"]
mod json_texts;
#[path = "../../../tests/published/tokens.rs"]
mod tokens;

#[test]
fn no_token_that_others_published_passes() {
    let trust = trust();
    let verifier = verifier(&trust);
    let tokens = tokens::foreign_tokens();
    for token in &tokens {
        assert_eq!(
            code::<Policy>(&verifier, token.text),
            token.code,
            "{}",
            token.source
        );
    }
    let ended_at = |code| tokens.iter().filter(|token| token.code == code).count();
    let found = ["E_FRAMING", "E_B64", "E_HEADER"].map(ended_at);
    assert_eq!((tokens.len(), found), (125, [70, 2, 53]));
}

/// The one text of the suite that is longer than a token may be.
const TOO_LONG: &str = "n_structure_open_array_object";

#[test]
fn no_published_json_makes_a_header() {
    let trust = trust();
    let verifier = verifier(&trust);
    for text in json_texts::json_test_suite() {
        let expected = match text.name {
            "n_structure_no_data" => "E_FRAMING",
            TOO_LONG => "E_SIZE",
            _ => "E_HEADER",
        };
        let found = code::<Policy>(&verifier, headed(&text.bytes));
        assert_eq!(found, expected, "{}", text.name);
    }
}

/// Signed by the policy key, so that only the reader stands in the way: what is no JSON of
/// the profile ends there, and what is JSON is no policy.
#[test]
fn published_json_is_no_payload_however_well_it_is_signed() {
    let trust = trust();
    let verifier = verifier(&trust);
    let (mut unread, mut senseless) = (0, 0);
    for text in json_texts::json_test_suite() {
        match code::<Policy>(&verifier, bearing(&text.bytes)) {
            "E_JSON" => unread += 1,
            "E_SCHEMA" if text.name.starts_with("y_") => senseless += 1,
            "E_SIZE" if text.name == TOO_LONG => {}
            other => panic!("{}: {other}", text.name),
        }
    }
    // An array where an object is due is none of the profile either.
    assert_eq!((unread, senseless), (308, 9));
}
