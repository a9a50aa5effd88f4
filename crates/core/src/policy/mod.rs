//! The creditor's policy: which options exist, for whom, within which limits.
//!
//! A policy is written as JSON, signed by the creditor and evaluated only after
//! verification (see [`crate::trust`]). Members this version does not know are
//! refused, because an ignored condition could offer what was not meant; `ext`
//! is the one place for a creditor's own additions.

mod check;

use serde::Serialize;

pub use check::{PolicyFault, PolicyProblem};

use crate::account::{Bucket, LocalText};
use crate::date::Date;
use crate::disclosure::DisclosureTerms;
use crate::eligibility::Condition;
use crate::json::{Decode, Ignored, SchemaFault};
use crate::map::SortedMap;
use crate::money::{Currency, Minor, Rounding};
use crate::option::{RewardTerms, Terms};
use crate::schedule::{Calendar, Overpayment};
use crate::trust::{Claims, Digest, Edition, Role, SignedDocument};

/// The name of a text in [`Policy::texts`].
pub type TextId = String;

/// The rules of one creditor.
#[derive(Debug, Clone, PartialEq, Eq, Decode)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// Format version; this code reads 1.
    pub v: u32,
    /// The creditor's id; the owner of the signing key.
    pub iss: String,
    /// The deployment the policy is for: creditor, tenant and environment.
    pub aud: String,
    /// When it was signed, in UTC seconds.
    pub iat: i64,
    /// Not valid before, in UTC seconds.
    pub nbf: i64,
    /// Not valid from then on, in UTC seconds.
    pub exp: i64,
    /// Raised when a key is lost; versions start again under a new epoch.
    pub epoch: u64,
    /// Raised with every change.
    pub version: u64,
    /// Digests of earlier policies that open quotes may no longer rest on.
    #[serde(default)]
    pub revokes: Vec<Digest>,
    /// Who the creditor is and how to reach a person.
    pub creditor: Creditor,
    /// The currency of every amount in the policy.
    pub currency: Currency,
    /// The IANA time zone in which the creditor's days begin.
    pub time_zone: String,
    /// The languages every text is given in.
    pub languages: Vec<String>,
    /// The least unit of a plan's payments, in minor units.
    #[serde(default = "one")]
    pub payment_step: Minor,
    /// How discounts and down payments are rounded.
    #[serde(default = "half_up")]
    pub discount_rounding: Rounding,
    /// The order in which a payment pays fees, interest and principal.
    #[serde(default = "fees_first")]
    pub waterfall: [Bucket; 3],
    /// The order in which a discount forgives fees, interest and principal.
    #[serde(default = "fees_first")]
    pub discount_order: [Bucket; 3],
    /// What becomes of a payment above what was due.
    #[serde(default)]
    pub overpayment: Overpayment,
    /// When a first payment may fall.
    pub first_payment: FirstPayment,
    /// Business days and semi-monthly days.
    #[serde(default)]
    pub calendar: Calendar,
    /// States in which nothing is offered, whatever the options say.
    #[serde(default)]
    pub stops: Vec<Stop>,
    /// The options.
    pub options: Vec<PolicyOption>,
    /// What is shown before a customer agrees, besides the option's own texts.
    #[serde(default)]
    pub disclosures: Vec<DisclosureTerms>,
    /// Rules that the creditor decided do not count for it, and why. Nothing that is
    /// offered or shown rests on it: it is for people, and for the tools that remind
    /// them of a decision that was not made.
    #[serde(default)]
    pub exemptions: Ignored,
    /// What the policy says beside its options, read where it is used: see
    /// [`Services`](crate::services::Services).
    #[serde(default)]
    pub services: Ignored,
    /// Texts by name, each in every language of the policy.
    #[serde(default)]
    pub texts: SortedMap<TextId, LocalText>,
    /// The creditor's own additions; read by nobody here.
    #[serde(default)]
    pub ext: Ignored,
}

const fn half_up() -> Rounding {
    Rounding::HalfUp
}

const fn one() -> Minor {
    Minor::ONE
}

const fn fees_first() -> [Bucket; 3] {
    [Bucket::Fees, Bucket::Interest, Bucket::Principal]
}

/// Who the creditor is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Creditor {
    /// The name customers know.
    pub name: String,
    /// How to reach a person.
    pub contact: Contact,
}

/// How to reach a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// A telephone number, as it is to be shown.
    pub phone: String,
    /// When somebody answers.
    pub hours: LocalText,
    /// An e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

/// When a first payment may fall, in days after the day an offer is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Decode)]
#[serde(deny_unknown_fields)]
pub struct FirstPayment {
    /// The earliest day.
    pub min_days: u16,
    /// The latest day.
    pub max_days: u16,
    /// The day suggested.
    pub suggested_days: u16,
}

/// A state in which nothing is offered.
#[derive(Debug, Clone, PartialEq, Eq, Decode)]
#[serde(deny_unknown_fields)]
pub struct Stop {
    /// The state.
    pub when: Condition,
    /// What the customer is told.
    pub text: TextId,
}

/// One thing the policy allows.
#[derive(Debug, Clone, PartialEq, Eq, Decode)]
#[serde(deny_unknown_fields)]
pub struct PolicyOption {
    /// Unique within the policy.
    pub id: String,
    /// What is offered and within which limits.
    pub kind: Terms,
    /// For whom; everybody where it is left out.
    #[serde(default)]
    pub when: Condition,
    /// The creditor's own name for the option.
    #[serde(default)]
    pub title: Option<TextId>,
    /// A sentence about who it is for.
    #[serde(default)]
    pub note: Option<TextId>,
    /// What happens when a payment is missed.
    pub if_missed: TextId,
    /// What the customer agrees to.
    pub agreement: TextId,
    /// The first day it is open, in the creditor's time zone.
    #[serde(default)]
    pub from: Option<Date>,
    /// The last day it is open.
    #[serde(default)]
    pub until: Option<Date>,
    /// What payments on time earn.
    #[serde(default)]
    pub reward: Option<RewardTerms>,
    /// Whether a customer may end an arrangement of it by themselves. What was paid stays
    /// paid, and the account is then as if nothing had been agreed.
    #[serde(default)]
    pub may_leave: bool,
}

impl Policy {
    /// The option with this id.
    #[must_use]
    pub fn option(&self, id: &str) -> Option<&PolicyOption> {
        self.options.iter().find(|option| option.id == id)
    }

    /// Whether customers may end an arrangement of this option by themselves.
    #[must_use]
    pub fn may_leave(&self, option: &str) -> bool {
        self.option(option).is_some_and(|option| option.may_leave)
    }

    /// The text named `id` for the language `tag`, with the tag it is in.
    #[must_use]
    pub fn text(&self, id: &str, tag: &str) -> Option<(&str, &str)> {
        self.texts.get(id).and_then(|text| text.get(tag))
    }
}

impl SignedDocument for Policy {
    const TYP: &'static str = "creditor-policy+jwt";
    const ROLE: Role = Role::Policy;
    /// 35 days: a lost policy is forgotten within about a month.
    const MAX_LIFETIME: i64 = 35 * 86_400;

    fn claims(&self) -> Claims<'_> {
        Claims {
            iss: &self.iss,
            aud: &self.aud,
            iat: self.iat,
            nbf: self.nbf,
            exp: self.exp,
            edition: Some(Edition {
                epoch: self.epoch,
                version: self.version,
            }),
        }
    }

    fn check(&self) -> Result<(), SchemaFault> {
        match self.problems().into_iter().next() {
            None => Ok(()),
            Some(problem) => Err(SchemaFault::invalid(
                problem.path,
                problem.fault.to_string(),
            )),
        }
    }
}
