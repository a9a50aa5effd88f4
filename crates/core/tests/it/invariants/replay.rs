//! I12: paying every row on its day leaves nothing owed and nothing over.

use leeway_core::account::Parts;
use leeway_core::money::Minor;
use leeway_core::option::{Kind, Terms};
use leeway_core::schedule::apply;
use proptest::prelude::*;

use super::config;
use super::debts::{answers, debts, offers, parts_of, wishes};
use super::policies::{any_policy, policy};

proptest! {
    #![proptest_config(config())]

    /// I12: applied one after the other in the policy's order, the rows of an offer leave
    /// exactly what it says stays owed, each taken up in full by the parts it names. (With
    /// interest added period by period I3 says the same.)
    #[test]
    fn i12_paying_every_row_leaves_nothing_owed_and_nothing_over(
        number in any_policy(), debt in debts(), answers in answers(), wish in wishes(),
    ) {
        let policy = policy(number);
        let account = debt.account(policy);
        for offer in offers(policy, &account, &answers, &wish) {
            let adds = offer.totals.interest.is_positive() || offer.autopay.as_ref().is_some_and(|a| a.on);
            let joins = matches!(
                &policy.option(&offer.option).unwrap().kind,
                Terms::Modification(_) | Terms::TemporaryReduction(_)
            );
            if adds || joins || offer.kind == Kind::Bundle {
                continue;
            }
            let mut owed = parts_of(&account, &offer);
            apply(&mut owed, offer.totals.discount, &policy.discount_order).unwrap();
            let disputed = offer.kind == Kind::UndisputedPart;
            for row in &offer.schedule {
                let applied = apply(&mut owed, row.total, &policy.waterfall).unwrap();
                prop_assert_eq!(applied.total(), Ok(row.total), "{:?}", offer);
                let parts = Parts { principal: row.principal, interest: row.interest, fees: row.fees };
                // The lines in dispute are owed too, and only the offer leaves them out.
                prop_assert!(disputed || applied == parts, "{offer:?}");
            }
            prop_assert_eq!(owed.total(), Ok(offer.totals.remaining), "{:?}", offer);
        }
    }

    /// I12: so does every account of a bundle.
    #[test]
    fn i12_paying_a_bundle_leaves_nothing_on_any_account(
        number in super::policies::policy_with("bundle"), debt in debts(), wish in wishes(),
    ) {
        let policy = policy(number);
        let account = debt.account(policy);
        for offer in offers(policy, &account, &Default::default(), &wish) {
            for member in &offer.members {
                let linked = account.linked.iter().find(|linked| linked.reference == member.reference);
                let mut owed = match linked {
                    Some(linked) => linked.parts(),
                    None => account.check().unwrap(),
                };
                for row in &member.schedule {
                    let applied = apply(&mut owed, row.total, &policy.waterfall).unwrap();
                    prop_assert_eq!(applied.total(), Ok(row.total));
                    prop_assert_eq!(owed.total(), Ok(row.balance));
                }
                prop_assert_eq!(owed.total(), Ok(Minor::ZERO));
            }
        }
    }
}
