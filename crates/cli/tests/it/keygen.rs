use crate::world::{ISS, World};

#[test]
fn a_key_that_is_there_is_never_overwritten() {
    let world = World::new();
    world.write("key.json", "precious");
    world
        .run(&[
            "keygen", "--issuer", ISS, "--role", "policy", "--out", "key.json",
        ])
        .wrong_use("key.json is there already");
    assert_eq!(world.read("key.json"), "precious");
    assert_eq!(world.files(), ["key.json"]);
}

#[test]
fn a_key_needs_an_owner_a_role_and_a_place() {
    let world = World::new();
    for args in [
        &["keygen", "--issuer", "", "--role", "policy", "--out", "k"][..],
        &[
            "keygen", "--issuer", "a\nb", "--role", "policy", "--out", "k",
        ],
        &["keygen", "--issuer", ISS, "--role", "keyset", "--out", "k"],
        &["keygen", "--issuer", ISS, "--out", "k"],
        &["keygen", "--issuer", ISS, "--role", "policy"],
        &[
            "keygen",
            "--issuer",
            ISS,
            "--role",
            "policy",
            "--out",
            "no/such/folder/k",
        ],
    ] {
        world.run(args).wrong_use("");
        assert_eq!(world.files(), [""; 0], "{args:?}");
    }
}

#[test]
fn the_private_half_is_in_the_file_and_nowhere_else() {
    let world = World::new();
    let ran = world
        .run(&[
            "keygen", "--issuer", ISS, "--role", "receipt", "--out", "key.json",
        ])
        .succeeds();
    let file = world.read("key.json");
    let member = |name: &str| {
        let (_, rest) = file.split_once(&format!("\"{name}\":\"")).unwrap();
        rest.split_once('"').unwrap().0.to_owned()
    };
    assert_eq!(ran.out.trim_end(), member("kid"));
    assert!(!ran.out.contains(&member("d")));
    assert_eq!(member("role"), "receipt");
    assert_eq!(member("issuer"), ISS);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(world.path("key.json"))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn no_two_keys_are_the_same() {
    let world = World::new();
    let mut kids = Vec::new();
    for file in ["a", "b", "c"] {
        let ran = world.run(&["keygen", "--issuer", ISS, "--role", "policy", "--out", file]);
        kids.push(ran.succeeds().out);
    }
    kids.sort();
    kids.dedup();
    assert_eq!(kids.len(), 3);
}

#[test]
fn a_root_key_is_sealed_unless_one_says_plain() {
    let world = World::new();
    let keygen = |more: &[&str]| {
        let mut args = vec![
            "keygen",
            "--issuer",
            ISS,
            "--role",
            "root",
            "--out",
            "root.json",
        ];
        args.extend(more);
        world.run(&args)
    };
    keygen(&[]).wrong_use("a root key is sealed");
    world.write("short", "eleven char\n");
    keygen(&["--passphrase-file", "short"]).wrong_use("at least 12 characters");
    keygen(&["--passphrase-file", "short", "--plain"]).wrong_use("cannot be used with");
    assert!(!world.path("root.json").exists());
    keygen(&["--plain"]).succeeds();
    assert!(world.read("root.json").contains("\"d\":"));
}

#[test]
fn a_sealed_key_signs_with_its_passphrase_only() {
    let world = World::with_keys();
    world.write("passphrase", "correct horse battery\nstaple\n");
    world.write("other", "correct horse staple\n");
    world
        .run(&[
            "keygen",
            "--issuer",
            ISS,
            "--role",
            "policy",
            "--passphrase-file",
            "passphrase",
            "--out",
            "sealed.json",
            "--public",
            "public.json",
        ])
        .succeeds();
    let file = world.read("sealed.json");
    assert!(file.contains("\"sealed\":{\"kdf\":\"argon2id\""), "{file}");
    assert!(!file.contains("\"d\":"), "{file}");
    assert!(!world.read("public.json").contains("sealed"));

    let sign = |key: &str, more: &[&str]| {
        let mut args = vec!["sign", "policy.json", "--key", key, "--out", "p.jws"];
        args.extend(more);
        world.run(&args)
    };
    sign("sealed.json", &["--passphrase-file", "other"]).refused(&[
        "sealed.json",
        "E_KEY",
        "wrong passphrase",
    ]);
    // For another use the same sealed half does not open.
    world.write("moved.json", file.replace("\"policy\"", "\"root\""));
    sign("moved.json", &["--passphrase-file", "passphrase"]).refused(&["moved.json", "E_ROLE"]);
    world.write("renamed.json", file.replace(ISS, "mallory"));
    sign("renamed.json", &["--passphrase-file", "passphrase"]).refused(&[
        "renamed.json",
        "E_KEY",
        "wrong passphrase",
    ]);
    assert!(!world.path("p.jws").exists());
    sign("sealed.json", &["--passphrase-file", "passphrase"]).succeeds();
}
