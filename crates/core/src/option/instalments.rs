//! Pay in instalments, with or without interest, with or without a down payment.

use serde::Deserialize;

use super::{Case, Draft, Limits, Param, ParamFault, Params, Range, Reason, Refusal, Totals};
use super::{amount_in, date_in, frequency_in, number_in};
use crate::account::Parts;
use crate::date::Date;
use crate::money::{Minor, Percent, Rounding, split_in_steps};
use crate::schedule::{
    Frequency, Interest, Row, ScheduleError, amortise_given, amortise_level, apply, due_dates,
    rows_of,
};

/// What a policy allows for instalments.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
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
        let down_range = self.down_range(total, case.policy.discount_rounding)?;
        let down = match down_range {
            Some(range) => amount_in(Param::DownPayment, params.down_payment, range, range.min)?,
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

        let window = case.first_dates()?;
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
        let (longest, low) = plan.find(self.counts.max, self.counts.min, -1)?;
        let (shortest, high) = plan.find(self.counts.min, longest, 1)?;
        let counts = Range {
            min: shortest,
            max: longest,
        };
        let amounts = Range {
            min: first_total(&low),
            max: first_total(&high),
        };
        let rows = match (params.amount, params.count) {
            (Some(amount), _) => {
                let amount = amount_in(Param::Amount, Some(amount), amounts, amounts.min)?;
                plan.of_amount(amount, counts)?
            }
            (None, Some(count)) => {
                let count = number_in(Param::Count, Some(count), counts, longest)?;
                plan.of_count(count).map_err(chosen)?
            }
            (None, None) => low,
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
                amount: params.amount,
                count: params.amount.is_none().then_some(count),
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

    fn down_range(
        &self,
        total: Minor,
        rounding: Rounding,
    ) -> Result<Option<Range<Minor>>, Refusal> {
        let range = match self.down_payment {
            None => return Ok(None),
            Some(DownPayment::Fixed(amount)) => Range {
                min: amount,
                max: amount,
            },
            Some(DownPayment::Percent(range)) => Range {
                min: range.min.of(total, rounding)?,
                max: range.max.of(total, rounding)?,
            },
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
    let suggested = case
        .as_of
        .add_days(i32::from(case.policy.first_payment.suggested_days))?;
    let calendar = &case.policy.calendar;
    let first = match (params.first_date, frequency) {
        (None, Frequency::SemiMonthly) => calendar.semi_monthly_from(suggested)?,
        (None, _) => suggested,
        (Some(date), Frequency::SemiMonthly) if calendar.semi_monthly_from(date)? != date => {
            return Err(ParamFault::NotOffered {
                param: Param::FirstDate,
            }
            .into());
        }
        (Some(date), _) => date,
    };
    let first = date_in(Some(first), window, suggested)?;
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

    /// The plan that pays `amount` each time and the rest last.
    ///
    /// Where the rest would be below the least payment, the same number of equal
    /// payments is used instead, so that no payment leaves the limits.
    fn of_amount(&self, amount: Minor, counts: Range<u16>) -> Result<Vec<Row>, Refusal> {
        let (mut low, mut high) = (counts.min, counts.max);
        // The fewest payments whose equal payment is not above the amount.
        while low < high {
            let middle = low + (high - low) / 2;
            let enough = match self.of_count(middle) {
                Ok(rows) => first_total(&rows) <= amount,
                Err(Refusal::Reason(Reason::NoPlanFits)) => false,
                Err(other) => return Err(other),
            };
            if enough {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        let dates = self.dates(high)?;
        let (rates, rounding) = match self.charged() {
            None => (
                vec![crate::money::Fraction::ZERO; dates.len()],
                Rounding::HalfUp,
            ),
            Some(interest) => (
                interest.periods(self.frequency, self.case.as_of, &dates)?,
                interest.rounding,
            ),
        };
        let waterfall = &self.case.policy.waterfall;
        let exact = amortise_given(self.owed, amount, &rates, &dates, rounding, waterfall)
            .map_err(Refusal::from)
            .and_then(|rows| self.within_limits(rows));
        match exact {
            Err(Refusal::Reason(Reason::NoPlanFits)) => self.of_count(high).map_err(chosen),
            other => other,
        }
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
