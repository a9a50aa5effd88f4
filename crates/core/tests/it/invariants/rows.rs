//! I2: every payment is one that can be made.

use leeway_core::money::{Minor, Rounding};
use leeway_core::option::{Offer, Terms};
use leeway_core::policy::Policy;
use proptest::prelude::*;

use super::config;
use super::debts::{answers, debts, offers, wishes};
use super::policies::{any_policy, policy, policy_with};

/// The least payment of a plan of equal payments.
fn least_payment(policy: &Policy, offer: &Offer) -> Option<Minor> {
    match &policy.option(&offer.option)?.kind {
        Terms::Instalments(terms) => Some(terms.min_payment),
        Terms::StepUp(terms) => Some(terms.plan.min_payment),
        Terms::Downgrade(terms) => Some(terms.arrears.min_payment),
        Terms::Bundle(terms) => Some(terms.plan.min_payment),
        Terms::AffordablePlan(terms)
            if offer
                .params
                .count
                .or(offer.params.amount.map(|_| 1))
                .is_some() =>
        {
            Some(terms.plan.min_payment)
        }
        Terms::Modification(terms) => Some(terms.min_payment),
        Terms::Settlement(terms) if offer.schedule.len() > 1 => {
            terms.parts.as_ref().map(|parts| parts.min_payment)
        }
        Terms::PayPart(terms) => Some(terms.min_payment),
        _ => None,
    }
}

proptest! {
    #![proptest_config(config())]

    /// I2: nothing is ever paid that is below nothing, and no payment is nothing.
    #[test]
    fn i02_no_part_of_a_row_is_below_nothing(
        number in any_policy(), debt in debts(), answers in answers(), wish in wishes(),
    ) {
        let policy = policy(number);
        for offer in offers(policy, &debt.account(policy), &answers, &wish) {
            for row in &offer.schedule {
                for part in [row.interest, row.principal, row.fees, row.balance] {
                    prop_assert!(part >= Minor::ZERO, "{offer:?}");
                }
                prop_assert!(row.total.is_positive(), "{offer:?}");
            }
        }
    }

    /// I2: no payment is below the least the policy allows; where one would be, the plan
    /// is not offered. What automatic payment takes off comes after.
    #[test]
    fn i02_no_row_is_below_the_least_payment(
        number in any_policy(), debt in debts(), answers in answers(), wish in wishes(),
    ) {
        let policy = policy(number);
        for offer in offers(policy, &debt.account(policy), &answers, &wish) {
            let Some(least) = least_payment(policy, &offer) else { continue };
            let manual = match &offer.autopay {
                Some(autopay) if autopay.on => &autopay.other,
                _ => &offer.schedule,
            };
            let down = usize::from(offer.down_payment().is_some());
            for row in &manual[down..] {
                prop_assert!(row.total >= least, "{offer:?}");
            }
        }
    }

    /// I2: in a plan of so many payments with interest all are equal but the last, which
    /// is not larger; each is a multiple of the policy's step.
    #[test]
    fn i02_payments_with_interest_are_equal_and_the_last_is_not_larger(
        number in policy_with("instalments"), debt in debts(), wish in wishes(),
    ) {
        let policy = policy(number);
        for offer in offers(policy, &debt.account(policy), &Default::default(), &wish) {
            let Terms::Instalments(terms) = &policy.option(&offer.option).unwrap().kind else { continue };
            if terms.interest.is_none() || offer.totals.discount.is_positive() {
                continue;
            }
            let bears = offer.totals.interest.is_positive();
            let (last, others) = offer.regular().split_last().unwrap();
            if let Some(first) = others.first().filter(|_| bears) {
                prop_assert!(others.iter().all(|row| row.total == first.total), "{offer:?}");
                prop_assert_eq!(first.total.units() % policy.payment_step.units(), 0);
                prop_assert!(last.total <= first.total, "{offer:?}");
            }
        }
    }

    /// I2: rising payments rise by the same multiple of the step after every so many of
    /// them, no more often than the policy says, and rise at least once; the last is not
    /// larger than its own step.
    #[test]
    fn i02_rising_payments_rise_in_equal_steps_and_the_last_is_not_larger(
        number in policy_with("step_up"), debt in debts(), wish in wishes(),
    ) {
        let policy = policy(number);
        let step = policy.payment_step.units();
        for offer in offers(policy, &debt.account(policy), &Default::default(), &wish) {
            let Terms::StepUp(terms) = &policy.option(&offer.option).unwrap().kind else { continue };
            let totals: Vec<i64> = offer.schedule.iter().map(|row| row.total.units()).collect();
            let first = totals[0];
            prop_assert_eq!(first % step, 0);
            let share = terms.by_percent.of(offer.schedule[0].total, Rounding::Floor).unwrap();
            let rise = share.units() / step * step;
            let own = |index: usize| {
                let steps = (index / usize::from(terms.every)).min(usize::from(terms.times));
                first + rise * i64::try_from(steps).unwrap()
            };
            let (last, others) = totals.split_last().unwrap();
            for (index, total) in others.iter().enumerate() {
                prop_assert_eq!(*total, own(index), "{:?}", offer);
            }
            prop_assert!(*last <= own(others.len()), "{offer:?}");
            prop_assert!(totals.iter().any(|total| *total > first), "{offer:?}");
        }
    }

    /// I2: without interest payments never rise, and all but the last differ by at most a
    /// step. The last also bears what is no multiple of the step, so that it is less than
    /// two steps below the first.
    #[test]
    fn i02_payments_without_interest_never_rise_and_differ_by_a_step(
        number in policy_with("instalments"), debt in debts(), wish in wishes(),
    ) {
        let policy = policy(number);
        let step = policy.payment_step.units();
        for offer in offers(policy, &debt.account(policy), &Default::default(), &wish) {
            let Terms::Instalments(terms) = &policy.option(&offer.option).unwrap().kind else { continue };
            if terms.interest.is_some() || offer.totals.discount.is_positive() || offer.params.amount.is_some() {
                continue;
            }
            let totals: Vec<i64> = offer.regular().iter().map(|row| row.total.units()).collect();
            prop_assert!(totals.is_sorted_by(|one, next| one >= next), "{totals:?}");
            let (last, others) = totals.split_last().unwrap();
            if let Some(first) = others.first() {
                prop_assert!(first - others[others.len() - 1] <= step, "{totals:?}");
                prop_assert!(first - last < 2 * step, "{totals:?}");
                if offer.totals.total.units() % step == 0 {
                    prop_assert!(first - last <= step, "{totals:?}");
                }
            }
        }
    }
}
