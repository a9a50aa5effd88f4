//! The arrangement that runs, and its signed proof.

use leeway_core::wire::Receipt;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::feedback::feedback;
use super::states::person;
use crate::calendar::Calendar;
use crate::flow::{Flow, Notice, Record};
use crate::parts::{Node, amount, banner, date, el, icon, local, many, message, nothing, schedule};
use crate::state::Ui;
use crate::words::{Line, comes_to, kind_code, kind_title};

/// The receipt screen.
pub(crate) fn receipt(ui: &Ui, flow: &Flow) -> Node {
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
        banner(ui, "leeway-banner", "info", "receipt-already", None)
    } else {
        nothing()
    };
    let reference = el("bdi", "")
        .attr("dir", "ltr")
        .text(&record.answer.reference);
    let panel = el("div", "leeway-panel")
        .child(
            el("span", "leeway-icon-disc")
                .attr("aria-hidden", "true")
                .child(icon("check")),
        )
        .child(ui.title(&title))
        .child(
            el("p", "leeway-panel__reference")
                .say(ui, "receipt-reference-label")
                .text(" ")
                .child(el("strong", "").child(reference)),
        );
    let left = el("div", "leeway-stack")
        .child(panel)
        .child(next(ui, receipt))
        .child(super::payment(ui, flow))
        .child(buttons(ui, record, receipt))
        .child(person(ui, flow));
    let right = match receipt {
        Some(receipt) => el("div", "leeway-stack")
            .child(short(ui, flow, receipt))
            .child(schedule(
                ui,
                receipt.kind,
                &receipt.schedule,
                receipt.totals.total,
            )),
        None => nothing(),
    };
    let back = if flow.has_arrangement_behind() {
        super::back(ui)
    } else {
        nothing()
    };
    many(vec![
        back,
        already,
        el("div", "leeway-columns").child(left).child(right),
        feedback(ui, flow),
    ])
}

fn next(ui: &Ui, receipt: Option<&Receipt>) -> Node {
    let mut list = el("ul", "leeway-next");
    let mut add = |sign, line: &Line| {
        list.push(
            el("li", "leeway-next__item")
                .child(icon(sign))
                .child(el("p", "").tell(ui, line)),
        );
    };
    match receipt {
        None => add("info", &Line::plain("receipt-unchecked")),
        Some(receipt) => {
            let id = match receipt.schedule.as_slice() {
                [] => "receipt-next-nothing",
                [_] => "receipt-next-once",
                _ => "receipt-next-first",
            };
            let mut line = Line::plain(id);
            if let Some(first) = receipt.schedule.first() {
                line = line
                    .with("amount", ui.money(first.total))
                    .with("date", ui.date(first.due));
            }
            add("calendar", &line);
            add("download", &Line::plain("receipt-next-keep"));
            if !receipt.schedule.is_empty() {
                add("clock", &Line::plain("receipt-next-return"));
            }
        }
    }
    add("heart", &Line::plain("receipt-next-change"));
    el("section", "leeway-stack leeway-stack--small")
        .child(el(ui.heading(1), "leeway-heading").say(ui, "receipt-next-title"))
        .child(list)
}

fn button(ui: &Ui, sign: &'static str, id: &'static str) -> Node {
    el("button", "leeway-button")
        .attr("type", "button")
        .child(icon(sign))
        .say(ui, id)
}

/// The name of a file about an arrangement: its message, then the reference.
fn file_name(ui: &Ui, id: &'static str, reference: &str, ending: &str) -> String {
    let mut name = ui.message(&Line::plain(id)).to_text();
    name.push('-');
    for c in reference.chars() {
        if c.is_ascii_alphanumeric() || c == '-' {
            name.push(c);
        }
    }
    name.push_str(ending);
    name
}

/// Saves the payments for a calendar; nothing where there are none.
pub(super) fn calendar_button(ui: &Ui, record: &Record, receipt: &Receipt) -> Node {
    if receipt.schedule.is_empty() {
        return nothing();
    }
    let reference = &record.answer.reference;
    let description = Line::plain("receipt-calendar-text").with("reference", reference.as_str());
    let description = ui.message(&description).to_plain();
    let calendar = Calendar {
        reference,
        creditor: &receipt.iss,
        accepted: receipt.iat,
        description: &description,
    };
    let file = calendar.file(receipt.schedule.iter().map(|row| {
        let title = Line::plain("receipt-calendar-title")
            .with("amount", ui.money(row.total))
            .with("creditor", receipt.creditor_name.as_str());
        (row, ui.message(&title).to_plain())
    }));
    let name = file_name(ui, "receipt-calendar-file-name", reference, ".ics");
    button(ui, "calendar", "receipt-calendar-button").on("click", move |_| {
        let _ = save(&name, &file, "text/calendar");
    })
}

fn buttons(ui: &Ui, record: &Record, receipt: Option<&Receipt>) -> Node {
    let mut buttons = el("div", "leeway-buttons");
    if record.receipt.is_some() {
        let token = record.answer.receipt.clone();
        let name = file_name(ui, "receipt-file-name", &record.answer.reference, ".json");
        let save_button = button(ui, "download", "receipt-save-button");
        buttons.push(save_button.on("click", move |_| {
            if let Ok(file) = leeway_core::receipt::render(&token) {
                let _ = save(&name, &file, "application/json");
            }
        }));
    }
    if let Some(receipt) = receipt {
        buttons.push(calendar_button(ui, record, receipt));
    }
    let print = button(ui, "print", "receipt-print-button");
    buttons.child(print.on("click", |_| {
        if let Some(window) = web_sys::window() {
            let _ = window.print();
        }
    }))
}

/// Hands a file to the customer without asking any server for it.
fn save(name: &str, text: &str, media_type: &str) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&text.into());
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
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
    crate::reactive::spawn(async move {
        crate::api::sleep(60_000).await;
        let _ = Url::revoke_object_url(&address);
    });
    Ok(())
}

/// The plan in a few lines.
pub(super) fn short(ui: &Ui, flow: &Flow, receipt: &Receipt) -> Node {
    let row = |label, value: Node| {
        el("div", "leeway-summary-list__row")
            .child(el("dt", "leeway-summary-list__label").say(ui, label))
            .child(el("dd", "leeway-summary-list__value").child(value))
    };
    let account = many(vec![
        local(ui, &receipt.account_title),
        el("br", ""),
        el("bdi", "").text(&receipt.account_reference),
    ]);
    let plan = match flow.name_of(receipt) {
        Some(name) => local(ui, &name),
        None => message(ui, &Line::plain(kind_title(receipt.kind))),
    };
    let (sum, label) = comes_to(&receipt.totals);
    el("section", "leeway-card leeway-stack leeway-stack--tiny")
        .child(el(ui.heading(1), "leeway-heading").say(ui, "receipt-facts-title"))
        .child(
            el("dl", "leeway-summary-list")
                .child(row("receipt-account-label", account))
                .child(row("receipt-plan-label", plan))
                .child(row(label, amount(ui, sum)))
                .child(row("receipt-as-of-label", date(ui, receipt.as_of))),
        )
}
