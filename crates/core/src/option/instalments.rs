//! Pay in instalments, with or without interest, with or without a down payment.

use super::{Case, Draft, Limits, Param, ParamFault, Params, Range, Reason, Refusal, Totals};
use super::{amount_in, date_in, frequency_in, number_in};
use crate::account::Parts;
use crate::date::Date;
use crate::json::Decode;
use crate::money::{Fraction, Minor, Percent, Rounding, split_in_steps};
use crate::policy::Policy;
use crate::schedule::{
    Frequency, Interest, Row, ScheduleError, amortise_given, amortise_level, apply, due_dates,
    payments_needed, rows_of,
};

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
    /// The most interest in all, in minor units.
    #[serde(default)]
    pub max_interest: Option<Minor>,
    /// The most days from the offer to the last payment.
    #[serde(default)]
    pub max_days: Option<u16>,
    /// What is paid at once; nothing where it is left out.
    #[serde(default)]
    pub down_payment: Option<DownPayment>,
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

/// A plan for one number of payments.
struct Plan<'a> {
    terms: &'a InstalmentTerms,
    case: &'a Case<'a>,
    owed: Parts,
    frequency: Frequency,
    first: Date,
    anchor_day: Option<u8>,
    earliest: Date,
    latest: Option<Date>,
}

impl InstalmentTerms {
    /// A draft that pays `parts`, which may be less than the balance where some
    /// of it was forgiven.
    pub(super) fn draft(
        &self,
        case: &Case<'_>,
        parts: Parts,
        params: &Params,
    ) -> Result<Draft, Refusal> {
        params.only(&[
            Param::Amount,
            Param::Count,
            Param::Frequency,
            Param::FirstDate,
            Param::AnchorDay,
            Param::DownPayment,
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
        let paid = Minor::sum(rows.iter().map(|row| row.total))?;
        let count = u16::try_from(rows.len()).unwrap_or(u16::MAX);
        schedule.extend(rows);
        let paid = paid.plus(down)?;
        Ok(Draft {
            params: Params {
                // An offer says how many payments there are, however it was asked for,
                // except where a chosen amount shaped the rows.
                amount,
                count: amount.is_none().then_some(count),
                frequency: Some(frequency),
                first_date: Some(first),
                anchor_day,
                down_payment: down_range.map(|_| down),
                periods: None,
            },
            limits: Limits {
                amount: Some(amounts),
                count: Some(counts),
                frequencies: self.frequencies.clone(),
                first_date: Some(window),
                down_payment: down_range,
                periods: None,
            },
            totals: Totals {
                owed: total,
                discount: Minor::ZERO,
                interest: paid.minus(total)?,
                total: paid,
                remaining: Minor::ZERO,
                before: None,
            },
            bracket: None,
            valid_until: None,
            effects: case.service_effects(schedule.first()),
            schedule,
        })
    }

    /// From what to what may be paid at once: nothing, where the policy allows
    /// that, or at least the least payment.
    fn down_range(&self, total: Minor, policy: &Policy) -> Result<Option<Range<Minor>>, Refusal> {
        let step = |amount: Minor| amount.up_to_step(policy.payment_step);
        let range = match self.down_payment {
            None => return Ok(None),
            Some(DownPayment::Fixed(amount)) => Range {
                min: amount,
                max: amount,
            },
            Some(DownPayment::Percent(range)) => {
                let min = step(range.min.of(total, policy.discount_rounding)?)?;
                let min = if min.is_positive() {
                    min.max(step(self.min_payment)?)
                } else {
                    min
                };
                let max = step(range.max.of(total, policy.discount_rounding)?)?;
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

/// What a customer chose makes a plan impossible, although others are possible.
fn chosen(refusal: Refusal) -> Refusal {
    match refusal {
        Refusal::Reason(Reason::NoPlanFits) => ParamFault::DoesNotFit.into(),
        other => other,
    }
}

fn first_total(rows: &[Row]) -> Minor {
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

impl Plan<'_> {
    /// The first possible plan from `from` towards `to` payments.
    fn find(&self, from: u16, to: u16, step: i32) -> Result<(u16, Vec<Row>), Refusal> {
        let mut count = i32::from(from);
        loop {
            let number = u16::try_from(count).unwrap_or_default();
            match self.of_count(number) {
                Ok(rows) => return Ok((number, rows)),
                Err(Refusal::Reason(Reason::NoPlanFits)) if number != to => count += step,
                Err(Refusal::Reason(Reason::NoPlanFits)) => {
                    return Err(self.why_none().into());
                }
                Err(other) => return Err(other),
            }
        }
    }

    /// Why no number of payments is possible.
    fn why_none(&self) -> Reason {
        let least = self.terms.min_payment;
        let fewest = i64::from(self.terms.counts.min);
        match self.owed.total() {
            Ok(total) if total.units() < least.units().saturating_mul(fewest) => {
                Reason::BalanceTooSmall {
                    least_payment: least,
                }
            }
            _ => Reason::NoPlanFits,
        }
    }

    /// The plan of `count` payments, if every payment stays within the limits.
    fn of_count(&self, count: u16) -> Result<Vec<Row>, Refusal> {
        let waterfall = &self.case.policy.waterfall;
        let step = self.case.policy.payment_step;
        let total = self.owed.total()?;
        let dates = self.dates(count)?;
        let rows = match self.charged() {
            None => {
                // Cheap to see before any rows are built.
                let least = self
                    .terms
                    .min_payment
                    .units()
                    .saturating_mul(i64::from(count));
                if total.units() < least {
                    return Err(Reason::NoPlanFits.into());
                }
                let payments = split_in_steps(total, count, step)
                    .map_err(|_| Refusal::from(Reason::NoPlanFits))?;
                rows_of(self.owed, &payments, &dates, waterfall)?
            }
            Some(interest) => {
                let rates = interest.periods(self.frequency, self.case.as_of, &dates)?;
                amortise_level(
                    self.owed,
                    &rates,
                    &dates,
                    step,
                    interest.rounding,
                    waterfall,
                )?
            }
        };
        self.within_limits(rows)
    }

    /// The plan that pays `amount` each time and the rest last, with the amount
    /// where it is really what is paid each time.
    ///
    /// Where the rest would be below the least payment, or there would be too few
    /// or too many payments, the nearest number of equal payments is used instead,
    /// so that no payment leaves the limits.
    fn of_amount(
        &self,
        amount: Minor,
        counts: Range<u16>,
    ) -> Result<(Vec<Row>, Option<Minor>), Refusal> {
        let waterfall = &self.case.policy.waterfall;
        let most = self.dates(counts.max)?;
        let (rates, rounding) = match self.charged() {
            None => (vec![Fraction::ZERO; most.len()], Rounding::HalfUp),
            Some(interest) => (
                interest.periods(self.frequency, self.case.as_of, &most)?,
                interest.rounding,
            ),
        };
        let enough = payments_needed(self.owed, amount, &rates, rounding, waterfall)?;
        let enough = enough.unwrap_or(counts.max).clamp(counts.min, counts.max);
        let dates = self.dates(enough)?;
        let rates = rates.get(..dates.len()).unwrap_or_default();
        let exact = amortise_given(self.owed, amount, rates, &dates, rounding, waterfall);
        if let Ok(rows) = exact
            && rows.last().is_some_and(|last| last.total <= amount)
            && let Ok(rows) = self.within_limits(rows)
        {
            return Ok((rows, Some(amount)));
        }
        let fewer = (counts.min..=enough).rev();
        for count in fewer.chain(enough..=counts.max) {
            match self.of_count(count) {
                Ok(rows) => return Ok((rows, None)),
                Err(Refusal::Reason(_)) => {}
                Err(other) => return Err(other),
            }
        }
        Err(ParamFault::DoesNotFit.into())
    }

    /// The interest, where the plan bears any.
    fn charged(&self) -> Option<&Interest> {
        self.terms
            .interest
            .as_ref()
            .filter(|interest| !interest.annual_rate_percent.is_zero())
    }

    fn dates(&self, count: u16) -> Result<Vec<Date>, Refusal> {
        Ok(due_dates(
            self.first,
            self.frequency,
            count,
            self.anchor_day,
            &self.case.policy.calendar,
        )?)
    }

    /// The rows with their dates moved to business days, where every limit holds.
    fn within_limits(&self, mut rows: Vec<Row>) -> Result<Vec<Row>, Refusal> {
        for row in &mut rows {
            row.due = self.case.policy.calendar.adjusted(row.due)?;
        }
        let least = self.terms.min_payment;
        let paid = Minor::sum(rows.iter().map(|row| row.total))?;
        let interest = paid.minus(self.owed.total()?)?;
        let fits = rows
            .iter()
            .all(|row| row.total >= least && row.due >= self.earliest)
            && rows.is_sorted_by(|one, next| one.due < next.due)
            && self.terms.max_interest.is_none_or(|most| interest <= most)
            && self
                .latest
                .is_none_or(|latest| rows.last().is_some_and(|row| row.due <= latest));
        if fits {
            Ok(rows)
        } else {
            Err(Refusal::from(ScheduleError::TooManyPayments))
        }
    }
}
