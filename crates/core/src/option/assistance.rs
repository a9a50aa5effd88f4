//! Income-based assistance on a sliding scale.

use super::{Case, Draft, Effect, InstalmentTerms, Limits, Param, Params, Reason, Refusal};
use super::{ParamFault, date_in};
use crate::answers::{Bracket, Means};
use crate::date::Date;
use crate::eligibility::{Fact, Finding, Truth};
use crate::json::Decode;
use crate::money::{Minor, MoneyError, Percent, Rounding};

/// What a policy allows for customers with a low income.
#[derive(Debug, Clone, PartialEq, Eq, Decode)]
#[serde(deny_unknown_fields)]
pub struct AssistanceTerms {
    /// The poverty guideline the scale rests on.
    pub guideline: Guideline,
    /// The bands of the scale, the lowest first.
    pub bands: Vec<Band>,
    /// Whether nobody on the scale pays more than insurers would be billed.
    #[serde(default)]
    pub limit_to_generally_billed: bool,
    /// Within how many days what is left must be paid, where it is paid at once.
    pub within_days: u16,
    /// A plan for what is left; paid at once where it is left out or does not fit.
    #[serde(default)]
    pub plan: Option<InstalmentTerms>,
}

/// A published poverty guideline: an amount for one person and for each further one.
#[derive(Debug, Clone, PartialEq, Eq, Decode)]
#[serde(deny_unknown_fields)]
pub struct Guideline {
    /// The year it is for.
    pub year: u16,
    /// The region it is for.
    pub region: String,
    /// Where it was published.
    pub source: String,
    /// The first day it counts.
    pub effective: Date,
    /// For a household of one, in minor units a year.
    pub base: Minor,
    /// For each further person, in minor units a year.
    pub per_person: Minor,
}

/// A band of the scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Decode)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// The upper end, in percent of the guideline, included.
    pub max_percent: Percent,
    /// What is taken off the balance.
    pub discount_percent: Percent,
}

/// The most people in a household a scale is worked out for.
const MAX_HOUSEHOLD: u8 = 20;

impl Guideline {
    /// The guideline for a household of `people`, in minor units a year.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`].
    pub fn of(&self, people: u8) -> Result<Minor, MoneyError> {
        guideline_of(self.base, self.per_person, people)
    }
}

/// A guideline of `base` for one person and `per_person` for each further one, for a
/// household of `people`; all in minor units a year.
///
/// # Errors
/// [`MoneyError::OutOfRange`].
pub fn guideline_of(base: Minor, per_person: Minor, people: u8) -> Result<Minor, MoneyError> {
    let further = i64::from(people.max(1) - 1);
    let more = per_person
        .units()
        .checked_mul(further)
        .ok_or(MoneyError::OutOfRange)?;
    base.plus(Minor::new(more)?)
}

/// The band of `income` where the guideline is `guideline`: the first whose end is
/// not below it. Compared by cross-multiplication, never by a rounded ratio:
/// 48,225.01 against a guideline of 32,150 prints as 150.0000 %, yet it is
/// above the band that ends at 150 %.
///
/// # Errors
/// [`MoneyError::OutOfRange`].
pub fn band_of(
    bands: &[Band],
    guideline: Minor,
    income: Minor,
) -> Result<Option<Band>, MoneyError> {
    for band in bands {
        let end = band.max_percent.of(guideline, Rounding::Floor)?;
        // Incomes are whole units, so comparing with the floor of the exact end
        // is comparing with the end itself.
        if income <= end {
            return Ok(Some(*band));
        }
    }
    Ok(None)
}

impl AssistanceTerms {
    /// The band of `income` for a household of `people`; see [`band_of`].
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`].
    pub fn band_of(&self, people: u8, income: Minor) -> Result<Option<Band>, MoneyError> {
        band_of(&self.bands, self.guideline.of(people)?, income)
    }

    pub(super) fn draft(&self, case: &Case<'_>, params: &Params) -> Result<Draft, Refusal> {
        let means = case.answers.means.ok_or(Reason::NeedsMeans)?;
        self.draft_for(means, case, params)
    }

    /// Never inlined: the widget asks for means on a later screen, and fetches what works
    /// with them along with that screen.
    #[inline(never)]
    fn draft_for(&self, means: Means, case: &Case<'_>, params: &Params) -> Result<Draft, Refusal> {
        let band = match means {
            Means::Income { household, annual } => {
                if !(1..=MAX_HOUSEHOLD).contains(&household) || annual < Minor::ZERO {
                    return Err(Reason::NeedsMeans.into());
                }
                self.band_of(household, annual)?
            }
            Means::Bracket(bracket) => self
                .bands
                .iter()
                .find(|band| band.max_percent == bracket.max_percent)
                .copied(),
        }
        .ok_or(Reason::AboveScale)?;

        let owed = case.parts.total()?;
        let ceiling = if self.limit_to_generally_billed {
            // Without the figure the promise could not be kept.
            let unknown = Reason::Fact(Finding {
                fact: Fact::GenerallyBilled,
                truth: Truth::Unknown,
                expected: None,
                from: None,
            });
            case.account.generally_billed.ok_or(unknown)?
        } else {
            owed
        };
        let after_discount = owed.minus(
            band.discount_percent
                .of(owed, case.policy.discount_rounding)?,
        )?;
        let total = after_discount.min(ceiling);
        let discount = owed.minus(total)?;
        let parts = case.forgive(case.parts, discount)?;
        let mut draft = self.paying(case, parts, total, params)?;
        draft.totals.owed = owed;
        draft.totals.discount = discount;
        draft.bracket = Some(Bracket {
            max_percent: band.max_percent,
        });
        draft.effects.push(Effect::ProofMayBeAsked);
        Ok(draft)
    }

    /// How what is left is paid.
    fn paying(
        &self,
        case: &Case<'_>,
        parts: crate::account::Parts,
        total: Minor,
        params: &Params,
    ) -> Result<Draft, Refusal> {
        // Whether there is a plan is decided before what the customer chose is
        // looked at, so that a choice never turns one way of paying into another.
        if let Some(plan) = self.plan.as_ref().filter(|_| total.is_positive()) {
            match plan.draft(case, parts, &Params::default()) {
                Ok(_) => return plan.draft(case, parts, params),
                Err(Refusal::Reason(_)) => {}
                Err(other) => return Err(other),
            }
        }
        params.only(&[Param::FirstDate])?;
        let mut limits = Limits::default();
        let mut chosen = Params::default();
        let mut schedule = Vec::new();
        if total.is_positive() {
            let window = case.within(self.within_days)?;
            let due = date_in(params.first_date, window, window.max)?;
            limits.first_date = Some(window);
            chosen.first_date = Some(due);
            schedule.push(case.one_row(parts, due)?);
        } else if params.first_date.is_some() {
            return Err(ParamFault::NotUsed {
                param: Param::FirstDate,
            }
            .into());
        }
        let mut draft = Draft::of(schedule, total, total);
        draft.params = chosen;
        draft.limits = limits;
        draft.effects = case.service_effects(draft.schedule.first());
        Ok(draft)
    }
}
