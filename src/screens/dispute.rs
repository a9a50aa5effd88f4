//! What is wrong with what is owed, in the customer's view.

use std::rc::Rc;

use super::evidence::evidence;
use super::submission::{Sayings, change, form, keep, send, send_button, submission, written};
use crate::flow::Flow;
use crate::flow::dispute::{REASONS, reason_label};
use crate::flow::submission::Topic;
use crate::parts::{
    Checkboxes, Fault, Field, Node, Radios, TextArea, amount, date, details, el, fault_of, local,
    message, nothing,
};
use crate::state::{Store, Ui};
use crate::words::Line;

/// The dispute screen.
pub(crate) fn dispute(ui: &Ui, flow: &Flow) -> Node {
    let sayings = Sayings {
        topic: Topic::Dispute,
        title: "dispute-title",
        lead: Line::plain("dispute-lead"),
        done: "dispute-done-title",
        next: vec![
            Line::plain("dispute-done-keep"),
            Line::plain("dispute-done-balance"),
        ],
        policy: "dispute",
        anew: "submission-anew-button",
        more: Some(evidence),
    };
    submission(ui, flow, &sayings, fields)
}

fn fields(ui: &Ui, flow: &Flow, faults: &[Fault]) -> Node {
    let store = ui.store;
    let drafts = ui.inner.drafts.borrow();
    let draft = &drafts.dispute;
    let mut choices = Vec::new();
    for reason in REASONS {
        choices.push(message(ui, &Line::plain(reason_label(reason))));
    }
    let reasons = Radios {
        id: "dispute-reason",
        legend: "dispute-reason-label",
        hint: None,
        error: fault_of(faults, "dispute-reason"),
        choices,
        chosen: REASONS
            .iter()
            .position(|reason| draft.reason == Some(*reason)),
        layout: "leeway-segments leeway-segments--single",
    };
    let reasons = reasons.view(
        ui,
        Rc::new(move |index| {
            change(store, |drafts| {
                drafts.dispute.reason = REASONS.get(index).copied();
            });
        }),
    );
    let figures = ui.figures();
    let owed = Field {
        id: "dispute-owed",
        label: Line::plain("dispute-owed-label").with("currency", figures.code()),
        hint: Some(message(ui, &Line::plain("dispute-owed-hint"))),
        error: fault_of(faults, "dispute-owed"),
        value: draft.owed.clone(),
        mode: "decimal",
        autocomplete: "off",
        affix: Some(figures.symbol()),
    };
    let text = TextArea {
        id: "dispute-text",
        label: "dispute-text-label",
        hint: Some(message(ui, &Line::plain("dispute-text-hint"))),
        error: fault_of(faults, "dispute-text"),
        value: &draft.text,
    };
    form(store, submit)
        .child(reasons)
        .child(lines(ui, flow, &draft.lines))
        .child(owed.view(ui, keep(store, |drafts, text| drafts.dispute.owed = text)))
        .child(text.view(ui, keep(store, |drafts, text| drafts.dispute.text = text)))
        .child(evidence(ui))
        .child(send_button(ui, Topic::Dispute, "dispute-send-button"))
}

/// The lines of what is owed, to tick those it is about.
fn lines(ui: &Ui, flow: &Flow, ticked: &[String]) -> Node {
    let store = ui.store;
    let Some(answer) = flow.account() else {
        return nothing();
    };
    let items = &answer.account.line_items;
    if items.is_empty() {
        return nothing();
    }
    let mut boxes = Vec::new();
    let mut ids = Vec::new();
    for item in items {
        let label = el("span", "leeway-dispute__line")
            .child(
                el("span", "")
                    .child(el("span", "leeway-dispute__what").child(local(ui, &item.description)))
                    .text(" ")
                    .child(el("span", "leeway-note").child(date(ui, item.date))),
            )
            .text(" ")
            .child(amount(ui, item.amount));
        boxes.push((label, ticked.contains(&item.id)));
        ids.push(item.id.clone());
    }
    let folded = ticked.is_empty();
    let group = Checkboxes {
        id: "dispute-lines",
        legend: "dispute-lines-label",
        hint: Some(message(ui, &Line::plain("dispute-lines-hint"))),
        error: None,
        boxes,
        layout: "leeway-segments leeway-segments--single",
    };
    let group = group.view(
        ui,
        Rc::new(move |index, ticked| {
            if let Some(id) = ids.get(index) {
                change(store, |drafts| drafts.dispute.tick(id, ticked));
            }
        }),
    );
    if folded {
        details(ui, "dispute-lines-summary", None, group)
    } else {
        group
    }
}

fn submit(store: Store) {
    let body = store.look(|ui, _| {
        let drafts = ui.inner.drafts.borrow();
        let document = drafts.dispute.document(&ui.figures(), ui.lang())?;
        Ok(written(&document))
    });
    if let Some(body) = body {
        send(store, Topic::Dispute, body);
    }
}
