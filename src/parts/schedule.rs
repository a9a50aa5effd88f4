//! The table of payments.

use leeway_core::disclosure::PaymentGroup;
use leeway_core::money::Minor;
use leeway_core::option::Kind;
use leeway_core::schedule::Row;

use super::{Node, amount, date, details, el};
use crate::state::Ui;
use crate::words::{self, Line};

/// The most payments shown before the rest goes into a fold.
const SHOWN: usize = 12;

/// Every payment, and their sum; payments that rise first step by step.
pub(crate) fn schedule(ui: &Ui, kind: Kind, rows: &[Row], total: Minor) -> Node {
    if rows.is_empty() {
        return el("section", "leeway-card").child(el("p", "leeway-text").say(ui, "schedule-none"));
    }
    let (card, caption) = if kind == Kind::StepUp {
        // The heading is above the steps, so the table below them has its name unseen.
        let title = el(ui.heading(1), "leeway-heading").say(ui, "schedule-title");
        let card = el("section", "leeway-card leeway-stack").child(title);
        (
            card.child(steps(ui, rows)),
            "leeway-table__caption leeway-hidden",
        )
    } else {
        (el("section", "leeway-card"), "leeway-table__caption")
    };
    let (shown, rest) = rows.split_at(rows.len().min(SHOWN));
    let sum = rest.is_empty().then_some(total);
    let first = table(ui, shown, 1, caption, sum);
    if rest.is_empty() {
        return card.child(first);
    }
    let count = i64::try_from(rest.len()).unwrap_or(i64::MAX);
    let more = table(
        ui,
        rest,
        SHOWN + 1,
        "leeway-table__caption leeway-hidden",
        Some(total),
    );
    card.child(
        el("div", "leeway-stack leeway-stack--small")
            .child(first)
            .child(details::fold(
                ui,
                &Line::plain("schedule-more-summary").with("count", count),
                more,
            ))
            .child(
                el("p", "leeway-schedule__total")
                    .child(el("span", "").say(ui, "schedule-total"))
                    .text(" ")
                    .child(amount(ui, total)),
            ),
    )
}

/// How many payments of how much, step by step.
fn steps(ui: &Ui, rows: &[Row]) -> Node {
    let mut steps = el("div", "leeway-stack leeway-stack--small");
    for group in PaymentGroup::of(rows) {
        let line = words::payment_group(&group, &ui.figures());
        steps.push(el("p", "leeway-text").tell(ui, &line));
    }
    steps
}

fn table(ui: &Ui, rows: &[Row], from: usize, caption: &'static str, total: Option<Minor>) -> Node {
    let mut head = el("tr", "leeway-table__row");
    for (id, class) in [
        ("schedule-number-head", "leeway-table__head"),
        ("schedule-date-head", "leeway-table__head"),
        (
            "schedule-amount-head",
            "leeway-table__head leeway-table__head--amount",
        ),
    ] {
        head.push(el("th", class).attr("scope", "col").say(ui, id));
    }
    let mut body = el("tbody", "");
    for (index, row) in rows.iter().enumerate() {
        body.push(
            el("tr", "leeway-table__row")
                .child(
                    el("th", "leeway-table__cell")
                        .attr("scope", "row")
                        .text(&ui.count(index + from)),
                )
                .child(el("td", "leeway-table__cell").child(date(ui, row.due)))
                .child(sum_cell(amount(ui, row.total))),
        );
    }
    if let Some(total) = total {
        body.push(
            el("tr", "leeway-table__row leeway-table__row--total")
                .child(
                    el("th", "leeway-table__cell")
                        .attr("scope", "row")
                        .attr("colspan", "2")
                        .say(ui, "schedule-total"),
                )
                .child(sum_cell(amount(ui, total))),
        );
    }
    el("table", "leeway-table")
        .child(el("caption", caption).say(ui, "schedule-title"))
        .child(el("thead", "").child(head))
        .child(body)
}

/// The cell of an amount.
pub(crate) fn sum_cell(sum: Node) -> Node {
    el("td", "leeway-table__cell leeway-table__cell--amount").child(sum)
}
