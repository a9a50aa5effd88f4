//! Change to a cheaper service plan, and pay what is owed beside it.

use super::{Case, Draft, InstalmentTerms, Param, ParamFault, Params, Range, Reason, Refusal};
use super::{ServiceChange, number_in};
use crate::json::Decode;
use crate::money::Minor;
use crate::policy::TextId;

/// What a policy allows for a cheaper service.
#[derive(Debug, Clone, PartialEq, Eq, Decode)]
#[serde(deny_unknown_fields)]
pub struct DowngradeTerms {
    /// The plans there are, the dearest first. Those below today's price are open;
    /// the first of them is suggested.
    pub plans: Vec<CheaperPlan>,
    /// How what is owed is paid beside the new bill.
    pub arrears: InstalmentTerms,
    /// The most that the new plan and one payment of the arrears may come to, in
    /// minor units; no limit where it is left out.
    #[serde(default)]
    pub max_bill: Option<Minor>,
    /// Whether the creditor keeps the service on once the first payment arrives by
    /// the account's `restore_by`, however small it is.
    #[serde(default)]
    pub keeps_service: bool,
    /// On what conditions the service stays on.
    pub conditions: TextId,
}

/// A service plan a customer can change to.
#[derive(Debug, Clone, PartialEq, Eq, Decode)]
#[serde(deny_unknown_fields)]
pub struct CheaperPlan {
    /// The creditor's code of it.
    pub code: String,
    /// What it is called.
    pub name: TextId,
    /// What it costs a month, in minor units.
    pub price: Minor,
}

impl DowngradeTerms {
    pub(super) fn draft(&self, case: &Case<'_>, params: &Params) -> Result<Draft, Refusal> {
        let service = case.account.service.as_ref();
        let (service, today) = service
            .and_then(|service| Some((service, service.plan.as_ref()?)))
            .ok_or(Reason::NoCheaperPlan)?;
        if today.next_bill < case.as_of {
            return Err(Reason::NoCheaperPlan.into());
        }
        let mut open = self.open(today.price)?;
        let arrears = Params {
            service_plan: None,
            ..*params
        };
        let mut draft = self.arrears.draft(case, case.parts, &arrears)?;
        if let Some(most) = self.max_bill {
            let each = draft.schedule.iter().map(|row| row.total).max();
            let each = each.unwrap_or_default();
            // Prices fall along the list, so what is left out is its beginning.
            let fits = |plan: &CheaperPlan| plan.price.plus(each).is_ok_and(|bill| bill <= most);
            let first = self.plans.iter().position(fits);
            let first = first.and_then(|first| u16::try_from(first).ok());
            open.min = first.unwrap_or(u16::MAX).max(open.min);
            if open.min > open.max {
                return Err(if *params == Params::default() {
                    Reason::NoPlanFits.into()
                } else {
                    ParamFault::DoesNotFit.into()
                });
            }
        }
        let chosen = number_in(Param::ServicePlan, params.service_plan, open, open.min)?;
        let plan = self
            .plans
            .get(usize::from(chosen))
            .ok_or(Reason::NoCheaperPlan)?;
        draft.params.service_plan = Some(chosen);
        draft.limits.service_plan = Some(open);
        draft.extras.service = Some(ServiceChange {
            code: plan.code.clone(),
            name: plan.name.clone(),
            from: today.next_bill,
            price_before: today.price,
            price_after: plan.price,
            early_termination: today.early_termination,
            device_balance: today.device_balance,
            keep_by: Some(service.restore_by).filter(|by| {
                let first = draft.schedule.first();
                self.keeps_service && first.is_some_and(|row| row.due <= *by)
            }),
            conditions: self.conditions.clone(),
        });
        Ok(draft)
    }

    /// The plans below `price`.
    fn open(&self, price: Minor) -> Result<Range<u16>, Refusal> {
        let first = self.plans.iter().position(|plan| plan.price < price);
        let index = |index: usize| u16::try_from(index).ok();
        first
            .and_then(index)
            .zip(self.plans.len().checked_sub(1).and_then(index))
            .map(|(min, max)| Range { min, max })
            .ok_or_else(|| Reason::NoCheaperPlan.into())
    }
}
