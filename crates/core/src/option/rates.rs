//! The interest of an instalment plan, period by period.

use super::{AutopayTerms, Effect, InstalmentTerms};
use crate::date::Date;
use crate::json::Decode;
use crate::money::{Fraction, MoneyError, Percent, Rounding};
use crate::schedule::{Frequency, Interest, Row};

/// Another rate from a payment on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Decode)]
#[serde(deny_unknown_fields)]
pub struct RateStep {
    /// The first payment it counts for, from 2 on, the down payment not counted.
    pub from_payment: u16,
    /// The yearly nominal rate.
    pub annual_rate_percent: Percent,
}

/// The rates of a plan: the first, and the steps after it.
pub(super) struct Rates {
    interest: Option<Interest>,
    steps: Vec<RateStep>,
}

impl Rates {
    /// The rates of `terms`; with `autopay` less what automatic payment takes off.
    pub(super) fn new(terms: &InstalmentTerms, autopay: bool) -> Self {
        let cut = match terms.autopay {
            Some(AutopayTerms::RateCutPercent(cut)) if autopay => cut,
            _ => Percent::default(),
        };
        let mut rates = Self {
            interest: terms.interest,
            steps: terms.rate_steps.clone(),
        };
        if let Some(interest) = &mut rates.interest {
            interest.annual_rate_percent = interest.annual_rate_percent.less(cut);
        }
        for step in &mut rates.steps {
            step.annual_rate_percent = step.annual_rate_percent.less(cut);
        }
        rates
    }

    /// The rate of each period that ends on one of `dates`, and how its interest is
    /// rounded; `None` where no period bears any.
    pub(super) fn of(
        &self,
        frequency: Frequency,
        start: Date,
        dates: &[Date],
    ) -> Result<Option<(Vec<Fraction>, Rounding)>, MoneyError> {
        let Some(interest) = &self.interest else {
            return Ok(None);
        };
        if self.steps.is_empty() && interest.annual_rate_percent.is_zero() {
            return Ok(None);
        }
        let mut rates = interest.periods(frequency, start, dates)?;
        for step in &self.steps {
            let stepped = Interest {
                annual_rate_percent: step.annual_rate_percent,
                ..*interest
            };
            let first = usize::from(step.from_payment.saturating_sub(1));
            let later = stepped.periods(frequency, start, dates)?;
            for (rate, later) in rates.iter_mut().zip(later).skip(first) {
                *rate = later;
            }
        }
        let rounding = interest.rounding;
        Ok(rates
            .iter()
            .any(|rate| !rate.is_zero())
            .then_some((rates, rounding)))
    }

    /// The steps that `rows` reach.
    pub(super) fn changes(&self, rows: &[Row]) -> Vec<Effect> {
        let reached = |step: &RateStep| {
            let row = rows.get(usize::from(step.from_payment.checked_sub(1)?))?;
            Some(Effect::RateBecomes {
                annual_rate_percent: step.annual_rate_percent,
                from: row.due,
            })
        };
        self.steps.iter().filter_map(reached).collect()
    }
}
