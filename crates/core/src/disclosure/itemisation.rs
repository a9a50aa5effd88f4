//! How a balance came about since a day.

use serde::Serialize;

use super::DisclosureError;
use crate::account::{Account, LineKind};
use crate::date::Date;
use crate::eligibility::{Fact, Facts};
use crate::json::Decode;
use crate::money::Minor;

/// The event from whose day a balance is itemised (12 CFR 1006.34(b)(3)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[serde(rename_all = "snake_case")]
pub enum ItemisationBasis {
    /// The last statement that was sent.
    LastStatement,
    /// The day the creditor wrote the debt off.
    ChargeOff,
    /// The last payment.
    LastPayment,
    /// The transaction that the debt is for: the first line.
    Transaction,
    /// The day a court decided.
    Judgment,
}

impl ItemisationBasis {
    /// The day of the event for `account`, where it is known.
    pub(super) fn day(self, account: &Account, facts: &Facts<'_>) -> Option<Date> {
        let fact = match self {
            Self::Transaction => return account.line_items.iter().map(|item| item.date).min(),
            Self::LastStatement => Fact::LastStatementDate,
            Self::ChargeOff => Fact::ChargeOffDate,
            Self::LastPayment => Fact::LastPaymentDate,
            Self::Judgment => Fact::JudgmentDate,
        };
        facts.get(fact).and_then(|value| value.date())
    }
}

/// A balance then, what came and went since, and the balance now; the former sum to
/// the latter. Amounts in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Itemisation {
    /// The day.
    pub from: Date,
    /// What was owed at its end.
    pub then: Minor,
    /// Interest charged since.
    pub interest: Minor,
    /// Fees charged since.
    pub fees: Minor,
    /// Everything else charged since.
    pub charges: Minor,
    /// What was paid since; zero or less.
    pub payments: Minor,
    /// What was credited since; zero or less.
    pub credits: Minor,
    /// What is owed now.
    pub now: Minor,
}

impl Itemisation {
    /// The itemisation of `account` since `from`.
    pub(super) fn of(account: &Account, from: Date) -> Result<Self, DisclosureError> {
        let mut itemisation = Self {
            from,
            then: Minor::ZERO,
            interest: Minor::ZERO,
            fees: Minor::ZERO,
            charges: Minor::ZERO,
            payments: Minor::ZERO,
            credits: Minor::ZERO,
            now: account.balance,
        };
        for item in &account.line_items {
            let place = match item.kind {
                _ if item.date <= from => &mut itemisation.then,
                LineKind::Interest => &mut itemisation.interest,
                LineKind::Fee => &mut itemisation.fees,
                LineKind::Charge | LineKind::Tax => &mut itemisation.charges,
                LineKind::Payment | LineKind::Insurance => &mut itemisation.payments,
                LineKind::Credit => &mut itemisation.credits,
            };
            *place = place.plus(item.amount)?;
        }
        let sum = itemisation.sum()?;
        if sum != account.balance {
            return Err(DisclosureError::DoesNotAddUp {
                sum,
                balance: account.balance,
            });
        }
        Ok(itemisation)
    }

    /// What its members come to; [`Itemisation::now`] in every one that was made here.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`](crate::money::MoneyError::OutOfRange).
    pub fn sum(&self) -> Result<Minor, crate::money::MoneyError> {
        Minor::sum([
            self.then,
            self.interest,
            self.fees,
            self.charges,
            self.payments,
            self.credits,
        ])
    }
}
