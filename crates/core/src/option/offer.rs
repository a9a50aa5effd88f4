//! What an option becomes for an account: an offer, or the reasons why not.

use serde::Serialize;

use super::{Kind, Limits, Params, RewardGives};
use crate::answers::Bracket;
use crate::budget::BudgetCap;
use crate::date::Date;
use crate::eligibility::Finding;
use crate::json::Decode;
use crate::money::{Minor, Percent};
use crate::policy::TextId;
use crate::schedule::Row;

/// What an offer does besides its payments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
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
    /// From this payment on interest is charged at this yearly rate.
    RateBecomes {
        /// The yearly nominal rate.
        annual_rate_percent: Percent,
        /// The day of the first payment it counts for.
        from: Date,
    },
    /// Interest or fees that are late join the principal and bear interest.
    JoinsPrincipal {
        /// Minor units.
        amount: Minor,
    },
    /// Where income and expenses leave nothing, the creditor looks again on this day.
    ReviewedOn {
        /// The day.
        on: Date,
    },
}

/// An option worked out for an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
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
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub title: Option<TextId>,
    /// A sentence about who it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub note: Option<TextId>,
    /// What happens when a payment is missed.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub if_missed: TextId,
    /// What the customer agrees to.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub agreement: TextId,
    /// The same plan with or without automatic payment, beside this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub autopay: Option<Autopay>,
    /// What payments on time earn. It is no part of the schedule or the sums,
    /// because nobody knows yet whether it will be earned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reward: Option<Reward>,
    /// The change of the service the account pays for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<ServiceChange>,
    /// The schedule of each account in the plan, where there are several. Their
    /// rows of one day sum to the row of that day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<Member>,
    /// What the budget allows, where the offer rests on one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget: Option<BudgetCap>,
    /// Where free and independent advice is to be had.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub advice: Option<TextId>,
}

/// The twin of an offer: the same plan, paid the other way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Autopay {
    /// Whether the offer itself is the one with automatic payment.
    pub on: bool,
    /// What automatic payment saves in all, in minor units.
    pub saves: Minor,
    /// Every payment of the other plan.
    pub other: Vec<Row>,
    /// The sums of the other plan.
    pub other_totals: Totals,
}

/// What payments on time earn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Reward {
    /// How many payments in a row must be on time, from the first.
    pub after: u16,
    /// The day of the last of them.
    pub on: Date,
    /// What is earned.
    pub gives: RewardGives,
    /// Its worth in minor units, where it is worth money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worth: Option<Minor>,
}

/// A change of the service an account pays for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ServiceChange {
    /// The code of the new plan.
    pub code: String,
    /// What the new plan is called.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub name: TextId,
    /// The day from which it counts.
    pub from: Date,
    /// What a month costs today, in minor units.
    pub price_before: Minor,
    /// What a month costs then, in minor units.
    pub price_after: Minor,
    /// What ends early costs, in minor units; billed apart.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub early_termination: Minor,
    /// What stays to be paid for devices, in minor units.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub device_balance: Minor,
    /// The day by which the first payment keeps the service on, where the creditor
    /// promises that and the offer's first payment is in time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keep_by: Option<Date>,
    /// On what conditions the service stays on.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub conditions: TextId,
}

fn is_zero(amount: &Minor) -> bool {
    *amount == Minor::ZERO
}

/// One account of a plan for several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// The account's reference.
    pub reference: String,
    /// The sum of its payments, in minor units: all that is owed on it.
    pub total: Minor,
    /// Its payments, in order of their dates.
    pub schedule: Vec<Row>,
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
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
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
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Nothing is owed.
    NothingOwed,
    /// The account is in a state in which nothing is offered.
    Stopped {
        /// What the creditor says about it.
        #[cfg_attr(feature = "openapi", schema(value_type = String))]
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
    /// Income and expenses are needed and can be answered on the device.
    NeedsBudget,
    /// No running contract is behind the account.
    NoContract,
    /// A line of the bill is in dispute; until that is settled only the rest of
    /// the bill can be paid.
    InDispute,
    /// No line of the bill is in dispute.
    NothingDisputed,
    /// Everything that is owed is in dispute.
    AllDisputed,
    /// No cheaper service plan is open to the account.
    NoCheaperPlan,
    /// There is no second account to bundle with.
    NothingToBundle,
    /// The option is not open yet.
    NotYet {
        /// Its first day.
        from: Date,
    },
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
