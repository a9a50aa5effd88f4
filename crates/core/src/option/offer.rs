//! What an option becomes for an account: an offer, or the reasons why not.

use serde::Serialize;

use super::{Kind, Limits, Params};
use crate::answers::Bracket;
use crate::date::Date;
use crate::eligibility::Finding;
use crate::json::Decode;
use crate::money::Minor;
use crate::policy::TextId;
use crate::schedule::Row;

/// What an offer does besides its payments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// The debt ends although less than the balance is paid.
    SettledForLess,
    /// The service comes back or stays once the first payment is made.
    ServiceRestored,
    /// The last payment of the contract moves.
    EndDateMoves {
        /// The last payment today.
        from: Date,
        /// The last payment under the offer.
        to: Date,
    },
    /// From this day on the regular payment is this.
    PaymentBecomes {
        /// Minor units.
        payment: Minor,
        /// The first day it is due.
        from: Date,
    },
    /// The creditor may ask for proof of what the customer answered.
    ProofMayBeAsked,
}

/// An option worked out for an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Offer {
    /// The option's id in the policy.
    pub option: String,
    /// The option's kind.
    pub kind: Kind,
    /// Every parameter the schedule was worked out with.
    pub params: Params,
    /// Within which limits the customer may change them.
    pub limits: Limits,
    /// Every payment, in order of its date.
    pub schedule: Vec<Row>,
    /// The sums.
    pub totals: Totals,
    /// The bracket of an income-based option.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bracket: Option<Bracket>,
    /// The last day of the discount, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Date>,
    /// What else the offer does.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub effects: Vec<Effect>,
    /// The creditor's own name for the option.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<TextId>,
    /// A sentence about who it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<TextId>,
    /// What happens when a payment is missed.
    pub if_missed: TextId,
    /// What the customer agrees to.
    pub agreement: TextId,
}

impl Offer {
    /// The down payment, where the plan starts with one.
    #[must_use]
    pub fn down_payment(&self) -> Option<&Row> {
        self.params
            .down_payment
            .filter(|amount| amount.is_positive())
            .and_then(|_| self.schedule.first())
    }

    /// The payments after the down payment.
    #[must_use]
    pub fn regular(&self) -> &[Row] {
        let skip = usize::from(self.down_payment().is_some());
        self.schedule.get(skip..).unwrap_or_default()
    }
}

/// The sums of an offer, in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Totals {
    /// What the offer is about: the balance, with the running contract where the
    /// option changes it.
    pub owed: Minor,
    /// What is forgiven.
    pub discount: Minor,
    /// Interest the offer adds.
    pub interest: Minor,
    /// The sum of all payments.
    pub total: Minor,
    /// What stays owed after all payments.
    pub remaining: Minor,
    /// What would be paid in all without the offer, where a contract runs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Minor>,
}

/// An option that is not available, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Unavailable {
    /// The option's id in the policy.
    pub option: String,
    /// The option's kind.
    pub kind: Kind,
    /// The creditor's own name for the option.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<TextId>,
    /// A sentence about who it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<TextId>,
    /// Every reason, never empty.
    pub reasons: Vec<Reason>,
}

/// Why an option is not available.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Nothing is owed.
    NothingOwed,
    /// The account is in a state in which nothing is offered.
    Stopped {
        /// What the creditor says about it.
        text: TextId,
        /// Its last day, where it is a breathing space whose end is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Date>,
    },
    /// A fact is not as the policy expects, or not known.
    Fact(Finding),
    /// Household and income are needed and can be answered on the device.
    NeedsMeans,
    /// The income is above the last band of the scale.
    AboveScale,
    /// No running contract is behind the account.
    NoContract,
    /// The offer ended.
    Ended {
        /// Its last day.
        on: Date,
    },
    /// The balance is too small for the option.
    BalanceTooSmall {
        /// The least payment the option allows, in minor units.
        least_payment: Minor,
    },
    /// No number of payments keeps every payment within the limits.
    NoPlanFits,
}
