//! Everything once more. Nothing is sent before the customer agrees and confirms.

use leeway_core::disclosure::{Disclosure, Part, RuleName};
use leeway_core::option::Offer;

use super::{back, heading, kind_icon, notice, option_title, options};
use crate::api;
use crate::flow::{Event, Flow, Step};
use crate::parts::{
    Fault, Node, amount, checkbox, date, el, error_summary, fault_of, icon, live, many, message,
    nothing, policy_text, schedule,
};
use crate::state::{Store, Ui};
use crate::words::{self, FieldId, Line, Told};

/// How long the terms are on the screen before a press counts, in milliseconds:
/// the second press of a double tap, or one lured from another page, comes sooner.
const MIN_SHOWN_MS: u32 = 500;

/// The review screen, also while the choice is on its way.
pub(crate) fn review(ui: &Ui, flow: &Flow) -> Node {
    let Some(chosen) = flow.chosen() else {
        return nothing();
    };
    let offer = &chosen.offer;
    let faults = ui.faults();
    ui.inner.shown_at.set(api::now_ms());
    // Where they cannot be made the choice cannot be written either.
    let disclosed = flow.disclosed().unwrap_or_default();
    let left = el("div", "leeway-stack")
        .child(summary(ui, flow, offer, chosen.is_adjustable()))
        .child(terms(ui, offer, &disclosed));
    many(vec![
        back(ui),
        notice(ui, flow),
        error_summary(ui, &faults),
        heading(ui, "review-title", &Line::plain("review-lead")),
        el("div", "leeway-columns").child(left).child(schedule(
            ui,
            offer.kind,
            &offer.schedule,
            offer.totals.total,
        )),
        // Below both, so that on a phone too everything agreed to comes before it.
        form(ui, &disclosed, &faults),
    ])
}

fn row(ui: &Ui, label: &'static str, value: Node, change: Option<Event>) -> Node {
    let row = el("div", "leeway-summary-list__row")
        .child(el("dt", "leeway-summary-list__label").say(ui, label))
        .child(el("dd", "leeway-summary-list__value").child(value));
    match change {
        None => row,
        Some(event) => row.child(
            el("dd", "leeway-summary-list__change").child(
                el("button", "leeway-link")
                    .sends(ui.store, event)
                    .say(ui, "review-change-link")
                    .child(el("span", "leeway-hidden").text(" ").say(ui, label)),
            ),
        ),
    }
}

fn summary(ui: &Ui, flow: &Flow, offer: &Offer, adjustable: bool) -> Node {
    let adjust = || adjustable.then_some(Event::Change);
    let plan = option_title(ui, offer.title.as_deref(), offer.kind);
    let headline = words::headline(offer, flow.usual_frequency(), &ui.figures());
    let pays = amount(ui, headline.amount);
    let pays = many(vec![
        pays,
        crate::parts::words(" "),
        message(ui, &headline.line),
        // What the first payments are is not yet what the plan asks for.
        words::rises(offer, &ui.figures()).map_or_else(nothing, |line| {
            el("p", "leeway-note leeway-summary-list__note").tell(ui, &line)
        }),
    ]);
    let mut list = el("dl", "leeway-summary-list")
        .child(row(ui, "review-plan-label", plan, Some(Event::ShowOptions)))
        .child(row(ui, "review-amount-label", pays, adjust()));
    if let (Some(frequency), true) = (offer.params.frequency, offer.regular().len() > 1) {
        let value = message(ui, &Line::plain(words::frequency_label(frequency)));
        list.push(row(ui, "review-frequency-label", value, adjust()));
    }
    if let Some(first) = offer.schedule.first() {
        let label = if offer.schedule.len() > 1 {
            "review-first-label"
        } else {
            "review-date-label"
        };
        list.push(row(ui, label, date(ui, first.due), adjust()));
    }
    if let Some(bracket) = offer.bracket {
        let value = Line::plain("review-result-value")
            .with("percent", ui.figures().percent(bracket.max_percent));
        let value = message(ui, &value);
        list.push(row(
            ui,
            "review-result-label",
            value,
            Some(Event::ShowAssistance),
        ));
    }
    if let Some(hardship) = flow.answers().hardship {
        let value = message(ui, &Line::plain(words::hardship_label(hardship)));
        list.push(row(
            ui,
            "review-hardship-label",
            value,
            Some(Event::ShowAssistance),
        ));
    }
    for detail in words::details(offer, true) {
        if let words::Value::Money(sum) = detail.value {
            list.push(row(ui, detail.label, amount(ui, sum), None));
        }
    }
    el("section", "leeway-card leeway-stack leeway-stack--tiny")
        .child(
            el("div", "leeway-card__head")
                .child(icon(kind_icon(offer.kind)))
                .child(el(ui.heading(1), "leeway-heading").say(ui, "review-chosen-title")),
        )
        .child(list)
}

fn terms(ui: &Ui, offer: &Offer, disclosed: &[Disclosure]) -> Node {
    let mut list = el("div", "leeway-disclosures");
    let mut add = |title, body: Node| {
        list.push(
            el("div", "leeway-disclosure")
                .child(el(ui.heading(2), "leeway-subheading").say(ui, title))
                .child(body),
        );
    };
    for (title, id) in [
        ("review-agreement-title", &offer.agreement),
        ("review-if-missed-title", &offer.if_missed),
    ] {
        if let Some(text) = policy_text(ui, id) {
            add(title, el("p", "").child(text));
        }
    }
    if !offer.effects.is_empty() || !words::beside(offer, &ui.figures()).is_empty() {
        add("review-effects-title", options::effects(ui, offer));
    }
    for disclosure in disclosed {
        let mut body = el("div", "leeway-stack leeway-stack--tiny");
        if let Some(text) = policy_text(ui, &disclosure.text) {
            body.push(el("p", "").child(text));
        }
        for part in &disclosure.parts {
            // Rate and finance charge stand out from the rest (12 CFR 1026.17(a)(2)).
            let strong = if matches!(part, Part::Tila(_)) { 2 } else { 0 };
            let lines = words::disclosure_part(part, &ui.figures());
            for (place, told) in lines.into_iter().enumerate() {
                let text = match &told {
                    Told::Line(line) => message(ui, line),
                    Told::Policy(id) => policy_text(ui, id).unwrap_or_else(nothing),
                };
                body.push(el("p", "").child(if place < strong {
                    el("strong", "").child(text)
                } else {
                    text
                }));
            }
        }
        add(words::disclosure_title(disclosure.rule), body);
    }
    el("section", "leeway-card leeway-stack")
        .child(el(ui.heading(1), "leeway-heading").say(ui, "review-terms-title"))
        .child(list)
}

/// What is agreed to on its own: the field, its label, its rule.
const OWN_CONSENTS: [(FieldId, &str, RuleName); 2] = [
    (
        "consent-debit",
        "review-debit-label",
        RuleName::ElectronicDebit,
    ),
    (
        "consent-records",
        "review-records-label",
        RuleName::ElectronicRecords,
    ),
];

fn own_consents(ui: &Ui, disclosed: &[Disclosure], faults: &[Fault]) -> Node {
    let store = ui.store;
    let mut boxes = Vec::new();
    for (field, label, rule) in OWN_CONSENTS {
        if !disclosed.iter().any(|d| d.consent && d.rule == rule) {
            continue;
        }
        let ticked = ui.inner.drafts.borrow().agreed.contains(&rule);
        let error = fault_of(faults, field);
        boxes.push(checkbox(ui, field, label, error, ticked, move |ticked| {
            if let Some(inner) = store.inner() {
                let agreed = &mut inner.drafts.borrow_mut().agreed;
                agreed.retain(|other| *other != rule);
                if ticked {
                    agreed.push(rule);
                }
            }
        }));
    }
    many(boxes)
}

fn form(ui: &Ui, disclosed: &[Disclosure], faults: &[Fault]) -> Node {
    let store = ui.store;
    let ticked = ui.inner.drafts.borrow().consent;
    let consent = checkbox(
        ui,
        "consent",
        "review-consent-label",
        fault_of(faults, "consent"),
        ticked,
        move |ticked| {
            if let Some(inner) = store.inner() {
                inner.drafts.borrow_mut().consent = ticked;
            }
        },
    );
    let button = el("button", "leeway-button leeway-button--primary")
        .attr("id", "confirm")
        .live_attr("aria-disabled", move || {
            store.track_detail();
            store.waits(|flow| is_sending(flow) || !flow.is_online())
        })
        .child(live(store, |ui, flow| {
            let id = if is_sending(flow) {
                "review-sending-button"
            } else {
                "review-confirm-button"
            };
            message(ui, &Line::plain(id))
        }));
    el("form", "leeway-stack")
        .flag("novalidate", true)
        .on("submit", move |event| {
            event.prevent_default();
            confirm(store);
        })
        .child(own_consents(ui, disclosed, faults))
        .child(consent)
        .child(live(store, |ui, flow| {
            if flow.is_online() {
                nothing()
            } else {
                el("p", "leeway-note").say(ui, "review-offline-note")
            }
        }))
        .child(el("div", "leeway-buttons").child(button))
}

fn is_sending(flow: &Flow) -> bool {
    flow.step() == Step::Sending
}

fn confirm(store: Store) {
    let Some(inner) = store.inner() else {
        return;
    };
    let shown = api::now_ms().saturating_sub(inner.shown_at.get());
    let open = store.look(|_, flow| flow.step() == Step::Review && flow.is_online());
    if open != Some(true) || shown < MIN_SHOWN_MS {
        return;
    }
    let mut faults = Vec::new();
    let wanted = store.look(|_, flow| flow.disclosed()).flatten();
    for disclosure in wanted.unwrap_or_default() {
        let own = OWN_CONSENTS.iter().find(|own| own.2 == disclosure.rule);
        if let Some((field, ..)) = own.filter(|_| disclosure.consent)
            && !inner.drafts.borrow().agreed.contains(&disclosure.rule)
        {
            faults.push(Fault {
                field,
                line: Line::plain("review-agreed-error"),
            });
        }
    }
    if !inner.drafts.borrow().consent {
        faults.push(Fault {
            field: "consent",
            line: Line::plain("review-consent-error"),
        });
    }
    if !faults.is_empty() {
        return store.refuse(faults);
    }
    let language = store.look(|ui, _| ui.lang().to_owned());
    if let (Some(key), Some(language)) = (api::uuid(), language) {
        store.send(Event::Confirm { key, language });
    }
}
