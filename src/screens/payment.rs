//! Where the customer pays for the arrangement: the creditor's own page, or what the host
//! page puts there. Leeway takes no payment itself.

use crate::flow::Flow;
use crate::parts::{Node, el, icon, nothing};
use crate::state::Ui;

/// The way to the payment page, and the host page's slot.
#[inline(never)]
pub(crate) fn payment(ui: &Ui, flow: &Flow) -> Node {
    let Some(record) = flow.record() else {
        return nothing();
    };
    let slot = el("slot", "").attr("name", "payment");
    let Some(address) = flow.payment_address() else {
        return slot;
    };
    let store = ui.store;
    let reference = record.answer.reference.clone();
    el("section", "leeway-card leeway-stack leeway-stack--small")
        .child(el(ui.heading(1), "leeway-heading").say(ui, "payment-title"))
        .child(el("p", "leeway-text").say(ui, "payment-text"))
        .child(
            el("div", "leeway-buttons").child(
                el("a", "leeway-button leeway-button--primary")
                    .attr_text("href", address)
                    // The address holds the reference, which is nobody else's business.
                    .attr("rel", "noreferrer")
                    .on("click", move |event| {
                        // The host page may take payments on its own.
                        if !store.tell_pay(&reference) {
                            event.prevent_default();
                        }
                    })
                    .child(icon("wallet"))
                    .say(ui, "payment-button"),
            ),
        )
        .child(slot)
}
