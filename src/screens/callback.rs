//! When and where to call the customer.

use std::rc::Rc;

use super::submission::{Sayings, change, form, keep, send, send_button, submission, written};
use crate::flow::Flow;
use crate::flow::callback::{PARTS, part_label};
use crate::flow::submission::Topic;
use crate::parts::{
    Fault, Field, Node, Radios, el, fault_of, local, message, nothing, select_value,
};
use crate::state::{Store, Ui};
use crate::words::Line;

/// The call-back screen.
pub(crate) fn callback(ui: &Ui, flow: &Flow) -> Node {
    let name = flow
        .account()
        .map_or("", |answer| answer.creditor.name.as_str());
    let mut next = Vec::new();
    {
        let drafts = ui.inner.drafts.borrow();
        if let Some(part) = drafts.callback.part {
            let part = match part {
                leeway_core::request::DayPart::Morning => "morning",
                leeway_core::request::DayPart::Afternoon => "afternoon",
                leeway_core::request::DayPart::Evening => "evening",
            };
            next.push(
                Line::plain("callback-done-text")
                    .with("creditor", name)
                    .with("phone", drafts.callback.phone.trim())
                    .with("part", part),
            );
        }
    }
    let sayings = Sayings {
        topic: Topic::Callback,
        title: "callback-title",
        lead: Line::plain("callback-lead").with("creditor", name),
        done: "callback-done-title",
        next,
        policy: "callback",
        more: None,
    };
    submission(ui, flow, &sayings, fields)
}

fn fields(ui: &Ui, flow: &Flow, faults: &[Fault]) -> Node {
    let store = ui.store;
    let drafts = ui.inner.drafts.borrow();
    let draft = &drafts.callback;
    let phone = Field {
        id: "callback-phone",
        label: Line::plain("callback-phone-label"),
        hint: Some(message(ui, &Line::plain("callback-phone-hint"))),
        error: fault_of(faults, "callback-phone"),
        value: draft.phone.clone(),
        mode: "tel",
        autocomplete: "tel",
        affix: None,
    };
    let mut choices = Vec::new();
    for part in PARTS {
        choices.push(message(ui, &Line::plain(part_label(part))));
    }
    let parts = Radios {
        id: "callback-part",
        legend: "callback-part-label",
        hint: flow.account().map(|answer| {
            el("span", "")
                .say(ui, "submission-hours")
                .text(" ")
                .child(local(ui, &answer.creditor.contact.hours))
        }),
        error: fault_of(faults, "callback-part"),
        choices,
        chosen: PARTS.iter().position(|part| draft.part == Some(*part)),
        layout: "leeway-segments leeway-segments--single",
    };
    let parts = parts.view(
        ui,
        Rc::new(move |index| {
            change(store, |drafts| {
                drafts.callback.part = PARTS.get(index).copied();
            });
        }),
    );
    form(store, submit)
        .child(phone.view(ui, keep(store, |drafts, text| drafts.callback.phone = text)))
        .child(parts)
        .child(languages(ui, draft.language.as_deref()))
        .child(send_button(ui, Topic::Callback, "callback-send-button"))
}

/// The language to speak: those the widget speaks, each by its own name.
fn languages(ui: &Ui, chosen: Option<&str>) -> Node {
    let store = ui.store;
    let now = chosen.unwrap_or_else(|| ui.lang());
    let languages = store.languages();
    if languages.len() < 2 {
        return nothing();
    }
    let mut list = el("select", "leeway-field__control").attr("id", "callback-language");
    for language in languages {
        let tag = language.tag;
        list.push(
            el("option", "")
                .flag("selected", tag == now)
                .attr_text("lang", tag.clone())
                .text(&language.name)
                .attr_text("value", tag),
        );
    }
    let list = list.on("change", move |event| {
        change(store, |drafts| {
            drafts.callback.language = select_value(&event)
        });
    });
    el("div", "leeway-field")
        .child(
            el("label", "leeway-field__label")
                .attr("for", "callback-language")
                .say(ui, "callback-language-label"),
        )
        .child(
            el(
                "div",
                "leeway-field__box leeway-field__box--short leeway-field__box--select",
            )
            .child(list)
            .child(crate::parts::icon("chevron-down")),
        )
}

fn submit(store: Store) {
    let body = store.look(|ui, _| {
        let drafts = ui.inner.drafts.borrow();
        Ok(written(&drafts.callback.document(ui.lang())?))
    });
    if let Some(body) = body {
        send(store, Topic::Callback, body);
    }
}
