//! Everything a policy can say is said by some example, and told to some customer.
//!
//! The words come from the published schemas, which other tests hold to be those of
//! the types, so that a new one is missed here until an example shows it.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use leeway_core::account::Account;
use leeway_core::answers::{Answers, Hardship};
use leeway_core::date::Date;
use leeway_core::disclosure::disclosures;
use leeway_core::evaluate;
use leeway_core::option::Params;
use leeway_core::policy::Policy;
use leeway_core::trust::Verified;
use serde::Serialize;
use serde_json::{Value, json};

use super::{BUSINESSES, Example, income, read, source, verified, written_on};

/// A day on which an offer of the examples has ended.
const LATER: &str = "2027-01-05";

/// The rules of countries in which none of the examples does business.
const ELSEWHERE: [&str; 2] = ["hardship_notice", "hardship_application"];

/// The schema of policies, as their authors write them.
fn policy_schema(definition: &str) -> Value {
    published("policy.schema.json")["$defs"][definition].clone()
}

/// The schema of what the API answers.
fn api_schema(definition: &str) -> Value {
    published("openapi.json")["components"]["schemas"][definition].clone()
}

fn published(name: &str) -> Value {
    let docs = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs");
    serde_json::from_str(&fs::read_to_string(docs.join(name)).unwrap()).unwrap()
}

/// The names of which a value has one: alone, or as its only member.
fn names(schema: &Value) -> BTreeSet<String> {
    let forms = match schema["oneOf"].as_array() {
        Some(forms) => forms.clone(),
        None => vec![schema.clone()],
    };
    let all: BTreeSet<String> = forms
        .iter()
        .flat_map(|form| match (&form["const"], &form["enum"]) {
            (Value::String(name), _) => vec![name.clone()],
            (_, Value::Array(names)) => names.iter().map(text).collect(),
            _ => vec![text(&form["required"][0])],
        })
        .collect();
    assert!(all.len() > 1, "{schema}");
    all
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

/// The name of a value as it is written: its text, or its only member.
fn name(value: &impl Serialize) -> String {
    match serde_json::to_value(value).unwrap() {
        Value::String(name) => name,
        Value::Object(members) if members.len() == 1 => members.keys().next().unwrap().clone(),
        other => panic!("{other} has no single name"),
    }
}

/// Every condition of the examples, those within others too, as they are written.
fn conditions() -> Vec<Value> {
    let mut found = Vec::new();
    for (industry, ..) in BUSINESSES {
        let policy: Value = serde_json::from_str(&read(industry, "policy.json")).unwrap();
        for list in ["stops", "options", "disclosures"] {
            for with in policy[list].as_array().into_iter().flatten() {
                collect(&with["when"], &mut found);
            }
        }
    }
    found
}

fn collect(condition: &Value, found: &mut Vec<Value>) {
    let Some(members) = condition.as_object() else {
        return;
    };
    found.push(condition.clone());
    for (member, value) in members {
        match (member.as_str(), value) {
            ("all" | "any" | "of", Value::Array(list)) => {
                list.iter().for_each(|inner| collect(inner, found));
            }
            ("not", inner) => collect(inner, found),
            _ => {}
        }
    }
}

/// What is answered in turn: nothing, every hardship, a low and a high income.
fn answers() -> Vec<Answers> {
    let hardships = Hardship::ALL.map(|hardship| Answers {
        hardship: Some(hardship),
        ..Answers::default()
    });
    let incomes = [income(1, 0), income(2, 4_000_000), income(1, 90_000_000)];
    let all = [Answers::default()].into_iter();
    all.chain(hardships).chain(incomes).collect()
}

/// Looks at every customer of every example, on the day they are written as of and on
/// a later one, with every answer.
fn visit(mut look: impl FnMut(&Verified<Policy>, &Account, &Answers, Date)) {
    for example in Example::all() {
        for customer in &example.customers {
            for answers in answers() {
                for day in [written_on(), LATER.parse().unwrap()] {
                    look(&example.policy, &customer.account, &answers, day);
                }
            }
        }
    }
}

/// The rules that something offered to `account` calls for.
fn rules(
    policy: &Verified<Policy>,
    account: &Account,
    answers: &Answers,
    day: Date,
) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for offer in evaluate(policy, account, answers, day).unwrap().offers {
        let automatic = Params {
            autopay: offer.params.autopay.map(|_| true),
            ..offer.params
        };
        let twin = leeway_core::tailor(policy, account, answers, day, &offer.option, &automatic);
        for offer in [offer, twin.unwrap()] {
            let shown = disclosures(policy, account, answers, day, &offer).unwrap();
            found.extend(shown.iter().map(|shown| name(&shown.rule)));
        }
    }
    found
}

#[test]
fn every_form_of_a_condition_is_in_some_policy() {
    let schema = policy_schema("Condition");
    let forms = schema["oneOf"].as_array().unwrap();
    let members = forms
        .iter()
        .flat_map(|form| form["properties"].as_object().unwrap().keys().cloned());
    let said = conditions();
    let said = said
        .iter()
        .flat_map(|condition| condition.as_object().unwrap().keys().cloned());
    assert_eq!(said.collect::<BTreeSet<_>>(), members.collect());
}

#[test]
fn every_fact_is_in_some_condition() {
    let said = conditions();
    let said = said
        .iter()
        .filter_map(|condition| condition["fact"].as_str());
    let said: BTreeSet<String> = said.map(str::to_owned).collect();
    assert_eq!(said, names(&policy_schema("Fact")));
}

#[test]
fn every_hardship_opens_something() {
    let mut named = BTreeSet::new();
    for condition in conditions() {
        if condition["fact"] == "hardship_reason" {
            named.extend(
                condition["one_of"]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .map(text),
            );
            named.extend(condition["is"].as_str().map(str::to_owned));
        }
    }
    assert_eq!(named, names(&api_schema("Hardship")));
}

#[test]
fn every_kind_is_in_some_policy_and_offered_to_somebody() {
    let kinds = names(&policy_schema("Terms"));
    let mut written = BTreeSet::new();
    for example in Example::all() {
        let options = example.policy.options.iter();
        written.extend(options.map(|option| name(&option.kind.kind())));
    }
    assert_eq!(written, kinds);
    let mut offered = BTreeSet::new();
    visit(|policy, account, answers, day| {
        let offers = evaluate(policy, account, answers, day).unwrap().offers;
        offered.extend(offers.iter().map(|offer| name(&offer.kind)));
    });
    assert_eq!(offered, kinds);
}

#[test]
fn every_rule_of_the_countries_of_the_examples_is_shown_to_somebody() {
    let mut shown = BTreeSet::new();
    visit(|policy, account, answers, day| shown.extend(rules(policy, account, answers, day)));
    let mut expected = names(&policy_schema("Rule"));
    assert_eq!(expected, names(&policy_schema("RuleName")));
    expected.retain(|rule| !ELSEWHERE.contains(&rule.as_str()));
    assert_eq!(shown, expected);
}

/// The bank's policy, with the rules of Australia and New Zealand in place of its own.
#[test]
fn rules_of_other_countries_are_shown_where_a_hardship_is_named() {
    let mut document = source("banking");
    document["disclosures"] = ELSEWHERE
        .map(|rule| json!({"rule": rule, "text": "hardship-note"}))
        .into();
    let policy = verified("banking", "northgate", document);
    let bank = Example::of("banking");
    let account = &bank.customer("c-1188").account;
    let unasked = rules(&policy, account, &Answers::default(), written_on());
    assert_eq!(unasked, BTreeSet::new());
    for hardship in Hardship::ALL {
        let answers = Answers {
            hardship: Some(hardship),
            ..Answers::default()
        };
        let shown = rules(&policy, account, &answers, written_on());
        assert_eq!(shown, ELSEWHERE.map(str::to_owned).into(), "{hardship:?}");
    }
}

#[test]
fn every_reason_why_not_is_told_to_somebody() {
    let (mut told, mut until) = (BTreeSet::new(), false);
    visit(|policy, account, answers, day| {
        for option in evaluate(policy, account, answers, day).unwrap().unavailable {
            for reason in &option.reasons {
                told.insert(name(reason));
                let reason = serde_json::to_value(reason).unwrap();
                until |= !reason["stopped"]["until"].is_null();
            }
        }
    });
    assert_eq!(told, names(&api_schema("Reason")));
    assert!(until, "no stop says when it ends");
}
