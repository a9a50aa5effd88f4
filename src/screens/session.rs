//! What the customer has to know about their session: that it is about to end, or that it
//! has ended because they signed out.

use crate::flow::{Flow, Step};
use crate::parts::{Node, el, icon, nothing};
use crate::session::{SignedOut, go_on};
use crate::state::Ui;

/// The sentences above the screen.
pub(crate) fn session(ui: &Ui, flow: &Flow) -> Node {
    let session = ui.inner.session.borrow();
    if session.is_near() {
        return near(ui, flow);
    }
    match session.signed_out() {
        Some(became) if flow.step() == Step::Identify => signed_out(ui, became),
        _ => nothing(),
    }
}

fn near(ui: &Ui, flow: &Flow) -> Node {
    let store = ui.store;
    let body = el("div", "leeway-banner__body")
        .child(el("p", "leeway-banner__title").say(ui, "session-near-title"));
    let body = if flow.is_hosted() {
        body.child(el("p", "").say(ui, "session-near-text")).child(
            el("div", "leeway-buttons").child(
                el("button", "leeway-button")
                    .attr("type", "button")
                    .on("click", move |_| go_on(store))
                    .say(ui, "session-go-on-button"),
            ),
        )
    } else {
        body.child(el("p", "").say(ui, "session-near-letter-text"))
    };
    el("div", "leeway-banner leeway-banner--caution")
        .child(icon("clock"))
        .child(body)
}

fn signed_out(ui: &Ui, became: SignedOut) -> Node {
    let text = match became {
        SignedOut::Here | SignedOut::Everywhere => "session-signed-out-text",
        SignedOut::HereAlone => "session-ends-later",
    };
    el("div", "leeway-banner").child(icon("info")).child(
        el("div", "leeway-banner__body")
            .child(el("p", "leeway-banner__title").say(ui, "session-signed-out-title"))
            .child(el("p", "").say(ui, text)),
    )
}
