//! When and where to call the customer.

use std::rc::Rc;

use js_sys::{Array, Function, Object, Reflect};
use leeway_core::date::Date;
use leeway_core::services::{CallTerms, TimeOfDay};
use wasm_bindgen::{JsCast, JsValue};

use super::submission::{Sayings, change, form, keep, send, send_button, submission, written};
use crate::flow::Flow;
use crate::flow::callback::{Hours, part_label};
use crate::flow::submission::Topic;
use crate::parts::{
    Fault, Field, Node, Radios, Select, el, fault_of, local, message, nothing, select, select_value,
};
use crate::state::{Store, Ui};
use crate::words::Line;

/// The call-back screen.
pub(crate) fn callback(ui: &Ui, flow: &Flow) -> Node {
    let name = flow
        .account()
        .map_or("", |answer| answer.creditor.name.as_str());
    let mut next = Vec::new();
    {
        let drafts = ui.inner.drafts.borrow();
        if let Some(part) = drafts.callback.part {
            next.push(
                Line::plain("callback-done-text")
                    .with("creditor", name)
                    .with("phone", drafts.callback.phone.trim())
                    .with("part", part.name()),
            );
            if let Some(day) = drafts.callback.day {
                next.push(Line::plain("callback-done-day").with("date", ui.date(day)));
            }
        }
    }
    let sayings = Sayings {
        topic: Topic::Callback,
        title: "callback-title",
        lead: Line::plain("callback-lead").with("creditor", name),
        done: "callback-done-title",
        next,
        policy: "callback",
        anew: "callback-anew-button",
        more: None,
    };
    submission(ui, flow, &sayings, fields)
}

fn fields(ui: &Ui, flow: &Flow, faults: &[Fault]) -> Node {
    let store = ui.store;
    let drafts = ui.inner.drafts.borrow();
    let draft = &drafts.callback;
    let phone = Field {
        id: "callback-phone",
        label: Line::plain("callback-phone-label"),
        hint: Some(message(ui, &Line::plain("callback-phone-hint"))),
        error: fault_of(faults, "callback-phone"),
        value: draft.phone.clone(),
        mode: "tel",
        autocomplete: "tel",
        affix: None,
    };
    let services = flow.services();
    let hours = hours(flow, services.calls.as_ref());
    let day = draft.day.filter(|day| hours.days().contains(day));
    let open = hours.parts(day);
    let mut choices = Vec::new();
    for part in &open {
        choices.push(message(ui, &Line::plain(part_label(*part))));
    }
    let chosen = open.iter().position(|part| draft.part == Some(*part));
    let parts = Radios {
        id: "callback-part",
        legend: "callback-part-label",
        hint: match &services.calls {
            Some(calls) => Some(message(
                ui,
                &Line::plain("callback-hours")
                    .with("from", clock_time(ui, calls.from))
                    .with("until", clock_time(ui, calls.until))
                    .with("zone", flow.time_zone().replace('_', " ")),
            )),
            // When somebody can be reached tells as much as there is to know.
            None => flow.account().map(|answer| {
                el("span", "")
                    .say(ui, "submission-hours")
                    .text(" ")
                    .child(local(ui, &answer.creditor.contact.hours))
            }),
        },
        error: fault_of(faults, "callback-part"),
        choices,
        chosen,
        layout: "leeway-segments leeway-segments--single",
    };
    let parts = parts.view(
        ui,
        Rc::new(move |index| {
            change(store, |drafts| {
                drafts.callback.part = open.get(index).copied();
            });
        }),
    );
    form(store, submit)
        .child(phone.view(ui, keep(store, |drafts, text| drafts.callback.phone = text)))
        .child(days(ui, flow, hours, day))
        .child(parts)
        .child(languages(ui, draft.language.as_deref()))
        .child(send_button(ui, Topic::Callback, "callback-send-button"))
}

/// When the creditor calls.
fn hours<'a>(flow: &'a Flow, calls: Option<&'a CallTerms>) -> Hours<'a> {
    let terms = flow.terms();
    Hours {
        terms: calls,
        calendar: terms.map(|terms| &terms.policy.get().calendar),
        // Without a quote nobody knows the creditor's day, and no day can be chosen.
        today: terms.map(|terms| terms.quote.as_of),
    }
}

/// The day to be called on, and whose clock counts; nothing where the policy leaves days
/// open.
fn days(ui: &Ui, flow: &Flow, hours: Hours<'_>, chosen: Option<Date>) -> Node {
    let store = ui.store;
    let offered = hours.days();
    if offered.is_empty() {
        return nothing();
    }
    let mut options = vec![Line::plain("callback-day-any")];
    for day in &offered {
        options.push(Line::plain("callback-day").with("date", ui.figures().week_date(*day)));
    }
    let place = chosen.and_then(|day| offered.iter().position(|offered| *offered == day));
    // That of the customer's clock, where it is known.
    let zone = time_zone().unwrap_or_else(|| flow.time_zone().to_owned());
    let zone = zone.replace('_', " ");
    let list = Select {
        id: "callback-day",
        label: "callback-day-label",
        hint: Some(message(
            ui,
            &Line::plain("callback-zone").with("zone", zone),
        )),
        error: None,
        options,
        chosen: place.map_or(0, |place| place.saturating_add(1)),
    };
    select(
        ui,
        list,
        Rc::new(move |index| {
            let day = index.checked_sub(1).and_then(|place| offered.get(place));
            change(store, |drafts| drafts.callback.day = day.copied());
            // Other days have other hours.
            store.redraw_keeping_focus();
        }),
    )
}

/// A time as the language writes it, "8:00 AM"; on a clock of 24 hours where the browser
/// does not say.
fn clock_time(ui: &Ui, time: TimeOfDay) -> String {
    let written = || {
        let options = Object::new();
        for (name, value) in [
            ("hour", "numeric"),
            ("minute", "2-digit"),
            // The time itself, whatever the device's zone.
            ("timeZone", "UTC"),
        ] {
            Reflect::set(&options, &name.into(), &value.into()).ok()?;
        }
        let make: Function = get(&intl()?, "DateTimeFormat")?.dyn_into().ok()?;
        let arguments = Array::of2(&ui.lang().into(), &options);
        let format = Reflect::construct(&make, &arguments).ok()?;
        let of: Function = get(&format, "format")?.dyn_into().ok()?;
        let since_midnight = f64::from(time.minutes()) * 60_000.0;
        of.call1(&format, &since_midnight.into()).ok()?.as_string()
    };
    written().unwrap_or_else(|| ui.figures().time(time))
}

/// The time zone of the device, by its IANA name.
fn time_zone() -> Option<String> {
    let call = |function: JsValue, this: &JsValue| {
        let function: Function = function.dyn_into().ok()?;
        let none = JsValue::UNDEFINED;
        function.call2(this, &none, &none).ok()
    };
    let intl = intl()?;
    let format = call(get(&intl, "DateTimeFormat")?, &intl)?;
    let options = call(get(&format, "resolvedOptions")?, &format)?;
    get(&options, "timeZone")?.as_string()
}

fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &name.into()).ok()
}

/// What the browser knows about languages.
fn intl() -> Option<JsValue> {
    get(&web_sys::window()?.into(), "Intl")
}

/// The language to speak: those the widget speaks, each by its own name.
fn languages(ui: &Ui, chosen: Option<&str>) -> Node {
    let store = ui.store;
    let now = chosen.unwrap_or_else(|| ui.lang());
    let languages = &ui.inner.api.languages;
    if languages.len() < 2 {
        return nothing();
    }
    let mut list = el("select", "leeway-field__control").attr("id", "callback-language");
    for language in languages {
        let tag = &language.tag;
        list.push(
            el("option", "")
                .flag("selected", tag == now)
                .attr_text("lang", tag.clone())
                .text(&language.name)
                .attr_text("value", tag.clone()),
        );
    }
    let list = list.on("change", move |event| {
        change(store, |drafts| {
            drafts.callback.language = select_value(&event)
        });
    });
    el("div", "leeway-field")
        .child(
            el("label", "leeway-field__label")
                .attr("for", "callback-language")
                .say(ui, "callback-language-label"),
        )
        .child(
            el(
                "div",
                "leeway-field__box leeway-field__box--short leeway-field__box--select",
            )
            .child(list)
            .child(crate::parts::icon("chevron-down")),
        )
}

fn submit(store: Store) {
    let body = store.look(|ui, flow| {
        let drafts = ui.inner.drafts.borrow();
        let services = flow.services();
        let hours = hours(flow, services.calls.as_ref());
        let document = drafts.callback.document(ui.lang(), time_zone(), hours)?;
        Ok(written(&document))
    });
    if let Some(body) = body {
        send(store, Topic::Callback, body);
    }
}
