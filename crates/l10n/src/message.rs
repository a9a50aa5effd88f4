//! What goes into a message and what comes out of it.

use crate::bundle::{FSI, PDI};
use crate::locale::Direction;

/// A value a message can refer to as `{ $name }`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// Text shown as it is. Money, dates and percentages come this way, formatted by a
    /// [`Formatter`](crate::Formatter) before.
    Text(String),
    /// A count. It is shown in the customer's digits and chooses plural forms.
    Number(i64),
}

impl From<String> for Arg {
    fn from(text: String) -> Arg {
        Arg::Text(text)
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Arg {
        Arg::Text(text.to_owned())
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Arg {
        Arg::Number(number)
    }
}

impl From<i32> for Arg {
    fn from(number: i32) -> Arg {
        Arg::Number(number.into())
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Arg {
        Arg::Number(number.into())
    }
}

/// One run of a resolved message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Text in the message's own language.
    Text(String),
    /// Text put into the message, whose direction may differ from what surrounds it: to be rendered in `<bdi>`.
    ///
    /// An isolate within an isolate (a select expression amid a sentence, with a value amid one of its variants) stays
    /// inside this text, between FSI and PDI marks.
    Isolate(String),
}

impl Part {
    /// The text of the run.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Part::Text(text) | Part::Isolate(text) => text,
        }
    }
}

/// A message in words, ready to be rendered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The runs of the message in reading order; none when no language has the message.
    pub parts: Vec<Part>,
    /// The tag of the language the text is in. Not always the language asked for: render it with `lang` and `dir` of its
    /// own when it is not the widget's (WCAG 3.1.2).
    pub lang: String,
    /// The direction of [`lang`](Self::lang).
    pub dir: Direction,
    /// What went wrong on the way here; empty for a complete translation. For logs and the `missing-translation` event:
    /// customers see the best text there is, never these.
    pub faults: Vec<Fault>,
}

impl Message {
    /// The message as one string with FSI and PDI marks around isolates, for attributes such as `aria-label`.
    #[must_use]
    pub fn to_plain(&self) -> String {
        let mut plain = String::new();
        for part in &self.parts {
            match part {
                Part::Text(text) => plain.push_str(text),
                Part::Isolate(text) => {
                    plain.push(FSI);
                    plain.push_str(text);
                    plain.push(PDI);
                }
            }
        }
        plain
    }

    /// The message as one string without any isolate marks, for text that is copied, printed or compared.
    #[must_use]
    pub fn to_text(&self) -> String {
        self.parts
            .iter()
            .flat_map(|part| part.text().chars())
            .filter(|c| !matches!(*c, FSI | PDI))
            .collect()
    }
}

/// Something that kept a message from resolving completely in one language.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{lang}: {id}: {kind}")]
pub struct Fault {
    /// The language it happened in.
    pub lang: String,
    /// The message that was asked for, with its attribute if any.
    pub id: String,
    /// What happened.
    pub kind: FaultKind,
}

/// What can keep a message from resolving. Every kind but [`Missing`](FaultKind::Missing) names something in the text of
/// the message; the checks of [`check`](crate::check) find them before a release.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FaultKind {
    /// The language has no such message, or the message has no such attribute or value.
    #[error("no such message")]
    Missing,
    /// The message shows or refers to a variable the caller did not pass.
    #[error("no argument ${0}")]
    MissingArgument(String),
    /// The message refers to a message, term or attribute its language does not have.
    #[error("no message or term {0}")]
    MissingReference(String),
    /// The message refers to itself, directly or by way of others.
    #[error("refers to itself")]
    Cycle,
    /// More than 100 placeables were resolved: messages that repeat each other are cut off before they fill the memory.
    #[error("more than 100 placeables")]
    TooManyPlaceables,
    /// A function other than `NUMBER`.
    #[error("unknown function {0}")]
    UnknownFunction(String),
    /// `NUMBER` was given something that is not a number.
    #[error("NUMBER needs a number")]
    NotANumber,
}
