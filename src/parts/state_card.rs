//! A whole screen that says one thing, and banners.

use super::{Node, el, icon};
use crate::state::Ui;
use crate::words::Line;

/// A screen that says what happened, what it means, and what to do.
pub(crate) fn state_card(
    ui: &Ui,
    sign: &'static str,
    tone: &'static str,
    title: &'static str,
    texts: &[Line],
    button: Option<Node>,
) -> Node {
    let mut card = el("section", "leeway-card leeway-state")
        .child(
            el("span", tone)
                .attr("aria-hidden", "true")
                .child(icon(sign)),
        )
        .child(ui.title(&Line::plain(title)));
    for text in texts {
        card.push(el("p", "leeway-text").tell(ui, text));
    }
    if let Some(button) = button {
        card.push(el("div", "leeway-buttons").child(button));
    }
    card
}

/// A banner above or inside a screen.
pub(crate) fn banner(
    ui: &Ui,
    class: &'static str,
    sign: &'static str,
    title: &'static str,
    text: Option<&Line>,
) -> Node {
    let mut body =
        el("div", "leeway-banner__body").child(el("p", "leeway-banner__title").say(ui, title));
    if let Some(text) = text {
        body.push(el("p", "").tell(ui, text));
    }
    el("div", class).child(icon(sign)).child(body)
}
