//! `add_months`: a day some months later or earlier.

use leeway_core::date::{Anchor, Date, DateError};
use leeway_core::json::Node;

use super::{Operation, example, member};
use crate::error::CalcError;
use crate::line::Settings;
use crate::members::{Members, object};

pub(super) const OPERATION: Operation = Operation {
    name: "add_months",
    about: "The day some months later: the anchor day, or the last day of a shorter month.",
    members: &[
        member("date", "the day to start from"),
        member(
            "months",
            "integer: how many months later; negative for earlier",
        ),
        member(
            "anchor_day",
            "the day of the month wished for, 1 to 31, or \"end_of_month\"; the day of `date` where it is left out",
        ),
    ],
    result: &[member("date", "the day")],
    example: example(
        r#"{"id": 1, "op": "add_months", "date": "2026-01-31", "months": 1}"#,
        r#"{"id":1,"ok":{"date":"2026-02-28"}}"#,
    ),
    run,
};

fn run(members: &mut Members, _: &Settings) -> Result<Node, CalcError> {
    let date: Date = members.required("date")?;
    let months: i64 = members.required("months")?;
    let anchor = members
        .optional("anchor_day")?
        .unwrap_or_else(|| Anchor::Day(date.day()));
    let later = i32::try_from(months)
        .map_err(|_| DateError::OutOfRange)
        .and_then(|months| date.add_months(months, anchor))
        .map_err(|error| CalcError::from(error).under("months"))?;
    Ok(object([("date", Node::Str(later.to_string()))]))
}
