//! The two regions that say what changed without moving the focus. They are there
//! from the start and empty; only their text changes, because a region that
//! appears together with its text stays silent in some screen readers.

use leptos::prelude::{AnyView, Get};

use super::{el, many, region, words};
use crate::state::Store;

/// The polite and the assertive region.
pub(crate) fn live_regions(store: Store) -> AnyView {
    many(vec![
        el("div", "leeway-hidden")
            .attr("role", "status")
            .child(region(move || words(store.polite.get())))
            .view(),
        el("div", "leeway-hidden")
            .attr("role", "alert")
            .child(region(move || words(store.assertive.get())))
            .view(),
    ])
}
