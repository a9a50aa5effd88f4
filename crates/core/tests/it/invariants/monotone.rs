//! I6: more owed, more time, a higher rate, more income: each moves what it should, and
//! never the other way.

use std::sync::LazyLock;

use leeway_core::account::{Account, Bucket, Parts};
use leeway_core::answers::{Answers, Means};
use leeway_core::budget::{Budget, BudgetFigures, BudgetKind, BudgetLine, BudgetPeriod};
use leeway_core::date::Date;
use leeway_core::money::{Fraction, Minor, Rounding};
use leeway_core::option::{Offer, Params};
use leeway_core::policy::Policy;
use leeway_core::schedule::{Every, Row, amortise_level};
use leeway_core::tailor;
use leeway_core::trust::Verified;
use proptest::prelude::*;
use serde_json::Value;

use super::config;
use super::debts::{Debt, debts, in_days};
use super::policies::{TWINS, policy, policy_with, twins};
use super::sums::sum;
use crate::fixture::{as_of, minor};

/// The first option as the customer wants it.
fn first(
    policy: &Verified<Policy>,
    account: &Account,
    answers: &Answers,
    params: &Params,
) -> Option<Offer> {
    tailor(
        policy,
        account,
        answers,
        as_of(),
        &policy.options[0].id,
        params,
    )
    .ok()
}

/// Instalments that take nothing at once.
static WITHOUT_DOWN_PAYMENT: LazyLock<Vec<[Verified<Policy>; 1]>> = LazyLock::new(|| {
    let change = |document: &mut Value| {
        let terms = &mut document["options"][0]["kind"]["instalments"];
        terms.as_object_mut().unwrap().remove("down_payment");
    };
    twins("instalments", [change])
});

/// The rows of a level plan of `count` months at `basis_points` a year.
fn level(
    owed: Parts,
    basis_points: i128,
    count: u16,
    step: i64,
    rounding: Rounding,
) -> Option<Vec<Row>> {
    let dates: Vec<Date> = Every::Months(1).dates(in_days(30), count, None).unwrap();
    let rate = Fraction::new(basis_points, 120_000).unwrap();
    let order = [Bucket::Fees, Bucket::Interest, Bucket::Principal];
    let rates = vec![rate; dates.len()];
    amortise_level(owed, &rates, &dates, minor(step), rounding, &order).ok()
}

fn with_income(household: u8, annual: i64) -> Answers {
    Answers {
        means: Some(Means::Income {
            household,
            annual: minor(annual),
        }),
        ..Answers::default()
    }
}

/// What is forgiven; nothing where nothing is offered.
fn discount(policy: &Verified<Policy>, account: &Account, answers: &Answers) -> Minor {
    let offer = first(policy, account, answers, &Params::default());
    offer.map(|offer| offer.totals.discount).unwrap_or_default()
}

proptest! {
    #![proptest_config(config())]

    /// I6: who owes more does not pay less each time over the same number of payments.
    #[test]
    fn i06_a_larger_debt_never_has_smaller_payments(
        number in 0..TWINS, debt in debts(), more in 1i64..1_000_000, count in 1u16..40,
    ) {
        let [policy] = &WITHOUT_DOWN_PAYMENT[number];
        let mut larger = debt.clone();
        larger.principal += more;
        let params = Params { count: Some(count), ..Params::default() };
        let pays = |debt: &Debt| first(policy, &debt.account(policy), &Answers::default(), &params);
        if let (Some(less), Some(more)) = (pays(&debt), pays(&larger)) {
            prop_assert!(less.schedule[0].total <= more.schedule[0].total);
        }
    }

    /// I6: who owes more does not begin a rising plan with less, and who takes more
    /// payments does not begin with more, nor pay less interest in all.
    #[test]
    fn i06_a_rising_plan_begins_lower_only_for_less_owed_or_more_payments(
        number in policy_with("step_up"), debt in debts(), owing in 0i64..1_000_000,
        count in 2u16..40, longer in 0u16..8,
    ) {
        let policy = policy(number);
        let begins = |debt: &Debt, count| {
            let params = Params { count: Some(count), ..Params::default() };
            first(policy, &debt.account(policy), &Answers::default(), &params)
        };
        let mut larger = debt.clone();
        larger.principal += owing;
        let short = begins(&debt, count);
        if let (Some(short), Some(more)) = (&short, begins(&larger, count)) {
            prop_assert!(short.schedule[0].total <= more.schedule[0].total);
        }
        if let (Some(short), Some(long)) = (&short, begins(&debt, count + longer)) {
            prop_assert!(long.schedule[0].total <= short.schedule[0].total);
            prop_assert!(long.totals.interest >= short.totals.interest, "{short:?} {long:?}");
        }
    }

    /// I6: who takes more payments does not pay more each time, nor less interest in all.
    #[test]
    fn i06_more_payments_are_never_larger_nor_cheaper_in_all(
        number in policy_with("instalments"), debt in debts(), count in 1u16..40, more in 1u16..8,
    ) {
        let policy = policy(number);
        let account = debt.account(policy);
        let pays = |count| {
            let params = Params { count: Some(count), ..Params::default() };
            first(policy, &account, &Answers::default(), &params)
        };
        if let (Some(short), Some(long)) = (pays(count), pays(count + more)) {
            prop_assert!(long.regular()[0].total <= short.regular()[0].total);
            prop_assert!(long.totals.interest >= short.totals.interest, "{short:?} {long:?}");
        }
    }

    /// I6: at a higher rate payments are not smaller.
    #[test]
    fn i06_a_higher_rate_never_lowers_the_payment(
        principal in 1_000i64..90_000_000, rate in 0i128..6_000, more in 1i128..3_000,
        count in 1u16..61, step in prop_oneof![Just(1i64), Just(5), Just(100)],
        rounding in prop_oneof![Just(Rounding::HalfUp), Just(Rounding::HalfEven), Just(Rounding::Ceiling), Just(Rounding::Floor)],
    ) {
        let owed = Parts { principal: minor(principal), ..Parts::default() };
        let pays = |rate| level(owed, rate, count, step, rounding);
        if let (Some(low), Some(high)) = (pays(rate), pays(rate + more)) {
            prop_assert!(low[0].total <= high[0].total);
        }
    }

    /// I6: at a higher rate less interest is paid in all only where rounding the payment up
    /// to its unit repays the debt sooner, and by no more than that saves: the interest, at
    /// the lower rate, on one unit more repaid with every payment so far.
    #[test]
    fn i06_a_higher_rate_lowers_the_interest_by_no_more_than_rounding_up_the_payment_saves(
        principal in 1_000i64..90_000_000, rate in 1i128..6_000, more in 1i128..3_000,
        count in 1u16..61, step in prop_oneof![Just(1i64), Just(5), Just(100)],
    ) {
        let owed = Parts { principal: minor(principal), ..Parts::default() };
        let pays = |rate| level(owed, rate, count, step, Rounding::HalfUp);
        if let (Some(low), Some(high)) = (pays(rate), pays(rate + more)) {
            let interest = |rows: &[Row]| i128::from(sum(rows, |row| row.interest));
            let sooner = i128::from((high[0].total.units() - low[0].total.units()).min(step));
            let n = i128::from(count);
            // Compound, so that unit k grows at most to what the last balance can show.
            let growth = 1.0 + (rate + more) as f64 / 120_000.0;
            let saved = (sooner * n * n / 2 * (rate + more)) as f64 / 120_000.0 * growth.powi(count.into());
            let saved = saved as i128 + n;
            prop_assert!(interest(&low) - interest(&high) <= saved);
        }
    }

    /// I6: who earns more is not forgiven more, and a larger household not less.
    #[test]
    fn i06_a_higher_income_or_a_smaller_household_never_raises_the_discount(
        number in policy_with("assistance"), debt in debts(),
        household in 1u8..20, annual in 0i64..30_000_000, more in 0i64..5_000_000,
    ) {
        let policy = policy(number);
        let account = debt.account(policy);
        let of = |household, annual| discount(policy, &account, &with_income(household, annual));
        prop_assert!(of(household, annual + more) <= of(household, annual));
        prop_assert!(of(household + 1, annual) >= of(household, annual));
    }

    /// I6: who pays in full earlier is not forgiven less.
    #[test]
    fn i06_paying_in_full_earlier_never_lowers_the_discount(
        number in policy_with("pay_in_full"), debt in debts(), day in 0i32..90, later in 0i32..60,
    ) {
        let policy = policy(number);
        let account = debt.account(policy);
        let on = |day| {
            let params = Params { first_date: Some(in_days(day)), ..Params::default() };
            first(policy, &account, &Answers::default(), &params)
        };
        if let (Some(early), Some(late)) = (on(day), on(day + later)) {
            prop_assert!(early.totals.discount >= late.totals.discount);
        }
    }

    /// I6: who earns more, or spends less, is not allowed a smaller plan by a budget.
    #[test]
    fn i06_a_larger_surplus_never_lowers_what_a_budget_allows(
        number in policy_with("affordable_plan"), debt in debts(), income in 0i64..500_000,
        more in 0i64..100_000, essential in 0i64..300_000, elsewhere in 0i64..2_000_000,
    ) {
        let policy = policy(number);
        let account = debt.account(policy);
        let cap = |income, essential| {
            let line = |kind, units| BudgetLine { kind, amount: minor(units), per: BudgetPeriod::Monthly };
            let answers = Answers {
                budget: Some(Budget::Figures(BudgetFigures {
                    lines: vec![line(BudgetKind::Income, income), line(BudgetKind::Essential, essential)],
                    owed_elsewhere: minor(elsewhere),
                })),
                ..Answers::default()
            };
            let offer = first(policy, &account, &answers, &Params::default());
            offer.and_then(|offer| offer.budget).map(|cap| cap.monthly)
        };
        prop_assert!(cap(income, essential) <= cap(income + more, essential));
        prop_assert!(cap(income, essential + more) <= cap(income, essential));
    }
}
