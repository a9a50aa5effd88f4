//! Which screen a step shows, and what is around every screen.

use crate::flow::{Event, Flow, Offers, Step};
use crate::parts::{
    Node, banner, contact, el, help_bar, icon, icon_with, later, live_region, message, nothing,
    region, select_value, words,
};
use crate::reactive::soon;
use crate::screens;
use crate::state::{Later, Store, Ui};
use crate::words::Line;

/// The whole widget.
pub(crate) fn view(store: Store) -> Node {
    el("div", "leeway")
        .live_attr("lang", move || {
            store.frame.get();
            store.look(|ui, _| ui.lang().to_owned())
        })
        .live_attr("dir", move || {
            store.frame.get();
            store.look(|ui, _| ui.dir().to_owned())
        })
        .child(header(store))
        .child(el("div", "leeway-frame__rule"))
        .child(
            el("div", "leeway-frame__main")
                .child(live_region(store))
                .child(part(store, help))
                .child(part(store, offline))
                .child(later(store, screens::kept))
                .child(part(store, |ui, _| later(ui.store, screens::session)))
                .child(el("div", "leeway-frame__screen").child(region(move || {
                    store.screen.get();
                    let screen = store.node(screen);
                    store.settle_focus();
                    screen
                })))
                .child(part(store, help_bar))
                .child(part(store, |ui, flow| {
                    if flow.can_open() {
                        ui.store.fetch_rest();
                    }
                    later(ui.store, screens::sign_out)
                })),
        )
        .child(el("div", "leeway-frame__rule"))
        .child(part(store, footer))
}

/// A part of the frame, drawn anew with the frame.
fn part(store: Store, draw: fn(&Ui, &Flow) -> Node) -> Node {
    region(move || {
        store.frame.get();
        store.detail.get();
        store.help.get();
        store.node(draw)
    })
}

fn screen(ui: &Ui, flow: &Flow) -> Node {
    let held = ui.store.holds(flow);
    if flow.step().is_later() || held {
        // No function of these screens may be called before they are there.
        match ui.store.later() {
            Later::Here if flow.has_unread_receipt() => {
                let store = ui.store;
                soon(move || store.send(Event::ReadReceipt));
                return screens::loading(ui, flow);
            }
            Later::Here if held => return screens::loading(ui, flow),
            Later::Here => {}
            Later::Missing | Later::Coming => return screens::loading(ui, flow),
            Later::Failed => return screens::incomplete(ui, flow),
        }
    }
    let screen = match flow.step() {
        Step::Loading => screens::loading,
        Step::Identify => screens::identify,
        Step::SecondFactor => screens::second_factor,
        Step::Balance => screens::balance,
        Step::Options => screens::options,
        Step::Compare => screens::compare,
        Step::Assistance => screens::assistance,
        Step::Tailor => screens::tailor,
        Step::Review | Step::Sending => screens::review,
        Step::Receipt => screens::receipt,
        Step::Dispute => screens::dispute,
        Step::Proposal => screens::proposal,
        Step::Callback => screens::callback,
        Step::Preferences => screens::preferences,
        Step::Arrangement => screens::arrangement,
        Step::NothingOwed => screens::nothing_owed,
        Step::Expired => screens::expired,
        Step::Untrusted => screens::untrusted,
        Step::Unreachable => screens::unreachable,
        Step::UnknownOutcome => screens::unknown_outcome,
    };
    screen(ui, flow)
}

fn header(store: Store) -> Node {
    let creditor = part(store, |_, flow| match flow.account() {
        Some(answer) => words(&answer.creditor.name),
        None => nothing(),
    });
    let help = el("button", "leeway-link")
        .attr("type", "button")
        .attr("aria-controls", "help")
        .live_attr("aria-expanded", move || {
            Some(if store.help.get() { "true" } else { "false" }.to_owned())
        })
        .on("click", move |_| store.help.set(!store.help.get()))
        .child(icon("phone"))
        .child(part(store, |ui, _| {
            message(ui, &Line::plain("frame-help-link"))
        }));
    el("div", "leeway-frame__header")
        .child(
            el("div", "leeway-frame__brand")
                .child(el("span", "leeway-frame__logo").attr("aria-hidden", "true"))
                .child(el("span", "").child(creditor)),
        )
        .child(
            el("div", "leeway-frame__tools")
                .child(languages(store))
                .child(help),
        )
}

/// The list of languages. It is never drawn anew, so that it keeps the focus when
/// the language changes.
fn languages(store: Store) -> Node {
    let Some(inner) = store.inner() else {
        return nothing();
    };
    let languages = &inner.api.languages;
    if languages.len() < 2 {
        return nothing();
    }
    let now = store.look(|ui, _| ui.lang().to_owned()).unwrap_or_default();
    let mut list = el("select", "leeway-frame__select")
        .attr("id", "language")
        .on("change", move |event| {
            if let Some(tag) = select_value(&event) {
                store.switch_language(tag, Store::keep);
            }
        });
    for language in languages {
        let tag = &language.tag;
        list.push(
            el("option", "")
                .flag("selected", *tag == now)
                .child(words(&language.name))
                .attr_text("lang", tag.clone())
                .attr_text("value", tag.clone()),
        );
    }
    let label = part(store, |ui, _| {
        message(ui, &Line::plain("frame-language-label"))
    });
    el("div", "leeway-frame__language")
        .child(icon("globe"))
        .child(
            el("label", "leeway-hidden")
                .attr("for", "language")
                .child(label),
        )
        .child(list)
        .child(icon_with("chevron-down", "leeway-icon leeway-icon--end"))
}

/// The ways to reach a person: the creditor's own, or, before the account is
/// there, those the host page gives.
fn help(ui: &Ui, flow: &Flow) -> Node {
    let store = ui.store;
    if !store.help.get() {
        // The button names it, so it is always there.
        return el("div", "").attr("id", "help").flag("hidden", true);
    }
    let panel = el("section", "leeway-card leeway-stack leeway-stack--small")
        .attr("id", "help")
        .attr("tabindex", "-1")
        .child(el(ui.heading(0), "leeway-heading").say(ui, "frame-help-title"));
    let panel = match flow.account() {
        Some(answer) => {
            let reference = Line::plain("frame-help-reference")
                .with("reference", answer.account.reference.as_str());
            panel
                .child(contact(ui, &answer.creditor))
                .child(el("p", "leeway-note").tell(ui, &reference))
        }
        None => panel.child(el("slot", "").attr("name", "fallback")),
    };
    panel.child(
        el("div", "leeway-buttons").child(
            el("button", "leeway-button leeway-button--quiet")
                .attr("type", "button")
                .on("click", move |_| store.help.set(false))
                .say(ui, "frame-help-close"),
        ),
    )
}

fn offline(ui: &Ui, flow: &Flow) -> Node {
    if flow.is_online() {
        return nothing();
    }
    banner(
        ui,
        "leeway-banner leeway-banner--caution",
        "offline",
        "frame-offline-title",
        Some(&Line::plain("frame-offline-text")),
    )
}

fn footer(ui: &Ui, flow: &Flow) -> Node {
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
                .child(el("span", "").tell(ui, &line)),
        )
        .child(el("p", "leeway-frame__security").child(el("span", "").say(ui, "frame-advice-note")))
}
