//! The published schema of policies: made from the types, and no stricter or
//! laxer about structure than what reads them.

use boon::{Compiler, SchemaIndex, Schemas};
use leeway_core::json::{self, Layout, Node};
use serde_json::Value;

use crate::examples::examples;
use crate::faulty;
use crate::world::{World, policy_of_the_docs};

const PUBLISHED: &str = include_str!("../../../../docs/policy.schema.json");

struct Validator {
    schemas: Schemas,
    root: SchemaIndex,
}

impl Validator {
    fn new() -> Self {
        let schema: Value = serde_json::from_str(PUBLISHED).unwrap();
        let mut schemas = Schemas::new();
        let mut compiler = Compiler::new();
        compiler.add_resource("policy.schema.json", schema).unwrap();
        let root = compiler
            .compile("policy.schema.json", &mut schemas)
            .unwrap();
        Self { schemas, root }
    }

    fn accepts(&self, policy: &str) -> Result<(), String> {
        let value: Value = serde_json::from_str(policy).unwrap();
        self.schemas
            .validate(&value, self.root)
            .map_err(|error| format!("{error:#}"))
    }
}

fn written(policy: &Node) -> String {
    json::write(policy, Layout::Compact)
}

#[test]
fn policies_of_a_wrong_structure_fail_the_schema() {
    let validator = Validator::new();
    let cases = faulty::cases();
    let structural = cases.iter().filter(|case| case.schema);
    let mut refused = 0;
    for case in structural {
        assert!(
            validator.accepts(&written(&case.policy)).is_err(),
            "{}",
            case.name
        );
        refused += 1;
    }
    assert!(refused >= 25, "{refused}");
}

/// What the schema refuses, the reader refuses: it is not stricter than the reader.
#[test]
fn policies_that_read_well_pass_the_schema_whatever_they_say() {
    let validator = Validator::new();
    for case in faulty::cases().iter().filter(|case| !case.schema) {
        if let Err(error) = validator.accepts(&written(&case.policy)) {
            panic!("{}: {error}", case.name);
        }
    }
}

#[test]
fn the_examples_pass_the_schema() {
    let validator = Validator::new();
    for folder in examples() {
        let policy = std::fs::read_to_string(folder.join("policy.json")).unwrap();
        validator.accepts(&policy).unwrap();
    }
    validator.accepts(&policy_of_the_docs()).unwrap();
    validator.accepts(&written(&faulty::sound())).unwrap();
}

#[test]
fn the_published_schema_is_the_one_the_program_prints() {
    let world = World::new();
    let printed = world.run(&["policy", "schema"]).succeeds().out;
    assert!(
        printed == PUBLISHED,
        "run: cargo run -p leeway-cli -- policy schema > docs/policy.schema.json"
    );
}

/// Every member is explained, and no link of the code's documentation is left.
#[test]
fn the_schema_explains_every_member_in_plain_words() {
    fn look(node: &Node, path: &str) {
        match node {
            Node::Object(members) => {
                for (name, value) in members {
                    let path = format!("{path}/{name}");
                    if path.ends_with(&format!("/properties/{name}")) {
                        let Node::Object(schema) = value else {
                            panic!("{path}");
                        };
                        // A variant's content is explained where the variant is.
                        let explained = schema
                            .iter()
                            .any(|(name, _)| name == "description" || name == "$ref");
                        assert!(explained || path.contains("/oneOf/"), "{path}");
                    }
                    look(value, &path);
                }
            }
            Node::Array(elements) => {
                for (index, element) in elements.iter().enumerate() {
                    look(element, &format!("{path}/{index}"));
                }
            }
            Node::Str(text) => {
                for link in ["](", "[`", "::"] {
                    assert!(!text.contains(link), "{path}: {text}");
                }
            }
            _ => {}
        }
    }
    let schema = json::parse(PUBLISHED.as_bytes(), json::Limits::bytes(1 << 20)).unwrap();
    look(&schema, "");
}
