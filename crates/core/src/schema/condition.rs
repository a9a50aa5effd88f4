//! Conditions, one schema for each form: what reads them sees every form's members
//! at once, and tells only afterwards which were meant.

use super::{Definitions, Describe, documented, member, object, text};
use crate::date::Date;
use crate::eligibility::{Condition, Fact, FactValue};
use crate::json::Node;
use crate::money::Percent;

impl Describe for Condition {
    fn describe(definitions: &mut Definitions) -> Node {
        definitions.define::<Self>("Condition", |definitions| {
            let forms = forms(definitions);
            documented(
                object([member("oneOf", Node::Array(forms))]),
                "A rule over facts: a list of conditions, or one fact and what is expected of it.",
            )
        })
    }
}

fn forms(definitions: &mut Definitions) -> Vec<Node> {
    let condition = Condition::describe(definitions);
    let list = object([
        member("type", text("array")),
        member("items", condition.clone()),
        member("minItems", Node::Int(1)),
    ]);
    let count = object([
        member("type", text("integer")),
        member("minimum", Node::Int(1)),
    ]);
    let values = object([
        member("type", text("array")),
        member("items", FactValue::describe(definitions)),
        member("minItems", Node::Int(1)),
    ]);
    let number = i64::describe(definitions);
    let date = Date::describe(definitions);
    let percent = Percent::describe(definitions);
    let value = FactValue::describe(definitions);
    let mut of_fact = |doc, ways: &[(&str, &Node)]| fact(definitions, doc, ways);
    vec![
        form("Every condition of the list holds.", &[("all", &list)]),
        form("At least one of the list holds.", &[("any", &list)]),
        form(
            "So many of the list hold.",
            &[("at_least", &count), ("of", &list)],
        ),
        form("The condition does not hold.", &[("not", &condition)]),
        of_fact("The fact is this value.", &[("is", &value)]),
        of_fact("The fact is one of these values.", &[("one_of", &values)]),
        of_fact(
            "The number is in the range, both ends included.",
            &[("min", &number), ("max", &number)],
        ),
        of_fact(
            "The date is in the range, both ends included.",
            &[("from", &date), ("until", &date)],
        ),
        of_fact(
            "The percentage is in the range, both ends included.",
            &[("min_percent", &percent), ("max_percent", &percent)],
        ),
    ]
}

/// An object of just these members.
fn form(doc: &str, members: &[(&str, &Node)]) -> Node {
    let properties = members
        .iter()
        .map(|(name, schema)| member(name, (*schema).clone()));
    let required = members.iter().map(|(name, _)| text(name));
    let schema = object([
        member("type", text("object")),
        member("properties", Node::Object(properties.collect())),
        member("additionalProperties", Node::Bool(false)),
        member("required", Node::Array(required.collect())),
    ]);
    documented(schema, doc)
}

/// A fact with at least one of these members.
fn fact(definitions: &mut Definitions, doc: &str, ways: &[(&str, &Node)]) -> Node {
    let mut properties = vec![member("fact", Fact::describe(definitions))];
    properties.extend(
        ways.iter()
            .map(|(name, schema)| member(name, (*schema).clone())),
    );
    let public = bool::describe(definitions);
    let public = documented(public, "Whether the customer may be told the bounds.");
    properties.push(member("public", public));
    let given = ways
        .iter()
        .map(|(name, _)| object([member("required", Node::Array(vec![text(name)]))]));
    let schema = object([
        member("type", text("object")),
        member("properties", Node::Object(properties)),
        member("additionalProperties", Node::Bool(false)),
        member("required", Node::Array(vec![text("fact")])),
        member("anyOf", Node::Array(given.collect())),
    ]);
    documented(schema, doc)
}
