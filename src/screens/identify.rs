//! Who the customer is, by the reference and the code on the creditor's letter.

use std::rc::Rc;

use super::heading;
use crate::drafts::Drafts;
use crate::flow::{Event, Flow, LoginFault};
use crate::parts::{
    Fault, Field, Node, Typed, details, el, error_summary, fault_of, live, many, message,
};
use crate::state::{Store, Ui};
use crate::words::Line;

/// The identify screen.
pub(crate) fn identify(ui: &Ui, flow: &Flow) -> Node {
    el("div", "leeway-stack leeway-identify")
        .child(error_summary(ui, &faults(ui, flow)))
        .child(heading(ui, "identify-title", &Line::plain("identify-lead")))
        .child(form(ui, flow))
        .child(
            details(
                ui,
                "identify-no-letter-summary",
                None,
                many(vec![
                    el("p", "").say(ui, "identify-no-letter-text"),
                    el("slot", "").attr("name", "fallback"),
                ]),
            )
            // The letter is of no use, today or any more.
            .flag(
                "open",
                matches!(
                    flow.login_fault(),
                    Some(LoginFault::CodeEnded | LoginFault::TooManyCodes)
                ),
            ),
        )
}

/// What is wrong, as found here or as the API answered.
pub(super) fn faults(ui: &Ui, flow: &Flow) -> Vec<Fault> {
    let mut faults = ui.faults();
    if let (true, Some(fault)) = (faults.is_empty(), flow.login_fault()) {
        let (field, id) = match fault {
            LoginFault::NotFound => ("reference", "identify-not-found"),
            LoginFault::CodeEnded => ("code", "identify-code-ended"),
            LoginFault::Again => ("code", "second-factor-again"),
            LoginFault::TooMany => ("reference", "identify-too-many"),
            LoginFault::TooManyCodes => ("reference", "identify-too-many-codes"),
            LoginFault::NoAnswer => ("reference", "identify-no-answer"),
        };
        faults.push(Fault {
            field,
            line: Line::plain(id),
        });
    }
    faults
}

/// The form, also shown where a session ended.
pub(super) fn form(ui: &Ui, flow: &Flow) -> Node {
    let store = ui.store;
    let faults = faults(ui, flow);
    let drafts = ui.inner.drafts.borrow();
    let field = |id, label, hint, value: &str, autocomplete, put| {
        Field {
            id,
            label: Line::plain(label),
            hint: Some(message(ui, &Line::plain(hint))),
            error: fault_of(&faults, id),
            value: value.to_owned(),
            mode: "text",
            autocomplete,
            affix: None,
        }
        .view(ui, keep(store, put))
    };
    el("form", "leeway-card leeway-stack")
        .flag("novalidate", true)
        .on("submit", move |event| {
            event.prevent_default();
            submit(store);
        })
        .child(field(
            "reference",
            "identify-reference-label",
            "identify-reference-hint",
            &drafts.reference,
            "off",
            |drafts, text| drafts.reference = text,
        ))
        .child(field(
            "code",
            "identify-code-label",
            "identify-code-hint",
            &drafts.code,
            "off",
            |drafts, text| drafts.code = text,
        ))
        .child(
            el("div", "leeway-buttons").child(
                el("button", "leeway-button leeway-button--primary")
                    .live_attr("aria-disabled", move || {
                        store.track_detail();
                        store.waits(|flow| flow.is_signing_in())
                    })
                    .child(live(store, |ui, flow| {
                        let id = if flow.is_signing_in() {
                            "identify-checking"
                        } else {
                            "identify-continue-button"
                        };
                        message(ui, &Line::plain(id))
                    })),
            ),
        )
}

/// Keeps what is typed in the drafts.
pub(super) fn keep(store: Store, put: fn(&mut Drafts, String)) -> Typed {
    Rc::new(move |text, _| {
        if let Some(inner) = store.inner() {
            put(&mut inner.drafts.borrow_mut(), text);
        }
    })
}

fn submit(store: Store) {
    let Some(inner) = store.inner() else {
        return;
    };
    let (reference, code) = {
        let drafts = inner.drafts.borrow();
        (
            drafts.reference.trim().to_owned(),
            drafts.code.trim().to_owned(),
        )
    };
    let mut faults = Vec::new();
    if reference.is_empty() {
        faults.push(Fault {
            field: "reference",
            line: Line::plain("identify-reference-empty"),
        });
    }
    if code.is_empty() {
        faults.push(Fault {
            field: "code",
            line: Line::plain("identify-code-empty"),
        });
    }
    if !faults.is_empty() {
        return store.refuse(faults);
    }
    inner.faults.take();
    store.say(&Line::plain("identify-checking"));
    store.send(Event::Identify { reference, code });
}
