//! `split`: an amount in parts that sum to it exactly.

use leeway_core::json::Node;
use leeway_core::money::{self, Minor, MoneyError};

use super::{Operation, example, member};
use crate::error::{CalcError, Code};
use crate::every::count;
use crate::line::Settings;
use crate::members::{Members, object};
use crate::number::Decimal;

/// The most parts an amount is split in.
const MAX_PARTS: u16 = 10_000;

pub(super) const OPERATION: Operation = Operation {
    name: "split",
    about: "An amount in parts that sum to it exactly.",
    members: &[
        member(
            "minor_units",
            "integer: the amount in minor units; a negative one is split like a positive one",
        ),
        member(
            "parts",
            "integer from 1 to 10000: how many parts, alike but for one minor unit, the larger first",
        ),
        member(
            "weights",
            "instead of `parts`: 1 to 10000 decimals, not negative; what rounding down leaves goes to the largest remainders, ties to the earlier part",
        ),
    ],
    result: &[member("parts", "integers: the parts in minor units")],
    example: example(
        r#"{"id": 7, "op": "split", "minor_units": 100, "parts": 3}"#,
        r#"{"id":7,"ok":{"parts":[34,33,33]}}"#,
    ),
    run,
};

fn run(members: &mut Members, _: &Settings) -> Result<Node, CalcError> {
    let of_total = |error: MoneyError| CalcError::from(error).under("minor_units");
    let total = Minor::new(members.required("minor_units")?).map_err(of_total)?;
    let positive = total.units() >= 0;
    let size = Minor::new(total.units().abs()).map_err(of_total)?;
    let parts = if members.has("weights") {
        if members.has("parts") {
            return Err(CalcError::conflict("parts", "weights"));
        }
        let weights: Vec<Decimal> = members.required("weights")?;
        let weights = whole_weights(&weights).map_err(|error| error.under("weights"))?;
        money::split_by_weights(size, &weights)
            .map_err(|error| CalcError::from(error).under("weights"))?
    } else {
        money::split(size, count(members, "parts", MAX_PARTS)?).map_err(of_total)?
    };
    let sign = if positive { 1 } else { -1 };
    let parts = parts
        .iter()
        .map(|part| Node::Int(part.units() * sign))
        .collect();
    Ok(object([("parts", Node::Array(parts))]))
}

/// The weights as whole numbers in the same proportion.
fn whole_weights(weights: &[Decimal]) -> Result<Vec<u64>, CalcError> {
    if weights.len() > usize::from(MAX_PARTS) {
        let message = format!("at most {MAX_PARTS} weights");
        return Err(CalcError::new(Code::CountOutOfRange, message));
    }
    let scale = weights.iter().map(|weight| weight.scale()).max();
    let whole = |weight: &Decimal| {
        let power = 10_i128.checked_pow(u32::from(scale.unwrap_or(0) - weight.scale()))?;
        u64::try_from(weight.mantissa().checked_mul(power)?).ok()
    };
    weights
        .iter()
        .enumerate()
        .map(|(index, weight)| {
            whole(weight).ok_or_else(|| {
                let message = "not negative, and up to 19 digits in all";
                CalcError::new(Code::AmountOutOfRange, message).under(&index.to_string())
            })
        })
        .collect()
}
