//! I5: nobody pays more, or is forgiven more, than the policy says.

use leeway_core::money::{Minor, Rounding};
use leeway_core::option::{DownPayment, Effect, Offer, Terms};
use leeway_core::policy::Policy;
use leeway_core::schedule::Row;
use proptest::prelude::*;

use super::config;
use super::debts::{Debt, answers, debts, offers, wishes};
use super::policies::{any_policy, policy};

/// Whether `discount` is not above `percent` of `owed`, rounded as the policy rounds.
fn is_within(
    policy: &Policy,
    percent: leeway_core::money::Percent,
    owed: Minor,
    discount: Minor,
) -> bool {
    discount <= percent.of(owed, policy.discount_rounding).unwrap()
}

fn is_kept(policy: &Policy, debt: &Debt, offer: &Offer) -> Result<(), TestCaseError> {
    let totals = offer.totals;
    let largest = offer
        .schedule
        .iter()
        .map(|row: &Row| row.total)
        .max()
        .unwrap_or_default();
    prop_assert!(totals.discount >= Minor::ZERO && totals.discount <= totals.owed);
    prop_assert!(totals.interest >= Minor::ZERO, "{offer:?}");
    match &policy.option(&offer.option).unwrap().kind {
        Terms::PayInFull(terms) => {
            prop_assert!(totals.total >= terms.floor.min(totals.owed));
            let tier = terms
                .tiers
                .iter()
                .find(|tier| offer.schedule[0].due <= tier.until);
            let most = tier.map(|tier| tier.discount_percent).unwrap_or_default();
            prop_assert!(is_within(policy, most, totals.owed, totals.discount));
            prop_assert_eq!(offer.valid_until, tier.map(|tier| tier.until));
        }
        Terms::Settlement(terms) => {
            prop_assert!(totals.total >= terms.floor);
            prop_assert!(is_within(
                policy,
                terms.discount_percent,
                totals.owed,
                totals.discount
            ));
            let most = terms.parts.as_ref().map_or(1, |parts| parts.max);
            prop_assert!(offer.schedule.len() <= usize::from(most));
        }
        Terms::Assistance(terms) => {
            if terms.limit_to_generally_billed {
                let asked = totals.total.units() - totals.interest.units();
                prop_assert!(debt.generally_billed.is_some_and(|most| asked <= most));
            }
            let band = terms
                .bands
                .iter()
                .find(|band| Some(band.max_percent) == offer.bracket.map(|b| b.max_percent));
            let least = band
                .unwrap()
                .discount_percent
                .of(totals.owed, policy.discount_rounding)
                .unwrap();
            prop_assert!(totals.discount >= least);
        }
        Terms::Instalments(terms) => {
            prop_assert!(
                terms
                    .max_interest
                    .is_none_or(|most| totals.interest <= most)
            );
            let count = u16::try_from(offer.regular().len()).unwrap();
            prop_assert!(terms.counts.contains(count), "{offer:?}");
            prop_assert!(terms.frequencies.contains(&offer.params.frequency.unwrap()));
            match (terms.down_payment, offer.down_payment()) {
                (None, None) => {}
                (Some(DownPayment::Fixed(amount)), Some(row)) => {
                    prop_assert!(
                        row.total >= amount
                            && row.total.minus(amount).unwrap() < policy.payment_step
                    );
                }
                (Some(DownPayment::Percent(range)), row) => {
                    let least = range.min.of(totals.owed, policy.discount_rounding).unwrap();
                    prop_assert!(row.map(|row| row.total).unwrap_or_default() >= least);
                }
                (down, row) => prop_assert!(false, "{down:?} {row:?}"),
            }
        }
        Terms::StepUp(terms) => {
            let plan = &terms.plan;
            prop_assert!(plan.max_interest.is_none_or(|most| totals.interest <= most));
            let count = u16::try_from(offer.schedule.len()).unwrap();
            prop_assert!(plan.counts.contains(count), "{offer:?}");
            prop_assert!(plan.frequencies.contains(&offer.params.frequency.unwrap()));
            // No payment is above the first by more than the shares there may be.
            let times = (count - 1) / terms.every;
            let times = i64::from(times.min(terms.times));
            let first = offer.schedule[0].total;
            let share = terms.by_percent.of(first, Rounding::Floor).unwrap();
            prop_assert!(
                largest.units() <= first.units() + times * share.units(),
                "{offer:?}"
            );
        }
        Terms::Modification(terms) => {
            prop_assert!(
                terms
                    .max_interest
                    .is_none_or(|most| totals.interest <= most)
            );
            let today = debt.contract.as_ref().unwrap().rate;
            for effect in &offer.effects {
                if let Effect::RateBecomes {
                    annual_rate_percent,
                    ..
                } = effect
                {
                    let (above, below) = (
                        annual_rate_percent.fraction().numerator(),
                        annual_rate_percent.fraction().denominator(),
                    );
                    prop_assert!(above * 10_000 < i128::from(today) * below, "a rate went up");
                }
            }
        }
        Terms::AffordablePlan(_) => {
            // A token payment has no frequency; it is owed whatever the budget allows.
            if let Some(frequency) = offer.params.frequency {
                let year = largest.units() * i64::from(frequency.per_year());
                let cap = offer.budget.unwrap();
                prop_assert!(year <= 12 * cap.monthly.units(), "{offer:?}");
            }
        }
        Terms::Downgrade(terms) => {
            let service = offer.service.as_ref().unwrap();
            prop_assert!(service.price_after < service.price_before);
            if let Some(most) = terms.max_bill {
                prop_assert!(service.price_after.plus(largest).unwrap() <= most);
            }
        }
        Terms::PayPart(terms) => {
            prop_assert!(
                totals.remaining == Minor::ZERO || totals.remaining >= terms.min_remaining
            );
        }
        Terms::TemporaryReduction(terms) => {
            let usual = Minor::new(debt.contract.as_ref().unwrap().payment).unwrap();
            let periods = usize::from(offer.params.periods.unwrap());
            prop_assert!(terms.periods.contains(offer.params.periods.unwrap()));
            prop_assert!(
                offer.schedule[..periods]
                    .iter()
                    .all(|row| row.total < usual),
                "{offer:?}"
            );
        }
        Terms::Deferral(terms) => {
            prop_assert!(terms.periods.contains(offer.params.periods.unwrap()))
        }
        Terms::UndisputedPart(_) | Terms::Bundle(_) => {}
    }
    if let Some(autopay) = &offer.autopay {
        let (with, without) = if autopay.on {
            (totals.total, autopay.other_totals.total)
        } else {
            (autopay.other_totals.total, totals.total)
        };
        prop_assert!(with <= without, "automatic payment costs more: {offer:?}");
        prop_assert_eq!(without.minus(with), Ok(autopay.saves));
    }
    Ok(())
}

proptest! {
    #![proptest_config(config())]

    /// I5: discounts are within their caps, floors and caps of every kind are kept.
    #[test]
    fn i05_every_limit_of_the_policy_is_kept(
        number in any_policy(), debt in debts(), answers in answers(), wish in wishes(),
    ) {
        let policy = policy(number);
        for offer in offers(policy, &debt.account(policy), &answers, &wish) {
            is_kept(policy, &debt, &offer)?;
        }
    }
}
