//! That what was entered is still there after the page was loaded anew, and the way to
//! begin without it.

use crate::flow::Flow;
use crate::keep;
use crate::parts::{Node, el, icon, nothing};
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
    el("div", "leeway-banner").child(icon("info")).child(
        el("div", "leeway-banner__body")
            .child(el("p", "leeway-banner__title").say(ui, keep::title(taken_up)))
            .child(again),
    )
}
