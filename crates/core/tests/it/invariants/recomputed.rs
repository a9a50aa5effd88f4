//! I11: the server works out what the customer saw.

use leeway_core::account::Account;
use leeway_core::date::Date;
use leeway_core::json::{self, Limits};
use leeway_core::money::Minor;
use leeway_core::policy::Policy;
use leeway_core::trust::Verified;
use leeway_core::wire::{Choice, Quote};
use proptest::prelude::*;

use super::config;
use super::debts::{answers, debts, offers, wishes};
use super::policies::{any_policy, policy};
use crate::fixture::as_of;

fn limits() -> Limits {
    Limits::bytes(1 << 20)
}

fn quote(policy: &Verified<Policy>, account: &Account, as_of: Date) -> Quote {
    Quote {
        id: "q".to_owned(),
        account_version: account.version,
        balance: account.balance,
        as_of,
        policy_sha256: policy.digest(),
        audience: policy.aud.clone(),
        expires: 0,
    }
}

/// The choice with one of its members changed, and the account it is posted for.
fn tampered(choice: &Choice, which: usize) -> Choice {
    let mut other = choice.clone();
    let more = |amount: Option<Minor>| amount.map(|amount| amount.plus(Minor::ONE).unwrap());
    let later = |date: Option<Date>| date.map(|date| date.add_days(1).unwrap());
    match which {
        0 => other.shown.total = other.shown.total.plus(Minor::ONE).unwrap(),
        1 => other.shown.payments += 1,
        2 => other.shown.first_date = later(other.shown.first_date),
        3 => other.params.count = other.params.count.map(|count| count + 1),
        4 => other.params.amount = more(other.params.amount),
        5 => other.params.first_date = later(other.params.first_date),
        6 => other.params.down_payment = more(other.params.down_payment),
        7 => other.params.autopay = other.params.autopay.map(|on| !on),
        8 => {
            other.budget = other.budget.map(|mut cap| {
                cap.monthly = cap.monthly.plus(Minor::ONE).unwrap();
                cap
            })
        }
        9 => other.option.push('x'),
        10 => other.quote_id.push('x'),
        11 => other.language = "xx".to_owned(),
        12 => other.params.periods = other.params.periods.map(|periods| periods + 1),
        _ => other.bracket = None,
    }
    other
}

proptest! {
    #![proptest_config(config())]

    /// I11: from policy, account, choice and day the server gets the same offer, although
    /// income and expenses never leave the device.
    #[test]
    fn i11_a_posted_choice_is_recomputed_to_the_offer_shown(
        number in any_policy(), debt in debts(), answers in answers(), wish in wishes(),
    ) {
        let policy = policy(number);
        let account = debt.account(policy);
        let quote = quote(policy, &account, as_of());
        for offer in offers(policy, &account, &answers, &wish) {
            let choice = Choice::of(policy, &quote, &account, &offer, &answers, "en").unwrap();
            let posted = json::to_vec(&choice).unwrap();
            let received: Choice = json::from_slice(&posted, limits()).unwrap();
            prop_assert_eq!(&received, &choice);
            let again = received.recompute(policy, &quote, &account);
            prop_assert_eq!(again, Ok(offer));
        }
    }

    /// I11: a choice of which any member was changed is refused.
    #[test]
    fn i11_a_choice_that_was_changed_is_refused(
        number in any_policy(), debt in debts(), answers in answers(), wish in wishes(),
        which in 0usize..14,
    ) {
        let policy = policy(number);
        let account = debt.account(policy);
        let quote = quote(policy, &account, as_of());
        for offer in offers(policy, &account, &answers, &wish) {
            let choice = Choice::of(policy, &quote, &account, &offer, &answers, "en").unwrap();
            let other = tampered(&choice, which);
            if other != choice {
                prop_assert!(other.recompute(policy, &quote, &account).is_err(), "{which} {other:?}");
            }
        }
    }
}
