//! `split`: an amount in parts that sum to it exactly.

use leeway_core::json::Node;
use leeway_core::money::{self, Minor};

use super::{Operation, example, member};
use crate::error::{CalcError, Code};
use crate::line::Settings;
use crate::members::{Members, object};

/// The most parts an amount is split in.
const MAX_PARTS: u16 = 10_000;

pub(super) const OPERATION: Operation = Operation {
    name: "split",
    about: "An amount in parts that sum to it exactly.",
    members: &[
        member("minor_units", "integer: the amount in minor units"),
        member(
            "parts",
            "integer from 1 to 10000: how many parts, alike but for one minor unit, the larger first",
        ),
    ],
    result: &[member("parts", "the parts in minor units")],
    example: example(
        r#"{"id": 7, "op": "split", "minor_units": 100, "parts": 3}"#,
        r#"{"id":7,"ok":{"parts":[34,33,33]}}"#,
    ),
    run,
};

fn run(members: &mut Members, _: &Settings) -> Result<Node, CalcError> {
    let total = Minor::new(members.required("minor_units")?)
        .map_err(|error| CalcError::from(error).under("minor_units"))?;
    let parts: i64 = members.required("parts")?;
    let parts = u16::try_from(parts)
        .ok()
        .filter(|parts| (1..=MAX_PARTS).contains(parts))
        .ok_or_else(|| {
            CalcError::new(Code::CountOutOfRange, "from 1 to 10000 parts").under("parts")
        })?;
    let parts =
        money::split(total, parts).map_err(|error| CalcError::from(error).under("minor_units"))?;
    let parts = parts.iter().map(|part| Node::Int(part.units())).collect();
    Ok(object([("parts", Node::Array(parts))]))
}
