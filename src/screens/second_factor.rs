//! The code that was sent to the customer, where the letter alone opens nothing.

use leeway_l10n::digit_value;

use super::identify::keep;
use super::{back, heading};
use crate::api;
use crate::flow::second_factor::{CodeFault, DIGITS};
use crate::flow::{Event, Flow, Step};
use crate::parts::{
    Fault, Field, Node, details, el, error_summary, fault_of, live, many, message, nothing,
};
use crate::reactive::spawn;
use crate::state::{Store, Ui};
use crate::words::Line;

/// The field of the code.
const CODE: &str = "one-time-code";

/// How often the time that is left is told anew, in milliseconds.
const LOOK_MS: u32 = 5_000;

/// The screen that asks for the code.
pub(crate) fn second_factor(ui: &Ui, flow: &Flow) -> Node {
    let store = ui.store;
    let sent_again = flow.second_factor().is_some_and(|waits| waits.is_renewed());
    let lead = if sent_again {
        "second-factor-sent-again"
    } else {
        "second-factor-lead"
    };
    follow_clock(ui, flow);
    let faults = faults(ui, flow);
    let field = Field {
        id: CODE,
        label: Line::plain("second-factor-code-label"),
        hint: Some(message(ui, &Line::plain("second-factor-code-hint"))),
        error: fault_of(&faults, CODE),
        value: ui.inner.drafts.borrow().one_time_code.clone(),
        mode: "numeric",
        autocomplete: "one-time-code",
        affix: None,
    };
    let field = field.view(ui, keep(store, |drafts, text| drafts.one_time_code = text));
    let form = el("form", "leeway-card leeway-stack")
        .flag("novalidate", true)
        .on("submit", move |event| {
            event.prevent_default();
            submit(store);
        })
        .child(field)
        .child(live(store, time_left))
        .child(
            el("div", "leeway-buttons")
                .child(
                    button(store, "leeway-button leeway-button--primary", "").child(live(
                        store,
                        |ui, flow| {
                            let id = if is_busy(flow) {
                                "second-factor-checking"
                            } else {
                                "identify-continue-button"
                            };
                            message(ui, &Line::plain(id))
                        },
                    )),
                )
                .child(
                    button(store, "leeway-button leeway-button--quiet", "button")
                        .on("click", move |_| store.send(Event::RenewCode))
                        .say(ui, "second-factor-renew-button"),
                ),
        );
    el("div", "leeway-stack leeway-identify")
        .child(error_summary(ui, &faults))
        .child(back(ui))
        .child(heading(ui, "second-factor-title", &Line::plain(lead)))
        .child(form)
        .child(details(
            ui,
            "second-factor-none-summary",
            None,
            many(vec![
                el("p", "").say(ui, "second-factor-none-text"),
                el("slot", "").attr("name", "fallback"),
            ]),
        ))
}

fn is_busy(flow: &Flow) -> bool {
    flow.second_factor().is_some_and(|waits| waits.is_busy())
}

/// A button that has to wait while an answer is waited for.
fn button(store: Store, class: &'static str, kind: &'static str) -> Node {
    let button = el("button", class).live_attr("aria-disabled", move || {
        store.track_detail();
        store.waits(is_busy)
    });
    if kind.is_empty() {
        button
    } else {
        button.attr("type", kind)
    }
}

/// What is wrong, as found here or as the API answered.
fn faults(ui: &Ui, flow: &Flow) -> Vec<Fault> {
    let mut faults = ui.faults();
    let fault = flow.second_factor().and_then(|waits| waits.fault());
    if let (true, Some(fault)) = (faults.is_empty(), fault) {
        faults.push(Fault {
            field: CODE,
            line: Line::plain(match fault {
                CodeFault::Wrong => "second-factor-wrong",
                CodeFault::Ended => "second-factor-ended",
                CodeFault::NoneSent => "second-factor-none-sent",
                CodeFault::TooSoon => "second-factor-too-soon",
                CodeFault::NoAnswer => "second-factor-no-answer",
            }),
        });
    }
    faults
}

/// For how long the code counts still. It is not read out by itself: nobody has to hurry,
/// since another code can be sent.
fn time_left(ui: &Ui, flow: &Flow) -> Node {
    let Some(waits) = flow.second_factor() else {
        return nothing();
    };
    let Some(lasts) = waits.lasts() else {
        return nothing();
    };
    let asked = ui.inner.code_asked.borrow().1;
    let spent = i64::from(api::now_ms().saturating_sub(asked) / 1000);
    let left = lasts.saturating_sub(spent);
    let line = if left > 0 {
        // Rounded down, and never to nothing.
        Line::plain("second-factor-left").with("count", (left / 60).max(1))
    } else {
        Line::plain("second-factor-ended")
    };
    el("p", "leeway-note").tell(ui, &line)
}

/// Remembers when a code was asked for, forgets what was typed of the one before, and tells
/// the time that is left while the screen is shown.
fn follow_clock(ui: &Ui, flow: &Flow) {
    let Some(waits) = flow.second_factor() else {
        return;
    };
    let mark = waits.mark();
    let before = ui.inner.code_asked.borrow().0.clone();
    if before == *mark {
        return;
    }
    ui.inner.code_asked.replace((mark.clone(), api::now_ms()));
    ui.inner.drafts.borrow_mut().one_time_code.clear();
    if !before.is_empty() {
        // Somebody looks at the clock already.
        return;
    }
    let store = ui.store;
    spawn(async move {
        loop {
            api::sleep(LOOK_MS).await;
            let Some(inner) = store.inner() else {
                return;
            };
            if store.look(|_, flow| flow.step() == Step::SecondFactor) != Some(true) {
                inner.code_asked.take();
                return;
            }
            store.refresh();
        }
    });
}

fn submit(store: Store) {
    let Some(inner) = store.inner() else {
        return;
    };
    let code = digits(&inner.drafts.borrow().one_time_code);
    if code.len() != DIGITS {
        let line = Line::plain("second-factor-code-short");
        return store.refuse(vec![Fault { field: CODE, line }]);
    }
    inner.faults.take();
    store.say(&Line::plain("second-factor-checking"));
    store.send(Event::Code(code));
}

/// The digits of what was typed or pasted, whichever script they are written in.
fn digits(text: &str) -> String {
    let value = text.chars().filter_map(digit_value);
    value.map(|value| char::from(b'0' + value)).collect()
}
