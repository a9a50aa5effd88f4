//! One debt of one customer with one creditor, as the creditor's system states it.

use serde::Serialize;

use crate::date::Date;
use crate::eligibility::{Fact, FactValue};
use crate::json::Decode;
use crate::map::{SortedMap, repeats};
use crate::money::{Currency, Minor, MoneyError, Percent};
use crate::schedule::Frequency;

/// A short text in several languages, keyed by BCP 47 tag.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(
    feature = "openapi",
    derive(utoipa::ToSchema),
    schema(value_type = std::collections::BTreeMap<String, String>)
)]
#[serde(transparent)]
pub struct LocalText(pub SortedMap<String, String>);

impl LocalText {
    /// The text for the language `tag` with the tag it is really in: the tag
    /// itself, its primary language, English, or else the first there is.
    #[must_use]
    pub fn get(&self, tag: &str) -> Option<(&str, &str)> {
        let primary = tag.split('-').next().unwrap_or(tag);
        [tag, primary, "en"]
            .iter()
            .find_map(|wanted| self.0.get_key_value(*wanted))
            .or_else(|| self.0.iter().next())
            .map(|(tag, text)| (tag.as_str(), text.as_str()))
    }
}

/// Which part of a debt an amount belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Bucket {
    /// What was bought, borrowed or used.
    Principal,
    /// Interest charged so far.
    Interest,
    /// Fees charged so far.
    Fees,
}

impl Bucket {
    /// Its name in documents.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Principal => "principal",
            Self::Interest => "interest",
            Self::Fees => "fees",
        }
    }
}

/// What kind of entry a line item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum LineKind {
    /// Goods, a service or a loan instalment that fell due.
    Charge,
    /// Interest charged.
    Interest,
    /// A fee charged.
    Fee,
    /// Tax charged.
    Tax,
    /// A payment received from the customer.
    Payment,
    /// A payment received from an insurer or another third party.
    Insurance,
    /// A refund, discount or correction in the customer's favour.
    Credit,
}

/// One charge, payment or credit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct LineItem {
    /// The creditor's id of the line, unique within the account.
    pub id: String,
    /// The day it was booked.
    pub date: Date,
    /// What kind of entry it is.
    pub kind: LineKind,
    /// The part of the debt it changes.
    pub bucket: Bucket,
    /// Minor units; positive adds to the debt, negative takes away.
    pub amount: Minor,
    /// What it is called on the bill.
    pub description: LocalText,
    /// Why it is there, in plain words.
    pub reason: LocalText,
    /// Whether the customer disputes it. While any line is in dispute nothing but
    /// the rest of the balance can be paid here.
    #[serde(default, skip_serializing_if = "is_false")]
    pub disputed: bool,
}

fn is_false(value: &bool) -> bool {
    !*value
}

/// The running contract behind an account, where there is one (a loan, a
/// financed purchase): what is owed later than today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Contract {
    /// Principal that is not yet due, in minor units.
    pub outstanding: Minor,
    /// The yearly nominal rate.
    pub annual_rate_percent: Percent,
    /// The regular payment, in minor units.
    pub payment: Minor,
    /// How often it falls due.
    pub frequency: Frequency,
    /// The next regular due date; not before the day an offer is made.
    pub next_due: Date,
    /// The day of the month it falls due, where that is another than the day of
    /// `next_due` because its month is short.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anchor_day: Option<u8>,
}

/// What is owed today, split into its parts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Parts {
    /// Principal, in minor units.
    pub principal: Minor,
    /// Interest, in minor units.
    pub interest: Minor,
    /// Fees, in minor units.
    pub fees: Minor,
}

impl Parts {
    /// Principal, interest and fees together.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`].
    pub fn total(&self) -> Result<Minor, MoneyError> {
        Minor::sum([self.principal, self.interest, self.fees])
    }

    /// The amount in `bucket`.
    #[must_use]
    pub const fn get(&self, bucket: Bucket) -> Minor {
        match bucket {
            Bucket::Principal => self.principal,
            Bucket::Interest => self.interest,
            Bucket::Fees => self.fees,
        }
    }

    /// The place of `bucket`, for a change.
    pub const fn get_mut(&mut self, bucket: Bucket) -> &mut Minor {
        match bucket {
            Bucket::Principal => &mut self.principal,
            Bucket::Interest => &mut self.interest,
            Bucket::Fees => &mut self.fees,
        }
    }
}

/// An account as the creditor's API answers it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Account {
    /// The reference the customer knows from letters.
    pub reference: String,
    /// The creditor's id, equal to the policy's `iss`.
    pub creditor: String,
    /// Counts up with every change of the account.
    pub version: u64,
    /// The currency of every amount.
    pub currency: Currency,
    /// What the account is for, such as "Visit of 3 March".
    pub title: LocalText,
    /// What is owed; equal to the sum of the line items.
    pub balance: Minor,
    /// Every charge, payment and credit that makes up the balance.
    pub line_items: Vec<LineItem>,
    /// The first day something was late, if anything is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub past_due_since: Option<Date>,
    /// The day the account was opened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened: Option<Date>,
    /// The running contract, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contract: Option<Contract>,
    /// What insurers would usually be billed for the same care, in minor units:
    /// the ceiling of an assistance offer (26 CFR 1.501(r)-5).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub generally_billed: Option<Minor>,
    /// The state of the service the account pays for, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<ServiceState>,
    /// Other accounts of the customer with the same creditor, in the same currency,
    /// that one plan may bundle with this one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub linked: Vec<LinkedAccount>,
    /// What else the creditor knows and its policy may ask for. A fact that is
    /// missing is unknown, never false.
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    #[cfg_attr(feature = "openapi", schema(value_type = std::collections::BTreeMap<Fact, FactValue>))]
    pub facts: SortedMap<Fact, FactValue>,
}

/// Whether a service still runs, and what keeps or restores it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ServiceState {
    /// Whether the service is stopped now.
    pub suspended: bool,
    /// The least payment that keeps or restores it, in minor units.
    pub restore_amount: Minor,
    /// The day until which that payment is in time.
    pub restore_by: Date,
    /// The plan the customer pays for, where there are cheaper ones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<ServicePlan>,
}

/// The plan a customer pays for each month, besides what is owed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ServicePlan {
    /// The creditor's code of it.
    pub code: String,
    /// What it costs a month, in minor units.
    pub price: Minor,
    /// The day of the next bill, from which another plan can count.
    pub next_bill: Date,
    /// What leaving the plan early costs, in minor units; billed apart from the
    /// debt and never part of an offer's payments.
    #[serde(default)]
    pub early_termination: Minor,
    /// What is still to be paid for devices, in minor units; it stays as it is.
    #[serde(default)]
    pub device_balance: Minor,
}

/// Another account of the same customer with the same creditor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct LinkedAccount {
    /// The reference the customer knows it by.
    pub reference: String,
    /// What it is for.
    pub title: LocalText,
    /// Principal owed on it, in minor units.
    pub principal: Minor,
    /// Interest owed on it, in minor units.
    #[serde(default)]
    pub interest: Minor,
    /// Fees owed on it, in minor units.
    #[serde(default)]
    pub fees: Minor,
    /// The part of it that is late, in minor units.
    pub past_due: Minor,
    /// Its weight where a policy weighs by priority; this account's own is 1.
    #[serde(default = "one")]
    pub priority: u16,
    /// Whether the law no longer lets it be enforced. It is then left out of every
    /// plan with accounts that are not.
    #[serde(default)]
    pub time_barred: bool,
}

const fn one() -> u16 {
    1
}

impl LinkedAccount {
    /// What is owed on it.
    #[must_use]
    pub const fn parts(&self) -> Parts {
        Parts {
            principal: self.principal,
            interest: self.interest,
            fees: self.fees,
        }
    }
}

/// Why an account cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AccountError {
    /// The line items do not sum to the stated balance.
    #[error("line items sum to {sum:?}, balance says {balance:?}")]
    DoesNotAddUp {
        /// The sum of the line items.
        sum: Minor,
        /// The stated balance.
        balance: Minor,
    },
    /// A part of the debt is below zero while another is above: the creditor has
    /// not allocated a payment.
    #[error("{bucket:?} is negative")]
    NegativePart {
        /// The part.
        bucket: Bucket,
    },
    /// Two line items have the same id.
    #[error("two line items have the same id")]
    RepeatedLine,
    /// Two accounts that could be bundled have the same reference.
    #[error("two accounts have the same reference")]
    RepeatedLink,
    /// A fact has a value of another type than it is.
    #[error("{fact:?} has a value of the wrong type")]
    WrongType {
        /// The fact.
        fact: Fact,
    },
    /// A fact is given that follows from other members, and could contradict them.
    #[error("{fact:?} is worked out and must not be given")]
    Derived {
        /// The fact.
        fact: Fact,
    },
    /// A contract or service amount is not above zero.
    #[error("{what} must be above zero")]
    NotPositive {
        /// The member.
        what: &'static str,
    },
    /// An amount left the range.
    #[error(transparent)]
    Money(#[from] MoneyError),
}

impl Account {
    /// Whether any line is in dispute.
    #[must_use]
    pub fn has_disputed_lines(&self) -> bool {
        self.line_items.iter().any(|item| item.disputed)
    }

    /// The parts of the balance, after checking that the account makes sense.
    ///
    /// A negative balance (a credit) gives its parts as they are; nothing is
    /// owed then.
    ///
    /// # Errors
    /// [`AccountError`], naming what does not fit.
    pub fn check(&self) -> Result<Parts, AccountError> {
        let ids = self.line_items.iter().map(|item| item.id.as_str());
        if repeats(ids.collect()) {
            return Err(AccountError::RepeatedLine);
        }
        let mut parts = Parts::default();
        for item in &self.line_items {
            let place = parts.get_mut(item.bucket);
            *place = place.plus(item.amount)?;
        }
        let sum = parts.total()?;
        if sum != self.balance {
            return Err(AccountError::DoesNotAddUp {
                sum,
                balance: self.balance,
            });
        }
        if sum.is_positive() {
            for bucket in [Bucket::Principal, Bucket::Interest, Bucket::Fees] {
                if parts.get(bucket) < Minor::ZERO {
                    return Err(AccountError::NegativePart { bucket });
                }
            }
        }
        if self.contract.as_ref().is_some_and(|contract| {
            contract.outstanding < Minor::ZERO || !contract.payment.is_positive()
        }) {
            return Err(AccountError::NotPositive { what: "contract" });
        }
        if self
            .service
            .as_ref()
            .is_some_and(|service| !service.restore_amount.is_positive())
        {
            return Err(AccountError::NotPositive {
                what: "service restore_amount",
            });
        }
        if self
            .generally_billed
            .is_some_and(|amount| amount < Minor::ZERO)
        {
            return Err(AccountError::NotPositive {
                what: "generally_billed",
            });
        }
        let plan = self
            .service
            .as_ref()
            .and_then(|service| service.plan.as_ref());
        if plan.is_some_and(|plan| {
            !plan.price.is_positive()
                || plan.early_termination < Minor::ZERO
                || plan.device_balance < Minor::ZERO
        }) {
            return Err(AccountError::NotPositive {
                what: "service plan",
            });
        }
        for linked in &self.linked {
            let negative = [
                linked.principal,
                linked.interest,
                linked.fees,
                linked.past_due,
            ]
            .into_iter()
            .any(|amount| amount < Minor::ZERO);
            if negative || linked.priority == 0 {
                return Err(AccountError::NotPositive {
                    what: "linked account",
                });
            }
        }
        let linked = self.linked.iter().map(|linked| linked.reference.as_str());
        let mut references: Vec<&str> = linked.collect();
        references.push(&self.reference);
        if repeats(references) {
            return Err(AccountError::RepeatedLink);
        }
        for (&fact, value) in self.facts.iter() {
            if fact.is_derived() {
                return Err(AccountError::Derived { fact });
            }
            if !fact.accepts(value) {
                return Err(AccountError::WrongType { fact });
            }
        }
        Ok(parts)
    }
}
