use leeway_calc::{Outcome, Settings, answer, operation};
use leeway_core::trust::{Alg, PinnedKey, Role, SigningKey, Trust, sign};
use serde_json::{Value, json};

use crate::ask::code_and_path;

/// The documented request.
fn request() -> Value {
    serde_json::from_str(operation("verify").unwrap().example.line).unwrap()
}

fn ask(request: &Value) -> (Outcome, String) {
    let answer = answer(request.to_string().as_bytes(), &Settings::default());
    (answer.outcome, answer.text)
}

#[track_caller]
fn refused(request: &Value, code: &str, path: &str) {
    let (outcome, text) = ask(request);
    assert_eq!(outcome, Outcome::Refused, "{text}");
    assert_eq!(
        code_and_path(&text),
        (code.to_owned(), path.to_owned()),
        "{text}"
    );
}

fn with(name: &str, value: Value) -> Value {
    let mut request = request();
    request[name] = value;
    request
}

#[test]
fn a_document_that_does_not_count_answers_the_check_that_failed() {
    let token = request()["token"].as_str().unwrap().to_owned();
    let sha256 = "00".repeat(32);
    // The example was signed on 20 November 2026 at 9:00 UTC for thirty days.
    for (name, value, code) in [
        ("token", json!("token"), "E_FRAMING"),
        ("token", json!(token[..token.len() - 1]), "E_B64"),
        (
            "token",
            json!(format!("{}A", &token[..token.len() - 1])),
            "E_SIG",
        ),
        ("kind", json!("receipt"), "E_TYP"),
        ("trust", json!({"v": 1, "issuers": []}), "E_KID"),
        (
            "audience",
            json!("alder-street-dental:patients:live"),
            "E_AUD",
        ),
        ("now", json!("2026-11-19T23:59:59Z"), "E_KID"),
        ("now", json!("2026-11-20T08:54:59Z"), "E_NBF"),
        ("now", json!("2026-12-20T09:00:00Z"), "E_EXP"),
        ("now", json!(1_797_757_200), "E_EXP"),
        ("floor", json!({"epoch": 1, "version": 2}), "E_ROLLBACK"),
        ("floor", json!({"epoch": 2, "version": 0}), "E_ROLLBACK"),
        (
            "floor",
            json!({"epoch": 1, "version": 1, "sha256": sha256}),
            "E_EQUIVOCATION",
        ),
        ("digest", json!(sha256), "E_DIGEST"),
    ] {
        refused(&with(name, value), code, "/token");
    }
}

#[test]
fn requests_that_cannot_be_checked_are_refused() {
    let unlisted = json!({"v": 1, "issuers": [{"iss": "a", "aud": "b", "keys": [], "name": "A"}]});
    for (name, value, code, path) in [
        ("kind", json!("keyset"), "missing_member", "/trust/roots"),
        ("kind", json!("quote"), "unknown_value", "/kind"),
        ("token", json!(null), "missing_member", "/token"),
        ("trust", json!(null), "missing_member", "/trust"),
        ("trust", json!([]), "E_JSON", "/trust"),
        (
            "trust",
            json!({"v": 2, "issuers": []}),
            "E_SCHEMA",
            "/trust/v",
        ),
        ("trust", unlisted, "E_SCHEMA", "/trust/issuers/0/name"),
        ("now", json!(null), "missing_member", "/now"),
        ("now", json!("2026-11-20"), "invalid_value", "/now"),
        (
            "now",
            json!("2026-11-20T24:00:00Z"),
            "invalid_value",
            "/now",
        ),
        (
            "now",
            json!("2026-11-20T09:00:00+01:00"),
            "invalid_value",
            "/now",
        ),
        ("now", json!("2026-02-30T09:00:00Z"), "not_a_date", "/now"),
        (
            "floor",
            json!({"epoch": -1, "version": 1}),
            "count_out_of_range",
            "/floor/epoch",
        ),
        (
            "floor",
            json!({"epoch": 1}),
            "missing_member",
            "/floor/version",
        ),
        ("digest", json!("c6"), "invalid_value", "/digest"),
        (
            "issuer",
            json!("alder-street-dental"),
            "unknown_member",
            "/issuer",
        ),
    ] {
        refused(&with(name, value), code, path);
    }
}

#[test]
fn a_document_that_counts_answers_its_payload() {
    let (_, text) = ask(&request());
    let documented = operation("verify").unwrap().example.answer;
    assert_eq!(text, documented);
    let sha256 = serde_json::from_str::<Value>(documented).unwrap()["ok"]["sha256"].clone();
    for (name, value) in [
        ("now", json!(1_795_176_000)),
        ("audience", json!("alder-street-dental:patients:demo")),
        ("floor", json!({"epoch": 1, "version": 1})),
        ("floor", json!({"epoch": 1, "version": 1, "sha256": sha256})),
        (
            "floor",
            json!({"epoch": 1, "version": 0, "sha256": "00".repeat(32)}),
        ),
        ("digest", sha256),
    ] {
        assert_eq!(ask(&with(name, value)).1, documented, "{name}");
    }
}

#[test]
fn a_receipt_answers_its_payload_long_after_its_key_was_retired() {
    let key = SigningKey::from_seed(&[7; 32]);
    let payload = json!({
        "v": 1, "iss": "a", "aud": "a:b", "iat": 1_000, "creditor_name": "A", "reference": "R-1",
        "account_reference": "A-1", "account_title": {"en": "Crown"}, "currency": "USD",
        "as_of": "2026-11-20", "option": "plan", "kind": "pay_in_full", "params": {},
        "schedule": [{"due": "2026-11-20", "total": 5, "interest": 0, "principal": 5, "fees": 0, "balance": 0}],
        "totals": {"owed": 5, "discount": 0, "interest": 0, "total": 5, "remaining": 0},
        "language": "en", "if_missed": "…", "agreement": "…",
        "policy_sha256": "00".repeat(32), "terms_sha256": "00".repeat(32),
    });
    let mut trust = Trust::new();
    trust.add_issuer("a", "a:b").unwrap();
    let pinned = PinnedKey::new(key.public(), Alg::Ed25519, vec![Role::Receipt], 0, 2_000);
    trust.add_key("a", pinned.unwrap()).unwrap();
    let request = json!({
        "op": "verify", "kind": "receipt", "now": 4_000_000_000_u32, "trust": trust,
        "token": sign("leeway-receipt+jwt", &key, payload.to_string().as_bytes()),
    });
    let (outcome, text) = ask(&request);
    assert_eq!(outcome, Outcome::Done, "{text}");
    let answer: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(answer["ok"]["payload"], payload);
    assert_eq!(answer["ok"]["kid"], key.kid().to_string());
}
