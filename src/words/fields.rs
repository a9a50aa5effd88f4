//! What is wrong with an entry, and what it may be.

use leeway_core::json::Decode;
use leeway_core::money::Minor;
use leeway_core::option::{Param, ParamFault};
use leeway_l10n::{AmountError, AmountHint, parse_amount};
use serde::Serialize;

use super::{Figures, Line};

/// A field of a form, by the id its input has.
pub type FieldId = &'static str;

/// The field of a parameter on the screen where the customer fits the plan.
#[must_use]
pub const fn param_field(param: Param) -> FieldId {
    match param {
        Param::Amount => "tailor-amount",
        Param::Count => "tailor-count",
        Param::Frequency => "tailor-frequency",
        Param::FirstDate | Param::AnchorDay => "tailor-date",
        Param::DownPayment => "tailor-down",
        Param::Periods => "tailor-periods",
        Param::Autopay => "tailor-autopay",
        Param::ServicePlan => "tailor-service-plan",
    }
}

/// Why what the customer chose does not fit: where to say it, and what.
#[must_use]
pub fn param_fault(fault: &ParamFault, figures: &Figures<'_>) -> (FieldId, Line) {
    match fault {
        ParamFault::Amount { param, min, max } => {
            (param_field(*param), amount_bounds(*min, *max, figures))
        }
        ParamFault::Number { param, min, max } => (
            param_field(*param),
            Line::plain("error-number-bounds")
                .with("min", i64::from(*min))
                .with("max", i64::from(*max)),
        ),
        ParamFault::Date { min, max } => (
            param_field(Param::FirstDate),
            Line::plain("error-date-bounds")
                .with("min", figures.date(*min))
                .with("max", figures.date(*max)),
        ),
        ParamFault::NotUsed { param } | ParamFault::NotOffered { param } => {
            (param_field(*param), Line::plain("error-not-offered"))
        }
        ParamFault::LeftTooSmall { least } => (
            param_field(Param::Amount),
            Line::plain("error-left-too-small").with("least", figures.money(*least)),
        ),
        ParamFault::DoesNotFit => (
            param_field(Param::Amount),
            Line::plain("error-does-not-fit"),
        ),
    }
}

/// Asks for an amount within bounds.
#[must_use]
pub fn amount_bounds(min: Minor, max: Minor, figures: &Figures<'_>) -> Line {
    Line::plain("error-amount-bounds")
        .with("min", figures.money(min))
        .with("max", figures.money(max))
}

/// Why what was typed is no amount, with an `example` of one that would do.
#[must_use]
pub fn amount_error(error: &AmountError, example: Minor, figures: &Figures<'_>) -> Line {
    let example = figures.typed(example);
    match error {
        AmountError::Empty => Line::plain("error-amount-empty").with("example", example),
        AmountError::NotANumber => Line::plain("error-amount-number").with("example", example),
        AmountError::Negative => Line::plain("error-amount-negative"),
        AmountError::OtherCurrency { .. } => {
            Line::plain("error-amount-currency").with("currency", figures.code())
        }
        AmountError::TooManyDecimals { allowed, .. } => Line::plain("error-amount-decimals")
            .with("count", i64::from(*allowed))
            .with("example", example),
        AmountError::Ambiguous { grouped, .. } => Line::plain("error-amount-ambiguous").with(
            "example",
            Minor::new(*grouped).map_or(example, |minor| figures.typed(minor)),
        ),
        AmountError::TooLarge => Line::plain("error-amount-large"),
    }
}

/// What income is for; a year's income is exact in all of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Decode)]
#[serde(rename_all = "snake_case")]
pub enum Per {
    /// 52 times a year.
    Week,
    /// 26 times a year.
    Fortnight,
    /// 12 times a year.
    #[default]
    Month,
    /// Once a year.
    Year,
}

impl Per {
    /// Every period, in the order it is offered.
    pub const ALL: [Self; 4] = [Self::Week, Self::Fortnight, Self::Month, Self::Year];

    /// The message that names it.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Week => "assistance-per-week",
            Self::Fortnight => "assistance-per-fortnight",
            Self::Month => "assistance-per-month",
            Self::Year => "assistance-per-year",
        }
    }

    /// What `income` comes to in a year, in minor units, or `None` beyond the
    /// largest amount.
    #[must_use]
    pub fn yearly(self, income: Minor) -> Option<Minor> {
        let times = match self {
            Self::Week => 52,
            Self::Fortnight => 26,
            Self::Month => 12,
            Self::Year => 1,
        };
        Minor::new(income.units().checked_mul(times)?).ok()
    }
}

/// What a household size that was typed stands for, 1 to 20.
#[must_use]
pub fn household(typed: &str) -> Option<u8> {
    let people = parse_amount(typed, 0, &AmountHint::default()).ok()?;
    u8::try_from(people).ok().filter(|n| (1..=20).contains(n))
}
