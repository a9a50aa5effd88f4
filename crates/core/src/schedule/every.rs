//! Dates that repeat.

use crate::date::{Anchor, Date, DateError};

/// How far apart the dates of a series lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Every {
    /// This many days.
    Days(u16),
    /// This many months, on the anchor day.
    Months(u16),
    /// Twice a month, on these two days, the earlier first; a day beyond the end
    /// of a month is its last day.
    SemiMonth([u8; 2]),
}

impl Every {
    /// The first `count` dates of the series that starts at `start`.
    ///
    /// Each date is counted from the first, never from the one before, so that a
    /// short month shifts no later date. Months fall on `anchor`, the day of
    /// `start` where it is left out: the first date is the anchor's day in the
    /// month of `start`. Days and half months take no anchor; half months start
    /// with the first of their two days on or after `start`.
    ///
    /// # Errors
    /// [`DateError::OutOfRange`].
    pub fn dates(
        self,
        start: Date,
        count: u16,
        anchor: Option<Anchor>,
    ) -> Result<Vec<Date>, DateError> {
        let numbers = 0..i32::from(count);
        let times = |k: i32, each: u16| k.checked_mul(i32::from(each)).ok_or(DateError::OutOfRange);
        match self {
            Self::Days(days) => numbers.map(|k| start.add_days(times(k, days)?)).collect(),
            Self::Months(months) => {
                let anchor = anchor.unwrap_or_else(|| Anchor::Day(start.day()));
                numbers
                    .map(|k| start.add_months(times(k, months)?, anchor))
                    .collect()
            }
            Self::SemiMonth([early, late]) => {
                let first = semi_monthly_from(start, [early, late])?;
                // Which of the two days the first date is decides the rest.
                let on_early = first.add_months(0, Anchor::Day(early))? == first;
                numbers
                    .map(|k| {
                        let half = k + i32::from(!on_early);
                        let day = if half % 2 == 0 { early } else { late };
                        first.add_months(half / 2, Anchor::Day(day))
                    })
                    .collect()
            }
        }
    }
}

/// The first day on or after `date` that is one of the two days of the month.
///
/// # Errors
/// [`DateError::OutOfRange`].
pub(super) fn semi_monthly_from(date: Date, [early, late]: [u8; 2]) -> Result<Date, DateError> {
    for (months, day) in [(0, early), (0, late), (1, early)] {
        let candidate = date.add_months(months, Anchor::Day(day))?;
        if candidate >= date {
            return Ok(candidate);
        }
    }
    Err(DateError::OutOfRange)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn dates_beyond_2200_are_refused() {
        let dates = |every: Every| every.dates(date("2200-12-01"), 3, None);
        for every in [
            Every::Days(u16::MAX),
            Every::Days(20),
            Every::Months(u16::MAX),
            Every::SemiMonth([1, 15]),
        ] {
            assert_eq!(dates(every), Err(DateError::OutOfRange), "{every:?}");
        }
    }

    #[test]
    fn half_months_start_with_the_first_of_their_days() {
        let dates = |start: &str, days| Every::SemiMonth(days).dates(date(start), 2, None);
        for (start, days, expected) in [
            ("2026-12-03", [1, 15], ["2026-12-15", "2027-01-01"]),
            ("2026-12-16", [1, 15], ["2027-01-01", "2027-01-15"]),
            ("2027-02-16", [15, 31], ["2027-02-28", "2027-03-15"]),
        ] {
            assert_eq!(
                dates(start, days),
                Ok(expected.map(date).to_vec()),
                "{start}"
            );
        }
    }

    proptest! {
        #[test]
        fn months_are_counted_from_the_first_and_dates_rise(
            days in 0i32..30_000,
            months in 1u16..25,
            count in 1u16..60,
            anchor in proptest::option::of(1u8..32),
        ) {
            let start = date("1970-01-01").add_days(days).unwrap();
            let anchor = anchor.map(Anchor::Day);
            let dates = Every::Months(months).dates(start, count, anchor).unwrap();
            let index = |date: Date| date.year() * 12 + i32::from(date.month());
            for (k, date) in (0i32..).zip(&dates) {
                prop_assert_eq!(index(*date), index(start) + k * i32::from(months));
                let day = match anchor {
                    Some(Anchor::Day(day)) => day,
                    _ => start.day(),
                };
                prop_assert!(date.day() == day || (date.day() < day && date.is_month_end()));
            }
            prop_assert!(dates.is_sorted_by(|one, next| one < next));
        }

        #[test]
        fn days_and_half_months_rise(
            days in 0i32..30_000,
            step in 1u16..400,
            early in 1u8..28,
            gap in 1u8..31,
            count in 1u16..60,
        ) {
            let start = date("1970-01-01").add_days(days).unwrap();
            let late = (early + gap).min(31);
            for every in [Every::Days(step), Every::SemiMonth([early, late])] {
                let dates = every.dates(start, count, None).unwrap();
                prop_assert!(dates[0] >= start);
                prop_assert!(dates.is_sorted_by(|one, next| one < next));
            }
        }
    }
}
