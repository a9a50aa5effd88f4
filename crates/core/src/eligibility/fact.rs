//! The facts a policy may ask about, and where each comes from.

use serde::Serialize;

use crate::account::{Account, Parts};
use crate::answers::{Answers, Hardship};
use crate::date::Date;
use crate::json::{Decode, Fault, Node};
use crate::money::{MoneyError, Percent};

/// The type of a fact's value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactType {
    /// Yes or no.
    Bool,
    /// A whole number: a count, days, or an amount in minor units.
    Int,
    /// A code from the creditor's own list.
    Text,
    /// A civil date, written as text.
    Date,
    /// A percentage, written as text.
    Percent,
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
    /// The currency of the account, as its ISO 4217 code. Worked out.
    Currency: Text,
    /// The part of the balance whose due date has passed, in minor units.
    PastDueAmount: Int,
    /// The creditor's stage of lateness, such as `61-90`.
    Bucket: Text,
    /// What became of what secures the debt, as the creditor's code.
    CollateralState: Text,
    /// The yearly nominal rate of the running contract. Worked out.
    ContractRate: Percent,
    /// Regular payments the running contract still has.
    RemainingTerm: Int,
    /// The day the account was opened. Worked out from `opened`.
    OpenDate: Date,
    /// The day of the last payment received.
    LastPaymentDate: Date,
    /// The last payment received, in minor units.
    LastPaymentAmount: Int,
    /// The day of the last statement that was sent.
    LastStatementDate: Date,
    /// The day a court decided about the debt.
    JudgmentDate: Date,
    /// The day the creditor wrote the account off.
    ChargeOffDate: Date,
    /// The day from which the law no longer lets the debt be enforced.
    LimitationDate: Date,
    /// Whether a court decided about the debt.
    Judgment: Bool,
    /// Whether an agency collects the debt for the creditor.
    WithAgency: Bool,
    /// Whether the account is reported to credit bureaus.
    CreditReporting: Bool,
    /// Arrangements kept to their end.
    PlansCompleted: Int,
    /// Days since the last arrangement ended.
    DaysSinceLastPlan: Int,
    /// Times the account was brought up to date by an agreement in 60 months.
    #[serde(rename = "reage_count_60m")]
    ReageCount60m: Int,
    /// Whether an insurance claim about what secures the debt is open.
    InsuranceClaimOpen: Bool,
    /// The day the contract ends as planned today.
    ContractEndDate: Date,
    /// Since when the customer has lived where they live now.
    ResidenceSince: Date,
    /// The customer's age band, as a code; only where the law lets it decide.
    AgeBand: Text,
    /// People in the household, as the creditor verified it. What a customer types
    /// on their device never becomes a fact: the server could not check it.
    HouseholdSize: Int,
    /// Income of the household in a year, in minor units, as the creditor verified it.
    IncomeAnnual: Int,
    /// Whether the income is regular, as the creditor verified it.
    IncomeSourceStable: Bool,
    /// Income in percent of the poverty guideline, as the creditor verified it.
    FplPercent: Percent,
    /// What is left of a month's income after expenses, in minor units, as the
    /// creditor verified it. The one number that may be below zero.
    SurplusMonthly: Int,
    /// The day the hardship began.
    HardshipStart: Date,
    /// The day the hardship is expected to end.
    HardshipExpectedEnd: Date,
    /// Whether the hardship is expected to end.
    HardshipTemporary: Bool,
    /// Whether the creditor knows of circumstances that call for special care.
    VulnerabilityFlag: Bool,
    /// The language the customer asked to be written to in, as a BCP 47 tag.
    Language: Text,
    /// Whether a formal arrangement with all creditors runs, short of bankruptcy.
    InsolvencyArrangement: Bool,
    /// The last day of a breathing space or moratorium.
    BreathingSpaceUntil: Date,
    /// Whether the customer is a minor.
    Minor: Bool,
    /// Whether the customer agreed to payments being collected automatically.
    ConsentAutopay: Bool,
    /// Whether the customer agreed to documents in electronic form only.
    ConsentEsign: Bool,
    /// Whether the customer agreed to text messages.
    ConsentSms: Bool,
    /// How surely the creditor knows who is there; its own scale from 0.
    IdentityLevel: Int,
}

impl Fact {
    /// Whether `value` can be a value of the fact: of its type, not below zero
    /// (but for [`Fact::SurplusMonthly`]), and for a hardship one of
    /// [`Hardship::ALL`]'s codes.
    #[must_use]
    pub fn accepts(self, value: &FactValue) -> bool {
        match (self.fact_type(), value) {
            (FactType::Bool, FactValue::Bool(_)) => true,
            (FactType::Int, FactValue::Int(number)) => *number >= 0 || self == Self::SurplusMonthly,
            (FactType::Text, FactValue::Text(code)) => {
                self != Self::HardshipReason
                    || Hardship::ALL.iter().any(|hardship| hardship.code() == code)
            }
            (FactType::Date, value) => value.date().is_some(),
            (FactType::Percent, value) => value.percent().is_some(),
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
                | Self::Currency
                | Self::ContractRate
                | Self::OpenDate
        )
    }

    /// Whether its numbers are amounts in minor units.
    #[must_use]
    pub const fn is_amount(self) -> bool {
        matches!(
            self,
            Self::Balance
                | Self::Principal
                | Self::Interest
                | Self::Fees
                | Self::GenerallyBilled
                | Self::PastDueAmount
                | Self::LastPaymentAmount
                | Self::IncomeAnnual
                | Self::SurplusMonthly
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

impl FactValue {
    /// The date it writes, where it writes one.
    #[must_use]
    pub fn date(&self) -> Option<Date> {
        match self {
            Self::Text(text) => text.parse().ok(),
            _ => None,
        }
    }

    /// The percentage it writes, where it writes one.
    #[must_use]
    pub fn percent(&self) -> Option<Percent> {
        match self {
            Self::Text(text) => text.parse().ok(),
            _ => None,
        }
    }
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

    /// The day after a breathing space, while one runs whose end is known: from
    /// then on `breathing_space` is false.
    #[must_use]
    pub fn breathing_space_over(&self) -> Option<Date> {
        let until = self
            .account
            .facts
            .get(&Fact::BreathingSpaceUntil)
            .and_then(FactValue::date)?;
        until.add_days(1).ok().filter(|over| *over > self.as_of)
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
            Fact::Currency => Some(FactValue::Text(self.account.currency.code().to_owned())),
            Fact::ContractRate => {
                let contract = self.account.contract.as_ref()?;
                Some(FactValue::Text(contract.annual_rate_percent.to_string()))
            }
            Fact::OpenDate => self
                .account
                .opened
                .map(|day| FactValue::Text(day.to_string())),
            // A line in dispute is a dispute, whatever else the creditor says.
            Fact::Disputed if self.account.has_disputed_lines() => Some(FactValue::Bool(true)),
            // The last day decides where it is known: a flag that nobody took down
            // must not outlive it, and one that nobody put up must not be missed.
            Fact::BreathingSpace if self.account.facts.contains_key(&Fact::BreathingSpaceUntil) => {
                Some(FactValue::Bool(self.breathing_space_over().is_some()))
            }
            _ => self.account.facts.get(&fact).cloned(),
        }
    }
}
