//! When and where to call, as it is typed and as it is sent.

use leeway_core::date::Date;
use leeway_core::json::Decode;
use leeway_core::request::{Callback, DayPart, Request as _, digit};
use leeway_core::schedule::Calendar;
use leeway_core::services::CallTerms;
use serde::Serialize;

use super::submission::Faults;
use crate::words::Line;

/// The most days that are shown to choose from.
const MOST_DAYS: usize = 10;

/// The message that names a part of the day.
#[must_use]
pub const fn part_label(part: DayPart) -> &'static str {
    match part {
        DayPart::Morning => "callback-part-morning",
        DayPart::Afternoon => "callback-part-afternoon",
        DayPart::Evening => "callback-part-evening",
    }
}

/// When the creditor calls, on one day of its own.
#[derive(Debug, Clone, Copy)]
pub struct Hours<'a> {
    /// The policy's rule; none where the creditor calls as its people can.
    pub terms: Option<&'a CallTerms>,
    /// The policy's calendar.
    pub calendar: Option<&'a Calendar>,
    /// The creditor's day.
    pub today: Option<Date>,
}

impl Hours<'_> {
    /// The days that can be chosen; none where no day can.
    #[must_use]
    pub fn days(&self) -> Vec<Date> {
        match (self.terms, self.calendar, self.today) {
            (Some(terms), Some(calendar), Some(today)) => {
                let mut days = terms.days(today, calendar);
                days.truncate(MOST_DAYS);
                days
            }
            _ => Vec::new(),
        }
    }

    /// The parts of `day`, or of any day, in which somebody calls.
    #[must_use]
    pub fn parts(&self, day: Option<Date>) -> Vec<DayPart> {
        match (self.terms, self.calendar, day) {
            (Some(terms), Some(calendar), Some(day)) => terms.parts_on(day, calendar),
            (Some(terms), ..) => terms.parts(),
            (None, ..) => DayPart::ALL.to_vec(),
        }
    }
}

/// What the customer has chosen and typed so far.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// The number to call.
    pub phone: String,
    /// On which day; the next one that suits where none was chosen.
    pub day: Option<Date>,
    /// When.
    pub part: Option<DayPart>,
    /// The language to speak; that of the screen where none was chosen.
    pub language: Option<String>,
}

impl Draft {
    /// What is sent; `language` is that of the screen, `time_zone` that of the customer's
    /// clock, where it is known.
    ///
    /// # Errors
    /// What has to be mended, in the order of the form.
    pub fn document(
        &self,
        language: &str,
        time_zone: Option<String>,
        hours: Hours<'_>,
    ) -> Result<Callback, Faults> {
        let day = self.day.filter(|day| hours.days().contains(day));
        let part = self.part.filter(|part| hours.parts(day).contains(part));
        let mut callback = Callback {
            phone: european(&self.phone),
            day,
            part: part.unwrap_or(DayPart::Morning),
            time_zone,
            language: self.language.clone().unwrap_or_else(|| language.to_owned()),
        };
        let mut faults = Faults::new();
        if callback.check().is_err() {
            // A browser may name its zone in a way nobody reads; the rest still counts.
            callback.time_zone = None;
        }
        if callback.check().is_err() {
            faults.push(("callback-phone", Line::plain("callback-phone-error")));
        }
        if part.is_none() {
            faults.push(("callback-part", Line::plain("callback-part-error")));
        }
        if faults.is_empty() {
            Ok(callback)
        } else {
            Err(faults)
        }
    }
}

/// A telephone number with the digits 0 to 9, and without the marks that only set the
/// direction of writing.
fn european(typed: &str) -> String {
    let mut number = String::new();
    for c in typed.trim().chars() {
        match (digit(c), c) {
            (Some(value), _) => number.push(char::from(b'0' + value)),
            (None, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') => {
            }
            (None, '\u{a0}' | '\u{202f}' | '\u{2009}') => number.push(' '),
            (None, '\u{2010}'..='\u{2013}' | '\u{2212}') => number.push('-'),
            (None, '\u{ff0b}') => number.push('+'),
            (None, other) => number.push(other),
        }
    }
    number
}
