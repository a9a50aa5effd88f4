//! Everything once more. Nothing is sent before the customer agrees and confirms.

use leeway_core::option::Offer;
use leptos::prelude::{AnyView, Track};

use super::{back, kind_icon, notice, option_title, options};
use crate::api;
use crate::flow::{Event, Flow, Step, account_of};
use crate::parts::{
    Fault, amount, checkbox, date, el, error_summary, fault_of, icon, many, message, nothing,
    policy_text, region, schedule,
};
use crate::state::{Store, Ui};
use crate::words::{self, Line};

/// How long the terms are on the screen before a press counts, in milliseconds:
/// the second press of a double tap, or one lured from another page, comes sooner.
const MIN_SHOWN_MS: u32 = 500;

/// The review screen, also while the choice is on its way.
pub(crate) fn review(ui: &Ui, flow: &Flow) -> AnyView {
    let Some(chosen) = flow.chosen() else {
        return nothing();
    };
    let offer = &chosen.offer;
    let faults = ui.faults();
    ui.inner.shown_at.set(api::now_ms());
    many(vec![
        back(ui),
        notice(ui, flow),
        error_summary(ui, &faults),
        el("div", "leeway-stack leeway-stack--tiny")
            .child(ui.title(Line::plain("review-title")))
            .child(el("p", "leeway-lead").child(message(ui, &Line::plain("review-lead"))))
            .view(),
        el("div", "leeway-columns")
            .child(
                el("div", "leeway-stack")
                    .child(summary(ui, flow, offer, chosen.is_adjustable()))
                    .child(terms(ui, offer))
                    .child(form(ui, &faults)),
            )
            .child(schedule(ui, &offer.schedule, offer.totals.total))
            .view(),
    ])
}

fn row(
    ui: &Ui,
    label: &'static str,
    value: Vec<AnyView>,
    change: Option<Event>,
) -> AnyView {
    let store = ui.store;
    let change = change.map(|event| {
        el("dd", "leeway-summary-list__change")
            .child(
                el("button", "leeway-link")
                    .attr("type", "button")
                    .on("click", move |_| store.send(event.clone()))
                    .child(message(ui, &Line::plain("review-change-link")))
                    .child(
                        el("span", "leeway-hidden")
                            .text(" ")
                            .child(message(ui, &Line::plain(label))),
                    ),
            )
            .view()
    });
    el("div", "leeway-summary-list__row")
        .child(
            el("dt", "leeway-summary-list__label").child(message(ui, &Line::plain(label))),
        )
        .child(el("dd", "leeway-summary-list__value").children(value))
        .children(change)
        .view()
}

fn summary(ui: &Ui, flow: &Flow, offer: &Offer, adjustable: bool) -> AnyView {
    let adjust = || adjustable.then_some(Event::Change);
    let mut rows = vec![row(
        ui,
        "review-plan-label",
        vec![option_title(ui, offer.title.as_deref(), offer.kind)],
        Some(Event::ShowOptions),
    )];
    let usual = account_of(flow)
        .and_then(|account| account.contract.as_ref())
        .map(|contract| contract.frequency);
    let headline = words::headline(offer, usual, &ui.figures());
    rows.push(row(
        ui,
        "review-amount-label",
        vec![
            amount(ui, headline.amount),
            crate::parts::words(" "),
            message(ui, &headline.line),
        ],
        adjust(),
    ));
    if let (Some(frequency), true) = (offer.params.frequency, offer.regular().len() > 1) {
        rows.push(row(
            ui,
            "review-frequency-label",
            vec![message(ui, &Line::plain(words::frequency_label(frequency)))],
            adjust(),
        ));
    }
    if let Some(first) = offer.schedule.first() {
        let label = if offer.schedule.len() > 1 {
            "review-first-label"
        } else {
            "review-date-label"
        };
        rows.push(row(
            ui,
            label,
            vec![date(ui, first.due)],
            adjust(),
        ));
    }
    if let Some(bracket) = offer.bracket {
        let value = Line::plain("review-result-value")
            .with("percent", ui.figures().percent(bracket.max_percent));
        rows.push(row(
            ui,
            "review-result-label",
            vec![message(ui, &value)],
            Some(Event::ShowAssistance),
        ));
    }
    if let Some(hardship) = flow.answers().hardship {
        rows.push(row(
            ui,
            "review-hardship-label",
            vec![message(ui, &Line::plain(words::hardship_label(hardship)))],
            Some(Event::ShowAssistance),
        ));
    }
    for detail in words::details(offer) {
        if let words::Value::Money(sum) = detail.value {
            rows.push(row(ui, detail.label, vec![amount(ui, sum)], None));
        }
    }
    el("section", "leeway-card leeway-stack leeway-stack--tiny")
        .child(
            el("div", "leeway-card__head")
                .child(icon(kind_icon(offer.kind)))
                .child(
                    el(ui.heading(1), "leeway-heading")
                        .child(message(ui, &Line::plain("review-chosen-title"))),
                ),
        )
        .child(el("dl", "leeway-summary-list").children(rows))
        .view()
}

fn terms(ui: &Ui, offer: &Offer) -> AnyView {
    let mut disclosures = Vec::new();
    let mut add = |title, body: AnyView| {
        disclosures.push(
            el("div", "leeway-disclosure")
                .child(
                    el(ui.heading(2), "leeway-subheading").child(message(ui, &Line::plain(title))),
                )
                .child(body)
                .view(),
        );
    };
    for (title, id) in [
        ("review-agreement-title", &offer.agreement),
        ("review-if-missed-title", &offer.if_missed),
    ] {
        if let Some(text) = policy_text(ui, id) {
            add(title, el("p", "").child(text).view());
        }
    }
    if !offer.effects.is_empty() {
        add("review-effects-title", options::effects(ui, offer));
    }
    el("section", "leeway-card leeway-stack")
        .child(
            el(ui.heading(1), "leeway-heading")
                .child(message(ui, &Line::plain("review-terms-title"))),
        )
        .child(el("div", "leeway-disclosures").children(disclosures))
        .view()
}

fn form(ui: &Ui, faults: &[Fault]) -> AnyView {
    let store = ui.store;
    let ticked = ui.inner.drafts.borrow().consent;
    el("form", "leeway-stack")
        .flag("novalidate", true)
        .on("submit", move |event| {
            event.prevent_default();
            confirm(store);
        })
        .child(checkbox(
            ui,
            "consent",
            Line::plain("review-consent-label"),
            fault_of(faults, "consent"),
            ticked,
            move |ticked| {
                if let Some(inner) = store.inner() {
                    inner.drafts.borrow_mut().consent = ticked;
                }
            },
        ))
        .child(region(move || {
            store.detail.track();
            store
                .draw(|ui, flow| {
                    if flow.is_online() {
                        nothing()
                    } else {
                        el("p", "leeway-note")
                            .child(message(ui, &Line::plain("review-offline-note")))
                            .view()
                    }
                })
                .unwrap_or_else(nothing)
        }))
        .child(
            el("div", "leeway-buttons").child(
                el("button", "leeway-button leeway-button--primary")
                    .attr("id", "confirm")
                    .live_attr("aria-disabled", move || {
                        store.detail.track();
                        let waits = store.draw(|_, flow| is_sending(flow) || !flow.is_online());
                        (waits == Some(true)).then(|| "true".to_owned())
                    })
                    .child(region(move || {
                        store.detail.track();
                        store
                            .draw(|ui, flow| {
                                let id = if is_sending(flow) {
                                    "review-sending-button"
                                } else {
                                    "review-confirm-button"
                                };
                                message(ui, &Line::plain(id))
                            })
                            .unwrap_or_else(nothing)
                    })),
            ),
        )
        .view()
}

fn is_sending(flow: &Flow) -> bool {
    flow.step() == Step::Sending
}

fn confirm(store: Store) {
    let Some(inner) = store.inner() else {
        return;
    };
    let shown = api::now_ms().saturating_sub(inner.shown_at.get());
    let open = store.draw(|_, flow| flow.step() == Step::Review && flow.is_online());
    if open != Some(true) || shown < MIN_SHOWN_MS {
        return;
    }
    if !inner.drafts.borrow().consent {
        return store.refuse(vec![Fault {
            field: "consent",
            line: Line::plain("review-consent-error"),
        }]);
    }
    let language = store.draw(|ui, _| ui.lang().to_owned());
    if let (Some(key), Some(language)) = (api::uuid(), language) {
        store.send(Event::Confirm { key, language });
    }
}
