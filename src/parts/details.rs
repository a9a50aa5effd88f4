//! A fold, and facts as pairs.

use super::{Node, amount, date, el, icon, message, nothing};
use crate::state::Ui;
use crate::words::{Detail, Line, Value};

/// A fold: its summary, what tells it apart from others like it, its inside.
pub(crate) fn details(ui: &Ui, summary: &'static str, about: Option<Node>, body: Node) -> Node {
    let about = match about {
        Some(about) => el("span", "leeway-hidden").text(" ").child(about),
        None => nothing(),
    };
    folded(message(ui, &Line::plain(summary)), about, body)
}

/// A fold whose summary says something on its own.
pub(crate) fn fold(ui: &Ui, summary: &Line, body: Node) -> Node {
    folded(message(ui, summary), nothing(), body)
}

fn folded(summary: Node, about: Node, body: Node) -> Node {
    el("details", "leeway-details")
        .child(
            el("summary", "leeway-details__summary")
                .child(icon("chevron-down"))
                .child(el("span", "").child(summary))
                .child(about),
        )
        .child(el("div", "leeway-details__body").child(body))
}

/// The facts about an offer.
pub(crate) fn facts(ui: &Ui, details: &[Detail]) -> Node {
    let mut list = el("dl", "leeway-facts");
    for detail in details {
        let class = if detail.gain {
            "leeway-facts__pair leeway-facts__pair--gain"
        } else {
            "leeway-facts__pair"
        };
        let value = el("dd", "leeway-facts__value");
        let value = match detail.value {
            Value::Money(sum) => value.child(amount(ui, sum)),
            Value::Date(day) => value.child(date(ui, day)),
            Value::Payment(day, sum) => value.tell(
                ui,
                &Line::plain("detail-payment")
                    .with("date", ui.date(day))
                    .with("amount", ui.money(sum)),
            ),
        };
        list.push(
            el("div", class)
                .child(el("dt", "leeway-facts__label").say(ui, detail.label))
                .child(value),
        );
    }
    list
}
