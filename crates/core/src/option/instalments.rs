//! Pay in instalments, with or without interest, with or without a down payment.

use super::plan::Plan;
use super::rates::{RateStep, Rates};
use super::{AutopayTerms, Case, Draft, Param, ParamFault, Params, Range};
use super::{Reason, Refusal};
use super::{amount_in, date_in, frequency_in, number_in};
use crate::account::Parts;
use crate::date::Date;
use crate::json::Decode;
use crate::money::{Minor, Percent};
use crate::policy::Policy;
use crate::schedule::{Frequency, Interest, Rise, Row, apply, rows_of};

/// What a policy allows for instalments.
#[derive(Debug, Clone, PartialEq, Eq, Decode)]
#[serde(deny_unknown_fields)]
pub struct InstalmentTerms {
    /// How often payments may fall due; the first is suggested.
    pub frequencies: Vec<Frequency>,
    /// How many payments there may be, the down payment not counted.
    pub counts: Range<u16>,
    /// The least payment, in minor units. No payment is below it.
    pub min_payment: Minor,
    /// The interest charged; none where it is left out.
    #[serde(default)]
    pub interest: Option<Interest>,
    /// Other rates from a later payment on, in order of their payments; they need
    /// `interest`, the rate from the first payment on.
    #[serde(default)]
    pub rate_steps: Vec<RateStep>,
    /// The most interest in all, in minor units.
    #[serde(default)]
    pub max_interest: Option<Minor>,
    /// The most days from the offer to the last payment.
    #[serde(default)]
    pub max_days: Option<u16>,
    /// What is paid at once; nothing where it is left out.
    #[serde(default)]
    pub down_payment: Option<DownPayment>,
    /// What automatic payment takes off; it makes no difference where it is left out.
    #[serde(default)]
    pub autopay: Option<AutopayTerms>,
}

/// What is paid at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Decode)]
#[serde(rename_all = "snake_case")]
pub enum DownPayment {
    /// A fixed amount, in minor units.
    Fixed(Minor),
    /// A share of the balance that the customer chooses within limits; the least
    /// is suggested.
    Percent(Range<Percent>),
}

impl InstalmentTerms {
    /// A draft that pays `parts` without automatic payment, which is not looked at
    /// in `params`, and the plan it was worked out with. Where payments rise, an amount
    /// is the first of them.
    pub(super) fn manual<'a>(
        &'a self,
        case: &'a Case<'a>,
        parts: Parts,
        params: &Params,
        rise: Option<Rise>,
    ) -> Result<(Draft, Plan<'a>), Refusal> {
        params.only(&[
            Param::Amount,
            Param::Count,
            Param::Frequency,
            Param::FirstDate,
            Param::AnchorDay,
            Param::DownPayment,
            Param::Autopay,
        ])?;
        if params.amount.is_some() && params.count.is_some() {
            return Err(ParamFault::NotUsed {
                param: Param::Amount,
            }
            .into());
        }
        let frequency = frequency_in(params.frequency, &self.frequencies)?;
        let total = parts.total()?;
        let down_range = self.down_range(total, case.policy)?;
        let down = match down_range {
            Some(range) => {
                let step = case.policy.payment_step;
                let wished = params.down_payment.map(|amount| amount.up_to_step(step));
                let down = amount_in(Param::DownPayment, wished.transpose()?, range, range.min)?;
                if down.is_positive() && down < self.min_payment.min(range.max) {
                    return Err(ParamFault::Amount {
                        param: Param::DownPayment,
                        min: self.min_payment,
                        max: range.max,
                    }
                    .into());
                }
                down
            }
            None if params.down_payment.is_some() => {
                return Err(ParamFault::NotUsed {
                    param: Param::DownPayment,
                }
                .into());
            }
            None => Minor::ZERO,
        };
        let mut owed = parts;
        apply(&mut owed, down, &case.policy.waterfall)?;

        let mut window = case.first_dates()?;
        if down.is_positive() && window.min == case.as_of {
            // Today is the day of the down payment.
            window.min = case.as_of.add_days(1)?;
        }
        let (first, anchor_day) = first_date(case, params, frequency, window)?;
        let plan = Plan {
            terms: self,
            case,
            owed,
            frequency,
            first,
            anchor_day,
            earliest: window.min,
            latest: self
                .max_days
                .map(|days| case.as_of.add_days(i32::from(days)))
                .transpose()?,
            rates: Rates::new(self, false),
            rise,
        };
        let none = |refusal| {
            if *params == Params::default() {
                refusal
            } else {
                chosen(refusal)
            }
        };
        let (longest, low) = plan
            .find(self.counts.max, self.counts.min, -1)
            .map_err(none)?;
        let (shortest, high) = plan.find(self.counts.min, longest, 1).map_err(none)?;
        let counts = Range {
            min: shortest,
            max: longest,
        };
        let amounts = Range {
            min: first_total(&low),
            max: first_total(&high),
        };
        let (rows, amount) = match (params.amount, params.count) {
            (Some(amount), _) => {
                let amount = amount.up_to_step(case.policy.payment_step)?;
                let amount = amount_in(Param::Amount, Some(amount), amounts, amounts.min)?;
                plan.of_amount(amount, counts)?
            }
            (None, Some(count)) => {
                let count = number_in(Param::Count, Some(count), counts, longest)?;
                (plan.of_count(count).map_err(chosen)?, None)
            }
            (None, None) => (low, None),
        };

        let mut schedule = Vec::with_capacity(rows.len() + 1);
        if down.is_positive() {
            schedule.extend(rows_of(
                parts,
                &[down],
                &[case.as_of],
                &case.policy.waterfall,
            )?);
        }
        let steps = plan.rates.changes(&rows);
        let paid = Minor::sum(rows.iter().map(|row| row.total))?;
        let count = u16::try_from(rows.len()).unwrap_or(u16::MAX);
        schedule.extend(rows);
        let paid = paid.plus(down)?;
        let mut effects = case.service_effects(schedule.first());
        effects.extend(steps);
        let mut draft = Draft::of(schedule, total, paid);
        // An offer says how many payments there are, however it was asked for,
        // except where a chosen amount shaped the rows.
        draft.params.amount = amount;
        draft.params.count = amount.is_none().then_some(count);
        draft.params.frequency = Some(frequency);
        draft.params.first_date = Some(first);
        draft.params.anchor_day = anchor_day;
        draft.params.down_payment = down_range.map(|_| down);
        draft.limits.amount = Some(amounts);
        draft.limits.count = Some(counts);
        draft.limits.frequencies.clone_from(&self.frequencies);
        draft.limits.first_date = Some(window);
        draft.limits.down_payment = down_range;
        draft.totals.interest = paid.minus(total)?;
        draft.effects = effects;
        Ok((draft, plan))
    }

    /// From what to what may be paid at once: nothing, where the policy allows
    /// that, or at least the least payment.
    fn down_range(&self, total: Minor, policy: &Policy) -> Result<Option<Range<Minor>>, Refusal> {
        let step = |amount: Minor| amount.up_to_step(policy.payment_step);
        let range = match self.down_payment {
            None => return Ok(None),
            Some(DownPayment::Fixed(amount)) => Range {
                min: step(amount)?,
                max: step(amount)?,
            },
            Some(DownPayment::Percent(range)) => {
                let min = step(range.min.of(total, policy.discount_rounding)?)?;
                let min = if min.is_positive() {
                    min.max(step(self.min_payment)?)
                } else {
                    min
                };
                // Rounding up to a step must not make a part of the balance all of it.
                let part = total.minus(Minor::ONE)?.down_to_step(policy.payment_step)?;
                let max = step(range.max.of(total, policy.discount_rounding)?)?.min(part);
                if min == Minor::ZERO && max == Minor::ZERO {
                    return Ok(None);
                }
                Range {
                    min,
                    max: max.max(min),
                }
            }
        };
        if range.max >= total {
            // A down payment of everything is paying in full, not a plan.
            return Err(Reason::NoPlanFits.into());
        }
        Ok(Some(range))
    }
}

pub(super) fn first_total(rows: &[Row]) -> Minor {
    rows.first().map_or(Minor::ZERO, |row| row.total)
}

/// The first due date and the anchor of later ones.
pub(super) fn first_date(
    case: &Case<'_>,
    params: &Params,
    frequency: Frequency,
    window: Range<Date>,
) -> Result<(Date, Option<u8>), Refusal> {
    let calendar = &case.policy.calendar;
    let on_its_day = |date| match frequency {
        Frequency::SemiMonthly => calendar.semi_monthly_from(date),
        _ => Ok(date),
    };
    let first = match params.first_date {
        Some(date) if on_its_day(date)? != date => {
            return Err(ParamFault::NotOffered {
                param: Param::FirstDate,
            }
            .into());
        }
        Some(date) => date_in(Some(date), window, date)?,
        None => {
            let suggested = case
                .as_of
                .add_days(i32::from(case.policy.first_payment.suggested_days))?
                .max(window.min);
            // From the suggestion on, or else from the start of the window, the
            // first day that is still in it once it is moved to a business day.
            let mut found = None;
            for from in [suggested, window.min] {
                let mut day = on_its_day(from)?;
                while found.is_none() && day <= window.max {
                    if calendar.adjusted(day)? >= window.min {
                        found = Some(day);
                    }
                    day = on_its_day(day.add_days(1)?)?;
                }
            }
            let none = if params.frequency.is_some() {
                Refusal::from(ParamFault::NotOffered {
                    param: Param::Frequency,
                })
            } else {
                Refusal::from(Reason::NoPlanFits)
            };
            found.ok_or(none)?
        }
    };
    let anchor_day = match (params.anchor_day, frequency) {
        (None, _) => None,
        (Some(day), Frequency::Monthly)
            if (1..=31).contains(&day)
                && Date::on_anchor(first.year(), first.month(), crate::date::Anchor::Day(day))?
                    == first =>
        {
            Some(day)
        }
        (Some(_), _) => {
            return Err(ParamFault::NotOffered {
                param: Param::AnchorDay,
            }
            .into());
        }
    };
    Ok((first, anchor_day))
}

/// What a customer chose makes a plan impossible, although others are possible.
fn chosen(refusal: Refusal) -> Refusal {
    match refusal {
        Refusal::Reason(Reason::NoPlanFits) => ParamFault::DoesNotFit.into(),
        other => other,
    }
}
