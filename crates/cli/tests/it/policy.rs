use crate::world::{AUD, ISS, NOW, World};

fn verify(world: &World, now: &str) -> crate::world::Ran {
    world.run(&["policy", "verify", "policy.jws", "--now", now])
}

#[test]
fn no_part_of_a_signed_policy_can_be_changed() {
    let world = World::with_policy();
    let token = world.read("policy.jws");
    let dots: Vec<usize> = token.match_indices('.').map(|(at, _)| at).collect();
    for place in [
        0,
        dots[0] - 2,
        dots[0],
        dots[0] + 9,
        dots[1] - 2,
        dots[1],
        dots[1] + 9,
        token.len() - 3,
    ] {
        let mut changed = token.clone().into_bytes();
        changed[place] = if changed[place] == b'B' { b'C' } else { b'B' };
        world.write("policy.jws", changed);
        verify(&world, NOW).refused(&["policy.jws: E_"]);
    }
}

#[test]
fn a_changed_payload_is_called_a_bad_signature() {
    let world = World::with_policy();
    let token = world.read("policy.jws");
    let middle = token.find('.').unwrap() + 400;
    let mut changed = token.into_bytes();
    changed[middle] = if changed[middle] == b'B' { b'C' } else { b'B' };
    world.write("policy.jws", changed);
    verify(&world, NOW).refused(&["E_SIG", "changed"]);
}

#[test]
fn a_policy_counts_only_in_its_time() {
    let world = World::with_policy();
    verify(&world, "2026-11-20T08:59:59Z").refused(&["E_NBF", NOW]);
    verify(&world, "2026-12-20T09:00:00Z").refused(&["E_EXP", "2026-12-20T09:00:00Z"]);
    verify(&world, "2026-12-20T08:59:59Z").succeeds();
    // Here the key itself is out of use, which is asked first.
    verify(&world, "2026-11-19T09:00:00Z").refused(&["E_KID", "2026-11-20T00:00:00Z"]);
}

#[test]
fn a_policy_by_a_key_nobody_trusts_is_refused() {
    let world = World::with_policy();
    world
        .run(&[
            "keygen", "--issuer", ISS, "--role", "policy", "--out", "new.json",
        ])
        .succeeds();
    world
        .run(&[
            "sign",
            "policy.json",
            "--key",
            "new.json",
            "--now",
            NOW,
            "--out",
            "policy.jws",
        ])
        .succeeds();
    verify(&world, NOW).refused(&["E_KID", "not trusted here"]);
}

#[test]
fn a_policy_for_another_deployment_is_refused() {
    let world = World::with_keys();
    world
        .run(&[
            "sign",
            "policy.json",
            "--key",
            "policy-key.json",
            "--audience",
            "else",
            "--now",
            NOW,
            "--out",
            "policy.jws",
        ])
        .succeeds();
    verify(&world, NOW).refused(&["E_AUD", "else", AUD]);
}

#[test]
fn the_trust_file_is_given_named_or_here_in_that_order() {
    let world = World::with_policy();
    let trust = world.read("leeway-trust.json");
    world.write("good.json", trust);
    world.write("bad.json", "{}");
    let args = ["policy", "verify", "policy.jws", "--now", NOW];
    world.run_trusting("bad.json", &args).refused(&["bad.json"]);
    world.run_trusting("good.json", &args).succeeds();
    world.write("leeway-trust.json", "{}");
    world.run_trusting("good.json", &args).succeeds();
    world
        .run_trusting("bad.json", &[&args[..], &["--trust", "good.json"]].concat())
        .succeeds();
    world.run(&args).refused(&["leeway-trust.json"]);
}

#[test]
fn a_genuine_policy_is_told_by_name_key_and_digest() {
    let world = World::with_keys();
    let signed = world.sign("policy.json").succeeds().out;
    let verified = verify(&world, NOW).succeeds().out;
    assert!(verified.starts_with("policy.jws: genuine\n"), "{verified}");
    assert!(verified.contains("Alder Street Dental (alder-street-dental)"));
    for name in ["key", "sha256"] {
        let value = |text: &str| {
            let line = text.lines().find(|line| line.starts_with(name)).unwrap();
            line.split_whitespace().last().unwrap().to_owned()
        };
        assert_eq!(value(&signed), value(&verified), "{name}");
    }
}
