//! I10: knowing less never opens an option, and refusals tell no more than they may.

use std::sync::LazyLock;

use leeway_core::account::Account;
use leeway_core::answers::{Answers, Hardship};
use leeway_core::evaluate;
use leeway_core::option::Reason;
use leeway_core::policy::Policy;
use leeway_core::trust::Verified;
use proptest::option::of;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::config;
use super::debts::Debt;
use super::policies::Dice;
use crate::fixture::{account_from, as_of, option, policy_document, verify};

/// What conditions ask about here, with values a creditor might send.
const INTS: [&str; 5] = [
    "plans_broken_12m",
    "past_due_amount",
    "identity_level",
    "remaining_term",
    "plans_completed",
];
const BOOLS: [&str; 5] = [
    "secured",
    "plan_active",
    "judgment",
    "consent_sms",
    "with_agency",
];
const TEXTS: [&str; 3] = ["product", "segment", "jurisdiction"];
const CODES: [&str; 3] = ["a", "b", "c"];
/// What the account itself says, unless it leaves it out.
const OWN: [&str; 2] = ["days_past_due", "account_age_days"];

/// Policies that keep their bounds to themselves, and policies that publish them.
static POLICIES: LazyLock<Vec<Verified<Policy>>> = LazyLock::new(|| {
    (0..96)
        .map(|number| verify(&document(number)).unwrap())
        .collect()
});

fn document(number: u64) -> Value {
    let dice = &mut Dice(number);
    let public = is_public(usize::try_from(number).unwrap());
    let options = (0..4).map(|index| {
        let when = condition(dice, 3, public);
        option(
            &index.to_string(),
            "pay_part",
            json!({"min_payment": 1}),
            Some(when),
        )
    });
    policy_document(options.collect())
}

const fn is_public(number: usize) -> bool {
    number % 2 == 1
}

fn condition(dice: &mut Dice, depth: u32, public: bool) -> Value {
    let below = |dice: &mut Dice| -> Vec<Value> {
        (0..dice.from(1, 3))
            .map(|_| condition(dice, depth - 1, public))
            .collect()
    };
    match dice.below(if depth == 0 { 4 } else { 9 }) {
        4 | 5 => json!({"all": below(dice)}),
        6 => json!({"any": below(dice)}),
        7 => json!({"not": condition(dice, depth - 1, public)}),
        8 => {
            let of = below(dice);
            let most = i64::try_from(of.len()).unwrap();
            json!({"at_least": dice.from(1, most), "of": of})
        }
        leaf => {
            let mut fact = match leaf {
                0 => json!({"fact": dice.pick(&BOOLS), "is": dice.percent_of_times(50)}),
                1 => {
                    json!({"fact": dice.pick(&TEXTS), "one_of": [dice.pick(&CODES), dice.pick(&CODES)]})
                }
                2 if dice.percent_of_times(40) => {
                    json!({"fact": "hardship_reason", "is": dice.pick(&["illness", "job_loss"])})
                }
                _ => {
                    let facts = [&INTS[..], &OWN[..]].concat();
                    let least = dice.below(60);
                    match dice.below(3) {
                        0 => json!({"fact": dice.pick(&facts), "min": least}),
                        1 => json!({"fact": dice.pick(&facts), "max": least}),
                        _ => {
                            json!({"fact": dice.pick(&facts), "min": least, "max": least + dice.below(60)})
                        }
                    }
                }
            };
            if public {
                fact["public"] = json!(true);
            }
            fact
        }
    }
}

#[derive(Debug, Clone)]
struct Known {
    ints: Vec<Option<i64>>,
    bools: Vec<Option<bool>>,
    texts: Vec<Option<&'static str>>,
    late_for: Option<i32>,
    open_for: Option<i32>,
    hardship: Option<Hardship>,
}

prop_compose! {
    fn known()(
        ints in proptest::collection::vec(of(0i64..120), INTS.len()),
        bools in proptest::collection::vec(of(any::<bool>()), BOOLS.len()),
        texts in proptest::collection::vec(of(proptest::sample::select(&CODES[..])), TEXTS.len()),
        late_for in of(0i32..120), open_for in of(0i32..120),
        hardship in of(proptest::sample::select(&[Hardship::Illness, Hardship::JobLoss, Hardship::Other][..])),
    ) -> Known {
        Known { ints, bools, texts, late_for, open_for, hardship }
    }
}

impl Known {
    fn account(&self, policy: &Policy) -> Account {
        let mut document = Debt::of(100_000).document(policy);
        let mut facts = json!({});
        for (name, value) in INTS.iter().zip(&self.ints) {
            value.iter().for_each(|value| facts[name] = json!(value));
        }
        for (name, value) in BOOLS.iter().zip(&self.bools) {
            value.iter().for_each(|value| facts[name] = json!(value));
        }
        for (name, value) in TEXTS.iter().zip(&self.texts) {
            value.iter().for_each(|value| facts[name] = json!(value));
        }
        document["facts"] = facts;
        document.as_object_mut().unwrap().remove("past_due_since");
        for (name, days) in [("past_due_since", self.late_for), ("opened", self.open_for)] {
            if let Some(days) = days {
                document[name] = json!(as_of().add_days(-days).unwrap().to_string());
            }
        }
        account_from(&document)
    }

    fn answers(&self) -> Answers {
        Answers {
            hardship: self.hardship,
            ..Answers::default()
        }
    }

    /// Everything known but one thing, for each thing known.
    fn forgetting_one(&self) -> Vec<Self> {
        let mut all = Vec::new();
        let mut without = |change: &dyn Fn(&mut Self)| {
            let mut less = self.clone();
            change(&mut less);
            all.push(less);
        };
        (0..self.ints.len()).for_each(|index| without(&|less| less.ints[index] = None));
        (0..self.bools.len()).for_each(|index| without(&|less| less.bools[index] = None));
        (0..self.texts.len()).for_each(|index| without(&|less| less.texts[index] = None));
        // `past_due_since` is no such thing: leaving it out says that nothing is late.
        without(&|less| less.open_for = None);
        without(&|less| less.hardship = None);
        all
    }

    fn opens(&self, policy: &Verified<Policy>) -> Vec<String> {
        let evaluation = evaluate(policy, &self.account(policy), &self.answers(), as_of()).unwrap();
        evaluation
            .offers
            .into_iter()
            .map(|offer| offer.option)
            .collect()
    }
}

proptest! {
    #![proptest_config(config())]

    /// I10: a fact that is not known never opens an option that is closed where it is.
    /// (What stops everything is another matter: a stop holds where its fact is known.)
    #[test]
    fn i10_forgetting_a_fact_never_opens_an_option(
        number in 0usize..96, known in known(), which in any::<proptest::sample::Index>(),
    ) {
        let policy = &POLICIES[number];
        let open = known.opens(policy);
        let less = known.forgetting_one();
        for option in which.get(&less).opens(policy) {
            prop_assert!(open.contains(&option), "{option} appeared");
        }
    }

    /// I10: every closed option says why, and names a bound, or a day that gives one away,
    /// only where the policy publishes it.
    #[test]
    fn i10_reasons_are_given_and_tell_only_published_bounds(number in 0usize..96, known in known()) {
        let policy = &POLICIES[number];
        let evaluation = evaluate(policy, &known.account(policy), &known.answers(), as_of()).unwrap();
        prop_assert_eq!(evaluation.offers.len() + evaluation.unavailable.len(), 4);
        for unavailable in &evaluation.unavailable {
            prop_assert!(!unavailable.reasons.is_empty());
            for reason in &unavailable.reasons {
                let Reason::Fact(finding) = reason else {
                    prop_assert!(false, "{reason:?}");
                    continue;
                };
                let told = finding.expected.is_some() || finding.from.is_some();
                prop_assert!(is_public(number) || !told, "{finding:?}");
            }
        }
    }
}
