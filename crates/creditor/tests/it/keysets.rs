//! Keysets: published, answered, and followed by a server that runs.

use leeway_core::json;
use leeway_core::option::Params;
use leeway_core::policy::Policy;
use leeway_core::trust::{
    Alg, Digest, InForce, Keyset, KeysetChain, PinnedKey, Role, RootKey, RootPins, Roots,
    SignedDocument as _, SigningKey, Trust, sign,
};
use leeway_creditor::{PublishKeysetError, Published, publish_keyset};
use serde_json::{Value, json};

use crate::world::{
    ANA, AUDIENCE, CREDITOR, DAY, NOW, World, accounts, new_key, policy, policy_key, receipt_key,
    to_bytes,
};

fn key(seed: u8) -> SigningKey {
    SigningKey::from_seed(&[seed; 32])
}

fn listed(key: &SigningKey, role: Role) -> PinnedKey {
    let (nbf, exp) = (NOW - DAY, NOW + 300 * DAY);
    PinnedKey::new(key.public(), Alg::Ed25519, vec![role], nbf, exp).unwrap()
}

/// Two of three root keys; the usual keys for policies and receipts.
fn first() -> Keyset {
    let roots = [11, 12, 13].map(|seed| RootKey::new(key(seed).public(), Alg::Ed25519));
    Keyset {
        iss: CREDITOR.to_owned(),
        aud: AUDIENCE.to_owned(),
        iat: NOW - DAY,
        nbf: NOW - DAY,
        exp: NOW + 100 * DAY,
        epoch: 1,
        version: 1,
        roots: Roots::new(2, roots.to_vec()).unwrap(),
        keys: vec![
            listed(&policy_key(), Role::Policy),
            listed(&receipt_key(), Role::Receipt),
        ],
        revoked: Vec::new(),
    }
}

/// The keyset in which another key signs policies and the usual one is revoked.
fn emergency() -> Keyset {
    let mut next = first();
    next.version = 2;
    next.epoch = 2;
    next.keys = vec![
        listed(&key(21), Role::Policy),
        listed(&receipt_key(), Role::Receipt),
    ];
    next.revoked = vec![policy_key().kid()];
    next
}

fn bundle(keyset: &Keyset, seeds: &[u8]) -> String {
    let payload = json::to_vec(keyset).unwrap();
    let token = |seed: &u8| sign(Keyset::TYP, &key(*seed), &payload);
    let tokens: Vec<String> = seeds.iter().map(token).collect();
    tokens.join("\n")
}

fn pins() -> Vec<RootPins> {
    vec![RootPins::of(&first())]
}

fn publish(world: &World, bundle: &str, now: i64) -> Result<Published, PublishKeysetError> {
    world.with(async |database| publish_keyset(&database, &pins(), bundle.as_bytes(), now).await)
}

/// A server that pins root keys alone, with the first keyset, the usual policy and the
/// usual customers.
fn world() -> World {
    let world = World::empty();
    publish(&world, &bundle(&first(), &[11, 12]), NOW).unwrap();
    world.publish(&policy()).unwrap();
    world.import(&accounts()).unwrap();
    world.pin(pins()).start()
}

#[test]
fn keysets_that_do_not_follow_are_refused_and_change_nothing() {
    let world = world();
    let mut far = emergency();
    far.version = 3;
    let mut foreign = first();
    foreign.iss = "northgate".to_owned();
    let mut rewritten = first();
    rewritten.exp += 1;
    let mut elsewhere = emergency();
    elsewhere.aud = "mercy-vale:patients:live".to_owned();
    let mut expired = emergency();
    expired.exp = NOW;
    let cases = [
        ("one too few", bundle(&emergency(), &[11]), "E_THRESHOLD"),
        ("strangers", bundle(&emergency(), &[21, 22]), "E_THRESHOLD"),
        ("one left out", bundle(&far, &[11, 12]), "E_STEP"),
        ("another creditor", bundle(&foreign, &[11, 12]), "E_ISS"),
        ("another deployment", bundle(&elsewhere, &[11, 12]), "E_AUD"),
        ("rewritten", bundle(&rewritten, &[11, 12]), "E_EQUIVOCATION"),
        ("expired", bundle(&expired, &[11, 12]), "E_EXP"),
        ("no keyset", "x".to_owned(), "E_FRAMING"),
    ];
    for (what, bundle, code) in cases {
        let found = match publish(&world, &bundle, NOW).unwrap_err() {
            PublishKeysetError::Unknown(error) => error.code(),
            PublishKeysetError::Keyset(error) => error.code(),
            PublishKeysetError::Store(error) => panic!("{what}: {error}"),
        };
        assert_eq!(found, code, "{what}");
    }
    assert_eq!(world.scalar("SELECT count(*) FROM keysets"), 1);
    assert_eq!(world.entries("keyset.published"), 1);
    let account = world.api().account(&world.api().bearer(ANA));
    assert_eq!(account.keyset.unwrap().version, 1);
}

#[test]
fn a_keyset_once_more_changes_nothing() {
    let world = world();
    let again = publish(&world, &bundle(&first(), &[12, 13]), NOW).unwrap();
    assert!(!again.changed);
    assert!(
        publish(&world, &bundle(&emergency(), &[11, 13]), NOW)
            .unwrap()
            .changed
    );
    let old = publish(&world, &bundle(&first(), &[11, 12]), NOW).unwrap();
    assert!(!old.changed, "an older one that is there is no fault");
    assert_eq!(world.scalar("SELECT count(*) FROM keysets"), 2);
}

#[test]
fn keysets_nobody_published_are_not_found() {
    let world = world();
    let api = world.api();
    for path in [
        "2",
        "0",
        "-1",
        "01",
        "+1",
        "x",
        "1.0",
        "18446744073709551616",
        "9223372036854775808",
    ] {
        let path = format!("/v1/keysets/{path}?creditor={CREDITOR}");
        let reply = api.get(&path, &[]);
        assert_eq!(
            reply.problem(),
            (404, "keyset_not_found".to_owned()),
            "{path}"
        );
    }
    for creditor in ["northgate", "", "a%00b"] {
        let path = format!("/v1/keysets/1?creditor={creditor}");
        let reply = api.get(&path, &[]);
        assert_eq!(
            reply.problem(),
            (404, "keyset_not_found".to_owned()),
            "{path}"
        );
    }
    for path in [
        "/v1/keysets/1",
        "/v1/keysets/1?creditor=a&creditor=b",
        "/v1/keysets/1?x=1",
    ] {
        assert_eq!(
            api.get(path, &[]).problem(),
            (400, "query_malformed".to_owned()),
            "{path}"
        );
    }
}

#[test]
fn a_reader_with_root_keys_alone_walks_to_the_newest_keyset() {
    let world = world();
    publish(&world, &bundle(&emergency(), &[11, 13]), NOW).unwrap();
    let api = world.api();
    let named = api.account(&api.bearer(ANA)).keyset.unwrap();
    let mut chain = KeysetChain::new(pins().remove(0));
    while chain.next_version() <= named.version {
        let path = format!("/v1/keysets/{}?creditor={CREDITOR}", chain.next_version());
        let reply = api.get(&path, &[]);
        assert_eq!(reply.status, 200);
        assert_eq!(reply.header("content-type"), "text/plain; charset=utf-8");
        assert_eq!(
            reply.header("cache-control"),
            "public, max-age=31536000, immutable"
        );
        chain.step(&reply.body, NOW).unwrap();
    }
    let against = InForce {
        expected_digest: Some(named.sha256),
        ..InForce::at(NOW)
    };
    assert_eq!(chain.verified(against).unwrap().get(), &emergency());
}

#[test]
fn a_key_that_is_revoked_ends_open_quotes() {
    // Attack 38, without a restart.
    let world = world();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let before = api.account(&bearer);
    assert_eq!(before.keyset.as_ref().unwrap().version, 1);
    let choice = to_bytes(&api.choice(&before, "full", Params::default()));
    publish(&world, &bundle(&emergency(), &[11, 13]), NOW).unwrap();

    let reply = api.choose(&bearer, &new_key(), &choice);
    assert_eq!(reply.problem(), (409, "policy_stale".to_owned()));
    let after = api.account(&bearer);
    assert_eq!(after.quote, None);
    assert_eq!(
        after.creditor.name, "Mercy Vale Hospital",
        "whom to call stays"
    );
    assert_eq!(after.keyset.unwrap().version, 2);
    assert_eq!(world.effects(), [0; 5]);

    // The versions of the new epoch start anew, and the new key's policy counts at once.
    let mut next = policy();
    next["epoch"] = json!(2);
    next["version"] = json!(1);
    let payload = serde_json::to_vec(&next).unwrap();
    let token = sign(Policy::TYP, &key(21), &payload);
    let trusted = world.with(async |database| {
        leeway_creditor::trust_of(&database, &Trust::new(), &pins(), NOW).await
    });
    let published = world.with(async |database| {
        leeway_creditor::publish(&database, &trusted.unwrap(), token.as_bytes(), NOW).await
    });
    assert_eq!(published.unwrap().sha256, Digest::of(&payload));
    let quote = api.account(&bearer).quote.unwrap();
    assert_eq!(quote.policy_sha256, Digest::of(&payload));
}

#[test]
fn a_receipt_key_that_is_revoked_signs_nothing_more() {
    // Attack 38 on the other key, without a restart.
    let world = world();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let before = api.account(&bearer);
    let choice = to_bytes(&api.choice(&before, "full", Params::default()));
    let mut next = first();
    next.version = 2;
    next.keys = vec![
        listed(&policy_key(), Role::Policy),
        listed(&key(22), Role::Receipt),
    ];
    next.revoked = vec![receipt_key().kid()];
    publish(&world, &bundle(&next, &[11, 13]), NOW).unwrap();

    let reply = api.choose(&bearer, &new_key(), &choice);
    assert_eq!(reply.problem(), (409, "policy_stale".to_owned()));
    let after = api.account(&bearer);
    assert_eq!(after.quote, None);
    assert_eq!(after.creditor.name, "Mercy Vale Hospital");
    assert_eq!(after.keyset.unwrap().version, 2);
    assert_eq!(world.effects(), [0; 5]);
}

#[test]
fn a_receipt_key_whose_time_is_over_signs_nothing_more() {
    let mut short = first();
    let mut ending = listed(&receipt_key(), Role::Receipt);
    ending = ending.until(NOW + 600);
    short.keys = vec![listed(&policy_key(), Role::Policy), ending];
    let world = World::empty();
    publish(&world, &bundle(&short, &[11, 12]), NOW).unwrap();
    world.publish(&policy()).unwrap();
    world.import(&accounts()).unwrap();
    let world = world.pin(vec![RootPins::of(&short)]).start();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let choice = api.choice(&api.account(&bearer), "full", Params::default());
    world.clock.set(NOW + 600);
    let reply = api.choose(&bearer, &new_key(), &to_bytes(&choice));
    assert_eq!(reply.problem(), (409, "policy_stale".to_owned()));
    assert_eq!(api.account(&bearer).quote, None);
    assert_eq!(world.effects(), [0; 5]);
}

#[test]
fn a_server_that_was_shown_a_keyset_does_not_go_back() {
    let world = world();
    let api = world.api();
    let bearer = api.bearer(ANA);
    publish(&world, &bundle(&emergency(), &[11, 13]), NOW).unwrap();
    assert_eq!(api.account(&bearer).quote, None);
    for sql in [
        "DELETE FROM keysets WHERE version = 2",
        "UPDATE keysets SET bundle = 'x'",
        "DELETE FROM keysets",
    ] {
        world.execute(sql).unwrap();
        world.clock.set(NOW + 61);
        let answer = api.account(&bearer);
        assert_eq!(answer.quote, None, "{sql}");
        assert_eq!(answer.keyset.unwrap().version, 2, "{sql}");
    }
}

#[test]
fn a_keyset_that_ended_gives_no_quote_but_a_person_to_call() {
    let mut short = first();
    short.exp = NOW + 600;
    let world = World::empty();
    publish(&world, &bundle(&short, &[11, 12]), NOW).unwrap();
    world.publish(&policy()).unwrap();
    world.import(&accounts()).unwrap();
    let world = world.pin(vec![RootPins::of(&short)]).start();
    let api = world.api();
    let bearer = api.bearer(ANA);
    assert!(api.account(&bearer).quote.is_some());
    world.clock.set(NOW + 600);
    let answer = api.account(&bearer);
    assert_eq!((answer.quote, answer.keyset), (None, None));
    assert_eq!(answer.creditor.name, "Mercy Vale Hospital");
}

#[test]
fn accounts_of_a_trust_file_name_no_keyset() {
    let world = World::new();
    let bearer = world.api().bearer(ANA);
    let reply = world
        .api()
        .get("/v1/account", &[("authorization", &bearer)]);
    assert_eq!(reply.json().get("keyset"), None::<&Value>);
}
