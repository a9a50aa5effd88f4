//! Reading Fluent resources, as translators write them. Servers and tools do it; the widget reads what
//! [`compile`](crate::compile) made of them.

use fluent_syntax::ast::{self, CallArguments, Expression, InlineExpression, PatternElement};
use fluent_syntax::parser::parse_runtime;
use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::bundle::{Bundle, Entry, Pattern, term_key};

/// A part of a resource that could not be used. The rest of the resource is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ParseFault {
    /// Not Fluent syntax.
    #[error("line {line}: not a message: {text}")]
    Junk {
        /// The line it begins on, counted from 1.
        line: usize,
        /// The text as found, without trailing white space.
        text: String,
    },
    /// The id is already taken; the earlier message stays.
    #[error("{0} is there already")]
    Duplicate(String),
    /// Placeables lie within each other deeper than a compiled message may hold them. Only [`compile`](crate::compile)
    /// reports it.
    #[error("{0} is nested too deeply")]
    TooDeep(String),
}

impl Bundle {
    /// Reads a Fluent resource in language `lang` (its canonical tag). Entries that are not well-formed, or repeat an id,
    /// are left out and reported; all others are kept, so that one slip in a file costs one message.
    #[must_use]
    pub fn parse(lang: &str, text: &str) -> (Bundle, Vec<ParseFault>) {
        let mut bundle = Bundle::empty(lang);
        let faults = bundle.add(text);
        (bundle, faults)
    }

    /// Adds a further resource of the same language. Ids that exist already keep their message and are reported.
    pub fn add(&mut self, text: &str) -> Vec<ParseFault> {
        let (entries, mut faults) = entries(text);
        for entry in entries {
            faults.extend(self.insert(entry).err().map(ParseFault::Duplicate));
        }
        faults
    }

    /// Adds a resource whose messages replace those of the same id: the texts a host gives for its own page.
    pub fn override_with(&mut self, text: &str) -> Vec<ParseFault> {
        let (entries, faults) = entries(text);
        for entry in entries {
            self.replace(entry);
        }
        faults
    }
}

/// The messages and terms of a resource in their order, and what else is in it that is no comment.
pub(crate) fn entries(text: &str) -> (Vec<Entry>, Vec<ParseFault>) {
    // A byte order mark is what some editors put first; it is no part of the first id.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (resource, errors) = match parse_runtime(text.to_owned()) {
        Ok(resource) => (resource, Vec::new()),
        Err(partial) => partial,
    };
    let faults = errors
        .into_iter()
        .filter_map(|error| error.slice)
        .map(|junk| ParseFault::Junk {
            line: 1 + text
                .get(..junk.start)
                .map_or(0, |before| before.matches('\n').count()),
            text: text.get(junk).unwrap_or_default().trim_end().to_owned(),
        })
        .collect();
    let entries = resource
        .body
        .into_iter()
        .filter_map(|entry| match entry {
            ast::Entry::Message(message) => Some(Entry {
                id: message.id.name,
                value: message.value.map(unescaped),
                attributes: attributes(message.attributes),
            }),
            ast::Entry::Term(term) => Some(Entry {
                id: term_key(&term.id.name),
                value: Some(unescaped(term.value)),
                attributes: attributes(term.attributes),
            }),
            _ => None,
        })
        .collect();
    (entries, faults)
}

fn attributes(attributes: Vec<ast::Attribute<String>>) -> Vec<(String, Pattern)> {
    attributes
        .into_iter()
        .map(|attribute| (attribute.id.name, unescaped(attribute.value)))
        .collect()
}

/// The pattern with its string literals as the texts they stand for.
fn unescaped(mut pattern: Pattern) -> Pattern {
    unescape_pattern(&mut pattern);
    pattern
}

fn unescape_pattern(pattern: &mut Pattern) {
    for element in &mut pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            unescape_expression(expression);
        }
    }
}

fn unescape_expression(expression: &mut Expression<String>) {
    match expression {
        Expression::Inline(inline) => unescape_inline(inline),
        Expression::Select { selector, variants } => {
            unescape_inline(selector);
            for variant in variants {
                unescape_pattern(&mut variant.value);
            }
        }
    }
}

fn unescape_inline(inline: &mut InlineExpression<String>) {
    match inline {
        InlineExpression::StringLiteral { value } => {
            *value = unescape_unicode_to_string(value).into_owned();
        }
        InlineExpression::FunctionReference { arguments, .. }
        | InlineExpression::TermReference {
            arguments: Some(arguments),
            ..
        } => unescape_arguments(arguments),
        InlineExpression::Placeable { expression } => unescape_expression(expression),
        _ => {}
    }
}

fn unescape_arguments(arguments: &mut CallArguments<String>) {
    for positional in &mut arguments.positional {
        unescape_inline(positional);
    }
    for named in &mut arguments.named {
        unescape_inline(&mut named.value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn junk_costs_only_itself() {
        let (bundle, faults) =
            Bundle::parse("en", "one = One\n\nbroken { = x\n  more\n\ntwo = Two\n");
        assert_eq!(
            faults,
            [ParseFault::Junk {
                line: 3,
                text: "broken { = x\n  more".to_owned()
            }]
        );
        assert!(bundle.has("one") && bundle.has("two"));
        assert!(!bundle.has("broken"));
    }

    #[test]
    fn first_of_two_equal_ids_stays() {
        let (bundle, faults) = Bundle::parse("en", "a = First\nb = B\na = Second\n-a = Term\n");
        assert_eq!(faults, [ParseFault::Duplicate("a".to_owned())]);
        assert_eq!(text_of(&bundle, "a"), "First");
    }

    #[test]
    fn host_texts_replace_ours() {
        let (mut bundle, _) = Bundle::parse("en", "a = Ours\nb = B\n");
        assert!(bundle.override_with("a = Theirs\n").is_empty());
        assert_eq!(text_of(&bundle, "a"), "Theirs");
        assert_eq!(
            bundle.add("a = Again\n"),
            [ParseFault::Duplicate("a".to_owned())]
        );
        assert_eq!(text_of(&bundle, "b"), "B");
    }

    #[test]
    fn terms_are_not_messages() {
        let (bundle, _) = Bundle::parse(
            "en",
            "-brand = Leeway\n    .gender = neuter\nhint =\n    .label = Label\n",
        );
        for id in [
            "-brand",
            "brand",
            "-brand.gender",
            "hint",
            "hint.title",
            "",
            ".",
        ] {
            assert!(!bundle.has(id), "{id}");
        }
        assert!(bundle.has("hint.label"));
    }

    #[test]
    fn byte_order_mark_and_windows_line_ends_are_read() {
        let (bundle, faults) = Bundle::parse("en", "\u{feff}a = A\r\nb = B\r\n");
        assert!(faults.is_empty());
        assert_eq!(text_of(&bundle, "a"), "A");
    }

    fn text_of(bundle: &Bundle, id: &str) -> String {
        match bundle.message(id).unwrap().elements.as_slice() {
            [ast::PatternElement::TextElement { value }] => value.clone(),
            other => panic!("{other:?}"),
        }
    }
}
