//! What the documents of the system look like, as JSON Schema (draft 2020-12), so
//! that editors and other programs can check and complete them.
//!
//! `#[derive(Decode)]` describes every type it reads: the members, which of them
//! may be left out, and the words of the documentation. Types that are text with a
//! meaning describe themselves in `values`, conditions in `condition`. A schema sees
//! structure only; whether a policy makes sense is what
//! [`Policy::problems`](crate::policy::Policy::problems) tells.

mod condition;
mod values;

use std::any::type_name;

use crate::json::{Decode, Node};

/// A type whose documents can be described.
pub trait Describe {
    /// The schema of the type's values. Named types become a reference to one of
    /// the `definitions`.
    fn describe(definitions: &mut Definitions) -> Node;
}

/// The schemas of named types met so far.
#[derive(Debug, Default)]
pub struct Definitions {
    all: Vec<Definition>,
}

#[derive(Debug)]
struct Definition {
    /// The full name of the type, by which two of one name are told apart.
    of: &'static str,
    name: String,
    schema: Node,
}

impl Definitions {
    /// The schema of `T`, with every schema met so far under `$defs`.
    #[must_use]
    pub fn root<T: Describe>(mut self) -> Node {
        let root = T::describe(&mut self);
        let mut schema = vec![member(
            "$schema",
            text("https://json-schema.org/draft/2020-12/schema"),
        )];
        if let Node::Object(members) = root {
            schema.extend(members);
        }
        let all = self.all.into_iter();
        let all = all.map(|definition| (definition.name, definition.schema));
        schema.push(member("$defs", Node::Object(all.collect())));
        Node::Object(schema)
    }

    /// A reference to the schema of `T`, which `describe` writes the first time.
    pub fn define<T: ?Sized>(
        &mut self,
        name: &str,
        describe: impl FnOnce(&mut Self) -> Node,
    ) -> Node {
        let of = type_name::<T>();
        let known = self.all.iter().find(|definition| definition.of == of);
        let name = match known {
            Some(definition) => definition.name.clone(),
            None => {
                // Two types of one name are numbered in the order they are met.
                let mut numbered = name.to_owned();
                let mut number = 1;
                while self.all.iter().any(|other| other.name == numbered) {
                    number += 1;
                    numbered = format!("{name}{number}");
                }
                // Its place is taken first: a condition holds conditions.
                let at = self.all.len();
                self.all.push(Definition {
                    of,
                    name: numbered.clone(),
                    schema: Node::Null,
                });
                let schema = describe(self);
                if let Some(definition) = self.all.get_mut(at) {
                    definition.schema = schema;
                }
                numbered
            }
        };
        object([member("$ref", text(&format!("#/$defs/{name}")))])
    }
}

/// The schema of an object with named members.
#[derive(Debug)]
pub struct Members {
    doc: &'static str,
    properties: Vec<(String, Node)>,
    required: Vec<Node>,
}

impl Members {
    /// An object whose documentation is `doc`.
    #[must_use]
    pub const fn new(doc: &'static str) -> Self {
        Self {
            doc,
            properties: Vec::new(),
            required: Vec::new(),
        }
    }

    /// Adds a member; `defaults` where something stands in for it when it is left out.
    pub fn add<T: Describe + Decode>(
        &mut self,
        definitions: &mut Definitions,
        name: &str,
        doc: &str,
        defaults: bool,
    ) {
        let schema = documented(T::describe(definitions), doc);
        self.properties.push((name.to_owned(), schema));
        if !defaults && !T::blank().leave_out() {
            self.required.push(text(name));
        }
    }

    /// The schema: no other members are allowed.
    #[must_use]
    pub fn close(self) -> Node {
        let mut members = vec![
            member("type", text("object")),
            member("properties", Node::Object(self.properties)),
            member("additionalProperties", Node::Bool(false)),
        ];
        if !self.required.is_empty() {
            members.push(member("required", Node::Array(self.required)));
        }
        documented(Node::Object(members), self.doc)
    }
}

/// The schema of a choice: a name, or an object with the name as its only member.
#[derive(Debug)]
pub struct Variants {
    doc: &'static str,
    all: Vec<Node>,
}

impl Variants {
    /// A choice whose documentation is `doc`.
    #[must_use]
    pub const fn new(doc: &'static str) -> Self {
        Self {
            doc,
            all: Vec::new(),
        }
    }

    /// Adds a variant that is its name alone.
    pub fn unit(&mut self, name: &str, doc: &str) {
        let schema = object([member("const", text(name))]);
        self.all.push(documented(schema, doc));
    }

    /// Adds a variant that holds what `content` describes.
    pub fn content(&mut self, name: &str, doc: &str, content: Node) {
        let schema = object([
            member("type", text("object")),
            member("properties", Node::Object(vec![(name.to_owned(), content)])),
            member("additionalProperties", Node::Bool(false)),
            member("required", Node::Array(vec![text(name)])),
        ]);
        self.all.push(documented(schema, doc));
    }

    /// The schema.
    #[must_use]
    pub fn close(self) -> Node {
        let schema = object([member("oneOf", Node::Array(self.all))]);
        documented(schema, self.doc)
    }
}

/// The schema with `doc` as its description, unless it has words of its own.
#[must_use]
pub fn documented(schema: Node, doc: &str) -> Node {
    match schema {
        Node::Object(mut members) if !doc.is_empty() => {
            members.retain(|(name, _)| name != "description");
            members.insert(0, member("description", text(doc)));
            Node::Object(members)
        }
        other => other,
    }
}

fn text(text: &str) -> Node {
    Node::Str(text.to_owned())
}

fn member(name: &str, value: Node) -> (String, Node) {
    (name.to_owned(), value)
}

fn object<const N: usize>(members: [(String, Node); N]) -> Node {
    Node::Object(members.into())
}
