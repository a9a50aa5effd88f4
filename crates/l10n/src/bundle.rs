//! The messages of one language.

use fluent_syntax::ast;
use fluent_syntax::parser::parse_runtime;

use crate::locale::{Direction, direction};

/// First strong isolate: opens a run whose direction is its own.
pub(crate) const FSI: char = '\u{2068}';
/// Pop directional isolate: closes it.
pub(crate) const PDI: char = '\u{2069}';

pub(crate) type Pattern = ast::Pattern<String>;

/// One message or term.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    /// The identifier; a term's begins with `-`, so messages and terms share one table.
    pub(crate) id: String,
    pub(crate) value: Option<Pattern>,
    pub(crate) attributes: Vec<(String, Pattern)>,
}

impl Entry {
    /// The value, or the attribute of that name.
    pub(crate) fn pattern(&self, attribute: Option<&str>) -> Option<&Pattern> {
        match attribute {
            None => self.value.as_ref(),
            Some(name) => self
                .attributes
                .iter()
                .find(|(id, _)| id == name)
                .map(|(_, pattern)| pattern),
        }
    }
}

/// The messages and terms of one language, out of one or more Fluent resources.
#[derive(Debug, Clone)]
pub struct Bundle {
    lang: String,
    dir: Direction,
    /// Sorted by id, for binary search.
    entries: Vec<Entry>,
}

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
}
impl Bundle {
    /// Reads a Fluent resource in language `lang` (its canonical tag). Entries that are not well-formed, or repeat an id,
    /// are left out and reported; all others are kept, so that one slip in a file costs one message.
    #[must_use]
    pub fn parse(lang: &str, text: &str) -> (Bundle, Vec<ParseFault>) {
        let mut bundle = Bundle {
            lang: lang.to_owned(),
            dir: direction(lang),
            entries: Vec::new(),
        };
        let faults = bundle.add(text);
        (bundle, faults)
    }

    /// Adds a further resource of the same language. Ids that exist already keep their message and are reported.
    pub fn add(&mut self, text: &str) -> Vec<ParseFault> {
        self.load(text, false)
    }

    /// Adds a resource whose messages replace those of the same id: the texts a host gives for its own page.
    pub fn override_with(&mut self, text: &str) -> Vec<ParseFault> {
        self.load(text, true)
    }

    /// The tag of the language.
    #[must_use]
    pub fn lang(&self) -> &str {
        &self.lang
    }

    /// The direction of the language.
    #[must_use]
    pub fn dir(&self) -> Direction {
        self.dir
    }

    /// Whether there is a message of this id, or an attribute for an id of the form `id.attribute`.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.message(id).is_some()
    }

    /// The pattern of `id` or `id.attribute`; terms are private to their language and not found.
    pub(crate) fn message(&self, id: &str) -> Option<&Pattern> {
        let (id, attribute) = match id.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (id, None),
        };
        if id.starts_with('-') {
            return None;
        }
        self.entry(id)?.pattern(attribute)
    }

    /// The message `id`, or the term `-id`.
    pub(crate) fn entry(&self, id: &str) -> Option<&Entry> {
        let position = self.position(id).ok()?;
        self.entries.get(position)
    }

    fn position(&self, id: &str) -> Result<usize, usize> {
        self.entries
            .binary_search_by(|entry| entry.id.as_str().cmp(id))
    }

    fn load(&mut self, text: &str, replace: bool) -> Vec<ParseFault> {
        // A byte order mark is what some editors put first; it is no part of the first id.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let (resource, errors) = match parse_runtime(text.to_owned()) {
            Ok(resource) => (resource, Vec::new()),
            Err(partial) => partial,
        };
        let mut faults: Vec<ParseFault> = errors
            .into_iter()
            .filter_map(|error| error.slice)
            .map(|junk| ParseFault::Junk {
                line: 1 + text
                    .get(..junk.start)
                    .map_or(0, |before| before.matches('\n').count()),
                text: text.get(junk).unwrap_or_default().trim_end().to_owned(),
            })
            .collect();
        for entry in resource.body {
            let entry = match entry {
                ast::Entry::Message(message) => Entry {
                    id: message.id.name,
                    value: message.value,
                    attributes: attributes(message.attributes),
                },
                ast::Entry::Term(term) => Entry {
                    id: term_key(&term.id.name),
                    value: Some(term.value),
                    attributes: attributes(term.attributes),
                },
                _ => continue,
            };
            match self.position(&entry.id) {
                Err(position) => self.entries.insert(position, entry),
                Ok(position) if replace => {
                    if let Some(slot) = self.entries.get_mut(position) {
                        *slot = entry;
                    }
                }
                Ok(_) => faults.push(ParseFault::Duplicate(entry.id)),
            }
        }
        faults
    }
}

/// The key of the term `-name` in a bundle's table.
pub(crate) fn term_key(name: &str) -> String {
    let mut key = String::from("-");
    key.push_str(name);
    key
}

fn attributes(attributes: Vec<ast::Attribute<String>>) -> Vec<(String, Pattern)> {
    attributes
        .into_iter()
        .map(|attribute| (attribute.id.name, attribute.value))
        .collect()
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
