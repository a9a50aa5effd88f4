//! What the customer tells the widget about themselves. Income and household
//! stay on the device; only the bracket they lead to is ever posted.

use serde::Serialize;

use crate::budget::Budget;
use crate::json::Decode;
use crate::money::{Minor, Percent};

/// The customer's answers so far.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Answers {
    /// What the assistance screen asked, once answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub means: Option<Means>,
    /// Why paying is hard, if the customer chose to say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hardship: Option<Hardship>,
    /// Income and expenses, once answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget: Option<Budget>,
}

/// How an income-based option is worked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[serde(rename_all = "snake_case")]
pub enum Means {
    /// On the customer's device: what they typed.
    Income {
        /// People in the household, the customer included; 1 to 20.
        household: u8,
        /// Income of the household in a year, in minor units of the account's currency.
        annual: Minor,
    },
    /// On the server: the bracket the device worked out.
    Bracket(Bracket),
}

/// The band of the policy's scale an income falls in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Bracket {
    /// The upper end of the band, in percent of the guideline.
    pub max_percent: Percent,
}

/// Why paying is hard. Coded, never free text: it can be health data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Hardship {
    /// Lost a job.
    JobLoss,
    /// Fewer hours or less pay.
    ReducedHours,
    /// Illness.
    Illness,
    /// An injury.
    Injury,
    /// A death in the family.
    Bereavement,
    /// Separation or divorce.
    Separation,
    /// Violence or control by somebody close.
    FamilyViolence,
    /// A natural disaster.
    Disaster,
    /// Caring for somebody.
    Caring,
    /// The cost of energy.
    EnergyCost,
    /// Something else.
    Other,
}

impl Hardship {
    /// Every hardship.
    pub const ALL: [Self; 11] = [
        Self::JobLoss,
        Self::ReducedHours,
        Self::Illness,
        Self::Injury,
        Self::Bereavement,
        Self::Separation,
        Self::FamilyViolence,
        Self::Disaster,
        Self::Caring,
        Self::EnergyCost,
        Self::Other,
    ];

    /// The code used in policies and documents.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::JobLoss => "job_loss",
            Self::ReducedHours => "reduced_hours",
            Self::Illness => "illness",
            Self::Injury => "injury",
            Self::Bereavement => "bereavement",
            Self::Separation => "separation",
            Self::FamilyViolence => "family_violence",
            Self::Disaster => "disaster",
            Self::Caring => "caring",
            Self::EnergyCost => "energy_cost",
            Self::Other => "other",
        }
    }
}
