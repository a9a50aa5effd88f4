//! Screens that say one thing: what happened, what it means for the money, and
//! what to do next.

use leeway_core::money::Minor;

use super::{balance, identify};
use crate::flow::{Event, Flow};
use crate::parts::{Node, contact, el, error_summary, many, nothing, state_card};
use crate::state::Ui;
use crate::words::Line;

const DISC: &str = "leeway-icon-disc";
const POSITIVE: &str = "leeway-icon-disc leeway-icon-disc--positive";
const CAUTION: &str = "leeway-icon-disc leeway-icon-disc--caution";

/// While the account is fetched.
pub(crate) fn loading(ui: &Ui, _flow: &Flow) -> Node {
    let mut skeleton = el("div", "leeway-skeleton").attr("aria-hidden", "true");
    for class in [
        "leeway-skeleton__line leeway-skeleton__line--title",
        "leeway-skeleton__line leeway-skeleton__line--amount",
        "leeway-skeleton__line",
        "leeway-skeleton__line leeway-skeleton__line--short",
        "leeway-skeleton__block",
        "leeway-skeleton__block",
        "leeway-skeleton__block",
        "leeway-skeleton__block",
    ] {
        skeleton.push(el("div", class));
    }
    many(vec![
        skeleton,
        el("p", "leeway-note").say(ui, "loader-loading"),
    ])
}

/// Nothing is owed.
pub(crate) fn nothing_owed(ui: &Ui, flow: &Flow) -> Node {
    let Some(answer) = flow.account() else {
        return nothing();
    };
    let account = &answer.account;
    let mut texts = vec![Line::plain("nothing-owed-text")];
    if account.balance < Minor::ZERO {
        let credit = Minor::ZERO.minus(account.balance).unwrap_or_default();
        texts.push(Line::plain("nothing-owed-credit").with("amount", ui.money(credit)));
    }
    let items = if account.line_items.is_empty() {
        nothing()
    } else {
        balance::items(ui, account)
    };
    many(vec![
        state_card(ui, "check", POSITIVE, "nothing-owed-title", &texts, None),
        items,
    ])
}

/// The session ended.
pub(crate) fn expired(ui: &Ui, flow: &Flow) -> Node {
    let text = if flow.holds_decision() {
        "expired-sending-text"
    } else {
        "expired-text"
    };
    let again = flow
        .is_hosted()
        .then(|| primary(ui, "expired-again-button"));
    let card = state_card(
        ui,
        "clock",
        DISC,
        "expired-title",
        &[Line::plain(text)],
        again,
    );
    if flow.is_hosted() {
        return card;
    }
    el("div", "leeway-stack leeway-identify")
        .child(error_summary(ui, &identify::faults(ui, flow)))
        .child(card)
        .child(identify::form(ui, flow))
}

/// No policy can be trusted: the balance still shows, and how to reach a person.
pub(crate) fn untrusted(ui: &Ui, flow: &Flow) -> Node {
    let Some(answer) = flow.account() else {
        return nothing();
    };
    let texts = [
        Line::plain("untrusted-text").with("creditor", answer.creditor.name.as_str()),
        Line::plain("untrusted-next"),
    ];
    many(vec![
        state_card(ui, "lock", CAUTION, "untrusted-title", &texts, retry(ui)),
        person(ui, flow),
        balance::items(ui, &answer.account),
    ])
}

/// The account cannot be loaded.
pub(crate) fn unreachable(ui: &Ui, flow: &Flow) -> Node {
    // After a choice was sent only the account can say what it came to.
    let text = if flow.account().is_some() {
        "unreachable-choice-text"
    } else {
        "unreachable-text"
    };
    let texts = [Line::plain(text), Line::plain("unreachable-next")];
    many(vec![
        state_card(
            ui,
            "offline",
            CAUTION,
            "unreachable-title",
            &texts,
            retry(ui),
        ),
        person(ui, flow),
    ])
}

/// The screen that is to be shown could not be fetched.
pub(crate) fn incomplete(ui: &Ui, flow: &Flow) -> Node {
    let store = ui.store;
    let again = el("button", "leeway-button")
        .attr("type", "button")
        .on("click", move |_| store.retry_later())
        .say(ui, "state-retry-button");
    many(vec![
        state_card(
            ui,
            "offline",
            CAUTION,
            "incomplete-title",
            &[Line::plain("incomplete-text")],
            Some(again),
        ),
        person(ui, flow),
    ])
}

/// A choice was sent and no answer came.
pub(crate) fn unknown_outcome(ui: &Ui, flow: &Flow) -> Node {
    let texts = ["unknown-text", "unknown-money", "unknown-next"].map(Line::plain);
    let check = Some(primary(ui, "unknown-check-button"));
    many(vec![
        state_card(ui, "clock", CAUTION, "unknown-title", &texts, check),
        person(ui, flow),
    ])
}

fn primary(ui: &Ui, id: &'static str) -> Node {
    el("button", "leeway-button leeway-button--primary")
        .sends(ui.store, Event::Retry)
        .say(ui, id)
}

fn retry(ui: &Ui) -> Option<Node> {
    let button = el("button", "leeway-button").sends(ui.store, Event::Retry);
    Some(button.say(ui, "state-retry-button"))
}

/// The creditor's ways to reach a person, or those the host page gives.
pub(super) fn person(ui: &Ui, flow: &Flow) -> Node {
    let body = match flow.account() {
        Some(answer) => contact(ui, &answer.creditor),
        None => el("slot", "").attr("name", "fallback"),
    };
    el("section", "leeway-stack leeway-stack--small")
        .child(el(ui.heading(1), "leeway-heading").say(ui, "frame-help-title"))
        .child(body)
}
