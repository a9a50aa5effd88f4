//! The options that are not open, each with its reasons and with what would change it.
//! Drawn at the end of the options, once it has arrived.

use leeway_core::eligibility::Fact;
use leeway_core::option::{Reason, Unavailable};

use super::{kind_icon, option_title};
use crate::flow::{Event, Flow};
use crate::parts::{Node, el, icon, many, message, nothing, policy_text};
use crate::state::Ui;
use crate::words::{self, Line, Told};

/// Every option that is not open.
pub(crate) fn closed(ui: &Ui, flow: &Flow) -> Node {
    let mut options = Vec::new();
    for option in flow.terms().iter().flat_map(|terms| terms.closed()) {
        options.push((option, whys(ui, option)));
    }
    let Some((_, first)) = options.first() else {
        return nothing();
    };
    // What is so of every option is said once.
    let once = options.len() > 1
        && options
            .iter()
            .all(|(option, whys)| whys == first && !is_answerable(option));
    let shared = if once { reasons(ui, first) } else { nothing() };
    let mut list = el("ul", "leeway-unavailable");
    for (option, whys) in &options {
        let own: &[Why] = if once { &[] } else { whys };
        list.push(item(ui, option, own));
    }
    // Where nothing at all is offered, others may be of help.
    let stopped = |reason: &Reason| matches!(reason, Reason::Stopped { .. });
    let is_stopped = options
        .iter()
        .any(|(option, _)| option.reasons.iter().any(stopped));
    let advice = if is_stopped {
        super::advice::listed(ui, flow)
    } else {
        nothing()
    };
    el("section", "leeway-stack leeway-stack--small")
        .child(el(ui.heading(1), "leeway-heading").say(ui, "options-closed-title"))
        .child(shared)
        .child(list)
        .child(advice)
}

/// Why an option is not open, in one sentence, and until when that lasts.
type Why = (Told, Option<Line>);

/// Why an option is not open; several facts can have the same sentence.
fn whys(ui: &Ui, option: &Unavailable) -> Vec<Why> {
    let mut whys: Vec<Why> = Vec::new();
    for reason in &option.reasons {
        let why = words::reason(reason, &ui.figures());
        if !whys.iter().any(|(told, _)| *told == why) {
            whys.push((why, words::reason_until(reason, &ui.figures())));
        }
    }
    whys
}

fn reasons(ui: &Ui, whys: &[Why]) -> Node {
    let mut all = Vec::new();
    for (why, until) in whys {
        let text = match why {
            Told::Line(line) => message(ui, line),
            Told::Policy(id) => policy_text(ui, id).unwrap_or_else(nothing),
        };
        all.push(el("p", "leeway-unavailable__reason").child(text));
        if let Some(line) = until {
            all.push(el("p", "leeway-unavailable__reason").tell(ui, line));
        }
    }
    many(all)
}

fn item(ui: &Ui, option: &Unavailable, whys: &[Why]) -> Node {
    let title = || option_title(ui, option.title.as_deref(), option.kind);
    let mut body = el("div", "")
        .child(el(ui.heading(2), "leeway-subheading").child(title()))
        .child(reasons(ui, whys));
    if is_answerable(option) {
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
fn is_answerable(option: &Unavailable) -> bool {
    option.reasons.iter().any(|reason| match reason {
        Reason::NeedsMeans | Reason::NeedsBudget => true,
        Reason::Fact(finding) => finding.fact == Fact::HardshipReason,
        _ => false,
    })
}
