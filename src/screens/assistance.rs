//! Household, income and reasons: asked, worked out and kept on the device.

use leeway_core::answers::{Hardship, Means};
use leeway_core::eligibility::Fact;
use leeway_core::money::{Minor, Rounding};
use leeway_core::option::{AssistanceTerms, Kind, Terms as Kinds};
use leptos::prelude::{AnyView, Track};

use super::{back, button, identify::keep};
use crate::flow::{Event, Flow, Terms};
use crate::parts::{
    Fault, Field, Radios, Select, amount_at, banner, details, el, error_summary, fault_of, icon,
    many, message, nothing, region, select,
};
use crate::state::{Store, Ui};
use crate::words::{self, Line, Per};

/// Whether there is anything to ask.
pub(super) fn asks(terms: &Terms) -> bool {
    (scale(terms).is_some()
        && (terms.asking().next().is_some()
            || terms
                .evaluation
                .offers
                .iter()
                .any(|offer| offer.kind == Kind::Assistance)))
        || asks_for_hardship(terms)
}

/// The policy's first income scale.
fn scale(terms: &Terms) -> Option<&AssistanceTerms> {
    terms.policy.options.iter().find_map(|option| match &option.kind {
        Kinds::Assistance(scale) => Some(scale),
        _ => None,
    })
}

fn asks_for_hardship(terms: &Terms) -> bool {
    terms.policy.options.iter().any(|option| {
        let mut facts = Vec::new();
        option.when.facts(&mut facts);
        facts.contains(&Fact::HardshipReason)
    })
}

/// The assistance screen.
pub(crate) fn assistance(ui: &Ui, flow: &Flow) -> AnyView {
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
        el("div", "leeway-stack leeway-stack--tiny")
            .child(ui.title(Line::plain(title)))
            .child(el("p", "leeway-lead").child(message(ui, &Line::plain("assistance-lead"))))
            .view(),
        el("form", "leeway-columns leeway-assistance")
            .flag("novalidate", true)
            .on("submit", move |event| {
                event.prevent_default();
                submit(store);
            })
            .child(
                el("div", "leeway-stack")
                    .child(banner(
                        ui,
                        "leeway-banner",
                        "lock",
                        Line::plain("assistance-private-title"),
                        vec![
                            el("p", "")
                                .child(message(ui, &Line::plain("assistance-private-text")))
                                .view(),
                        ],
                    ))
                    .child(questions(ui, terms, &faults)),
            )
            .child(region(move || {
                store.detail.track();
                store.draw(result).unwrap_or_else(nothing)
            }))
            .view(),
    ])
}

fn questions(ui: &Ui, terms: &Terms, faults: &[Fault]) -> AnyView {
    let store = ui.store;
    let drafts = ui.inner.drafts.borrow();
    let mut fields = Vec::new();
    if scale(terms).is_some() {
        let household = Field {
            id: "household",
            label: Line::plain("assistance-household-label"),
            hint: Some(message(ui, &Line::plain("assistance-household-hint"))),
            error: fault_of(faults, "household"),
            value: drafts.household.clone(),
            mode: "numeric",
            autocomplete: "off",
            short: true,
            affix: None,
        };
        fields.push(household.view(ui, keep(store, |drafts, text| drafts.household = text)));
        let income = Field {
            id: "income",
            label: Line::plain("assistance-income-label").with("currency", ui.figures().code()),
            hint: Some(message(ui, &Line::plain("assistance-income-hint"))),
            error: fault_of(faults, "income"),
            value: drafts.income.clone(),
            mode: "decimal",
            autocomplete: "off",
            short: true,
            affix: Some(ui.figures().symbol()),
        };
        fields.push(income.view(ui, keep(store, |drafts, text| drafts.income = text)));
        let per = Radios {
            id: "per",
            legend: Line::plain("assistance-per-label"),
            hint: None,
            error: None,
            choices: Per::ALL
                .iter()
                .map(|per| message(ui, &Line::plain(per.label())))
                .collect(),
            chosen: Per::ALL.iter().position(|per| *per == drafts.per),
            layout: "leeway-segments leeway-segments--short",
        };
        fields.push(per.view(ui, move |index| {
            if let (Some(inner), Some(per)) = (store.inner(), Per::ALL.get(index)) {
                inner.drafts.borrow_mut().per = *per;
            }
        }));
    }
    if asks_for_hardship(terms) {
        let reasons = [Line::plain("hardship-none")].into_iter().chain(
            Hardship::ALL
                .iter()
                .map(|reason| Line::plain(words::hardship_label(*reason))),
        );
        let chosen = drafts
            .hardship
            .and_then(|chosen| Hardship::ALL.iter().position(|reason| *reason == chosen));
        let list = Select {
            id: "hardship",
            label: Line::plain("assistance-hardship-label"),
            hint: Some(message(ui, &Line::plain("assistance-hardship-hint"))),
            error: None,
            options: reasons.collect(),
            chosen: Some(chosen.map_or(0, |index| index + 1)),
        };
        fields.push(select(ui, list, move |index| {
            if let Some(inner) = store.inner() {
                inner.drafts.borrow_mut().hardship =
                    index.checked_sub(1).and_then(|i| Hardship::ALL.get(i)).copied();
            }
        }));
    }
    el("div", "leeway-card leeway-tailor__form")
        .children(fields)
        .child(
            el("div", "leeway-buttons").child(
                el("button", "leeway-button leeway-button--primary")
                    .attr("id", "work-out")
                    .child(message(ui, &Line::plain("assistance-work-out-button"))),
            ),
        )
        .view()
}

fn submit(store: Store) {
    let answered = store.draw(|ui, flow| {
        let drafts = ui.inner.drafts.borrow();
        let means = match flow.terms() {
            Some(terms) if scale(terms).is_some() => {
                Some(means(ui, &drafts.household, &drafts.income, drafts.per)?)
            }
            _ => None,
        };
        Ok((means, drafts.hardship))
    });
    match answered {
        None => {}
        Some(Err(faults)) => store.refuse(faults),
        Some(Ok((means, hardship))) => {
            let had_faults = store
                .inner()
                .is_some_and(|inner| !inner.faults.take().is_empty());
            store.send(Event::Answer { means, hardship });
            if had_faults {
                store.redraw_keeping_focus();
            }
            if let Some(line) = store.draw(|_, flow| outcome(flow)) {
                store.say(&line);
            }
        }
    }
}

/// What was typed, as household and yearly income.
fn means(ui: &Ui, household: &str, income: &str, per: Per) -> Result<Means, Vec<Fault>> {
    let figures = ui.figures();
    let mut faults = Vec::new();
    let people = words::household(household);
    if people.is_none() {
        faults.push(Fault {
            field: "household",
            line: Line::plain("assistance-household-error"),
        });
    }
    let example = Minor::new(315_000).unwrap_or_default();
    let annual = match figures.parse(income) {
        Ok(income) => per.yearly(income).ok_or_else(|| Line::plain("assistance-income-large")),
        Err(error) => Err(words::amount_error(&error, example, &figures)),
    };
    match (people, annual) {
        (Some(household), Ok(annual)) => Ok(Means::Income { household, annual }),
        (_, annual) => {
            faults.extend(annual.err().map(|line| Fault {
                field: "income",
                line,
            }));
            Err(faults)
        }
    }
}

/// What the answers came to, in one sentence.
fn outcome(flow: &Flow) -> Line {
    let Some(terms) = flow.terms() else {
        return Line::plain("assistance-result-none-title");
    };
    let lower = terms
        .evaluation
        .offers
        .iter()
        .any(|offer| offer.kind == Kind::Assistance);
    if lower {
        Line::plain("assistance-result-title")
    } else if scale(terms).is_some() {
        Line::plain("assistance-result-none-title")
    } else {
        Line::plain("assistance-result-open-title")
    }
}

fn result(ui: &Ui, flow: &Flow) -> AnyView {
    let answers = flow.answers();
    let Some(terms) = flow.terms() else {
        return nothing();
    };
    if answers.means.is_none() && answers.hardship.is_none() {
        return nothing();
    }
    let offer = terms
        .evaluation
        .offers
        .iter()
        .find(|offer| offer.kind == Kind::Assistance);
    let mut card = el(
        "section",
        "leeway-card leeway-card--accent leeway-stack leeway-stack--small",
    )
    .child(el(ui.heading(1), "leeway-heading").child(message(ui, &outcome(flow))));
    if let Some(offer) = offer {
        card = card.child(
            el("p", "leeway-option__headline")
                .child(amount_at(
                    ui,
                    offer.totals.total,
                    "leeway-amount leeway-amount--headline",
                ))
                .text(" ")
                .child(el("span", "").child(message(
                    ui,
                    &Line::plain("headline-instead").with("owed", ui.money(offer.totals.owed)),
                ))),
        );
    } else {
        let count = i64::try_from(terms.open().len()).unwrap_or(i64::MAX);
        let text = if scale(terms).is_some() {
            Line::plain("assistance-result-none-text")
        } else {
            Line::plain("assistance-result-open-text").with("count", count)
        };
        card = card.child(el("p", "leeway-text").child(message(ui, &text)));
    }
    if let (Some(Means::Income { household, annual }), Some(scale)) = (answers.means, scale(terms)) {
        card = card
            .child(bands(ui, scale, household, annual))
            .child(how(ui, scale, household, annual));
    }
    card = card.children(offer.map(|offer| {
        button(
            ui.store,
            "leeway-button leeway-button--wide",
            &Line::plain("assistance-use-button"),
            ui,
            Event::Choose(offer.option.clone()),
        )
    }));
    card.child(button(
        ui.store,
        "leeway-button leeway-button--quiet leeway-button--wide",
        &Line::plain("assistance-all-button"),
        ui,
        Event::ShowOptions,
    ))
    .view()
}

fn bands(ui: &Ui, scale: &AssistanceTerms, household: u8, annual: Minor) -> AnyView {
    let Ok(guideline) = scale.guideline.of(household) else {
        return nothing();
    };
    let own = scale.band_of(household, annual).ok().flatten();
    let items = scale.bands.iter().filter_map(|band| {
        let end = band.max_percent.of(guideline, Rounding::Floor).ok()?;
        let whole = band.discount_percent == leeway_core::money::Percent::whole(100);
        let effect = if whole {
            Line::plain("assistance-band-free")
        } else {
            Line::plain("assistance-band-less")
                .with("percent", ui.figures().percent(band.discount_percent))
        };
        let income = Line::plain("assistance-band-income").with("income", ui.money(end));
        let current = own == Some(*band);
        Some(
            el("li", "leeway-assistance__bracket")
                .attr_if("aria-current", current.then_some("true"))
                .child(el("span", "").child(message(ui, &income)))
                .text(" ")
                .child(el("span", "").child(message(ui, &effect)))
                .children(current.then(|| icon("check")))
                .view(),
        )
    });
    el("ul", "leeway-assistance__scale").children(items).view()
}

fn how(ui: &Ui, scale: &AssistanceTerms, household: u8, annual: Minor) -> AnyView {
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
        vec![
            el("p", "").child(message(ui, &text)).view(),
            el("p", "leeway-note").child(message(ui, &source)).view(),
        ],
    )
}
