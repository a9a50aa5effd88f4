//! What an offer costs, in a few lines that add up.

use serde::Serialize;

use crate::date::Date;
use crate::json::Decode;
use crate::money::{Minor, MoneyError};
use crate::option::Offer;
use crate::policy::Policy;
use crate::schedule::Overpayment;

/// What an offer costs. Every offer has one, whatever rules a policy names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct CostTable {
    /// What the offer is about, in minor units.
    pub owed: Minor,
    /// What is forgiven.
    pub forgiven: Minor,
    /// What the offer adds: interest.
    pub added: Minor,
    /// What is paid in all.
    pub paid: Minor,
    /// What stays owed: owed - forgiven + added - paid.
    pub remaining: Minor,
    /// How many payments there are.
    pub payments: u16,
    /// The largest of them, in minor units.
    pub largest: Minor,
    /// The day of the first.
    pub first: Option<Date>,
    /// The day of the last.
    pub last: Option<Date>,
    /// What would be paid in all without the offer, where a contract runs.
    pub before: Option<Minor>,
    /// How much more than that is paid; below zero for less.
    pub difference: Option<Minor>,
    /// What becomes of paying more than is due.
    pub overpayment: Overpayment,
}

impl CostTable {
    /// The table of `offer` under `policy`.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`].
    pub fn of(policy: &Policy, offer: &Offer) -> Result<Self, MoneyError> {
        let rows = &offer.schedule;
        let totals = offer.totals;
        let difference = totals.before.map(|before| totals.total.minus(before));
        Ok(Self {
            owed: totals.owed,
            forgiven: totals.discount,
            added: totals.interest,
            paid: totals.total,
            remaining: totals.remaining,
            payments: u16::try_from(rows.len()).unwrap_or(u16::MAX),
            largest: rows.iter().map(|row| row.total).max().unwrap_or_default(),
            first: rows.first().map(|row| row.due),
            last: rows.last().map(|row| row.due),
            before: totals.before,
            difference: difference.transpose()?,
            overpayment: policy.overpayment,
        })
    }
}
