//! The options that are not open, each with its reasons and with what would change it.
//! Drawn at the end of the options, once it has arrived.

use leeway_core::eligibility::Fact;
use leeway_core::option::{Reason, Unavailable};

use super::{kind_icon, option_title};
use crate::flow::{Event, Flow};
use crate::parts::{Node, el, icon, message, nothing, policy_text};
use crate::state::Ui;
use crate::words::{self, Told};

/// Every option that is not open.
pub(crate) fn closed(ui: &Ui, flow: &Flow) -> Node {
    let mut list = el("ul", "leeway-unavailable");
    let mut any = false;
    for option in flow.terms().iter().flat_map(|terms| terms.closed()) {
        list.push(item(ui, option));
        any = true;
    }
    if !any {
        return nothing();
    }
    // Where nothing at all is offered, others may be of help.
    let stopped = |reason: &Reason| matches!(reason, Reason::Stopped { .. });
    let is_stopped = flow.terms().is_some_and(|terms| {
        let mut closed = terms.closed();
        closed.any(|option| option.reasons.iter().any(stopped))
    });
    let advice = if is_stopped {
        super::advice::listed(ui, flow)
    } else {
        nothing()
    };
    el("section", "leeway-stack leeway-stack--small")
        .child(el(ui.heading(1), "leeway-heading").say(ui, "options-closed-title"))
        .child(list)
        .child(advice)
}

fn item(ui: &Ui, option: &Unavailable) -> Node {
    let title = || option_title(ui, option.title.as_deref(), option.kind);
    let mut body = el("div", "").child(el(ui.heading(2), "leeway-subheading").child(title()));
    let mut told: Vec<Told> = Vec::new();
    for reason in &option.reasons {
        let until = words::reason_until(reason, &ui.figures());
        let reason = words::reason(reason, &ui.figures());
        // Several facts can have the same sentence.
        if told.contains(&reason) {
            continue;
        }
        let text = match &reason {
            Told::Line(line) => message(ui, line),
            Told::Policy(id) => policy_text(ui, id).unwrap_or_else(nothing),
        };
        body.push(el("p", "leeway-unavailable__reason").child(text));
        if let Some(line) = until {
            body.push(el("p", "leeway-unavailable__reason").tell(ui, &line));
        }
        told.push(reason);
    }
    if option.reasons.iter().any(is_answerable) {
        body.push(
            el("button", "leeway-link")
                .sends(ui.store, Event::ShowAssistance)
                .say(ui, "reason-answer-button")
                .child(el("span", "leeway-hidden").text(" ").child(title())),
        );
    }
    el("li", "leeway-unavailable__item")
        .child(icon(kind_icon(option.kind)))
        .child(body)
}

/// Whether the customer's own answers could change it.
fn is_answerable(reason: &Reason) -> bool {
    match reason {
        Reason::NeedsMeans | Reason::NeedsBudget => true,
        Reason::Fact(finding) => finding.fact == Fact::HardshipReason,
        _ => false,
    }
}
