//! `business_days`: adding and counting them.

use leeway_core::date::{Date, DateError};
use leeway_core::json::Node;
use leeway_core::schedule::{BusinessDays, Calendar};

use super::{Operation, example, member};
use crate::error::CalcError;
use crate::every::holidays;
use crate::line::Settings;
use crate::members::{Members, object};

pub(super) const OPERATION: Operation = Operation {
    name: "business_days",
    about: "Adds business days to a date, or counts those between two.",
    members: &[
        member("date", "the day to add to"),
        member(
            "add",
            "integer: how many business days later, `date` itself not counted; negative for earlier, 0 gives `date` back",
        ),
        member(
            "from",
            "instead of `date` and `add`: the first day that is counted",
        ),
        member("to", "the day before which counting ends"),
        member("include_end", "true to count `to` too"),
        member(
            "holidays",
            "dates that are no business days, besides Saturdays and Sundays",
        ),
    ],
    result: &[
        member("date", "the day, where `add` was asked"),
        member(
            "count",
            "integer: how many, where `from` and `to` were given",
        ),
    ],
    example: example(
        r#"{"id": 1, "op": "business_days", "date": "2026-11-25", "add": 2, "holidays": ["2026-11-26"]}"#,
        r#"{"id":1,"ok":{"date":"2026-11-30"}}"#,
    ),
    run,
};

fn run(members: &mut Members, _: &Settings) -> Result<Node, CalcError> {
    let days = BusinessDays::new(&Calendar {
        holidays: holidays(members)?,
        ..Calendar::default()
    });
    let at = |name: &'static str| move |error: DateError| CalcError::from(error).under(name);
    if members.has("date") {
        if members.has("from") {
            return Err(CalcError::conflict("date", "from"));
        }
        let date: Date = members.required("date")?;
        let add: i64 = members.required("add")?;
        let add = i32::try_from(add).map_err(|_| at("add")(DateError::OutOfRange))?;
        let date = days.add(date, add).map_err(at("add"))?;
        return Ok(object([("date", Node::Str(date.to_string()))]));
    }
    let from: Date = members.required("from")?;
    let to: Date = members.required("to")?;
    let mut count = days.between(from, to).map_err(at("to"))?;
    if members.optional("include_end")?.unwrap_or(false) {
        count += i32::from(days.contains(to));
    }
    Ok(object([("count", Node::Int(count.into()))]))
}
