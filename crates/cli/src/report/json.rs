//! A report as JSON.

use anyhow::Result;
use leeway_core::json::{self, Layout, Node};
use leeway_creditor::{DEFINITIONS, Report};

use super::{groups, percent};

pub(super) fn write(report: &Report) -> Result<String> {
    let period = report.period;
    let text = |text: &str| Node::Str(text.to_owned());
    let mut written = Vec::new();
    for (by, name, group) in groups(report) {
        let rate = |rate: Option<u64>| rate.map_or(Node::Null, |rate| Node::Str(percent(rate)));
        let count = |count: u64| Ok::<_, anyhow::Error>(Node::Int(i64::try_from(count)?));
        written.push(object([
            ("by", text(by)),
            ("name", text(name)),
            ("arrangements", count(group.arrangements)?),
            ("agreed", Node::Int(group.agreed.units())),
            ("due", Node::Int(group.due.units())),
            ("paid", Node::Int(group.paid.units())),
            ("collection_rate_percent", rate(group.collection_rate())),
            ("kept", count(group.kept)?),
            ("broken", count(group.broken)?),
            ("cancelled", count(group.cancelled)?),
            ("on_track", count(group.on_track)?),
            ("behind", count(group.behind)?),
            ("kept_rate_percent", rate(group.kept_rate())),
            ("cured", count(u64::try_from(group.cured())?)?),
            (
                "median_days_to_cure",
                group
                    .days_to_cure()
                    .map_or(Node::Null, |days| Node::Int(i64::from(days))),
            ),
        ]));
    }
    let definitions = DEFINITIONS
        .iter()
        .map(|(name, meaning)| ((*name).to_owned(), text(meaning)))
        .collect();
    let report = object([
        ("creditor", text(&report.creditor)),
        ("currency", text(report.currency.code())),
        ("from", text(&period.from.to_string())),
        ("to", text(&period.to.to_string())),
        ("as_of", text(&period.as_of.to_string())),
        ("groups", Node::Array(written)),
        ("definitions", Node::Object(definitions)),
    ]);
    let mut text = json::write(&report, Layout::Indented);
    text.push('\n');
    Ok(text)
}

fn object<const N: usize>(members: [(&str, Node); N]) -> Node {
    let member = |(name, value): (&str, Node)| (name.to_owned(), value);
    Node::Object(members.into_iter().map(member).collect())
}
