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

/// The folder everything is in.
const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// Makes sure that the last cell of a row names tests that are there: names, then the
/// file they are in, and the same again after a semicolon.
fn assert_tests_are_there(row: &str) {
    let cell = row.trim_end_matches(" |").rsplit(" | ").next().unwrap();
    for part in cell.split(';') {
        let quoted: Vec<&str> = part.split('`').skip(1).step_by(2).collect();
        let (file, names) = quoted.split_last().unwrap();
        let source = std::fs::read_to_string(format!("{ROOT}/{file}")).unwrap();
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
    assert_eq!(numbers, (1..=63).collect());
}

/// The chapters of OWASP ASVS 5.0.0, and of each its sections with the number of
/// requirements of levels 1 and 2. They are numbered from 1 without a gap in every section;
/// those of level 3 follow.
const ASVS: [(u32, &[(u32, u32)]); 17] = [
    (1, &[(1, 2), (2, 9), (3, 11), (4, 3), (5, 2)]),
    (2, &[(1, 3), (2, 3), (3, 4), (4, 1)]),
    (3, &[(2, 2), (3, 4), (4, 6), (5, 5), (7, 2)]),
    (4, &[(1, 3), (2, 1), (3, 2), (4, 4)]),
    (5, &[(1, 1), (2, 3), (3, 2), (4, 3)]),
    (
        6,
        &[(1, 3), (2, 12), (3, 4), (4, 4), (5, 5), (6, 3), (8, 4)],
    ),
    (7, &[(1, 3), (2, 4), (3, 2), (4, 5), (5, 2), (6, 2)]),
    (8, &[(1, 2), (2, 3), (3, 1), (4, 1)]),
    (9, &[(1, 3), (2, 4)]),
    (
        10,
        &[(1, 2), (2, 2), (3, 4), (4, 11), (5, 5), (6, 2), (7, 3)],
    ),
    (11, &[(1, 2), (2, 3), (3, 3), (4, 4), (5, 1), (6, 1)]),
    (12, &[(1, 3), (2, 2), (3, 4)]),
    (13, &[(1, 1), (2, 5), (3, 2), (4, 5)]),
    (14, &[(1, 2), (2, 4), (3, 3)]),
    (15, &[(1, 3), (2, 3), (3, 7)]),
    (16, &[(1, 1), (2, 5), (3, 4), (4, 3), (5, 3)]),
    (17, &[(1, 1), (2, 4), (3, 2)]),
];

/// The address of a heading on its page.
fn anchor(heading: &str) -> String {
    let text = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = text
        .chars()
        .filter(|c| c.is_alphanumeric() || " -".contains(*c));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}

/// Makes sure that tests, files and sections are there: parts between semicolons, each a
/// link to a page of docs/, a file, or tests of a file.
fn assert_evidence_is_there(row: &str, evidence: &str) {
    for part in evidence.split("; ") {
        if let Some((_, link)) = part.split_once("](") {
            let link = link.trim_end_matches(')');
            let (page, section) = link.split_once('#').unwrap_or((link, ""));
            let page = std::fs::read_to_string(format!("{ROOT}/docs/{page}")).unwrap();
            let mut headings = page.lines().filter(|line| line.starts_with('#'));
            let is_there = section.is_empty() || headings.any(|line| anchor(line) == section);
            assert!(is_there, "{link} in {row}");
        } else {
            assert_tests_are_there(part);
        }
    }
}

#[test]
fn every_requirement_of_asvs_has_a_status_and_what_is_named_is_there() {
    let asvs = include_str!("../../../../docs/asvs.md");
    let (summary, rest) = asvs.split_once("## What is open").unwrap();
    let (open, chapters) = rest.split_once("\n## ").unwrap();
    let rows = |text: &'static str| {
        let rows = text.lines().filter_map(|line| line.strip_prefix("| "));
        rows.filter(|row| row.starts_with(|first: char| first.is_ascii_digit()))
    };
    let mut numbers = Vec::new();
    let mut left_open = Vec::new();
    let mut counts = std::collections::BTreeMap::<&str, (u32, u32)>::new();
    for row in rows(chapters) {
        let cells: Vec<&str> = row.trim_end_matches(" |").split(" | ").collect();
        let [number, level, subject, status, how, evidence] = cells[..] else {
            panic!("{row}");
        };
        assert!(!subject.is_empty() && !how.is_empty(), "{row}");
        assert!(["1", "2"].contains(&level), "{row}");
        match (status, evidence) {
            ("not applicable" | "open", "–") => {}
            ("met" | "operator" | "not applicable" | "open", evidence) => {
                assert_evidence_is_there(row, evidence);
            }
            _ => panic!("{row}"),
        }
        let count = counts.entry(status).or_default();
        *count = (count.0 + 1, count.1 + u32::from(level == "1"));
        numbers.push(number.to_owned());
        if status == "open" {
            left_open.push(number);
        }
    }
    let expected: Vec<String> = ASVS
        .iter()
        .flat_map(|(chapter, sections)| {
            sections.iter().flat_map(move |(section, requirements)| {
                (1..=*requirements).map(move |number| format!("{chapter}.{section}.{number}"))
            })
        })
        .collect();
    assert_eq!(expected.len(), 253);
    assert_eq!(numbers, expected);
    for (status, (all, of_level_1)) in counts {
        let row = format!("\n| {status} | {all} | {of_level_1} |\n");
        assert!(summary.contains(&row), "{row}");
    }
    let told: Vec<&str> = rows(open)
        .map(|row| row.split(" | ").next().unwrap())
        .collect();
    assert_eq!(told, left_open);
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
