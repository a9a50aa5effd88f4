//! The region that says what changed without moving the focus. It is there from the
//! start and empty; only its text changes, because a region that appears together with
//! its text stays silent in some screen readers.

use super::{Node, el, region, words};
use crate::state::Store;

/// What is said when there is a pause.
pub(crate) fn live_region(store: Store) -> Node {
    el("div", "leeway-hidden")
        .attr("role", "status")
        .child(region(move || words(&store.polite.get())))
}
