//! How far the arrangement that runs is: what is next, what was paid, and what to do
//! when something changes.

use leeway_core::money::Minor;
use leeway_core::progress::{Earned, Progress, Received};
use leeway_core::schedule::Row;
use leeway_core::wire::Receipt;

use super::advice::listed;
use super::notice;
use super::receipt::{calendar_button, short};
use super::states::person;
use crate::api;
use crate::flow::{Event, Flow, Record};
use crate::parts::{
    Field, Node, amount, amount_at, bar, date, details, el, icon, live, many, message, nothing,
    sum_cell,
};
use crate::state::{Store, Ui};
use crate::words::{self, Line, arrangement as told};

/// How many payments are shown before the rest goes into a fold.
const SHOWN: usize = 6;

/// How many of them lie before the next one.
const BEFORE_NEXT: usize = 2;

/// The screen of the arrangement that runs.
pub(crate) fn arrangement(ui: &Ui, flow: &Flow) -> Node {
    let parts = flow.record().and_then(|record| {
        let receipt = record.receipt.as_ref()?.get();
        Some((record, receipt, record.received()?, record.progress()?))
    });
    let Some((record, receipt, received, progress)) = parts else {
        return super::receipt(ui, flow);
    };
    let left = el("div", "leeway-stack")
        .child(status(ui, receipt, received, &progress))
        .child(super::payment(ui, flow))
        .child(payments(ui, receipt, received, &progress))
        .child(ahead(ui, record, &progress));
    let right = el("div", "leeway-stack")
        .child(tight(ui, record, receipt, &progress))
        .child(short(ui, flow, receipt))
        .child(papers(ui, record, receipt, &progress))
        .child(person(ui, flow))
        .child(listed(ui, flow));
    many(vec![
        notice(ui, flow),
        el("div", "leeway-columns").child(left).child(right),
    ])
}

/// What is next and how much is done, in a few lines.
fn status(ui: &Ui, receipt: &Receipt, received: &Received, progress: &Progress) -> Node {
    let [title, text] = told::status(progress, &ui.figures());
    let mut card = el("section", "leeway-card leeway-stack leeway-stack--small")
        .child(ui.title(&title))
        .child(el("p", "leeway-text").tell(ui, &text));
    if let Some(next) = progress.next {
        card.push(
            el("div", "leeway-stack leeway-stack--tiny")
                .child(el("p", "leeway-note").say(ui, "arrangement-next-label"))
                .child(
                    el("p", "leeway-option__headline")
                        .child(amount_at(
                            ui,
                            next.amount,
                            "leeway-amount leeway-amount--headline",
                        ))
                        .text(" ")
                        .child(el("span", "leeway-text").tell(
                            ui,
                            &Line::plain("headline-later").with("date", ui.date(next.date)),
                        )),
                ),
        );
    }
    let total = receipt.totals.total;
    let paid = Line::plain("arrangement-paid")
        .with("paid", ui.money(progress.paid))
        .with("total", ui.money(total));
    let as_of = Line::plain("arrangement-as-of").with("date", ui.date(received.as_of));
    card.push(
        el("div", "leeway-stack leeway-stack--tiny")
            .child(bar(progress.paid.min(total), total))
            .child(el("p", "leeway-text").tell(ui, &paid))
            .child(el("p", "leeway-note").tell(ui, &as_of)),
    );
    card.child(reward(ui, receipt, received))
}

/// What payments on time have earned, or still can.
fn reward(ui: &Ui, receipt: &Receipt, received: &Received) -> Node {
    let Some(reward) = &received.reward else {
        return nothing();
    };
    let earned = received.earned(&receipt.schedule, reward).ok().flatten();
    let (sign, lines) = match earned {
        None => return nothing(),
        Some(Earned::Yes) => ("check", vec![told::reward_earned(reward, &ui.figures())]),
        Some(Earned::No) => ("info", vec![Line::plain("arrangement-reward-no")]),
        Some(Earned::After(count)) => (
            "tag",
            vec![
                words::reward(reward, &ui.figures()),
                Line::plain("arrangement-reward-after").with("count", i64::from(count)),
            ],
        ),
    };
    let mut body = el("div", "leeway-stack leeway-stack--tiny");
    for line in lines {
        body.push(el("p", "leeway-text").tell(ui, &line));
    }
    el("div", "leeway-arrangement__reward")
        .child(icon(sign))
        .child(body)
}

/// The payments around the next one, and all of them in a fold where there are more.
fn payments(ui: &Ui, receipt: &Receipt, received: &Received, progress: &Progress) -> Node {
    let rows = &receipt.schedule;
    if rows.is_empty() {
        return nothing();
    }
    let from = progress.done().saturating_sub(BEFORE_NEXT);
    let near = rows.iter().enumerate().skip(from).take(SHOWN);
    let mut card = el("section", "leeway-card").child(table(
        ui,
        "leeway-table__caption",
        near.map(|(place, row)| (row, state(ui, row, place, received, progress))),
    ));
    if rows.len() > SHOWN {
        let every = rows.iter().enumerate();
        card.push(details(
            ui,
            "compare-schedule-summary",
            None,
            table(
                ui,
                "leeway-table__caption leeway-hidden",
                every.map(|(place, row)| (row, state(ui, row, place, received, progress))),
            ),
        ));
    }
    card
}

/// What is so of the payment at `place`, and whether it is made.
fn state(
    ui: &Ui,
    row: &Row,
    place: usize,
    received: &Received,
    progress: &Progress,
) -> (Line, bool) {
    let rest = progress.rest.get(place).copied().unwrap_or(row.total);
    let next = progress.next.map(|next| next.date);
    let line = told::payment_state(row, rest, next, received.as_of, &ui.figures());
    (line, rest == Minor::ZERO)
}

fn table<'r>(
    ui: &Ui,
    caption: &'static str,
    rows: impl Iterator<Item = (&'r Row, (Line, bool))>,
) -> Node {
    let mut head = el("tr", "leeway-table__row");
    for (id, class) in [
        ("schedule-date-head", "leeway-table__head"),
        ("arrangement-state-head", "leeway-table__head"),
        (
            "schedule-amount-head",
            "leeway-table__head leeway-table__head--amount",
        ),
    ] {
        head.push(el("th", class).attr("scope", "col").say(ui, id));
    }
    let mut body = el("tbody", "");
    for (row, (state, paid)) in rows {
        body.push(payment(ui, row, &state, paid));
    }
    el("table", "leeway-table")
        .child(el("caption", caption).say(ui, "schedule-title"))
        .child(el("thead", "").child(head))
        .child(body)
}

fn payment(ui: &Ui, row: &Row, state: &Line, paid: bool) -> Node {
    let mark = if paid { icon("check") } else { nothing() };
    el("tr", "leeway-table__row")
        .child(
            el("th", "leeway-table__cell")
                .attr("scope", "row")
                .child(date(ui, row.due)),
        )
        .child(
            el("td", "leeway-table__cell").child(
                el("span", "leeway-arrangement__state")
                    .child(mark)
                    .child(el("span", "").tell(ui, state)),
            ),
        )
        .child(sum_cell(amount(ui, row.total)))
}

/// What paying more or earlier would change. Nothing is sent from here.
fn ahead(ui: &Ui, record: &Record, progress: &Progress) -> Node {
    if !progress.open.is_positive() {
        return nothing();
    }
    let store = ui.store;
    let mut card = el(
        "section",
        "leeway-card leeway-stack leeway-stack--small leeway-arrangement__ahead",
    )
    .child(el(ui.heading(1), "leeway-heading").say(ui, "arrangement-ahead-title"));
    if record.tells_ahead() {
        let figures = ui.figures();
        let hint = Line::plain("arrangement-ahead-hint").with("max", figures.money(progress.open));
        let field = Field {
            id: "ahead",
            label: Line::plain("arrangement-ahead-label").with("currency", figures.code()),
            hint: Some(message(ui, &hint)),
            error: None,
            value: ui.inner.drafts.borrow().ahead.clone(),
            mode: "decimal",
            autocomplete: "off",
            affix: Some(figures.symbol()),
        };
        card.push(field.view(
            ui,
            std::rc::Rc::new(move |text, done| {
                if let Some(inner) = store.inner() {
                    inner.drafts.borrow_mut().ahead = text;
                }
                if done {
                    announce(store);
                } else {
                    store.refresh();
                }
            }),
        ));
        card.push(live(store, would_be));
    } else {
        card.push(el("p", "leeway-text").say(ui, "arrangement-ahead-ask"));
    }
    card
}

/// What the typed amount would change, in words; `None` while nothing is typed.
fn answer(ui: &Ui, flow: &Flow) -> Option<Vec<Line>> {
    let typed = ui.inner.drafts.borrow().ahead.clone();
    if typed.trim().is_empty() {
        return None;
    }
    let record = flow.record()?;
    let open = record.progress()?.open;
    let figures = ui.figures();
    let extra = match figures.parse(&typed) {
        Ok(extra) => extra,
        Err(error) => return Some(vec![words::amount_error(&error, open, &figures)]),
    };
    Some(match record.ahead(extra) {
        Ok(Some(progress)) => told::ahead(&progress, &figures),
        Ok(None) | Err(_) => vec![words::amount_bounds(Minor::ZERO, open, &figures)],
    })
}

fn would_be(ui: &Ui, flow: &Flow) -> Node {
    let Some(lines) = answer(ui, flow) else {
        return nothing();
    };
    let mut card = el(
        "div",
        "leeway-stack leeway-stack--tiny leeway-arrangement__answer",
    );
    for line in &lines {
        card.push(el("p", "leeway-text").tell(ui, line));
    }
    card
}

/// Reads out what paying ahead would change.
fn announce(store: Store) {
    if let Some(Some(lines)) = store.look(answer)
        && let Some(line) = lines.first()
    {
        store.say(line);
    }
}

/// The receipt, and what is left to pay for a calendar.
fn papers(ui: &Ui, record: &Record, receipt: &Receipt, progress: &Progress) -> Node {
    let calendar = if progress.open.is_positive() {
        calendar_button(ui, record, receipt)
    } else {
        nothing()
    };
    el("div", "leeway-buttons")
        .child(
            el("button", "leeway-button")
                .sends(ui.store, Event::ShowReceipt)
                .child(icon("lock"))
                .say(ui, "arrangement-receipt-button"),
        )
        .child(calendar)
}

/// What to do when paying gets hard.
fn tight(ui: &Ui, record: &Record, receipt: &Receipt, progress: &Progress) -> Node {
    if !progress.open.is_positive() {
        return nothing();
    }
    let missed = if receipt.if_missed.is_empty() {
        nothing()
    } else {
        // As it was agreed to, in the language of the receipt.
        let text = el("p", "")
            .attr_text("lang", receipt.language.clone())
            .attr("dir", leeway_l10n::direction(&receipt.language).as_str())
            .text(&receipt.if_missed);
        details(ui, "options-if-missed-summary", None, text)
    };
    el("section", "leeway-stack leeway-stack--small")
        .child(el(ui.heading(1), "leeway-heading").say(ui, "arrangement-tight-title"))
        .child(el("p", "leeway-text").say(ui, "arrangement-tight-text"))
        .child(missed)
        .child(leave(ui, record))
}

/// Ends the plan, where the policy lets the customer. In a fold, so that nobody presses
/// it who is looking for something else.
fn leave(ui: &Ui, record: &Record) -> Node {
    if !record.may_leave() {
        return nothing();
    }
    let store = ui.store;
    let body = el("div", "leeway-stack leeway-stack--small")
        .child(el("p", "").say(ui, "arrangement-leave-text"))
        .child(
            el("div", "leeway-buttons").child(
                el("button", "leeway-button")
                    .attr("type", "button")
                    .live_attr("aria-disabled", move || {
                        store.track_detail();
                        store.waits(|flow| !flow.is_online())
                    })
                    .on("click", move |_| {
                        if let Some(key) = api::uuid() {
                            store.send(Event::Leave(key));
                        }
                    })
                    .say(ui, "arrangement-leave-button"),
            ),
        );
    details(ui, "arrangement-leave-summary", None, body)
}
