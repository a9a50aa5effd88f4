//! The messages of one language.

use fluent_syntax::ast;

use crate::locale::{Direction, direction};

/// First strong isolate: opens a run whose direction is its own.
pub(crate) const FSI: char = '\u{2068}';
/// Pop directional isolate: closes it.
pub(crate) const PDI: char = '\u{2069}';

pub(crate) type Pattern = ast::Pattern<String>;

/// One message or term. String literals in its patterns hold the text they stand for, with no escapes left in it.
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

impl Bundle {
    /// No messages yet, in language `lang` (its canonical tag).
    pub(crate) fn empty(lang: &str) -> Bundle {
        Bundle {
            lang: lang.to_owned(),
            dir: direction(lang),
            entries: Vec::new(),
        }
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

    /// Takes in an entry, or gives its id back when that is taken and the earlier message stays.
    pub(crate) fn insert(&mut self, entry: Entry) -> Result<(), String> {
        match self.position(&entry.id) {
            Ok(_) => Err(entry.id),
            Err(position) => {
                self.entries.insert(position, entry);
                Ok(())
            }
        }
    }

    /// Takes in an entry, in the place of the one with its id if there is one.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn replace(&mut self, entry: Entry) {
        match self.position(&entry.id) {
            Ok(position) => {
                if let Some(slot) = self.entries.get_mut(position) {
                    *slot = entry;
                }
            }
            Err(position) => self.entries.insert(position, entry),
        }
    }

    fn position(&self, id: &str) -> Result<usize, usize> {
        self.entries
            .binary_search_by(|entry| entry.id.as_str().cmp(id))
    }
}

/// The key of the term `-name` in a bundle's table.
pub(crate) fn term_key(name: &str) -> String {
    let mut key = String::from("-");
    key.push_str(name);
    key
}
