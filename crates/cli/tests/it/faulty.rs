//! A folder's worth of faulty policies: one sound one with one thing changed each.

use leeway_core::json::{self, Layout, Limits, Node};
use toml_edit::{DocumentMut, Item, Table};

use crate::world::{NOW, World};

pub(crate) const SOUND: &str = include_str!("../data/sound.toml");
const FAULTY: &str = include_str!("../data/faulty.toml");

/// A sound policy with one thing changed, and what is said about it.
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) policy: Node,
    code: String,
    path: String,
    says: String,
    /// How many findings there are besides.
    also: i64,
    /// Whether the published schema refuses it too.
    pub(crate) schema: bool,
}

/// The policy of sound.toml as a tree.
pub(crate) fn sound() -> Node {
    let world = World::new();
    world.write("sound.toml", SOUND);
    let ran = world
        .run(&["policy", "convert", "sound.toml", "--to", "json"])
        .succeeds();
    parse(&ran.out)
}

pub(crate) fn cases() -> Vec<Case> {
    let sound = sound();
    let document: DocumentMut = FAULTY.parse().unwrap();
    let tables = document["case"].as_array_of_tables().unwrap();
    tables
        .iter()
        .map(|table| {
            let mut policy = sound.clone();
            if let Some(edits) = table.get("set").and_then(Item::as_inline_table) {
                for (path, value) in edits {
                    *place(&mut policy, path, true) = parse(value.as_str().unwrap());
                }
            }
            if table.contains_key("remove") {
                remove(&mut policy, text(table, "remove"));
            }
            Case {
                name: text(table, "name").to_owned(),
                policy,
                code: text(table, "code").to_owned(),
                path: text(table, "path").to_owned(),
                says: text(table, "says").to_owned(),
                also: table
                    .get("also")
                    .map_or(0, |item| item.as_integer().unwrap()),
                schema: table
                    .get("schema")
                    .is_some_and(|item| item.as_bool().unwrap()),
            }
        })
        .collect()
}

fn text<'a>(table: &'a Table, name: &str) -> &'a str {
    table[name].as_str().unwrap()
}

fn parse(text: &str) -> Node {
    json::parse(text.as_bytes(), Limits::bytes(1 << 20)).unwrap()
}

/// The place at a JSON Pointer without escapes; a last name that is missing is
/// added where `add` says so.
fn place<'a>(node: &'a mut Node, path: &str, add: bool) -> &'a mut Node {
    let Some((parent, name)) = path.rsplit_once('/') else {
        return node;
    };
    match place(node, parent, false) {
        Node::Object(members) => {
            if add && members.iter().all(|(member, _)| member != name) {
                members.push((name.to_owned(), Node::Null));
            }
            let found = members.iter_mut().find(|(member, _)| member == name);
            &mut found.unwrap_or_else(|| panic!("{path}")).1
        }
        Node::Array(elements) => &mut elements[name.parse::<usize>().unwrap()],
        other => panic!("{path} in {other:?}"),
    }
}

fn remove(node: &mut Node, path: &str) {
    let (parent, name) = path.rsplit_once('/').unwrap();
    let Node::Object(members) = place(node, parent, false) else {
        panic!("{path}");
    };
    let before = members.len();
    members.retain(|(member, _)| member != name);
    assert!(members.len() < before, "{path}");
}

#[test]
fn the_sound_policy_has_no_problems_in_either_notation() {
    let world = World::new();
    world.write("sound.toml", SOUND);
    world.write("sound.json", json::write(&sound(), Layout::Indented));
    for file in ["sound.toml", "sound.json"] {
        let ran = world
            .run(&["check", file, "--strict", "--now", NOW])
            .succeeds();
        assert_eq!(ran.out, format!("{file}: no problems\n"));
    }
}

/// The same code and the same path, however the policy is written.
#[test]
fn every_faulty_policy_is_named_with_code_path_and_reason() {
    let cases = cases();
    assert!(cases.len() >= 60, "{}", cases.len());
    let world = World::new();
    let mut files = Vec::new();
    for (index, case) in cases.iter().enumerate() {
        let (json, toml) = (format!("{index}.json"), format!("{index}.toml"));
        world.write(&json, json::write(&case.policy, Layout::Indented));
        world
            .run(&["policy", "convert", &json, "--to", "toml", "--out", &toml])
            .succeeds();
        files.extend([(case, json), (case, toml)]);
    }
    let check = |files: &[&str], strict: &[&str]| {
        world.run(&[&["check", "--now", NOW], strict, files].concat())
    };
    let names: Vec<&str> = files.iter().map(|(_, file)| file.as_str()).collect();
    let said = check(&names, &[]).err;
    for (case, file) in &files {
        let name = case.name.as_str();
        let start = format!("{file}: ");
        let lines: Vec<&str> = said
            .lines()
            .filter_map(|line| line.strip_prefix(start.as_str()))
            .collect();
        let start = format!("{} at {}", case.code, case.path);
        let found = lines.iter().any(|line| {
            let rest = line.strip_prefix(start.as_str());
            rest.is_some_and(|rest| rest.starts_with(" (line ")) && line.contains(&case.says)
        });
        assert!(found, "{name}: {start}: {} in {lines:#?}", case.says);
        let count = i64::try_from(lines.len()).unwrap();
        assert_eq!(count, 1 + case.also, "{name}: {lines:#?}");
    }
    let warned: Vec<&str> = files
        .iter()
        .filter(|(case, _)| case.code.starts_with("W_"))
        .map(|(_, file)| file.as_str())
        .collect();
    assert_eq!(check(&warned, &[]).code, 0);
    assert_eq!(check(&warned, &["--strict"]).code, 1);
}

/// Every refusal ends the program with status 1, alone as among others.
#[test]
fn every_refused_policy_is_refused() {
    let world = World::new();
    for case in cases().iter().filter(|case| case.code.starts_with("E_")) {
        world.write("policy.json", json::write(&case.policy, Layout::Compact));
        let ran = world.run(&["check", "policy.json", "--now", NOW]);
        assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{}", case.name);
    }
}

#[test]
fn names_of_cases_are_told_apart() {
    let mut names: Vec<String> = cases().into_iter().map(|case| case.name).collect();
    names.sort();
    let all = names.len();
    names.dedup();
    assert_eq!(names.len(), all);
}
