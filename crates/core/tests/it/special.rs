//! Plans around a person's situation: a dispute, a budget, a cheaper service,
//! several accounts at once.

use leeway_core::account::{Account, AccountError, ServiceState};
use leeway_core::answers::Answers;
use leeway_core::budget::{Budget, BudgetCap, BudgetFigures, BudgetKind, BudgetLine, BudgetPeriod};
use leeway_core::option::{Effect, Offer, Param, ParamFault, Params, Reason};
use leeway_core::policy::Policy;
use leeway_core::trust::Verified;
use leeway_core::{EvaluateError, evaluate, tailor};
use serde_json::{Value, json};

use crate::fixture::{
    account, account_document, account_from, as_of, choose, date, minor, option, policy_document,
    policy_of, refused_for, suggested, totals, verify,
};

// Days

#[test]
fn an_option_is_open_from_its_first_day_to_its_last() {
    let mut document = policy_document(json!([option("it", "pay_in_full", json!({}), None)]));
    document["options"][0]["from"] = json!("2026-11-21");
    document["options"][0]["until"] = json!("2026-11-30");
    let policy = verify(&document).unwrap();
    for (day, expected) in [
        (
            "2026-11-20",
            Some(Reason::NotYet {
                from: date("2026-11-21"),
            }),
        ),
        ("2026-11-21", None),
        ("2026-11-30", None),
        (
            "2026-12-01",
            Some(Reason::Ended {
                on: date("2026-11-30"),
            }),
        ),
    ] {
        let account = account(1_000, 0, 0);
        let evaluation = evaluate(&policy, &account, &Answers::default(), date(day)).unwrap();
        let reasons = evaluation
            .unavailable
            .first()
            .map(|option| option.reasons.clone());
        assert_eq!(reasons, expected.map(|reason| vec![reason]), "{day}");
    }
}

// Disputes

fn disputed(lines: &[usize]) -> Account {
    let mut document = account_document(80_000, 3_000, 2_000);
    for line in lines {
        document["line_items"][line]["disputed"] = json!(true);
    }
    account_from(&document)
}

#[test]
fn the_undisputed_part_needs_a_dispute_and_something_beside_it() {
    let policy = policy_of("undisputed_part", json!({"within_days": 30}));
    assert_eq!(
        refused_for(choose(&policy, &disputed(&[]), &Params::default())),
        Reason::NothingDisputed
    );
    assert_eq!(
        refused_for(choose(&policy, &disputed(&[0, 1, 2]), &Params::default())),
        Reason::AllDisputed
    );
}

#[test]
fn a_dispute_pauses_every_other_option() {
    let policy = verify(&policy_document(json!([
        option("full", "pay_in_full", json!({}), None),
        option("rest", "undisputed_part", json!({"within_days": 30}), None)
    ])))
    .unwrap();
    let evaluation = evaluate(&policy, &disputed(&[1]), &Answers::default(), as_of()).unwrap();
    assert_eq!(evaluation.unavailable[0].reasons, [Reason::InDispute]);
    let offer = &evaluation.offers[0];
    assert_eq!(totals(offer), [82_000]);
    assert_eq!(
        (offer.totals.owed, offer.totals.remaining),
        (minor(85_000), minor(3_000))
    );
    assert_eq!(offer.schedule[0].balance, minor(3_000));
    assert_eq!(offer.schedule[0].interest, minor(0));
}

#[test]
fn the_rest_can_be_paid_in_a_plan() {
    let policy = policy_of(
        "undisputed_part",
        json!({"within_days": 30, "plan": {
            "frequencies": ["monthly"], "counts": {"min": 2, "max": 4}, "min_payment": 1_000
        }}),
    );
    let offer = suggested(&policy, &disputed(&[0]));
    assert_eq!(totals(&offer), [1_250; 4]);
    assert_eq!(offer.schedule[3].balance, minor(80_000));
}

// Budgets

fn affordable() -> Verified<Policy> {
    policy_of(
        "affordable_plan",
        json!({
            "share_percent": "75", "round_to": 500,
            "plan": {
                "frequencies": ["monthly", "weekly"],
                "counts": {"min": 2, "max": 24},
                "min_payment": 1_000
            },
            "token": {"payment": 100, "months": 6},
            "advice": "stop"
        }),
    )
}

fn spare(surplus: i64, elsewhere: i64) -> Answers {
    let line = |kind, units| BudgetLine {
        kind,
        amount: minor(units),
        per: BudgetPeriod::Monthly,
    };
    Answers {
        budget: Some(Budget::Figures(BudgetFigures {
            lines: vec![
                line(BudgetKind::Income, 200_000 + surplus),
                line(BudgetKind::Essential, 150_000),
                line(BudgetKind::Priority, 30_000),
                line(BudgetKind::Flexible, 20_000),
            ],
            owed_elsewhere: minor(elsewhere),
        })),
        ..Answers::default()
    }
}

fn with(answers: &Answers, params: &Params) -> Result<Offer, EvaluateError> {
    tailor(
        &affordable(),
        &account(60_000, 0, 0),
        answers,
        as_of(),
        "it",
        params,
    )
}

#[test]
fn a_budget_is_asked_for_before_anything_is_offered() {
    let refused = with(&Answers::default(), &Params::default());
    assert_eq!(refused_for(refused), Reason::NeedsBudget);
}

#[test]
fn a_cap_no_device_works_out_is_refused() {
    for monthly in [-500, 1_234] {
        let posted = Answers {
            budget: Some(Budget::Cap(BudgetCap {
                monthly: minor(monthly),
            })),
            ..Answers::default()
        };
        assert_eq!(
            refused_for(with(&posted, &Params::default())),
            Reason::NeedsBudget
        );
    }
}

#[test]
fn more_than_the_budget_allows_cannot_be_chosen() {
    // 75 % of 80.00 is 60.00.
    let amount = |units| Params {
        amount: Some(minor(units)),
        ..Params::default()
    };
    assert_eq!(
        with(&spare(8_000, 0), &amount(6_001)),
        Err(EvaluateError::Param(ParamFault::Amount {
            param: Param::Amount,
            min: minor(2_500),
            max: minor(6_000),
        }))
    );
    let count = Params {
        count: Some(9),
        ..Params::default()
    };
    assert_eq!(
        with(&spare(8_000, 0), &count),
        Err(EvaluateError::Param(ParamFault::Number {
            param: Param::Count,
            min: 10,
            max: 24,
        }))
    );
    assert_eq!(
        totals(&with(&spare(8_000, 0), &amount(6_000)).unwrap()),
        [6_000; 10]
    );
}

#[test]
fn the_least_payment_is_suggested_and_the_cap_is_all_that_leaves_the_device() {
    let offer = with(&spare(8_000, 0), &Params::default()).unwrap();
    assert_eq!(totals(&offer), [2_500; 24]);
    assert_eq!(
        offer.budget,
        Some(BudgetCap {
            monthly: minor(6_000)
        })
    );
    assert_eq!(offer.advice.as_deref(), Some("stop"));
    let posted = Answers {
        budget: offer.budget.map(Budget::Cap),
        ..Answers::default()
    };
    assert_eq!(with(&posted, &offer.params), Ok(offer));
}

#[test]
fn each_debt_gets_its_share_and_where_that_is_too_little_there_is_no_plan() {
    // 600.00 of 2,400.00: a quarter of 60.00 is 15.00, below the 25.00 of the longest plan.
    let offer = with(&spare(8_000, 180_000), &Params::default()).unwrap();
    assert_eq!(
        offer.budget,
        Some(BudgetCap {
            monthly: minor(1_500)
        })
    );
    assert_eq!(totals(&offer), [100; 6]);
    assert_eq!(offer.totals.remaining, minor(59_400));
    assert_eq!(
        offer.effects,
        [
            Effect::ReviewedOn {
                on: date("2027-05-30")
            },
            Effect::ProofMayBeAsked
        ]
    );
}

#[test]
fn nothing_left_is_never_a_plan() {
    for surplus in [0, -1, -50_000] {
        let offer = with(&spare(surplus, 0), &Params::default()).unwrap();
        assert_eq!(offer.budget, Some(BudgetCap { monthly: minor(0) }));
        assert_eq!(totals(&offer), [100; 6]);
        let plan = Params {
            count: Some(24),
            ..Params::default()
        };
        assert_eq!(
            with(&spare(surplus, 0), &plan),
            Err(EvaluateError::Param(ParamFault::NotUsed {
                param: Param::Count
            }))
        );
    }
}

#[test]
fn a_token_of_nothing_is_a_break() {
    let mut terms = json!({
        "share_percent": "75", "round_to": 500,
        "plan": {"frequencies": ["monthly"], "counts": {"min": 2, "max": 24}, "min_payment": 1_000},
        "token": {"payment": 0, "months": 3}, "advice": "stop"
    });
    let break_of = |terms: &Value| {
        let policy = policy_of("affordable_plan", terms.clone());
        tailor(
            &policy,
            &account(60_000, 0, 0),
            &spare(0, 0),
            as_of(),
            "it",
            &Params::default(),
        )
        .unwrap()
    };
    let offer = break_of(&terms);
    assert_eq!(totals(&offer), [0; 0]);
    assert_eq!(offer.totals.remaining, minor(60_000));
    terms["token"] = json!({"payment": 25_000, "months": 6});
    assert_eq!(totals(&break_of(&terms)), [25_000, 25_000, 10_000]);
}

// A cheaper service

fn downgrade(more: Value) -> Verified<Policy> {
    let mut terms = json!({
        "plans": [
            {"code": "m", "name": "agreement", "price": 3_000},
            {"code": "s", "name": "agreement", "price": 1_200}
        ],
        "arrears": {"frequencies": ["monthly"], "counts": {"min": 2, "max": 6}, "min_payment": 500},
        "conditions": "stop"
    });
    for (name, value) in more.as_object().unwrap() {
        terms[name] = value.clone();
    }
    policy_of("downgrade", terms)
}

fn subscriber(price: i64) -> Account {
    let mut document = account_document(9_000, 0, 0);
    document["service"] = json!({
        "suspended": false, "restore_amount": 1_500, "restore_by": "2026-12-05",
        "plan": {
            "code": "xl", "price": price, "next_bill": "2026-12-10",
            "early_termination": 700, "device_balance": 21_000
        }
    });
    account_from(&document)
}

#[test]
fn only_a_cheaper_plan_is_a_downgrade() {
    for account in [account(9_000, 0, 0), subscriber(1_200)] {
        let refused = choose(&downgrade(json!({})), &account, &Params::default());
        assert_eq!(refused_for(refused), Reason::NoCheaperPlan);
    }
    let params = Params {
        service_plan: Some(0),
        ..Params::default()
    };
    assert_eq!(
        choose(&downgrade(json!({})), &subscriber(3_000), &params),
        Err(EvaluateError::Param(ParamFault::Number {
            param: Param::ServicePlan,
            min: 1,
            max: 1
        }))
    );
}

#[test]
fn a_service_plan_that_makes_no_sense_is_refused() {
    for (member, value) in [
        ("price", 0),
        ("early_termination", -1),
        ("device_balance", -1),
    ] {
        let mut account = subscriber(4_500);
        let plan = account.service.as_mut().unwrap().plan.as_mut().unwrap();
        match member {
            "price" => plan.price = minor(value),
            "early_termination" => plan.early_termination = minor(value),
            _ => plan.device_balance = minor(value),
        }
        assert_eq!(
            account.check(),
            Err(AccountError::NotPositive {
                what: "service plan"
            }),
            "{member}"
        );
    }
}

#[test]
fn the_new_bill_is_told_beside_the_plan_for_what_is_owed() {
    let unpromised = suggested(&downgrade(json!({})), &subscriber(4_500));
    assert_eq!(unpromised.service.unwrap().keep_by, None);
    let offer = suggested(
        &downgrade(json!({"keeps_service": true})),
        &subscriber(4_500),
    );
    assert_eq!(totals(&offer), [1_500; 6]);
    assert_eq!(offer.totals.total, minor(9_000));
    let service = offer.service.clone().unwrap();
    assert_eq!((&*service.code, service.from), ("m", date("2026-12-10")));
    assert_eq!(
        service.price_before.units() - service.price_after.units(),
        1_500
    );
    assert_eq!(
        (service.early_termination, service.device_balance),
        (minor(700), minor(21_000))
    );
    assert_eq!(service.keep_by, Some(date("2026-12-05")));
    assert_eq!(offer.effects, [Effect::ServiceRestored]);
}

#[test]
fn a_bill_above_the_most_takes_the_next_plan_or_none() {
    let small = suggested(&downgrade(json!({"max_bill": 4_499})), &subscriber(4_500));
    assert_eq!(small.params.service_plan, Some(1));
    let refused = choose(
        &downgrade(json!({"max_bill": 2_699})),
        &subscriber(4_500),
        &Params::default(),
    );
    assert_eq!(refused_for(refused), Reason::NoPlanFits);
}

// Several accounts

fn bundle(weights: &str, min_each: i64) -> Verified<Policy> {
    policy_of(
        "bundle",
        json!({
            "weights": weights, "min_each": min_each,
            "plan": {"frequencies": ["monthly"], "counts": {"min": 2, "max": 4}, "min_payment": 1_000}
        }),
    )
}

fn lines(late: i64) -> Account {
    let mut document = account_document(5_000, 0, 1_000);
    document["facts"] = json!({"past_due_amount": late});
    document["linked"] = json!([
        {"reference": "H-2", "title": {"en": "Line 2"}, "principal": 2_500, "fees": 500,
            "past_due": 1_000, "priority": 3},
        {"reference": "H-3", "title": {"en": "Line 3"}, "principal": 3_000, "past_due": 3_000,
            "time_barred": true}
    ]);
    account_from(&document)
}

#[test]
fn one_account_is_no_bundle_and_a_time_barred_one_never_joins() {
    let policy = bundle("balance", 0);
    let refused = choose(&policy, &account(6_000, 0, 0), &Params::default());
    assert_eq!(refused_for(refused), Reason::NothingToBundle);
    let mut barred = lines(6_000);
    let own = leeway_core::eligibility::FactValue::Bool(true);
    barred
        .facts
        .insert(leeway_core::eligibility::Fact::TimeBarred, own);
    let refused = choose(&policy, &barred, &Params::default());
    assert_eq!(refused_for(refused), Reason::NothingToBundle);
    let members = suggested(&policy, &lines(6_000)).members;
    let references: Vec<_> = members.iter().map(|member| &*member.reference).collect();
    assert_eq!(references, ["H-1", "H-2"]);
}

#[test]
fn linked_accounts_that_make_no_sense_are_refused() {
    let mut twice = lines(0);
    twice.linked[1].reference = "H-1".into();
    assert_eq!(twice.check(), Err(AccountError::RepeatedLink));
    let mut negative = lines(0);
    negative.linked[0].fees = minor(-1);
    let what = "linked account";
    assert_eq!(negative.check(), Err(AccountError::NotPositive { what }));
}

#[test]
fn each_account_keeps_its_own_schedule() {
    // 90.00 in 4: 22.50 each, divided 6000 : 3000, 4000 : 1000 and 1 : 3.
    for (weights, own, other) in [
        ("balance", vec![1_500; 4], vec![750; 4]),
        (
            "arrears",
            vec![1_800, 1_800, 1_800, 600],
            vec![450, 450, 450, 1_650],
        ),
        ("priority", vec![563, 937, 2_250, 2_250], vec![1_687, 1_313]),
    ] {
        let offer = suggested(&bundle(weights, 0), &lines(4_000));
        assert_eq!(totals(&offer), [2_250; 4], "{weights}");
        let of = |index: usize| -> Vec<i64> {
            offer.members[index]
                .schedule
                .iter()
                .map(|row| row.total.units())
                .collect()
        };
        assert_eq!((of(0), of(1)), (own, other), "{weights}");
        // Fees come first on each account.
        assert_eq!(offer.members[1].schedule[0].fees.units(), of(1)[0].min(500));
    }
}

#[test]
fn a_bundle_keeps_a_service_on_only_by_what_its_own_account_gets() {
    for (restore, expected) in [(1_500, vec![Effect::ServiceRestored]), (1_501, vec![])] {
        let mut account = lines(4_000);
        account.service = Some(ServiceState {
            suspended: false,
            restore_amount: minor(restore),
            restore_by: date("2026-12-31"),
            plan: None,
        });
        // 22.50 is paid in all, 15.00 of it on the account of the service.
        let offer = suggested(&bundle("balance", 0), &account);
        assert_eq!(offer.effects, expected, "{restore}");
    }
}

#[test]
fn every_account_gets_its_least_first() {
    let offer = suggested(&bundle("priority", 1_000), &lines(4_000));
    let own: Vec<_> = offer.members[0]
        .schedule
        .iter()
        .map(|row| row.total.units())
        .collect();
    // 10.00 each first; what is left, 2.50, is 0.63 and 1.87 by 1 : 3.
    assert_eq!(own[0], 1_063);
    let refused = choose(
        &bundle("priority", 1_126),
        &lines(4_000),
        &Params::default(),
    );
    assert_eq!(refused_for(refused), Reason::NoPlanFits);
}
