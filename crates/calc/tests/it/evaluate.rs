use leeway_calc::{Outcome, Settings, answer, operation};
use serde_json::{Value, json};

use crate::ask::code_and_path;

/// The documented request, with a policy that nobody signed.
fn request() -> Value {
    serde_json::from_str(operation("evaluate").unwrap().example.line).unwrap()
}

/// The same with the policy that the example of `verify` carries.
fn signed_request() -> Value {
    let verify: Value = serde_json::from_str(operation("verify").unwrap().example.line).unwrap();
    let mut request = request();
    request["policy"] = verify["token"].clone();
    request["trust"] = verify["trust"].clone();
    request
}

fn ask(request: &Value, unsigned: bool) -> (Outcome, String) {
    let answer = answer(request.to_string().as_bytes(), &Settings { unsigned });
    (answer.outcome, answer.text)
}

#[track_caller]
fn refused(request: &Value, code: &str, path: &str) {
    let (outcome, text) = ask(request, true);
    assert_eq!(outcome, Outcome::Refused, "{text}");
    assert_eq!(
        code_and_path(&text),
        (code.to_owned(), path.to_owned()),
        "{text}"
    );
}

/// The request with the member at `pointer` set.
fn with(mut request: Value, pointer: &str, value: Value) -> Value {
    *request.pointer_mut(pointer).unwrap() = value;
    request
}

#[test]
fn a_policy_that_nobody_signed_is_refused_unless_allowed() {
    let (outcome, text) = ask(&request(), false);
    assert_eq!(outcome, Outcome::Refused);
    assert_eq!(
        code_and_path(&text),
        ("unsigned_policy".to_owned(), "/policy".to_owned())
    );
}

#[test]
fn what_does_not_fit_together_is_refused() {
    for (pointer, value, code, path) in [
        ("/policy", json!(null), "missing_member", "/policy"),
        ("/policy", json!([]), "unexpected_type", "/policy"),
        ("/policy", json!("a.b.c"), "missing_member", "/trust"),
        (
            "/policy/options/0/id",
            json!("in-parts"),
            "invalid_value",
            "/policy/options",
        ),
        ("/policy/v", json!(2), "invalid_value", "/policy/v"),
        (
            "/policy/currency",
            json!("EUR"),
            "other_currency",
            "/account/currency",
        ),
        ("/account", json!(null), "missing_member", "/account"),
        (
            "/account",
            json!({}),
            "missing_member",
            "/account/reference",
        ),
        (
            "/account/balance",
            json!(40_002),
            "invalid_value",
            "/account",
        ),
        (
            "/account/balance",
            json!("400.01"),
            "unexpected_type",
            "/account/balance",
        ),
        ("/as_of", json!(null), "missing_member", "/as_of"),
        ("/as_of", json!("2026-11-31"), "not_a_date", "/as_of"),
        ("/locale", json!(1), "unexpected_type", "/locale"),
    ] {
        refused(&with(request(), pointer, value), code, path);
    }
    let mut other = request();
    other["policy"]["iss"] = json!("elsewhere");
    refused(&other, "other_creditor", "/account/creditor");
    let mut unknown = request();
    unknown["policy"]["option"] = json!([]);
    refused(&unknown, "unknown_member", "/policy/option");
    let mut answers = request();
    answers["answers"] = json!({"hardship": "bad_luck"});
    refused(&answers, "unknown_value", "/answers/hardship");
    let mut trust = request();
    trust["trust"] = json!({"v": 1, "issuers": []});
    refused(&trust, "unknown_member", "/trust");
}

#[test]
fn a_signed_policy_is_verified_before_it_is_evaluated() {
    let token = signed_request()["policy"].as_str().unwrap().to_owned();
    let other = format!("{}A", &token[..token.len() - 1]);
    for (pointer, value, code, path) in [
        ("/policy", json!(other), "E_SIG", "/policy"),
        ("/as_of", json!("2026-11-19"), "E_KID", "/policy"),
        ("/as_of", json!("2026-12-20"), "E_EXP", "/policy"),
        ("/trust/issuers", json!([]), "E_KID", "/policy"),
    ] {
        refused(&with(signed_request(), pointer, value), code, path);
    }
    let mut later = signed_request();
    later["now"] = json!("2026-12-20T09:00:00Z");
    refused(&later, "E_EXP", "/policy");
}

#[test]
fn signed_or_not_the_offers_are_the_same() {
    let documented = operation("evaluate").unwrap().example.answer;
    assert_eq!(ask(&request(), true).1, documented);
    assert_eq!(ask(&signed_request(), true).1, documented);
    assert_eq!(ask(&signed_request(), false).1, documented);
}

#[test]
fn texts_are_those_of_the_language_that_are_named() {
    let mut request = request();
    request["locale"] = json!(null);
    assert!(!ask(&request, true).1.contains("texts"));
    request["locale"] = json!("es");
    request["policy"]["languages"] = json!(["en", "es"]);
    for text in ["missed", "agree"] {
        request["policy"]["texts"][text]["es"] = json!(format!("{text} (es)"));
    }
    request["policy"]["creditor"]["contact"]["hours"]["es"] = json!("…");
    let (_, text) = ask(&request, true);
    let answer: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        answer["ok"]["texts"],
        json!({"agree": "agree (es)", "missed": "missed (es)"}),
        "{text}"
    );
}

#[test]
fn answers_bear_on_what_is_offered() {
    let mut request = request();
    request["policy"]["options"][1]["when"] =
        json!({"fact": "hardship_reason", "one_of": ["illness"]});
    let offers = |request: &Value| {
        let answer: Value = serde_json::from_str(&ask(request, true).1).unwrap();
        answer["ok"]["offers"].as_array().map(Vec::len)
    };
    assert_eq!(offers(&request), Some(1));
    request["answers"] = json!({"hardship": "illness"});
    assert_eq!(offers(&request), Some(2));
}
