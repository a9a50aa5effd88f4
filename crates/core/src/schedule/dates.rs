//! Due dates.

use serde::Serialize;

use crate::date::{Anchor, Date, DateError};
use crate::json::Decode;

use super::every::{Every, semi_monthly_from};

/// How often a payment falls due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Frequency {
    /// Every 7 days.
    Weekly,
    /// Every 14 days.
    Fortnightly,
    /// Twice a month, on the calendar's two days.
    SemiMonthly,
    /// Every month on the same day, or the last day of a shorter month.
    Monthly,
}

impl Frequency {
    /// The payments in a year, by which a yearly nominal rate is divided.
    #[must_use]
    pub const fn per_year(self) -> u8 {
        match self {
            Self::Weekly => 52,
            Self::Fortnightly => 26,
            Self::SemiMonthly => 24,
            Self::Monthly => 12,
        }
    }
}

/// What happens to a due date that is no business day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Decode)]
#[serde(rename_all = "snake_case")]
pub enum Adjustment {
    /// It stays.
    #[default]
    None,
    /// It moves to the next business day.
    Following,
    /// It moves to the business day before.
    Preceding,
    /// The next business day, unless that is in another month; then the one before.
    ModifiedFollowing,
    /// The business day before, unless that is in another month; then the next.
    ModifiedPreceding,
}

/// The creditor's calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields, default)]
pub struct Calendar {
    /// What happens to a due date that is no business day. Each date is moved on
    /// its own; a moved date never shifts the next one.
    pub adjust: Adjustment,
    /// Days that are no business days, besides the weekend.
    pub holidays: Vec<Date>,
    /// Days of the week that are no business days, 0 for Monday to 6 for Sunday.
    pub weekend: Vec<u8>,
    /// The two days of the month of a semi-monthly plan, the earlier first; a
    /// day beyond the end of a month is its last day.
    pub semi_monthly_days: [u8; 2],
}

impl Default for Calendar {
    fn default() -> Self {
        Self {
            adjust: Adjustment::None,
            holidays: Vec::new(),
            weekend: vec![5, 6],
            semi_monthly_days: [1, 15],
        }
    }
}

impl Calendar {
    /// Longest run of days looked through for a business day.
    const SEARCH_DAYS: i32 = 31;

    /// Whether `date` is neither a weekend day nor a holiday.
    #[must_use]
    pub fn is_business_day(&self, date: Date) -> bool {
        !self.weekend.contains(&date.weekday()) && !self.holidays.contains(&date)
    }

    /// `date` moved as the calendar says.
    ///
    /// # Errors
    /// [`DateError::NoBusinessDay`] where there is none within a month,
    /// [`DateError::OutOfRange`].
    pub fn adjusted(&self, date: Date) -> Result<Date, DateError> {
        let search = |step: i32| -> Result<Date, DateError> {
            let mut candidate = date;
            for _ in 0..=Self::SEARCH_DAYS {
                if self.is_business_day(candidate) {
                    return Ok(candidate);
                }
                candidate = candidate.add_days(step)?;
            }
            Err(DateError::NoBusinessDay)
        };
        let within_month = |first: i32| -> Result<Date, DateError> {
            let moved = search(first)?;
            if moved.month() == date.month() {
                Ok(moved)
            } else {
                search(-first)
            }
        };
        match self.adjust {
            Adjustment::None => Ok(date),
            Adjustment::Following => search(1),
            Adjustment::Preceding => search(-1),
            Adjustment::ModifiedFollowing => within_month(1),
            Adjustment::ModifiedPreceding => within_month(-1),
        }
    }

    /// The first day on or after `date` that is one of the two days of a
    /// semi-monthly plan.
    ///
    /// # Errors
    /// [`DateError::OutOfRange`].
    pub fn semi_monthly_from(&self, date: Date) -> Result<Date, DateError> {
        semi_monthly_from(date, self.semi_monthly_days)
    }
}

/// `count` due dates from `first`, before any adjustment.
///
/// Monthly dates fall on the anchor day `anchor_day` (the day of `first` where it
/// is left out), counted from the first date, never from the one before.
///
/// # Errors
/// [`DateError::OutOfRange`].
pub fn due_dates(
    first: Date,
    frequency: Frequency,
    count: u16,
    anchor_day: Option<u8>,
    calendar: &Calendar,
) -> Result<Vec<Date>, DateError> {
    let every = match frequency {
        Frequency::Weekly => Every::Days(7),
        Frequency::Fortnightly => Every::Days(14),
        Frequency::Monthly => Every::Months(1),
        Frequency::SemiMonthly => Every::SemiMonth(calendar.semi_monthly_days),
    };
    every.dates(first, count, anchor_day.map(Anchor::Day))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn dates(first: &str, frequency: Frequency, count: u16, anchor: Option<u8>) -> Vec<String> {
        due_dates(date(first), frequency, count, anchor, &Calendar::default())
            .unwrap()
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    #[test]
    fn a_plan_on_the_31st_returns_to_the_31st() {
        assert_eq!(
            dates("2027-01-31", Frequency::Monthly, 4, None),
            ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"]
        );
        assert_eq!(
            dates("2027-02-28", Frequency::Monthly, 3, Some(31)),
            ["2027-02-28", "2027-03-31", "2027-04-30"]
        );
    }

    #[test]
    fn semi_monthly_dates_alternate_between_the_two_days() {
        assert_eq!(
            dates("2026-12-15", Frequency::SemiMonthly, 4, None),
            ["2026-12-15", "2027-01-01", "2027-01-15", "2027-02-01"]
        );
        let calendar = Calendar {
            semi_monthly_days: [15, 31],
            ..Calendar::default()
        };
        let ends = due_dates(
            date("2027-02-15"),
            Frequency::SemiMonthly,
            3,
            None,
            &calendar,
        );
        assert_eq!(
            ends,
            Ok(vec![
                date("2027-02-15"),
                date("2027-02-28"),
                date("2027-03-15")
            ])
        );
        assert_eq!(
            calendar.semi_monthly_from(date("2027-02-16")),
            Ok(date("2027-02-28"))
        );
        assert_eq!(
            Calendar::default().semi_monthly_from(date("2026-12-16")),
            Ok(date("2027-01-01"))
        );
    }

    #[test]
    fn weeks_are_plain_days() {
        assert_eq!(
            dates("2026-12-25", Frequency::Fortnightly, 3, None),
            ["2026-12-25", "2027-01-08", "2027-01-22"]
        );
    }

    #[test]
    fn a_due_date_on_a_holiday_moves_as_the_calendar_says() {
        // 31 January 2027 is a Sunday, 30 January a Saturday.
        let cases = [
            (Adjustment::None, "2027-01-31"),
            (Adjustment::Following, "2027-02-01"),
            (Adjustment::Preceding, "2027-01-29"),
            (Adjustment::ModifiedFollowing, "2027-01-29"),
            (Adjustment::ModifiedPreceding, "2027-01-29"),
        ];
        for (adjust, expected) in cases {
            let calendar = Calendar {
                adjust,
                ..Calendar::default()
            };
            assert_eq!(
                calendar.adjusted(date("2027-01-31")),
                Ok(date(expected)),
                "{adjust:?}"
            );
        }
        // 1 November 2026 and 8 November are Sundays.
        let back = Calendar {
            adjust: Adjustment::ModifiedPreceding,
            ..Calendar::default()
        };
        assert_eq!(back.adjusted(date("2026-11-01")), Ok(date("2026-11-02")));
        assert_eq!(back.adjusted(date("2026-11-08")), Ok(date("2026-11-06")));
        // 31 days are looked through for the next business day, and no more.
        for (holidays, expected) in [
            (31, Ok(date("2027-02-01"))),
            (32, Err(DateError::NoBusinessDay)),
        ] {
            let first = date("2027-01-01");
            let calendar = Calendar {
                adjust: Adjustment::Following,
                weekend: Vec::new(),
                holidays: (0..holidays)
                    .map(|day| first.add_days(day).unwrap())
                    .collect(),
                ..Calendar::default()
            };
            assert_eq!(calendar.adjusted(first), expected, "{holidays}");
        }
        let closed = Calendar {
            adjust: Adjustment::Following,
            weekend: (0..7).collect(),
            ..Calendar::default()
        };
        assert_eq!(
            closed.adjusted(date("2027-01-31")),
            Err(DateError::NoBusinessDay)
        );
    }
}
