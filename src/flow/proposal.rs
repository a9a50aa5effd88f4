//! What the customer could pay instead of an offer, as it is typed and as it is sent.

use leeway_core::counter::{Proposal, Why};
use leeway_core::date::Date;
use leeway_core::json::Decode;
use leeway_core::money::Minor;
use leeway_core::option::ParamFault;
use leeway_core::schedule::Frequency;
use serde::Serialize;

use super::submission::Faults;
use crate::words::{self, Figures, Line, Told};

/// Every rhythm, in the order it is offered.
pub const FREQUENCIES: [Frequency; 4] = [
    Frequency::Monthly,
    Frequency::SemiMonthly,
    Frequency::Fortnightly,
    Frequency::Weekly,
];

/// For how many days ahead a first payment can be proposed.
const AHEAD: i32 = 75;

/// What the customer has chosen and typed so far.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// The most each time.
    pub amount: String,
    /// The place of the rhythm in [`FREQUENCIES`].
    pub frequency: usize,
    /// The first day; the first of [`first_days`] where none was chosen.
    pub first_date: Option<Date>,
}

impl Draft {
    /// What is proposed on the day `as_of`.
    ///
    /// # Errors
    /// What has to be mended, in the order of the form.
    pub fn proposal(&self, figures: &Figures<'_>, as_of: Date) -> Result<Proposal, Faults> {
        let example = Minor::new(5_000).unwrap_or_default();
        let amount = match figures.parse(&self.amount) {
            Ok(amount) if amount.is_positive() => amount,
            Ok(_) => {
                return Err(vec![(
                    "proposal-amount",
                    Line::plain("proposal-amount-zero"),
                )]);
            }
            Err(error) => {
                let line = words::amount_error(&error, example, figures);
                return Err(vec![("proposal-amount", line)]);
            }
        };
        let days = first_days(as_of);
        let first_date = self.first_date.filter(|day| days.contains(day));
        Ok(Proposal {
            amount,
            frequency: FREQUENCIES
                .get(self.frequency)
                .copied()
                .unwrap_or(Frequency::Monthly),
            first_date: first_date.or(days.first().copied()).unwrap_or(as_of),
        })
    }
}

/// The days a first payment can be proposed for: one, two and three weeks from `as_of`, and the
/// days of the month on which people are usually paid.
#[must_use]
pub fn first_days(as_of: Date) -> Vec<Date> {
    let mut days = Vec::new();
    for ahead in 3..=AHEAD {
        let Ok(day) = as_of.add_days(ahead) else {
            break;
        };
        if matches!(ahead, 7 | 14 | 21) || matches!(day.day(), 1 | 15) || day.is_month_end() {
            days.push(day);
        }
    }
    days
}

/// What a plan says to a proposal it does not fit.
#[must_use]
pub fn why(why: &Why, figures: &Figures<'_>) -> Told {
    Told::Line(match why {
        Why::Closed(reasons) => {
            return reasons.first().map_or_else(
                || Told::Line(Line::plain("proposal-miss-closed")),
                |reason| words::reason(reason, figures),
            );
        }
        Why::AsksMore { payment } => {
            Line::plain("proposal-miss-more").with("amount", figures.money(*payment))
        }
        Why::Outside(ParamFault::Amount { min, max, .. }) => Line::plain("proposal-miss-amount")
            .with("min", figures.money(*min))
            .with("max", figures.money(*max)),
        Why::Outside(ParamFault::Date { min, max }) => Line::plain("proposal-miss-date")
            .with("min", figures.date(*min))
            .with("max", figures.date(*max)),
        Why::Outside(ParamFault::NotUsed { .. } | ParamFault::NotOffered { .. }) => {
            Line::plain("proposal-miss-rhythm")
        }
        Why::Outside(_) => Line::plain("proposal-miss-closed"),
    })
}
