//! `apr`: the annual percentage rate.

use leeway_core::apr::eu::{self, TimedFlow};
use leeway_core::apr::us::{self, Disclosure};
use leeway_core::apr::{AprError, Ratio, UnitPeriod};
use leeway_core::json::Node;
use leeway_core::money::{Currency, Fraction, Minor, decimal_text};
use leeway_core::schedule::Basis;

use super::{Operation, Run, example, member};
use crate::error::{CalcError, Code};
use crate::line::Settings;
use crate::members::{Members, Value, object, word};
use crate::number::{Decimal, Exact, Rate};
use crate::streams::{Streams, above_zero};

/// The decimals of the unit-periods in a year.
const PERIOD_DECIMALS: u32 = 18;

pub(super) const OPERATION: Operation = Operation {
    name: "apr",
    about: "The annual percentage rate: that of US Regulation Z (a nominal rate) or that of the EU and the UK (an effective one), certified to its last decimal.",
    members: &[
        member(
            "method",
            "us: the actuarial method, 12 CFR part 1026, appendix J; eu: directive 2008/48/EC, annex I, and FCA CONC App 1.2",
        ),
        member(
            "advances",
            "what the customer gets: streams {\"first\": date, \"count\": n, \"every\": …, \"amount\": \"…\"}, count 1 where it is left out, and with months perhaps an anchor",
        ),
        member("payments", "what the customer pays: streams"),
        member(
            "currency",
            "the decimals of amounts; where it is left out, as many as they are written with",
        ),
        member(
            "term_periods_per_year",
            "us, a single payment within a year: unit-periods in a year, \"2\" or \"365/184\"; 12 over whole months or else 365 over days where it is left out",
        ),
        member(
            "basis",
            "eu: day, week, month or year, in which intervals are counted back; where it is left out the one that makes them whole, or else that of the payments",
        ),
        member(
            "drawdowns",
            "eu, instead of advances: [{\"years\": \"…\", \"amount\": \"…\"}], years as a decimal or a fraction",
        ),
        member("repayments", "eu, instead of payments: the same"),
    ],
    result: &[
        member("apr_percent", "us: the rate with two decimals, half-up"),
        member(
            "unit_period",
            "us: {\"kind\": day, week, semimonth, month or year, \"multiple\": how many}",
        ),
        member(
            "periods_per_year",
            "us: decimal, to 18 decimals, a half rounded up",
        ),
        member(
            "first_payment",
            "us: {\"t\": whole unit-periods before it, \"f\": the fraction of one}",
        ),
        member("finance_charge", "us: the payments less the advances"),
        member("amount_financed", "us: the advances"),
        member("total_of_payments", "us: the payments"),
        member("aprc_percent", "eu: the rate with two decimals, half-up"),
        member("one_decimal", "eu: the rate with one decimal, half-up"),
    ],
    example: example(
        r#"{"id": 1, "op": "apr", "method": "us", "advances": [{"first": "1978-02-10", "amount": "6000.00"}], "payments": [{"first": "1978-04-01", "count": 36, "every": {"months": 1}, "amount": "200.00"}]}"#,
        r#"{"id":1,"ok":{"apr_percent":"11.82","unit_period":{"kind":"month","multiple":1},"periods_per_year":"12","first_payment":{"t":1,"f":"19/30"},"finance_charge":"1200.00","amount_financed":"6000.00","total_of_payments":"7200.00"}}"#,
    ),
    run: Run::Tree(run),
};

/// The law a rate is computed by.
#[derive(Clone, Copy)]
enum Law {
    Us,
    Eu,
}

fn run(members: &mut Members, _: &Settings) -> Result<Node, CalcError> {
    let law: String = members.required("method")?;
    let law =
        word(&law, &[("us", Law::Us), ("eu", Law::Eu)]).map_err(|error| error.under("method"))?;
    let currency: Option<Currency> = members.optional("currency")?;
    match law {
        Law::Us => {
            let (advances, payments) =
                (streams(members, "advances")?, streams(members, "payments")?);
            let own: Option<PeriodsPerYear> = members.optional("term_periods_per_year")?;
            let digits = digits(
                currency,
                [&advances, &payments].into_iter().flat_map(amounts),
            );
            let disclosure = us::disclose(
                &flows(&advances, "advances", digits)?,
                &flows(&payments, "payments", digits)?,
                own.map(|own| own.0),
            )
            .map_err(|error| match error {
                AprError::TimeOutOfRange if own.is_some() => {
                    CalcError::from(error).under("term_periods_per_year")
                }
                error => error.into(),
            })?;
            Ok(disclosed(&disclosure, digits))
        }
        Law::Eu => {
            let charge = if members.has("drawdowns") || members.has("repayments") {
                timed_charge(members, currency)?
            } else {
                let (advances, payments) =
                    (streams(members, "advances")?, streams(members, "payments")?);
                let basis: Option<Basis> = members.optional("basis")?;
                let digits = digits(
                    currency,
                    [&advances, &payments].into_iter().flat_map(amounts),
                );
                eu::disclose(
                    &flows(&advances, "advances", digits)?,
                    &flows(&payments, "payments", digits)?,
                    basis,
                )?
            };
            Ok(object([
                ("aprc_percent", percent(charge.aprc.hundredths(), 2)),
                ("one_decimal", percent(charge.tenths, 1)),
            ]))
        }
    }
}

fn streams(members: &mut Members, name: &str) -> Result<Streams, CalcError> {
    members.required(name)
}

fn amounts(streams: &Streams) -> impl Iterator<Item = Decimal> {
    streams.0.iter().map(|stream| stream.amount)
}

fn flows(
    streams: &Streams,
    name: &str,
    digits: u8,
) -> Result<Vec<leeway_core::apr::Flow>, CalcError> {
    streams.flows(digits).map_err(|error| error.under(name))
}

/// The decimals amounts are counted in: those of the currency, or the most that any is
/// written with.
fn digits(currency: Option<Currency>, amounts: impl Iterator<Item = Decimal>) -> u8 {
    match currency {
        Some(currency) => currency.digits(),
        None => amounts.map(Decimal::scale).max().unwrap_or_default(),
    }
}

fn disclosed(disclosure: &Disclosure, digits: u8) -> Node {
    let (kind, multiple) = match disclosure.unit_period {
        UnitPeriod::Days(days) => ("day", days),
        UnitPeriod::Weeks(weeks) => ("week", weeks),
        UnitPeriod::Semimonth => ("semimonth", 1),
        UnitPeriod::Months(months) => ("month", months),
        UnitPeriod::Year => ("year", 1),
    };
    let Ratio {
        numerator,
        denominator,
    } = disclosure.periods_per_year;
    let per_year = Exact::new(numerator.into(), denominator.into())
        .map_or_else(String::new, |exact| exact.decimals(PERIOD_DECIMALS));
    let time = disclosure.first_payment;
    let fraction = match time.fraction.numerator {
        0 => "0".to_owned(),
        numerator => format!("{numerator}/{}", time.fraction.denominator),
    };
    let amount = |amount: Minor| Node::Str(decimal_text(amount, digits));
    object([
        ("apr_percent", percent(disclosure.apr.hundredths(), 2)),
        (
            "unit_period",
            object([
                ("kind", Node::Str(kind.to_owned())),
                ("multiple", Node::Int(multiple.into())),
            ]),
        ),
        ("periods_per_year", Node::Str(per_year)),
        (
            "first_payment",
            object([
                ("t", Node::Int(time.whole.into())),
                ("f", Node::Str(fraction)),
            ]),
        ),
        ("finance_charge", amount(disclosure.finance_charge)),
        ("amount_financed", amount(disclosure.amount_financed)),
        ("total_of_payments", amount(disclosure.total_of_payments)),
    ])
}

/// `units` of the last of `decimals` decimals of a percentage.
fn percent(units: u64, decimals: u32) -> Node {
    let exact = Exact::new(units.into(), 10_u64.pow(decimals).into());
    Node::Str(exact.map_or_else(String::new, |exact| exact.rounded(decimals).0))
}

fn timed_charge(
    members: &mut Members,
    currency: Option<Currency>,
) -> Result<eu::Charge, CalcError> {
    for (dated, timed) in [("advances", "drawdowns"), ("payments", "repayments")] {
        if members.has(dated) {
            return Err(CalcError::conflict(dated, timed));
        }
    }
    let drawdowns: Vec<Timed> = members.required("drawdowns")?;
    let repayments: Vec<Timed> = members.required("repayments")?;
    let all = drawdowns.iter().chain(&repayments).map(|flow| flow.amount);
    let digits = digits(currency, all);
    let flows = |flows: Vec<Timed>, name: &str| {
        let flows = flows.into_iter().enumerate();
        flows
            .map(|(index, flow)| {
                flow.read(digits)
                    .map_err(|error| error.under(&index.to_string()).under(name))
            })
            .collect::<Result<Vec<_>, CalcError>>()
    };
    eu::charge(
        &flows(drawdowns, "drawdowns")?,
        &flows(repayments, "repayments")?,
    )
    .map_err(|error| refused(error, "drawdowns", "repayments"))
}

/// Money at a time in years.
#[derive(Debug, Clone, Copy)]
struct Timed {
    years: Rate,
    amount: Decimal,
}

impl Value for Timed {
    fn read(node: Node) -> Result<Self, CalcError> {
        let mut members = Members::open(node)?;
        let timed = Self {
            years: members.required("years")?,
            amount: members.required("amount")?,
        };
        members.close()?;
        Ok(timed)
    }
}

impl Timed {
    fn read(self, digits: u8) -> Result<TimedFlow, CalcError> {
        let [numerator, denominator] = [self.years.numerator, self.years.denominator]
            .map(|number| i128::try_from(number).unwrap_or(i128::MAX));
        Ok(TimedFlow {
            years: Fraction::new(numerator, denominator)
                .map_err(|error| CalcError::from(error).under("years"))?,
            amount: above_zero(self.amount, digits)?,
        })
    }
}

/// A caller's own unit-periods in a year: a whole number, a decimal or a fraction.
#[derive(Debug, Clone, Copy)]
struct PeriodsPerYear(Ratio);

impl Value for PeriodsPerYear {
    fn read(node: Node) -> Result<Self, CalcError> {
        let text = String::read(node)?;
        let number = |text: &str| -> Result<Fraction, CalcError> {
            let number = Decimal::read(Node::Str(text.to_owned()))?;
            number.minor_fraction(0)
        };
        let (over, under) = match text.split_once('/') {
            Some((over, under)) => (number(over)?, number(under)?),
            None => (number(&text)?, Fraction::new(1, 1)?),
        };
        let out_of_range = |_| CalcError::from(AprError::TimeOutOfRange);
        over.times(under.denominator(), under.numerator())
            .map_err(out_of_range)
            .and_then(|fraction| Ok(Self(Ratio::of(fraction)?)))
    }
}

impl From<AprError> for CalcError {
    fn from(error: AprError) -> Self {
        refused(error, "advances", "payments")
    }
}

/// The error with the members it is about.
fn refused(error: AprError, advances: &str, payments: &str) -> CalcError {
    let (code, path) = match error {
        AprError::NoAdvances => (Code::CountOutOfRange, advances),
        AprError::NoPayments => (Code::CountOutOfRange, payments),
        AprError::NotPositive | AprError::Money(_) => (Code::AmountOutOfRange, ""),
        AprError::PaymentsBelowAdvances => (Code::PaymentsBelowAdvances, payments),
        AprError::PaymentBeforeAdvance | AprError::NoSingleRate => {
            (Code::PaymentBeforeAdvance, payments)
        }
        AprError::NoTime => (Code::NoSolution, payments),
        AprError::RateTooHigh => (Code::RateOutOfRange, payments),
        AprError::NotCertified => (Code::NotCertified, ""),
        AprError::TimeOutOfRange => (Code::TimeOutOfRange, ""),
        AprError::NotASinglePayment => (Code::ConflictingMembers, "term_periods_per_year"),
        AprError::Date(_) => (Code::DateOutOfRange, ""),
    };
    let error = CalcError::new(code, error.to_string());
    match path {
        "" => error,
        path => error.under(path),
    }
}
