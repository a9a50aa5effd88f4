//! `add_months`: a day some months later or earlier.

use leeway_core::date::{Anchor, Date};
use leeway_core::json::Node;

use super::{Operation, example, member};
use crate::error::{CalcError, Code};
use crate::line::Settings;
use crate::members::{Members, Value, object, unexpected};

pub(super) const OPERATION: Operation = Operation {
    name: "add_months",
    about: "The day some months later: the anchor day, or the last day of a shorter month.",
    members: &[
        member("date", "the day to start from"),
        member("months", "how many months later; negative for earlier"),
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

impl Value for Anchor {
    fn read(node: Node) -> Result<Self, CalcError> {
        match node {
            Node::Int(day) => u8::try_from(day)
                .ok()
                .filter(|day| (1..=31).contains(day))
                .map(Self::Day)
                .ok_or_else(|| CalcError::new(Code::CountOutOfRange, "a day from 1 to 31")),
            Node::Str(text) if text == "end_of_month" => Ok(Self::EndOfMonth),
            Node::Str(_) => Err(CalcError::new(
                Code::UnknownValue,
                "a day from 1 to 31, or \"end_of_month\"",
            )),
            _ => Err(unexpected("a day from 1 to 31, or \"end_of_month\"")),
        }
    }
}

fn run(members: &mut Members, _: &Settings) -> Result<Node, CalcError> {
    let date: Date = members.required("date")?;
    let months: i64 = members.required("months")?;
    let anchor = members
        .optional("anchor_day")?
        .unwrap_or_else(|| Anchor::Day(date.day()));
    let later = i32::try_from(months)
        .map_err(|_| leeway_core::date::DateError::OutOfRange)
        .and_then(|months| date.add_months(months, anchor))
        .map_err(|error| CalcError::from(error).under("months"))?;
    Ok(object([("date", Node::Str(later.to_string()))]))
}
