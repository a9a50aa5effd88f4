//! `POST /v1/choices`.

use std::collections::BTreeSet;

use leeway_core::answers::{Answers, Bracket, Hardship, Means};
use leeway_core::money::Minor;
use leeway_core::option::Params;
use leeway_core::schedule::Frequency;
use leeway_core::trust::Verifier;
use leeway_core::wire::{ArrangementAnswer, Receipt};
use serde_json::{Value, json};

use crate::world::{
    ANA, AUDIENCE, BEN, CREDITOR, NOW, World, account, accounts, new_key, policy, to_bytes, trust,
};

fn plan(count: u16) -> Params {
    Params {
        count: Some(count),
        ..Params::default()
    }
}

/// Every way of changing one place of a document: each value changed within and
/// beyond its type, each member taken out, and members put in.
fn mutations(document: &Value) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    let mut places = vec![String::new()];
    while let Some(place) = places.pop() {
        let value = document.pointer(&place).unwrap();
        let mut put = |what: &str, new: Value| {
            let mut changed = document.clone();
            *changed.pointer_mut(&place).unwrap() = new;
            found.push((format!("{what} {place}"), changed));
        };
        match value {
            Value::Object(members) => {
                places.extend(members.keys().map(|name| format!("{place}/{name}")));
                for name in members.keys() {
                    let mut less = members.clone();
                    less.remove(name);
                    put(&format!("without {name} in"), Value::Object(less));
                }
                for (name, value) in [
                    ("discount", json!(1)),
                    ("customer_id", json!("c-ben")),
                    ("ext", json!({})),
                    ("hardship", json!("job_loss")),
                    ("bracket", json!({ "max_percent": "200" })),
                    ("amount", json!(2500)),
                    ("anchor_day", json!(31)),
                    ("down_payment", json!(1)),
                    ("periods", json!(1)),
                ] {
                    if !members.contains_key(name) {
                        let mut more = members.clone();
                        more.insert(name.to_owned(), value);
                        put(&format!("with {name} in"), Value::Object(more));
                    }
                }
                put("array for", json!([]));
            }
            Value::Number(number) => {
                let number = number.as_i64().unwrap();
                for other in [number - 1, number + 1, 0, -number, i64::from(u16::MAX) + 1] {
                    if other != number {
                        put(&format!("{other} for"), json!(other));
                    }
                }
                put("text for", json!(number.to_string()));
            }
            Value::String(text) => {
                let (head, last) = text.split_at(text.len() - 1);
                let other = if last == "0" { "1" } else { "0" };
                put("end of", json!(format!("{head}{other}")));
                put("nothing for", json!(""));
                put("number for", json!(1));
                for known in ["es", "full", "settle", "aid", "fortnightly", "2026-12-05"] {
                    if text != known {
                        put(&format!("{known} for"), json!(known));
                    }
                }
            }
            other => panic!("{other} in a choice"),
        }
    }
    found
}

#[test]
fn no_place_of_a_choice_can_be_changed() {
    let world = World::new();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let account = api.account(&bearer);
    let choice = serde_json::to_value(api.choice(&account, "plan", plan(7))).unwrap();
    let changed = mutations(&choice);
    assert!(changed.len() > 120, "{}", changed.len());
    let mut codes = BTreeSet::new();
    for (what, body) in &changed {
        let reply = api.choose(&bearer, &new_key(), body.to_string().as_bytes());
        let (status, code) = reply.problem();
        assert!((400..500).contains(&status), "{what}: {status} {code}");
        codes.insert(code);
    }
    // Two places at once: each pair of the first change of every place.
    let mut first = BTreeSet::new();
    let singles: Vec<_> = changed
        .iter()
        .filter(|(what, _)| first.insert(what.rsplit(' ').next().unwrap().to_owned()))
        .collect();
    let mut pairs = 0;
    for (index, (one, left)) in singles.iter().enumerate() {
        for (two, right) in singles.iter().skip(index + 1) {
            let place = two.rsplit(' ').next().unwrap();
            let mut both = left.clone();
            let (Some(target), Some(source)) = (both.pointer_mut(place), right.pointer(place))
            else {
                continue;
            };
            *target = source.clone();
            let reply = api.choose(&bearer, &new_key(), both.to_string().as_bytes());
            assert!((400..500).contains(&reply.status), "{one} and {two}");
            pairs += 1;
        }
    }
    assert!(pairs > 40, "{pairs}");
    for code in [
        "body_invalid",
        "body_malformed",
        "quote_not_found",
        "policy_mismatch",
        "language_unknown",
        "option_unknown",
        "option_unavailable",
        "params_out_of_range",
        "params_mismatch",
        "figures_mismatch",
        "terms_mismatch",
    ] {
        assert!(codes.contains(code), "{code} is not among {codes:?}");
    }
    assert_eq!(world.effects(), [0; 5]);
    let reply = api.choose(&bearer, &new_key(), choice.to_string().as_bytes());
    assert_eq!(reply.status, 201, "the choice itself is fine");
}

#[test]
fn each_deviation_has_its_code() {
    let world = World::new();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let account = api.account(&bearer);
    let choice = serde_json::to_value(api.choice(&account, "plan", plan(7))).unwrap();
    let digest = "0".repeat(64);
    let cases = [
        (
            "/quote_id",
            json!("AAAAAAAAAAAAAAAAAAAAAA"),
            404,
            "quote_not_found",
            Value::Null,
        ),
        (
            "/policy_sha256",
            json!(digest),
            422,
            "policy_mismatch",
            json!("/policy_sha256"),
        ),
        (
            "/option",
            json!("plan2"),
            422,
            "option_unknown",
            json!("/option"),
        ),
        (
            "/option",
            json!("settle"),
            422,
            "option_unavailable",
            json!("/option"),
        ),
        (
            "/params/count",
            json!(13),
            422,
            "params_out_of_range",
            json!("/params"),
        ),
        (
            "/params/first_date",
            json!("2026-11-19"),
            422,
            "params_out_of_range",
            json!("/params"),
        ),
        (
            "/params",
            json!({ "count": 7 }),
            422,
            "params_mismatch",
            json!("/params"),
        ),
        (
            "/language",
            json!("ar"),
            422,
            "language_unknown",
            json!("/language"),
        ),
        (
            "/shown/total",
            json!(1),
            422,
            "figures_mismatch",
            json!("/shown"),
        ),
        (
            "/language",
            json!("es"),
            409,
            "terms_mismatch",
            json!("/terms_sha256"),
        ),
        (
            "/terms_sha256",
            json!(digest),
            409,
            "terms_mismatch",
            json!("/terms_sha256"),
        ),
    ];
    for (place, value, status, code, path) in cases {
        let mut body = choice.clone();
        *body.pointer_mut(place).unwrap() = value;
        let reply = api.choose(&bearer, &new_key(), body.to_string().as_bytes());
        assert_eq!(reply.problem(), (status, code.to_owned()), "{place}");
        assert_eq!(reply.json()["path"], path, "{place}");
    }
    assert_eq!(world.effects(), [0; 5]);
}

#[test]
fn a_key_is_required() {
    let world = World::new();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let body = to_bytes(&api.choice(&api.account(&bearer), "full", Params::default()));
    let (one, other) = (new_key(), new_key());
    let cases = [
        (vec![], "idempotency_key_missing"),
        (vec![("idempotency-key", "")], "idempotency_key_malformed"),
        (
            vec![("idempotency-key", "choice-1")],
            "idempotency_key_malformed",
        ),
        (
            vec![
                ("idempotency-key", one.as_str()),
                ("idempotency-key", other.as_str()),
            ],
            "idempotency_key_malformed",
        ),
    ];
    for (mut headers, code) in cases {
        headers.push(("authorization", bearer.as_str()));
        let reply = api.post("/v1/choices", &headers, &body);
        assert_eq!(reply.problem(), (400, code.to_owned()), "{headers:?}");
    }
    assert_eq!(world.effects(), [0; 5]);
}

#[test]
fn bodies_that_can_be_misread_have_no_effect() {
    let world = World::new();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let choice = String::from_utf8(to_bytes(&api.choice(
        &api.account(&bearer),
        "plan",
        plan(7),
    )))
    .unwrap();
    let twice = choice.replacen(r#""count":7"#, r#""count":7,"c\u006funt":2"#, 1);
    assert_ne!(twice, choice);
    let fraction = choice.replacen(r#""count":7"#, r#""count":7.0"#, 1);
    let deep = format!(
        r#"{{"params":{}{}}}"#,
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    let padded = format!("{choice}{}", " ".repeat(16 * 1024));
    let cases = [
        (twice.as_str(), 400, "body_malformed", "/params/count"),
        (&fraction, 400, "body_malformed", "/params/count"),
        (
            choice.get(..100).unwrap(),
            400,
            "body_malformed",
            "/policy_sha256",
        ),
        (&padded, 413, "body_too_large", ""),
        (&deep, 413, "body_too_large", ""),
    ];
    for (body, status, code, path) in cases {
        let reply = api.choose(&bearer, &new_key(), body.as_bytes());
        assert_eq!(reply.problem(), (status, code.to_owned()));
        if status == 400 {
            assert_eq!(reply.json()["path"], path);
        }
    }
    let key = new_key();
    let headers = [
        ("content-type", "text/plain"),
        ("authorization", bearer.as_str()),
        ("idempotency-key", key.as_str()),
    ];
    let reply = api.send("POST", "/v1/choices", &headers, choice.into_bytes());
    assert_eq!(reply.unwrap().problem(), (415, "media_type".to_owned()));
    assert_eq!(world.effects(), [0; 5]);
}

#[test]
fn somebody_elses_quote_is_no_quote() {
    let world = World::new();
    let api = world.api();
    let (ana, ben) = (api.bearer(ANA), api.bearer(BEN));
    let choice = api.choice(&api.account(&ana), "full", Params::default());
    let foreign = api.choose(&ben, &new_key(), &to_bytes(&choice));
    let mut absent = choice.clone();
    absent.quote_id = "A".repeat(22);
    let absent = api.choose(&ben, &new_key(), &to_bytes(&absent));
    for reply in [&foreign, &absent] {
        assert_eq!(reply.problem(), (404, "quote_not_found".to_owned()));
    }
    assert_eq!(foreign.body.len(), absent.body.len());
    assert_eq!(world.effects(), [0; 5]);
}

#[test]
fn a_quote_ends_when_the_account_changes() {
    let mut changes: Vec<(&str, Value)> = vec![
        ("paid down", account(ANA.0, 100_000)),
        ("closed", account(ANA.0, 0)),
    ];
    let mut disputed = account(ANA.0, 123_457);
    disputed["facts"] = json!({ "disputed": true });
    changes.push(("disputed", disputed));
    let mut same_content = account(ANA.0, 123_457);
    same_content["version"] = json!(4);
    changes.push(("restated", same_content));
    for (what, changed) in changes {
        let world = World::new();
        let api = world.api();
        let bearer = api.bearer(ANA);
        let choice = api.choice(&api.account(&bearer), "full", Params::default());
        let mut file = accounts();
        file["customers"][0]["account"] = changed;
        assert_eq!(world.import(&file).unwrap().changed, 1, "{what}");
        let reply = api.choose(&bearer, &new_key(), &to_bytes(&choice));
        assert_eq!(reply.problem(), (409, "quote_stale".to_owned()), "{what}");
        assert_eq!(world.effects(), [0; 5], "{what}");
    }
}

#[test]
fn a_quote_is_used_once_even_after_its_arrangement_ended() {
    let world = World::new();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let account = api.account(&bearer);
    let choice = to_bytes(&api.choice(&account, "full", Params::default()));
    assert_eq!(api.choose(&bearer, &new_key(), &choice).status, 201);
    world
        .execute("UPDATE arrangements SET state = 'ended'")
        .unwrap();
    let other = to_bytes(&api.choice(&account, "plan", plan(3)));
    for body in [choice, other] {
        let reply = api.choose(&bearer, &new_key(), &body);
        assert_eq!(reply.problem(), (409, "quote_stale".to_owned()));
    }
    assert_eq!(world.effects(), [1; 5]);
    let choice = api.choice(&api.account(&bearer), "plan", plan(3));
    let reply = api.choose(&bearer, &new_key(), &to_bytes(&choice));
    assert_eq!(reply.status, 201, "a new quote is fine");
}

#[test]
fn a_quote_ends_after_half_an_hour() {
    let world = World::new();
    let api = world.api();
    let choice = api.choice(&api.account(&api.bearer(ANA)), "full", Params::default());
    world.clock.set(NOW + 1800);
    let reply = api.choose(&api.bearer(ANA), &new_key(), &to_bytes(&choice));
    assert_eq!(reply.problem(), (409, "quote_stale".to_owned()));
    world.clock.set(NOW + 1799);
    let reply = api.choose(&api.bearer(ANA), &new_key(), &to_bytes(&choice));
    assert_eq!(reply.status, 201);
}

#[test]
fn a_payment_due_yesterday_is_not_accepted_after_midnight() {
    let world = World::new();
    let api = world.api();
    // Ten to midnight in New York.
    world.clock.set(NOW + 14 * 3600 - 600);
    let account = api.account(&api.bearer(ANA));
    let today = api.choice(&account, "full", Params::default());
    let later = api.choice(&account, "plan", plan(3));
    world.clock.set(NOW + 14 * 3600);
    let bearer = api.bearer(ANA);
    let reply = api.choose(&bearer, &new_key(), &to_bytes(&today));
    assert_eq!(reply.problem(), (409, "quote_stale".to_owned()));
    assert_eq!(
        api.choose(&bearer, &new_key(), &to_bytes(&later)).status,
        201
    );
}

#[test]
fn a_revoked_policy_takes_its_quotes_along() {
    let world = World::new();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let account = api.account(&bearer);
    let choice = api.choice(&account, "full", Params::default());
    let mut newer = policy();
    newer["version"] = json!(8);
    newer["revokes"] = json!([choice.policy_sha256]);
    world.publish(&newer).unwrap();
    let reply = api.choose(&bearer, &new_key(), &to_bytes(&choice));
    assert_eq!(reply.problem(), (409, "policy_stale".to_owned()));
    assert_eq!(world.effects(), [0; 5]);
}

#[test]
fn a_newer_policy_lets_open_quotes_go_on() {
    let world = World::new();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let choice = api.choice(&api.account(&bearer), "full", Params::default());
    let mut newer = policy();
    newer["version"] = json!(8);
    world.publish(&newer).unwrap();
    let reply = api.choose(&bearer, &new_key(), &to_bytes(&choice));
    assert_eq!(reply.status, 201);
}

#[test]
fn the_same_request_gets_the_same_answer_and_has_one_effect() {
    let world = World::new();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let key = new_key();
    let choice = api.choice(&api.account(&bearer), "plan", plan(7));
    let body = to_bytes(&choice);
    let first = api.choose(&bearer, &key, &body);
    assert_eq!(first.status, 201);
    assert_eq!(first.header("idempotency-replayed"), "");
    assert_eq!(first.header("cache-control"), "no-store");
    assert_eq!(world.effects(), [1, 7, 1, 1, 1]);
    let quoted = format!("\"{}\"", key.to_uppercase());
    for key in [key.as_str(), quoted.as_str()] {
        let again = api.choose(&bearer, key, &body);
        assert_eq!((again.status, &again.body), (201, &first.body));
        assert_eq!(again.header("idempotency-replayed"), "true");
        assert_eq!(again.header("content-type"), first.header("content-type"));
    }

    let mut other = choice.clone();
    other.shown.total = Minor::new(other.shown.total.units() + 1).unwrap();
    let reply = api.choose(&bearer, &key, &to_bytes(&other));
    assert_eq!(reply.problem(), (422, "key_reused".to_owned()));

    world.clock.set(NOW + 20 * 86_400);
    let later = api.choose(&api.bearer(ANA), &key, &body);
    assert_eq!(
        (later.status, &later.body),
        (201, &first.body),
        "20 days later"
    );

    let world = world.restart();
    let api = world.api();
    let after = api.choose(&api.bearer(ANA), &key, &body);
    assert_eq!(
        (after.status, &after.body),
        (201, &first.body),
        "after a restart"
    );
    assert_eq!(after.header("idempotency-replayed"), "true");
    assert_eq!(world.effects(), [1, 7, 1, 1, 1]);
}

#[test]
fn an_answer_forgotten_after_thirty_days_is_not_given_twice() {
    let world = World::new();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let (key, body) = (
        new_key(),
        to_bytes(&api.choice(&api.account(&bearer), "full", Params::default())),
    );
    assert_eq!(api.choose(&bearer, &key, &body).status, 201);
    world.execute("DELETE FROM idempotency").unwrap();
    let reply = api.choose(&bearer, &key, &body);
    assert_eq!(reply.problem(), (409, "arrangement_exists".to_owned()));
    world.execute("DELETE FROM quotes").unwrap();
    let reply = api.choose(&bearer, &key, &body);
    assert_eq!(reply.problem(), (404, "quote_not_found".to_owned()));
    assert_eq!(world.scalar("SELECT count(*) FROM arrangements"), 1);
}

#[test]
fn keys_of_two_customers_do_not_meet() {
    let world = World::new();
    let api = world.api();
    let key = new_key();
    let mut references = BTreeSet::new();
    for customer in [ANA, BEN] {
        let bearer = api.bearer(customer);
        let choice = api.choice(&api.account(&bearer), "full", Params::default());
        let reply = api.choose(&bearer, &key, &to_bytes(&choice));
        assert_eq!(reply.status, 201);
        references.insert(reply.document::<ArrangementAnswer>().reference);
    }
    assert_eq!(references.len(), 2);
}

#[test]
fn twenty_at_once_have_one_effect() {
    let world = World::new();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let body = to_bytes(&api.choice(&api.account(&bearer), "plan", plan(5)));
    let key = new_key();
    let same: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..20)
            .map(|_| scope.spawn(|| api.choose(&bearer, &key, &body)))
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .collect()
    });
    let first = &same.first().unwrap().body;
    assert!(
        same.iter()
            .all(|reply| reply.status == 201 && reply.body == *first)
    );
    let replayed = same
        .iter()
        .filter(|reply| reply.header("idempotency-replayed") == "true");
    assert_eq!(replayed.count(), 19);
    assert_eq!(world.effects(), [1, 5, 1, 1, 1]);
}

#[test]
fn twenty_keys_at_once_have_one_effect() {
    let world = World::new();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let body = to_bytes(&api.choice(&api.account(&bearer), "plan", plan(5)));
    let other = to_bytes(&api.choice(&api.account(&bearer), "full", Params::default()));
    let all: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..20)
            .map(|number| {
                let body = if number % 2 == 0 { &body } else { &other };
                scope.spawn(|| api.choose(&bearer, &new_key(), body))
            })
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .collect()
    });
    let (accepted, refused): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|reply| reply.status == 201);
    assert_eq!(accepted.len(), 1);
    let answer: ArrangementAnswer = accepted.first().unwrap().document();
    for reply in refused {
        assert_eq!(reply.problem(), (409, "arrangement_exists".to_owned()));
        assert_eq!(reply.json()["detail"], answer.reference.as_str());
    }
    assert_eq!(world.scalar("SELECT count(*) FROM arrangements"), 1);
}

#[test]
fn a_database_that_is_away_is_told_and_nothing_is_changed() {
    let world = World::new();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let body = to_bytes(&api.choice(&api.account(&bearer), "full", Params::default()));
    let key = new_key();
    let lock = world.hold_write_lock();
    let started = std::time::Instant::now();
    let reply = api.choose(&bearer, &key, &body);
    assert_eq!(reply.problem(), (503, "unavailable".to_owned()));
    assert_eq!(reply.header("retry-after"), "1");
    assert!(started.elapsed().as_secs() < 8, "{:?}", started.elapsed());
    world.release(lock);
    assert_eq!(world.effects(), [0; 5]);
    let reply = api.choose(&bearer, &key, &body);
    assert_eq!(reply.status, 201);
    assert_eq!(reply.header("idempotency-replayed"), "");
    assert_eq!(world.effects(), [1; 5]);
}

#[test]
fn a_token_renewed_half_way_keeps_the_key() {
    let world = World::new();
    let api = world.api();
    let old = api.bearer(ANA);
    let body = to_bytes(&api.choice(&api.account(&old), "full", Params::default()));
    let key = new_key();
    world.clock.set(NOW + 900);
    let reply = api.choose(&old, &key, &body);
    assert_eq!(reply.problem(), (401, "token_expired".to_owned()));
    let new = api.bearer(ANA);
    let first = api.choose(&new, &key, &body);
    assert_eq!(first.status, 201);
    let newer = api.bearer(ANA);
    assert_eq!(api.choose(&newer, &key, &body).body, first.body);
    assert_eq!(world.effects(), [1, 1, 1, 1, 1]);
}

#[test]
fn the_receipt_says_what_was_agreed_and_verifies() {
    let world = World::new();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let account = api.account(&bearer);
    let params = Params {
        frequency: Some(Frequency::Fortnightly),
        ..plan(7)
    };
    let choice = api.choice(&account, "plan", params);
    let reply = api.choose(&bearer, &new_key(), &to_bytes(&choice));
    let answer: ArrangementAnswer = reply.document();
    let trust = trust();
    let receipt = Verifier {
        trusted: trust.keys(),
        now: NOW + 10 * 365 * 86_400,
        issuer: CREDITOR,
        audience: AUDIENCE,
        floor: None,
        expected_digest: None,
    }
    .verify::<Receipt>(answer.receipt.as_bytes())
    .unwrap();
    assert_eq!(receipt.reference, answer.reference);
    assert_eq!(receipt.account_reference, ANA.0);
    assert_eq!(receipt.schedule.len(), 7);
    assert_eq!(receipt.totals.total, choice.shown.total);
    assert!(receipt.totals.interest.is_positive());
    assert_eq!(receipt.agreement, "I agree to pay as shown.");
    assert_eq!(receipt.terms_sha256, choice.terms_sha256);
    assert_eq!(receipt.iat, NOW);
    assert_eq!(
        world.scalar("SELECT CAST(sum(total) AS BIGINT) FROM arrangement_payments"),
        receipt.totals.total.units()
    );

    let shown = api.account(&bearer);
    let running = shown.arrangement.unwrap();
    assert_eq!(running.reference, answer.reference);
    assert_eq!(running.receipt, answer.receipt);
    assert_eq!(shown.quote, None, "no second offer beside it");
    let headers = [("authorization", bearer.as_str())];
    let list = api.get("/v1/arrangements", &headers);
    assert_eq!(list.json(), json!({ "arrangements": [answer] }));
    assert_eq!(list.header("cache-control"), "no-store");
    let ben = api.bearer(BEN);
    let list = api.get("/v1/arrangements", &[("authorization", &ben)]);
    assert_eq!(list.json(), json!({ "arrangements": [] }));
    assert_eq!(
        api.get("/v1/arrangements", &[]).problem(),
        (401, "token_missing".to_owned())
    );
}

#[test]
fn assistance_is_chosen_by_bracket_and_never_by_income() {
    let world = World::new();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let account = api.account(&bearer);
    let answers = Answers {
        means: Some(Means::Income {
            household: 3,
            annual: Minor::new(6_000_000).unwrap(),
        }),
        hardship: Some(Hardship::Illness),
        budget: None,
    };
    let choice = api.choice_of(&account, "aid", Params::default(), &answers);
    let band = Bracket {
        max_percent: "300".parse().unwrap(),
    };
    assert_eq!(choice.bracket, Some(band));
    assert_eq!(choice.hardship, Some(Hardship::Illness));
    let plan = api.choice_of(&account, "plan", plan(3), &answers);
    assert_eq!(plan.hardship, None, "not sent where nothing rests on it");
    let text = String::from_utf8(to_bytes(&choice)).unwrap();
    assert!(!text.contains("6000000") && !text.contains("household"));
    for (name, value) in [
        ("bracket", json!({ "max_percent": "200" })),
        ("bracket", json!({ "max_percent": "250" })),
        ("bracket", json!({ "max_percent": "300", "annual": 1 })),
        ("hardship", json!("job_loss")),
        ("hardship", Value::Null),
    ] {
        let mut body = serde_json::to_value(&choice).unwrap();
        body[name] = value;
        let reply = api.choose(&bearer, &new_key(), body.to_string().as_bytes());
        assert!((400..500).contains(&reply.status), "{body}");
    }
    assert_eq!(world.effects(), [0; 5]);
    let reply = api.choose(&bearer, &new_key(), text.as_bytes());
    assert_eq!(reply.status, 201);
}
