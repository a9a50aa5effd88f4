//! What docs/policy.md tells a creditor to type, typed.

use leeway_core::option::Kind;

use crate::world::{World, policy_of_the_docs};

const DOCS: &str = include_str!("../../../../docs/policy.md");

#[test]
fn the_commands_of_the_docs_work_in_their_order() {
    let world = World::new();
    world.write("policy.json", policy_of_the_docs());
    world.write("account.json", include_str!("../data/account.json"));
    let (_, rest) = DOCS.split_once("```console\n").unwrap();
    let (block, _) = rest.split_once("```").unwrap();
    let block = block.replace("\\\n", " ");
    let mut ran = 0;
    for line in block.lines() {
        if let Some(command) = line.strip_prefix("$ leeway ") {
            let args: Vec<&str> = command.split_whitespace().collect();
            world.run(&args).succeeds();
            ran += 1;
        }
    }
    assert_eq!(ran, 7);
    assert!(world.path("leeway.sqlite").exists());
}

#[test]
fn the_docs_name_every_member_kind_and_fact() {
    let named = |name: &str| DOCS.contains(&format!("`{name}`"));
    for fact in leeway_core::eligibility::Fact::ALL {
        let name = leeway_core::json::to_vec(fact).unwrap();
        let name = String::from_utf8(name).unwrap();
        assert!(named(name.trim_matches('"')), "{name}");
    }
    for kind in Kind::ALL {
        let name = String::from_utf8(leeway_core::json::to_vec(&kind).unwrap()).unwrap();
        let kind = name.trim_matches('"');
        assert!(DOCS.contains(&format!("### `{kind}`")), "{kind}");
    }
}

const SECURITY: &str = include_str!("../../../../docs/security.md");

#[test]
fn the_commands_of_the_security_page_work_in_their_order() {
    let world = World::new();
    world.write("policy.json", policy_of_the_docs());
    world.write("passphrase", "a passphrase that is long enough\n");
    let mut ran = 0;
    for (_, rest) in SECURITY
        .match_indices("```console\n")
        .map(|(at, fence)| SECURITY.split_at(at + fence.len()))
    {
        let (block, _) = rest.split_once("```").unwrap();
        for line in block.replace("\\\n", " ").lines() {
            let command = line.strip_prefix("$ leeway ").unwrap();
            let args: Vec<&str> = command.split_whitespace().collect();
            world.run(&args).succeeds();
            ran += 1;
        }
    }
    assert_eq!(ran, 19);
}

/// Makes sure that the last cell of a row names tests that are there: names, then the
/// file they are in, and the same again after a semicolon.
fn assert_tests_are_there(row: &str) {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    let cell = row.trim_end_matches(" |").rsplit(" | ").next().unwrap();
    for part in cell.split(';') {
        let quoted: Vec<&str> = part.split('`').skip(1).step_by(2).collect();
        let (file, names) = quoted.split_last().unwrap();
        let source = std::fs::read_to_string(format!("{root}/{file}")).unwrap();
        for name in names {
            assert!(source.contains(&format!("fn {name}(")), "{name} in {file}");
        }
    }
}

#[test]
fn every_promise_names_a_test_that_is_there() {
    let (_, rest) = SECURITY.split_once("## What is promised").unwrap();
    let (table, _) = rest.split_once("## What is not promised").unwrap();
    let rows = table.lines().filter(|line| line.starts_with("| ")).skip(2);
    let promises = rows.map(assert_tests_are_there).count();
    assert!(promises > 20, "{promises}");
}

#[test]
fn every_test_of_the_update_framework_is_mapped_to_one_that_is_there() {
    let (_, rest) = SECURITY
        .split_once("## Keysets and The Update Framework")
        .unwrap();
    let (table, _) = rest.split_once("\n## ").unwrap();
    let rows = table.lines().filter(|line| line.starts_with("| `test_"));
    let mapped: usize = rows
        .map(|row| {
            assert_tests_are_there(row);
            row.split(" | ").next().unwrap().matches("`test_").count()
        })
        .sum();
    assert_eq!(mapped, 32);
}

#[test]
fn every_attack_names_a_test_that_is_there() {
    let attacks = include_str!("../../../../docs/attacks.md");
    let mut numbers = std::collections::BTreeSet::new();
    for row in attacks.lines().filter(|line| line.starts_with("| ")) {
        let number = row.split('|').nth(1).unwrap().trim();
        if let Ok(number) = number.parse::<u32>() {
            assert!(numbers.insert(number), "{number} twice");
            assert!(row.ends_with("` |") && row.contains("` in `"), "{row}");
            assert_tests_are_there(row);
        }
    }
    assert_eq!(numbers, (1..=61).collect());
}

#[test]
fn the_security_page_names_every_code() {
    for code in [
        "E_SIZE",
        "E_FRAMING",
        "E_B64",
        "E_HEADER",
        "E_TYP",
        "E_KID",
        "E_ALG",
        "E_SIG",
        "E_KEY",
        "E_JSON",
        "E_SCHEMA",
        "E_ISS",
        "E_AUD",
        "E_ROLE",
        "E_NBF",
        "E_EXP",
        "E_LIFETIME",
        "E_EPOCH",
        "E_ROLLBACK",
        "E_EQUIVOCATION",
        "E_DIGEST",
        "E_PAYLOAD",
        "E_THRESHOLD",
        "E_STEP",
        "E_REVOKED",
        "E_STEPS",
        "E_KEYSET",
    ] {
        assert!(SECURITY.contains(&format!("`{code}`")), "{code}");
    }
}
