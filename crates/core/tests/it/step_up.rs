//! Payments that begin low and rise: what is refused, the schedules to the minor unit,
//! and published examples.

use leeway_core::EvaluateError;
use leeway_core::account::{Bucket, Parts};
use leeway_core::date::Anchor;
use leeway_core::money::{Fraction, Minor, Percent, Rounding};
use leeway_core::option::{Effect, Limits, Offer, Param, ParamFault, Params, Range, Reason};
use leeway_core::policy::Policy;
use leeway_core::schedule::{Every, Frequency, Rise, Row, ScheduleError, amortise_rising};
use leeway_core::trust::Verified;
use serde_json::{Value, json};

use crate::disclosures::{of, shown, tila, tila_box};
use crate::fixture::{
    account, choose, date, minor, option, policy_document, policy_of, refused_for, suggested,
    totals, verify,
};

/// After every six payments a quarter of the first more, `times` times at most.
fn terms(min: u16, max: u16, times: u16) -> Value {
    json!({
        "plan": {
            "frequencies": ["monthly"], "counts": {"min": min, "max": max}, "min_payment": 1_000
        },
        "every": 6, "by_percent": "25", "times": times
    })
}

fn at_rate(mut terms: Value, rate: &str) -> Value {
    terms["plan"]["interest"] = json!({"annual_rate_percent": rate});
    terms
}

fn policy(terms: Value) -> Verified<Policy> {
    policy_of("step_up", terms)
}

fn of_count(count: u16) -> Params {
    Params {
        count: Some(count),
        ..Params::default()
    }
}

fn of_amount(units: i64) -> Params {
    Params {
        amount: Some(minor(units)),
        ..Params::default()
    }
}

/// Payments of one amount in a row: how many, how much.
fn steps(offer: &Offer) -> Vec<(usize, i64)> {
    let mut steps: Vec<(usize, i64)> = Vec::new();
    for total in totals(offer) {
        match steps.last_mut() {
            Some((count, amount)) if *amount == total => *count += 1,
            _ => steps.push((1, total)),
        }
    }
    steps
}

// Refusals

#[test]
fn what_no_rising_plan_takes_is_refused() {
    let policy = policy(terms(7, 24, 3));
    let account = account(60_000, 0, 0);
    for (params, param) in [
        (
            Params {
                down_payment: Some(minor(1_000)),
                ..Params::default()
            },
            Param::DownPayment,
        ),
        (
            Params {
                autopay: Some(false),
                ..Params::default()
            },
            Param::Autopay,
        ),
        (
            Params {
                periods: Some(3),
                ..Params::default()
            },
            Param::Periods,
        ),
        (
            Params {
                service_plan: Some(0),
                ..Params::default()
            },
            Param::ServicePlan,
        ),
        (
            Params {
                amount: Some(minor(4_000)),
                ..of_count(12)
            },
            Param::Amount,
        ),
    ] {
        assert_eq!(
            choose(&policy, &account, &params),
            Err(EvaluateError::Param(ParamFault::NotUsed { param }))
        );
    }
}

#[test]
fn payments_that_do_not_cover_the_interest_are_never_offered() {
    // 2 % a month of 1,000.00 is 20.00; payments that double in each month would begin
    // below a dollar.
    let mut steep = at_rate(terms(40, 60, 59), "24");
    steep["every"] = json!(1);
    steep["by_percent"] = json!("100");
    steep["plan"]["min_payment"] = json!(1);
    let refused = choose(
        &policy(steep.clone()),
        &account(100_000, 0, 0),
        &Params::default(),
    );
    assert_eq!(refused_for(refused), Reason::NoPlanFits);
    // Where shorter plans are allowed the longest that covers it is suggested, and none
    // beyond it can be chosen.
    steep["plan"]["counts"] = json!({"min": 2, "max": 60});
    let policy = policy(steep);
    let account = account(100_000, 0, 0);
    let offer = suggested(&policy, &account);
    assert_eq!(offer.limits.count, Some(Range { min: 2, max: 10 }));
    assert_eq!(
        (offer.schedule[0].total, offer.schedule[0].interest),
        (minor(2_087), minor(2_000))
    );
    assert_eq!(
        choose(&policy, &account, &of_count(11)),
        Err(EvaluateError::Param(ParamFault::Number {
            param: Param::Count,
            min: 2,
            max: 10
        }))
    );
}

#[test]
fn a_first_payment_may_be_exactly_the_interest() {
    let longest = |rate: &str| {
        let mut double = at_rate(terms(2, 11, 10), rate);
        double["every"] = json!(1);
        double["by_percent"] = json!("100");
        let mut document = policy_document(json!([option("it", "step_up", double, None)]));
        document["payment_step"] = json!(100);
        suggested(&verify(&document).unwrap(), &account(400_000, 0, 0))
    };
    // 1.75 % of 4,000.00 is 70.00, and so is the first of eleven payments.
    let exactly = longest("21");
    assert_eq!(exactly.schedule.len(), 11);
    let first = exactly.schedule[0];
    assert_eq!(
        (first.total, first.interest, first.balance),
        (minor(7_000), minor(7_000), minor(400_000))
    );
    assert_eq!(longest("21.01").schedule.len(), 10);
}

#[test]
fn a_balance_below_the_fewest_least_payments_is_too_small() {
    let policy = policy(terms(7, 24, 3));
    let refused = choose(&policy, &account(6_999, 0, 0), &Params::default());
    let least_payment = minor(1_000);
    assert_eq!(
        refused_for(refused),
        Reason::BalanceTooSmall { least_payment }
    );
    // Seven equal payments of 10.00 would do, and rise to nothing above the first.
    let level = choose(&policy, &account(7_000, 0, 0), &Params::default());
    assert_eq!(refused_for(level), Reason::NoPlanFits);
}

#[test]
fn a_rise_of_less_than_a_step_is_no_rise() {
    let mut document = policy_document(json!([option("it", "step_up", terms(7, 24, 3), None)]));
    document["payment_step"] = json!(1_000);
    let policy = verify(&document).unwrap();
    // A quarter of 30.00 is less than the step of 10.00; of 40.00 it is as much.
    let refused = choose(&policy, &account(21_000, 0, 0), &Params::default());
    assert_eq!(refused_for(refused), Reason::NoPlanFits);
    let offer = suggested(&policy, &account(30_000, 0, 0));
    assert_eq!(steps(&offer), [(6, 4_000), (1, 5_000), (1, 1_000)]);
}

#[test]
fn limits_of_interest_and_of_days_hold_for_rising_payments_too() {
    let free = at_rate(terms(12, 24, 3), "12");
    let with = |member: &str, value: i64| {
        let mut terms = free.clone();
        terms["plan"][member] = json!(value);
        suggested(&policy(terms), &account(240_000, 0, 0))
    };
    let longest = suggested(&policy(free.clone()), &account(240_000, 0, 0));
    assert_eq!(longest.schedule.len(), 24);
    let interest = longest.totals.interest.units();
    assert_eq!(with("max_interest", interest).schedule.len(), 24);
    assert_eq!(with("max_interest", interest - 1).schedule.len(), 23);
    assert_eq!(with("max_days", 365).schedule.len(), 12);
}

#[test]
fn nothing_owed_and_no_dates_have_no_schedule() {
    let rise = rise(1, "10", 1);
    let order = [Bucket::Fees, Bucket::Interest, Bucket::Principal];
    let dates = Every::Months(1).dates(date("2027-01-01"), 2, None).unwrap();
    let of = |units, rates: &[Fraction], dates: &[leeway_core::date::Date]| {
        let owed = Parts {
            principal: minor(units),
            ..Parts::default()
        };
        amortise_rising(
            owed,
            &rise,
            rates,
            dates,
            Minor::ONE,
            Rounding::HalfUp,
            &order,
        )
    };
    let free = [Fraction::ZERO; 2];
    assert_eq!(of(0, &free, &dates), Err(ScheduleError::Empty));
    assert_eq!(of(100, &free, &[]), Err(ScheduleError::Empty));
    assert_eq!(of(1, &free, &dates), Err(ScheduleError::TooManyPayments));
}

// Schedules

#[test]
fn the_first_payment_is_the_least_that_is_enough() {
    // 600.00: six of 44.45, and with a quarter more (11.1125, rounded down) six of 55.56,
    // the last what is left. With 44.44 the last would be 55.61, above its own 55.55.
    let offer = suggested(&policy(terms(7, 12, 1)), &account(60_000, 0, 0));
    assert_eq!(steps(&offer), [(6, 4_445), (5, 5_556), (1, 5_550)]);
    assert_eq!(offer.totals.interest, Minor::ZERO);
    assert_eq!(
        offer.effects,
        Vec::<Effect>::new(),
        "the schedule says it all"
    );
}

#[test]
fn payments_and_rises_are_multiples_of_the_step() {
    let mut document = policy_document(json!([option("it", "step_up", terms(7, 12, 1), None)]));
    document["payment_step"] = json!(100);
    let offer = suggested(&verify(&document).unwrap(), &account(60_000, 0, 0));
    assert_eq!(steps(&offer), [(6, 4_500), (5, 5_600), (1, 5_000)]);
}

/// Worked out with exact fractions outside this code.
#[test]
fn rising_payments_with_interest_are_exact() {
    let loan = suggested(
        &policy(at_rate(terms(7, 24, 3), "12")),
        &account(240_000, 0, 0),
    );
    assert_eq!(
        steps(&loan),
        [
            (6, 8_330),
            (6, 10_412),
            (6, 12_494),
            (5, 14_576),
            (1, 14_571)
        ]
    );
    assert_eq!(loan.totals.interest, minor(34_867));
    let mut fifth = at_rate(terms(7, 18, 2), "17.9");
    fifth["by_percent"] = json!("20");
    let parts = suggested(&policy(fifth), &account(240_000, 1_234, 567));
    assert_eq!(
        steps(&parts),
        [(6, 12_975), (6, 15_570), (5, 18_165), (1, 18_138)]
    );
    assert_eq!(parts.totals.interest, minor(38_432));
    assert_eq!(
        (parts.schedule[0].fees, parts.schedule[0].interest),
        (minor(567), minor(1_234 + 3_580))
    );
}

#[test]
fn payments_stay_as_they_are_after_the_last_rise() {
    let offer = suggested(&policy(terms(7, 30, 1)), &account(90_000, 0, 0));
    // Six parts and twenty-four of a quarter more: 36 quarters of a first payment each.
    assert_eq!(steps(&offer), [(6, 2_500), (24, 3_125)]);
}

#[test]
fn later_rates_count_in_a_rising_plan_as_in_any_other() {
    let mut later = at_rate(terms(7, 24, 3), "6");
    later["plan"]["rate_steps"] = json!([{"from_payment": 13, "annual_rate_percent": "12"}]);
    let offer = suggested(&policy(later), &account(240_000, 0, 0));
    let [before, after] = [11, 12].map(|index| offer.schedule[index]);
    assert_eq!(
        after.interest,
        Percent::whole(1)
            .of(before.balance, Rounding::HalfUp)
            .unwrap()
    );
    assert_eq!(
        offer.effects,
        [Effect::RateBecomes {
            annual_rate_percent: "12".parse().unwrap(),
            from: after.due
        }]
    );
}

#[test]
fn a_rising_plan_says_what_it_was_worked_out_with() {
    let offer = suggested(&policy(terms(7, 24, 3)), &account(60_000, 0, 0));
    assert_eq!(
        offer.params,
        Params {
            count: Some(24),
            frequency: Some(Frequency::Monthly),
            first_date: Some(date("2026-11-30")),
            ..Params::default()
        }
    );
    assert_eq!(
        offer.limits,
        Limits {
            // From 24 payments, 33 times the first, to 7.
            amount: Some(Range {
                min: minor(1_819),
                max: minor(8_276)
            }),
            count: Some(Range { min: 7, max: 24 }),
            frequencies: vec![Frequency::Monthly],
            first_date: Some(Range {
                min: date("2026-11-23"),
                max: date("2027-01-04")
            }),
            ..Limits::default()
        }
    );
}

#[test]
fn a_chosen_amount_is_the_first_payment() {
    let policy = policy(terms(7, 24, 3));
    let account = account(60_000, 0, 0);
    let offer = choose(&policy, &account, &of_amount(4_000)).unwrap();
    // Six of 40.00, six of 50.00 and one of what is left, 60.00, exactly its own step.
    assert_eq!(steps(&offer), [(6, 4_000), (6, 5_000), (1, 6_000)]);
    assert_eq!(offer.params.amount, Some(minor(4_000)));
    assert_eq!(offer.params.count, None);
    // A rest of 0.60, below the least payment, becomes the nearest number of payments.
    let nearest = choose(&policy, &account, &of_amount(4_440)).unwrap();
    assert_eq!(nearest.params.amount, None);
    assert_eq!(nearest.params.count, Some(13));
    assert_eq!(steps(&nearest), steps(&offer));
}

#[test]
fn no_number_of_payments_fits_beyond_what_is_offered() {
    let policy = policy(terms(7, 24, 3));
    let account = account(60_000, 0, 0);
    let fault = ParamFault::Number {
        param: Param::Count,
        min: 7,
        max: 24,
    };
    for count in [0, 6, 25] {
        assert_eq!(
            choose(&policy, &account, &of_count(count)),
            Err(EvaluateError::Param(fault)),
            "{count}"
        );
    }
    assert_eq!(
        choose(&policy, &account, &of_count(7)).unwrap().schedule[0].total,
        minor(8_276)
    );
}

#[test]
fn rises_beyond_every_amount_pay_what_is_owed() {
    // The largest balance there is, and payments that double six hundred times.
    let mut steep = terms(2, 600, 600);
    steep["every"] = json!(1);
    steep["by_percent"] = json!("100");
    steep["plan"]["min_payment"] = json!(1);
    let offer = suggested(&policy(steep), &account((1 << 53) - 1, 0, 0));
    assert_eq!(offer.totals.total, minor((1 << 53) - 1));
    assert!(totals(&offer).is_sorted());
}

// The box of Regulation Z

/// The rate was worked out from the payments with decimals outside this code; payments of
/// one amount stand together in the schedule (12 CFR 1026.18(g)(1)).
#[test]
fn the_box_has_the_rate_of_unequal_payments_and_groups_them() {
    let terms = at_rate(terms(7, 24, 3), "12");
    let mut document = policy_document(json!([option("it", "step_up", terms, None)]));
    document["disclosures"] = json!([{"rule": tila(false), "text": "stop"}]);
    document["first_payment"] = json!({"min_days": 0, "max_days": 45, "suggested_days": 30});
    let policy = verify(&document).unwrap();
    let account = account(240_000, 0, 0);
    let params = Params {
        first_date: Some(date("2026-12-20")),
        ..Params::default()
    };
    let offer = of(&policy, &account, "it", &params);
    let tila = tila_box(&shown(&policy, &account, &offer)).unwrap();
    assert_eq!(tila.annual_percentage_rate, "12.00".parse().unwrap());
    assert_eq!(tila.finance_charge, minor(34_867));
    assert_eq!(tila.amount_financed, minor(240_000));
    assert_eq!(tila.total_of_payments, minor(274_867));
    let groups: Vec<(u16, i64)> = tila
        .payments
        .iter()
        .map(|group| (group.count, group.amount.units()))
        .collect();
    assert_eq!(
        groups,
        [
            (6, 8_330),
            (6, 10_412),
            (6, 12_494),
            (5, 14_576),
            (1, 14_571)
        ]
    );
}

// Published examples
//
// Graduated payment mortgages (section 245 of the National Housing Act; sample H-15 of
// appendix H to 12 CFR 1026) rise by a share of the payment before, and what is owed grows
// at first. Payments here rise by equal amounts and what is owed never grows, so that none
// of their tables can be met.

fn rise(every: u16, by_percent: &str, times: u16) -> Rise {
    Rise {
        every,
        by_percent: by_percent.parse().unwrap(),
        times,
    }
}

fn published(principal: i64, rise: Rise, rate: Fraction, count: u16) -> Vec<Row> {
    let anchor = Some(Anchor::Day(1));
    let dates = Every::Months(1)
        .dates(date("2027-01-01"), count, anchor)
        .unwrap();
    let owed = Parts {
        principal: minor(principal),
        ..Parts::default()
    };
    let rates = vec![rate; dates.len()];
    let order = [Bucket::Fees, Bucket::Interest, Bucket::Principal];
    let rounding = Rounding::HalfUp;
    amortise_rising(owed, &rise, &rates, &dates, Minor::ONE, rounding, &order).unwrap()
}

/// Mathematics Stack Exchange, question 4079926: ten yearly payments, the first 500 and
/// each 10 more than the one before, repay 3,301.19 at 10 % a year.
#[test]
fn ten_payments_that_rise_by_ten_repay_the_published_loan() {
    let rows = published(330_119, rise(1, "2", 9), Fraction::new(1, 10).unwrap(), 10);
    let totals: Vec<i64> = rows.iter().map(|row| row.total.units()).collect();
    let expected: Vec<i64> = (0..9).map(|k| 50_000 + 1_000 * k).collect();
    assert_eq!(totals[..9], expected);
    // 590.00 but for the cents that 3,301.19 was rounded by.
    assert_eq!(totals[9], 58_999);
}

/// A text-book exercise (qammunity.org, 14062364): 60 monthly payments at 5 % a year, the
/// first 500 and each 20 more than the one before, repay 56,439.591; after the 40th
/// 28,482.20 is owed. Here every month's interest is rounded to the cent.
#[test]
fn sixty_payments_that_rise_by_twenty_leave_the_published_balance() {
    let rate = Fraction::new(5, 1_200).unwrap();
    let rows = published(5_643_959, rise(1, "4", 59), rate, 60);
    assert_eq!(rows[0].total, minor(50_000));
    assert_eq!(rows[58].total, minor(50_000 + 58 * 2_000));
    assert_eq!(rows[59].total, minor(168_000 - 2));
    assert_eq!(rows[39].balance, minor(2_848_220 - 2));
}

/// The help page of Maple's `Finance[amortization]`: 1,000 repaid in payments of 150 that
/// are 10 more from the fifth on, at 0.12550881/4 in each period; its balances to the
/// seventh decimal, here in units of the fifth, to which each interest is rounded.
#[test]
fn a_given_first_payment_has_the_published_balances() {
    let mut terms = at_rate(terms(5, 12, 1), "37.652643");
    terms["every"] = json!(4);
    terms["by_percent"] = json!("6.6666666667");
    let policy = policy(terms);
    let account = account(100_000_000, 0, 0);
    let params = Params {
        amount: Some(minor(15_000_000)),
        first_date: Some(date("2026-12-20")),
        ..Params::default()
    };
    let offer = choose(&policy, &account, &params).unwrap();
    assert_eq!(
        steps(&offer),
        [(4, 15_000_000), (3, 16_000_000), (1, 5_807_470 - 2)]
    );
    let published = [
        88_137_720, 75_903_235, 63_284_867, 50_270_569, 35_847_918, 20_972_726, 5_630_791, 0,
    ];
    for (row, balance) in offer.schedule.iter().zip(published) {
        let off = row.balance.units() - balance;
        assert!(off.abs() <= 1, "{row:?} {balance}");
    }
}
