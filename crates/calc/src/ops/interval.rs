//! `interval`: how long an interval is for the annual percentage rate of charge.

use leeway_core::date::{Anchor, Date};
use leeway_core::json::Node;
use leeway_core::schedule::{Basis, Interval};

use super::{Operation, example, member};
use crate::error::CalcError;
use crate::line::Settings;
use crate::members::{Members, Value, object, word};
use crate::number::{Exact, YEAR_DECIMALS};

pub(super) const OPERATION: Operation = Operation {
    name: "interval",
    about: "An interval in years, as the annual percentage rate of charge of the EU and the UK measures it.",
    members: &[
        member("method", "eu: Directive 2008/48/EC, annex I"),
        member("from", "the first day, such as that of the first drawdown"),
        member("to", "the later day, from which periods are counted back"),
        member("basis", "day, week (52 a year), month (12 a year) or year"),
        member(
            "anchor_day",
            "the day months and years are counted on, 1 to 31, or \"end_of_month\"; where it is left out the day of `to`, or the last of the month where both days are one and whole periods apart",
        ),
    ],
    result: &[
        member(
            "whole_periods",
            "integer: whole periods, counted back from `to`; 0 for days",
        ),
        member("days", "integer: the days before them"),
        member(
            "year_days",
            "365 or 366: the days of the year that ends where those days end",
        ),
        member(
            "years",
            "decimal: whole_periods over those of a year, and days over year_days, to 18 decimals, a half rounded up",
        ),
    ],
    example: example(
        r#"{"id": 1, "op": "interval", "method": "eu", "from": "2013-01-12", "to": "2013-02-15", "basis": "month"}"#,
        r#"{"id":1,"ok":{"whole_periods":1,"days":3,"year_days":366,"years":"0.091530054644808743"}}"#,
    ),
    run,
};

impl Value for Basis {
    fn read(node: Node) -> Result<Self, CalcError> {
        word(&String::read(node)?, &Self::NAMES)
    }
}

fn run(members: &mut Members, _: &Settings) -> Result<Node, CalcError> {
    let method: String = members.required("method")?;
    word(&method, &[("eu", ())]).map_err(|error| error.under("method"))?;
    let from: Date = members.required("from")?;
    let to: Date = members.required("to")?;
    let basis: Basis = members.required("basis")?;
    let anchor: Option<Anchor> = match basis {
        Basis::Month | Basis::Year => members.optional("anchor_day")?,
        Basis::Day | Basis::Week => None,
    };
    let interval = Interval::between(from, to, basis, anchor)
        .map_err(|error| CalcError::from(error).under("to"))?;
    let years = Exact::from(interval.years()).decimals(YEAR_DECIMALS);
    Ok(object([
        ("whole_periods", Node::Int(interval.whole_periods.into())),
        ("days", Node::Int(interval.days.into())),
        ("year_days", Node::Int(interval.year_days.into())),
        ("years", Node::Str(years)),
    ]))
}
