//! The customer's other accounts with the same creditor, each with what it is made of,
//! and what they come to together. Drawn below the balance, once it has arrived.

use leeway_core::account::{LinkedAccount, LocalText, Parts};
use leeway_core::money::Minor;

use crate::flow::Flow;
use crate::parts::{Node, amount, details, el, local, many, nothing, sum_cell};
use crate::state::Ui;
use crate::words::Line;

/// The accounts in one table.
pub(crate) fn accounts(ui: &Ui, flow: &Flow) -> Node {
    let Some(answer) = flow.account() else {
        return nothing();
    };
    let account = &answer.account;
    let Ok(own) = account.check() else {
        return nothing();
    };
    let mut body = el("tbody", "");
    body.push(row(ui, &account.title, &account.reference, &own, None));
    let mut sums = vec![account.balance];
    for linked in &account.linked {
        let parts = linked.parts();
        sums.extend(parts.total());
        body.push(row(
            ui,
            &linked.title,
            &linked.reference,
            &parts,
            Some(linked),
        ));
    }
    // Where the sum leaves the range of amounts there is none to show.
    if let Ok(total) = Minor::sum(sums) {
        body.push(
            el("tr", "leeway-table__row leeway-table__row--total")
                .child(
                    el("th", "leeway-table__cell")
                        .attr("scope", "row")
                        .say(ui, "accounts-total"),
                )
                .child(sum_cell(amount(ui, total))),
        );
    }
    let head = el("tr", "leeway-table__row")
        .child(
            el("th", "leeway-table__head")
                .attr("scope", "col")
                .say(ui, "accounts-account-head"),
        )
        .child(
            el("th", "leeway-table__head leeway-table__head--amount")
                .attr("scope", "col")
                .say(ui, "balance-amount-head"),
        );
    el("section", "leeway-card leeway-balance__items").child(
        el("table", "leeway-table")
            .child(el("caption", "leeway-table__caption").tell(
                ui,
                &Line::plain("accounts-title").with("creditor", answer.creditor.name.as_str()),
            ))
            .child(el("thead", "").child(head))
            .child(body),
    )
}

/// One account: its name and reference, how it stands, and its parts. The account the
/// screen is about says how it stands beside its balance.
fn row(
    ui: &Ui,
    title: &LocalText,
    reference: &str,
    parts: &Parts,
    linked: Option<&LinkedAccount>,
) -> Node {
    let note = match linked {
        None => Line::plain("accounts-this"),
        // No plan with the others takes it in.
        Some(linked) if linked.time_barred => Line::plain("accounts-time-barred"),
        Some(linked) if linked.past_due.is_positive() => {
            Line::plain("accounts-late").with("amount", ui.money(linked.past_due))
        }
        Some(_) => Line::plain("accounts-not-late"),
    };
    let note = el("p", "leeway-note").tell(ui, &note);
    let name = el("div", "")
        .child(local(ui, title))
        .text(" ")
        .child(el("bdi", "leeway-note").attr("dir", "ltr").text(reference));
    el("tr", "leeway-table__row")
        .child(
            el("th", "leeway-table__cell")
                .attr("scope", "row")
                .child(many(vec![name, note, made_of(ui, title, parts)])),
        )
        .child(sum_cell(match parts.total() {
            Ok(total) => amount(ui, total),
            Err(_) => nothing(),
        }))
}

/// What an account is made of, where it is more than one thing.
fn made_of(ui: &Ui, title: &LocalText, parts: &Parts) -> Node {
    let mut list = el("dl", "leeway-facts");
    let mut count = 0;
    for (label, sum) in [
        ("accounts-principal", parts.principal),
        ("accounts-interest", parts.interest),
        ("accounts-fees", parts.fees),
    ] {
        if sum != Minor::ZERO {
            count += 1;
            list.push(
                el("div", "leeway-facts__pair")
                    .child(el("dt", "leeway-facts__label").say(ui, label))
                    .child(el("dd", "leeway-facts__value").child(amount(ui, sum))),
            );
        }
    }
    if count < 2 {
        return nothing();
    }
    details(ui, "accounts-parts-summary", Some(local(ui, title)), list)
}
