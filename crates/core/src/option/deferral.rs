//! Pay later: payments move or are skipped for a while.

use serde::Serialize;

use super::contract::Running;
use super::number_in;
use super::{Case, Draft, Effect, Param, Params, Range, Reason, Refusal};
use crate::date::Anchor;
use crate::json::Decode;
use crate::money::{Minor, Rounding};
use crate::schedule::{Row, amortise_level};

/// What a policy allows for paying later.
#[derive(Debug, Clone, PartialEq, Eq, Decode)]
#[serde(deny_unknown_fields)]
pub struct DeferralTerms {
    /// For how many periods of the contract, or months where there is none; the
    /// least is suggested.
    pub periods: Range<u16>,
    /// What becomes of the payments in between.
    pub method: DeferralMethod,
    /// What becomes of the interest of that time.
    pub accrual: DeferralAccrual,
}

/// What becomes of the payments of a deferral.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[serde(rename_all = "snake_case")]
pub enum DeferralMethod {
    /// Every payment moves later; their number and size stay.
    Shift,
    /// They are left out; the end stays and later payments are higher.
    Skip,
}

/// What becomes of the interest of a deferral: the principal times the yearly
/// rate times its days over 365, rounded once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[serde(rename_all = "snake_case")]
pub enum DeferralAccrual {
    /// None is charged.
    Waive,
    /// It is paid with the first payment after the deferral.
    AtResume,
    /// It is paid with the last payment.
    AtEnd,
}

impl DeferralTerms {
    pub(super) fn draft(&self, case: &Case<'_>, params: &Params) -> Result<Draft, Refusal> {
        params.only(&[Param::Periods])?;
        if case.account.contract.is_some() {
            self.of_contract(case, params)
        } else {
            self.of_bill(case, params)
        }
    }

    /// A bill with no contract is due in one payment, so many months later.
    fn of_bill(&self, case: &Case<'_>, params: &Params) -> Result<Draft, Refusal> {
        let periods = number_in(
            Param::Periods,
            params.periods,
            self.periods,
            self.periods.min,
        )?;
        let due = case
            .as_of
            .add_months(i32::from(periods), Anchor::Day(case.as_of.day()))?;
        let due = case.policy.calendar.adjusted(due)?;
        let row = case.one_row(case.parts, due)?;
        self.draft_of(case, periods, self.periods, vec![row], None)
    }

    fn of_contract(&self, case: &Case<'_>, params: &Params) -> Result<Draft, Refusal> {
        let running = Running::of(case)?;
        let room = match self.method {
            DeferralMethod::Shift => running.dates.len().saturating_sub(running.rows.len()),
            DeferralMethod::Skip => running.rows.len().saturating_sub(1),
        };
        let room = u16::try_from(room).unwrap_or(u16::MAX);
        let limits = Range {
            min: self.periods.min,
            max: self.periods.max.min(room),
        };
        if limits.max < limits.min {
            return Err(Reason::NoPlanFits.into());
        }
        let periods = number_in(Param::Periods, params.periods, limits, limits.min)?;
        let skipped = usize::from(periods);
        let resumes = *running
            .dates_from(skipped)
            .first()
            .ok_or(Reason::NoPlanFits)?;
        let extra = match self.accrual {
            DeferralAccrual::Waive => Minor::ZERO,
            DeferralAccrual::AtResume | DeferralAccrual::AtEnd => {
                running.interest_between(running.contract.next_due, resumes)?
            }
        };
        let mut rows = match self.method {
            DeferralMethod::Shift => {
                let mut rows = running.rows.clone();
                for (row, due) in rows.iter_mut().zip(running.dates_from(skipped)) {
                    row.due = *due;
                }
                rows
            }
            DeferralMethod::Skip => {
                let dates = running
                    .dates
                    .get(skipped..running.rows.len())
                    .ok_or(Reason::NoPlanFits)?;
                let rates = vec![running.rate; dates.len()];
                amortise_level(
                    running.owed,
                    &rates,
                    dates,
                    case.policy.payment_step,
                    Rounding::HalfUp,
                    &case.policy.waterfall,
                )?
            }
        };
        let at = match self.accrual {
            DeferralAccrual::AtEnd => rows.len().saturating_sub(1),
            DeferralAccrual::Waive | DeferralAccrual::AtResume => 0,
        };
        add_interest(&mut rows, at, extra)?;
        for row in &mut rows {
            row.due = case.policy.calendar.adjusted(row.due)?;
        }
        self.draft_of(case, periods, limits, rows, Some(&running))
    }

    fn draft_of(
        &self,
        case: &Case<'_>,
        periods: u16,
        limits: Range<u16>,
        schedule: Vec<Row>,
        running: Option<&Running<'_>>,
    ) -> Result<Draft, Refusal> {
        let total = Minor::sum(schedule.iter().map(|row| row.total))?;
        let owed = match running {
            Some(running) => running.owed.total()?,
            None => case.parts.total()?,
        };
        let (before, ends) = match running {
            Some(running) => {
                let (before, ends) = running.before(case)?;
                (Some(before), ends)
            }
            None => (None, None),
        };
        let mut effects: Vec<Effect> = ends
            .zip(schedule.last().map(|row| row.due))
            .filter(|(from, to)| from != to)
            .map(|(from, to)| Effect::EndDateMoves { from, to })
            .into_iter()
            .collect();
        if running.is_some() && self.method == DeferralMethod::Skip {
            // The second row shows the regular payment: the first may carry the
            // interest of the deferral.
            let regular = schedule.get(1).or(schedule.first());
            effects.extend(regular.zip(schedule.first()).map(|(regular, first)| {
                Effect::PaymentBecomes {
                    payment: regular.total,
                    from: first.due,
                }
            }));
        }
        let mut draft = Draft::of(schedule, owed, total);
        draft.params.periods = Some(periods);
        draft.limits.periods = Some(limits);
        draft.totals.interest = total.minus(owed)?;
        draft.totals.before = before;
        draft.effects = effects;
        Ok(draft)
    }
}

/// Adds `extra` interest to row `at`; it is owed until then.
fn add_interest(rows: &mut [Row], at: usize, extra: Minor) -> Result<(), Refusal> {
    for (index, row) in rows.iter_mut().enumerate() {
        if index < at {
            row.balance = row.balance.plus(extra)?;
        } else if index == at {
            row.total = row.total.plus(extra)?;
            row.interest = row.interest.plus(extra)?;
        }
    }
    Ok(())
}
