//! Streams of flows in a request: the same amount on a series of dates.

use leeway_core::apr::Flow;
use leeway_core::date::{Anchor, Date};
use leeway_core::json::Node;
use leeway_core::money::Minor;
use leeway_core::schedule::Every;

use crate::error::{CalcError, Code};
use crate::every::{MAX_COUNT, count};
use crate::members::{Members, Value};
use crate::number::Decimal;

/// The most flows of all the streams of a member.
const MAX_FLOWS: usize = 20_000;

/// An amount on each of a series of dates, or on one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stream {
    dates: Vec<Date>,
    pub(crate) amount: Decimal,
}

impl Value for Stream {
    fn read(node: Node) -> Result<Self, CalcError> {
        let mut members = Members::open(node)?;
        let first: Date = members.required("first")?;
        let amount = members.required("amount")?;
        let count = match members.has("count") {
            true => count(&mut members, "count", MAX_COUNT)?,
            false => 1,
        };
        let every: Option<Every> = if count == 1 {
            members.optional("every")?
        } else {
            Some(members.required("every")?)
        };
        let anchor: Option<Anchor> = match every {
            Some(Every::Months(_)) => members.optional("anchor")?,
            _ => None,
        };
        members.close()?;
        let dates = match every {
            None => vec![first],
            Some(every) => every
                .dates(first, count, anchor)
                .map_err(|error| CalcError::from(error).under("count"))?,
        };
        if dates.first() != Some(&first) {
            let message = "the first date is none of the series";
            return Err(CalcError::new(Code::ConflictingMembers, message).under("first"));
        }
        Ok(Self { dates, amount })
    }
}

/// The member `amount` of a flow, in minor units of a currency with `digits` decimals.
pub(crate) fn above_zero(amount: Decimal, digits: u8) -> Result<Minor, CalcError> {
    let read = || match amount.minor(digits)? {
        minor if minor.is_positive() => Ok(minor),
        _ => Err(CalcError::new(Code::AmountOutOfRange, "not above zero")),
    };
    read().map_err(|error: CalcError| error.under("amount"))
}

/// Streams: one object or several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Streams(pub(crate) Vec<Stream>);

impl Value for Streams {
    fn read(node: Node) -> Result<Self, CalcError> {
        let streams = match node {
            Node::Object(_) => vec![Stream::read(node)?],
            _ => Vec::read(node)?,
        };
        let flows: usize = streams
            .iter()
            .map(|stream: &Stream| stream.dates.len())
            .sum();
        if flows > MAX_FLOWS {
            let message = format!("more than {MAX_FLOWS} flows");
            return Err(CalcError::new(Code::CountOutOfRange, message));
        }
        Ok(Self(streams))
    }
}

impl Streams {
    /// Every flow, in minor units of a currency with `digits` decimals. All are above
    /// zero and sum to an amount.
    pub(crate) fn flows(&self, digits: u8) -> Result<Vec<Flow>, CalcError> {
        let mut flows = Vec::new();
        for (index, stream) in self.0.iter().enumerate() {
            let amount = above_zero(stream.amount, digits)
                .map_err(|error| error.under(&index.to_string()))?;
            flows.extend(stream.dates.iter().map(|date| Flow {
                date: *date,
                amount,
            }));
        }
        Minor::sum(flows.iter().map(|flow| flow.amount))?;
        Ok(flows)
    }
}
