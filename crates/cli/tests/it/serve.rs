//! What `leeway serve` refuses before it opens anything.

use crate::world::World;

#[test]
fn production_without_retention_or_audit_key_does_not_start() {
    let world = World::new();
    let start = [
        "serve",
        "--database",
        "sqlite:leeway.sqlite",
        "--receipt-keys",
        "keys",
    ];
    for (given, missing) in [
        (
            vec![],
            ["--retention <FILE>", "--audit-key <FILE>"].as_slice(),
        ),
        (vec!["--audit-key", "audit.json"], &["--retention <FILE>"]),
        (
            vec!["--retention", "retention.json"],
            &["--audit-key <FILE>"],
        ),
    ] {
        let args = [&start[..], &["--production"], &given].concat();
        let ran = world.run(&args);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{given:?}");
        for flag in missing {
            assert!(ran.err.contains(flag), "{given:?}: {}", ran.err);
        }
    }
    let args = [
        &start[..],
        &["--production", "--fail-point", "after-commit"],
    ]
    .concat();
    assert_eq!(world.run(&args).code, 2);
    assert!(!world.path("leeway.sqlite").exists(), "nothing was opened");
}

#[test]
fn production_with_a_database_nobody_vouches_for_does_not_start() {
    let world = World::new();
    for address in [
        "postgres://leeway:secret-of-the-database@db.example/leeway",
        "postgres://leeway:secret-of-the-database@db.example/leeway?sslmode=require",
    ] {
        let args = [
            "serve",
            "--database",
            address,
            "--receipt-keys",
            "keys",
            "--production",
            "--retention",
            "retention.json",
            "--audit-key",
            "audit.json",
        ];
        let ran = world.run(&args);
        assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{}", ran.err);
        assert!(ran.err.contains("sslmode=verify-full"), "{}", ran.err);
        assert!(!ran.err.contains("secret-of-the-database"), "{}", ran.err);
    }
}

#[test]
fn sign_ins_that_protect_too_little_or_lead_nowhere_do_not_start() {
    let world = World::new();
    let serve = [
        "serve",
        "--database",
        "sqlite:leeway.sqlite",
        "--receipt-keys",
        "keys",
    ];
    let import = ["import", "--database", "sqlite:leeway.sqlite", "a.json"];
    for (start, given, said) in [
        (serve.as_slice(), vec!["--second-factor"], "--webhooks"),
        (&serve, vec!["--access-code-days", "0"], "1 to 400"),
        (&serve, vec!["--access-code-days", "401"], "1 to 400"),
        (
            &serve,
            vec!["--code-hashing", "m=19455,t=2,p=1"],
            "from m=19456,t=2,p=1 to m=262144,t=10,p=4",
        ),
        (
            &import,
            vec!["--code-hashing", "m=262145,t=2,p=1"],
            "from m=19456,t=2,p=1 to m=262144,t=10,p=4",
        ),
    ] {
        let ran = world.run(&[start, &given].concat());
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{given:?}");
        assert!(ran.err.contains(said), "{given:?}: {}", ran.err);
    }
    assert!(!world.path("leeway.sqlite").exists(), "nothing was opened");
}
