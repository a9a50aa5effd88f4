//! What the invariants found failing once, as the smallest case each.

use leeway_core::option::Params;
use serde_json::json;

use crate::fixture::{account, choose, minor, option, policy_document, suggested, verify};

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
