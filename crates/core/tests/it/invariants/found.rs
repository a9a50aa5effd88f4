//! What the invariants found failing once, as the smallest case each.

use leeway_core::answers::Answers;
use leeway_core::budget::{Budget, BudgetCap};
use leeway_core::money::Minor;
use leeway_core::option::Params;
use leeway_core::tailor;
use serde_json::json;

use crate::fixture::{account, as_of, choose, minor, option, policy_document, suggested, verify};

/// I11: a fixed down payment that is no multiple of the policy's step was offered as it
/// is, and refused once it was posted, because what is posted is rounded up to the step.
#[test]
fn a_fixed_down_payment_is_a_multiple_of_the_step() {
    let terms = json!({
        "frequencies": ["monthly"], "counts": {"min": 2, "max": 2}, "min_payment": 1,
        "down_payment": {"fixed": 478}
    });
    let mut document = policy_document(json!([option("it", "instalments", terms, None)]));
    document["payment_step"] = json!(500);
    let policy = verify(&document).unwrap();
    let offer = suggested(&policy, &account(9_000, 0, 0));
    assert_eq!(offer.params.down_payment, Some(minor(500)));
    let again = choose(&policy, &account(9_000, 0, 0), &offer.params);
    assert_eq!(again, Ok(offer));
}

/// I7: where the largest share that may be paid at once is rounded up to all that is
/// owed, a plan was refused although nothing need be paid at once.
#[test]
fn a_share_rounded_up_to_everything_does_not_rule_out_a_plan_with_nothing_down() {
    let plan = |down: bool| {
        let mut terms = json!({
            "frequencies": ["monthly"], "counts": {"min": 2, "max": 4}, "min_payment": 1
        });
        if down {
            terms["down_payment"] = json!({"percent": {"min": "0", "max": "99"}});
        }
        let mut document = policy_document(json!([option("it", "instalments", terms, None)]));
        document["payment_step"] = json!(100);
        let policy = verify(&document).unwrap();
        choose(&policy, &account(450, 0, 0), &Params::default()).unwrap()
    };
    assert_eq!(plan(true).schedule, plan(false).schedule);
    let most = plan(true).limits.down_payment.map(|range| range.max);
    assert_eq!(most, Some(minor(400)));
}

/// I11: with large steps not every number of payments has a plan, and the fewest that fit a
/// budget were looked for as if each had: a plan of fewer payments was offered than could
/// then be agreed to.
#[test]
fn the_fewest_payments_a_budget_allows_are_found_between_numbers_that_have_no_plan() {
    let terms = json!({
        "share_percent": "75", "round_to": 1, "advice": "stop",
        "token": {"payment": 100, "months": 6},
        "plan": {
            "frequencies": ["monthly"], "counts": {"min": 4, "max": 35}, "min_payment": 100,
            "interest": {"annual_rate_percent": "8"}
        }
    });
    let mut document = policy_document(json!([option("it", "affordable_plan", terms, None)]));
    document["payment_step"] = json!(500);
    let policy = verify(&document).unwrap();
    let account = account(52_125, 0, 0);
    let of = |monthly: i64, count: Option<u16>| {
        let answers = Answers {
            budget: Some(Budget::Cap(BudgetCap {
                monthly: minor(monthly),
            })),
            ..Answers::default()
        };
        let params = Params {
            count,
            ..Params::default()
        };
        tailor(&policy, &account, &answers, as_of(), "it", &params)
    };
    let largest = |count: u16| {
        let offer = of(100_000, Some(count)).ok()?;
        Some((count, offer.schedule.iter().map(|row| row.total).max()?))
    };
    let plans: Vec<(u16, Minor)> = (4..=35).filter_map(largest).collect();
    assert!(plans.len() < 20, "{plans:?}");
    for monthly in (2_000..=14_000).step_by(250) {
        let counts = of(monthly, None).unwrap().limits.count.unwrap();
        let mut fit = plans.iter().filter(|(_, most)| *most <= minor(monthly));
        assert_eq!(
            fit.next().map(|(count, _)| *count),
            Some(counts.min),
            "{monthly}"
        );
    }
}
