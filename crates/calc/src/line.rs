//! One line in, one line out.

use std::fmt;

use leeway_core::json::{self, Layout, Limits, Node};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::error::{CalcError, Code};
use crate::members::Members;
use crate::ops::{self, Operation};

/// The longest line that is answered, in bytes, its end left out. A signed policy
/// of the greatest length fits with an account beside it.
pub const MAX_LINE_BYTES: usize = 1024 * 1024;

/// What the caller allows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Settings {
    /// Whether `evaluate` takes a policy that nobody signed.
    pub unsigned: bool,
}

/// The answer to a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// One line of JSON, its end left out.
    pub text: String,
    /// How it went.
    pub outcome: Outcome,
}

/// How answering a line went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The answer is a result.
    Done,
    /// The operation refused what it was given.
    Refused,
    /// The line asks for no operation: it is no JSON object, or its operation is
    /// none there is.
    NotAsked,
}

/// Answers one line. `line` is without its end; more than [`MAX_LINE_BYTES`] are
/// answered as [`too_long`].
#[must_use]
pub fn answer(line: &[u8], settings: &Settings) -> Answer {
    if line.len() > MAX_LINE_BYTES {
        return too_long();
    }
    let mut id = None;
    let result = Request::read(line, &mut id);
    let (outcome, result) = match result {
        Err(error) if error.code == Code::RepeatedMember => (Outcome::Refused, Err(error)),
        Err(error) => (Outcome::NotAsked, Err(error)),
        Ok(request) => match request.run(settings) {
            Ok(value) => (Outcome::Done, Ok(value)),
            Err(error) => (Outcome::Refused, Err(error)),
        },
    };
    write(id, result, outcome)
}

/// The answer to a line longer than [`MAX_LINE_BYTES`].
#[must_use]
pub fn too_long() -> Answer {
    let message = format!("longer than {MAX_LINE_BYTES} bytes");
    let error = CalcError::new(Code::LineTooLong, message);
    write(None, Err(error), Outcome::NotAsked)
}

fn write(id: Option<&str>, result: Result<Node, CalcError>, outcome: Outcome) -> Answer {
    let (name, value) = match result {
        Ok(value) => ("ok", value),
        Err(CalcError {
            code,
            path,
            message,
        }) => {
            let members = [
                ("code", code.name().to_owned()),
                ("path", path),
                ("message", message),
            ];
            let members = members.map(|(name, text)| (name.to_owned(), Node::Str(text)));
            ("error", Node::Object(members.into()))
        }
    };
    let id = id.unwrap_or("null");
    let value = json::write(&value, Layout::Compact);
    Answer {
        text: format!("{{\"id\":{id},\"{name}\":{value}}}"),
        outcome,
    }
}

/// A line that asks for an operation there is.
struct Request<'a> {
    operation: &'static Operation,
    /// What is neither `id` nor `op`, not yet looked into.
    members: Vec<(String, &'a RawValue)>,
}

impl<'a> Request<'a> {
    /// Reads a line. `id` is set as soon as it is known, so that an error can name it.
    fn read(line: &'a [u8], id: &mut Option<&'a str>) -> Result<Self, CalcError> {
        let not_json = |error: serde_json::Error| CalcError::new(Code::NotJson, error.to_string());
        let raw: &RawValue = serde_json::from_slice(line).map_err(not_json)?;
        if !raw.get().starts_with('{') {
            return Err(CalcError::new(Code::NotAnObject, "not an object"));
        }
        let Object(mut members) = serde_json::from_str(raw.get()).map_err(not_json)?;
        let mut names: Vec<&str> = members.iter().map(|(name, _)| name.as_str()).collect();
        names.sort_unstable();
        let repeated = names
            .windows(2)
            .find_map(|pair| (pair.first() == pair.last()).then(|| pair.first().copied()))
            .flatten()
            .map(str::to_owned);
        let mut take = |name: &str| {
            let place = members.iter().position(|(member, _)| member == name)?;
            Some(members.swap_remove(place).1)
        };
        // Which of two would be meant is not guessed.
        if repeated.as_deref() != Some("id") {
            *id = take("id").map(RawValue::get);
        }
        if let Some(name) = repeated {
            return Err(CalcError::new(Code::RepeatedMember, "name repeated").under(&name));
        }
        let unknown = |message: String| CalcError::new(Code::UnknownOp, message).under("op");
        let op = take("op").ok_or_else(|| unknown("no operation named".to_owned()))?;
        let op: String =
            serde_json::from_str(op.get()).map_err(|_| unknown("not text".to_owned()))?;
        let operation = ops::operation(&op).ok_or_else(|| {
            unknown("no such operation; leeway calc --help lists them".to_owned())
        })?;
        Ok(Self { operation, members })
    }

    fn run(self, settings: &Settings) -> Result<Node, CalcError> {
        let known = |name: &str| {
            self.operation
                .members
                .iter()
                .any(|member| member.name == name)
        };
        let limits = Limits::bytes(MAX_LINE_BYTES);
        let mut members = Vec::with_capacity(self.members.len());
        for (name, raw) in self.members {
            if !known(&name) {
                let error = CalcError::new(Code::UnknownMember, "unknown member");
                return Err(error.under(&name));
            }
            let node = json::parse(raw.get().as_bytes(), limits)
                .map_err(|error| CalcError::from(error).under(&name))?;
            members.push((name, node));
        }
        let mut members = Members::new(members);
        let result = (self.operation.run)(&mut members, settings)?;
        members.close()?;
        Ok(result)
    }
}

/// The members of an object, names as often as they occur.
struct Object<'a>(Vec<(String, &'a RawValue)>);

impl<'de> Deserialize<'de> for Object<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visit;
        impl<'de> Visitor<'de> for Visit {
            type Value = Object<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Object(members))
            }
        }
        deserializer.deserialize_map(Visit)
    }
}
