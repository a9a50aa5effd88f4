//! For which accounts a condition can hold: the sets of values it leaves.

use std::collections::{BTreeMap, BTreeSet};

use leeway_core::date::Date;
use leeway_core::eligibility::{Condition, Expectation, Fact, FactType, FactValue};
use leeway_core::json::MAX_INTEGER;
use leeway_core::money::Percent;

/// The most alternatives that are followed. A condition with more of them is
/// taken to be reachable.
const MOST: usize = 2_000;

/// The accounts a condition holds for: alternatives, in each of which every fact
/// named has one of a set of values.
#[derive(Debug, Clone)]
pub(super) struct Reach {
    /// `None` where there are too many alternatives to tell.
    cases: Option<Vec<Case>>,
}

type Case = BTreeMap<Fact, Values>;

/// A set of values of one fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Values {
    /// Ranges, both ends included, rising and apart from each other; of dates in
    /// days since 1970, of percentages in units of their last decimal.
    Ints(Vec<(i64, i64)>),
    /// Yes, no, both or neither.
    Bools { yes: bool, no: bool },
    /// These codes, or every other one.
    Texts { listed: BTreeSet<String>, but: bool },
}

impl Reach {
    /// The accounts for which `condition` holds and that have what a kind `needs`.
    pub(super) fn of(condition: &Condition, needs: &[(Fact, FactValue)]) -> Self {
        let needed = needs
            .iter()
            .map(|(fact, value)| (*fact, Values::of(*fact, std::slice::from_ref(value))))
            .collect();
        Self {
            cases: cases(condition, true).and_then(|cases| product(&cases, &[needed])),
        }
    }

    /// Whether no account is left.
    pub(super) fn is_empty(&self) -> bool {
        self.cases.as_ref().is_some_and(Vec::is_empty)
    }

    /// Whether every account of these is one of `other`'s for certain.
    pub(super) fn within(&self, other: &Self) -> bool {
        let (Some(cases), Some(others)) = (&self.cases, &other.cases) else {
            return false;
        };
        cases.iter().all(|case| {
            others.iter().any(|other| {
                other.iter().all(|(fact, values)| {
                    case.get(fact)
                        .is_some_and(|own| own.minus(values).is_empty())
                })
            })
        })
    }

    /// Whether the fact has this value in every one of them.
    pub(super) fn only(&self, fact: Fact, value: &FactValue) -> bool {
        let wanted = Values::of(fact, std::slice::from_ref(value));
        self.cases.as_ref().is_some_and(|cases| {
            cases.iter().all(|case| {
                case.get(&fact)
                    .is_some_and(|values| values.minus(&wanted).is_empty())
            })
        })
    }

    /// The least and the largest balance among them, in minor units.
    pub(super) fn balance(&self) -> (i64, i64) {
        let all = (1, MAX_INTEGER);
        let Some(cases) = &self.cases else { return all };
        let ends = cases.iter().map(|case| match case.get(&Fact::Balance) {
            Some(Values::Ints(ranges)) => (
                ranges.first().map_or(all.0, |range| range.0),
                ranges.last().map_or(all.1, |range| range.1),
            ),
            _ => all,
        });
        ends.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))
            .unwrap_or(all)
    }
}

/// Whether the condition holds for every account: it asks only what is always
/// known, and leaves no value out.
pub(super) fn always(condition: &Condition) -> bool {
    let mut facts = Vec::new();
    condition.facts(&mut facts);
    let known = |fact: &Fact| {
        matches!(
            fact,
            Fact::Balance
                | Fact::Principal
                | Fact::Interest
                | Fact::Fees
                | Fact::DaysPastDue
                | Fact::HasContract
        )
    };
    facts.iter().all(known) && cases(condition, false).is_some_and(|cases| cases.is_empty())
}

/// The alternatives in which the condition holds, or does not.
fn cases(condition: &Condition, holds: bool) -> Option<Vec<Case>> {
    match condition {
        Condition::Fact { fact, expected, .. } => {
            let accepted = Values::accepted(*fact, expected);
            let values = if holds {
                accepted
            } else {
                Values::every(*fact).minus(&accepted)
            };
            if values.is_empty() {
                return Some(Vec::new());
            }
            Some(vec![Case::from([(*fact, values)])])
        }
        Condition::Not(inner) => cases(inner, !holds),
        Condition::AtLeast { count, of } => {
            // Fewer than `count` hold where more than the others fail.
            let needed = if holds {
                *count
            } else {
                (of.len() + 1).saturating_sub(*count)
            };
            at_least(needed, of, holds)
        }
    }
}

/// The alternatives in which `count` of the conditions hold, or do not.
fn at_least(count: usize, of: &[Condition], holds: bool) -> Option<Vec<Case>> {
    if count == 0 {
        return Some(vec![Case::new()]);
    }
    if of.len() < count {
        return Some(Vec::new());
    }
    let (first, rest) = of.split_first()?;
    let mut all = product(&cases(first, holds)?, &at_least(count - 1, rest, holds)?)?;
    all.extend(at_least(count, rest, holds)?);
    (all.len() <= MOST).then_some(all)
}

/// Both at once.
fn product(one: &[Case], other: &[Case]) -> Option<Vec<Case>> {
    if one.len().saturating_mul(other.len()) > MOST {
        return None;
    }
    let mut all = Vec::new();
    for left in one {
        for right in other {
            all.extend(both(left, right));
        }
    }
    Some(all)
}

fn both(left: &Case, right: &Case) -> Option<Case> {
    let mut case = left.clone();
    for (fact, values) in right {
        let values = match case.get(fact) {
            Some(own) => own.and(values),
            None => values.clone(),
        };
        if values.is_empty() {
            return None;
        }
        case.insert(*fact, values);
    }
    Some(case)
}

impl Values {
    /// Everything the fact can be. Nothing is offered where nothing is owed.
    fn every(fact: Fact) -> Self {
        match fact.fact_type() {
            FactType::Bool => Self::Bools {
                yes: true,
                no: true,
            },
            FactType::Int => Self::Ints(vec![match fact {
                Fact::Balance => (1, MAX_INTEGER),
                Fact::SurplusMonthly => (-MAX_INTEGER, MAX_INTEGER),
                _ => (0, MAX_INTEGER),
            }]),
            FactType::Date | FactType::Percent => Self::Ints(vec![(0, MAX_INTEGER)]),
            FactType::Text => Self::Texts {
                listed: BTreeSet::new(),
                but: true,
            },
        }
    }

    fn of(fact: Fact, values: &[FactValue]) -> Self {
        match fact.fact_type() {
            FactType::Bool => Self::Bools {
                yes: values.contains(&FactValue::Bool(true)),
                no: values.contains(&FactValue::Bool(false)),
            },
            FactType::Int | FactType::Date | FactType::Percent => {
                let mut numbers: Vec<i64> = values
                    .iter()
                    .filter_map(|value| match value {
                        FactValue::Int(number) => Some(*number),
                        value => value.date().map(day).or(value.percent().map(units)),
                    })
                    .collect();
                numbers.sort_unstable();
                numbers.dedup();
                Self::Ints(numbers.into_iter().map(|number| (number, number)).collect())
            }
            FactType::Text => Self::Texts {
                listed: values
                    .iter()
                    .filter_map(|value| match value {
                        FactValue::Text(code) => Some(code.clone()),
                        _ => None,
                    })
                    .collect(),
                but: false,
            },
        }
    }

    fn accepted(fact: Fact, expected: &Expectation) -> Self {
        let values = match expected {
            Expectation::Range { min, max } => {
                Self::Ints(vec![(min.unwrap_or(i64::MIN), max.unwrap_or(i64::MAX))])
            }
            Expectation::Dates { from, until } => Self::Ints(vec![(
                from.map_or(i64::MIN, day),
                until.map_or(i64::MAX, day),
            )]),
            Expectation::Percents { min, max } => Self::Ints(vec![(
                min.map_or(i64::MIN, units),
                max.map_or(i64::MAX, units),
            )]),
            Expectation::OneOf(values) => Self::of(fact, values),
        };
        Self::every(fact).and(&values)
    }

    fn is_empty(&self) -> bool {
        match self {
            Self::Ints(ranges) => ranges.is_empty(),
            Self::Bools { yes, no } => !yes && !no,
            Self::Texts { listed, but } => listed.is_empty() && !but,
        }
    }

    /// The values in both.
    fn and(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::Ints(one), Self::Ints(two)) => {
                let mut ranges = Vec::new();
                for (low, high) in one {
                    for (from, to) in two {
                        let range = ((*low).max(*from), (*high).min(*to));
                        if range.0 <= range.1 {
                            ranges.push(range);
                        }
                    }
                }
                ranges.sort_unstable();
                Self::Ints(ranges)
            }
            (Self::Bools { yes, no }, Self::Bools { yes: or, no: nor }) => Self::Bools {
                yes: *yes && *or,
                no: *no && *nor,
            },
            (
                Self::Texts { listed, but },
                Self::Texts {
                    listed: others,
                    but: others_but,
                },
            ) => {
                let (listed, but) = match (but, others_but) {
                    (false, false) => (listed & others, false),
                    (false, true) => (listed - others, false),
                    (true, false) => (others - listed, false),
                    (true, true) => (listed | others, true),
                };
                Self::Texts { listed, but }
            }
            // Facts of two types are two facts.
            _ => Self::Ints(Vec::new()),
        }
    }

    /// The values that are not in `other`.
    fn minus(&self, other: &Self) -> Self {
        match other {
            Self::Ints(ranges) => {
                let mut rest = self.clone();
                for (low, high) in ranges {
                    let mut around = Vec::new();
                    if let Some(below) = low.checked_sub(1) {
                        around.push((i64::MIN, below));
                    }
                    if let Some(above) = high.checked_add(1) {
                        around.push((above, i64::MAX));
                    }
                    rest = rest.and(&Self::Ints(around));
                }
                rest
            }
            Self::Bools { yes, no } => self.and(&Self::Bools { yes: !yes, no: !no }),
            Self::Texts { listed, but } => self.and(&Self::Texts {
                listed: listed.clone(),
                but: !but,
            }),
        }
    }
}

/// Days since 1970, which no date comes before.
fn day(date: Date) -> i64 {
    Date::new(1970, 1, 1).map_or(0, |first| i64::from(first.days_until(date)))
}

/// The percentage in units of its last decimal, of which there are ten.
fn units(percent: Percent) -> i64 {
    let text = percent.to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((text.as_str(), ""));
    // At most four digits before the point, so that this is a number.
    format!("{whole}{fraction:0<10}").parse().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use leeway_core::json::{self, Limits};

    use super::*;

    fn condition(text: &str) -> Condition {
        json::from_slice(text.as_bytes(), Limits::bytes(1 << 16)).unwrap()
    }

    fn reach(text: &str) -> Reach {
        Reach::of(&condition(text), &[])
    }

    #[test]
    fn contradictions_leave_nobody() {
        for text in [
            r#"{"all":[{"fact":"balance","max":99},{"fact":"balance","min":100}]}"#,
            r#"{"all":[{"fact":"disputed","is":true},{"not":{"fact":"disputed","is":true}}]}"#,
            r#"{"all":[{"fact":"product","one_of":["card","loan"]},{"not":{"fact":"product","one_of":["loan","card"]}}]}"#,
            r#"{"fact":"balance","max":0}"#,
            r#"{"fact":"days_past_due","max":-1}"#,
            r#"{"at_least":2,"of":[{"fact":"fees","max":1},{"fact":"fees","min":2,"max":5},{"fact":"fees","min":6}]}"#,
            r#"{"not":{"any":[{"fact":"secured","is":true},{"fact":"secured","is":false}]}}"#,
            r#"{"all":[{"fact":"open_date","until":"2025-12-31"},{"fact":"open_date","from":"2026-01-01"}]}"#,
            r#"{"all":[{"fact":"contract_rate","max_percent":"9.49"},{"fact":"contract_rate","min_percent":"9.5"}]}"#,
        ] {
            assert!(reach(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn what_somebody_can_meet_is_not_empty() {
        for text in [
            r#"{"all":[{"fact":"balance","max":100},{"fact":"balance","min":100}]}"#,
            r#"{"any":[{"fact":"balance","max":0},{"fact":"secured","is":true}]}"#,
            r#"{"all":[{"fact":"contract_rate","max_percent":"9.5"},{"fact":"contract_rate","min_percent":"9.50"}]}"#,
            r#"{"fact":"surplus_monthly","max":-1}"#,
            r#"{"not":{"all":[{"fact":"secured","is":true},{"fact":"secured","is":false}]}}"#,
            r#"{"at_least":2,"of":[{"fact":"fees","max":1},{"fact":"fees","min":1,"max":5},{"fact":"fees","min":6}]}"#,
        ] {
            assert!(!reach(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_condition_too_wide_to_follow_counts_as_met() {
        let leaf = |fact: usize| format!(r#"{{"fact":"fees","min":{fact},"max":{fact}}}"#);
        let list = |from: usize| (from..from + 60).map(leaf).collect::<Vec<_>>().join(",");
        let text = format!(
            r#"{{"all":[{{"any":[{}]}},{{"any":[{}]}}]}}"#,
            list(0),
            list(100)
        );
        assert!(!reach(&text).is_empty());
    }

    #[test]
    fn the_balances_are_those_of_all_alternatives() {
        let text = r#"{"any":[{"fact":"balance","min":5,"max":9},{"all":[{"fact":"balance","min":20,"max":30},{"fact":"secured","is":true}]}]}"#;
        assert_eq!(reach(text).balance(), (5, 30));
        assert_eq!(
            reach(r#"{"fact":"secured","is":true}"#).balance(),
            (1, MAX_INTEGER)
        );
    }

    #[test]
    fn only_what_is_always_known_can_always_hold() {
        for (text, expected) in [
            (r#"{"fact":"balance","min":0}"#, true),
            (r#"{"fact":"days_past_due","min":1}"#, false),
            (
                r#"{"any":[{"fact":"disputed","is":true},{"fact":"disputed","is":false}]}"#,
                false,
            ),
            (
                r#"{"any":[{"fact":"fees","max":4},{"fact":"fees","min":5}]}"#,
                true,
            ),
        ] {
            assert_eq!(always(&condition(text)), expected, "{text}");
        }
    }
}
