//! The table of payments.

use leeway_core::money::Minor;
use leeway_core::schedule::Row;
use leptos::prelude::AnyView;

use super::{amount, amount_at, date, el, message};
use crate::state::Ui;
use crate::words::Line;

/// The most payments shown before the rest goes into a fold.
const SHOWN: usize = 12;

/// Every payment, and their sum.
pub(crate) fn schedule(ui: &Ui, rows: &[Row], total: Minor) -> AnyView {
    let card = el("section", "leeway-card");
    if rows.is_empty() {
        return card
            .child(el("p", "leeway-text").child(message(ui, &Line::plain("schedule-none"))))
            .view();
    }
    let whole = rows.len() <= SHOWN;
    let (shown, rest) = rows.split_at(rows.len().min(SHOWN));
    let sum = el("tr", "leeway-table__row leeway-table__row--total")
        .child(
            el("th", "leeway-table__cell")
                .attr("scope", "row")
                .attr("colspan", "2")
                .child(message(ui, &Line::plain("schedule-total"))),
        )
        .child(
            el("td", "leeway-table__cell leeway-table__cell--amount")
                .child(amount(ui, total)),
        )
        .view();
    let first = table(ui, shown, 1, whole.then_some(sum), true);
    if whole {
        return card.child(first).view();
    }
    let sum = el("p", "leeway-text")
        .child(message(ui, &Line::plain("schedule-total")))
        .text(": ")
        .child(amount_at(ui, total, "leeway-amount"))
        .view();
    let count = i64::try_from(rest.len()).unwrap_or(i64::MAX);
    let fold = super::details::fold(
        ui,
        &Line::plain("schedule-more-summary").with("count", count),
        vec![table(ui, rest, SHOWN + 1, None, false)],
    );
    card.child(
        el("div", "leeway-stack leeway-stack--small")
            .child(first)
            .child(fold)
            .child(sum),
    )
    .view()
}

fn table(ui: &Ui, rows: &[Row], from: usize, sum: Option<AnyView>, titled: bool) -> AnyView {
    let head = |id, class| {
        el("th", class)
            .attr("scope", "col")
            .child(message(ui, &Line::plain(id)))
            .view()
    };
    let class = if titled {
        "leeway-table__caption"
    } else {
        "leeway-table__caption leeway-hidden"
    };
    el("table", "leeway-table")
        .child(el("caption", class).child(message(ui, &Line::plain("schedule-title"))))
        .child(el("thead", "").child(el("tr", "leeway-table__row").children([
            head("schedule-number-head", "leeway-table__head"),
            head("schedule-date-head", "leeway-table__head"),
            head(
                "schedule-amount-head",
                "leeway-table__head leeway-table__head--amount",
            ),
        ])))
        .child(
            el("tbody", "")
                .children(rows.iter().enumerate().map(|(index, row)| {
                    el("tr", "leeway-table__row")
                        .child(
                            el("th", "leeway-table__cell")
                                .attr("scope", "row")
                                .text(ui.count(index + from)),
                        )
                        .child(el("td", "leeway-table__cell").child(date(ui, row.due)))
                        .child(
                            el("td", "leeway-table__cell leeway-table__cell--amount")
                                .child(amount(ui, row.total)),
                        )
                        .view()
                }))
                .children(sum),
        )
        .view()
}
