//! The arrangement that runs, and its signed proof.

use leeway_core::wire::Receipt;
use leptos::prelude::AnyView;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::states::person;
use crate::flow::{Flow, Notice, Record};
use crate::parts::{
    amount, banner, date, el, icon, local, many, message, nothing, schedule, words,
};
use crate::state::Ui;
use crate::words::{Line, kind_code, kind_title};

/// The receipt screen.
pub(crate) fn receipt(ui: &Ui, flow: &Flow) -> AnyView {
    let Some(record) = flow.record() else {
        return nothing();
    };
    let receipt = record.receipt.as_ref().map(|receipt| receipt.get());
    let title = match receipt {
        Some(receipt) if record.fresh => {
            Line::plain("receipt-title-fresh").with("kind", kind_code(receipt.kind))
        }
        _ => Line::plain("receipt-title-running"),
    };
    let already = if flow.notice() == Some(Notice::AlreadyArranged) {
        banner(
            ui,
            "leeway-banner",
            "info",
            Line::plain("receipt-already"),
            Vec::new(),
        )
        .view()
    } else {
        nothing()
    };
    let panel = el("div", "leeway-panel")
        .child(
            el("span", "leeway-icon-disc")
                .attr("aria-hidden", "true")
                .child(icon("check")),
        )
        .child(ui.title(title))
        .child(
            el("p", "leeway-panel__reference")
                .child(message(ui, &Line::plain("receipt-reference-label")))
                .text(" ")
                .child(
                    el("strong", "").child(
                        el("bdi", "")
                            .attr("dir", "ltr")
                            .text(record.answer.reference.as_str()),
                    ),
                ),
        );
    let left = el("div", "leeway-stack")
        .child(panel)
        .child(next(ui, receipt))
        .child(buttons(ui, record))
        .child(person(ui, flow));
    let right = receipt.map_or_else(nothing, |receipt| {
        el("div", "leeway-stack")
            .child(short(ui, receipt))
            .child(schedule(ui, &receipt.schedule, receipt.totals.total))
            .view()
    });
    many(vec![
        already,
        el("div", "leeway-columns").child(left).child(right).view(),
    ])
}

fn next(ui: &Ui, receipt: Option<&Receipt>) -> AnyView {
    let item = |sign, line: Line| {
        el("li", "leeway-next__item")
            .child(icon(sign))
            .child(el("p", "").child(message(ui, &line)))
            .view()
    };
    let mut items = Vec::new();
    match receipt {
        None => items.push(item("info", Line::plain("receipt-unchecked"))),
        Some(receipt) => {
            let first = match receipt.schedule.as_slice() {
                [] => Line::plain("receipt-next-nothing"),
                [only] => Line::plain("receipt-next-once")
                    .with("amount", ui.money(only.total))
                    .with("date", ui.date(only.due)),
                [first, ..] => Line::plain("receipt-next-first")
                    .with("amount", ui.money(first.total))
                    .with("date", ui.date(first.due)),
            };
            items.push(item("calendar", first));
            items.push(item("download", Line::plain("receipt-next-keep")));
        }
    }
    items.push(item("heart", Line::plain("receipt-next-change")));
    el("section", "leeway-stack leeway-stack--small")
        .child(
            el(ui.heading(1), "leeway-heading")
                .child(message(ui, &Line::plain("receipt-next-title"))),
        )
        .child(el("ul", "leeway-next").children(items))
        .view()
}

fn buttons(ui: &Ui, record: &Record) -> AnyView {
    let act = |sign, id, act: Box<dyn Fn()>| {
        el("button", "leeway-button")
            .attr("type", "button")
            .on("click", move |_| act())
            .child(icon(sign))
            .child(message(ui, &Line::plain(id)))
            .view()
    };
    let mut buttons = Vec::new();
    if record.receipt.is_some() {
        let token = record.answer.receipt.clone();
        let mut name = ui.message(&Line::plain("receipt-file-name")).to_text();
        name.push('-');
        name.extend(
            record
                .answer
                .reference
                .chars()
                .filter(|c| c.is_ascii_alphanumeric() || *c == '-'),
        );
        name.push_str(".json");
        buttons.push(act(
            "download",
            "receipt-save-button",
            Box::new(move || {
                if let Ok(file) = leeway_core::receipt::render(&token) {
                    let _ = save(&name, &file);
                }
            }),
        ));
    }
    buttons.push(act(
        "print",
        "receipt-print-button",
        Box::new(|| {
            if let Some(window) = web_sys::window() {
                let _ = window.print();
            }
        }),
    ));
    el("div", "leeway-buttons").children(buttons).view()
}

/// Hands a file to the customer without asking any server for it.
fn save(name: &str, text: &str) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&text.into());
    let kind = BlobPropertyBag::new();
    kind.set_type("application/json");
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(JsValue::UNDEFINED)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The download has begun by then; the address must outlive the click.
    leptos::task::spawn_local(async move {
        crate::api::sleep(60_000).await;
        let _ = Url::revoke_object_url(&address);
    });
    Ok(())
}

/// The plan in a few lines.
fn short(ui: &Ui, receipt: &Receipt) -> AnyView {
    let row = |label, value: AnyView| {
        el("div", "leeway-summary-list__row")
            .child(
                el("dt", "leeway-summary-list__label").child(message(ui, &Line::plain(label))),
            )
            .child(el("dd", "leeway-summary-list__value").child(value))
            .view()
    };
    el("section", "leeway-card leeway-stack leeway-stack--tiny")
        .child(
            el(ui.heading(1), "leeway-heading")
                .child(message(ui, &Line::plain("receipt-facts-title"))),
        )
        .child(el("dl", "leeway-summary-list").children([
            row(
                "receipt-account-label",
                many(vec![
                    local(ui, &receipt.account_title),
                    words(", "),
                    el("bdi", "").text(receipt.account_reference.as_str()).view(),
                ]),
            ),
            row(
                "receipt-plan-label",
                message(ui, &Line::plain(kind_title(receipt.kind))),
            ),
            row("receipt-total-label", amount(ui, receipt.totals.total)),
            row("receipt-as-of-label", date(ui, receipt.as_of)),
        ]))
        .view()
}
