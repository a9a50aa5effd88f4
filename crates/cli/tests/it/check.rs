use leeway_core::json::{self, Limits};

use crate::world::{NOW, World, policy_of_the_docs};

#[test]
fn the_example_of_the_docs_has_no_problems() {
    let world = World::new();
    world.write("policy.json", policy_of_the_docs());
    let ran = world
        .run(&["check", "policy.json", "--now", NOW])
        .succeeds();
    assert_eq!(ran.out, "policy.json: no problems\n");
}

#[test]
fn a_signed_policy_can_be_checked_too() {
    let world = World::with_policy();
    world.run(&["check", "policy.jws"]).succeeds();
}

#[test]
fn every_problem_is_named_with_its_place_and_a_way_to_mend_it() {
    let world = World::new();
    let policy = policy_of_the_docs()
        .replace("\"v\": 1,", "\"v\": 1, \"exp\": 1,")
        .replace("\"USD\"", "\"USB\"")
        .replace("\"fortnightly\"", "\"every_other_week\"")
        .replace("\"public\": true", "\"pubic\": true")
        .replace("\"within_days\": 14", "\"within_days\": -1");
    world.write("policy.json", policy);
    let ran = world.run(&["check", "policy.json"]);
    assert_eq!(ran.code, 1);
    let mut starts: Vec<&str> = ran
        .err
        .lines()
        .map(|line| line.strip_prefix("policy.json: E_SCHEMA at ").unwrap())
        .map(|line| line.split_once(": ").unwrap().0)
        .collect();
    starts.sort_unstable();
    assert_eq!(
        starts,
        [
            "/currency (line 14, column 3)",
            "/exp (line 2, column 11)",
            "/options/0/kind/pay_in_full/within_days (line 27, column 11)",
            "/options/1/kind/instalments/frequencies/1 (line 38, column 38)",
            "/options/1/when/pubic (line 43, column 50)",
        ],
        "{}",
        ran.err
    );
}

#[test]
fn problems_beyond_types_are_named_together() {
    let world = World::new();
    let policy = policy_of_the_docs()
        .replace("America/New_York", "America/Springfield")
        .replace("\"suggested_days\": 14", "\"suggested_days\": 60")
        .replace("{ \"min\": 2, \"max\": 6 }", "{ \"min\": 7, \"max\": 6 }")
        .replace("\"7.5\"", "\"107.5\"")
        .replace(
            "\"note\": \"six-months-note\"",
            "\"note\": \"no-such-note\"",
        )
        .replace("[\"en\"]", "[\"en\", \"es\"]");
    world.write("policy.json", policy);
    let ran = world.run(&["check", "policy.json"]);
    for line in [
        "policy.json: E_SCHEMA at /first_payment/suggested_days: must be from 3 to 45 (is 60)",
        "policy.json: E_SCHEMA at /options/0/kind/pay_in_full/tiers/0/discount_percent: must be from 0 to 100 (is \"107.5\")",
        "policy.json: E_SCHEMA at /options/1/kind/instalments/counts: min is above max (is {\"min\":7,\"max\":6}). Swap them.",
        "policy.json: E_SCHEMA at /options/1/note: no text is named no-such-note. Add it to /texts, or name one that is there.",
        "policy.json: E_SCHEMA at /texts/plan-missed: no text for language es. Add the text in that language, or take the language out of /languages.",
        "policy.json: E_HUMAN_ROUTE at /creditor/contact/hours: no hours for language es. Say in every language of /languages when somebody answers.",
        "policy.json: E_SCHEMA at /time_zone: America/Springfield is no time zone. Use a name of the IANA time zone database, such as Europe/Berlin.",
    ] {
        // The line and column stand between the path and the reason.
        let (path, reason) = line["policy.json: ".len()..].split_once(": ").unwrap();
        let start = format!("policy.json: {path} (line ");
        let said = ran
            .err
            .lines()
            .any(|said| said.starts_with(&start) && said.ends_with(&format!("): {reason}")));
        assert!(said, "{line}\n{}", ran.err);
    }
    assert_eq!((ran.code, ran.err.lines().count()), (1, 13), "{}", ran.err);
}

#[test]
fn one_bad_policy_does_not_hide_the_others() {
    let world = World::new();
    world.write("good.json", policy_of_the_docs());
    world.write("bad.json", "{}");
    let ran = world.run(&["check", "bad.json", "good.json"]);
    assert_eq!(
        (ran.code, ran.out.as_str()),
        (1, "good.json: no problems\n")
    );
    assert!(
        ran.err.contains(
            "bad.json: E_SCHEMA at /creditor (line 1, column 1): member missing. Add it."
        ),
        "{}",
        ran.err
    );
}

#[test]
fn programs_read_every_finding_with_its_value_and_place() {
    let world = World::new();
    let policy = crate::faulty::SOUND.replacen("floor = 20_000", "floor = 300_001", 1);
    world.write("bad.toml", policy);
    world.write("good.json", policy_of_the_docs());
    world.write("none.json", "{");
    let args = [
        "check",
        "bad.toml",
        "good.json",
        "none.json",
        "--format",
        "json",
    ];
    let ran = world.run(&[&args[..], &["--now", NOW]].concat());
    assert_eq!((ran.code, ran.err.as_str()), (1, ""));
    let line = crate::toml::line_of("floor = 20_000").to_string();
    let expected = r#"{"documents":[
        {"document":"bad.toml","findings":[{
            "code":"E_FLOOR_ABOVE_BALANCE","severity":"error","path":"/options/6/kind/settlement/floor",
            "line":LINE,"column":1,"value":300001,
            "message":"the most that is ever paid is 300000: the option is for balances up to 500000",
            "mend":"Lower it, or let the option be for larger balances."}]},
        {"document":"good.json","findings":[]},
        {"document":"none.json","findings":[{
            "code":"E_JSON","severity":"error","path":"","line":1,"column":2,"message":"cut short"}]}]}"#;
    let tree = |text: &str| json::parse(text.as_bytes(), Limits::bytes(1 << 16)).unwrap();
    let expected = expected.replace("LINE", &line);
    assert_eq!(tree(&ran.out), tree(&expected), "{}", ran.out);
}

#[test]
fn warnings_are_printed_and_refused_only_where_asked() {
    let world = World::new();
    let policy = policy_of_the_docs().replace("2026-12-25", "2025-12-25");
    world.write("policy.json", policy);
    let check =
        |more: &[&str]| world.run(&[&["check", "policy.json", "--now", NOW], more].concat());
    let line = "policy.json: W_HOLIDAYS_PAST at /calendar/holidays (line 18, column 40): every holiday is before 2026-11-20, when the policy begins (is [\"2025-12-25\"]). Add the holidays to come.\n";
    let ran = check(&[]);
    assert_eq!(
        (ran.code, ran.out.as_str(), ran.err.as_str()),
        (0, "", line)
    );
    let ran = check(&["--strict"]);
    assert_eq!(
        (ran.code, ran.out.as_str(), ran.err.as_str()),
        (1, "", line)
    );
}
