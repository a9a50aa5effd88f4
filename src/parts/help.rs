//! The same ways on, in the same place on every screen.

use leeway_core::account::LineItem;
use leeway_core::option::Kind;

use super::{Node, el, icon, later, nothing};
use crate::flow::submission::Topic;
use crate::flow::{Event, Flow, Step};
use crate::state::Ui;
use crate::words::Line;

/// Every way, in its order; those that lead nowhere from here are left out.
fn entries(flow: &Flow) -> Vec<(&'static str, &'static str, Event)> {
    let mut entries = Vec::new();
    if flow.can_choose() {
        let pay = flow
            .terms()
            .and_then(|terms| terms.first(Kind::PayInFull))
            .map(|offer| offer.option.clone());
        if let Some(option) = pay {
            entries.push(("wallet", "help-pay-button", Event::Choose(option)));
        }
        entries.push(("instalments", "help-options-button", Event::ShowOptions));
        let proposal = Event::Open(Topic::Proposal);
        entries.push(("question", "help-proposal-button", proposal));
        entries.push(("heart", "help-assistance-button", Event::ShowAssistance));
    }
    entries.push(("flag", "help-dispute-button", Event::Open(Topic::Dispute)));
    entries.push((
        "phone",
        "help-callback-button",
        Event::Open(Topic::Callback),
    ));
    let preferences = Event::Open(Topic::Preferences);
    entries.push(("mail", "help-preferences-button", preferences));
    entries
}

/// The bar below the screen.
pub(crate) fn help_bar(ui: &Ui, flow: &Flow) -> Node {
    if !flow.can_open() || flow.step() == Step::Unreachable {
        return nothing();
    }
    let mut list = el("ul", "leeway-help__list");
    for (sign, label, event) in entries(flow) {
        list.push(
            el("li", "").child(
                el("button", "leeway-link")
                    .sends(ui.store, event)
                    .child(icon(sign))
                    .child(el("span", "").say(ui, label)),
            ),
        );
    }
    el("nav", "leeway-help")
        .attr("aria-labelledby", "help-title")
        .child(
            el(ui.heading(1), "leeway-subheading")
                .attr("id", "help-title")
                .say(ui, "help-title"),
        )
        .child(list)
        .child(later(ui.store, crate::screens::advice))
}

/// Leads from a line of what is owed to saying what is wrong with it.
pub(crate) fn dispute_line(ui: &Ui, item: &LineItem) -> Node {
    let (store, id) = (ui.store, item.id.clone());
    let label = Line::plain("help-line-button");
    // Which line is said by its name alone: on the screen the line is beside it.
    let mut name = ui.message(&label).to_plain();
    if let Some((_, line)) = item.description.get(ui.lang()) {
        name.push(' ');
        name.push_str(line);
    }
    // A bill may have the same line every month.
    name.push(' ');
    name.push_str(&ui.date(item.date));
    el("button", "leeway-link")
        .attr("type", "button")
        .attr_text("aria-label", name)
        .on("click", move |_| {
            if let Some(inner) = store.inner() {
                inner.drafts.borrow_mut().dispute.tick(&id, true);
            }
            store.send(Event::Open(Topic::Dispute));
        })
        .child(el("span", "").tell(ui, &label))
}
