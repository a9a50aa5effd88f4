//! Policies written in TOML.

use crate::faulty::SOUND;
use crate::world::{NOW, World, policy_of_the_docs};

/// Edits of the sound policy, and what the one line must hold.
#[test]
fn what_toml_can_say_and_a_policy_cannot_is_refused_with_line_and_column() {
    for (name, from, to, parts) in [
        (
            "fraction",
            "min_payment = 2500\nmin_remaining",
            "min_payment = 25.00\nmin_remaining",
            &[
                "E_TOML at /options/7/kind/pay_part/min_payment (line {line}, column 1)",
                "not an integer",
                "whole minor units",
            ][..],
        ),
        (
            "infinity",
            "floor = 1000",
            "floor = inf",
            &[
                "E_TOML at /options/1/kind/pay_in_full/floor",
                "not an integer",
            ],
        ),
        (
            "time of day",
            "2026-12-25",
            "2026-12-25T00:00:00Z",
            &[
                "E_TOML at /calendar/holidays/0 (line {line}, column",
                "a time of day",
                "2026-12-31",
            ],
        ),
        (
            "integer beyond 2^53 - 1",
            "floor = 1000",
            "floor = 9007199254740992",
            &["E_TOML at", "integer out of range"],
        ),
        (
            "key twice",
            "epoch = 1",
            "epoch = 1\nepoch = 2",
            &["E_TOML (line 7, column 1)", "duplicate key"],
        ),
        (
            "quotation mark missing",
            "currency = \"USD\"",
            "currency = \"USD",
            &["E_TOML (line 8"],
        ),
        (
            "byte order mark",
            "# A policy",
            "\u{feff}# A policy",
            &["E_TOML", "byte order mark"],
        ),
        (
            "too deep",
            "version = 1",
            "version = 1\next = [[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]",
            &["E_TOML at /ext/0/0", "too deep"],
        ),
    ] {
        assert!(SOUND.contains(from), "{name}");
        let line = line_of(from).to_string();
        let parts: Vec<String> = parts
            .iter()
            .map(|part| part.replace("{line}", &line))
            .collect();
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        let world = World::with_keys();
        world.write("policy.toml", SOUND.replacen(from, to, 1));
        world
            .run(&["check", "policy.toml", "--now", NOW])
            .refused(&parts);
        world.sign("policy.toml").refused(&parts);
        assert!(!world.path("policy.jws").exists(), "{name}");
    }
}

#[test]
fn nesting_without_end_is_refused() {
    let world = World::new();
    for (text, part) in [
        (format!("ext = {}", "[".repeat(100_000)), "recursion"),
        (format!("ext = {}", "{a=".repeat(80_000)), "recursion"),
        (format!("{} = 1", vec!["a"; 100_000].join(".")), "recursion"),
        (format!("[{}]", vec!["a"; 100_000].join(".")), "recursion"),
        (format!("{} = 1", vec!["a"; 40].join(".")), "too deep"),
        (" ".repeat(256 * 1024 + 1), "E_SIZE"),
    ] {
        world.write("policy.toml", text);
        world.run(&["check", "policy.toml"]).refused(&[part]);
    }
}

#[test]
fn toml_that_is_not_utf_8_is_refused() {
    let world = World::new();
    world.write(
        "policy.toml",
        [b"v = 1\nname = \"".as_slice(), b"\xff\""].concat(),
    );
    world
        .run(&["check", "policy.toml"])
        .refused(&["E_TOML (line 2, column 9): not UTF-8"]);
}

#[test]
fn faults_of_the_policy_carry_the_line_of_the_toml_file() {
    let world = World::new();
    let policy = SOUND.replacen("\"USD\"", "\"USB\"", 1);
    world.write("policy.toml", policy.replacen("phone = ", "fone = ", 1));
    let ran = world.run(&["check", "policy.toml", "--now", NOW]);
    let lines: Vec<&str> = ran.err.lines().collect();
    let phone = line_of("phone = ");
    let expected = [
        format!(
            "policy.toml: E_SCHEMA at /creditor/contact/fone (line {phone}, column 1): unknown member (is \"+1 (312) 555-0142\"). Remove it or correct its name; a policy's own additions go under /ext."
        ),
        format!(
            "policy.toml: E_SCHEMA at /creditor/contact/phone (line {}, column 11): member missing. Add it.",
            phone - 1
        ),
        "policy.toml: E_SCHEMA at /currency (line 8, column 1): unknown currency (is \"USB\")"
            .to_owned(),
    ];
    assert_eq!(lines, expected);
}

/// The line of sound.toml in which the text begins.
pub(crate) fn line_of(text: &str) -> usize {
    SOUND[..SOUND.find(text).unwrap()].matches('\n').count() + 1
}

#[test]
fn null_has_no_form_in_toml() {
    let world = World::new();
    world.write("policy.json", "{\"ext\":{\"a/b\":[1,null]}}");
    world
        .run(&[
            "policy",
            "convert",
            "policy.json",
            "--to",
            "toml",
            "--out",
            "policy.toml",
        ])
        .refused(&["E_TOML at /ext/a~1b/1: TOML has no null. Leave the member out."]);
    assert!(!world.path("policy.toml").exists());
}

#[test]
fn a_policy_is_the_same_there_and_back_again() {
    let world = World::new();
    world.write("a.json", policy_of_the_docs());
    for (from, to, file) in [
        ("a.json", "toml", "b.toml"),
        ("b.toml", "json", "c.json"),
        ("c.json", "toml", "d.toml"),
        ("d.toml", "json", "e.json"),
    ] {
        world
            .run(&["policy", "convert", from, "--to", to, "--out", file])
            .succeeds();
    }
    assert_eq!(world.read("c.json"), world.read("e.json"));
    world.run(&["check", "b.toml", "--now", NOW]).succeeds();
}

#[test]
fn a_policy_in_toml_is_signed_and_its_comments_stay() {
    let world = World::with_keys();
    let policy = SOUND.replace("harbour-clinic:patients:test", crate::world::AUD);
    let policy = policy.replace("harbour-clinic", crate::world::ISS);
    world.write("policy.toml", &policy);
    world.sign("policy.toml").succeeds();
    world
        .run(&["policy", "verify", "policy.jws", "--now", NOW])
        .succeeds();
    assert_eq!(world.read("policy.toml"), policy);
}

#[test]
fn a_date_of_toml_is_the_text_of_that_date() {
    let world = World::new();
    world.write(
        "policy.toml",
        "ext = [2026-12-25, \"2026-12-25\", 1_000, 0x1F]",
    );
    let ran = world
        .run(&["policy", "convert", "policy.toml", "--to", "json"])
        .succeeds();
    assert_eq!(
        ran.out.split_whitespace().collect::<String>(),
        "{\"ext\":[\"2026-12-25\",\"2026-12-25\",1000,31]}"
    );
}

#[test]
fn a_policy_in_toml_is_previewed() {
    let world = World::new();
    world.write("policy.toml", SOUND);
    let account = include_str!("../data/account.json").replace(crate::world::ISS, "harbour-clinic");
    world.write("account.json", account);
    let ran = world
        .run(&[
            "preview",
            "--policy",
            "policy.toml",
            "--unsigned",
            "--account",
            "account.json",
            "--date",
            "2026-11-20",
            "--now",
            NOW,
        ])
        .succeeds();
    assert!(ran.out.contains("Harbour Clinic"), "{}", ran.out);
}
