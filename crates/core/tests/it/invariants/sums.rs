//! I1: to the minor unit, what is paid is what is owed.

use leeway_core::account::Parts;
use leeway_core::money::Minor;
use leeway_core::option::{Effect, Kind, Offer, Shortfall, Terms};
use leeway_core::policy::Policy;
use leeway_core::schedule::{Row, apply};
use proptest::prelude::*;

use super::config;
use super::debts::{answers, debts, offers, parts_of, wishes};
use super::policies::{any_policy, policy};

pub(super) fn sum(rows: &[Row], part: fn(&Row) -> Minor) -> i64 {
    rows.iter().map(|row| part(row).units()).sum()
}

/// What of each part is to be paid, where the offer leaves the parts as they are.
fn to_be_paid(policy: &Policy, offer: &Offer, mut parts: Parts) -> Option<Parts> {
    let joins = |effect: &Effect| matches!(effect, Effect::JoinsPrincipal { .. });
    let capitalises = match &policy.option(&offer.option).unwrap().kind {
        Terms::TemporaryReduction(terms) => terms.shortfall == Shortfall::Capitalise,
        _ => offer.effects.iter().any(joins),
    };
    if capitalises || offer.totals.remaining.is_positive() {
        return None;
    }
    if offer.totals.discount.is_positive() {
        // What automatic payment takes off comes off each row, not off the debt.
        if offer.autopay.is_some() {
            return None;
        }
        apply(&mut parts, offer.totals.discount, &policy.discount_order).unwrap();
    }
    Some(parts)
}

proptest! {
    #![proptest_config(config())]

    /// I1: the rows sum to what is owed, less what is forgiven and what stays owed, plus
    /// interest; the rows' parts to the rows; under every kind and currency.
    #[test]
    fn i01_rows_sum_to_what_is_owed_and_interest(
        number in any_policy(), debt in debts(), answers in answers(), wish in wishes(),
    ) {
        let policy = policy(number);
        let account = debt.account(policy);
        for offer in offers(policy, &account, &answers, &wish) {
            let (rows, totals) = (&offer.schedule, offer.totals);
            prop_assert_eq!(totals.owed, parts_of(&account, &offer).total().unwrap(), "{:?}", offer);
            prop_assert_eq!(sum(rows, |row| row.total), totals.total.units(), "{:?}", offer);
            prop_assert_eq!(
                totals.owed.units() - totals.discount.units() + totals.interest.units(),
                totals.total.units() + totals.remaining.units(), "{:?}", offer
            );
            for row in rows {
                prop_assert_eq!(
                    row.total.units(),
                    row.principal.units() + row.interest.units() + row.fees.units(), "{:?}", row
                );
            }
        }
    }

    /// I1: the principal of the rows is the principal owed, their fees the fees owed, and
    /// their interest the interest owed and added, unless the offer itself turns one part
    /// into another.
    #[test]
    fn i01_each_part_of_a_debt_is_paid_as_that_part(
        number in any_policy(), debt in debts(), answers in answers(), wish in wishes(),
    ) {
        let policy = policy(number);
        let account = debt.account(policy);
        for offer in offers(policy, &account, &answers, &wish) {
            let Some(parts) = to_be_paid(policy, &offer, parts_of(&account, &offer)) else {
                continue;
            };
            let rows = &offer.schedule;
            let interest = parts.interest.units() + offer.totals.interest.units();
            prop_assert_eq!(sum(rows, |row| row.principal), parts.principal.units(), "{:?}", offer);
            prop_assert_eq!(sum(rows, |row| row.fees), parts.fees.units(), "{:?}", offer);
            prop_assert_eq!(sum(rows, |row| row.interest), interest, "{:?}", offer);
        }
    }

    /// I1 and I7: the accounts of a bundle are each paid in full, and their rows of a day
    /// are the row of that day, part by part.
    #[test]
    fn i01_the_accounts_of_a_bundle_sum_to_its_rows(
        number in super::policies::policy_with("bundle"), debt in debts(), wish in wishes(),
    ) {
        let policy = policy(number);
        let account = debt.account(policy);
        for offer in offers(policy, &account, &Default::default(), &wish) {
            if offer.kind != Kind::Bundle {
                continue;
            }
            let parts: [fn(&Row) -> Minor; 5] =
                [|row| row.total, |row| row.principal, |row| row.interest, |row| row.fees, |row| row.balance];
            for row in &offer.schedule {
                for part in &parts[..4] {
                    let of_day: i64 = offer.members.iter().flat_map(|member| &member.schedule)
                        .filter(|of| of.due == row.due).map(|row| part(row).units()).sum();
                    prop_assert_eq!(of_day, part(row).units());
                }
            }
            for member in &offer.members {
                prop_assert_eq!(sum(&member.schedule, |row| row.total), member.total.units());
                prop_assert_eq!(member.schedule.last().map(|row| row.balance), Some(Minor::ZERO));
            }
        }
    }
}
