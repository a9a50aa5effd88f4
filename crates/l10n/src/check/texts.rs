//! Messages as readers meet them: without markup, once for each way their choices can go.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;

use super::MessageFile;

/// Stands in a [`Text`] for a value that is inserted: an amount, a date, a name. It is the object replacement character,
/// which no message has.
pub const VALUE: char = '\u{fffc}';

/// Combinations of arms that are spelled out for one message; no message comes near.
const MOST_READINGS: usize = 256;

/// A value or an attribute of a message as readers meet it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The file's name.
    pub file: String,
    /// `message` or `message.attribute`.
    pub id: String,
    /// What can be read, one for each combination of arms; inserted values are [`VALUE`]s.
    pub readings: Vec<String>,
}

/// The texts of all messages, in their order. What is no message is left out, and so are terms, which are read only where
/// a message has them.
#[must_use]
pub fn texts(files: &[MessageFile<'_>]) -> Vec<Text> {
    let mut texts = Vec::new();
    for file in files {
        let resource = match parse(file.text) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        for entry in resource.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            let id = message.id.name;
            let value = message.value.map(|value| (id.to_owned(), value));
            let attributes = message.attributes.into_iter().map(|attribute| {
                let id = [id, attribute.id.name].join(".");
                (id, attribute.value)
            });
            for (id, pattern) in value.into_iter().chain(attributes) {
                texts.push(Text {
                    file: file.name.to_owned(),
                    id,
                    readings: readings(&pattern),
                });
            }
        }
    }
    texts
}

fn readings(pattern: &Pattern<&str>) -> Vec<String> {
    let mut all = vec![String::new()];
    for element in &pattern.elements {
        let ways = match element {
            PatternElement::TextElement { value } => vec![(*value).to_owned()],
            PatternElement::Placeable { expression } => ways(expression),
        };
        all = all
            .iter()
            .flat_map(|begun| ways.iter().map(move |way| [begun.as_str(), way].concat()))
            .take(MOST_READINGS)
            .collect();
    }
    all
}

fn ways(expression: &Expression<&str>) -> Vec<String> {
    match expression {
        Expression::Inline(InlineExpression::Placeable { expression }) => ways(expression),
        Expression::Inline(
            InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value },
        ) => vec![(*value).to_owned()],
        Expression::Inline(_) => vec![VALUE.to_string()],
        Expression::Select { variants, .. } => variants
            .iter()
            .flat_map(|variant| readings(&variant.value))
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_combination_of_arms_is_a_reading() {
        let text = "\
-term = Not a message
a = { $how ->
    [weekly] Weekly, { $count ->
        [one] once
       *[other] { $count } times
    }
   *[monthly] Monthly
}, { \"really\" }
    .label = { $x }
no message
";
        let files = [MessageFile {
            name: "a.ftl",
            text,
        }];
        let text = |id: &str, readings: &[&str]| Text {
            file: "a.ftl".to_owned(),
            id: id.to_owned(),
            readings: readings.iter().map(|text| (*text).to_owned()).collect(),
        };
        assert_eq!(
            texts(&files),
            [
                text(
                    "a",
                    &[
                        "Weekly, once, really",
                        "Weekly, \u{fffc} times, really",
                        "Monthly, really"
                    ]
                ),
                text("a.label", &["\u{fffc}"]),
            ]
        );
    }
}
