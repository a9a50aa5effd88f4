//! What a running contract asks for today, for the options that change it.

use super::{Case, Reason, Refusal};
use crate::account::{Contract, Parts};
use crate::date::{Anchor, Date};
use crate::money::{Fraction, Minor, Rounding};
use crate::schedule::{
    Frequency, Interest, Row, ScheduleError, amortise_given, due_dates, payments_needed,
};

/// The most years a contract is followed for.
const MAX_YEARS: u16 = 40;

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
        let calendar = &case.policy.calendar;
        let on_its_day = match contract.frequency {
            Frequency::SemiMonthly => {
                calendar.semi_monthly_from(contract.next_due)? == contract.next_due
            }
            Frequency::Monthly => {
                let day = contract.anchor_day.unwrap_or(contract.next_due.day());
                contract.next_due.add_months(0, Anchor::Day(day))? == contract.next_due
            }
            Frequency::Weekly | Frequency::Fortnightly => true,
        };
        if contract.next_due < case.as_of || !on_its_day {
            return Err(Reason::NoPlanFits.into());
        }
        let dates = due_dates(
            contract.next_due,
            contract.frequency,
            MAX_YEARS * u16::from(contract.frequency.per_year()),
            contract.anchor_day,
            calendar,
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
        let dates = self.dates_from(skip);
        let rates = vec![self.rate; dates.len()];
        let waterfall = &case.policy.waterfall;
        let count = payments_needed(owed, payment, &rates, Rounding::HalfUp, waterfall)?
            .map(usize::from)
            .ok_or(ScheduleError::NeverAmortises)?;
        let (Some(dates), Some(rates)) = (dates.get(..count), rates.get(..count)) else {
            return Err(ScheduleError::NeverAmortises.into());
        };
        Ok(amortise_given(
            owed,
            payment,
            rates,
            dates,
            Rounding::HalfUp,
            waterfall,
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
    pub(super) fn before(&self, case: &Case<'_>) -> Result<(Minor, Option<Date>), Refusal> {
        let total = Minor::sum(self.rows.iter().map(|row| row.total))?;
        let last = self.rows.last();
        let last = last.map(|row| case.policy.calendar.adjusted(row.due));
        Ok((total, last.transpose()?))
    }
}
