//! The instalment plans of one down payment, one frequency and one first date.

use super::instalments::first_total;
use super::rates::Rates;
use super::{Case, InstalmentTerms, ParamFault, Range, Reason, Refusal};
use crate::account::Parts;
use crate::date::Date;
use crate::money::{Fraction, Minor, Rounding, split_in_steps};
use crate::schedule::{
    Frequency, Rise, Row, ScheduleError, amortise_by, amortise_level, amortise_rising, due_dates,
    needed_by, rows_of,
};

/// A plan for one number of payments.
pub(super) struct Plan<'a> {
    pub(super) terms: &'a InstalmentTerms,
    pub(super) case: &'a Case<'a>,
    pub(super) owed: Parts,
    pub(super) frequency: Frequency,
    pub(super) first: Date,
    pub(super) anchor_day: Option<u8>,
    pub(super) earliest: Date,
    pub(super) latest: Option<Date>,
    /// The interest charged, less what automatic payment takes off the rate.
    pub(super) rates: Rates,
    /// How the payments rise, where they do.
    pub(super) rise: Option<Rise>,
}

impl Plan<'_> {
    /// The first possible plan from `from` towards `to` payments.
    pub(super) fn find(&self, from: u16, to: u16, step: i32) -> Result<(u16, Vec<Row>), Refusal> {
        let mut count = i32::from(from);
        loop {
            let number = u16::try_from(count).unwrap_or_default();
            match self.of_count(number) {
                Ok(rows) => return Ok((number, rows)),
                Err(Refusal::Reason(Reason::NoPlanFits)) if number != to => count += step,
                Err(Refusal::Reason(Reason::NoPlanFits)) => {
                    return Err(self.why_none().into());
                }
                Err(other) => return Err(other),
            }
        }
    }

    /// Why no number of payments is possible.
    fn why_none(&self) -> Reason {
        let least = self.terms.min_payment;
        let fewest = i64::from(self.terms.counts.min);
        match self.owed.total() {
            Ok(total) if total.units() < least.units().saturating_mul(fewest) => {
                Reason::BalanceTooSmall {
                    least_payment: least,
                }
            }
            _ => Reason::NoPlanFits,
        }
    }

    /// The plan of `count` payments, if every payment stays within the limits.
    pub(super) fn of_count(&self, count: u16) -> Result<Vec<Row>, Refusal> {
        let waterfall = &self.case.policy.waterfall;
        let step = self.case.policy.payment_step;
        let total = self.owed.total()?;
        let dates = self.dates(count)?;
        let rates = self.rates.of(self.frequency, self.case.as_of, &dates)?;
        let rows = match (rates, self.rise) {
            (rates, Some(rise)) => {
                let (rates, rounding) = rates.unwrap_or_else(|| free(count));
                amortise_rising(self.owed, &rise, &rates, &dates, step, rounding, waterfall)?
            }
            (None, None) => {
                // Cheap to see before any rows are built.
                let least = self
                    .terms
                    .min_payment
                    .units()
                    .saturating_mul(i64::from(count));
                if total.units() < least {
                    return Err(Reason::NoPlanFits.into());
                }
                let payments = split_in_steps(total, count, step)
                    .map_err(|_| Refusal::from(Reason::NoPlanFits))?;
                rows_of(self.owed, &payments, &dates, waterfall)?
            }
            (Some((rates, rounding)), None) => {
                amortise_level(self.owed, &rates, &dates, step, rounding, waterfall)?
            }
        };
        self.within_limits(rows)
    }

    /// The plan that pays `amount` each time and the rest last, with the amount
    /// where it is really what is paid each time; first, where payments rise.
    ///
    /// Where the rest would be below the least payment, or there would be too few
    /// or too many payments, the nearest number of equal or rising payments is used
    /// instead, so that no payment leaves the limits.
    pub(super) fn of_amount(
        &self,
        amount: Minor,
        counts: Range<u16>,
    ) -> Result<(Vec<Row>, Option<Minor>), Refusal> {
        let waterfall = &self.case.policy.waterfall;
        let most = self.dates(counts.max)?;
        let (rates, rounding) = self
            .rates
            .of(self.frequency, self.case.as_of, &most)?
            .unwrap_or_else(|| free(counts.max));
        let rise = self.rise.unwrap_or(Rise::NONE);
        let payments = rise.payments(amount, self.case.policy.payment_step)?;
        let enough = needed_by(self.owed, &payments, &rates, rounding, waterfall)?;
        let enough = enough.unwrap_or(counts.max).clamp(counts.min, counts.max);
        let dates = self.dates(enough)?;
        let rates = rates.get(..dates.len()).unwrap_or_default();
        let exact = amortise_by(self.owed, &payments, rates, &dates, rounding, waterfall);
        let own = payments.at(dates.len().saturating_sub(1));
        if let Ok(rows) = exact
            && rows.last().is_some_and(|last| last.total <= own)
            && let Ok(rows) = self.within_limits(rows)
        {
            return Ok((rows, Some(amount)));
        }
        let fewer = (counts.min..=enough).rev();
        for count in fewer.chain(enough..=counts.max) {
            match self.of_count(count) {
                Ok(rows) => return Ok((rows, None)),
                Err(Refusal::Reason(_)) => {}
                Err(other) => return Err(other),
            }
        }
        Err(ParamFault::DoesNotFit.into())
    }

    /// `count` payments at other `rates`, whatever the limits say of their size.
    pub(super) fn at(&self, rates: Rates, count: u16) -> Result<Vec<Row>, Refusal> {
        let waterfall = &self.case.policy.waterfall;
        let step = self.case.policy.payment_step;
        let dates = self.dates(count)?;
        let mut rows = match rates.of(self.frequency, self.case.as_of, &dates)? {
            None => {
                let payments = split_in_steps(self.owed.total()?, count, step)?;
                rows_of(self.owed, &payments, &dates, waterfall)?
            }
            Some((rates, rounding)) => {
                amortise_level(self.owed, &rates, &dates, step, rounding, waterfall)?
            }
        };
        for row in &mut rows {
            row.due = self.case.policy.calendar.adjusted(row.due)?;
        }
        Ok(rows)
    }

    /// Whether a later payment is above the first, and every payment covers at least the
    /// interest of its period, so that what is owed never grows.
    fn rises_soundly(&self, rows: &[Row]) -> bool {
        let mut owed = self.owed.total().unwrap_or(Minor::ZERO);
        let first = first_total(rows);
        rows.iter().any(|row| row.total > first)
            && rows.iter().all(|row| {
                let before = std::mem::replace(&mut owed, row.balance);
                row.balance <= before
            })
    }

    fn dates(&self, count: u16) -> Result<Vec<Date>, Refusal> {
        Ok(due_dates(
            self.first,
            self.frequency,
            count,
            self.anchor_day,
            &self.case.policy.calendar,
        )?)
    }

    /// The rows with their dates moved to business days, where every limit holds.
    fn within_limits(&self, mut rows: Vec<Row>) -> Result<Vec<Row>, Refusal> {
        for row in &mut rows {
            row.due = self.case.policy.calendar.adjusted(row.due)?;
        }
        let least = self.terms.min_payment;
        let paid = Minor::sum(rows.iter().map(|row| row.total))?;
        let interest = paid.minus(self.owed.total()?)?;
        let fits = rows
            .iter()
            .all(|row| row.total >= least && row.due >= self.earliest)
            && rows.is_sorted_by(|one, next| one.due < next.due)
            && self.terms.max_interest.is_none_or(|most| interest <= most)
            && self.rise.is_none_or(|_| self.rises_soundly(&rows))
            && self
                .latest
                .is_none_or(|latest| rows.last().is_some_and(|row| row.due <= latest));
        if fits {
            Ok(rows)
        } else {
            Err(Refusal::from(ScheduleError::TooManyPayments))
        }
    }
}

/// The rates of `count` periods without interest, and a rounding that never counts.
fn free(count: u16) -> (Vec<Fraction>, Rounding) {
    (vec![Fraction::ZERO; usize::from(count)], Rounding::HalfUp)
}
