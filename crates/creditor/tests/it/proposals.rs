//! `POST /v1/proposals`.

use leeway_core::answers::Answers;
use leeway_core::counter::{Proposal, ProposalAnswer, ProposalRequest};
use leeway_core::money::Minor;
use leeway_core::schedule::Frequency;
use leeway_core::wire::{AccountAnswer, Choice};
use serde_json::{Value, json};

use crate::world::{ANA, Api, BEN, DAY, NOW, Reply, World, account, accounts, new_key, to_bytes};

fn proposal(api: &Api, account: &AccountAnswer, amount: i64) -> ProposalRequest {
    let quote = account.quote.as_ref().unwrap();
    ProposalRequest::of(
        &api.policy_of(account),
        quote,
        &account.account,
        &Answers::default(),
        Proposal {
            amount: Minor::new(amount).unwrap(),
            frequency: Frequency::Monthly,
            first_date: "2026-12-10".parse().unwrap(),
        },
        "en",
    )
    .unwrap()
}

fn post(api: &Api, bearer: &str, key: &str, body: &[u8]) -> Reply {
    let headers = [("authorization", bearer), ("idempotency-key", key)];
    api.post("/v1/proposals", &headers, body)
}

const STORED: &str = "SELECT count(*) FROM requests WHERE kind = 'proposal'";

#[test]
fn proposals_that_make_no_sense_leave_nothing_behind() {
    let world = World::new();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let request = proposal(&api, &api.account(&bearer), 1_000);
    let good: Value = serde_json::to_value(&request).unwrap();
    let cases = [
        ("/proposal/amount", json!(0), (422, "body_invalid")),
        ("/proposal/amount", json!(-5), (422, "body_invalid")),
        ("/proposal/amount", json!(10.5), (400, "body_malformed")),
        ("/proposal/frequency", json!("daily"), (422, "body_invalid")),
        (
            "/proposal/first_date",
            json!("2026-11-19"),
            (422, "body_invalid"),
        ),
        (
            "/proposal/first_date",
            json!("2026-02-30"),
            (422, "body_invalid"),
        ),
        ("/proposal/count", json!(3), (422, "body_invalid")),
        ("/language", json!(""), (422, "body_invalid")),
        ("/income", json!(100), (422, "body_invalid")),
        ("/quote_id", json!("nobody"), (404, "quote_not_found")),
    ];
    for (path, value, (status, code)) in cases {
        let mut body = good.clone();
        let (parent, member) = path.rsplit_once('/').unwrap();
        body.pointer_mut(parent).unwrap()[member] = value;
        let reply = post(&api, &bearer, &new_key(), body.to_string().as_bytes());
        assert_eq!(reply.problem(), (status, code.to_owned()), "{path}");
        if status == 422 {
            assert_eq!(reply.json()["path"], path);
        }
    }
    let theirs = post(&api, &api.bearer(BEN), &new_key(), &to_bytes(&request));
    assert_eq!(theirs.problem(), (404, "quote_not_found".to_owned()));
    assert_eq!(world.scalar(STORED), 0);
    assert_eq!(world.effects(), [0; 5]);
    assert_eq!(world.check_audit().unwrap(), 3);
}

#[test]
fn a_proposal_under_a_stale_quote_or_beside_an_arrangement_is_refused() {
    let world = World::new();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let stale = proposal(&api, &api.account(&bearer), 1_000);
    let mut changed = accounts();
    changed["customers"][0]["account"] = account(ANA.0, 100_000);
    world.import(&changed).unwrap();
    let reply = post(&api, &bearer, &new_key(), &to_bytes(&stale));
    assert_eq!(reply.problem(), (409, "quote_stale".to_owned()));

    let account = api.account(&bearer);
    let request = proposal(&api, &account, 1_000);
    let choice = api.choice(&account, "full", leeway_core::option::Params::default());
    assert_eq!(
        api.choose(&bearer, &new_key(), &to_bytes(&choice)).status,
        201
    );
    let reply = post(&api, &bearer, &new_key(), &to_bytes(&request));
    assert_eq!(reply.problem(), (409, "arrangement_exists".to_owned()));
    assert_eq!(world.scalar(STORED), 0);
}

#[test]
fn within_the_limits_a_proposal_is_an_offer_that_can_be_chosen() {
    let world = World::new();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let account = api.account(&bearer);
    let body = to_bytes(&proposal(&api, &account, 20_000));
    let key = new_key();
    let first = post(&api, &bearer, &key, &body);
    assert_eq!(first.status, 200);
    assert_eq!(first.header("cache-control"), "no-store");
    let again = post(&api, &bearer, &key, &body);
    assert_eq!((again.status, &again.body), (200, &first.body));
    assert_eq!(again.header("idempotency-replayed"), "true");
    let ProposalAnswer::Offer(offer) = first.document() else {
        panic!("the plan allows it");
    };
    assert_eq!(offer.option, "plan");
    assert!(offer.schedule.iter().all(|row| row.total.units() <= 20_000));
    assert_eq!(world.scalar(STORED), 0, "nobody has to look at it");
    assert_eq!(world.entries("proposal.fits"), 1);

    let choice = Choice::of(
        &api.policy_of(&account),
        account.quote.as_ref().unwrap(),
        &account.account,
        &offer,
        &Answers::default(),
        "en",
    );
    let chosen = api.choose(&bearer, &new_key(), &to_bytes(&choice.unwrap()));
    assert_eq!(chosen.status, 201);
    world.check_audit().unwrap();
}

#[test]
fn outside_the_limits_a_proposal_goes_to_a_person_once() {
    let world = World::new();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let request = proposal(&api, &api.account(&bearer), 1_000);
    let key = new_key();
    let bodies = std::thread::scope(|scope| {
        let posts: Vec<_> = (0..10)
            .map(|_| scope.spawn(|| post(&api, &bearer, &key, &to_bytes(&request))))
            .collect();
        posts
            .into_iter()
            .map(|post| {
                let reply = post.join().unwrap();
                assert_eq!(reply.status, 201);
                reply.body
            })
            .collect::<Vec<_>>()
    });
    assert!(bodies.windows(2).all(|pair| pair[0] == pair[1]));
    let answer: Value = serde_json::from_slice(&bodies[0]).unwrap();
    let received = &answer["for_person"];
    assert_eq!(received["received_at"], NOW);
    assert_eq!(received["misses"][0]["option"], "plan");
    assert_eq!(
        received["misses"][0]["why"]["outside"]["amount"]["min"],
        10_734
    );

    let sent = world.outbox("proposal.received");
    assert_eq!(sent["reference"], received["reference"]);
    assert_eq!(sent["customer"], "c-ana");
    assert_eq!(sent["content"], serde_json::to_value(&request).unwrap());
    assert_eq!(sent["misses"], received["misses"]);
    assert_eq!(
        (world.scalar(STORED), world.entries("proposal.received")),
        (1, 1)
    );

    let mut other = request.clone();
    other.language = "es".to_owned();
    let reply = post(&api, &bearer, &key, &to_bytes(&other));
    assert_eq!(reply.problem(), (422, "key_reused".to_owned()));

    let customer = leeway_creditor::Customer::new("mercy-vale", "c-ana");
    let export = world.with(async move |database| {
        leeway_creditor::export_customer(&database, &customer)
            .await
            .unwrap()
    });
    let export: Value = serde_json::from_str(&export).unwrap();
    assert_eq!(export["requests"][0]["answer"], answer);
    assert_eq!(world.check_audit().unwrap(), 3 + 1);
}

#[test]
fn twenty_proposals_a_day_are_enough_whatever_the_answer() {
    let world = World::new();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let account = api.account(&bearer);
    let body = to_bytes(&proposal(&api, &account, 20_000));
    for _ in 0..20 {
        assert_eq!(post(&api, &bearer, &new_key(), &body).status, 200);
    }
    let reply = post(&api, &bearer, &new_key(), &body);
    assert_eq!(reply.problem(), (429, "too_many_requests".to_owned()));
    world.clock.set(NOW + DAY + 1);
    let bearer = api.bearer(ANA);
    let body = to_bytes(&proposal(&api, &api.account(&bearer), 20_000));
    assert_eq!(post(&api, &bearer, &new_key(), &body).status, 200);
}
