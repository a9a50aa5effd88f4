//! Counting business days.

use crate::date::{Date, DateError};

use super::dates::Calendar;

/// A calendar made ready for counting business days over many years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BusinessDays {
    /// Whether each day of the week, from Monday, is one of the weekend.
    weekend: [bool; 7],
    /// Sorted, each once.
    holidays: Vec<Date>,
}

impl BusinessDays {
    /// The business days of `calendar`: neither weekend nor holiday. How it
    /// adjusts due dates plays no part.
    #[must_use]
    pub fn new(calendar: &Calendar) -> Self {
        let mut holidays = calendar.holidays.clone();
        holidays.sort_unstable();
        holidays.dedup();
        let mut weekend = [false; 7];
        for (day, is_off) in (0u8..).zip(&mut weekend) {
            *is_off = calendar.weekend.contains(&day);
        }
        Self { weekend, holidays }
    }

    /// Whether `date` is a business day.
    #[must_use]
    pub fn contains(&self, date: Date) -> bool {
        let is_off = self.weekend.get(usize::from(date.weekday()));
        is_off != Some(&true) && self.holidays.binary_search(&date).is_err()
    }

    /// The business day that is `count` business days after `date`, or before it
    /// where negative; `date` itself is not counted, and 0 gives it back, business
    /// day or not.
    ///
    /// # Errors
    /// [`DateError::OutOfRange`] where there are not as many before 2201 or after 1969.
    pub fn add(&self, date: Date, count: i32) -> Result<Date, DateError> {
        let step = count.signum();
        let mut left = count.unsigned_abs();
        let mut day = date;
        while left > 0 {
            day = day.add_days(step)?;
            if self.contains(day) {
                left -= 1;
            }
        }
        Ok(day)
    }

    /// The business days from `from`, included, to `to`, excluded.
    ///
    /// # Errors
    /// [`DateError::Reversed`].
    pub fn between(&self, from: Date, to: Date) -> Result<i32, DateError> {
        if from > to {
            return Err(DateError::Reversed);
        }
        let mut count = 0;
        let mut day = from;
        while day < to {
            count += i32::from(self.contains(day));
            day = day.add_days(1)?;
        }
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn with(holidays: &[&str]) -> BusinessDays {
        BusinessDays::new(&Calendar {
            holidays: holidays.iter().map(|day| date(day)).collect(),
            ..Calendar::default()
        })
    }

    #[test]
    fn counting_backwards_in_time_is_refused() {
        assert_eq!(
            with(&[]).between(date("2026-11-23"), date("2026-11-20")),
            Err(DateError::Reversed)
        );
        assert_eq!(
            with(&[]).add(date("2200-12-30"), 2),
            Err(DateError::OutOfRange)
        );
        let closed = BusinessDays::new(&Calendar {
            weekend: (0..7).collect(),
            ..Calendar::default()
        });
        assert_eq!(
            closed.add(date("2026-11-20"), 1),
            Err(DateError::OutOfRange)
        );
    }

    #[test]
    fn the_start_is_counted_and_the_end_is_not() {
        // 20 November 2026 is a Friday.
        let days = |from: &str, to: &str| with(&["2026-11-26"]).between(date(from), date(to));
        assert_eq!(days("2026-11-20", "2026-11-20"), Ok(0));
        assert_eq!(days("2026-11-20", "2026-11-21"), Ok(1));
        assert_eq!(days("2026-11-21", "2026-11-23"), Ok(0));
        assert_eq!(days("2026-11-20", "2026-11-30"), Ok(5));
    }

    #[test]
    fn business_days_are_added_over_weekends_and_holidays() {
        let calendar = with(&["2026-11-26", "2026-11-26"]);
        for (from, count, expected) in [
            ("2026-11-20", 1, "2026-11-23"),
            ("2026-11-21", 1, "2026-11-23"),
            ("2026-11-25", 1, "2026-11-27"),
            ("2026-11-23", -1, "2026-11-20"),
            ("2026-11-27", -1, "2026-11-25"),
            ("2026-11-21", 0, "2026-11-21"),
        ] {
            assert_eq!(
                calendar.add(date(from), count),
                Ok(date(expected)),
                "{from} + {count}"
            );
        }
    }
}
