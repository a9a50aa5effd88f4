//! What the law or a creditor wants shown before a customer agrees, as data.
//!
//! A policy names the [`Rule`]s that count for its creditor, each with a text; here
//! is decided which of them an offer triggers and what belongs beside the text.
//! Nothing here is legal advice: whether a rule applies to a creditor is the
//! creditor's to say, by signing it.

mod cost;
mod itemisation;
mod rule;
mod tila;

use serde::Serialize;

pub use cost::CostTable;
pub use itemisation::{Itemisation, ItemisationBasis};
pub use rule::{DisclosureTerms, ItemisationTerms, Rule, RuleName, TilaTerms};
pub use tila::{PaymentGroup, TilaBox};

use crate::account::{Account, AccountError};
use crate::answers::Answers;
use crate::apr::AprError;
use crate::date::{Date, DateError};
use crate::eligibility::{Fact, FactValue, Facts, Truth};
use crate::json::Decode;
use crate::money::{Minor, MoneyError};
use crate::option::Offer;
use crate::policy::{Policy, TextId};
use crate::schedule::BusinessDays;

/// The calendar days a creditor has to ask for information after a hardship notice
/// (National Credit Code, section 72).
const AU_NOTICE_DAYS: i32 = 21;
/// The working days within which a hardship application is acknowledged (CCCFA
/// 2003, section 57A).
const NZ_ACKNOWLEDGE_DAYS: i32 = 5;
/// The working days within which a hardship application is decided (section 57A).
const NZ_DECIDE_DAYS: i32 = 20;
/// The business days before a debit until which it can be stopped (12 CFR 1005.10(c)).
const STOP_DAYS: i32 = 3;
/// The days before a debit of another amount by which it is announced (12 CFR
/// 1005.10(d)).
const NOTICE_DAYS: u16 = 10;

/// One thing to be shown, and whether it is to be agreed to on its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Disclosure {
    /// The rule that wants it.
    pub rule: RuleName,
    /// The creditor's text.
    pub text: TextId,
    /// Whether the customer agrees to it by itself, in a box that is not ticked.
    pub consent: bool,
    /// What belongs beside the text; which members there are depends on the rule.
    pub parts: Vec<Part>,
}

/// A part of a disclosure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// The box of Regulation Z.
    Tila(TilaBox),
    /// How today's balance came about.
    Itemisation(Itemisation),
    /// What is collected automatically.
    Debits(Debits),
    /// Another text of the policy.
    Text(TextId),
    /// A last day.
    Until(Date),
    /// By when the creditor confirms that it heard, and by when it answers.
    Clock {
        /// The last day to confirm; none where the law names none.
        acknowledge: Option<Date>,
        /// The last day to answer, or to ask for what is missing.
        answer: Date,
    },
}

/// What is collected automatically, as an authorisation has to say (12 CFR 1005.10).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Debits {
    /// How many times.
    pub count: u16,
    /// The smallest amount, in minor units.
    pub least: Minor,
    /// The largest amount, in minor units.
    pub most: Minor,
    /// The first day.
    pub first: Date,
    /// The last day.
    pub last: Date,
    /// The last day on which the first of them can still be stopped.
    pub stop_by: Date,
    /// How many days before a debit of another amount the customer hears of it.
    pub notice_days: u16,
}

/// Why a disclosure cannot be made. Nothing may be agreed to then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DisclosureError {
    /// The account makes no sense.
    #[error("account: {0}")]
    Account(#[from] AccountError),
    /// The policy wants an itemisation from a day the account does not name.
    #[error("the account does not name the day of its itemisation")]
    NoItemisationDate,
    /// The itemisation does not come to the balance.
    #[error("the itemisation comes to {sum:?}, the balance is {balance:?}")]
    DoesNotAddUp {
        /// The sum of its members.
        sum: Minor,
        /// The balance.
        balance: Minor,
    },
    /// There is no annual percentage rate to disclose.
    #[error("annual percentage rate: {0}")]
    Apr(#[from] AprError),
    /// An amount left the range.
    #[error(transparent)]
    Money(#[from] MoneyError),
    /// A date left the range.
    #[error(transparent)]
    Date(#[from] DateError),
}

/// Everything `policy` wants shown before `offer` is agreed to, in the policy's
/// order.
///
/// # Errors
/// [`DisclosureError`]; an offer whose disclosures cannot be made must not be
/// agreed to.
pub fn disclosures(
    policy: &Policy,
    account: &Account,
    answers: &Answers,
    as_of: Date,
    offer: &Offer,
) -> Result<Vec<Disclosure>, DisclosureError> {
    if policy.disclosures.is_empty() {
        return Ok(Vec::new());
    }
    let parts = account.check()?;
    let facts = Facts::new(account, parts, answers, as_of)?;
    let mut all = Vec::new();
    for terms in &policy.disclosures {
        if terms.when.evaluate(&facts).0 == Truth::True
            && let Some(parts) = triggered(policy, account, &facts, answers, as_of, offer, terms)?
        {
            all.push(Disclosure {
                rule: terms.rule.name(),
                text: terms.text.clone(),
                consent: matches!(terms.rule, Rule::ElectronicDebit | Rule::ElectronicRecords),
                parts,
            });
        }
    }
    Ok(all)
}

/// The parts of a disclosure whose rule the offer triggers, else `None`.
fn triggered(
    policy: &Policy,
    account: &Account,
    facts: &Facts<'_>,
    answers: &Answers,
    as_of: Date,
    offer: &Offer,
    terms: &DisclosureTerms,
) -> Result<Option<Vec<Part>>, DisclosureError> {
    let is = |fact| facts.get(fact) == Some(FactValue::Bool(true));
    let day = |fact| facts.get(fact).and_then(|value| value.date());
    Ok(match &terms.rule {
        Rule::Tila(tila) => {
            if !tila::applies(tila, offer) {
                return Ok(None);
            }
            let mut parts = vec![Part::Tila(TilaBox::of(offer, &policy.calendar, as_of)?)];
            for text in [&tila.late_charge, &tila.prepayment] {
                parts.push(Part::Text(text.clone()));
            }
            parts.extend(tila.security.clone().map(Part::Text));
            Some(parts)
        }
        Rule::Itemisation(itemisation) => {
            let from = itemisation
                .basis
                .day(account, facts)
                .ok_or(DisclosureError::NoItemisationDate)?;
            Some(vec![Part::Itemisation(Itemisation::of(account, from)?)])
        }
        Rule::TimeBarred => {
            let limited = day(Fact::LimitationDate).is_some_and(|day| day <= as_of);
            (limited || is(Fact::TimeBarred)).then(Vec::new)
        }
        Rule::ElectronicDebit => {
            let on = offer.params.autopay == Some(true);
            let debits = Debits::of(policy, offer)?.filter(|_| on);
            debits.map(|debits| vec![Part::Debits(debits)])
        }
        Rule::ElectronicRecords => (!is(Fact::ConsentEsign)).then(Vec::new),
        Rule::Forbearance => account
            .past_due_since
            .is_some_and(|since| since <= as_of)
            .then(Vec::new),
        Rule::BreathingSpace => is(Fact::BreathingSpace).then(|| {
            let until = day(Fact::BreathingSpaceUntil);
            until.map(Part::Until).into_iter().collect()
        }),
        Rule::FinancialAssistance => Some(Vec::new()),
        Rule::HardshipNotice => match answers.hardship {
            None => None,
            Some(_) => Some(vec![Part::Clock {
                acknowledge: None,
                answer: as_of.add_days(AU_NOTICE_DAYS)?,
            }]),
        },
        Rule::HardshipApplication => match answers.hardship {
            None => None,
            Some(_) => {
                let days = BusinessDays::new(&policy.calendar);
                Some(vec![Part::Clock {
                    acknowledge: Some(days.add(as_of, NZ_ACKNOWLEDGE_DAYS)?),
                    answer: days.add(as_of, NZ_DECIDE_DAYS)?,
                }])
            }
        },
    })
}

impl Debits {
    /// The debits of an offer; `None` where it has no payments.
    fn of(policy: &Policy, offer: &Offer) -> Result<Option<Self>, DateError> {
        let rows = &offer.schedule;
        let amounts = || rows.iter().map(|row| row.total);
        let (Some(first), Some(last)) = (rows.first(), rows.last()) else {
            return Ok(None);
        };
        let stop_by = BusinessDays::new(&policy.calendar).add(first.due, -STOP_DAYS)?;
        Ok(Some(Self {
            count: u16::try_from(rows.len()).unwrap_or(u16::MAX),
            least: amounts().min().unwrap_or_default(),
            most: amounts().max().unwrap_or_default(),
            first: first.due,
            last: last.due,
            stop_by,
            notice_days: NOTICE_DAYS,
        }))
    }
}
