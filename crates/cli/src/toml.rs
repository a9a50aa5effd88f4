//! Policies written in TOML: the same tree as from JSON, with the same strictness,
//! and where in the text each value stands.
//!
//! TOML has comments, line breaks in lists and `1_565_000`, which is why people
//! like to write policies in it. It also has fractions, times and infinities,
//! which no document here may hold; a date of its own stands for the text
//! `YYYY-MM-DD`, which is the same characters without the quotation marks.

use leeway_core::json::{Limits, MAX_INTEGER, Node};
use toml_edit::{
    Array, Document, DocumentMut, InlineTable, Item, Key, Table, TableLike, TomlError, Value,
};

use crate::places::Places;
use crate::pointer::escape;
use crate::refused::{Problem, place};

/// The longest table or list that `write` puts on one line, in characters.
const LINE: usize = 88;

/// A document cannot be written, because the value at this JSON Pointer is `null`,
/// which TOML has no form for.
#[derive(Debug)]
pub(crate) struct HasNull(String);

impl From<HasNull> for Problem {
    fn from(HasNull(path): HasNull) -> Self {
        Self::new("E_TOML", "TOML has no null")
            .at(path)
            .mend("Leave the member out.")
    }
}

/// Reads a document.
///
/// # Errors
/// Every value that cannot stand in a policy, or the one fault of the text.
pub(crate) fn parse(bytes: &[u8], limits: Limits) -> Result<(Node, Places), Vec<Problem>> {
    let fault = |what: &str, mend: &'static str| vec![Problem::new("E_TOML", what).mend(mend)];
    if bytes.starts_with(b"\xEF\xBB\xBF") {
        let mend = "Save the file as UTF-8 without a byte order mark.";
        return Err(fault("byte order mark", mend));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let at = place(bytes, error.valid_up_to());
        fault("not UTF-8", "Save the file as UTF-8.")
            .into_iter()
            .map(|problem| problem.located(Some(at)))
            .collect::<Vec<_>>()
    })?;
    let document = Document::parse(text).map_err(|error| vec![unreadable(bytes, &error)])?;
    let mut reader = Reader {
        places: Places::new(bytes),
        problems: Vec::new(),
    };
    let node = reader.table("", document.as_table(), limits.max_depth);
    match node {
        Some(node) if reader.problems.is_empty() => Ok((node, reader.places)),
        _ => Err(reader.problems),
    }
}

fn unreadable(bytes: &[u8], error: &TomlError) -> Problem {
    let what = error.message().trim().replace('\n', "; ");
    Problem::new("E_TOML", what).located(error.span().map(|span| place(bytes, span.start)))
}

struct Reader {
    places: Places,
    problems: Vec<Problem>,
}

impl Reader {
    /// The depth counts what may still be entered; it bounds the recursion.
    fn table(&mut self, path: &str, table: &dyn TableLike, depth: u8) -> Option<Node> {
        let depth = self.enter(path, depth)?;
        let mut members = Vec::new();
        for (name, item) in table.iter() {
            let path = format!("{path}/{}", escape(name));
            let key = table.get_key_value(name).map(|(key, _)| key);
            self.note(&path, key.and_then(Key::span).or_else(|| item.span()));
            if let Some(node) = self.item(&path, item, depth) {
                members.push((name.to_owned(), node));
            }
        }
        Some(Node::Object(members))
    }

    fn item(&mut self, path: &str, item: &Item, depth: u8) -> Option<Node> {
        match item {
            Item::None => None,
            Item::Value(value) => self.value(path, value, depth),
            Item::Table(table) => self.table(path, table, depth),
            Item::ArrayOfTables(tables) => {
                let depth = self.enter(path, depth)?;
                let mut elements = Vec::new();
                for (index, table) in tables.iter().enumerate() {
                    let path = format!("{path}/{index}");
                    self.note(&path, table.span());
                    elements.extend(self.table(&path, table, depth));
                }
                Some(Node::Array(elements))
            }
        }
    }

    fn value(&mut self, path: &str, value: &Value, depth: u8) -> Option<Node> {
        match value {
            Value::String(text) => Some(Node::Str(text.value().clone())),
            Value::Boolean(truth) => Some(Node::Bool(*truth.value())),
            Value::Integer(number) => {
                let number = *number.value();
                if (-MAX_INTEGER..=MAX_INTEGER).contains(&number) {
                    Some(Node::Int(number))
                } else {
                    let mend = "The largest number is 9007199254740991.";
                    self.refuse(path, "integer out of range", mend)
                }
            }
            Value::Float(_) => self.refuse(
                path,
                "not an integer",
                "Write amounts in whole minor units (12345 for 123.45) and percentages as text (\"19.9\").",
            ),
            Value::Datetime(date) => {
                let date = date.value();
                if date.time.is_none() && date.offset.is_none() {
                    Some(Node::Str(date.to_string()))
                } else {
                    let mend = "Write the day alone, such as 2026-12-31.";
                    self.refuse(path, "a time of day", mend)
                }
            }
            Value::Array(array) => {
                let depth = self.enter(path, depth)?;
                let mut elements = Vec::new();
                for (index, value) in array.iter().enumerate() {
                    let path = format!("{path}/{index}");
                    self.note(&path, value.span());
                    elements.extend(self.value(&path, value, depth));
                }
                Some(Node::Array(elements))
            }
            Value::InlineTable(table) => self.table(path, table, depth),
        }
    }

    /// Where the value at `path` stands.
    fn note(&mut self, path: &str, span: Option<std::ops::Range<usize>>) {
        if let Some(span) = span {
            self.places.note(path, span.start);
        }
    }

    /// One level deeper, where there may be one.
    fn enter(&mut self, path: &str, depth: u8) -> Option<u8> {
        depth.checked_sub(1).or_else(|| {
            self.refuse(path, "too deep", "Lists and tables nest at most 16 deep.");
            None
        })
    }

    /// Notes what is wrong with the value at `path`; there is no value then.
    fn refuse(&mut self, path: &str, what: &str, mend: &'static str) -> Option<Node> {
        let problem = Problem::new("E_TOML", what)
            .at(path)
            .mend(mend)
            .located(self.places.of(path));
        self.problems.push(problem);
        None
    }
}

/// Writes a document: small tables and lists on a line of their own, larger ones
/// under headings. Reading it gives the same tree, but that TOML puts a table's
/// own values before the tables in it.
///
/// # Errors
/// [`HasNull`].
pub(crate) fn write(members: &[(String, Node)]) -> Result<String, HasNull> {
    let mut document = DocumentMut::new();
    *document.as_table_mut() = table_of("", members)?;
    Ok(document.to_string())
}

fn table_of(path: &str, members: &[(String, Node)]) -> Result<Table, HasNull> {
    let mut table = Table::new();
    // A table that only holds other tables needs no heading of its own.
    table.set_implicit(true);
    for (name, node) in members {
        let path = format!("{path}/{}", escape(name));
        table.insert(name, item_of(&path, name, node)?);
    }
    Ok(table)
}

fn item_of(path: &str, name: &str, node: &Node) -> Result<Item, HasNull> {
    let value = value_of(path, node)?;
    if name.chars().count() + value.to_string().chars().count() <= LINE {
        return Ok(Item::Value(value));
    }
    let fits = |value: &Value| value.to_string().chars().count() <= LINE;
    match (node, value) {
        (Node::Object(members), _) => table_of(path, members).map(Item::Table),
        (Node::Array(_), Value::Array(mut array)) if array.iter().all(fits) => {
            for value in array.iter_mut() {
                value.decor_mut().set_prefix("\n  ");
            }
            array.set_trailing("\n");
            array.set_trailing_comma(true);
            Ok(Item::Value(Value::Array(array)))
        }
        (Node::Array(elements), _) if elements.iter().all(|one| matches!(one, Node::Object(_))) => {
            let mut tables = toml_edit::ArrayOfTables::new();
            for (index, element) in elements.iter().enumerate() {
                if let Node::Object(members) = element {
                    tables.push(table_of(&format!("{path}/{index}"), members)?);
                }
            }
            Ok(Item::ArrayOfTables(tables))
        }
        (_, value) => Ok(Item::Value(value)),
    }
}

fn value_of(path: &str, node: &Node) -> Result<Value, HasNull> {
    Ok(match node {
        Node::Null => return Err(HasNull(path.to_owned())),
        Node::Bool(truth) => (*truth).into(),
        Node::Int(number) => (*number).into(),
        Node::Str(text) => text.as_str().into(),
        Node::Array(elements) => {
            let mut array = Array::new();
            for (index, element) in elements.iter().enumerate() {
                array.push(value_of(&format!("{path}/{index}"), element)?);
            }
            Value::Array(array)
        }
        Node::Object(members) => {
            let mut table = InlineTable::new();
            for (name, member) in members {
                let path = format!("{path}/{}", escape(name));
                table.insert(name, value_of(&path, member)?);
            }
            Value::InlineTable(table)
        }
    })
}

#[cfg(test)]
mod tests {
    use leeway_core::json::{self, Layout};
    use proptest::prelude::*;

    use super::*;
    use crate::pointer;

    const LIMITS: Limits = Limits::bytes(1 << 20);

    /// Trees of everything that TOML has a form for, names of any kind included.
    fn tree() -> impl Strategy<Value = Node> {
        let leaf = prop_oneof![
            any::<bool>().prop_map(Node::Bool),
            (-MAX_INTEGER..=MAX_INTEGER).prop_map(Node::Int),
            any::<String>().prop_map(Node::Str),
        ];
        let node = leaf.prop_recursive(5, 40, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Node::Array),
                members(inner).prop_map(Node::Object),
            ]
        });
        members(node).prop_map(Node::Object)
    }

    fn members(value: impl Strategy<Value = Node>) -> impl Strategy<Value = Vec<(String, Node)>> {
        let name = prop_oneof![any::<String>(), "[a-z./~\" ]{0,4}"];
        prop::collection::btree_map(name, value, 0..6)
            .prop_map(|members| members.into_iter().collect())
    }

    /// With the members of every object in the order of their names.
    fn sorted(node: &Node) -> Node {
        match node {
            Node::Object(members) => {
                let mut members: Vec<_> = members
                    .iter()
                    .map(|(name, value)| (name.clone(), sorted(value)))
                    .collect();
                members.sort_by(|one, other| one.0.cmp(&other.0));
                Node::Object(members)
            }
            Node::Array(elements) => Node::Array(elements.iter().map(sorted).collect()),
            other => other.clone(),
        }
    }

    /// Every pointer into a tree.
    fn pointers(path: &str, node: &Node, all: &mut Vec<String>) {
        let under = |name: &str| format!("{path}/{}", escape(name));
        match node {
            Node::Object(members) => {
                for (name, value) in members {
                    all.push(under(name));
                    pointers(&under(name), value, all);
                }
            }
            Node::Array(elements) => {
                for (index, value) in elements.iter().enumerate() {
                    all.push(under(&index.to_string()));
                    pointers(&under(&index.to_string()), value, all);
                }
            }
            _ => {}
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_written_is_read_back(node in tree()) {
            let Node::Object(members) = &node else { unreachable!() };
            let text = write(members).unwrap();
            let (read, _) = parse(text.as_bytes(), LIMITS).unwrap();
            prop_assert_eq!(sorted(&read), sorted(&node), "{}", text);
        }

        #[test]
        fn every_value_is_found_in_either_text(node in tree()) {
            let Node::Object(members) = &node else { unreachable!() };
            let toml = write(members).unwrap();
            let (_, in_toml) = parse(toml.as_bytes(), LIMITS).unwrap();
            let text = json::write(&node, Layout::Indented);
            let in_json = Places::of_json(text.as_bytes());
            let mut all = Vec::new();
            pointers("", &node, &mut all);
            for path in all {
                prop_assert!(pointer::at(&node, &path).is_some(), "{}", path);
                prop_assert!(in_toml.of(&path).is_some(), "{}", path);
                let (line, column) = in_json.of(&path).unwrap();
                // A name or a value begins there.
                let begins = text.lines().nth(line - 1).unwrap().chars().nth(column - 1);
                prop_assert!(begins.is_some_and(|c| "\"[{-tf".contains(c) || c.is_ascii_digit()), "{}", path);
            }
        }

        #[test]
        fn no_text_makes_the_reader_panic(text in any::<String>(), bytes in any::<Vec<u8>>()) {
            let _ = parse(text.as_bytes(), LIMITS);
            let _ = parse(&bytes, LIMITS);
            Places::of_json(&bytes);
        }
    }
}
