//! `currency`: what ISO 4217 and cash say about one.

use leeway_core::json::Node;
use leeway_core::money::{Currency, Minor, Rounding, decimal_text};

use super::{Operation, example, member};
use crate::error::{CalcError, Code};
use crate::line::Settings;
use crate::members::Members;
use crate::number::Decimal;

pub(super) const OPERATION: Operation = Operation {
    name: "currency",
    about: "The decimals of a currency, and what an amount is in cash.",
    members: &[
        member("currency", "an ISO 4217 code in use, in capitals"),
        member(
            "amount",
            "decimal in major units; more decimals than the currency has only where it is rounded",
        ),
        member(
            "cash",
            "true to round `amount` to what is paid in cash, where coins end early; else to the minor unit",
        ),
        member(
            "increment",
            "instead of `cash`: the decimal in major units to whose multiples `amount` is rounded",
        ),
    ],
    result: &[
        member("digits", "integer: the decimals of the major unit"),
        member(
            "cash_increment",
            "decimal: what cash is rounded to by custom or law, or null",
        ),
        member(
            "cash_amount",
            "decimal: `amount` so rounded, an exact half away from zero; with `cash` or `increment` only",
        ),
    ],
    example: example(
        r#"{"id": 1, "op": "currency", "currency": "CHF", "amount": "12.325", "cash": true}"#,
        r#"{"id":1,"ok":{"digits":2,"cash_increment":"0.05","cash_amount":"12.35"}}"#,
    ),
    run,
};

fn run(members: &mut Members, _: &Settings) -> Result<Node, CalcError> {
    let currency: Currency = members.required("currency")?;
    let digits = currency.digits();
    let amount: Option<Decimal> = members.optional("amount")?;
    let cash = members.optional("cash")?.unwrap_or(false);
    let increment: Option<Decimal> = members.optional("increment")?;
    let text = |amount| Node::Str(decimal_text(amount, digits));
    let step = match increment {
        Some(_) if cash => return Err(CalcError::conflict("cash", "increment")),
        Some(increment) => Some(step(increment, digits).map_err(|error| error.under("increment"))?),
        None if cash => Some(currency.cash_increment().unwrap_or(Minor::ONE)),
        None => None,
    };
    let rounded = match (amount, step) {
        (Some(amount), Some(step)) => Some(
            amount
                .minor_fraction(digits)
                .and_then(|amount| Ok(amount.to_step(step, Rounding::HalfUp)?))
                .map_err(|error| error.under("amount"))?,
        ),
        (Some(amount), None) => {
            amount
                .minor(digits)
                .map_err(|error| error.under("amount"))?;
            None
        }
        (None, _) => None,
    };
    let cash_increment = currency.cash_increment().map_or(Node::Null, text);
    let members = [
        ("digits", Node::Int(digits.into())),
        ("cash_increment", cash_increment),
    ];
    let mut members = members.map(|(name, node)| (name.to_owned(), node)).to_vec();
    if let Some(rounded) = rounded {
        members.push(("cash_amount".to_owned(), text(rounded)));
    }
    Ok(Node::Object(members))
}

/// An increment in minor units, above zero.
fn step(increment: Decimal, digits: u8) -> Result<Minor, CalcError> {
    let step = increment.minor(digits)?;
    if step.is_positive() {
        Ok(step)
    } else {
        Err(CalcError::new(
            Code::AmountOutOfRange,
            "an increment above zero",
        ))
    }
}
