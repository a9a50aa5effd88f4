//! A whole screen that says one thing, and banners.

use leptos::prelude::AnyView;

use super::{El, el, icon, message};
use crate::state::Ui;
use crate::words::Line;

/// A screen that says what happened, what it means, and what to do.
pub(crate) fn state_card(
    ui: &Ui,
    sign: &'static str,
    tone: &'static str,
    title: Line,
    texts: Vec<Line>,
    buttons: Vec<AnyView>,
) -> AnyView {
    let mut card = el("section", "leeway-card leeway-state")
        .child(
            el("span", tone)
                .attr("aria-hidden", "true")
                .child(icon(sign)),
        )
        .child(ui.title(title))
        .children(
            texts
                .iter()
                .map(|text| el("p", "leeway-text").child(message(ui, text)).view()),
        );
    if !buttons.is_empty() {
        card = card.child(el("div", "leeway-buttons").children(buttons));
    }
    card.view()
}

/// A banner above or inside a screen.
pub(crate) fn banner(
    ui: &Ui,
    class: &'static str,
    sign: &'static str,
    title: Line,
    body: Vec<AnyView>,
) -> El {
    el("div", class).child(icon(sign)).child(
        el("div", "leeway-banner__body")
            .child(el("p", "leeway-banner__title").child(message(ui, &title)))
            .children(body),
    )
}
