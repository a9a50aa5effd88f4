//! Policy, account, answers and a date in; offers and reasons out.

use serde::Serialize;

use crate::account::{Account, AccountError};
use crate::answers::Answers;
use crate::date::Date;
use crate::eligibility::{Checked, Condition, Fact, Facts, Truth};
use crate::json::Decode;
use crate::option::{
    Case, Draft, Extras, Kind, Offer, ParamFault, Params, Reason, Refusal, Unavailable,
};
use crate::policy::{Policy, PolicyOption};
use crate::schedule::ScheduleError;
use crate::trust::Signed;

/// What an account is offered, in the policy's order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Evaluation {
    /// The options that are available, worked out with their own suggestions.
    pub offers: Vec<Offer>,
    /// The others, each with every reason.
    pub unavailable: Vec<Unavailable>,
}

/// Why nothing can be worked out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EvaluateError {
    /// The account makes no sense.
    #[error("account: {0}")]
    Account(#[from] AccountError),
    /// The account is with another creditor than the policy's.
    #[error("the account is with another creditor")]
    OtherCreditor,
    /// The account and the policy speak of different currencies.
    #[error("the account and the policy have different currencies")]
    OtherCurrency,
    /// No option of the policy has this id.
    #[error("no such option")]
    UnknownOption,
    /// The option is not available.
    #[error("not available: {0:?}")]
    Unavailable(Vec<Reason>),
    /// What was chosen does not fit the option.
    #[error(transparent)]
    Param(#[from] ParamFault),
    /// A sum or a date left its range.
    #[error("out of range: {0}")]
    Range(ScheduleError),
}

/// Every option of `policy` for `account` on the day `as_of`: as an offer with
/// the option's suggestions, or with the reasons why it is not available.
///
/// The same arguments give the same result everywhere. An option whose sums
/// leave the range of amounts or dates is an error rather than an option that
/// silently disappears.
///
/// # Errors
/// [`EvaluateError::Account`], [`EvaluateError::OtherCreditor`],
/// [`EvaluateError::OtherCurrency`], [`EvaluateError::Range`].
pub fn evaluate(
    policy: &Signed<Policy>,
    account: &Account,
    answers: &Answers,
    as_of: Date,
) -> Result<Evaluation, EvaluateError> {
    let case = case(policy.get(), account, answers, as_of)?;
    let mut evaluation = Evaluation::default();
    for option in &case.policy.options {
        match offer(&case, option, &Params::default()) {
            Ok(offer) => evaluation.offers.push(offer),
            Err(EvaluateError::Unavailable(reasons)) => {
                evaluation.unavailable.push(Unavailable {
                    option: option.id.clone(),
                    kind: option.kind.kind(),
                    title: option.title.clone(),
                    note: option.note.clone(),
                    reasons,
                });
            }
            Err(other) => return Err(other),
        }
    }
    Ok(evaluation)
}

/// The option `option` with what the customer chose.
///
/// # Errors
/// As [`evaluate`], and [`EvaluateError::UnknownOption`],
/// [`EvaluateError::Unavailable`], [`EvaluateError::Param`].
pub fn tailor(
    policy: &Signed<Policy>,
    account: &Account,
    answers: &Answers,
    as_of: Date,
    option: &str,
    params: &Params,
) -> Result<Offer, EvaluateError> {
    let case = case(policy.get(), account, answers, as_of)?;
    let option = case
        .policy
        .option(option)
        .ok_or(EvaluateError::UnknownOption)?;
    offer(&case, option, params)
}

fn case<'a>(
    policy: &'a Policy,
    account: &'a Account,
    answers: &'a Answers,
    as_of: Date,
) -> Result<Case<'a>, EvaluateError> {
    let parts = account.check()?;
    if account.creditor != policy.iss {
        return Err(EvaluateError::OtherCreditor);
    }
    if account.currency != policy.currency {
        return Err(EvaluateError::OtherCurrency);
    }
    Ok(Case {
        policy,
        account,
        parts,
        answers,
        as_of,
    })
}

fn offer(case: &Case<'_>, option: &PolicyOption, params: &Params) -> Result<Offer, EvaluateError> {
    let reasons = reasons(case, option)?;
    if !reasons.is_empty() {
        return Err(EvaluateError::Unavailable(reasons));
    }
    let draft = option
        .kind
        .draft(case, params)
        .and_then(|draft| in_order(case, params, draft))
        .map_err(|refusal| match refusal {
            Refusal::Reason(reason) => EvaluateError::Unavailable(vec![reason]),
            Refusal::Param(fault) => EvaluateError::Param(fault),
            Refusal::Range(error) => EvaluateError::Range(error),
        })?;
    let reward = match option.reward {
        Some(reward) => reward
            .of(&draft)
            .map_err(|error| EvaluateError::Range(error.into()))?,
        None => None,
    };
    let Draft {
        params,
        limits,
        schedule,
        totals,
        bracket,
        valid_until,
        effects,
        extras,
    } = draft;
    let Extras {
        autopay,
        service,
        members,
        budget,
        advice,
    } = extras;
    Ok(Offer {
        option: option.id.clone(),
        kind: option.kind.kind(),
        params,
        limits,
        schedule,
        totals,
        bracket,
        valid_until,
        effects,
        title: option.title.clone(),
        note: option.note.clone(),
        if_missed: option.if_missed.clone(),
        agreement: option.agreement.clone(),
        autopay,
        reward,
        service,
        members,
        budget,
        advice,
    })
}

/// The draft, if its payments lie one after the other from today on. Moving due
/// dates to business days can break that, whatever the kind of option.
fn in_order(case: &Case<'_>, params: &Params, draft: Draft) -> Result<Draft, Refusal> {
    let rows = &draft.schedule;
    if rows.iter().all(|row| row.due >= case.as_of)
        && rows.is_sorted_by(|one, next| one.due < next.due)
    {
        Ok(draft)
    } else if *params == Params::default() {
        Err(Reason::NoPlanFits.into())
    } else {
        Err(ParamFault::DoesNotFit.into())
    }
}

/// Why the option is not for this account, before any sum is done.
fn reasons(case: &Case<'_>, option: &PolicyOption) -> Result<Vec<Reason>, EvaluateError> {
    let range = |error| EvaluateError::Range(ScheduleError::Money(error));
    if !case.parts.total().map_err(range)?.is_positive() {
        return Ok(vec![Reason::NothingOwed]);
    }
    let facts = Facts::new(case.account, case.parts, case.answers, case.as_of).map_err(range)?;
    for stop in &case.policy.stops {
        if stop.when.evaluate(&facts).0 == Truth::True {
            return Ok(vec![Reason::Stopped {
                text: stop.text.clone(),
                until: breathing_space_end(&stop.when, &facts),
            }]);
        }
    }
    // A dispute pauses everything but the part that is not in dispute.
    let disputed = case.account.has_disputed_lines();
    match (option.kind.kind(), disputed) {
        (Kind::UndisputedPart, false) => return Ok(vec![Reason::NothingDisputed]),
        (Kind::UndisputedPart, true) | (_, false) => {}
        (_, true) => return Ok(vec![Reason::InDispute]),
    }
    if let Some(from) = option.from.filter(|from| case.as_of < *from) {
        return Ok(vec![Reason::NotYet { from }]);
    }
    if let Some(on) = option.until.filter(|until| case.as_of > *until) {
        return Ok(vec![Reason::Ended { on }]);
    }
    let (truth, findings) = option.when.evaluate(&facts);
    Ok(match truth {
        Truth::True => Vec::new(),
        Truth::False | Truth::Unknown => findings.into_iter().map(Reason::Fact).collect(),
    })
}

/// The last day of the breathing space that `when` is about, where it is known.
fn breathing_space_end(when: &Condition, facts: &Facts<'_>) -> Option<Date> {
    let mut about = Vec::new();
    when.facts(&mut about);
    let is = |fact: &Fact| matches!(fact, Fact::BreathingSpace | Fact::BreathingSpaceUntil);
    about
        .iter()
        .any(is)
        .then(|| facts.get(Fact::BreathingSpaceUntil)?.date())
        .flatten()
        .filter(|_| facts.breathing_space_over().is_some())
}

/// Why an option is or is not for an account, fact by fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Explanation {
    /// The option's id in the policy.
    pub option: String,
    /// Whether its condition holds; a stop and the option's own sums come on top.
    pub truth: Truth,
    /// Every fact its condition asks about, in the policy's order.
    pub conditions: Vec<Checked>,
}

/// For every option of `policy` which conditions hold, fail or are not known for
/// `account` on the day `as_of`, and what would change them. For the creditor's own
/// people; customers see the reasons of [`evaluate`].
///
/// # Errors
/// [`EvaluateError::Account`], [`EvaluateError::OtherCreditor`],
/// [`EvaluateError::OtherCurrency`], [`EvaluateError::Range`].
pub fn explain(
    policy: &Signed<Policy>,
    account: &Account,
    answers: &Answers,
    as_of: Date,
) -> Result<Vec<Explanation>, EvaluateError> {
    let case = case(policy.get(), account, answers, as_of)?;
    let facts = Facts::new(case.account, case.parts, case.answers, case.as_of)
        .map_err(|error| EvaluateError::Range(ScheduleError::Money(error)))?;
    Ok(case
        .policy
        .options
        .iter()
        .map(|option| {
            let (truth, conditions) = option.when.explain(&facts);
            Explanation {
                option: option.id.clone(),
                truth,
                conditions,
            }
        })
        .collect())
}
