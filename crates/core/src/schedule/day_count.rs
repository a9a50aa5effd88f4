//! Day counts: which share of a year lies between two dates.

use serde::Serialize;

use crate::date::{Date, DateError};
use crate::json::Decode;
use crate::money::Fraction;

/// A day count convention. The section numbers are those of the 2006 ISDA
/// Definitions. A period includes its first day and not its last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
pub enum DayCount {
    /// Months of 30 days, bond basis (4.16(f)): a start on the 31st counts as the
    /// 30th, and then an end on the 31st does too.
    #[serde(rename = "30/360")]
    Thirty360,
    /// As [`Thirty360`](Self::Thirty360) with the end of February: a start on the
    /// last day of February counts as the 30th, and then an end on the last day of
    /// February does too (SIA, Standard Securities Calculation Methods, volume 1).
    #[serde(rename = "30/360_us")]
    Thirty360Us,
    /// Months of 30 days, Eurobond basis (4.16(g)): the 31st counts as the 30th,
    /// at either end.
    #[serde(rename = "30E/360")]
    ThirtyE360,
    /// The days over 360 (4.16(e)).
    #[serde(rename = "actual/360")]
    Actual360,
    /// The days over 365, leap years too (4.16(d)).
    #[serde(rename = "actual/365")]
    Actual365,
    /// The days in leap years over 366 and the others over 365 (4.16(b)).
    #[serde(rename = "actual/actual_isda")]
    ActualActualIsda,
}

impl DayCount {
    /// Every convention with its name in documents.
    pub const NAMES: [(&str, Self); 6] = [
        ("30/360", Self::Thirty360),
        ("30/360_us", Self::Thirty360Us),
        ("30E/360", Self::ThirtyE360),
        ("actual/360", Self::Actual360),
        ("actual/365", Self::Actual365),
        ("actual/actual_isda", Self::ActualActualIsda),
    ];

    /// The days from `from` to `to` as the convention counts them.
    ///
    /// # Errors
    /// [`DateError::Reversed`] where `to` is earlier.
    pub fn days(self, from: Date, to: Date) -> Result<i32, DateError> {
        if from > to {
            return Err(DateError::Reversed);
        }
        let (mut first, mut last) = (i32::from(from.day()), i32::from(to.day()));
        match self {
            Self::Actual360 | Self::Actual365 | Self::ActualActualIsda => {
                return Ok(from.days_until(to));
            }
            Self::Thirty360 => {}
            Self::Thirty360Us => {
                let february_ends = |date: Date| date.month() == 2 && date.is_month_end();
                if february_ends(from) {
                    first = 30;
                    if february_ends(to) {
                        last = 30;
                    }
                }
            }
            Self::ThirtyE360 => last = last.min(30),
        }
        first = first.min(30);
        if first == 30 {
            last = last.min(30);
        }
        let months =
            12 * (to.year() - from.year()) + i32::from(to.month()) - i32::from(from.month());
        Ok(30 * months + last - first)
    }

    /// The share of a year from `from` to `to`, exactly.
    ///
    /// # Errors
    /// [`DateError::Reversed`] where `to` is earlier.
    pub fn year_fraction(self, from: Date, to: Date) -> Result<Fraction, DateError> {
        let days = i128::from(self.days(from, to)?);
        let (numerator, denominator) = match self {
            Self::Thirty360 | Self::Thirty360Us | Self::ThirtyE360 | Self::Actual360 => (days, 360),
            Self::Actual365 => (days, 365),
            Self::ActualActualIsda => {
                let leap = i128::from(days_in_leap_years(from, to));
                ((days - leap) * 366 + leap * 365, 365 * 366)
            }
        };
        // The denominators are above zero, so there is always a fraction.
        Ok(Fraction::new(numerator, denominator).unwrap_or(Fraction::ZERO))
    }
}

/// The days from `from` to `to` that lie in leap years.
fn days_in_leap_years(from: Date, to: Date) -> i32 {
    (from.year()..=to.year())
        .filter(|year| time::util::is_leap_year(*year))
        .map(|year| {
            // Days from 1 January; the day after 31 December belongs to the next year.
            let start = if year == from.year() {
                from.day_of_year() - 1
            } else {
                0
            };
            let end = if year == to.year() {
                to.day_of_year() - 1
            } else {
                366
            };
            end - start
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn an_end_before_the_start_is_refused() {
        for (_, convention) in DayCount::NAMES {
            assert_eq!(
                convention.days(date("2026-01-02"), date("2026-01-01")),
                Err(DateError::Reversed)
            );
            let same = convention.year_fraction(date("2024-02-29"), date("2024-02-29"));
            assert!(same.unwrap().is_zero());
        }
    }

    #[test]
    fn names_are_those_of_documents() {
        for (name, convention) in DayCount::NAMES {
            let written = crate::json::to_vec(&convention).unwrap();
            assert_eq!(written, format!("\"{name}\"").as_bytes());
        }
    }

    /// Among them the cases of ISDA's worksheet on the 30/360 conventions (2006).
    #[test]
    fn months_of_thirty_days_count_as_published() {
        // From, to, 30/360, 30E/360.
        let cases = [
            ("2007-01-15", "2007-01-30", 15, 15),
            ("2007-01-15", "2007-02-15", 30, 30),
            ("2007-01-15", "2007-07-15", 180, 180),
            ("2007-09-30", "2008-03-31", 180, 180),
            ("2007-09-30", "2007-10-31", 30, 30),
            ("2007-09-30", "2008-09-30", 360, 360),
            ("2007-01-15", "2007-01-31", 16, 15),
            ("2007-01-31", "2007-02-28", 28, 28),
            ("2007-02-28", "2007-03-31", 33, 32),
            ("2006-08-31", "2007-02-28", 178, 178),
            ("2007-02-28", "2007-08-31", 183, 182),
            ("2007-02-14", "2007-02-28", 14, 14),
            ("2007-02-26", "2008-02-29", 363, 363),
            ("2008-02-29", "2009-02-28", 359, 359),
            ("2008-02-29", "2008-03-30", 31, 31),
            ("2008-02-29", "2008-03-31", 32, 31),
            ("2007-02-28", "2007-03-05", 7, 7),
            ("2007-10-31", "2007-11-28", 28, 28),
            ("2007-08-31", "2008-02-29", 179, 179),
            ("2008-02-29", "2008-08-31", 182, 181),
            ("2008-08-31", "2009-02-28", 178, 178),
            ("2009-02-28", "2009-08-31", 183, 182),
        ];
        for (from, to, bond, eurobond) in cases {
            let days = |convention: DayCount| convention.days(date(from), date(to));
            assert_eq!(days(DayCount::Thirty360), Ok(bond), "{from} {to}");
            assert_eq!(days(DayCount::ThirtyE360), Ok(eurobond), "{from} {to}");
        }
    }

    #[test]
    fn the_end_of_february_counts_as_the_30th_in_the_us() {
        let cases = [
            ("2007-02-28", "2007-03-31", 30),
            ("2007-02-28", "2008-02-28", 358),
            ("2007-02-28", "2008-02-29", 360),
            ("2008-02-29", "2009-02-28", 360),
            ("2008-02-28", "2008-02-29", 1),
            ("2008-02-29", "2008-03-05", 5),
            ("2006-08-31", "2007-02-28", 178),
            ("2007-01-15", "2007-01-31", 16),
        ];
        for (from, to, days) in cases {
            assert_eq!(
                DayCount::Thirty360Us.days(date(from), date(to)),
                Ok(days),
                "{from} {to}"
            );
        }
    }

    /// ISDA, "EMU and Market Conventions: Recent Developments" (1998), section 4.
    #[test]
    fn actual_actual_is_split_at_the_turn_of_the_year() {
        let cases = [
            ("2003-11-01", "2004-05-01", 61, 121),
            ("1999-02-01", "1999-07-01", 150, 0),
            ("1999-07-01", "2000-07-01", 184, 182),
            ("2002-08-15", "2003-07-15", 334, 0),
            ("2003-07-15", "2004-01-15", 170, 14),
            ("1999-07-30", "2000-01-30", 155, 29),
            ("2000-01-30", "2000-06-30", 0, 152),
            ("2023-12-31", "2024-01-01", 1, 0),
        ];
        for (from, to, common, leap) in cases {
            let fraction = Fraction::new(common * 366 + leap * 365, 365 * 366).unwrap();
            assert_eq!(
                DayCount::ActualActualIsda.year_fraction(date(from), date(to)),
                Ok(fraction),
                "{from} {to}"
            );
        }
    }
}
