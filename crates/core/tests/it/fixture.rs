//! A small creditor: a policy written as JSON, signed with a throw-away key and
//! verified, so that tests go the way every policy goes.

use leeway_core::account::Account;
use leeway_core::answers::Answers;
use leeway_core::date::Date;
use leeway_core::json::{self, Limits};
use leeway_core::money::Minor;
use leeway_core::option::{Offer, Params, Reason};
use leeway_core::policy::Policy;
use leeway_core::trust::{
    Alg, PinnedKey, Role, SigningKey, TrustError, TrustedKeys, Verified, Verifier, sign,
};
use leeway_core::{EvaluateError, tailor};
use serde_json::{Value, json};

pub(crate) const NOW: i64 = 1_795_000_000;

pub(crate) fn date(text: &str) -> Date {
    text.parse().unwrap()
}

/// The day offers are worked out for in these tests, a Friday.
pub(crate) fn as_of() -> Date {
    date("2026-11-20")
}

/// A policy with these options and otherwise as plain as one can be.
pub(crate) fn policy_document(options: Value) -> Value {
    json!({
        "v": 1,
        "iss": "harbour",
        "aud": "harbour:test",
        "iat": NOW - 60,
        "nbf": NOW - 60,
        "exp": NOW + 86_400,
        "epoch": 1,
        "version": 1,
        "creditor": {
            "name": "Harbour Clinic",
            "contact": {"phone": "+1 555 0100", "hours": {"en": "Monday to Friday"}}
        },
        "currency": "USD",
        "time_zone": "America/New_York",
        "languages": ["en"],
        "first_payment": {"min_days": 3, "max_days": 45, "suggested_days": 10},
        "options": options,
        "texts": {
            "missed": {"en": "Call us and we find another day."},
            "agreement": {"en": "I agree to pay as shown."},
            "stop": {"en": "Talk to us."}
        }
    })
}

/// One option of kind `kind` with these terms and condition.
pub(crate) fn option(id: &str, kind: &str, terms: Value, when: Option<Value>) -> Value {
    let mut option = json!({
        "id": id,
        "kind": {kind: terms},
        "if_missed": "missed",
        "agreement": "agreement"
    });
    if let Some(when) = when {
        option["when"] = when;
    }
    option
}

/// Signs the document and verifies it as the widget and the server do.
pub(crate) fn verify(document: &Value) -> Result<Verified<Policy>, TrustError> {
    verify_bytes(document.to_string().as_bytes())
}

pub(crate) fn verify_bytes(payload: &[u8]) -> Result<Verified<Policy>, TrustError> {
    let key = SigningKey::from_seed(&[7; 32]);
    let mut trusted = TrustedKeys::new();
    let pinned =
        PinnedKey::new(key.public(), Alg::Ed25519, vec![Role::Policy], 0, i64::MAX).unwrap();
    trusted.insert("harbour", pinned).unwrap();
    let token = sign("creditor-policy+jwt", &key, payload);
    Verifier {
        trusted: &trusted,
        now: NOW,
        issuer: "harbour",
        audience: "harbour:test",
        floor: None,
        expected_digest: None,
    }
    .verify(token.as_bytes())
}

/// A verified policy with a single option.
pub(crate) fn policy_of(kind: &str, terms: Value) -> Verified<Policy> {
    verify(&policy_document(json!([option("it", kind, terms, None)]))).unwrap()
}

/// An account that owes these parts, in minor units.
pub(crate) fn account_document(principal: i64, interest: i64, fees: i64) -> Value {
    let line = |id: &str, kind: &str, bucket: &str, amount: i64| {
        json!({
            "id": id, "date": "2026-09-01", "kind": kind, "bucket": bucket, "amount": amount,
            "description": {"en": "Visit"}, "reason": {"en": "You were here."}
        })
    };
    json!({
        "reference": "H-1",
        "creditor": "harbour",
        "version": 1,
        "currency": "USD",
        "title": {"en": "Visit of 1 September"},
        "balance": principal + interest + fees,
        "line_items": [
            line("a", "charge", "principal", principal),
            line("b", "interest", "interest", interest),
            line("c", "fee", "fees", fees)
        ],
        "past_due_since": "2026-10-01"
    })
}

pub(crate) fn account_from(document: &Value) -> Account {
    json::from_slice(document.to_string().as_bytes(), Limits::bytes(1 << 20)).unwrap()
}

pub(crate) fn account(principal: i64, interest: i64, fees: i64) -> Account {
    account_from(&account_document(principal, interest, fees))
}

/// An account with a running loan behind it.
pub(crate) fn loan(arrears: i64, outstanding: i64, rate: &str, payment: i64) -> Account {
    let mut document = account_document(arrears, 0, 0);
    document["contract"] = json!({
        "outstanding": outstanding,
        "annual_rate_percent": rate,
        "payment": payment,
        "frequency": "monthly",
        "next_due": "2026-12-01"
    });
    account_from(&document)
}

pub(crate) fn minor(units: i64) -> Minor {
    Minor::new(units).unwrap()
}

pub(crate) fn choose(
    policy: &Verified<Policy>,
    account: &Account,
    params: &Params,
) -> Result<Offer, EvaluateError> {
    tailor(policy, account, &Answers::default(), as_of(), "it", params)
}

pub(crate) fn suggested(policy: &Verified<Policy>, account: &Account) -> Offer {
    choose(policy, account, &Params::default()).unwrap()
}

pub(crate) fn totals(offer: &Offer) -> Vec<i64> {
    offer.schedule.iter().map(|row| row.total.units()).collect()
}

pub(crate) fn dues(offer: &Offer) -> Vec<Date> {
    offer.schedule.iter().map(|row| row.due).collect()
}

pub(crate) fn refused_for(result: Result<Offer, EvaluateError>) -> Reason {
    match result {
        Err(EvaluateError::Unavailable(reasons)) if reasons.len() == 1 => reasons[0].clone(),
        other => panic!("expected one reason, got {other:?}"),
    }
}
