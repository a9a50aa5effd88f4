//! `sliding_scale`: what an income is of a poverty guideline, and what that takes
//! off a bill.

use leeway_core::json::Node;
use leeway_core::money::{Currency, Minor, MoneyError, Percent, Rounding, decimal_text};
use leeway_core::option::{Band, band_of, guideline_of};
use num_bigint::BigInt;

use super::{Operation, example, member};
use crate::error::{CalcError, Code};
use crate::every::count;
use crate::line::Settings;
use crate::members::{Members, Value};
use crate::number::{Decimal, Exact};

/// The most people in a household.
const MAX_HOUSEHOLD: u16 = 100;

/// The decimals of the percentage.
const PERCENT_DECIMALS: u32 = 4;

/// More decimals than any threshold has: those of an amount, of a percentage, and two.
const THRESHOLD_DECIMALS: u32 = 30;

pub(super) const OPERATION: Operation = Operation {
    name: "sliding_scale",
    about: "An income in percent of a poverty guideline, and the discount of its band; or the income at a percentage.",
    members: &[
        member(
            "table",
            "{\"base\", \"per_person\"}: decimals, the guideline for one person and for each further one; and for the record \"year\", \"region\", \"source\"",
        ),
        member("household", "integer from 1 to 100: how many people"),
        member(
            "annual_income",
            "decimal, not negative: the income of the household in a year",
        ),
        member(
            "percent",
            "instead of `annual_income`: the decimal percentage, 0 to 1000, whose income is asked",
        ),
        member(
            "bands",
            "[{\"max_percent\", \"discount_percent\"}]: decimals, rising; the end of a band belongs to it",
        ),
        member(
            "balance",
            "decimal, not negative: what is owed before the discount; with `bands`",
        ),
        member(
            "currency",
            "ISO 4217 code: the decimals of every amount; needed for `balance`",
        ),
    ],
    result: &[
        member("guideline", "decimal: the guideline for the household"),
        member(
            "percent",
            "decimal: the income in percent of it, to 4 decimals, a half rounded up",
        ),
        member(
            "rounded",
            "whether `percent` was rounded; bands are never told by the rounded figure",
        ),
        member(
            "discount_percent",
            "decimal: that of the first band the income does not exceed, \"0\" above them all; with `bands`",
        ),
        member(
            "discount",
            "decimal: that share of `balance`, a half rounded up to the minor unit",
        ),
        member("owes", "decimal: `balance` without it"),
        member(
            "threshold",
            "decimal, exact: the income at `percent`, where that is asked",
        ),
    ],
    example: example(
        r#"{"id": 1, "op": "sliding_scale", "table": {"year": 2025, "region": "contiguous", "source": "90 FR 5917", "base": "15650", "per_person": "5500"}, "household": 4, "annual_income": "48225.01", "bands": [{"max_percent": "150", "discount_percent": "100"}, {"max_percent": "200", "discount_percent": "62.5"}], "balance": "1833.33", "currency": "USD"}"#,
        r#"{"id":1,"ok":{"guideline":"32150.00","percent":"150.0000","rounded":true,"discount_percent":"62.5","discount":"1145.83","owes":"687.50"}}"#,
    ),
    run,
};

/// A published guideline, amounts as they were written.
struct Table {
    base: Decimal,
    per_person: Decimal,
}

impl Value for Table {
    fn read(node: Node) -> Result<Self, CalcError> {
        let mut members = Members::open(node)?;
        let table = Self {
            base: members.required("base")?,
            per_person: members.required("per_person")?,
        };
        let _year: Option<i64> = members.optional("year")?;
        for name in ["region", "source"] {
            let _for_the_record: Option<String> = members.optional(name)?;
        }
        members.close()?;
        Ok(table)
    }
}

impl Value for Percent {
    fn read(node: Node) -> Result<Self, CalcError> {
        let text = String::read(node)?;
        // What is a number and no percentage is out of range.
        text.parse().or_else(|error: MoneyError| {
            Decimal::read(Node::Str(text))?;
            Err(CalcError::new(Code::RateOutOfRange, error.to_string()))
        })
    }
}

impl Value for Band {
    fn read(node: Node) -> Result<Self, CalcError> {
        let mut members = Members::open(node)?;
        let band = Self {
            max_percent: members.required("max_percent")?,
            discount_percent: members.required("discount_percent")?,
        };
        members.close()?;
        if band.discount_percent > Percent::whole(100) {
            let error = CalcError::new(Code::RateOutOfRange, "more than 100 percent");
            return Err(error.under("discount_percent"));
        }
        Ok(band)
    }
}

fn run(members: &mut Members, _: &Settings) -> Result<Node, CalcError> {
    let table: Table = members.required("table")?;
    let household = count(members, "household", MAX_HOUSEHOLD)?;
    let currency: Option<Currency> = members.optional("currency")?;
    let asked: Option<Percent> = members.optional("percent")?;
    let income: Option<Decimal> = members.optional("annual_income")?;
    let scale = match currency {
        Some(currency) => currency.digits(),
        None => [Some(table.base), Some(table.per_person), income]
            .into_iter()
            .flatten()
            .map(Decimal::scale)
            .max()
            .unwrap_or(0),
    };
    let amount = |amount: Decimal, name: &str, least: i64| {
        amount
            .minor(scale)
            .and_then(|amount| at_least(amount, least))
            .map_err(|error| error.under(name))
    };
    let in_table = |error: CalcError| error.under("table");
    let guideline = guideline_of(
        amount(table.base, "base", 1).map_err(in_table)?,
        amount(table.per_person, "per_person", 0).map_err(in_table)?,
        u8::try_from(household).unwrap_or(u8::MAX),
    )
    .map_err(|error| CalcError::from(error).under("table"))?;
    let text = |amount| Node::Str(decimal_text(amount, scale));
    let mut result = vec![("guideline".to_owned(), text(guideline))];
    let mut answer = |name: &str, node| result.push((name.to_owned(), node));
    match (asked, income) {
        (Some(_), Some(_)) => return Err(CalcError::conflict("annual_income", "percent")),
        (None, None) => return Err(CalcError::missing("annual_income")),
        (Some(percent), None) => {
            answer("threshold", Node::Str(threshold(percent, guideline, scale)))
        }
        (None, Some(income)) => {
            let income = amount(income, "annual_income", 0)?;
            let (percent, rounded) = percent_of(income, guideline);
            answer("percent", Node::Str(percent));
            answer("rounded", Node::Bool(rounded));
            if let Some(bands) = bands(members)? {
                let band = band_of(&bands, guideline, income)
                    .map_err(|error| CalcError::from(error).under("bands"))?;
                let discount = band.map_or(Percent::whole(0), |band| band.discount_percent);
                answer("discount_percent", Node::Str(discount.to_string()));
                if let Some(balance) = members.optional("balance")? {
                    if currency.is_none() {
                        return Err(CalcError::missing("currency"));
                    }
                    let balance = amount(balance, "balance", 0)?;
                    let discount = discount.of(balance, Rounding::HalfUp)?;
                    answer("discount", text(discount));
                    answer("owes", text(balance.minus(discount)?));
                }
            }
        }
    }
    Ok(Node::Object(result))
}

fn at_least(amount: Minor, least: i64) -> Result<Minor, CalcError> {
    if amount.units() < least {
        let message = if least > 0 {
            "not above zero"
        } else {
            "below zero"
        };
        return Err(CalcError::new(Code::AmountOutOfRange, message));
    }
    Ok(amount)
}

/// The bands, each ending above the one before.
fn bands(members: &mut Members) -> Result<Option<Vec<Band>>, CalcError> {
    let bands: Option<Vec<Band>> = members.optional("bands")?;
    if let Some(bands) = &bands
        && !bands.is_sorted_by(|one, next| one.max_percent < next.max_percent)
    {
        let message = "each max_percent must be above the one before";
        return Err(CalcError::new(Code::RateOutOfRange, message).under("bands"));
    }
    Ok(bands)
}

/// The income in percent of the guideline, and whether that was rounded.
fn percent_of(income: Minor, guideline: Minor) -> (String, bool) {
    let percent = Exact::new(
        BigInt::from(income.units()) * 100,
        BigInt::from(guideline.units()),
    );
    // The guideline is above zero.
    percent
        .unwrap_or_else(|| Exact::whole(0))
        .rounded(PERCENT_DECIMALS)
}

/// The income at `percent` of the guideline, with the decimals of the amounts or more
/// where it has more.
fn threshold(percent: Percent, guideline: Minor, scale: u8) -> String {
    let share = Exact::from(percent.fraction());
    let amount = Exact::new(
        BigInt::from(guideline.units()),
        BigInt::from(10).pow(u32::from(scale)),
    );
    let threshold = share.times(&amount.unwrap_or_else(|| Exact::whole(0)));
    let decimals = u32::from(scale);
    match threshold.rounded(decimals) {
        (text, false) => text,
        (_, true) => threshold.decimals(THRESHOLD_DECIMALS),
    }
}
