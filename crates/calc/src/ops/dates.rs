//! `dates`: a series of dates.

use leeway_core::date::{Anchor, Date};
use leeway_core::json::Node;
use leeway_core::schedule::Every;

use super::{Operation, example, member};
use crate::error::{CalcError, Code};
use crate::every::{MAX_COUNT, calendar, count};
use crate::line::Settings;
use crate::members::{Members, object};

pub(super) const OPERATION: Operation = Operation {
    name: "dates",
    about: "A series of dates, each counted from the first and then moved to a business day.",
    members: &[
        member(
            "start",
            "the first date; with semimonth the day from which the first is looked for",
        ),
        member("count", "integer from 1 to 10000: how many dates"),
        member(
            "every",
            "{\"days\": n}, {\"weeks\": n}, {\"months\": n}, {\"years\": n} or {\"semimonth\": [a, b]}, two days of every month",
        ),
        member(
            "anchor",
            "with months and years: the day of the month, 1 to 31, or \"end_of_month\"; the day of `start` where it is left out",
        ),
        member(
            "adjust",
            "none (the default), following, preceding, modified_following or modified_preceding",
        ),
        member(
            "holidays",
            "dates that are no business days, besides Saturdays and Sundays",
        ),
    ],
    result: &[member("dates", "the dates, in the order of the series")],
    example: example(
        r#"{"id": 1, "op": "dates", "start": "2027-01-31", "count": 4, "every": {"months": 1}}"#,
        r#"{"id":1,"ok":{"dates":["2027-01-31","2027-02-28","2027-03-31","2027-04-30"]}}"#,
    ),
    run,
};

fn run(members: &mut Members, _: &Settings) -> Result<Node, CalcError> {
    let start: Date = members.required("start")?;
    let count = count(members, "count", MAX_COUNT)?;
    let every: Every = members.required("every")?;
    let anchor: Option<Anchor> = members.optional("anchor")?;
    if anchor.is_some() && !matches!(every, Every::Months(_)) {
        let message = "only months and years fall on an anchor";
        return Err(CalcError::new(Code::ConflictingMembers, message).under("anchor"));
    }
    let calendar = calendar(members)?;
    let dates = every
        .dates(start, count, anchor)
        .map_err(|error| CalcError::from(error).under("count"))?;
    let dates = dates
        .into_iter()
        .map(|date| {
            let adjusted = calendar.adjusted(date);
            let adjusted = adjusted.map_err(|error| CalcError::from(error).under("holidays"))?;
            Ok(Node::Str(adjusted.to_string()))
        })
        .collect::<Result<_, CalcError>>()?;
    Ok(object([("dates", Node::Array(dates))]))
}
