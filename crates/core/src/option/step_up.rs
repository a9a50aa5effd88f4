//! Pay in instalments that begin low and rise: little now, more later.

use super::{Case, Draft, InstalmentTerms, Param, Params, Refusal};
use crate::json::Decode;
use crate::money::Percent;
use crate::schedule::Rise;

/// What a policy allows for payments that rise.
///
/// The first payment is the least multiple of the policy's step with which the last one
/// is not larger than the payments of its own step. Each rise is a share of the first
/// payment, rounded down to the step, so that all rises are equal and none is above the
/// share. A plan whose first payments would not cover the interest of their periods is
/// not offered: what is owed never grows.
#[derive(Debug, Clone, PartialEq, Eq, Decode)]
#[serde(deny_unknown_fields)]
pub struct StepUpTerms {
    /// The limits of the payments, as of instalments; without a down payment and without
    /// automatic payment, and with more payments than `every`.
    pub plan: InstalmentTerms,
    /// After how many payments the next ones are larger; at least 1.
    pub every: u16,
    /// By how much of the first payment, above 0 and up to 100.
    pub by_percent: Percent,
    /// How often at most; after that the payments stay as they are.
    pub times: u16,
}

impl StepUpTerms {
    pub(super) fn draft(&self, case: &Case<'_>, params: &Params) -> Result<Draft, Refusal> {
        params.only(&[
            Param::Amount,
            Param::Count,
            Param::Frequency,
            Param::FirstDate,
            Param::AnchorDay,
        ])?;
        let rise = Rise {
            every: self.every,
            by_percent: self.by_percent,
            times: self.times,
        };
        let (draft, _) = self.plan.manual(case, case.parts, params, Some(rise))?;
        Ok(draft)
    }
}
