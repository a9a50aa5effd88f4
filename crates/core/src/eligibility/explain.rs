//! Why a condition holds or does not, fact by fact, and what would change it.

use serde::Serialize;

use super::condition::{Condition, Expectation, Truth};
use super::fact::{Fact, FactValue, Facts};
use crate::date::Date;
use crate::json::Decode;

/// One fact a condition asks about, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Checked {
    /// The fact.
    pub fact: Fact,
    /// Whether it is as the condition wants it.
    pub truth: Truth,
    /// What was expected, only where the policy marks it public.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected: Option<Expectation>,
    /// What would change the answer to true, only where it is not true yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<Change>,
}

/// What would make a fact as it is expected. Bounds are named only where the
/// policy marks them public.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Nothing but time, until this day.
    From(Date),
    /// The number must rise to this.
    AtLeast(i64),
    /// The number must fall to this.
    AtMost(i64),
    /// It must be one of these.
    OneOf(Vec<FactValue>),
    /// The customer can say so, on the assistance screen.
    Answer,
    /// The creditor must say so: the account does not carry the fact.
    Known,
}

impl Condition {
    /// Whether the condition holds, and every fact it asks about with its part in
    /// the answer, also those that hold. [`Condition::evaluate`] tells a customer
    /// what is in the way; this tells a person at the creditor the whole story.
    #[must_use]
    pub fn explain(&self, facts: &Facts<'_>) -> (Truth, Vec<Checked>) {
        let mut checked = Vec::new();
        self.check(facts, false, &mut checked);
        (self.evaluate(facts).0, checked)
    }

    fn check(&self, facts: &Facts<'_>, negated: bool, checked: &mut Vec<Checked>) {
        match self {
            Self::AtLeast { of, .. } => {
                for condition in of {
                    condition.check(facts, negated, checked);
                }
            }
            Self::Not(condition) => condition.check(facts, !negated, checked),
            Self::Fact {
                fact,
                expected,
                public,
            } => {
                let value = facts.get(*fact);
                let holds = value.as_ref().map(|value| expected.accepts(value));
                let truth = match holds {
                    None => Truth::Unknown,
                    Some(holds) if holds != negated => Truth::True,
                    Some(_) => Truth::False,
                };
                // What would bring about the opposite of an expectation is no one thing.
                let change = match (truth, value) {
                    (Truth::True, _) => None,
                    (Truth::Unknown, _) if *fact == Fact::HardshipReason => Some(Change::Answer),
                    (Truth::Unknown, _) => Some(Change::Known),
                    (Truth::False, Some(value)) if *public && !negated => {
                        expected.change(*fact, &value, facts)
                    }
                    (Truth::False, _) => None,
                };
                checked.push(Checked {
                    fact: *fact,
                    truth,
                    expected: (*public && !negated).then(|| expected.clone()),
                    change,
                });
            }
        }
    }
}

impl Expectation {
    /// What would make `fact`, which is `value` now, as expected.
    fn change(&self, fact: Fact, value: &FactValue, facts: &Facts<'_>) -> Option<Change> {
        if let Some(day) = self.from(fact, facts) {
            return Some(Change::From(day));
        }
        match (self, value) {
            (Self::Range { min: Some(min), .. }, FactValue::Int(number)) if number < min => {
                Some(Change::AtLeast(*min))
            }
            // Not below the least, so above the largest.
            (Self::Range { max: Some(max), .. }, FactValue::Int(_)) => Some(Change::AtMost(*max)),
            (Self::OneOf(values), _) => Some(Change::OneOf(values.clone())),
            _ => None,
        }
    }
}
