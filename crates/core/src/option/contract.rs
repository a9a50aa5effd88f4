//! What a running contract asks for today, for the options that change it.

use super::{Case, Reason, Refusal};
use crate::account::{Contract, Parts};
use crate::date::Date;
use crate::money::{Fraction, Minor, Rounding};
use crate::schedule::{Interest, Row, ScheduleError, amortise_given, due_dates};

/// The most payments a contract is followed for: 50 years of months.
const MAX_PAYMENTS: u16 = 600;

/// A contract with its arrears, and the schedule it has without any option.
pub(super) struct Running<'a> {
    pub(super) contract: &'a Contract,
    /// Everything owed: what is late and what is not yet due.
    pub(super) owed: Parts,
    /// Due dates from the next one on, as many as there could be payments.
    pub(super) dates: Vec<Date>,
    /// The rate of a regular period.
    pub(super) rate: Fraction,
    /// The rows it has today.
    pub(super) rows: Vec<Row>,
}

impl<'a> Running<'a> {
    pub(super) fn of(case: &Case<'a>) -> Result<Self, Refusal> {
        let contract = case.account.contract.as_ref().ok_or(Reason::NoContract)?;
        let owed = Parts {
            principal: case.parts.principal.plus(contract.outstanding)?,
            ..case.parts
        };
        let dates = due_dates(
            contract.next_due,
            contract.frequency,
            MAX_PAYMENTS,
            None,
            &case.policy.calendar,
        )?;
        let rate = contract
            .annual_rate_percent
            .fraction()
            .times(1, i128::from(contract.frequency.per_year()))?;
        let mut running = Self {
            contract,
            owed,
            dates,
            rate,
            rows: Vec::new(),
        };
        running.rows = running.pay(case, owed, contract.payment, 0)?;
        Ok(running)
    }

    /// The dates from the `skip`-th on.
    pub(super) fn dates_from(&self, skip: usize) -> &[Date] {
        self.dates.get(skip..).unwrap_or_default()
    }

    /// The rows of paying `payment` from the `skip`-th date until nothing is owed.
    pub(super) fn pay(
        &self,
        case: &Case<'_>,
        owed: Parts,
        payment: Minor,
        skip: usize,
    ) -> Result<Vec<Row>, Refusal> {
        let mut left = owed;
        let mut count = 0;
        let most = self.dates_from(skip).len();
        loop {
            left.interest = left
                .interest
                .plus(self.rate.of(left.principal, Rounding::HalfUp)?)?;
            count += 1;
            if payment >= left.total()? {
                break;
            }
            crate::schedule::apply(&mut left, payment, &case.policy.waterfall)?;
            if count == most {
                return Err(ScheduleError::NeverAmortises.into());
            }
        }
        let dates = self
            .dates_from(skip)
            .get(..count)
            .ok_or(ScheduleError::NeverAmortises)?;
        let rates = vec![self.rate; count];
        Ok(amortise_given(
            owed,
            payment,
            &rates,
            dates,
            Rounding::HalfUp,
            &case.policy.waterfall,
        )?)
    }

    /// The interest of the principal over the days from one date to another.
    pub(super) fn interest_between(&self, from: Date, to: Date) -> Result<Minor, Refusal> {
        let interest = Interest {
            annual_rate_percent: self.contract.annual_rate_percent,
            accrual: crate::schedule::Accrual::Actual365,
            rounding: Rounding::HalfUp,
        };
        let fraction = interest.over_days(from.days_until(to))?;
        Ok(fraction.of(self.owed.principal, Rounding::HalfUp)?)
    }

    /// What is paid in all, and the last date, without any option.
    pub(super) fn before(&self) -> Result<(Minor, Option<Date>), Refusal> {
        let total = Minor::sum(self.rows.iter().map(|row| row.total))?;
        Ok((total, self.rows.last().map(|row| row.due)))
    }
}
