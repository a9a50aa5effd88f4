//! Messages and the creditor's own texts, each in the language it is really in.

use leeway_core::account::LocalText;
use leeway_l10n::{Part, direction};

use super::amount::isolate;
use super::{Node, el, nothing, words};
use crate::state::Ui;
use crate::words::Line;

/// A message, as the inside of an element.
#[inline(never)]
pub(crate) fn message(ui: &Ui, line: &Line) -> Node {
    let message = ui.message(line);
    let mut node = if message.lang == ui.lang() {
        nothing()
    } else {
        el("span", "")
            .attr_text("lang", message.lang)
            .attr("dir", message.dir.as_str())
    };
    for part in &message.parts {
        node.push(match part {
            Part::Text(text) => words(text),
            Part::Isolate(text) => isolate("", text),
        });
    }
    node
}

/// A text the creditor wrote, in the customer's language where there is one.
pub(crate) fn local(ui: &Ui, text: &LocalText) -> Node {
    match text.get(ui.lang()) {
        Some((tag, text)) => in_language(ui, tag, text),
        None => nothing(),
    }
}

/// A text of the policy.
#[inline(never)]
pub(crate) fn policy_text(ui: &Ui, id: &str) -> Option<Node> {
    let terms = ui.terms.as_ref()?;
    let (tag, text) = terms.policy.text(id, ui.lang())?;
    Some(in_language(ui, tag, text))
}

fn in_language(ui: &Ui, tag: &str, text: &str) -> Node {
    if tag == ui.lang() {
        return words(text);
    }
    el("span", "")
        .attr_text("lang", tag.to_owned())
        .attr("dir", direction(tag).as_str())
        .text(text)
}
