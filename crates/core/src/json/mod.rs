//! The one JSON reader for every document the system receives: policies, trust
//! files, accounts, choices and the headers of signed tokens.
//!
//! Two readers that disagree about one document are two different contracts, so
//! browser, server and command line all read with this one, and it accepts only
//! what cannot be misread:
//!
//! * UTF-8 without a byte order mark, and nothing but white space after the value;
//! * no repeated member name at any depth, however the name is escaped;
//! * integers only, from -(2^53 - 1) to 2^53 - 1, each written in one way: no
//!   fraction, no exponent, no leading zero, no `-0`;
//! * no lone surrogates in `\u` escapes;
//! * a limit on bytes and on nesting.
//!
//! Otherwise it is RFC 8259. [`parse`] gives the tree, [`from_slice`] a typed
//! document. Both name a fault by its JSON Pointer (RFC 6901).
//!
//! ```
//! use leeway_core::json::{self, Limits};
//!
//! #[derive(json::Decode)]
//! #[serde(deny_unknown_fields)]
//! struct Counts {
//!     min: u16,
//! }
//!
//! let counts: Counts = json::from_slice(br#"{"min":3}"#, Limits::bytes(1024)).unwrap();
//! assert_eq!(counts.min, 3);
//!
//! let fault = json::from_slice::<Counts>(br#"{"min":70000}"#, Limits::bytes(1024)).err().unwrap();
//! assert_eq!(fault.to_string(), "expected u16 at /min");
//!
//! let fault = json::from_slice::<Counts>(br#"{"min":3,"\u006din":4}"#, Limits::bytes(1024)).err().unwrap();
//! assert_eq!(fault.to_string(), "name repeated at /min, byte 9");
//! ```

mod decode;
mod error;
mod read;
#[cfg(test)]
mod tests;
mod write;

pub use decode::{Decode, Fault, Ignored, Members, Variant, from_slice, under};
pub(crate) use decode::{for_each_member, text};
pub use error::{DecodeError, EncodeError, JsonError, JsonErrorKind, SchemaFault, SchemaFaultKind};
pub use leeway_derive::Decode;
pub use read::parse;
pub use write::{Layout, write};

use serde::Serialize;

/// The largest integer a document may hold, 2^53 - 1: the largest that every
/// JSON reader, those built on binary floating point included, holds exactly.
/// The smallest is its negative.
pub const MAX_INTEGER: i64 = (1 << 53) - 1;

/// How much a document may ask of its reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Length of the document in bytes; a longer one is refused unread.
    pub max_bytes: usize,
    /// Arrays and objects inside one another; `[[1]]` has depth 2.
    pub max_depth: u8,
}

impl Limits {
    /// The nesting every document of the system stays within.
    pub const DEPTH: u8 = 16;

    /// At most `max_bytes` bytes, and the usual [depth](Self::DEPTH).
    #[must_use]
    pub const fn bytes(max_bytes: usize) -> Self {
        Self {
            max_bytes,
            max_depth: Self::DEPTH,
        }
    }
}

/// One JSON value that passed the strict rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// An integer of at most [`MAX_INTEGER`] in magnitude.
    Int(i64),
    /// A string, escapes resolved.
    Str(String),
    /// An array.
    Array(Vec<Node>),
    /// An object: its members in the order of the document, each name once.
    Object(Vec<(String, Node)>),
}

/// Writes a document: members in the order of the type's fields, no white space.
///
/// The same value gives the same bytes everywhere. What is written is meant to
/// be read by [`from_slice`], so the types hold no floats and no integer beyond
/// [`MAX_INTEGER`].
///
/// # Errors
/// When the type has no JSON form: a map key that is not text, or a refusal by
/// its own `Serialize`.
pub fn to_vec<T: Serialize + ?Sized>(document: &T) -> Result<Vec<u8>, EncodeError> {
    serde_json::to_vec(document).map_err(EncodeError)
}
