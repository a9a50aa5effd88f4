//! Pay what is not in dispute; what is waits for its answer.

use super::date_in;
use super::{Case, Draft, InstalmentTerms, Param, Params, Reason, Refusal};
use crate::account::Parts;
use crate::json::Decode;
use crate::money::{Minor, MoneyError};

/// What a policy allows while lines of a bill are in dispute. It is the only
/// option that is open then.
#[derive(Debug, Clone, PartialEq, Eq, Decode)]
#[serde(deny_unknown_fields)]
pub struct UndisputedPartTerms {
    /// Within how many days the rest must be paid, where it is paid at once.
    pub within_days: u16,
    /// A plan for the rest; paid at once where it is left out or does not fit.
    #[serde(default)]
    pub plan: Option<InstalmentTerms>,
}

impl UndisputedPartTerms {
    pub(super) fn draft(&self, case: &Case<'_>, params: &Params) -> Result<Draft, Refusal> {
        if !case.account.has_disputed_lines() {
            return Err(Reason::NothingDisputed.into());
        }
        let owed = case.parts.total()?;
        let parts = undisputed(case)?;
        let total = parts.total()?;
        if !total.is_positive() {
            return Err(Reason::AllDisputed.into());
        }
        let disputed = owed.minus(total)?;
        let mut draft = self.paying(case, parts, total, params)?;
        for row in &mut draft.schedule {
            row.balance = row.balance.plus(disputed)?;
        }
        draft.totals.owed = draft.totals.owed.plus(disputed)?;
        draft.totals.remaining = disputed;
        Ok(draft)
    }

    fn paying(
        &self,
        case: &Case<'_>,
        parts: Parts,
        total: Minor,
        params: &Params,
    ) -> Result<Draft, Refusal> {
        // Whether there is a plan is decided before what the customer chose is
        // looked at, so that a choice never turns one way of paying into another.
        if let Some(plan) = &self.plan {
            match plan.draft(case, parts, &Params::default()) {
                Ok(_) => return plan.draft(case, parts, params),
                Err(Refusal::Reason(_)) => {}
                Err(other) => return Err(other),
            }
        }
        params.only(&[Param::FirstDate])?;
        let window = case.within(self.within_days)?;
        let due = date_in(params.first_date, window, window.max)?;
        let row = case.one_row(parts, due)?;
        let effects = case.service_effects(Some(&row));
        let mut draft = Draft::of(vec![row], total, total);
        draft.params.first_date = Some(due);
        draft.limits.first_date = Some(window);
        draft.effects = effects;
        Ok(draft)
    }
}

/// What is owed without the lines in dispute. Where payments have already covered
/// some of them, no part goes below nothing.
fn undisputed(case: &Case<'_>) -> Result<Parts, MoneyError> {
    let mut parts = case.parts;
    for item in case.account.line_items.iter().filter(|item| item.disputed) {
        let place = parts.get_mut(item.bucket);
        *place = place.minus(item.amount.max(Minor::ZERO))?.max(Minor::ZERO);
    }
    Ok(parts)
}
