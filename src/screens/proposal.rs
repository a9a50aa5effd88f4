//! None of the offers fits: what the customer could pay instead.

use std::rc::Rc;

use leeway_core::counter::{Proposal, ProposalRequest, Why};
use leeway_core::option::Reason;

use super::option_title;
use super::submission::{
    Sayings, change, form, keep, next_button, send, send_button, submission, written,
};
use crate::flow::proposal::{FREQUENCIES, first_days, why};
use crate::flow::submission::{Faults, Topic};
use crate::flow::{Event, Flow};
use crate::parts::{
    Fault, Field, Node, Select, el, fault_of, live, message, nothing, policy_text, select,
};
use crate::state::{Store, Ui};
use crate::words::{Line, Told, frequency_label};

/// The proposal screen.
pub(crate) fn proposal(ui: &Ui, flow: &Flow) -> Node {
    let name = flow
        .account()
        .map_or("", |answer| answer.creditor.name.as_str());
    let mut next = Vec::new();
    if let Some((proposal, _)) = flow.misses() {
        next.push(asked(ui, proposal));
    }
    next.push(Line::plain("proposal-done-open"));
    let sayings = Sayings {
        topic: Topic::Proposal,
        title: "proposal-title",
        lead: Line::plain("proposal-lead").with("creditor", name),
        done: "proposal-done-title",
        next,
        policy: "proposal",
        anew: "submission-anew-button",
        more: None,
    };
    submission(ui, flow, &sayings, fields)
}

/// What was proposed, in one sentence.
fn asked(ui: &Ui, proposal: Proposal) -> Line {
    Line::plain("proposal-asked")
        .with("amount", ui.money(proposal.amount))
        .with("frequency", rhythm(proposal))
        .with("date", ui.date(proposal.first_date))
}

const fn rhythm(proposal: Proposal) -> &'static str {
    use leeway_core::schedule::Frequency;
    match proposal.frequency {
        Frequency::Weekly => "weekly",
        Frequency::Fortnightly => "fortnightly",
        Frequency::SemiMonthly => "semi_monthly",
        Frequency::Monthly => "monthly",
    }
}

fn fields(ui: &Ui, flow: &Flow, faults: &[Fault]) -> Node {
    let store = ui.store;
    let Some(terms) = flow.terms() else {
        return nothing();
    };
    let drafts = ui.inner.drafts.borrow();
    let draft = &drafts.proposal;
    let figures = ui.figures();
    let amount = Field {
        id: "proposal-amount",
        label: Line::plain("proposal-amount-label").with("currency", figures.code()),
        hint: Some(message(ui, &Line::plain("proposal-amount-hint"))),
        error: fault_of(faults, "proposal-amount"),
        value: draft.amount.clone(),
        mode: "decimal",
        autocomplete: "off",
        affix: Some(figures.symbol()),
    };
    let rhythm = Select {
        id: "proposal-frequency",
        label: "proposal-frequency-label",
        hint: None,
        error: None,
        options: FREQUENCIES
            .iter()
            .map(|frequency| Line::plain(frequency_label(*frequency)))
            .collect(),
        chosen: draft.frequency,
    };
    let days = first_days(terms.quote.as_of);
    let start = Select {
        id: "proposal-date",
        label: "proposal-date-label",
        hint: Some(message(ui, &Line::plain("proposal-date-hint"))),
        error: None,
        options: days
            .iter()
            .map(|day| Line::plain("proposal-date-option").with("date", ui.date(*day)))
            .collect(),
        chosen: days
            .iter()
            .position(|day| draft.first_date == Some(*day))
            .unwrap_or_default(),
    };
    let form = form(store, check)
        .child(amount.view(
            ui,
            keep(store, |drafts, text| drafts.proposal.amount = text),
        ))
        .child(select(
            ui,
            rhythm,
            Rc::new(move |index| change(store, |drafts| drafts.proposal.frequency = index)),
        ))
        .child(select(
            ui,
            start,
            Rc::new(move |index| {
                change(store, |drafts| {
                    drafts.proposal.first_date = days.get(index).copied();
                });
            }),
        ))
        .child(el("div", "leeway-buttons").child(
            next_button(store, |flow| flow.misses().is_some()).say(ui, "proposal-check-button"),
        ));
    el("div", "leeway-stack")
        .child(form)
        .child(live(store, result))
}

/// None of the plans fits: the way to a person, and what each plan asks for.
fn result(ui: &Ui, flow: &Flow) -> Node {
    let (Some((proposal, misses)), Some(terms)) = (flow.misses(), flow.terms()) else {
        return nothing();
    };
    let figures = ui.figures();
    let mut list = el("ul", "leeway-proposal__misses");
    let mut any = false;
    for miss in misses {
        // What no amount and no day would open is with the options, not here.
        if let Why::Closed(reasons) = &miss.why
            && !matches!(
                reasons.as_slice(),
                [Reason::NeedsMeans | Reason::NeedsBudget]
            )
        {
            continue;
        }
        let Some(option) = terms.policy.option(&miss.option) else {
            continue;
        };
        let why = match why(&miss.why, &figures) {
            Told::Line(line) => message(ui, &line),
            Told::Policy(id) => policy_text(ui, &id).unwrap_or_else(nothing),
        };
        let title = option_title(ui, option.title.as_deref(), option.kind.kind());
        any = true;
        list.push(
            el("li", "leeway-proposal__miss")
                .child(el("p", "leeway-subheading").child(title))
                .child(el("p", "leeway-note").child(why)),
        );
    }
    let misses = if any {
        el("div", "leeway-stack leeway-stack--small")
            .child(el(ui.heading(2), "leeway-subheading").say(ui, "compare-missed-title"))
            .child(list)
    } else {
        nothing()
    };
    form(ui.store, post)
        .attr("id", "proposal-result")
        .child(
            el("div", "leeway-stack leeway-stack--tiny")
                .child(el(ui.heading(1), "leeway-heading").say(ui, "proposal-outside-title"))
                .child(el("p", "leeway-text").tell(ui, &asked(ui, proposal)))
                .child(el("p", "leeway-text").say(ui, "proposal-outside-text")),
        )
        .child(send_button(ui, Topic::Proposal, "proposal-send-button"))
        .child(misses)
}

/// Works out on the device whether a plan fits.
fn check(store: Store) {
    let found = store.look(|ui, flow| {
        let as_of = flow.terms()?.quote.as_of;
        let drafts = ui.inner.drafts.borrow();
        Some(drafts.proposal.proposal(&ui.figures(), as_of))
    });
    let Some(inner) = store.inner() else {
        return;
    };
    match found.flatten() {
        None => {}
        Some(Err(faults)) => send(store, Topic::Proposal, Err(faults)),
        Some(Ok(proposal)) => {
            if !inner.faults.take().is_empty() {
                store.redraw_keeping_focus();
            }
            store.send(Event::Propose(proposal));
            if store.look(|_, flow| flow.misses().is_some()) == Some(true) {
                store.say(&Line::plain("proposal-outside-title"));
                store.reveal("proposal-result");
            }
        }
    }
}

/// Sends the proposal to a person.
fn post(store: Store) {
    let body = store.look(|ui, flow| {
        let (terms, (proposal, _)) = (flow.terms()?, flow.misses()?);
        let account = &flow.account()?.account;
        let request = ProposalRequest::of(
            &terms.policy,
            &terms.quote,
            account,
            flow.answers(),
            proposal,
            ui.lang(),
        );
        written(&request.ok()?)
    });
    send(store, Topic::Proposal, Ok::<_, Faults>(body.flatten()));
}
