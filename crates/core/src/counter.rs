//! "None of these fit": what a customer proposes instead.
//!
//! Within the limits of a policy a proposal becomes an offer that can be accepted
//! at once like any other; beyond them it is recorded for a person, with what each
//! plan of the policy says to it.

use serde::Serialize;

use crate::account::Account;
use crate::answers::Answers;
use crate::date::Date;
use crate::evaluate::{EvaluateError, tailor};
use crate::json::Decode;
use crate::money::Minor;
use crate::option::{Kind, Offer, ParamFault, Params, Reason};
use crate::policy::Policy;
use crate::schedule::Frequency;
use crate::trust::Verified;

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
#[serde(deny_unknown_fields)]
pub struct Miss {
    /// The option's id in the policy.
    pub option: String,
    /// What stands in the way.
    pub why: Why,
}

/// What stands in the way of a proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
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

/// What becomes of `proposal`: the first plan of the policy, in the policy's order,
/// that asks no more than was proposed, or what stands in the way of each.
///
/// # Errors
/// As [`evaluate`](crate::evaluate).
pub fn counter(
    policy: &Verified<Policy>,
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
