//! I9: the same bytes in give the same bytes out, and nothing unknown is let in.

use std::sync::LazyLock;

use leeway_core::account::Account;
use leeway_core::json::{self, Limits};
use leeway_core::option::{Offer, Unavailable};
use leeway_core::policy::Policy;
use leeway_core::trust::Verified;
use leeway_core::{Evaluation, evaluate};
use proptest::prelude::*;
use serde_json::Value;

use super::config;
use super::debts::{answers, debts, offers, wishes};
use super::policies::{KINDS, TWINS, any_policy, document, policy, twins};
use crate::fixture::as_of;

fn limits() -> Limits {
    Limits::bytes(1 << 20)
}

/// A policy, and the same with its options in the other order.
static TURNED: LazyLock<Vec<[Verified<Policy>; 2]>> = LazyLock::new(|| {
    let turn = |document: &mut Value| document["options"].as_array_mut().unwrap().reverse();
    let kinds = KINDS.iter();
    kinds.flat_map(|kind| twins(kind, [|_| {}, turn])).collect()
});

/// Every object in `value` whose members the format fixes.
fn objects<'a>(value: &'a mut Value, found: &mut Vec<&'a mut serde_json::Map<String, Value>>) {
    // An object is either taken itself or looked into, by turns of the caller.
    match value {
        Value::Object(members) => found.push(members),
        Value::Array(elements) => elements
            .iter_mut()
            .for_each(|element| objects(element, found)),
        _ => {}
    }
}

/// Puts a member nobody knows into an object reached by `path`: at each step the number
/// says which of the objects below to enter, or to stop here.
fn spoil(value: &mut Value, path: &[usize]) {
    let mut here = Vec::new();
    objects(value, &mut here);
    let count = here.len();
    let Some((step, rest)) = path.split_first() else {
        if let Some(members) = here.into_iter().next() {
            members.insert("unheard_of".to_owned(), true.into());
        }
        return;
    };
    let Some(members) = here.into_iter().nth(step % count.max(1)) else {
        return;
    };
    let free = [
        "texts",
        "ext",
        "facts",
        "hours",
        "title",
        "description",
        "reason",
    ];
    let mut below: Vec<&mut Value> = members
        .iter_mut()
        .filter(|(name, _)| !free.contains(&name.as_str()))
        .map(|(_, member)| member)
        .filter(|member| {
            member.is_object()
                || member
                    .as_array()
                    .is_some_and(|list| list.iter().any(Value::is_object))
        })
        .collect();
    if below.is_empty() || rest.is_empty() {
        members.insert("unheard_of".to_owned(), true.into());
    } else {
        let index = step % below.len();
        spoil(below.swap_remove(index), rest);
    }
}

fn by_id(evaluation: Evaluation) -> (Vec<Offer>, Vec<Unavailable>) {
    let Evaluation {
        mut offers,
        mut unavailable,
    } = evaluation;
    offers.sort_by(|one, other| one.option.cmp(&other.option));
    unavailable.sort_by(|one, other| one.option.cmp(&other.option));
    (offers, unavailable)
}

proptest! {
    #![proptest_config(config())]

    /// I9: the same account is offered the same bytes, which read back as the same offers.
    /// That Wasm and native code agree is shown in browsers.
    #[test]
    fn i09_the_same_bytes_give_the_same_bytes(
        number in any_policy(), debt in debts(), answers in answers(), wish in wishes(),
    ) {
        let policy = policy(number);
        let document = debt.document(policy).to_string();
        let account = || json::from_slice::<Account>(document.as_bytes(), limits()).unwrap();
        let one = offers(policy, &account(), &answers, &wish);
        let other = offers(policy, &account(), &answers, &wish);
        for (one, other) in one.iter().zip(&other) {
            let bytes = json::to_vec(one).unwrap();
            prop_assert_eq!(&bytes, &json::to_vec(other).unwrap());
            prop_assert_eq!(&json::from_slice::<Offer>(&bytes, limits()).unwrap(), one);
        }
        prop_assert_eq!(one.len(), other.len());
    }

    /// I9: the order of a policy's options changes the order of the offers and nothing else.
    #[test]
    fn i09_the_order_of_options_changes_no_offer(
        number in 0..TWINS * KINDS.len(), debt in debts(), answers in answers(),
    ) {
        let [one, other] = &TURNED[number];
        let account = debt.account(one);
        let of = |policy| by_id(evaluate(policy, &account, &answers, as_of()).unwrap());
        prop_assert_eq!(of(one), of(other));
    }

    /// I9: a member nobody knows, wherever it stands, refuses the whole policy, so that it
    /// never widens what is offered.
    #[test]
    fn i09_a_policy_with_an_unknown_member_is_refused(
        number in 0usize..480, path in proptest::collection::vec(0usize..1_000, 1..6),
    ) {
        let mut document = document(number);
        let sound = document.to_string();
        prop_assert!(json::from_slice::<Policy>(sound.as_bytes(), limits()).is_ok());
        spoil(&mut document, &path);
        let spoilt = document.to_string();
        prop_assert!(spoilt.contains("unheard_of"));
        prop_assert!(json::from_slice::<Policy>(spoilt.as_bytes(), limits()).is_err(), "{spoilt}");
    }

    /// I9: so does one in an account.
    #[test]
    fn i09_an_account_with_an_unknown_member_is_refused(
        debt in debts(), path in proptest::collection::vec(0usize..1_000, 1..4),
    ) {
        let mut document = debt.document(policy(0));
        spoil(&mut document, &path);
        let spoilt = document.to_string();
        prop_assert!(spoilt.contains("unheard_of"));
        prop_assert!(json::from_slice::<Account>(spoilt.as_bytes(), limits()).is_err(), "{spoilt}");
    }
}
