//! What becomes of what a customer proposes.

use leeway_core::account::Account;
use leeway_core::answers::Answers;
use leeway_core::counter::{Counter, Miss, Proposal, Why, counter};
use leeway_core::option::{Param, ParamFault, Reason};
use leeway_core::policy::Policy;
use leeway_core::schedule::Frequency;
use leeway_core::tailor;
use leeway_core::trust::Verified;
use serde_json::json;

use crate::fixture::{account, as_of, date, minor, option, policy_document, totals, verify};

fn policy() -> Verified<Policy> {
    let plan = |frequencies: &[&str], max: u16| {
        json!({
            "frequencies": frequencies, "counts": {"min": 2, "max": max}, "min_payment": 1_000
        })
    };
    verify(&policy_document(json!([
        option("part", "pay_part", json!({"min_payment": 100}), None),
        option("short", "instalments", plan(&["monthly"], 6), None),
        option(
            "closed",
            "instalments",
            plan(&["weekly"], 52),
            Some(json!({"fact": "product", "is": "loan"}))
        ),
        option(
            "long",
            "instalments",
            plan(&["monthly", "weekly"], 24),
            None
        )
    ])))
    .unwrap()
}

fn propose(account: &Account, amount: i64, frequency: Frequency, first: &str) -> Counter {
    let proposal = Proposal {
        amount: minor(amount),
        frequency,
        first_date: date(first),
    };
    counter(&policy(), account, &Answers::default(), as_of(), proposal).unwrap()
}

#[test]
fn a_proposal_outside_every_limit_goes_to_a_person_with_what_is_in_the_way() {
    let Counter::ForPerson(misses) = propose(
        &account(60_000, 0, 0),
        2_000,
        Frequency::Monthly,
        "2026-12-10",
    ) else {
        panic!("it is below every limit");
    };
    let outside = |option: &str, min, max| Miss {
        option: option.into(),
        why: Why::Outside(ParamFault::Amount {
            param: Param::Amount,
            min: minor(min),
            max: minor(max),
        }),
    };
    assert_eq!(misses[0], outside("short", 10_000, 30_000));
    assert_eq!(misses[2], outside("long", 2_500, 30_000));
    let Why::Closed(reasons) = &misses[1].why else {
        panic!("{:?}", misses[1]);
    };
    assert!(matches!(reasons[..], [Reason::Fact(_)]));
}

#[test]
fn a_day_outside_the_window_goes_to_a_person() {
    let answer = propose(
        &account(60_000, 0, 0),
        10_000,
        Frequency::Monthly,
        "2027-06-01",
    );
    let Counter::ForPerson(misses) = answer else {
        panic!("it is too late");
    };
    let late = ParamFault::Date {
        min: date("2026-11-23"),
        max: date("2027-01-04"),
    };
    assert_eq!(misses[0].why, Why::Outside(late));
}

#[test]
fn a_proposal_within_the_limits_is_an_offer_like_any_other() {
    let account = account(60_000, 0, 0);
    // Below what the short plan asks, so the long one takes it.
    let Counter::Offer(offer) = propose(&account, 7_000, Frequency::Monthly, "2026-12-10") else {
        panic!("the long plan allows it");
    };
    assert_eq!(offer.option, "long");
    assert_eq!(totals(&offer), [vec![7_000; 8], vec![4_000]].concat());
    let again = tailor(
        &policy(),
        &account,
        &Answers::default(),
        as_of(),
        "long",
        &offer.params,
    );
    assert_eq!(again, Ok(*offer));
}

#[test]
fn an_offer_never_asks_more_than_was_proposed() {
    let account = account(10_500, 0, 0);
    for amount in (1_000..11_000).step_by(37) {
        if let Counter::Offer(offer) = propose(&account, amount, Frequency::Monthly, "2026-12-10") {
            assert!(
                totals(&offer).into_iter().all(|payment| payment <= amount),
                "{amount}"
            );
        }
    }
}
