//! Policies that are not verified for every line.

use leeway_calc::{Outcome, Policies, Settings, answer, operation};
use leeway_core::policy::Policy;
use leeway_core::trust::{Trust, Verified, Verifier};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::ask::code_and_path;

fn example(name: &str) -> Value {
    serde_json::from_str(operation(name).unwrap().example.line).unwrap()
}

/// The documented request without a policy.
fn bare() -> Value {
    let mut request = example("evaluate");
    request.as_object_mut().unwrap().remove("policy");
    request
}

/// The same with the policy that the example of `verify` carries.
fn signed() -> Value {
    let verify = example("verify");
    let mut request = bare();
    request["policy"] = verify["token"].clone();
    request["trust"] = verify["trust"].clone();
    request
}

/// That policy, verified.
fn policy() -> Verified<Policy> {
    let verify = example("verify");
    let trust = Trust::from_slice(verify["trust"].to_string().as_bytes()).unwrap();
    let issuer = &trust.issuers()[0];
    let verifier = Verifier {
        trusted: trust.keys(),
        now: 1_795_165_200,
        issuer: &issuer.iss,
        audience: &issuer.aud,
        floor: None,
        expected_digest: None,
    };
    let token = verify["token"].as_str().unwrap();
    verifier.verify(token.as_bytes()).unwrap()
}

fn given() -> Settings {
    Settings {
        policies: Policies::given(policy()),
        ..Settings::default()
    }
}

fn text(request: &Value, settings: &Settings) -> String {
    answer(request.to_string().as_bytes(), settings).text
}

#[test]
fn a_line_without_a_policy_is_refused_where_none_is_given() {
    let answer = answer(bare().to_string().as_bytes(), &Settings::default());
    assert_eq!(answer.outcome, Outcome::Refused);
    let expected = ("missing_member".to_owned(), "/policy".to_owned());
    assert_eq!(code_and_path(&answer.text), expected);
}

#[test]
fn what_verification_needs_is_of_no_use_with_the_policy_given() {
    for name in ["trust", "now"] {
        let mut request = bare();
        request[name] = match name {
            "trust" => example("verify")[name].clone(),
            _ => json!(1_795_165_200),
        };
        let expected = ("unknown_member".to_owned(), format!("/{name}"));
        assert_eq!(code_and_path(&text(&request, &given())), expected);
    }
}

#[test]
fn the_policy_given_does_not_stand_in_for_one_that_is_refused() {
    let mut request = signed();
    request["policy"] = json!("a.b.c");
    let refused = text(&request, &given());
    assert_eq!(code_and_path(&refused).1, "/policy");
    request["policy"] = json!({});
    let refused = text(&request, &given());
    assert_eq!(code_and_path(&refused).0, "unsigned_policy");
}

#[test]
fn the_policy_given_is_that_of_lines_that_carry_none() {
    let settings = given();
    let documented = operation("evaluate").unwrap().example.answer;
    let mut request = bare();
    assert_eq!(text(&request, &settings), documented);
    request["policy"] = json!(null);
    assert_eq!(text(&request, &settings), documented);
    assert_eq!(text(&bare(), &settings.clone()), documented);
    // It was verified for one moment, whatever day the offers are for.
    request["as_of"] = json!("2027-03-01");
    assert_eq!(
        answer(request.to_string().as_bytes(), &settings).outcome,
        Outcome::Done
    );
}

#[test]
fn a_policy_on_the_line_goes_before_the_one_given() {
    let mut request = example("evaluate");
    request["policy"]["options"]
        .as_array_mut()
        .unwrap()
        .truncate(1);
    let with = |policies| Settings {
        unsigned: true,
        policies,
    };
    let own = text(&request, &with(Policies::default()));
    assert_eq!(text(&request, &with(Policies::given(policy()))), own);
    assert_ne!(own, operation("evaluate").unwrap().example.answer);
}

/// Requests that differ in one thing each that their verification rests on.
fn alike() -> Vec<Value> {
    let set = |mut request: Value, pointer: &str, value: Value| {
        *request.pointer_mut(pointer).unwrap() = value;
        request
    };
    let mut now = signed();
    now["now"] = json!("2026-12-20T09:00:00Z");
    let token = signed()["policy"].as_str().unwrap().to_owned();
    let changed = format!("{}A", &token[..token.len() - 1]);
    let unsigned = example("evaluate");
    vec![
        signed(),
        now,
        set(signed(), "/policy", json!(changed)),
        set(signed(), "/trust/issuers", json!([])),
        set(signed(), "/as_of", json!("2026-11-19")),
        set(signed(), "/as_of", json!("2026-11-22")),
        set(signed(), "/account/creditor", json!("elsewhere")),
        set(unsigned.clone(), "/account/creditor", json!("elsewhere")),
        set(unsigned.clone(), "/policy/options", json!([])),
        set(unsigned.clone(), "/as_of", json!("2026-11-19")),
        unsigned,
        bare(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_remembered_never_shows(lines in proptest::collection::vec(0..12usize, 1..40)) {
        let requests = alike();
        let fresh = || Settings { unsigned: true, ..Settings::default() };
        let settings = fresh();
        for line in lines {
            let request = &requests[line];
            prop_assert_eq!(text(request, &settings), text(request, &fresh()));
        }
    }
}
