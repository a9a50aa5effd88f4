//! A document that is refused, and why: one line for each reason.

use std::borrow::Cow;
use std::fmt;

use leeway_core::json::{self, DecodeError, JsonErrorKind, Layout, Node, SchemaFaultKind};
use leeway_core::policy::{PolicyFault, PolicyProblem};
use leeway_core::receipt::ReceiptError;
use leeway_core::services::{ServicesFault, ServicesProblem};
use leeway_core::trust::{KeysetError, KidFault, TrustError};

use crate::clock::Time;

/// The document is not accepted. The program ends with status 1.
#[derive(Debug, thiserror::Error)]
pub(crate) struct Refused {
    document: String,
    problems: Vec<Problem>,
}

impl Refused {
    pub(crate) fn one(document: impl fmt::Display, problem: Problem) -> Self {
        Self::all(document, vec![problem])
    }

    pub(crate) fn all(document: impl fmt::Display, problems: Vec<Problem>) -> Self {
        Self {
            document: document.to_string(),
            problems,
        }
    }

    pub(crate) fn into_problems(self) -> Vec<Problem> {
        self.problems
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.problems.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{}: {problem}", self.document)?;
        }
        Ok(())
    }
}

/// One thing that is wrong with a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Problem {
    /// The stable code, such as `E_SCHEMA`; one that starts with `W_` is a warning.
    code: &'static str,
    /// JSON Pointer of the member; empty for the whole document.
    path: String,
    /// Line and column, both from 1, where they are known.
    place: Option<(usize, usize)>,
    /// What stands there, where something does.
    value: Option<Node>,
    what: String,
    /// How to mend it, as a sentence.
    mend: Cow<'static, str>,
}

/// The longest value that is repeated in a line for people, in characters.
const SHOWN: usize = 40;

impl Problem {
    pub(crate) fn new(code: &'static str, what: impl Into<String>) -> Self {
        Self {
            code,
            path: String::new(),
            place: None,
            value: None,
            what: what.into(),
            mend: Cow::Borrowed(""),
        }
    }

    /// Whether the document may be used all the same.
    pub(crate) fn is_warning(&self) -> bool {
        self.code.starts_with("W_")
    }

    pub(crate) const fn code(&self) -> &'static str {
        self.code
    }

    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    pub(crate) const fn place(&self) -> Option<(usize, usize)> {
        self.place
    }

    pub(crate) const fn value(&self) -> Option<&Node> {
        self.value.as_ref()
    }

    pub(crate) fn what(&self) -> &str {
        &self.what
    }

    pub(crate) fn mending(&self) -> &str {
        &self.mend
    }

    /// Says where in the text it stands, unless that is known.
    pub(crate) fn located(mut self, place: Option<(usize, usize)>) -> Self {
        self.place = self.place.or(place);
        self
    }

    /// Counts the lines of its place from `line`, in which the text stood that was
    /// read on its own.
    pub(crate) fn on_line(mut self, line: usize) -> Self {
        let (within, column) = self.place.unwrap_or((1, 1));
        self.place = Some((line + within - 1, column));
        self
    }

    pub(crate) fn with_value(mut self, value: Option<Node>) -> Self {
        self.value = value;
        self
    }

    pub(crate) fn at(mut self, path: impl Into<String>) -> Self {
        self.path = path.into();
        self
    }

    pub(crate) fn mend(mut self, mend: impl Into<Cow<'static, str>>) -> Self {
        self.mend = mend.into();
        self
    }

    /// Why `bytes` could not be read.
    pub(crate) fn of_decode(error: &DecodeError, bytes: &[u8]) -> Self {
        let code = error.code();
        let path = error.path();
        match error {
            DecodeError::Json(error) => Self {
                place: error.offset.map(|offset| place(bytes, offset)),
                ..Self::new(code, error.kind.to_string())
                    .at(path)
                    .mend(mend_text(error.kind))
            },
            DecodeError::Schema(fault) => Self::new(code, fault.kind.to_string())
                .at(path)
                .mend(mend_member(&fault.kind, path)),
        }
    }

    pub(crate) fn of_policy(problem: &PolicyProblem) -> Self {
        Self::new("E_SCHEMA", problem.fault.to_string())
            .at(problem.path.as_str())
            .mend(mend_policy(&problem.fault))
    }

    pub(crate) fn of_services(problem: &ServicesProblem) -> Self {
        Self::new("E_SCHEMA", problem.fault.to_string())
            .at(problem.path.as_str())
            .mend(mend_services(&problem.fault))
    }

    pub(crate) fn of_trust(error: &TrustError) -> Self {
        let problem = Self::new(error.code(), sentence(error));
        match error {
            TrustError::Json(error) => problem.at(error.path.as_str()),
            TrustError::Schema(fault) => problem.at(fault.path.as_str()),
            TrustError::Key { path, .. } => problem.at(path.as_str()),
            _ => problem,
        }
    }

    pub(crate) fn of_keyset(error: &KeysetError) -> Self {
        match error {
            KeysetError::Trust(error) => Self::of_trust(error),
            other => Self::new(other.code(), other.to_string()).mend(mend_keyset(other)),
        }
    }

    pub(crate) fn of_receipt(error: &ReceiptError, bytes: &[u8]) -> Self {
        match error {
            ReceiptError::File(error) => Self::of_decode(error, bytes),
            ReceiptError::Token(error) => Self::of_trust(error),
            ReceiptError::Size { .. } | ReceiptError::Version => {
                Self::new(error.code(), error.to_string())
            }
            ReceiptError::Altered => Self::new(
                error.code(),
                "the file was changed: it is not what the signed receipt in it says",
            ),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code)?;
        if !self.path.is_empty() {
            write!(f, " at {}", one_line(&self.path))?;
        }
        if let Some((line, column)) = self.place {
            write!(f, " (line {line}, column {column})")?;
        }
        write!(f, ": {}", one_line(&self.what))?;
        if let Some(value) = self.value.as_ref().and_then(|value| self.shown(value)) {
            write!(f, " (is {value})")?;
        }
        if !self.mend.is_empty() {
            write!(f, ". {}", self.mend)?;
        }
        Ok(())
    }
}

impl Problem {
    /// The value for a line of text: left out where it is long, or where the line
    /// names it already.
    fn shown(&self, value: &Node) -> Option<String> {
        let named = matches!(value, Node::Str(text) if self.what.contains(text.as_str()));
        let text = json::write(value, Layout::Compact);
        (!named && text.chars().count() <= SHOWN).then_some(text)
    }
}

/// The text with control characters escaped: what comes out of a document must
/// not move the cursor of a terminal or start a line of its own.
pub(crate) fn one_line(text: &str) -> String {
    text.chars()
        .flat_map(|character| {
            let control = character.is_control() || matches!(character, '\u{2028}' | '\u{2029}');
            let escaped = control.then(|| character.escape_default());
            let plain = (!control).then_some(character);
            escaped.into_iter().flatten().chain(plain)
        })
        .collect()
}

/// The line and column of a byte, both from 1; columns count characters.
pub(crate) fn place(bytes: &[u8], offset: usize) -> (usize, usize) {
    let before = bytes.get(..offset).unwrap_or(bytes);
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let start = before
        .iter()
        .rposition(|byte| *byte == b'\n')
        .map_or(0, |end| end + 1);
    let last = before.get(start..).unwrap_or_default();
    (line, String::from_utf8_lossy(last).chars().count() + 1)
}

fn mend_keyset(error: &KeysetError) -> &'static str {
    match error {
        KeysetError::Threshold { .. } => {
            "`leeway keyset show` lists who signed; `leeway keyset sign` adds a signature."
        }
        KeysetError::Step { .. } => "Give every keyset from the pinned one on, in their order.",
        KeysetError::Steps { .. } => "Renew the pins: `leeway keyset pins`.",
        KeysetError::OtherPayload { .. } => "All must sign the same draft.",
        KeysetError::Unrevoked { .. } => "A lost key stays revoked for good; list it again.",
        _ => "",
    }
}

fn mend_text(kind: JsonErrorKind) -> &'static str {
    match kind {
        JsonErrorKind::TooDeep => "Arrays and objects nest at most 16 deep.",
        JsonErrorKind::NotUtf8 | JsonErrorKind::ByteOrderMark => {
            "Save the file as UTF-8 without a byte order mark."
        }
        JsonErrorKind::Trailing => "One file holds one document.",
        JsonErrorKind::RepeatedName => "Keep one of the two.",
        JsonErrorKind::NotAnInteger => {
            "Write amounts in whole minor units (12345 for 123.45) and percentages as text (\"19.9\")."
        }
        JsonErrorKind::LeadingZero | JsonErrorKind::NegativeZero => {
            "Write the number without the zero or sign in front."
        }
        JsonErrorKind::IntegerRange => "The largest number is 9007199254740991.",
        JsonErrorKind::ControlCharacter => "Write it as an escape, such as \\n.",
        JsonErrorKind::LoneSurrogate => "Write the character itself.",
        JsonErrorKind::TooLong
        | JsonErrorKind::CutShort
        | JsonErrorKind::UnexpectedByte
        | JsonErrorKind::UnknownEscape
        | JsonErrorKind::NotAnObject => "",
    }
}

fn mend_member(kind: &SchemaFaultKind, path: &str) -> &'static str {
    match kind {
        SchemaFaultKind::MissingMember => "Add it.",
        SchemaFaultKind::UnknownMember => {
            "Remove it or correct its name; a policy's own additions go under /ext."
        }
        SchemaFaultKind::UnknownVariant => "Use one of the names in docs/policy.md.",
        SchemaFaultKind::Unexpected { .. } if path.ends_with("_percent") => {
            "Percentages are text, such as \"19.9\"."
        }
        SchemaFaultKind::Unexpected { .. } | SchemaFaultKind::Invalid { .. } => "",
    }
}

fn mend_policy(fault: &PolicyFault) -> &'static str {
    match fault {
        PolicyFault::Version => "Write \"v\": 1.",
        PolicyFault::Empty => "Add at least one.",
        PolicyFault::Repeated { .. } => "Keep one.",
        PolicyFault::Reversed => "Swap them.",
        PolicyFault::OutOfRange { .. } => "",
        PolicyFault::NoBusinessDay => {
            "Leave some day of the month that is neither weekend nor holiday."
        }
        PolicyFault::NotYetEffective { .. } => {
            "Use the guideline that counts, or let the policy begin later."
        }
        PolicyFault::NotRising => "Put them in order, each above the one before.",
        PolicyFault::NotFalling => "Put the most generous first.",
        PolicyFault::NotHere => "Take it out.",
        PolicyFault::Needs { .. } => "Add it, or take this out.",
        PolicyFault::MissingText { .. } => "Add it to /texts, or name one that is there.",
        PolicyFault::MissingLanguage { .. } => {
            "Add the text in that language, or take the language out of /languages."
        }
    }
}

fn mend_services(fault: &ServicesFault) -> &'static str {
    match fault {
        ServicesFault::Empty => "Add it.",
        ServicesFault::Repeated { .. } => "Keep one.",
        ServicesFault::TooLong { .. } => "Shorten it.",
        ServicesFault::OutOfRange { .. } => "",
        ServicesFault::MissingLanguage { .. } => {
            "Add the text in that language, or take the language out of /languages."
        }
        ServicesFault::NoContact => "Give phone or web.",
        ServicesFault::Phone => "Write it as people dial it, such as +44 808 808 4000.",
        ServicesFault::Address => "Write it as https://www.example.org/advice.",
        ServicesFault::PaymentAddress => "Write it as https://pay.example.com/plans/{arrangement}.",
        ServicesFault::Region => "Write it as GB or GB-SCT, or leave it out.",
        ServicesFault::Reversed => "Let it be later than from.",
        ServicesFault::Quiet => "Take the part out, or change from and until.",
    }
}

/// What a failed verification means, for the person who asked.
fn sentence(error: &TrustError) -> String {
    match error {
        TrustError::Size { limit, .. } => format!("longer than the {limit} bytes allowed"),
        TrustError::Framing(_) | TrustError::B64(_) | TrustError::Header(_) => {
            format!("not a signed document of Leeway: {error}")
        }
        TrustError::Typ { expected, found } => {
            format!("a document of type {found}, where one of type {expected} is due")
        }
        TrustError::Kid { kid, fault } => match fault {
            KidFault::Malformed | KidFault::Unknown => {
                format!("signed by key {kid}, which is not trusted here")
            }
            KidFault::Early { nbf, .. } => {
                format!(
                    "signed by key {kid}, which is in use only from {}",
                    Time(*nbf)
                )
            }
            KidFault::Late { exp, .. } => {
                format!("signed by key {kid}, which was in use until {}", Time(*exp))
            }
        },
        TrustError::Alg { pinned, found } => {
            format!(
                "algorithm {found}, where the key is pinned to {}",
                pinned.name()
            )
        }
        TrustError::Sig { kid } => format!(
            "the signature is not one by key {kid}: the document was changed, or another key signed it"
        ),
        TrustError::Key { fault, .. } => format!("the key cannot be used: {fault}"),
        TrustError::Json(error) => error.kind.to_string(),
        TrustError::Schema(fault) => fault.kind.to_string(),
        TrustError::Iss {
            owner,
            found,
            expected,
        } => format!("it says it comes from {found}; the key is of {owner}, and {expected} is due"),
        TrustError::Aud { expected, found } => format!(
            "meant for {}, not for {expected}",
            found.as_deref().unwrap_or("nobody in particular")
        ),
        TrustError::Role { needed, kid } => {
            format!("key {kid} may not sign this type of document; that needs the role {needed:?}")
        }
        TrustError::Nbf { value, .. } => format!("it counts only from {}", Time(*value)),
        TrustError::Exp { exp, .. } => format!("it expired at {}", Time(*exp)),
        TrustError::Lifetime { limit, found } => format!(
            "valid for {found} seconds; at most {limit} ({} days) are allowed",
            limit / crate::clock::DAY
        ),
        TrustError::Epoch { limit, found, .. } => {
            format!("of epoch {found}; its key signs up to epoch {limit}, that of the keyset")
        }
        TrustError::Rollback { .. }
        | TrustError::Equivocation { .. }
        | TrustError::Digest { .. } => error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_stays_on_its_line() {
        let problem = Problem::new("E_SCHEMA", "no text is named a\nb\u{1b}[2J").at("/x\r\n");
        assert_eq!(
            problem.to_string(),
            "E_SCHEMA at /x\\r\\n: no text is named a\\nb\\u{1b}[2J"
        );
    }

    #[test]
    fn places_count_lines_and_characters_from_one() {
        for (offset, expected) in [(0, (1, 1)), (2, (2, 1)), (5, (2, 3)), (99, (2, 4))] {
            assert_eq!(place("{\né  ".as_bytes(), offset), expected, "{offset}");
        }
    }
}
