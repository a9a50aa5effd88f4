//! How it went: one question beside the receipt that nobody has to answer.

use std::rc::Rc;

use super::submission::{change, keep, send, send_button, written};
use crate::flow::feedback::RATINGS;
use crate::flow::submission::{Stage, Topic};
use crate::flow::{Event, Flow};
use crate::parts::{
    Fault, Node, Radios, TextArea, details, el, error_summary, fault_of, live, many, message,
    nothing,
};
use crate::state::{Store, Ui};
use crate::words::Line;

/// The question.
#[inline(never)]
pub(super) fn feedback(ui: &Ui, flow: &Flow) -> Node {
    let section = el("section", "leeway-stack leeway-stack--small");
    if flow.submission(Topic::Feedback).stage() == Stage::Received {
        return section.child(el("p", "leeway-text").say(ui, "feedback-thanks"));
    }
    let faults = ui.faults();
    if faults.is_empty() {
        // What was begun stays open, also when its faults are mended.
        let begun = ui.inner.drafts.borrow().feedback != Default::default();
        let fold = details(ui, "feedback-title", None, fields(ui, &faults));
        return section.child(fold.flag("open", begun));
    }
    section
        .child(error_summary(ui, &faults))
        .child(el(ui.heading(1), "leeway-heading").say(ui, "feedback-title"))
        .child(fields(ui, &faults))
}

/// What became of the answer, below the button that sent it and keeps the focus.
fn outcome(ui: &Ui, flow: &Flow) -> Node {
    match flow.submission(Topic::Feedback).stage() {
        Stage::Received => el("p", "leeway-text").say(ui, "feedback-thanks"),
        Stage::Unknown => many(vec![
            el("p", "leeway-text").say(ui, "feedback-not-sent"),
            el("div", "leeway-buttons").child(
                el("button", "leeway-button")
                    .attr("type", "button")
                    .sends(ui.store, Event::Resend(Topic::Feedback))
                    .say(ui, "submission-again-button"),
            ),
        ]),
        Stage::Writing | Stage::Sending => nothing(),
    }
}

fn fields(ui: &Ui, faults: &[Fault]) -> Node {
    let store = ui.store;
    let drafts = ui.inner.drafts.borrow();
    let draft = &drafts.feedback;
    let mut choices = Vec::new();
    for id in RATINGS {
        choices.push(message(ui, &Line::plain(id)));
    }
    let rating = Radios {
        id: "feedback-rating",
        legend: "feedback-rating-label",
        hint: None,
        error: fault_of(faults, "feedback-rating"),
        choices,
        chosen: draft.rating,
        layout: "leeway-segments leeway-segments--short",
    };
    let rating = rating.view(
        ui,
        Rc::new(move |index| change(store, |drafts| drafts.feedback.rating = Some(index))),
    );
    let text = TextArea {
        id: "feedback-text",
        label: "feedback-text-label",
        hint: None,
        error: fault_of(faults, "feedback-text"),
        value: &draft.text,
    };
    el("form", "leeway-stack")
        .flag("novalidate", true)
        .on("submit", move |event| {
            event.prevent_default();
            submit(store);
        })
        .child(rating)
        .child(text.view(ui, keep(store, |drafts, text| drafts.feedback.text = text)))
        .child(send_button(ui, Topic::Feedback, "feedback-send-button"))
        .child(live(store, outcome))
}

fn submit(store: Store) {
    let body = store.look(|ui, flow| {
        let drafts = ui.inner.drafts.borrow();
        let document = drafts.feedback.document(flow.step().name(), ui.lang())?;
        Ok(written(&document))
    });
    if let Some(body) = body {
        send(store, Topic::Feedback, body);
    }
}
