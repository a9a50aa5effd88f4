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

/// JSON Web Key Sets name keys without saying whose they are and what they may sign. These
/// are RFC 8037 appendix A.2, and cases 1, 2 and 4 of Project Wycheproof's
/// `json_web_key_test.json`: kinds of keys mixed, two keys, one name for both.
#[test]
fn no_published_key_set_is_trusted() {
    let oct = |kid: &str| {
        let k = "-ebuDNsVZ2iJtoZ-akfXTSCt4UO2cruLCsbWlBinggE";
        format!(r#"{{"alg":"HS256","use":"sig","k":"{k}","kid":"{kid}","kty":"oct"}}"#)
    };
    let ec = r#"{"alg":"ES256","use":"sig","x":"04N0xi21hshyvBp7I167sbE_bXqyqkAPfefdklMO7wY","y":"UI8exy-C06a7DUnjIdENkxeFtHM4-l_41LqEw9nVgmw","crv":"P-256","kid":"kid-ec-sign","kty":"EC"}"#;
    let okp = format!(r#"{{"kty":"OKP","crv":"Ed25519","x":"{}"}}"#, rfc_8037::X);
    let (first, second) = (oct("kid-aes-sign"), oct("kid-aes-sign-2"));
    for keys in [
        okp,
        [&first, ec].join(","),
        [first.clone(), second].join(","),
        [first.clone(), first].join(","),
    ] {
        let set = format!(r#"{{"keys":[{keys}]}}"#);
        let trust = Trust::from_slice(set.as_bytes()).unwrap_err();
        let pins = RootPins::from_slice(set.as_bytes()).unwrap_err();
        let keyset = Keyset::from_slice(set.as_bytes()).unwrap_err();
        assert_eq!(
            [trust.code(), pins.code(), keyset.code()],
            ["E_SCHEMA"; 3],
            "{set}"
        );
    }
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
