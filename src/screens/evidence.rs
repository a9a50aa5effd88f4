//! Files that show that a dispute is right.

use js_sys::{Array, Reflect};
use wasm_bindgen::JsValue;

use super::submission::change;
use crate::api;
use crate::flow::evidence::{Evidence, FileEvent, FileFault, FileStage, TYPES};
use crate::flow::submission::{Stage, Topic};
use crate::flow::{Event, Flow};
use crate::parts::{Node, el, icon, live, message, nothing};
use crate::state::{Store, Ui};
use crate::words::Line;

/// Choosing files, and what became of those that were chosen.
#[inline(never)]
pub(super) fn evidence(ui: &Ui) -> Node {
    let store = ui.store;
    let choose = el("input", "leeway-hidden")
        .attr("type", "file")
        .attr("id", "evidence")
        .flag("multiple", true)
        .attr_text("accept", TYPES.join(","))
        .attr("aria-describedby", "evidence-hint evidence-not-kept")
        .on("change", move |event| {
            if let Some(input) = event.target() {
                chosen(store, &input);
            }
        });
    el("div", "leeway-field")
        .child(el("p", "leeway-field__label").say(ui, "evidence-label"))
        .child(
            el("p", "leeway-field__hint")
                .attr("id", "evidence-hint")
                .say(ui, "evidence-hint"),
        )
        .child(live(store, not_kept))
        .child(live(store, list))
        .child(
            el("div", "leeway-buttons")
                .child(
                    el("label", "leeway-button leeway-evidence__choose")
                        .child(choose)
                        .child(icon("download"))
                        .child(el("span", "").say(ui, "evidence-choose-button")),
                )
                .child(live(store, send)),
        )
}

/// Keeps what was chosen, and frees the field for more.
fn chosen(store: Store, input: &JsValue) {
    let Some(inner) = store.inner() else {
        return;
    };
    let get = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).unwrap_or_default();
    let files = Array::from(&get(input, "files"));
    for file in files.iter() {
        let Some(key) = api::uuid() else {
            return;
        };
        let text = |name: &str| get(&file, name).as_string().unwrap_or_default();
        let (name, media_type) = (text("name"), text("type"));
        // Sizes of files are whole numbers far below the largest.
        let bytes = get(&file, "size").as_f64().unwrap_or_default() as u64;
        let id = inner.api.keep_file(file);
        // Files cannot be kept, so the browser asks before they are lost.
        change(store, |_| {});
        store.send(Event::File(FileEvent::Chosen {
            id,
            name,
            media_type,
            bytes,
            key,
        }));
    }
    let _ = Reflect::set(input, &"value".into(), &"".into());
    // Once for all of them: that they are chosen, or what is wrong with one.
    let said = store.look(|_, flow| {
        let chosen = flow.evidence().iter().rev().take(files.length() as usize);
        chosen.filter_map(|file| file.stage.fault()).next_back()
    });
    let fault = said.flatten().map(FileFault::line);
    store.say(&Line::plain(fault.unwrap_or("evidence-chosen")));
}

fn list(ui: &Ui, flow: &Flow) -> Node {
    if flow.evidence().is_empty() {
        return nothing();
    }
    let mut list = el("ul", "leeway-evidence");
    for file in flow.evidence() {
        list.push(item(ui, file));
    }
    list
}

/// That a page loaded anew loses what was chosen; not once all of it is sent.
fn not_kept(ui: &Ui, flow: &Flow) -> Node {
    let received = flow.submission(Topic::Dispute).stage() == Stage::Received;
    // The field is described by it, whether it has anything to say or not.
    if received && !flow.evidence().iter().any(waits) {
        return el("p", "leeway-hidden").attr("id", "evidence-not-kept");
    }
    el("p", "leeway-note")
        .attr("id", "evidence-not-kept")
        .say(ui, "evidence-not-kept")
}

/// Whether a file is still to be sent.
fn waits(file: &Evidence) -> bool {
    matches!(file.stage, FileStage::Chosen | FileStage::NotSent)
}

fn item(ui: &Ui, file: &Evidence) -> Node {
    let (sign, class, line) = match file.stage {
        FileStage::Chosen => ("clock", "leeway-note", "evidence-chosen"),
        FileStage::Sending => ("clock", "leeway-note", "evidence-sending"),
        FileStage::NotSent => ("info", "leeway-note", "evidence-not-sent"),
        FileStage::Received => ("check", "leeway-note", "evidence-received"),
        FileStage::Unfit(fault) => ("warning", "leeway-field__error", fault.line()),
    };
    let state = ["evidence-", &file.id.to_string()].concat();
    let row = el("li", "leeway-evidence__file").child(icon(sign)).child(
        el("div", "")
            .child(el("p", "").child(el("bdi", "leeway-evidence__name").text(&file.name)))
            .child(el("p", class).attr_text("id", state.clone()).say(ui, line)),
    );
    if matches!(file.stage, FileStage::Sending | FileStage::Received) {
        return row;
    }
    row.child(
        el("button", "leeway-link")
            .sends(ui.store, Event::File(FileEvent::Removed(file.id)))
            .attr_text("aria-describedby", state)
            .say(ui, "evidence-remove-button")
            .child(
                el("span", "leeway-hidden")
                    .text(" ")
                    .child(el("bdi", "").text(&file.name)),
            ),
    )
}

/// Whether there are files that a button sends now.
pub(super) fn can_send(flow: &Flow) -> bool {
    let received = flow.submission(Topic::Dispute).stage() == Stage::Received;
    let busy = |file: &Evidence| file.stage == FileStage::Sending;
    let files = flow.evidence();
    received && files.iter().any(waits) && !files.iter().any(busy)
}

/// Sends what is chosen, once there is a dispute it belongs to.
fn send(ui: &Ui, flow: &Flow) -> Node {
    if !can_send(flow) {
        return nothing();
    }
    let again = flow
        .evidence()
        .iter()
        .any(|file| file.stage == FileStage::NotSent);
    el("button", "leeway-button leeway-button--primary")
        .sends(ui.store, Event::File(FileEvent::Send))
        .child(message(
            ui,
            &Line::plain(if again {
                "evidence-again-button"
            } else {
                "evidence-send-button"
            }),
        ))
}
