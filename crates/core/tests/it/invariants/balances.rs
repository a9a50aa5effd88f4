//! I3: balances fall, and end where they should.

use leeway_core::account::{Bucket, Parts};
use leeway_core::money::{Fraction, Minor, Rounding};
use leeway_core::option::{InstalmentTerms, Kind, Offer, Terms};
use leeway_core::policy::Policy;
use leeway_core::schedule::{Accrual, Interest, due_dates};
use proptest::prelude::*;

use super::config;
use super::debts::{answers, debts, in_days, offers, wishes};
use super::policies::{any_policy, policy, policy_with};

/// `amount` times `rate`, rounded, by nothing but integers.
fn times(amount: i64, rate: Fraction, rounding: Rounding) -> i64 {
    let (above, below) = (i128::from(amount) * rate.numerator(), rate.denominator());
    let (whole, rest) = (above / below, above % below);
    let up = match rounding {
        Rounding::Floor => false,
        Rounding::Ceiling => rest > 0,
        Rounding::HalfUp => 2 * rest >= below,
        Rounding::HalfEven => 2 * rest > below || (2 * rest == below && whole % 2 == 1),
    };
    i64::try_from(whole + i128::from(up)).unwrap()
}

/// The terms of a plan whose payments rise or do not.
fn plan<'a>(policy: &'a Policy, offer: &Offer) -> Option<&'a InstalmentTerms> {
    match &policy.option(&offer.option)?.kind {
        Terms::Instalments(terms) => Some(terms),
        Terms::StepUp(terms) => Some(&terms.plan),
        _ => None,
    }
}

/// The rate of each period of an instalment plan, before dates are moved to business days.
fn rates(policy: &Policy, offer: &Offer, interest: Interest) -> Vec<Fraction> {
    let Some(terms) = plan(policy, offer) else {
        return Vec::new();
    };
    let (frequency, first) = (
        offer.params.frequency.unwrap(),
        offer.params.first_date.unwrap(),
    );
    let count = u16::try_from(offer.regular().len()).unwrap();
    let dues = due_dates(
        first,
        frequency,
        count,
        offer.params.anchor_day,
        &policy.calendar,
    )
    .unwrap();
    let mut from = in_days(0);
    dues.iter()
        .zip(1u16..)
        .map(|(due, payment)| {
            let step = terms
                .rate_steps
                .iter()
                .rfind(|step| step.from_payment <= payment);
            let annual = step.map_or(interest.annual_rate_percent, |step| {
                step.annual_rate_percent
            });
            let days = i128::from(from.days_until(*due));
            from = *due;
            let share = match interest.accrual {
                Accrual::PerPeriod => (1, i128::from(frequency.per_year())),
                Accrual::Actual365 => (days, 365),
            };
            annual.fraction().times(share.0, share.1).unwrap()
        })
        .collect()
}

proptest! {
    #![proptest_config(config())]

    /// I3: the last balance is what the offer says stays owed, nothing where it says
    /// nothing, and no balance is below nothing.
    #[test]
    fn i03_the_last_balance_is_what_stays_owed(
        number in any_policy(), debt in debts(), answers in answers(), wish in wishes(),
    ) {
        let policy = policy(number);
        for offer in offers(policy, &debt.account(policy), &answers, &wish) {
            if let Some(last) = offer.schedule.last() {
                prop_assert_eq!(last.balance, offer.totals.remaining, "{:?}", offer);
            } else {
                let left = offer.totals.owed.units() - offer.totals.discount.units();
                prop_assert_eq!(left, offer.totals.remaining.units(), "{:?}", offer);
            }
            prop_assert!(offer.schedule.iter().all(|row| row.balance >= Minor::ZERO));
            let left_owed = [Kind::PayPart, Kind::AffordablePlan, Kind::UndisputedPart];
            prop_assert!(!offer.totals.remaining.is_positive() || left_owed.contains(&offer.kind));
        }
    }

    /// I3: without new interest each payment takes itself off the balance.
    #[test]
    fn i03_without_interest_the_balance_falls_by_each_payment(
        number in any_policy(), debt in debts(), answers in answers(), wish in wishes(),
    ) {
        let policy = policy(number);
        for offer in offers(policy, &debt.account(policy), &answers, &wish) {
            if offer.totals.interest.is_positive() || offer.autopay.as_ref().is_some_and(|autopay| autopay.on) {
                continue;
            }
            let mut balance = offer.totals.owed.units() - offer.totals.discount.units();
            for row in &offer.schedule {
                balance -= row.total.units();
                prop_assert_eq!(row.balance.units(), balance, "{:?}", offer);
            }
        }
    }

    /// I3: with interest each balance is the one before, plus the interest of the period
    /// on its principal alone, less the payment; so it falls whenever more is paid than
    /// the interest. Worked out again here from the rates.
    #[test]
    fn i03_with_interest_the_balance_falls_by_what_is_paid_beyond_it(
        number in prop_oneof![policy_with("instalments"), policy_with("step_up")],
        debt in debts(), wish in wishes(),
    ) {
        let policy = policy(number);
        let account = debt.account(policy);
        for offer in offers(policy, &account, &Default::default(), &wish) {
            let Some(terms) = plan(policy, &offer) else { continue };
            let Some(interest) = terms.interest else { continue };
            if offer.autopay.as_ref().is_some_and(|autopay| autopay.on) {
                continue;
            }
            let mut owed: Parts = account.check().unwrap();
            let pay = |owed: &mut Parts, amount: Minor| {
                let mut left = amount;
                for bucket in policy.waterfall {
                    let takes = left.min(owed.get(bucket));
                    *owed.get_mut(bucket) = owed.get(bucket).minus(takes).unwrap();
                    left = left.minus(takes).unwrap();
                }
                left
            };
            if let Some(down) = offer.down_payment() {
                prop_assert_eq!(pay(&mut owed, down.total), Minor::ZERO);
            }
            for (row, rate) in offer.regular().iter().zip(rates(policy, &offer, interest)) {
                let before = owed.total().unwrap();
                let accrued = times(owed.principal.units(), rate, interest.rounding);
                let place = owed.get_mut(Bucket::Interest);
                *place = place.plus(Minor::new(accrued).unwrap()).unwrap();
                prop_assert_eq!(pay(&mut owed, row.total), Minor::ZERO);
                prop_assert_eq!(row.balance, owed.total().unwrap(), "{:?}", offer);
                prop_assert_eq!(row.balance < before, row.total.units() > accrued);
                // Low as it begins, a rising plan never lets what is owed grow.
                let covers = row.total.units() >= accrued;
                prop_assert!(covers || offer.kind != Kind::StepUp, "{offer:?}");
            }
        }
    }
}
