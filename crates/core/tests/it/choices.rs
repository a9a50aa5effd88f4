//! Every kind of option says what its offer was worked out with, and within which
//! limits the customer may change that.

use leeway_core::account::Account;
use leeway_core::answers::Answers;
use leeway_core::budget::{Budget, BudgetCap};
use leeway_core::date::Date;
use leeway_core::option::{Limits, Offer, Param, ParamFault, Params, Range};
use leeway_core::policy::Policy;
use leeway_core::schedule::Frequency;
use leeway_core::trust::Verified;
use leeway_core::{EvaluateError, tailor};
use serde_json::{Value, json};

use crate::fixture::{
    account, account_document, account_from, as_of, choose, date, loan, minor, option,
    policy_document, policy_of, suggested, verify,
};

fn days(min: &str, max: &str) -> Option<Range<Date>> {
    Some(Range {
        min: date(min),
        max: date(max),
    })
}

fn numbers(min: u16, max: u16) -> Option<Range<u16>> {
    Some(Range { min, max })
}

fn amounts(min: i64, max: i64) -> Option<Range<leeway_core::money::Minor>> {
    Some(Range {
        min: minor(min),
        max: minor(max),
    })
}

/// The first dates that the policy of these tests allows.
fn window() -> Option<Range<Date>> {
    days("2026-11-23", "2027-01-04")
}

fn plan() -> Value {
    json!({
        "frequencies": ["monthly", "weekly"], "counts": {"min": 2, "max": 12},
        "min_payment": 2_500
    })
}

fn said(offer: &Offer) -> (Params, Limits) {
    (offer.params, offer.limits.clone())
}

#[test]
fn paying_in_full_has_a_day() {
    let policy = policy_of("pay_in_full", json!({"within_days": 40}));
    assert_eq!(
        said(&suggested(&policy, &account(1_000, 0, 0))),
        (
            Params {
                first_date: Some(as_of()),
                ..Params::default()
            },
            Limits {
                first_date: days("2026-11-20", "2026-12-30"),
                ..Limits::default()
            }
        )
    );
}

#[test]
fn a_part_has_an_amount_and_a_day() {
    let policy = policy_of("pay_part", json!({"min_payment": 2_000, "within_days": 7}));
    assert_eq!(
        said(&suggested(&policy, &account(9_000, 0, 0))),
        (
            Params {
                amount: Some(minor(2_000)),
                first_date: Some(as_of()),
                ..Params::default()
            },
            Limits {
                amount: amounts(2_000, 9_000),
                first_date: days("2026-11-20", "2026-11-27"),
                ..Limits::default()
            }
        )
    );
}

#[test]
fn a_plan_has_a_count_a_frequency_a_first_day_its_anchor_and_a_down_payment() {
    let mut terms = plan();
    terms["down_payment"] = json!({"percent": {"min": "10", "max": "50"}});
    let policy = policy_of("instalments", terms);
    let chosen = Params {
        first_date: Some(date("2026-11-30")),
        anchor_day: Some(31),
        ..Params::default()
    };
    let offer = choose(&policy, &account(100_000, 0, 0), &chosen).unwrap();
    assert_eq!(
        said(&offer),
        (
            Params {
                count: Some(12),
                frequency: Some(Frequency::Monthly),
                down_payment: Some(minor(10_000)),
                ..chosen
            },
            Limits {
                // 900.00 in 12 and in 2.
                amount: amounts(7_500, 45_000),
                count: numbers(2, 12),
                frequencies: vec![Frequency::Monthly, Frequency::Weekly],
                first_date: window(),
                down_payment: amounts(10_000, 50_000),
                ..Limits::default()
            }
        )
    );
}

#[test]
fn a_plan_without_a_down_payment_refuses_one() {
    let chosen = Params {
        down_payment: Some(minor(2_500)),
        ..Params::default()
    };
    assert_eq!(
        choose(
            &policy_of("instalments", plan()),
            &account(50_000, 0, 0),
            &chosen
        ),
        Err(EvaluateError::Param(ParamFault::NotUsed {
            param: Param::DownPayment
        }))
    );
}

#[test]
fn a_down_payment_that_can_only_be_nothing_is_not_asked_about() {
    let mut terms = plan();
    terms["down_payment"] = json!({"percent": {"min": "0", "max": "90"}});
    terms["counts"] = json!({"min": 1, "max": 12});
    terms["min_payment"] = json!(1);
    let mut document = policy_document(json!([option("it", "instalments", terms, None)]));
    // Of 100.00 in steps of 100.00 no part can be paid at once.
    document["payment_step"] = json!(10_000);
    let offer = suggested(&verify(&document).unwrap(), &account(10_000, 0, 0));
    assert_eq!(offer.limits.down_payment, None);
    assert_eq!(offer.params.down_payment, None);
    let two = suggested(&verify(&document).unwrap(), &account(20_000, 0, 0));
    assert_eq!(two.limits.down_payment, amounts(0, 10_000));
}

#[test]
fn the_first_payment_is_after_the_day_of_the_down_payment() {
    for (down, least_days, first) in [
        (true, 0, "2026-11-21"),
        (true, 3, "2026-11-23"),
        (false, 0, "2026-11-20"),
    ] {
        let mut terms = plan();
        if down {
            terms["down_payment"] = json!({"fixed": 5_000});
        }
        let mut document = policy_document(json!([option("it", "instalments", terms, None)]));
        document["first_payment"]["min_days"] = json!(least_days);
        let offer = suggested(&verify(&document).unwrap(), &account(50_000, 0, 0));
        assert_eq!(
            offer.limits.first_date,
            days(first, "2027-01-04"),
            "{down} {least_days}"
        );
    }
}

#[test]
fn a_settlement_has_a_count_and_in_parts_a_frequency() {
    let policy = policy_of(
        "settlement",
        json!({
            "discount_percent": "40", "floor": 5_000, "within_days": 30,
            "parts": {"max": 4, "frequencies": ["weekly", "monthly"], "min_payment": 15_000}
        }),
    );
    let account = account(100_000, 0, 0);
    let limits = |first_date| Limits {
        count: numbers(1, 4),
        frequencies: vec![Frequency::Weekly, Frequency::Monthly],
        first_date,
        ..Limits::default()
    };
    assert_eq!(
        said(&suggested(&policy, &account)),
        (
            Params {
                count: Some(1),
                first_date: Some(date("2026-12-20")),
                ..Params::default()
            },
            limits(days("2026-11-20", "2026-12-20"))
        )
    );
    let parts = Params {
        count: Some(3),
        ..Params::default()
    };
    assert_eq!(
        said(&choose(&policy, &account, &parts).unwrap()),
        (
            Params {
                frequency: Some(Frequency::Weekly),
                first_date: Some(date("2026-11-30")),
                ..parts
            },
            limits(window())
        )
    );
}

#[test]
fn a_change_of_a_contract_has_a_number_of_periods() {
    for (kind, terms, suggested_periods) in [
        (
            "deferral",
            json!({"periods": {"min": 1, "max": 3}, "method": "shift", "accrual": "waive"}),
            1,
        ),
        (
            "temporary_reduction",
            json!({"periods": {"min": 1, "max": 3}, "cut_percent": "50", "shortfall": "spread"}),
            3,
        ),
        ("modification", json!({"extend": {"min": 1, "max": 3}}), 3),
    ] {
        let offer = suggested(&policy_of(kind, terms), &loan(1, 119_999, "0", 10_000));
        assert_eq!(
            said(&offer),
            (
                Params {
                    periods: Some(suggested_periods),
                    ..Params::default()
                },
                Limits {
                    periods: numbers(1, 3),
                    ..Limits::default()
                }
            ),
            "{kind}"
        );
    }
}

#[test]
fn the_undisputed_part_has_a_day() {
    let policy = policy_of("undisputed_part", json!({"within_days": 30}));
    let mut document = account_document(8_000, 0, 2_000);
    document["line_items"][2]["disputed"] = json!(true);
    assert_eq!(
        said(&suggested(&policy, &account_from(&document))),
        (
            Params {
                first_date: Some(date("2026-12-20")),
                ..Params::default()
            },
            Limits {
                first_date: days("2026-11-20", "2026-12-20"),
                ..Limits::default()
            }
        )
    );
}

// What a budget allows

fn affordable(plan: Value) -> Verified<Policy> {
    policy_of(
        "affordable_plan",
        json!({
            "share_percent": "75", "round_to": 1, "plan": plan,
            "token": {"payment": 100, "months": 6}, "advice": "stop"
        }),
    )
}

fn within(
    policy: &Verified<Policy>,
    account: &Account,
    monthly: i64,
    params: &Params,
) -> Result<Offer, EvaluateError> {
    let answers = Answers {
        budget: Some(Budget::Cap(BudgetCap {
            monthly: minor(monthly),
        })),
        ..Answers::default()
    };
    tailor(policy, account, &answers, as_of(), "it", params)
}

#[test]
fn a_token_has_a_first_day() {
    let offer = within(
        &affordable(plan()),
        &account(60_000, 0, 0),
        0,
        &Params::default(),
    );
    assert_eq!(
        said(&offer.unwrap()),
        (
            Params {
                first_date: Some(date("2026-11-30")),
                ..Params::default()
            },
            Limits {
                first_date: window(),
                ..Limits::default()
            }
        )
    );
}

#[test]
fn what_no_affordable_plan_takes_is_refused() {
    let chosen = Params {
        autopay: Some(true),
        ..Params::default()
    };
    assert_eq!(
        within(&affordable(plan()), &account(30_000, 0, 0), 30_000, &chosen),
        Err(EvaluateError::Param(ParamFault::NotUsed {
            param: Param::Autopay
        }))
    );
}

#[test]
fn a_plan_that_takes_all_a_budget_allows_is_affordable() {
    // 300.00 in 12 payments of 25.00.
    let policy = affordable(plan());
    let exact = within(&policy, &account(30_000, 0, 0), 2_500, &Params::default()).unwrap();
    assert_eq!(exact.limits.count, numbers(12, 12));
    assert_eq!(exact.limits.amount, amounts(2_500, 2_500));
    let less = within(&policy, &account(30_000, 0, 0), 2_499, &Params::default()).unwrap();
    assert_eq!(less.limits.count, None);
    // 70.00 eight times and 40.00 are nine payments of no more than 70.00.
    let seventy = Params {
        amount: Some(minor(7_000)),
        ..Params::default()
    };
    let offer = within(&policy, &account(60_000, 0, 0), 7_000, &seventy).unwrap();
    assert_eq!(offer.params.amount, Some(minor(7_000)));
    assert_eq!(offer.schedule.len(), 9);
    assert_eq!(offer.schedule[8].total, minor(4_000));
}

#[test]
fn what_a_budget_allows_is_divided_by_the_frequency_chosen() {
    let weekly = Params {
        frequency: Some(Frequency::Weekly),
        ..Params::default()
    };
    let policy = affordable(plan());
    let offer = within(&policy, &account(30_000, 0, 0), 18_000, &weekly).unwrap();
    // 180.00 a month are 41.53 a week: eight payments, of which two are 37.50.
    assert_eq!(offer.limits.count, numbers(8, 12));
    assert_eq!(offer.limits.amount, amounts(2_500, 4_153));
}

#[test]
fn what_a_budget_allows_is_worked_out_for_the_first_day_chosen_and_its_anchor() {
    let of = |params: &Params, max_days: u16| {
        let terms = json!({
            "frequencies": ["monthly"], "counts": {"min": 1, "max": 6}, "min_payment": 100,
            "max_days": max_days
        });
        let offer = within(&affordable(terms), &account(6_000, 0, 0), 6_000, params).unwrap();
        (offer.limits.count, offer.limits.amount)
    };
    let on = |day: &str| Params {
        first_date: Some(date(day)),
        ..Params::default()
    };
    // 80 days end on 8 February, 71 on 30 January.
    assert_eq!(
        of(&Params::default(), 80),
        (numbers(1, 3), amounts(2_000, 6_000))
    );
    assert_eq!(
        of(&on("2027-01-04"), 80),
        (numbers(1, 2), amounts(3_000, 6_000))
    );
    assert_eq!(
        of(&on("2026-11-30"), 71),
        (numbers(1, 3), amounts(2_000, 6_000))
    );
    let last_days = Params {
        anchor_day: Some(31),
        ..on("2026-11-30")
    };
    assert_eq!(of(&last_days, 71), (numbers(1, 2), amounts(3_000, 6_000)));
}
