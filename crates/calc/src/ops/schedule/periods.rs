//! The periods of a requested schedule and their rates.

use leeway_core::date::{Anchor, Date};
use leeway_core::json::Node;
use leeway_core::money::Fraction;
use leeway_core::schedule::{Basis, DayCount, Every, Interval, Period, PeriodLength};

use super::{Failure, MAX_PERIODS, MethodName};
use crate::error::{CalcError, Code};
use crate::every::count;
use crate::members::{Members, Value, unexpected, word};
use crate::number::{Decimal, Rate};

/// The highest percentage.
const MAX_PERCENT: i128 = 1_000;
/// The most decimals of a percentage.
const MAX_DECIMALS: u8 = 10;

/// A percentage of 0 to 1000, as a fraction of one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Percentage(pub(super) Fraction);

impl Value for Percentage {
    fn read(node: Node) -> Result<Self, CalcError> {
        if let Node::Str(text) = &node
            && text.contains('/')
        {
            let Rate {
                numerator,
                denominator,
            } = Rate::read(node)?;
            let [numerator, denominator] =
                [numerator, denominator].map(|number| i128::try_from(number).unwrap_or(i128::MAX));
            return Ok(Self(Fraction::new(numerator, denominator)?.times(1, 100)?));
        }
        let number = Decimal::read(node)?;
        if number.scale() > MAX_DECIMALS {
            let message = format!("at most {MAX_DECIMALS} decimals");
            return Err(CalcError::new(Code::TooManyDecimals, message));
        }
        let one = 10_i128.pow(number.scale().into());
        if number.mantissa() < 0 || number.mantissa() > MAX_PERCENT * one {
            let message = format!("from 0 to {MAX_PERCENT} percent");
            return Err(CalcError::new(Code::RateOutOfRange, message));
        }
        Ok(Self(Fraction::new(number.mantissa(), one * 100)?))
    }
}

/// The yearly rates of the periods.
pub(super) enum Rates {
    Same(Fraction),
    EachPeriod(Vec<Fraction>),
}

/// The member `annual_rate_percent`.
pub(super) fn rates(members: &mut Members, method: MethodName) -> Result<Rates, CalcError> {
    const NAME: &str = "annual_rate_percent";
    if method == MethodName::InterestFree && !members.has(NAME) {
        return Ok(Rates::Same(Fraction::ZERO));
    }
    let rates = match members.required::<Node>(NAME)? {
        Node::Array(rates) => Vec::<Percentage>::read(Node::Array(rates))
            .map(|rates| Rates::EachPeriod(rates.into_iter().map(|rate| rate.0).collect())),
        node @ Node::Str(_) => Percentage::read(node).map(|rate| Rates::Same(rate.0)),
        _ => Err(unexpected("a decimal as text, or an array of them")),
    };
    let rates = rates.map_err(|error| error.under(NAME))?;
    let bears_none = match &rates {
        Rates::Same(rate) => rate.is_zero(),
        Rates::EachPeriod(rates) => rates.iter().all(|rate| rate.is_zero()),
    };
    if method == MethodName::InterestFree && !bears_none {
        return Err(CalcError::conflict("method", NAME));
    }
    Ok(rates)
}

/// Where the periods lie.
pub(super) struct Dates {
    when: When,
    /// `None` where each period's own length tells its share of a year.
    length: Option<PeriodLength>,
}

enum When {
    Periods(Vec<(Date, Date)>),
    Series {
        start: Date,
        first: Date,
        every: Every,
        anchor: Option<Anchor>,
        /// `None` for as many as it takes.
        count: Option<u16>,
    },
}

impl Dates {
    pub(super) fn read(members: &mut Members, method: MethodName) -> Result<Self, CalcError> {
        let interest: Option<String> = members.optional("interest")?;
        let convention = match interest.as_deref() {
            None | Some("twelfth") => None,
            Some(name) => {
                let known = word(name, &DayCount::NAMES);
                Some(known.map_err(|error| error.under("interest"))?)
            }
        };
        if members.has("periods") {
            return Self::of_periods(members, convention);
        }
        let start: Date = members.required("start")?;
        let every: Every = members.required("every")?;
        let anchor: Option<Anchor> = match every {
            Every::Months(_) => members.optional("anchor")?,
            _ => None,
        };
        let first: Option<Date> = members.optional("first_due")?;
        let first = match first {
            Some(first) if first <= start => {
                let message = "the first due date is not after the start";
                return Err(CalcError::new(Code::DatesReversed, message).under("first_due"));
            }
            Some(first) => first,
            None => first_after(start, every, anchor)?,
        };
        let count = match method {
            MethodName::GivenPayment if !members.has("count") => None,
            _ => Some(count(members, "count", MAX_PERIODS)?),
        };
        Ok(Self {
            when: When::Series {
                start,
                first,
                every,
                // Months count from the day of the start where the first date follows it.
                anchor: anchor.or_else(|| {
                    let anchor = Anchor::Day(start.day());
                    (first.add_months(0, anchor) == Ok(first)).then_some(anchor)
                }),
                count,
            },
            length: Some(convention.map_or(PeriodLength::Share(every), PeriodLength::Days)),
        })
    }

    fn of_periods(members: &mut Members, convention: Option<DayCount>) -> Result<Self, CalcError> {
        let pairs: Vec<Vec<Date>> = members.required("periods")?;
        let most = usize::from(MAX_PERIODS);
        if pairs.is_empty() || pairs.len() > most {
            let message = format!("from 1 to {most} periods");
            return Err(CalcError::new(Code::CountOutOfRange, message).under("periods"));
        }
        let pairs = pairs
            .into_iter()
            .enumerate()
            .map(|(index, pair)| match *pair {
                [from, to] => Ok((from, to)),
                _ => Err(unexpected("two dates").under(&index.to_string())),
            })
            .collect::<Result<_, CalcError>>()
            .map_err(|error| error.under("periods"))?;
        Ok(Self {
            when: When::Periods(pairs),
            length: convention.map(PeriodLength::Days),
        })
    }

    pub(super) const fn as_many_as_it_takes(&self) -> bool {
        matches!(self.when, When::Series { count: None, .. })
    }

    pub(super) fn start(&self) -> Option<Date> {
        match &self.when {
            When::Series { start, .. } => Some(*start),
            When::Periods(pairs) => pairs.first().map(|(from, _)| *from),
        }
    }

    /// How the period between two days is measured: one of whole months in months, any
    /// other in days, where nothing else is asked for.
    fn length(&self, from: Date, to: Date) -> PeriodLength {
        self.length.unwrap_or_else(|| {
            let whole = Interval::between(from, to, Basis::Month, None)
                .ok()
                .filter(|interval| interval.days == 0)
                .and_then(|interval| u16::try_from(interval.whole_periods).ok());
            let days = u16::try_from(from.days_until(to)).unwrap_or(u16::MAX);
            PeriodLength::Share(whole.map_or(Every::Days(days), Every::Months))
        })
    }

    /// The periods, `tried` of them where the count is not known.
    pub(super) fn periods(
        &self,
        tried: Option<u16>,
        rates: &Rates,
    ) -> Result<Vec<Period>, Failure> {
        let of_count = |count: usize| match rates {
            Rates::Same(rate) => Ok(vec![*rate; count]),
            Rates::EachPeriod(rates) if rates.len() == count => Ok(rates.clone()),
            Rates::EachPeriod(_) => {
                let message = format!("one rate, or one for each of {count} periods");
                let error = CalcError::new(Code::CountOutOfRange, message);
                Err(Failure::Calc(error.under("annual_rate_percent")))
            }
        };
        match &self.when {
            When::Periods(pairs) => {
                let rates = of_count(pairs.len())?;
                pairs
                    .iter()
                    .zip(rates)
                    .map(|((from, to), rate)| {
                        Ok(Period::new(*from, *to, rate, self.length(*from, *to))?)
                    })
                    .collect()
            }
            When::Series {
                start,
                first,
                every,
                anchor,
                count,
            } => {
                let count = count.or(tried).unwrap_or(MAX_PERIODS);
                let anchor = match every {
                    Every::Months(_) => *anchor,
                    _ => None,
                };
                let dues = every
                    .dates(*first, count, anchor)
                    .map_err(|error| Failure::Calc(CalcError::from(error).under("count")))?;
                if dues.first() != Some(first) {
                    let message = "the first due date is none of the series";
                    let error = CalcError::new(Code::ConflictingMembers, message);
                    return Err(Failure::Calc(error.under("first_due")));
                }
                let rates = of_count(dues.len())?;
                Ok(Period::series(
                    *start,
                    &dues,
                    rates,
                    self.length(*start, *first),
                )?)
            }
        }
    }
}

/// The first date of a series after `start`.
fn first_after(start: Date, every: Every, anchor: Option<Anchor>) -> Result<Date, CalcError> {
    every
        .dates(start, 2, anchor)
        .map_err(|error| CalcError::from(error).under("every"))?
        .into_iter()
        .find(|date| *date > start)
        .ok_or_else(|| CalcError::missing("first_due"))
}
