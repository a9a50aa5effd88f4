use crate::world::{NOW, World};

#[test]
fn what_is_no_signed_document_is_refused_by_its_name() {
    let world = World::with_policy();
    for (text, code) in [
        ("AA.AA.AA", "E_HEADER"),
        ("eyJ0eXAiOiJKV1QifQ.e30.AA", "E_TYP"),
        ("{}", "E_SCHEMA"),
        ("%PDF", "E_JSON"),
    ] {
        world.write("document", text);
        world
            .run(&["verify", "document", "--now", NOW])
            .refused(&["document", code]);
    }
}

#[test]
fn one_bad_document_does_not_hide_the_others() {
    let world = World::with_policy();
    world.write("bad.jws", "AA.AA.AA");
    let ran = world.run(&["verify", "bad.jws", "policy.jws", "--now", NOW]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.starts_with("bad.jws: E_HEADER"), "{}", ran.err);
    assert!(ran.out.starts_with("policy.jws: genuine"), "{}", ran.out);
}

#[test]
fn a_keyset_needs_pinned_root_keys() {
    let world = World::with_policy();
    world.write(
        "keyset.jws",
        "eyJ0eXAiOiJjcmVkaXRvci1rZXlzZXQrand0In0.e30.AA",
    );
    world
        .run(&["verify", "keyset.jws", "--now", NOW])
        .wrong_use("--roots");
}

#[test]
fn pins_without_a_keyset_trust_nobody() {
    let world = World::with_policy();
    world.write("roots.json", "{}");
    world
        .run(&[
            "verify",
            "policy.jws",
            "--roots",
            "roots.json",
            "--now",
            NOW,
        ])
        .refused(&["roots.json", "E_SCHEMA"]);
    world
        .run(&[
            "verify",
            "policy.jws",
            "--roots",
            "roots.json",
            "--trust",
            "leeway-trust.json",
        ])
        .wrong_use("cannot be used with");
}
