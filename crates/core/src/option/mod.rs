//! The options a policy can offer, one file each, and the offers they become.
//!
//! Every kind has its terms (what the policy allows), reads the customer's
//! parameters, and answers with a schedule or with the reason why not. A new
//! kind is one more file and one more variant of [`Terms`].

mod assistance;
mod contract;
mod deferral;
mod draft;
mod instalments;
mod offer;
mod params;
mod pay_in_full;
mod pay_part;
mod settlement;
mod temporary_reduction;

use serde::Serialize;

pub use assistance::{AssistanceTerms, Band, Guideline};
pub use deferral::{DeferralAccrual, DeferralMethod, DeferralTerms};
pub use instalments::{DownPayment, InstalmentTerms};
pub use pay_in_full::{PayInFullTerms, Tier};
pub use pay_part::PayPartTerms;
pub use settlement::{SettlementParts, SettlementTerms};
pub use temporary_reduction::{Shortfall, TemporaryReductionTerms};

pub use offer::{Effect, Offer, Reason, Totals, Unavailable};
pub use params::{Limits, Param, ParamFault, Params, Range};

pub(crate) use draft::{Case, Draft, Refusal};
use params::{amount_in, date_in, frequency_in, number_in};

use crate::json::Decode;

/// What a policy allows for one option.
#[derive(Debug, Clone, PartialEq, Eq, Decode)]
#[serde(rename_all = "snake_case")]
pub enum Terms {
    /// Pay everything at once, perhaps with a discount.
    PayInFull(PayInFullTerms),
    /// Pay a part now; the rest stays owed.
    PayPart(PayPartTerms),
    /// Pay in instalments.
    Instalments(InstalmentTerms),
    /// Pay less for a while.
    TemporaryReduction(TemporaryReductionTerms),
    /// Pay later.
    Deferral(DeferralTerms),
    /// Settle for less.
    Settlement(SettlementTerms),
    /// Have a part forgiven because of a low income.
    Assistance(AssistanceTerms),
}

/// The kind of an option.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Decode)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// [`Terms::PayInFull`].
    PayInFull,
    /// [`Terms::PayPart`].
    PayPart,
    /// [`Terms::Instalments`].
    Instalments,
    /// [`Terms::TemporaryReduction`].
    TemporaryReduction,
    /// [`Terms::Deferral`].
    Deferral,
    /// [`Terms::Settlement`].
    Settlement,
    /// [`Terms::Assistance`].
    Assistance,
}

impl Terms {
    /// The kind these terms are of.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::PayInFull(_) => Kind::PayInFull,
            Self::PayPart(_) => Kind::PayPart,
            Self::Instalments(_) => Kind::Instalments,
            Self::TemporaryReduction(_) => Kind::TemporaryReduction,
            Self::Deferral(_) => Kind::Deferral,
            Self::Settlement(_) => Kind::Settlement,
            Self::Assistance(_) => Kind::Assistance,
        }
    }

    /// The draft of an offer for `case`, with what the customer chose.
    pub(crate) fn draft(&self, case: &Case<'_>, params: &Params) -> Result<Draft, Refusal> {
        match self {
            Self::PayInFull(terms) => terms.draft(case, params),
            Self::PayPart(terms) => terms.draft(case, params),
            Self::Instalments(terms) => terms.draft(case, case.parts, params),
            Self::TemporaryReduction(terms) => terms.draft(case, params),
            Self::Deferral(terms) => terms.draft(case, params),
            Self::Settlement(terms) => terms.draft(case, params),
            Self::Assistance(terms) => terms.draft(case, params),
        }
    }
}
