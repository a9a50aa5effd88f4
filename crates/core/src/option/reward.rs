//! What payments on time earn, told beside an offer and counted nowhere.

use serde::Serialize;

use super::{Draft, Reward};
use crate::json::Decode;
use crate::money::{Minor, MoneyError};

/// What a policy gives for payments on time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Decode)]
#[serde(deny_unknown_fields)]
pub struct RewardTerms {
    /// How many payments in a row must be on time, from the first; at least 1.
    pub after: u16,
    /// What is earned.
    pub gives: RewardGives,
}

/// What payments on time earn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RewardGives {
    /// An amount is credited, in minor units; never more than is still to be paid.
    Credit(Minor),
    /// The fees paid with the plan are credited.
    WaiveFees,
    /// Interest of later payments is not charged.
    WaiveInterest,
    /// Points of the creditor's loyalty scheme.
    Points(u32),
}

impl RewardTerms {
    /// The reward that `draft` can earn; `None` where it has too few payments or
    /// there would be nothing to give.
    pub(crate) fn of(&self, draft: &Draft) -> Result<Option<Reward>, MoneyError> {
        let Some(reached) = usize::from(self.after).checked_sub(1) else {
            return Ok(None);
        };
        let Some(row) = draft.schedule.get(reached) else {
            return Ok(None);
        };
        let later = draft.schedule.get(reached + 1..).unwrap_or_default();
        let worth = match self.gives {
            RewardGives::Credit(amount) => {
                let open = Minor::sum(later.iter().map(|row| row.total))?;
                Some(amount.min(open))
            }
            RewardGives::WaiveFees => Some(Minor::sum(draft.schedule.iter().map(|r| r.fees))?),
            RewardGives::WaiveInterest => Some(Minor::sum(later.iter().map(|row| row.interest))?),
            RewardGives::Points(_) => None,
        };
        if worth.is_some_and(|worth| !worth.is_positive()) {
            return Ok(None);
        }
        Ok(Some(Reward {
            after: self.after,
            on: row.due,
            gives: self.gives,
            worth,
        }))
    }
}
