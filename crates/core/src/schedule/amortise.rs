//! Splitting payments into interest, fees and principal.

use serde::Serialize;

use crate::account::{Bucket, Parts};
use crate::date::{Date, DateError};
use crate::json::Decode;
use crate::money::{Fraction, Minor, MoneyError, Percent, Rounding};

use super::dates::Frequency;
use super::fit::{about, least_steps};
use super::rise::{Payments, Rise};

/// One payment of a schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// The day it is due.
    pub due: Date,
    /// What is to be paid, in minor units.
    pub total: Minor,
    /// The part that is interest.
    pub interest: Minor,
    /// The part that is principal.
    pub principal: Minor,
    /// The part that is fees.
    pub fees: Minor,
    /// What is still owed afterwards.
    pub balance: Minor,
}

/// Why a schedule cannot be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ScheduleError {
    /// There is nothing to pay, or no payment to pay it with.
    #[error("nothing to schedule")]
    Empty,
    /// The payment does not cover the interest, so the debt would never end.
    #[error("the payment never pays the debt off")]
    NeverAmortises,
    /// The debt is paid before the wished number of payments.
    #[error("fewer payments are enough")]
    TooManyPayments,
    /// An amount left the range.
    #[error(transparent)]
    Money(#[from] MoneyError),
    /// A date left the range.
    #[error(transparent)]
    Date(#[from] DateError),
}

/// How interest is charged on the principal of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Interest {
    /// The yearly nominal rate.
    pub annual_rate_percent: Percent,
    /// How a period's share of the year is measured.
    #[serde(default)]
    pub accrual: Accrual,
    /// How each period's interest is rounded.
    #[serde(default = "half_up")]
    pub rounding: Rounding,
}

const fn half_up() -> Rounding {
    Rounding::HalfUp
}

/// How a period's share of the year is measured.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Decode)]
#[serde(rename_all = "snake_case")]
pub enum Accrual {
    /// Every period is the same share of a year: a twelfth, a twenty-sixth, …
    #[default]
    PerPeriod,
    /// The days of the period over 365.
    #[serde(rename = "actual_365")]
    Actual365,
}

impl Interest {
    /// The interest of one period that ends on `due`.
    fn fraction(
        &self,
        frequency: Frequency,
        from: Date,
        due: Date,
    ) -> Result<Fraction, MoneyError> {
        match self.accrual {
            Accrual::PerPeriod => self
                .annual_rate_percent
                .fraction()
                .times(1, i128::from(frequency.per_year())),
            Accrual::Actual365 => self.over_days(from.days_until(due)),
        }
    }

    /// The interest fraction of `days` days over a year of 365.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`].
    pub fn over_days(&self, days: i32) -> Result<Fraction, MoneyError> {
        self.annual_rate_percent
            .fraction()
            .times(i128::from(days.max(0)), 365)
    }

    /// The rate of each period of `dates`, the first of which starts on `start`.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`].
    pub fn periods(
        &self,
        frequency: Frequency,
        start: Date,
        dates: &[Date],
    ) -> Result<Vec<Fraction>, MoneyError> {
        let mut from = start;
        dates
            .iter()
            .map(|due| {
                let fraction = self.fraction(frequency, from, *due);
                from = *due;
                fraction
            })
            .collect()
    }
}

/// Takes `payment` off `owed` in the order `waterfall` and returns what went
/// where. What is left of the payment when nothing is owed is not applied.
///
/// # Errors
/// [`MoneyError::OutOfRange`].
pub fn apply(
    owed: &mut Parts,
    payment: Minor,
    waterfall: &[Bucket; 3],
) -> Result<Parts, MoneyError> {
    let mut left = payment;
    let mut applied = Parts::default();
    for bucket in waterfall {
        let place = owed.get_mut(*bucket);
        let share = left.min(*place);
        *place = place.minus(share)?;
        left = left.minus(share)?;
        *applied.get_mut(*bucket) = share;
    }
    Ok(applied)
}

/// The rows of fixed `payments` on `dates` that pay `owed` with no interest.
///
/// # Errors
/// [`ScheduleError::Money`].
pub fn rows_of(
    mut owed: Parts,
    payments: &[Minor],
    dates: &[Date],
    waterfall: &[Bucket; 3],
) -> Result<Vec<Row>, ScheduleError> {
    payments
        .iter()
        .zip(dates)
        .map(|(payment, due)| row(&mut owed, *payment, *due, waterfall))
        .collect()
}

fn row(
    owed: &mut Parts,
    payment: Minor,
    due: Date,
    waterfall: &[Bucket; 3],
) -> Result<Row, ScheduleError> {
    let applied = apply(owed, payment, waterfall)?;
    Ok(Row {
        due,
        total: applied.total()?,
        interest: applied.interest,
        principal: applied.principal,
        fees: applied.fees,
        balance: owed.total()?,
    })
}

/// The rows of paying `payment` on each of `dates` while interest is charged at
/// `rates` (one per date, on the principal, never on interest or fees); the last
/// row pays whatever is left. `rounding` rounds each period's interest.
///
/// # Errors
/// [`ScheduleError::TooManyPayments`] where the debt ends before the last date,
/// [`ScheduleError::Empty`] for no dates or another number of rates than dates.
pub fn amortise_given(
    owed: Parts,
    payment: Minor,
    rates: &[Fraction],
    dates: &[Date],
    rounding: Rounding,
    waterfall: &[Bucket; 3],
) -> Result<Vec<Row>, ScheduleError> {
    let payments = Payments::equal(payment);
    amortise_by(owed, &payments, rates, dates, rounding, waterfall)
}

/// As [`amortise_given`], by `payments` that may rise.
pub(crate) fn amortise_by(
    mut owed: Parts,
    payments: &Payments,
    rates: &[Fraction],
    dates: &[Date],
    rounding: Rounding,
    waterfall: &[Bucket; 3],
) -> Result<Vec<Row>, ScheduleError> {
    let last = dates.len().checked_sub(1).ok_or(ScheduleError::Empty)?;
    if rates.len() != dates.len() {
        return Err(ScheduleError::Empty);
    }
    let mut rows = Vec::with_capacity(dates.len());
    for (index, (due, rate)) in dates.iter().zip(rates).enumerate() {
        owed.interest = owed.interest.plus(rate.of(owed.principal, rounding)?)?;
        let pays = if index == last {
            owed.total()?
        } else {
            payments.at(index)
        };
        // A debt that ends before leaves nothing for the last date.
        if !pays.is_positive() {
            return Err(ScheduleError::TooManyPayments);
        }
        rows.push(row(&mut owed, pays, *due, waterfall)?);
    }
    Ok(rows)
}

/// How many payments of `payment` pay `owed` off, the last of them perhaps
/// smaller, or `None` where more than there are `rates` would be needed.
///
/// # Errors
/// [`MoneyError::OutOfRange`].
pub fn payments_needed(
    owed: Parts,
    payment: Minor,
    rates: &[Fraction],
    rounding: Rounding,
    waterfall: &[Bucket; 3],
) -> Result<Option<u16>, MoneyError> {
    needed_by(owed, &Payments::equal(payment), rates, rounding, waterfall)
}

/// As [`payments_needed`], of `payments` that may rise.
pub(crate) fn needed_by(
    mut owed: Parts,
    payments: &Payments,
    rates: &[Fraction],
    rounding: Rounding,
    waterfall: &[Bucket; 3],
) -> Result<Option<u16>, MoneyError> {
    for (index, rate) in rates.iter().enumerate() {
        owed.interest = owed.interest.plus(rate.of(owed.principal, rounding)?)?;
        let payment = payments.at(index);
        if payment >= owed.total()? {
            return Ok(u16::try_from(index + 1).ok());
        }
        apply(&mut owed, payment, waterfall)?;
    }
    Ok(None)
}

/// By how much the last of `payments`, one at each of `rates`, would have to be larger
/// to pay `owed` off, in minor units, without building rows. Below zero where less is
/// enough, by all that is then paid too much.
fn missing(
    mut owed: Parts,
    payments: &Payments,
    rates: &[Fraction],
    rounding: Rounding,
    waterfall: &[Bucket; 3],
) -> Result<i64, MoneyError> {
    let mut rest: i64 = 0;
    for (index, rate) in rates.iter().enumerate() {
        let payment = payments.at(index);
        owed.interest = owed.interest.plus(rate.of(owed.principal, rounding)?)?;
        rest = owed.total()?.units().saturating_sub(payment.units());
        if rest <= 0 {
            for later in index + 1..rates.len() {
                rest = rest.saturating_sub(payments.at(later).units());
            }
            break;
        }
        apply(&mut owed, payment, waterfall)?;
    }
    Ok(rest)
}

/// The rows of the least equal payment (a multiple of `step`) whose last payment
/// is not larger than the others.
///
/// Rounding the exact annuity payment to the nearest unit leaves a last payment
/// larger than the rest in about half of all plans; the least payment that does
/// not is looked for among whole steps, since the last payment falls as the others rise.
///
/// # Errors
/// [`ScheduleError::TooManyPayments`] where that payment ends the debt before the
/// last date, [`ScheduleError::Empty`] for no dates or nothing owed.
pub fn amortise_level(
    owed: Parts,
    rates: &[Fraction],
    dates: &[Date],
    step: Minor,
    rounding: Rounding,
    waterfall: &[Bucket; 3],
) -> Result<Vec<Row>, ScheduleError> {
    amortise_rising(owed, &Rise::NONE, rates, dates, step, rounding, waterfall)
}

/// The rows of the least first payment (a multiple of `step`) from which payments rise
/// as `rise` says, whose last payment is not larger than its own step of the rise.
///
/// Whether every payment covers the interest of its period shows in the rows: no balance
/// is then above the one before it.
///
/// # Errors
/// As [`amortise_level`].
pub fn amortise_rising(
    owed: Parts,
    rise: &Rise,
    rates: &[Fraction],
    dates: &[Date],
    step: Minor,
    rounding: Rounding,
    waterfall: &[Bucket; 3],
) -> Result<Vec<Row>, ScheduleError> {
    if !owed.total()?.is_positive() || dates.is_empty() {
        return Err(ScheduleError::Empty);
    }
    let mut all = owed.total()?;
    for rate in rates {
        all = all.plus(rate.of(owed.principal, Rounding::Ceiling)?)?;
    }
    let all = i128::from(all.units());
    let payments = i128::try_from(dates.len()).map_err(|_| MoneyError::OutOfRange)?;
    let about = about(all, i128::from(step.units()), payments);
    let payments_of = |steps: i128| -> Result<Payments, MoneyError> {
        let steps = i64::try_from(steps).map_err(|_| MoneyError::OutOfRange)?;
        let first = Minor::new(steps.saturating_mul(step.units()))?;
        rise.payments(first, step)
    };
    let steps = least_steps(all, about, |steps| {
        let missing = missing(owed, &payments_of(steps)?, rates, rounding, waterfall)?;
        Ok::<_, MoneyError>(i128::from(missing))
    })?;
    let payments = payments_of(steps)?;
    amortise_by(owed, &payments, rates, dates, rounding, waterfall)
}

#[cfg(test)]
mod tests {
    use super::super::dates::{Calendar, due_dates};
    use super::*;
    use proptest::prelude::*;

    const WATERFALL: [Bucket; 3] = [Bucket::Fees, Bucket::Interest, Bucket::Principal];

    fn minor(units: i64) -> Minor {
        Minor::new(units).unwrap()
    }

    fn principal(units: i64) -> Parts {
        Parts {
            principal: minor(units),
            ..Parts::default()
        }
    }

    fn level(owed: Parts, rate: &str, count: u16) -> Result<Vec<Row>, ScheduleError> {
        let start: Date = "2026-11-20".parse().unwrap();
        let dates = due_dates(
            "2026-12-20".parse().unwrap(),
            Frequency::Monthly,
            count,
            None,
            &Calendar::default(),
        )?;
        let interest = Interest {
            annual_rate_percent: rate.parse().unwrap(),
            accrual: Accrual::PerPeriod,
            rounding: Rounding::HalfUp,
        };
        let rates = interest.periods(Frequency::Monthly, start, &dates)?;
        amortise_level(owed, &rates, &dates, minor(1), Rounding::HalfUp, &WATERFALL)
    }

    #[test]
    fn a_debt_that_ends_early_is_paid_too_much() {
        // 60 four times is 140 more than 100.
        let free = [Fraction::ZERO; 4];
        let missing = |units| {
            let payments = Payments::equal(minor(60));
            let (owed, rounding) = (principal(units), Rounding::HalfUp);
            super::missing(owed, &payments, &free, rounding, &WATERFALL)
        };
        assert_eq!(missing(100), Ok(-140));
        assert_eq!(missing(60), Ok(-180));
        assert_eq!(missing(200), Ok(-40));
        assert_eq!(missing(240), Ok(0));
        assert_eq!(missing(250), Ok(10));
    }

    #[test]
    fn a_debt_smaller_than_its_payments_is_refused() {
        assert_eq!(
            level(principal(3), "0", 5).unwrap_err(),
            ScheduleError::TooManyPayments
        );
        assert_eq!(level(principal(0), "6", 5), Err(ScheduleError::Empty));
        assert_eq!(level(principal(100), "6", 0), Err(ScheduleError::Empty));
    }

    #[test]
    fn level_plans_have_the_least_payment_with_no_larger_last_one() {
        // Amount, yearly rate, count, payment, last payment, interest: worked out
        // with exact decimals outside this code.
        let cases = [
            (240_000, "6", 12, 20_657, 20_646, 7_873),
            (500_000, "18", 24, 24_962, 24_961, 99_087),
            (500_000, "18", 36, 18_077, 18_040, 150_735),
            (500_000, "9", 24, 22_843, 22_829, 48_218),
        ];
        for (amount, rate, count, payment, last, interest) in cases {
            let rows = level(principal(amount), rate, count).unwrap();
            let (final_row, others) = rows.split_last().unwrap();
            assert!(others.iter().all(|row| row.total.units() == payment));
            let total: i64 = rows.iter().map(|row| row.interest.units()).sum();
            assert_eq!(
                (final_row.total.units(), total),
                (last, interest),
                "{amount} at {rate} over {count}"
            );
        }
    }

    #[test]
    fn interest_is_never_charged_on_interest_or_fees() {
        let owed = Parts {
            principal: minor(100_000),
            interest: minor(5_000),
            fees: minor(2_500),
        };
        let rows = level(owed, "12", 6).unwrap();
        assert_eq!(rows[0].interest.units() + rows[0].fees.units(), 8_500);
        assert_eq!(rows[1].interest.units(), 900);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]
        #[test]
        fn rows_sum_to_what_is_owed_and_the_last_is_not_larger(
            principal in 1_000i64..50_000_000,
            interest in 0i64..100_000,
            fees in 0i64..100_000,
            rate in 0u32..4_000,
            count in 1u16..61,
        ) {
            let owed = Parts { principal: minor(principal), interest: minor(interest), fees: minor(fees) };
            let rate = format!("{}.{:02}", rate / 100, rate % 100);
            let rows = level(owed, &rate, count).unwrap();
            let sum = |part: fn(&Row) -> Minor| rows.iter().map(|row| part(row).units()).sum::<i64>();
            prop_assert_eq!(sum(|row| row.principal), principal);
            prop_assert_eq!(sum(|row| row.fees), fees);
            prop_assert_eq!(sum(|row| row.total), sum(|row| row.principal) + sum(|row| row.interest) + sum(|row| row.fees));
            let (last, others) = rows.split_last().unwrap();
            prop_assert_eq!(last.balance, Minor::ZERO);
            prop_assert!(last.total.is_positive());
            for pair in others.windows(2) {
                prop_assert_eq!(pair[0].total, pair[1].total);
                prop_assert!(pair[1].balance < pair[0].balance);
            }
            if let Some(regular) = others.first() {
                prop_assert!(last.total <= regular.total);
            }
        }
    }
}
