//! Conditions: what must hold for an option, and what was found.

use serde::Serialize;

use super::fact::{Fact, FactType, FactValue, Facts};
use crate::date::Date;
use crate::json::Decode;
use crate::money::Percent;

/// Whether a condition holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Truth {
    /// It holds.
    True,
    /// It does not hold.
    False,
    /// It cannot be told, because a fact is not known.
    Unknown,
}

impl Truth {
    const fn not(self) -> Self {
        match self {
            Self::True => Self::False,
            Self::False => Self::True,
            Self::Unknown => Self::Unknown,
        }
    }
}

/// What a condition expects of one fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Expectation {
    /// A number from `min` to `max`, both included, each optional.
    Range {
        /// The least number allowed.
        min: Option<i64>,
        /// The largest number allowed.
        max: Option<i64>,
    },
    /// One of these values.
    OneOf(Vec<FactValue>),
    /// A date from `from` to `until`, both included, each optional.
    Dates {
        /// The earliest date allowed.
        from: Option<Date>,
        /// The latest date allowed.
        until: Option<Date>,
    },
    /// A percentage from `min` to `max`, both included, each optional.
    Percents {
        /// The least percentage allowed.
        min: Option<Percent>,
        /// The largest percentage allowed.
        max: Option<Percent>,
    },
}

/// A rule over facts, as a policy writes it.
///
/// Exactly one form each: `{"all": […]}`, `{"any": […]}`, `{"not": …}`,
/// `{"at_least": k, "of": […]}`, or a fact: `{"fact": "days_past_due", "min": 30}`,
/// `{"fact": "product", "one_of": ["card"]}`, `{"fact": "disputed", "is": false}`,
/// `{"fact": "open_date", "until": "2025-12-31"}`,
/// `{"fact": "contract_rate", "min_percent": "9.5"}`.
/// A fact's bounds may be shown to the customer only with `"public": true`.
#[derive(Debug, Clone, PartialEq, Eq, Decode)]
#[serde(try_from = "Document")]
pub enum Condition {
    /// At least `count` of the conditions hold; `all` and `any` are special cases.
    AtLeast {
        /// How many must hold.
        count: usize,
        /// The conditions.
        of: Vec<Condition>,
    },
    /// The condition does not hold.
    Not(Box<Condition>),
    /// A fact is as expected.
    Fact {
        /// The fact.
        fact: Fact,
        /// What is expected of it.
        expected: Expectation,
        /// Whether the customer may be shown the bounds.
        public: bool,
    },
}

/// A fact that stands in the way of an option.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// The fact.
    pub fact: Fact,
    /// [`Truth::False`] where it is not as expected, [`Truth::Unknown`] where it
    /// is not known.
    pub truth: Truth,
    /// What was expected, only where the policy marks it public.
    pub expected: Option<Expectation>,
    /// The day from which it will be as expected if nothing else changes, where
    /// that can be told and the policy marks the bound public.
    pub from: Option<Date>,
}

impl Default for Condition {
    /// Holds for everybody.
    fn default() -> Self {
        Self::AtLeast {
            count: 0,
            of: Vec::new(),
        }
    }
}

impl Condition {
    /// Whether the condition holds, and the facts that stand in its way where it
    /// does not. Every member is looked at, so that all reasons are told at once.
    #[must_use]
    pub fn evaluate(&self, facts: &Facts<'_>) -> (Truth, Vec<Finding>) {
        match self {
            Self::AtLeast { count, of } => {
                let (mut held, mut unknown, mut findings) = (0, 0, Vec::new());
                for condition in of {
                    let (truth, mut found) = condition.evaluate(facts);
                    held += usize::from(truth == Truth::True);
                    unknown += usize::from(truth == Truth::Unknown);
                    findings.append(&mut found);
                }
                if held >= *count {
                    (Truth::True, Vec::new())
                } else if held + unknown >= *count {
                    (Truth::Unknown, findings)
                } else {
                    (Truth::False, findings)
                }
            }
            Self::Not(condition) => {
                let truth = condition.evaluate(facts).0.not();
                let findings = if truth == Truth::True {
                    Vec::new()
                } else {
                    let mut inner = Vec::new();
                    condition.facts(&mut inner);
                    inner
                        .into_iter()
                        .map(|fact| Finding {
                            fact,
                            truth,
                            expected: None,
                            from: None,
                        })
                        .collect()
                };
                (truth, findings)
            }
            Self::Fact {
                fact,
                expected,
                public,
            } => {
                let truth = match facts.get(*fact) {
                    None => Truth::Unknown,
                    Some(value) if expected.accepts(&value) => Truth::True,
                    Some(_) => Truth::False,
                };
                if truth == Truth::True {
                    return (truth, Vec::new());
                }
                let finding = Finding {
                    fact: *fact,
                    truth,
                    expected: public.then(|| expected.clone()),
                    from: public.then(|| expected.from(*fact, facts)).flatten(),
                };
                (truth, vec![finding])
            }
        }
    }

    /// The facts the condition speaks of, each once, in order of first mention.
    pub fn facts(&self, found: &mut Vec<Fact>) {
        match self {
            Self::AtLeast { of, .. } => of.iter().for_each(|condition| condition.facts(found)),
            Self::Not(condition) => condition.facts(found),
            Self::Fact { fact, .. } => {
                if !found.contains(fact) {
                    found.push(*fact);
                }
            }
        }
    }
}

impl Expectation {
    /// The day from which `fact` will be as expected if nothing else changes.
    pub(super) fn from(&self, fact: Fact, facts: &Facts<'_>) -> Option<Date> {
        match self {
            Self::Range { min: Some(min), .. } => facts.reaches(fact, *min),
            Self::OneOf(values)
                if fact == Fact::BreathingSpace && *values == [FactValue::Bool(false)] =>
            {
                facts.breathing_space_over()
            }
            _ => None,
        }
    }

    pub(super) fn accepts(&self, value: &FactValue) -> bool {
        match (self, value) {
            (Self::Range { min, max }, FactValue::Int(number)) => {
                min.is_none_or(|min| *number >= min) && max.is_none_or(|max| *number <= max)
            }
            (Self::Range { .. }, _) => false,
            (Self::OneOf(values), value) => values.contains(value),
            (Self::Dates { from, until }, value) => value.date().is_some_and(|date| {
                from.is_none_or(|from| date >= from) && until.is_none_or(|until| date <= until)
            }),
            (Self::Percents { min, max }, value) => value.percent().is_some_and(|percent| {
                min.is_none_or(|min| percent >= min) && max.is_none_or(|max| percent <= max)
            }),
        }
    }
}

/// A condition as documents write it, before it is known to have one form.
#[derive(Default, Decode)]
#[serde(deny_unknown_fields, default)]
struct Document {
    all: Option<Vec<Condition>>,
    any: Option<Vec<Condition>>,
    not: Option<Box<Condition>>,
    at_least: Option<u16>,
    of: Option<Vec<Condition>>,
    fact: Option<Fact>,
    min: Option<i64>,
    max: Option<i64>,
    from: Option<Date>,
    until: Option<Date>,
    min_percent: Option<Percent>,
    max_percent: Option<Percent>,
    is: Option<FactValue>,
    one_of: Option<Vec<FactValue>>,
    public: Option<bool>,
}

impl Document {
    /// What is expected of `fact`: exactly one way of saying so.
    fn expectation(self, fact: Fact) -> Result<Expectation, ConditionError> {
        let numbers = self.min.is_some() || self.max.is_some();
        let dates = self.from.is_some() || self.until.is_some();
        let percents = self.min_percent.is_some() || self.max_percent.is_some();
        let ways = [
            numbers,
            dates,
            percents,
            self.is.is_some(),
            self.one_of.is_some(),
        ];
        if ways.into_iter().filter(|said| *said).count() != 1 {
            return Err(ConditionError::Expectation);
        }
        if let Some(values) = self.is.map(|value| vec![value]).or(self.one_of) {
            return one_of_type(fact, values);
        }
        let (expected, of, reversed) = if dates {
            let (from, until) = (self.from, self.until);
            let reversed = from.zip(until).is_some_and(|(from, until)| from > until);
            (Expectation::Dates { from, until }, FactType::Date, reversed)
        } else if percents {
            let (min, max) = (self.min_percent, self.max_percent);
            let reversed = min.zip(max).is_some_and(|(min, max)| min > max);
            (
                Expectation::Percents { min, max },
                FactType::Percent,
                reversed,
            )
        } else {
            let (min, max) = (self.min, self.max);
            let reversed = min.zip(max).is_some_and(|(min, max)| min > max);
            (Expectation::Range { min, max }, FactType::Int, reversed)
        };
        if fact.fact_type() != of {
            return Err(ConditionError::Type);
        }
        if reversed {
            return Err(ConditionError::Bounds);
        }
        Ok(expected)
    }
}

/// Why a condition cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
enum ConditionError {
    #[error("a condition has exactly one of all, any, not, at_least with of, or fact")]
    Form,
    #[error("an empty list can never, or always, hold")]
    Empty,
    #[error(
        "a fact has exactly one of is, one_of, min and max, from and until, or min_percent and \
         max_percent"
    )]
    Expectation,
    #[error("min is above max, or at_least is not between 1 and the number of conditions")]
    Bounds,
    #[error("the value is not of the fact's type")]
    Type,
}

impl TryFrom<Document> for Condition {
    type Error = ConditionError;

    fn try_from(document: Document) -> Result<Self, ConditionError> {
        let leaf_members = document.min.is_some()
            || document.max.is_some()
            || document.from.is_some()
            || document.until.is_some()
            || document.min_percent.is_some()
            || document.max_percent.is_some()
            || document.is.is_some()
            || document.one_of.is_some()
            || document.public.is_some();
        match document {
            Document {
                fact: Some(fact),
                all: None,
                any: None,
                not: None,
                at_least: None,
                of: None,
                public,
                ..
            } => Ok(Self::Fact {
                fact,
                expected: document.expectation(fact)?,
                public: public.unwrap_or(false),
            }),
            _ if leaf_members => Err(ConditionError::Form),
            Document {
                fact: None,
                all: Some(of),
                any: None,
                not: None,
                at_least: None,
                of: None,
                ..
            } => Self::at_least(of.len(), of),
            Document {
                fact: None,
                all: None,
                any: Some(of),
                not: None,
                at_least: None,
                of: None,
                ..
            } => Self::at_least(1, of),
            Document {
                fact: None,
                all: None,
                any: None,
                not: None,
                at_least: Some(count),
                of: Some(of),
                ..
            } => Self::at_least(usize::from(count), of),
            Document {
                fact: None,
                all: None,
                any: None,
                not: Some(condition),
                at_least: None,
                of: None,
                ..
            } => Ok(Self::Not(condition)),
            _ => Err(ConditionError::Form),
        }
    }
}

impl Condition {
    fn at_least(count: usize, of: Vec<Self>) -> Result<Self, ConditionError> {
        if of.is_empty() {
            Err(ConditionError::Empty)
        } else if count < 1 || count > of.len() {
            Err(ConditionError::Bounds)
        } else {
            Ok(Self::AtLeast { count, of })
        }
    }
}

fn one_of_type(fact: Fact, values: Vec<FactValue>) -> Result<Expectation, ConditionError> {
    if values.is_empty() {
        Err(ConditionError::Empty)
    } else if values.iter().all(|value| fact.accepts(value)) {
        Ok(Expectation::OneOf(values))
    } else {
        Err(ConditionError::Type)
    }
}
