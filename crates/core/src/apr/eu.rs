//! The annual percentage rate of charge of the European Union and the United Kingdom:
//! directive 2008/48/EC, annex I, with the remarks of directive 2014/17/EU, annex I,
//! on the measure of time; FCA handbook, CONC App 1.2.
//!
//! The rate `X` is an effective one: every amount is divided by `(1 + X)` to the power
//! of the years, and parts of years, from the first drawdown.

use crate::date::{Anchor, Date};
use crate::money::Minor;

use super::fixed::{self, Bound};
use super::solve::{self, Equation, RATE_ONE, Rate, Worth};
use super::unit_period::{UnitPeriod, most_frequent, shared_anchor};
use super::{Apr, AprError, Flow, Ratio, Sums, falls_on, is_last_of_month, months_back, residue};

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
    pub years: Ratio,
    /// How much; above zero.
    pub amount: Minor,
}

/// The equal periods that an interval is measured in, before its last days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// Days, of which whole years are set apart first.
    Day,
    /// Weeks, of which a year has 52.
    Week,
    /// Months, of which a year has 12.
    Month,
    /// Years.
    Year,
}

/// An interval between two dates: equal periods and days, by remark (c).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interval {
    /// The equal periods in a year: 52, 12 or 1.
    pub periods_per_year: u8,
    /// The whole equal periods, counted back from the later date.
    pub whole_periods: u32,
    /// The days that are left.
    pub days: u32,
    /// The days of the year that ends with the last of these days: 365 or 366.
    pub year_days: u16,
}

impl Interval {
    /// The interval in years, in lowest terms.
    #[must_use]
    pub const fn years(self) -> Ratio {
        let (periods, year_days) = (self.periods_per_year as u64, self.year_days as u64);
        Ratio {
            numerator: self.whole_periods as u64 * year_days + self.days as u64 * periods,
            denominator: periods * year_days,
        }
        .reduced()
    }
}

/// The interval from one date to a later one. Months and years are counted back to
/// the day of the month that `anchor` names, where `to` falls on it; otherwise to that
/// of `to`, or to last days where both dates are the last of their month.
///
/// 12 January to 15 February 2013 is a month, back to 15 January, and three days of
/// the 366 that end there.
///
/// # Errors
/// [`AprError::TimeOutOfRange`] where `to` lies before `from`.
pub fn interval(
    from: Date,
    to: Date,
    basis: Basis,
    anchor: Option<Anchor>,
) -> Result<Interval, AprError> {
    let anchor = anchor.filter(|anchor| falls_on(*anchor, to));
    let anchor = anchor.unwrap_or(if is_last_of_month(from) && is_last_of_month(to) {
        Anchor::EndOfMonth
    } else {
        Anchor::Day(to.day())
    });
    let all_days = count(from.days_until(to))?;
    let (months, days) = months_back(from, to, anchor)?;
    let (months, days) = (count(months)?, count(days)?);
    let (periods_per_year, whole_periods, days) = match basis {
        Basis::Week => (52, all_days / 7, all_days % 7),
        Basis::Month => (12, months, days),
        Basis::Year | Basis::Day => {
            let years = months / 12;
            let back = i32::try_from(12 * years).map_err(|_| AprError::TimeOutOfRange)?;
            let days = if years == 0 {
                all_days
            } else {
                count(from.days_until(to.add_months(-back, anchor)?))?
            };
            (1, years, days)
        }
    };
    let last_day = from.add_days(i32::try_from(days).map_err(|_| AprError::TimeOutOfRange)?)?;
    Ok(Interval {
        periods_per_year,
        whole_periods,
        days,
        year_days: year_ending(last_day),
    })
}

fn count(number: i32) -> Result<u32, AprError> {
    u32::try_from(number).map_err(|_| AprError::TimeOutOfRange)
}

/// The days of the year that ends with `day` and begins after the same day of the year
/// before: 366 where it holds a 29 February.
fn year_ending(day: Date) -> u16 {
    let leap_day_passed = day.month() > 2 || day.day() == 29;
    let year = day.year() - i32::from(!leap_day_passed);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    365 + u16::from(leap)
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
        dates
    };
    let (drawdown_dates, repayment_dates) = (sorted(drawdowns), sorted(repayments));
    let start = *drawdown_dates.first().ok_or(AprError::NoAdvances)?;
    let first_repayment = *repayment_dates.first().ok_or(AprError::NoPayments)?;
    if first_repayment < start {
        return Err(AprError::PaymentBeforeAdvance);
    }
    let anchors = [&drawdown_dates, &repayment_dates].map(|dates| shared_anchor(start, dates));
    let basis = match basis {
        Some(basis) => basis,
        None => usual_basis(start, &drawdown_dates, &repayment_dates, anchors)?,
    };
    let timed = |flows: &[Flow], anchor: Option<Anchor>| {
        flows
            .iter()
            .map(|flow| {
                // The first drawdown is where time starts, whatever day it falls on.
                let years = interval(start, flow.date, basis, anchor)?.years();
                Ok(TimedFlow {
                    years,
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
    start: Date,
    drawdowns: &[Date],
    repayments: &[Date],
    anchors: [Option<Anchor>; 2],
) -> Result<Basis, AprError> {
    for basis in [Basis::Month, Basis::Week] {
        let mut whole = true;
        for (dates, anchor) in [drawdowns, repayments].into_iter().zip(anchors) {
            for date in dates {
                whole &= interval(start, *date, basis, anchor)?.days == 0;
            }
        }
        if whole {
            return Ok(basis);
        }
    }
    Ok(match most_frequent(start, drawdowns, repayments)? {
        UnitPeriod::Weeks(_) => Basis::Week,
        _ => Basis::Month,
    })
}

/// The annual percentage rate of charge of flows whose times are known, given in any
/// order.
///
/// # Errors
/// As [`disclose`].
pub fn charge(drawdowns: &[TimedFlow], repayments: &[TimedFlow]) -> Result<Charge, AprError> {
    let amounts = |flows: &[TimedFlow]| flows.iter().map(|flow| flow.amount).collect::<Vec<_>>();
    Sums::of(
        amounts(drawdowns).into_iter(),
        amounts(repayments).into_iter(),
    )?;
    let mut terms = Vec::with_capacity(drawdowns.len() + repayments.len());
    for (flows, is_drawdown) in [(drawdowns, true), (repayments, false)] {
        for flow in flows {
            let years = flow.years.reduced();
            if !(1..=MOST_PARTS).contains(&years.denominator)
                || years.numerator > MOST_YEARS * years.denominator
            {
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
    let start = drawdowns.iter().map(|flow| flow.years);
    let starts_with_drawdown = start
        .into_iter()
        .any(|years| compare(years, first.years).is_eq());
    if !starts_with_drawdown {
        return Err(AprError::PaymentBeforeAdvance);
    }
    let first_repayment = terms.iter().find(|term| !term.is_drawdown).unwrap_or(last);
    let last_drawdown = terms.iter().rfind(|term| term.is_drawdown).unwrap_or(first);
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
