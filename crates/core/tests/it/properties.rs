//! What holds for every account and every choice.

use leeway_core::account::{Account, Bucket, Parts};
use leeway_core::answers::{Answers, Means};
use leeway_core::budget::{Budget, BudgetFigures, BudgetKind, BudgetLine, BudgetPeriod};
use leeway_core::date::Date;
use leeway_core::eligibility::Fact;
use leeway_core::money::Minor;
use leeway_core::option::{Offer, Params};
use leeway_core::policy::Policy;
use leeway_core::schedule::{Frequency, Row, apply};
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
        option(
            "stepped",
            "instalments",
            json!({
                "frequencies": ["monthly", "fortnightly"],
                "counts": {"min": 2, "max": 48},
                "min_payment": 1_500,
                "interest": {"annual_rate_percent": "0"},
                "rate_steps": [
                    {"from_payment": 4, "annual_rate_percent": "5.5"},
                    {"from_payment": 13, "annual_rate_percent": "11.25"}
                ],
                "autopay": {"rate_cut_percent": "0.75"}
            }),
            None,
        ),
        option(
            "taken-off",
            "instalments",
            json!({
                "frequencies": ["monthly"],
                "counts": {"min": 2, "max": 18},
                "min_payment": 1_500,
                "down_payment": {"percent": {"min": "0", "max": "40"}},
                "autopay": {"amount_off": 300}
            }),
            None,
        ),
        option(
            "change",
            "modification",
            json!({
                "extend": {"min": 0, "max": 60}, "annual_rate_percent": "6.9",
                "capitalise": "interest_and_fees"
            }),
            None,
        ),
        option(
            "undisputed",
            "undisputed_part",
            json!({
                "within_days": 30,
                "plan": {
                    "frequencies": ["monthly"], "counts": {"min": 2, "max": 6}, "min_payment": 3_000
                }
            }),
            None,
        ),
        option(
            "affordable",
            "affordable_plan",
            json!({
                "share_percent": "80", "round_to": 500,
                "plan": {
                    "frequencies": ["monthly", "weekly"],
                    "counts": {"min": 2, "max": 60},
                    "min_payment": 500,
                    "interest": {"annual_rate_percent": "4"}
                },
                "token": {"payment": 100, "months": 6},
                "advice": "agreement"
            }),
            None,
        ),
        option(
            "cheaper",
            "downgrade",
            json!({
                "plans": [
                    {"code": "m", "name": "agreement", "price": 2_500},
                    {"code": "s", "name": "agreement", "price": 1_000}
                ],
                "arrears": {
                    "frequencies": ["monthly"], "counts": {"min": 2, "max": 24}, "min_payment": 500
                },
                "max_bill": 90_000,
                "conditions": "agreement"
            }),
            None,
        ),
        option(
            "together",
            "bundle",
            json!({
                "weights": "arrears", "min_each": 100,
                "plan": {
                    "frequencies": ["monthly", "fortnightly"],
                    "counts": {"min": 2, "max": 30},
                    "min_payment": 1_000
                }
            }),
            None,
        ),
        option(
            "rising",
            "step_up",
            json!({
                "plan": {
                    "frequencies": ["monthly", "weekly", "semi_monthly"],
                    "counts": {"min": 4, "max": 48},
                    "min_payment": 1_000,
                    "interest": {"annual_rate_percent": "9.9", "accrual": "actual_365"}
                },
                "every": 3, "by_percent": "12.5", "times": 6
            }),
            None,
        ),
    ]
}

const OPTIONS: usize = 16;

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
        disputes in prop_oneof![4 => Just(None), 1 => (0usize..3).prop_map(Some)],
        service in proptest::option::of((1i64..6_000, -3i32..40)),
        linked in proptest::collection::vec((0i64..90_000, 0i64..3_000, 0i64..90_000, 1u16..9, any::<bool>()), 0..4),
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
        if let Some(line) = disputes {
            document["line_items"][line]["disputed"] = json!(true);
        }
        if let Some((price, days)) = service {
            document["service"] = json!({
                "suspended": false, "restore_amount": 700, "restore_by": "2026-12-01",
                "plan": {
                    "code": "xl", "price": price, "early_termination": 100,
                    "next_bill": as_of().add_days(days).unwrap().to_string()
                }
            });
        }
        let linked = linked.into_iter().enumerate().map(|(index, (principal, fees, late, priority, barred))| json!({
            "reference": format!("L-{index}"), "title": {"en": "Line"}, "principal": principal,
            "fees": fees, "past_due": late, "priority": priority, "time_barred": barred
        }));
        document["linked"] = Value::Array(linked.collect());
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
        autopay in proptest::option::of(any::<bool>()),
        service_plan in proptest::option::of(0u16..3),
    ) -> Params {
        Params {
            amount: amount.map(|units| Minor::new(units).unwrap()),
            count,
            frequency,
            first_date: days.map(|days| as_of().add_days(days).unwrap()),
            anchor_day,
            down_payment: down_payment.map(|units| Minor::new(units).unwrap()),
            periods,
            autopay,
            service_plan,
        }
    }
}

prop_compose! {
    fn budgets()(
        income in 0i64..400_000, essential in 0i64..300_000, flexible in 0i64..50_000,
        elsewhere in prop_oneof![Just(0i64), 0i64..2_000_000], weekly in any::<bool>(),
    ) -> Budget {
        let line = |kind, units, per| BudgetLine { kind, amount: Minor::new(units).unwrap(), per };
        let per = if weekly { BudgetPeriod::Weekly } else { BudgetPeriod::Monthly };
        Budget::Figures(BudgetFigures {
            lines: vec![
                line(BudgetKind::Income, income, per),
                line(BudgetKind::Essential, essential, BudgetPeriod::Monthly),
                line(BudgetKind::Flexible, flexible, BudgetPeriod::FourWeekly),
            ],
            owed_elsewhere: Minor::new(elsewhere).unwrap(),
        })
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
    // A break in payments has no rows, and all of it remains.
    let remaining = offer.schedule.last().map_or(totals.owed, |row| row.balance);
    if !offer.schedule.is_empty() || totals.discount == Minor::ZERO {
        prop_assert_eq!(remaining, totals.remaining);
    }
    if let Some(autopay) = &offer.autopay {
        let other = Minor::sum(autopay.other.iter().map(|row| row.total)).unwrap();
        prop_assert_eq!(other, autopay.other_totals.total);
        let (with, without) = if autopay.on {
            (totals.total, other)
        } else {
            (other, totals.total)
        };
        prop_assert_eq!(without.units() - with.units(), autopay.saves.units());
        prop_assert!(autopay.saves >= Minor::ZERO);
        let dues = |rows: &[Row]| rows.iter().map(|row| row.due).collect::<Vec<_>>();
        prop_assert_eq!(dues(&autopay.other), dues(&offer.schedule));
    }
    if !offer.members.is_empty() {
        for row in &offer.schedule {
            let of_day = offer
                .members
                .iter()
                .flat_map(|member| &member.schedule)
                .filter(|r| r.due == row.due);
            let (mut total, mut principal, mut fees, mut interest) = (0, 0, 0, 0);
            for member in of_day {
                total += member.total.units();
                principal += member.principal.units();
                fees += member.fees.units();
                interest += member.interest.units();
            }
            let sums = [row.total, row.principal, row.fees, row.interest].map(Minor::units);
            prop_assert_eq!([total, principal, fees, interest], sums);
        }
        for member in &offer.members {
            let paid = Minor::sum(member.schedule.iter().map(|row| row.total)).unwrap();
            prop_assert_eq!(paid, member.total);
            prop_assert_eq!(
                member.schedule.last().map(|row| row.balance),
                Some(Minor::ZERO)
            );
            prop_assert!(member.schedule.iter().all(|row| row.total.is_positive()));
        }
        prop_assert_eq!(
            Minor::sum(offer.members.iter().map(|member| member.total)).unwrap(),
            totals.owed
        );
    }
    if let (Some(cap), true) = (offer.budget, totals.remaining == Minor::ZERO) {
        // Whatever the frequency, a year of payments is within a year of the cap.
        let per_year = offer.params.frequency.map_or(12, Frequency::per_year);
        for row in &offer.schedule {
            prop_assert!(row.total.units() * i64::from(per_year) <= cap.monthly.units() * 12);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_suggestion_is_sound_and_chosen_again_gives_itself(account in accounts()) {
        let evaluation = evaluated(&POLICY, &account);
        prop_assert_eq!(evaluation.offers.len() + evaluation.unavailable.len(), OPTIONS);
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
    fn every_choice_is_sound_or_refused(account in accounts(), params in choices(), index in 0usize..OPTIONS) {
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
        account in accounts(), params in choices(), which in 0usize..3, index in 0usize..OPTIONS,
        day in 0i32..28, household in 1u8..6, annual in 0i64..9_000_000, budget in budgets(),
    ) {
        let policy = &AWKWARD[which];
        let as_of = as_of().add_days(day).unwrap();
        let annual = Minor::new(annual).unwrap();
        let on_device = Answers { means: Some(Means::Income { household, annual }), hardship: None, budget: Some(budget) };
        let evaluation = evaluate(policy, &account, &on_device, as_of).unwrap();
        let chosen = tailor(policy, &account, &on_device, as_of, &policy.options[index].id, &params);
        for offer in evaluation.offers.into_iter().chain(chosen) {
            is_sound(&offer, as_of)?;
            let posted = Answers { means: offer.bracket.map(Means::Bracket), hardship: None, budget: offer.budget.map(Budget::Cap) };
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
    fn while_a_line_is_in_dispute_only_the_rest_can_be_paid(account in accounts()) {
        let evaluation = evaluated(&POLICY, &account);
        let disputed = account.has_disputed_lines();
        for offer in &evaluation.offers {
            prop_assert_eq!(offer.option == "undisputed", disputed, "{}", offer.option);
        }
        if let Some(offer) = evaluation.offers.first().filter(|_| disputed) {
            let lines = account.line_items.iter().filter(|line| line.disputed);
            let sum: i64 = lines.map(|line| line.amount.units()).sum();
            prop_assert_eq!(offer.totals.remaining.units(), sum);
            prop_assert_eq!(offer.totals.total.units(), account.balance.units() - sum);
        }
    }

    #[test]
    fn a_longer_contract_pays_less_each_time_and_not_less_in_all(account in accounts(), periods in 0u16..60) {
        let at = |periods| tailor(
            &POLICY, &account, &Answers::default(), as_of(), "change",
            &Params { periods: Some(periods), ..Params::default() },
        );
        if let (Ok(short), Ok(long)) = (at(periods), at(periods + 1)) {
            prop_assert!(long.schedule[0].total <= short.schedule[0].total);
            prop_assert!(long.totals.interest >= short.totals.interest);
            prop_assert_eq!(long.schedule.len(), short.schedule.len() + 1);
            prop_assert_eq!(long.totals.before, short.totals.before);
        }
    }

    #[test]
    fn a_higher_income_never_lowers_what_a_budget_allows(budget in budgets(), more in 0i64..100_000, account in accounts()) {
        let Budget::Figures(figures) = budget else { unreachable!() };
        let mut richer = figures.clone();
        let income = &mut richer.lines[0].amount;
        *income = income.plus(Minor::new(more).unwrap()).unwrap();
        let cap = |figures: BudgetFigures| {
            let answers = Answers { budget: Some(Budget::Figures(figures)), ..Answers::default() };
            tailor(&POLICY, &account, &answers, as_of(), "affordable", &Params::default()).ok().and_then(|offer| offer.budget)
        };
        prop_assert!(cap(richer).map(|cap| cap.monthly) >= cap(figures).map(|cap| cap.monthly));
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
