//! Test vectors: refused when anything in them is off, the same for the same seed,
//! and without one tampered choice that is accepted.

use leeway_core::json::{self, Limits, Node};

use crate::examples::examples;
use crate::faulty::SOUND;
use crate::world::{NOW, Ran, World};

fn world() -> World {
    let world = World::with_policy();
    world.write("account.json", include_str!("../data/account.json"));
    world
}

fn vectors(world: &World, more: &[&str]) -> Ran {
    let args = [
        "vectors",
        "--policy",
        "policy.jws",
        "--account",
        "account.json",
        "--date",
        "2026-11-20",
        "--now",
        NOW,
    ];
    world.run(&[&args[..], more].concat())
}

fn verify(world: &World) -> Ran {
    world.run(&["vectors", "--verify", "v.jsonl"])
}

/// Every line as a tree.
fn lines(text: &str) -> Vec<Node> {
    text.lines()
        .map(|line| json::parse(line.as_bytes(), Limits::bytes(1 << 22)).unwrap())
        .collect()
}

fn member<'a>(node: &'a Node, path: &[&str]) -> Option<&'a Node> {
    path.iter().try_fold(node, |node, name| match node {
        Node::Object(members) => members
            .iter()
            .find(|(member, _)| member == name)
            .map(|(_, value)| value),
        _ => None,
    })
}

#[test]
fn what_is_missing_or_too_much_is_wrong_use() {
    let world = world();
    world
        .run(&[
            "vectors",
            "--account",
            "account.json",
            "--date",
            "2026-11-20",
        ])
        .wrong_use("--policy");
    world
        .run(&[
            "vectors",
            "--policy",
            "policy.jws",
            "--account",
            "account.json",
        ])
        .wrong_use("--date");
    vectors(&world, &["--verify", "v.jsonl"]).wrong_use("cannot be used with");
    vectors(&world, &["--unsigned"]).wrong_use("is signed");
    vectors(&world, &["--count", "101"]).wrong_use("101");
    vectors(&world, &["--customer", "p-1"]).wrong_use("leave --customer out");
    world
        .run(&["vectors", "--verify", "nowhere.jsonl"])
        .wrong_use("cannot read nowhere.jsonl");
}

#[test]
fn documents_that_are_refused_leave_no_file() {
    let world = world();
    let out = ["--out", "v.jsonl"];
    world.write("answers.json", r#"[{"means":{"income":{"household":2}}}]"#);
    vectors(&world, &[&out[..], &["--answers", "answers.json"]].concat())
        .refused(&["answers.json: E_SCHEMA at /0/means/income/annual"]);
    world.write("answers.json", "[]");
    vectors(&world, &[&out[..], &["--answers", "answers.json"]].concat())
        .wrong_use("answers.json holds no answers");
    let account = include_str!("../data/account.json").replace("100001", "100002");
    world.write("account.json", account);
    vectors(&world, &out).refused(&["account.json: E_ACCOUNT"]);
    assert!(!world.path("v.jsonl").exists());
}

#[test]
fn a_vector_that_does_not_hold_is_named_with_line_and_place() {
    let world = world();
    let good = vectors(&world, &[]).succeeds().out;
    let first_recompute = 1 + good
        .lines()
        .position(|line| line.starts_with("{\"recompute\""))
        .unwrap();
    for (name, from, to, parts) in [
        (
            "a figure",
            r#""expected":{"accepted":{"option":"all-at-once","kind":"pay_in_full","params":{"first_date":"2026-11-20"}"#,
            r#""expected":{"accepted":{"option":"all-at-once","kind":"pay_in_full","params":{"first_date":"2026-11-21"}"#,
            &[
                "E_VECTOR at /recompute/expected/accepted/params/first_date (line 2, column 1)",
                "\"2026-11-20\" where the vector expects \"2026-11-21\"",
            ][..],
        ),
        (
            "a code",
            "figures_mismatch",
            "figures_match",
            &["E_VECTOR at /recompute/expected/refused/code"],
        ),
        (
            "an offer that is not there",
            r#""expected":{"offers":["#,
            r#""expected":{"unavailable":[],"offers":["#,
            &["E_JSON", "name repeated"],
        ),
        (
            "the payload",
            "Alder Street Dental",
            "Alder Street Dentist",
            &["E_VECTOR at /policy/policy_sha256 (line 1, column 1)"],
        ),
        (
            "the format",
            r#"{"policy":{"v":1"#,
            r#"{"policy":{"v":2"#,
            &["E_VECTOR at /policy/v"],
        ),
        (
            "a member",
            r#""as_of":"2026-11-20","expected""#,
            r#""as_off":"2026-11-20","expected""#,
            &["E_SCHEMA at /evaluate/as_off (line"],
        ),
        (
            "an account",
            r#"{"evaluate":{"id":"#,
            r#"{"evaluation":{"id":"#,
            &["E_SCHEMA at /evaluation (line"],
        ),
    ] {
        assert!(good.contains(from), "{name}");
        world.write("v.jsonl", good.replacen(from, to, 1));
        verify(&world).refused(parts);
    }
    assert_eq!(first_recompute, 2);
    world.write("v.jsonl", "");
    verify(&world).refused(&["E_VECTOR: no policy"]);
    world.write("v.jsonl", good.lines().nth(1).unwrap());
    verify(&world).refused(&["E_VECTOR (line 1, column 1): the policy comes first"]);
    let policy = good.lines().next().unwrap();
    world.write("v.jsonl", format!("{policy}\n{policy}\n"));
    verify(&world).refused(&["E_VECTOR (line 2, column 1): a second policy"]);
    world.write("v.jsonl", &good[..good.len() - 20]);
    verify(&world).refused(&["E_JSON", "cut short"]);
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_others() {
    let world = world();
    let one = vectors(&world, &["--seed", "7"]).succeeds().out;
    assert_eq!(one, vectors(&world, &["--seed", "7"]).succeeds().out);
    assert_ne!(one, vectors(&world, &["--seed", "8"]).succeeds().out);
    // Whoever signed, and when: an unsigned policy begins on the first date.
    world.write(
        "policy.toml",
        SOUND.replace("harbour-clinic", crate::world::ISS),
    );
    let unsigned = || {
        let args = [
            "vectors",
            "--policy",
            "policy.toml",
            "--unsigned",
            "--account",
            "account.json",
            "--date",
            "2026-11-20",
            "--date",
            "2027-02-28",
        ];
        world.run(&args).succeeds().out
    };
    assert_eq!(unsigned(), unsigned());
}

#[test]
fn answers_that_are_given_take_the_place_of_chosen_ones() {
    let world = world();
    world.write(
        "answers.json",
        r#"[{"hardship":"illness"},{"means":{"income":{"household":2,"annual":100}}}]"#,
    );
    let out = vectors(&world, &["--answers", "answers.json"])
        .succeeds()
        .out;
    let given: Vec<&str> = out
        .lines()
        .filter(|line| line.starts_with("{\"evaluate\""))
        .collect();
    assert_eq!(given.len(), 2);
    assert!(given[0].contains(r#""answers":{"hardship":"illness"}"#));
    assert!(given[1].contains(r#"{"household":2,"annual":100}"#));
}

#[test]
fn vectors_of_every_example_hold_and_nothing_tampered_is_accepted() {
    let world = World::new();
    let mut codes = std::collections::BTreeSet::new();
    for folder in examples() {
        let file = |name: &str| folder.join(name).to_str().unwrap().to_owned();
        let args = [
            "vectors",
            "--policy",
            &file("policy.json"),
            "--unsigned",
            "--account",
            &file("accounts.json"),
            "--date",
            "2026-11-20",
            "--count",
            "1",
            "--out",
            "v.jsonl",
        ];
        world.run(&args).succeeds();
        verify(&world).succeeds();
        let lines = lines(&world.read("v.jsonl"));
        assert!(lines.len() > 100, "{}", lines.len());
        for line in &lines {
            let Some(line) = member(line, &["recompute"]) else {
                continue;
            };
            let Some(Node::Str(name)) = member(line, &["name"]) else {
                panic!("{line:?}");
            };
            let honest = name.ends_with(": as offered") || name.ends_with(": other parameters");
            let accepted = member(line, &["expected", "accepted"]).is_some();
            assert_eq!(accepted, honest, "{name}");
            if let Some(Node::Str(code)) = member(line, &["expected", "refused", "code"]) {
                codes.insert(code.clone());
            }
        }
    }
    let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
    assert_eq!(
        codes,
        [
            "figures_mismatch",
            "language_unknown",
            "option_unavailable",
            "option_unknown",
            "params_mismatch",
            "params_out_of_range",
            "policy_mismatch",
            "quote_mismatch",
            "terms_mismatch",
        ]
    );
}
