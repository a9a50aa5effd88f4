//! What is shown before a customer agrees: what triggers it, and what it says.

use leeway_core::account::Account;
use leeway_core::answers::{Answers, Hardship};
use leeway_core::disclosure::{
    CostTable, Disclosure, DisclosureError, Part, RuleName, TilaBox, disclosures,
};
use leeway_core::json;
use leeway_core::money::Minor;
use leeway_core::option::{Offer, Params};
use leeway_core::policy::Policy;
use leeway_core::schedule::Overpayment;
use leeway_core::tailor;
use leeway_core::trust::Verified;
use leeway_core::wire::{Choice, ChoiceError, Quote};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::fixture::{
    account, account_document, account_from, as_of, choose, date, loan, minor, option,
    policy_document, suggested, verify,
};

pub(crate) fn policy(rules: Value) -> Verified<Policy> {
    let plan = |more: Value| {
        let mut plan = json!({
            "frequencies": ["monthly"], "counts": {"min": 1, "max": 12}, "min_payment": 1_000
        });
        for (name, value) in more.as_object().unwrap() {
            plan[name] = value.clone();
        }
        plan
    };
    let interest = json!({"annual_rate_percent": "12"});
    let mut document = policy_document(json!([
        option("it", "instalments", plan(json!({})), None),
        option(
            "dear",
            "instalments",
            plan(json!({"interest": interest, "autopay": {"rate_cut_percent": "2"}})),
            None
        ),
        option("full", "pay_in_full", json!({}), None),
        option(
            "change",
            "modification",
            json!({"extend": {"min": 12, "max": 12}}),
            None
        )
    ]));
    document["disclosures"] = rules
        .as_array()
        .unwrap()
        .iter()
        .map(|rule| json!({"rule": rule, "text": "stop"}))
        .collect();
    verify(&document).unwrap()
}

pub(crate) fn tila(always: bool) -> Value {
    json!({"tila": {"always": always, "late_charge": "missed", "prepayment": "agreement"}})
}

pub(crate) fn of(
    policy: &Verified<Policy>,
    account: &Account,
    option: &str,
    params: &Params,
) -> Offer {
    tailor(
        policy,
        account,
        &Answers::default(),
        as_of(),
        option,
        params,
    )
    .unwrap()
}

pub(crate) fn count(count: u16) -> Params {
    Params {
        count: Some(count),
        ..Params::default()
    }
}

pub(crate) fn shown(
    policy: &Verified<Policy>,
    account: &Account,
    offer: &Offer,
) -> Vec<Disclosure> {
    disclosures(policy, account, &Answers::default(), as_of(), offer).unwrap()
}

pub(crate) fn tila_box(disclosures: &[Disclosure]) -> Option<TilaBox> {
    disclosures
        .iter()
        .flat_map(|disclosure| &disclosure.parts)
        .find_map(|part| match part {
            Part::Tila(tila) => Some(tila.clone()),
            _ => None,
        })
}

#[test]
fn a_disclosure_without_its_text_and_too_many_are_refused() {
    for (pointer, value) in [
        (
            "/disclosures",
            json!([{"rule": "forbearance", "text": "none"}]),
        ),
        (
            "/disclosures",
            json!([{"rule": {"tila": {"late_charge": "none", "prepayment": "stop"}}, "text": "stop"}]),
        ),
        (
            "/disclosures",
            json!([{"rule": "anything", "text": "stop"}]),
        ),
        (
            "/disclosures",
            Value::Array(vec![json!({"rule": "forbearance", "text": "stop"}); 33]),
        ),
    ] {
        let mut document = policy_document(json!([option("it", "pay_in_full", json!({}), None)]));
        document[&pointer[1..]] = value.clone();
        assert!(verify(&document).is_err(), "{value}");
    }
}

fn itemised() -> Account {
    let mut document = account_document(80_000, 3_000, 2_000);
    let line = |id: &str, day: &str, kind: &str, bucket: &str, amount: i64| {
        json!({
            "id": id, "date": day, "kind": kind, "bucket": bucket, "amount": amount,
            "description": {"en": "Line"}, "reason": {"en": "Why"}
        })
    };
    let lines = document["line_items"].as_array_mut().unwrap();
    lines.push(line("d", "2026-10-01", "interest", "interest", 700));
    lines.push(line("e", "2026-10-02", "fee", "fees", 1_500));
    lines.push(line("f", "2026-10-20", "payment", "principal", -20_000));
    lines.push(line("g", "2026-11-01", "credit", "fees", -500));
    lines.push(line("h", "2026-11-02", "tax", "principal", 300));
    document["balance"] = json!(67_000);
    account_from(&document)
}

#[test]
fn an_itemisation_needs_its_day() {
    let policy = policy(json!([{"itemisation": {"basis": "charge_off"}}]));
    let account = itemised();
    let offer = of(&policy, &account, "full", &Params::default());
    let refused = disclosures(&policy, &account, &Answers::default(), as_of(), &offer);
    assert_eq!(refused, Err(DisclosureError::NoItemisationDate));
}

#[test]
fn an_itemisation_comes_to_the_balance() {
    let policy = policy(json!([{"itemisation": {"basis": "transaction"}}]));
    let account = itemised();
    let offer = of(&policy, &account, "full", &Params::default());
    let disclosures = shown(&policy, &account, &offer);
    let [Part::Itemisation(found)] = disclosures[0].parts[..] else {
        panic!("{disclosures:?}");
    };
    assert_eq!(found.from, date("2026-09-01"));
    let figures = [
        found.then,
        found.interest,
        found.fees,
        found.charges,
        found.payments,
        found.credits,
        found.now,
    ];
    let units = figures.map(Minor::units);
    assert_eq!(units, [85_000, 700, 1_500, 300, -20_000, -500, 67_000]);
    assert_eq!(found.sum(), Ok(found.now));
}

#[test]
fn each_rule_is_shown_where_it_is_triggered_and_not_elsewhere() {
    let rules = json!([
        "time_barred",
        "electronic_debit",
        "electronic_records",
        "forbearance",
        "breathing_space",
        "financial_assistance",
        "hardship_notice",
        "hardship_application"
    ]);
    let policy = policy(rules);
    let names = |facts: Value, params: &Params, answers: &Answers| -> Vec<RuleName> {
        let mut document = account_document(60_000, 0, 0);
        document["facts"] = facts;
        let account = account_from(&document);
        let offer = tailor(&policy, &account, answers, as_of(), "dear", params).unwrap();
        let found = disclosures(&policy, &account, answers, as_of(), &offer).unwrap();
        found
            .into_iter()
            .map(|disclosure| disclosure.rule)
            .collect()
    };
    use RuleName::{
        BreathingSpace, ElectronicDebit, ElectronicRecords, FinancialAssistance, Forbearance,
        HardshipApplication, HardshipNotice, TimeBarred,
    };
    let (plain, nothing) = (Params::default(), Answers::default());
    let always = [ElectronicRecords, Forbearance, FinancialAssistance];
    assert_eq!(names(json!({}), &plain, &nothing), always);
    assert_eq!(
        names(json!({"consent_esign": true}), &plain, &nothing),
        [Forbearance, FinancialAssistance]
    );
    for facts in [
        json!({"time_barred": true}),
        json!({"limitation_date": "2026-11-20"}),
    ] {
        assert_eq!(names(facts, &plain, &nothing)[0], TimeBarred);
    }
    let later = json!({"limitation_date": "2026-11-21", "breathing_space_until": "2026-11-20"});
    assert_eq!(names(later, &plain, &nothing)[2], BreathingSpace);
    let automatic = Params {
        autopay: Some(true),
        ..plain
    };
    assert_eq!(names(json!({}), &automatic, &nothing)[0], ElectronicDebit);
    let hard = Answers {
        hardship: Some(Hardship::Illness),
        ..nothing
    };
    assert_eq!(
        names(json!({}), &plain, &hard)[3..],
        [HardshipNotice, HardshipApplication]
    );
}

#[test]
fn clocks_run_in_calendar_and_in_working_days() {
    let mut document = policy_document(json!([option("it", "pay_in_full", json!({}), None)]));
    document["calendar"] = json!({"holidays": ["2026-11-26", "2026-12-25"]});
    document["disclosures"] = json!([
        {"rule": "hardship_notice", "text": "stop"},
        {"rule": "hardship_application", "text": "stop"}
    ]);
    let policy = verify(&document).unwrap();
    let account = account(60_000, 0, 0);
    let hard = Answers {
        hardship: Some(Hardship::JobLoss),
        ..Answers::default()
    };
    let offer = suggested(&policy, &account);
    let found = disclosures(&policy, &account, &hard, as_of(), &offer).unwrap();
    // From Friday, 20 November: 21 days; 5 and 20 working days without the 26th.
    assert_eq!(
        [&found[0].parts[..], &found[1].parts[..]].concat(),
        [
            Part::Clock {
                acknowledge: None,
                answer: date("2026-12-11"),
            },
            Part::Clock {
                acknowledge: Some(date("2026-11-30")),
                answer: date("2026-12-21"),
            },
        ]
    );
}

#[test]
fn debits_are_agreed_to_on_their_own_with_their_range_and_days() {
    let policy = policy(json!(["electronic_debit"]));
    let account = account(240_000, 0, 0);
    let automatic = Params {
        autopay: Some(true),
        ..count(12)
    };
    let offer = of(&policy, &account, "dear", &automatic);
    let found = shown(&policy, &account, &offer);
    assert!(found[0].consent);
    let [Part::Debits(debits)] = found[0].parts[..] else {
        panic!("{found:?}");
    };
    assert_eq!((debits.count, debits.notice_days), (12, 10));
    assert_eq!(debits.most, offer.schedule[0].total);
    assert_eq!(debits.least, offer.schedule[11].total);
    // Three business days before Monday, 30 November.
    assert_eq!(debits.stop_by, date("2026-11-25"));
}

#[test]
fn the_cost_table_adds_up() {
    let policy = policy(json!([]));
    let loan = loan(100, 499_900, "18", 24_962);
    let offer = of(&policy, &loan, "change", &Params::default());
    let table = CostTable::of(&policy, &offer).unwrap();
    assert_eq!(table.owed.units() + table.added.units(), table.paid.units());
    assert_eq!((table.payments, table.largest), (36, minor(18_077)));
    assert_eq!(table.difference, Some(minor(650_735 - 599_087)));
    assert_eq!(table.overpayment, Overpayment::Last);
}

fn quote(policy: &Verified<Policy>, account: &Account) -> Quote {
    Quote {
        id: "q".into(),
        account_version: account.version,
        balance: account.balance,
        as_of: as_of(),
        policy_sha256: policy.digest(),
        audience: "harbour:test".into(),
        expires: 0,
    }
}

#[test]
fn what_was_shown_is_part_of_what_is_agreed_to() {
    let account = account(240_000, 0, 0);
    let choice = |rules: Value| {
        let policy = policy(rules);
        let quote = quote(&policy, &account);
        let offer = of(&policy, &account, "dear", &Params::default());
        let choice =
            Choice::of(&policy, &quote, &account, &offer, &Answers::default(), "en").unwrap();
        assert_eq!(choice.recompute(&policy, &quote, &account), Ok(offer));
        (choice, policy, quote)
    };
    let (with, policy, quote) = choice(json!([tila(false)]));
    let (mut without, ..) = choice(json!([]));
    without.policy_sha256 = with.policy_sha256;
    without.quote_id.clone_from(&with.quote_id);
    assert_eq!(
        without.recompute(&policy, &quote, &account),
        Err(ChoiceError::OtherTerms)
    );
}

#[test]
fn what_cannot_be_shown_cannot_be_agreed_to() {
    let policy = policy(json!([{"itemisation": {"basis": "judgment"}}]));
    let account = account(240_000, 0, 0);
    let offer = choose(&policy, &account, &Params::default()).unwrap();
    let quote = quote(&policy, &account);
    assert_eq!(
        Choice::of(&policy, &quote, &account, &offer, &Answers::default(), "en"),
        Err(ChoiceError::Disclosure(DisclosureError::NoItemisationDate))
    );
}

#[test]
fn disclosures_are_written_as_they_are_read() {
    let policy =
        policy(json!([tila(true), {"itemisation": {"basis": "transaction"}}, "forbearance"]));
    let account = account(240_000, 0, 0);
    let offer = of(&policy, &account, "dear", &count(12));
    let found = shown(&policy, &account, &offer);
    let bytes = json::to_vec(&json!({"found": serde_json::to_value(&found).unwrap()})).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.contains("\"annual_percentage_rate\"") && text.contains("\"forbearance\""));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_box_adds_up(principal in 10_000i64..3_000_000, fees in 0i64..20_000, payments in 1u16..13) {
        let policy = policy(json!([tila(true)]));
        let account = account(principal, 0, fees);
        for option in ["it", "dear"] {
            let Ok(offer) = tailor(&policy, &account, &Answers::default(), as_of(), option, &count(payments)) else {
                continue;
            };
            let tila = tila_box(&shown(&policy, &account, &offer)).unwrap();
            prop_assert_eq!(tila.amount_financed.plus(tila.finance_charge), Ok(tila.total_of_payments));
            let sum: i64 = tila.payments.iter().map(|group| i64::from(group.count) * group.amount.units()).sum();
            prop_assert_eq!(sum, tila.total_of_payments.units());
            prop_assert_eq!(tila.finance_charge == Minor::ZERO, tila.annual_percentage_rate.is_zero());
        }
    }
}
