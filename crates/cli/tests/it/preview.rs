use leeway_core::json::{self, Limits, Node};

use crate::world::{NOW, Ran, World};

fn world() -> World {
    let world = World::with_policy();
    world.write("account.json", include_str!("../data/account.json"));
    world
}

fn preview(world: &World, more: &[&str]) -> Ran {
    let args = [
        "preview",
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

/// The value at a JSON Pointer without escapes.
fn at<'a>(node: &'a Node, path: &str) -> &'a Node {
    path.split('/').skip(1).fold(node, |node, name| match node {
        Node::Object(members) => {
            &members
                .iter()
                .find(|(member, _)| member == name)
                .unwrap_or_else(|| panic!("{name}"))
                .1
        }
        Node::Array(elements) => &elements[name.parse::<usize>().unwrap()],
        other => panic!("{name} in {other:?}"),
    })
}

fn text(text: &str) -> Node {
    Node::Str(text.to_owned())
}

#[test]
fn a_policy_that_does_not_verify_is_not_previewed() {
    let world = world();
    world.write(
        "leeway-trust.json",
        r#"{"v":1,"issuers":[{"iss":"a","aud":"b","keys":[]}]}"#,
    );
    preview(&world, &[]).refused(&["policy.jws", "E_KID"]);
}

#[test]
fn an_unsigned_policy_is_taken_only_when_asked_for() {
    let world = world();
    let args = [
        "preview",
        "--policy",
        "policy.json",
        "--account",
        "account.json",
        "--date",
        "2026-11-20",
    ];
    world.run(&args).wrong_use("--unsigned");
    world.run(&[&args[..], &["--unsigned"]].concat()).succeeds();
    preview(&world, &["--unsigned"]).wrong_use("is signed");
}

#[test]
fn wrong_answers_are_wrong_use() {
    let world = world();
    for (more, part) in [
        (&["--income", "100"][..], "--household"),
        (&["--household", "2"], "--income"),
        (&["--household", "21", "--income", "100"], "21"),
        (&["--household", "2", "--income", "lots"], "--income lots"),
        (&["--household", "2", "--income", "1.005"], "--income 1.005"),
        (&["--household", "2", "--income", "-1"], "--income"),
        (&["--hardship", "lazy"], "job_loss"),
        (&["--lang", "tlh"], "en"),
        (&["--customer", "x"], "leave --customer out"),
    ] {
        preview(&world, more).wrong_use(part);
    }
}

#[test]
fn people_read_the_balance_the_offers_and_the_reasons() {
    let world = world();
    let ran = preview(&world, &["--schedule"]).succeeds();
    for part in [
        "Alder Street Dental",
        "AS-4410",
        "$1,000.01",
        "-$250.00  Your payment",
        "Up to six months, no interest",
        "December 4, 2026  $166.67",
        "If you miss a payment, we will call you.",
        "$925.01",
    ] {
        assert!(ran.out.contains(part), "{part} in\n{}", ran.out);
    }
}

#[test]
fn programs_read_raw_amounts_beside_the_texts_of_the_widget() {
    let world = world();
    let ran = preview(&world, &["--format", "json"]).succeeds();
    let report = json::parse(ran.out.as_bytes(), Limits::bytes(1 << 20)).unwrap();
    for (path, expected) in [
        ("/account/balance", Node::Int(100_001)),
        ("/account/balance_text", text("$1,000.01")),
        ("/as_of_text", text("November 20, 2026")),
        ("/offers/0/option", text("all-at-once")),
        ("/offers/0/kind", text("pay_in_full")),
        ("/offers/0/discount", Node::Int(7_500)),
        ("/offers/0/discount_text", text("$75.00")),
        ("/offers/0/total_text", text("$925.01")),
        ("/offers/1/title", text("Up to six months, no interest")),
        ("/offers/1/payment", Node::Int(16_667)),
        ("/offers/1/payment_text", text("$166.67")),
        ("/offers/1/count", Node::Int(6)),
        ("/offers/1/first_date_text", text("December 4, 2026")),
        ("/offers/1/last_date_text", text("May 4, 2027")),
        ("/offers/1/interest_text", text("$0.00")),
        ("/offers/1/schedule/1/due", text("2027-01-04")),
        ("/offers/1/schedule/5/total", Node::Int(16_666)),
        ("/offers/1/schedule/5/total_text", text("$166.66")),
        ("/unavailable", Node::Array(Vec::new())),
    ] {
        assert_eq!(*at(&report, path), expected, "{path}");
    }
}

#[test]
fn no_text_of_the_report_is_missing() {
    let world = world();
    let ran = preview(&world, &["--format", "json"]).succeeds();
    assert!(!ran.out.contains("\"\""), "{}", ran.out);
}

#[test]
fn what_is_not_open_is_named_with_its_reasons() {
    let world = world();
    let small = include_str!("../data/account.json")
        .replace("100001", "9900")
        .replace("125001", "34900");
    world.write("account.json", small);
    let ran = preview(&world, &["--format", "json"]).succeeds();
    let report = json::parse(ran.out.as_bytes(), Limits::bytes(1 << 20)).unwrap();
    assert_eq!(*at(&report, "/unavailable/0/option"), text("six-months"));
    assert_eq!(
        *at(&report, "/unavailable/0/reasons/0/reason/fact/fact"),
        text("balance")
    );
    assert!(
        matches!(at(&report, "/unavailable/0/reasons/0/text"), Node::Str(said) if said.contains("$100.00"))
    );
}

#[test]
fn one_customer_of_a_file_of_accounts_is_shown() {
    let world = world();
    let account = include_str!("../data/account.json");
    world.write(
        "account.json",
        format!(
            r#"{{"customers":[{{"customer":"p-1","access_code":"K7F4","account":{account}}}]}}"#
        ),
    );
    preview(&world, &[]).wrong_use("p-1");
    preview(&world, &["--customer", "p-2"]).wrong_use("no customer p-2");
    let ran = preview(&world, &["--customer", "p-1"]).succeeds();
    assert!(ran.out.contains("AS-4410"));
    assert!(!ran.out.contains("K7F4"));
}
