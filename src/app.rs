//! Which screen a step shows, and what is around every screen.

use leptos::prelude::{AnyView, Get, Set, Track, Update};

use crate::flow::{Flow, Offers, Step};
use crate::parts::{
    banner, contact, el, icon, icon_with, live_regions, local, many, message, nothing, region,
    words,
};
use crate::screens;
use crate::state::{Store, Ui};
use crate::words::Line;

/// The whole widget.
pub(crate) fn view(store: Store) -> AnyView {
    el("div", "leeway")
        .live_attr("lang", move || {
            store.frame.track();
            store.draw(|ui, _| ui.lang().to_owned())
        })
        .live_attr("dir", move || {
            store.frame.track();
            store.draw(|ui, _| ui.dir().to_owned())
        })
        .child(header(store))
        .child(el("div", "leeway-frame__rule"))
        .child(
            el("div", "leeway-frame__main")
                .child(live_regions(store))
                .child(part(store, help))
                .child(part(store, offline))
                .child(el("div", "leeway-frame__screen").child(region(move || {
                    store.screen.track();
                    let view = store.draw(screen).unwrap_or_else(nothing);
                    store.settle_focus();
                    view
                }))),
        )
        .child(el("div", "leeway-frame__rule"))
        .child(part(store, footer))
        .view()
}

/// A part of the frame, drawn anew with the frame.
fn part(store: Store, draw: fn(&Ui, &Flow) -> AnyView) -> AnyView {
    region(move || {
        store.frame.track();
        store.detail.track();
        store.help.track();
        store.draw(draw).unwrap_or_else(nothing)
    })
}

fn screen(ui: &Ui, flow: &Flow) -> AnyView {
    match flow.step() {
        Step::Loading => screens::loading(ui),
        Step::Identify => screens::identify(ui, flow),
        Step::Balance => screens::balance(ui, flow),
        Step::Options => screens::options(ui, flow),
        Step::Assistance => screens::assistance(ui, flow),
        Step::Tailor => screens::tailor(ui, flow),
        Step::Review | Step::Sending => screens::review(ui, flow),
        Step::Receipt => screens::receipt(ui, flow),
        Step::NothingOwed => screens::nothing_owed(ui, flow),
        Step::Expired => screens::expired(ui, flow),
        Step::Untrusted => screens::untrusted(ui, flow),
        Step::Unreachable => screens::unreachable(ui, flow),
        Step::UnknownOutcome => screens::unknown_outcome(ui, flow),
    }
}

fn header(store: Store) -> AnyView {
    let creditor = part(store, |_, flow| {
        flow.account()
            .map_or_else(nothing, |answer| words(answer.creditor.name.as_str()))
    });
    el("div", "leeway-frame__header")
        .child(
            el("div", "leeway-frame__brand")
                .child(el("span", "leeway-frame__logo").attr("aria-hidden", "true"))
                .child(el("span", "").child(creditor)),
        )
        .child(
            el("div", "leeway-frame__tools")
                .child(languages(store))
                .child(
                    el("button", "leeway-link")
                        .attr("type", "button")
                        .attr("aria-controls", "help")
                        .live_attr("aria-expanded", move || {
                            Some(if store.help.get() { "true" } else { "false" }.to_owned())
                        })
                        .on("click", move |_| store.help.update(|open| *open = !*open))
                        .child(icon("phone"))
                        .child(part(store, |ui, _| message(ui, &Line::plain("frame-help-link")))),
                ),
        )
        .view()
}

/// The list of languages. It is never drawn anew, so that it keeps the focus when
/// the language changes.
fn languages(store: Store) -> AnyView {
    let languages = store.languages();
    if languages.len() < 2 {
        return nothing();
    }
    let now = store.draw(|ui, _| ui.lang().to_owned()).unwrap_or_default();
    el("div", "leeway-frame__language")
        .child(icon("globe"))
        .child(
            el("label", "leeway-hidden").attr("for", "language").child(part(store, |ui, _| {
                message(ui, &Line::plain("frame-language-label"))
            })),
        )
        .child(
            el("select", "leeway-frame__select")
                .attr("id", "language")
                .children(languages.into_iter().map(|language| {
                    let info = leeway_l10n::locale_info(&language.tag);
                    let name = info.map_or(language.tag.clone(), |info| info.native_name.to_owned());
                    el("option", "")
                        .attr("lang", language.tag.clone())
                        .attr("value", language.tag.clone())
                        .flag("selected", language.tag == now)
                        .text(name)
                        .view()
                }))
                .on("change", move |event| {
                    if let Some(tag) = screens::chosen_language(&event) {
                        store.switch_language(tag);
                    }
                }),
        )
        .child(icon_with("chevron-down", "leeway-icon leeway-icon--end"))
        .view()
}

/// The ways to reach a person: the creditor's own, or, before the account is
/// there, those the host page gives.
fn help(ui: &Ui, flow: &Flow) -> AnyView {
    let store = ui.store;
    if !store.help.get() {
        // The button names it, so it is always there.
        return el("div", "").attr("id", "help").flag("hidden", true).view();
    }
    let mut body = match flow.account() {
        Some(answer) => vec![
            contact(ui, &answer.creditor),
            el("p", "leeway-note")
                .child(message(
                    ui,
                    &Line::plain("frame-help-reference")
                        .with("reference", answer.account.reference.as_str()),
                ))
                .view(),
        ],
        None => vec![el("slot", "").attr("name", "fallback").view()],
    };
    body.push(
        el("div", "leeway-buttons")
            .child(
                el("button", "leeway-button leeway-button--quiet")
                    .attr("type", "button")
                    .on("click", move |_| store.help.set(false))
                    .child(message(ui, &Line::plain("frame-help-close"))),
            )
            .view(),
    );
    el("section", "leeway-card leeway-stack leeway-stack--small")
        .attr("id", "help")
        .child(
            el(ui.heading(0), "leeway-heading")
                .child(message(ui, &Line::plain("frame-help-title"))),
        )
        .children(body)
        .view()
}

fn offline(ui: &Ui, flow: &Flow) -> AnyView {
    if flow.is_online() {
        return nothing();
    }
    banner(
        ui,
        "leeway-banner leeway-banner--caution",
        "offline",
        Line::plain("frame-offline-title"),
        vec![
            el("p", "")
                .child(message(ui, &Line::plain("frame-offline-text")))
                .view(),
        ],
    )
    .view()
}

fn footer(ui: &Ui, flow: &Flow) -> AnyView {
    let checked = matches!(flow.offers(), Offers::Open(_));
    let line = match flow.account() {
        Some(answer) if checked => {
            Line::plain("frame-security-checked").with("creditor", answer.creditor.name.as_str())
        }
        _ => Line::plain("frame-security-private"),
    };
    el("div", "leeway-frame__footer")
        .child(
            el("p", "leeway-frame__security")
                .child(icon("lock"))
                .child(el("span", "").child(message(ui, &line))),
        )
        .child(
            el("p", "leeway-frame__security")
                .child(el("span", "").child(message(ui, &Line::plain("frame-advice-note")))),
        )
        .view()
}

/// The title of the account, in the creditor's words.
pub(crate) fn account_title(ui: &Ui, flow: &Flow) -> AnyView {
    crate::flow::account_of(flow)
        .map_or_else(|| many(Vec::new()), |account| local(ui, &account.title))
}
