//! Random accounts under random policies, and what they are offered.
//!
//! Policies and accounts begin as those of the five examples and have some of their
//! numbers, dates and switches changed. Many of the policies are then refused, and many
//! of the accounts; what they are refused for counts as much as an offer.

use leeway_core::account::Account;
use leeway_core::answers::Answers;
use leeway_core::date::Date;
use leeway_core::json::{self, Limits};
use leeway_core::option::{Offer, Params};
use leeway_core::policy::Policy;
use leeway_core::trust::{
    Alg, Digest, PinnedKey, Role, SignedDocument as _, SigningKey, Trust, TrustError, Verified,
    Verifier, sign,
};
use leeway_core::{evaluate, tailor};
use serde_json::{Map, Value, json};

use crate::dice::Dice;

/// Policy and accounts of every example.
const EXAMPLES: [(&str, &str); 5] = [
    (
        include_str!("../../../examples/healthcare/policy.json"),
        include_str!("../../../examples/healthcare/accounts.json"),
    ),
    (
        include_str!("../../../examples/banking/policy.json"),
        include_str!("../../../examples/banking/accounts.json"),
    ),
    (
        include_str!("../../../examples/automotive/policy.json"),
        include_str!("../../../examples/automotive/accounts.json"),
    ),
    (
        include_str!("../../../examples/telecom/policy.json"),
        include_str!("../../../examples/telecom/accounts.json"),
    ),
    (
        include_str!("../../../examples/retail/policy.json"),
        include_str!("../../../examples/retail/accounts.json"),
    ),
];

/// 2026-11-20T00:00:00Z.
const NOW: i64 = 1_795_132_800;
const LARGEST_DOCUMENT: usize = 1 << 20;

/// The digest of everything that is worked out for `cases_each` accounts under each of
/// `policies` policies, counted from `first_policy`.
#[must_use]
pub fn digest(first_policy: u32, policies: u32, cases_each: u32) -> Digest {
    let mut all = Vec::new();
    for number in 0..policies {
        let seed = u64::from(first_policy) + u64::from(number);
        let mut outcomes = Vec::new();
        under_policy(seed, cases_each, &mut |outcome| {
            outcomes.extend_from_slice(outcome);
            outcomes.push(b'\n');
        });
        all.extend_from_slice(Digest::of(&outcomes).to_string().as_bytes());
    }
    Digest::of(&all)
}

/// Hands the outcome of every case under the policy of this number to `take`.
pub fn under_policy(number: u64, cases: u32, take: &mut dyn FnMut(&[u8])) {
    let mut dice = Dice::new(number);
    let Some((policy_text, accounts_text)) = dice.pick(&EXAMPLES).copied() else {
        return;
    };
    let document: Value = serde_json::from_str(policy_text).unwrap_or_default();
    let accounts: Value = serde_json::from_str(accounts_text).unwrap_or_default();
    let customers = accounts
        .get("customers")
        .and_then(Value::as_array)
        .map(Vec::as_slice)
        .unwrap_or_default();
    let policy = loop {
        match policy(&document, &mut dice) {
            Ok(policy) => break policy,
            Err(refused) => take(refused.to_string().as_bytes()),
        }
    };
    for _ in 0..cases {
        let Some(mut account) = dice
            .pick(customers)
            .and_then(|customer| customer.get("account"))
            .cloned()
        else {
            return;
        };
        vary_account(&mut account, &mut dice);
        let bytes = account.to_string();
        match json::from_slice::<Account>(bytes.as_bytes(), Limits::bytes(LARGEST_DOCUMENT)) {
            Ok(account) => case(&policy, &account, &mut dice, take),
            Err(refused) => take(refused.to_string().as_bytes()),
        }
    }
}

fn case(
    policy: &Verified<Policy>,
    account: &Account,
    dice: &mut Dice,
    take: &mut dyn FnMut(&[u8]),
) {
    let answers = answers(dice);
    let Some(as_of) = day(dice) else {
        return;
    };
    match evaluate(policy, account, &answers, as_of) {
        Ok(evaluation) => {
            take(&json::to_vec(&evaluation).unwrap_or_default());
            if let Some(offer) = dice.pick(&evaluation.offers) {
                let params = params(offer, dice);
                match tailor(policy, account, &answers, as_of, &offer.option, &params) {
                    Ok(tailored) => take(&json::to_vec(&tailored).unwrap_or_default()),
                    Err(refused) => take(refused.to_string().as_bytes()),
                }
            }
        }
        Err(refused) => take(refused.to_string().as_bytes()),
    }
}

/// The example policy with the longest text, and its first account.
pub(crate) fn largest_example() -> Option<(Verified<Policy>, Account)> {
    let (policy_text, accounts_text) = EXAMPLES.iter().max_by_key(|(policy, _)| policy.len())?;
    let document: Value = serde_json::from_str(policy_text).ok()?;
    let accounts: Value = serde_json::from_str(accounts_text).ok()?;
    let account = accounts.pointer("/customers/0/account")?.to_string();
    let account = json::from_slice(account.as_bytes(), Limits::bytes(LARGEST_DOCUMENT)).ok()?;
    Some((signed(document).ok()?, account))
}

/// A variant of a policy, signed in memory: only a verified one is ever evaluated.
fn policy(document: &Value, dice: &mut Dice) -> Result<Verified<Policy>, TrustError> {
    let mut document = document.clone();
    let odds = dice
        .pick(&[u64::MAX, 400, 100])
        .copied()
        .unwrap_or(u64::MAX);
    if let Some(members) = document.as_object_mut() {
        for (name, member) in members.iter_mut() {
            if ["options", "stops", "first_payment", "calendar", "waterfall"]
                .contains(&name.as_str())
            {
                vary(member, odds, dice);
            }
        }
    }
    signed(document)
}

/// The policy with a period and a signature.
fn signed(mut document: Value) -> Result<Verified<Policy>, TrustError> {
    if let Some(members) = document.as_object_mut() {
        members.insert("iat".to_owned(), json!(NOW));
        members.insert("nbf".to_owned(), json!(NOW));
        members.insert("exp".to_owned(), json!(NOW + 86_400));
    }
    let text = |name| {
        document
            .get(name)
            .and_then(Value::as_str)
            .unwrap_or_default()
    };
    let (iss, aud) = (text("iss"), text("aud"));
    let key = SigningKey::from_seed(&[1; 32]);
    let mut trust = Trust::new();
    // Names of the examples; a fault shows as a key that is not found.
    let _ = trust.add_issuer(iss, aud);
    if let Ok(pinned) = PinnedKey::new(
        key.public(),
        Alg::Ed25519,
        vec![Role::Policy],
        i64::MIN,
        i64::MAX,
    ) {
        let _ = trust.add_key(iss, pinned);
    }
    let token = sign(Policy::TYP, &key, document.to_string().as_bytes());
    Verifier {
        trusted: trust.keys(),
        now: NOW,
        issuer: iss,
        audience: aud,
        floor: None,
        expected_digest: None,
    }
    .verify(token.as_bytes())
}

/// Changes amounts, counts, rates, dates and switches somewhere in `value`.
fn vary(value: &mut Value, odds: u64, dice: &mut Dice) {
    match value {
        Value::Object(members) => members
            .iter_mut()
            .for_each(|(_, member)| vary(member, odds, dice)),
        Value::Array(elements) => elements
            .iter_mut()
            .for_each(|element| vary(element, odds, dice)),
        _ if !dice.one_in(odds) => {}
        Value::Bool(switch) => *switch = !*switch,
        Value::Number(number) => {
            if let Some(old) = number.as_i64() {
                *value = json!(another(old, dice));
            }
        }
        Value::String(text) if is_decimal(text) => {
            let rates = ["0", "0.5", "3.25", "9.9", "19.99", "25", "50", "100"];
            *value = json!(dice.pick(&rates));
        }
        Value::String(text) if text.parse::<Date>().is_ok() => *value = json!(day(dice)),
        Value::Null | Value::String(_) => {}
    }
}

fn another(old: i64, dice: &mut Dice) -> i64 {
    match dice.below(6) {
        0 => old.saturating_add(1),
        1 => old.saturating_sub(1),
        2 => old.saturating_mul(2),
        3 => old / 2,
        4 => 0,
        _ => {
            let digits = u32::try_from(dice.below(8)).unwrap_or_default();
            i64::try_from(dice.below(10_u64.pow(digits + 1))).unwrap_or_default()
        }
    }
}

fn is_decimal(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.')
}

/// Other amounts, which add up nearly always, and now and then other facts.
fn vary_account(account: &mut Value, dice: &mut Dice) {
    let Some(members) = account.as_object_mut() else {
        return;
    };
    let scale = dice.below(5);
    let mut sum: i64 = 0;
    if let Some(items) = members.get_mut("line_items").and_then(Value::as_array_mut) {
        for item in items {
            let Some(amount) = item.get_mut("amount") else {
                continue;
            };
            let mut units = amount.as_i64().unwrap_or_default();
            match scale {
                0 => {}
                1 => units = units.saturating_mul(10),
                2 => units /= 7,
                _ => {
                    let spread = units.unsigned_abs().saturating_mul(2).saturating_add(1);
                    let new = i64::try_from(dice.below(spread)).unwrap_or_default();
                    units = new * units.signum();
                }
            }
            sum = sum.saturating_add(units);
            *amount = json!(units);
        }
    }
    if !dice.one_in(50) {
        members.insert("balance".to_owned(), json!(sum));
    }
    for name in [
        "contract",
        "service",
        "facts",
        "generally_billed",
        "past_due_since",
    ] {
        if dice.one_in(10) {
            members.remove(name);
        } else if let Some(member) = members.get_mut(name) {
            vary(member, 6, dice);
        }
    }
}

fn answers(dice: &mut Dice) -> Answers {
    let mut members = Map::new();
    if dice.one_in(2) {
        let income = json!({
            "household": 1 + dice.below(8),
            "annual": dice.below(12_000_000),
        });
        members.insert("means".to_owned(), json!({ "income": income }));
    }
    if dice.one_in(2) {
        let reasons = ["job_loss", "illness", "caring", "other"];
        members.insert("hardship".to_owned(), json!(dice.pick(&reasons)));
    }
    let text = Value::Object(members).to_string();
    json::from_slice(text.as_bytes(), Limits::bytes(LARGEST_DOCUMENT)).unwrap_or_default()
}

/// A day within four years.
fn day(dice: &mut Dice) -> Option<Date> {
    let start: Date = "2025-01-01".parse().ok()?;
    start.add_days(i32::try_from(dice.below(1461)).ok()?).ok()
}

/// What a customer might choose for this offer, within its limits and beside them.
fn params(offer: &Offer, dice: &mut Dice) -> Params {
    let mut document = json::to_vec(&offer.params)
        .ok()
        .and_then(|bytes| serde_json::from_slice::<Value>(&bytes).ok())
        .unwrap_or_default();
    if let Some(members) = document.as_object_mut() {
        members.retain(|_, _| !dice.one_in(3));
    }
    vary(&mut document, 2, dice);
    let text = document.to_string();
    json::from_slice(text.as_bytes(), Limits::bytes(LARGEST_DOCUMENT)).unwrap_or(offer.params)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cases_are_the_same_each_time_and_of_every_kind() {
        assert_eq!(digest(0, 3, 5), digest(0, 3, 5));
        assert_ne!(digest(0, 3, 5), digest(3, 3, 5));
        let (mut offers, mut refusals) = (0, 0);
        for number in 0..40 {
            under_policy(number, 10, &mut |outcome| {
                if outcome.starts_with(b"{") {
                    offers += 1;
                } else {
                    refusals += 1;
                }
            });
        }
        assert!(offers > 400, "{offers} outcomes with offers");
        assert!(refusals > 100, "{refusals} refusals");
    }
}
