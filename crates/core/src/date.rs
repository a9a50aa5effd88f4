//! Civil dates: a year, a month and a day, with no clock and no time zone.
//!
//! "Today" is always an argument. Month steps are taken from the first date and
//! never from the one before, so that a plan due on the 31st returns to the 31st
//! after a short month.

use core::fmt;
use core::str::FromStr;

use serde::{Serialize, Serializer};
use time::Month;

use crate::json::{Decode, Fault, Node, text};

/// What can go wrong with a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// Not of the form `YYYY-MM-DD`, or no day of the calendar.
    #[error("not a date of the form YYYY-MM-DD")]
    NotADate,
    /// Before 1970-01-01 or after 2200-12-31.
    #[error("date outside 1970-01-01..2200-12-31")]
    OutOfRange,
    /// The end of a period lies before its start.
    #[error("the end lies before the start")]
    Reversed,
    /// There is no business day near enough.
    #[error("no business day within reach")]
    NoBusinessDay,
}

/// A day of the proleptic Gregorian calendar from 1970-01-01 to 2200-12-31.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(time::Date);

/// The day of the month a monthly date falls on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// This day (1 to 31), or the last day of a shorter month.
    Day(u8),
    /// The last day of every month.
    EndOfMonth,
}

impl Date {
    /// The day `year`-`month`-`day`.
    ///
    /// # Errors
    /// [`DateError::NotADate`] for a day the calendar does not have,
    /// [`DateError::OutOfRange`] for one outside 1970 to 2200.
    pub fn new(year: i32, month: u8, day: u8) -> Result<Self, DateError> {
        if !(1970..=2200).contains(&year) {
            return Err(DateError::OutOfRange);
        }
        let month = Month::try_from(month).map_err(|_| DateError::NotADate)?;
        time::Date::from_calendar_date(year, month, day)
            .map(Self)
            .map_err(|_| DateError::NotADate)
    }

    /// The year, 1970 to 2200.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1 to 12.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.0.month() as u8
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.0.day()
    }

    /// The day of the year, 1 to 366.
    #[must_use]
    pub(crate) fn day_of_year(self) -> i32 {
        i32::from(self.0.ordinal())
    }

    /// The day of the week, 0 for Monday to 6 for Sunday.
    #[must_use]
    pub const fn weekday(self) -> u8 {
        self.0.weekday().number_days_from_monday()
    }

    /// The day `days` later, or earlier where negative.
    ///
    /// # Errors
    /// [`DateError::OutOfRange`].
    pub fn add_days(self, days: i32) -> Result<Self, DateError> {
        let julian = self
            .0
            .to_julian_day()
            .checked_add(days)
            .ok_or(DateError::OutOfRange)?;
        let date = time::Date::from_julian_day(julian).map_err(|_| DateError::OutOfRange)?;
        if (1970..=2200).contains(&date.year()) {
            Ok(Self(date))
        } else {
            Err(DateError::OutOfRange)
        }
    }

    /// The days from `self` to `later`; negative where `later` is earlier.
    #[must_use]
    pub const fn days_until(self, later: Self) -> i32 {
        later.0.to_julian_day() - self.0.to_julian_day()
    }

    /// The days since 1970-01-01.
    #[must_use]
    pub(crate) const fn days_since_1970(self) -> i32 {
        // The Julian day number of 1970-01-01.
        self.0.to_julian_day() - 2_440_588
    }

    /// The day `months` months later on the anchor: 31 January and one month is
    /// 28 or 29 February, and two months is 31 March.
    ///
    /// # Errors
    /// [`DateError::OutOfRange`].
    pub fn add_months(self, months: i32, anchor: Anchor) -> Result<Self, DateError> {
        let index = self
            .year()
            .checked_mul(12)
            .and_then(|m| m.checked_add(i32::from(self.month()) - 1))
            .and_then(|m| m.checked_add(months))
            .ok_or(DateError::OutOfRange)?;
        let year = index.div_euclid(12);
        let month = u8::try_from(index.rem_euclid(12) + 1).map_err(|_| DateError::OutOfRange)?;
        Self::on_anchor(year, month, anchor)
    }

    /// Whether this is the last day of its month.
    #[must_use]
    pub fn is_month_end(self) -> bool {
        self.0.month().length(self.year()) == self.day()
    }

    /// The days of the year that ends on this day: from the same day of the year
    /// before (28 February where that has no 29th) to this one. 366 if a 29
    /// February lies in it, else 365.
    #[must_use]
    pub fn days_of_year_before(self) -> i32 {
        let after_february = (self.month(), self.day()) > (2, 28);
        let february_of = self.year() - i32::from(!after_february);
        365 + i32::from(time::util::is_leap_year(february_of))
    }

    /// The day of `year`-`month` that the anchor names.
    ///
    /// # Errors
    /// [`DateError::OutOfRange`], [`DateError::NotADate`] for an anchor day 0.
    pub fn on_anchor(year: i32, month: u8, anchor: Anchor) -> Result<Self, DateError> {
        let last = Month::try_from(month)
            .map_err(|_| DateError::NotADate)?
            .length(year);
        let day = match anchor {
            Anchor::Day(day) => day.min(last),
            Anchor::EndOfMonth => last,
        };
        Self::new(year, month, day)
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let bytes = text.as_bytes();
        let well_formed = bytes.len() == 10
            && bytes.iter().enumerate().all(|(index, byte)| match index {
                4 | 7 => *byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !well_formed {
            return Err(DateError::NotADate);
        }
        let number = |range: core::ops::Range<usize>| {
            text.get(range)
                .and_then(|digits| digits.parse::<u16>().ok())
                .ok_or(DateError::NotADate)
        };
        let small =
            |range| number(range).and_then(|n| u8::try_from(n).map_err(|_| DateError::NotADate));
        Self::new(i32::from(number(0..4)?), small(5..7)?, small(8..10)?)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Decode for Date {
    fn blank() -> Self {
        Self(time::Date::MIN)
    }

    fn decode(&mut self, node: Node) -> Result<(), Fault> {
        text(self, node, "a date, YYYY-MM-DD")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn texts_that_name_no_day_are_refused() {
        for text in [
            "",
            "2026-1-1",
            "2026-13-01",
            "2026-00-10",
            "2026-02-29",
            "2026-06-31",
            "2026/01/01",
            "20260101",
            "2026-01-01 ",
            "+026-01-01",
            "2026-01-0a",
            "２026-01-01",
        ] {
            assert_eq!(text.parse::<Date>(), Err(DateError::NotADate), "{text:?}");
        }
        for text in ["1969-12-31", "2201-01-01", "0000-01-01"] {
            assert_eq!(text.parse::<Date>(), Err(DateError::OutOfRange), "{text:?}");
        }
        assert_eq!(date("2200-12-31").add_days(1), Err(DateError::OutOfRange));
        assert_eq!(
            date("2200-12-31").add_months(1, Anchor::EndOfMonth),
            Err(DateError::OutOfRange)
        );
    }

    #[test]
    fn months_are_added_from_the_anchor_and_clamped() {
        let cases = [
            ("2026-01-31", 1, Anchor::Day(31), "2026-02-28"),
            ("2024-01-31", 1, Anchor::Day(31), "2024-02-29"),
            ("2026-01-31", 2, Anchor::Day(31), "2026-03-31"),
            ("2024-02-29", 12, Anchor::Day(29), "2025-02-28"),
            ("2024-02-29", 48, Anchor::Day(29), "2028-02-29"),
            ("2024-02-29", 1, Anchor::EndOfMonth, "2024-03-31"),
            ("2024-02-29", 2, Anchor::EndOfMonth, "2024-04-30"),
            ("2026-11-15", 2, Anchor::Day(15), "2027-01-15"),
        ];
        for (start, months, anchor, expected) in cases {
            assert_eq!(
                date(start).add_months(months, anchor),
                Ok(date(expected)),
                "{start} + {months}"
            );
        }
    }

    #[test]
    fn the_year_before_a_day_is_long_if_a_leap_day_lies_in_it() {
        let cases = [
            ("2012-02-28", 365),
            ("2012-02-29", 366),
            ("2012-03-15", 366),
            ("2013-01-15", 366),
            ("2013-02-28", 366),
            ("2013-03-01", 365),
            ("2100-03-01", 365),
            ("1970-01-01", 365),
        ];
        for (day, days) in cases {
            assert_eq!(date(day).days_of_year_before(), days, "{day}");
        }
    }

    #[test]
    fn month_ends_are_known() {
        for day in ["2024-02-29", "2025-02-28", "2026-04-30", "2026-12-31"] {
            assert!(date(day).is_month_end(), "{day}");
        }
        for day in ["2024-02-28", "2026-03-30"] {
            assert!(!date(day).is_month_end(), "{day}");
        }
    }

    #[test]
    fn days_between_count_leap_days() {
        assert_eq!(date("2024-02-28").days_until(date("2024-03-01")), 2);
        assert_eq!(date("2026-02-28").days_until(date("2026-03-01")), 1);
        assert_eq!(date("2026-03-01").days_until(date("2026-02-28")), -1);
        assert_eq!(date("2026-11-22").weekday(), 6);
        assert_eq!(date("2026-11-22").to_string(), "2026-11-22");
    }
}
