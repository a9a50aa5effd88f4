//! `leeway calc` as another program runs it: lines in, lines out, exit status.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, Command, Stdio};
use std::thread;

use leeway_calc::{MAX_LINE_BYTES, OPERATIONS};

use crate::world::{Ran, World};

const SPLIT: &str = r#"{"id": 7, "op": "split", "minor_units": 100, "parts": 3}"#;
const PARTS: &str = r#"{"id":7,"ok":{"parts":[34,33,33]}}"#;

fn start(args: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_leeway"))
        .arg("calc")
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Sends `input` and gathers what comes back.
fn calc(args: &[&str], input: impl Into<Vec<u8>>) -> Ran {
    let mut child = start(args);
    let mut stdin = child.stdin.take().unwrap();
    let input = input.into();
    // A program that stops reading closes the pipe.
    let sender = thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    sender.join().unwrap();
    Ran {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

#[test]
fn wrong_use_is_refused() {
    let world = World::new();
    world
        .run(&["calc", "--help", "nothing"])
        .wrong_use("there is no operation nothing");
    world
        .run(&["calc", "help", "nothing"])
        .wrong_use("there is no operation nothing");
    world
        .run(&["calc", "split"])
        .wrong_use("unrecognized subcommand");
    world.run(&["calc", "--lenient"]).wrong_use("--lenient");
}

#[test]
fn a_line_that_asks_for_nothing_is_answered_and_counts_in_the_exit_status() {
    for line in [
        "",
        "split",
        "[]",
        r#"{"id": 7}"#,
        r#"{"id": 7, "op": "spilt"}"#,
    ] {
        let ran = calc(&[], format!("{SPLIT}\n{line}\n{SPLIT}\n"));
        let lines: Vec<&str> = ran.out.lines().collect();
        assert_eq!((ran.code, lines.len()), (2, 3), "{line}");
        assert_eq!((lines[0], lines[2]), (PARTS, PARTS), "{line}");
        assert!(lines[1].contains(r#""error":{"code":""#), "{}", lines[1]);
    }
}

#[test]
fn a_line_beyond_the_limit_is_answered_and_the_next_is_read() {
    let long = " ".repeat(3 * MAX_LINE_BYTES);
    let ran = calc(&[], format!("{long}{SPLIT}\n{SPLIT}"));
    let lines: Vec<&str> = ran.out.lines().collect();
    assert_eq!((ran.code, lines.len()), (2, 2));
    assert!(lines[0].starts_with(r#"{"id":null,"error":{"code":"line_too_long""#));
    assert_eq!(lines[1], PARTS);
}

#[test]
fn a_refusal_is_an_answer_and_strict_stops_at_it() {
    let refused = r#"{"id": 8, "op": "split", "minor_units": 100, "parts": 0}"#;
    let input = format!("{SPLIT}\n{refused}\n{SPLIT}\n");
    let ran = calc(&[], input.clone());
    assert_eq!((ran.code, ran.out.lines().count()), (0, 3), "{}", ran.out);
    let ran = calc(&["--strict"], input);
    assert_eq!((ran.code, ran.out.lines().count()), (2, 2), "{}", ran.out);
    assert!(
        ran.out.starts_with(PARTS) && ran.err.is_empty(),
        "{}",
        ran.err
    );
    let ran = calc(&["--strict"], format!("{SPLIT}\n{SPLIT}\n"));
    assert_eq!((ran.code, ran.out.lines().count()), (0, 2), "{}", ran.out);
}

#[test]
fn answers_come_in_the_order_of_the_lines() {
    let lines: Vec<String> = (0..5_000)
        .map(|id| format!(r#"{{"id": {id}, "op": "split", "minor_units": {id}, "parts": 1}}"#))
        .collect();
    let expected: Vec<String> = (0..5_000)
        .map(|id| format!(r#"{{"id":{id},"ok":{{"parts":[{id}]}}}}"#))
        .collect();
    for end in ["\n", "\r\n"] {
        let ran = calc(&[], lines.join(end));
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        assert!(ran.out.lines().eq(&expected));
    }
    assert_eq!(calc(&[], "").succeeds().out, "");
}

#[test]
fn who_waits_for_an_answer_gets_it() {
    let mut child = start(&[]);
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    for _ in 0..3 {
        writeln!(stdin, "{SPLIT}").unwrap();
        let mut answer = String::new();
        stdout.read_line(&mut answer).unwrap();
        assert_eq!(answer.trim_end(), PARTS);
    }
    drop(stdin);
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_policy_that_nobody_signed_needs_to_be_allowed() {
    for operation in OPERATIONS {
        let example = &operation.example;
        let allowed = calc(&["--unsigned"], example.line).succeeds();
        assert_eq!(allowed.out.trim_end(), example.answer, "{}", operation.name);
        let plain = calc(&[], example.line);
        assert_eq!(
            plain.out.trim_end() != example.answer,
            example.unsigned,
            "{}",
            operation.name
        );
    }
}

#[test]
fn help_tells_every_operation_and_each_its_members_and_its_example() {
    let world = World::new();
    let overview = world.run(&["calc", "--help"]).succeeds().out;
    assert_eq!(world.run(&["calc", "help"]).succeeds().out, overview);
    assert!(
        overview.contains("Usage: leeway calc [OPTIONS]"),
        "{overview}"
    );
    assert!(overview.contains("--unsigned"), "{overview}");
    for operation in OPERATIONS {
        assert!(overview.contains(operation.about), "{overview}");
        let help = world
            .run(&["calc", "--help", operation.name])
            .succeeds()
            .out;
        assert_eq!(
            world.run(&["calc", "help", operation.name]).succeeds().out,
            help
        );
        assert_eq!(
            world.run(&["calc", "-h", operation.name]).succeeds().out,
            help
        );
        for member in operation.members.iter().chain(operation.result) {
            assert!(help.contains(&format!("\n  {}", member.name)), "{help}");
            assert!(help.contains(member.about), "{help}");
        }
        let example = &operation.example;
        assert!(
            help.contains(example.line) && help.contains(example.answer),
            "{help}"
        );
    }
}
