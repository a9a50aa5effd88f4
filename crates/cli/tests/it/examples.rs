//! The policies and accounts under examples/, as every customer would see them.

use std::fs;
use std::path::{Path, PathBuf};

use leeway_core::json::{self, Limits, Node};

use crate::world::World;

/// The day the examples are written as of.
const WRITTEN_ON: &str = "2026-11-20T09:00:00Z";

#[test]
fn every_example_is_sound() {
    let world = World::new();
    for folder in examples() {
        let policy = folder.join("policy.json");
        world
            .run(&[
                "check",
                policy.to_str().unwrap(),
                "--strict",
                "--now",
                WRITTEN_ON,
            ])
            .succeeds();
    }
}

/// One text missing in one language is a gap on a customer's screen.
#[test]
fn every_customer_of_every_example_reads_whole_sentences_in_every_language() {
    let world = World::new();
    let mut previews = 0;
    for folder in examples() {
        let policy = folder.join("policy.json");
        let accounts = folder.join("accounts.json");
        for customer in customers(&accounts) {
            for lang in ["en", "es", "ar"] {
                let ran = world
                    .run(&[
                        "preview",
                        "--policy",
                        policy.to_str().unwrap(),
                        "--unsigned",
                        "--account",
                        accounts.to_str().unwrap(),
                        "--customer",
                        &customer,
                        "--date",
                        "2026-11-20",
                        "--format",
                        "json",
                        "--lang",
                        lang,
                    ])
                    .succeeds();
                assert!(
                    !ran.out.contains("\"\""),
                    "{customer} in {lang}: {}",
                    ran.out
                );
                previews += 1;
            }
        }
    }
    assert!(previews >= 5 * 3 * 3, "{previews}");
}

pub(crate) fn examples() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");
    let mut folders: Vec<PathBuf> = fs::read_dir(root)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.join("policy.json").exists())
        .collect();
    folders.sort();
    assert_eq!(folders.len(), 5);
    folders
}

/// The ids of the customers in a file of accounts.
fn customers(path: &Path) -> Vec<String> {
    let bytes = fs::read(path).unwrap();
    let Node::Object(file) = json::parse(&bytes, Limits::bytes(bytes.len())).unwrap() else {
        panic!("{}", path.display());
    };
    let Some((_, Node::Array(entries))) = file.into_iter().next() else {
        panic!("{}", path.display());
    };
    let id = |entry| match entry {
        Node::Object(members) => {
            members
                .into_iter()
                .find_map(|(name, value)| match (name.as_str(), value) {
                    ("customer", Node::Str(id)) => Some(id),
                    _ => None,
                })
        }
        _ => None,
    };
    entries
        .into_iter()
        .map(|entry| id(entry).unwrap())
        .collect()
}
