//! What automatic payment takes off a plan, with the plan without it beside it.
//!
//! A creditor may reward automatic payment but not make credit depend on it
//! (12 CFR 1005.10(e)(1)). So there is no way to require it: every plan has its
//! manual twin with all figures, the manual one is suggested, and only the
//! customer's own word turns it round.

use super::plan::Plan;
use super::rates::Rates;
use super::{Autopay, Case, Draft, InstalmentTerms, Param, ParamFault, Params, Refusal};
use crate::account::{Bucket, Parts};
use crate::json::Decode;
use crate::money::{Minor, MoneyError, Percent};
use crate::schedule::{Row, apply};

/// What automatic payment takes off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Decode)]
#[serde(rename_all = "snake_case")]
pub enum AutopayTerms {
    /// Percentage points off every yearly rate of the plan, down to 0 %.
    RateCutPercent(Percent),
    /// An amount off every payment after the down payment, in minor units; below
    /// the least payment, which is kept to before it is taken off.
    AmountOff(Minor),
}

impl InstalmentTerms {
    /// A draft that pays `parts`, which may be less than the balance where some
    /// of it was forgiven.
    ///
    /// The manual plan decides what fits; the automatic one has the same number of
    /// payments on the same days. So the customer's choice between them changes
    /// nothing but the amounts.
    pub(super) fn draft(
        &self,
        case: &Case<'_>,
        parts: Parts,
        params: &Params,
    ) -> Result<Draft, Refusal> {
        let (manual, plan) = self.manual(case, parts, params, None)?;
        let Some(terms) = self.autopay else {
            return if params.autopay.is_some() {
                Err(ParamFault::NotUsed {
                    param: Param::Autopay,
                }
                .into())
            } else {
                Ok(manual)
            };
        };
        let mut automatic = manual.clone();
        match terms {
            AutopayTerms::AmountOff(amount) => take_off(case, &mut automatic, amount)?,
            AutopayTerms::RateCutPercent(_) => cut_rate(self, case, &plan, &mut automatic)?,
        }
        let saves = manual.totals.total.minus(automatic.totals.total)?;
        let on = params.autopay.unwrap_or(false);
        let (mut draft, twin) = if on {
            (automatic, manual)
        } else {
            (manual, automatic)
        };
        draft.params.autopay = Some(on);
        draft.extras.autopay = Some(Autopay {
            on,
            saves,
            other: twin.schedule,
            other_totals: twin.totals,
        });
        Ok(draft)
    }
}

/// Works the payments after the down payment out at the lower rates. Where the debt
/// is too small for as many payments at them, nothing changes.
fn cut_rate(
    terms: &InstalmentTerms,
    case: &Case<'_>,
    plan: &Plan<'_>,
    draft: &mut Draft,
) -> Result<(), Refusal> {
    let down = usize::from(draft.params.down_payment.is_some_and(Minor::is_positive));
    let count = u16::try_from(draft.schedule.len().saturating_sub(down)).unwrap_or(u16::MAX);
    let rows = match plan.at(Rates::new(terms, true), count) {
        Ok(rows) => rows,
        Err(Refusal::Reason(_)) => return Ok(()),
        Err(other) => return Err(other),
    };
    let total = Minor::sum(rows.iter().map(|row| row.total))?;
    let total = Minor::sum(draft.schedule.iter().take(down).map(|row| row.total))?.plus(total)?;
    if total > draft.totals.total {
        // Rounding up to the policy's step can eat a very small cut.
        return Ok(());
    }
    let changes = Rates::new(terms, true).changes(&rows);
    draft.schedule.truncate(down);
    draft.schedule.extend(rows);
    draft.effects = case.service_effects(draft.schedule.first());
    draft.effects.extend(changes);
    draft.totals.interest = total.minus(draft.totals.owed)?;
    draft.totals.total = total;
    Ok(())
}

/// Takes `amount` off every payment after the down payment, in the order the
/// policy forgives in.
fn take_off(case: &Case<'_>, draft: &mut Draft, amount: Minor) -> Result<(), MoneyError> {
    let down = draft.params.down_payment.is_some_and(Minor::is_positive);
    let mut off = Minor::ZERO;
    for row in draft.schedule.iter_mut().skip(usize::from(down)) {
        let mut left = Parts {
            principal: row.principal,
            interest: row.interest,
            fees: row.fees,
        };
        let taken = apply(&mut left, amount, &case.policy.discount_order)?.total()?;
        *row = Row {
            total: left.total()?,
            principal: left.get(Bucket::Principal),
            interest: left.get(Bucket::Interest),
            fees: left.get(Bucket::Fees),
            ..*row
        };
        off = off.plus(taken)?;
    }
    draft.totals.discount = draft.totals.discount.plus(off)?;
    draft.totals.total = draft.totals.total.minus(off)?;
    draft.effects = case.service_effects(draft.schedule.first());
    Ok(())
}
