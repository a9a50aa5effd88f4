//! What an option is worked out from, and what it comes to before it is an offer.

use super::{
    Autopay, Effect, Limits, Member, ParamFault, Params, Range, Reason, ServiceChange, Totals,
};
use crate::account::{Account, Parts};
use crate::answers::{Answers, Bracket};
use crate::budget::BudgetCap;
use crate::date::{Date, DateError};
use crate::money::{Minor, MoneyError};
use crate::policy::{Policy, TextId};
use crate::schedule::{Row, ScheduleError, apply};

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
    pub(crate) extras: Extras,
}

/// What only some kinds of option add.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Extras {
    pub(crate) autopay: Option<Autopay>,
    pub(crate) service: Option<ServiceChange>,
    pub(crate) members: Vec<Member>,
    pub(crate) budget: Option<BudgetCap>,
    pub(crate) advice: Option<TextId>,
}

impl Draft {
    /// A draft that asks for the payments of `schedule`, which come to `total`, for `owed`,
    /// and says nothing else yet. Never inlined: to set every member in every kind of
    /// option takes more code.
    #[inline(never)]
    pub(super) fn of(schedule: Vec<Row>, owed: Minor, total: Minor) -> Self {
        Self {
            params: Params::default(),
            limits: Limits::default(),
            schedule,
            totals: Totals {
                owed,
                discount: Minor::ZERO,
                interest: Minor::ZERO,
                total,
                remaining: Minor::ZERO,
                before: None,
            },
            bracket: None,
            valid_until: None,
            effects: Vec::new(),
            extras: Extras::default(),
        }
    }
}

impl Case<'_> {
    /// The days on which a first payment may fall.
    pub(super) fn first_dates(&self) -> Result<Range<Date>, DateError> {
        let window = self.policy.first_payment;
        Ok(Range {
            min: self.as_of.add_days(i32::from(window.min_days))?,
            max: self.as_of.add_days(i32::from(window.max_days))?,
        })
    }

    /// From today to `days` days later.
    pub(super) fn within(&self, days: u16) -> Result<Range<Date>, DateError> {
        Ok(Range {
            min: self.as_of,
            max: self.as_of.add_days(i32::from(days))?,
        })
    }

    /// Takes `amount` off `parts` in the order the policy forgives in.
    pub(super) fn forgive(&self, mut parts: Parts, amount: Minor) -> Result<Parts, MoneyError> {
        apply(&mut parts, amount, &self.policy.discount_order)?;
        Ok(parts)
    }

    /// A single payment of all of `parts` on `due`.
    pub(super) fn one_row(&self, parts: Parts, due: Date) -> Result<Row, MoneyError> {
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
    pub(super) fn service_effects(&self, first: Option<&Row>) -> Vec<Effect> {
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
