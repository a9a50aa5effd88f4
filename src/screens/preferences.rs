//! How the creditor may reach the customer: given and taken back one by one.

use std::rc::Rc;

use leeway_core::request::{Channel, Purpose};

use super::needs::{CONSENT, needs};
use super::submission::{Sayings, change, form, send, send_button, submission, written};
use crate::flow::preferences::{
    CHANNELS, PURPOSES, channel_label, consent_label, purpose_label, stored,
};
use crate::flow::submission::Topic;
use crate::flow::{Event, Flow};
use crate::parts::{Checkboxes, Fault, Node, Radios, el, message};
use crate::state::{Store, Ui};
use crate::words::Line;

/// The preferences screen.
pub(crate) fn preferences(ui: &Ui, flow: &Flow) -> Node {
    let name = flow
        .account()
        .map_or("", |answer| answer.creditor.name.as_str());
    let sayings = Sayings {
        topic: Topic::Preferences,
        title: "preferences-title",
        lead: Line::plain("preferences-lead").with("creditor", name),
        done: "preferences-done-title",
        next: vec![Line::plain("preferences-done-text")],
        policy: "preferences",
        anew: "preferences-anew-button",
        more: None,
    };
    submission(ui, flow, &sayings, fields)
}

fn fields(ui: &Ui, flow: &Flow, faults: &[Fault]) -> Node {
    let store = ui.store;
    let Some(reply) = flow.stored_preferences() else {
        return el("p", "leeway-text").say(ui, "preferences-loading");
    };
    let Some(stored) = stored(reply) else {
        return el("div", "leeway-stack")
            .child(el("p", "leeway-text").say(ui, "preferences-unreachable"))
            .child(
                el("div", "leeway-buttons").child(
                    el("button", "leeway-button")
                        .sends(store, Event::Retry)
                        .say(ui, "state-retry-button"),
                ),
            );
    };
    let drafts = ui.inner.drafts.borrow();
    let draft = &drafts.preferences;
    let mut form = form(store, submit);
    for (purpose, id) in PURPOSES.into_iter().zip([
        "preferences-reminders",
        "preferences-arrangement",
        "preferences-offers",
    ]) {
        let mut boxes = Vec::new();
        for channel in CHANNELS {
            let label = message(ui, &Line::plain(consent_label(channel, purpose)));
            boxes.push((label, draft.agrees(&stored, channel, purpose)));
        }
        let group = Checkboxes {
            id,
            legend: purpose_label(purpose),
            hint: None,
            error: None,
            boxes,
            layout: "leeway-segments leeway-segments--single",
        };
        form.push(group.view(
            ui,
            Rc::new(move |index, ticked| {
                if let Some(channel) = CHANNELS.get(index) {
                    change(store, |drafts| {
                        drafts.preferences.decide(*channel, purpose, ticked);
                    });
                }
            }),
        ));
    }
    let mut choices = vec![message(ui, &Line::plain("preferences-channel-none"))];
    for channel in CHANNELS {
        choices.push(message(ui, &Line::plain(channel_label(channel))));
    }
    let best = draft.best(&stored);
    let channels = Radios {
        id: "preferences-channel",
        legend: "preferences-channel-label",
        hint: Some(message(ui, &Line::plain("preferences-channel-hint"))),
        error: None,
        choices,
        chosen: Some(
            CHANNELS
                .iter()
                .position(|channel| best == Some(*channel))
                .map_or(0, |place| place + 1),
        ),
        layout: "leeway-segments leeway-segments--short",
    };
    form.child(channels.view(
        ui,
        Rc::new(move |index| {
            let channel = index.checked_sub(1).and_then(|place| CHANNELS.get(place));
            change(store, |drafts| {
                drafts.preferences.channel = Some(channel.copied().into());
            });
        }),
    ))
    .child(needs(ui, &stored, faults))
    .child(el("p", "leeway-note").say(ui, "preferences-language-note"))
    .child(send_button(
        ui,
        Topic::Preferences,
        "preferences-save-button",
    ))
}

fn submit(store: Store) {
    let body = store.look(|ui, flow| {
        let stored = flow.stored_preferences().and_then(stored)?;
        let drafts = ui.inner.drafts.borrow();
        let text = |channel: Channel, purpose: Purpose| {
            let message = ui.message(&Line::plain(consent_label(channel, purpose)));
            (message.to_plain(), message.lang)
        };
        let mut needs = None;
        if let Some(draft) = &drafts.preferences.needs {
            let faults = draft.faults();
            if !faults.is_empty() {
                return Some(Err(faults));
            }
            let agreed = ui.message(&Line::plain(CONSENT));
            needs = draft.document(&stored, &agreed.to_plain(), &agreed.lang);
        }
        let document = drafts
            .preferences
            .document(&stored, ui.lang(), &text, needs)?;
        Some(Ok(written(&document)))
    });
    match body.flatten() {
        Some(body) => send(store, Topic::Preferences, body),
        None => store.say(&Line::plain("preferences-unchanged")),
    }
}
