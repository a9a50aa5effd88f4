//! Who the customer is, by the reference and the code on the creditor's letter.

use leptos::prelude::{AnyView, Track};

use crate::flow::{Event, Flow, LoginFault};
use crate::parts::{
    Fault, Field, details, el, error_summary, fault_of, many, message, region,
};
use crate::state::{Store, Ui};
use crate::words::Line;

/// The identify screen.
pub(crate) fn identify(ui: &Ui, flow: &Flow) -> AnyView {
    many(vec![
        el("div", "leeway-stack leeway-identify")
            .child(error_summary(ui, &faults(ui, flow)))
            .child(
                el("div", "leeway-stack leeway-stack--tiny")
                    .child(ui.title(Line::plain("identify-title")))
                    .child(
                        el("p", "leeway-lead").child(message(ui, &Line::plain("identify-lead"))),
                    ),
            )
            .child(form(ui, flow))
            .child(details(
                ui,
                "identify-no-letter-summary",
                None,
                vec![
                    el("p", "")
                        .child(message(ui, &Line::plain("identify-no-letter-text")))
                        .view(),
                    el("slot", "").attr("name", "fallback").view(),
                ],
            ))
            .view(),
    ])
}

/// What is wrong, as found here or as the API answered.
pub(super) fn faults(ui: &Ui, flow: &Flow) -> Vec<Fault> {
    let mut faults = ui.faults();
    if faults.is_empty() {
        faults.extend(flow.login_fault().map(|fault| Fault {
            field: "reference",
            line: Line::plain(match fault {
                LoginFault::NotFound => "identify-not-found",
                LoginFault::TooMany => "identify-too-many",
                LoginFault::NoAnswer => "identify-no-answer",
            }),
        }));
    }
    faults
}

/// The form, also shown where a session ended.
pub(super) fn form(ui: &Ui, flow: &Flow) -> AnyView {
    let store = ui.store;
    let faults = faults(ui, flow);
    let drafts = ui.inner.drafts.borrow();
    let reference = Field {
        id: "reference",
        label: Line::plain("identify-reference-label"),
        hint: Some(message(ui, &Line::plain("identify-reference-hint"))),
        error: fault_of(&faults, "reference"),
        value: drafts.reference.clone(),
        mode: "text",
        autocomplete: "off",
        short: false,
        affix: None,
    }
    .view(ui, keep(store, |drafts, text| drafts.reference = text));
    let code = Field {
        id: "code",
        label: Line::plain("identify-code-label"),
        hint: Some(message(ui, &Line::plain("identify-code-hint"))),
        error: fault_of(&faults, "code"),
        value: drafts.code.clone(),
        mode: "text",
        autocomplete: "one-time-code",
        short: true,
        affix: None,
    }
    .view(ui, keep(store, |drafts, text| drafts.code = text));
    el("form", "leeway-card leeway-stack")
        .flag("novalidate", true)
        .on("submit", move |event| {
            event.prevent_default();
            submit(store);
        })
        .child(reference)
        .child(code)
        .child(
            el("div", "leeway-buttons").child(
                el("button", "leeway-button leeway-button--primary")
                    .live_attr("aria-disabled", move || {
                        store.detail.track();
                        let busy = store.draw(|_, flow| flow.is_signing_in());
                        (busy == Some(true)).then(|| "true".to_owned())
                    })
                    .child(region(move || {
                        store.detail.track();
                        store
                            .draw(|ui, flow| {
                                let id = if flow.is_signing_in() {
                                    "identify-checking"
                                } else {
                                    "identify-continue-button"
                                };
                                message(ui, &Line::plain(id))
                            })
                            .unwrap_or_else(crate::parts::nothing)
                    })),
            ),
        )
        .view()
}

/// Keeps what is typed in the drafts.
pub(super) fn keep(
    store: Store,
    put: fn(&mut crate::state::Drafts, String),
) -> impl Fn(String, bool) + Clone + 'static {
    move |text, _| {
        if let Some(inner) = store.inner() {
            put(&mut inner.drafts.borrow_mut(), text);
        }
    }
}

fn submit(store: Store) {
    let Some(inner) = store.inner() else {
        return;
    };
    let (reference, code) = {
        let drafts = inner.drafts.borrow();
        (drafts.reference.trim().to_owned(), drafts.code.trim().to_owned())
    };
    let mut faults = Vec::new();
    for (field, value, id) in [
        ("reference", &reference, "identify-reference-empty"),
        ("code", &code, "identify-code-empty"),
    ] {
        if value.is_empty() {
            faults.push(Fault {
                field,
                line: Line::plain(id),
            });
        }
    }
    if !faults.is_empty() {
        return store.refuse(faults);
    }
    inner.faults.take();
    store.say(&Line::plain("identify-checking"));
    store.send(Event::Identify { reference, code });
}
