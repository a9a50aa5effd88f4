//! Change a running contract for good: a longer term, a lower rate, late interest
//! and fees in the principal, or the arrears spread over what is left.

use serde::Serialize;

use super::contract::Running;
use super::number_in;
use super::{Case, Draft, Effect, Param, Params, Range, Reason, Refusal};
use crate::json::Decode;
use crate::money::{Minor, Percent, Rounding, split_in_steps};
use crate::schedule::{amortise_level, rows_of};

/// What a policy allows for changing a contract.
#[derive(Debug, Clone, PartialEq, Eq, Decode)]
#[serde(deny_unknown_fields)]
pub struct ModificationTerms {
    /// By how many payments the contract may become longer; the most is suggested,
    /// and 0 to 0 only spreads the arrears over the payments that are left.
    pub extend: Range<u16>,
    /// The yearly nominal rate from the next payment on; today's where it is left
    /// out. A rate above today's is never used: raising it would be a new credit
    /// (12 CFR 1026.20(a)(4)).
    #[serde(default)]
    pub annual_rate_percent: Option<Percent>,
    /// What is late joins the principal and bears interest; only where the law
    /// allows it.
    #[serde(default)]
    pub capitalise: Capitalise,
    /// The least payment, in minor units.
    #[serde(default)]
    pub min_payment: Minor,
    /// The most interest in all, in minor units.
    #[serde(default)]
    pub max_interest: Option<Minor>,
}

/// What joins the principal of a contract.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Decode)]
#[serde(rename_all = "snake_case")]
pub enum Capitalise {
    /// Nothing.
    #[default]
    Nothing,
    /// Interest that is late.
    Interest,
    /// Interest and fees that are late.
    InterestAndFees,
}

impl ModificationTerms {
    pub(super) fn draft(&self, case: &Case<'_>, params: &Params) -> Result<Draft, Refusal> {
        params.only(&[Param::Periods])?;
        let running = Running::of(case)?;
        let left = running.rows.len();
        let room = running.dates.len().saturating_sub(left);
        let room = u16::try_from(room).unwrap_or(u16::MAX);
        let limits = Range {
            min: self.extend.min,
            max: self.extend.max.min(room),
        };
        if limits.max < limits.min {
            return Err(Reason::NoPlanFits.into());
        }
        let periods = number_in(Param::Periods, params.periods, limits, limits.max)?;

        let mut owed = running.owed;
        let joining = match self.capitalise {
            Capitalise::Nothing => Minor::ZERO,
            Capitalise::Interest => owed.interest,
            Capitalise::InterestAndFees => owed.interest.plus(owed.fees)?,
        };
        if self.capitalise != Capitalise::Nothing {
            owed.interest = Minor::ZERO;
        }
        if self.capitalise == Capitalise::InterestAndFees {
            owed.fees = Minor::ZERO;
        }
        owed.principal = owed.principal.plus(joining)?;

        let today = running.contract.annual_rate_percent;
        let percent = self.annual_rate_percent.unwrap_or(today).min(today);
        let per_year = i128::from(running.contract.frequency.per_year());
        let rate = percent.fraction().times(1, per_year)?;
        let dates = running
            .dates
            .get(..left + usize::from(periods))
            .ok_or(Reason::NoPlanFits)?;
        let (step, waterfall) = (case.policy.payment_step, &case.policy.waterfall);
        let mut rows = if rate.is_zero() {
            let count = u16::try_from(dates.len()).unwrap_or(u16::MAX);
            let payments = split_in_steps(owed.total()?, count, step)
                .map_err(|_| Refusal::from(Reason::NoPlanFits))?;
            rows_of(owed, &payments, dates, waterfall)?
        } else {
            let rates = vec![rate; dates.len()];
            amortise_level(owed, &rates, dates, step, Rounding::HalfUp, waterfall)?
        };
        for row in &mut rows {
            row.due = case.policy.calendar.adjusted(row.due)?;
        }

        let total = Minor::sum(rows.iter().map(|row| row.total))?;
        let all = running.owed.total()?;
        let interest = total.minus(all)?;
        let too_small = rows.iter().any(|row| row.total < self.min_payment);
        if too_small || self.max_interest.is_some_and(|most| interest > most) {
            return Err(Reason::NoPlanFits.into());
        }
        let (before, ends) = running.before(case)?;
        let mut effects = Vec::new();
        if let Some(first) = rows.first() {
            effects.push(Effect::PaymentBecomes {
                payment: first.total,
                from: first.due,
            });
            if percent != today {
                effects.push(Effect::RateBecomes {
                    annual_rate_percent: percent,
                    from: first.due,
                });
            }
        }
        if joining.is_positive() {
            effects.push(Effect::JoinsPrincipal { amount: joining });
        }
        effects.extend(
            ends.zip(rows.last().map(|row| row.due))
                .filter(|(from, to)| from != to)
                .map(|(from, to)| Effect::EndDateMoves { from, to }),
        );
        let mut draft = Draft::of(rows, all, total);
        draft.params.periods = Some(periods);
        draft.limits.periods = Some(limits);
        draft.totals.interest = interest;
        draft.totals.before = Some(before);
        draft.effects = effects;
        Ok(draft)
    }
}
