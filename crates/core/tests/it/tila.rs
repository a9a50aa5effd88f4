//! The box of Regulation Z: when it is shown, that it adds up, and its rate.

use leeway_core::answers::Answers;
use leeway_core::apr::{Flow, us};
use leeway_core::date::Date;
use leeway_core::disclosure::{Part, PaymentGroup, TilaBox};
use leeway_core::option::Params;
use leeway_core::policy::Policy;
use leeway_core::tailor;
use leeway_core::trust::Verified;
use serde_json::json;

use crate::disclosures::{count, of, policy, shown, tila, tila_box};
use crate::fixture::{account, as_of, date, loan, minor, option, policy_document, verify};

#[test]
fn the_box_is_shown_for_a_fifth_instalment_or_a_charge_and_not_before() {
    let account = account(60_000, 0, 0);
    for (always, option, payments, expected) in [
        (false, "it", 4, false),
        (false, "it", 5, true),
        (false, "dear", 2, true),
        (true, "it", 2, true),
    ] {
        let policy = policy(json!([tila(always)]));
        let offer = of(&policy, &account, option, &count(payments));
        let found = tila_box(&shown(&policy, &account, &offer));
        assert_eq!(found.is_some(), expected, "{always} {option} {payments}");
    }
    let policy = policy(json!([tila(false)]));
    let at_once = of(&policy, &account, "full", &Params::default());
    assert_eq!(tila_box(&shown(&policy, &account, &at_once)), None);
}

#[test]
fn a_changed_contract_is_no_new_credit_unless_the_policy_says_so() {
    let loan = loan(100, 499_900, "18", 24_962);
    for always in [false, true] {
        let policy = policy(json!([tila(always)]));
        let offer = of(&policy, &loan, "change", &Params::default());
        assert_eq!(tila_box(&shown(&policy, &loan, &offer)).is_some(), always);
    }
}

#[test]
fn the_box_adds_up_and_its_rate_is_certified() {
    let policy = policy(json!([tila(false)]));
    let account = account(240_000, 0, 0);
    let offer = of(&policy, &account, "dear", &count(12));
    let disclosures = shown(&policy, &account, &offer);
    let tila = tila_box(&disclosures).unwrap();
    assert_eq!(tila.amount_financed, minor(240_000));
    assert_eq!(tila.finance_charge, offer.totals.interest);
    assert_eq!(tila.total_of_payments, offer.totals.total);
    let [eleven, last] = tila.payments[..] else {
        panic!("{:?}", tila.payments);
    };
    assert_eq!((eleven.count, last.count), (11, 1));
    assert_eq!(eleven.first, offer.schedule[0].due);
    assert_eq!(last.last, offer.schedule[11].due);
    // One percent a month from 20 November, the first payment after ten days: the
    // short first period raises the rate above 12 %.
    let rate = tila.annual_percentage_rate;
    assert!(
        rate > "12".parse().unwrap() && rate < "14".parse().unwrap(),
        "{rate}"
    );
    let texts = disclosures[0].parts.iter().filter_map(|part| match part {
        Part::Text(id) => Some(&**id),
        _ => None,
    });
    assert_eq!(texts.collect::<Vec<_>>(), ["missed", "agreement"]);
}

#[test]
fn no_charge_is_zero_percent() {
    let policy = policy(json!([tila(false)]));
    let account = account(60_000, 0, 0);
    let offer = of(&policy, &account, "it", &count(6));
    let tila = tila_box(&shown(&policy, &account, &offer)).unwrap();
    assert_eq!(tila.annual_percentage_rate, "0".parse().unwrap());
    assert_eq!(
        tila.payments,
        [PaymentGroup {
            count: 6,
            amount: minor(10_000),
            first: date("2026-11-30"),
            last: date("2027-04-30"),
        }]
    );
}

/// A plan at 12 % a year whose payments move as `adjust` says.
fn moving(adjust: &str, frequency: &str) -> Verified<Policy> {
    let terms = json!({
        "frequencies": [frequency], "counts": {"min": 2, "max": 60}, "min_payment": 100,
        "interest": {"annual_rate_percent": "12"}
    });
    let mut document = policy_document(json!([option("it", "instalments", terms, None)]));
    document["calendar"] = json!({
        "adjust": adjust, "holidays": ["2026-12-25", "2027-01-01", "2027-01-18", "2027-05-31"]
    });
    document["disclosures"] = json!([{"rule": tila(false), "text": "stop"}]);
    verify(&document).unwrap()
}

/// The box of a plan, and the rate that its days of payment come to.
fn box_and_rate_as_paid(
    policy: &Verified<Policy>,
    first: Date,
    payments: u16,
) -> Option<(TilaBox, u64)> {
    let account = account(240_000, 0, 0);
    let params = Params {
        first_date: Some(first),
        ..count(payments)
    };
    let answers = Answers::default();
    let offer = tailor(policy, &account, &answers, as_of(), "it", &params).ok()?;
    let tila = tila_box(&shown(policy, &account, &offer)).unwrap();
    let flow = |date, amount| Flow { date, amount };
    let rows = offer.schedule.iter();
    let payments: Vec<Flow> = rows.map(|row| flow(row.due, row.total)).collect();
    let advance = flow(as_of(), tila.amount_financed);
    let as_paid = us::disclose(&[advance], &payments, None).unwrap();
    Some((tila, as_paid.apr.hundredths()))
}

fn hundredths(tila: &TilaBox) -> u64 {
    let text = tila.annual_percentage_rate.to_string();
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    format!("{whole}{decimals:0<2}").parse().unwrap()
}

/// 12 CFR 1026.17(c)(3)(ii).
#[test]
fn a_payment_that_moves_to_a_business_day_does_not_move_the_rate() {
    // 20 December 2026 is a Sunday, and so are others of the 24 days.
    for adjust in ["none", "following", "preceding", "modified_following"] {
        let policy = moving(adjust, "monthly");
        let (tila, as_paid) = box_and_rate_as_paid(&policy, date("2026-12-20"), 24).unwrap();
        assert_eq!(hundredths(&tila), 1_200, "{adjust}");
        assert_eq!(as_paid == 1_200, adjust == "none", "{adjust}: {as_paid}");
        // The payments are told on the days on which they are made.
        let first = tila.payments[0].first;
        assert_eq!(policy.calendar.adjusted(date("2026-12-20")), Ok(first));
        assert_eq!(first == date("2026-12-20"), adjust == "none");
    }
}

/// In a plan of two weeks a day counts for more than an eighth of a point.
#[test]
fn where_a_move_counts_for_more_than_the_tolerance_the_rate_is_that_of_the_days_of_payment() {
    let policy = moving("following", "weekly");
    let (tila, as_paid) = box_and_rate_as_paid(&policy, date("2026-11-28"), 2).unwrap();
    assert_eq!(tila.payments[0].first, date("2026-11-30"));
    assert_eq!(hundredths(&tila), as_paid);
    let (unmoved, _) =
        box_and_rate_as_paid(&moving("none", "weekly"), date("2026-11-28"), 2).unwrap();
    assert!(
        hundredths(&unmoved) > as_paid + 100,
        "{unmoved:?} {as_paid}"
    );
}

/// 12 CFR 1026.22(a)(2): an eighth of a point.
#[test]
fn the_rate_is_within_the_tolerance_of_that_of_the_days_of_payment() {
    let (mut all, mut differ) = (0, 0);
    for adjust in ["following", "preceding", "modified_preceding"] {
        for frequency in ["weekly", "fortnightly", "semi_monthly", "monthly"] {
            let policy = moving(adjust, frequency);
            for payments in [2, 3, 5, 12, 30, 60] {
                for first in 3..=45 {
                    let first = as_of().add_days(first).unwrap();
                    let Some((tila, as_paid)) = box_and_rate_as_paid(&policy, first, payments)
                    else {
                        continue;
                    };
                    let disclosed = hundredths(&tila);
                    assert!(disclosed.abs_diff(as_paid) <= 12, "{tila:?}: {as_paid}");
                    all += 1;
                    differ += u32::from(disclosed != as_paid);
                }
            }
        }
    }
    assert!(all > 2_000 && differ > 500, "{differ} of {all}");
}
