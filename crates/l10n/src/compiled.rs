//! Messages as a customer downloads them: Fluent without everything that is only there for people.
//!
//! The form is Fluent's own where that is short. It leaves out comments, optional blanks and indentation, and needs no
//! looking ahead:
//!
//! ```text
//! entry      = (id | "-" id) "=" pattern attribute* | id NL attribute+
//! attribute  = "." id "=" pattern
//! pattern    = (text | "{" NL | "{" expression)* NL
//! expression = inline "}" | inline variant* "}"
//! variant    = ["*"] "[" (id | number) "]" pattern
//! inline     = "$" id | id ["." id] | "-" id ["." id] [arguments] | id arguments | number | string | "{" expression
//! arguments  = "(" [argument ("," argument)*] ")"
//! argument   = inline | id ":" inline
//! string     = '"' text '"'
//! ```
//!
//! A line feed (NL) ends a pattern and `{` before it makes it part of the text. In a string `\` stands before `"` and
//! `\`; the text of a pattern needs no escapes, because Fluent knows no braces in it. Two compiled texts one after the
//! other are one compiled text.

use fluent_syntax::ast::{
    CallArguments, Expression, Identifier, InlineExpression, NamedArgument, PatternElement,
    Variant, VariantKey,
};

use crate::bundle::{Bundle, Entry, Pattern};

/// How deep placeables, variants and arguments may lie within each other, so that reading needs little stack.
pub(crate) const MAX_DEPTH: u8 = 16;

/// What is wrong with a compiled text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadFault {
    /// Not as [`compile`](crate::compile) writes it, or deeper than it allows: the entry this lies in and all after it are
    /// not read.
    #[error("not a compiled message at byte {0}")]
    Malformed(usize),
    /// The id is already taken; the earlier message stays.
    #[error("{0} is there already")]
    Duplicate(String),
}

impl Bundle {
    /// Reads what `compile` made of Fluent resources in language `lang` (its canonical tag). The faults are empty for a
    /// text that arrived whole and holds every id once; otherwise the messages before the first malformed one are kept.
    #[must_use]
    pub fn read(lang: &str, compiled: &str) -> (Bundle, Vec<ReadFault>) {
        let mut bundle = Bundle::empty(lang);
        let mut faults = Vec::new();
        let mut reader = Reader {
            text: compiled,
            at: 0,
        };
        while reader.at < compiled.len() {
            let Some(entry) = reader.entry() else {
                faults.push(ReadFault::Malformed(reader.at));
                break;
            };
            faults.extend(bundle.insert(entry).err().map(ReadFault::Duplicate));
        }
        (bundle, faults)
    }
}

/// A place in a compiled text. What reads a part answers `None` where the text goes on differently, and leaves `at` there.
struct Reader<'a> {
    text: &'a str,
    /// In bytes.
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Steps over `byte`, if it comes next.
    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        if found {
            self.at += 1;
        }
        found
    }

    fn expect(&mut self, byte: u8) -> Option<()> {
        self.take(byte).then_some(())
    }

    /// The text up to the first byte that is not of a kind. Kinds part ASCII from ASCII only, so it ends between characters.
    fn run(&mut self, is_of_kind: fn(u8) -> bool) -> &str {
        let start = self.at;
        while self.peek().is_some_and(is_of_kind) {
            self.at += 1;
        }
        self.text.get(start..self.at).unwrap_or_default()
    }

    fn entry(&mut self) -> Option<Entry> {
        let term = self.take(b'-');
        let name = self.name()?;
        let mut id = String::new();
        if term {
            id.push('-');
        }
        id.push_str(&name);
        let value = if self.take(b'=') {
            Some(self.pattern(MAX_DEPTH)?)
        } else {
            self.expect(b'\n')?;
            None
        };
        let mut attributes = Vec::new();
        while self.take(b'.') {
            let name = self.name()?;
            self.expect(b'=')?;
            attributes.push((name, self.pattern(MAX_DEPTH)?));
        }
        Some(Entry {
            id,
            value,
            attributes,
        })
    }

    fn pattern(&mut self, depth: u8) -> Option<Pattern> {
        let mut elements = Vec::new();
        let mut value = String::new();
        loop {
            value.push_str(self.run(|byte| !matches!(byte, b'{' | b'}' | b'\n')));
            let ends = self.take(b'\n');
            if !ends {
                self.expect(b'{')?;
                if self.take(b'\n') {
                    value.push('\n');
                    continue;
                }
            }
            if !value.is_empty() {
                elements.push(PatternElement::TextElement { value });
                value = String::new();
            }
            if ends {
                return Some(Pattern { elements });
            }
            let expression = self.expression(depth)?;
            elements.push(PatternElement::Placeable { expression });
        }
    }

    /// What follows the `{` of a placeable.
    fn expression(&mut self, depth: u8) -> Option<Expression<String>> {
        let depth = depth.checked_sub(1)?;
        let inline = self.inline(depth)?;
        if self.take(b'}') {
            return Some(Expression::Inline(inline));
        }
        let mut variants = Vec::new();
        while !self.take(b'}') {
            let default = self.take(b'*');
            self.expect(b'[')?;
            let key = match self.peek()? {
                b'-' | b'0'..=b'9' => VariantKey::NumberLiteral {
                    value: self.number(),
                },
                _ => VariantKey::Identifier { name: self.name()? },
            };
            self.expect(b']')?;
            variants.push(Variant {
                key,
                value: self.pattern(depth)?,
                default,
            });
        }
        Some(Expression::Select {
            selector: inline,
            variants,
        })
    }

    fn inline(&mut self, depth: u8) -> Option<InlineExpression<String>> {
        Some(match self.peek()? {
            b'$' => {
                self.at += 1;
                InlineExpression::VariableReference {
                    id: self.identifier()?,
                }
            }
            b'"' => {
                self.at += 1;
                InlineExpression::StringLiteral {
                    value: self.string()?,
                }
            }
            b'{' => {
                self.at += 1;
                InlineExpression::Placeable {
                    expression: Box::new(self.expression(depth)?),
                }
            }
            b'0'..=b'9' => InlineExpression::NumberLiteral {
                value: self.number(),
            },
            b'-' => {
                let next = self.text.as_bytes().get(self.at + 1)?;
                if next.is_ascii_digit() {
                    return Some(InlineExpression::NumberLiteral {
                        value: self.number(),
                    });
                }
                self.at += 1;
                InlineExpression::TermReference {
                    id: self.identifier()?,
                    attribute: self.attribute()?,
                    arguments: if self.peek()? == b'(' {
                        Some(self.arguments(depth)?)
                    } else {
                        None
                    },
                }
            }
            _ => {
                let id = self.identifier()?;
                if self.peek()? == b'(' {
                    let arguments = self.arguments(depth)?;
                    return Some(InlineExpression::FunctionReference { id, arguments });
                }
                let attribute = self.attribute()?;
                InlineExpression::MessageReference { id, attribute }
            }
        })
    }

    fn arguments(&mut self, depth: u8) -> Option<CallArguments<String>> {
        let depth = depth.checked_sub(1)?;
        let mut arguments = CallArguments::default();
        self.expect(b'(')?;
        while !self.take(b')') {
            let inline = self.inline(depth)?;
            if self.take(b':') {
                let InlineExpression::MessageReference {
                    id: name,
                    attribute: None,
                } = inline
                else {
                    return None;
                };
                let value = self.inline(depth)?;
                arguments.named.push(NamedArgument { name, value });
            } else {
                arguments.positional.push(inline);
            }
            if !self.take(b',') && self.peek()? != b')' {
                return None;
            }
        }
        Some(arguments)
    }

    /// The attribute of a reference, if it names one.
    fn attribute(&mut self) -> Option<Option<Identifier<String>>> {
        Some(if self.take(b'.') {
            Some(self.identifier()?)
        } else {
            None
        })
    }

    fn identifier(&mut self) -> Option<Identifier<String>> {
        Some(Identifier { name: self.name()? })
    }

    fn name(&mut self) -> Option<String> {
        if !self.peek()?.is_ascii_alphabetic() {
            return None;
        }
        let name = self.run(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        Some(name.to_owned())
    }

    /// The digits of a number; whether they are one is found out by whoever uses them.
    fn number(&mut self) -> String {
        self.run(|byte| matches!(byte, b'-' | b'.' | b'0'..=b'9'))
            .to_owned()
    }

    /// What follows the opening `"`, up to the closing one.
    fn string(&mut self) -> Option<String> {
        let mut value = String::new();
        loop {
            value.push_str(self.run(|byte| !matches!(byte, b'"' | b'\\')));
            if self.take(b'"') {
                return Some(value);
            }
            self.expect(b'\\')?;
            let escaped = self.peek()?;
            if !matches!(escaped, b'"' | b'\\') {
                return None;
            }
            self.at += 1;
            value.push(char::from(escaped));
        }
    }
}
