//! What a bound allows at exactly the bound, and no further.

use leeway_core::account::Account;
use leeway_core::answers::{Answers, Means};
use leeway_core::option::{Effect, Offer, ParamFault, Params, Reason};
use leeway_core::schedule::Frequency;
use leeway_core::{EvaluateError, tailor};
use serde_json::{Value, json};

use crate::fixture::{
    account, account_document, account_from, as_of, choose, date, dues, loan, minor, option,
    policy_document, policy_of, refused_for, suggested, totals, verify,
};

fn contract(next_due: &str, frequency: &str) -> Account {
    let mut document = account_document(20_000, 0, 0);
    document["contract"] = json!({
        "outstanding": 100_000, "annual_rate_percent": "0", "payment": 10_000,
        "frequency": frequency, "next_due": next_due
    });
    account_from(&document)
}

fn deferral(
    method: &str,
    min: u16,
    max: u16,
) -> leeway_core::trust::Verified<leeway_core::policy::Policy> {
    policy_of(
        "deferral",
        json!({"periods": {"min": min, "max": max}, "method": method, "accrual": "waive"}),
    )
}

#[test]
fn a_contract_whose_next_day_is_past_or_not_its_day_has_no_option() {
    let policy = deferral("shift", 1, 3);
    for (next_due, frequency) in [
        ("2026-11-19", "weekly"),
        ("2026-12-02", "semi_monthly"),
        ("2026-12-14", "semi_monthly"),
    ] {
        let refused = choose(&policy, &contract(next_due, frequency), &Params::default());
        assert_eq!(refused_for(refused), Reason::NoPlanFits, "{next_due}");
    }
    let mut document = account_document(20_000, 0, 0);
    document["contract"] = json!({
        "outstanding": 100_000, "annual_rate_percent": "0", "payment": 10_000,
        "frequency": "monthly", "next_due": "2026-12-01", "anchor_day": 31
    });
    let refused = choose(&policy, &account_from(&document), &Params::default());
    assert_eq!(refused_for(refused), Reason::NoPlanFits);
    for (next_due, frequency, first) in [
        // Today's payment is still to come.
        ("2026-11-20", "weekly", "2026-11-27"),
        ("2026-12-01", "semi_monthly", "2026-12-15"),
        ("2026-12-15", "semi_monthly", "2027-01-01"),
    ] {
        let offer = suggested(&policy, &contract(next_due, frequency));
        assert_eq!(offer.schedule[0].due, date(first), "{next_due}");
    }
}

#[test]
fn a_deferral_leaves_a_payment_after_the_skipped_ones() {
    // 300.00 in three payments: two can be skipped, not three.
    let account = loan(1, 29_999, "0", 10_000);
    let two = suggested(&deferral("skip", 2, 5), &account);
    assert_eq!(totals(&two), [30_000]);
    assert_eq!(two.limits.periods.map(|range| range.max), Some(2));
    let three = choose(&deferral("skip", 3, 5), &account, &Params::default());
    assert_eq!(refused_for(three), Reason::NoPlanFits);
}

#[test]
fn a_reduction_tells_each_payment_that_changes() {
    let becomes = |payment, from| Effect::PaymentBecomes {
        payment: minor(payment),
        from: date(from),
    };
    // 1,200.00 in twelve payments from 1 December on, two of them halved.
    for (shortfall, effects) in [
        (
            "extend",
            vec![
                becomes(10_000, "2027-02-01"),
                Effect::EndDateMoves {
                    from: date("2027-11-01"),
                    to: date("2027-12-01"),
                },
            ],
        ),
        ("spread", vec![becomes(11_000, "2027-02-01")]),
        (
            "balloon",
            vec![becomes(10_000, "2027-02-01"), becomes(20_000, "2027-11-01")],
        ),
        ("capitalise", vec![becomes(11_000, "2027-02-01")]),
    ] {
        let terms = json!({
            "periods": {"min": 1, "max": 2}, "cut_percent": "50", "shortfall": shortfall
        });
        let policy = policy_of("temporary_reduction", terms);
        let offer = suggested(&policy, &loan(20_000, 100_000, "0", 10_000));
        assert_eq!(offer.effects, effects, "{shortfall}");
    }
    // The only payment left is the first and the last at once.
    let terms =
        json!({"periods": {"min": 1, "max": 2}, "cut_percent": "50", "shortfall": "balloon"});
    let policy = policy_of("temporary_reduction", terms);
    let offer = suggested(&policy, &loan(1, 19_999, "0", 10_000));
    assert_eq!(totals(&offer), [5_000, 15_000]);
    assert_eq!(offer.effects, [becomes(15_000, "2027-01-01")]);
}

#[test]
fn a_modification_may_have_exactly_the_least_payment_and_the_most_interest() {
    // 36 payments, the last of them 180.40, with 1,507.35 of interest.
    let terms = json!({
        "extend": {"min": 12, "max": 12}, "min_payment": 18_040, "max_interest": 150_735
    });
    let offer = suggested(
        &policy_of("modification", terms.clone()),
        &loan(100, 499_900, "18", 24_962),
    );
    assert_eq!(totals(&offer)[35], 18_040);
    let mut above = terms;
    above["min_payment"] = json!(18_041);
    let refused = choose(
        &policy_of("modification", above),
        &loan(100, 499_900, "18", 24_962),
        &Params::default(),
    );
    assert_eq!(refused_for(refused), Reason::NoPlanFits);
}

#[test]
fn a_part_may_leave_exactly_what_must_stay_owed() {
    let policy = policy_of(
        "pay_part",
        json!({"min_payment": 2_000, "min_remaining": 5_000}),
    );
    let offer = suggested(&policy, &account(7_000, 0, 0));
    assert_eq!(
        (totals(&offer), offer.totals.remaining),
        (vec![2_000], minor(5_000))
    );
}

#[test]
fn a_settlement_may_be_exactly_its_floor() {
    let policy = policy_of(
        "settlement",
        json!({"discount_percent": "50", "floor": 6_000, "within_days": 30}),
    );
    assert_eq!(totals(&suggested(&policy, &account(12_000, 0, 0))), [6_000]);
}

#[test]
fn the_first_part_of_a_settlement_is_the_share_named_unless_equal_parts_are_more() {
    let parts = |first: &str| {
        let policy = policy_of(
            "settlement",
            json!({
                "discount_percent": "40", "within_days": 30,
                "parts": {
                    "max": 4, "frequencies": ["monthly"], "min_payment": 1_000,
                    "first_percent": first
                }
            }),
        );
        let params = Params {
            count: Some(4),
            ..Params::default()
        };
        totals(&choose(&policy, &account(100_000, 0, 0), &params).unwrap())
    };
    assert_eq!(parts("10"), [15_000; 4]);
    assert_eq!(parts("25"), [15_000; 4]);
    assert_eq!(parts("55"), [33_000, 9_000, 9_000, 9_000]);
}

#[test]
fn a_plan_that_only_a_limit_rules_out_is_not_told_to_be_too_small() {
    // 50.00 would do for two payments of 25.00, but not within five days.
    let policy = policy_of(
        "instalments",
        json!({
            "frequencies": ["monthly"], "counts": {"min": 2, "max": 4}, "min_payment": 2_500,
            "max_days": 5
        }),
    );
    for (owed, reason) in [
        (
            4_999,
            Reason::BalanceTooSmall {
                least_payment: minor(2_500),
            },
        ),
        (5_000, Reason::NoPlanFits),
    ] {
        let refused = choose(&policy, &account(owed, 0, 0), &Params::default());
        assert_eq!(refused_for(refused), reason, "{owed}");
    }
}

#[test]
fn no_two_payments_fall_on_one_business_day() {
    let policy = |fewest: u16| {
        let terms = json!({
            "frequencies": ["weekly"], "counts": {"min": fewest, "max": 2}, "min_payment": 1
        });
        let mut document = policy_document(json!([option("it", "instalments", terms, None)]));
        document["calendar"] = json!({
            "adjust": "following",
            "holidays": ["2026-12-07", "2026-12-08", "2026-12-09", "2026-12-10", "2026-12-11"]
        });
        verify(&document).unwrap()
    };
    let on = |day| Params {
        first_date: Some(date(day)),
        ..Params::default()
    };
    // 7 December would be moved to the 14th, the day of the second payment.
    assert_eq!(
        choose(&policy(2), &account(10_000, 0, 0), &on("2026-12-07")),
        Err(EvaluateError::Param(ParamFault::DoesNotFit))
    );
    let one = choose(&policy(1), &account(10_000, 0, 0), &on("2026-12-07")).unwrap();
    assert_eq!(dues(&one), [date("2026-12-14")]);
    let offer = choose(&policy(2), &account(10_000, 0, 0), &on("2026-11-30")).unwrap();
    assert_eq!(dues(&offer), ["2026-11-30", "2026-12-14"].map(date));
}

// Assistance

#[test]
fn a_household_that_cannot_be_and_an_income_below_nothing_are_asked_for_again() {
    let policy = policy_of(
        "assistance",
        json!({
            "guideline": {
                "year": 2025, "region": "contiguous", "source": "HHS 2025",
                "effective": "2025-01-15", "base": 1_565_000, "per_person": 550_000
            },
            "bands": [{"max_percent": "200", "discount_percent": "100"}],
            "within_days": 60
        }),
    );
    let of = |household, annual| -> Result<Offer, EvaluateError> {
        let answers = Answers {
            means: Some(Means::Income {
                household,
                annual: minor(annual),
            }),
            ..Answers::default()
        };
        let account = account(100_000, 0, 0);
        tailor(
            &policy,
            &account,
            &answers,
            as_of(),
            "it",
            &Params::default(),
        )
    };
    for (household, annual) in [(0, 1_000), (1, -1), (21, 1_000)] {
        assert_eq!(
            refused_for(of(household, annual)),
            Reason::NeedsMeans,
            "{household} {annual}"
        );
    }
    assert_eq!(of(1, 0).unwrap().totals.discount, minor(100_000));
}

// A cheaper service

fn subscriber(next_bill: &str, early_termination: i64) -> Account {
    let mut document = account_document(9_000, 0, 0);
    document["service"] = json!({
        "suspended": false, "restore_amount": 1_500, "restore_by": "2026-12-05",
        "plan": {
            "code": "xl", "price": 4_500, "next_bill": next_bill,
            "early_termination": early_termination, "device_balance": 21_000
        }
    });
    account_from(&document)
}

fn downgrade() -> Value {
    json!({
        "plans": [{"code": "m", "name": "agreement", "price": 3_000}],
        "arrears": {"frequencies": ["monthly"], "counts": {"min": 2, "max": 6}, "min_payment": 500},
        "conditions": "stop"
    })
}

#[test]
fn a_cheaper_plan_counts_from_a_bill_that_is_not_past() {
    let policy = policy_of("downgrade", downgrade());
    let refused = choose(&policy, &subscriber("2026-11-19", 0), &Params::default());
    assert_eq!(refused_for(refused), Reason::NoCheaperPlan);
    let offer = suggested(&policy, &subscriber("2026-11-20", 0));
    assert_eq!(offer.service.map(|service| service.from), Some(as_of()));
}

#[test]
fn costs_of_a_cheaper_plan_are_written_only_where_there_are_any() {
    let policy = policy_of("downgrade", downgrade());
    let written = |early_termination| {
        let offer = suggested(&policy, &subscriber("2026-12-10", early_termination));
        serde_json::to_value(&offer).unwrap()["service"].clone()
    };
    assert_eq!(written(0).get("early_termination"), None);
    assert_eq!(written(700)["early_termination"], json!(700));
    assert_eq!(written(0)["device_balance"], json!(21_000));
}

// Several accounts

#[test]
fn a_payment_may_be_just_enough_for_what_each_account_must_get() {
    let mut document = account_document(6_000, 0, 0);
    document["linked"] = json!([{"reference": "H-2", "title": {"en": "Line 2"}, "principal": 3_000, "past_due": 3_000}]);
    let terms = json!({
        "weights": "balance", "min_each": 1_125,
        "plan": {"frequencies": ["monthly"], "counts": {"min": 4, "max": 4}, "min_payment": 1_000}
    });
    let offer = suggested(&policy_of("bundle", terms), &account_from(&document));
    let first = |member: usize| offer.members[member].schedule[0].total;
    assert_eq!((first(0), first(1)), (minor(1_125), minor(1_125)));
}

// Automatic payment

#[test]
fn an_amount_off_is_taken_off_fees_then_interest_then_principal() {
    let policy = policy_of(
        "instalments",
        json!({
            "frequencies": ["monthly"], "counts": {"min": 3, "max": 3}, "min_payment": 1_000,
            "interest": {"annual_rate_percent": "12"}, "autopay": {"amount_off": 600}
        }),
    );
    let account = account(30_000, 0, 500);
    let parts = |offer: &Offer| -> Vec<[i64; 4]> {
        let of = |row: &leeway_core::schedule::Row| {
            [row.fees, row.interest, row.principal, row.total].map(leeway_core::money::Minor::units)
        };
        offer.schedule.iter().map(of).collect()
    };
    let automatic = Params {
        autopay: Some(true),
        ..Params::default()
    };
    let expected: Vec<[i64; 4]> = parts(&suggested(&policy, &account))
        .into_iter()
        .map(|[fees, interest, principal, total]| {
            let of_fees = fees.min(600);
            let of_interest = interest.min(600 - of_fees);
            let of_principal = 600 - of_fees - of_interest;
            [
                fees - of_fees,
                interest - of_interest,
                principal - of_principal,
                total - 600,
            ]
        })
        .collect();
    let offer = choose(&policy, &account, &automatic).unwrap();
    assert_eq!(parts(&offer), expected);
    // 5.00 of fees and 1.00 of the first month's 3.00.
    assert_eq!(expected[0][..2], [0, 200]);
    assert!(expected[2][1] == 0 && expected[2][2] > 0);
    assert_eq!(offer.params.frequency, Some(Frequency::Monthly));
}

#[test]
fn automatic_payment_never_costs_more() {
    let mut document = policy_document(json!([option(
        "it",
        "instalments",
        json!({
            "frequencies": ["monthly"], "counts": {"min": 12, "max": 12}, "min_payment": 100,
            "interest": {"annual_rate_percent": "3.7"}, "autopay": {"rate_cut_percent": "0.1"}
        }),
        None
    )]));
    // At 3.7 % a month is 85.01 and rounds up to 90.00, at 3.6 % it is 84.97 and rounds
    // up to 85.00: slower, and dearer than the cut saves.
    document["payment_step"] = json!(500);
    let policy = verify(&document).unwrap();
    let automatic = Params {
        autopay: Some(true),
        ..Params::default()
    };
    let account = account(100_000, 0, 0);
    let manual = suggested(&policy, &account);
    let offer = choose(&policy, &account, &automatic).unwrap();
    assert_eq!(totals(&manual)[0], 9_000);
    assert_eq!(offer.schedule, manual.schedule);
    assert_eq!(offer.autopay.map(|autopay| autopay.saves), Some(minor(0)));
}

#[test]
fn a_cut_that_saves_nothing_is_still_the_rate() {
    let policy = policy_of(
        "instalments",
        json!({
            "frequencies": ["monthly"], "counts": {"min": 3, "max": 3}, "min_payment": 100,
            "interest": {"annual_rate_percent": "6"},
            "rate_steps": [{"from_payment": 2, "annual_rate_percent": "3"}],
            "autopay": {"rate_cut_percent": "0.01"}
        }),
    );
    let automatic = Params {
        autopay: Some(true),
        ..Params::default()
    };
    let offer = choose(&policy, &account(1_000, 0, 0), &automatic).unwrap();
    assert_eq!(
        offer.totals,
        suggested(&policy, &account(1_000, 0, 0)).totals
    );
    assert_eq!(
        offer.effects,
        [Effect::RateBecomes {
            annual_rate_percent: "2.99".parse().unwrap(),
            from: offer.schedule[1].due,
        }]
    );
}
