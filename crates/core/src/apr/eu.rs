//! The annual percentage rate of charge of the European Union and the United Kingdom:
//! directive 2008/48/EC, annex I, with the remarks of directive 2014/17/EU, annex I,
//! on the measure of time; FCA handbook, CONC App 1.2.
//!
//! The rate `X` is an effective one: every amount is divided by `(1 + X)` to the power
//! of the years, and parts of years, from the first drawdown.

use crate::date::{Anchor, Date};
use crate::money::{Fraction, Minor};
use crate::schedule::{Basis, Interval};

use super::day::{Day, months_back};
use super::fixed::{self, Bound};
use super::solve::{self, Equation, RATE_ONE, Rate, Worth};
use super::unit_period::{UnitPeriod, most_frequent, shared_anchor};
use super::{Apr, AprError, Flow, Ratio, Sums, residue};

/// The highest rate that is looked for, in hundredths of a percent: 100,000,000 %.
const MOST: u64 = 10_000_000_000;
/// The highest rate below which repayments that lie before drawdowns must have a
/// single rate, in hundredths of a percent: 1000 %.
const MOST_MIXED: u64 = 50_000;
/// The most years, the span of the calendar.
const MOST_YEARS: u64 = 231;
/// The largest denominator of a time in years.
const MOST_PARTS: u64 = 1_000_000_000;

/// The annual percentage rate of charge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Charge {
    /// Rounded half-up to two decimals.
    pub aprc: Apr,
    /// Rounded half-up to the one decimal that remark (d) asks for at least, in tenths
    /// of a percent: 31 is 3.1 %.
    pub tenths: u64,
}

/// Money that changes hands at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimedFlow {
    /// Years since the first drawdown: at most 231, the denominator at most 10^9.
    pub years: Fraction,
    /// How much; above zero.
    pub amount: Minor,
}

/// The annual percentage rate of charge of dated flows, given in any order.
///
/// Intervals from the first drawdown are whole months where all of them are, or else
/// whole weeks where all of them are; where neither is so, they are weeks and days for
/// repayments that fall due by weeks, and months and days for all others. `basis`
/// names another measure.
///
/// # Errors
/// Every [`AprError`] but [`AprError::NotASinglePayment`].
pub fn disclose(
    drawdowns: &[Flow],
    repayments: &[Flow],
    basis: Option<Basis>,
) -> Result<Charge, AprError> {
    let sorted = |flows: &[Flow]| {
        let mut dates: Vec<Date> = flows.iter().map(|flow| flow.date).collect();
        dates.sort_unstable();
        Day::all(dates.into_iter())
    };
    let (drawdown_days, repayment_days) = (sorted(drawdowns), sorted(repayments));
    let start = *drawdown_days.first().ok_or(AprError::NoAdvances)?;
    let first_repayment = *repayment_days.first().ok_or(AprError::NoPayments)?;
    if first_repayment.date < start.date {
        return Err(AprError::PaymentBeforeAdvance);
    }
    let anchors = [&drawdown_days, &repayment_days].map(|days| shared_anchor(start, days));
    let basis =
        basis.unwrap_or_else(|| usual_basis(start, &drawdown_days, &repayment_days, anchors));
    let timed = |flows: &[Flow], anchor: Option<Anchor>| {
        flows
            .iter()
            .map(|flow| {
                let interval = Interval::between(start.date, flow.date, basis, anchor)?;
                Ok(TimedFlow {
                    years: interval.years(),
                    amount: flow.amount,
                })
            })
            .collect::<Result<Vec<_>, AprError>>()
    };
    let [drawdown_anchor, repayment_anchor] = anchors;
    charge(
        &timed(drawdowns, drawdown_anchor)?,
        &timed(repayments, repayment_anchor)?,
    )
}

/// The measure of time of dates that name none.
fn usual_basis(
    start: Day,
    drawdowns: &[Day],
    repayments: &[Day],
    anchors: [Option<Anchor>; 2],
) -> Basis {
    let all = |is_whole: fn(Day, Day, Anchor) -> bool| {
        [drawdowns, repayments]
            .into_iter()
            .zip(anchors)
            .all(|(days, anchor)| {
                days.iter().all(|day| {
                    let anchor = anchor.unwrap_or(Anchor::Day(day.day));
                    is_whole(start, *day, anchor)
                })
            })
    };
    if all(|start, day, anchor| months_back(start, day, anchor).1 == 0) {
        return Basis::Month;
    }
    if all(|start, day, _| start.days_until(day) % 7 == 0) {
        return Basis::Week;
    }
    match most_frequent(start, drawdowns, repayments) {
        UnitPeriod::Weeks(_) => Basis::Week,
        _ => Basis::Month,
    }
}

/// The annual percentage rate of charge of flows whose times are known, given in any
/// order.
///
/// # Errors
/// As [`disclose`].
pub fn charge(drawdowns: &[TimedFlow], repayments: &[TimedFlow]) -> Result<Charge, AprError> {
    Sums::of(
        drawdowns.iter().map(|flow| flow.amount),
        repayments.iter().map(|flow| flow.amount),
    )?;
    let mut terms = Vec::with_capacity(drawdowns.len() + repayments.len());
    for (flows, is_drawdown) in [(drawdowns, true), (repayments, false)] {
        for flow in flows {
            let years = Ratio::of(flow.years)?.reduced();
            if years.denominator > MOST_PARTS || years.numerator > MOST_YEARS * years.denominator {
                return Err(AprError::TimeOutOfRange);
            }
            terms.push(Term {
                years,
                amount: flow.amount.units().unsigned_abs(),
                is_drawdown,
            });
        }
    }
    terms.sort_by(|one, other| one.compare(other));
    let (first, last) = match (terms.first(), terms.last()) {
        (Some(first), Some(last)) if first.compare(last).is_lt() => (first, last),
        _ => return Err(AprError::NoTime),
    };
    let first_drawdown = terms.iter().find(|term| term.is_drawdown).unwrap_or(last);
    let first_repayment = terms.iter().find(|term| !term.is_drawdown).unwrap_or(last);
    let last_drawdown = terms.iter().rfind(|term| term.is_drawdown).unwrap_or(first);
    if first_repayment.compare(first_drawdown).is_lt() {
        return Err(AprError::PaymentBeforeAdvance);
    }
    let in_order = last_drawdown.compare(first_repayment).is_le();
    let equation = Discounted { terms };
    let aprc = if in_order {
        solve::solve(&equation, MOST)?
    } else {
        solve::solve_mixed(&equation, MOST_MIXED)?
    };
    let tenths = solve::tenths(&equation, aprc)?;
    Ok(Charge { aprc, tenths })
}

/// A drawdown or a repayment at its time.
#[derive(Debug, Clone, Copy)]
struct Term {
    /// In lowest terms.
    years: Ratio,
    /// In minor units.
    amount: u64,
    is_drawdown: bool,
}

impl Term {
    fn compare(&self, other: &Self) -> core::cmp::Ordering {
        compare(self.years, other.years)
    }
}

fn compare(one: Ratio, other: Ratio) -> core::cmp::Ordering {
    let times = |one: u64, other: u64| u128::from(one) * u128::from(other);
    times(one.numerator, other.denominator).cmp(&times(other.numerator, one.denominator))
}

/// The basic equation: each amount over `(1 + X)^years`.
#[derive(Debug)]
struct Discounted {
    terms: Vec<Term>,
}

impl Equation for Discounted {
    fn worth(&self, rate: Rate, bound: Bound) -> Worth {
        let log = fixed::log(RATE_ONE + rate, RATE_ONE);
        let mut worth = Worth {
            advances: 0,
            payments: 0,
        };
        for term in &self.terms {
            let Ratio {
                numerator,
                denominator,
            } = term.years;
            let factor = fixed::decay(log, numerator, denominator, bound);
            let place = if term.is_drawdown {
                &mut worth.advances
            } else {
                &mut worth.payments
            };
            *place += u128::from(term.amount) * u128::from(factor);
        }
        worth
    }

    /// Powers of parts of years are roots, which no residue can tell.
    fn is_exact_at(&self, rate: Rate) -> bool {
        let one = residue::of(u128::from(RATE_ONE));
        let grown = residue::of(u128::from(RATE_ONE + rate));
        let Some(later) = residue::over(one, grown) else {
            return false;
        };
        let mut difference = 0;
        for term in &self.terms {
            if term.years.denominator != 1 {
                return false;
            }
            let factor = residue::power(later, term.years.numerator);
            let amount = residue::times(residue::of(u128::from(term.amount)), factor);
            difference = residue::plus(
                difference,
                if term.is_drawdown {
                    amount
                } else {
                    residue::minus(amount)
                },
            );
        }
        difference == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::of(text.parse().unwrap())
    }

    fn basis(start: &str, repayments: &[&str]) -> Basis {
        let drawdowns = [day(start)];
        let repayments: Vec<Day> = repayments.iter().map(|text| day(text)).collect();
        let anchors = [&drawdowns[..], &repayments].map(|days| shared_anchor(day(start), days));
        usual_basis(day(start), &drawdowns, &repayments, anchors)
    }

    #[test]
    fn whole_months_go_before_whole_weeks_and_these_before_what_is_frequent() {
        // 28 days are a month of February and four weeks.
        assert_eq!(basis("2026-02-01", &["2026-03-01"]), Basis::Month);
        // 28 and 35 days are nearest to months, and whole weeks.
        assert_eq!(
            basis("2026-01-02", &["2026-01-30", "2026-03-06"]),
            Basis::Week
        );
        // Ten days, and then weeks or months.
        assert_eq!(
            basis("2026-01-02", &["2026-01-12", "2026-01-19", "2026-01-26"]),
            Basis::Week
        );
        assert_eq!(
            basis("2026-01-02", &["2026-01-12", "2026-02-12", "2026-03-12"]),
            Basis::Month
        );
    }

    #[test]
    fn only_an_exact_rate_of_whole_years_is_exact() {
        let exact = |years: Ratio, amount, rate| {
            let term = |years, amount, is_drawdown| Term {
                years,
                amount,
                is_drawdown,
            };
            let terms = vec![term(Ratio::whole(0), 100, true), term(years, amount, false)];
            Discounted { terms }.is_exact_at(rate)
        };
        let half = Ratio {
            numerator: 1,
            denominator: 2,
        };
        let tenth = RATE_ONE / 10;
        assert!(exact(Ratio::whole(2), 121, tenth));
        assert!(!exact(Ratio::whole(2), 122, tenth));
        assert!(!exact(Ratio::whole(2), 121, tenth + 1));
        // A root of 1.21 is 1.1, which nothing here can tell.
        assert!(!exact(half, 110, 21 * RATE_ONE / 100));
    }
}
