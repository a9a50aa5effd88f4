//! The way out, below every screen for customers who signed in here.

use crate::flow::Flow;
use crate::parts::{Node, details, el, many, nothing};
use crate::session;
use crate::state::Ui;

/// A fold with the ways to sign out. Where the host page signs customers in, it signs them
/// out, too.
pub(crate) fn sign_out(ui: &Ui, flow: &Flow) -> Node {
    if flow.is_hosted() || !flow.can_open() {
        return nothing();
    }
    let store = ui.store;
    let button = |all, label| {
        el("button", "leeway-button leeway-button--quiet")
            .attr("type", "button")
            .on("click", move |_| session::sign_out(store, all))
            .say(ui, label)
    };
    let body = many(vec![
        el("p", "leeway-text").say(ui, "session-sign-out-text"),
        el("div", "leeway-buttons")
            .child(button(false, "session-sign-out-button"))
            .child(button(true, "session-sign-out-all-button")),
    ]);
    details(ui, "session-sign-out-title", None, body)
}
