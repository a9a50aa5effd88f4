//! Conditions over facts: what is refused, what is unknown, what would change it.

use leeway_core::account::Account;
use leeway_core::answers::{Answers, Hardship};
use leeway_core::eligibility::{
    Change, Checked, Condition, Expectation, Fact, FactType, FactValue, Facts, Truth,
};
use leeway_core::json::{self, Limits};
use leeway_core::option::{Params, Reason};
use leeway_core::{EvaluateError, explain, tailor};
use serde_json::{Value, json};

use crate::fixture::{
    account_document, account_from, as_of, date, loan, option, policy_document, verify,
};

fn condition(document: &Value) -> Option<Condition> {
    json::from_slice(document.to_string().as_bytes(), Limits::bytes(4096)).ok()
}

fn account_with(facts: Value) -> Account {
    let mut document = account_document(10_000, 0, 0);
    document["facts"] = facts;
    account_from(&document)
}

fn truth(account: &Account, when: &Value) -> Truth {
    let answers = Answers::default();
    let parts = account.check().unwrap();
    let facts = Facts::new(account, parts, &answers, as_of()).unwrap();
    condition(when).unwrap().evaluate(&facts).0
}

fn checked(account: &Account, answers: &Answers, when: &Value) -> (Truth, Vec<Checked>) {
    let parts = account.check().unwrap();
    let facts = Facts::new(account, parts, answers, as_of()).unwrap();
    condition(when).unwrap().explain(&facts)
}

#[test]
fn a_fact_is_compared_in_one_way_and_only_with_values_of_its_type() {
    for refused in [
        json!({"fact": "open_date", "min": 1}),
        json!({"fact": "balance", "from": "2026-01-01"}),
        json!({"fact": "balance", "min_percent": "1"}),
        json!({"fact": "contract_rate", "min": 1}),
        json!({"fact": "contract_rate", "is": "eleven"}),
        json!({"fact": "open_date", "is": "2026-02-30"}),
        json!({"fact": "open_date", "from": "2026-02-01", "until": "2026-01-31"}),
        json!({"fact": "contract_rate", "min_percent": "9", "max_percent": "8.9"}),
        json!({"fact": "open_date", "from": "2026-02-01", "is": "2026-02-01"}),
        json!({"fact": "product", "one_of": []}),
        json!({"fact": "product"}),
        json!({"all": [{"fact": "minor", "is": false}], "from": "2026-02-01"}),
        json!({"at_least": 3, "of": [{"fact": "minor", "is": false}]}),
        json!({"at_least": 0, "of": [{"fact": "minor", "is": false}]}),
        json!({"fact": "balance", "min": 2, "max": 1}),
    ] {
        assert_eq!(condition(&refused), None, "{refused}");
    }
    // A range of one value is one.
    for taken in [
        json!({"fact": "balance", "min": 2, "max": 2}),
        json!({"fact": "open_date", "from": "2026-02-01", "until": "2026-02-01"}),
        json!({"fact": "contract_rate", "min_percent": "9", "max_percent": "9"}),
    ] {
        assert!(condition(&taken).is_some(), "{taken}");
    }
}

#[test]
fn what_is_expected_of_a_fact_stands_beside_the_fact() {
    for (member, value) in [
        ("min", json!(1)),
        ("max", json!(1)),
        ("from", json!("2026-02-01")),
        ("until", json!("2026-02-01")),
        ("min_percent", json!("1")),
        ("max_percent", json!("1")),
        ("is", json!(true)),
        ("one_of", json!(["a"])),
        ("public", json!(true)),
    ] {
        let mut all = json!({"all": [{"fact": "minor", "is": false}]});
        assert!(condition(&all).is_some());
        all[member] = value;
        assert_eq!(condition(&all), None, "{member}");
    }
}

#[test]
fn every_fact_accepts_values_of_its_type_only() {
    for fact in Fact::ALL {
        let text = |text: &str| FactValue::Text(text.to_owned());
        let accepted = [
            (FactType::Bool, FactValue::Bool(true)),
            (FactType::Int, FactValue::Int(3)),
            (FactType::Text, text("job_loss")),
            (FactType::Date, text("2026-11-20")),
            (FactType::Percent, text("19.9")),
        ];
        for (of, value) in accepted {
            // A date or a percentage is a text, too.
            let same = of == fact.fact_type()
                || fact.fact_type() == FactType::Text
                    && matches!(value, FactValue::Text(_))
                    && *fact != Fact::HardshipReason;
            assert_eq!(fact.accepts(&value), same, "{fact:?} {value:?}");
        }
        let negative = fact.accepts(&FactValue::Int(-1));
        assert_eq!(negative, *fact == Fact::SurplusMonthly, "{fact:?}");
    }
}

#[test]
fn dates_and_percentages_are_compared_as_such() {
    let account = account_with(json!({
        "charge_off_date": "2026-09-30", "fpl_percent": "149.99", "surplus_monthly": -2_500
    }));
    for (when, expected) in [
        (
            json!({"fact": "charge_off_date", "from": "2026-09-30"}),
            Truth::True,
        ),
        (
            json!({"fact": "charge_off_date", "from": "2026-10-01"}),
            Truth::False,
        ),
        (
            json!({"fact": "charge_off_date", "until": "2026-09-29"}),
            Truth::False,
        ),
        // As texts, 149.99 would be above 1000 and below 15.
        (
            json!({"fact": "fpl_percent", "min_percent": "15", "max_percent": "150"}),
            Truth::True,
        ),
        (
            json!({"fact": "fpl_percent", "max_percent": "149.98"}),
            Truth::False,
        ),
        (json!({"fact": "surplus_monthly", "max": -1}), Truth::True),
        (
            json!({"fact": "last_payment_date", "until": "2026-09-29"}),
            Truth::Unknown,
        ),
        (json!({"fact": "currency", "is": "USD"}), Truth::True),
        (
            json!({"fact": "contract_rate", "min_percent": "1"}),
            Truth::Unknown,
        ),
    ] {
        assert_eq!(truth(&account, &when), expected, "{when}");
    }
    let loan = loan(10_000, 90_000, "11.49", 9_000);
    let when = json!({"fact": "contract_rate", "min_percent": "11.49", "max_percent": "11.49"});
    assert_eq!(truth(&loan, &when), Truth::True);
}

#[test]
fn so_many_of_several_conditions_are_enough() {
    let when = json!({"at_least": 2, "of": [
        {"fact": "minor", "is": false},
        {"fact": "judgment", "is": false},
        {"fact": "with_agency", "is": false}
    ]});
    for (facts, expected) in [
        (json!({"minor": false, "judgment": false}), Truth::True),
        (json!({"minor": false, "judgment": true}), Truth::Unknown),
        (json!({"minor": true, "judgment": true}), Truth::False),
        (json!({}), Truth::Unknown),
    ] {
        assert_eq!(
            truth(&account_with(facts.clone()), &when),
            expected,
            "{facts}"
        );
    }
}

#[test]
fn the_last_day_of_a_breathing_space_decides_whether_one_runs() {
    let running = json!({"fact": "breathing_space", "is": true});
    for (facts, expected) in [
        (json!({"breathing_space_until": "2026-11-20"}), Truth::True),
        (json!({"breathing_space_until": "2026-11-19"}), Truth::False),
        (
            json!({"breathing_space_until": "2026-11-19", "breathing_space": true}),
            Truth::False,
        ),
        (json!({"breathing_space": true}), Truth::True),
        (json!({}), Truth::Unknown),
    ] {
        assert_eq!(
            truth(&account_with(facts.clone()), &running),
            expected,
            "{facts}"
        );
    }
}

#[test]
fn a_stop_for_a_breathing_space_names_its_last_day() {
    let mut document = policy_document(json!([option("it", "pay_in_full", json!({}), None)]));
    document["stops"] = json!([
        {"when": {"fact": "breathing_space", "is": true}, "text": "stop"},
        {"when": {"fact": "time_barred", "is": true}, "text": "stop"}
    ]);
    let policy = verify(&document).unwrap();
    for (facts, until) in [
        (
            json!({"breathing_space_until": "2027-01-18"}),
            Some(date("2027-01-18")),
        ),
        (json!({"breathing_space": true}), None),
        (json!({"time_barred": true}), None),
    ] {
        let account = account_with(facts);
        let chosen = tailor(
            &policy,
            &account,
            &Answers::default(),
            as_of(),
            "it",
            &Params::default(),
        );
        let stopped = Reason::Stopped {
            text: "stop".into(),
            until,
        };
        assert_eq!(chosen, Err(EvaluateError::Unavailable(vec![stopped])));
    }
}

#[test]
fn an_explanation_names_every_fact_and_what_would_change_it() {
    let account = account_with(json!({"plans_broken_12m": 2, "judgment": true, "segment": "a"}));
    let when = json!({"all": [
        {"fact": "balance", "min": 5_000, "public": true},
        {"fact": "principal", "min": 20_000, "public": true},
        {"fact": "plans_broken_12m", "max": 1, "public": true},
        {"fact": "days_past_due", "min": 90, "public": true},
        {"fact": "segment", "one_of": ["b"]},
        {"not": {"fact": "judgment", "is": true, "public": true}},
        {"fact": "minor", "is": false, "public": true},
        {"fact": "hardship_reason", "is": "illness", "public": true}
    ]});
    let (truth, checked) = checked(&account, &Answers::default(), &when);
    assert_eq!(truth, Truth::False);
    let seen: Vec<_> = checked
        .into_iter()
        .map(|c| (c.fact, c.truth, c.expected.is_some(), c.change))
        .collect();
    assert_eq!(
        seen,
        [
            (Fact::Balance, Truth::True, true, None),
            (
                Fact::Principal,
                Truth::False,
                true,
                Some(Change::AtLeast(20_000))
            ),
            (
                Fact::PlansBroken12m,
                Truth::False,
                true,
                Some(Change::AtMost(1))
            ),
            (
                Fact::DaysPastDue,
                Truth::False,
                true,
                Some(Change::From(date("2026-12-30")))
            ),
            (Fact::Segment, Truth::False, false, None),
            (Fact::Judgment, Truth::False, false, None),
            (Fact::Minor, Truth::Unknown, true, Some(Change::Known)),
            (
                Fact::HardshipReason,
                Truth::Unknown,
                true,
                Some(Change::Answer)
            ),
        ]
    );
}

#[test]
fn a_breathing_space_opens_an_option_on_the_day_after_it() {
    let account = account_with(json!({"breathing_space_until": "2026-12-31"}));
    let when = json!({"fact": "breathing_space", "is": false, "public": true});
    let (_, checked) = checked(&account, &Answers::default(), &when);
    assert_eq!(checked[0].change, Some(Change::From(date("2027-01-01"))));
    assert_eq!(
        checked[0].expected,
        Some(Expectation::OneOf(vec![FactValue::Bool(false)]))
    );
}

#[test]
fn options_that_are_open_are_explained_too() {
    let policy = verify(&policy_document(json!([
        option("open", "pay_in_full", json!({}), None),
        option(
            "asked",
            "pay_part",
            json!({"min_payment": 100}),
            Some(json!({"fact": "hardship_reason", "one_of": ["injury", "energy_cost"]}))
        )
    ])))
    .unwrap();
    let account = account_with(json!({}));
    let answers = Answers {
        hardship: Some(Hardship::EnergyCost),
        ..Answers::default()
    };
    let explained = explain(&policy, &account, &answers, as_of()).unwrap();
    assert_eq!(explained.len(), 2);
    assert_eq!(
        (explained[0].truth, &*explained[0].conditions),
        (Truth::True, &[][..])
    );
    assert_eq!(explained[1].truth, Truth::True);
    assert_eq!(explained[1].conditions[0].change, None);
}

#[test]
fn facts_that_follow_from_the_account_are_read_from_it() {
    let mut document = account_document(8_000, 300, 20);
    document["facts"] = json!({"disputed": false});
    let bare = account_from(&document);
    document["opened"] = json!("2026-11-10");
    document["generally_billed"] = json!(5_500);
    document["service"] =
        json!({"suspended": true, "restore_amount": 4_250, "restore_by": "2026-11-25"});
    document["contract"] = json!({
        "outstanding": 1, "annual_rate_percent": "9.5", "payment": 1,
        "frequency": "monthly", "next_due": "2026-12-01"
    });
    document["line_items"][1]["disputed"] = json!(true);
    let full = account_from(&document);
    let answers = Answers {
        hardship: Some(Hardship::EnergyCost),
        ..Answers::default()
    };
    let value = |account: &Account, answers: &Answers, fact| {
        let parts = account.check().unwrap();
        Facts::new(account, parts, answers, as_of())
            .unwrap()
            .get(fact)
    };
    let text = |text: &str| Some(FactValue::Text(text.to_owned()));
    for (fact, of_bare, of_full) in [
        (
            Fact::Balance,
            Some(FactValue::Int(8_320)),
            Some(FactValue::Int(8_320)),
        ),
        (
            Fact::Principal,
            Some(FactValue::Int(8_000)),
            Some(FactValue::Int(8_000)),
        ),
        (
            Fact::Interest,
            Some(FactValue::Int(300)),
            Some(FactValue::Int(300)),
        ),
        (
            Fact::Fees,
            Some(FactValue::Int(20)),
            Some(FactValue::Int(20)),
        ),
        // Late since 1 October.
        (
            Fact::DaysPastDue,
            Some(FactValue::Int(50)),
            Some(FactValue::Int(50)),
        ),
        (Fact::AccountAgeDays, None, Some(FactValue::Int(10))),
        (
            Fact::HasContract,
            Some(FactValue::Bool(false)),
            Some(FactValue::Bool(true)),
        ),
        (Fact::ServiceSuspended, None, Some(FactValue::Bool(true))),
        (Fact::GenerallyBilled, None, Some(FactValue::Int(5_500))),
        (Fact::HardshipReason, None, text("energy_cost")),
        (Fact::Currency, text("USD"), text("USD")),
        (Fact::ContractRate, None, text("9.5")),
        (Fact::OpenDate, None, text("2026-11-10")),
        // A line in dispute outweighs what the creditor says.
        (
            Fact::Disputed,
            Some(FactValue::Bool(false)),
            Some(FactValue::Bool(true)),
        ),
    ] {
        assert_eq!(value(&bare, &Answers::default(), fact), of_bare, "{fact:?}");
        assert_eq!(value(&full, &answers, fact), of_full, "{fact:?}");
    }
}

#[test]
fn facts_in_minor_units_are_known_as_amounts() {
    let amounts: Vec<Fact> = Fact::ALL
        .iter()
        .copied()
        .filter(|fact| fact.is_amount())
        .collect();
    let expected = [
        Fact::Balance,
        Fact::Principal,
        Fact::Interest,
        Fact::Fees,
        Fact::GenerallyBilled,
        Fact::PastDueAmount,
        Fact::LastPaymentAmount,
        Fact::IncomeAnnual,
        Fact::SurplusMonthly,
    ];
    assert_eq!(amounts.len(), expected.len());
    assert!(expected.iter().all(|fact| amounts.contains(fact)));
}

#[test]
fn days_are_reached_on_a_day_to_come() {
    let mut document = account_document(10_000, 0, 0);
    document["opened"] = json!("2026-11-10");
    let account = account_from(&document);
    let answers = Answers::default();
    let facts = Facts::new(&account, account.check().unwrap(), &answers, as_of()).unwrap();
    for (fact, days, day) in [
        (Fact::DaysPastDue, 50, None),
        (Fact::DaysPastDue, 51, Some("2026-11-21")),
        (Fact::AccountAgeDays, 10, None),
        (Fact::AccountAgeDays, 30, Some("2026-12-10")),
        (Fact::Balance, 20_000, None),
    ] {
        assert_eq!(facts.reaches(fact, days), day.map(date), "{fact:?} {days}");
    }
}

#[test]
fn a_change_names_the_bound_that_is_missed() {
    let account = account_with(json!({
        "plans_broken_12m": 5, "minor": true, "breathing_space_until": "2026-12-31"
    }));
    let change = |when: Value| {
        checked(&account, &Answers::default(), &when).1[0]
            .change
            .clone()
    };
    let broken =
        |min, max| json!({"fact": "plans_broken_12m", "min": min, "max": max, "public": true});
    assert_eq!(change(broken(1, 4)), Some(Change::AtMost(4)));
    assert_eq!(change(broken(6, 9)), Some(Change::AtLeast(6)));
    // The end of the breathing space changes nothing about it.
    assert_eq!(
        change(json!({"fact": "minor", "is": false, "public": true})),
        Some(Change::OneOf(vec![FactValue::Bool(false)]))
    );
}
