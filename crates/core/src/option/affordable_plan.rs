//! A plan that asks no more than a budget leaves; where it leaves nothing, a token
//! payment or none at all, and never a plan.

use super::{Case, Draft, Effect, InstalmentTerms, Param, ParamFault, Params};
use super::{Range, Reason, Refusal, date_in};
use crate::budget::{Budget, BudgetCap};
use crate::date::Date;
use crate::json::Decode;
use crate::money::{Minor, Percent};
use crate::policy::TextId;
use crate::schedule::{Frequency, Row, due_dates, rows_of};

/// What a policy allows for customers who say what they can spare.
#[derive(Debug, Clone, PartialEq, Eq, Decode)]
#[serde(deny_unknown_fields)]
pub struct AffordablePlanTerms {
    /// How much of what is left of a month all unsecured debts together may take.
    pub share_percent: Percent,
    /// What a budget allows is rounded down to a multiple of this before it leaves
    /// the device, in minor units; at least 1.
    pub round_to: Minor,
    /// The plan, within what the budget allows; without a down payment.
    pub plan: InstalmentTerms,
    /// What there is where the budget allows no plan.
    pub token: TokenTerms,
    /// Where free and independent advice is to be had.
    pub advice: TextId,
}

/// What a customer with nothing left pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Decode)]
#[serde(deny_unknown_fields)]
pub struct TokenTerms {
    /// Each month, in minor units; 0 for a break in which nothing is paid.
    pub payment: Minor,
    /// For how many months, before the creditor looks at it again.
    pub months: u16,
}

impl AffordablePlanTerms {
    pub(super) fn draft(&self, case: &Case<'_>, params: &Params) -> Result<Draft, Refusal> {
        let budget = case.answers.budget.as_ref().ok_or(Reason::NeedsBudget)?;
        self.draft_for(budget, case, params)
    }

    /// Never inlined: the widget asks for a budget on a later screen, and fetches what works
    /// with it along with that screen.
    #[inline(never)]
    fn draft_for(
        &self,
        budget: &Budget,
        case: &Case<'_>,
        params: &Params,
    ) -> Result<Draft, Refusal> {
        let cap = self.cap(budget, case)?;
        // Whether there is a plan is decided before what the customer chose is
        // looked at, so that a choice never turns a plan into a token or back.
        let mut draft = match self.within(case, cap, &Params::default()) {
            Ok(suggested) if *params == Params::default() => suggested,
            Ok(_) => self.within(case, cap, params)?,
            Err(Refusal::Range(error)) => return Err(Refusal::Range(error)),
            Err(_) => self.token(case, params)?,
        };
        draft.effects.push(Effect::ProofMayBeAsked);
        draft.extras.budget = Some(cap);
        draft.extras.advice = Some(self.advice.clone());
        Ok(draft)
    }

    /// The most a month, from the figures on the device or as the device worked it out.
    fn cap(&self, budget: &Budget, case: &Case<'_>) -> Result<BudgetCap, Refusal> {
        match budget {
            Budget::Figures(figures) => {
                let owed = case.parts.total()?;
                Ok(figures.cap(owed, self.share_percent, self.round_to)?)
            }
            // What no device works out was made up.
            Budget::Cap(cap)
                if cap.monthly < Minor::ZERO
                    || cap.monthly.down_to_step(self.round_to)? != cap.monthly =>
            {
                Err(Reason::NeedsBudget.into())
            }
            Budget::Cap(cap) => Ok(*cap),
        }
    }

    /// The plan with no payment above what the budget allows.
    fn within(&self, case: &Case<'_>, cap: BudgetCap, params: &Params) -> Result<Draft, Refusal> {
        let rhythm = Params {
            frequency: params.frequency,
            first_date: params.first_date,
            anchor_day: params.anchor_day,
            ..Params::default()
        };
        // The longest plan has the smallest payments.
        let longest = self.plan.draft(case, case.parts, &rhythm)?;
        let frequency = longest.params.frequency.unwrap_or(Frequency::Monthly);
        let most = cap.per_payment(frequency.per_year(), case.policy.payment_step)?;
        let (Some(amounts), Some(counts)) = (longest.limits.amount, longest.limits.count) else {
            return Err(Reason::NoPlanFits.into());
        };
        if largest(&longest) > most {
            let least = amounts.min;
            return Err(ParamFault::Amount {
                param: Param::Amount,
                min: least,
                max: most.max(least),
            }
            .into());
        }
        let of_count = |count: u16| {
            let params = Params {
                count: Some(count),
                ..rhythm
            };
            self.plan.draft(case, case.parts, &params)
        };
        // Payments fall as their number rises, so the fewest that fit are found by halves.
        // Not every number has a plan: with large steps a payment more leaves nothing for
        // the last one.
        let (mut low, mut end, mut fewest) = (counts.min, counts.max, counts.max);
        while low < end {
            let middle = low + (end - low) / 2;
            let mut found = None;
            for count in middle..end {
                match of_count(count) {
                    Ok(draft) => {
                        found = Some((count, largest(&draft)));
                        break;
                    }
                    Err(Refusal::Reason(_) | Refusal::Param(_)) => {}
                    Err(other) => return Err(other),
                }
            }
            match found {
                Some((count, payment)) if payment > most => low = count.saturating_add(1),
                found => {
                    fewest = found.map_or(fewest, |(count, _)| count);
                    end = middle;
                }
            }
        }
        let counts = Range {
            min: fewest,
            max: counts.max,
        };
        let amounts = Range {
            min: amounts.min,
            max: amounts.max.min(most),
        };
        let mut draft = match (params.amount, params.count) {
            (Some(amount), None) if !amounts.contains(amount) => {
                return Err(ParamFault::Amount {
                    param: Param::Amount,
                    min: amounts.min,
                    max: amounts.max,
                }
                .into());
            }
            (None, Some(count)) if !counts.contains(count) => {
                return Err(ParamFault::Number {
                    param: Param::Count,
                    min: counts.min,
                    max: counts.max,
                }
                .into());
            }
            (None, None) if params == &rhythm => longest,
            _ => self.plan.draft(case, case.parts, params)?,
        };
        if largest(&draft) > most {
            // An amount that leaves too small a rest became fewer, larger payments.
            draft = of_count(counts.min)?;
        }
        draft.limits.count = Some(counts);
        draft.limits.amount = Some(amounts);
        Ok(draft)
    }

    /// A token payment each month for a while, or none; the rest stays owed.
    fn token(&self, case: &Case<'_>, params: &Params) -> Result<Draft, Refusal> {
        params.only(&[Param::FirstDate])?;
        let owed = case.parts.total()?;
        let window = case.first_dates()?;
        let first = date_in(params.first_date, window, self.suggested(case, window)?)?;
        let calendar = &case.policy.calendar;
        let monthly = |count| due_dates(first, Frequency::Monthly, count, None, calendar);
        let mut dates = monthly(self.token.months)?;
        for date in &mut dates {
            *date = calendar.adjusted(*date)?;
        }
        let payment = self.token.payment;
        let mut left = owed;
        let mut payments = Vec::new();
        for _ in &dates {
            let pays = payment.min(left);
            if !pays.is_positive() {
                break;
            }
            left = left.minus(pays)?;
            payments.push(pays);
        }
        let schedule: Vec<Row> = rows_of(case.parts, &payments, &dates, &case.policy.waterfall)?;
        let review = monthly(self.token.months.saturating_add(1))?;
        let mut effects = case.service_effects(schedule.first());
        effects.extend(review.last().map(|on| Effect::ReviewedOn { on: *on }));
        let mut draft = Draft::of(schedule, owed, owed.minus(left)?);
        draft.params.first_date = Some(first);
        draft.limits.first_date = Some(window);
        draft.totals.remaining = left;
        draft.effects = effects;
        Ok(draft)
    }

    fn suggested(&self, case: &Case<'_>, window: Range<Date>) -> Result<Date, Refusal> {
        let days = i32::from(case.policy.first_payment.suggested_days);
        Ok(case.as_of.add_days(days)?.clamp(window.min, window.max))
    }
}

fn largest(draft: &Draft) -> Minor {
    let totals = draft.schedule.iter().map(|row| row.total);
    totals.max().unwrap_or_default()
}
