use crate::world::{AUD, ISS, NOW, World, policy_of_the_docs};

#[test]
fn a_receipt_key_signs_no_policy() {
    let world = World::with_keys();
    world
        .run(&[
            "sign",
            "policy.json",
            "--key",
            "receipt-key.json",
            "--out",
            "policy.jws",
        ])
        .refused(&["receipt-key.json", "E_ROLE"]);
    assert!(!world.path("policy.jws").exists());
}

#[test]
fn a_policy_of_another_creditor_is_not_signed() {
    let world = World::with_keys();
    world.write(
        "policy.json",
        policy_of_the_docs().replacen(ISS, "mallory", 1),
    );
    world
        .sign("policy.json")
        .refused(&["policy.json", "E_ISS", "mallory"]);
}

#[test]
fn times_are_not_taken_from_the_source() {
    let world = World::with_keys();
    for name in ["iat", "nbf", "exp"] {
        let with = format!("\"v\": 1, \"{name}\": 1795219200,");
        world.write(
            "policy.json",
            policy_of_the_docs().replace("\"v\": 1,", &with),
        );
        let path = format!("E_SCHEMA at /{name}");
        world
            .sign("policy.json")
            .refused(&[&path, "written by signing"]);
    }
}

#[test]
fn no_policy_lives_longer_than_35_days() {
    let world = World::with_keys();
    let sign = |days: &str, from: &str| {
        world.run(&[
            "sign",
            "policy.json",
            "--key",
            "policy-key.json",
            "--now",
            NOW,
            "--not-before",
            from,
            "--valid-days",
            days,
            "--out",
            "policy.jws",
        ])
    };
    sign("36", "now").wrong_use("36");
    sign("35", "2026-11-21T09:00:00Z").refused(&["E_LIFETIME", "35 days"]);
    assert!(!world.path("policy.jws").exists());
    sign("35", "now").succeeds();
    sign("34", "2026-11-21T09:00:00Z").succeeds();
}

#[test]
fn a_policy_without_audience_or_version_needs_them_given() {
    let world = World::with_keys();
    let policy = policy_of_the_docs()
        .replace(
            &format!("  \"iss\": \"{ISS}\",\n  \"aud\": \"{AUD}\",\n"),
            "",
        )
        .replace("  \"epoch\": 1,\n  \"version\": 1,\n", "");
    assert!(!policy.contains("\"iss\"") && !policy.contains("\"version\""));
    world.write("policy.json", policy);
    world.sign("policy.json").wrong_use("--audience");
    let sign = |more: &[&str]| {
        let args = [
            "sign",
            "policy.json",
            "--key",
            "policy-key.json",
            "--now",
            NOW,
            "--out",
            "policy.jws",
        ];
        world.run(&[&args[..], more].concat())
    };
    sign(&["--audience", AUD]).wrong_use("--version");
    let ran = sign(&["--audience", AUD, "--version", "7"]).succeeds();
    assert!(ran.out.contains("epoch 1, version 7"), "{}", ran.out);
}

#[test]
fn what_is_given_replaces_what_the_policy_says() {
    let world = World::with_keys();
    let ran = world
        .run(&[
            "sign",
            "policy.json",
            "--key",
            "policy-key.json",
            "--now",
            NOW,
            "--epoch",
            "3",
            "--version",
            "9",
            "--not-before",
            "2026-11-20T12:00:00+02:00",
            "--valid-days",
            "10",
            "--out",
            "policy.jws",
        ])
        .succeeds();
    assert!(
        ran.out
            .contains("epoch 3, version 9, from 2026-11-20T10:00:00Z to 2026-11-30T10:00:00Z"),
        "{}",
        ran.out
    );
}

#[test]
fn the_same_policy_key_and_time_give_the_same_bytes() {
    let world = World::with_policy();
    let first = world.read("policy.jws");
    world.sign("policy.json").succeeds();
    assert_eq!(world.read("policy.jws"), first);
}

#[test]
fn a_policy_that_would_fail_customers_is_not_signed() {
    let world = World::with_keys();
    let policy = world
        .read("policy.json")
        .replace("\"min\": 10000", "\"max\": 4999");
    world.write("policy.json", policy);
    world
        .sign("policy.json")
        .refused(&["E_NEVER_FITS at /options/1/kind/instalments/min_payment"]);
    assert!(!world.path("policy.jws").exists());
}

#[test]
fn a_policy_with_warnings_is_signed_and_they_are_told() {
    let world = World::with_keys();
    let policy = world
        .read("policy.json")
        .replace("2026-12-25", "2025-12-25");
    world.write("policy.json", policy);
    let ran = world.sign("policy.json");
    assert_eq!(ran.code, 0);
    assert!(ran.err.contains("W_HOLIDAYS_PAST"), "{}", ran.err);
    assert!(world.path("policy.jws").exists());
}
