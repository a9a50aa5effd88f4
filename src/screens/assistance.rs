//! Household, income and reasons: asked, worked out and kept on the device.

use std::rc::Rc;

use leeway_core::answers::{Answers, Hardship, Means};
use leeway_core::budget::{Budget, BudgetFigures};
use leeway_core::eligibility::Fact;
use leeway_core::money::{Minor, Percent, Rounding};
use leeway_core::option::{AssistanceTerms, Band, Kind, Terms as Kinds};

use super::{back, heading, identify::keep, submission::next_button};
use crate::flow::budget::{Draft, outcome as outcome_of_budget};
use crate::flow::{Event, Flow, Terms};
use crate::parts::{
    Fault, Field, Node, Radios, Select, amount_at, details, el, error_summary, fault_of, fold,
    icon, live, many, message, nothing, select,
};
use crate::state::{Store, Ui};
use crate::words::{self, Line, Per};

/// Whether there is anything to ask.
pub(super) fn asks(terms: &Terms) -> bool {
    (scale(terms).is_some()
        && (terms.asking().next().is_some() || terms.first(Kind::Assistance).is_some()))
        || asks_for_hardship(terms)
        || asks_for_budget(terms)
}

fn asks_for_budget(terms: &Terms) -> bool {
    let options = &terms.policy.options;
    options
        .iter()
        .any(|option| matches!(option.kind, Kinds::AffordablePlan(_)))
}

/// The policy's first income scale.
fn scale(terms: &Terms) -> Option<&AssistanceTerms> {
    for option in &terms.policy.options {
        if let Kinds::Assistance(scale) = &option.kind {
            return Some(scale);
        }
    }
    None
}

fn asks_for_hardship(terms: &Terms) -> bool {
    let mut facts = Vec::new();
    for option in &terms.policy.options {
        option.when.facts(&mut facts);
    }
    facts.contains(&Fact::HardshipReason)
}

/// The assistance screen.
pub(crate) fn assistance(ui: &Ui, flow: &Flow) -> Node {
    let store = ui.store;
    let Some(terms) = flow.terms() else {
        return nothing();
    };
    let title = if scale(terms).is_some() {
        "assistance-title"
    } else {
        "assistance-hardship-title"
    };
    let faults = ui.faults();
    many(vec![
        back(ui),
        error_summary(ui, &faults),
        heading(ui, title, &Line::plain("assistance-lead")),
        el("form", "leeway-columns leeway-assistance")
            .flag("novalidate", true)
            .on("submit", move |event| {
                event.prevent_default();
                submit(store);
            })
            .child(private(ui, terms))
            .child(questions(ui, terms, &faults))
            .child(live(store, result)),
        super::advice::listed(ui, flow),
    ])
}

/// What stays on the device, and what is sent once a plan that rests on it is confirmed.
fn private(ui: &Ui, terms: &Terms) -> Node {
    let mut body = el("div", "leeway-banner__body leeway-stack leeway-stack--tiny")
        .child(el("p", "leeway-banner__title").say(ui, "assistance-private-title"));
    let (scale, budget) = (scale(terms).is_some(), asks_for_budget(terms));
    if scale || budget {
        body.push(el("p", "").say(ui, "assistance-private-stays"));
    }
    body.push(el("p", "").say(ui, "assistance-private-sent"));
    let mut sent = el("ul", "leeway-assistance__sent");
    for (asked, id) in [
        (scale, "assistance-private-band"),
        (budget, "assistance-private-month"),
        (asks_for_hardship(terms), "assistance-private-reason"),
    ] {
        if asked {
            sent.push(el("li", "").say(ui, id));
        }
    }
    el("div", "leeway-banner")
        .child(icon("lock"))
        .child(body.child(sent))
}

fn questions(ui: &Ui, terms: &Terms, faults: &[Fault]) -> Node {
    let store = ui.store;
    let drafts = ui.inner.drafts.borrow();
    let mut form = el("div", "leeway-card leeway-tailor__form");
    if scale(terms).is_some() {
        let figures = ui.figures();
        form.push(
            Field {
                id: "household",
                label: Line::plain("assistance-household-label"),
                hint: Some(message(ui, &Line::plain("assistance-household-hint"))),
                error: fault_of(faults, "household"),
                value: drafts.household.clone(),
                mode: "numeric",
                autocomplete: "off",
                affix: None,
            }
            .view(ui, keep(store, |drafts, text| drafts.household = text)),
        );
        form.push(
            Field {
                id: "income",
                label: Line::plain("assistance-income-label").with("currency", figures.code()),
                hint: Some(message(ui, &Line::plain("assistance-income-hint"))),
                error: fault_of(faults, "income"),
                value: drafts.income.clone(),
                mode: "decimal",
                autocomplete: "off",
                affix: Some(figures.symbol()),
            }
            .view(ui, keep(store, |drafts, text| drafts.income = text)),
        );
        let mut choices = Vec::new();
        for per in Per::ALL {
            choices.push(message(ui, &Line::plain(per.label())));
        }
        let per = Radios {
            id: "per",
            legend: "assistance-per-label",
            hint: None,
            error: None,
            choices,
            chosen: Per::ALL.iter().position(|per| *per == drafts.per),
            layout: "leeway-segments leeway-segments--short",
        };
        form.push(per.view(
            ui,
            Rc::new(move |index| {
                if let (Some(inner), Some(per)) = (store.inner(), Per::ALL.get(index)) {
                    inner.drafts.borrow_mut().per = *per;
                }
            }),
        ));
    }
    if asks_for_budget(terms) {
        let budget = super::budget(ui, faults);
        form.push(if scale(terms).is_none() {
            budget
        } else {
            // Whoever came for a lower bill need not pass by every expense.
            let open = drafts.budget != Draft::default()
                || faults
                    .iter()
                    .any(|fault| fault.field.starts_with("budget-"));
            let budget = el("div", "leeway-tailor__form leeway-budget__all").child(budget);
            fold(ui, &Line::plain("budget-summary"), budget).flag("open", open)
        });
    }
    if asks_for_hardship(terms) {
        let mut options = vec![Line::plain("hardship-none")];
        let mut chosen = 0;
        for (index, reason) in Hardship::ALL.iter().enumerate() {
            options.push(Line::plain(words::hardship_label(*reason)));
            if drafts.hardship == Some(*reason) {
                chosen = index + 1;
            }
        }
        let list = Select {
            id: "hardship",
            label: "assistance-hardship-label",
            hint: Some(message(ui, &Line::plain("assistance-hardship-hint"))),
            error: None,
            options,
            chosen,
        };
        form.push(select(
            ui,
            list,
            Rc::new(move |index| {
                if let Some(inner) = store.inner() {
                    let reason = index.checked_sub(1).and_then(|i| Hardship::ALL.get(i));
                    inner.drafts.borrow_mut().hardship = reason.copied();
                }
            }),
        ));
    }
    form.child(
        el("div", "leeway-buttons").child(
            next_button(store, |flow| *flow.answers() != Answers::default())
                .attr("id", "work-out")
                .say(ui, "assistance-work-out-button"),
        ),
    )
}

fn submit(store: Store) {
    let answered = store.look(|ui, flow| {
        let drafts = ui.inner.drafts.borrow();
        let budget = budget(ui, &drafts.budget)?.map(Budget::Figures);
        let means = match flow.terms() {
            // Whoever only gives a budget need not give the other figures.
            Some(terms)
                if scale(terms).is_some()
                    && !(budget.is_some()
                        && drafts.household.is_empty()
                        && drafts.income.is_empty()) =>
            {
                Some(means(ui, &drafts.household, &drafts.income, drafts.per)?)
            }
            _ => None,
        };
        Ok((means, drafts.hardship, budget))
    });
    match answered {
        None => {}
        Some(Err(faults)) => store.refuse(faults),
        Some(Ok((means, hardship, budget))) => {
            let had_faults = store
                .inner()
                .is_some_and(|inner| !inner.faults.take().is_empty());
            store.send(Event::Answer {
                means,
                hardship,
                budget,
            });
            if had_faults {
                store.redraw_keeping_focus();
            }
            if let Some(line) = store.look(outcome) {
                store.say(&line);
            }
            store.reveal("result");
        }
    }
}

/// What was typed, as a budget; none where nothing was.
fn budget(ui: &Ui, typed: &Draft) -> Result<Option<BudgetFigures>, Vec<Fault>> {
    typed.figures(&ui.figures()).map_err(|faults| {
        let faults = faults.into_iter();
        faults.map(|(field, line)| Fault { field, line }).collect()
    })
}

/// What was typed, as household and yearly income.
fn means(ui: &Ui, household: &str, income: &str, per: Per) -> Result<Means, Vec<Fault>> {
    let figures = ui.figures();
    let people = words::household(household);
    let example = Minor::new(315_000).unwrap_or_default();
    let annual = match figures.parse(income) {
        Ok(income) => per
            .yearly(income)
            .ok_or_else(|| Line::plain("assistance-income-large")),
        Err(error) => Err(words::amount_error(&error, example, &figures)),
    };
    let mut faults = Vec::new();
    if people.is_none() {
        faults.push(Fault {
            field: "household",
            line: Line::plain("assistance-household-error"),
        });
    }
    match (people, annual) {
        (Some(household), Ok(annual)) => Ok(Means::Income { household, annual }),
        (_, annual) => {
            if let Err(line) = annual {
                faults.push(Fault {
                    field: "income",
                    line,
                });
            }
            Err(faults)
        }
    }
}

/// What the answers came to, in one sentence.
fn outcome(ui: &Ui, flow: &Flow) -> Line {
    let terms = flow.terms();
    let cap = terms
        .and_then(|terms| terms.first(Kind::AffordablePlan))
        .and_then(|offer| offer.budget);
    if let (Some(cap), None, Some(Budget::Figures(budget))) =
        (cap, flow.answers().means, &flow.answers().budget)
    {
        return outcome_of_budget(budget, cap, &ui.figures());
    }
    let lower = terms.is_some_and(|terms| terms.first(Kind::Assistance).is_some());
    let asked = flow.answers().means.is_some();
    Line::plain(match (lower, asked) {
        (true, _) => "assistance-result-title",
        (false, true) => "assistance-result-none-title",
        (false, false) => "assistance-result-open-title",
    })
}

fn result(ui: &Ui, flow: &Flow) -> Node {
    let answers = flow.answers();
    let Some(terms) = flow.terms() else {
        return nothing();
    };
    if *answers == Answers::default() {
        return nothing();
    }
    let mut card = el(
        "section",
        "leeway-card leeway-card--accent leeway-stack leeway-stack--small",
    )
    .attr("id", "result")
    .child(el(ui.heading(1), "leeway-heading").tell(ui, &outcome(ui, flow)));
    let offer = terms.first(Kind::Assistance);
    let scale = scale(terms);
    if let Some(offer) = offer {
        let instead = Line::plain("headline-instead").with("owed", ui.money(offer.totals.owed));
        card.push(
            el("p", "leeway-option__headline")
                .child(amount_at(
                    ui,
                    offer.totals.total,
                    "leeway-amount leeway-amount--headline",
                ))
                .text(" ")
                .child(el("span", "").tell(ui, &instead)),
        );
    } else {
        let count = i64::try_from(terms.open().len()).unwrap_or(i64::MAX);
        let text = if scale.is_some() && answers.means.is_some() {
            Line::plain("assistance-result-none-text")
        } else {
            Line::plain("assistance-result-open-text").with("count", count)
        };
        card.push(el("p", "leeway-text").tell(ui, &text));
    }
    if let (Some(Means::Income { household, annual }), Some(scale)) = (answers.means, scale) {
        let own = scale.band_of(household, annual).ok().flatten();
        if let (Some(own), true) = (own, offer.is_some()) {
            card.push(range(ui, scale, own));
        }
        card.push(bands(ui, scale, household, own));
        card.push(how(ui, scale, household, annual));
    }
    // Where there is no other way on, it is the way on.
    let mut others = "leeway-button leeway-button--primary leeway-button--wide";
    if let Some(offer) = offer {
        card.push(
            el("button", others)
                .sends(ui.store, Event::Choose(offer.option.clone()))
                .say(ui, "assistance-use-button"),
        );
        others = "leeway-button leeway-button--quiet leeway-button--wide";
    }
    card.child(
        el("button", others)
            .sends(ui.store, Event::ShowOptions)
            .say(ui, "assistance-all-button"),
    )
}

/// Between which parts of the guideline the income lies, what that takes off the bill, and
/// the one thing that will be sent about the income.
fn range(ui: &Ui, scale: &AssistanceTerms, own: Band) -> Node {
    let figures = ui.figures();
    let below = scale.bands.iter().take_while(|band| **band != own).last();
    let low = below.map_or(Percent::whole(0), |band| band.max_percent);
    let effect = if own.discount_percent == Percent::whole(100) {
        "free"
    } else {
        "less"
    };
    let line = Line::plain("assistance-range")
        .with("effect", effect)
        .with("low", figures.percent(low))
        .with("high", figures.percent(own.max_percent))
        .with("percent", figures.percent(own.discount_percent));
    let sent = Line::plain("review-result-value").with("percent", figures.percent(own.max_percent));
    many(vec![
        el("p", "leeway-text").tell(ui, &line),
        el("p", "leeway-text")
            .say(ui, "assistance-sent")
            .text(" ")
            .child(el("strong", "").tell(ui, &sent)),
    ])
}

fn bands(ui: &Ui, scale: &AssistanceTerms, household: u8, own: Option<Band>) -> Node {
    let Ok(guideline) = scale.guideline.of(household) else {
        return nothing();
    };
    let mut list = el("ul", "leeway-assistance__scale");
    for band in &scale.bands {
        let Ok(end) = band.max_percent.of(guideline, Rounding::Floor) else {
            continue;
        };
        let effect = if band.discount_percent == Percent::whole(100) {
            Line::plain("assistance-band-free")
        } else {
            Line::plain("assistance-band-less")
                .with("percent", ui.figures().percent(band.discount_percent))
        };
        let income = Line::plain("assistance-band-income").with("income", ui.money(end));
        let mut item = el("li", "leeway-assistance__bracket")
            .child(el("span", "").tell(ui, &income))
            .text(" ")
            .child(el("span", "").tell(ui, &effect));
        if own == Some(*band) {
            item = item.attr("aria-current", "true");
        }
        list.push(item);
    }
    list
}

fn how(ui: &Ui, scale: &AssistanceTerms, household: u8, annual: Minor) -> Node {
    let guideline = scale.guideline.of(household).unwrap_or_default();
    let text = Line::plain("assistance-how-text")
        .with("income", ui.money(annual))
        .with("count", i64::from(household))
        .with("guideline", ui.money(guideline))
        .with("year", scale.guideline.year.to_string());
    let source =
        Line::plain("assistance-how-source").with("source", scale.guideline.source.as_str());
    details(
        ui,
        "assistance-how-summary",
        None,
        many(vec![
            el("p", "").tell(ui, &text),
            el("p", "leeway-note").tell(ui, &source),
        ]),
    )
}
