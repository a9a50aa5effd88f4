//! What can be wrong with a received document, and where.

use std::fmt;

/// The text is not JSON as this system reads it (`E_JSON`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JsonError {
    /// What is wrong.
    pub kind: JsonErrorKind,
    /// JSON Pointer (RFC 6901) of the value in which it is wrong; empty for the
    /// whole document.
    pub path: String,
    /// Where in the document, in bytes from its start. `None` only for
    /// [`JsonErrorKind::NotAnObject`], which shows after the text was read.
    pub offset: Option<usize>,
}

impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {}", self.kind, printed(&self.path))?;
        match self.offset {
            Some(offset) => write!(f, ", byte {offset}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for JsonError {}

/// The ways in which a text is not JSON as this system reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum JsonErrorKind {
    /// The document is longer than [`Limits::max_bytes`](super::Limits::max_bytes).
    #[error("too long")]
    TooLong,
    /// Arrays and objects nest deeper than [`Limits::max_depth`](super::Limits::max_depth).
    #[error("too deep")]
    TooDeep,
    /// The bytes are not UTF-8.
    #[error("not UTF-8")]
    NotUtf8,
    /// The document starts with a byte order mark.
    #[error("byte order mark")]
    ByteOrderMark,
    /// The document ends inside a value, or holds none.
    #[error("cut short")]
    CutShort,
    /// A byte that cannot stand here.
    #[error("unexpected byte")]
    UnexpectedByte,
    /// Something other than white space follows the value.
    #[error("text after the value")]
    Trailing,
    /// An object names a member twice; the path is that of the member.
    #[error("name repeated")]
    RepeatedName,
    /// A number with a fraction or an exponent.
    #[error("not an integer")]
    NotAnInteger,
    /// A number that starts with `0` and goes on.
    #[error("leading zero")]
    LeadingZero,
    /// `-0`
    #[error("negative zero")]
    NegativeZero,
    /// An integer beyond [`MAX_INTEGER`](super::MAX_INTEGER) in magnitude.
    #[error("integer out of range")]
    IntegerRange,
    /// A control character (U+0000 to U+001F) that is not escaped.
    #[error("control character")]
    ControlCharacter,
    /// A backslash followed by what JSON does not define.
    #[error("unknown escape")]
    UnknownEscape,
    /// A `\u` escape naming half of a surrogate pair.
    #[error("lone surrogate")]
    LoneSurrogate,
    /// A value of another kind, an array for instance, where an object is due.
    #[error("not an object")]
    NotAnObject,
}

/// The document is JSON but not what the schema asks for (`E_SCHEMA`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchemaFault {
    /// What is wrong.
    pub kind: SchemaFaultKind,
    /// JSON Pointer (RFC 6901) of the member that is wrong, unknown or missing;
    /// empty for the whole document.
    pub path: String,
}

impl SchemaFault {
    /// A value that has the right type and makes no sense. For the checks a
    /// document makes on itself after it was read.
    #[must_use]
    pub fn invalid(path: impl Into<String>, reason: impl Into<String>) -> Self {
        Self {
            kind: SchemaFaultKind::Invalid {
                reason: reason.into(),
            },
            path: path.into(),
        }
    }
}

impl fmt::Display for SchemaFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {}", self.kind, printed(&self.path))
    }
}

impl std::error::Error for SchemaFault {}

/// The ways in which JSON differs from the schema.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SchemaFaultKind {
    /// A member the schema requires is not there.
    #[error("member missing")]
    MissingMember,
    /// A member the schema does not know. Refused, because a condition that is
    /// ignored could offer what was not meant.
    #[error("unknown member")]
    UnknownMember,
    /// A tagged choice carries a tag the schema does not know.
    #[error("unknown variant")]
    UnknownVariant,
    /// A value of another type or outside the range of its type.
    #[error("expected {expected}")]
    Unexpected {
        /// What the schema wants here, in words for developers.
        expected: String,
    },
    /// The value was refused by the type it was read into, or by the document.
    #[error("{reason}")]
    Invalid {
        /// The words of whoever refused it, for developers.
        reason: String,
    },
}

/// A document could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// It is not JSON as this system reads it.
    #[error(transparent)]
    Json(#[from] JsonError),
    /// It is, but it does not fit the schema.
    #[error(transparent)]
    Schema(#[from] SchemaFault),
}

impl DecodeError {
    /// JSON Pointer (RFC 6901) of the fault; empty for the whole document.
    #[must_use]
    pub fn path(&self) -> &str {
        match self {
            Self::Json(error) => &error.path,
            Self::Schema(fault) => &fault.path,
        }
    }

    /// The stable code of the fault: `E_JSON` or `E_SCHEMA`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Json(_) => "E_JSON",
            Self::Schema(_) => "E_SCHEMA",
        }
    }
}

impl JsonError {
    pub(super) fn new(kind: JsonErrorKind, offset: usize) -> Self {
        Self {
            kind,
            path: String::new(),
            offset: Some(offset),
        }
    }

    /// The same fault seen from the value that holds `segment`.
    pub(super) fn under(mut self, segment: &str) -> Self {
        prepend(&mut self.path, segment);
        self
    }
}

/// Puts one reference token in front of a JSON Pointer (RFC 6901 section 3).
pub(super) fn prepend(path: &mut String, segment: &str) {
    let mut longer = String::with_capacity(path.len() + segment.len() + 1);
    longer.push('/');
    for character in segment.chars() {
        match character {
            '~' => longer.push_str("~0"),
            '/' => longer.push_str("~1"),
            other => longer.push(other),
        }
    }
    longer.push_str(path);
    *path = longer;
}

/// A path for people to read. Its names are those of whoever sent the document: without
/// this a line break in one would start a line of the log.
fn printed(path: &str) -> impl fmt::Display {
    path.as_bytes().escape_ascii()
}

/// The document has no JSON form.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct EncodeError(pub(super) serde_json::Error);
