//! What the screens have in common on which a customer says something: a form, what is
//! known of what was sent, and what follows.

use std::cell::Cell;
use std::rc::Rc;

use leeway_core::json;
use serde::Serialize;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

use super::{back, evidence::can_send, heading, states::person};
use crate::api;
use crate::drafts::Drafts;
use crate::flow::evidence::{Evidence, FileStage};
use crate::flow::submission::{Faults, Refusal, Stage, Topic};
use crate::flow::{Event, Flow};
use crate::parts::{
    Fault, Node, Typed, banner, el, error_summary, icon, many, message, nothing, policy_text,
    region, state_card,
};
use crate::state::{Store, Ui};
use crate::words::Line;

/// What a screen says about its topic.
pub(super) struct Sayings {
    /// The topic.
    pub(super) topic: Topic,
    /// The heading of the form.
    pub(super) title: &'static str,
    /// What stands under it.
    pub(super) lead: Line,
    /// The heading once it was received.
    pub(super) done: &'static str,
    /// What follows then.
    pub(super) next: Vec<Line>,
    /// The policy's text about what follows, where the policy has one of this name.
    pub(super) policy: &'static str,
    /// The button that begins anew then.
    pub(super) anew: &'static str,
    /// What can be added to it then.
    pub(super) more: Option<fn(&Ui) -> Node>,
}

/// The screen: the form, or what became of it.
#[inline(never)]
pub(super) fn submission(
    ui: &Ui,
    flow: &Flow,
    sayings: &Sayings,
    form: fn(&Ui, &Flow, &[Fault]) -> Node,
) -> Node {
    let submission = flow.submission(sayings.topic);
    match submission.stage() {
        Stage::Received => return received(ui, flow, sayings),
        Stage::Unknown => return unknown(ui, flow, sayings.topic),
        Stage::Writing | Stage::Sending => {}
    }
    let faults = ui.faults();
    let beside = el("div", "leeway-stack")
        .child(creditors_word(ui, sayings))
        .child(person(ui, flow));
    many(vec![
        back(ui),
        refused(ui, submission.refusal()),
        error_summary(ui, &faults),
        heading(ui, sayings.title, &sayings.lead),
        el("div", "leeway-columns")
            .child(form(ui, flow, &faults))
            .child(beside),
    ])
}

/// What the creditor itself says about the topic.
fn creditors_word(ui: &Ui, sayings: &Sayings) -> Node {
    match policy_text(ui, sayings.policy) {
        Some(text) => el("section", "leeway-card leeway-stack leeway-stack--tiny")
            .child(el(ui.heading(1), "leeway-heading").say(ui, "submission-next-title"))
            .child(el("p", "leeway-text").child(text)),
        None => nothing(),
    }
}

/// Why nothing was recorded.
fn refused(ui: &Ui, refusal: Option<Refusal>) -> Node {
    let (title, text) = match refusal {
        None => return nothing(),
        Some(Refusal::CardNumber) => ("submission-not-accepted-title", "submission-card-number"),
        Some(Refusal::TooMany) => ("submission-not-accepted-title", "submission-too-many"),
        Some(Refusal::NotAccepted) => (
            "submission-not-accepted-title",
            "submission-not-accepted-text",
        ),
    };
    banner(
        ui,
        "leeway-banner leeway-banner--caution",
        "info",
        title,
        Some(&Line::plain(text)),
    )
}

/// It was sent and no answer came.
fn unknown(ui: &Ui, flow: &Flow, topic: Topic) -> Node {
    let texts = ["submission-unknown-text", "submission-unknown-once"].map(Line::plain);
    let again = el("button", "leeway-button leeway-button--primary")
        .sends(ui.store, Event::Resend(topic))
        .say(ui, "submission-again-button");
    many(vec![
        back(ui),
        state_card(
            ui,
            "clock",
            "leeway-icon-disc leeway-icon-disc--caution",
            "submission-unknown-title",
            &texts,
            Some(again),
        ),
        person(ui, flow),
    ])
}

/// The creditor has it.
fn received(ui: &Ui, flow: &Flow, sayings: &Sayings) -> Node {
    let reference = flow.submission(sayings.topic).reference();
    let mut panel = el("div", "leeway-panel")
        .child(
            el("span", "leeway-icon-disc")
                .attr("aria-hidden", "true")
                .child(icon("check")),
        )
        .child(ui.title(&Line::plain(sayings.done)));
    if !reference.is_empty() {
        panel.push(
            el("p", "leeway-panel__reference")
                .say(ui, "submission-reference-label")
                .text(" ")
                .child(el("strong", "").child(el("bdi", "").attr("dir", "ltr").text(reference))),
        );
    }
    let mut list = el("ul", "leeway-next");
    let mut add = |sign, inside: Node| {
        list.push(
            el("li", "leeway-next__item")
                .child(icon(sign))
                .child(el("p", "").child(inside)),
        );
    };
    if let Some(text) = policy_text(ui, sayings.policy) {
        add("info", text);
    }
    for line in &sayings.next {
        add("info", message(ui, line));
    }
    let next = el("section", "leeway-stack leeway-stack--small")
        .child(el(ui.heading(1), "leeway-heading").say(ui, "submission-next-title"))
        .child(list);
    let (store, topic) = (ui.store, sayings.topic);
    let buttons = el("div", "leeway-buttons")
        .child(
            next_button(store, move |flow| topic == Topic::Dispute && can_send(flow))
                .sends(store, Event::Back)
                .say(ui, "submission-return-button"),
        )
        .child(
            el("button", "leeway-button leeway-button--quiet")
                .attr("type", "button")
                .on("click", move |_| {
                    if let Some(inner) = store.inner() {
                        inner.drafts.borrow_mut().forget(topic);
                    }
                    store.send(Event::Anew(topic));
                })
                .say(ui, sayings.anew),
        );
    el("div", "leeway-columns")
        .child(
            el("div", "leeway-stack")
                .child(panel)
                .child(sayings.more.map_or_else(nothing, |more| more(ui)))
                .child(next)
                .child(buttons),
        )
        .child(person(ui, flow))
}

fn waits(flow: &Flow, topic: Topic) -> bool {
    flow.submission(topic).stage() != Stage::Writing || !flow.is_online()
}

/// The button of the next step. It stands back while another button is the next one.
pub(super) fn next_button(
    store: Store,
    stands_back: impl Fn(&Flow) -> bool + Copy + 'static,
) -> Node {
    el("button", "").live_attr("class", move || {
        store.track_detail();
        let second = store.look(|_, flow| stands_back(flow)) == Some(true);
        let class = if second {
            "leeway-button"
        } else {
            "leeway-button leeway-button--primary"
        };
        Some(class.to_owned())
    })
}

/// The button that sends, with why it waits.
pub(super) fn send_button(ui: &Ui, topic: Topic, label: &'static str) -> Node {
    let store = ui.store;
    let button = el("button", "leeway-button leeway-button--primary")
        .live_attr("aria-disabled", move || {
            store.track_detail();
            let waits = store.look(|_, flow| waits(flow, topic)) == Some(true);
            waits.then(|| "true".to_owned())
        })
        .child(region(move || {
            store.track_detail();
            store
                .look(|ui, flow| {
                    let id = match flow.submission(topic).stage() {
                        Stage::Sending => "submission-sending-button",
                        Stage::Received => "submission-sent-button",
                        Stage::Writing | Stage::Unknown => label,
                    };
                    message(ui, &Line::plain(id))
                })
                .unwrap_or_else(nothing)
        }));
    let note = region(move || {
        store.track_detail();
        store
            .look(|ui, flow| {
                if flow.is_online() {
                    nothing()
                } else {
                    el("p", "leeway-note").say(ui, "submission-offline-note")
                }
            })
            .unwrap_or_else(nothing)
    });
    many(vec![note, el("div", "leeway-buttons").child(button)])
}

/// A form that sends itself by `submit` and nothing else.
pub(super) fn form(store: Store, submit: fn(Store)) -> Node {
    el("form", "leeway-card leeway-stack")
        .flag("novalidate", true)
        .on("submit", move |event| {
            event.prevent_default();
            submit(store);
        })
}

/// Keeps what is typed in the drafts.
pub(super) fn keep(store: Store, put: fn(&mut Drafts, String)) -> Typed {
    Rc::new(move |text, _| change(store, |drafts| put(drafts, text)))
}

/// Changes the drafts.
pub(super) fn change(store: Store, change: impl FnOnce(&mut Drafts)) {
    if let Some(inner) = store.inner() {
        change(&mut inner.drafts.borrow_mut());
        guard(store, &inner.guarded);
    }
}

/// Where what was written cannot be kept, the browser asks before the page is left while
/// it is not sent. The page listens only from the first change on: without one nothing is
/// to be lost, and the page stays free to be kept for going back.
fn guard(store: Store, guarded: &Cell<bool>) {
    let window = web_sys::window();
    if let (Some(window), false) = (window, guarded.replace(true)) {
        let listener = Closure::<dyn FnMut(web_sys::Event)>::new(move |event: web_sys::Event| {
            if store.look(is_unsent) == Some(true) {
                event.prevent_default();
            }
        });
        let function = listener.as_ref().unchecked_ref();
        let _ = window.add_event_listener_with_callback("beforeunload", function);
        // It outlives the widget, and then finds nothing to ask about.
        listener.forget();
    }
}

fn is_unsent(ui: &Ui, flow: &Flow) -> bool {
    let waits = |file: &Evidence| matches!(file.stage, FileStage::Chosen | FileStage::NotSent);
    if flow.evidence().iter().any(waits) {
        return true;
    }
    let drafts = ui.inner.drafts.borrow();
    let open = |topic| flow.submission(topic).stage() != Stage::Received;
    if open(Topic::Preferences) && drafts.preferences.needs.is_some() {
        return true;
    }
    if ui.inner.keeper.borrow().keeps() {
        return false;
    }
    (open(Topic::Dispute) && drafts.dispute != Default::default())
        || (open(Topic::Proposal) && drafts.proposal != Default::default())
        || (open(Topic::Callback) && drafts.callback != Default::default())
}

/// A document as it is sent.
pub(super) fn written<T: Serialize>(document: &T) -> Option<String> {
    String::from_utf8(json::to_vec(document).ok()?).ok()
}

/// Sends what was written, or says what has to be mended.
pub(super) fn send(store: Store, topic: Topic, body: Result<Option<String>, Faults>) {
    let Some(inner) = store.inner() else {
        return;
    };
    if store.look(|_, flow| waits(flow, topic)) != Some(false) {
        return;
    }
    match body {
        Err(faults) => {
            let faults = faults.into_iter();
            store.refuse(faults.map(|(field, line)| Fault { field, line }).collect());
        }
        Ok(Some(body)) => {
            let Some(key) = api::uuid() else {
                return;
            };
            if !inner.faults.take().is_empty() {
                store.redraw_keeping_focus();
            }
            store.send(Event::Submit { topic, key, body });
        }
        Ok(None) => {}
    }
}
