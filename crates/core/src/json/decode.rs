//! From [`Node`] to a typed document.

use std::fmt::{self, Display};

use serde::Deserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, EnumAccess, Error, Expected, MapAccess, SeqAccess,
    Unexpected, VariantAccess, Visitor,
};

use super::error::prepend;
use super::{
    DecodeError, JsonError, JsonErrorKind, Limits, Node, SchemaFault, SchemaFaultKind, parse,
};

/// Reads one document of type `T` that must make up the whole of `bytes`.
///
/// On top of what [`parse`] refuses:
///
/// * a struct or map is read from an object only, never from an array;
/// * an enum is read from a string if the variant holds nothing, else from an
///   object with the variant's name as its only member, and from no other form;
/// * an integer must fit the type; numbers are never read from strings, nor into floats;
/// * `null` is read where the type is an `Option`, and nowhere else.
///
/// Unknown members are refused by types marked `#[serde(deny_unknown_fields)]`.
/// Types must not use `flatten`, `untagged` or internal tags: those buffer the
/// value, and neither the path nor the first rule survives that.
///
/// # Errors
/// [`DecodeError`] with the path of the fault; the text of a type's own
/// refusal is kept.
pub fn from_slice<T: DeserializeOwned>(bytes: &[u8], limits: Limits) -> Result<T, DecodeError> {
    T::deserialize(Source(parse(bytes, limits)?)).map_err(|fault| *fault.0)
}

/// A node as serde reads it.
struct Source(Node);

impl<'de> Deserializer<'de> for Source {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0 {
            Node::Null => visitor.visit_unit(),
            Node::Bool(value) => visitor.visit_bool(value),
            Node::Int(value) => visitor.visit_i64(value),
            Node::Str(value) => visitor.visit_string(value),
            Node::Array(elements) => visit_elements(elements, visitor),
            Node::Object(members) => visit_members(members, visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0 {
            Node::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0 {
            Node::Object(members) => visit_members(members, visitor),
            _ => Err(Fault::not_an_object()),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self.0 {
            Node::Str(name) => visitor.visit_enum(Variant {
                name,
                content: None,
            }),
            Node::Object(members) => {
                let mut members = members.into_iter();
                match (members.next(), members.next()) {
                    (Some((name, content)), None) => visitor.visit_enum(Variant {
                        name,
                        content: Some(content),
                    }),
                    _ => Err(Fault::unexpected("one member")),
                }
            }
            Node::Array(_) => Err(Fault::not_an_object()),
            _ => Err(Fault::unexpected("string or object")),
        }
    }

    fn deserialize_f32<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value, Fault> {
        Err(Fault::unexpected("no float"))
    }

    fn deserialize_f64<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value, Fault> {
        Err(Fault::unexpected("no float"))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 char str string bytes byte_buf
        unit unit_struct seq tuple tuple_struct identifier ignored_any
    }
}

fn visit_elements<'de, V: Visitor<'de>>(
    elements: Vec<Node>,
    visitor: V,
) -> Result<V::Value, Fault> {
    let mut access = Elements {
        rest: elements.into_iter(),
        taken: 0,
    };
    let value = visitor.visit_seq(&mut access)?;
    match access.rest.next() {
        None => Ok(value),
        Some(_) => Err(Fault::unexpected("fewer elements")),
    }
}

struct Elements {
    rest: std::vec::IntoIter<Node>,
    taken: usize,
}

impl<'de> SeqAccess<'de> for Elements {
    type Error = Fault;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Fault> {
        let Some(element) = self.rest.next() else {
            return Ok(None);
        };
        let index = self.taken;
        self.taken += 1;
        match seed.deserialize(Source(element)) {
            Ok(value) => Ok(Some(value)),
            Err(error) => Err(error.under(&index.to_string())),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.rest.len())
    }
}

fn visit_members<'de, V: Visitor<'de>>(
    members: Vec<(String, Node)>,
    visitor: V,
) -> Result<V::Value, Fault> {
    let mut access = Members {
        rest: members.into_iter(),
        current: None,
    };
    let value = visitor.visit_map(&mut access)?;
    match access.rest.next() {
        None => Ok(value),
        Some(_) => Err(Fault::unexpected("fewer members")),
    }
}

struct Members {
    rest: std::vec::IntoIter<(String, Node)>,
    /// The member whose name was handed out and whose value was not.
    current: Option<(String, Node)>,
}

impl<'de> MapAccess<'de> for Members {
    type Error = Fault;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Fault> {
        let Some((name, value)) = self.rest.next() else {
            return Ok(None);
        };
        // A name is read like a string value, so that a newtype or an enum can be a key.
        match seed.deserialize(Source(Node::Str(name.clone()))) {
            Ok(key) => {
                self.current = Some((name, value));
                Ok(Some(key))
            }
            Err(error) => Err(error.under(&name)),
        }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Fault> {
        let Some((name, value)) = self.current.take() else {
            return Err(Fault::custom("value asked for before its name"));
        };
        seed.deserialize(Source(value))
            .map_err(|error| error.under(&name))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.rest.len())
    }
}

/// One value of an enum: `"name"`, or `{"name": content}`.
struct Variant {
    name: String,
    content: Option<Node>,
}

impl<'de> EnumAccess<'de> for Variant {
    type Error = Fault;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Fault> {
        match seed.deserialize(Source(Node::Str(self.name.clone()))) {
            Ok(variant) => Ok((variant, self)),
            Err(error) if self.content.is_some() => Err(error.under(&self.name)),
            Err(error) => Err(error),
        }
    }
}

impl Variant {
    /// Reads the content, which must be there, by `read`.
    fn content<T>(self, read: impl FnOnce(Source) -> Result<T, Fault>) -> Result<T, Fault> {
        match self.content {
            Some(content) => read(Source(content)).map_err(|error| error.under(&self.name)),
            None => Err(Fault::unexpected("object")),
        }
    }
}

impl<'de> VariantAccess<'de> for Variant {
    type Error = Fault;

    fn unit_variant(self) -> Result<(), Fault> {
        match self.content {
            None => Ok(()),
            Some(_) => Err(Fault::unexpected("string")),
        }
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Fault> {
        self.content(|source| seed.deserialize(source))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _len: usize, visitor: V) -> Result<V::Value, Fault> {
        self.content(|source| source.deserialize_seq(visitor))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.content(|source| source.deserialize_map(visitor))
    }
}

/// An error on its way out. Boxed: the derived code of every document passes it
/// on from each member, and moves one pointer instead of seven words.
#[derive(Debug)]
struct Fault(Box<DecodeError>);

impl Fault {
    fn not_an_object() -> Self {
        Self(Box::new(DecodeError::Json(JsonError {
            kind: JsonErrorKind::NotAnObject,
            path: String::new(),
            offset: None,
        })))
    }

    fn schema(kind: SchemaFaultKind) -> Self {
        Self(Box::new(DecodeError::Schema(SchemaFault {
            kind,
            path: String::new(),
        })))
    }

    fn unexpected(expected: &(impl Display + ?Sized)) -> Self {
        Self::schema(SchemaFaultKind::Unexpected {
            expected: expected.to_string(),
        })
    }

    /// The same fault seen from the value that holds `segment`.
    #[cold]
    fn under(mut self, segment: &str) -> Self {
        match &mut *self.0 {
            DecodeError::Json(error) => prepend(&mut error.path, segment),
            DecodeError::Schema(fault) => prepend(&mut fault.path, segment),
        }
        self
    }
}

impl Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.0, f)
    }
}

impl std::error::Error for Fault {}

/// Serde's own wordings are replaced by kinds. They would quote the received
/// value, and with it bring the printing of floats into the Wasm build.
impl Error for Fault {
    fn custom<T: Display>(reason: T) -> Self {
        Self::schema(SchemaFaultKind::Invalid {
            reason: reason.to_string(),
        })
    }

    fn invalid_type(_found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::schema(SchemaFaultKind::Unexpected {
            expected: expected.to_string(),
        })
    }

    fn invalid_value(_found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::schema(SchemaFaultKind::Unexpected {
            expected: expected.to_string(),
        })
    }

    fn invalid_length(_len: usize, expected: &dyn Expected) -> Self {
        Self::schema(SchemaFaultKind::Unexpected {
            expected: expected.to_string(),
        })
    }

    fn unknown_variant(_variant: &str, _expected: &'static [&'static str]) -> Self {
        Self::schema(SchemaFaultKind::UnknownVariant)
    }

    // The path already ends in the member's name: it was read as a key.
    fn unknown_field(_field: &str, _expected: &'static [&'static str]) -> Self {
        Self::schema(SchemaFaultKind::UnknownMember)
    }

    fn missing_field(field: &'static str) -> Self {
        Self::schema(SchemaFaultKind::MissingMember).under(field)
    }

    // Only for two names of one field (`serde(alias)`); the reader refuses the rest.
    fn duplicate_field(field: &'static str) -> Self {
        Self::custom("given twice").under(field)
    }
}
