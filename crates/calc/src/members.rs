//! Reading the members of a request, with the error's code and path.

use leeway_core::date::Date;
use leeway_core::json::Node;
use leeway_core::money::Currency;

use crate::error::{CalcError, Code};

/// The members of an object that are still to be read.
#[derive(Debug)]
pub(crate) struct Members {
    rest: Vec<(String, Node)>,
}

/// A type that a member's value is read into.
pub(crate) trait Value: Sized {
    /// Reads `node`. The path of an error starts below the value.
    fn read(node: Node) -> Result<Self, CalcError>;
}

impl Members {
    pub(crate) const fn new(rest: Vec<(String, Node)>) -> Self {
        Self { rest }
    }

    /// The members of an object inside a request.
    pub(crate) fn open(node: Node) -> Result<Self, CalcError> {
        match node {
            Node::Object(members) => Ok(Self::new(members)),
            _ => Err(unexpected("an object")),
        }
    }

    /// Whether the member is there and not yet read.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.rest
            .iter()
            .any(|(member, node)| member == name && *node != Node::Null)
    }

    /// Reads a member that may be left out; `null` counts as left out.
    pub(crate) fn optional<T: Value>(&mut self, name: &str) -> Result<Option<T>, CalcError> {
        let Some(place) = self.rest.iter().position(|(member, _)| member == name) else {
            return Ok(None);
        };
        match self.rest.swap_remove(place).1 {
            Node::Null => Ok(None),
            node => T::read(node).map(Some).map_err(|error| error.under(name)),
        }
    }

    /// Reads a member that must be there.
    pub(crate) fn required<T: Value>(&mut self, name: &str) -> Result<T, CalcError> {
        self.optional(name)?.ok_or_else(|| CalcError::missing(name))
    }

    /// Ends the reading.
    ///
    /// # Errors
    /// [`Code::UnknownMember`] for a member that nobody read.
    pub(crate) fn close(&self) -> Result<(), CalcError> {
        match self.rest.first() {
            None => Ok(()),
            Some((name, _)) => {
                let message = "unknown member, or of no use with the others";
                Err(CalcError::new(Code::UnknownMember, message).under(name))
            }
        }
    }
}

/// The error of a value of another type than `expected`, in words for developers.
pub(crate) fn unexpected(expected: &str) -> CalcError {
    CalcError::new(Code::UnexpectedType, format!("expected {expected}"))
}

/// The word of `words` that the text is, with its meaning.
pub(crate) fn word<T: Copy>(text: &str, words: &[(&str, T)]) -> Result<T, CalcError> {
    words
        .iter()
        .find(|(word, _)| *word == text)
        .map(|(_, meaning)| *meaning)
        .ok_or_else(|| {
            let words: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            CalcError::new(Code::UnknownValue, format!("one of {}", words.join(", ")))
        })
}

impl Value for Node {
    fn read(node: Node) -> Result<Self, CalcError> {
        Ok(node)
    }
}

impl Value for bool {
    fn read(node: Node) -> Result<Self, CalcError> {
        match node {
            Node::Bool(value) => Ok(value),
            _ => Err(unexpected("true or false")),
        }
    }
}

impl Value for i64 {
    fn read(node: Node) -> Result<Self, CalcError> {
        match node {
            Node::Int(value) => Ok(value),
            _ => Err(unexpected("an integer")),
        }
    }
}

impl Value for String {
    fn read(node: Node) -> Result<Self, CalcError> {
        match node {
            Node::Str(value) => Ok(value),
            _ => Err(unexpected("text")),
        }
    }
}

impl Value for Date {
    fn read(node: Node) -> Result<Self, CalcError> {
        Ok(String::read(node)?.parse()?)
    }
}

impl Value for Currency {
    fn read(node: Node) -> Result<Self, CalcError> {
        Ok(String::read(node)?.parse()?)
    }
}

impl<T: Value> Value for Vec<T> {
    fn read(node: Node) -> Result<Self, CalcError> {
        let Node::Array(elements) = node else {
            return Err(unexpected("an array"));
        };
        elements
            .into_iter()
            .enumerate()
            .map(|(index, element)| {
                T::read(element).map_err(|error| error.under(&index.to_string()))
            })
            .collect()
    }
}

/// The result of an operation: an object.
pub(crate) fn object<const N: usize>(members: [(&str, Node); N]) -> Node {
    Node::Object(
        members
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
    )
}
