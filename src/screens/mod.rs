//! One screen per step. A screen shows fields and sends what the customer did;
//! it decides nothing.

mod accounts;
mod advice;
mod arrangement;
mod assistance;
mod balance;
mod budget;
mod callback;
mod closed;
mod compare;
mod dispute;
mod evidence;
mod feedback;
mod identify;
mod kept;
mod needs;
mod options;
mod payment;
mod preferences;
mod proposal;
mod receipt;
mod review;
mod second_factor;
mod session;
mod sign_out;
mod states;
mod submission;
mod tailor;

use leeway_core::option::Kind;

pub(crate) use accounts::accounts;
pub(crate) use advice::advice;
pub(crate) use arrangement::arrangement;
pub(crate) use assistance::assistance;
pub(crate) use balance::balance;
use budget::budget;
pub(crate) use callback::callback;
pub(crate) use closed::closed;
pub(crate) use compare::compare;
pub(crate) use dispute::dispute;
pub(crate) use identify::identify;
pub(crate) use kept::kept;
pub(crate) use options::options;
use payment::payment;
pub(crate) use preferences::preferences;
pub(crate) use proposal::proposal;
pub(crate) use receipt::receipt;
pub(crate) use review::review;
pub(crate) use second_factor::second_factor;
pub(crate) use session::session;
pub(crate) use sign_out::sign_out;
pub(crate) use states::{
    expired, incomplete, loading, nothing_owed, unknown_outcome, unreachable, untrusted,
};
pub(crate) use tailor::{follow_typed, tailor};

use crate::flow::{Event, Flow, Notice};
use crate::parts::{Node, banner, el, icon_with, message, nothing, policy_text};
use crate::state::Ui;
use crate::words::{Line, kind_title};

/// Goes one screen back.
fn back(ui: &Ui) -> Node {
    el("button", "leeway-back")
        .sends(ui.store, Event::Back)
        .child(icon_with(
            "chevron-back",
            "leeway-icon leeway-icon--directional",
        ))
        .say(ui, "frame-back-button")
}

/// The screen's heading with a sentence under it.
fn heading(ui: &Ui, title: &'static str, lead: &Line) -> Node {
    el("div", "leeway-stack leeway-stack--tiny")
        .child(ui.title(&Line::plain(title)))
        .child(el("p", "leeway-lead").tell(ui, lead))
}

/// The name of an option: the creditor's own, or that of its kind.
fn option_title(ui: &Ui, title: Option<&str>, kind: Kind) -> Node {
    title
        .and_then(|id| policy_text(ui, id))
        .unwrap_or_else(|| message(ui, &Line::plain(kind_title(kind))))
}

/// The icon of a kind of option.
const fn kind_icon(kind: Kind) -> &'static str {
    match kind {
        Kind::PayInFull | Kind::PayPart => "wallet",
        Kind::Instalments | Kind::StepUp | Kind::UndisputedPart | Kind::Bundle => "instalments",
        Kind::TemporaryReduction | Kind::Modification => "calendar",
        Kind::Deferral => "pause",
        Kind::Settlement | Kind::Downgrade => "tag",
        Kind::Assistance | Kind::AffordablePlan => "heart",
    }
}

/// What the customer has to know about how they came here.
fn notice(ui: &Ui, flow: &Flow) -> Node {
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
        Some(Notice::Left) => ("left-title", Line::plain("left-text")),
        Some(Notice::NotLeft) => ("not-left-title", Line::plain("not-left-text")),
        Some(Notice::NotSetUp) => ("not-set-up-title", Line::plain("not-set-up-text")),
    };
    banner(ui, "leeway-banner", "info", title, Some(&text))
}
