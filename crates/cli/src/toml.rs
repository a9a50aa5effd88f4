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
