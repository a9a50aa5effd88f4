//! The unit-period of a transaction: 12 CFR part 1026, appendix J, (b)(3) and (b)(4).

use crate::date::Anchor;

use super::Ratio;
use super::day::{Day, months_back};

/// The interval that the actuarial method counts time in; at most a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitPeriod {
    /// So many days, 1 to 366. A count other than one is either the interval of
    /// payments that fall into no weeks or months, or the term of a single payment.
    Days(u16),
    /// So many weeks, 1 to 52.
    Weeks(u16),
    /// Half a month.
    Semimonth,
    /// So many months, 1 to 11.
    Months(u16),
    /// A year.
    Year,
}

impl UnitPeriod {
    /// The unit-periods in a year: (b)(5)(ii) to (b)(5)(vii).
    #[must_use]
    pub const fn per_year(self) -> Ratio {
        let (numerator, denominator) = match self {
            Self::Days(days) => (365, days),
            Self::Weeks(weeks) => (52, weeks),
            Self::Semimonth => (24, 1),
            Self::Months(months) => (12, months),
            Self::Year => (1, 1),
        };
        Ratio {
            numerator,
            denominator: denominator as u64,
        }
        .reduced()
    }

    /// The length for comparing periods with one another, counting twelfths of a day:
    /// all months are equal, a twelfth of a year of 365 days.
    const fn length(self) -> u32 {
        match self {
            Self::Days(days) => 12 * days as u32,
            Self::Weeks(weeks) => 12 * 7 * weeks as u32,
            Self::Semimonth => 365 / 2,
            Self::Months(months) => 365 * months as u32,
            Self::Year => 12 * 365,
        }
    }

    /// Whether it is a standard interval of time in the sense of (b)(3)(iii).
    const fn is_standard(self) -> bool {
        !matches!(self, Self::Days(2..))
    }

    /// So many months, of which twelve are a year.
    const fn months(months: u16) -> Self {
        if months == 12 {
            Self::Year
        } else {
            Self::Months(months)
        }
    }
}

/// The day of the month that months between `days` are counted by: (b)(3)(iv).
///
/// Days that are all the last of their month count by last days, where they could
/// not all be another day as well; days on the 29th, 30th or 31st count by that day
/// although February has none. `None` where they share no day.
pub(super) fn shared_anchor(start: Day, days: &[Day]) -> Option<Anchor> {
    let first = days.first()?;
    let latest = days.iter().map(|day| day.day).max()?;
    let differ = days.iter().any(|day| day.day != first.day);
    if days.iter().all(|day| day.is_month_end()) && (differ || start.is_month_end()) {
        return Some(Anchor::EndOfMonth);
    }
    days.iter()
        .all(|day| day.falls_on(Anchor::Day(latest)))
        .then_some(Anchor::Day(latest))
}

/// The unit-period of a single advance and a single payment at the ends of a term:
/// (b)(4)(ii), (b)(5)(vi) and (vii).
///
/// A term of whole months is counted in months rather than days, of which the
/// appendix allows both.
pub(super) fn of_single_payment(start: Day, due: Day) -> UnitPeriod {
    let anchor = shared_anchor(start, &[due]).unwrap_or(Anchor::Day(due.day));
    let (months, rest) = months_back(start, due, anchor);
    let days = start.days_until(due);
    match (u16::try_from(months), u16::try_from(days)) {
        (Ok(months @ 1..=11), _) if rest == 0 => UnitPeriod::Months(months),
        (Ok(0..=11), Ok(days @ 1..=366)) => UnitPeriod::Days(days),
        _ => UnitPeriod::Year,
    }
}

/// The unit-period of any other transaction: the most frequent common period, or the
/// average of all periods where none is common: (b)(4)(i).
///
/// `start` is the beginning of the term, the days are in order.
pub(super) fn most_frequent(start: Day, advances: &[Day], payments: &[Day]) -> UnitPeriod {
    let mut periods = Periods::default();
    periods.add(start, advances);
    periods.add(start, payments);
    periods.most_common().unwrap_or_else(|| periods.average())
}

/// The periods of a transaction: how often each interval occurs. One period may be
/// two intervals at once, four weeks and a month of February.
#[derive(Debug, Default)]
struct Periods {
    counts: Vec<(UnitPeriod, u32)>,
    days: i64,
    number: i64,
}

impl Periods {
    /// The periods from `start` to the first of `days` and between these.
    fn add(&mut self, start: Day, days: &[Day]) {
        let mut all = Vec::with_capacity(days.len() + 1);
        all.push(start);
        for day in days {
            // Several flows of one day make no period.
            if all.last() != Some(day) {
                all.push(*day);
            }
        }
        let shared = shared_anchor(start, all.get(1..).unwrap_or_default());
        let date = |index: usize| all.get(index).copied();
        for (index, pair) in all.windows(2).enumerate() {
            let &[from, to] = pair else { continue };
            let length = from.days_until(to);
            self.days += i64::from(length);
            self.number += 1;
            let anchor = shared.unwrap_or_else(|| Anchor::Day(from.day.max(to.day)));
            let (months, rest) = months_back(from, to, anchor);
            if let (Ok(months @ 1..=12), 0) = (u16::try_from(months), rest)
                && to.falls_on(anchor)
            {
                self.count(UnitPeriod::months(months));
            }
            // Two payments a month alternate between two days of the month.
            let twice_a_month = (13..=18).contains(&length)
                && (date(index + 2).is_some_and(|later| from.is_a_month_before(later))
                    || index
                        .checked_sub(1)
                        .and_then(date)
                        .is_some_and(|before| before.is_a_month_before(to)));
            if twice_a_month {
                self.count(UnitPeriod::Semimonth);
            }
            if let Ok(days @ 1..=366) = u16::try_from(length) {
                self.count(match days % 7 {
                    0 => UnitPeriod::Weeks(days / 7),
                    _ => UnitPeriod::Days(days),
                });
            }
        }
    }

    fn count(&mut self, period: UnitPeriod) {
        match self.counts.iter_mut().find(|(known, _)| *known == period) {
            Some((_, count)) => *count += 1,
            None => self.counts.push((period, 1)),
        }
    }

    /// The most frequent of the periods that occur more than once, the smaller of
    /// equally frequent ones. A number of days that make no standard interval counts
    /// only where no standard interval is as frequent.
    fn most_common(&self) -> Option<UnitPeriod> {
        self.counts
            .iter()
            .filter(|(_, count)| *count > 1)
            .max_by_key(|(period, count)| {
                (
                    *count,
                    period.is_standard(),
                    core::cmp::Reverse(period.length()),
                )
            })
            .map(|(period, _)| *period)
    }

    /// The average of all periods, rounded to the nearest standard interval, the lower
    /// of two that are equally near.
    fn average(&self) -> UnitPeriod {
        // Distances are compared as twelfths of a day, times the number of periods.
        let span = 12 * self.days;
        let distance =
            |period: UnitPeriod| (span - i64::from(period.length()) * self.number).unsigned_abs();
        let standard = [UnitPeriod::Days(1), UnitPeriod::Semimonth]
            .into_iter()
            .chain((1..=52).map(UnitPeriod::Weeks))
            .chain((1..=12).map(UnitPeriod::months));
        standard
            .min_by_key(|period| (distance(*period), period.length()))
            .unwrap_or(UnitPeriod::Year)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::of(text.parse().unwrap())
    }

    fn days(texts: &[&str]) -> Vec<Day> {
        texts.iter().map(|text| day(text)).collect()
    }

    #[test]
    fn lengths_count_twelfths_of_a_day() {
        for (period, length) in [
            (UnitPeriod::Days(1), 12),
            (UnitPeriod::Days(10), 120),
            (UnitPeriod::Weeks(3), 252),
            (UnitPeriod::Semimonth, 182),
            (UnitPeriod::Months(1), 365),
            (UnitPeriod::Months(6), 2_190),
            (UnitPeriod::Year, 4_380),
        ] {
            assert_eq!(period.length(), length, "{period:?}");
        }
    }

    #[test]
    fn last_days_are_shared_where_they_could_not_all_be_one_day() {
        let shared = |start: &str, dues: &[&str]| shared_anchor(day(start), &days(dues));
        assert_eq!(shared("2026-01-31", &[]), None);
        assert_eq!(shared("2026-01-31", &["2026-03-10", "2026-04-11"]), None);
        assert_eq!(
            shared("2026-01-31", &["2026-02-28"]),
            Some(Anchor::EndOfMonth)
        );
        assert_eq!(shared("2026-01-15", &["2026-02-28"]), Some(Anchor::Day(28)));
        assert_eq!(
            shared("2026-01-15", &["2026-02-28", "2026-03-31"]),
            Some(Anchor::EndOfMonth)
        );
        assert_eq!(
            shared("2026-01-15", &["2026-02-28", "2026-03-30"]),
            Some(Anchor::Day(30))
        );
    }

    #[test]
    fn a_standard_interval_goes_before_a_number_of_days_that_is_as_frequent() {
        // (b)(4)(i): five days twice, and a week twice.
        let advances = days(&["2026-01-01"]);
        let dues = days(&["2026-01-06", "2026-01-11", "2026-01-18", "2026-01-25"]);
        assert_eq!(
            most_frequent(advances[0], &advances, &dues),
            UnitPeriod::Weeks(1)
        );
        // A third time makes it the most frequent.
        let more = days(&[
            "2026-01-06",
            "2026-01-11",
            "2026-01-16",
            "2026-01-23",
            "2026-01-30",
        ]);
        assert_eq!(
            most_frequent(advances[0], &advances, &more),
            UnitPeriod::Days(5)
        );
    }

    #[test]
    fn two_days_of_each_month_are_half_a_month_apart() {
        // (b)(3)(iii): 15, 16, 15, 13 and 15 days between the first and the sixteenth.
        let start = day("2026-01-01");
        let dues = days(&[
            "2026-01-16",
            "2026-02-01",
            "2026-02-16",
            "2026-03-01",
            "2026-03-16",
        ]);
        let mut periods = Periods::default();
        periods.add(start, &dues);
        let count = |period| {
            let found = periods.counts.iter().find(|(known, _)| *known == period);
            found.map(|(_, count)| *count)
        };
        assert_eq!(count(UnitPeriod::Semimonth), Some(5));
        assert_eq!(count(UnitPeriod::Days(15)), Some(3));
        assert_eq!((periods.days, periods.number), (74, 5));
        // A fortnight between payments that are no month apart is two weeks and no more.
        let mut weeks = Periods::default();
        weeks.add(start, &days(&["2026-01-15", "2026-01-29", "2026-02-12"]));
        assert_eq!(weeks.counts, [(UnitPeriod::Weeks(2), 3)]);
        // The last two of three days are half a month apart by the one before them alone.
        let mut last = Periods::default();
        last.add(start, &days(&["2026-01-20", "2026-02-05", "2026-02-20"]));
        let half = (UnitPeriod::Semimonth, 2);
        assert!(last.counts.contains(&half), "{:?}", last.counts);
    }

    #[test]
    fn the_average_of_periods_is_rounded_to_the_nearest_standard_interval() {
        for (due, then, expected) in [
            ("2026-01-02", "2026-01-04", UnitPeriod::Days(1)),
            ("2026-01-17", "2026-01-31", UnitPeriod::Semimonth),
            ("2026-01-29", "2026-03-05", UnitPeriod::Months(1)),
            ("2026-02-10", "2026-03-29", UnitPeriod::Weeks(6)),
            ("2026-12-01", "2028-01-05", UnitPeriod::Year),
        ] {
            let mut periods = Periods::default();
            periods.add(day("2026-01-01"), &days(&[due, then]));
            assert_eq!(periods.average(), expected, "{due} {then}");
        }
    }
}
