//! `annuity`: equal payments at equal intervals.

use leeway_core::json::Node;

use super::{Operation, example, member};
use crate::annuity::{Annuity, When};
use crate::error::{CalcError, Code};
use crate::line::Settings;
use crate::members::{Members, object, word};
use crate::number::{Decimal, Exact, Rate, out_of_range};

/// The most periods: a thousand years of months.
const MAX_PERIODS: u32 = 12_000;

/// The significant digits of an answer.
const DIGITS: u32 = 24;

pub(super) const OPERATION: Operation = Operation {
    name: "annuity",
    about: "Equal payments at equal intervals: solves present * g + future = payment * w * (g - 1) / rate, with g = (1 + rate)^periods.",
    members: &[
        member(
            "solve",
            "what to answer: payment, present, future, periods, interest or principal",
        ),
        member(
            "rate",
            "the rate of one period, 0 to 100: a decimal (\"0.005\") or a fraction (\"2/300\"), not a percentage",
        ),
        member("periods", "integer from 1 to 12000: how many payments"),
        member(
            "present",
            "decimal: what the customer owes at the start; \"0\" where `future` is given instead",
        ),
        member(
            "future",
            "decimal: what the payments come to beyond that; below zero what is still owed after the last; \"0\" where it is left out",
        ),
        member(
            "payment",
            "decimal: what the customer pays each time; where `solve` is present, future or periods",
        ),
        member(
            "when",
            "end (w = 1, the default) or begin (w = 1 + rate): when in a period its payment falls",
        ),
        member("period", "integer: which payment's interest or principal"),
        member(
            "from",
            "integer: instead of `period`, the first payment of a sum",
        ),
        member("to", "integer: the last payment of that sum, included"),
    ],
    result: &[member(
        "value",
        "the answer, to 24 significant digits and at most 40 decimals, a half rounded away from zero; what the customer pays is positive",
    )],
    example: example(
        r#"{"id": 1, "op": "annuity", "solve": "payment", "rate": "2/300", "periods": 10, "present": "10000"}"#,
        r#"{"id":1,"ok":{"value":"1037.03208935915217565209"}}"#,
    ),
    run,
};

/// What is asked.
#[derive(Clone, Copy)]
enum Solve {
    Payment,
    Present,
    Future,
    Periods,
    Interest,
    Principal,
}

const SOLVE: [(&str, Solve); 6] = [
    ("payment", Solve::Payment),
    ("present", Solve::Present),
    ("future", Solve::Future),
    ("periods", Solve::Periods),
    ("interest", Solve::Interest),
    ("principal", Solve::Principal),
];

fn run(members: &mut Members, _: &Settings) -> Result<Node, CalcError> {
    let solve: String = members.required("solve")?;
    let solve = word(&solve, &SOLVE).map_err(|error| error.under("solve"))?;
    let rate: Rate = members.required("rate")?;
    let when: Option<String> = members.optional("when")?;
    let when = when
        .map(|text| word(&text, &[("end", When::End), ("begin", When::Begin)]))
        .transpose()
        .map_err(|error| error.under("when"))?;
    let annuity = Annuity::new(rate, when.unwrap_or(When::End));
    let value = match solve {
        Solve::Payment => {
            let periods = periods(members)?;
            let (present, future) = (present(members)?, amount(members, "future")?);
            annuity.payment(periods, &present, &future)
        }
        Solve::Present => {
            let periods = periods(members)?;
            let (payment, future) = (payment(members)?, amount(members, "future")?);
            annuity.present(periods, &payment, &future)
        }
        Solve::Future => {
            let periods = periods(members)?;
            let (payment, present) = (payment(members)?, amount(members, "present")?);
            Some(annuity.future(periods, &payment, &present))
        }
        Solve::Periods => {
            let payment = payment(members)?;
            let (present, future) = (present(members)?, amount(members, "future")?);
            let never = || CalcError::new(Code::NoSolution, "no number of such payments does it");
            Some(
                annuity
                    .periods(&payment, &present, &future)
                    .ok_or_else(never)?,
            )
        }
        Solve::Interest | Solve::Principal => {
            let periods = periods(members)?;
            let range = range(members, periods)?;
            let (present, future) = (present(members)?, amount(members, "future")?);
            annuity
                .payment(periods, &present, &future)
                .map(|payment| match solve {
                    Solve::Interest => annuity.interest(range, &payment, &present),
                    _ => annuity.principal(range, &payment, &present),
                })
        }
    };
    let text = value.and_then(|value| value.significant(DIGITS));
    Ok(object([(
        "value",
        Node::Str(text.ok_or_else(out_of_range)?),
    )]))
}

fn periods(members: &mut Members) -> Result<u32, CalcError> {
    count(members, "periods", MAX_PERIODS)
}

/// An integer from 1 to `most`.
fn count(members: &mut Members, name: &str, most: u32) -> Result<u32, CalcError> {
    let count: i64 = members.required(name)?;
    u32::try_from(count)
        .ok()
        .filter(|count| (1..=most).contains(count))
        .ok_or_else(|| {
            CalcError::new(Code::CountOutOfRange, format!("from 1 to {most}")).under(name)
        })
}

/// Which payments are asked about.
fn range(members: &mut Members, periods: u32) -> Result<(u32, u32), CalcError> {
    if members.has("from") || members.has("to") {
        if members.has("period") {
            return Err(CalcError::conflict("period", "from"));
        }
        let (from, to) = (
            count(members, "from", periods)?,
            count(members, "to", periods)?,
        );
        if from > to {
            return Err(CalcError::new(Code::CountOutOfRange, "to is before from").under("to"));
        }
        Ok((from, to))
    } else {
        let period = count(members, "period", periods)?;
        Ok((period, period))
    }
}

fn amount(members: &mut Members, name: &str) -> Result<Exact, CalcError> {
    let amount: Option<Decimal> = members.optional(name)?;
    Ok(amount.unwrap_or(Decimal::ZERO).into())
}

/// What is owed at the start. A request with neither that nor a future amount has
/// forgotten one.
fn present(members: &mut Members) -> Result<Exact, CalcError> {
    if members.has("future") {
        return amount(members, "present");
    }
    let present: Decimal = members.required("present")?;
    Ok(present.into())
}

fn payment(members: &mut Members) -> Result<Exact, CalcError> {
    let payment: Decimal = members.required("payment")?;
    Ok(payment.into())
}
