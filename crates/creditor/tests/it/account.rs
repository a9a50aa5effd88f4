//! `GET /v1/account`.

use leeway_core::account::Account;
use leeway_core::json::{self, Limits};
use leeway_core::option::Params;
use serde_json::json;

use crate::world::{
    ANA, AUDIENCE, BEN, DAY, NOW, World, account, accounts, new_key, policy, to_bytes,
};

#[test]
fn tokens_that_do_not_open_are_told_apart() {
    let world = World::new();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let token = bearer.strip_prefix("Bearer ").unwrap();
    let in_query = format!("/v1/account?access_token={token}");
    assert_eq!(
        api.get(&in_query, &[]).problem(),
        (401, "token_missing".to_owned())
    );
    let cookie = format!("token={token}");
    let reply = api.get("/v1/account", &[("cookie", &cookie)]);
    assert_eq!(reply.problem(), (401, "token_missing".to_owned()));
    let long = format!("Bearer {}", "a".repeat(4000));
    for unknown in ["Bearer x", long.as_str(), &bearer.to_uppercase()] {
        let reply = api.get("/v1/account", &[("authorization", unknown)]);
        assert_eq!(reply.problem(), (401, "token_unknown".to_owned()));
    }
    world.clock.set(NOW + 900);
    let reply = api.get("/v1/account", &[("authorization", &bearer)]);
    assert_eq!(reply.problem(), (401, "token_expired".to_owned()));
    assert_eq!(reply.header("www-authenticate"), "Bearer");
}

#[test]
fn an_account_is_answered_with_a_new_quote_each_time() {
    let world = World::new();
    let api = world.api();
    // Half past ten in the evening in New York, the next day in UTC.
    world.clock.set(NOW + 12 * 3600 + 1800);
    let bearer = api.bearer(ANA);
    let reply = api.get("/v1/account", &[("authorization", &bearer)]);
    assert_eq!(reply.header("cache-control"), "no-store");
    assert_eq!(reply.header("content-type"), "application/json");
    let answer = api.account(&bearer);
    let quote = answer.quote.unwrap();
    assert_eq!(answer.now, NOW + 45_000);
    assert_eq!(
        answer.account,
        json::from_slice::<Account>(
            account(ANA.0, 123_457).to_string().as_bytes(),
            Limits::bytes(1 << 20)
        )
        .unwrap()
    );
    assert_eq!(answer.creditor.contact.phone, "+1 555 0100");
    assert_eq!(quote.id.len(), 8 + 22, "the time and 128 bits in base64url");
    assert_eq!(quote.account_version, 3);
    assert_eq!(quote.balance.units(), 123_457);
    assert_eq!(quote.as_of.to_string(), "2026-11-20");
    assert_eq!(quote.audience, AUDIENCE);
    assert_eq!(quote.expires, answer.now + 1800);
    assert_ne!(api.account(&bearer).quote.unwrap().id, quote.id);
}

#[test]
fn each_customer_sees_their_own_account() {
    let world = World::new();
    let api = world.api();
    for customer in [ANA, BEN] {
        let answer = api.account(&api.bearer(customer));
        assert_eq!(answer.account.reference, customer.0);
    }
}

#[test]
fn a_draft_key_is_the_same_in_every_session_and_nobody_elses() {
    let world = World::new();
    let key = |world: &World, customer| {
        let api = world.api();
        let answer = api.account(&api.bearer(customer));
        answer.draft_key.unwrap()
    };
    let ana = key(&world, ANA);
    assert_eq!(ana.len(), 43, "256 bits in base64url");
    assert_eq!(key(&world, ANA), ana, "another session");
    assert_ne!(key(&world, BEN), ana);
    let other = World::new();
    assert_ne!(key(&other, ANA), ana, "another database");
    let stored = world.stored_bytes();
    let found = stored.windows(ana.len()).any(|part| part == ana.as_bytes());
    assert!(!found, "the key itself is stored");
    let world = world.restart();
    assert_eq!(key(&world, ANA), ana, "after a restart");
}

#[test]
fn whoever_owes_nothing_gets_no_quote() {
    for owed in [0, -500] {
        let world = World::new();
        let mut file = accounts();
        file["customers"][0]["account"] = account(ANA.0, owed);
        world.import(&file).unwrap();
        let answer = world.api().account(&world.api().bearer(ANA));
        assert_eq!(answer.quote, None);
        assert_eq!(answer.account.balance.units(), owed);
    }
}

#[test]
fn a_policy_that_ended_gives_no_quote_but_a_person_to_call() {
    let world = World::new();
    let api = world.api();
    world.clock.set(NOW + 29 * DAY - 60);
    let bearer = api.bearer(ANA);
    let before = api.account(&bearer);
    let choice = api.choice(&before, "full", Params::default());
    world.clock.set(NOW + 29 * DAY);
    let after = api.account(&bearer);
    assert_eq!(after.quote, None);
    assert_eq!(after.creditor.name, "Mercy Vale Hospital");
    let reply = api.choose(&bearer, &new_key(), &to_bytes(&choice));
    assert_eq!(reply.problem(), (409, "policy_stale".to_owned()));
    assert_eq!(world.effects(), [0; 5]);
    let world = world.restart();
    assert_eq!(world.api().account(&bearer).quote, None, "after a restart");
}

#[test]
fn a_new_policy_is_in_force_at_once() {
    let world = World::new();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let before = api.account(&bearer).quote.unwrap().policy_sha256;
    let mut newer = policy();
    newer["version"] = json!(8);
    let published = world.publish(&newer).unwrap();
    let after = api.account(&bearer).quote.unwrap().policy_sha256;
    assert_eq!(after, published.sha256);
    assert_ne!(after, before);
}

/// Ana agrees to pay in full; the answer is her token.
fn agreed(world: &World) -> String {
    let api = world.api();
    let bearer = api.bearer(ANA);
    let choice = api.choice(&api.account(&bearer), "full", Params::default());
    let reply = api.choose(&bearer, &new_key(), &to_bytes(&choice));
    assert_eq!(reply.status, 201);
    bearer
}

#[test]
fn arrangement_of_a_policy_that_ended_is_shown_without_what_came_in() {
    let world = World::new();
    agreed(&world);
    world.clock.set(NOW + 29 * DAY);
    let api = world.api();
    let running = api.account(&api.bearer(ANA)).arrangement.unwrap();
    assert_eq!(running.received, None);
    assert!(!running.receipt.is_empty());
}

#[test]
fn payments_booked_since_the_arrangement_are_told_and_those_before_are_not() {
    let world = World::new();
    let bearer = agreed(&world);
    let api = world.api();
    let received = |bearer: &str| api.account(bearer).arrangement.unwrap().received.unwrap();
    let none = received(&bearer);
    assert_eq!(none.as_of.to_string(), "2026-11-20");
    assert_eq!(none.payments, []);

    let mut file = accounts();
    let ana = &mut file["customers"][0]["account"];
    let line = |id: &str, kind: &str, amount: i64| {
        json!({
            "id": id, "date": "2026-11-21", "kind": kind, "bucket": "principal",
            "amount": amount, "description": {"en": "x"}, "reason": {"en": "x"},
        })
    };
    let lines = ana["line_items"].as_array_mut().unwrap();
    lines.push(line("paid-1", "payment", -20_000));
    // Neither an insurer's payment nor a correction is one of the plan's payments.
    lines.push(line("insurer", "insurance", -5_000));
    lines.push(line("back", "payment", 700));
    ana["balance"] = json!(ana["balance"].as_i64().unwrap() - 24_300);
    world.import(&file).unwrap();
    let payments = received(&bearer).payments;
    assert_eq!(payments.len(), 1);
    assert_eq!(payments[0].date.to_string(), "2026-11-21");
    assert_eq!(payments[0].amount.units(), 20_000);
}

/// Asks to leave the arrangement of this reference.
fn leave(world: &World, bearer: &str, key: &str, reference: &str) -> crate::world::Reply {
    let headers = [("authorization", bearer), ("idempotency-key", key)];
    let body = json!({ "reference": reference }).to_string();
    let api = world.api();
    api.post("/v1/arrangements/leave", &headers, body.as_bytes())
}

#[test]
fn arrangement_is_not_left_where_the_policy_does_not_let_customers() {
    let world = World::new();
    let bearer = agreed(&world);
    let running = world.api().account(&bearer).arrangement.unwrap();
    assert!(!running.received.unwrap().may_leave);
    let reply = leave(&world, &bearer, &new_key(), &running.reference);
    assert_eq!(reply.problem(), (409, "leave_not_offered".to_owned()));
    assert!(world.api().account(&bearer).arrangement.is_some());
}

#[test]
fn arrangement_of_another_reference_or_customer_is_not_left() {
    let world = World::new();
    let bearer = agreed(&world);
    let reference = world.api().account(&bearer).arrangement.unwrap().reference;
    let ben = world.api().bearer(BEN);
    for (bearer, reference) in [(&bearer, "XXXX-XXXX"), (&ben, reference.as_str())] {
        let reply = leave(&world, bearer, &new_key(), reference);
        assert_eq!(reply.problem(), (404, "arrangement_not_found".to_owned()));
    }
}

#[test]
fn arrangement_that_may_be_left_ends_once_and_gives_a_new_quote() {
    let world = World::new();
    let mut lenient = policy();
    lenient["version"] = json!(8);
    for option in lenient["options"].as_array_mut().unwrap() {
        option["may_leave"] = json!(true);
    }
    world.publish(&lenient).unwrap();
    let bearer = agreed(&world);
    let api = world.api();
    let running = api.account(&bearer).arrangement.unwrap();
    assert!(running.received.unwrap().may_leave);
    let key = new_key();
    let reply = leave(&world, &bearer, &key, &running.reference);
    assert_eq!(reply.status, 200);
    let again = leave(&world, &bearer, &key, &running.reference);
    assert_eq!((again.status, again.json()), (200, reply.json()));
    assert_eq!(again.header("idempotency-replayed"), "true");
    assert_eq!(world.entries("arrangement.ended"), 1);
    let outcome = "SELECT count(*) FROM arrangements WHERE outcome = 'cancelled'";
    assert_eq!(world.scalar(outcome), 1);
    let account = api.account(&bearer);
    assert_eq!(account.arrangement, None);
    assert!(account.quote.is_some(), "another choice can be made");
    assert!(world.check_audit().is_ok());
}
