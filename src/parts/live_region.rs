//! The two regions that say what changed without moving the focus. They are there
//! from the start and empty; only their text changes, because a region that
//! appears together with its text stays silent in some screen readers.

use super::{Node, el, many, region, words};
use crate::reactive::Signal;
use crate::state::Store;

/// The polite and the assertive region.
pub(crate) fn live_regions(store: Store) -> Node {
    many(vec![
        said("status", store.polite),
        said("alert", store.assertive),
    ])
}

fn said(role: &'static str, text: Signal<String>) -> Node {
    el("div", "leeway-hidden")
        .attr("role", role)
        .child(region(move || words(&text.get())))
}
