//! What the widget and the creditor's API say to each other.
//!
//! Amounts are minor units of the account's currency, times UTC seconds, dates
//! civil dates in the creditor's time zone.

use serde::Serialize;

use crate::account::{Account, LocalText};
use crate::answers::{Answers, Bracket, Hardship, Means};
use crate::budget::{Budget, BudgetCap};
use crate::date::Date;
use crate::disclosure::{Disclosure, DisclosureError, Rule, disclosures};
use crate::eligibility::Fact;
use crate::evaluate::{EvaluateError, tailor};
use crate::json::Decode;
use crate::json::{self, SchemaFault};
use crate::money::{Currency, Minor};
use crate::option::{Kind, Member, Offer, Params, ServiceChange, Totals};
use crate::policy::{Creditor, Policy};
use crate::progress::Received;
use crate::schedule::Row;
use crate::trust::{Claims, Digest, Role, Signed, SignedDocument, Verified};

/// `POST /v1/sessions`: who wants to see an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SessionRequest {
    /// The creditor's id.
    pub creditor: String,
    /// The reference printed on the creditor's letter.
    pub reference: String,
    /// The access code printed on the creditor's letter.
    pub access_code: String,
}

/// The answer to [`SessionRequest`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SessionAnswer {
    /// A bearer token: 256 random bits, for one customer of one creditor.
    pub token: String,
    /// When it ends.
    pub expires: i64,
}

/// The answer to [`SessionRequest`] where a second factor is asked for: a code is on its
/// way to the customer, and opens the session together with the challenge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ChallengeAnswer {
    /// Names the sign-in: 256 random bits, good for nothing without the code.
    pub challenge: String,
    /// The server's clock.
    pub now: i64,
    /// When the code ends.
    pub expires: i64,
}

/// `POST /v1/challenges/answer`: the code that was sent for a challenge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ChallengeRequest {
    /// [`ChallengeAnswer::challenge`].
    pub challenge: String,
    /// Six digits; spaces and hyphens do not matter.
    pub code: String,
}

/// `POST /v1/challenges/renew`: another code for a challenge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RenewRequest {
    /// [`ChallengeAnswer::challenge`].
    pub challenge: String,
}

/// `GET /v1/sessions`: the customer's sessions that run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SessionsAnswer {
    /// The server's clock (UTC seconds).
    pub now: i64,
    /// The one that ends last first; the one that asks is among them.
    pub sessions: Vec<RunningSession>,
}

/// A session that runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RunningSession {
    /// Its name in `DELETE /v1/sessions/{id}`; it opens nothing.
    pub id: String,
    /// When it was made (UTC seconds).
    pub started: i64,
    /// When it ends by itself (UTC seconds).
    pub expires: i64,
    /// How it was made.
    pub way: SessionWay,
    /// Whether it is the one that asks.
    pub this: bool,
}

/// How a session was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum SessionWay {
    /// With the reference and the access code of a letter.
    Letter,
    /// By the creditor's page, where the customer was signed in.
    HostPage,
}

/// `DELETE /v1/sessions` and `DELETE /v1/sessions/{id}`: what shows once more who asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EndSessions {
    /// The access code, where the session that asks was made with a letter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub access_code: Option<String>,
}

/// `GET /v1/account`: what is owed, and what offers may rest on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AccountAnswer {
    /// The server's clock; the time policies are verified against.
    pub now: i64,
    /// The account.
    pub account: Account,
    /// The creditor's name and contact, for when no policy can be trusted.
    pub creditor: Creditor,
    /// The newest of the creditor's keysets, where its keys come from keysets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keyset: Option<KeysetInForce>,
    /// What an offer may rest on; absent where nothing is owed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<Quote>,
    /// The arrangement that runs already, if one does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrangement: Option<ArrangementAnswer>,
    /// What the browser seals with what the customer has entered and not sent: 32 bytes
    /// as base64url without padding, the same in every session of this customer and nobody
    /// else's. Without it nothing entered is kept when the page is loaded anew.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draft_key: Option<String>,
    /// When the session ends that the account was asked for in. Without it a page that is
    /// left open shows the account until the next request is refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires: Option<i64>,
}

/// Which keyset the server goes by: `GET /v1/keysets/{version}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct KeysetInForce {
    /// Its version.
    pub version: u64,
    /// The digest of its payload.
    pub sha256: Digest,
}

/// The server's snapshot an offer rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Quote {
    /// Its id: 128 random bits.
    pub id: String,
    /// The account's version when it was made.
    pub account_version: u64,
    /// The balance then.
    pub balance: Minor,
    /// The day offers are worked out for, in the creditor's time zone.
    pub as_of: Date,
    /// The policy in force.
    pub policy_sha256: Digest,
    /// The deployment that policy is for.
    pub audience: String,
    /// When the quote ends, at most 30 minutes after it was made.
    pub expires: i64,
}

/// `POST /v1/choices`: the offer the customer confirmed.
///
/// Every member is checked: what cannot be recomputed to the same value is
/// refused, so no member can be changed without the choice being refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// [`Quote::id`].
    pub quote_id: String,
    /// [`Quote::policy_sha256`].
    pub policy_sha256: Digest,
    /// [`Offer::option`].
    pub option: String,
    /// [`Offer::params`].
    pub params: Params,
    /// [`Offer::bracket`]. Income and household are never sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bracket: Option<Bracket>,
    /// The hardship the customer chose to name, as a code, where the policy asks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hardship: Option<Hardship>,
    /// [`Offer::budget`]. Income and expenses are never sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget: Option<BudgetCap>,
    /// The language the terms were shown in.
    pub language: String,
    /// What the customer saw.
    pub shown: Shown,
    /// [`terms_sha256`] of what the customer agreed to.
    pub terms_sha256: Digest,
}

/// The figures the customer saw before confirming.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Shown {
    /// The number of payments, a down payment included.
    pub payments: u16,
    /// The day of the first payment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_date: Option<Date>,
    /// The sum of all payments.
    pub total: Minor,
}

impl Shown {
    /// The figures of an offer.
    #[must_use]
    pub fn of(offer: &Offer) -> Self {
        Self {
            payments: u16::try_from(offer.schedule.len()).unwrap_or(u16::MAX),
            first_date: offer.schedule.first().map(|row| row.due),
            total: offer.totals.total,
        }
    }
}

impl Choice {
    /// The choice of `offer` under `quote`, with the terms shown in `language`.
    ///
    /// # Errors
    /// [`ChoiceError::Disclosure`] where what must be shown before cannot be made,
    /// [`ChoiceError::Terms`] where the terms cannot be written down.
    pub fn of(
        policy: &Signed<Policy>,
        quote: &Quote,
        account: &Account,
        offer: &Offer,
        answers: &Answers,
        language: &str,
    ) -> Result<Self, ChoiceError> {
        let hardship = answers.hardship.filter(|_| asks_hardship(policy, offer));
        let shown = disclosed(policy, quote, account, offer, answers)?;
        Ok(Self {
            quote_id: quote.id.clone(),
            policy_sha256: policy.digest(),
            option: offer.option.clone(),
            params: offer.params,
            bracket: offer.bracket,
            hardship,
            budget: offer.budget,
            language: language.to_owned(),
            shown: Shown::of(offer),
            terms_sha256: terms_sha256(policy, quote, offer, &shown, hardship, language)?,
        })
    }

    /// Works the choice out anew and compares it with what was posted.
    ///
    /// The caller has made sure that the quote is this customer's, has not ended
    /// and still matches the account.
    ///
    /// # Errors
    /// [`ChoiceError`], naming what does not fit.
    pub fn recompute(
        &self,
        policy: &Verified<Policy>,
        quote: &Quote,
        account: &Account,
    ) -> Result<Offer, ChoiceError> {
        if self.quote_id != quote.id {
            return Err(ChoiceError::OtherQuote);
        }
        if self.policy_sha256 != quote.policy_sha256 || policy.digest() != quote.policy_sha256 {
            return Err(ChoiceError::OtherPolicy);
        }
        if !policy.languages.contains(&self.language) {
            return Err(ChoiceError::UnknownLanguage);
        }
        let answers = Answers {
            means: self.bracket.map(Means::Bracket),
            hardship: self.hardship,
            budget: self.budget.map(Budget::Cap),
        };
        let offer = tailor(
            policy,
            account,
            &answers,
            quote.as_of,
            &self.option,
            &self.params,
        )?;
        if offer.bracket != self.bracket
            || offer.budget != self.budget
            || offer.params != self.params
        {
            return Err(ChoiceError::NotCanonical);
        }
        if Shown::of(&offer) != self.shown {
            return Err(ChoiceError::OtherFigures {
                expected: Shown::of(&offer),
            });
        }
        let shown = disclosures(policy, account, &answers, quote.as_of, &offer)?;
        let terms = terms_sha256(policy, quote, &offer, &shown, self.hardship, &self.language)?;
        if terms != self.terms_sha256 {
            return Err(ChoiceError::OtherTerms);
        }
        Ok(offer)
    }
}

/// What is to be shown before `offer` is agreed to, worked out from what a choice of
/// it would carry and no more.
///
/// # Errors
/// [`DisclosureError`]; the offer must not be agreed to then.
pub fn disclosed(
    policy: &Policy,
    quote: &Quote,
    account: &Account,
    offer: &Offer,
    answers: &Answers,
) -> Result<Vec<Disclosure>, DisclosureError> {
    let posted = Answers {
        means: offer.bracket.map(Means::Bracket),
        hardship: answers.hardship.filter(|_| asks_hardship(policy, offer)),
        budget: offer.budget.map(Budget::Cap),
    };
    disclosures(policy, account, &posted, quote.as_of, offer)
}

/// Whether the policy asks for the hardship to decide on the offer's option. It
/// can be health data, so it is not sent where nothing rests on it.
pub(crate) fn asks_hardship(policy: &Policy, offer: &Offer) -> bool {
    let mut facts = Vec::new();
    for stop in &policy.stops {
        stop.when.facts(&mut facts);
    }
    for terms in &policy.disclosures {
        terms.when.facts(&mut facts);
        // They are shown only to those who name one.
        if matches!(terms.rule, Rule::HardshipNotice | Rule::HardshipApplication) {
            return true;
        }
    }
    if let Some(option) = policy.option(&offer.option) {
        option.when.facts(&mut facts);
    }
    facts.contains(&Fact::HardshipReason)
}

/// Why a choice is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChoiceError {
    /// It names another quote.
    #[error("the choice names another quote")]
    OtherQuote,
    /// It names another policy than the quote rests on.
    #[error("the choice names another policy")]
    OtherPolicy,
    /// The policy has no texts in the language.
    #[error("the policy has no texts in this language")]
    UnknownLanguage,
    /// The option cannot be had like this.
    #[error(transparent)]
    Offer(#[from] EvaluateError),
    /// The parameters or the bracket are not those the offer carries.
    #[error("the parameters are not those of the offer")]
    NotCanonical,
    /// The figures shown are not those of the offer.
    #[error("the figures shown differ: {expected:?}")]
    OtherFigures {
        /// What they should be.
        expected: Shown,
    },
    /// The terms agreed to are not those of the offer.
    #[error("the terms shown differ")]
    OtherTerms,
    /// What must be shown before it cannot be made.
    #[error(transparent)]
    Disclosure(#[from] DisclosureError),
    /// The terms cannot be written down.
    #[error("the terms cannot be written down")]
    Terms,
}

/// SHA-256 over everything the customer agreed to: the quote, the policy, the
/// offer with its whole schedule, the hardship named, what was disclosed, and the
/// creditor's texts in the language shown.
///
/// # Errors
/// [`ChoiceError::Terms`].
pub fn terms_sha256(
    policy: &Signed<Policy>,
    quote: &Quote,
    offer: &Offer,
    disclosures: &[Disclosure],
    hardship: Option<Hardship>,
    language: &str,
) -> Result<Digest, ChoiceError> {
    /// Written in this order, so that both sides hash the same bytes.
    #[derive(Serialize)]
    struct Agreed<'a> {
        domain: &'static str,
        quote_id: &'a str,
        policy_sha256: Digest,
        offer: &'a Offer,
        hardship: Option<Hardship>,
        language: &'a str,
        if_missed: Option<&'a str>,
        agreement: Option<&'a str>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        disclosures: Vec<Shown<'a>>,
    }
    /// A disclosure with its text.
    #[derive(Serialize)]
    struct Shown<'a> {
        disclosure: &'a Disclosure,
        text: Option<&'a str>,
    }
    let text = |id: &str| policy.get().text(id, language).map(|(_, text)| text);
    let agreed = Agreed {
        domain: "leeway-terms-1",
        quote_id: &quote.id,
        policy_sha256: policy.digest(),
        offer,
        hardship,
        language,
        if_missed: text(&offer.if_missed),
        agreement: text(&offer.agreement),
        disclosures: disclosures
            .iter()
            .map(|disclosure| Shown {
                disclosure,
                text: text(&disclosure.text),
            })
            .collect(),
    };
    json::to_vec(&agreed)
        .map(|bytes| Digest::of(&bytes))
        .map_err(|_| ChoiceError::Terms)
}

/// What the creditor recorded when it accepted a choice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ArrangementAnswer {
    /// The reference the customer can quote.
    pub reference: String,
    /// The signed receipt, as a compact JWS.
    pub receipt: String,
    /// What was paid since, where the arrangement runs and the account is asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received: Option<Received>,
}

/// `POST /v1/arrangements/leave`: the arrangement the customer ends, and the answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Leave {
    /// [`ArrangementAnswer::reference`].
    pub reference: String,
}

/// The signed proof of an arrangement that the customer keeps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Receipt {
    /// Format version; this code reads 1.
    pub v: u32,
    /// The creditor's id.
    pub iss: String,
    /// The deployment that accepted the choice.
    pub aud: String,
    /// When it was accepted.
    pub iat: i64,
    /// The creditor's name.
    pub creditor_name: String,
    /// The arrangement's reference.
    pub reference: String,
    /// The account's reference.
    pub account_reference: String,
    /// What the account is for.
    pub account_title: LocalText,
    /// The currency of every amount.
    pub currency: Currency,
    /// The day the offer was worked out for.
    pub as_of: Date,
    /// The option's id in the policy.
    pub option: String,
    /// The option's kind.
    pub kind: Kind,
    /// What the customer chose.
    pub params: Params,
    /// The bracket of an income-based option.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bracket: Option<Bracket>,
    /// Every payment.
    pub schedule: Vec<Row>,
    /// The sums.
    pub totals: Totals,
    /// The change of the service, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<ServiceChange>,
    /// The schedule of each account, where there are several.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<Member>,
    /// The language the terms were shown in.
    pub language: String,
    /// What happens when a payment is missed, as shown.
    pub if_missed: String,
    /// What was agreed to, as shown.
    pub agreement: String,
    /// The policy the offer rests on.
    pub policy_sha256: Digest,
    /// [`terms_sha256`] of what was agreed to.
    pub terms_sha256: Digest,
}

impl SignedDocument for Receipt {
    const TYP: &'static str = "leeway-receipt+jwt";
    const ROLE: Role = Role::Receipt;
    const MAX_LIFETIME: i64 = crate::trust::PERMANENT;

    fn claims(&self) -> Claims<'_> {
        Claims::permanent(&self.iss, &self.aud, self.iat)
    }

    fn check(&self) -> Result<(), SchemaFault> {
        if self.v != 1 {
            return Err(SchemaFault::invalid("/v", "format version must be 1"));
        }
        let total = Minor::sum(self.schedule.iter().map(|row| row.total));
        if total != Ok(self.totals.total) {
            return Err(SchemaFault::invalid(
                "/totals/total",
                "payments do not sum to it",
            ));
        }
        Ok(())
    }
}

/// An error answer (RFC 9457, `application/problem+json`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Problem {
    /// What went wrong, as a stable code such as `quote_stale`.
    pub code: String,
    /// `about:blank#` and the code, as RFC 9457 wants a URI.
    #[serde(rename = "type")]
    pub kind: String,
    /// A short sentence for developers.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// More for developers, never personal data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// JSON Pointer to the member of the request at fault.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// Names this answer in the server's logs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub correlation_id: Option<String>,
}
