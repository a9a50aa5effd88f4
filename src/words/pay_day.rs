//! Days on which people are paid, and the first payment that follows each.

use leeway_core::date::Date;
use leeway_core::option::Range;

/// For each day of the month on which somebody may be paid, the first day of `range`
/// that follows such a pay day. In order of the day of the month.
#[must_use]
pub fn pay_days(range: Range<Date>) -> Vec<(u8, Date)> {
    let mut found: Vec<(u8, Date)> = Vec::new();
    for ahead in 0..=range.min.days_until(range.max) {
        let Ok(day) = range.min.add_days(ahead) else {
            break;
        };
        let Ok(pay_day) = day.add_days(-1) else {
            continue;
        };
        if found.iter().all(|(known, _)| *known != pay_day.day()) {
            found.push((pay_day.day(), day));
        }
    }
    found.sort_unstable_by_key(|(pay_day, _)| *pay_day);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(min: &str, max: &str) -> Range<Date> {
        Range {
            min: min.parse().unwrap(),
            max: max.parse().unwrap(),
        }
    }

    #[test]
    fn range_without_a_day_has_no_pay_day() {
        assert_eq!(pay_days(range("2026-12-02", "2026-12-01")), []);
    }

    #[test]
    fn payment_falls_on_the_day_after_the_pay_day() {
        let days = pay_days(range("2026-11-30", "2026-12-02"));
        let day = |text: &str| text.parse::<Date>().unwrap();
        assert_eq!(
            days,
            [
                (1, day("2026-12-02")),
                (29, day("2026-11-30")),
                (30, day("2026-12-01")),
            ]
        );
    }

    #[test]
    fn first_of_two_months_wins() {
        let days = pay_days(range("2026-11-23", "2027-01-04"));
        assert_eq!(days.iter().filter(|(pay_day, _)| *pay_day == 25).count(), 1);
        let (_, first) = days.iter().find(|(pay_day, _)| *pay_day == 25).unwrap();
        assert_eq!(first.to_string(), "2026-11-26");
    }
}
