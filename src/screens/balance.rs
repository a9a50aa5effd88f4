//! What is owed and why, line by line, and where to go from here.

use leeway_core::account::{Account, Bucket, LineItem, LineKind, ServiceState};
use leeway_core::money::Minor;
use leeway_core::option::Kind;
use leeway_core::request::DisputeReason;

use super::{assistance, notice};
use crate::flow::submission::Topic;
use crate::flow::{Event, Flow, Offers, Situation, Terms};
use crate::parts::{
    Node, amount, amount_at, banner, date, details, dispute_line, el, icon, icon_with, later, live,
    local, many, nothing, sum_cell,
};
use crate::state::Ui;
use crate::words::{self, Line, situation_label};

/// The balance screen.
pub(crate) fn balance(ui: &Ui, flow: &Flow) -> Node {
    let Some(answer) = flow.account() else {
        return nothing();
    };
    let account = &answer.account;
    let as_of = answer.quote.as_ref().map(|quote| quote.as_of);
    let others = if account.linked.is_empty() {
        nothing()
    } else {
        ui.store.want_later();
        later(ui.store, super::accounts)
    };
    let service = match &account.service {
        Some(service) => service_banner(ui, service),
        None => nothing(),
    };
    let hero = el("div", "leeway-balance__hero")
        .child(ui.title_as(
            "leeway-title leeway-title--quiet",
            &Line::plain("balance-title").with("creditor", answer.creditor.name.as_str()),
        ))
        .child(el("p", "").child(amount_at(
            ui,
            account.balance,
            "leeway-amount leeway-amount--hero",
        )))
        .child(el("p", "leeway-note").child(local(ui, &account.title)))
        .child(reference(ui, account))
        .child(dates(ui, flow))
        .child(el("p", "leeway-text").say(ui, words::standing(account.past_due_since, as_of)));
    let actions = el(
        "section",
        "leeway-stack leeway-stack--small leeway-balance__actions",
    )
    .child(el(ui.heading(1), "leeway-heading").say(ui, "balance-actions-title"))
    .child(live(ui.store, actions))
    .child(el("p", "leeway-note").say(ui, "balance-no-commitment"));
    many(vec![
        notice(ui, flow),
        service,
        el("div", "leeway-columns leeway-balance")
            .child(hero)
            .child(actions)
            .child(items(ui, account))
            .child(others),
    ])
}

fn dates(ui: &Ui, flow: &Flow) -> Node {
    let mut list = el("ul", "leeway-balance__facts");
    let Some(answer) = flow.account() else {
        return list;
    };
    let as_of = answer.quote.as_ref().map(|quote| quote.as_of);
    for (sign, id, day) in [
        (
            "calendar",
            "balance-due-since",
            answer.account.past_due_since,
        ),
        ("clock", "balance-as-of", as_of),
    ] {
        if let Some(day) = day {
            list.push(
                el("li", "leeway-balance__fact")
                    .child(icon(sign))
                    .child(el("span", "").tell(ui, &Line::plain(id).with("date", ui.date(day)))),
            );
        }
    }
    list
}

/// The reference, and the way to say that it or a name is not the customer's.
fn reference(ui: &Ui, account: &Account) -> Node {
    let store = ui.store;
    let wrong = el("button", "leeway-link")
        .on("click", move |_| {
            if let Some(inner) = store.inner() {
                inner.drafts.borrow_mut().dispute.reason = Some(DisputeReason::WrongDetails);
            }
            store.send(Event::Open(Topic::Dispute));
        })
        .say(ui, "balance-details-button");
    el("div", "leeway-balance__facts leeway-balance__reference")
        .child(
            el("p", "leeway-balance__fact")
                .child(icon("tag"))
                .child(el("span", "leeway-hidden").say(ui, "identify-reference-label"))
                .text(" ")
                .child(el("bdi", "").text(&account.reference)),
        )
        .child(wrong)
}

fn service_banner(ui: &Ui, service: &ServiceState) -> Node {
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
    banner(ui, class, "plug", title, Some(&text))
}

fn actions(ui: &Ui, flow: &Flow) -> Node {
    let store = ui.store;
    let Offers::Open(terms) = flow.offers() else {
        return el("p", "leeway-text").say(ui, "balance-waiting");
    };
    let mut rows = el("ul", "leeway-actions");
    if let Some((option, text)) = pay(ui, terms) {
        let row = action(ui, "wallet", "balance-pay-title", &text);
        rows.push(el("li", "").child(row.sends(store, Event::Choose(option))));
    }
    let count = i64::try_from(terms.open().len()).unwrap_or(i64::MAX);
    let text = Line::plain("balance-options-text").with("count", count);
    let row = action(ui, "instalments", "balance-options-title", &text);
    rows.push(el("li", "").child(row.sends(store, Event::ShowOptions)));

    let (text, event) = if assistance::asks(terms) {
        ("balance-assistance-text", Event::ShowAssistance)
    } else {
        ("balance-later-text", Event::ShowOptions)
    };
    let row = action(ui, "heart", "balance-assistance-title", &Line::plain(text));
    rows.push(el("li", "").child(row.sends(store, event)));

    let text = Line::plain("balance-dispute-text");
    let row = action(ui, "flag", "balance-dispute-title", &text);
    rows.push(el("li", "").child(row.sends(store, Event::Open(Topic::Dispute))));
    many(vec![happened(ui), rows])
}

/// What happened, for those who want a way in: a fold, so that it asks nobody who
/// knows what to do.
fn happened(ui: &Ui) -> Node {
    let mut answers = el("ul", "leeway-answers");
    for situation in Situation::ALL {
        let event = match situation {
            Situation::SomethingWrong => Event::Open(Topic::Dispute),
            _ => Event::Happened(Some(situation)),
        };
        let button = el("button", "leeway-answers__answer").sends(ui.store, event);
        answers.push(el("li", "").child(button.say(ui, situation_label(situation))));
    }
    let body = el("div", "leeway-stack leeway-stack--tiny")
        .child(el("p", "leeway-note").say(ui, "balance-happened-note"))
        .child(answers);
    details(ui, "balance-happened-summary", None, body)
}

/// The option that pays everything, and what it comes to.
fn pay(ui: &Ui, terms: &Terms) -> Option<(String, Line)> {
    let offer = terms.first(Kind::PayInFull)?;
    let sum = ui.money(offer.totals.total);
    let text = if offer.totals.discount.is_positive() {
        Line::plain("balance-pay-saving")
            .with("amount", sum)
            .with("saving", ui.money(offer.totals.discount))
    } else {
        Line::plain("balance-pay-text").with("amount", sum)
    };
    Some((offer.option.clone(), text))
}

fn action(ui: &Ui, sign: &'static str, title: &'static str, text: &Line) -> Node {
    el("button", "leeway-action")
        .child(icon(sign))
        .child(
            el("span", "")
                .child(el("span", "leeway-action__title").say(ui, title))
                .text(" ")
                .child(el("span", "leeway-action__text").tell(ui, text)),
        )
        .child(icon_with(
            "chevron-next",
            "leeway-icon leeway-icon--directional leeway-icon--end",
        ))
}

/// Every line, the subtotals, and the balance they add up to.
pub(super) fn items(ui: &Ui, account: &Account) -> Node {
    let mut body = el("tbody", "");
    let mut credits = false;
    // What was charged first, then what was taken off, each with its sum.
    for (sign, id) in [
        (1, "balance-subtotal-charges"),
        (-1, "balance-subtotal-credits"),
    ] {
        let mut sum = Minor::ZERO;
        let mut any = false;
        for item in &account.line_items {
            if (item.amount < Minor::ZERO) == (sign < 0) {
                body.push(line(ui, item));
                sum = sum.plus(item.amount).unwrap_or(sum);
                any = true;
            } else {
                credits = true;
            }
        }
        // Without the other kind the sum is the balance, which follows.
        if any && credits {
            body.push(sum_row(
                ui,
                "leeway-table__row leeway-table__row--subtotal",
                id,
                sum,
            ));
        }
    }
    body.push(sum_row(
        ui,
        "leeway-table__row leeway-table__row--total",
        "balance-total",
        account.balance,
    ));
    if let Ok(parts) = account.check() {
        for (id, bucket) in [
            ("balance-parts-principal", Bucket::Principal),
            ("balance-parts-interest", Bucket::Interest),
            ("balance-parts-fees", Bucket::Fees),
        ] {
            let part = parts.get(bucket);
            // One part alone is the whole.
            if part != Minor::ZERO && part != account.balance {
                body.push(sum_row(ui, "leeway-table__row", id, part));
            }
        }
    }
    let head = el("tr", "leeway-table__row")
        .child(
            el("th", "leeway-table__head")
                .attr("scope", "col")
                .say(ui, "balance-items-head"),
        )
        .child(
            el("th", "leeway-table__head leeway-table__head--amount")
                .attr("scope", "col")
                .say(ui, "balance-amount-head"),
        );
    el("section", "leeway-card leeway-balance__items").child(
        el("table", "leeway-table")
            .child(el("caption", "leeway-table__caption").say(ui, "balance-items-title"))
            .child(el("thead", "").child(head))
            .child(body),
    )
}

fn line(ui: &Ui, item: &LineItem) -> Node {
    // What is no charge says what it is.
    let kind = match item.kind {
        LineKind::Charge => "",
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
    let checked = if item.disputed {
        el("p", "leeway-note leeway-balance__fact")
            .child(icon("clock"))
            .say(ui, "balance-line-disputed")
    } else {
        nothing()
    };
    let what = el("div", "")
        .child(el("span", "").child(local(ui, &item.description)))
        .child(checked)
        .child(details(
            ui,
            "balance-line-why",
            Some(local(ui, &item.description)),
            many(vec![
                el("p", "").child(local(ui, &item.reason)),
                dispute_line(ui, item),
            ]),
        ));
    el("tr", "leeway-table__row")
        .child(
            el("td", "leeway-table__cell").child(
                el("div", "leeway-line")
                    .child(
                        el("div", "leeway-line__date")
                            .child(date(ui, item.date))
                            .child(if kind.is_empty() {
                                nothing()
                            } else {
                                el("span", "leeway-note").say(ui, kind)
                            }),
                    )
                    .child(what),
            ),
        )
        .child(sum_cell(amount_at(ui, item.amount, class)))
}

fn sum_row(ui: &Ui, class: &'static str, id: &'static str, sum: Minor) -> Node {
    el("tr", class)
        .child(
            el("th", "leeway-table__cell")
                .attr("scope", "row")
                .say(ui, id),
        )
        .child(sum_cell(amount(ui, sum)))
}
