//! Changing a running contract for good.

use leeway_core::EvaluateError;
use leeway_core::option::{Effect, Offer, Param, ParamFault, Params, Reason};
use leeway_core::policy::Policy;
use leeway_core::trust::Verified;
use serde_json::{Value, json};

use crate::fixture::{
    account, account_document, account_from, choose, date, loan, minor, policy_of, refused_for,
    suggested, totals,
};

fn policy(terms: Value) -> Verified<Policy> {
    policy_of("modification", terms)
}

/// 5,000.00 at 18 % with 24 payments of 249.62 left, the first of them late by 1.00.
fn five_thousand() -> leeway_core::account::Account {
    loan(100, 499_900, "18", 24_962)
}

fn regular_and_last(offer: &Offer) -> (i64, i64, usize, i64) {
    let rows = totals(offer);
    (
        rows[0],
        rows[rows.len() - 1],
        rows.len(),
        offer.totals.interest.units(),
    )
}

#[test]
fn a_bill_without_a_contract_has_nothing_to_change() {
    let policy = policy(json!({"extend": {"min": 0, "max": 12}}));
    assert_eq!(
        refused_for(choose(&policy, &account(10_000, 0, 0), &Params::default())),
        Reason::NoContract
    );
}

#[test]
fn an_extension_outside_the_limits_is_refused() {
    let policy = policy(json!({"extend": {"min": 6, "max": 12}}));
    for periods in [5, 13] {
        let params = Params {
            periods: Some(periods),
            ..Params::default()
        };
        assert_eq!(
            choose(&policy, &five_thousand(), &params),
            Err(EvaluateError::Param(ParamFault::Number {
                param: Param::Periods,
                min: 6,
                max: 12
            }))
        );
    }
}

#[test]
fn a_payment_below_the_least_and_interest_above_the_most_are_not_offered() {
    for terms in [
        json!({"extend": {"min": 12, "max": 12}, "min_payment": 18_078}),
        json!({"extend": {"min": 12, "max": 12}, "max_interest": 150_734}),
    ] {
        let refused = choose(&policy(terms), &five_thousand(), &Params::default());
        assert_eq!(refused_for(refused), Reason::NoPlanFits);
    }
}

#[test]
fn a_longer_term_a_lower_rate_and_none_have_the_figures_worked_out_by_hand() {
    // Terms; payment, last payment, count, interest: exact decimals outside this code.
    let cases = [
        (
            json!({"extend": {"min": 0, "max": 0}}),
            (24_962, 24_961, 24, 99_087),
        ),
        (
            json!({"extend": {"min": 12, "max": 12}}),
            (18_077, 18_040, 36, 150_735),
        ),
        (
            json!({"extend": {"min": 0, "max": 0}, "annual_rate_percent": "9"}),
            (22_843, 22_829, 24, 48_218),
        ),
        // 8 × 208.34 and 16 × 208.33.
        (
            json!({"extend": {"min": 0, "max": 0}, "annual_rate_percent": "0"}),
            (20_834, 20_833, 24, 0),
        ),
    ];
    for (terms, expected) in cases {
        let offer = suggested(&policy(terms.clone()), &five_thousand());
        assert_eq!(regular_and_last(&offer), expected, "{terms}");
        assert_eq!(offer.totals.before, Some(minor(599_087)));
        assert_eq!(offer.totals.owed, minor(500_000));
    }
}

#[test]
fn a_rate_is_never_raised() {
    let offer = suggested(
        &policy(json!({"extend": {"min": 12, "max": 12}, "annual_rate_percent": "24"})),
        &five_thousand(),
    );
    assert_eq!(regular_and_last(&offer), (18_077, 18_040, 36, 150_735));
    let becomes = |effect: &Effect| matches!(effect, Effect::RateBecomes { .. });
    assert!(!offer.effects.iter().any(becomes));
}

#[test]
fn the_new_payment_rate_and_end_are_told() {
    let offer = suggested(
        &policy(json!({"extend": {"min": 0, "max": 12}, "annual_rate_percent": "9"})),
        &five_thousand(),
    );
    assert_eq!(
        offer.effects,
        [
            Effect::PaymentBecomes {
                payment: offer.schedule[0].total,
                from: date("2026-12-01"),
            },
            Effect::RateBecomes {
                annual_rate_percent: "9".parse().unwrap(),
                from: date("2026-12-01"),
            },
            Effect::EndDateMoves {
                from: date("2028-11-01"),
                to: date("2029-11-01"),
            },
        ]
    );
}

#[test]
fn only_what_the_policy_names_joins_the_principal_and_bears_interest() {
    let mut document = account_document(50_000, 4_000, 1_000);
    document["contract"] = json!({
        "outstanding": 450_000, "annual_rate_percent": "12", "payment": 25_000,
        "frequency": "monthly", "next_due": "2026-12-01"
    });
    let account = account_from(&document);
    let first = |capitalise: &str| {
        let terms = json!({"extend": {"min": 0, "max": 0}, "capitalise": capitalise});
        let offer = suggested(&policy(terms), &account);
        let joins = offer.effects.iter().find_map(|effect| match effect {
            Effect::JoinsPrincipal { amount } => Some(amount.units()),
            _ => None,
        });
        // Interest of the first month at 1 %, besides what was late.
        let row = offer.schedule[0];
        (joins, row.interest.units(), row.fees.units())
    };
    assert_eq!(first("nothing"), (None, 4_000 + 5_000, 1_000));
    assert_eq!(first("interest"), (Some(4_000), 5_040, 1_000));
    assert_eq!(first("interest_and_fees"), (Some(5_000), 5_050, 0));
}
