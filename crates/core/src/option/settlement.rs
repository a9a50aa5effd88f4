//! Settle the debt for less, at once or in parts.

use super::instalments::first_date;
use super::{Case, Draft, Effect, Param, Params, Range, Reason, Refusal};
use super::{date_in, frequency_in, number_in};
use crate::json::Decode;
use crate::money::{Minor, Percent, Rounding, split_in_steps};
use crate::schedule::{Frequency, due_dates, rows_of};

/// What a policy allows for settling for less.
#[derive(Debug, Clone, PartialEq, Eq, Decode)]
#[serde(deny_unknown_fields)]
pub struct SettlementTerms {
    /// What is taken off the balance.
    pub discount_percent: Percent,
    /// The least that is paid, in minor units.
    #[serde(default)]
    pub floor: Minor,
    /// Within how many days a single payment must be made.
    pub within_days: u16,
    /// Paying it in parts; only at once where it is left out.
    #[serde(default)]
    pub parts: Option<SettlementParts>,
}

/// Paying a settlement in parts.
#[derive(Debug, Clone, PartialEq, Eq, Decode)]
#[serde(deny_unknown_fields)]
pub struct SettlementParts {
    /// The most parts, at least 2.
    pub max: u16,
    /// How often parts may fall due; the first is suggested.
    pub frequencies: Vec<Frequency>,
    /// The least part, in minor units.
    pub min_payment: Minor,
    /// What share of the whole is paid first; the other parts are equal. All are
    /// equal where it is left out or would be less than that.
    #[serde(default)]
    pub first_percent: Option<Percent>,
}

impl SettlementTerms {
    pub(super) fn draft(&self, case: &Case<'_>, params: &Params) -> Result<Draft, Refusal> {
        params.only(&[Param::Count, Param::Frequency, Param::FirstDate])?;
        let owed = case.parts.total()?;
        let discount = self
            .discount_percent
            .of(owed, case.policy.discount_rounding)?;
        let total = owed.minus(discount)?;
        let floor = self.floor.max(Minor::ONE);
        if total < floor || !discount.is_positive() {
            return Err(Reason::BalanceTooSmall {
                least_payment: floor,
            }
            .into());
        }
        let parts = case.forgive(case.parts, discount)?;
        let counts = Range {
            min: 1,
            max: self.most_parts(total, case.policy.payment_step),
        };
        let count = number_in(Param::Count, params.count, counts, 1)?;
        let (schedule, frequency, first, window) = match &self.parts {
            Some(terms) if count > 1 => {
                let frequency = frequency_in(params.frequency, &terms.frequencies)?;
                let window = case.first_dates()?;
                let (first, _) = first_date(case, params, frequency, window)?;
                let calendar = &case.policy.calendar;
                let mut dates = due_dates(first, frequency, count, None, calendar)?;
                for date in &mut dates {
                    *date = calendar.adjusted(*date)?;
                }
                let payments = terms
                    .split(total, count, case.policy.payment_step)
                    .ok_or(Reason::NoPlanFits)?;
                let rows = rows_of(parts, &payments, &dates, &case.policy.waterfall)?;
                (rows, Some(frequency), first, window)
            }
            _ => {
                params.only(&[Param::Count, Param::FirstDate])?;
                let window = case.within(self.within_days)?;
                let due = date_in(params.first_date, window, window.max)?;
                (vec![case.one_row(parts, due)?], None, due, window)
            }
        };
        let mut effects = vec![Effect::SettledForLess];
        effects.extend(case.service_effects(schedule.first()));
        let mut draft = Draft::of(schedule, owed, total);
        draft.params.count = Some(count);
        draft.params.frequency = frequency;
        draft.params.first_date = Some(first);
        draft.limits.count = Some(counts);
        if let Some(parts) = &self.parts {
            draft.limits.frequencies.clone_from(&parts.frequencies);
        }
        draft.limits.first_date = Some(window);
        draft.totals.discount = discount;
        draft.effects = effects;
        Ok(draft)
    }

    /// The most parts that keep every part at or above the least.
    fn most_parts(&self, total: Minor, step: Minor) -> u16 {
        let Some(parts) = &self.parts else { return 1 };
        let fits = |count: &u16| {
            parts.split(total, *count, step).is_some_and(|split| {
                split
                    .last()
                    .is_some_and(|smallest| *smallest >= parts.min_payment)
            })
        };
        (2..=parts.max).rev().find(fits).unwrap_or(1)
    }
}

impl SettlementParts {
    /// `total` in `count` parts, the largest first; `None` where it has too few steps.
    fn split(&self, total: Minor, count: u16, step: Minor) -> Option<Vec<Minor>> {
        let equal = split_in_steps(total, count, step).ok()?;
        let Some(percent) = self.first_percent else {
            return Some(equal);
        };
        let first = percent.of(total, Rounding::Ceiling).ok()?;
        let first = first.up_to_step(step).ok()?;
        if first <= *equal.first()? {
            return Some(equal);
        }
        let rest = total.minus(first).ok()?;
        let mut parts = split_in_steps(rest, count.checked_sub(1)?, step).ok()?;
        parts.insert(0, first);
        Some(parts)
    }
}
