//! What the customer needs, as it is ticked and as it is sent. It is told by codes alone,
//! rests on a consent of its own, and nothing is ticked beforehand.

use leeway_core::json::Decode;
use leeway_core::request::{Circumstance, Format, Needs, Preferences};
use leeway_core::trust::Digest;
use serde::Serialize;

use super::submission::Faults;
use crate::words::Line;

/// The message that names a format.
#[must_use]
pub const fn format_label(format: Format) -> &'static str {
    match format {
        Format::LargePrint => "needs-large-print",
        Format::Braille => "needs-braille",
        Format::EasyRead => "needs-easy-read",
        Format::Audio => "needs-audio",
        Format::TextRelay => "needs-text-relay",
        Format::SignLanguage => "needs-sign-language",
        Format::Interpreter => "needs-interpreter",
        Format::Translation => "needs-translation",
    }
}

/// The message that names a circumstance.
#[must_use]
pub const fn circumstance_label(circumstance: Circumstance) -> &'static str {
    match circumstance {
        Circumstance::PhysicalHealth => "needs-physical-health",
        Circumstance::MentalHealth => "needs-mental-health",
        Circumstance::Memory => "needs-memory",
        Circumstance::Bereavement => "needs-bereavement",
        Circumstance::Caring => "needs-caring",
        Circumstance::Safety => "needs-safety",
        Circumstance::Helper => "needs-helper",
        Circumstance::MoreTime => "needs-more-time",
    }
}

/// The form as it stands.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// How the customer can read or hear.
    pub formats: Vec<Format>,
    /// What should be borne in mind.
    pub circumstances: Vec<Circumstance>,
    /// The customer would rather not say what should be borne in mind.
    pub rather_not_say: bool,
    /// The customer agrees that this is kept and used.
    pub agrees: bool,
}

impl Draft {
    /// The form for what is stored.
    #[must_use]
    pub fn of(stored: &Preferences) -> Self {
        stored
            .needs
            .as_ref()
            .map_or_else(Self::default, |needs| Self {
                formats: needs.formats.clone(),
                circumstances: needs.circumstances.clone(),
                rather_not_say: needs.rather_not_say,
                agrees: needs.granted,
            })
    }

    /// Ticks a format, or takes the tick out.
    pub fn tick_format(&mut self, format: Format, ticked: bool) {
        self.formats.retain(|known| *known != format);
        if ticked {
            self.formats.push(format);
        }
    }

    /// Ticks a circumstance, or takes the tick out. Who names one says something.
    pub fn tick_circumstance(&mut self, circumstance: Circumstance, ticked: bool) {
        self.circumstances.retain(|known| *known != circumstance);
        if ticked {
            self.circumstances.push(circumstance);
            self.rather_not_say = false;
        }
    }

    /// The customer would rather not say, or takes that back.
    pub fn tick_rather_not_say(&mut self, ticked: bool) {
        self.rather_not_say = ticked;
        if ticked {
            self.circumstances.clear();
        }
    }

    const fn tells(&self) -> bool {
        !self.formats.is_empty() || !self.circumstances.is_empty() || self.rather_not_say
    }

    /// What has to be mended before anything is sent.
    #[must_use]
    pub fn faults(&self) -> Faults {
        if self.tells() && !self.agrees {
            return vec![("needs-consent", Line::plain("needs-consent-error"))];
        }
        Faults::new()
    }

    /// What is sent: `None` where nothing changed. `text` is the sentence that is agreed
    /// to as it is on the screen, `language` the tag of its language.
    #[must_use]
    pub fn document(&self, stored: &Preferences, text: &str, language: &str) -> Option<Needs> {
        let before = Self::of(stored);
        let granted = self.agrees && self.tells();
        if *self == before || (!granted && !before.agrees) {
            return None;
        }
        let mut needs = Needs {
            granted,
            formats: Vec::new(),
            circumstances: Vec::new(),
            rather_not_say: granted && self.rather_not_say,
            text_sha256: Digest::of(text.as_bytes()),
            language: language.to_owned(),
        };
        if granted {
            // In the order of the form, whatever was ticked first.
            needs.formats.extend(
                Format::ALL
                    .into_iter()
                    .filter(|format| self.formats.contains(format)),
            );
            needs.circumstances.extend(
                Circumstance::ALL
                    .into_iter()
                    .filter(|circumstance| self.circumstances.contains(circumstance)),
            );
        }
        Some(needs)
    }
}
