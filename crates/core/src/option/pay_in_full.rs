//! Pay everything at once, with a discount that depends on the day.

use super::{Case, Draft, Param, Params, Refusal, date_in};
use crate::date::Date;
use crate::json::Decode;
use crate::money::{Minor, Percent};

/// What a policy allows for paying in full.
#[derive(Debug, Clone, PartialEq, Eq, Decode)]
#[serde(deny_unknown_fields)]
pub struct PayInFullTerms {
    /// Within how many days it must be paid; 0 for the same day.
    #[serde(default)]
    pub within_days: u16,
    /// Discounts, the earliest last day first. The first tier whose last day is
    /// not before the payment counts.
    #[serde(default)]
    pub tiers: Vec<Tier>,
    /// The least that is paid, whatever the discount, in minor units.
    #[serde(default)]
    pub floor: Minor,
}

/// A discount until a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Decode)]
#[serde(deny_unknown_fields)]
pub struct Tier {
    /// The last day it counts, in the creditor's time zone.
    pub until: Date,
    /// What is taken off the balance.
    pub discount_percent: Percent,
}

impl PayInFullTerms {
    pub(super) fn draft(&self, case: &Case<'_>, params: &Params) -> Result<Draft, Refusal> {
        params.only(&[Param::FirstDate])?;
        let days = case.within(self.within_days)?;
        let due = date_in(params.first_date, days, case.as_of)?;
        let tier = self.tiers.iter().find(|tier| due <= tier.until);
        let owed = case.parts.total()?;
        // Something is always paid, however small the balance.
        let floor = self.floor.max(Minor::ONE).min(owed);
        let discount = match tier {
            Some(tier) => tier
                .discount_percent
                .of(owed, case.policy.discount_rounding)?
                .min(owed.minus(floor)?),
            None => Minor::ZERO,
        };
        let row = case.one_row(case.forgive(case.parts, discount)?, due)?;
        let effects = case.service_effects(Some(&row));
        let total = row.total;
        let mut draft = Draft::of(vec![row], owed, total);
        draft.params.first_date = Some(due);
        draft.limits.first_date = Some(days);
        draft.totals.discount = discount;
        draft.valid_until = tier.map(|tier| tier.until);
        draft.effects = effects;
        Ok(draft)
    }
}
