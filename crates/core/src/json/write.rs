//! From [`Node`] to text.

use super::Node;

/// How [`write`] lays a document out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// No white space at all.
    Compact,
    /// One member or element a line, indented by two spaces, and `: ` after names.
    Indented,
}

/// Writes a tree: members in their order, in one way only.
///
/// The same tree gives the same bytes everywhere. Text is written as it is;
/// only `"`, `\` and control characters are escaped. A tree that
/// [`parse`](super::parse) gave is read back as the same tree.
///
/// ```
/// use leeway_core::json::{Layout, Limits, parse, write};
///
/// let tree = parse(br#"{ "min" : 3, "of": [], "name":"\u00e9" }"#, Limits::bytes(64)).unwrap();
/// assert_eq!(write(&tree, Layout::Compact), r#"{"min":3,"of":[],"name":"é"}"#);
/// assert_eq!(
///     write(&tree, Layout::Indented),
///     "{\n  \"min\": 3,\n  \"of\": [],\n  \"name\": \"é\"\n}",
/// );
/// ```
#[must_use]
pub fn write(node: &Node, layout: Layout) -> String {
    let mut writer = Writer {
        text: String::new(),
        layout,
        depth: 0,
    };
    writer.value(node);
    writer.text
}

struct Writer {
    text: String,
    layout: Layout,
    depth: usize,
}

impl Writer {
    fn value(&mut self, node: &Node) {
        match node {
            Node::Null => self.text.push_str("null"),
            Node::Bool(true) => self.text.push_str("true"),
            Node::Bool(false) => self.text.push_str("false"),
            Node::Int(number) => self.text.push_str(&number.to_string()),
            Node::Str(text) => self.string(text),
            Node::Array(elements) => {
                self.text.push('[');
                self.depth += 1;
                for (index, element) in elements.iter().enumerate() {
                    self.next(index);
                    self.value(element);
                }
                self.end(elements.is_empty(), ']');
            }
            Node::Object(members) => {
                self.text.push('{');
                self.depth += 1;
                for (index, (name, value)) in members.iter().enumerate() {
                    self.next(index);
                    self.string(name);
                    self.text.push(':');
                    if self.layout == Layout::Indented {
                        self.text.push(' ');
                    }
                    self.value(value);
                }
                self.end(members.is_empty(), '}');
            }
        }
    }

    /// Goes on to the element or member `index`.
    fn next(&mut self, index: usize) {
        if index > 0 {
            self.text.push(',');
        }
        self.line();
    }

    fn end(&mut self, empty: bool, bracket: char) {
        self.depth -= 1;
        if !empty {
            self.line();
        }
        self.text.push(bracket);
    }

    fn line(&mut self) {
        if self.layout == Layout::Indented {
            self.text.push('\n');
            for _ in 0..self.depth {
                self.text.push_str("  ");
            }
        }
    }

    fn string(&mut self, text: &str) {
        self.text.push('"');
        for character in text.chars() {
            match character {
                '"' => self.text.push_str("\\\""),
                '\\' => self.text.push_str("\\\\"),
                '\n' => self.text.push_str("\\n"),
                '\r' => self.text.push_str("\\r"),
                '\t' => self.text.push_str("\\t"),
                // Below U+0020, so two digits tell it.
                control if control < ' ' => {
                    self.text.push_str("\\u00");
                    for nibble in [u32::from(control) >> 4, u32::from(control) & 15] {
                        self.text
                            .push(char::from_digit(nibble, 16).unwrap_or_default());
                    }
                }
                other => self.text.push(other),
            }
        }
        self.text.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::{Limits, parse};

    fn tree(text: &str) -> Node {
        parse(text.as_bytes(), Limits::bytes(4096)).unwrap()
    }

    #[test]
    fn what_was_written_reads_back_as_the_same_tree() {
        let texts = [
            "null",
            "[]",
            "{}",
            "[[],{},[{}]]",
            r#"{"a":[1,-2,9007199254740991],"b":{"c":true,"d":false,"e":null}}"#,
            r#""\u0000\u001f\b\f\n\r\t\"\\\/""#,
            r#""\ud83d\ude00 \u2028 \u00e9 \u007f""#,
        ];
        for text in texts {
            let tree = tree(text);
            for layout in [Layout::Compact, Layout::Indented] {
                let written = write(&tree, layout);
                assert_eq!(self::tree(&written), tree, "{written}");
            }
        }
    }

    #[test]
    fn compact_form_is_that_of_serde_json() {
        let texts = [
            r#"{"a":[1,{"b":"\u0001\u001f\n\r\t\"\\é"}],"c":null,"d":[]}"#,
            "[true,false,-7,{}]",
            r#"["a b"," "]"#,
        ];
        for text in texts {
            let value: serde_json::Value = serde_json::from_str(text).unwrap();
            assert_eq!(write(&tree(text), Layout::Compact), value.to_string());
        }
    }

    #[test]
    fn indented_form_has_one_member_a_line() {
        assert_eq!(
            write(&tree(r#"{"a":[1,2],"b":{}}"#), Layout::Indented),
            "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": {}\n}"
        );
    }
}
