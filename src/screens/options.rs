//! Every option: those that are open, as cards in the policy's order, and the
//! others with their reasons.

use leeway_core::option::{Offer, Unavailable};
use leptos::prelude::AnyView;

use super::{back, button, kind_icon, notice, option_title};
use crate::flow::{Entry, Event, Flow, account_of};
use crate::parts::{
    Axis, amount_at, banner, details, el, facts, icon, many, message, nothing, plot, policy_text,
};
use crate::state::Ui;
use crate::words::{self, Line, Told};

/// The options screen.
pub(crate) fn options(ui: &Ui, flow: &Flow) -> AnyView {
    let (Some(terms), Some(answer)) = (flow.terms(), flow.account()) else {
        return nothing();
    };
    ui.store.mark_ready();
    let chosen = flow.chosen();
    let open = terms.open();
    let axis = Axis::of(terms.quote.as_of, terms.evaluation.offers.iter());
    let cards: Vec<AnyView> = open
        .iter()
        .map(|entry| match entry {
            Entry::Offer(offer) => {
                // What the customer changed about it stays on its card.
                let chosen = chosen.filter(|c| c.offer.option == offer.option);
                let offer = chosen.map_or(*offer, |chosen| &chosen.offer);
                card(ui, flow, offer, axis, chosen.is_some())
            }
            Entry::Ask(option) => ask_card(ui, option),
        })
        .collect();
    let lead = if open.is_empty() {
        Line::plain("options-none-text")
    } else {
        Line::plain("options-lead").with("amount", ui.money(answer.account.balance))
    };
    let title = if open.is_empty() {
        "options-none-title"
    } else {
        "options-title"
    };
    let order = if cards.len() > 1 {
        el("p", "leeway-note")
            .child(message(
                ui,
                &Line::plain("options-order-note").with("creditor", answer.creditor.name.as_str()),
            ))
            .view()
    } else {
        nothing()
    };
    many(vec![
        back(ui),
        notice(ui, flow),
        el("div", "leeway-stack leeway-stack--tiny")
            .child(ui.title(Line::plain(title)))
            .child(el("p", "leeway-lead").child(message(ui, &lead)))
            .child(order)
            .view(),
        if cards.is_empty() {
            nothing()
        } else {
            el("ul", "leeway-options").children(cards).view()
        },
        closed(ui, flow),
        banner(
            ui,
            "leeway-banner leeway-banner--quiet",
            "question",
            Line::plain("options-other-title"),
            vec![
                el("p", "")
                    .child(message(ui, &Line::plain("options-other-text")))
                    .view(),
            ],
        )
        .view(),
    ])
}

/// The figures of an offer, as on its card.
pub(super) fn headline(ui: &Ui, flow: &Flow, offer: &Offer) -> AnyView {
    let usual = account_of(flow)
        .and_then(|account| account.contract.as_ref())
        .map(|contract| contract.frequency);
    let headline = words::headline(offer, usual, &ui.figures());
    el("p", "leeway-option__headline")
        .child(amount_at(
            ui,
            headline.amount,
            "leeway-amount leeway-amount--headline",
        ))
        .text(" ")
        .child(el("span", "leeway-note").child(message(ui, &headline.line)))
        .view()
}

/// What an offer does besides its payments.
pub(super) fn effects(ui: &Ui, offer: &Offer) -> AnyView {
    if offer.effects.is_empty() {
        return nothing();
    }
    el("div", "leeway-stack leeway-stack--tiny")
        .children(offer.effects.iter().map(|effect| {
            el("p", "leeway-note")
                .child(message(ui, &words::effect(effect, &ui.figures())))
                .view()
        }))
        .view()
}

fn head(ui: &Ui, sign: &'static str, title: AnyView, chosen: bool) -> AnyView {
    let tag = if chosen {
        el("span", "leeway-tag")
            .child(icon("check"))
            .child(message(ui, &Line::plain("options-chosen-tag")))
            .view()
    } else {
        nothing()
    };
    el("div", "leeway-card__head")
        .child(icon(sign))
        .child(el(ui.heading(1), "leeway-heading").child(title))
        .child(tag)
        .view()
}

fn note(ui: &Ui, id: Option<&str>) -> AnyView {
    id.and_then(|id| policy_text(ui, id))
        .map_or_else(nothing, |text| el("p", "leeway-note").child(text).view())
}

fn card(ui: &Ui, flow: &Flow, offer: &Offer, axis: Axis, chosen: bool) -> AnyView {
    let store = ui.store;
    let title = || option_title(ui, offer.title.as_deref(), offer.kind);
    let class = if chosen {
        "leeway-card leeway-option leeway-card--selected"
    } else {
        "leeway-card leeway-option"
    };
    let missed = policy_text(ui, &offer.if_missed).map_or_else(nothing, |text| {
        details(
            ui,
            "options-if-missed-summary",
            Some(title()),
            vec![el("p", "").child(text).view()],
        )
    });
    let option = offer.option.clone();
    el("li", "")
        .child(
            el("article", class)
                .child(head(ui, kind_icon(offer.kind), title(), chosen))
                .child(note(ui, offer.note.as_deref()))
                .child(headline(ui, flow, offer))
                .child(plot(ui, offer, axis))
                .child(facts(ui, &words::details(offer)))
                .child(effects(ui, offer))
                .child(
                    el("div", "leeway-option__foot").child(missed).child(
                        el("button", "leeway-button leeway-button--wide")
                            .attr("type", "button")
                            .on("click", move |_| store.send(Event::Choose(option.clone())))
                            .child(message(ui, &Line::plain("options-choose-button")))
                            .child(el("span", "leeway-hidden").text(" ").child(title())),
                    ),
                ),
        )
        .view()
}

fn ask_card(ui: &Ui, option: &Unavailable) -> AnyView {
    let title = || option_title(ui, option.title.as_deref(), option.kind);
    el("li", "")
        .child(
            el("article", "leeway-card leeway-option")
                .child(head(ui, kind_icon(option.kind), title(), false))
                .child(note(ui, option.note.as_deref()))
                .child(
                    el("p", "leeway-text").child(message(ui, &Line::plain("options-check-text"))),
                )
                .child(el("div", "leeway-option__foot").child(button(
                    ui.store,
                    "leeway-button leeway-button--wide",
                    &Line::plain("options-check-button"),
                    ui,
                    Event::ShowAssistance,
                ))),
        )
        .view()
}

fn closed(ui: &Ui, flow: &Flow) -> AnyView {
    let Some(terms) = flow.terms() else {
        return nothing();
    };
    let items: Vec<AnyView> = terms.closed().map(|option| closed_item(ui, option)).collect();
    if items.is_empty() {
        return nothing();
    }
    el("section", "leeway-stack leeway-stack--small")
        .child(
            el(ui.heading(1), "leeway-heading")
                .child(message(ui, &Line::plain("options-closed-title"))),
        )
        .child(el("ul", "leeway-unavailable").children(items))
        .view()
}

fn closed_item(ui: &Ui, option: &Unavailable) -> AnyView {
    let mut told: Vec<Told> = Vec::new();
    for reason in &option.reasons {
        let line = words::reason(reason, &ui.figures());
        // Several facts can have the same sentence.
        if !told.contains(&line) {
            told.push(line);
        }
    }
    let reasons = told.iter().map(|told| {
        let text = match told {
            Told::Line(line) => message(ui, line),
            Told::Policy(id) => policy_text(ui, id).unwrap_or_else(nothing),
        };
        el("p", "leeway-unavailable__reason").child(text).view()
    });
    el("li", "leeway-unavailable__item")
        .child(icon(kind_icon(option.kind)))
        .child(
            el("div", "")
                .child(
                    el(ui.heading(2), "leeway-subheading").child(option_title(
                        ui,
                        option.title.as_deref(),
                        option.kind,
                    )),
                )
                .children(reasons),
        )
        .view()
}
