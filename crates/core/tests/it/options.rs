//! Each option with figures worked out by hand or with exact decimals elsewhere.

use leeway_core::account::Account;
use leeway_core::answers::{Answers, Bracket, Means};
use leeway_core::eligibility::{Expectation, Fact, Finding, Truth};
use leeway_core::money::Minor;
use leeway_core::option::{Effect, Offer, Param, ParamFault, Params, Reason};
use leeway_core::policy::Policy;
use leeway_core::schedule::Frequency;
use leeway_core::trust::Verified;
use leeway_core::{EvaluateError, evaluate, tailor};
use serde_json::{Value, json};

use crate::fixture::{
    account, account_document, account_from, as_of, choose, date, dues, loan, minor, option,
    policy_document, policy_of, refused_for, suggested, totals, verify,
};

// Pay in full

fn tiers() -> Verified<Policy> {
    policy_of(
        "pay_in_full",
        json!({
            "within_days": 40,
            "tiers": [
                {"until": "2026-11-30", "discount_percent": "10"},
                {"until": "2026-12-15", "discount_percent": "5"}
            ]
        }),
    )
}

#[test]
fn the_day_of_payment_decides_the_discount() {
    let account = account(100_005, 0, 0);
    for (day, total, until) in [
        ("2026-11-20", 90_004, Some("2026-11-30")),
        ("2026-11-30", 90_004, Some("2026-11-30")),
        ("2026-12-01", 95_005, Some("2026-12-15")),
        ("2026-12-16", 100_005, None),
    ] {
        let params = Params {
            first_date: Some(date(day)),
            ..Params::default()
        };
        let offer = choose(&tiers(), &account, &params).unwrap();
        assert_eq!(totals(&offer), [total], "{day}");
        assert_eq!(offer.valid_until, until.map(date), "{day}");
    }
}

#[test]
fn a_payment_day_after_the_window_is_refused() {
    let params = Params {
        first_date: Some(date("2026-12-31")),
        ..Params::default()
    };
    assert_eq!(
        choose(&tiers(), &account(1_000, 0, 0), &params),
        Err(EvaluateError::Param(ParamFault::Date {
            min: date("2026-11-20"),
            max: date("2026-12-30"),
        }))
    );
}

#[test]
fn a_discount_forgives_fees_before_interest_before_principal() {
    let offer = suggested(&tiers(), &account(80_000, 12_000, 8_000));
    let row = offer.schedule[0];
    assert_eq!(
        (
            row.fees.units(),
            row.interest.units(),
            row.principal.units()
        ),
        (0, 10_000, 80_000)
    );
}

#[test]
fn a_discount_never_goes_below_the_floor() {
    let policy = policy_of(
        "pay_in_full",
        json!({"floor": 9_500, "tiers": [{"until": "2026-12-31", "discount_percent": "50"}]}),
    );
    assert_eq!(totals(&suggested(&policy, &account(10_000, 0, 0))), [9_500]);
    assert_eq!(totals(&suggested(&policy, &account(9_000, 0, 0))), [9_000]);
}

#[test]
fn parameters_an_option_does_not_take_are_refused() {
    let params = Params {
        count: Some(2),
        ..Params::default()
    };
    assert_eq!(
        choose(&tiers(), &account(1_000, 0, 0), &params),
        Err(EvaluateError::Param(ParamFault::NotUsed {
            param: Param::Count
        }))
    );
}

// Pay a part

#[test]
fn a_part_leaves_nothing_or_enough() {
    let policy = policy_of(
        "pay_part",
        json!({"min_payment": 2_000, "min_remaining": 5_000}),
    );
    let account = account(10_000, 0, 1_000);
    let pay = |amount| {
        let params = Params {
            amount: Some(minor(amount)),
            ..Params::default()
        };
        choose(&policy, &account, &params)
    };
    assert_eq!(
        pay(1_999),
        Err(EvaluateError::Param(ParamFault::Amount {
            param: Param::Amount,
            min: minor(2_000),
            max: minor(11_000),
        }))
    );
    assert_eq!(
        pay(6_001),
        Err(EvaluateError::Param(ParamFault::LeftTooSmall {
            least: minor(5_000)
        }))
    );
    let offer = pay(6_000).unwrap();
    assert_eq!(offer.totals.remaining, minor(5_000));
    assert_eq!(
        (offer.schedule[0].fees, offer.schedule[0].principal),
        (minor(1_000), minor(5_000))
    );
    assert_eq!(pay(11_000).unwrap().totals.remaining, Minor::ZERO);
}

#[test]
fn a_part_is_not_offered_where_too_little_would_be_left() {
    let policy = policy_of(
        "pay_part",
        json!({"min_payment": 2_000, "min_remaining": 5_000}),
    );
    assert_eq!(
        refused_for(choose(&policy, &account(6_999, 0, 0), &Params::default())),
        Reason::BalanceTooSmall {
            least_payment: minor(2_000)
        }
    );
}

#[test]
fn the_part_that_keeps_a_service_running_is_suggested() {
    let policy = policy_of("pay_part", json!({"min_payment": 1_000}));
    let mut document = account_document(9_000, 0, 0);
    document["service"] =
        json!({"suspended": true, "restore_amount": 4_250, "restore_by": "2026-11-25"});
    let offer = suggested(&policy, &account_from(&document));
    assert_eq!(totals(&offer), [4_250]);
    assert_eq!(offer.effects, [Effect::ServiceRestored]);
}

// Instalments

fn interest_free(extra: Value) -> Verified<Policy> {
    let mut terms = json!({
        "frequencies": ["monthly", "weekly", "fortnightly", "semi_monthly"],
        "counts": {"min": 2, "max": 12},
        "min_payment": 2_500
    });
    for (name, value) in extra.as_object().unwrap() {
        terms[name] = value.clone();
    }
    policy_of("instalments", terms)
}

#[test]
fn an_interest_free_plan_is_an_exact_split_with_the_larger_payments_first() {
    let policy = interest_free(json!({}));
    let params = Params {
        count: Some(6),
        first_date: Some(date("2026-12-31")),
        ..Params::default()
    };
    let offer = choose(&policy, &account(100_000, 0, 0), &params).unwrap();
    assert_eq!(
        totals(&offer),
        [16_667, 16_667, 16_667, 16_667, 16_666, 16_666]
    );
    assert_eq!(
        dues(&offer),
        [
            "2026-12-31",
            "2027-01-31",
            "2027-02-28",
            "2027-03-31",
            "2027-04-30",
            "2027-05-31"
        ]
        .map(date)
    );
    assert_eq!(offer.totals.interest, Minor::ZERO);
}

#[test]
fn the_longest_plan_whose_payments_are_large_enough_is_suggested() {
    let policy = interest_free(json!({}));
    let offer = suggested(&policy, &account(20_000, 0, 0));
    assert_eq!(totals(&offer), [2_500; 8]);
    let counts = offer.limits.count.unwrap();
    assert_eq!((counts.min, counts.max), (2, 8));
    let amounts = offer.limits.amount.unwrap();
    assert_eq!((amounts.min, amounts.max), (minor(2_500), minor(10_000)));
}

#[test]
fn a_balance_below_two_least_payments_has_no_plan() {
    let policy = interest_free(json!({}));
    assert_eq!(
        refused_for(choose(&policy, &account(4_999, 0, 0), &Params::default())),
        Reason::BalanceTooSmall {
            least_payment: minor(2_500)
        }
    );
}

#[test]
fn a_chosen_amount_is_paid_until_the_rest_is_smaller() {
    let policy = interest_free(json!({}));
    let pay = |amount, owed| {
        let params = Params {
            amount: Some(minor(amount)),
            ..Params::default()
        };
        choose(&policy, &account(owed, 0, 0), &params)
    };
    assert_eq!(
        pay(12_000, 20_000),
        Err(EvaluateError::Param(ParamFault::Amount {
            param: Param::Amount,
            min: minor(2_500),
            max: minor(10_000),
        }))
    );
    assert_eq!(
        totals(&pay(3_000, 20_500).unwrap()),
        [3_000, 3_000, 3_000, 3_000, 3_000, 3_000, 2_500]
    );
    // Six times 30.00 would leave 20.00, below the least payment: equal ones then.
    assert_eq!(
        totals(&pay(3_000, 20_000).unwrap()),
        [2_858, 2_857, 2_857, 2_857, 2_857, 2_857, 2_857]
    );
}

#[test]
fn an_amount_and_a_count_together_are_refused() {
    let params = Params {
        amount: Some(minor(3_000)),
        count: Some(4),
        ..Params::default()
    };
    assert_eq!(
        choose(&interest_free(json!({})), &account(20_000, 0, 0), &params),
        Err(EvaluateError::Param(ParamFault::NotUsed {
            param: Param::Amount
        }))
    );
}

#[test]
fn other_frequencies_have_their_own_dates() {
    let policy = interest_free(json!({}));
    let account = account(30_000, 0, 0);
    for (frequency, first, expected) in [
        (
            Frequency::Weekly,
            None,
            ["2026-11-30", "2026-12-07", "2026-12-14"],
        ),
        (
            Frequency::Fortnightly,
            None,
            ["2026-11-30", "2026-12-14", "2026-12-28"],
        ),
        (
            Frequency::SemiMonthly,
            None,
            ["2026-12-01", "2026-12-15", "2027-01-01"],
        ),
        (
            Frequency::SemiMonthly,
            Some("2026-12-15"),
            ["2026-12-15", "2027-01-01", "2027-01-15"],
        ),
    ] {
        let params = Params {
            count: Some(3),
            frequency: Some(frequency),
            first_date: first.map(date),
            ..Params::default()
        };
        let offer = choose(&policy, &account, &params).unwrap();
        assert_eq!(dues(&offer), expected.map(date), "{frequency:?}");
    }
    let off_the_calendar = Params {
        frequency: Some(Frequency::SemiMonthly),
        first_date: Some(date("2026-12-14")),
        ..Params::default()
    };
    assert_eq!(
        choose(&policy, &account, &off_the_calendar),
        Err(EvaluateError::Param(ParamFault::NotOffered {
            param: Param::FirstDate
        }))
    );
}

#[test]
fn an_anchor_day_must_be_the_day_of_the_first_payment_or_beyond_its_month() {
    let policy = interest_free(json!({}));
    let with = |day| {
        let params = Params {
            count: Some(2),
            first_date: Some(date("2026-11-30")),
            anchor_day: Some(day),
            ..Params::default()
        };
        choose(&policy, &account(30_000, 0, 0), &params).map(|offer| dues(&offer))
    };
    assert_eq!(with(31), Ok(vec![date("2026-11-30"), date("2026-12-31")]));
    for day in [0, 29, 32] {
        assert_eq!(
            with(day),
            Err(EvaluateError::Param(ParamFault::NotOffered {
                param: Param::AnchorDay
            }))
        );
    }
}

#[test]
fn a_down_payment_comes_first_and_off_the_rest() {
    let policy = interest_free(json!({"down_payment": {"percent": {"min": "12.5", "max": "50"}}}));
    let params = Params {
        count: Some(3),
        ..Params::default()
    };
    let offer = choose(&policy, &account(100_004, 0, 0), &params).unwrap();
    assert_eq!(totals(&offer), [12_501, 29_168, 29_168, 29_167]);
    assert_eq!(offer.schedule[0].due, as_of());
    assert_eq!(
        offer.down_payment().map(|row| row.total),
        Some(minor(12_501))
    );
    assert_eq!(offer.regular().len(), 3);
}

#[test]
fn an_interest_bearing_plan_matches_the_published_arithmetic() {
    // 2,400.00 at 6 % over 12 months: 11 × 206.57 and 206.46, interest 78.73.
    let policy = interest_free(json!({"interest": {"annual_rate_percent": "6"}}));
    let params = Params {
        count: Some(12),
        ..Params::default()
    };
    let offer = choose(&policy, &account(240_000, 0, 0), &params).unwrap();
    let mut expected = vec![20_657; 11];
    expected.push(20_646);
    assert_eq!(totals(&offer), expected);
    assert_eq!(offer.totals.interest, minor(7_873));
}

#[test]
fn a_plan_with_too_much_interest_or_too_late_an_end_is_not_offered() {
    let limited = interest_free(json!({
        "interest": {"annual_rate_percent": "6"},
        "max_interest": 5_000,
    }));
    let offer = suggested(&limited, &account(240_000, 0, 0));
    assert!(offer.totals.interest <= minor(5_000));
    assert_eq!(offer.schedule.len(), 7);

    let short = interest_free(json!({"max_days": 80}));
    assert_eq!(suggested(&short, &account(240_000, 0, 0)).schedule.len(), 3);
}

#[test]
fn due_dates_move_off_weekends_each_on_its_own() {
    let mut document = policy_document(json!([option(
        "it",
        "instalments",
        json!({"frequencies": ["monthly"], "counts": {"min": 2, "max": 4}, "min_payment": 1}),
        None
    )]));
    document["calendar"] = json!({"adjust": "following", "holidays": ["2027-01-01"]});
    let policy = verify(&document).unwrap();
    let params = Params {
        first_date: Some(date("2026-12-01")),
        count: Some(3),
        ..Params::default()
    };
    let offer = choose(&policy, &account(30_000, 0, 0), &params).unwrap();
    assert_eq!(
        dues(&offer),
        ["2026-12-01", "2027-01-04", "2027-02-01"].map(date)
    );
}

// Changing a running contract

#[test]
fn options_on_a_contract_need_one() {
    let policy = policy_of(
        "temporary_reduction",
        json!({"periods": {"min": 1, "max": 3}, "cut_percent": "50", "shortfall": "extend"}),
    );
    assert_eq!(
        refused_for(choose(&policy, &account(10_000, 0, 0), &Params::default())),
        Reason::NoContract
    );
}

#[test]
fn a_reduction_is_caught_up_as_the_policy_says() {
    // 1,200.00 without interest in payments of 100.00, two of them halved.
    let cases: [(&str, Vec<i64>); 4] = [
        ("extend", [vec![5_000; 2], vec![10_000; 11]].concat()),
        ("spread", [vec![5_000; 2], vec![11_000; 10]].concat()),
        (
            "balloon",
            [vec![5_000; 2], vec![10_000; 9], vec![20_000]].concat(),
        ),
        ("capitalise", [vec![5_000; 2], vec![11_000; 10]].concat()),
    ];
    for (shortfall, expected) in cases {
        let policy = policy_of(
            "temporary_reduction",
            json!({"periods": {"min": 1, "max": 2}, "cut_percent": "50", "shortfall": shortfall}),
        );
        let offer = suggested(&policy, &loan(20_000, 100_000, "0", 10_000));
        assert_eq!(totals(&offer), expected, "{shortfall}");
        assert_eq!(offer.totals.before, Some(minor(120_000)));
    }
}

#[test]
fn a_reduced_payment_may_be_below_the_interest_and_interest_bears_none() {
    let policy = policy_of(
        "temporary_reduction",
        json!({"periods": {"min": 2, "max": 2}, "cut_percent": "95", "shortfall": "spread"}),
    );
    let offer = suggested(&policy, &loan(1, 999_999, "12", 20_000));
    assert_eq!(offer.schedule[0].total, minor(1_000));
    assert_eq!(offer.schedule[0].balance, minor(1_009_000));
    // The second month's interest is on 10,000.00 again, not on 10,090.00.
    assert_eq!(offer.schedule[1].balance, minor(1_018_000));
    assert_eq!(
        offer.schedule.last().map(|row| row.balance),
        Some(Minor::ZERO)
    );
}

#[test]
fn a_deferral_charges_its_days_once() {
    // 5,000.00 at 18 %: 1 December to 1 March is 90 days, 221.92.
    let deferral = |method: &str, accrual: &str| {
        policy_of(
            "deferral",
            json!({"periods": {"min": 3, "max": 3}, "method": method, "accrual": accrual}),
        )
    };
    let account = loan(1, 499_999, "18", 50_000);
    let waived = suggested(&deferral("shift", "waive"), &account);
    let resumed = suggested(&deferral("shift", "at_resume"), &account);
    let ended = suggested(&deferral("shift", "at_end"), &account);
    assert_eq!(waived.schedule[0].due, date("2027-03-01"));
    assert_eq!(
        resumed.schedule[0].total.units() - waived.schedule[0].total.units(),
        22_192
    );
    assert_eq!(
        ended.schedule.last().unwrap().total.units()
            - waived.schedule.last().unwrap().total.units(),
        22_192
    );
    assert_eq!(
        ended.schedule[0].balance.units() - waived.schedule[0].balance.units(),
        22_192
    );
    assert_eq!(
        waived.totals.before,
        Some(waived.totals.total),
        "a waived shift costs nothing"
    );
    assert_eq!(
        resumed.effects,
        [Effect::EndDateMoves {
            from: date("2027-10-01"),
            to: date("2028-01-01"),
        }]
    );
    let skipped = suggested(&deferral("skip", "waive"), &account);
    assert_eq!(
        skipped.schedule.last().map(|row| row.due),
        Some(date("2027-10-01"))
    );
    assert_eq!(skipped.schedule[0].due, date("2027-03-01"));
}

#[test]
fn a_bill_without_a_contract_is_due_later_in_one_payment() {
    let policy = policy_of(
        "deferral",
        json!({"periods": {"min": 1, "max": 3}, "method": "shift", "accrual": "waive"}),
    );
    let params = Params {
        periods: Some(3),
        ..Params::default()
    };
    let offer = choose(&policy, &account(10_000, 0, 500), &params).unwrap();
    assert_eq!(
        (totals(&offer), dues(&offer)),
        (vec![10_500], vec![date("2027-02-20")])
    );
}

#[test]
fn a_contract_whose_payment_does_not_cover_its_interest_has_no_option() {
    let policy = policy_of(
        "deferral",
        json!({"periods": {"min": 1, "max": 3}, "method": "shift", "accrual": "waive"}),
    );
    let account = loan(1, 9_999_999, "24", 10_000);
    assert_eq!(
        refused_for(choose(&policy, &account, &Params::default())),
        Reason::NoPlanFits
    );
}

// Settlement

#[test]
fn a_settlement_is_paid_at_once_or_in_parts() {
    let policy = policy_of(
        "settlement",
        json!({
            "discount_percent": "40",
            "floor": 5_000,
            "within_days": 30,
            "parts": {"max": 4, "frequencies": ["monthly"], "min_payment": 15_000}
        }),
    );
    let account = account(90_001, 5_000, 5_000);
    let lump = suggested(&policy, &account);
    assert_eq!(
        (totals(&lump), dues(&lump)),
        (vec![60_001], vec![date("2026-12-20")])
    );
    assert_eq!(lump.totals.discount, minor(40_000));
    assert_eq!(lump.limits.count.map(|range| range.max), Some(4));
    assert_eq!(lump.effects, [Effect::SettledForLess]);
    let params = Params {
        count: Some(4),
        ..Params::default()
    };
    let parts = choose(&policy, &account, &params).unwrap();
    assert_eq!(totals(&parts), [15_001, 15_000, 15_000, 15_000]);
    assert_eq!(
        choose(
            &policy,
            &account,
            &Params {
                count: Some(5),
                ..Params::default()
            }
        ),
        Err(EvaluateError::Param(ParamFault::Number {
            param: Param::Count,
            min: 1,
            max: 4
        }))
    );
}

#[test]
fn a_settlement_below_its_floor_is_not_offered() {
    let policy = policy_of(
        "settlement",
        json!({"discount_percent": "50", "floor": 6_000, "within_days": 30}),
    );
    assert_eq!(
        refused_for(choose(&policy, &account(11_999, 0, 0), &Params::default())),
        Reason::BalanceTooSmall {
            least_payment: minor(6_000)
        }
    );
}

// Assistance

fn scale(extra: Value) -> Verified<Policy> {
    // HHS poverty guidelines 2025, 48 contiguous states: 15,650 and 5,500.
    let mut terms = json!({
        "guideline": {
            "year": 2025, "region": "contiguous", "source": "HHS 2025",
            "effective": "2025-01-15", "base": 1_565_000, "per_person": 550_000
        },
        "bands": [
            {"max_percent": "200", "discount_percent": "100"},
            {"max_percent": "300", "discount_percent": "60"},
            {"max_percent": "400", "discount_percent": "25"}
        ],
        "within_days": 60
    });
    for (name, value) in extra.as_object().unwrap() {
        terms[name] = value.clone();
    }
    policy_of("assistance", terms)
}

fn with_income(household: u8, annual: i64) -> Answers {
    Answers {
        means: Some(Means::Income {
            household,
            annual: minor(annual),
        }),
        hardship: None,
        budget: None,
    }
}

fn assisted(
    policy: &Verified<Policy>,
    account: &Account,
    answers: &Answers,
) -> Result<Offer, EvaluateError> {
    tailor(policy, account, answers, as_of(), "it", &Params::default())
}

#[test]
fn a_household_of_four_has_the_published_guideline() {
    // 15,650 + 3 × 5,500 = 32,150; twice that is 64,300.
    let policy = scale(json!({}));
    let account = account(100_000, 0, 0);
    for (income, owes) in [
        (6_430_000, Some(0)),
        (6_430_001, Some(40_000)),
        (9_645_000, Some(40_000)),
        (9_645_001, Some(75_000)),
        (12_860_000, Some(75_000)),
        (12_860_001, None),
    ] {
        let result = assisted(&policy, &account, &with_income(4, income));
        match owes {
            Some(owes) => assert_eq!(result.unwrap().totals.total, minor(owes), "{income}"),
            None => assert_eq!(refused_for(result), Reason::AboveScale),
        }
    }
}

#[test]
fn an_income_is_asked_for_before_anything_is_said() {
    assert_eq!(
        refused_for(assisted(
            &scale(json!({})),
            &account(100_000, 0, 0),
            &Answers::default()
        )),
        Reason::NeedsMeans
    );
}

#[test]
fn the_bracket_alone_gives_the_server_the_same_offer() {
    let policy = scale(json!({
        "plan": {"frequencies": ["monthly"], "counts": {"min": 2, "max": 24}, "min_payment": 1_000}
    }));
    let account = account(100_000, 0, 0);
    let on_device = assisted(&policy, &account, &with_income(1, 4_000_000)).unwrap();
    let bracket = on_device.bracket.unwrap();
    assert_eq!(
        bracket,
        Bracket {
            max_percent: "300".parse().unwrap()
        }
    );
    let answers = Answers {
        means: Some(Means::Bracket(bracket)),
        hardship: None,
        budget: None,
    };
    let on_server = tailor(
        &policy,
        &account,
        &answers,
        as_of(),
        "it",
        &on_device.params,
    );
    assert_eq!(on_server, Ok(on_device.clone()));
    assert_eq!(on_device.schedule.len(), 24);
    assert!(on_device.effects.contains(&Effect::ProofMayBeAsked));
}

#[test]
fn nobody_on_the_scale_pays_more_than_insurers_would() {
    let policy = scale(json!({"limit_to_generally_billed": true}));
    let mut document = account_document(100_000, 0, 0);
    document["generally_billed"] = json!(55_000);
    let offer = assisted(
        &policy,
        &account_from(&document),
        &with_income(1, 6_000_000),
    )
    .unwrap();
    assert_eq!(
        (offer.totals.total, offer.totals.discount),
        (minor(55_000), minor(45_000))
    );
}

// Who may have which option

#[test]
fn nothing_owed_means_nothing_offered() {
    let evaluation =
        evaluate(&tiers(), &account(-500, 0, 0), &Answers::default(), as_of()).unwrap();
    assert!(evaluation.offers.is_empty());
    assert_eq!(evaluation.unavailable[0].reasons, [Reason::NothingOwed]);
}

#[test]
fn a_stop_comes_before_every_option() {
    let mut document = policy_document(json!([option("it", "pay_in_full", json!({}), None)]));
    document["stops"] = json!([{"when": {"fact": "bankrupt", "is": true}, "text": "stop"}]);
    let policy = verify(&document).unwrap();
    let mut bankrupt = account_document(1_000, 0, 0);
    bankrupt["facts"] = json!({"bankrupt": true});
    assert_eq!(
        refused_for(choose(
            &policy,
            &account_from(&bankrupt),
            &Params::default()
        )),
        Reason::Stopped {
            text: "stop".into(),
            until: None,
        }
    );
    assert!(choose(&policy, &account(1_000, 0, 0), &Params::default()).is_ok());
}

#[test]
fn an_unknown_fact_never_opens_an_option_and_its_bound_stays_private() {
    let when = |condition: Value| {
        verify(&policy_document(json!([option(
            "it",
            "pay_in_full",
            json!({}),
            Some(condition)
        )])))
        .unwrap()
    };
    let broken = json!({"fact": "plans_broken_12m", "max": 1});
    let not_broken = json!({"not": {"fact": "plans_broken_12m", "min": 2}});
    for condition in [broken, not_broken] {
        assert_eq!(
            refused_for(choose(
                &when(condition),
                &account(1_000, 0, 0),
                &Params::default()
            )),
            Reason::Fact(Finding {
                fact: Fact::PlansBroken12m,
                truth: Truth::Unknown,
                expected: None,
                from: None,
            })
        );
    }
    let late = json!({"fact": "days_past_due", "min": 60, "public": true});
    assert_eq!(
        refused_for(choose(
            &when(late),
            &account(1_000, 0, 0),
            &Params::default()
        )),
        Reason::Fact(Finding {
            fact: Fact::DaysPastDue,
            truth: Truth::False,
            expected: Some(Expectation::Range {
                min: Some(60),
                max: None
            }),
            // Late since 1 October: the 60th day is 30 November.
            from: Some(date("2026-11-30")),
        })
    );
}

#[test]
fn every_reason_is_told_at_once() {
    let policy = verify(&policy_document(json!([option(
        "it",
        "pay_in_full",
        json!({}),
        Some(json!({"all": [
            {"fact": "balance", "min": 5_000},
            {"fact": "disputed", "is": false},
            {"any": [
                {"fact": "days_past_due", "max": 10},
                {"fact": "segment", "one_of": ["gold", "silver"]}
            ]}
        ]}))
    )])))
    .unwrap();
    let Err(EvaluateError::Unavailable(reasons)) =
        choose(&policy, &account(1_000, 0, 0), &Params::default())
    else {
        panic!("must not be available");
    };
    let facts: Vec<_> = reasons
        .iter()
        .map(|reason| match reason {
            Reason::Fact(finding) => (finding.fact, finding.truth),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(
        facts,
        [
            (Fact::Balance, Truth::False),
            (Fact::Disputed, Truth::Unknown),
            (Fact::DaysPastDue, Truth::False),
            (Fact::Segment, Truth::Unknown),
        ]
    );
}

#[test]
fn another_creditors_or_currencys_account_is_refused() {
    let mut other = account_document(1_000, 0, 0);
    other["creditor"] = json!("elsewhere");
    assert_eq!(
        choose(&tiers(), &account_from(&other), &Params::default()),
        Err(EvaluateError::OtherCreditor)
    );
    let mut euros = account_document(1_000, 0, 0);
    euros["currency"] = json!("EUR");
    assert_eq!(
        choose(&tiers(), &account_from(&euros), &Params::default()),
        Err(EvaluateError::OtherCurrency)
    );
}

#[test]
fn an_unknown_option_is_refused() {
    assert_eq!(
        tailor(
            &tiers(),
            &account(1_000, 0, 0),
            &Answers::default(),
            as_of(),
            "other",
            &Params::default()
        ),
        Err(EvaluateError::UnknownOption)
    );
}
