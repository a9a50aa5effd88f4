//! Pay several accounts of one creditor in one plan, each with its own schedule.

use super::{Case, Draft, InstalmentTerms, Member, Params, Reason, Refusal};
use crate::account::Parts;
use crate::eligibility::{Fact, FactValue};
use crate::json::Decode;
use crate::money::{Minor, MoneyError, split_by_weights};
use crate::schedule::{Row, apply};

/// What a policy allows for several accounts at once.
#[derive(Debug, Clone, PartialEq, Eq, Decode)]
#[serde(deny_unknown_fields)]
pub struct BundleTerms {
    /// By what each payment is divided among the accounts.
    pub weights: BundleWeights,
    /// What each account gets of every payment at least while anything is owed on
    /// it, in minor units.
    #[serde(default)]
    pub min_each: Minor,
    /// The plan for all of them together, without interest and without a down
    /// payment.
    pub plan: InstalmentTerms,
}

/// By what a payment is divided among accounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Decode)]
#[serde(rename_all = "snake_case")]
pub enum BundleWeights {
    /// What is late on each.
    Arrears,
    /// What is owed on each.
    Balance,
    /// The creditor's own weight of each.
    Priority,
}

/// An account while the plan is divided.
struct Share<'a> {
    reference: &'a str,
    weight: u64,
    owed: Parts,
    total: Minor,
    rows: Vec<Row>,
}

impl BundleTerms {
    pub(super) fn draft(&self, case: &Case<'_>, params: &Params) -> Result<Draft, Refusal> {
        let mut shares = self.shares(case)?;
        let mut all = Parts::default();
        for share in &shares {
            all = Parts {
                principal: all.principal.plus(share.owed.principal)?,
                interest: all.interest.plus(share.owed.interest)?,
                fees: all.fees.plus(share.owed.fees)?,
            };
        }
        let mut draft = self.plan.draft(case, all, params)?;
        let none = || {
            if *params == Params::default() {
                Refusal::from(Reason::NoPlanFits)
            } else {
                super::ParamFault::DoesNotFit.into()
            }
        };
        for row in &mut draft.schedule {
            *row = self.divide(case, &mut shares, *row)?.ok_or_else(none)?;
        }
        // What keeps a service on is paid on the account of the service alone.
        let own = shares.first().and_then(|share| share.rows.first());
        draft.effects = case.service_effects(own);
        draft.extras.members = shares
            .into_iter()
            .map(|share| Member {
                reference: share.reference.to_owned(),
                total: share.total,
                schedule: share.rows,
            })
            .collect();
        Ok(draft)
    }

    /// Every account that goes into the plan. One that the law no longer lets be
    /// enforced never goes together with one that it does.
    fn shares<'a>(&self, case: &Case<'a>) -> Result<Vec<Share<'a>>, Refusal> {
        let given = |fact| case.account.facts.get(&fact);
        let barred = given(Fact::TimeBarred) == Some(&FactValue::Bool(true));
        let own = case.parts.total()?;
        let late = match given(Fact::PastDueAmount) {
            Some(FactValue::Int(units)) => Minor::new(*units)?,
            _ => own,
        };
        let mut shares = vec![Share {
            reference: &case.account.reference,
            weight: self.weight(late, own, 1),
            owed: case.parts,
            total: own,
            rows: Vec::new(),
        }];
        for linked in &case.account.linked {
            let total = linked.parts().total()?;
            if total.is_positive() && !linked.time_barred {
                shares.push(Share {
                    reference: &linked.reference,
                    weight: self.weight(linked.past_due, total, linked.priority),
                    owed: linked.parts(),
                    total,
                    rows: Vec::new(),
                });
            }
        }
        if shares.len() < 2 || barred {
            return Err(Reason::NothingToBundle.into());
        }
        Ok(shares)
    }

    /// Never nothing, so that every account is paid off in the end.
    fn weight(&self, late: Minor, owed: Minor, priority: u16) -> u64 {
        let amount = |amount: Minor| u64::try_from(amount.units()).unwrap_or_default();
        match self.weights {
            BundleWeights::Arrears => amount(late),
            BundleWeights::Balance => amount(owed),
            BundleWeights::Priority => u64::from(priority),
        }
        .max(1)
    }

    /// Divides the payment `row` among the accounts and returns the row it really
    /// is; `None` where it does not cover what each must get.
    fn divide(
        &self,
        case: &Case<'_>,
        shares: &mut [Share<'_>],
        row: Row,
    ) -> Result<Option<Row>, MoneyError> {
        let mut left = row.total;
        let mut pays = Vec::with_capacity(shares.len());
        for share in shares.iter() {
            let least = self.min_each.min(share.owed.total()?);
            if least > left {
                return Ok(None);
            }
            left = left.minus(least)?;
            pays.push(least);
        }
        // What an account cannot take goes to the others; every round ends one
        // account or the payment.
        while left.is_positive() {
            let mut weights = Vec::with_capacity(shares.len());
            for (share, pays) in shares.iter().zip(&pays) {
                let open = *pays < share.owed.total()?;
                weights.push(if open { share.weight } else { 0 });
            }
            let Ok(parts) = split_by_weights(left, &weights) else {
                return Ok(None);
            };
            for ((share, pays), part) in shares.iter().zip(&mut pays).zip(parts) {
                let takes = part.min(share.owed.total()?.minus(*pays)?);
                *pays = pays.plus(takes)?;
                left = left.minus(takes)?;
            }
        }
        let mut sum = Row {
            interest: Minor::ZERO,
            principal: Minor::ZERO,
            fees: Minor::ZERO,
            balance: Minor::ZERO,
            ..row
        };
        for (share, pays) in shares.iter_mut().zip(pays) {
            let applied = apply(&mut share.owed, pays, &case.policy.waterfall)?;
            let balance = share.owed.total()?;
            sum.interest = sum.interest.plus(applied.interest)?;
            sum.principal = sum.principal.plus(applied.principal)?;
            sum.fees = sum.fees.plus(applied.fees)?;
            sum.balance = sum.balance.plus(balance)?;
            if pays.is_positive() {
                share.rows.push(Row {
                    due: row.due,
                    total: pays,
                    interest: applied.interest,
                    principal: applied.principal,
                    fees: applied.fees,
                    balance,
                });
            }
        }
        Ok(Some(sum))
    }
}
