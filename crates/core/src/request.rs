//! What customers ask of a creditor beside choosing an offer.
//!
//! Free text is short, optional, and never holds a card number: nobody has to
//! protect what was never taken.

mod needs;

use serde::Serialize;

pub use needs::{Circumstance, Format, Needs};

use crate::answers::{Bracket, Hardship};
use crate::date::Date;
use crate::json::{Decode, SchemaFault};
use crate::money::Minor;
use crate::trust::Digest;

/// The longest free text, in characters.
pub const MAX_TEXT: usize = 2000;

/// The most line items of a dispute, and consents of one request.
pub const MAX_LIST: usize = 50;

/// The longest id, language tag or telephone number, in characters.
const MAX_NAME: usize = 64;

/// Why a customer does not owe what the account says. Coded, so that the creditor's
/// system can act on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum DisputeReason {
    /// Somebody else owes it.
    NotMine,
    /// It was paid already.
    AlreadyPaid,
    /// The amount is wrong.
    WrongAmount,
    /// What was charged was never received, or sent back.
    NotReceived,
    /// An insurer or another third party should pay.
    ThirdParty,
    /// The customer's own name, address or other details are wrong.
    WrongDetails,
    /// Anything else, told in the text.
    Other,
}

/// `POST /v1/disputes`: the customer does not owe this, or not all of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Dispute {
    /// Why.
    pub reason: DisputeReason,
    /// The ids of the line items it is about; none for the whole account.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 50))]
    pub line_items: Vec<String>,
    /// What the customer thinks is owed, in minor units of the account's currency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owed: Option<Minor>,
    /// In the customer's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub text: Option<String>,
    /// The language the customer reads, as a BCP 47 tag.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 64))]
    pub language: String,
}

/// `POST /v1/assistance-requests`: the customer asks for help that no offer gives.
/// No free text: what somebody writes about hardship can be health data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AssistanceRequest {
    /// Why paying is hard.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hardship: Option<Hardship>,
    /// The bracket of income, worked out on the customer's device.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bracket: Option<Bracket>,
    /// The language the customer reads, as a BCP 47 tag.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 64))]
    pub language: String,
}

/// When somebody can be called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum DayPart {
    /// Before noon.
    Morning,
    /// From noon to about five.
    Afternoon,
    /// After that, as late as the creditor calls at all.
    Evening,
}

impl DayPart {
    /// Every part, in its order.
    pub const ALL: [Self; 3] = [Self::Morning, Self::Afternoon, Self::Evening];

    /// Its name in documents.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Morning => "morning",
            Self::Afternoon => "afternoon",
            Self::Evening => "evening",
        }
    }
}

/// `POST /v1/callbacks`: please call me.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Callback {
    /// The number to call: digits, spaces, hyphens, brackets and a leading `+`.
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 5, max_length = 64, pattern = "^[+]?[0-9 ()./-]+$")
    )]
    pub phone: String,
    /// The day wanted, on the customer's own calendar; the next one that suits if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<Date>,
    /// The part of the day wanted, on the customer's own clock.
    pub part: DayPart,
    /// The time zone of that clock, by its IANA name, such as `America/Denver`; the
    /// creditor's where it is absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 64, pattern = "^[A-Za-z0-9/_+-]+$")
    )]
    pub time_zone: Option<String>,
    /// The language to speak, as a BCP 47 tag.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 64))]
    pub language: String,
}

/// `POST /v1/feedback`: how it went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Feedback {
    /// From 1, badly, to 5, well.
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 5))]
    pub rating: u8,
    /// The step the customer was at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 64))]
    pub step: Option<String>,
    /// In the customer's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub text: Option<String>,
    /// The language the customer reads, as a BCP 47 tag.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 64))]
    pub language: String,
}

/// The answer to a dispute, a request for assistance, a callback or feedback.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RequestAnswer {
    /// The reference the customer can quote.
    pub reference: String,
    /// When it was received.
    pub received_at: i64,
}

/// The answer to a file added to a dispute (`POST /v1/disputes/{reference}/files`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct FileAnswer {
    /// Its number within the dispute, from 1.
    pub number: u16,
    /// `application/pdf`, `image/jpeg` or `image/png`.
    pub media_type: String,
    /// SHA-256 of the file as it arrived.
    pub sha256: Digest,
    /// Its length in bytes.
    pub bytes: u64,
    /// When it was received, in UTC seconds.
    pub received_at: i64,
}

/// A way of reaching a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// Electronic mail.
    Email,
    /// A text message.
    Sms,
    /// A call.
    Phone,
    /// Paper.
    Letter,
}

/// What a customer may be contacted about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// That a payment falls due.
    Reminders,
    /// What becomes of an arrangement.
    Arrangement,
    /// New ways to pay.
    Offers,
}

/// One decision about one channel and one purpose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Consent {
    /// By what.
    pub channel: Channel,
    /// For what.
    pub purpose: Purpose,
    /// Whether the customer agrees; `false` takes an earlier consent back.
    pub granted: bool,
    /// SHA-256 of the text the customer agreed to, as it was shown.
    pub text_sha256: Digest,
    /// The language it was shown in, as a BCP 47 tag.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 64))]
    pub language: String,
}

/// `PUT /v1/preferences`: how the customer wants to be reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Preferences {
    /// The channel liked best.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// The language liked best, as a BCP 47 tag.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 64))]
    pub language: String,
    /// Decisions made now. Those about other channels and purposes stay as they are.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 50))]
    pub consents: Vec<Consent>,
    /// What the customer needs. Absent, it stays as it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub needs: Option<Needs>,
}

/// Why a request is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RequestError {
    /// A member makes no sense.
    #[error(transparent)]
    Schema(#[from] SchemaFault),
    /// A free text seems to hold the number of a payment card.
    #[error("a card number at {path}")]
    CardNumber {
        /// JSON Pointer (RFC 6901) of the text.
        path: &'static str,
    },
}

/// A request that can be checked by itself.
pub trait Request: Decode + Serialize {
    /// Whether it makes sense and holds no card number.
    ///
    /// # Errors
    /// [`RequestError`], for the first member at fault.
    fn check(&self) -> Result<(), RequestError>;
}

impl Request for Dispute {
    fn check(&self) -> Result<(), RequestError> {
        name("/language", &self.language)?;
        if self.line_items.len() > MAX_LIST {
            return Err(SchemaFault::invalid("/line_items", "too many").into());
        }
        for id in &self.line_items {
            name("/line_items", id)?;
        }
        if self.owed.is_some_and(|owed| owed < Minor::ZERO) {
            return Err(SchemaFault::invalid("/owed", "must not be negative").into());
        }
        free_text("/text", self.text.as_deref())
    }
}

impl Request for AssistanceRequest {
    fn check(&self) -> Result<(), RequestError> {
        name("/language", &self.language)
    }
}

impl Request for Callback {
    fn check(&self) -> Result<(), RequestError> {
        name("/language", &self.language)?;
        name("/phone", &self.phone)?;
        if let Some(zone) = &self.time_zone {
            name("/time_zone", zone)?;
            let known = |byte: u8| byte.is_ascii_alphanumeric() || b"/_+-".contains(&byte);
            if !zone.bytes().all(known) {
                return Err(SchemaFault::invalid("/time_zone", "must be a time zone").into());
            }
        }
        let (mut digits, mut others) = (0, false);
        for (place, c) in self.phone.chars().enumerate() {
            match c {
                _ if c.is_ascii_digit() => digits += 1,
                ' ' | '-' | '(' | ')' | '.' | '/' => {}
                '+' if place == 0 => {}
                _ => others = true,
            }
        }
        // ITU-T E.164: at most 15 digits.
        if others || !(5..=15).contains(&digits) {
            return Err(SchemaFault::invalid("/phone", "must be a telephone number").into());
        }
        Ok(())
    }
}

impl Request for Feedback {
    fn check(&self) -> Result<(), RequestError> {
        name("/language", &self.language)?;
        if !(1..=5).contains(&self.rating) {
            return Err(SchemaFault::invalid("/rating", "must be from 1 to 5").into());
        }
        if let Some(step) = &self.step {
            name("/step", step)?;
        }
        free_text("/text", self.text.as_deref())
    }
}

impl Request for Preferences {
    fn check(&self) -> Result<(), RequestError> {
        name("/language", &self.language)?;
        if self.consents.len() > MAX_LIST {
            return Err(SchemaFault::invalid("/consents", "too many").into());
        }
        for (index, consent) in self.consents.iter().enumerate() {
            name("/consents", &consent.language)?;
            let about = |other: &Consent| {
                (other.channel, other.purpose) == (consent.channel, consent.purpose)
            };
            if self.consents.iter().take(index).any(about) {
                let reason = "two decisions about one channel and purpose";
                return Err(SchemaFault::invalid("/consents", reason).into());
            }
        }
        self.needs.as_ref().map_or(Ok(()), Needs::check)
    }
}

/// Refuses what is no id, language tag or telephone number.
pub(crate) fn name(path: &'static str, text: &str) -> Result<(), RequestError> {
    if text.is_empty() || text.chars().count() > MAX_NAME || text.contains(char::is_control) {
        let reason = "must have 1 to 64 characters, none of control";
        return Err(SchemaFault::invalid(path, reason).into());
    }
    Ok(())
}

fn free_text(path: &'static str, text: Option<&str>) -> Result<(), RequestError> {
    let Some(text) = text else {
        return Ok(());
    };
    if text.chars().count() > MAX_TEXT || text.contains('\0') {
        return Err(SchemaFault::invalid(path, "must have at most 2000 characters").into());
    }
    if holds_card_number(text) {
        return Err(RequestError::CardNumber { path });
    }
    Ok(())
}

/// Whether a text seems to hold the number of a payment card: 13 to 19 digits, in
/// groups or not, whose check digit is right (ISO/IEC 7812-1, annex B). One in ten
/// other numbers of that length looks like one as well.
///
/// ```
/// use leeway_core::request::holds_card_number;
///
/// assert!(holds_card_number("my card is 4111 1111-1111 1111, thanks"));
/// assert!(!holds_card_number("my card is 4111 1111 1111 1112, thanks"));
/// assert!(!holds_card_number("call me on +1 555 0100"));
/// ```
#[must_use]
pub fn holds_card_number(text: &str) -> bool {
    // The digits seen since something else than a digit or a single separator, and
    // where in them the groups begin and end.
    let mut digits: Vec<u8> = Vec::new();
    let mut starts: Vec<usize> = Vec::new();
    let mut after_separator = true;
    for c in text.chars() {
        if let Some(digit) = digit(c) {
            if after_separator {
                if is_card(&digits, &starts) {
                    return true;
                }
                starts.push(digits.len());
            }
            digits.push(digit);
            after_separator = false;
        } else if matches!(c, ' ' | '-' | '.' | '\u{a0}' | '\u{202f}') && !after_separator {
            after_separator = true;
        } else {
            if is_card(&digits, &starts) {
                return true;
            }
            digits.clear();
            starts.clear();
            after_separator = true;
        }
    }
    is_card(&digits, &starts)
}

/// Whether digits from the start of a group to the end are a card number.
fn is_card(digits: &[u8], starts: &[usize]) -> bool {
    starts.iter().any(|&start| {
        let number = digits.get(start..).unwrap_or_default();
        (13..=19).contains(&number.len()) && check_digit_fits(number)
    })
}

/// Luhn's formula: every second digit from the right, doubled, digits summed.
fn check_digit_fits(number: &[u8]) -> bool {
    let mut sum = 0_u32;
    for (place, &digit) in number.iter().rev().enumerate() {
        let value = u32::from(digit);
        sum += match (place % 2, value * 2) {
            (0, _) => value,
            (_, twice) if twice > 9 => twice - 9,
            (_, twice) => twice,
        };
    }
    // A row of zeros is no number.
    sum > 0 && sum.is_multiple_of(10)
}

/// A decimal digit of the scripts that keyboards write: European, Arabic-Indic,
/// Persian, Devanagari, fullwidth.
#[must_use]
pub fn digit(c: char) -> Option<u8> {
    const ZEROS: [char; 5] = ['0', '\u{660}', '\u{6f0}', '\u{966}', '\u{ff10}'];
    ZEROS.iter().find_map(|&zero| {
        let value = u32::from(c).checked_sub(u32::from(zero))?;
        u8::try_from(value).ok().filter(|value| *value < 10)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn card_numbers_are_found_however_they_are_written() {
        // Numbers the card schemes publish for tests.
        for text in [
            "4111111111111111",
            "4111 1111 1111 1111",
            "4111-1111-1111-1111 12 27",
            "ref 12 5555 5555 5555 4444.",
            "378282246310005",
            "3782 822463 10005 exp 0127",
            "6011\u{a0}1111\u{a0}1111\u{a0}1117",
            "4222222222222",
            "٤١١١١١١١١١١١١١١١",
            "４１１１１１１１１１１１１１１１",
            "a4111111111111111b",
        ] {
            assert!(holds_card_number(text), "{text}");
        }
    }

    #[test]
    fn other_numbers_are_left_alone() {
        for text in [
            "",
            "4111111111111112",
            "411111111111",
            "0000000000000000",
            "+1 (555) 010-0100",
            "invoice 2026-11-20 about 1234.57",
            "41111111111111111111111",
            "4111  1111  1111  1111 1",
        ] {
            assert!(!holds_card_number(text), "{text}");
        }
    }

    #[test]
    fn requests_that_make_no_sense_are_refused_with_the_member() {
        let feedback = Feedback {
            rating: 3,
            step: None,
            text: None,
            language: "en".to_owned(),
        };
        let fault = |change: fn(&mut Feedback)| {
            let mut changed = feedback.clone();
            change(&mut changed);
            changed.check()
        };
        assert_eq!(feedback.check(), Ok(()));
        assert_eq!(
            fault(|feedback| feedback.text = Some("4111 1111 1111 1111".to_owned())),
            Err(RequestError::CardNumber { path: "/text" })
        );
        let schema = |path, reason| Err(SchemaFault::invalid(path, reason).into());
        assert_eq!(
            fault(|feedback| feedback.rating = 6),
            schema("/rating", "must be from 1 to 5")
        );
        assert_eq!(
            fault(|feedback| feedback.text = Some("a".repeat(2001))),
            schema("/text", "must have at most 2000 characters")
        );
        for phone in ["", "1234", "call me", "+1 555 0100 ext", "1234567890123456"] {
            let callback = Callback {
                phone: phone.to_owned(),
                day: None,
                part: DayPart::Morning,
                time_zone: None,
                language: "en".to_owned(),
            };
            assert!(callback.check().is_err(), "{phone}");
        }
        let mut callback = Callback {
            phone: "+1 555 0100".to_owned(),
            day: None,
            part: DayPart::Morning,
            time_zone: Some("Etc/GMT+5".to_owned()),
            language: "en".to_owned(),
        };
        assert_eq!(callback.check(), Ok(()));
        callback.time_zone = Some("New York".to_owned());
        assert_eq!(
            callback.check(),
            Err(SchemaFault::invalid("/time_zone", "must be a time zone").into())
        );
    }
}
