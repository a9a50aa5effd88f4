//! How long an interval is for the annual percentage rate of charge of the
//! European Union and the United Kingdom.

use crate::date::{Anchor, Date, DateError};
use crate::money::Fraction;

/// The period that intervals between payments are counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// Days only.
    Day,
    /// Weeks, 52 of which are a year.
    Week,
    /// Equal months, 12 of which are a year.
    Month,
    /// Years.
    Year,
}

impl Basis {
    /// Every basis with its name in documents.
    pub const NAMES: [(&str, Self); 4] = [
        ("day", Self::Day),
        ("week", Self::Week),
        ("month", Self::Month),
        ("year", Self::Year),
    ];
}

/// An interval in whole periods and days.
///
/// Directive 2008/48/EC Annex I part I, remark (c), and Directive 2014/17/EU Annex
/// I part I, remark (c), have intervals in years of 52 weeks or 12 equal months.
/// What is no whole number of periods is counted back from the later date: whole
/// periods first, then the days that are left, over the length of the year that
/// ends where those days end (365 or 366).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interval {
    /// Whole periods of the basis; none where the basis is days.
    pub whole_periods: i32,
    /// The days from the start to where the whole periods begin.
    pub days: i32,
    /// The days of the year that ends where the whole periods begin, 365 or 366.
    pub year_days: i32,
    per_year: i32,
}

impl Interval {
    /// The interval from `from` to `to`.
    ///
    /// Months and years fall on `anchor`. Where it is left out they fall on the day
    /// of `to`, or on the last day of the month where both dates are one and whole
    /// periods apart: from 31 January to 28 February is a month.
    ///
    /// # Errors
    /// [`DateError::Reversed`] where `to` is earlier.
    pub fn between(
        from: Date,
        to: Date,
        basis: Basis,
        anchor: Option<Anchor>,
    ) -> Result<Self, DateError> {
        if from > to {
            return Err(DateError::Reversed);
        }
        let are_month_ends = from.is_month_end() && to.is_month_end();
        let anchor = anchor.unwrap_or_else(|| {
            if are_month_ends && (basis != Basis::Year || from.month() == to.month()) {
                Anchor::EndOfMonth
            } else {
                Anchor::Day(to.day())
            }
        });
        let months_apart =
            12 * (to.year() - from.year()) + i32::from(to.month()) - i32::from(from.month());
        let (whole_periods, begin, per_year) = match basis {
            Basis::Day => (0, to, 1),
            Basis::Week => {
                let weeks = from.days_until(to) / 7;
                (weeks, to.add_days(-7 * weeks)?, 52)
            }
            Basis::Month => {
                let (months, begin) = counted_back(from, to, months_apart, 1, anchor)?;
                (months, begin, 12)
            }
            Basis::Year => {
                let (years, begin) = counted_back(from, to, months_apart / 12, 12, anchor)?;
                (years, begin, 1)
            }
        };
        Ok(Self {
            whole_periods,
            days: from.days_until(begin),
            year_days: begin.days_of_year_before(),
            per_year,
        })
    }

    /// The interval in years, exactly.
    #[must_use]
    pub fn years(self) -> Fraction {
        let [whole, days] = [self.whole_periods, self.days].map(i128::from);
        let [per_year, year_days] = [self.per_year, self.year_days].map(i128::from);
        // Both denominators are above zero, so there is always a fraction.
        Fraction::new(whole * year_days + days * per_year, per_year * year_days)
            .unwrap_or(Fraction::ZERO)
    }
}

/// How many periods of `months` months, at most `most`, can be counted back from
/// `to` without passing `from`, and the day they begin.
fn counted_back(
    from: Date,
    to: Date,
    most: i32,
    months: i32,
    anchor: Anchor,
) -> Result<(i32, Date), DateError> {
    for periods in [most, most - 1] {
        if periods < 1 {
            break;
        }
        let begin = to.add_months(-months * periods, anchor)?;
        if begin >= from {
            return Ok((periods, begin));
        }
    }
    Ok((0, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn between(from: &str, to: &str, basis: Basis) -> Result<Interval, DateError> {
        Interval::between(from.parse().unwrap(), to.parse().unwrap(), basis, None)
    }

    #[test]
    fn an_end_before_the_start_is_refused() {
        for (_, basis) in Basis::NAMES {
            assert_eq!(
                between("2026-01-02", "2026-01-01", basis),
                Err(DateError::Reversed)
            );
        }
    }

    /// Among them the cases of the Commission's guidelines on Directive 2008/48/EC
    /// (SWD(2012) 128 final, annex I, 4.1.1), and that of Directive 98/7/EC annex III
    /// for 546 days.
    #[test]
    fn intervals_are_those_of_the_commission() {
        let cases = [
            ("2019-01-12", "2020-01-12", Basis::Month, 12, 0, 365),
            ("2012-01-12", "2012-02-15", Basis::Month, 1, 3, 365),
            ("2012-01-12", "2012-04-15", Basis::Month, 3, 3, 365),
            ("2013-01-12", "2013-02-15", Basis::Month, 1, 3, 366),
            ("2013-01-12", "2013-04-15", Basis::Month, 3, 3, 366),
            ("2013-02-25", "2013-03-28", Basis::Month, 1, 3, 366),
            ("2013-02-26", "2013-03-29", Basis::Month, 1, 2, 366),
            ("2012-02-26", "2012-03-29", Basis::Month, 1, 3, 366),
            ("2012-01-12", "2012-02-15", Basis::Year, 0, 34, 365),
            ("2012-01-12", "2013-02-15", Basis::Year, 1, 34, 365),
            ("2012-01-12", "2014-02-15", Basis::Year, 2, 34, 365),
            ("2020-01-01", "2021-03-15", Basis::Year, 1, 74, 366),
            ("2024-02-28", "2025-02-27", Basis::Year, 0, 365, 366),
            ("2012-01-12", "2012-01-26", Basis::Week, 2, 0, 365),
            ("2012-01-12", "2012-01-30", Basis::Week, 2, 4, 365),
            ("2012-01-12", "2013-01-10", Basis::Week, 52, 0, 365),
            ("2012-01-12", "2013-01-12", Basis::Week, 52, 2, 365),
            ("1994-01-01", "1995-07-01", Basis::Day, 0, 546, 365),
            ("2012-01-12", "2012-01-12", Basis::Month, 0, 0, 365),
        ];
        for (from, to, basis, whole_periods, days, year_days) in cases {
            let interval = between(from, to, basis).unwrap();
            assert_eq!(
                (interval.whole_periods, interval.days, interval.year_days),
                (whole_periods, days, year_days),
                "{from} {to} {basis:?}"
            );
        }
        assert_eq!(
            between("2013-01-12", "2013-02-15", Basis::Month)
                .unwrap()
                .years(),
            Fraction::new(366 + 3 * 12, 12 * 366).unwrap()
        );
    }

    #[test]
    fn from_month_end_to_month_end_are_whole_months() {
        let cases = [
            ("2024-12-31", "2025-02-28", Basis::Month, 2, 0),
            ("2024-01-31", "2024-02-29", Basis::Month, 1, 0),
            ("2024-01-31", "2025-02-28", Basis::Month, 13, 0),
            ("2024-02-28", "2024-03-31", Basis::Month, 1, 1),
            ("2024-02-29", "2025-02-28", Basis::Year, 1, 0),
            ("2023-02-28", "2024-02-29", Basis::Year, 1, 0),
            // No whole years, so 28 February stays the 28th.
            ("1991-05-31", "1993-02-28", Basis::Year, 1, 273),
            ("2024-03-31", "2026-03-31", Basis::Month, 24, 0),
            // Only one of the two is a last day.
            ("2026-01-15", "2026-02-28", Basis::Month, 1, 13),
            ("2026-01-31", "2026-03-15", Basis::Month, 1, 15),
            // Two months would begin on 15 January.
            ("2026-01-20", "2026-03-15", Basis::Month, 1, 26),
        ];
        for (from, to, basis, whole_periods, days) in cases {
            let interval = between(from, to, basis).unwrap();
            assert_eq!(
                (interval.whole_periods, interval.days),
                (whole_periods, days),
                "{from} {to}"
            );
        }
    }

    #[test]
    fn an_anchor_decides_where_months_begin() {
        let months = |anchor| {
            let (from, to) = ("2026-01-31", "2026-02-28");
            let basis = Basis::Month;
            Interval::between(
                from.parse().unwrap(),
                to.parse().unwrap(),
                basis,
                Some(anchor),
            )
            .map(|interval| (interval.whole_periods, interval.days))
        };
        assert_eq!(months(Anchor::Day(31)), Ok((1, 0)));
        assert_eq!(months(Anchor::Day(28)), Ok((0, 28)));
    }
}
