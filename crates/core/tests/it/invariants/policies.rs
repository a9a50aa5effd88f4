//! Random policies of every kind of option, each from its number.

use std::sync::{LazyLock, OnceLock};

use leeway_core::policy::Policy;
use leeway_core::trust::Verified;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::cases;
use crate::fixture::{option, policy_document, verify};

/// Every kind of option, by its name in a policy.
pub(super) const KINDS: [&str; 13] = [
    "pay_in_full",
    "pay_part",
    "instalments",
    "temporary_reduction",
    "deferral",
    "settlement",
    "assistance",
    "modification",
    "undisputed_part",
    "affordable_plan",
    "downgrade",
    "bundle",
    "step_up",
];

/// Verifying a policy takes as long as many cases, so that cases share them.
static POOL: LazyLock<Vec<OnceLock<Verified<Policy>>>> = LazyLock::new(|| {
    let each = usize::try_from(cases() / 300).unwrap_or_default();
    let each = each.clamp(8, 400);
    std::iter::repeat_with(OnceLock::new)
        .take(each * KINDS.len())
        .collect()
});

/// The numbers of all policies.
pub(super) fn any_policy() -> impl Strategy<Value = usize> {
    0..POOL.len()
}

/// The numbers of the policies whose first option is of this kind.
pub(super) fn policy_with(kind: &str) -> impl Strategy<Value = usize> + use<> {
    let index = KINDS.iter().position(|name| *name == kind).unwrap();
    (0..POOL.len() / KINDS.len()).prop_map(move |number| number * KINDS.len() + index)
}

/// The policy of this number.
pub(super) fn policy(number: usize) -> &'static Verified<Policy> {
    POOL[number].get_or_init(|| {
        let document = document(number);
        verify(&document).unwrap_or_else(|refused| panic!("{number}: {refused} {document}"))
    })
}

/// So many policies that begin with an option of this kind, each changed by each of
/// `changes`: twins that differ in nothing else.
pub(super) fn twins<const N: usize>(
    kind: &str,
    changes: [fn(&mut Value); N],
) -> Vec<[Verified<Policy>; N]> {
    let index = KINDS.iter().position(|name| *name == kind).unwrap();
    let of = |number: usize| {
        changes.map(|change| {
            let mut document = document(number * KINDS.len() + index);
            change(&mut document);
            verify(&document).unwrap_or_else(|refused| panic!("{refused} {document}"))
        })
    };
    (0..TWINS).map(of).collect()
}

/// The number of twins of each family.
pub(super) const TWINS: usize = 40;

/// SplitMix64, so that a number always names the same policy.
pub(super) struct Dice(pub(super) u64);

impl Dice {
    /// From 0 to `end`, which is not included.
    pub(super) fn below(&mut self, end: i64) -> i64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        i64::try_from((mixed ^ (mixed >> 31)) % u64::try_from(end).unwrap()).unwrap()
    }

    pub(super) fn from(&mut self, least: i64, most: i64) -> i64 {
        least + self.below(most - least + 1)
    }

    pub(super) fn percent_of_times(&mut self, percent: i64) -> bool {
        self.below(100) < percent
    }

    pub(super) fn pick<T: Clone>(&mut self, items: &[T]) -> T {
        let index = self.below(i64::try_from(items.len()).unwrap());
        items[usize::try_from(index).unwrap()].clone()
    }

    /// Some of `items`, at least one, in any order.
    fn some_of(&mut self, items: &[&str]) -> Vec<String> {
        let mut left = items.to_vec();
        let count = self.from(1, i64::try_from(items.len()).unwrap());
        (0..count)
            .map(|_| {
                let index = self.below(i64::try_from(left.len()).unwrap());
                left.remove(usize::try_from(index).unwrap()).to_owned()
            })
            .collect()
    }

    /// A percentage with two decimals from `least` to `most` hundredths.
    fn percent(&mut self, least: i64, most: i64) -> String {
        let hundredths = self.from(least, most);
        format!("{}.{:02}", hundredths / 100, hundredths % 100)
    }
}

const BUCKETS: [&str; 3] = ["fees", "interest", "principal"];
const FREQUENCIES: [&str; 4] = ["monthly", "fortnightly", "weekly", "semi_monthly"];

/// The policy of this number before it is signed.
pub(super) fn document(number: usize) -> Value {
    let dice = &mut Dice(u64::try_from(number).unwrap());
    let mut kinds = vec![KINDS[number % KINDS.len()]];
    for _ in 0..dice.below(3) {
        kinds.push(dice.pick(&KINDS));
    }
    let options = kinds.iter().enumerate().map(|(index, kind)| {
        let terms = terms(kind, dice);
        option(&format!("{index}-{kind}"), kind, terms, None)
    });
    let mut document = policy_document(options.collect());
    // Currencies with no decimals, with two, three and four.
    let currencies = ["JPY", "CLP", "USD", "EUR", "KWD", "TND", "CLF", "UYW"];
    document["currency"] = json!(dice.pick(&currencies));
    document["payment_step"] = json!(dice.pick(&[1, 1, 1, 5, 100, 500]));
    document["discount_rounding"] = json!(dice.pick(&["half_up", "half_even", "ceiling", "floor"]));
    for order in ["waterfall", "discount_order"] {
        let mut buckets = BUCKETS.to_vec();
        let first = buckets.remove(usize::try_from(dice.below(3)).unwrap());
        if dice.percent_of_times(50) {
            buckets.reverse();
        }
        document[order] = json!([first, buckets[0], buckets[1]]);
    }
    let (min, length) = (dice.below(10), dice.below(60));
    document["first_payment"] = json!({
        "min_days": min, "max_days": min + length, "suggested_days": min + dice.from(0, length)
    });
    if dice.percent_of_times(50) {
        let holidays = [
            "2026-11-26",
            "2026-12-25",
            "2026-12-28",
            "2027-01-01",
            "2027-05-03",
        ];
        document["calendar"] = json!({
            "adjust": dice.pick(&[
                "none", "following", "preceding", "modified_following", "modified_preceding"
            ]),
            "holidays": dice.some_of(&holidays),
            "weekend": dice.pick(&[vec![5, 6], vec![4, 5], vec![6], vec![]]),
            "semi_monthly_days": dice.pick(&[[1, 15], [15, 31], [5, 20], [27, 28], [2, 30]])
        });
    }
    document
}

fn terms(kind: &str, dice: &mut Dice) -> Value {
    match kind {
        "pay_in_full" => pay_in_full(dice),
        "pay_part" => json!({
            "min_payment": dice.from(1, 5_000), "min_remaining": dice.below(3_000),
            "within_days": dice.below(90)
        }),
        "instalments" => instalments(dice),
        "temporary_reduction" => json!({
            "periods": periods(dice), "cut_percent": dice.percent(1, 10_000),
            "shortfall": dice.pick(&["extend", "spread", "balloon", "capitalise"])
        }),
        "deferral" => json!({
            "periods": periods(dice), "method": dice.pick(&["shift", "skip"]),
            "accrual": dice.pick(&["waive", "at_resume", "at_end"])
        }),
        "settlement" => settlement(dice),
        "assistance" => assistance(dice),
        "modification" => modification(dice),
        "undisputed_part" => {
            let mut terms = json!({"within_days": dice.below(60)});
            if dice.percent_of_times(50) {
                terms["plan"] = without(instalments(dice), &["autopay"]);
            }
            terms
        }
        "affordable_plan" => json!({
            "share_percent": dice.percent(1, 10_000), "round_to": dice.pick(&[1, 100, 500, 2_500]),
            "plan": without(instalments(dice), &["autopay", "down_payment"]),
            "token": {"payment": dice.pick(&[0, 1, 100, 500]), "months": dice.from(1, 12)},
            "advice": "stop"
        }),
        "downgrade" => downgrade(dice),
        "bundle" => json!({
            "weights": dice.pick(&["arrears", "balance", "priority"]),
            "min_each": dice.pick(&[0, 1, 100, 1_000]),
            "plan": without(
                instalments(dice), &["autopay", "down_payment", "interest", "rate_steps"]
            )
        }),
        "step_up" => step_up(dice),
        other => panic!("no terms for {other}"),
    }
}

fn without(mut terms: Value, members: &[&str]) -> Value {
    for member in members {
        terms.as_object_mut().unwrap().remove(*member);
    }
    terms
}

fn periods(dice: &mut Dice) -> Value {
    let min = dice.from(1, 3);
    json!({"min": min, "max": min + dice.below(6)})
}

fn instalments(dice: &mut Dice) -> Value {
    let min = dice.from(1, 4);
    let max = min + dice.below(40);
    let least = dice.from(1, 5_000);
    let mut terms = json!({
        "frequencies": dice.some_of(&FREQUENCIES),
        "counts": {"min": min, "max": max},
        "min_payment": least
    });
    if dice.percent_of_times(60) {
        let rate = if dice.percent_of_times(10) {
            "0".to_owned()
        } else {
            dice.percent(1, 6_000)
        };
        terms["interest"] = json!({
            "annual_rate_percent": rate,
            "accrual": dice.pick(&["per_period", "actual_365"]),
            "rounding": dice.pick(&["half_up", "half_even", "ceiling", "floor"])
        });
        if dice.percent_of_times(25) && max > 3 {
            let second = dice.from(2, max - 1);
            terms["rate_steps"] = json!([
                {"from_payment": second, "annual_rate_percent": dice.percent(0, 4_000)},
                {"from_payment": second + 1, "annual_rate_percent": dice.percent(0, 4_000)}
            ]);
        }
        if dice.percent_of_times(20) {
            terms["autopay"] = json!({"rate_cut_percent": dice.percent(1, 300)});
        }
        if dice.percent_of_times(20) {
            terms["max_interest"] = json!(dice.below(200_000));
        }
    }
    if terms.get("autopay").is_none() && least > 1 && dice.percent_of_times(15) {
        terms["autopay"] = json!({"amount_off": dice.from(1, least - 1)});
    }
    if dice.percent_of_times(20) {
        terms["max_days"] = json!(dice.from(30, 1_500));
    }
    if dice.percent_of_times(15) {
        terms["down_payment"] = json!({"fixed": dice.from(1, 20_000)});
    } else if dice.percent_of_times(25) {
        let least = dice.pick(&[0, 0, dice.0 % 3_000]);
        let least = i64::try_from(least).unwrap();
        let hundredths = |h: i64| format!("{}.{:02}", h / 100, h % 100);
        let most = least + dice.below(9_900 - least);
        let range = json!({"min": hundredths(least), "max": hundredths(most)});
        terms["down_payment"] = json!({"percent": range});
    }
    terms
}

fn step_up(dice: &mut Dice) -> Value {
    let every = dice.from(1, 8);
    let mut plan = without(instalments(dice), &["autopay", "down_payment"]);
    // Later rates may count up to the most payments there were.
    let most = plan["counts"]["max"].as_i64().unwrap();
    let min = every + dice.from(1, 4);
    plan["counts"] = json!({"min": min, "max": most.max(min + dice.below(40))});
    json!({
        "plan": plan, "every": every, "by_percent": dice.percent(1, 10_000),
        "times": dice.pick(&[1, 2, 3, 5, 40])
    })
}

fn pay_in_full(dice: &mut Dice) -> Value {
    let first = dice.from(100, 9_000);
    let second = dice.from(1, first);
    let text = |h: i64| format!("{}.{:02}", h / 100, h % 100);
    json!({
        "within_days": dice.below(90), "floor": dice.pick(&[0, 0, 500, 20_000]),
        "tiers": [
            {"until": "2026-12-01", "discount_percent": text(first)},
            {"until": "2027-01-05", "discount_percent": text(second)}
        ]
    })
}

fn settlement(dice: &mut Dice) -> Value {
    let mut terms = json!({
        "discount_percent": dice.percent(100, 9_000), "floor": dice.pick(&[0, 500, 20_000]),
        "within_days": dice.below(90)
    });
    if dice.percent_of_times(70) {
        terms["parts"] = json!({
            "max": dice.from(2, 12), "frequencies": dice.some_of(&FREQUENCIES),
            "min_payment": dice.from(1, 3_000)
        });
        if dice.percent_of_times(50) {
            terms["parts"]["first_percent"] = json!(dice.percent(100, 9_900));
        }
    }
    terms
}

fn assistance(dice: &mut Dice) -> Value {
    let (lower, higher) = (dice.from(50, 200), dice.from(1, 200));
    let deep = dice.from(100, 10_000);
    let shallow = dice.from(1, deep);
    let text = |h: i64| format!("{}.{:02}", h / 100, h % 100);
    let mut terms = json!({
        "guideline": {
            "year": 2025, "region": "contiguous", "source": "90 FR 5917",
            "effective": "2025-01-15", "base": 1_565_000, "per_person": 550_000
        },
        "bands": [
            {"max_percent": lower.to_string(), "discount_percent": text(deep)},
            {"max_percent": (lower + higher).to_string(), "discount_percent": text(shallow)}
        ],
        "limit_to_generally_billed": dice.percent_of_times(40),
        "within_days": dice.below(90)
    });
    if dice.percent_of_times(60) {
        terms["plan"] = without(instalments(dice), &["autopay"]);
    }
    terms
}

fn modification(dice: &mut Dice) -> Value {
    let min = dice.below(3);
    let mut terms = json!({
        "extend": {"min": min, "max": min + dice.below(60)},
        "capitalise": dice.pick(&["nothing", "interest", "interest_and_fees"]),
        "min_payment": dice.below(2_000)
    });
    if dice.percent_of_times(70) {
        terms["annual_rate_percent"] = json!(dice.percent(0, 2_500));
    }
    if dice.percent_of_times(20) {
        terms["max_interest"] = json!(dice.below(500_000));
    }
    terms
}

fn downgrade(dice: &mut Dice) -> Value {
    let (dear, cheap) = (dice.from(1_000, 9_000), dice.below(1_000));
    let mut terms = json!({
        "plans": [
            {"code": "m", "name": "stop", "price": dear},
            {"code": "s", "name": "stop", "price": cheap}
        ],
        "arrears": without(instalments(dice), &["autopay"]),
        "conditions": "stop"
    });
    if dice.percent_of_times(50) {
        terms["max_bill"] = json!(dice.from(5_000, 300_000));
    }
    terms
}
