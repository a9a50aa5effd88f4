//! `verify` with pinned root keys: keysets, and policies of their keys.

use leeway_calc::{Outcome, Settings, answer};
use leeway_core::json;
use leeway_core::trust::{
    Alg, Keyset, PinnedKey, Role, RootKey, RootPins, Roots, SigningKey, sign,
};
use serde_json::{Value, json};

use crate::ask::code_and_path;

/// 2026-11-20T09:00:00Z
const NOW: i64 = 1_795_165_200;

fn key(seed: u8) -> SigningKey {
    SigningKey::from_seed(&[seed; 32])
}

/// A keyset by two of three root keys, with one policy key.
fn keyset(version: u64) -> Keyset {
    let root = |seed| RootKey::new(key(seed).public(), Alg::Ed25519);
    let (alg, roles) = (Alg::Ed25519, vec![Role::Policy]);
    let policy = PinnedKey::new(key(11).public(), alg, roles, NOW - 60, NOW + 86_400);
    Keyset {
        iss: "harbour".to_owned(),
        aud: "harbour:test".to_owned(),
        iat: NOW - 60,
        nbf: NOW - 60,
        exp: NOW + 86_400,
        epoch: 1,
        version,
        roots: Roots::new(2, [1, 2, 3].map(root).to_vec()).unwrap(),
        keys: vec![policy.unwrap()],
        revoked: Vec::new(),
    }
}

fn tokens(version: u64, roots: &[u8]) -> Value {
    let payload = json::to_vec(&keyset(version)).unwrap();
    let sign = |seed: &u8| sign(Keyset::TYP, &key(*seed), &payload);
    roots.iter().map(sign).collect::<Vec<String>>().into()
}

fn pins() -> Value {
    serde_json::from_slice(&json::to_vec(&RootPins::of(&keyset(1))).unwrap()).unwrap()
}

/// A request for the second keyset, which follows on the first.
fn request() -> Value {
    json!({
        "id": 1, "op": "verify", "kind": "keyset", "token": tokens(2, &[2, 3]), "now": NOW,
        "trust": {"roots": pins(), "keysets": [tokens(1, &[1, 2])]},
    })
}

fn asked(change: impl FnOnce(&mut Value)) -> (Outcome, String) {
    let mut request = request();
    change(&mut request);
    let answer = answer(request.to_string().as_bytes(), &Settings::default());
    (answer.outcome, answer.text)
}

#[test]
fn a_keyset_that_does_not_count_answers_the_check_that_failed() {
    let zeros = "00".repeat(32);
    for (pointer, value, code, path) in [
        ("/token", tokens(2, &[2]), "E_THRESHOLD", "/token"),
        ("/token", tokens(2, &[2, 2]), "E_THRESHOLD", "/token"),
        ("/token", tokens(3, &[2, 3]), "E_STEP", "/token"),
        ("/token", json!([]), "E_FRAMING", "/token"),
        ("/token", json!(7), "unexpected_type", "/token"),
        ("/token", json!([7]), "unexpected_type", "/token/0"),
        ("/now", json!(NOW + 86_400), "E_EXP", "/token"),
        ("/now", json!(NOW - 3600), "E_NBF", "/trust/keysets/0"),
        (
            "/trust/keysets/0",
            tokens(1, &[1]),
            "E_THRESHOLD",
            "/trust/keysets/0",
        ),
        ("/trust/keysets", json!([]), "E_STEP", "/token"),
        (
            "/trust/roots/roots/threshold",
            json!(4),
            "E_SCHEMA",
            "/trust/roots/roots/threshold",
        ),
        (
            "/trust/roots/roots/threshold",
            json!(3),
            "E_THRESHOLD",
            "/trust/keysets/0",
        ),
    ] {
        let (outcome, text) = asked(|request| {
            *request.pointer_mut(pointer).unwrap() = value.clone();
        });
        assert_eq!(outcome, Outcome::Refused, "{text}");
        let expected = (code.to_owned(), path.to_owned());
        assert_eq!(code_and_path(&text), expected, "{text}");
    }
    for (name, value, code) in [
        ("audience", json!("harbour:live"), "E_AUD"),
        ("digest", json!(zeros), "E_DIGEST"),
        ("floor", json!({"epoch": 1, "version": 3}), "E_ROLLBACK"),
        (
            "floor",
            json!({"epoch": 1, "version": 2, "sha256": zeros}),
            "E_EQUIVOCATION",
        ),
    ] {
        let (_, text) = asked(|request| request[name] = value);
        assert_eq!(code_and_path(&text).0, code, "{text}");
    }
}

#[test]
fn a_keyset_that_counts_answers_its_payload() {
    let (outcome, text) = asked(|_| {});
    assert_eq!(outcome, Outcome::Done, "{text}");
    let answer: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(answer["ok"]["payload"]["version"], 2);
    assert_eq!(answer["ok"]["kid"], key(2).kid().to_string());
    // One text with a token a line is the same.
    let (_, same) = asked(|request| {
        let tokens: Vec<String> = serde_json::from_value(request["token"].clone()).unwrap();
        request["token"] = tokens.join("\n").into();
    });
    assert_eq!(same, text);
}

#[test]
fn other_documents_rest_on_the_keyset() {
    let policy = |key: &SigningKey| sign("creditor-policy+jwt", key, b"{}");
    let code = |token: String, keysets: Value| {
        let (_, text) = asked(|request| {
            request["kind"] = json!("policy");
            request["token"] = json!(token);
            request["trust"]["keysets"] = keysets;
        });
        code_and_path(&text)
    };
    let at = |code: &str, path: &str| (code.to_owned(), path.to_owned());
    let keysets = json!([tokens(1, &[1, 2]), tokens(2, &[1, 3])]);
    // The key is known and the signature right; what is signed is no policy.
    assert_eq!(
        code(policy(&key(11)), keysets.clone()),
        at("E_SCHEMA", "/token")
    );
    assert_eq!(code(policy(&key(12)), keysets), at("E_KID", "/token"));
    assert_eq!(code(policy(&key(11)), json!([])), at("E_KEYSET", "/trust"));
}
