//! Every option that is open, as a card, and below them the others.

use leeway_core::option::{Kind, Offer, Reason, Unavailable};

use super::{back, kind_icon, notice, option_title};
use crate::flow::{Entry, Event, Flow};
use crate::parts::{
    Axis, Node, amount_at, banner, details, el, facts, icon, is_of_contract, later, many, message,
    nothing, plot, policy_text,
};
use crate::state::Ui;
use crate::words::{self, Line, Told};

/// The options screen.
pub(crate) fn options(ui: &Ui, flow: &Flow) -> Node {
    let (Some(terms), Some(answer)) = (flow.terms(), flow.account()) else {
        return nothing();
    };
    ui.store.mark_ready();
    let open = flow.entries();
    let axis = |contract| Axis::of(terms.quote.as_of, &terms.evaluation.offers, contract);
    let axes = [axis(false), axis(true)];
    let mut cards = el("ul", "leeway-options");
    for entry in &open {
        cards.push(match entry {
            Entry::Offer(offer) => {
                // What the customer changed about it stays on its card.
                match flow.chosen().filter(|c| c.offer.option == offer.option) {
                    Some(chosen) => card(ui, flow, &chosen.offer, axes, true),
                    None => card(ui, flow, offer, axes, false),
                }
            }
            Entry::Ask(option) => ask_card(ui, option),
        });
    }
    let (title, lead) = if open.is_empty() {
        ("options-none-title", Line::plain("options-none-text"))
    } else {
        (
            "options-title",
            Line::plain("options-lead").with("amount", ui.money(answer.account.balance)),
        )
    };
    let mut head = super::heading(ui, title, &lead);
    if open.len() > 1 {
        head.push(order(ui, flow, &answer.creditor.name));
    }
    many(vec![
        back(ui),
        notice(ui, flow),
        head,
        if open.is_empty() { nothing() } else { cards },
        later(ui.store, super::closed),
        banner(
            ui,
            "leeway-banner leeway-banner--quiet",
            "question",
            "options-other-title",
            Some(&Line::plain("options-other-text")),
        ),
    ])
}

/// Why the options are in this order, the way back to the policy's own, and the way to
/// compare them.
fn order(ui: &Ui, flow: &Flow, creditor: &str) -> Node {
    let link = |event, id| {
        el("button", "leeway-link")
            .sends(ui.store, event)
            .say(ui, id)
    };
    let mut ways =
        el("div", "leeway-buttons").child(link(Event::Compare, "options-compare-button"));
    let note = match flow.lead() {
        None => Line::plain("options-order-note").with("creditor", creditor),
        Some(lead) => {
            ways.push(link(Event::Happened(None), "options-order-usual-button"));
            Line::plain(words::lead_note(lead))
        }
    };
    many(vec![el("p", "leeway-note").tell(ui, &note), ways])
}

/// What is paid at a time and, beside it, what that comes to: the two figures to compare,
/// in the same place on every card.
pub(super) fn headline(ui: &Ui, flow: &Flow, offer: &Offer) -> Node {
    let headline = words::headline(offer, flow.usual_frequency(), &ui.figures());
    let mut figures = el("div", "leeway-option__figures");
    let (sum, label) = words::comes_to(&offer.totals);
    for (sum, line) in [(headline.amount, headline.line), (sum, Line::plain(label))] {
        let class = "leeway-amount leeway-amount--headline";
        figures.push(
            el("p", "leeway-option__headline")
                .child(amount_at(ui, sum, class))
                .text(" ")
                .child(el("span", "leeway-note").tell(ui, &line)),
        );
    }
    figures
}

/// What an offer does besides its payments.
pub(super) fn effects(ui: &Ui, offer: &Offer) -> Node {
    let beside = words::beside(offer, &ui.figures());
    if offer.effects.is_empty() && beside.is_empty() {
        return nothing();
    }
    let mut list = el("div", "leeway-stack leeway-stack--tiny");
    for effect in &offer.effects {
        list.push(el("p", "leeway-note").tell(ui, &words::effect(effect, &ui.figures())));
    }
    for told in &beside {
        let text = match told {
            Told::Line(line) => message(ui, line),
            Told::Policy(id) => policy_text(ui, id).unwrap_or_else(nothing),
        };
        list.push(el("p", "leeway-note").child(text));
    }
    list
}

fn head(ui: &Ui, kind: Kind, title: Node, chosen: bool) -> Node {
    let head = el("div", "leeway-card__head")
        .child(icon(kind_icon(kind)))
        .child(el(ui.heading(1), "leeway-heading").child(title));
    if chosen {
        head.child(
            el("span", "leeway-tag")
                .child(icon("check"))
                .say(ui, "options-chosen-tag"),
        )
    } else {
        head
    }
}

/// The creditor's sentence about an option, or ours about its kind.
fn note(ui: &Ui, id: Option<&String>, kind: Kind) -> Node {
    let own = || words::kind_note(kind).map(|id| message(ui, &Line::plain(id)));
    match id.and_then(|id| policy_text(ui, id)).or_else(own) {
        Some(text) => el("p", "leeway-note").child(text),
        None => nothing(),
    }
}

fn card(ui: &Ui, flow: &Flow, offer: &Offer, axes: [Axis; 2], chosen: bool) -> Node {
    let title = || option_title(ui, offer.title.as_deref(), offer.kind);
    let [bill, contract] = axes;
    let axis = if is_of_contract(offer) {
        contract
    } else {
        bill
    };
    let class = if chosen {
        "leeway-card leeway-option leeway-card--selected"
    } else {
        "leeway-card leeway-option"
    };
    // Where nothing is to be paid no payment can be missed.
    let text = policy_text(ui, &offer.if_missed).filter(|_| !offer.schedule.is_empty());
    let missed = match text {
        Some(text) => details(
            ui,
            "options-if-missed-summary",
            Some(title()),
            el("p", "").child(text),
        ),
        None => nothing(),
    };
    el("li", "").child(
        el("article", class)
            .child(head(ui, offer.kind, title(), chosen))
            .child(note(ui, offer.note.as_ref(), offer.kind))
            .child(headline(ui, flow, offer))
            .child(plot(ui, offer, axis))
            .child(facts(ui, &words::details(offer, false)))
            .child(effects(ui, offer))
            .child(
                el("div", "leeway-option__foot").child(missed).child(
                    el("button", "leeway-button leeway-button--wide")
                        .sends(ui.store, Event::Choose(offer.option.clone()))
                        .say(ui, "options-choose-button")
                        .child(el("span", "leeway-hidden").text(" ").child(title())),
                ),
            ),
    )
}

fn ask_card(ui: &Ui, option: &Unavailable) -> Node {
    let asked = if matches!(option.reasons[..], [Reason::NeedsBudget]) {
        "options-budget-text"
    } else {
        "options-check-text"
    };
    let title = || option_title(ui, option.title.as_deref(), option.kind);
    el("li", "").child(
        el("article", "leeway-card leeway-option")
            .child(head(ui, option.kind, title(), false))
            .child(note(ui, option.note.as_ref(), option.kind))
            .child(el("p", "leeway-text").say(ui, asked))
            .child(
                el("div", "leeway-option__foot").child(
                    el("button", "leeway-button leeway-button--wide")
                        .sends(ui.store, Event::ShowAssistance)
                        .say(ui, "options-check-button")
                        .child(el("span", "leeway-hidden").text(" ").child(title())),
                ),
            ),
    )
}
