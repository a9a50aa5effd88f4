//! What is wrong with what is owed, as it is typed and as it is sent.

use leeway_core::json::Decode;
use leeway_core::money::Minor;
use leeway_core::request::{Dispute, DisputeReason, MAX_LIST, MAX_TEXT, holds_card_number};
use leeway_l10n::AmountError;
use serde::Serialize;

use super::submission::Faults;
use crate::words::{self, Figures, Line};

/// Every reason, in the order it is asked for.
pub const REASONS: [DisputeReason; 7] = [
    DisputeReason::WrongAmount,
    DisputeReason::AlreadyPaid,
    DisputeReason::NotReceived,
    DisputeReason::ThirdParty,
    DisputeReason::NotMine,
    DisputeReason::WrongDetails,
    DisputeReason::Other,
];

/// The message that names a reason.
#[must_use]
pub const fn reason_label(reason: DisputeReason) -> &'static str {
    match reason {
        DisputeReason::WrongAmount => "dispute-reason-wrong-amount",
        DisputeReason::AlreadyPaid => "dispute-reason-already-paid",
        DisputeReason::NotReceived => "dispute-reason-not-received",
        DisputeReason::ThirdParty => "dispute-reason-third-party",
        DisputeReason::NotMine => "dispute-reason-not-mine",
        DisputeReason::WrongDetails => "dispute-reason-wrong-details",
        DisputeReason::Other => "dispute-reason-other",
    }
}

/// What the customer has chosen and typed so far.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// Why.
    pub reason: Option<DisputeReason>,
    /// The ids of the lines it is about.
    pub lines: Vec<String>,
    /// What the customer thinks is owed.
    pub owed: String,
    /// In their own words.
    pub text: String,
}

impl Draft {
    /// Ticks a line, or takes the tick away.
    pub fn tick(&mut self, line: &str, ticked: bool) {
        self.lines.retain(|other| other != line);
        if ticked && self.lines.len() < MAX_LIST {
            self.lines.push(line.to_owned());
        }
    }

    /// What is sent; `language` is that of the screen.
    ///
    /// # Errors
    /// What has to be mended, in the order of the form.
    pub fn document(&self, figures: &Figures<'_>, language: &str) -> Result<Dispute, Faults> {
        let mut faults = Faults::new();
        if self.reason.is_none() {
            faults.push(("dispute-reason", Line::plain("dispute-reason-error")));
        }
        let example = Minor::new(15_543).unwrap_or_default();
        let owed = match figures.parse(&self.owed) {
            Err(AmountError::Empty) => None,
            Ok(owed) => Some(owed),
            Err(error) => {
                let line = words::amount_error(&error, example, figures);
                faults.push(("dispute-owed", line));
                None
            }
        };
        let text = free_text(&self.text, "dispute-text", &mut faults);
        match self.reason {
            Some(reason) if faults.is_empty() => Ok(Dispute {
                reason,
                line_items: self.lines.clone(),
                owed,
                text,
                language: language.to_owned(),
            }),
            _ => Err(faults),
        }
    }
}

/// A free text as it is sent: none where nothing was typed. What cannot be sent is said
/// of `field`, before anything leaves the device.
pub(super) fn free_text(typed: &str, field: words::FieldId, faults: &mut Faults) -> Option<String> {
    let text = typed.trim();
    let length = text.chars().count();
    if holds_card_number(text) {
        faults.push((field, Line::plain("submission-card-number")));
    } else if length > MAX_TEXT {
        let over = i64::try_from(length - MAX_TEXT).unwrap_or(i64::MAX);
        faults.push((
            field,
            Line::plain("submission-text-long").with("count", over),
        ));
    }
    (!text.is_empty()).then(|| text.replace('\0', ""))
}
