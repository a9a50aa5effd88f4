//! How the creditor may reach the customer: every channel for every purpose is a decision
//! of its own, none is made beforehand, and each can be taken back.

use leeway_core::json::{self, Decode, Limits};
use leeway_core::request::{Channel, Consent, Needs, Preferences, Purpose};
use leeway_core::trust::Digest;
use serde::Serialize;

use super::{Reply, needs};

/// Every channel, in the order it is offered.
pub const CHANNELS: [Channel; 4] = [
    Channel::Email,
    Channel::Sms,
    Channel::Phone,
    Channel::Letter,
];

/// Every purpose, in the order it is asked for.
pub const PURPOSES: [Purpose; 3] = [Purpose::Reminders, Purpose::Arrangement, Purpose::Offers];

/// The message that names a channel.
#[must_use]
pub const fn channel_label(channel: Channel) -> &'static str {
    match channel {
        Channel::Email => "preferences-channel-email",
        Channel::Sms => "preferences-channel-sms",
        Channel::Phone => "preferences-channel-phone",
        Channel::Letter => "preferences-channel-letter",
    }
}

/// The message that names a purpose.
#[must_use]
pub const fn purpose_label(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Reminders => "preferences-reminders-label",
        Purpose::Arrangement => "preferences-arrangement-label",
        Purpose::Offers => "preferences-offers-label",
    }
}

/// The message the customer agrees to: one whole sentence for each channel and purpose,
/// so that it is what is hashed.
#[must_use]
pub const fn consent_label(channel: Channel, purpose: Purpose) -> &'static str {
    match (purpose, channel) {
        (Purpose::Reminders, Channel::Email) => "consent-reminders-email",
        (Purpose::Reminders, Channel::Sms) => "consent-reminders-sms",
        (Purpose::Reminders, Channel::Phone) => "consent-reminders-phone",
        (Purpose::Reminders, Channel::Letter) => "consent-reminders-letter",
        (Purpose::Arrangement, Channel::Email) => "consent-arrangement-email",
        (Purpose::Arrangement, Channel::Sms) => "consent-arrangement-sms",
        (Purpose::Arrangement, Channel::Phone) => "consent-arrangement-phone",
        (Purpose::Arrangement, Channel::Letter) => "consent-arrangement-letter",
        (Purpose::Offers, Channel::Email) => "consent-offers-email",
        (Purpose::Offers, Channel::Sms) => "consent-offers-sms",
        (Purpose::Offers, Channel::Phone) => "consent-offers-phone",
        (Purpose::Offers, Channel::Letter) => "consent-offers-letter",
    }
}

/// The preferences as the API gave them; `None` where it gave none that can be read. A
/// customer who never put any has empty ones.
#[must_use]
pub fn stored(reply: &Reply) -> Option<Preferences> {
    if reply.status == 404 {
        return Some(Preferences {
            channel: None,
            language: String::new(),
            consents: Vec::new(),
            needs: None,
        });
    }
    if !reply.is_success() {
        return None;
    }
    json::from_slice(
        reply.body.as_bytes(),
        Limits::bytes(super::MAX_ANSWER_BYTES),
    )
    .ok()
}

/// The channel liked best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[serde(rename_all = "snake_case")]
pub enum Best {
    /// None is.
    Any,
    /// This one.
    Channel(Channel),
}

impl From<Option<Channel>> for Best {
    fn from(channel: Option<Channel>) -> Self {
        channel.map_or(Self::Any, Self::Channel)
    }
}

/// A decision about one channel and purpose that was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Decided {
    /// How to be reached.
    pub channel: Channel,
    /// What for.
    pub purpose: Purpose,
    /// Whether the customer agrees.
    pub granted: bool,
}

/// What the customer has chosen so far, beside what is stored.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// The channel liked best, where it was changed.
    pub channel: Option<Best>,
    /// The decisions that were changed.
    pub decided: Vec<Decided>,
    /// What the customer needs, where it was changed. It can be about health, so it is
    /// never kept, sealed or not.
    #[serde(default, skip_serializing)]
    pub needs: Option<needs::Draft>,
}

impl Draft {
    /// Decides about one channel and purpose.
    pub fn decide(&mut self, channel: Channel, purpose: Purpose, granted: bool) {
        self.decided
            .retain(|known| (known.channel, known.purpose) != (channel, purpose));
        self.decided.push(Decided {
            channel,
            purpose,
            granted,
        });
    }

    /// Whether the customer agrees to this, as the form stands.
    #[must_use]
    pub fn agrees(&self, stored: &Preferences, channel: Channel, purpose: Purpose) -> bool {
        self.decided
            .iter()
            .find(|known| (known.channel, known.purpose) == (channel, purpose))
            .map_or_else(
                || granted(stored, channel, purpose),
                |decided| decided.granted,
            )
    }

    /// The channel liked best, as the form stands.
    #[must_use]
    pub fn best(&self, stored: &Preferences) -> Option<Channel> {
        match self.channel {
            None => stored.channel,
            Some(Best::Any) => None,
            Some(Best::Channel(channel)) => Some(channel),
        }
    }

    /// What is sent: the channel, and those decisions that are new. `text` gives the
    /// words of a consent as they are on the screen, with the tag of their language.
    /// `needs` is what is sent about what the customer needs. `None` where nothing changed.
    #[must_use]
    pub fn document(
        &self,
        stored: &Preferences,
        language: &str,
        text: &dyn Fn(Channel, Purpose) -> (String, String),
        needs: Option<Needs>,
    ) -> Option<Preferences> {
        let mut consents = Vec::new();
        for purpose in PURPOSES {
            for channel in CHANNELS {
                let agrees = self.agrees(stored, channel, purpose);
                if agrees == granted(stored, channel, purpose) {
                    continue;
                }
                let (text, language) = text(channel, purpose);
                consents.push(Consent {
                    channel,
                    purpose,
                    granted: agrees,
                    text_sha256: Digest::of(text.as_bytes()),
                    language,
                });
            }
        }
        let channel = self.best(stored);
        if consents.is_empty() && channel == stored.channel && needs.is_none() {
            return None;
        }
        Some(Preferences {
            channel,
            language: language.to_owned(),
            consents,
            needs,
        })
    }
}

fn granted(stored: &Preferences, channel: Channel, purpose: Purpose) -> bool {
    stored
        .consents
        .iter()
        .any(|consent| consent.channel == channel && consent.purpose == purpose && consent.granted)
}
