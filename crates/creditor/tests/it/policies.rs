//! `GET /v1/policies/…`, and putting policies in force.

use leeway_core::policy::Policy;
use leeway_core::trust::{SignedDocument as _, TrustError, sign};
use leeway_creditor::PublishError;
use serde_json::{Value, json};

use crate::world::{DAY, NOW, World, policy, receipt_key, signed};

#[test]
fn policies_nobody_published_are_not_found() {
    let world = World::new();
    let api = world.api();
    for path in [
        "/v1/policies/current?creditor=northgate",
        "/v1/policies/0000000000000000000000000000000000000000000000000000000000000000",
        "/v1/policies/x",
        "/v1/policies/..%2f..%2fetc%2fpasswd",
    ] {
        assert_eq!(
            api.get(path, &[]).problem(),
            (404, "policy_not_found".to_owned()),
            "{path}"
        );
    }
    for path in [
        "/v1/policies/current",
        "/v1/policies/current?creditor=a&creditor=b",
        "/v1/policies/current?creditor=mercy-vale&x=1",
    ] {
        assert_eq!(
            api.get(path, &[]).problem(),
            (400, "query_malformed".to_owned()),
            "{path}"
        );
    }
}

#[test]
fn a_policy_is_served_as_it_was_signed() {
    let world = World::new();
    let api = world.api();
    let token = signed(&policy());
    let current = api.get("/v1/policies/current?creditor=mercy-vale", &[]);
    assert_eq!(current.status, 200);
    assert_eq!(current.body, token.as_bytes());
    assert_eq!(current.header("content-type"), "application/jose");
    assert_eq!(current.header("cache-control"), "public, no-cache");
    let tag = current.header("etag").to_owned();
    let path = format!("/v1/policies/{}", tag.trim_matches('"'));
    let by_digest = api.get(&path, &[]);
    assert_eq!(by_digest.body, token.as_bytes());
    assert_eq!(by_digest.header("etag"), tag);
    assert_eq!(
        by_digest.header("cache-control"),
        "public, max-age=31536000, immutable"
    );
    for path in [path.as_str(), "/v1/policies/current?creditor=mercy-vale"] {
        let reply = api.get(path, &[("if-none-match", &tag)]);
        assert_eq!((reply.status, reply.body.len()), (304, 0));
        assert_eq!(api.get(path, &[("if-none-match", "\"other\"")]).status, 200);
    }

    let mut newer = policy();
    newer["version"] = json!(8);
    world.publish(&newer).unwrap();
    let current = api.get(
        "/v1/policies/current?creditor=mercy-vale",
        &[("if-none-match", &tag)],
    );
    assert_eq!(current.status, 200);
    assert_eq!(
        api.get(&path, &[]).body,
        token.as_bytes(),
        "the old one stays"
    );
}

#[test]
fn policies_that_must_not_come_into_force_do_not() {
    let world = World::new();
    let with = |changes: &[(&str, Value)]| {
        let mut changed = policy();
        for (name, value) in changes {
            changed[name] = value.clone();
        }
        signed(&changed)
    };
    let payload = serde_json::to_vec(&policy()).unwrap();
    let text = signed(&policy());
    let cases = [
        (String::new(), "E_FRAMING"),
        (format!("{text}\n"), "E_FRAMING"),
        (sign(Policy::TYP, &receipt_key(), &payload), "E_ROLE"),
        (with(&[("iss", json!("northgate"))]), "E_ISS"),
        (with(&[("aud", json!("mercy-vale:patients:live"))]), "E_AUD"),
        (with(&[("exp", json!(NOW))]), "E_EXP"),
        (with(&[("nbf", json!(NOW + 1))]), "E_NBF"),
        (with(&[("exp", json!(NOW + 40 * DAY))]), "E_LIFETIME"),
        (with(&[("version", json!(6))]), "E_ROLLBACK"),
        (with(&[("payment_step", json!(100))]), "E_EQUIVOCATION"),
        (with(&[("options", json!([]))]), "E_SCHEMA"),
    ];
    for (token, code) in cases {
        match world.publish_token(&token) {
            Err(PublishError::Trust(error)) => assert_eq!(error.code(), code, "{error}"),
            other => panic!("{code}: {other:?}"),
        }
    }
    let nowhere = with(&[("version", json!(8)), ("time_zone", json!("Mars/Olympus"))]);
    assert!(matches!(
        world.publish_token(&nowhere),
        Err(PublishError::TimeZone(_))
    ));
    // What no offer rests on is read apart from the rest, and is refused all the same.
    for services in [
        json!({ "payment": { "url": "http://pay.example.com/{arrangement}" } }),
        json!({ "hotline": "911" }),
    ] {
        let broken = with(&[("version", json!(8)), ("services", services)]);
        assert!(matches!(
            world.publish_token(&broken),
            Err(PublishError::Services { path, .. }) if path.starts_with("/services/")
        ));
    }
    assert_eq!(world.scalar("SELECT count(*) FROM policies"), 1);
}

#[test]
fn publishing_again_changes_nothing() {
    let world = World::new();
    let again = world.publish(&policy()).unwrap();
    assert!(!again.changed);
    assert_eq!(
        world.scalar("SELECT count(*) FROM audit WHERE entry LIKE '%published%'"),
        1
    );
}

#[test]
fn a_new_epoch_starts_its_versions_anew() {
    let world = World::new();
    let mut next = policy();
    next["epoch"] = json!(2);
    next["version"] = json!(1);
    assert!(world.publish(&next).unwrap().changed);
    let back = world.publish(&policy());
    assert!(matches!(
        back,
        Err(PublishError::Trust(TrustError::Rollback { .. }))
    ));
}
