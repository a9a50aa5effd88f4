//! What docs/calc.md tells, asked.

use leeway_calc::{Code, OPERATIONS};

use crate::ask::text;

const DOCS: &str = include_str!("../../../../docs/calc.md");

/// The part of the page about one operation.
fn section(operation: &str) -> &'static str {
    let (_, rest) = DOCS.split_once(&format!("\n### `{operation}`\n")).unwrap();
    rest.split("\n#").next().unwrap()
}

#[test]
fn every_request_of_the_docs_gives_its_answer() {
    let mut asked = 0;
    for block in DOCS.split("```jsonl\n").skip(1) {
        let (block, _) = block.split_once("```").unwrap();
        let lines: Vec<&str> = block.lines().collect();
        for pair in lines.chunks(2) {
            assert_eq!(text(pair[0]), pair[1]);
            asked += 1;
        }
    }
    assert!(asked > 20, "{asked}");
}

#[test]
fn the_docs_name_every_operation_member_and_code() {
    for operation in OPERATIONS {
        let section = section(operation.name);
        for member in operation.members.iter().chain(operation.result) {
            let name = format!("`{}`", member.name);
            assert!(section.contains(&name), "{} {name}", operation.name);
        }
    }
    for code in Code::ALL {
        let row = format!("\n| `{}` | ", code.name());
        assert!(DOCS.contains(&row), "{}", code.name());
    }
}
