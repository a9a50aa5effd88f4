//! Dates by CLDR's patterns and names. Digits are ICU4X's.

use super::cldr::DATES;
use super::{CivilDate, DateStyle};
use crate::negotiate::parents;
use crate::tag::Tag;

/// The date patterns and names of one locale. Patterns hold fields in braces: `{d}`, `{dd}`, `{M}`, `{MM}`, `{MMM}`, `{MMMM}`, `{y}`, `{E}`.
pub(super) struct Dates {
    pub(super) tag: &'static str,
    pub(super) long: &'static str,
    pub(super) weekday: &'static str,
    pub(super) months: &'static str,
    pub(super) short_months: &'static str,
    pub(super) weekdays: &'static str,
}

/// The patterns in use for one formatting locale; none where the tables have no row for it or a parent.
pub(super) struct DateFormat(Option<&'static Dates>);

impl DateFormat {
    /// The patterns for a canonical tag, found along its CLDR parents.
    pub(super) fn new(locale: &str) -> DateFormat {
        let row = Tag::parse(locale).and_then(|tag| {
            parents(tag.without_extensions())
                .find_map(|tag| DATES.iter().find(|row| row.tag == tag.text()))
        });
        DateFormat(row)
    }

    /// The date in words, its numbers written by `digits` (a number and its least width); ISO 8601 where the locale is unknown.
    pub(super) fn date(
        &self,
        date: CivilDate,
        style: DateStyle,
        digits: impl Fn(u16, u8) -> String,
    ) -> String {
        let Some(row) = self.0 else {
            return date.iso();
        };
        let name = |names: &str, index: u8| {
            names
                .split('|')
                .nth(usize::from(index))
                .unwrap_or_default()
                .to_owned()
        };
        let month = date.month() - 1;
        let mut pieces = match style {
            DateStyle::Long => row.long,
            DateStyle::WeekdayDayMonth => row.weekday,
        }
        .split('{');
        let mut text = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let (field, rest) = piece.split_once('}').unwrap_or((piece, ""));
            text.push_str(&match field {
                "d" => digits(date.day().into(), 1),
                "dd" => digits(date.day().into(), 2),
                "M" => digits(date.month().into(), 1),
                "MM" => digits(date.month().into(), 2),
                "y" => digits(date.year(), 1),
                "MMM" => name(row.short_months, month),
                "MMMM" => name(row.months, month),
                "E" => name(row.weekdays, weekday(date)),
                other => other.to_owned(),
            });
            text.push_str(rest);
        }
        text
    }
}

/// The day of the week, Sunday being 0 (Sakamoto's method).
fn weekday(date: CivilDate) -> u8 {
    const OFFSETS: [u16; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
    // January and February count with the year before, whose leap day they come before.
    let year = date.year() - u16::from(date.month() < 3);
    let offset = OFFSETS
        .get(usize::from(date.month() - 1))
        .copied()
        .unwrap_or_default();
    let days = year + year / 4 - year / 100 + year / 400 + offset + u16::from(date.day());
    // Below seven, so it fits.
    u8::try_from(days % 7).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekdays_are_right_around_leap_days() {
        for (year, month, day, expected) in [
            (2026, 11, 22, 0),
            (2024, 2, 29, 4),
            (2024, 3, 1, 5),
            (2000, 2, 29, 2),
            (1900, 3, 1, 4),
            (1999, 12, 31, 5),
            (9999, 12, 31, 5),
            (1, 1, 1, 1),
        ] {
            let date = CivilDate::new(year, month, day).unwrap();
            assert_eq!(weekday(date), expected, "{year}-{month}-{day}");
        }
    }

    #[test]
    fn every_field_of_every_pattern_is_known() {
        for row in DATES {
            for pattern in [row.long, row.weekday] {
                for piece in pattern.split('{').skip(1) {
                    let (field, _) = piece.split_once('}').unwrap();
                    assert!(
                        ["d", "dd", "M", "MM", "y", "MMM", "MMMM", "E"].contains(&field),
                        "{}: {field}",
                        row.tag
                    );
                }
            }
            let count = |names: &str| names.split('|').count();
            assert_eq!(
                (
                    count(row.months),
                    count(row.short_months),
                    count(row.weekdays)
                ),
                (12, 12, 7)
            );
        }
    }
}
