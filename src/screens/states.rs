//! Screens that say one thing: what happened, what it means for the money, and
//! what to do next.

use leptos::prelude::AnyView;

use super::{balance, button, identify};
use crate::flow::{Event, Flow, account_of};
use crate::parts::{contact, el, error_summary, many, message, nothing, state_card};
use crate::state::Ui;
use crate::words::Line;

const DISC: &str = "leeway-icon-disc";
const POSITIVE: &str = "leeway-icon-disc leeway-icon-disc--positive";
const CAUTION: &str = "leeway-icon-disc leeway-icon-disc--caution";
const PRIMARY: &str = "leeway-button leeway-button--primary";

/// While the account is fetched.
pub(crate) fn loading(ui: &Ui) -> AnyView {
    let shape = |class| el("div", class).view();
    many(vec![
        el("div", "leeway-skeleton")
            .attr("aria-hidden", "true")
            .children([
                shape("leeway-skeleton__line leeway-skeleton__line--title"),
                shape("leeway-skeleton__line leeway-skeleton__line--amount"),
                shape("leeway-skeleton__line"),
                shape("leeway-skeleton__line leeway-skeleton__line--short"),
                shape("leeway-skeleton__block"),
            ])
            .view(),
        el("p", "leeway-note")
            .child(message(ui, &Line::plain("loader-loading")))
            .view(),
    ])
}

/// Nothing is owed.
pub(crate) fn nothing_owed(ui: &Ui, flow: &Flow) -> AnyView {
    let mut texts = vec![Line::plain("nothing-owed-text")];
    if let Some(account) = account_of(flow) {
        if let Ok(credit) = leeway_core::money::Minor::ZERO.minus(account.balance) {
            if credit.is_positive() {
                texts.push(
                    Line::plain("nothing-owed-credit").with("amount", ui.money(credit)),
                );
            }
        }
    }
    let items = account_of(flow)
        .filter(|account| !account.line_items.is_empty())
        .map_or_else(nothing, |account| balance::items(ui, account));
    many(vec![
        state_card(
            ui,
            "check",
            POSITIVE,
            Line::plain("nothing-owed-title"),
            texts,
            Vec::new(),
        ),
        items,
    ])
}

/// The session ended.
pub(crate) fn expired(ui: &Ui, flow: &Flow) -> AnyView {
    let text = if flow.holds_decision() {
        "expired-sending-text"
    } else {
        "expired-text"
    };
    let buttons = if flow.is_hosted() {
        vec![button(
            ui.store,
            PRIMARY,
            &Line::plain("expired-again-button"),
            ui,
            Event::Retry,
        )]
    } else {
        Vec::new()
    };
    let card = state_card(
        ui,
        "clock",
        DISC,
        Line::plain("expired-title"),
        vec![Line::plain(text)],
        buttons,
    );
    if flow.is_hosted() {
        return card;
    }
    el("div", "leeway-stack leeway-identify")
        .child(error_summary(ui, &identify::faults(ui, flow)))
        .child(card)
        .child(identify::form(ui, flow))
        .view()
}

/// No policy can be trusted: the balance still shows, and how to reach a person.
pub(crate) fn untrusted(ui: &Ui, flow: &Flow) -> AnyView {
    let Some(answer) = flow.account() else {
        return nothing();
    };
    many(vec![
        state_card(
            ui,
            "lock",
            CAUTION,
            Line::plain("untrusted-title"),
            vec![
                Line::plain("untrusted-text").with("creditor", answer.creditor.name.as_str()),
                Line::plain("untrusted-next"),
            ],
            vec![retry(ui)],
        ),
        person(ui, flow),
        balance::items(ui, &answer.account),
    ])
}

/// The account cannot be loaded.
pub(crate) fn unreachable(ui: &Ui, flow: &Flow) -> AnyView {
    // After a choice was sent only the account can say what it came to.
    let text = if flow.account().is_some() {
        "unreachable-choice-text"
    } else {
        "unreachable-text"
    };
    many(vec![
        state_card(
            ui,
            "offline",
            CAUTION,
            Line::plain("unreachable-title"),
            vec![Line::plain(text), Line::plain("unreachable-next")],
            vec![retry(ui)],
        ),
        person(ui, flow),
    ])
}

/// A choice was sent and no answer came.
pub(crate) fn unknown_outcome(ui: &Ui, flow: &Flow) -> AnyView {
    many(vec![
        state_card(
            ui,
            "clock",
            CAUTION,
            Line::plain("unknown-title"),
            vec![
                Line::plain("unknown-text"),
                Line::plain("unknown-money"),
                Line::plain("unknown-next"),
            ],
            vec![button(
                ui.store,
                PRIMARY,
                &Line::plain("unknown-check-button"),
                ui,
                Event::Retry,
            )],
        ),
        person(ui, flow),
    ])
}

fn retry(ui: &Ui) -> AnyView {
    button(
        ui.store,
        "leeway-button",
        &Line::plain("state-retry-button"),
        ui,
        Event::Retry,
    )
}

/// The creditor's ways to reach a person, or those the host page gives.
pub(super) fn person(ui: &Ui, flow: &Flow) -> AnyView {
    let body = match flow.account() {
        Some(answer) => contact(ui, &answer.creditor),
        None => el("slot", "").attr("name", "fallback").view(),
    };
    el("section", "leeway-stack leeway-stack--small")
        .child(
            el(ui.heading(1), "leeway-heading")
                .child(message(ui, &Line::plain("frame-help-title"))),
        )
        .child(body)
        .view()
}
