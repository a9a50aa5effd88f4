//! Pay a part now; the rest stays owed as it is.

use super::{Case, Draft, Param, ParamFault, Params, Range, Reason, Refusal};
use super::{amount_in, date_in};
use crate::json::Decode;
use crate::money::Minor;
use crate::schedule::rows_of;

/// What a policy allows for paying a part.
#[derive(Debug, Clone, PartialEq, Eq, Decode)]
#[serde(deny_unknown_fields)]
pub struct PayPartTerms {
    /// The least payment, in minor units.
    pub min_payment: Minor,
    /// The least that may stay owed, in minor units; nothing may always stay.
    #[serde(default)]
    pub min_remaining: Minor,
    /// Within how many days it must be paid; 0 for the same day.
    #[serde(default)]
    pub within_days: u16,
}

impl PayPartTerms {
    pub(super) fn draft(&self, case: &Case<'_>, params: &Params) -> Result<Draft, Refusal> {
        params.only(&[Param::Amount, Param::FirstDate])?;
        let owed = case.parts.total()?;
        let most = owed.minus(self.min_remaining.max(Minor::ZERO))?;
        if most < self.min_payment {
            return Err(Reason::BalanceTooSmall {
                least_payment: self.min_payment,
            }
            .into());
        }
        let range = Range {
            min: self.min_payment,
            max: owed,
        };
        // What keeps a service running is the part most worth paying.
        let suggestion = case
            .account
            .service
            .as_ref()
            .map_or(self.min_payment, |service| service.restore_amount)
            .clamp(self.min_payment, most);
        let amount = amount_in(Param::Amount, params.amount, range, suggestion)?;
        if amount > most && amount < owed {
            return Err(ParamFault::LeftTooSmall {
                least: self.min_remaining,
            }
            .into());
        }
        let days = case.within(self.within_days)?;
        let due = date_in(params.first_date, days, case.as_of)?;
        let schedule = rows_of(case.parts, &[amount], &[due], &case.policy.waterfall)?;
        let mut draft = Draft::of(schedule, owed, amount);
        draft.params.amount = Some(amount);
        draft.params.first_date = Some(due);
        draft.limits.amount = Some(range);
        draft.limits.first_date = Some(days);
        draft.totals.remaining = owed.minus(amount)?;
        draft.effects = case.service_effects(draft.schedule.first());
        Ok(draft)
    }
}
