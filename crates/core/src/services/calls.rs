//! When customers who ask for a call are called.

use crate::date::Date;
use crate::json::{Decode, Fault, Node};
use crate::request::{Callback, DayPart};
use crate::schedule::Calendar;

/// A time on a clock, in minutes after midnight; up to 24:00. Written `"08:30"`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimeOfDay(u16);

/// Minutes in a day.
const A_DAY: u16 = 24 * 60;

/// The least that is left of a part of the day for somebody to be called in it, in minutes.
const LEAST: u16 = 60;

impl TimeOfDay {
    /// The time so many minutes after midnight; `None` beyond 24:00.
    #[must_use]
    pub const fn of_minutes(minutes: u16) -> Option<Self> {
        if minutes <= A_DAY {
            Some(Self(minutes))
        } else {
            None
        }
    }

    /// Minutes after midnight, 0 to 1440.
    #[must_use]
    pub const fn minutes(self) -> u16 {
        self.0
    }

    /// Reads `08:30`.
    fn read_text(text: &str) -> Option<Self> {
        let (hours, minutes) = text.split_once(':')?;
        let number = |digits: &str| {
            let two = digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
            two.then(|| digits.parse::<u16>().ok()).flatten()
        };
        let (hours, minutes) = (number(hours)?, number(minutes)?);
        if minutes > 59 {
            return None;
        }
        Self::of_minutes(hours.checked_mul(60)?.checked_add(minutes)?)
    }
}

impl Decode for TimeOfDay {
    fn blank() -> Self {
        Self::default()
    }

    fn decode(&mut self, node: Node) -> Result<(), Fault> {
        let Node::Str(text) = &node else {
            return Err(Fault::unexpected("a time of day"));
        };
        match Self::read_text(text) {
            Some(time) => *self = time,
            None => return Err(Fault::invalid(&"must be a time from 00:00 to 24:00")),
        }
        Ok(())
    }
}

/// When customers who ask for a call are called. Hours are those of the customer's own
/// clock, as laws on quiet hours count them: 8 a.m. to 9 p.m. in 47 CFR 64.1200(c)(1) and
/// 12 CFR 1006.6(b)(1)(i).
#[derive(Debug, Clone, PartialEq, Eq, Decode)]
#[serde(deny_unknown_fields)]
pub struct CallTerms {
    /// Nobody is called before; at the earliest 00:00.
    pub from: TimeOfDay,
    /// Nobody is called from then on; at the latest 24:00, and later than `from`.
    pub until: TimeOfDay,
    /// On which days of the week, and in which parts of them.
    pub week: Vec<CallDays>,
    /// Days on which nobody is called, beside the holidays of the calendar; at most 1,000.
    #[serde(default)]
    pub closed: Vec<Date>,
    /// How many days ahead a call can be asked for, 1 to 60.
    pub max_days: u16,
}

/// Days of the week that are alike.
#[derive(Debug, Clone, PartialEq, Eq, Decode)]
#[serde(deny_unknown_fields)]
pub struct CallDays {
    /// From 0 for Monday to 6 for Sunday, each in one entry only.
    pub days: Vec<u8>,
    /// The parts of these days.
    pub parts: Vec<DayPart>,
}

/// Why a call cannot be asked for then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CallFault {
    /// A day that has passed, or lies too far ahead.
    #[error("the day must be from {first} to {last}")]
    Day {
        /// The first day.
        first: Date,
        /// The last day.
        last: Date,
    },
    /// Nobody is called on this day, or not in this part of it.
    #[error("nobody is called then")]
    Closed,
}

impl DayPart {
    /// When it begins and ends, in minutes after midnight.
    const fn minutes(self) -> (u16, u16) {
        match self {
            Self::Morning => (0, 12 * 60),
            Self::Afternoon => (12 * 60, 17 * 60),
            Self::Evening => (17 * 60, A_DAY),
        }
    }
}

impl CallTerms {
    /// The hours in which a customer is called within `part`; `None` where less than an
    /// hour of it is left.
    #[must_use]
    pub fn hours(&self, part: DayPart) -> Option<(TimeOfDay, TimeOfDay)> {
        let (begin, end) = part.minutes();
        let from = self.from.0.max(begin);
        let until = self.until.0.min(end);
        (until.saturating_sub(from) >= LEAST).then_some((TimeOfDay(from), TimeOfDay(until)))
    }

    /// The parts of `day` in which a customer is called, in their order; none on a closed
    /// day.
    #[must_use]
    pub fn parts_on(&self, day: Date, calendar: &Calendar) -> Vec<DayPart> {
        let mut parts = Vec::new();
        if self.closed.contains(&day) || calendar.holidays.contains(&day) {
            return parts;
        }
        for days in &self.week {
            if !days.days.contains(&day.weekday()) {
                continue;
            }
            for part in DayPart::ALL {
                if days.parts.contains(&part) && self.hours(part).is_some() {
                    parts.push(part);
                }
            }
        }
        parts
    }

    /// The parts in which a customer is called on some day of the week.
    #[must_use]
    pub fn parts(&self) -> Vec<DayPart> {
        let mut parts = Vec::new();
        for part in DayPart::ALL {
            let named = self.week.iter().any(|days| days.parts.contains(&part));
            if named && self.hours(part).is_some() {
                parts.push(part);
            }
        }
        parts
    }

    /// The days that can be asked for on the day `today` of the creditor's, from the next
    /// one on: those with a part in which somebody is called.
    #[must_use]
    pub fn days(&self, today: Date, calendar: &Calendar) -> Vec<Date> {
        let mut days = Vec::new();
        for ahead in 1..=i32::from(self.max_days) {
            let Ok(day) = today.add_days(ahead) else {
                break;
            };
            if !self.parts_on(day, calendar).is_empty() {
                days.push(day);
            }
        }
        days
    }

    /// Whether the call asked for on the day `today` of the creditor's can be made. The
    /// day itself still counts: the page may have been open since the day before, and a
    /// customer's own day may begin earlier.
    ///
    /// # Errors
    /// [`CallFault`].
    pub fn allows(
        &self,
        callback: &Callback,
        today: Date,
        calendar: &Calendar,
    ) -> Result<(), CallFault> {
        let open = match callback.day {
            None => self.parts(),
            Some(day) => {
                let last = today
                    .add_days(i32::from(self.max_days))
                    .map_err(|_| CallFault::Closed)?;
                if day < today || day > last {
                    return Err(CallFault::Day { first: today, last });
                }
                self.parts_on(day, calendar)
            }
        };
        if open.contains(&callback.part) {
            Ok(())
        } else {
            Err(CallFault::Closed)
        }
    }
}
