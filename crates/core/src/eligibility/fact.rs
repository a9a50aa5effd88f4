//! The facts a policy may ask about, and where each comes from.

use serde::Serialize;

use crate::account::{Account, Parts};
use crate::answers::{Answers, Hardship};
use crate::date::Date;
use crate::json::{Decode, Fault, Node};
use crate::money::MoneyError;

/// The type of a fact's value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactType {
    /// Yes or no.
    Bool,
    /// A whole number: a count, days, or an amount in minor units.
    Int,
    /// A code from the creditor's own list.
    Text,
}

macro_rules! facts {
    ($($(#[$doc:meta])* $name:ident: $type:ident,)*) => {
        /// Something that can be known about an account or a customer.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Decode)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[serde(rename_all = "snake_case")]
        pub enum Fact {
            $($(#[$doc])* $name,)*
        }

        impl Fact {
            /// Every fact.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The type its values have.
            #[must_use]
            pub const fn fact_type(self) -> FactType {
                match self {
                    $(Self::$name => FactType::$type,)*
                }
            }
        }
    };
}

facts! {
    /// The whole balance, in minor units. Worked out from the line items.
    Balance: Int,
    /// Principal in the balance, in minor units. Worked out from the line items.
    Principal: Int,
    /// Interest in the balance, in minor units. Worked out from the line items.
    Interest: Int,
    /// Fees in the balance, in minor units. Worked out from the line items.
    Fees: Int,
    /// Days since something was first late. Worked out from `past_due_since`.
    DaysPastDue: Int,
    /// Days since the account was opened. Worked out from `opened`.
    AccountAgeDays: Int,
    /// Whether a running contract is behind the account. Worked out.
    HasContract: Bool,
    /// Whether the service is stopped. Worked out from `service`.
    ServiceSuspended: Bool,
    /// What insurers would usually be billed, in minor units. From `generally_billed`.
    GenerallyBilled: Int,
    /// Why paying is hard, as a code. From the customer's answers.
    HardshipReason: Text,
    /// The product the account is for, as the creditor's code.
    Product: Text,
    /// The creditor's segment of the customer.
    Segment: Text,
    /// The creditor's portfolio of the account.
    Portfolio: Text,
    /// Country and state, such as `US-OH`.
    Jurisdiction: Text,
    /// Whether something secures the debt.
    Secured: Bool,
    /// Whether an arrangement runs already.
    PlanActive: Bool,
    /// Arrangements broken in the last 12 months.
    #[serde(rename = "plans_broken_12m")]
    PlansBroken12m: Int,
    /// Deferrals in the last 24 months.
    #[serde(rename = "prior_deferrals_24m")]
    PriorDeferrals24m: Int,
    /// Whether the account was settled for less before.
    PriorSettlement: Bool,
    /// Payments returned by the bank in the last 6 months.
    #[serde(rename = "bounced_payments_6m")]
    BouncedPayments6m: Int,
    /// Whether payments are collected automatically.
    AutopayActive: Bool,
    /// Whether the customer disputes the debt.
    Disputed: Bool,
    /// Whether a court is dealing with it.
    InLitigation: Bool,
    /// Whether the account may be the work of a fraudster.
    FraudFlag: Bool,
    /// Whether an insurer has yet to decide.
    PayerPending: Bool,
    /// Whether the law no longer lets it be enforced.
    TimeBarred: Bool,
    /// Whether the customer is in bankruptcy.
    Bankrupt: Bool,
    /// Whether the customer has died.
    Deceased: Bool,
    /// Whether a breathing space or moratorium runs.
    BreathingSpace: Bool,
    /// Whether the customer is on active military duty.
    MilitaryActive: Bool,
    /// Whether an adviser speaks for the customer.
    RepresentedByAdviser: Bool,
}

impl Fact {
    /// Whether `value` can be a value of the fact: of its type, not below zero,
    /// and for a hardship one of [`Hardship::ALL`]'s codes.
    #[must_use]
    pub fn accepts(self, value: &FactValue) -> bool {
        match (self.fact_type(), value) {
            (FactType::Bool, FactValue::Bool(_)) => true,
            (FactType::Int, FactValue::Int(number)) => *number >= 0,
            (FactType::Text, FactValue::Text(code)) => {
                self != Self::HardshipReason
                    || Hardship::ALL.iter().any(|hardship| hardship.code() == code)
            }
            _ => false,
        }
    }

    /// Whether Leeway works the fact out itself, so that an account must not give
    /// it a value of its own.
    #[must_use]
    pub const fn is_derived(self) -> bool {
        matches!(
            self,
            Self::Balance
                | Self::Principal
                | Self::Interest
                | Self::Fees
                | Self::DaysPastDue
                | Self::AccountAgeDays
                | Self::HasContract
                | Self::ServiceSuspended
                | Self::GenerallyBilled
                | Self::HardshipReason
        )
    }
}

/// The value of a fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(untagged)]
pub enum FactValue {
    /// Yes or no.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A code.
    Text(String),
}

impl Decode for FactValue {
    fn blank() -> Self {
        Self::Bool(false)
    }

    fn decode(&mut self, node: Node) -> Result<(), Fault> {
        *self = match node {
            Node::Bool(value) => Self::Bool(value),
            Node::Int(value) => Self::Int(value),
            Node::Str(value) => Self::Text(value),
            _ => return Err(Fault::unexpected("true, false, a whole number or a text")),
        };
        Ok(())
    }
}

/// Everything known when an option is decided.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    account: &'a Account,
    parts: Parts,
    balance: i64,
    answers: &'a Answers,
    as_of: Date,
}

impl<'a> Facts<'a> {
    /// What is known of `account` (whose checked parts are `parts`) and from
    /// `answers` on the day `as_of`.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] where the parts do not sum to an amount.
    pub fn new(
        account: &'a Account,
        parts: Parts,
        answers: &'a Answers,
        as_of: Date,
    ) -> Result<Self, MoneyError> {
        Ok(Self {
            account,
            parts,
            balance: parts.total()?.units(),
            answers,
            as_of,
        })
    }

    /// The day from which `fact` is at least `days` if nothing else changes,
    /// where it counts days and that day is still to come.
    #[must_use]
    pub fn reaches(&self, fact: Fact, days: i64) -> Option<Date> {
        let since = match fact {
            Fact::DaysPastDue => self.account.past_due_since,
            Fact::AccountAgeDays => self.account.opened,
            _ => None,
        }?;
        let day = since.add_days(i32::try_from(days).ok()?).ok()?;
        (day > self.as_of).then_some(day)
    }

    /// The value of `fact`, or `None` where it is not known.
    #[must_use]
    pub fn get(&self, fact: Fact) -> Option<FactValue> {
        let since = |day: Option<Date>| {
            day.map(|day| FactValue::Int(i64::from(day.days_until(self.as_of).max(0))))
        };
        match fact {
            Fact::Balance => Some(FactValue::Int(self.balance)),
            Fact::Principal => Some(FactValue::Int(self.parts.principal.units())),
            Fact::Interest => Some(FactValue::Int(self.parts.interest.units())),
            Fact::Fees => Some(FactValue::Int(self.parts.fees.units())),
            // Nothing late is a known state: the creditor would have said since when.
            Fact::DaysPastDue => since(self.account.past_due_since).or(Some(FactValue::Int(0))),
            Fact::AccountAgeDays => since(self.account.opened),
            Fact::HasContract => Some(FactValue::Bool(self.account.contract.is_some())),
            Fact::ServiceSuspended => self
                .account
                .service
                .as_ref()
                .map(|service| FactValue::Bool(service.suspended)),
            Fact::GenerallyBilled => self
                .account
                .generally_billed
                .map(|amount| FactValue::Int(amount.units())),
            Fact::HardshipReason => self
                .answers
                .hardship
                .map(|reason| FactValue::Text(reason.code().to_owned())),
            _ => self.account.facts.get(&fact).cloned(),
        }
    }
}
