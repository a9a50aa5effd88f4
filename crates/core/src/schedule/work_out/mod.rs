//! Working a schedule out from its terms.

mod parts;

use crate::money::{Fraction, Minor, MoneyError, Rounding, divide, scaled};

use super::amortise::Row;
use super::fit::{about, least_steps};
use super::terms::{
    LastPayment, Method, PaymentRounding, Schedule, SkipAccrual, Terms, TermsError,
};

impl Terms {
    /// The schedule of these terms.
    ///
    /// # Errors
    /// [`TermsError`], naming what is wrong with them.
    pub fn schedule(&self) -> Result<Schedule, TermsError> {
        let plan = Plan::of(self)?;
        let (rows, payment) = match self.method {
            Method::GivenPayment(payment) => plan.given(payment)?,
            Method::Level if plan.bears_interest() || self.last_payment == LastPayment::AsGiven => {
                plan.level()?
            }
            Method::EqualPrincipal => plan.equal_principal()?,
            Method::Level | Method::Flat | Method::InterestFree => plan.in_parts()?,
        };
        self.finish(rows, payment)
    }

    fn finish(&self, mut rows: Vec<Row>, payment: Option<Minor>) -> Result<Schedule, TermsError> {
        if let Some(down) = self.down_payment {
            rows.insert(
                0,
                Row {
                    due: down.due,
                    total: down.amount,
                    interest: Minor::ZERO,
                    principal: down.amount,
                    fees: Minor::ZERO,
                    balance: self.principal.minus(down.amount)?,
                },
            );
        }
        let total_of_payments = Minor::sum(rows.iter().map(|row| row.total))?;
        let left = rows.last().map_or(Minor::ZERO, |row| row.balance);
        Ok(Schedule {
            payment,
            total_interest: total_of_payments.plus(left)?.minus(self.principal)?,
            total_of_payments,
            rows,
        })
    }
}

/// What happens on a due date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Due {
    pays_interest: bool,
    pays_principal: bool,
    skipped: bool,
    /// The interest of the period on an amount of one, zero where it is free.
    rate: Fraction,
}

/// A rate whose numbers fit 64 bits, as numerator and denominator.
type SmallRate = (i64, i64);

/// The state of a debt between two payments. The unit is a minor unit over the scale
/// the debt is followed at.
#[derive(Debug, Clone, Copy)]
struct Debt {
    principal: i128,
    /// Interest that is owed.
    accrued: i128,
}

/// A payment, in the unit of the [`Debt`].
#[derive(Debug, Clone, Copy)]
struct Paid {
    interest: i128,
    principal: i128,
}

impl Debt {
    fn total(self) -> Result<i128, MoneyError> {
        add(self.principal, self.accrued)
    }
}

fn add(one: i128, other: i128) -> Result<i128, MoneyError> {
    one.checked_add(other).ok_or(MoneyError::OutOfRange)
}

fn minor(units: i128) -> Result<Minor, MoneyError> {
    Minor::new(i64::try_from(units).map_err(|_| MoneyError::OutOfRange)?)
}

/// Terms that were checked, with what happens on each due date.
struct Plan<'a> {
    terms: &'a Terms,
    /// The principal less the down payment, in minor units.
    financed: i128,
    dues: Vec<Due>,
    /// The rates, where every due date pays both and everything fits 64 bits.
    small: Option<Vec<SmallRate>>,
}

impl<'a> Plan<'a> {
    fn of(terms: &'a Terms) -> Result<Self, TermsError> {
        if !terms.principal.is_positive() {
            return Err(TermsError::NoPrincipal);
        }
        let count = terms.periods.len();
        if count == 0 || count > Terms::MOST_PERIODS {
            return Err(TermsError::PeriodCount);
        }
        let in_order = terms.periods.iter().all(|period| period.from < period.due)
            && terms.periods.is_sorted_by(|one, next| one.due <= next.from);
        if !in_order {
            return Err(TermsError::PeriodOrder);
        }
        if !terms.payment_step.is_positive() {
            return Err(TermsError::PaymentStep);
        }
        let mut financed = terms.principal;
        if let Some(down) = terms.down_payment {
            financed = financed.minus(down.amount)?;
            if !down.amount.is_positive() || !financed.is_positive() {
                return Err(TermsError::DownPayment);
            }
            if terms
                .periods
                .first()
                .is_some_and(|first| down.due >= first.due)
            {
                return Err(TermsError::LateDownPayment);
            }
        }
        if terms.balloon < Minor::ZERO || terms.balloon >= financed {
            return Err(TermsError::Balloon);
        }
        let grace = terms.principal_grace.max(terms.interest_grace);
        if usize::from(grace) >= count {
            return Err(TermsError::Grace);
        }
        let fixed_parts = !matches!(terms.method, Method::Level | Method::GivenPayment(_));
        let of_no_use = (fixed_parts && terms.last_payment == LastPayment::AsGiven)
            || (terms.method == Method::Flat
                && !terms.skip.is_empty()
                && terms.skip_accrual == SkipAccrual::Capitalise)
            || (matches!(terms.method, Method::GivenPayment(_))
                && (terms.balloon.is_positive()
                    || terms.payment_rounding != PaymentRounding::Fit
                    || terms.payment_step != Minor::ONE));
        if of_no_use {
            return Err(TermsError::NotForMethod);
        }
        let dues = dues(terms)?;
        let small = dues
            .iter()
            .map(|due| {
                let [numerator, denominator] =
                    [due.rate.numerator(), due.rate.denominator()].map(i64::try_from);
                let is_plain = due.pays_interest && due.pays_principal;
                numerator.ok().zip(denominator.ok()).filter(|_| is_plain)
            })
            .collect();
        Ok(Self {
            terms,
            financed: i128::from(financed.units()),
            dues,
            small,
        })
    }

    fn bears_interest(&self) -> bool {
        self.terms.method != Method::InterestFree && self.dues.iter().any(|due| !due.rate.is_zero())
    }

    fn balloon(&self) -> i128 {
        i128::from(self.terms.balloon.units())
    }

    /// Takes the debt through the period of `due` to its payment, which is `pays` of what
    /// is owed then unless the date is skipped or in grace.
    fn advance(
        &self,
        debt: &mut Debt,
        due: Due,
        pays: impl FnOnce(&Debt) -> Result<i128, MoneyError>,
    ) -> Result<Paid, MoneyError> {
        let interest = if due.rate.is_zero() {
            0
        } else {
            due.rate
                .of_units(debt.principal, self.terms.interest_rounding)?
        };
        if due.skipped {
            match self.terms.skip_accrual {
                SkipAccrual::AtResume => debt.accrued = add(debt.accrued, interest)?,
                SkipAccrual::Capitalise => debt.principal = add(debt.principal, interest)?,
                SkipAccrual::Waive => {}
            }
            return Ok(Paid {
                interest: 0,
                principal: 0,
            });
        }
        debt.accrued = add(debt.accrued, interest)?;
        let total = match (due.pays_interest, due.pays_principal) {
            (false, false) => 0,
            (true, false) => debt.accrued,
            (true, true) => pays(debt)?,
            // Interest waits until its grace is over, so principal is all there is to pay.
            (false, true) => pays(debt)?.min(debt.principal.max(0)),
        };
        let interest = if due.pays_interest {
            total.min(debt.accrued)
        } else {
            0
        };
        let principal = add(total, -interest)?;
        debt.accrued = add(debt.accrued, -interest)?;
        debt.principal = add(debt.principal, -principal)?;
        Ok(Paid {
            interest,
            principal,
        })
    }

    /// What the last payment would be, the balloon aside, where each other is
    /// `payment`. Below zero where the debt ends earlier. Amounts count parts of a
    /// minor unit, `scale` of them.
    fn last_payment(&self, payment: i128, scale: i128) -> Result<i128, MoneyError> {
        if scale == 1
            && let Some(last) = self.small_last_payment(payment)
        {
            return Ok(last);
        }
        let times = |amount: i128| amount.checked_mul(scale).ok_or(MoneyError::OutOfRange);
        let mut debt = Debt {
            principal: times(self.financed)?,
            accrued: 0,
        };
        let mut last = 0;
        let end = self.dues.len().saturating_sub(1);
        for (index, due) in self.dues.iter().enumerate() {
            self.advance(&mut debt, *due, |debt| {
                if index == end {
                    last = debt.total()?;
                }
                Ok(payment)
            })?;
            let left = debt.total()?;
            if index < end && left <= 0 {
                // What is paid too much bears no interest: with it the sum would soon
                // leave every range, and it is below zero either way.
                let payments = i128::try_from(end - index).unwrap_or(i128::MAX);
                last = add(left, payment.saturating_mul(-payments))?;
                break;
            }
        }
        add(last, -times(self.balloon())?)
    }

    /// The same in 64 bits, `None` where they do not suffice, or where a payment does
    /// not meet its interest.
    fn small_last_payment(&self, payment: i128) -> Option<i128> {
        let rates = self.small.as_ref()?;
        let payment = i64::try_from(payment).ok()?;
        let mut owed = i64::try_from(self.financed).ok()?;
        let mut last = 0;
        for (numerator, denominator) in rates {
            let rounding = self.terms.interest_rounding;
            let interest = scaled(owed, *numerator, *denominator, rounding)?;
            if payment < interest {
                return None;
            }
            last = owed.checked_add(interest)?;
            owed = last.checked_sub(payment)?;
        }
        Some(i128::from(last) - self.balloon())
    }

    /// The least payment, in multiples of `step`, whose last payment is not larger: the
    /// larger the payment, the smaller what is left for the last one.
    fn fitting(&self, step: i128, scale: i128) -> Result<i128, TermsError> {
        let excess = |steps: i128| -> Result<i128, TermsError> {
            let payment = steps.checked_mul(step).ok_or(MoneyError::OutOfRange)?;
            Ok(add(self.last_payment(payment, scale)?, -payment)?)
        };
        let financed = self
            .financed
            .checked_mul(scale)
            .ok_or(MoneyError::OutOfRange)?;
        let mut all = financed;
        for due in &self.dues {
            all = add(all, due.rate.of_units(financed, Rounding::Ceiling)?)?;
        }
        let payments = i128::from(self.principal_payments()?);
        let steps = least_steps(all, about(all, step, payments), excess)?;
        steps
            .checked_mul(step)
            .ok_or(TermsError::Money(MoneyError::OutOfRange))
    }

    /// The exact level payment, rounded by `mode` to a multiple of the step.
    fn exact(&self, mode: Rounding) -> Result<i128, TermsError> {
        /// Parts of a minor unit the exact payment is worked out in.
        const PARTS: i128 = 1 << 24;
        /// How many parts the rounding of interest may have moved it.
        const TOLERANCE: i128 = 4;
        let parts = self.fitting(1, PARTS)?;
        let step = i128::from(self.terms.payment_step.units());
        // Within the tolerance, a payment of whole or half steps is meant exactly.
        let half_step = step * PARTS / 2;
        let off = add(parts, half_step / 2)?.rem_euclid(half_step) - half_step / 2;
        let parts = if off.abs() <= TOLERANCE {
            parts - off
        } else {
            parts
        };
        Ok(divide(parts, step * PARTS, mode)? * step)
    }

    fn level(&self) -> Result<(Vec<Row>, Option<Minor>), TermsError> {
        let step = i128::from(self.terms.payment_step.units());
        let payment = match self.terms.payment_rounding {
            PaymentRounding::Fit => self.fitting(step, 1)?,
            PaymentRounding::To(mode) => self.exact(mode)?,
        };
        let as_given = self.terms.last_payment == LastPayment::AsGiven;
        let last = as_given.then_some(payment + self.balloon());
        let rows = self.rows(|_, _| Ok(payment), last)?;
        Ok((rows, Some(minor(payment)?)))
    }

    /// The rows of payments that `pays` gives, by the number of the payment and the
    /// debt, and the last of them `last`, or all that is owed.
    fn rows(
        &self,
        pays: impl Fn(usize, &Debt) -> Result<i128, MoneyError>,
        last: Option<i128>,
    ) -> Result<Vec<Row>, TermsError> {
        let end = self.dues.len().saturating_sub(1);
        let mut debt = Debt {
            principal: self.financed,
            accrued: 0,
        };
        let mut rows = Vec::with_capacity(self.dues.len());
        for (index, (due, period)) in self.dues.iter().zip(&self.terms.periods).enumerate() {
            let paid = self.advance(&mut debt, *due, |debt| match last {
                None if index == end => debt.total(),
                Some(last) if index == end => Ok(last),
                _ => pays(index, debt),
            })?;
            let total = add(paid.interest, paid.principal)?;
            let over_early = index < end && debt.total()? <= 0;
            if over_early || (index == end && total <= self.balloon()) {
                return Err(TermsError::TooManyPayments);
            }
            rows.push(row(period.due, paid, debt)?);
        }
        Ok(rows)
    }

    /// The rows of a given payment: as many as it takes, or as there are periods.
    fn given(&self, payment: Minor) -> Result<(Vec<Row>, Option<Minor>), TermsError> {
        let pays = i128::from(payment.units());
        let end = self.dues.len().saturating_sub(1);
        let clears = self.terms.last_payment == LastPayment::Clears;
        let mut debt = Debt {
            principal: self.financed,
            accrued: 0,
        };
        let mut rows = Vec::new();
        let (mut is_first, mut too_small) = (true, pays <= 0);
        for (index, (due, period)) in self.dues.iter().zip(&self.terms.periods).enumerate() {
            let paid = self.advance(&mut debt, *due, |debt| {
                let owed = debt.total()?;
                too_small |= is_first && pays <= debt.accrued;
                is_first = false;
                Ok(if clears && index == end {
                    owed
                } else {
                    pays.min(owed)
                })
            })?;
            if too_small {
                return Err(TermsError::NeverAmortises);
            }
            rows.push(row(period.due, paid, debt)?);
            if debt.total()? == 0 {
                break;
            }
        }
        Ok((rows, Some(payment)))
    }
}

/// What happens on each due date.
fn dues(terms: &Terms) -> Result<Vec<Due>, TermsError> {
    let mut skips: Vec<_> = terms.skip.clone();
    skips.sort_unstable();
    let count = skips.len();
    skips.dedup();
    let is_due = |date| terms.periods.iter().any(|period| period.due == date);
    if skips.len() < count || !skips.iter().all(|date| is_due(*date)) {
        return Err(TermsError::SkippedDate);
    }
    let dues: Vec<Due> = terms
        .periods
        .iter()
        .enumerate()
        .map(|(index, period)| {
            let skipped = skips.binary_search(&period.due).is_ok();
            let free = index < usize::from(terms.interest_free_periods);
            Due {
                pays_interest: index >= usize::from(terms.interest_grace),
                pays_principal: index >= usize::from(terms.principal_grace) && !skipped,
                skipped,
                rate: if free { Fraction::ZERO } else { period.rate },
            }
        })
        .collect();
    match dues.last() {
        Some(last) if !last.skipped => Ok(dues),
        _ => Err(TermsError::LastSkipped),
    }
}

fn row(due: crate::date::Date, paid: Paid, left: Debt) -> Result<Row, TermsError> {
    Ok(Row {
        due,
        total: minor(add(paid.interest, paid.principal)?)?,
        interest: minor(paid.interest)?,
        principal: minor(paid.principal)?,
        fees: Minor::ZERO,
        balance: minor(left.total()?)?,
    })
}
