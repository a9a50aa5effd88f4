//! I7: what comes to the same is the same.

use std::sync::LazyLock;

use leeway_core::option::{Kind, Param, ParamFault, Params, Reason};
use leeway_core::policy::Policy;
use leeway_core::schedule::{Adjustment, Row};
use leeway_core::trust::Verified;
use leeway_core::{EvaluateError, tailor};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::config;
use super::debts::{Debt, debts, in_days, offers, wishes};
use super::policies::{TWINS, policy, policy_with, twins};
use crate::fixture::{as_of, option};

fn terms(document: &mut Value) -> &mut Value {
    &mut document["options"][0]["kind"]["instalments"]
}

fn drop_members(document: &mut Value, members: &[&str]) {
    for member in members {
        terms(document).as_object_mut().unwrap().remove(*member);
    }
}

fn free(document: &mut Value) {
    drop_members(
        document,
        &["interest", "rate_steps", "max_interest", "autopay"],
    );
}

fn rising(document: &mut Value) -> &mut Value {
    &mut document["options"][0]["kind"]["step_up"]["plan"]
}

fn free_of(plan: &mut Value) {
    for member in ["interest", "rate_steps", "max_interest"] {
        plan.as_object_mut().unwrap().remove(member);
    }
}

fn nothing_at_once(document: &mut Value) {
    drop_members(document, &["down_payment"]);
}

/// Interest at 0 %, and no interest.
static AT_ZERO: LazyLock<Vec<[Verified<Policy>; 2]>> = LazyLock::new(|| {
    let zero = |document: &mut Value| {
        free(document);
        terms(document)["interest"] = json!({"annual_rate_percent": "0.00"});
    };
    twins("instalments", [zero, free])
});

/// The same of payments that rise.
static RISING_AT_ZERO: LazyLock<Vec<[Verified<Policy>; 2]>> = LazyLock::new(|| {
    let none = |document: &mut Value| free_of(rising(document));
    let zero = |document: &mut Value| {
        free_of(rising(document));
        rising(document)["interest"] = json!({"annual_rate_percent": "0.00"});
    };
    twins("step_up", [zero, none])
});

/// A down payment from nothing on, and none.
static NOTHING_DOWN: LazyLock<Vec<[Verified<Policy>; 2]>> = LazyLock::new(|| {
    let from_zero = |document: &mut Value| {
        terms(document)["down_payment"] = json!({"percent": {"min": "0", "max": "40"}});
    };
    twins("instalments", [from_zero, nothing_at_once])
});

/// One free instalment, and paying in full.
static IN_ONE: LazyLock<Vec<[Verified<Policy>; 2]>> = LazyLock::new(|| {
    let one = |document: &mut Value| {
        free(document);
        nothing_at_once(document);
        terms(document)["counts"] = json!({"min": 1, "max": 12});
        document["calendar"] = json!({"adjust": "none"});
    };
    let full = |document: &mut Value| {
        document["options"] = json!([option(
            "full",
            "pay_in_full",
            json!({"within_days": 90}),
            None
        )]);
    };
    twins("instalments", [one, full])
});

/// A bundle, and its plan for a single account.
static BUNDLED: LazyLock<Vec<[Verified<Policy>; 2]>> = LazyLock::new(|| {
    let bundle = |document: &mut Value| {
        document["options"][0]["kind"]["bundle"]["min_each"] = json!(0);
    };
    let single = |document: &mut Value| {
        let plan = document["options"][0]["kind"]["bundle"]["plan"].take();
        document["options"] = json!([option("plan", "instalments", plan, None)]);
    };
    twins("bundle", [bundle, single])
});

fn dues_and_totals(rows: &[Row]) -> Vec<(leeway_core::date::Date, i64)> {
    rows.iter()
        .map(|row| (row.due, row.total.units()))
        .collect()
}

proptest! {
    #![proptest_config(config())]

    /// I7: a rate of zero is the interest-free split.
    #[test]
    fn i07_a_rate_of_zero_is_no_interest(
        number in 0..TWINS, rises in any::<bool>(), debt in debts(), wish in wishes(),
    ) {
        let twins = if rises { &RISING_AT_ZERO } else { &AT_ZERO };
        let [zero, none] = &twins[number];
        let account = debt.account(zero);
        let of = |policy| {
            let mut offers = offers(policy, &account, &Default::default(), &wish);
            offers.retain(|offer| offer.option == zero.options[0].id);
            offers
        };
        prop_assert_eq!(of(zero), of(none));
    }

    /// I7: nothing paid at once is no down payment.
    #[test]
    fn i07_a_down_payment_of_nothing_is_none(
        number in 0..TWINS, debt in debts(), count in 1u16..40,
    ) {
        let [zero, none] = &NOTHING_DOWN[number];
        let account = debt.account(zero);
        let id = &zero.options[0].id;
        let params = Params { count: Some(count), ..Params::default() };
        let of = |policy| tailor(policy, &account, &Default::default(), as_of(), id, &params);
        match (of(zero), of(none)) {
            (Ok(zero), Ok(none)) => {
                prop_assert_eq!(zero.schedule, none.schedule);
                prop_assert_eq!(zero.totals, none.totals);
            }
            (zero, none) => prop_assert_eq!(zero.err(), none.err()),
        }
    }

    /// I7: one instalment without interest is paying in full on that day.
    #[test]
    fn i07_one_instalment_is_paying_in_full(number in 0..TWINS, debt in debts(), day in 0i32..90) {
        let [one, full] = &IN_ONE[number];
        let account = debt.account(one);
        let first_date = Some(in_days(day));
        let at = |policy: &Verified<Policy>, params| {
            tailor(policy, &account, &Default::default(), as_of(), &policy.options[0].id, &params)
        };
        let one = at(one, Params { count: Some(1), first_date, ..Params::default() });
        if let Ok(one) = one {
            let full = at(full, Params { first_date, ..Params::default() }).unwrap();
            prop_assert_eq!(one.schedule, full.schedule);
            prop_assert_eq!(one.totals, full.totals);
        }
    }

    /// I7: a deferral that charges nothing changes no amount, however long; one of no
    /// periods is none and not offered.
    #[test]
    fn i07_a_deferral_that_charges_nothing_costs_what_it_cost_before(
        number in policy_with("deferral"), debt in debts(), wish in wishes(),
    ) {
        let policy = policy(number);
        let account = debt.account(policy);
        let offers = offers(policy, &account, &Default::default(), &wish);
        let shifts = offers.iter().filter(|offer| {
            let kind = &policy.option(&offer.option).unwrap().kind;
            let shift = leeway_core::option::DeferralMethod::Shift;
            let waive = leeway_core::option::DeferralAccrual::Waive;
            matches!(kind, leeway_core::option::Terms::Deferral(terms) if terms.method == shift && terms.accrual == waive)
        });
        for offer in shifts {
            prop_assert_eq!(offer.totals.before.unwrap_or(offer.totals.owed), offer.totals.total);
            let params = Params { periods: Some(0), ..Params::default() };
            let none = tailor(policy, &account, &Default::default(), as_of(), &offer.option, &params);
            let limits = offer.limits.periods.unwrap();
            let fault = ParamFault::Number { param: Param::Periods, min: limits.min, max: limits.max };
            prop_assert_eq!(none, Err(EvaluateError::Param(fault)));
        }
    }

    /// I7: a bundle pays what one account with the sum of the debts would pay on each day;
    /// a bundle of one account is no bundle.
    #[test]
    fn i07_a_bundle_pays_what_one_account_would(number in 0..TWINS, debt in debts(), wish in wishes()) {
        let [bundle, single] = &BUNDLED[number];
        let of = |policy: &Verified<Policy>, debt: &Debt| {
            let id = &policy.options[0].id;
            let mut offers = offers(policy, &debt.account(policy), &Default::default(), &wish);
            offers.retain(|offer| offer.option == *id);
            offers
        };
        let together = of(bundle, &debt);
        if let Some(offer) = together.first() {
            prop_assert_eq!(offer.kind, Kind::Bundle);
            let alone = of(single, &Debt::of(offer.totals.owed.units()));
            prop_assert_eq!(together.len(), alone.len());
            for (together, alone) in together.iter().zip(&alone) {
                prop_assert_eq!(dues_and_totals(&together.schedule), dues_and_totals(&alone.schedule));
                prop_assert_eq!(together.totals, alone.totals);
            }
        }
        let mut one = debt;
        one.linked.iter_mut().for_each(|linked| (linked.0, linked.1) = (0, 0));
        one.disputed = None;
        let refused = tailor(
            bundle, &one.account(bundle), &Default::default(), as_of(), &bundle.options[0].id,
            &Params::default(),
        );
        prop_assert_eq!(refused, Err(EvaluateError::Unavailable(vec![Reason::NothingToBundle])));
    }

    /// I7: where payments are never moved, a date the calendar would not move stays.
    #[test]
    fn i07_a_business_day_stays_where_it_is(number in super::policies::any_policy(), day in 0i32..800) {
        let calendar = &policy(number).calendar;
        let date = in_days(day);
        if calendar.adjust == Adjustment::None || calendar.is_business_day(date) {
            prop_assert_eq!(calendar.adjusted(date), Ok(date));
        }
        if calendar.adjust != Adjustment::None {
            let moved = calendar.adjusted(date).unwrap();
            prop_assert!(calendar.is_business_day(moved));
            prop_assert_eq!(calendar.adjusted(moved), Ok(moved));
        }
    }
}
