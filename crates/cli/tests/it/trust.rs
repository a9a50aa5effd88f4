use crate::world::{AUD, ISS, NOW, World};

#[test]
fn a_key_of_someone_else_is_not_added() {
    let world = World::with_keys();
    let before = world.read("leeway-trust.json");
    world
        .run(&[
            "keygen", "--issuer", "mallory", "--role", "policy", "--out", "m.json",
        ])
        .succeeds();
    world
        .run(&[
            "trust",
            "add",
            "--issuer",
            ISS,
            "--audience",
            AUD,
            "--key",
            "m.json",
        ])
        .refused(&["m.json", "E_ISS", "mallory"]);
    assert_eq!(world.read("leeway-trust.json"), before);
}

#[test]
fn the_same_key_is_not_added_twice() {
    let world = World::with_keys();
    world
        .run(&[
            "trust",
            "add",
            "--issuer",
            ISS,
            "--audience",
            AUD,
            "--key",
            "policy-key.json",
        ])
        .refused(&["policy-key.json", "E_KEY", "listed twice"]);
}

#[test]
fn one_trust_file_is_for_one_deployment() {
    let world = World::with_keys();
    world
        .run(&[
            "trust",
            "add",
            "--issuer",
            ISS,
            "--audience",
            "else",
            "--key",
            "policy-key.json",
        ])
        .refused(&["leeway-trust.json", "E_AUD", AUD]);
}

#[test]
fn a_key_file_with_parts_of_two_keys_is_refused() {
    let world = World::with_keys();
    let key = world.read("policy-key.json");
    let other = world.read("receipt-key.json");
    let part = |text: &str, name: &str| {
        let (_, rest) = text.split_once(&format!("\"{name}\":\"")).unwrap();
        rest.split_once('"').unwrap().0.to_owned()
    };
    for name in ["kid", "x", "d"] {
        world.write(
            "mixed.json",
            key.replace(&part(&key, name), &part(&other, name)),
        );
        world
            .run(&[
                "trust",
                "add",
                "--issuer",
                ISS,
                "--audience",
                AUD,
                "--key",
                "mixed.json",
                "--trust",
                "t",
            ])
            .refused(&["mixed.json", "E_SCHEMA at /"]);
    }
    assert!(!world.path("t").exists());
}

#[test]
fn the_trust_file_holds_no_private_half() {
    let world = World::with_keys();
    let trust = world.read("leeway-trust.json");
    for key in ["policy-key.json", "receipt-key.json"] {
        let key = world.read(key);
        let (_, rest) = key.split_once("\"d\":\"").unwrap();
        assert!(!trust.contains(rest.split_once('"').unwrap().0));
    }
}

#[test]
fn a_public_half_is_enough_to_be_trusted() {
    let world = World::with_keys();
    let key = world.read("policy-key.json");
    let (public, _) = key.split_once(",\"d\"").unwrap();
    world.write("public.json", format!("{public}}}"));
    world
        .run(&[
            "trust",
            "add",
            "--issuer",
            ISS,
            "--audience",
            AUD,
            "--key",
            "public.json",
            "--trust",
            "t",
        ])
        .succeeds();
    world
        .run(&[
            "sign",
            "policy.json",
            "--key",
            "public.json",
            "--out",
            "p.jws",
        ])
        .refused(&["public.json", "E_KEY", "private"]);
}

#[test]
fn what_is_trusted_is_shown_with_its_period() {
    let world = World::with_keys();
    let shown = |now: &str| world.run(&["trust", "show", "--now", now]).succeeds().out;
    let today = shown(NOW);
    assert!(today.contains(&format!("{ISS} for {AUD}")), "{today}");
    assert_eq!(
        today
            .matches("2026-11-20T00:00:00Z to 2028-11-19T00:00:00Z  in use")
            .count(),
        2
    );
    assert_eq!(
        shown("2026-11-19T23:59:59Z")
            .matches("not in use yet")
            .count(),
        2
    );
    assert_eq!(
        shown("2028-11-19T00:00:00Z")
            .matches("no longer in use")
            .count(),
        2
    );
}

#[test]
fn without_a_trust_file_it_is_said_what_to_do() {
    let world = World::new();
    world.write("policy.jws", "a.b.c");
    let ran = world.run(&["policy", "verify", "policy.jws"]);
    ran.wrong_use("leeway trust add");
}
