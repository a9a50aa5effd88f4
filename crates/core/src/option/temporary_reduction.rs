//! Pay less for a while; the shortfall is caught up as the policy says.

use serde::Serialize;

use super::contract::Running;
use super::number_in;
use super::{Case, Draft, Effect, Param, Params, Range, Reason, Refusal};
use crate::json::Decode;
use crate::money::{Minor, Percent, Rounding};
use crate::schedule::{Row, amortise_given, amortise_level, apply};

/// What a policy allows for lower payments.
#[derive(Debug, Clone, PartialEq, Eq, Decode)]
#[serde(deny_unknown_fields)]
pub struct TemporaryReductionTerms {
    /// For how many payments; the most is suggested.
    pub periods: Range<u16>,
    /// What is taken off each of them.
    pub cut_percent: Percent,
    /// How the shortfall is caught up.
    pub shortfall: Shortfall,
}

/// How a shortfall is caught up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[serde(rename_all = "snake_case")]
pub enum Shortfall {
    /// By more payments of the usual size at the end.
    Extend,
    /// By higher payments afterwards, with the same end.
    Spread,
    /// By a larger last payment.
    Balloon,
    /// As `spread`, with unpaid interest added to the principal, so
    /// that it bears interest itself. Only where the law allows it.
    Capitalise,
}

impl TemporaryReductionTerms {
    pub(super) fn draft(&self, case: &Case<'_>, params: &Params) -> Result<Draft, Refusal> {
        params.only(&[Param::Periods])?;
        let running = Running::of(case)?;
        let usual = running.contract.payment;
        let count = running.rows.len();
        let room = u16::try_from(count.saturating_sub(1)).unwrap_or(u16::MAX);
        let limits = Range {
            min: self.periods.min,
            max: self.periods.max.min(room),
        };
        if limits.max < limits.min {
            return Err(Reason::NoPlanFits.into());
        }
        let periods = number_in(Param::Periods, params.periods, limits, limits.max)?;
        let lower = self.lower_payment(case, usual)?;
        if lower >= usual {
            return Err(Reason::NoPlanFits.into());
        }

        let reduced = usize::from(periods);
        let mut owed = running.owed;
        let mut rows = Vec::with_capacity(count);
        for due in running.dates.iter().take(reduced) {
            owed.interest = owed
                .interest
                .plus(running.rate.of(owed.principal, Rounding::HalfUp)?)?;
            let applied = apply(&mut owed, lower, &case.policy.waterfall)?;
            rows.push(Row {
                due: *due,
                total: applied.total()?,
                interest: applied.interest,
                principal: applied.principal,
                fees: applied.fees,
                balance: owed.total()?,
            });
        }
        if self.shortfall == Shortfall::Capitalise {
            owed.principal = owed.principal.plus(owed.interest)?;
            owed.interest = Minor::ZERO;
        }
        let rest = running
            .dates
            .get(reduced..count)
            .ok_or(Reason::NoPlanFits)?;
        let rates = vec![running.rate; rest.len()];
        let waterfall = &case.policy.waterfall;
        let after = match self.shortfall {
            Shortfall::Extend => running.pay(case, owed, usual, reduced)?,
            Shortfall::Balloon => {
                amortise_given(owed, usual, &rates, rest, Rounding::HalfUp, waterfall)?
            }
            Shortfall::Spread | Shortfall::Capitalise => amortise_level(
                owed,
                &rates,
                rest,
                case.policy.payment_step,
                Rounding::HalfUp,
                waterfall,
            )?,
        };
        let mut changes: Vec<Row> = after.first().copied().into_iter().collect();
        if self.shortfall == Shortfall::Balloon && after.len() > 1 {
            changes.extend(after.last());
        }
        rows.extend(after);
        for row in &mut rows {
            row.due = case.policy.calendar.adjusted(row.due)?;
        }

        for row in &mut changes {
            row.due = case.policy.calendar.adjusted(row.due)?;
        }

        let (before, ends) = running.before(case)?;
        let total = Minor::sum(rows.iter().map(|row| row.total))?;
        let owed = running.owed.total()?;
        let mut effects: Vec<Effect> = changes
            .into_iter()
            .map(|row| Effect::PaymentBecomes {
                payment: row.total,
                from: row.due,
            })
            .collect();
        effects.extend(
            ends.zip(rows.last().map(|row| row.due))
                .filter(|(from, to)| from != to)
                .map(|(from, to)| Effect::EndDateMoves { from, to }),
        );
        let mut draft = Draft::of(rows, owed, total);
        draft.params.periods = Some(periods);
        draft.limits.periods = Some(limits);
        draft.totals.interest = total.minus(owed)?;
        draft.totals.before = Some(before);
        draft.effects = effects;
        Ok(draft)
    }

    /// The usual payment less the cut, rounded up to a step, never nothing.
    fn lower_payment(&self, case: &Case<'_>, usual: Minor) -> Result<Minor, Refusal> {
        let step = case.policy.payment_step;
        let cut = self.cut_percent.of(usual, Rounding::Floor)?;
        Ok(usual.minus(cut)?.max(step).up_to_step(step)?)
    }
}
