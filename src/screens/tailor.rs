//! Changing an offer within its limits, with the plan beside it.

use leeway_core::date::Date;
use leeway_core::money::Minor;
use leeway_core::option::{Kind, Limits, Offer, Params, Range};
use leeway_core::schedule::Frequency;
use leptos::prelude::{AnyView, Track};
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;

use super::{back, options};
use crate::flow::{Chosen, Event, Flow, account_of};
use crate::parts::{
    Axis, Fault, Field, Radios, Select, date, details, el, error_summary, facts, fault_of, many,
    message, nothing, plot, region, select,
};
use crate::state::{Drafts, Store, Ui};
use crate::words::{self, FieldId, Line};

/// The most days offered to start on.
const MAX_DATES: usize = 6;

/// The tailor screen.
pub(crate) fn tailor(ui: &Ui, flow: &Flow) -> AnyView {
    let store = ui.store;
    let Some(chosen) = flow.chosen() else {
        return nothing();
    };
    let faults = ui.faults();
    many(vec![
        back(ui),
        error_summary(ui, &faults),
        el("div", "leeway-stack leeway-stack--tiny")
            .child(ui.title(Line::plain("tailor-title")))
            .child(el("p", "leeway-lead").child(message(ui, &Line::plain("tailor-lead"))))
            .view(),
        el("form", "leeway-columns")
            .flag("novalidate", true)
            .on("submit", move |event| {
                event.prevent_default();
                submit(store);
            })
            .child(fields(ui, flow, chosen, &faults))
            .child(
                el(
                    "section",
                    "leeway-card leeway-card--accent leeway-tailor__summary",
                )
                .child(
                    el(ui.heading(1), "leeway-heading")
                        .child(message(ui, &Line::plain("tailor-summary-title"))),
                )
                .child(region(move || {
                    store.detail.track();
                    store.draw(summary).unwrap_or_else(nothing)
                }))
                .child(
                    el(
                        "button",
                        "leeway-button leeway-button--primary leeway-button--wide",
                    )
                    .attr("id", "check-plan")
                    .child(message(ui, &Line::plain("tailor-check-button"))),
                )
                .child(el("p", "").child(message(ui, &Line::plain("tailor-nothing-starts")))),
            )
            .view(),
    ])
}

/// How often payments fall due under an offer.
fn frequency(flow: &Flow, offer: &Offer) -> Frequency {
    let usual = account_of(flow).and_then(|account| account.contract.as_ref());
    offer
        .params
        .frequency
        .or(usual.map(|contract| contract.frequency))
        .unwrap_or(Frequency::Monthly)
}

fn wide<T: PartialOrd + Copy>(range: Option<Range<T>>) -> Option<Range<T>> {
    range.filter(|range| range.min < range.max)
}

fn fields(ui: &Ui, flow: &Flow, chosen: &Chosen, faults: &[Fault]) -> AnyView {
    let offer = &chosen.offer;
    let limits = &offer.limits;
    let mut fields = Vec::new();
    fields.extend(frequency_field(ui, offer, faults));
    if let Some(range) = wide(limits.down_payment) {
        let value = offer.params.down_payment.unwrap_or(range.min);
        fields.push(money_field(ui, Money::Down, value, faults));
    }
    let amount = wide(limits.amount);
    if amount.is_some() {
        let value = offer.regular().first().map_or(Minor::ZERO, |row| row.total);
        fields.push(money_field(ui, Money::Amount, value, faults));
    }
    if let Some(range) = wide(limits.count) {
        fields.push(count_field(ui, offer, range, amount.is_some(), faults));
    }
    if let Some(range) = wide(limits.periods) {
        fields.push(periods_field(ui, flow, offer, range, faults));
    }
    fields.extend(date_field(ui, flow, offer, faults));
    el("div", "leeway-card leeway-tailor__form")
        .children(fields)
        .child(why(ui, flow, limits))
        .view()
}

fn frequency_field(ui: &Ui, offer: &Offer, faults: &[Fault]) -> Option<AnyView> {
    let store = ui.store;
    let offered = offer.limits.frequencies.clone();
    // A settlement in one payment has no rhythm.
    let chosen = offer.params.frequency?;
    if offered.len() < 2 {
        return None;
    }
    let radios = Radios {
        id: "tailor-frequency",
        legend: Line::plain("tailor-frequency-label"),
        hint: Some(message(ui, &Line::plain("tailor-frequency-hint"))),
        error: fault_of(faults, "tailor-frequency"),
        choices: offered
            .iter()
            .map(|frequency| message(ui, &Line::plain(words::frequency_label(*frequency))))
            .collect(),
        chosen: offered.iter().position(|frequency| *frequency == chosen),
        layout: "leeway-segments leeway-segments--short",
    };
    Some(radios.view(ui, move |index| {
        let frequency = offered.get(index).copied();
        change(store, |params| params.frequency = frequency);
    }))
}

/// A field for an amount.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Money {
    Amount,
    Down,
}

impl Money {
    const fn id(self) -> FieldId {
        match self {
            Self::Amount => "tailor-amount",
            Self::Down => "tailor-down",
        }
    }

    fn draft(self, drafts: &mut Drafts) -> &mut Option<String> {
        match self {
            Self::Amount => &mut drafts.amount,
            Self::Down => &mut drafts.down,
        }
    }

    fn range(self, limits: &Limits) -> Option<Range<Minor>> {
        match self {
            Self::Amount => limits.amount,
            Self::Down => limits.down_payment,
        }
    }
}

fn money_field(ui: &Ui, money: Money, value: Minor, faults: &[Fault]) -> AnyView {
    let store = ui.store;
    let figures = ui.figures();
    let part = ui
        .store
        .draw(|_, flow| flow.chosen().map(|chosen| chosen.offer.kind))
        .flatten()
        == Some(Kind::PayPart);
    let label = match money {
        Money::Down => "tailor-down-label",
        Money::Amount if part => "tailor-part-label",
        Money::Amount => "tailor-amount-label",
    };
    let typed = money.draft(&mut ui.inner.drafts.borrow_mut()).clone();
    let field = Field {
        id: money.id(),
        label: Line::plain(label).with("currency", figures.code()),
        // The limits of a payment follow what is paid today.
        hint: Some(region(move || {
            store.detail.track();
            store
                .draw(|ui, flow| money_hint(ui, flow, money))
                .unwrap_or_else(nothing)
        })),
        error: fault_of(faults, money.id()),
        value: typed.unwrap_or_else(|| figures.typed(value)),
        mode: "decimal",
        autocomplete: "off",
        short: true,
        affix: Some(figures.symbol()),
    };
    field.view(ui, move |text, done| {
        let Some(inner) = store.inner() else {
            return;
        };
        *money.draft(&mut inner.drafts.borrow_mut()) = Some(text);
        match store.draw(entries) {
            Some(Ok(params)) => store.send(Event::Tailor(params)),
            Some(Err(_)) => store.refresh(),
            None => return,
        }
        if money == Money::Amount {
            follow_count(store);
        }
        if done {
            announce(store);
        }
    })
}

fn money_hint(ui: &Ui, flow: &Flow, money: Money) -> AnyView {
    let range = flow
        .chosen()
        .and_then(|chosen| money.range(&chosen.offer.limits));
    range.map_or_else(nothing, |range| {
        message(
            ui,
            &Line::plain("tailor-amount-hint")
                .with("min", ui.money(range.min))
                .with("max", ui.money(range.max)),
        )
    })
}

fn count_field(
    ui: &Ui,
    offer: &Offer,
    range: Range<u16>,
    or: bool,
    faults: &[Fault],
) -> AnyView {
    let store = ui.store;
    let now = u16::try_from(offer.regular().len()).unwrap_or(range.min);
    let list = Select {
        id: "tailor-count",
        label: Line::plain(if or {
            "tailor-count-or-label"
        } else {
            "tailor-count-label"
        }),
        hint: None,
        error: fault_of(faults, "tailor-count"),
        options: (range.min..=range.max)
            .map(|count| Line::plain("tailor-count-option").with("count", i64::from(count)))
            .collect(),
        chosen: Some(usize::from(now.saturating_sub(range.min))),
    };
    select(ui, list, move |index| {
        let count = u16::try_from(index).ok().and_then(|i| range.min.checked_add(i));
        if let Some(inner) = store.inner() {
            inner.drafts.borrow_mut().amount = None;
        }
        change(store, |params| {
            params.count = count;
            params.amount = None;
        });
    })
}

fn periods_field(
    ui: &Ui,
    flow: &Flow,
    offer: &Offer,
    range: Range<u16>,
    faults: &[Fault],
) -> AnyView {
    let store = ui.store;
    let frequency = words::frequency_code(frequency(flow, offer));
    let now = offer.params.periods.unwrap_or(range.min);
    let list = Select {
        id: "tailor-periods",
        label: Line::plain("tailor-periods-label"),
        hint: None,
        error: fault_of(faults, "tailor-periods"),
        options: (range.min..=range.max)
            .map(|count| {
                Line::plain("tailor-periods-option")
                    .with("frequency", frequency)
                    .with("count", i64::from(count))
            })
            .collect(),
        chosen: Some(usize::from(now.saturating_sub(range.min))),
    };
    select(ui, list, move |index| {
        let periods = u16::try_from(index).ok().and_then(|i| range.min.checked_add(i));
        change(store, |params| params.periods = periods);
    })
}

fn date_field(ui: &Ui, flow: &Flow, offer: &Offer, faults: &[Fault]) -> Option<AnyView> {
    let store = ui.store;
    let range = wide(offer.limits.first_date)?;
    let now = offer.params.first_date?;
    let dates = dates(flow, offer, range, now);
    if dates.len() < 2 {
        return None;
    }
    let legend = if offer.regular().len() > 1 {
        "tailor-date-label"
    } else {
        "tailor-date-once-label"
    };
    let radios = Radios {
        id: "tailor-date",
        legend: Line::plain(legend),
        hint: None,
        error: fault_of(faults, "tailor-date"),
        choices: dates.iter().map(|day| date(ui, *day)).collect(),
        chosen: dates.iter().position(|day| *day == now),
        layout: "leeway-segments leeway-segments--single",
    };
    Some(radios.view(ui, move |index| {
        let day = dates.get(index).copied();
        change(store, |params| {
            params.first_date = day;
            params.anchor_day = None;
        });
    }))
}

/// A few days to start on, all of which fit: the first and the last day, the one
/// chosen, and the days of the month on which people are usually paid.
fn dates(flow: &Flow, offer: &Offer, range: Range<Date>, now: Date) -> Vec<Date> {
    let usual = flow
        .terms()
        .map_or([1, 15], |terms| terms.policy.calendar.semi_monthly_days);
    let days = range.min.days_until(range.max);
    let mut found: Vec<Date> = (0..=days)
        .filter_map(|ahead| range.min.add_days(ahead).ok())
        .filter(|day| {
            *day == range.min
                || *day == range.max
                || *day == now
                || day.day() == 1
                || day.day() == 15
                || usual.contains(&day.day())
        })
        .filter(|day| {
            *day == now
                || flow.would_fit(&Params {
                    first_date: Some(*day),
                    anchor_day: None,
                    ..offer.params
                })
        })
        .collect();
    while found.len() > MAX_DATES {
        // The one before the last is missed least, unless it is the chosen one.
        let place = found.len() - 2;
        let place = if found.get(place) == Some(&now) { place - 1 } else { place };
        found.remove(place);
    }
    found
}

fn why(ui: &Ui, flow: &Flow, limits: &Limits) -> AnyView {
    let name = flow.account().map_or("", |answer| answer.creditor.name.as_str());
    let mut lines = vec![Line::plain("tailor-limits-text").with("creditor", name)];
    let figures = ui.figures();
    if let Some(range) = wide(limits.count) {
        lines.push(
            Line::plain("tailor-limits-count")
                .with("min", i64::from(range.min))
                .with("max", i64::from(range.max)),
        );
    }
    for (id, range) in [
        ("tailor-limits-amount", wide(limits.amount)),
        ("tailor-limits-down", wide(limits.down_payment)),
    ] {
        lines.extend(range.map(|range| {
            Line::plain(id)
                .with("min", figures.money(range.min))
                .with("max", figures.money(range.max))
        }));
    }
    if let Some(range) = wide(limits.first_date) {
        lines.push(
            Line::plain("tailor-limits-date")
                .with("min", figures.date(range.min))
                .with("max", figures.date(range.max)),
        );
    }
    details(
        ui,
        "tailor-limits-summary",
        None,
        lines
            .iter()
            .map(|line| el("p", "").child(message(ui, line)).view())
            .collect(),
    )
}

/// The plan as it stands; nothing of it while an entry does not fit, because it
/// would be another plan than the one asked for.
fn summary(ui: &Ui, flow: &Flow) -> AnyView {
    let Some(chosen) = flow.chosen() else {
        return nothing();
    };
    if chosen.fault.is_some() || entries(ui, flow).is_err() {
        return el("p", "leeway-text")
            .child(message(ui, &Line::plain("tailor-summary-paused")))
            .view();
    }
    let offer = &chosen.offer;
    let start = flow
        .terms()
        .map_or_else(|| offer.schedule.first().map(|row| row.due), |terms| Some(terms.quote.as_of));
    let drawing = start.map_or_else(nothing, |start| {
        plot(ui, offer, Axis::of(start, std::iter::once(offer)))
    });
    el("div", "leeway-stack leeway-stack--small")
        .child(options::headline(ui, flow, offer))
        .child(drawing)
        .child(facts(ui, &words::details(offer)))
        .child(options::effects(ui, offer))
        .view()
}

/// What is entered, as parameters of the offer.
fn entries(ui: &Ui, flow: &Flow) -> Result<Params, Vec<Fault>> {
    let Some(chosen) = flow.chosen() else {
        return Err(Vec::new());
    };
    let mut params = chosen.offer.params;
    let mut faults = Vec::new();
    let figures = ui.figures();
    let mut drafts = ui.inner.drafts.borrow_mut();
    for money in [Money::Down, Money::Amount] {
        let Some(range) = money.range(&chosen.offer.limits) else {
            continue;
        };
        let Some(text) = money.draft(&mut drafts).clone() else {
            continue;
        };
        match (figures.parse(&text), money) {
            (Ok(sum), Money::Down) => params.down_payment = Some(sum),
            (Ok(sum), Money::Amount) => {
                params.amount = Some(sum);
                params.count = None;
            }
            (Err(error), _) => faults.push(Fault {
                field: money.id(),
                line: words::amount_error(&error, range.min, &figures),
            }),
        }
    }
    if faults.is_empty() {
        Ok(params)
    } else {
        Err(faults)
    }
}

/// Changes one thing and, only where it cannot be otherwise, what no longer goes
/// with it.
fn change(store: Store, with: impl FnOnce(&mut Params)) {
    let changed = store.draw(|_, flow| {
        let mut params = flow.chosen()?.offer.params;
        with(&mut params);
        let later = Params {
            first_date: None,
            anchor_day: None,
            ..params
        };
        let once = Params {
            frequency: None,
            ..later
        };
        let other = Params {
            amount: None,
            count: None,
            ..later
        };
        [params, later, once, other]
            .into_iter()
            .find(|params| flow.would_fit(params))
            .or(Some(params))
    });
    if let Some(params) = changed.flatten() {
        store.send(Event::Tailor(params));
        // Limits and the days offered can depend on it.
        store.redraw_keeping_focus();
        announce(store);
    }
}

/// Shows the number of payments an amount comes to.
fn follow_count(store: Store) {
    let index = store.draw(|_, flow| {
        let offer = &flow.chosen()?.offer;
        let range = offer.limits.count?;
        offer.regular().len().checked_sub(usize::from(range.min))
    });
    let list: Option<HtmlSelectElement> =
        store.find("tailor-count").and_then(|list| list.dyn_into().ok());
    if let (Some(Some(index)), Some(list)) = (index, list) {
        list.set_selected_index(i32::try_from(index).unwrap_or(0));
    }
}

/// Reads the new plan out.
fn announce(store: Store) {
    let line = store.draw(|ui, flow| {
        let chosen = flow.chosen()?;
        if chosen.fault.is_some() || entries(ui, flow).is_err() {
            return Some(Line::plain("tailor-summary-paused"));
        }
        let rows = chosen.offer.regular();
        let (first, last) = (rows.first()?, rows.last()?);
        Some(
            Line::plain("tailor-changed")
                .with("count", i64::try_from(rows.len()).unwrap_or(i64::MAX))
                .with("amount", ui.money(first.total))
                .with("date", ui.date(last.due)),
        )
    });
    if let Some(Some(line)) = line {
        store.say(&line);
    }
}

fn submit(store: Store) {
    let faults = store.draw(|ui, flow| match entries(ui, flow) {
        Err(faults) => faults,
        Ok(_) => flow
            .chosen()
            .and_then(|chosen| chosen.fault.as_ref())
            .map(|fault| {
                let (field, line) = words::param_fault(fault, &ui.figures());
                Fault { field, line }
            })
            .into_iter()
            .collect(),
    });
    match faults {
        Some(faults) if !faults.is_empty() => {
            let faults = faults
                .into_iter()
                .map(|fault| Fault {
                    field: present(store, fault.field),
                    ..fault
                })
                .collect();
            store.refuse(faults);
        }
        _ => store.send(Event::Check),
    }
}

/// The field, or the next best one where the screen does not have it.
fn present(store: Store, field: FieldId) -> FieldId {
    [field, "tailor-amount", "tailor-count", "tailor-date"]
        .into_iter()
        .find(|id| store.find(id).is_some())
        .unwrap_or(field)
}
