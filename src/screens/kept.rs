//! That what was entered is still there after the page was loaded anew, and the way to
//! begin without it.

use crate::flow::Flow;
use crate::keep;
use crate::parts::{Node, banner, el, nothing};
use crate::state::Ui;

/// The sentence and the way, on the screen the customer came back to.
pub(crate) fn kept(ui: &Ui, flow: &Flow) -> Node {
    let store = ui.store;
    let notice = ui.inner.keeper.borrow().notice();
    let Some((_, taken_up)) = notice.filter(|(step, _)| *step == flow.step()) else {
        return nothing();
    };
    let again = el("button", "leeway-link")
        .attr("type", "button")
        .on("click", move |_| keep::start_over(store))
        .say(ui, "kept-start-over");
    el("div", "leeway-stack leeway-stack--tiny")
        .child(banner(
            ui,
            "leeway-banner",
            "info",
            keep::title(taken_up),
            None,
        ))
        .child(el("div", "leeway-buttons").child(again))
}
