//! What a customer needs so that they can deal with the creditor, told freely and by
//! codes alone.
//!
//! Circumstances can be data about health (GDPR article 9(1)), so there is no free text,
//! nothing is asked for twice, and what is told rests on a consent of its own (article
//! 9(2)(a)) that can be taken back (article 7(3)).

use serde::Serialize;

use super::{RequestError, name};
use crate::json::{Decode, SchemaFault};
use crate::trust::Digest;

/// How a customer can read or hear what the creditor has to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Large print.
    LargePrint,
    /// Braille.
    Braille,
    /// Easy read: short sentences with pictures.
    EasyRead,
    /// As a recording.
    Audio,
    /// Calls through a text relay service.
    TextRelay,
    /// A sign language interpreter.
    SignLanguage,
    /// An interpreter of the customer's language on calls.
    Interpreter,
    /// Letters in the customer's language.
    Translation,
}

impl Format {
    /// Every format, in the order it is asked for.
    pub const ALL: [Self; 8] = [
        Self::LargePrint,
        Self::Braille,
        Self::EasyRead,
        Self::Audio,
        Self::TextRelay,
        Self::SignLanguage,
        Self::Interpreter,
        Self::Translation,
    ];
}

/// What the creditor should bear in mind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Circumstance {
    /// Bodily health.
    PhysicalHealth,
    /// Mental health.
    MentalHealth,
    /// Remembering or understanding is hard.
    Memory,
    /// Somebody close died.
    Bereavement,
    /// The customer cares for somebody.
    Caring,
    /// Somebody controls or hurts the customer.
    Safety,
    /// Somebody helps the customer with letters and calls.
    Helper,
    /// More time is needed to answer.
    MoreTime,
}

impl Circumstance {
    /// Every circumstance, in the order it is asked for.
    pub const ALL: [Self; 8] = [
        Self::PhysicalHealth,
        Self::MentalHealth,
        Self::Memory,
        Self::Bereavement,
        Self::Caring,
        Self::Safety,
        Self::Helper,
        Self::MoreTime,
    ];
}

/// What a customer needs, with the consent it rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Needs {
    /// Whether the customer agrees that this is kept and used; `false` takes everything
    /// told before back, and then nothing else is told.
    pub granted: bool,
    /// How the customer can read or hear.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 8))]
    pub formats: Vec<Format>,
    /// What should be borne in mind.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 8))]
    pub circumstances: Vec<Circumstance>,
    /// Asked for their circumstances, the customer would rather not say.
    #[serde(default)]
    pub rather_not_say: bool,
    /// SHA-256 of the text the customer agreed to, as it was shown.
    pub text_sha256: Digest,
    /// The language it was shown in, as a BCP 47 tag.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 64))]
    pub language: String,
}

impl Needs {
    /// Whether it makes sense.
    ///
    /// # Errors
    /// [`RequestError::Schema`], for the first member at fault.
    pub(super) fn check(&self) -> Result<(), RequestError> {
        name("/needs/language", &self.language)?;
        repeated("/needs/formats", &self.formats)?;
        repeated("/needs/circumstances", &self.circumstances)?;
        let said = !self.circumstances.is_empty();
        if self.rather_not_say && said {
            let reason = "must be false where circumstances are named";
            return Err(SchemaFault::invalid("/needs/rather_not_say", reason).into());
        }
        let anything = said || self.rather_not_say || !self.formats.is_empty();
        if !self.granted && anything {
            let reason = "must be true where anything is told";
            return Err(SchemaFault::invalid("/needs/granted", reason).into());
        }
        Ok(())
    }
}

fn repeated<T: PartialEq>(path: &'static str, values: &[T]) -> Result<(), RequestError> {
    let twice = values
        .iter()
        .enumerate()
        .any(|(index, value)| values.iter().take(index).any(|before| before == value));
    if twice {
        return Err(SchemaFault::invalid(path, "a value occurs twice").into());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn needs() -> Needs {
        Needs {
            granted: true,
            formats: vec![Format::LargePrint],
            circumstances: vec![Circumstance::Caring],
            rather_not_say: false,
            text_sha256: Digest::of(b"I agree."),
            language: "en".to_owned(),
        }
    }

    #[test]
    fn needs_that_contradict_themselves_are_refused() {
        let fault = |change: fn(&mut Needs)| {
            let mut needs = needs();
            change(&mut needs);
            match needs.check() {
                Err(RequestError::Schema(fault)) => fault.path,
                other => format!("{other:?}"),
            }
        };
        for (change, path) in [
            (
                (|needs: &mut Needs| needs.granted = false) as fn(&mut Needs),
                "/needs/granted",
            ),
            (|needs| needs.rather_not_say = true, "/needs/rather_not_say"),
            (
                |needs| needs.formats.push(Format::LargePrint),
                "/needs/formats",
            ),
            (
                |needs| needs.circumstances.push(Circumstance::Caring),
                "/needs/circumstances",
            ),
            (|needs| needs.language.clear(), "/needs/language"),
        ] {
            assert_eq!(fault(change), path);
        }
    }

    #[test]
    fn rather_not_say_is_an_answer_and_taking_back_tells_nothing() {
        assert_eq!(needs().check(), Ok(()));
        let unsaid = Needs {
            formats: Vec::new(),
            circumstances: Vec::new(),
            rather_not_say: true,
            ..needs()
        };
        assert_eq!(unsaid.check(), Ok(()));
        let back = Needs {
            granted: false,
            rather_not_say: false,
            ..unsaid
        };
        assert_eq!(back.check(), Ok(()));
    }
}
