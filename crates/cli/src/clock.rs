//! The one place that reads a clock.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;

/// A moment in UTC seconds, given and shown as RFC 3339.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Time(pub(crate) i64);

/// Seconds of a day.
pub(crate) const DAY: i64 = 86_400;

impl Time {
    /// `fixed`, or else what the system's clock says.
    pub(crate) fn now(fixed: Option<Self>) -> Self {
        fixed.unwrap_or_else(|| Self(Timestamp::now().as_second()))
    }

    /// The start of its day in UTC.
    pub(crate) fn start_of_day(self) -> Self {
        Self(self.0 - self.0.rem_euclid(DAY))
    }

    /// The same time `days` days later.
    pub(crate) fn plus_days(self, days: u16) -> Self {
        Self(self.0.saturating_add(i64::from(days) * DAY))
    }
}

impl FromStr for Time {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text.parse::<Timestamp>() {
            Ok(time) if time.subsec_nanosecond() == 0 => Ok(Self(time.as_second())),
            _ => Err("not a time such as 2026-11-20T09:00:00Z".to_owned()),
        }
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match Timestamp::from_second(self.0) {
            Ok(time) => time.fmt(f),
            // Beyond the year 9999; documents may carry any number.
            Err(_) => write!(f, "second {}", self.0),
        }
    }
}
