//! The rules a policy can name.

use serde::Serialize;

use super::ItemisationBasis;
use crate::eligibility::Condition;
use crate::json::Decode;
use crate::policy::TextId;

/// Something a creditor has to show, or shows of its own accord.
#[derive(Debug, Clone, PartialEq, Eq, Decode)]
#[serde(deny_unknown_fields)]
pub struct DisclosureTerms {
    /// The rule: what triggers it and what belongs to it.
    pub rule: Rule,
    /// What the customer reads.
    pub text: TextId,
    /// For whom; everybody where it is left out.
    #[serde(default)]
    pub when: Condition,
}

/// A rule with its own terms.
#[derive(Debug, Clone, PartialEq, Eq, Decode)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// The box of Regulation Z (12 CFR 1026.17 and 18).
    Tila(TilaTerms),
    /// How the balance came about since a day, in the shape of 12 CFR 1006.34(c)(2).
    Itemisation(ItemisationTerms),
    /// The debt can no longer be enforced (12 CFR 1006.26(b) and state law).
    TimeBarred,
    /// Payments are collected automatically (12 CFR 1005.10(b) to (e)).
    ElectronicDebit,
    /// Documents come in electronic form only (15 USC 7001(c)).
    ElectronicRecords,
    /// Something is late: what help there is and where free advice is (FCA CONC 7.3).
    Forbearance,
    /// A breathing space runs (SI 2020/1311).
    BreathingSpace,
    /// Financial assistance of a non-profit hospital (26 CFR 1.501(r)-4 to -6).
    FinancialAssistance,
    /// The customer says that paying is hard: Australia (National Credit Code,
    /// section 72).
    HardshipNotice,
    /// The customer says that paying is hard: New Zealand (CCCFA 2003, sections 55
    /// to 57A).
    HardshipApplication,
}

/// When the box of Regulation Z is shown, and what it says besides its figures.
#[derive(Debug, Clone, PartialEq, Eq, Decode)]
#[serde(deny_unknown_fields)]
pub struct TilaTerms {
    /// For every offer with payments; else only where it bears a finance charge or
    /// has more than four instalments, the down payment not counted (12 CFR
    /// 1026.2(a)(17)), and is no mere change of a running contract (12 CFR
    /// 1026.20(a)).
    #[serde(default)]
    pub always: bool,
    /// What a late payment costs.
    pub late_charge: TextId,
    /// What paying early means.
    pub prepayment: TextId,
    /// What secures the debt, where something does.
    #[serde(default)]
    pub security: Option<TextId>,
}

/// From which day a balance is itemised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Decode)]
#[serde(deny_unknown_fields)]
pub struct ItemisationTerms {
    /// The event whose day it is; the same for every customer of a policy.
    pub basis: ItemisationBasis,
}

/// A rule by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[serde(rename_all = "snake_case")]
pub enum RuleName {
    /// [`Rule::Tila`].
    Tila,
    /// [`Rule::Itemisation`].
    Itemisation,
    /// [`Rule::TimeBarred`].
    TimeBarred,
    /// [`Rule::ElectronicDebit`].
    ElectronicDebit,
    /// [`Rule::ElectronicRecords`].
    ElectronicRecords,
    /// [`Rule::Forbearance`].
    Forbearance,
    /// [`Rule::BreathingSpace`].
    BreathingSpace,
    /// [`Rule::FinancialAssistance`].
    FinancialAssistance,
    /// [`Rule::HardshipNotice`].
    HardshipNotice,
    /// [`Rule::HardshipApplication`].
    HardshipApplication,
}

impl RuleName {
    /// Every rule.
    pub const ALL: [Self; 10] = [
        Self::Tila,
        Self::Itemisation,
        Self::TimeBarred,
        Self::ElectronicDebit,
        Self::ElectronicRecords,
        Self::Forbearance,
        Self::BreathingSpace,
        Self::FinancialAssistance,
        Self::HardshipNotice,
        Self::HardshipApplication,
    ];
}

impl Rule {
    /// The rule's name.
    #[must_use]
    pub const fn name(&self) -> RuleName {
        match self {
            Self::Tila(_) => RuleName::Tila,
            Self::Itemisation(_) => RuleName::Itemisation,
            Self::TimeBarred => RuleName::TimeBarred,
            Self::ElectronicDebit => RuleName::ElectronicDebit,
            Self::ElectronicRecords => RuleName::ElectronicRecords,
            Self::Forbearance => RuleName::Forbearance,
            Self::BreathingSpace => RuleName::BreathingSpace,
            Self::FinancialAssistance => RuleName::FinancialAssistance,
            Self::HardshipNotice => RuleName::HardshipNotice,
            Self::HardshipApplication => RuleName::HardshipApplication,
        }
    }
}
