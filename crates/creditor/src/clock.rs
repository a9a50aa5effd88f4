//! Where the time comes from.

use std::fmt;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use jiff::tz::TimeZone;
use leeway_core::date::Date;

/// A source of time. The server asks once per request.
pub trait Clock: fmt::Debug + Send + Sync + 'static {
    /// UTC seconds since 1970.
    fn now(&self) -> i64;
}

/// The machine's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> i64 {
        // A clock before 1970 or beyond 2^63 seconds is broken; every document
        // is refused then, as not valid yet or ended.
        SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_or(0, |since| {
                i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
            })
    }
}

/// A clock that stands until it is set, for tests and rehearsals.
#[derive(Debug, Default)]
pub struct FixedClock(AtomicI64);

impl FixedClock {
    /// A clock that stands at `now` (UTC seconds).
    #[must_use]
    pub const fn new(now: i64) -> Self {
        Self(AtomicI64::new(now))
    }

    /// Moves the clock to `now` (UTC seconds).
    pub fn set(&self, now: i64) {
        self.0.store(now, Ordering::SeqCst);
    }
}

impl Clock for FixedClock {
    fn now(&self) -> i64 {
        self.0.load(Ordering::SeqCst)
    }
}

/// No day can be told from a time and a zone.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DayError {
    /// The IANA time zone database has no such zone.
    #[error("unknown time zone {zone:?}")]
    UnknownZone {
        /// The name asked for.
        zone: String,
    },
    /// The time lies outside 1970 to 2200.
    #[error("no civil date at {time} s")]
    OutOfRange {
        /// UTC seconds.
        time: i64,
    },
}

/// The civil date in the IANA time zone `zone` at `time` (UTC seconds).
///
/// # Errors
/// [`DayError`], naming what does not fit.
pub(crate) fn day_in(zone: &str, time: i64) -> Result<Date, DayError> {
    let unknown = |_| DayError::UnknownZone {
        zone: zone.to_owned(),
    };
    let out_of_range = || DayError::OutOfRange { time };
    let zone = TimeZone::get(zone).map_err(unknown)?;
    let day = jiff::Timestamp::from_second(time)
        .map_err(|_| out_of_range())?
        .to_zoned(zone)
        .date();
    let part = |value: i8| u8::try_from(value).map_err(|_| out_of_range());
    Date::new(i32::from(day.year()), part(day.month())?, part(day.day())?)
        .map_err(|_| out_of_range())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_nobody_knows_is_refused() {
        let zone = "Mars/Olympus".to_owned();
        assert_eq!(day_in(&zone, 0), Err(DayError::UnknownZone { zone }));
    }

    #[test]
    fn a_time_without_a_date_is_refused() {
        assert_eq!(
            day_in("UTC", i64::MAX),
            Err(DayError::OutOfRange { time: i64::MAX })
        );
        assert_eq!(day_in("UTC", -1), Err(DayError::OutOfRange { time: -1 }));
    }

    #[test]
    fn the_day_is_the_creditors_and_not_the_servers() {
        // 2026-11-22T03:30:00Z
        let time = 1_795_318_200;
        let cases = [
            ("UTC", "2026-11-22"),
            ("America/New_York", "2026-11-21"),
            ("Asia/Tokyo", "2026-11-22"),
            ("Pacific/Kiritimati", "2026-11-22"),
        ];
        for (zone, expected) in cases {
            let day = day_in(zone, time).unwrap();
            assert_eq!(day.to_string(), expected, "{zone}");
        }
    }
}
