//! Days with what counting months between them needs.
//!
//! An annual percentage rate asks for months between hundreds of pairs of dates; here
//! each date is taken apart once.

use crate::date::{Anchor, Date};

/// The lengths of the months of a common year.
const LENGTHS: [u8; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Day {
    pub(super) date: Date,
    /// Days since 1970-01-01.
    number: i32,
    /// Months since the year 0.
    month: i32,
    /// The day of the month.
    pub(super) day: u8,
    /// The days of the month.
    length: u8,
}

impl Day {
    /// Each of `dates`.
    pub(super) fn all(dates: impl Iterator<Item = Date>) -> Vec<Self> {
        dates.map(Self::of).collect()
    }

    pub(super) fn of(date: Date) -> Self {
        let month = date.year() * 12 + i32::from(date.month()) - 1;
        Self {
            date,
            number: date.days_since_1970(),
            month,
            day: date.day(),
            length: length(month),
        }
    }

    /// The days to a later day; below zero to an earlier one.
    pub(super) const fn days_until(self, later: Self) -> i32 {
        later.number - self.number
    }

    pub(super) const fn is_month_end(self) -> bool {
        self.day == self.length
    }

    /// Whether it is the day of its month that `anchor` names.
    pub(super) fn falls_on(self, anchor: Anchor) -> bool {
        self.day == on(anchor, self.length)
    }

    /// Whether `later` is the day a month later, by the day of the month of either.
    pub(super) fn is_a_month_before(self, later: Self) -> bool {
        let day = Anchor::Day(self.day.max(later.day));
        later.month - self.month == 1 && self.falls_on(day) && later.falls_on(day)
    }
}

/// How many months, and then days, lie between `from` and a day not before it, counted
/// back from `to`, which falls on the anchor; so does the day counted back to.
pub(super) fn months_back(from: Day, to: Day, anchor: Anchor) -> (u32, u32) {
    let months = to.month - from.month;
    let same_month = on(anchor, from.length);
    let (months, days) = if same_month >= from.day {
        (months, i32::from(same_month) - i32::from(from.day))
    } else {
        // The first of the months begins in the month after; so `to` is not in this one.
        let next_month = on(anchor, length(from.month + 1));
        let left = i32::from(from.length) - i32::from(from.day);
        (months - 1, left + i32::from(next_month))
    };
    (months.unsigned_abs(), days.max(0).unsigned_abs())
}

/// The day that `anchor` names in a month of `length` days.
fn on(anchor: Anchor, length: u8) -> u8 {
    match anchor {
        Anchor::Day(day) => day.min(length),
        Anchor::EndOfMonth => length,
    }
}

/// The days of a month, counted from the year 0.
fn length(month: i32) -> u8 {
    let year = month.div_euclid(12);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let place = usize::try_from(month.rem_euclid(12)).unwrap_or_default();
    let length = LENGTHS.get(place).copied().unwrap_or(31);
    length + u8::from(leap && place == 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        Day::of(text.parse().unwrap())
    }

    #[test]
    fn months_are_counted_back_to_the_anchor() {
        let cases = [
            ("2026-01-10", "2026-02-10", Anchor::Day(10), 1, 0),
            ("2026-02-10", "2026-04-01", Anchor::Day(1), 1, 19),
            ("2026-01-10", "2026-02-28", Anchor::Day(31), 1, 21),
            ("2026-01-31", "2026-02-28", Anchor::EndOfMonth, 1, 0),
            ("2024-02-29", "2024-03-30", Anchor::Day(30), 1, 0),
            ("2026-01-31", "2026-03-01", Anchor::Day(1), 1, 1),
            ("2026-01-31", "2026-02-28", Anchor::Day(28), 0, 28),
            ("2026-01-10", "2026-01-10", Anchor::Day(10), 0, 0),
            ("2026-01-10", "2026-01-31", Anchor::EndOfMonth, 0, 21),
            ("2026-01-31", "2026-03-30", Anchor::Day(30), 1, 28),
            ("2025-12-31", "2026-03-01", Anchor::Day(1), 2, 1),
        ];
        for (from, to, anchor, months, days) in cases {
            assert_eq!(
                months_back(day(from), day(to), anchor),
                (months, days),
                "{from} {to}"
            );
        }
    }

    #[test]
    fn a_month_before_has_the_day_of_either() {
        for (one, later, expected) in [
            ("2026-01-15", "2026-02-15", true),
            ("2026-01-31", "2026-02-28", true),
            ("2026-02-28", "2026-03-31", true),
            ("2025-12-15", "2026-01-15", true),
            ("2026-01-15", "2026-02-16", false),
            ("2026-01-15", "2026-01-15", false),
            ("2026-01-15", "2026-03-15", false),
            ("2026-01-15", "2027-02-15", false),
        ] {
            let found = day(one).is_a_month_before(day(later));
            assert_eq!(found, expected, "{one} {later}");
        }
    }

    #[test]
    fn the_last_day_of_february_follows_the_gregorian_rule() {
        for (month_end, is_last) in [
            ("2026-02-28", true),
            ("2024-02-28", false),
            ("2024-02-29", true),
            ("2000-02-28", false),
            ("2000-02-29", true),
            ("2100-02-28", true),
            ("2026-04-30", true),
            ("2026-05-30", false),
        ] {
            assert_eq!(day(month_end).is_month_end(), is_last, "{month_end}");
        }
    }

    proptest! {
        #[test]
        fn months_counted_back_are_those_of_dates(from in 0i32..84_000, length in 0i32..3_000) {
            let epoch: Date = "1970-01-01".parse().unwrap();
            let from = epoch.add_days(from).unwrap();
            let Ok(to) = from.add_days(length) else { return Ok(()) };
            for anchor in [Anchor::Day(to.day()), Anchor::EndOfMonth] {
                if to.add_months(0, anchor) != Ok(to) {
                    continue;
                }
                let (months, days) = months_back(Day::of(from), Day::of(to), anchor);
                let months = i32::try_from(months).unwrap();
                let back = to.add_months(-months, anchor).unwrap();
                prop_assert_eq!(i64::from(from.days_until(back)), i64::from(days));
                let further = to.add_months(-months - 1, anchor);
                prop_assert!(further.is_err() || further.unwrap() < from);
            }
        }
    }
}
