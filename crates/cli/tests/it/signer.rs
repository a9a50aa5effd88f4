//! Keys that the program never sees: a signer of the creditor's own.
#![cfg(unix)]

use std::os::unix::fs::PermissionsExt as _;

use crate::world::{ISS, NOW, Ran, World};

impl World {
    /// A program that answers every request with `answer`, after noting the request.
    fn signer(&self, answer: &str) {
        let script = format!("#!/bin/sh\ncat > request\n{answer}\n");
        self.write("signer", script);
        let mode = std::fs::Permissions::from_mode(0o755);
        std::fs::set_permissions(self.path("signer"), mode).unwrap();
    }

    /// A key file that holds only the public half.
    fn public_only(&self) {
        let key = self.read("policy-key.json");
        let (public, _) = key.split_once(",\"d\"").unwrap();
        self.write("public.json", format!("{public}}}"));
    }

    fn sign_with(&self, signer: &str) -> Ran {
        self.run(&[
            "sign",
            "policy.json",
            "--key",
            "public.json",
            "--signer",
            signer,
            "--now",
            NOW,
            "--out",
            "external.jws",
        ])
    }
}

#[test]
fn a_signer_that_fails_or_lies_signs_nothing() {
    let world = World::with_policy();
    world.public_only();
    let zeros = format!("echo '{{\"signature\":\"{}\"}}'", "A".repeat(86));
    for (answer, part) in [
        ("exit 3", "failed"),
        ("echo nonsense", "no answer"),
        ("echo '{}'", "neither signature nor error"),
        ("echo '{\"signature\":\"AA\"}'", "64 bytes"),
        (zeros.as_str(), "not one of key"),
        (
            "echo '{\"error\":\"touch\\u001b[2J timed out\"}'",
            "touch\\u{1b}[2J timed out",
        ),
        ("head -c 100000 /dev/zero", "failed"),
    ] {
        world.signer(answer);
        world.sign_with("./signer").wrong_use(part);
    }
    world
        .sign_with("./no-such-program")
        .wrong_use("cannot be started");
    world.sign_with(" ").wrong_use("names no program");
    assert!(!world.path("external.jws").exists());
}

#[test]
fn a_signature_from_outside_is_as_good_as_one_from_inside() {
    let world = World::with_policy();
    world.public_only();
    // Ed25519 has one signature for a key and a message, so the one that was made
    // with the key itself is what any signer answers.
    let token = world.read("policy.jws");
    let (input, signature) = token.trim_end().rsplit_once('.').unwrap();
    world.signer(&format!("echo '{{\"signature\":\"{signature}\"}}'"));
    world.sign_with("./signer --slot 2").succeeds();
    assert_eq!(world.read("external.jws"), token);

    let request = world.read("request");
    for part in [
        r#"{"v":1,"op":"sign","alg":"Ed25519","kid":""#,
        r#","typ":"creditor-policy+jwt","input":""#,
        input,
    ] {
        assert!(request.contains(part), "{part} in {request}");
    }
    assert!(!request.contains("\"d\""));
}

#[test]
fn a_key_that_is_held_elsewhere_has_a_file_of_its_public_half() {
    let world = World::new();
    let x = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
    let keygen = |x: &str, out: &str| {
        world.run(&[
            "keygen",
            "--issuer",
            ISS,
            "--role",
            "policy",
            "--public-key",
            x,
            "--out",
            out,
        ])
    };
    keygen("AA", "kms.json").wrong_use("--public-key");
    let ran = keygen(x, "kms.json").succeeds();
    // RFC 8037 appendix A.3.
    assert_eq!(
        ran.out.trim_end(),
        "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"
    );
    let file = world.read("kms.json");
    assert!(file.contains(x) && !file.contains("\"d\""), "{file}");
}
