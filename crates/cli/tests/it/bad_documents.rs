//! Documents that must be refused wherever one is read, with the code and the
//! place in one line, status 1, and no file made.

use crate::world::{World, policy_of_the_docs};

const LIMIT: usize = 256 * 1024;

/// Name, document, and what the line must hold.
fn documents() -> Vec<(&'static str, Vec<u8>, Vec<&'static str>)> {
    let good = policy_of_the_docs();
    let with = |from: &str, to: &str| {
        assert!(good.contains(from), "{from}");
        good.replacen(from, to, 1).into_bytes()
    };
    let mut padded = good.clone().into_bytes();
    padded.resize(LIMIT + 1, b' ');
    let mut deep = b"{\"ext\":".to_vec();
    deep.extend(vec![b'['; 100_000]);
    vec![
        ("empty", Vec::new(), vec!["E_JSON", "cut short"]),
        (
            "cut short",
            good.as_bytes()[..good.len() / 2].to_vec(),
            vec!["E_JSON", "cut short"],
        ),
        ("no object", b"[]".to_vec(), vec!["E_JSON", "not an object"]),
        (
            "text after it",
            with("\n}\n", "\n}\n{}"),
            vec!["E_JSON", "text after the value"],
        ),
        (
            "byte order mark",
            [b"\xef\xbb\xbf", good.as_bytes()].concat(),
            vec!["E_JSON", "byte order mark"],
        ),
        (
            "not utf-8",
            with("Alder", "Alder\u{0}")
                .iter()
                .map(|b| if *b == 0 { 0xff } else { *b })
                .collect(),
            vec!["E_JSON", "not UTF-8"],
        ),
        ("oversized", padded, vec!["E_SIZE", "262144"]),
        ("deep", deep.clone(), vec!["E_JSON", "too deep"]),
        (
            "duplicate name",
            with(
                "\"within_days\": 14",
                "\"within_days\": 14, \"within_d\\u0061ys\": 15",
            ),
            vec![
                "E_JSON at /options/0/kind/pay_in_full/within_days",
                "name repeated",
            ],
        ),
        (
            "float",
            with("2500", "25.00"),
            vec![
                "E_JSON at /options/1/kind/instalments/min_payment",
                "not an integer",
            ],
        ),
        (
            "exponent",
            with("2500", "25e2"),
            vec![
                "E_JSON at /options/1/kind/instalments/min_payment",
                "not an integer",
            ],
        ),
        (
            "percent as a number",
            with("\"7.5\"", "7"),
            vec!["E_SCHEMA at /options/0/kind/pay_in_full/tiers/0/discount_percent"],
        ),
        (
            "unknown currency",
            with("\"USD\"", "\"BTC\""),
            vec!["E_SCHEMA at /currency", "unknown currency"],
        ),
        (
            "lower-case currency",
            with("\"USD\"", "\"usd\""),
            vec!["E_SCHEMA at /currency", "unknown currency"],
        ),
        (
            "amount above 2^53 - 1",
            with("2500", "9007199254740992"),
            vec![
                "E_JSON at /options/1/kind/instalments/min_payment",
                "integer out of range",
            ],
        ),
        (
            "amount above 2^64",
            with("2500", "99999999999999999999999999"),
            vec![
                "E_JSON at /options/1/kind/instalments/min_payment",
                "integer out of range",
            ],
        ),
        (
            "negative amount",
            with("2500", "-1"),
            vec![
                "E_SCHEMA at /options/1/kind/instalments/min_payment",
                "must be from 1",
            ],
        ),
        (
            "unknown member",
            with("\"currency\"", "\"intrest\": 1, \"currency\""),
            vec!["E_SCHEMA at /intrest", "unknown member"],
        ),
        (
            "unknown member in an option",
            with("\"counts\"", "\"max_payment\": 1, \"counts\""),
            vec![
                "E_SCHEMA at /options/1/kind/instalments/max_payment",
                "unknown member",
            ],
        ),
        (
            "unknown kind",
            with("\"pay_in_full\"", "\"pay_never\""),
            vec!["E_SCHEMA at /options/0/kind", "unknown variant"],
        ),
        (
            "unknown fact",
            with("\"deceased\"", "\"diseased\""),
            vec!["E_SCHEMA at /stops/0/when/fact", "unknown variant"],
        ),
        (
            "no such day",
            with("2026-12-31", "2026-02-30"),
            vec![
                "E_SCHEMA at /options/0/kind/pay_in_full/tiers/0/until",
                "not a date",
            ],
        ),
        (
            "no options",
            with("\"options\": [", "\"options\": [], \"ext\": ["),
            vec!["E_SCHEMA at /options", "must not be empty"],
        ),
        (
            "version of the format",
            with("\"v\": 1,", "\"v\": 2,"),
            vec!["E_SCHEMA at /v", "version"],
        ),
        ("neither json nor a token", b"hello".to_vec(), vec!["E_"]),
    ]
}

#[test]
fn no_bad_policy_passes_the_check() {
    let world = World::new();
    for (name, document, parts) in documents() {
        world.write("bad.json", document);
        let ran = world.run(&["check", "bad.json"]);
        let ran = ran.refused(&parts);
        assert_eq!(ran.err.lines().count(), 1, "{name}: {}", ran.err);
    }
}

#[test]
fn no_bad_policy_is_signed_and_nothing_is_written() {
    let world = World::with_keys();
    let mut before = world.files();
    before.push("bad.json".to_owned());
    before.sort();
    for (name, document, parts) in documents() {
        world.write("bad.json", document);
        // What is no JSON object is not mistaken for a token here.
        let parts = if name == "neither json nor a token" {
            vec!["E_JSON"]
        } else {
            parts
        };
        world.sign("bad.json").refused(&parts);
        assert_eq!(world.files(), before, "{name}");
    }
}

#[test]
fn a_policy_that_was_signed_before_stays_when_the_new_one_is_refused() {
    let world = World::with_policy();
    let before = world.read("policy.jws");
    world.write(
        "bad.json",
        policy_of_the_docs().replace("\"USD\"", "\"BTC\""),
    );
    world.sign("bad.json").refused(&["E_SCHEMA at /currency"]);
    assert_eq!(world.read("policy.jws"), before);
}

#[test]
fn no_bad_policy_is_previewed() {
    let world = World::new();
    world.write("account.json", include_str!("../data/account.json"));
    for (name, document, parts) in documents() {
        world.write("bad.json", document);
        let ran = world.run(&[
            "preview",
            "--policy",
            "bad.json",
            "--unsigned",
            "--account",
            "account.json",
            "--date",
            "2026-11-20",
        ]);
        if name == "neither json nor a token" {
            ran.wrong_use("is signed");
        } else {
            ran.refused(&parts);
        }
    }
}

#[test]
fn no_bad_account_is_previewed() {
    let world = World::new();
    let good = include_str!("../data/account.json");
    world.write("policy.json", policy_of_the_docs());
    let mut deep = b"{\"facts\":".to_vec();
    deep.extend(vec![b'{'; 100_000]);
    let with = |from: &str, to: &str| {
        assert!(good.contains(from), "{from}");
        good.replacen(from, to, 1).into_bytes()
    };
    for (document, parts) in [
        (b"{".to_vec(), ["E_JSON", "cut short"]),
        (deep, ["E_JSON", "unexpected byte"]),
        (
            with("100001", "100002"),
            ["E_ACCOUNT at /balance", "the line items come to"],
        ),
        (
            with("100001", "1000.01"),
            ["E_JSON at /balance", "not an integer"],
        ),
        (
            with("125001", "9007199254740993"),
            ["E_JSON at /line_items/0/amount", "out of range"],
        ),
        (
            with("125001", "9007199254740991"),
            ["E_ACCOUNT at /balance", "the line items come to"],
        ),
        (
            with("-25000", "9007199254740991"),
            ["E_ACCOUNT", "out of range"],
        ),
        (
            with("\"USD\"", "\"XTS\""),
            ["E_SCHEMA at /currency", "unknown currency"],
        ),
        (
            with("\"USD\"", "\"EUR\""),
            ["E_ACCOUNT at /currency", "different currencies"],
        ),
        (
            with("alder-street-dental", "mallory"),
            ["E_ACCOUNT at /creditor", "another creditor"],
        ),
        (
            with("\"id\": \"2\"", "\"id\": \"1\""),
            ["E_ACCOUNT at /line_items", "same id"],
        ),
        (
            with("\"version\"", "\"colour\": 1, \"version\""),
            ["E_SCHEMA at /colour", "unknown member"],
        ),
        (
            with("\"version\": 1", "\"version\": 1, \"version\": 2"),
            ["E_JSON at /version", "name repeated"],
        ),
    ] {
        world.write("account.json", document);
        world
            .run(&[
                "preview",
                "--policy",
                "policy.json",
                "--unsigned",
                "--account",
                "account.json",
                "--date",
                "2026-11-20",
            ])
            .refused(&parts);
    }
}

#[test]
fn no_bad_trust_file_is_used() {
    let world = World::with_policy();
    let good = world.read("leeway-trust.json");
    let mut long = good.clone().into_bytes();
    long.resize(64 * 1024 + 1, b' ');
    for (document, parts) in [
        (b"{".to_vec(), ["E_JSON", ""]),
        (long, ["E_SIZE", "65536"]),
        (
            good.replace("\"v\": 1", "\"v\": 2").into_bytes(),
            ["E_SCHEMA at /v", ""],
        ),
        (
            good.replace("Ed25519", "RS256").into_bytes(),
            ["E_SCHEMA at /issuers/0/keys/0/alg", ""],
        ),
        (
            good.replace("\"x\": \"", "\"x\": \"A").into_bytes(),
            ["E_KEY at /issuers/0/keys/0", ""],
        ),
        (
            good.replace("\"kid\": \"", "\"kid\": \"A").into_bytes(),
            ["E_KEY at /issuers/0/keys/0", ""],
        ),
    ] {
        world.write("leeway-trust.json", document);
        world.run(&["policy", "verify", "policy.jws"]).refused(&[
            "leeway-trust.json",
            parts[0],
            parts[1],
        ]);
    }
}
