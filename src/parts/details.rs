//! A fold, and facts as pairs.

use leptos::prelude::AnyView;

use super::{amount, date, el, icon, message, nothing};
use crate::state::Ui;
use crate::words::{Detail, Line, Value};

/// A fold: its summary, what tells it apart from others like it, its inside.
pub(crate) fn details(
    ui: &Ui,
    summary: &'static str,
    about: Option<AnyView>,
    body: Vec<AnyView>,
) -> AnyView {
    let about = about.map_or_else(nothing, |about| {
        el("span", "leeway-hidden").text(" ").child(about).view()
    });
    folded(message(ui, &Line::plain(summary)), about, body)
}

/// A fold whose summary says something on its own.
pub(crate) fn fold(ui: &Ui, summary: &Line, body: Vec<AnyView>) -> AnyView {
    folded(message(ui, summary), nothing(), body)
}

fn folded(summary: AnyView, about: AnyView, body: Vec<AnyView>) -> AnyView {
    el("details", "leeway-details")
        .child(
            el("summary", "leeway-details__summary")
                .child(icon("chevron-down"))
                .child(summary)
                .child(about),
        )
        .child(el("div", "leeway-details__body").children(body))
        .view()
}

/// The facts about an offer.
pub(crate) fn facts(ui: &Ui, details: &[Detail]) -> AnyView {
    el("dl", "leeway-facts")
        .children(details.iter().map(|detail| {
            let class = if detail.gain {
                "leeway-facts__pair leeway-facts__pair--gain"
            } else {
                "leeway-facts__pair"
            };
            let value = el("dd", "leeway-facts__value");
            let value = match detail.value {
                Value::Money(sum) => value.child(amount(ui, sum)),
                Value::Date(day) => value.child(date(ui, day)),
                Value::Payment(day, sum) => {
                    value.child(date(ui, day)).text(", ").child(amount(ui, sum))
                }
            };
            el("div", class)
                .child(
                    el("dt", "leeway-facts__label").child(message(ui, &Line::plain(detail.label))),
                )
                .child(value)
                .view()
        }))
        .view()
}
