//! When and where to call, as it is typed and as it is sent.

use leeway_core::json::Decode;
use leeway_core::request::{Callback, DayPart, Request as _, digit};
use serde::Serialize;

use super::submission::Faults;
use crate::words::Line;

/// Every part of the day, in its order.
pub const PARTS: [DayPart; 3] = [DayPart::Morning, DayPart::Afternoon, DayPart::Evening];

/// The message that names a part of the day.
#[must_use]
pub const fn part_label(part: DayPart) -> &'static str {
    match part {
        DayPart::Morning => "callback-part-morning",
        DayPart::Afternoon => "callback-part-afternoon",
        DayPart::Evening => "callback-part-evening",
    }
}

/// What the customer has chosen and typed so far.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// The number to call.
    pub phone: String,
    /// When.
    pub part: Option<DayPart>,
    /// The language to speak; that of the screen where none was chosen.
    pub language: Option<String>,
}

impl Draft {
    /// What is sent; `language` is that of the screen.
    ///
    /// # Errors
    /// What has to be mended, in the order of the form.
    pub fn document(&self, language: &str) -> Result<Callback, Faults> {
        let callback = Callback {
            phone: european(&self.phone),
            day: None,
            part: self.part.unwrap_or(DayPart::Morning),
            language: self.language.clone().unwrap_or_else(|| language.to_owned()),
        };
        let mut faults = Faults::new();
        if callback.check().is_err() {
            faults.push(("callback-phone", Line::plain("callback-phone-error")));
        }
        if self.part.is_none() {
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
