//! `leeway host-token`, and the file of keys that the server knows them by.

use leeway_core::trust::TrustError;
use leeway_creditor::{HostKeys, HostOperation, HostToken};

use crate::world::{AUD, ISS, NOW, World};

/// 2026-11-20T09:00:00Z
const NOW_SECONDS: i64 = 1_795_165_200;

/// A world with a back end's key in `host.json` and its public half in `host-keys.json`.
fn world() -> World {
    let world = World::new();
    keygen(&world, "host", "host.json");
    world.run(&add("host.json", "host-keys.json")).succeeds();
    world
}

fn keygen(world: &World, role: &str, file: &str) {
    world
        .run(&["keygen", "--issuer", ISS, "--role", role, "--out", file])
        .succeeds();
}

fn add<'a>(key: &'a str, trust: &'a str) -> [&'a str; 12] {
    [
        "trust",
        "add",
        "--issuer",
        ISS,
        "--audience",
        AUD,
        "--key",
        key,
        "--trust",
        trust,
        "--now",
        NOW,
    ]
}

fn make<'a>(key: &'a str, reference: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    let args = [
        "host-token",
        "--key",
        key,
        "--audience",
        AUD,
        "--reference",
        reference,
        "--now",
        NOW,
    ];
    [&args[..], more].concat()
}

#[test]
fn a_key_for_something_else_signs_no_host_token() {
    let world = world();
    keygen(&world, "receipt", "receipt.json");
    let open = ["--operation", "open-session"];
    world.run(&make("receipt.json", "A-1", &open)).refused(&[
        "receipt.json",
        "E_ROLE",
        "a key for receipts",
        "host tokens",
    ]);
}

#[test]
fn a_token_is_for_one_reference_one_operation_and_a_minute_at_the_most() {
    let world = world();
    let long = "A".repeat(257);
    let open = ["--operation", "open-session"];
    for reference in ["", long.as_str()] {
        world.run(&make("host.json", reference, &open)).refused(&[
            "--reference",
            "E_SCHEMA",
            "/sub",
        ]);
    }
    for more in [
        &["--operation", "all"][..],
        &[],
        &["--operation", "open-session", "--seconds", "0"],
        &["--operation", "open-session", "--seconds", "61"],
    ] {
        world.run(&make("host.json", "A-1", more)).wrong_use("");
    }
}

#[test]
fn the_server_reads_what_is_made_as_it_was_meant() {
    let world = world();
    let keys = HostKeys::from_slice(world.read("host-keys.json").as_bytes()).unwrap();
    let made = |more: &[&str]| {
        let ran = world.run(&make("host.json", "A-1", more)).succeeds();
        ran.out.trim_end().to_owned()
    };
    let verify = |token: &str, now| HostToken::verify(&keys, token.as_bytes(), now);
    let open = made(&["--operation", "open-session"]);
    let token = verify(&open, NOW_SECONDS).unwrap();
    assert_eq!(
        (token.iss.as_str(), token.aud.as_str(), token.sub.as_str()),
        (ISS, AUD, "A-1")
    );
    assert_eq!(token.operation, HostOperation::OpenSession);
    assert_eq!((token.iat, token.exp), (NOW_SECONDS, NOW_SECONDS + 60));
    let ended = verify(&open, NOW_SECONDS + 60).unwrap_err();
    assert!(matches!(ended, TrustError::Exp { .. }));
    let end = made(&["--operation", "end-sessions", "--seconds", "5"]);
    let other = verify(&end, NOW_SECONDS).unwrap();
    assert_eq!(other.operation, HostOperation::EndSessions);
    assert_eq!(other.exp, NOW_SECONDS + 5);
    assert_ne!(other.jti, token.jti);
}

#[test]
fn host_keys_are_kept_apart_from_those_for_documents() {
    let world = world();
    keygen(&world, "receipt", "receipt.json");
    world.run(&add("receipt.json", "host-keys.json")).refused(&[
        "host-keys.json",
        "E_ROLE",
        "keys for host tokens",
    ]);
    world.run(&add("receipt.json", "trust.json")).succeeds();
    world.run(&add("host.json", "trust.json")).refused(&[
        "trust.json",
        "E_ROLE",
        "keys for host tokens",
    ]);
    assert!(!world.read("trust.json").contains("\"host\""));
    let serve = |keys| {
        let (database, folder) = ("sqlite:leeway.sqlite", "keys");
        let args = ["serve", "--database", database, "--receipt-keys", folder];
        world.run(&[&args[..], &["--host-keys", keys]].concat())
    };
    serve("trust.json").refused(&["trust.json", "E_KEY", "not for host tokens alone"]);
    world.write("empty.json", "{\"v\":1,\"issuers\":[]}");
    serve("empty.json").refused(&["empty.json", "E_KEY", "no key"]);
    serve("host.json").refused(&["host.json", "E_SCHEMA"]);
    assert!(!world.path("leeway.sqlite").exists(), "nothing was opened");
}

#[test]
fn no_keyset_lists_a_host_key() {
    let world = world();
    for name in ["root", "policy", "receipt"] {
        let file = format!("{name}.json");
        let args = ["keygen", "--issuer", ISS, "--role", name, "--out", &file];
        let plain: &[&str] = if name == "root" { &["--plain"] } else { &[] };
        world.run(&[&args[..], plain].concat()).succeeds();
    }
    let args = [
        "keyset",
        "init",
        "--issuer",
        ISS,
        "--audience",
        AUD,
        "--root",
        "root.json",
        "--threshold",
        "1",
        "--key",
        "policy.json",
        "--key",
        "host.json",
        "--out",
        "keyset.1.json",
    ];
    world
        .run(&args)
        .refused(&["host.json", "E_ROLE", "host tokens"]);
    assert!(!world.path("keyset.1.json").exists());
}
