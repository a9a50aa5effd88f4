//! "None of these fit": what a customer proposes instead.
//!
//! Within the limits of a policy a proposal becomes an offer that can be accepted
//! at once like any other; beyond them it is recorded for a person, with what each
//! plan of the policy says to it.

use serde::Serialize;

use crate::account::Account;
use crate::answers::{Answers, Bracket, Hardship, Means};
use crate::budget::{Budget, BudgetCap};
use crate::date::Date;
use crate::evaluate::{EvaluateError, tailor};
use crate::json::{Decode, SchemaFault};
use crate::money::Minor;
use crate::option::{Kind, Offer, ParamFault, Params, Reason};
use crate::policy::Policy;
use crate::request::{Request, RequestError, name};
use crate::schedule::Frequency;
use crate::trust::Signed;
use crate::wire::{Quote, asks_hardship};

/// What the customer could pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// The most each time, in minor units.
    pub amount: Minor,
    /// How often.
    pub frequency: Frequency,
    /// The day of the first payment.
    pub first_date: Date,
}

/// What becomes of a proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[serde(rename_all = "snake_case")]
pub enum Counter {
    /// A plan of the policy that asks no more than was proposed, on the days that
    /// were proposed. It can be accepted at once.
    Offer(Box<Offer>),
    /// No plan of the policy does; a person looks at it.
    ForPerson(Vec<Miss>),
}

/// What one plan of the policy says to a proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Miss {
    /// The option's id in the policy.
    pub option: String,
    /// What stands in the way.
    pub why: Why,
}

/// What stands in the way of a proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The option is not open to the account at all.
    Closed(Vec<Reason>),
    /// The option is open, and the proposal lies outside its limits.
    Outside(ParamFault),
    /// The plan nearest to the proposal asks for more than was proposed.
    AsksMore {
        /// Its largest payment, in minor units.
        payment: Minor,
    },
}

/// `POST /v1/proposals`: none of the offers fits, and this would.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ProposalRequest {
    /// [`Quote::id`].
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 64))]
    pub quote_id: String,
    /// What the customer could pay.
    pub proposal: Proposal,
    /// [`Offer::bracket`] of the offer the device found, where it found one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bracket: Option<Bracket>,
    /// The hardship the customer chose to name, where the offer rests on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hardship: Option<Hardship>,
    /// [`Offer::budget`] of the offer the device found, where it found one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget: Option<BudgetCap>,
    /// The language the customer reads, as a BCP 47 tag.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 64))]
    pub language: String,
}

/// The answer to [`ProposalRequest`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ProposalAnswer {
    /// A plan of the policy asks no more than was proposed. It is chosen like every
    /// other offer, under the same quote.
    Offer(Box<Offer>),
    /// No plan of the policy does; the proposal was recorded for a person.
    ForPerson(ProposalReceived),
}

/// A proposal that was recorded for a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ProposalReceived {
    /// The reference the customer can quote.
    pub reference: String,
    /// When it was received, in UTC seconds.
    pub received_at: i64,
    /// What each plan of the policy says to it, in the policy's order.
    pub misses: Vec<Miss>,
}

impl ProposalRequest {
    /// The request for `proposal` under `quote`. Of the customer's `answers` it carries
    /// what the offer rests on that the device finds, and nothing where it finds none:
    /// for a person to answer, an amount and a day are enough.
    ///
    /// # Errors
    /// As [`counter`].
    pub fn of(
        policy: &Signed<Policy>,
        quote: &Quote,
        account: &Account,
        answers: &Answers,
        proposal: Proposal,
        language: &str,
    ) -> Result<Self, EvaluateError> {
        let mut request = Self {
            quote_id: quote.id.clone(),
            proposal,
            bracket: None,
            hardship: None,
            budget: None,
            language: language.to_owned(),
        };
        if let Counter::Offer(offer) = counter(policy, account, answers, quote.as_of, proposal)? {
            request.bracket = offer.bracket;
            request.budget = offer.budget;
            request.hardship = answers.hardship.filter(|_| asks_hardship(policy, &offer));
        }
        Ok(request)
    }

    /// The customer's answers, as far as they were posted.
    #[must_use]
    pub fn answers(&self) -> Answers {
        Answers {
            means: self.bracket.map(Means::Bracket),
            hardship: self.hardship,
            budget: self.budget.map(Budget::Cap),
        }
    }
}

impl Request for ProposalRequest {
    fn check(&self) -> Result<(), RequestError> {
        name("/quote_id", &self.quote_id)?;
        name("/language", &self.language)?;
        if !self.proposal.amount.is_positive() {
            let path = "/proposal/amount";
            return Err(SchemaFault::invalid(path, "must be more than zero").into());
        }
        Ok(())
    }
}

/// What becomes of `proposal`: the first plan of the policy, in the policy's order,
/// that asks no more than was proposed, or what stands in the way of each.
///
/// # Errors
/// As [`evaluate`](crate::evaluate).
pub fn counter(
    policy: &Signed<Policy>,
    account: &Account,
    answers: &Answers,
    as_of: Date,
    proposal: Proposal,
) -> Result<Counter, EvaluateError> {
    let params = Params {
        amount: Some(proposal.amount),
        frequency: Some(proposal.frequency),
        first_date: Some(proposal.first_date),
        ..Params::default()
    };
    let mut misses = Vec::new();
    for option in &policy.options {
        // The kinds that pay what is owed in payments of a chosen size.
        match option.kind.kind() {
            Kind::Instalments | Kind::AffordablePlan | Kind::UndisputedPart => {}
            _ => continue,
        }
        let why = match tailor(policy, account, answers, as_of, &option.id, &params) {
            Ok(offer) => {
                let largest = offer.schedule.iter().map(|row| row.total).max();
                match largest.filter(|payment| *payment > proposal.amount) {
                    None => return Ok(Counter::Offer(Box::new(offer))),
                    Some(payment) => Why::AsksMore { payment },
                }
            }
            Err(EvaluateError::Unavailable(reasons)) => Why::Closed(reasons),
            Err(EvaluateError::Param(fault)) => Why::Outside(fault),
            Err(other) => return Err(other),
        };
        misses.push(Miss {
            option: option.id.clone(),
            why,
        });
    }
    Ok(Counter::ForPerson(misses))
}
