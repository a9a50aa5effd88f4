//! The options a policy can offer, one file each, and the offers they become.
//!
//! Every kind has its terms (what the policy allows), reads the customer's
//! parameters, and answers with a schedule or with the reason why not. A new
//! kind is one more file and one more variant of [`Terms`].

mod affordable_plan;
mod assistance;
mod autopay;
mod bundle;
mod contract;
mod deferral;
mod downgrade;
mod draft;
mod instalments;
mod modification;
mod offer;
mod params;
mod pay_in_full;
mod pay_part;
mod plan;
mod rates;
mod reward;
mod settlement;
mod step_up;
mod temporary_reduction;
mod undisputed_part;

use serde::Serialize;

pub use affordable_plan::{AffordablePlanTerms, TokenTerms};
pub use assistance::{AssistanceTerms, Band, Guideline, band_of, guideline_of};
pub use autopay::AutopayTerms;
pub use bundle::{BundleTerms, BundleWeights};
pub use deferral::{DeferralAccrual, DeferralMethod, DeferralTerms};
pub use downgrade::{CheaperPlan, DowngradeTerms};
pub use instalments::{DownPayment, InstalmentTerms};
pub use pay_in_full::{PayInFullTerms, Tier};
pub use pay_part::PayPartTerms;
pub use rates::RateStep;
pub use reward::{RewardGives, RewardTerms};
pub use settlement::{SettlementParts, SettlementTerms};
pub use step_up::StepUpTerms;
pub use temporary_reduction::{Shortfall, TemporaryReductionTerms};
pub use undisputed_part::UndisputedPartTerms;

pub use modification::{Capitalise, ModificationTerms};
pub use offer::{
    Autopay, Effect, Member, Offer, Reason, Reward, ServiceChange, Totals, Unavailable,
};
pub use params::{Limits, Param, ParamFault, Params, Range};

pub(crate) use draft::{Case, Draft, Extras, Refusal};
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
    /// Pay in instalments that begin low and rise.
    StepUp(StepUpTerms),
    /// Pay less for a while.
    TemporaryReduction(TemporaryReductionTerms),
    /// Pay later.
    Deferral(DeferralTerms),
    /// Settle for less.
    Settlement(SettlementTerms),
    /// Have a part forgiven because of a low income.
    Assistance(AssistanceTerms),
    /// Change a running contract for good.
    Modification(ModificationTerms),
    /// Pay what is not in dispute.
    UndisputedPart(UndisputedPartTerms),
    /// Pay what a budget allows, or nearly nothing where it allows nothing.
    AffordablePlan(AffordablePlanTerms),
    /// Change to a cheaper service plan and pay what is owed beside it.
    Downgrade(DowngradeTerms),
    /// Pay several accounts in one plan.
    Bundle(BundleTerms),
}

/// The kind of an option.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// [`Terms::PayInFull`].
    PayInFull,
    /// [`Terms::PayPart`].
    PayPart,
    /// [`Terms::Instalments`].
    Instalments,
    /// [`Terms::StepUp`].
    StepUp,
    /// [`Terms::TemporaryReduction`].
    TemporaryReduction,
    /// [`Terms::Deferral`].
    Deferral,
    /// [`Terms::Settlement`].
    Settlement,
    /// [`Terms::Assistance`].
    Assistance,
    /// [`Terms::Modification`].
    Modification,
    /// [`Terms::UndisputedPart`].
    UndisputedPart,
    /// [`Terms::AffordablePlan`].
    AffordablePlan,
    /// [`Terms::Downgrade`].
    Downgrade,
    /// [`Terms::Bundle`].
    Bundle,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 13] = [
        Self::PayInFull,
        Self::PayPart,
        Self::Instalments,
        Self::StepUp,
        Self::TemporaryReduction,
        Self::Deferral,
        Self::Settlement,
        Self::Assistance,
        Self::Modification,
        Self::UndisputedPart,
        Self::AffordablePlan,
        Self::Downgrade,
        Self::Bundle,
    ];
}

impl Terms {
    /// The kind these terms are of.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::PayInFull(_) => Kind::PayInFull,
            Self::PayPart(_) => Kind::PayPart,
            Self::Instalments(_) => Kind::Instalments,
            Self::StepUp(_) => Kind::StepUp,
            Self::TemporaryReduction(_) => Kind::TemporaryReduction,
            Self::Deferral(_) => Kind::Deferral,
            Self::Settlement(_) => Kind::Settlement,
            Self::Assistance(_) => Kind::Assistance,
            Self::Modification(_) => Kind::Modification,
            Self::UndisputedPart(_) => Kind::UndisputedPart,
            Self::AffordablePlan(_) => Kind::AffordablePlan,
            Self::Downgrade(_) => Kind::Downgrade,
            Self::Bundle(_) => Kind::Bundle,
        }
    }

    /// The draft of an offer for `case`, with what the customer chose.
    pub(crate) fn draft(&self, case: &Case<'_>, params: &Params) -> Result<Draft, Refusal> {
        match self {
            Self::PayInFull(terms) => terms.draft(case, params),
            Self::PayPart(terms) => terms.draft(case, params),
            Self::Instalments(terms) => terms.draft(case, case.parts, params),
            Self::StepUp(terms) => terms.draft(case, params),
            Self::TemporaryReduction(terms) => terms.draft(case, params),
            Self::Deferral(terms) => terms.draft(case, params),
            Self::Settlement(terms) => terms.draft(case, params),
            Self::Assistance(terms) => terms.draft(case, params),
            Self::Modification(terms) => terms.draft(case, params),
            Self::UndisputedPart(terms) => terms.draft(case, params),
            Self::AffordablePlan(terms) => terms.draft(case, params),
            Self::Downgrade(terms) => terms.draft(case, params),
            Self::Bundle(terms) => terms.draft(case, params),
        }
    }
}
