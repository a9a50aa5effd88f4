//! What is owed and why, line by line, and where to go from here.

use leeway_core::account::{Account, Bucket, LineItem, LineKind, ServiceState};
use leeway_core::money::Minor;
use leeway_core::option::Kind;
use leptos::prelude::{AnyView, Set, Track};

use super::assistance;
use crate::app::account_title;
use crate::flow::{Event, Flow, Offers, Terms, account_of};
use crate::parts::{
    amount, amount_at, banner, date, details, el, icon, icon_with, local, many, message, nothing,
    region,
};
use crate::state::Ui;
use crate::words::Line;

/// The balance screen.
pub(crate) fn balance(ui: &Ui, flow: &Flow) -> AnyView {
    let store = ui.store;
    let Some(answer) = flow.account() else {
        return nothing();
    };
    let account = &answer.account;
    let service = account
        .service
        .as_ref()
        .map_or_else(nothing, |service| service_banner(ui, service));
    many(vec![
        service,
        el("div", "leeway-columns leeway-balance")
            .child(
                el("div", "leeway-balance__hero")
                    .child(
                        ui.title_as(
                            "leeway-title leeway-title--quiet",
                            Line::plain("balance-title")
                                .with("creditor", answer.creditor.name.as_str()),
                        ),
                    )
                    .child(el("p", "").child(amount_at(
                        ui,
                        account.balance,
                        "leeway-amount leeway-amount--hero",
                    )))
                    .child(el("p", "leeway-note").child(account_title(ui, flow)))
                    .child(dates(ui, flow)),
            )
            .child(
                el(
                    "section",
                    "leeway-stack leeway-stack--small leeway-balance__actions",
                )
                .child(
                    el(ui.heading(1), "leeway-heading")
                        .child(message(ui, &Line::plain("balance-actions-title"))),
                )
                .child(region(move || {
                    store.detail.track();
                    store.draw(actions).unwrap_or_else(nothing)
                }))
                .child(
                    el("p", "leeway-note")
                        .child(message(ui, &Line::plain("balance-no-commitment"))),
                ),
            )
            .child(items(ui, account))
            .view(),
    ])
}

fn dates(ui: &Ui, flow: &Flow) -> AnyView {
    let fact = |sign, line: Line| {
        el("li", "leeway-balance__fact")
            .child(icon(sign))
            .child(el("span", "").child(message(ui, &line)))
            .view()
    };
    let since = account_of(flow).and_then(|account| account.past_due_since);
    let as_of = flow
        .account()
        .and_then(|answer| answer.quote.as_ref())
        .map(|quote| quote.as_of);
    el("ul", "leeway-balance__facts")
        .children(since.map(|day| {
            fact(
                "calendar",
                Line::plain("balance-due-since").with("date", ui.date(day)),
            )
        }))
        .children(as_of.map(|day| {
            fact("clock", Line::plain("balance-as-of").with("date", ui.date(day)))
        }))
        .view()
}

fn service_banner(ui: &Ui, service: &ServiceState) -> AnyView {
    let (class, title, text) = if service.suspended {
        (
            "leeway-banner leeway-banner--caution",
            "balance-service-suspended-title",
            "balance-service-suspended-text",
        )
    } else {
        (
            "leeway-banner",
            "balance-service-running-title",
            "balance-service-running-text",
        )
    };
    let text = Line::plain(text)
        .with("amount", ui.money(service.restore_amount))
        .with("date", ui.date(service.restore_by));
    banner(
        ui,
        class,
        "plug",
        Line::plain(title),
        vec![el("p", "").child(message(ui, &text)).view()],
    )
    .view()
}

fn actions(ui: &Ui, flow: &Flow) -> AnyView {
    let store = ui.store;
    let Offers::Open(terms) = flow.offers() else {
        return el("p", "leeway-text")
            .child(message(ui, &Line::plain("balance-waiting")))
            .view();
    };
    store.mark_ready();
    let mut rows = Vec::new();
    rows.extend(pay_row(ui, terms));
    let count = i64::try_from(terms.open().len()).unwrap_or(i64::MAX);
    rows.push(action(
        ui,
        "instalments",
        "balance-options-title",
        Line::plain("balance-options-text").with("count", count),
        move || store.send(Event::ShowOptions),
    ));
    let (text, event) = if assistance::asks(terms) {
        ("balance-assistance-text", Event::ShowAssistance)
    } else {
        ("balance-later-text", Event::ShowOptions)
    };
    rows.push(action(
        ui,
        "heart",
        "balance-assistance-title",
        Line::plain(text),
        move || store.send(event.clone()),
    ));
    rows.push(action(
        ui,
        "flag",
        "balance-dispute-title",
        Line::plain("balance-dispute-text"),
        move || {
            store.help.set(true);
            if let Some(help) = store.find("help") {
                help.scroll_into_view();
            }
        },
    ));
    el("ul", "leeway-actions").children(rows).view()
}

fn pay_row(ui: &Ui, terms: &Terms) -> Option<AnyView> {
    let store = ui.store;
    let offer = terms
        .evaluation
        .offers
        .iter()
        .find(|offer| offer.kind == Kind::PayInFull)?;
    let sum = ui.money(offer.totals.total);
    let text = if offer.totals.discount.is_positive() {
        Line::plain("balance-pay-saving")
            .with("amount", sum)
            .with("saving", ui.money(offer.totals.discount))
    } else {
        Line::plain("balance-pay-text").with("amount", sum)
    };
    let option = offer.option.clone();
    Some(action(ui, "wallet", "balance-pay-title", text, move || {
        store.send(Event::Choose(option.clone()));
    }))
}

fn action(
    ui: &Ui,
    sign: &'static str,
    title: &'static str,
    text: Line,
    act: impl Fn() + 'static,
) -> AnyView {
    el("li", "")
        .child(
            el("button", "leeway-action")
                .attr("type", "button")
                .on("click", move |_| act())
                .child(icon(sign))
                .child(
                    el("span", "")
                        .child(
                            el("span", "leeway-action__title")
                                .child(message(ui, &Line::plain(title))),
                        )
                        .text(" ")
                        .child(el("span", "leeway-action__text").child(message(ui, &text))),
                )
                .child(icon_with(
                    "chevron-next",
                    "leeway-icon leeway-icon--directional leeway-icon--end",
                )),
        )
        .view()
}

/// Every line, the subtotals, and the balance they add up to.
pub(super) fn items(ui: &Ui, account: &Account) -> AnyView {
    let head = |id, class| {
        el("th", class)
            .attr("scope", "col")
            .child(message(ui, &Line::plain(id)))
            .view()
    };
    let (charges, credits): (Vec<&LineItem>, Vec<&LineItem>) = account
        .line_items
        .iter()
        .partition(|item| item.amount >= Minor::ZERO);
    let sum = |items: &[&LineItem]| {
        Minor::sum(items.iter().map(|item| item.amount)).unwrap_or_default()
    };
    let mut rows: Vec<AnyView> = charges.iter().map(|item| line(ui, item)).collect();
    if !credits.is_empty() {
        rows.push(total(ui, "balance-subtotal-charges", sum(&charges), false));
        rows.extend(credits.iter().map(|item| line(ui, item)));
        rows.push(total(ui, "balance-subtotal-credits", sum(&credits), false));
    }
    rows.push(total(ui, "balance-total", account.balance, true));
    if let Ok(parts) = account.check() {
        let parts: Vec<_> = [
            ("balance-parts-principal", parts.get(Bucket::Principal)),
            ("balance-parts-interest", parts.get(Bucket::Interest)),
            ("balance-parts-fees", parts.get(Bucket::Fees)),
        ]
        .into_iter()
        .filter(|(_, sum)| *sum != Minor::ZERO)
        .collect();
        if parts.len() > 1 {
            rows.extend(parts.into_iter().map(|(id, sum)| part(ui, id, sum)));
        }
    }
    el("section", "leeway-card leeway-balance__items")
        .child(
            el("table", "leeway-table")
                .child(
                    el("caption", "leeway-table__caption")
                        .child(message(ui, &Line::plain("balance-items-title"))),
                )
                .child(el("thead", "").child(el("tr", "leeway-table__row").children([
                    head("balance-items-head", "leeway-table__head"),
                    head(
                        "balance-amount-head",
                        "leeway-table__head leeway-table__head--amount",
                    ),
                ])))
                .child(el("tbody", "").children(rows)),
        )
        .view()
}

fn line(ui: &Ui, item: &LineItem) -> AnyView {
    let kind = match item.kind {
        LineKind::Charge => "balance-kind-charge",
        LineKind::Interest => "balance-kind-interest",
        LineKind::Fee => "balance-kind-fee",
        LineKind::Tax => "balance-kind-tax",
        LineKind::Payment => "balance-kind-payment",
        LineKind::Insurance => "balance-kind-insurance",
        LineKind::Credit => "balance-kind-credit",
    };
    let class = if item.amount < Minor::ZERO {
        "leeway-amount leeway-amount--credit"
    } else {
        "leeway-amount"
    };
    el("tr", "leeway-table__row")
        .child(
            el("td", "leeway-table__cell").child(
                el("div", "leeway-line")
                    .child(el("div", "leeway-line__date").child(date(ui, item.date)))
                    .child(
                        el("div", "")
                            .child(el("span", "").child(local(ui, &item.description)))
                            .text(" ")
                            .child(
                                el("span", "leeway-note").child(message(ui, &Line::plain(kind))),
                            )
                            .child(details(
                                ui,
                                "balance-line-why",
                                Some(local(ui, &item.description)),
                                vec![el("p", "").child(local(ui, &item.reason)).view()],
                            )),
                    ),
            ),
        )
        .child(
            el("td", "leeway-table__cell leeway-table__cell--amount")
                .child(amount_at(ui, item.amount, class)),
        )
        .view()
}

fn total(ui: &Ui, id: &'static str, sum: Minor, last: bool) -> AnyView {
    let class = if last {
        "leeway-table__row leeway-table__row--total"
    } else {
        "leeway-table__row leeway-table__row--subtotal"
    };
    sum_row(ui, class, id, sum)
}

fn part(ui: &Ui, id: &'static str, sum: Minor) -> AnyView {
    sum_row(ui, "leeway-table__row", id, sum)
}

fn sum_row(ui: &Ui, class: &'static str, id: &'static str, sum: Minor) -> AnyView {
    el("tr", class)
        .child(
            el("th", "leeway-table__cell")
                .attr("scope", "row")
                .child(message(ui, &Line::plain(id))),
        )
        .child(el("td", "leeway-table__cell leeway-table__cell--amount").child(amount(ui, sum)))
        .view()
}
