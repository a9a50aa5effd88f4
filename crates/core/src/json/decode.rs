//! From [`Node`] to a typed document.

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
    T::read(parse(bytes, limits)?).map_err(|fault| *fault.0)
}

/// A type that is read from the strict JSON tree. Derived for documents with
/// `#[derive(Decode)]`; written by hand for values that are text with a meaning.
///
/// A value is read in place: it starts blank, and each member is read where it
/// belongs. Returning every member by value instead makes the code that customers
/// download three times as large. A blank value never leaves this module, since a
/// fault in any member is a fault of the whole document.
pub trait Decode {
    /// A value to read into; what it holds means nothing.
    #[must_use]
    fn blank() -> Self
    where
        Self: Sized;

    /// Reads `node` into the value.
    ///
    /// # Errors
    /// [`Fault`], with the path from this value down. The value means nothing then.
    fn decode(&mut self, node: Node) -> Result<(), Fault>;

    /// Sets the value to what stands for a member that is left out; `false` where
    /// nothing does, so that leaving it out is a fault.
    fn leave_out(&mut self) -> bool {
        false
    }

    /// The value that `node` holds.
    ///
    /// # Errors
    /// As [`decode`](Self::decode).
    fn read(node: Node) -> Result<Self, Fault>
    where
        Self: Sized,
    {
        let mut value = Self::blank();
        value.decode(node)?;
        Ok(value)
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

impl From<Fault> for DecodeError {
    fn from(fault: Fault) -> Self {
        *fault.0
    }
}

/// The members of an object that is being read into a struct.
#[derive(Debug)]
pub struct Members {
    rest: Vec<(String, Node)>,
    fault: Option<Fault>,
}

impl Members {
    /// The members of `node`, all of which must be among `names`.
    ///
    /// # Errors
    /// Where `node` is no object or has another member.
    pub fn open(node: Node, names: &[&str]) -> Result<Self, Fault> {
        let Node::Object(rest) = node else {
            return Err(Fault::not_an_object());
        };
        match rest
            .iter()
            .find(|(name, _)| !names.contains(&name.as_str()))
        {
            None => Ok(Self { rest, fault: None }),
            Some((name, _)) => Err(Fault::schema(SchemaFaultKind::UnknownMember).under(name)),
        }
    }

    /// Reads the member `name` into `place`. The first fault is kept for
    /// [`close`](Self::close).
    pub fn read(&mut self, name: &'static str, place: &mut dyn Decode) {
        if !self.read_given(name, place) && self.fault.is_none() && !place.leave_out() {
            self.fault = Some(Fault::schema(SchemaFaultKind::MissingMember).under(name));
        }
    }

    /// Reads the member `name` into `place` and tells whether it is there, so that
    /// the caller can put a default in its place.
    #[inline(never)]
    pub fn read_given(&mut self, name: &'static str, place: &mut dyn Decode) -> bool {
        let Some(index) = self.rest.iter().position(|(member, _)| member == name) else {
            return false;
        };
        let node = self.rest.swap_remove(index).1;
        if self.fault.is_none()
            && let Err(fault) = place.decode(node)
        {
            self.fault = Some(fault.under(name));
        }
        true
    }

    /// Ends the reading.
    ///
    /// # Errors
    /// The first fault of any member.
    pub fn close(self) -> Result<(), Fault> {
        self.fault.map_or(Ok(()), Err)
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

    /// For a variant that holds nothing.
    ///
    /// # Errors
    /// Where something is held.
    pub fn unit(self) -> Result<(), Fault> {
        match self.content {
            None => Ok(()),
            Some(_) => Err(Fault::unexpected("string")),
        }
    }

    /// Reads what the variant `name` holds into `place`.
    ///
    /// # Errors
    /// Where nothing is held or `place` refuses it.
    pub fn content(self, name: &'static str, place: &mut dyn Decode) -> Result<(), Fault> {
        match self.content {
            Some(content) => place.decode(content).map_err(|fault| fault.under(name)),
            None => Err(Fault::unexpected("object")),
        }
    }

    /// The members that the variant `name` holds; see [`Members::open`].
    ///
    /// # Errors
    /// As [`Members::open`], and where nothing is held.
    pub fn members(self, name: &'static str, names: &[&str]) -> Result<Members, Fault> {
        match self.content {
            Some(content) => Members::open(content, names).map_err(|fault| fault.under(name)),
            None => Err(Fault::unexpected("object")),
        }
    }
}

/// The fault of members that were read below the variant `name`.
///
/// # Errors
/// The fault, with the variant's name in its path.
pub fn under(name: &'static str, read: Result<(), Fault>) -> Result<(), Fault> {
    read.map_err(|fault| fault.under(name))
}

/// A value that nobody reads. Anything is accepted and nothing is kept.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ignored;

impl Decode for Ignored {
    fn blank() -> Self {
        Self
    }

    fn decode(&mut self, _node: Node) -> Result<(), Fault> {
        Ok(())
    }
}

impl Decode for bool {
    fn blank() -> Self {
        false
    }

    fn decode(&mut self, node: Node) -> Result<(), Fault> {
        match node {
            Node::Bool(value) => *self = value,
            _ => return Err(Fault::unexpected("a boolean")),
        }
        Ok(())
    }
}

impl Decode for i64 {
    fn blank() -> Self {
        0
    }

    fn decode(&mut self, node: Node) -> Result<(), Fault> {
        match node {
            Node::Int(value) => *self = value,
            _ => return Err(Fault::unexpected("i64")),
        }
        Ok(())
    }
}

macro_rules! integers {
    ($($integer:ident)*) => {$(
        impl Decode for $integer {
            fn blank() -> Self {
                0
            }

            fn decode(&mut self, node: Node) -> Result<(), Fault> {
                *self = match node {
                    Node::Int(value) => Self::try_from(value).ok(),
                    _ => None,
                }
                .ok_or_else(|| Fault::unexpected(stringify!($integer)))?;
                Ok(())
            }
        }
    )*};
}

integers! { u8 u16 u32 u64 usize i32 }

impl Decode for String {
    fn blank() -> Self {
        Self::new()
    }

    fn decode(&mut self, node: Node) -> Result<(), Fault> {
        match node {
            Node::Str(value) => *self = value,
            _ => return Err(Fault::unexpected("a string")),
        }
        Ok(())
    }
}

impl Decode for Node {
    fn blank() -> Self {
        Self::Null
    }

    fn decode(&mut self, node: Node) -> Result<(), Fault> {
        *self = node;
        Ok(())
    }
}

impl<T: Decode> Decode for Option<T> {
    fn blank() -> Self {
        None
    }

    fn decode(&mut self, node: Node) -> Result<(), Fault> {
        if node == Node::Null {
            *self = None;
            return Ok(());
        }
        self.insert(T::blank()).decode(node)
    }

    fn leave_out(&mut self) -> bool {
        *self = None;
        true
    }
}

impl<T: Decode> Decode for Box<T> {
    fn blank() -> Self {
        Self::new(T::blank())
    }

    fn decode(&mut self, node: Node) -> Result<(), Fault> {
        (**self).decode(node)
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn blank() -> Self {
        Self::new()
    }

    fn decode(&mut self, node: Node) -> Result<(), Fault> {
        self.clear();
        for_each(node, &mut |element| {
            let mut value = T::blank();
            value.decode(element)?;
            self.push(value);
            Ok(())
        })
    }
}

/// Reads the members of an object one after the other; once for all maps.
pub(crate) fn for_each_member(
    node: Node,
    read: &mut dyn FnMut(String, Node) -> Result<(), Fault>,
) -> Result<(), Fault> {
    let Node::Object(members) = node else {
        return Err(Fault::not_an_object());
    };
    for (name, member) in members {
        read(name.to_string(), member).map_err(|fault| fault.under(&name))?;
    }
    Ok(())
}

/// Reads the elements of a sequence one after the other; once for all element types.
fn for_each(node: Node, read: &mut dyn FnMut(Node) -> Result<(), Fault>) -> Result<(), Fault> {
    let Node::Array(elements) = node else {
        return Err(Fault::unexpected("a sequence"));
    };
    for (index, element) in elements.into_iter().enumerate() {
        read(element).map_err(|fault| fault.under(&index.to_string()))?;
    }
    Ok(())
}

impl<T: Decode, const N: usize> Decode for [T; N] {
    fn blank() -> Self {
        std::array::from_fn(|_| T::blank())
    }

    fn decode(&mut self, node: Node) -> Result<(), Fault> {
        let Node::Array(elements) = node else {
            return Err(Fault::unexpected("a sequence"));
        };
        if elements.len() != N {
            return Err(Fault::unexpected("another number of elements"));
        }
        for (index, (place, element)) in self.iter_mut().zip(elements).enumerate() {
            let read = place.decode(element);
            read.map_err(|fault| fault.under(&index.to_string()))?;
        }
        Ok(())
    }
}

/// Reads a value that documents carry as text. `expecting` is what a developer
/// is told where it is no text at all.
pub(crate) fn text<T>(place: &mut T, node: Node, expecting: &'static str) -> Result<(), Fault>
where
    T: std::str::FromStr<Err: Display>,
{
    match node {
        Node::Str(text) => *place = text.parse().map_err(|error| Fault::invalid(&error))?,
        _ => return Err(Fault::unexpected(expecting)),
    }
    Ok(())
}
