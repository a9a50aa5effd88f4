//! Household, income and reasons: asked, worked out and kept on the device.

use std::rc::Rc;

use leeway_core::answers::{Answers, Hardship, Means};
use leeway_core::budget::{Budget, BudgetFigures, BudgetKind, BudgetLine, BudgetPeriod};
use leeway_core::eligibility::Fact;
use leeway_core::money::{Minor, Percent, Rounding};
use leeway_core::option::{AssistanceTerms, Kind, Terms as Kinds};
use leeway_l10n::AmountError;

use super::{back, heading, identify::keep};
use crate::flow::{Event, Flow, Terms};
use crate::parts::{
    Fault, Field, Node, Radios, Select, amount_at, banner, details, el, error_summary, fault_of,
    live, many, message, nothing, select,
};
use crate::state::{Store, Ui};
use crate::words::{self, FieldId, Line, Per};

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

/// The lines of a budget: the id of the field, its label, and what it is. The last
/// is what is owed elsewhere.
const BUDGET: [(FieldId, &str, Option<BudgetKind>); 5] = [
    (
        "budget-income",
        "assistance-budget-income-label",
        Some(BudgetKind::Income),
    ),
    (
        "budget-essential",
        "assistance-budget-essential-label",
        Some(BudgetKind::Essential),
    ),
    (
        "budget-priority",
        "assistance-budget-priority-label",
        Some(BudgetKind::Priority),
    ),
    (
        "budget-flexible",
        "assistance-budget-flexible-label",
        Some(BudgetKind::Flexible),
    ),
    (
        "budget-elsewhere",
        "assistance-budget-elsewhere-label",
        None,
    ),
];

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
    let left = el("div", "leeway-stack")
        .child(banner(
            ui,
            "leeway-banner",
            "lock",
            "assistance-private-title",
            Some(&Line::plain("assistance-private-text")),
        ))
        .child(questions(ui, terms, &faults));
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
            .child(left)
            .child(live(store, result)),
    ])
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
        let figures = ui.figures();
        for (place, (id, label, _)) in BUDGET.into_iter().enumerate() {
            form.push(
                Field {
                    id,
                    label: Line::plain(label).with("currency", figures.code()),
                    hint: None,
                    error: fault_of(faults, id),
                    value: drafts.budget.get(place).cloned().unwrap_or_default(),
                    mode: "decimal",
                    autocomplete: "off",
                    affix: Some(figures.symbol()),
                }
                .view(
                    ui,
                    Rc::new(move |text, _| {
                        if let Some(inner) = store.inner()
                            && let Some(draft) = inner.drafts.borrow_mut().budget.get_mut(place)
                        {
                            *draft = text;
                        }
                    }),
                ),
            );
        }
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
            el("button", "leeway-button leeway-button--primary")
                .attr("id", "work-out")
                .say(ui, "assistance-work-out-button"),
        ),
    )
}

fn submit(store: Store) {
    let answered = store.look(|ui, flow| {
        let drafts = ui.inner.drafts.borrow();
        let budget = budget(ui, &drafts.budget)?;
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

/// What was typed, as a budget; none where nothing was. A field left empty is 0.
fn budget(ui: &Ui, typed: &[String; 5]) -> Result<Option<Budget>, Vec<Fault>> {
    if typed.iter().all(String::is_empty) {
        return Ok(None);
    }
    let figures = ui.figures();
    let example = Minor::new(120_000).unwrap_or_default();
    let mut budget = BudgetFigures::default();
    let mut faults = Vec::new();
    for ((field, _, kind), text) in BUDGET.into_iter().zip(typed) {
        let amount = match figures.parse(text) {
            Err(AmountError::Empty) => Minor::ZERO,
            Ok(amount) => amount,
            Err(error) => {
                faults.push(Fault {
                    field,
                    line: words::amount_error(&error, example, &figures),
                });
                continue;
            }
        };
        match kind {
            Some(kind) => budget.lines.push(BudgetLine {
                kind,
                amount,
                per: BudgetPeriod::Monthly,
            }),
            None => budget.owed_elsewhere = amount,
        }
    }
    if faults.is_empty() {
        Ok(Some(Budget::Figures(budget)))
    } else {
        Err(faults)
    }
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
    if let Some(cap) = cap.filter(|_| flow.answers().means.is_none()) {
        return if cap.monthly.is_positive() {
            Line::plain("assistance-budget-result-title").with("amount", ui.money(cap.monthly))
        } else {
            Line::plain("assistance-budget-none-title")
        };
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
        card.push(bands(ui, scale, household, annual));
        card.push(how(ui, scale, household, annual));
    }
    if let Some(offer) = offer {
        card.push(
            el("button", "leeway-button leeway-button--wide")
                .sends(ui.store, Event::Choose(offer.option.clone()))
                .say(ui, "assistance-use-button"),
        );
    }
    card.child(
        el(
            "button",
            "leeway-button leeway-button--quiet leeway-button--wide",
        )
        .sends(ui.store, Event::ShowOptions)
        .say(ui, "assistance-all-button"),
    )
}

fn bands(ui: &Ui, scale: &AssistanceTerms, household: u8, annual: Minor) -> Node {
    let Ok(guideline) = scale.guideline.of(household) else {
        return nothing();
    };
    let own = scale.band_of(household, annual).ok().flatten();
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
