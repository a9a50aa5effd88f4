//! Drafting and signing keysets, and what must not be taken into one.

use leeway_core::trust::SigningKey;

use crate::world::{AUD, ISS, NOW, Ran, World};

impl World {
    /// A key of the creditor, its public half in a file of its own; the name is returned.
    pub(crate) fn key(&self, role: &str, name: &str) -> String {
        let (file, public) = (format!("{name}.json"), format!("{name}.public.json"));
        let mut args = vec!["keygen", "--issuer", ISS, "--role", role];
        args.extend(["--out", &file, "--public", &public]);
        if role == "root" {
            args.push("--plain");
        }
        self.run(&args).succeeds().out.trim_end().to_owned()
    }

    /// Signs a draft with some root keys.
    pub(crate) fn keyset_signed(&self, draft: &str, roots: &[&str], out: &str) {
        for root in roots {
            let key = format!("{root}.json");
            self.run(&["keyset", "sign", draft, "--key", &key, "--out", out])
                .succeeds();
        }
    }

    /// A world with root keys a, b and c, a policy key, the first keyset signed by a
    /// and b, and its root keys pinned.
    pub(crate) fn with_keyset() -> (Self, String) {
        let world = Self::with_keys();
        for root in ["a", "b", "c"] {
            world.key("root", root);
        }
        let kid = world.key("policy", "first");
        world
            .run(&[
                "keyset",
                "init",
                "--issuer",
                ISS,
                "--audience",
                AUD,
                "--root",
                "a.public.json",
                "b.public.json",
                "c.public.json",
                "--threshold",
                "2",
                "--key",
                "first.public.json",
                "--now",
                NOW,
                "--out",
                "keyset.1.json",
            ])
            .succeeds();
        world.keyset_signed("keyset.1.json", &["a", "b"], "keyset.1.jws");
        world
            .run(&["keyset", "pins", "keyset.1.jws", "--out", "roots.json"])
            .succeeds();
        (world, kid)
    }

    pub(crate) fn policy_signed(&self, key: &str, edition: (&str, &str), now: &str, out: &str) {
        let key = format!("{key}.json");
        let (epoch, version) = edition;
        self.run(&[
            "sign",
            "policy.json",
            "--key",
            &key,
            "--epoch",
            epoch,
            "--version",
            version,
            "--now",
            now,
            "--out",
            out,
        ])
        .succeeds();
    }

    pub(crate) fn verified(&self, document: &str, keysets: &[&str], now: &str) -> Ran {
        let mut args = vec!["verify", document, "--roots", "roots.json", "--now", now];
        for keyset in keysets {
            args.extend(["--keyset", *keyset]);
        }
        self.run(&args)
    }
}

#[test]
fn a_keyset_below_its_threshold_counts_for_nothing() {
    let (world, _) = World::with_keyset();
    world.keyset_signed("keyset.1.json", &["c"], "alone.jws");
    world
        .run(&["keyset", "pins", "alone.jws", "--out", "pins.json"])
        .refused(&["alone.jws", "E_THRESHOLD", "1 of the", "2 must"]);
    world
        .verified("alone.jws", &[], NOW)
        .refused(&["alone.jws", "E_THRESHOLD"]);
    // The same key once more does not help.
    let one = world.read("alone.jws");
    world.write("twice.jws", format!("{one}{one}"));
    world
        .verified("twice.jws", &[], NOW)
        .refused(&["twice.jws", "E_THRESHOLD", "1 of the"]);
    world
        .run(&["keyset", "pins", "keyset.1.json", "--out", "pins.json"])
        .refused(&["keyset.1.json", "E_THRESHOLD", "draft"]);
    assert!(!world.path("pins.json").exists());
}

#[test]
fn keys_of_the_wrong_kind_and_of_others_are_not_taken() {
    let (world, _) = World::with_keyset();
    let init = |root: &str, key: &str, threshold: &str| {
        world.run(&[
            "keyset",
            "init",
            "--issuer",
            ISS,
            "--audience",
            AUD,
            "--root",
            root,
            "--threshold",
            threshold,
            "--key",
            key,
            "--out",
            "bad.json",
        ])
    };
    init("first.public.json", "first.public.json", "1").refused(&["first.public", "E_ROLE"]);
    init("a.public.json", "b.public.json", "1").refused(&["b.public", "E_ROLE"]);
    init("a.public.json", "first.public.json", "2").refused(&["E_SCHEMA", "threshold 2 of 1"]);
    init("a.public.json", "first.public.json", "0").refused(&["E_SCHEMA", "threshold 0 of 1"]);
    world
        .run(&[
            "keygen", "--issuer", "mallory", "--role", "policy", "--out", "m.json",
        ])
        .succeeds();
    init("a.public.json", "m.json", "1").refused(&["m.json", "E_ISS", "mallory"]);
    assert!(!world.path("bad.json").exists());

    world
        .run(&[
            "keyset",
            "sign",
            "keyset.1.json",
            "--key",
            "first.json",
            "--out",
            "bad.jws",
        ])
        .refused(&["first.json", "E_ROLE"]);
    world
        .run(&["sign", "policy.json", "--key", "a.json", "--out", "bad.jws"])
        .refused(&["a.json", "E_ROLE"]);
    world
        .run(&[
            "trust",
            "add",
            "--issuer",
            ISS,
            "--audience",
            AUD,
            "--key",
            "a.json",
            "--trust",
            "t",
        ])
        .refused(&["a.json", "E_ROLE", "keyset pins"]);
    assert!(!world.path("bad.jws").exists());
}

#[test]
fn signatures_of_another_keyset_are_not_mixed_in() {
    let (world, _) = World::with_keyset();
    world
        .run(&["keyset", "add", "keyset.1.jws", "--out", "keyset.2.json"])
        .succeeds();
    let before = world.read("keyset.1.jws");
    world
        .run(&[
            "keyset",
            "sign",
            "keyset.2.json",
            "--key",
            "a.json",
            "--out",
            "keyset.1.jws",
        ])
        .refused(&["keyset.1.jws", "E_PAYLOAD"]);
    assert_eq!(world.read("keyset.1.jws"), before);
    world
        .run(&["keyset", "add", "keyset.1.jws"])
        .wrong_use("is signed and stays as it is");
}

#[test]
fn signatures_made_in_several_places_are_joined() {
    let (world, _) = World::with_keyset();
    world.keyset_signed("keyset.1.json", &["c"], "here.jws");
    world.keyset_signed("keyset.1.json", &["a"], "there.jws");
    world.write(
        "joined.jws",
        world.read("here.jws") + &world.read("there.jws"),
    );
    world.verified("joined.jws", &[], NOW).succeeds();
    // Or the file itself goes from one to the next.
    world.keyset_signed("here.jws", &["b"], "here.jws");
    world.verified("here.jws", &[], NOW).succeeds();
    // Signing once more changes nothing.
    let before = world.read("here.jws");
    world.keyset_signed("here.jws", &["b"], "here.jws");
    assert_eq!(world.read("here.jws"), before);
}

#[test]
fn unknown_keys_are_neither_retired_nor_revoked() {
    let (world, _) = World::with_keyset();
    let stranger = world.key("policy", "stranger");
    for verb in ["retire", "revoke"] {
        world
            .run(&[
                "keyset",
                verb,
                "keyset.1.jws",
                "--kid",
                &stranger,
                "--out",
                "next.json",
            ])
            .refused(&["keyset.1.jws", "E_KID", &stranger]);
        world
            .run(&[
                "keyset",
                verb,
                "keyset.1.jws",
                "--kid",
                "first",
                "--out",
                "next.json",
            ])
            .wrong_use("not a thumbprint");
    }
    assert!(!world.path("next.json").exists());
}

#[test]
fn names_that_start_with_a_hyphen_are_names() {
    let (world, _) = World::with_keyset();
    let mut keys = (0..=255).map(|seed| SigningKey::from_seed(&[seed; 32]));
    let key = keys.find(|key| key.kid().to_string().starts_with('-'));
    let key = key.unwrap().public();
    let x = keys
        .map(|key| key.public().x())
        .find(|x| x.starts_with('-'));
    for (x, file) in [(key.x(), "named.json"), (x.unwrap(), "other.json")] {
        world
            .run(&[
                "keygen",
                "--issuer",
                ISS,
                "--role",
                "policy",
                "--public-key",
                &x,
                "--out",
                file,
            ])
            .succeeds();
    }
    world
        .run(&[
            "keyset",
            "add",
            "keyset.1.jws",
            "--key",
            "named.json",
            "--out",
            "draft.json",
        ])
        .succeeds();
    let kid = key.kid().to_string();
    world
        .run(&["keyset", "retire", "draft.json", "--kid", &kid])
        .succeeds();
}

#[test]
fn a_trust_file_of_a_keyset_holds_its_keys_and_no_root_keys() {
    let (world, kid) = World::with_keyset();
    let export = |now: &str| {
        world.run(&[
            "trust",
            "export",
            "--roots",
            "roots.json",
            "--keyset",
            "keyset.1.jws",
            "--now",
            now,
            "--out",
            "exported.json",
        ])
    };
    export("2027-11-20T09:00:00Z").refused(&["keyset.1.jws", "E_EXP"]);
    assert!(!world.path("exported.json").exists());
    let out = export(NOW).succeeds().out;
    // Bounded by the keyset, which ends before the key does.
    let line = format!("{kid}  policy  Ed25519  2026-11-20T00:00:00Z to 2027-11-20T09:00:00Z\n");
    assert_eq!(out, line);
    world.policy_signed("first", ("1", "1"), NOW, "policy.jws");
    world
        .run(&[
            "verify",
            "policy.jws",
            "--trust",
            "exported.json",
            "--now",
            NOW,
        ])
        .succeeds();
}

#[test]
fn keysets_of_several_creditors_are_told_apart() {
    let (world, _) = World::with_keyset();
    let other = "elm-street-vet";
    for (role, file) in [("root", "elm-root.json"), ("policy", "elm-policy.json")] {
        let mut args = vec!["keygen", "--issuer", other, "--role", role, "--out", file];
        if role == "root" {
            args.push("--plain");
        }
        world.run(&args).succeeds();
    }
    let audience = "elm-street-vet:demo";
    for args in [
        &[
            "keyset",
            "init",
            "--issuer",
            other,
            "--audience",
            audience,
            "--root",
            "elm-root.json",
            "--threshold",
            "1",
            "--key",
            "elm-policy.json",
            "--now",
            NOW,
            "--out",
            "elm.json",
        ][..],
        &[
            "keyset",
            "sign",
            "elm.json",
            "--key",
            "elm-root.json",
            "--out",
            "elm.jws",
        ],
        &["keyset", "pins", "elm.jws", "--out", "elm-roots.json"],
    ] {
        world.run(args).succeeds();
    }
    world.policy_signed("first", ("1", "1"), NOW, "policy.jws");
    let both = |document: &str, keysets: [&str; 2]| {
        world.run(&[
            "verify",
            document,
            "--roots",
            "roots.json",
            "--roots",
            "elm-roots.json",
            "--keyset",
            keysets[0],
            "--keyset",
            keysets[1],
            "--now",
            NOW,
        ])
    };
    both("policy.jws", ["keyset.1.jws", "elm.jws"]).succeeds();
    both("policy.jws", ["elm.jws", "keyset.1.jws"]).succeeds();
    let shown = world.run(&[
        "trust",
        "show",
        "--roots",
        "roots.json",
        "--roots",
        "elm-roots.json",
        "--keyset",
        "keyset.1.jws",
        "--keyset",
        "elm.jws",
        "--now",
        NOW,
    ]);
    let shown = shown.succeeds().out;
    for issuer in [
        format!("{ISS} for {AUD}"),
        format!("{other} for {audience}"),
    ] {
        assert!(shown.contains(&issuer), "{shown}");
    }
    // One creditor's root keys sign nothing for another.
    world
        .verified("elm.jws", &["keyset.1.jws"], NOW)
        .refused(&["elm.jws", "E_THRESHOLD"]);
    // Root keys without a keyset trust nobody, whoever else is trusted.
    world
        .run(&[
            "verify",
            "policy.jws",
            "--roots",
            "roots.json",
            "--roots",
            "elm-roots.json",
            "--keyset",
            "keyset.1.jws",
            "--now",
            NOW,
        ])
        .refused(&["elm-roots.json", "E_KEYSET"]);
}
