//! The actuarial method of Regulation Z: 12 CFR part 1026, appendix J.
//!
//! The rate of one unit-period is the one at which the advances are worth as much as
//! the payments; times the unit-periods in a year it is the annual percentage rate,
//! a nominal rate. A part of a unit-period bears simple interest.

use crate::date::Anchor;
use crate::money::Minor;

use super::day::{Day, months_back};
use super::fixed::{self, Bound};
use super::residue;
use super::solve::{Equation, RATE_ONE, Rate, Worth, solve, solve_mixed};
use super::unit_period::{most_frequent, of_single_payment, shared_anchor};
use super::{Apr, AprError, Flow, Ratio, Sums, UnitPeriod};

/// The highest rate of one unit-period that is looked for: 1000 %.
const MOST_PER_PERIOD: u64 = 10;
/// The highest yearly rate, in hundredths of a percent, below which payments that lie
/// before advances must have a single rate: 500 %.
const MOST_MIXED: u64 = 50_000;
/// The largest number in a caller's own unit-periods in a year, either way.
const MOST_PER_YEAR: u64 = 1_000_000_000;

/// The annual percentage rate with what it rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Disclosure {
    /// The annual percentage rate, rounded half-up to hundredths of a percent.
    pub apr: Apr,
    /// The unit-period; that of a single payment within a year is the term.
    pub unit_period: UnitPeriod,
    /// The unit-periods in a year, in lowest terms.
    pub periods_per_year: Ratio,
    /// From the start of the term to the first payment.
    pub first_payment: Time,
    /// The payments less the advances, in minor units.
    pub finance_charge: Minor,
    /// The sum of the advances, in minor units.
    pub amount_financed: Minor,
    /// The sum of the payments, in minor units.
    pub total_of_payments: Minor,
}

/// A time in unit-periods, counted from the start of the term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Time {
    /// Whole unit-periods: the `t` and `q` of the appendix.
    pub whole: u32,
    /// The rest, below one: its `f` and `e`. Not in lowest terms: 19 days of a month
    /// are 19/30.
    pub fraction: Ratio,
}

/// The annual percentage rate of `advances` and `payments`, given in any order.
///
/// The term starts on the day of the first advance, or of the first payment where one
/// comes earlier. `term_periods_per_year` is the number of unit-periods in a year of a
/// single payment within a year, where it is not to be 12 over the whole months or
/// else 365 over the days of the term: (b)(5)(vi) leaves the choice.
///
/// Payments before an advance may have several rates. There is a figure for them only
/// where a single rate up to 500 % makes advances and payments worth the same.
///
/// # Errors
/// Every [`AprError`] but [`AprError::PaymentBeforeAdvance`].
pub fn disclose(
    advances: &[Flow],
    payments: &[Flow],
    term_periods_per_year: Option<Ratio>,
) -> Result<Disclosure, AprError> {
    let sums = Sums::of(
        advances.iter().map(|flow| flow.amount),
        payments.iter().map(|flow| flow.amount),
    )?;
    let (advances, payments) = (in_order(advances), in_order(payments));
    let days = |flows: &[Flow]| Day::all(flows.iter().map(|flow| flow.date));
    let (advance_days, payment_days) = (days(&advances), days(&payments));
    let (Some(&first_advance), Some(&last_advance)) = (advance_days.first(), advance_days.last())
    else {
        return Err(AprError::NoAdvances);
    };
    let (Some(&first_payment), Some(&last_payment)) = (payment_days.first(), payment_days.last())
    else {
        return Err(AprError::NoPayments);
    };
    let start = if first_payment.date < first_advance.date {
        first_payment
    } else {
        first_advance
    };
    if last_payment.date.max(last_advance.date) == start.date {
        return Err(AprError::NoTime);
    }
    let in_order = last_advance.date <= first_payment.date;

    let single = advances.len() == 1 && payments.len() == 1 && in_order;
    let unit_period = if single {
        of_single_payment(start, first_payment)
    } else {
        most_frequent(start, &advance_days, &payment_days)
    };
    let is_term = single && unit_period != UnitPeriod::Year;
    let periods_per_year = match term_periods_per_year {
        None => unit_period.per_year(),
        Some(_) if !is_term => return Err(AprError::NotASinglePayment),
        Some(own) => own_periods(own)?,
    };

    let payment_times = if is_term {
        vec![Time::whole(1)]
    } else {
        times(start, &payment_days, unit_period)?
    };
    let advance_times = times(start, &advance_days, unit_period)?;
    let points = |flows: &[Flow], times: &[Time], is_advance| {
        flows
            .iter()
            .zip(times)
            .map(|(flow, time)| Point {
                time: *time,
                amount: flow.amount.units().unsigned_abs(),
                is_advance,
            })
            .collect::<Vec<_>>()
    };
    let mut all = points(&advances, &advance_times, true);
    all.append(&mut points(&payments, &payment_times, false));
    all.sort_by_key(|point| point.time.whole);
    let equation = Actuarial {
        points: all,
        periods_per_year,
    };

    let apr = if in_order {
        let most = u128::from(MOST_PER_PERIOD * 10_000 * periods_per_year.numerator)
            / u128::from(periods_per_year.denominator);
        solve(&equation, u64::try_from(most).unwrap_or(u64::MAX).max(1))?
    } else {
        solve_mixed(&equation, MOST_MIXED)?
    };
    Ok(Disclosure {
        apr,
        unit_period,
        periods_per_year,
        first_payment: payment_times.first().copied().ok_or(AprError::NoPayments)?,
        finance_charge: sums.payments.minus(sums.advances)?,
        amount_financed: sums.advances,
        total_of_payments: sums.payments,
    })
}

fn in_order(flows: &[Flow]) -> Vec<Flow> {
    let mut flows = flows.to_vec();
    flows.sort_by_key(|flow| flow.date);
    flows
}

/// A caller's own unit-periods in a year, in lowest terms: from one a year to one a day.
fn own_periods(own: Ratio) -> Result<Ratio, AprError> {
    let own = own.reduced();
    let in_range = (1..=MOST_PER_YEAR).contains(&own.denominator)
        && (own.denominator..=MOST_PER_YEAR).contains(&own.numerator)
        && own.numerator <= 366 * own.denominator;
    if in_range {
        Ok(own)
    } else {
        Err(AprError::TimeOutOfRange)
    }
}

impl Time {
    const fn whole(whole: u32) -> Self {
        Self {
            whole,
            fraction: Ratio {
                numerator: 0,
                denominator: 1,
            },
        }
    }

    /// So many days of unit-periods that have `length` days.
    fn of_days(days: u32, length: u16) -> Self {
        let length = u32::from(length.max(1));
        Self {
            whole: days / length,
            fraction: Ratio {
                numerator: u64::from(days % length),
                denominator: u64::from(length),
            },
        }
    }
}

/// When each of `days` is, seen from the start of the term: (b)(5)(i) to (v).
///
/// Payments twice a month keep the fraction of the first of them, as in the equation
/// for regular payments (b)(9), although half a month has 13 to 18 days.
fn times(start: Day, days: &[Day], unit_period: UnitPeriod) -> Result<Vec<Time>, AprError> {
    let shared = shared_anchor(start, days);
    let mut before: Option<(Day, Time)> = None;
    let mut times = Vec::with_capacity(days.len());
    for day in days {
        let anchor = shared.unwrap_or(Anchor::Day(day.day));
        let time = match (unit_period, before) {
            (UnitPeriod::Semimonth, Some((last, time)))
                if (13..=18).contains(&last.days_until(*day)) =>
            {
                Time {
                    whole: time.whole.saturating_add(1),
                    ..time
                }
            }
            _ => time(start, *day, unit_period, anchor)?,
        };
        before = Some((*day, time));
        times.push(time);
    }
    Ok(times)
}

/// When `day` is, counted back from it.
fn time(start: Day, day: Day, unit_period: UnitPeriod, anchor: Anchor) -> Result<Time, AprError> {
    let count = |number: i32| u32::try_from(number).map_err(|_| AprError::TimeOutOfRange);
    let days = count(start.days_until(day))?;
    let (months, rest) = months_back(start, day, anchor);
    let days_of_months = months.saturating_mul(30).saturating_add(rest);
    Ok(match unit_period {
        UnitPeriod::Days(length) => Time::of_days(days, length),
        UnitPeriod::Weeks(weeks) => Time::of_days(days, weeks.saturating_mul(7)),
        UnitPeriod::Semimonth => Time::of_days(days_of_months, 15),
        UnitPeriod::Months(length) => Time::of_days(days_of_months, length.saturating_mul(30)),
        UnitPeriod::Year => {
            let (years, months) = (months / 12, months % 12);
            let fraction = if rest == 0 {
                Ratio {
                    numerator: u64::from(months),
                    denominator: 12,
                }
            } else {
                let years_back = i32::try_from(12 * years).map_err(|_| AprError::TimeOutOfRange)?;
                let first_day = day.date.add_months(-years_back, anchor)?;
                Ratio {
                    numerator: u64::from(count(start.date.days_until(first_day))?),
                    denominator: 365,
                }
            };
            Time {
                whole: years,
                fraction,
            }
        }
    })
}

/// An advance or a payment at its time.
#[derive(Debug, Clone, Copy)]
struct Point {
    time: Time,
    /// In minor units.
    amount: u64,
    is_advance: bool,
}

/// The general equation (b)(8): each amount over `(1 + f i)(1 + i)^t`.
#[derive(Debug)]
struct Actuarial {
    /// In the order of their whole unit-periods.
    points: Vec<Point>,
    periods_per_year: Ratio,
}

impl Actuarial {
    /// The rate of one unit-period as a numerator and a denominator. A rate is below 2^47,
    /// so the first is below 2^77, and the second below 2^65.
    fn per_period(&self, rate: Rate) -> (u128, u128) {
        (
            u128::from(rate) * u128::from(self.periods_per_year.denominator),
            u128::from(RATE_ONE) * u128::from(self.periods_per_year.numerator),
        )
    }
}

impl Equation for Actuarial {
    fn worth(&self, rate: Rate, bound: Bound) -> Worth {
        let (part, one) = self.per_period(rate);
        // What one is worth that comes a unit-period later.
        let later = fixed::quotient(one, one + part, bound);
        let mut worth = Worth {
            advances: 0,
            payments: 0,
        };
        let mut whole = 0;
        let mut simple = (Ratio::whole(0), fixed::ONE);
        // From the last to the first: what is already summed is brought forward.
        for point in self.points.iter().rev() {
            if point.time.whole != whole {
                let gap = u32::saturating_sub(whole, point.time.whole);
                let factor = if gap == 1 {
                    later
                } else {
                    fixed::power(later, gap, bound)
                };
                if worth.advances > 0 {
                    worth.advances = fixed::scale(worth.advances, factor, bound);
                }
                if worth.payments > 0 {
                    worth.payments = fixed::scale(worth.payments, factor, bound);
                }
                whole = point.time.whole;
            }
            let fraction = point.time.fraction;
            if fraction != simple.0 {
                let factor = if fraction.numerator == 0 {
                    fixed::ONE
                } else {
                    // Only a term has more than 365 unit-periods a year, and it has no
                    // fraction: the first product is below 2^53.
                    let one = one * u128::from(fraction.denominator);
                    let part = part * u128::from(fraction.numerator);
                    fixed::quotient(one, one + part, bound)
                };
                simple = (fraction, factor);
            }
            let amount = u128::from(point.amount) * u128::from(simple.1);
            let place = if point.is_advance {
                &mut worth.advances
            } else {
                &mut worth.payments
            };
            *place += amount;
        }
        // The first point is at the start, so all is brought there now.
        worth
    }

    fn is_exact_at(&self, rate: Rate) -> bool {
        let (part, one) = self.per_period(rate);
        let (part, one) = (residue::of(part), residue::of(one));
        let Some(later) = residue::over(one, residue::plus(one, part)) else {
            return false;
        };
        let mut difference = 0;
        for point in &self.points {
            let Ratio {
                numerator,
                denominator,
            } = point.time.fraction;
            let one = residue::times(one, denominator);
            let part = residue::times(part, numerator);
            let Some(simple) = residue::over(one, residue::plus(one, part)) else {
                return false;
            };
            let compound = residue::power(later, u64::from(point.time.whole));
            let amount = residue::times(point.amount, residue::times(simple, compound));
            difference = if point.is_advance {
                residue::plus(difference, amount)
            } else {
                residue::plus(difference, residue::minus(amount))
            };
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

    fn semimonthly(start: &str, dues: &[&str]) -> Vec<(u32, u64, u64)> {
        let dues: Vec<Day> = dues.iter().map(|due| day(due)).collect();
        times(day(start), &dues, UnitPeriod::Semimonth)
            .unwrap()
            .into_iter()
            .map(|time| {
                (
                    time.whole,
                    time.fraction.numerator,
                    time.fraction.denominator,
                )
            })
            .collect()
    }

    #[test]
    fn payments_twice_a_month_keep_the_fraction_of_the_first() {
        // (b)(9): 31 January is a half-month and a day after 15 January.
        assert_eq!(
            semimonthly(
                "2026-01-15",
                &["2026-01-31", "2026-02-15", "2026-02-28", "2026-03-15"]
            ),
            [(1, 1, 15), (2, 1, 15), (3, 1, 15), (4, 1, 15)]
        );
        // A skipped payment is counted anew, in months back from it.
        assert_eq!(
            semimonthly("2026-01-15", &["2026-01-31", "2026-02-28", "2026-03-15"]),
            [(1, 1, 15), (2, 13, 15), (3, 13, 15)]
        );
    }

    fn equation(payment: u64) -> Actuarial {
        let point = |whole, amount, is_advance| Point {
            time: Time::whole(whole),
            amount,
            is_advance,
        };
        Actuarial {
            points: vec![point(0, 100, true), point(1, payment, false)],
            periods_per_year: Ratio::whole(1),
        }
    }

    #[test]
    fn only_an_exact_rate_is_exact() {
        // 100 and 110 a year later are worth the same at 10 %.
        let tenth = RATE_ONE / 10;
        assert!(equation(110).is_exact_at(tenth));
        assert!(!equation(110).is_exact_at(tenth + 1));
        assert!(!equation(111).is_exact_at(tenth));
    }
}
