//! I8: the annual percentage rate of an offer is that of its policy.

use std::sync::LazyLock;

use leeway_core::apr::{Flow, us};
use leeway_core::date::Date;
use leeway_core::option::{Offer, Params};
use leeway_core::policy::Policy;
use leeway_core::tailor;
use leeway_core::trust::Verified;
use proptest::prelude::*;
use serde_json::json;

use super::config;
use super::debts::{Debt, in_days};
use super::policies::Dice;
use crate::fixture::{as_of, minor, option, policy_document, verify};

/// Plans of months or weeks with a rate in hundredths of a percent and nothing at once.
static PLANS: LazyLock<Vec<(u64, Verified<Policy>)>> = LazyLock::new(|| {
    let dice = &mut Dice(8);
    (0..48)
        .map(|_| {
            let rate = dice.from(1, 4_000);
            let terms = json!({
                "frequencies": ["monthly", "weekly"],
                "counts": {"min": 2, "max": 60},
                "min_payment": 1,
                "interest": {"annual_rate_percent": format!("{}.{:02}", rate / 100, rate % 100)}
            });
            // The same beginning low, and rising.
            let rising = json!({
                "plan": {
                    "frequencies": terms["frequencies"], "counts": {"min": 4, "max": 60},
                    "min_payment": 1, "interest": terms["interest"]
                },
                "every": 3, "by_percent": "10", "times": 4
            });
            let mut document = policy_document(json!([
                option("it", "instalments", terms, None),
                option("rising", "step_up", rising, None)
            ]));
            document["first_payment"] =
                json!({"min_days": 7, "max_days": 30, "suggested_days": 30});
            (u64::try_from(rate).unwrap(), verify(&document).unwrap())
        })
        .collect()
});

fn flows(offer: &Offer, scale: i64, shift: i32) -> Vec<Flow> {
    let flow = |date: Date, units: i64| Flow {
        date: date.add_days(shift).unwrap(),
        amount: minor(units * scale),
    };
    offer
        .schedule
        .iter()
        .map(|row| flow(row.due, row.total.units()))
        .collect()
}

/// The rate of an offer for `principal`, in hundredths of a percent.
fn rate(offer: &Offer, principal: i64, scale: i64, shift: i32) -> u64 {
    let advance = Flow {
        date: in_days(shift),
        amount: minor(principal * scale),
    };
    let found = us::disclose(&[advance], &flows(offer, scale, shift), None);
    found.unwrap().apr.hundredths()
}

proptest! {
    #![proptest_config(config())]

    /// I8: with regular periods, no fees and 1,000.00 or more the rate is the nominal rate
    /// within 0.02 of a point for months and 0.10 for weeks, whose payments round as much
    /// and are a quarter of them; it is never below zero.
    #[test]
    fn i08_the_rate_of_an_offer_is_the_policys(
        number in 0usize..48, principal in 100_000i64..50_000_000, count in 2u16..61,
        weekly in any::<bool>(), rises in any::<bool>(),
    ) {
        let (nominal, policy) = &PLANS[number];
        let (frequency, days, tolerance) = if weekly {
            (leeway_core::schedule::Frequency::Weekly, 7, 10)
        } else {
            (leeway_core::schedule::Frequency::Monthly, 30, 2)
        };
        let params = Params {
            count: Some(count), frequency: Some(frequency), first_date: Some(in_days(days)),
            ..Params::default()
        };
        let account = Debt::of(principal).account(policy);
        let id = if rises { "rising" } else { "it" };
        let offer = tailor(policy, &account, &Default::default(), as_of(), id, &params);
        if rises && offer.is_err() {
            // Too few payments to rise, or too many for the first to cover its interest.
            prop_assert!(count < 4 || *nominal > 2_000, "{count} at {nominal}");
            return Ok(());
        }
        let offer = offer.unwrap();
        let found = rate(&offer, principal, 1, 0);
        prop_assert!(found.abs_diff(*nominal) <= tolerance, "{found} for {nominal}");
    }

    /// I8: ten times the money has the same rate, and so has, week by week, another start.
    #[test]
    fn i08_neither_the_unit_of_money_nor_the_week_changes_a_rate(
        number in 0usize..48, principal in 1_000i64..50_000_000, count in 4u16..61, weeks in 0i32..500,
    ) {
        let (_, policy) = &PLANS[number];
        let params = Params {
            count: Some(count), frequency: Some(leeway_core::schedule::Frequency::Weekly),
            first_date: Some(in_days(7)), ..Params::default()
        };
        let account = Debt::of(principal).account(policy);
        // A debt of a few units over many weeks fits no plan.
        let Ok(offer) = tailor(policy, &account, &Default::default(), as_of(), "it", &params) else {
            return Ok(());
        };
        let one = rate(&offer, principal, 1, 0);
        prop_assert_eq!(rate(&offer, principal, 10, 0), one);
        prop_assert_eq!(rate(&offer, principal, 1, 7 * weeks), one);
    }
}
