//! One screen per step. A screen shows fields and sends what the customer did;
//! it decides nothing.

mod assistance;
mod balance;
mod identify;
mod options;
mod receipt;
mod review;
mod states;
mod tailor;

use leptos::prelude::AnyView;
use web_sys::Event as DomEvent;

pub(crate) use assistance::assistance;
pub(crate) use balance::balance;
pub(crate) use identify::identify;
pub(crate) use options::options;
pub(crate) use receipt::receipt;
pub(crate) use review::review;
pub(crate) use states::{
    expired, loading, nothing_owed, unknown_outcome, unreachable, untrusted,
};
pub(crate) use tailor::tailor;

use crate::flow::{Event, Flow, Notice};
use crate::parts::{banner, el, icon_with, message, nothing, policy_text};
use crate::state::{Store, Ui};
use crate::words::{Line, kind_title};

/// The language chosen in the list.
pub(crate) fn chosen_language(event: &DomEvent) -> Option<String> {
    crate::parts::select_value(event)
}

/// A button that sends one event to the flow.
fn button(store: Store, class: &'static str, line: &Line, ui: &Ui, event: Event) -> AnyView {
    el("button", class)
        .attr("type", "button")
        .on("click", move |_| store.send(event.clone()))
        .child(message(ui, line))
        .view()
}

/// Goes one screen back.
fn back(ui: &Ui) -> AnyView {
    let store = ui.store;
    el("button", "leeway-back")
        .attr("type", "button")
        .on("click", move |_| store.send(Event::Back))
        .child(icon_with("chevron-back", "leeway-icon leeway-icon--directional"))
        .child(message(ui, &Line::plain("frame-back-button")))
        .view()
}

/// The name of an option: the creditor's own, or that of its kind.
fn option_title(ui: &Ui, title: Option<&str>, kind: leeway_core::option::Kind) -> AnyView {
    title
        .and_then(|id| policy_text(ui, id))
        .unwrap_or_else(|| message(ui, &Line::plain(kind_title(kind))))
}

/// The icon of a kind of option.
const fn kind_icon(kind: leeway_core::option::Kind) -> &'static str {
    use leeway_core::option::Kind;
    match kind {
        Kind::PayInFull | Kind::PayPart => "wallet",
        Kind::Instalments => "instalments",
        Kind::TemporaryReduction => "calendar",
        Kind::Deferral => "pause",
        Kind::Settlement => "tag",
        Kind::Assistance => "heart",
    }
}

/// What the customer has to know about how they came here.
fn notice(ui: &Ui, flow: &Flow) -> AnyView {
    let (title, text) = match flow.notice() {
        None | Some(Notice::AlreadyArranged) => return nothing(),
        Some(Notice::BalanceChanged { before, after }) => (
            "changed-title",
            Line::plain("changed-text")
                .with("before", ui.money(before))
                .with("after", ui.money(after)),
        ),
        Some(Notice::OffersRenewed) => ("renewed-title", Line::plain("renewed-text")),
        Some(Notice::NotAccepted) => ("not-accepted-title", Line::plain("not-accepted-text")),
        Some(Notice::NotSetUp) => ("not-set-up-title", Line::plain("not-set-up-text")),
    };
    banner(
        ui,
        "leeway-banner",
        "info",
        Line::plain(title),
        vec![el("p", "").child(message(ui, &text)).view()],
    )
    .view()
}
