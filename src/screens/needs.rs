//! What the customer needs: formats, languages and what to bear in mind. Asked for only
//! where the creditor says who sees it.

use std::rc::Rc;

use leeway_core::request::{Circumstance, Format, Preferences};

use super::submission::change;
use crate::flow::needs::{Draft, circumstance_label, format_label};
use crate::parts::{
    Checkboxes, Fault, Node, checkbox, el, fault_of, message, nothing, policy_text,
};
use crate::state::{Store, Ui};
use crate::words::Line;

/// The policy's text that says who sees what is told here, and what it is used for.
const WHO_SEES_IT: &str = "needs";

/// The sentence the customer agrees to.
pub(super) const CONSENT: &str = "needs-consent-label";

/// The questions; nothing where the creditor does not say who sees the answers.
#[inline(never)]
pub(crate) fn needs(ui: &Ui, stored: &Preferences, faults: &[Fault]) -> Node {
    let Some(who) = policy_text(ui, WHO_SEES_IT) else {
        return nothing();
    };
    let store = ui.store;
    let draft = {
        let drafts = ui.inner.drafts.borrow();
        let typed = drafts.preferences.needs.clone();
        typed.unwrap_or_else(|| Draft::of(stored))
    };
    let kept = stored.clone();
    let put: Put = Rc::new(move |ticked: &dyn Fn(&mut Draft)| put(store, &kept, ticked));
    el("section", "leeway-stack")
        .child(el(ui.heading(1), "leeway-heading").say(ui, "needs-title"))
        .child(el("p", "leeway-text").say(ui, "needs-lead"))
        .child(el("p", "leeway-text").child(who))
        .child(formats(ui, &draft, Rc::clone(&put)))
        .child(circumstances(ui, &draft, Rc::clone(&put)))
        .child(checkbox(
            ui,
            "needs-consent",
            CONSENT,
            fault_of(faults, "needs-consent"),
            draft.agrees,
            move |ticked| put(&|draft| draft.agrees = ticked),
        ))
        .child(el("p", "leeway-note").say(ui, "needs-back-note"))
}

/// Changes what is ticked.
type Put = Rc<dyn Fn(&dyn Fn(&mut Draft))>;

fn put(store: Store, stored: &Preferences, ticked: &dyn Fn(&mut Draft)) {
    change(store, |drafts| {
        let needs = &mut drafts.preferences.needs;
        ticked(needs.get_or_insert_with(|| Draft::of(stored)));
    });
}

fn formats(ui: &Ui, draft: &Draft, put: Put) -> Node {
    let mut boxes = Vec::new();
    for format in Format::ALL {
        let label = message(ui, &Line::plain(format_label(format)));
        boxes.push((label, draft.formats.contains(&format)));
    }
    let group = Checkboxes {
        id: "needs-formats",
        legend: "needs-formats-label",
        hint: None,
        error: None,
        boxes,
        layout: "leeway-segments leeway-segments--wide",
    };
    group.view(
        ui,
        Rc::new(move |index, ticked| {
            if let Some(format) = Format::ALL.get(index) {
                put(&|draft| draft.tick_format(*format, ticked));
            }
        }),
    )
}

fn circumstances(ui: &Ui, draft: &Draft, put: Put) -> Node {
    let store = ui.store;
    let mut boxes = Vec::new();
    for circumstance in Circumstance::ALL {
        let label = message(ui, &Line::plain(circumstance_label(circumstance)));
        boxes.push((label, draft.circumstances.contains(&circumstance)));
    }
    let label = message(ui, &Line::plain("needs-rather-not-say"));
    boxes.push((label, draft.rather_not_say));
    let group = Checkboxes {
        id: "needs-circumstances",
        legend: "needs-circumstances-label",
        hint: Some(message(ui, &Line::plain("needs-circumstances-hint"))),
        error: None,
        boxes,
        layout: "leeway-segments leeway-segments--wide",
    };
    group.view(
        ui,
        Rc::new(move |index, ticked| {
            match Circumstance::ALL.get(index) {
                Some(circumstance) => put(&|draft| draft.tick_circumstance(*circumstance, ticked)),
                None => put(&|draft| draft.tick_rather_not_say(ticked)),
            }
            // One answer takes the other back.
            store.redraw_keeping_focus();
        }),
    )
}
