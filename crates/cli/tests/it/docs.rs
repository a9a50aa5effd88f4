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
