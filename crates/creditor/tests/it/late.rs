//! Requests that come again when their answers are forgotten, or their tokens have ended.

use leeway_core::answers::Answers;
use leeway_core::counter::{Proposal, ProposalRequest};
use leeway_core::money::Minor;
use leeway_core::option::Params;
use leeway_core::schedule::Frequency;
use serde_json::{Value, json};

use crate::world::{ANA, BEN, DAY, NOW, World, accounts, new_key, policy, to_bytes};

/// The policy with options that customers may leave, as it is signed at `now`.
fn lenient(version: u32, now: i64) -> Value {
    let mut policy = policy();
    policy["version"] = json!(version);
    policy["iat"] = json!(now);
    policy["nbf"] = json!(now);
    policy["exp"] = json!(now + 29 * DAY);
    for option in policy["options"].as_array_mut().unwrap() {
        option["may_leave"] = json!(true);
    }
    policy
}

/// Where something was sent, by whom, under which key, what, and the status of the answer.
type Sent = (
    &'static str,
    (&'static str, &'static str),
    String,
    Vec<u8>,
    u16,
);

/// Whatever a request can leave behind, answers kept for repetition apart.
fn effects(world: &World) -> [i64; 6] {
    [
        world.scalar("SELECT count(*) FROM arrangements"),
        world.scalar("SELECT count(*) FROM arrangements WHERE state = 'active'"),
        world.scalar("SELECT count(*) FROM arrangement_payments"),
        world.scalar("SELECT count(*) FROM requests"),
        world.scalar("SELECT count(*) FROM outbox"),
        i64::try_from(world.audit_entries().len()).unwrap(),
    ]
}

#[test]
fn what_comes_again_when_it_was_forgotten_or_its_token_ended_has_no_effect() {
    let world = World::empty();
    world.publish(&lenient(7, NOW)).unwrap();
    world.import(&accounts()).unwrap();
    let world = world.start();
    let api = world.api();
    let (ana, ben) = (api.bearer(ANA), api.bearer(BEN));

    // Ana chooses, leaves and chooses again; Ben proposes what nobody can decide at once.
    let mut sent: Vec<Sent> = Vec::new();
    let mut send = |path: &'static str, who: (&'static str, &'static str), body: Vec<u8>| {
        let key = new_key();
        let bearer = if who == ANA { &ana } else { &ben };
        let headers = [
            ("authorization", bearer.as_str()),
            ("idempotency-key", key.as_str()),
        ];
        let reply = api.post(path, &headers, &body);
        assert!(reply.status < 300, "{path}: {reply:?}");
        sent.push((path, who, key, body, reply.status));
    };
    let choose = || to_bytes(&api.choice(&api.account(&ana), "full", Params::default()));
    send("/v1/choices", ANA, choose());
    let first = api.account(&ana).arrangement.unwrap().reference;
    let leave = json!({ "reference": first }).to_string().into_bytes();
    send("/v1/arrangements/leave", ANA, leave);
    send("/v1/choices", ANA, choose());
    let account = api.account(&ben);
    let proposal = ProposalRequest::of(
        &api.policy_of(&account),
        account.quote.as_ref().unwrap(),
        &account.account,
        &Answers::default(),
        Proposal {
            amount: Minor::new(100).unwrap(),
            frequency: Frequency::Monthly,
            first_date: "2026-12-10".parse().unwrap(),
        },
        "en",
    );
    send("/v1/proposals", BEN, to_bytes(&proposal.unwrap()));

    let again = |world: &World, bearers: [&str; 2]| {
        let before = effects(world);
        let api = world.api();
        let mut replies = Vec::new();
        for (path, who, key, body, _) in &sent {
            let bearer = if *who == ANA { bearers[0] } else { bearers[1] };
            let headers = [("authorization", bearer), ("idempotency-key", key.as_str())];
            replies.push(api.post(path, &headers, body));
        }
        assert_eq!(effects(world), before);
        replies
    };
    // While the answers are kept they are given again; with a token that ended nothing is.
    for (reply, (path, .., status)) in again(&world, [&ana, &ben]).iter().zip(&sent) {
        assert_eq!(reply.status, *status, "{path}");
        assert_eq!(reply.header("idempotency-replayed"), "true", "{path}");
    }
    world.clock.set(NOW + 900);
    for reply in again(&world, [&ana, &ben]) {
        assert_eq!(reply.problem(), (401, "token_expired".to_owned()));
    }

    // The server forgets by itself, at its start for instance.
    let now = NOW + 31 * DAY;
    world.clock.set(now);
    world.publish(&lenient(8, now)).unwrap();
    let world = world.restart();
    for forgotten in [
        "SELECT count(*) FROM idempotency",
        "SELECT count(*) FROM quotes",
        "SELECT count(*) FROM sessions",
    ] {
        world.await_count(forgotten, 0);
    }
    for reply in again(&world, [&ana, &ben]) {
        assert_eq!(reply.problem(), (401, "token_unknown".to_owned()));
    }
    let api = world.api();
    let (ana, ben) = (api.bearer(ANA), api.bearer(BEN));
    for _ in 0..2 {
        let replies = again(&world, [&ana, &ben]);
        let told: Vec<_> = replies.iter().map(|reply| reply.problem()).collect();
        let expected = [
            (404, "quote_not_found"),
            (404, "arrangement_not_found"),
            (404, "quote_not_found"),
            (404, "quote_not_found"),
        ];
        assert_eq!(
            told,
            expected.map(|(status, code)| (status, code.to_owned()))
        );
        // Once more when the second arrangement has ended too.
        world
            .execute("UPDATE arrangements SET state = 'ended'")
            .unwrap();
    }
}
