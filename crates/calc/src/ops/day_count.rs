//! `day_count`: which share of a year lies between two dates.

use leeway_core::date::Date;
use leeway_core::json::Node;
use leeway_core::schedule::DayCount;

use super::{Operation, example, member};
use crate::error::CalcError;
use crate::line::Settings;
use crate::members::{Members, Value, object, word};
use crate::number::{Exact, YEAR_DECIMALS};

pub(super) const OPERATION: Operation = Operation {
    name: "day_count",
    about: "The days and the share of a year between two dates, by a day count convention.",
    members: &[
        member(
            "convention",
            "30/360 (bond basis), 30/360_us (with the end of February), 30E/360, actual/360, actual/365 or actual/actual_isda",
        ),
        member("from", "the first day, counted"),
        member("to", "the last day, not counted; not before `from`"),
    ],
    result: &[
        member("days", "integer: the days as the convention counts them"),
        member(
            "year_fraction",
            "decimal: the share of a year, to 18 decimals, a half rounded up",
        ),
    ],
    example: example(
        r#"{"id": 1, "op": "day_count", "convention": "actual/actual_isda", "from": "2003-11-01", "to": "2004-05-01"}"#,
        r#"{"id":1,"ok":{"days":182,"year_fraction":"0.49772438056740774"}}"#,
    ),
    run,
};

impl Value for DayCount {
    fn read(node: Node) -> Result<Self, CalcError> {
        word(&String::read(node)?, &Self::NAMES)
    }
}

fn run(members: &mut Members, _: &Settings) -> Result<Node, CalcError> {
    let convention: DayCount = members.required("convention")?;
    let from: Date = members.required("from")?;
    let to: Date = members.required("to")?;
    let reversed = |error| CalcError::from(error).under("to");
    let days = convention.days(from, to).map_err(reversed)?;
    let fraction = convention.year_fraction(from, to).map_err(reversed)?;
    let fraction = Exact::from(fraction).decimals(YEAR_DECIMALS);
    Ok(object([
        ("days", Node::Int(days.into())),
        ("year_fraction", Node::Str(fraction)),
    ]))
}
