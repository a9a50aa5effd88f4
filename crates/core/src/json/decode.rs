//! From [`Node`] to a typed document.

use std::collections::BTreeMap;
use std::fmt::Display;

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
/// * an integer must fit the type; numbers are never read from strings;
/// * `null` is read where the type is an `Option`, and nowhere else;
/// * unknown members are refused.
///
/// # Errors
/// [`DecodeError`] with the path of the fault; the text of a type's own
/// refusal is kept.
pub fn from_slice<T: Decode>(bytes: &[u8], limits: Limits) -> Result<T, DecodeError> {
    T::decode(parse(bytes, limits)?).map_err(|fault| *fault.0)
}

/// A type that is read from the strict JSON tree. Derived for documents with
/// `#[derive(Decode)]`; written by hand for values that are text with a meaning.
pub trait Decode: Sized {
    /// Reads the value.
    ///
    /// # Errors
    /// [`Fault`], with the path from this value down.
    fn decode(node: Node) -> Result<Self, Fault>;

    /// What stands for a member that is left out, where nothing else is said.
    #[must_use]
    fn absent() -> Option<Self> {
        None
    }
}

/// An error on its way out. Boxed: every document passes it on from each member,
/// and moves one pointer instead of seven words.
#[derive(Debug)]
pub struct Fault(Box<DecodeError>);

impl Fault {
    /// A value that its type refuses, in words for developers.
    #[must_use]
    pub fn invalid(reason: &dyn Display) -> Self {
        Self::schema(SchemaFaultKind::Invalid {
            reason: reason.to_string(),
        })
    }

    /// A value that is not what is due here.
    #[cold]
    pub(crate) fn unexpected(expected: &str) -> Self {
        Self::schema(SchemaFaultKind::Unexpected {
            expected: expected.to_owned(),
        })
    }

    #[cold]
    fn not_an_object() -> Self {
        Self(Box::new(DecodeError::Json(JsonError {
            kind: JsonErrorKind::NotAnObject,
            path: String::new(),
            offset: None,
        })))
    }

    #[cold]
    fn schema(kind: SchemaFaultKind) -> Self {
        Self(Box::new(DecodeError::Schema(SchemaFault {
            kind,
            path: String::new(),
        })))
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

/// The members of an object that is being read into a struct.
#[derive(Debug)]
pub struct Members(Vec<(String, Node)>);

impl Members {
    /// The members of `node`, all of which must be among `names`.
    ///
    /// # Errors
    /// Where `node` is no object or has another member.
    pub fn open(node: Node, names: &[&str]) -> Result<Self, Fault> {
        let Node::Object(members) = node else {
            return Err(Fault::not_an_object());
        };
        match members
            .iter()
            .find(|(name, _)| !names.contains(&name.as_str()))
        {
            None => Ok(Self(members)),
            Some((name, _)) => Err(Fault::schema(SchemaFaultKind::UnknownMember).under(name)),
        }
    }

    fn take(&mut self, name: &str) -> Option<Node> {
        let index = self.0.iter().position(|(member, _)| member == name)?;
        Some(self.0.swap_remove(index).1)
    }

    /// The member `name`.
    ///
    /// # Errors
    /// Where it is missing and must not be, or is not what its type reads.
    pub fn read<T: Decode>(&mut self, name: &'static str) -> Result<T, Fault> {
        match self.take(name) {
            Some(node) => T::decode(node).map_err(|fault| fault.under(name)),
            None => {
                T::absent().ok_or_else(|| Fault::schema(SchemaFaultKind::MissingMember).under(name))
            }
        }
    }

    /// The member `name`, or what `default` gives where it is left out.
    ///
    /// # Errors
    /// Where it is not what its type reads.
    pub fn read_or<T: Decode>(
        &mut self,
        name: &'static str,
        default: impl FnOnce() -> T,
    ) -> Result<T, Fault> {
        match self.take(name) {
            Some(node) => T::decode(node).map_err(|fault| fault.under(name)),
            None => Ok(default()),
        }
    }
}

/// One value of an enum: `"name"`, or `{"name": content}`.
#[derive(Debug)]
pub struct Variant {
    index: usize,
    content: Option<Node>,
}

impl Variant {
    /// Finds which of `names` the node is.
    ///
    /// # Errors
    /// Where it is none of them or of another form.
    pub fn open(node: Node, names: &[&str]) -> Result<Self, Fault> {
        let (name, content) = match node {
            Node::Str(name) => (name, None),
            Node::Object(members) => {
                let mut members = members.into_iter();
                match (members.next(), members.next()) {
                    (Some((name, content)), None) => (name, Some(content)),
                    _ => return Err(Fault::unexpected("one member")),
                }
            }
            Node::Array(_) => return Err(Fault::not_an_object()),
            _ => return Err(Fault::unexpected("string or object")),
        };
        match names.iter().position(|known| *known == name) {
            Some(index) => Ok(Self { index, content }),
            None => {
                let fault = Fault::schema(SchemaFaultKind::UnknownVariant);
                Err(if content.is_some() {
                    fault.under(&name)
                } else {
                    fault
                })
            }
        }
    }

    /// Its place in the names.
    #[must_use]
    pub const fn index(&self) -> usize {
        self.index
    }

    /// `value`, for a variant that holds nothing.
    ///
    /// # Errors
    /// Where something is held.
    pub fn unit<T>(self, value: T) -> Result<T, Fault> {
        match self.content {
            None => Ok(value),
            Some(_) => Err(Fault::unexpected("string")),
        }
    }

    /// What `read` makes of the content.
    ///
    /// # Errors
    /// Where nothing is held or `read` refuses it.
    pub fn content<T>(
        self,
        name: &'static str,
        read: impl FnOnce(Node) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        match self.content {
            Some(content) => read(content).map_err(|fault| fault.under(name)),
            None => Err(Fault::unexpected("object")),
        }
    }
}

/// A value that nobody reads. Anything is accepted and nothing is kept.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ignored;

impl Decode for Ignored {
    fn decode(_node: Node) -> Result<Self, Fault> {
        Ok(Self)
    }
}

impl Decode for bool {
    fn decode(node: Node) -> Result<Self, Fault> {
        match node {
            Node::Bool(value) => Ok(value),
            _ => Err(Fault::unexpected("a boolean")),
        }
    }
}

impl Decode for i64 {
    fn decode(node: Node) -> Result<Self, Fault> {
        match node {
            Node::Int(value) => Ok(value),
            _ => Err(Fault::unexpected("i64")),
        }
    }
}

macro_rules! integers {
    ($($integer:ident)*) => {$(
        impl Decode for $integer {
            fn decode(node: Node) -> Result<Self, Fault> {
                match node {
                    Node::Int(value) => Self::try_from(value).ok(),
                    _ => None,
                }
                .ok_or_else(|| Fault::unexpected(stringify!($integer)))
            }
        }
    )*};
}

integers! { u8 u16 u32 u64 i32 }

impl Decode for String {
    fn decode(node: Node) -> Result<Self, Fault> {
        match node {
            Node::Str(value) => Ok(value),
            _ => Err(Fault::unexpected("a string")),
        }
    }
}

impl Decode for Node {
    fn decode(node: Node) -> Result<Self, Fault> {
        Ok(node)
    }
}

impl<T: Decode> Decode for Option<T> {
    fn decode(node: Node) -> Result<Self, Fault> {
        match node {
            Node::Null => Ok(None),
            other => T::decode(other).map(Some),
        }
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: Decode> Decode for Box<T> {
    fn decode(node: Node) -> Result<Self, Fault> {
        T::decode(node).map(Self::new)
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(node: Node) -> Result<Self, Fault> {
        let Node::Array(elements) = node else {
            return Err(Fault::unexpected("a sequence"));
        };
        let mut values = Self::with_capacity(elements.len());
        for element in elements {
            match T::decode(element) {
                Ok(value) => values.push(value),
                Err(fault) => return Err(fault.under(&values.len().to_string())),
            }
        }
        Ok(values)
    }
}

impl<T: Decode, const N: usize> Decode for [T; N] {
    fn decode(node: Node) -> Result<Self, Fault> {
        Vec::decode(node)?
            .try_into()
            .map_err(|_| Fault::unexpected("another number of elements"))
    }
}

impl<K: Decode + Ord, V: Decode> Decode for BTreeMap<K, V> {
    fn decode(node: Node) -> Result<Self, Fault> {
        let Node::Object(members) = node else {
            return Err(Fault::not_an_object());
        };
        let mut map = Self::new();
        for (name, value) in members {
            // A name is read like a string value, so that an enum can be a key.
            let read = K::decode(Node::Str(name.clone()))
                .and_then(|key| V::decode(value).map(|value| map.insert(key, value)));
            read.map_err(|fault| fault.under(&name))?;
        }
        Ok(map)
    }
}

/// Reads a value that documents carry as text. `expecting` is what a developer
/// is told where it is no text at all.
pub(crate) fn text<T>(node: Node, expecting: &'static str) -> Result<T, Fault>
where
    T: std::str::FromStr<Err: Display>,
{
    match node {
        Node::Str(text) => text.parse().map_err(|error| Fault::invalid(&error)),
        _ => Err(Fault::unexpected(expecting)),
    }
}
