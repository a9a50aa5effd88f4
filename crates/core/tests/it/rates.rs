//! Rates that change, automatic payment with its manual twin, and rewards.

use leeway_core::EvaluateError;
use leeway_core::option::{Effect, Param, ParamFault, Params, Reward, RewardGives};
use leeway_core::policy::Policy;
use leeway_core::trust::Verified;
use serde_json::{Value, json};

use crate::fixture::{
    account, choose, date, minor, option, policy_document, policy_of, suggested, totals, verify,
};

fn plan(more: Value) -> Value {
    let mut terms = json!({
        "frequencies": ["monthly"], "counts": {"min": 12, "max": 12}, "min_payment": 1_000
    });
    for (name, value) in more.as_object().unwrap() {
        terms[name] = value.clone();
    }
    terms
}

fn automatic() -> Params {
    Params {
        autopay: Some(true),
        ..Params::default()
    }
}

#[test]
fn automatic_payment_cannot_be_chosen_where_it_makes_no_difference() {
    let policy = policy_of("instalments", plan(json!({})));
    assert_eq!(
        choose(&policy, &account(240_000, 0, 0), &automatic()),
        Err(EvaluateError::Param(ParamFault::NotUsed {
            param: Param::Autopay
        }))
    );
}

#[test]
fn each_period_bears_its_own_rate() {
    let stepped = policy_of(
        "instalments",
        plan(json!({
            "interest": {"annual_rate_percent": "0"},
            "rate_steps": [{"from_payment": 4, "annual_rate_percent": "6"},
                {"from_payment": 10, "annual_rate_percent": "12"}]
        })),
    );
    let offer = suggested(&stepped, &account(240_000, 0, 0));
    let interest: Vec<i64> = offer
        .schedule
        .iter()
        .map(|row| row.interest.units())
        .collect();
    assert_eq!(interest[..3], [0, 0, 0]);
    let mut balance = 240_000;
    for (index, row) in offer.schedule.iter().enumerate() {
        // Half a percent a month, then one percent, each rounded half up.
        let expected = match index {
            0..3 => 0,
            3..9 => (balance * 5 + 500) / 1_000,
            _ => (balance * 10 + 500) / 1_000,
        };
        assert_eq!(row.interest.units(), expected, "payment {}", index + 1);
        balance -= row.principal.units();
    }
    assert_eq!(balance, 0);
    let steps: Vec<_> = offer
        .effects
        .iter()
        .map(|effect| match effect {
            Effect::RateBecomes {
                annual_rate_percent,
                from,
            } => (annual_rate_percent.to_string(), *from),
            other => panic!("{other:?}"),
        })
        .collect();
    let due = |index: usize| offer.schedule[index].due;
    assert_eq!(steps, [("6".to_owned(), due(3)), ("12".to_owned(), due(9))]);
    // It costs less than the dearest rate from the start, and more than the cheapest.
    let flat = |rate: &str| {
        let policy = policy_of(
            "instalments",
            plan(json!({"interest": {"annual_rate_percent": rate}})),
        );
        suggested(&policy, &account(240_000, 0, 0)).totals.interest
    };
    assert!(offer.totals.interest < flat("12") && offer.totals.interest > flat("0"));
}

#[test]
fn the_same_rate_in_steps_is_the_same_plan() {
    let interest = json!({"annual_rate_percent": "6"});
    let flat = policy_of("instalments", plan(json!({"interest": interest})));
    let steps = json!([{"from_payment": 2, "annual_rate_percent": "6"}]);
    let stepped = policy_of(
        "instalments",
        plan(json!({"interest": interest, "rate_steps": steps})),
    );
    let account = account(240_000, 0, 0);
    assert_eq!(
        suggested(&flat, &account).schedule,
        suggested(&stepped, &account).schedule
    );
}

#[test]
fn a_rate_cut_for_automatic_payment_has_its_manual_twin_beside_it() {
    let policy = policy_of(
        "instalments",
        plan(json!({
            "interest": {"annual_rate_percent": "9"}, "autopay": {"rate_cut_percent": "3"}
        })),
    );
    let account = account(240_000, 0, 0);
    let manual = suggested(&policy, &account);
    // Nothing is collected unless the customer says so.
    assert_eq!(manual.params.autopay, Some(false));
    let automatic = choose(&policy, &account, &automatic()).unwrap();
    // 6 %: 11 × 206.57 and 206.46, interest 78.73.
    assert_eq!(totals(&automatic)[0], 20_657);
    assert_eq!(automatic.totals.interest, minor(7_873));
    let (one, other) = (
        manual.autopay.clone().unwrap(),
        automatic.autopay.clone().unwrap(),
    );
    assert_eq!((one.on, other.on), (false, true));
    assert_eq!(
        (&one.other, one.other_totals),
        (&automatic.schedule, automatic.totals)
    );
    assert_eq!(
        (&other.other, other.other_totals),
        (&manual.schedule, manual.totals)
    );
    assert_eq!(one.saves, other.saves);
    assert_eq!(
        one.saves.units(),
        manual.totals.total.units() - automatic.totals.total.units()
    );
    assert_eq!(manual.limits, automatic.limits);
}

#[test]
fn a_cut_below_nothing_is_a_plan_without_interest() {
    let policy = policy_of(
        "instalments",
        plan(json!({
            "interest": {"annual_rate_percent": "2"}, "autopay": {"rate_cut_percent": "5"}
        })),
    );
    let offer = choose(&policy, &account(100_000, 0, 0), &automatic()).unwrap();
    assert_eq!(offer.totals.interest, minor(0));
    assert_eq!(totals(&offer), [vec![8_334; 4], vec![8_333; 8]].concat());
}

#[test]
fn an_amount_off_every_payment_is_a_discount() {
    let policy = policy_of(
        "instalments",
        plan(json!({
            "down_payment": {"fixed": 10_000}, "autopay": {"amount_off": 250}
        })),
    );
    let offer = choose(&policy, &account(125_000, 0, 5_000), &automatic()).unwrap();
    assert_eq!(totals(&offer), [vec![10_000], vec![9_750; 12]].concat());
    assert_eq!(offer.totals.discount, minor(3_000));
    assert_eq!(offer.totals.total, minor(127_000));
    assert_eq!(offer.schedule[12].balance, minor(0));
}

fn rewarded(gives: &Value) -> Verified<Policy> {
    let mut it = option(
        "it",
        "instalments",
        plan(json!({"interest": {"annual_rate_percent": "6"}})),
        None,
    );
    it["reward"] = json!({"after": 3, "gives": gives});
    verify(&policy_document(json!([it]))).unwrap()
}

#[test]
fn a_reward_is_told_and_counted_nowhere() {
    let account = account(240_000, 0, 2_000);
    let plain = policy_of(
        "instalments",
        plan(json!({"interest": {"annual_rate_percent": "6"}})),
    );
    let plain = suggested(&plain, &account);
    let interest: i64 = plain.schedule[3..]
        .iter()
        .map(|row| row.interest.units())
        .sum();
    for (gives, expected, worth) in [
        (
            json!({"credit": 1_500}),
            RewardGives::Credit(minor(1_500)),
            Some(1_500),
        ),
        (json!("waive_fees"), RewardGives::WaiveFees, Some(2_000)),
        (
            json!("waive_interest"),
            RewardGives::WaiveInterest,
            Some(interest),
        ),
        (json!({"points": 400}), RewardGives::Points(400), None),
    ] {
        let offer = suggested(&rewarded(&gives), &account);
        assert_eq!(
            offer.reward,
            Some(Reward {
                after: 3,
                on: date("2027-01-30"),
                gives: expected,
                worth: worth.map(minor),
            })
        );
        assert_eq!(
            (&offer.schedule, offer.totals),
            (&plain.schedule, plain.totals)
        );
    }
}

#[test]
fn a_reward_that_cannot_be_earned_or_is_worth_nothing_is_not_told() {
    let mut once = option("it", "pay_in_full", json!({}), None);
    once["reward"] = json!({"after": 3, "gives": {"points": 10}});
    let once = verify(&policy_document(json!([once]))).unwrap();
    assert_eq!(suggested(&once, &account(10_000, 0, 0)).reward, None);
    let fees = rewarded(&json!("waive_fees"));
    assert_eq!(suggested(&fees, &account(240_000, 0, 0)).reward, None);
}
