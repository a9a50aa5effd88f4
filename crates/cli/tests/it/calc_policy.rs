//! `leeway calc --policy`: one policy for all lines that carry none.

use leeway_core::json::{self, Layout, Limits, Node};

use crate::calc::calc;
use crate::world::{ISS, NOW, Ran, World};

const DAY: &str = "2026-11-20";

/// A request for the account of the docs; `more` is what else it carries.
fn line(more: &str) -> String {
    let account = include_str!("../data/account.json").replace('\n', " ");
    format!(r#"{{"op": "evaluate", "account": {account}, "as_of": "{DAY}"{more}}}"#)
}

/// Runs `leeway calc` in no folder of its own, so that files are named in full.
fn with_files(world: &World, args: &[&str], input: &str) -> Ran {
    let args: Vec<String> = args
        .iter()
        .map(|arg| match arg.contains(".j") {
            true => world.path(arg).to_str().unwrap().to_owned(),
            false => (*arg).to_owned(),
        })
        .collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    calc(&args, input)
}

/// With the signed policy of the docs, at the time it was signed.
const SIGNED: [&str; 6] = [
    "--policy",
    "policy.jws",
    "--trust",
    "leeway-trust.json",
    "--now",
    NOW,
];

#[test]
fn a_policy_that_cannot_be_read_ends_the_program_at_its_start() {
    let world = World::with_policy();
    let start = |args: &[&str]| with_files(&world, args, &line(""));
    start(&["--unsigned", "--policy", "nothing.json"]).wrong_use("cannot read");
    start(&["--policy", "policy.json"]).wrong_use("is not signed");
    start(&["--unsigned", "--policy", "policy.jws"]).wrong_use("is signed");
    start(&["--policy", "policy.jws"]).wrong_use("no trust file");
    for flag in ["--trust", "--now"] {
        let value = if flag == "--now" {
            NOW
        } else {
            "leeway-trust.json"
        };
        start(&[flag, value]).wrong_use("--policy");
    }
    start(&[
        "--unsigned",
        "--policy",
        "policy.json",
        "--trust",
        "leeway-trust.json",
    ])
    .wrong_use("--unsigned");
}

#[test]
fn a_policy_that_does_not_count_ends_the_program_at_its_start() {
    let world = World::with_policy();
    let start = |args: &[&str]| with_files(&world, args, &line(""));
    let at = |now| [&SIGNED[..5], &[now]].concat();
    start(&at("2026-11-20T08:59:59Z")).refused(&["policy.jws", "E_NBF"]);
    start(&at("2026-12-20T09:00:00Z")).refused(&["policy.jws", "E_EXP"]);
    let mut changed = world.read("policy.jws").into_bytes();
    let place = changed.len() / 2;
    changed[place] = if changed[place] == b'B' { b'C' } else { b'B' };
    world.write("policy.jws", changed);
    start(&SIGNED).refused(&["policy.jws", "E_SIG"]);

    let source = world.read("policy.json");
    let unsigned = ["--unsigned", "--policy", "policy.json"];
    world.write(
        "policy.json",
        source.replace("\"pay_in_full\"", "\"pay_all\""),
    );
    start(&unsigned).refused(&["policy.json", "E_SCHEMA"]);
    world.write(
        "policy.json",
        source.replace(&format!("\"iss\": \"{ISS}\","), ""),
    );
    start(&unsigned).refused(&["policy.json", "/iss"]);
}

#[test]
fn lines_without_a_policy_are_answered_by_the_one_given() {
    let world = World::with_policy();
    let node = |file| {
        let text = world.read(file);
        let tree = json::parse(text.as_bytes(), Limits::bytes(text.len())).unwrap();
        json::write(&tree, Layout::Compact)
    };
    let carried = format!(
        r#", "policy": "{}", "trust": {}, "now": "{NOW}""#,
        world.read("policy.jws").trim_end(),
        node("leeway-trust.json")
    );
    let expected = calc(&[], line(&carried)).succeeds().out;
    assert!(
        expected.starts_with(r#"{"id":null,"ok":{"offers":[{"#),
        "{expected}"
    );
    assert_eq!(
        with_files(&world, &SIGNED, &line("")).succeeds().out,
        expected
    );
    // A line may still bring its own.
    assert_eq!(
        with_files(&world, &SIGNED, &line(&carried)).succeeds().out,
        expected
    );

    let source = ["--unsigned", "--policy", "policy.json"];
    assert_eq!(
        with_files(&world, &source, &line("")).succeeds().out,
        expected
    );
    let Node::Object(mut members) =
        json::parse(world.read("policy.json").as_bytes(), Limits::bytes(1 << 20)).unwrap()
    else {
        panic!("no object");
    };
    for (name, node) in &mut members {
        if let ("options", Node::Array(options)) = (name.as_str(), node) {
            options.truncate(1);
        }
    }
    let fewer = json::write(&Node::Object(members), Layout::Compact);
    let own = with_files(&world, &source, &line(&format!(r#", "policy": {fewer}"#)));
    assert_ne!(own.succeeds().out, expected);
}

#[test]
fn an_account_in_the_middle_that_is_refused_keeps_its_place() {
    let world = World::with_policy();
    let other = line("").replace(ISS, "elsewhere");
    let lines: Vec<String> = (0..300)
        .map(|id| {
            let line = if id % 7 == 3 { &other } else { &line("") };
            line.replacen('{', &format!(r#"{{"id": {id}, "#), 1)
        })
        .collect();
    let ran = with_files(
        &world,
        &[&SIGNED[..], &["--jobs", "3"]].concat(),
        &lines.join("\n"),
    );
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert_eq!(ran.out.lines().count(), 300);
    for (id, answer) in ran.out.lines().enumerate() {
        let what = if id % 7 == 3 {
            r#""error":{"code":"other_creditor""#
        } else {
            r#""ok":{"offers":"#
        };
        assert!(
            answer.starts_with(&format!(r#"{{"id":{id},{what}"#)),
            "{answer}"
        );
    }
}
