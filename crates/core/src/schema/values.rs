//! Values that are one piece of text or one number, and lists of values.

use super::{Definitions, Describe, member, object, text};
use crate::SortedMap;
use crate::date::Date;
use crate::eligibility::FactValue;
use crate::json::{Ignored, MAX_INTEGER, Node};
use crate::money::{Currency, Minor, Percent};
use crate::services::TimeOfDay;
use crate::trust::{Digest, KeyId};

impl Describe for bool {
    fn describe(_: &mut Definitions) -> Node {
        object([member("type", text("boolean"))])
    }
}

impl Describe for String {
    fn describe(_: &mut Definitions) -> Node {
        object([member("type", text("string"))])
    }
}

impl Describe for TimeOfDay {
    fn describe(_: &mut Definitions) -> Node {
        object([
            member("type", text("string")),
            member("pattern", text("^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$")),
        ])
    }
}

/// Anything may stand there.
impl Describe for Ignored {
    fn describe(_: &mut Definitions) -> Node {
        object([])
    }
}

impl Describe for Node {
    fn describe(_: &mut Definitions) -> Node {
        object([])
    }
}

fn integer(min: i64, max: i64) -> Node {
    object([
        member("type", text("integer")),
        member("minimum", Node::Int(min)),
        member("maximum", Node::Int(max)),
    ])
}

macro_rules! integers {
    ($($integer:ident)*) => {$(
        impl Describe for $integer {
            fn describe(_: &mut Definitions) -> Node {
                // Documents hold no integer beyond the largest that every reader holds.
                let min = i64::try_from($integer::MIN).unwrap_or(-MAX_INTEGER);
                let max = i64::try_from($integer::MAX).unwrap_or(MAX_INTEGER);
                integer(min.max(-MAX_INTEGER), max.min(MAX_INTEGER))
            }
        }
    )*};
}

integers! { u8 u16 u32 u64 usize i32 i64 }

impl Describe for Minor {
    fn describe(definitions: &mut Definitions) -> Node {
        definitions.define::<Self>("Amount", |_| {
            super::documented(
                integer(-MAX_INTEGER, MAX_INTEGER),
                "An amount in minor units: 12345 is 123.45 USD, or 12,345 JPY.",
            )
        })
    }
}

/// Text that a pattern bounds.
fn pattern(description: &str, pattern: &str) -> Node {
    object([
        member("description", text(description)),
        member("type", text("string")),
        member("pattern", text(pattern)),
    ])
}

impl Describe for Percent {
    fn describe(definitions: &mut Definitions) -> Node {
        definitions.define::<Self>("Percent", |_| {
            pattern(
                "A percentage from 0 to 1000 as text, such as \"19.9\".",
                r"^(0|[1-9][0-9]{0,3})(\.[0-9]{1,10})?$",
            )
        })
    }
}

impl Describe for Date {
    fn describe(definitions: &mut Definitions) -> Node {
        definitions.define::<Self>("Date", |_| {
            pattern(
                "A day from 1970-01-01 to 2200-12-31, written YYYY-MM-DD.",
                "^(19[7-9][0-9]|2[01][0-9]{2}|2200)-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
            )
        })
    }
}

impl Describe for Digest {
    fn describe(definitions: &mut Definitions) -> Node {
        definitions.define::<Self>("Digest", |_| {
            pattern("SHA-256 of exact bytes.", "^[0-9a-f]{64}$")
        })
    }
}

impl Describe for KeyId {
    fn describe(definitions: &mut Definitions) -> Node {
        definitions.define::<Self>("KeyId", |_| {
            pattern(
                "The name of a key: its thumbprint by SHA-256 (RFC 7638).",
                "^[A-Za-z0-9_-]{43}$",
            )
        })
    }
}

impl Describe for Currency {
    fn describe(definitions: &mut Definitions) -> Node {
        definitions.define::<Self>("Currency", |_| {
            object([
                member("description", text("An ISO 4217 currency in use.")),
                member("enum", Node::Array(Self::codes().map(text).collect())),
            ])
        })
    }
}

impl Describe for FactValue {
    fn describe(_: &mut Definitions) -> Node {
        let types = ["boolean", "integer", "string"].map(text);
        object([member("type", Node::Array(types.into()))])
    }
}

/// The schema of `T`: what is not there is left out, not written as `null`.
impl<T: Describe> Describe for Option<T> {
    fn describe(definitions: &mut Definitions) -> Node {
        T::describe(definitions)
    }
}

impl<T: Describe> Describe for Box<T> {
    fn describe(definitions: &mut Definitions) -> Node {
        T::describe(definitions)
    }
}

impl<T: Describe> Describe for Vec<T> {
    fn describe(definitions: &mut Definitions) -> Node {
        object([
            member("type", text("array")),
            member("items", T::describe(definitions)),
        ])
    }
}

impl<T: Describe, const N: usize> Describe for [T; N] {
    fn describe(definitions: &mut Definitions) -> Node {
        let count = Node::Int(i64::try_from(N).unwrap_or(MAX_INTEGER));
        object([
            member("type", text("array")),
            member("items", T::describe(definitions)),
            member("minItems", count.clone()),
            member("maxItems", count),
        ])
    }
}

impl<K, V: Describe> Describe for SortedMap<K, V> {
    fn describe(definitions: &mut Definitions) -> Node {
        object([
            member("type", text("object")),
            member("additionalProperties", V::describe(definitions)),
        ])
    }
}
