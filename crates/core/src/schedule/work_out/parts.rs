//! Schedules in parts: of principal, with the interest that is then owed, or of
//! principal and interest that are both known beforehand.

use crate::money::{Fraction, Minor, MoneyError, split, split_in_steps};
use crate::schedule::Row;
use crate::schedule::terms::{Method, PaymentRounding, SkipAccrual, TermsError};

use super::{Debt, Due, Paid, Plan, add, minor, row};

impl Plan<'_> {
    /// How many payments pay principal.
    pub(super) fn principal_payments(&self) -> Result<u16, TermsError> {
        let count = self.dues.iter().filter(|due| due.pays_principal).count();
        u16::try_from(count).map_err(|_| TermsError::PeriodCount)
    }

    /// `total` in `count` parts by the rounding of payments; the last part is the rest.
    fn parts(&self, total: i128, count: u16) -> Result<Vec<i128>, TermsError> {
        let total = minor(total)?;
        match self.terms.payment_rounding {
            PaymentRounding::Fit => {
                let parts = split_in_steps(total, count, self.terms.payment_step)
                    .map_err(|_| TermsError::TooManyPayments)?;
                Ok(parts.iter().map(|part| i128::from(part.units())).collect())
            }
            PaymentRounding::To(mode) => {
                let exact = Fraction::new(i128::from(total.units()), i128::from(count))?;
                let part = exact.to_step(self.terms.payment_step, mode)?;
                let before = i128::from(part.units()) * i128::from(count.saturating_sub(1));
                let last = i128::from(total.units()) - before;
                if last <= 0 {
                    return Err(TermsError::TooManyPayments);
                }
                let mut parts = vec![i128::from(part.units()); usize::from(count)];
                if let Some(place) = parts.last_mut() {
                    *place = last;
                }
                Ok(parts)
            }
        }
    }

    /// Equal parts of principal, and with each the interest that is owed.
    pub(super) fn equal_principal(&self) -> Result<(Vec<Row>, Option<Minor>), TermsError> {
        let parts = self.parts(self.financed - self.balloon(), self.principal_payments()?)?;
        // The part of each due date that pays principal.
        let mut left = parts.iter();
        let by_date: Vec<i128> = self
            .dues
            .iter()
            .map(|due| match due.pays_principal {
                true => left.next().copied().unwrap_or_default(),
                false => 0,
            })
            .collect();
        let interest = |index: usize, debt: &Debt| match self.dues.get(index) {
            Some(due) if due.pays_interest => debt.accrued,
            _ => 0,
        };
        let part = |index: usize| by_date.get(index).copied().unwrap_or_default();
        let rows = self.rows(|index, debt| add(part(index), interest(index, debt)), None)?;
        Ok((rows, None))
    }

    /// The rows of a debt whose interest is known beforehand: none, or flat.
    pub(super) fn in_parts(&self) -> Result<(Vec<Row>, Option<Minor>), TermsError> {
        let interest = self.flat_interest()?;
        let principal_count = self.principal_payments()?;
        let pays_interest = |due: &Due| due.pays_interest && !due.skipped;
        let interest_count =
            u16::try_from(self.dues.iter().filter(|due| pays_interest(due)).count())
                .map_err(|_| TermsError::PeriodCount)?;
        let principal = self.financed - self.balloon();
        let together = self
            .dues
            .iter()
            .all(|due| pays_interest(due) == due.pays_principal);
        let mut interests = self
            .parts_of_interest(interest, interest_count)?
            .into_iter();
        // Where both are paid on the same dates, their sums differ by a step at most.
        let mut parts = if together {
            self.parts(add(principal, interest)?, principal_count)?
        } else {
            self.parts(principal, principal_count)?
        }
        .into_iter();
        let payment = parts.as_slice().first().copied().unwrap_or_default();
        let end = self.dues.len().saturating_sub(1);
        // Interest of later periods is not owed yet.
        let mut debt = Debt {
            principal: self.financed,
            accrued: 0,
        };
        let mut rows = Vec::with_capacity(self.dues.len());
        for (index, (due, period)) in self.dues.iter().zip(&self.terms.periods).enumerate() {
            let mut interest = 0;
            if pays_interest(due) {
                interest = interests.next().unwrap_or_default();
            }
            let mut principal = 0;
            if due.pays_principal {
                principal = parts.next().unwrap_or_default();
                if together {
                    principal = add(principal, -interest)?;
                }
            }
            if index == end {
                principal = add(principal, self.balloon())?;
            }
            if principal < 0 {
                return Err(TermsError::TooManyPayments);
            }
            debt.principal = add(debt.principal, -principal)?;
            let paid = Paid {
                interest,
                principal,
            };
            rows.push(row(period.due, paid, debt)?);
        }
        let payment = together.then_some(payment);
        Ok((rows, payment.map(minor).transpose()?))
    }

    /// The interest of all periods on the whole principal, rounded once for each run of
    /// periods of the same rate.
    fn flat_interest(&self) -> Result<i128, TermsError> {
        if self.terms.method != Method::Flat {
            return Ok(0);
        }
        let mut sum = 0;
        let mut same: Option<(Fraction, i128)> = None;
        let rounding = self.terms.interest_rounding;
        let of = |rate: Fraction, times: i128| -> Result<i128, MoneyError> {
            rate.times(times, 1)?.of_units(self.financed, rounding)
        };
        for due in &self.dues {
            let waived = due.skipped && self.terms.skip_accrual == SkipAccrual::Waive;
            if waived || due.rate.is_zero() {
                continue;
            }
            same = match same {
                Some((rate, count)) if rate == due.rate => Some((rate, count + 1)),
                Some((rate, count)) => {
                    sum = add(sum, of(rate, count)?)?;
                    Some((due.rate, 1))
                }
                None => Some((due.rate, 1)),
            };
        }
        if let Some((rate, count)) = same {
            sum = add(sum, of(rate, count)?)?;
        }
        Ok(sum)
    }

    /// Interest in `count` parts: alike but for one minor unit, or rounded with the
    /// rest last. Parts that are rounded up end where the interest does.
    fn parts_of_interest(&self, total: i128, count: u16) -> Result<Vec<i128>, TermsError> {
        let parts = match self.terms.payment_rounding {
            PaymentRounding::Fit => split(minor(total)?, count)?,
            PaymentRounding::To(mode) => {
                let part = Fraction::new(total, i128::from(count))?.of(Minor::ONE, mode)?;
                let mut left = minor(total)?;
                let mut parts = Vec::with_capacity(usize::from(count));
                for _ in 1..count {
                    let part = part.min(left);
                    left = left.minus(part)?;
                    parts.push(part);
                }
                parts.push(left);
                parts
            }
        };
        Ok(parts.iter().map(|part| i128::from(part.units())).collect())
    }
}
