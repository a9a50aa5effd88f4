//! What holds for every account and every choice.

use leeway_core::account::{Account, Bucket, Parts};
use leeway_core::answers::{Answers, Means};
use leeway_core::date::Date;
use leeway_core::eligibility::Fact;
use leeway_core::money::Minor;
use leeway_core::option::{Offer, Params};
use leeway_core::policy::Policy;
use leeway_core::schedule::{Frequency, apply};
use leeway_core::trust::Verified;
use leeway_core::{EvaluateError, Evaluation, evaluate, tailor};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::LazyLock;

use crate::fixture::{account_document, account_from, as_of, option, policy_document, verify};

/// One option of every kind, some with conditions.
fn options() -> Vec<Value> {
    let plan = json!({
        "frequencies": ["monthly", "fortnightly", "weekly", "semi_monthly"],
        "counts": {"min": 1, "max": 36},
        "min_payment": 1_000
    });
    let mut with_interest = plan.clone();
    with_interest["interest"] = json!({"annual_rate_percent": "17.9"});
    with_interest["down_payment"] = json!({"percent": {"min": "5", "max": "60"}});
    vec![
        option(
            "full",
            "pay_in_full",
            json!({
                "within_days": 60, "floor": 500,
                "tiers": [
                    {"until": "2026-12-01", "discount_percent": "12.5"},
                    {"until": "2027-01-01", "discount_percent": "3"}
                ]
            }),
            None,
        ),
        option(
            "part",
            "pay_part",
            json!({"min_payment": 700, "min_remaining": 900}),
            None,
        ),
        option("plan", "instalments", plan, None),
        option("loan", "instalments", with_interest, None),
        option(
            "less",
            "temporary_reduction",
            json!({
                "periods": {"min": 1, "max": 6}, "cut_percent": "45", "shortfall": "spread"
            }),
            Some(json!({"fact": "disputed", "is": false})),
        ),
        option(
            "later",
            "deferral",
            json!({
                "periods": {"min": 1, "max": 4}, "method": "shift", "accrual": "at_end"
            }),
            Some(json!({"fact": "plans_broken_12m", "max": 1})),
        ),
        option(
            "settle",
            "settlement",
            json!({
                "discount_percent": "35", "floor": 2_000, "within_days": 30,
                "parts": {"max": 6, "frequencies": ["monthly"], "min_payment": 1_500}
            }),
            Some(json!({"any": [
                {"fact": "days_past_due", "min": 30},
                {"fact": "segment", "is": "x"}
            ]})),
        ),
        option(
            "help",
            "assistance",
            json!({
                "guideline": {
                    "year": 2025, "region": "contiguous", "source": "HHS 2025",
                    "effective": "2025-01-15", "base": 1_565_000, "per_person": 550_000
                },
                "bands": [
                    {"max_percent": "200", "discount_percent": "90"},
                    {"max_percent": "400", "discount_percent": "35"}
                ],
                "within_days": 60,
                "plan": {
                    "frequencies": ["semi_monthly", "monthly"],
                    "counts": {"min": 2, "max": 12},
                    "min_payment": 4_000
                }
            }),
            None,
        ),
    ]
}

fn policy(options: Vec<Value>, change: impl FnOnce(&mut Value)) -> Verified<Policy> {
    let mut document = policy_document(json!(options));
    change(&mut document);
    verify(&document).unwrap()
}

static POLICY: LazyLock<Verified<Policy>> = LazyLock::new(|| policy(options(), |_| {}));
static REVERSED: LazyLock<Verified<Policy>> =
    LazyLock::new(|| policy(options().into_iter().rev().collect(), |_| {}));
/// The same options under calendars and steps that get in each other's way.
static AWKWARD: LazyLock<[Verified<Policy>; 3]> = LazyLock::new(|| {
    [
        policy(options(), |document| {
            document["calendar"] = json!({
                "adjust": "following",
                "holidays": ["2026-11-26", "2026-12-25", "2026-12-28", "2027-01-01"],
                "semi_monthly_days": [15, 31]
            });
            document["payment_step"] = json!(500);
        }),
        policy(options(), |document| {
            document["calendar"] = json!({"adjust": "preceding"});
            document["first_payment"] = json!({"min_days": 0, "max_days": 45, "suggested_days": 0});
        }),
        policy(options(), |document| {
            document["calendar"] = json!({"adjust": "modified_following"});
            document["first_payment"] = json!({"min_days": 1, "max_days": 12, "suggested_days": 3});
            document["payment_step"] = json!(5);
        }),
    ]
});

prop_compose! {
    fn accounts()(
        principal in 1_000i64..5_000_000,
        interest in prop_oneof![Just(0i64), 0i64..50_000],
        fees in prop_oneof![Just(0i64), 0i64..20_000],
        contract in proptest::option::of((1_000i64..3_000_000, 0u32..3_000, 2_000i64..90_000)),
        disputed in proptest::option::of(any::<bool>()),
        broken in proptest::option::of(0i64..4),
    ) -> Account {
        let mut document = account_document(principal, interest, fees);
        if let Some((outstanding, rate, payment)) = contract {
            document["contract"] = json!({
                "outstanding": outstanding,
                "annual_rate_percent": format!("{}.{:02}", rate / 100, rate % 100),
                "payment": payment,
                "frequency": "monthly",
                "next_due": "2026-12-31"
            });
        }
        let mut facts = json!({});
        if let Some(disputed) = disputed {
            facts["disputed"] = json!(disputed);
        }
        if let Some(broken) = broken {
            facts["plans_broken_12m"] = json!(broken);
        }
        document["facts"] = facts;
        account_from(&document)
    }
}

prop_compose! {
    fn choices()(
        amount in proptest::option::of(1i64..6_000_000),
        count in proptest::option::of(0u16..50),
        frequency in proptest::option::of(prop_oneof![
            Just(Frequency::Weekly), Just(Frequency::Fortnightly),
            Just(Frequency::SemiMonthly), Just(Frequency::Monthly)
        ]),
        days in proptest::option::of(0i32..80),
        anchor_day in proptest::option::of(0u8..33),
        down_payment in proptest::option::of(0i64..3_000_000),
        periods in proptest::option::of(0u16..8),
    ) -> Params {
        Params {
            amount: amount.map(|units| Minor::new(units).unwrap()),
            count,
            frequency,
            first_date: days.map(|days| as_of().add_days(days).unwrap()),
            anchor_day,
            down_payment: down_payment.map(|units| Minor::new(units).unwrap()),
            periods,
        }
    }
}

fn evaluated(policy: &Verified<Policy>, account: &Account) -> Evaluation {
    evaluate(policy, account, &Answers::default(), as_of()).unwrap()
}

/// What every offer keeps to, whatever was chosen.
fn is_sound(offer: &Offer, as_of: Date) -> Result<(), TestCaseError> {
    let sum = |part: fn(&leeway_core::schedule::Row) -> Minor| {
        Minor::sum(offer.schedule.iter().map(part)).unwrap()
    };
    let totals = offer.totals;
    prop_assert_eq!(sum(|row| row.total), totals.total);
    prop_assert_eq!(
        sum(|row| row.principal).units()
            + sum(|row| row.interest).units()
            + sum(|row| row.fees).units(),
        totals.total.units()
    );
    // Owed, less what is forgiven, plus interest, is what is paid and what remains.
    prop_assert_eq!(
        totals.owed.units() - totals.discount.units() + totals.interest.units(),
        totals.total.units() + totals.remaining.units()
    );
    for row in &offer.schedule {
        for part in [
            row.total,
            row.principal,
            row.interest,
            row.fees,
            row.balance,
        ] {
            prop_assert!(part >= Minor::ZERO);
        }
        prop_assert!(row.total.is_positive());
    }
    prop_assert!(offer.schedule.iter().all(|row| row.due >= as_of));
    prop_assert!(offer.schedule.is_sorted_by(|one, next| one.due < next.due));
    prop_assert_eq!(
        offer.schedule.last().map(|row| row.balance),
        Some(totals.remaining)
    );
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn every_suggestion_is_sound_and_chosen_again_gives_itself(account in accounts()) {
        let evaluation = evaluated(&POLICY, &account);
        prop_assert_eq!(evaluation.offers.len() + evaluation.unavailable.len(), 8);
        for unavailable in &evaluation.unavailable {
            prop_assert!(!unavailable.reasons.is_empty());
        }
        for offer in &evaluation.offers {
            is_sound(offer, as_of())?;
            let again = tailor(&POLICY, &account, &Answers::default(), as_of(), &offer.option, &offer.params);
            prop_assert_eq!(again.as_ref(), Ok(offer));
        }
    }

    #[test]
    fn every_choice_is_sound_or_refused(account in accounts(), params in choices(), index in 0usize..8) {
        let option = &POLICY.options[index].id;
        match tailor(&POLICY, &account, &Answers::default(), as_of(), option, &params) {
            Ok(offer) => {
                is_sound(&offer, as_of())?;
                let again = tailor(&POLICY, &account, &Answers::default(), as_of(), option, &offer.params);
                prop_assert_eq!(again, Ok(offer));
            }
            Err(EvaluateError::Unavailable(reasons)) => prop_assert!(!reasons.is_empty()),
            Err(EvaluateError::Param(_)) => {}
            Err(other) => prop_assert!(false, "{other:?}"),
        }
    }

    #[test]
    fn every_choice_posted_back_gives_the_same_offer(
        account in accounts(), params in choices(), which in 0usize..3, index in 0usize..8,
        day in 0i32..28, household in 1u8..6, annual in 0i64..9_000_000,
    ) {
        let policy = &AWKWARD[which];
        let as_of = as_of().add_days(day).unwrap();
        let annual = Minor::new(annual).unwrap();
        let on_device = Answers { means: Some(Means::Income { household, annual }), hardship: None };
        let evaluation = evaluate(policy, &account, &on_device, as_of).unwrap();
        let chosen = tailor(policy, &account, &on_device, as_of, &policy.options[index].id, &params);
        for offer in evaluation.offers.into_iter().chain(chosen) {
            is_sound(&offer, as_of)?;
            let posted = Answers { means: offer.bracket.map(Means::Bracket), hardship: None };
            let again = tailor(policy, &account, &posted, as_of, &offer.option, &offer.params);
            prop_assert_eq!(again, Ok(offer));
        }
    }

    #[test]
    fn the_order_of_options_does_not_change_their_figures(account in accounts()) {
        let mut one = evaluated(&POLICY, &account);
        let mut other = evaluated(&REVERSED, &account);
        other.offers.reverse();
        other.unavailable.reverse();
        one.offers.sort_by(|a, b| a.option.cmp(&b.option));
        other.offers.sort_by(|a, b| a.option.cmp(&b.option));
        prop_assert_eq!(one, other);
    }

    #[test]
    fn forgetting_a_fact_never_opens_an_option(account in accounts()) {
        let known: Vec<String> = evaluated(&POLICY, &account).offers.into_iter().map(|o| o.option).collect();
        for fact in [Fact::Disputed, Fact::PlansBroken12m] {
            let mut forgetful = account.clone();
            forgetful.facts.remove(&fact);
            for offer in evaluated(&POLICY, &forgetful).offers {
                prop_assert!(known.contains(&offer.option), "{} appeared", offer.option);
            }
        }
    }

    #[test]
    fn longer_plans_pay_less_each_time_and_not_less_in_all(account in accounts(), count in 1u16..36) {
        let at = |count| tailor(
            &POLICY, &account, &Answers::default(), as_of(), "loan",
            &Params { count: Some(count), ..Params::default() },
        );
        if let (Ok(short), Ok(long)) = (at(count), at(count + 1)) {
            prop_assert!(long.regular()[0].total <= short.regular()[0].total);
            prop_assert!(long.totals.interest >= short.totals.interest);
        }
    }

    #[test]
    fn paying_every_row_leaves_nothing(account in accounts()) {
        for offer in evaluated(&POLICY, &account).offers {
            if offer.option != "plan" {
                continue;
            }
            let mut owed: Parts = account.check().unwrap();
            for row in &offer.schedule {
                let order = [Bucket::Fees, Bucket::Interest, Bucket::Principal];
                let applied = apply(&mut owed, row.total, &order).unwrap();
                prop_assert_eq!(applied.total().unwrap(), row.total);
            }
            prop_assert_eq!(owed.total().unwrap(), Minor::ZERO);
        }
    }
}
