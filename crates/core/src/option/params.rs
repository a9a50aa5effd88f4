//! What the customer may choose about an offer, and within which limits.

use serde::Serialize;

use super::Refusal;
use crate::date::Date;
use crate::json::Decode;
use crate::money::Minor;
use crate::schedule::Frequency;

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
    /// Whether the payments are collected automatically, where that makes a
    /// difference; never unless the customer says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub autopay: Option<bool>,
    /// Which of the option's service plans, counted from 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_plan: Option<u16>,
}

/// The name of a member of [`Params`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
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
    /// [`Params::autopay`].
    Autopay,
    /// [`Params::service_plan`].
    ServicePlan,
}

impl Params {
    /// Refuses every member that is set and not in `used`.
    pub(super) fn only(&self, used: &[Param]) -> Result<(), Refusal> {
        let set = [
            (Param::Amount, self.amount.is_some()),
            (Param::Count, self.count.is_some()),
            (Param::Frequency, self.frequency.is_some()),
            (Param::FirstDate, self.first_date.is_some()),
            (Param::AnchorDay, self.anchor_day.is_some()),
            (Param::DownPayment, self.down_payment.is_some()),
            (Param::Periods, self.periods.is_some()),
            (Param::Autopay, self.autopay.is_some()),
            (Param::ServicePlan, self.service_plan.is_some()),
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
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
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
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
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
    /// For [`Params::service_plan`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_plan: Option<Range<u16>>,
}

/// Why what the customer chose does not fit the option.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode, thiserror::Error)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
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

/// The value chosen, where it is one of those offered, or else the suggestion.
pub(super) fn number_in(
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

pub(super) fn amount_in(
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

pub(super) fn date_in(
    chosen: Option<Date>,
    range: Range<Date>,
    suggestion: Date,
) -> Result<Date, ParamFault> {
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

pub(super) fn frequency_in(
    chosen: Option<Frequency>,
    offered: &[Frequency],
) -> Result<Frequency, ParamFault> {
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
