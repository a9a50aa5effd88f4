//! Messages and the creditor's own texts, each in the language it is really in.

use leeway_core::account::LocalText;
use leeway_l10n::{Message, Part, direction};
use leptos::prelude::AnyView;

use super::amount::isolate;
use super::{el, many, words};
use crate::state::Ui;
use crate::words::Line;

/// A message, as the inside of an element.
pub(crate) fn message(ui: &Ui, line: &Line) -> AnyView {
    let message = ui.message(line);
    let parts = parts(&message);
    if message.lang == ui.lang() {
        return many(parts);
    }
    el("span", "")
        .attr("lang", message.lang.clone())
        .attr("dir", message.dir.as_str())
        .children(parts)
        .view()
}

fn parts(message: &Message) -> Vec<AnyView> {
    message
        .parts
        .iter()
        .map(|part| match part {
            Part::Text(text) => words(text.as_str()),
            Part::Isolate(text) => isolate("", text.clone()).view(),
        })
        .collect()
}

/// A text the creditor wrote, in the customer's language where there is one.
pub(crate) fn local(ui: &Ui, text: &LocalText) -> AnyView {
    text.get(ui.lang())
        .map_or_else(super::nothing, |(tag, text)| in_language(ui, tag, text))
}

/// A text of the policy.
pub(crate) fn policy_text(ui: &Ui, id: &str) -> Option<AnyView> {
    let terms = ui.terms.as_ref()?;
    let (tag, text) = terms.policy.text(id, ui.lang())?;
    Some(in_language(ui, tag, text))
}

fn in_language(ui: &Ui, tag: &str, text: &str) -> AnyView {
    if tag == ui.lang() {
        return words(text);
    }
    el("span", "")
        .attr("lang", tag.to_owned())
        .attr("dir", direction(tag).as_str())
        .text(text)
        .view()
}
