//! The options a policy can offer, one file each, and the offers they become.
//!
//! Every kind has its terms (what the policy allows), reads the customer's
//! parameters, and answers with a schedule or with the reason why not. A new
//! kind is one more file and one more variant of [`Terms`].

mod assistance;
mod contract;
mod deferral;
mod instalments;
mod pay_in_full;
mod pay_part;
mod settlement;
mod temporary_reduction;

use serde::Serialize;

pub use assistance::{AssistanceTerms, Band, Guideline, band_of, guideline_of};
pub use deferral::{DeferralAccrual, DeferralMethod, DeferralTerms};
pub use instalments::{DownPayment, InstalmentTerms};
pub use pay_in_full::{PayInFullTerms, Tier};
pub use pay_part::PayPartTerms;
pub use settlement::{SettlementParts, SettlementTerms};
pub use temporary_reduction::{Shortfall, TemporaryReductionTerms};

use crate::account::{Account, Parts};
use crate::answers::{Answers, Bracket};
use crate::date::{Date, DateError};
use crate::eligibility::Finding;
use crate::json::Decode;
use crate::money::{Minor, MoneyError};
use crate::policy::{Policy, TextId};
use crate::schedule::{Frequency, Row, ScheduleError, apply};

/// What a policy allows for one option.
#[derive(Debug, Clone, PartialEq, Eq, Decode)]
#[serde(rename_all = "snake_case")]
pub enum Terms {
    /// Pay everything at once, perhaps with a discount.
    PayInFull(PayInFullTerms),
    /// Pay a part now; the rest stays owed.
    PayPart(PayPartTerms),
    /// Pay in instalments.
    Instalments(InstalmentTerms),
    /// Pay less for a while.
    TemporaryReduction(TemporaryReductionTerms),
    /// Pay later.
    Deferral(DeferralTerms),
    /// Settle for less.
    Settlement(SettlementTerms),
    /// Have a part forgiven because of a low income.
    Assistance(AssistanceTerms),
}

/// The kind of an option.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Decode)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// [`Terms::PayInFull`].
    PayInFull,
    /// [`Terms::PayPart`].
    PayPart,
    /// [`Terms::Instalments`].
    Instalments,
    /// [`Terms::TemporaryReduction`].
    TemporaryReduction,
    /// [`Terms::Deferral`].
    Deferral,
    /// [`Terms::Settlement`].
    Settlement,
    /// [`Terms::Assistance`].
    Assistance,
}

impl Terms {
    /// The kind these terms are of.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::PayInFull(_) => Kind::PayInFull,
            Self::PayPart(_) => Kind::PayPart,
            Self::Instalments(_) => Kind::Instalments,
            Self::TemporaryReduction(_) => Kind::TemporaryReduction,
            Self::Deferral(_) => Kind::Deferral,
            Self::Settlement(_) => Kind::Settlement,
            Self::Assistance(_) => Kind::Assistance,
        }
    }

    /// The draft of an offer for `case`, with what the customer chose.
    pub(crate) fn draft(&self, case: &Case<'_>, params: &Params) -> Result<Draft, Refusal> {
        match self {
            Self::PayInFull(terms) => terms.draft(case, params),
            Self::PayPart(terms) => terms.draft(case, params),
            Self::Instalments(terms) => terms.draft(case, case.parts, params),
            Self::TemporaryReduction(terms) => terms.draft(case, params),
            Self::Deferral(terms) => terms.draft(case, params),
            Self::Settlement(terms) => terms.draft(case, params),
            Self::Assistance(terms) => terms.draft(case, params),
        }
    }
}

/// What the customer chose within an option's limits. A member left out takes
/// the option's own suggestion; an offer carries every member it used.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Params {
    /// Minor units: what is paid now (a part payment) or each time (instalments).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Minor>,
    /// The number of payments, the down payment not counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<u16>,
    /// How often a payment falls due.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frequency: Option<Frequency>,
    /// The day of the first payment after the down payment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_date: Option<Date>,
    /// The day of the month of monthly payments, 1 to 31, where it is another
    /// than the day of the first (a first payment on a short month's last day).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anchor_day: Option<u8>,
    /// What is paid at once, in minor units.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub down_payment: Option<Minor>,
    /// For how many periods payments are lower or later.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub periods: Option<u16>,
}

/// The name of a member of [`Params`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[serde(rename_all = "snake_case")]
pub enum Param {
    /// [`Params::amount`].
    Amount,
    /// [`Params::count`].
    Count,
    /// [`Params::frequency`].
    Frequency,
    /// [`Params::first_date`].
    FirstDate,
    /// [`Params::anchor_day`].
    AnchorDay,
    /// [`Params::down_payment`].
    DownPayment,
    /// [`Params::periods`].
    Periods,
}

impl Params {
    /// Refuses every member that is set and not in `used`.
    fn only(&self, used: &[Param]) -> Result<(), Refusal> {
        let set = [
            (Param::Amount, self.amount.is_some()),
            (Param::Count, self.count.is_some()),
            (Param::Frequency, self.frequency.is_some()),
            (Param::FirstDate, self.first_date.is_some()),
            (Param::AnchorDay, self.anchor_day.is_some()),
            (Param::DownPayment, self.down_payment.is_some()),
            (Param::Periods, self.periods.is_some()),
        ];
        set.into_iter()
            .find(|(param, is_set)| *is_set && !used.contains(param))
            .map_or(Ok(()), |(param, _)| {
                Err(ParamFault::NotUsed { param }.into())
            })
    }
}

/// The least and the largest value allowed, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Range<T> {
    /// The least.
    pub min: T,
    /// The largest.
    pub max: T,
}

impl<T: PartialOrd + Copy> Range<T> {
    /// Whether `value` lies in the range.
    pub fn contains(&self, value: T) -> bool {
        value >= self.min && value <= self.max
    }
}

/// Within which limits the customer may change an offer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields, default)]
pub struct Limits {
    /// For [`Params::amount`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Range<Minor>>,
    /// For [`Params::count`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<Range<u16>>,
    /// For [`Params::frequency`].
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub frequencies: Vec<Frequency>,
    /// For [`Params::first_date`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_date: Option<Range<Date>>,
    /// For [`Params::down_payment`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub down_payment: Option<Range<Minor>>,
    /// For [`Params::periods`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub periods: Option<Range<u16>>,
}

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

/// Why what the customer chose does not fit the option.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum ParamFault {
    /// The option does not take this parameter.
    #[error("the option does not take {param:?}")]
    NotUsed {
        /// The parameter.
        param: Param,
    },
    /// An amount outside its limits.
    #[error("{param:?} must be from {min:?} to {max:?}")]
    Amount {
        /// The parameter.
        param: Param,
        /// The least amount.
        min: Minor,
        /// The largest amount.
        max: Minor,
    },
    /// A number outside its limits.
    #[error("{param:?} must be from {min} to {max}")]
    Number {
        /// The parameter.
        param: Param,
        /// The least number.
        min: u16,
        /// The largest number.
        max: u16,
    },
    /// A date outside its limits.
    #[error("the first date must be from {min} to {max}")]
    Date {
        /// The earliest date.
        min: Date,
        /// The latest date.
        max: Date,
    },
    /// The parameter's value is not one of those offered.
    #[error("{param:?} is not offered")]
    NotOffered {
        /// The parameter.
        param: Param,
    },
    /// What would be left is too little to stay owed.
    #[error("at least {least:?} must stay owed, or nothing")]
    LeftTooSmall {
        /// The least that may stay owed.
        least: Minor,
    },
    /// With these values some payment would leave the limits.
    #[error("no plan with these values stays within the limits")]
    DoesNotFit,
}

/// Why there is no draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// The option is not available whatever the customer chooses.
    Reason(Reason),
    /// What the customer chose does not fit.
    Param(ParamFault),
    /// A sum or date left its range.
    Range(ScheduleError),
}

impl From<Reason> for Refusal {
    fn from(reason: Reason) -> Self {
        Self::Reason(reason)
    }
}

impl From<ParamFault> for Refusal {
    fn from(fault: ParamFault) -> Self {
        Self::Param(fault)
    }
}

impl From<ScheduleError> for Refusal {
    fn from(error: ScheduleError) -> Self {
        match error {
            ScheduleError::Empty
            | ScheduleError::NeverAmortises
            | ScheduleError::TooManyPayments => Self::Reason(Reason::NoPlanFits),
            ScheduleError::Money(_) | ScheduleError::Date(_) => Self::Range(error),
        }
    }
}

impl From<MoneyError> for Refusal {
    fn from(error: MoneyError) -> Self {
        Self::Range(error.into())
    }
}

impl From<DateError> for Refusal {
    fn from(error: DateError) -> Self {
        Self::Range(error.into())
    }
}

/// Everything an option is worked out from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Case<'a> {
    pub(crate) policy: &'a Policy,
    pub(crate) account: &'a Account,
    pub(crate) parts: Parts,
    pub(crate) answers: &'a Answers,
    pub(crate) as_of: Date,
}

/// What an option adds to an offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Draft {
    pub(crate) params: Params,
    pub(crate) limits: Limits,
    pub(crate) schedule: Vec<Row>,
    pub(crate) totals: Totals,
    pub(crate) bracket: Option<Bracket>,
    pub(crate) valid_until: Option<Date>,
    pub(crate) effects: Vec<Effect>,
}

impl Case<'_> {
    /// The days on which a first payment may fall.
    fn first_dates(&self) -> Result<Range<Date>, DateError> {
        let window = self.policy.first_payment;
        Ok(Range {
            min: self.as_of.add_days(i32::from(window.min_days))?,
            max: self.as_of.add_days(i32::from(window.max_days))?,
        })
    }

    /// From today to `days` days later.
    fn within(&self, days: u16) -> Result<Range<Date>, DateError> {
        Ok(Range {
            min: self.as_of,
            max: self.as_of.add_days(i32::from(days))?,
        })
    }

    /// Takes `amount` off `parts` in the order the policy forgives in.
    fn forgive(&self, mut parts: Parts, amount: Minor) -> Result<Parts, MoneyError> {
        apply(&mut parts, amount, &self.policy.discount_order)?;
        Ok(parts)
    }

    /// A single payment of all of `parts` on `due`.
    fn one_row(&self, parts: Parts, due: Date) -> Result<Row, MoneyError> {
        Ok(Row {
            due,
            total: parts.total()?,
            interest: parts.interest,
            principal: parts.principal,
            fees: parts.fees,
            balance: Minor::ZERO,
        })
    }

    /// The effects of paying `first` on `due` for a service that is at risk.
    fn service_effects(&self, first: Option<&Row>) -> Vec<Effect> {
        let restored = self
            .account
            .service
            .as_ref()
            .zip(first)
            .is_some_and(|(service, row)| {
                row.total >= service.restore_amount && row.due <= service.restore_by
            });
        if restored {
            vec![Effect::ServiceRestored]
        } else {
            Vec::new()
        }
    }
}

/// The value chosen, where it is one of those offered, or else the suggestion.
fn number_in(
    param: Param,
    chosen: Option<u16>,
    range: Range<u16>,
    suggestion: u16,
) -> Result<u16, ParamFault> {
    let value = chosen.unwrap_or(suggestion);
    if range.contains(value) {
        Ok(value)
    } else {
        Err(ParamFault::Number {
            param,
            min: range.min,
            max: range.max,
        })
    }
}

fn amount_in(
    param: Param,
    chosen: Option<Minor>,
    range: Range<Minor>,
    suggestion: Minor,
) -> Result<Minor, ParamFault> {
    let value = chosen.unwrap_or(suggestion);
    if range.contains(value) {
        Ok(value)
    } else {
        Err(ParamFault::Amount {
            param,
            min: range.min,
            max: range.max,
        })
    }
}

fn date_in(chosen: Option<Date>, range: Range<Date>, suggestion: Date) -> Result<Date, ParamFault> {
    let value = chosen.unwrap_or(suggestion);
    if range.contains(value) {
        Ok(value)
    } else {
        Err(ParamFault::Date {
            min: range.min,
            max: range.max,
        })
    }
}

fn frequency_in(chosen: Option<Frequency>, offered: &[Frequency]) -> Result<Frequency, ParamFault> {
    let fault = ParamFault::NotOffered {
        param: Param::Frequency,
    };
    let value = chosen.or_else(|| offered.first().copied()).ok_or(fault)?;
    if offered.contains(&value) {
        Ok(value)
    } else {
        Err(fault)
    }
}
