//! Where in its text each value of a document stands.

use std::collections::BTreeMap;

use leeway_core::json::{self, Limits, Node};

use crate::pointer::escape;
use crate::refused::place;

/// The text of a document and, by JSON Pointer, the byte at which each value's name
/// begins, or the value itself in a list.
#[derive(Debug, Clone, Default)]
pub(crate) struct Places {
    bytes: Vec<u8>,
    offsets: BTreeMap<String, usize>,
}

impl Places {
    /// Places in `bytes`, of the document as a whole so far.
    pub(crate) fn new(bytes: &[u8]) -> Self {
        Self {
            bytes: bytes.to_vec(),
            offsets: BTreeMap::from([(String::new(), 0)]),
        }
    }

    /// The places of a document in JSON that [`json::parse`] has read.
    pub(crate) fn of_json(bytes: &[u8]) -> Self {
        let mut scanner = Scanner {
            places: Self::new(bytes),
            bytes,
            at: 0,
        };
        scanner.value("");
        scanner.places
    }

    pub(crate) fn note(&mut self, path: &str, offset: usize) {
        self.offsets.insert(path.to_owned(), offset);
    }

    /// Line and column, both from 1, of the member at `path`, or of what should
    /// hold it; nothing for the whole document.
    pub(crate) fn of(&self, path: &str) -> Option<(usize, usize)> {
        let mut path = path;
        if path.is_empty() {
            return None;
        }
        loop {
            if let Some(offset) = self.offsets.get(path) {
                return Some(place(&self.bytes, *offset));
            }
            path = path.rsplit_once('/')?.0;
        }
    }
}

/// Goes through a text that is known to be JSON, of a bounded depth.
struct Scanner<'a> {
    places: Places,
    bytes: &'a [u8],
    at: usize,
}

impl Scanner<'_> {
    fn value(&mut self, path: &str) {
        self.skip(|byte| byte.is_ascii_whitespace());
        match self.bytes.get(self.at) {
            Some(b'{') => self.list(|scanner, _| {
                let offset = scanner.at;
                let path = format!("{path}/{}", escape(&scanner.name()));
                scanner.places.note(&path, offset);
                scanner.skip(|byte| byte.is_ascii_whitespace() || byte == b':');
                scanner.value(&path);
            }),
            Some(b'[') => self.list(|scanner, index| {
                let path = format!("{path}/{index}");
                scanner.places.note(&path, scanner.at);
                scanner.value(&path);
            }),
            Some(b'"') => drop(self.name()),
            _ => self.skip(|byte| !matches!(byte, b',' | b']' | b'}')),
        }
    }

    /// The entries between two brackets.
    fn list(&mut self, entry: impl Fn(&mut Self, usize)) {
        self.at += 1;
        for index in 0.. {
            self.skip(|byte| byte.is_ascii_whitespace() || byte == b',');
            if matches!(self.bytes.get(self.at), None | Some(b']' | b'}')) {
                self.at += 1;
                return;
            }
            entry(self, index);
        }
    }

    /// The text between two quotation marks, escapes resolved.
    fn name(&mut self) -> String {
        let start = self.at;
        self.at += 1;
        while let Some(byte) = self.bytes.get(self.at) {
            self.at += match byte {
                b'"' => break,
                b'\\' => 2,
                _ => 1,
            };
        }
        self.at += 1;
        let literal = self.bytes.get(start..self.at).unwrap_or_default();
        match json::parse(literal, Limits::bytes(literal.len())) {
            Ok(Node::Str(name)) => name,
            _ => String::new(),
        }
    }

    fn skip(&mut self, skipped: impl Fn(u8) -> bool) {
        while self.bytes.get(self.at).is_some_and(|byte| skipped(*byte)) {
            self.at += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_is_found_where_its_name_begins() {
        let text = "{ \"a\": [1,\n  {\"b/c\": \"},\\\"]\" , \"\\u0064\":null}],\n\"é\":{},\"e\":[ ], \"f\" : -2}";
        let places = Places::of_json(text.as_bytes());
        for (path, expected) in [
            ("", None),
            ("/a", Some((1, 3))),
            ("/a/0", Some((1, 9))),
            ("/a/1", Some((2, 3))),
            ("/a/1/b~1c", Some((2, 4))),
            ("/a/1/d", Some((2, 21))),
            ("/é", Some((3, 1))),
            ("/e", Some((3, 8))),
            ("/f", Some((3, 17))),
            ("/e/0/missing", Some((3, 8))),
            ("/missing", Some((1, 1))),
        ] {
            assert_eq!(places.of(path), expected, "{path}");
        }
    }

    #[test]
    fn texts_that_are_no_json_end_too() {
        for text in ["", "{", "[", "{\"a", "{\"a\\", "[1,", "{\"a\":", "]", "\""] {
            Places::of_json(text.as_bytes());
        }
    }
}
