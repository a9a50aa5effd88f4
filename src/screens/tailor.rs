//! Changing an offer within its limits, with the plan beside it.

use std::rc::Rc;

use leeway_core::date::Date;
use leeway_core::money::Minor;
use leeway_core::option::{Kind, Limits, Offer, Params, Range, Terms};
use leeway_core::schedule::Frequency;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;

use super::{back, heading, options};
use crate::drafts::Drafts;
use crate::flow::{Chosen, Event, Flow, Step};
use crate::parts::{
    Axis, Fault, Field, Node, Radios, Select, date, details, el, error_summary, facts, fault_of,
    is_of_contract, live, many, message, nothing, plot, select,
};
use crate::state::{Store, Ui};
use crate::words::{self, FieldId, Line};

/// The most days offered to start on.
const MAX_DATES: usize = 6;

/// The same where each day of the week is offered, beside the chosen and the last day.
const MAX_WEEK_DATES: usize = 9;

/// The tailor screen.
pub(crate) fn tailor(ui: &Ui, flow: &Flow) -> Node {
    let store = ui.store;
    let Some(chosen) = flow.chosen() else {
        return nothing();
    };
    let faults = ui.faults();
    let plan = el(
        "section",
        "leeway-card leeway-card--accent leeway-tailor__summary",
    )
    .child(el(ui.heading(1), "leeway-heading").say(ui, "tailor-summary-title"))
    .child(live(store, summary))
    .child(
        el(
            "button",
            "leeway-button leeway-button--primary leeway-button--wide",
        )
        .attr("id", "check-plan")
        .say(ui, "tailor-check-button"),
    )
    .child(el("p", "").say(ui, "tailor-nothing-starts"));
    many(vec![
        back(ui),
        error_summary(ui, &faults),
        heading(ui, "tailor-title", &Line::plain("tailor-lead")),
        el("form", "leeway-columns")
            .flag("novalidate", true)
            .on("submit", move |event| {
                event.prevent_default();
                submit(store);
            })
            .child(fields(ui, flow, chosen, &faults))
            .child(plan),
    ])
}

fn wide<T: PartialOrd + Copy>(range: Option<Range<T>>) -> Option<Range<T>> {
    range.filter(|range| range.min < range.max)
}

fn fields(ui: &Ui, flow: &Flow, chosen: &Chosen, faults: &[Fault]) -> Node {
    let offer = &chosen.offer;
    let limits = &offer.limits;
    let mut form = el("div", "leeway-card leeway-tailor__form");
    // What the customer can afford decides the rest, so it is asked first.
    let amount = wide(limits.amount).is_some();
    if amount {
        let value = offer.regular().first().map_or(Minor::ZERO, |row| row.total);
        form.push(money_field(ui, offer.kind, Money::Amount, value, faults));
    }
    if let Some(range) = wide(limits.count) {
        form.push(count_field(ui, offer, range, amount, faults));
    }
    if let Some(field) = frequency_field(ui, offer, faults) {
        form.push(field);
    }
    if let Some(range) = wide(limits.periods) {
        form.push(periods_field(ui, flow, offer, range, faults));
    }
    if let Some(field) = pay_day_field(ui, offer) {
        form.push(field);
    }
    if let Some(field) = date_field(ui, flow, offer, faults) {
        form.push(field);
    }
    if let Some(range) = wide(limits.down_payment) {
        let value = offer.params.down_payment.unwrap_or(range.min);
        form.push(money_field(ui, offer.kind, Money::Down, value, faults));
    }
    if let Some(field) = service_plan_field(ui, flow, offer, faults) {
        form.push(field);
    }
    if let Some(field) = autopay_field(ui, offer, faults) {
        form.push(field);
    }
    form.child(why(ui, flow, offer.kind, limits))
}

fn frequency_field(ui: &Ui, offer: &Offer, faults: &[Fault]) -> Option<Node> {
    let store = ui.store;
    let offered = offer.limits.frequencies.clone();
    // A settlement in one payment has no rhythm.
    let now = offer.params.frequency?;
    if offered.len() < 2 {
        return None;
    }
    let (mut choices, mut chosen) = (Vec::new(), None);
    for (index, frequency) in offered.iter().enumerate() {
        choices.push(message(
            ui,
            &Line::plain(words::frequency_label(*frequency)),
        ));
        if *frequency == now {
            chosen = Some(index);
        }
    }
    let radios = Radios {
        id: "tailor-frequency",
        legend: "tailor-frequency-label",
        hint: Some(message(ui, &Line::plain("tailor-frequency-hint"))),
        error: fault_of(faults, "tailor-frequency"),
        choices,
        chosen,
        layout: "leeway-segments leeway-segments--short",
    };
    Some(radios.view(
        ui,
        Rc::new(move |index| {
            change(store, &|params| {
                params.frequency = offered.get(index).copied()
            });
        }),
    ))
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

    const fn range(self, limits: &Limits) -> Option<Range<Minor>> {
        match self {
            Self::Amount => limits.amount,
            Self::Down => limits.down_payment,
        }
    }
}

fn money_field(ui: &Ui, kind: Kind, money: Money, value: Minor, faults: &[Fault]) -> Node {
    let store = ui.store;
    let figures = ui.figures();
    // The limits of a payment follow what is paid today.
    let (label, hint) = match money {
        Money::Down => (
            "tailor-down-label",
            live(store, |ui, flow| money_hint(ui, flow, Money::Down)),
        ),
        Money::Amount => (
            match kind {
                Kind::PayPart => "tailor-part-label",
                Kind::StepUp => "tailor-first-label",
                _ => "tailor-amount-label",
            },
            live(store, |ui, flow| money_hint(ui, flow, Money::Amount)),
        ),
    };
    let typed = money.draft(&mut ui.inner.drafts.borrow_mut()).clone();
    let field = Field {
        id: money.id(),
        label: Line::plain(label).with("currency", figures.code()),
        hint: Some(hint),
        error: fault_of(faults, money.id()),
        value: typed.unwrap_or_else(|| figures.typed(value)),
        mode: "decimal",
        autocomplete: "off",
        affix: Some(figures.symbol()),
    };
    field.view(
        ui,
        Rc::new(move |text, done| enter(store, money, text, done)),
    )
}

/// Takes an amount over as it is typed.
fn enter(store: Store, money: Money, text: String, done: bool) {
    let Some(inner) = store.inner() else {
        return;
    };
    *money.draft(&mut inner.drafts.borrow_mut()) = Some(text);
    follow_typed(store);
    if money == Money::Amount {
        follow_count(store);
    }
    if done {
        announce(store);
    }
}

/// Changes the plan to what is typed, where that can be read.
#[inline(never)]
pub(crate) fn follow_typed(store: Store) {
    if store.look(|_, flow| flow.step() == Step::Tailor) != Some(true) {
        return;
    }
    match store.look(entries) {
        Some(Ok(params)) => store.send(Event::Tailor(params)),
        Some(Err(_)) => store.refresh(),
        None => {}
    }
}

fn money_hint(ui: &Ui, flow: &Flow, money: Money) -> Node {
    let range = flow
        .chosen()
        .and_then(|chosen| money.range(&chosen.offer.limits));
    match range {
        Some(range) => message(ui, &bounds(ui, "tailor-amount-hint", range)),
        None => nothing(),
    }
}

/// A message about the least and the largest amount.
fn bounds(ui: &Ui, id: &'static str, range: Range<Minor>) -> Line {
    Line::plain(id)
        .with("min", ui.money(range.min))
        .with("max", ui.money(range.max))
}

fn count_field(ui: &Ui, offer: &Offer, range: Range<u16>, or: bool, faults: &[Fault]) -> Node {
    let store = ui.store;
    let now = u16::try_from(offer.regular().len()).unwrap_or(range.min);
    let mut options = Vec::new();
    for count in range.min..=range.max {
        options.push(Line::plain("tailor-count-option").with("count", i64::from(count)));
    }
    let list = Select {
        id: "tailor-count",
        label: if or {
            "tailor-count-or-label"
        } else {
            "tailor-count-label"
        },
        hint: None,
        error: fault_of(faults, "tailor-count"),
        options,
        chosen: usize::from(now.saturating_sub(range.min)),
    };
    select(
        ui,
        list,
        Rc::new(move |index| {
            let count = at(range, index);
            if let Some(inner) = store.inner() {
                inner.drafts.borrow_mut().amount = None;
            }
            change(store, &|params| {
                params.count = count;
                params.amount = None;
            });
        }),
    )
}

/// The number at a place of a list that begins with the least.
fn at(range: Range<u16>, index: usize) -> Option<u16> {
    range.min.checked_add(u16::try_from(index).ok()?)
}

fn periods_field(ui: &Ui, flow: &Flow, offer: &Offer, range: Range<u16>, faults: &[Fault]) -> Node {
    let store = ui.store;
    let frequency = flow.usual_frequency().unwrap_or(Frequency::Monthly);
    let now = offer.params.periods.unwrap_or(range.min);
    let mut options = Vec::new();
    for count in range.min..=range.max {
        options.push(
            Line::plain("tailor-periods-option")
                .with("frequency", words::frequency_code(frequency))
                .with("count", i64::from(count)),
        );
    }
    let list = Select {
        id: "tailor-periods",
        label: if offer.kind == Kind::Modification {
            "tailor-extend-label"
        } else {
            "tailor-periods-label"
        },
        hint: None,
        error: fault_of(faults, "tailor-periods"),
        options,
        chosen: usize::from(now.saturating_sub(range.min)),
    };
    select(
        ui,
        list,
        Rc::new(move |index| change(store, &|params| params.periods = at(range, index))),
    )
}

/// The cheaper service plans, by what they cost.
fn service_plan_field(ui: &Ui, flow: &Flow, offer: &Offer, faults: &[Fault]) -> Option<Node> {
    let store = ui.store;
    let range = wide(offer.limits.service_plan)?;
    let terms = flow.terms()?;
    let Terms::Downgrade(terms) = &terms.policy.option(&offer.option)?.kind else {
        return None;
    };
    let now = offer.params.service_plan.unwrap_or(range.min);
    let mut options = Vec::new();
    for index in range.min..=range.max {
        let price = terms.plans.get(usize::from(index))?.price;
        options.push(Line::plain("tailor-service-plan-option").with("price", ui.money(price)));
    }
    let list = Select {
        id: "tailor-service-plan",
        label: "tailor-service-plan-label",
        hint: None,
        error: fault_of(faults, "tailor-service-plan"),
        options,
        chosen: usize::from(now.saturating_sub(range.min)),
    };
    Some(select(
        ui,
        list,
        Rc::new(move |index| change(store, &|params| params.service_plan = at(range, index))),
    ))
}

/// Paying oneself or automatically. Nothing is collected unless it is chosen here.
fn autopay_field(ui: &Ui, offer: &Offer, faults: &[Fault]) -> Option<Node> {
    let store = ui.store;
    let autopay = offer.autopay.as_ref()?;
    let radios = Radios {
        id: "tailor-autopay",
        legend: "tailor-autopay-label",
        hint: Some(message(ui, &Line::plain("tailor-autopay-hint"))),
        error: fault_of(faults, "tailor-autopay"),
        choices: ["tailor-autopay-off", "tailor-autopay-on"]
            .map(|id| message(ui, &Line::plain(id)))
            .into(),
        chosen: Some(usize::from(autopay.on)),
        layout: "leeway-segments leeway-segments--single",
    };
    Some(radios.view(
        ui,
        Rc::new(move |index| change(store, &|params| params.autopay = Some(index == 1))),
    ))
}

fn date_field(ui: &Ui, flow: &Flow, offer: &Offer, faults: &[Fault]) -> Option<Node> {
    let store = ui.store;
    let range = wide(offer.limits.first_date)?;
    let now = offer.params.first_date?;
    let starts = starts(flow, offer, range, now);
    if starts.len() < 2 {
        return None;
    }
    let (mut choices, mut chosen) = (Vec::new(), None);
    for (index, start) in starts.iter().enumerate() {
        choices.push(date(ui, start.due));
        if start.asked == now {
            chosen = Some(index);
        }
    }
    let radios = Radios {
        id: "tailor-date",
        legend: if offer.regular().len() > 1 {
            "tailor-date-label"
        } else {
            "tailor-date-once-label"
        },
        hint: None,
        error: fault_of(faults, "tailor-date"),
        choices,
        chosen,
        layout: "leeway-segments leeway-segments--wide",
    };
    Some(radios.view(
        ui,
        Rc::new(move |index| {
            change(store, &|params| {
                params.first_date = starts.get(index).map(|start| start.asked);
                params.anchor_day = None;
            });
        }),
    ))
}

/// The day of the month on which the customer is paid: payments then start, and stay, on
/// the day after, when the money is there.
fn pay_day_field(ui: &Ui, offer: &Offer) -> Option<Node> {
    let store = ui.store;
    let range = wide(offer.limits.first_date)?;
    let several = offer.regular().len() > 1;
    if !several
        || offer
            .params
            .frequency
            .is_some_and(|f| f != Frequency::Monthly)
    {
        return None;
    }
    let days = words::pay_days(range);
    let chosen = ui.inner.drafts.borrow().pay_day;
    let mut options = vec![Line::plain("tailor-payday-none")];
    let mut place = 0;
    for (index, (pay_day, _)) in days.iter().enumerate() {
        options.push(Line::plain("tailor-payday-option").with("day", i64::from(*pay_day)));
        if chosen == Some(*pay_day) {
            place = index + 1;
        }
    }
    let list = Select {
        id: "tailor-payday",
        label: "tailor-payday-label",
        hint: Some(message(ui, &Line::plain("tailor-payday-hint"))),
        error: None,
        options,
        chosen: place,
    };
    Some(select(
        ui,
        list,
        Rc::new(move |index| {
            let picked = index.checked_sub(1).and_then(|place| days.get(place));
            if let Some(inner) = store.inner() {
                inner.drafts.borrow_mut().pay_day = picked.map(|(pay_day, _)| *pay_day);
            }
            if let Some((_, first)) = picked {
                let first = *first;
                change(store, &|params| {
                    params.first_date = Some(first);
                    params.anchor_day = None;
                });
            }
        }),
    ))
}

/// A day to start on: as it is asked for, and as it falls due once weekends and
/// holidays are taken into account.
struct Start {
    asked: Date,
    due: Date,
}

/// A few days to start on, all of which fit: the first and the last day, the one
/// chosen, and the days of the month on which people are usually paid.
fn starts(flow: &Flow, offer: &Offer, range: Range<Date>, now: Date) -> Vec<Start> {
    let usual = flow
        .terms()
        .map_or([1, 15], |terms| terms.policy.calendar.semi_monthly_days);
    let first_due = |offer: &Offer| offer.regular().first().map(|row| row.due);
    let due_now = first_due(offer);
    // Who pays by the week is paid on a day of the week, so each of them is there.
    let weekly = matches!(
        offer.params.frequency,
        Some(Frequency::Weekly | Frequency::Fortnightly)
    );
    let mut found: Vec<Start> = Vec::new();
    for ahead in 0..=range.min.days_until(range.max) {
        let Ok(day) = range.min.add_days(ahead) else {
            break;
        };
        let usual = if weekly {
            ahead < 7
        } else {
            matches!(day.day(), 1 | 15) || usual.contains(&day.day())
        };
        if !(usual || day == now || day == range.min || day == range.max) {
            continue;
        }
        let would_be = flow.would_be(&Params {
            first_date: Some(day),
            anchor_day: None,
            ..offer.params
        });
        let due = if day == now {
            due_now
        } else {
            // Two days that fall due together are one, and the chosen one stays.
            would_be
                .as_ref()
                .and_then(first_due)
                .filter(|due| Some(*due) != due_now)
        };
        if let Some(due) = due.filter(|due| found.iter().all(|start| start.due != *due)) {
            found.push(Start { asked: day, due });
        }
    }
    let most = if weekly { MAX_WEEK_DATES } else { MAX_DATES };
    while found.len() > most {
        // The one before the last is missed least, unless it is the chosen one.
        let place = found.len() - 2;
        let chosen = found.get(place).is_some_and(|start| start.asked == now);
        found.remove(if chosen { place - 1 } else { place });
    }
    found
}

fn why(ui: &Ui, flow: &Flow, kind: Kind, limits: &Limits) -> Node {
    let name = flow
        .account()
        .map_or("", |answer| answer.creditor.name.as_str());
    let mut body = el("div", "leeway-stack leeway-stack--tiny").child(el("p", "").tell(
        ui,
        &Line::plain("tailor-limits-text").with("creditor", name),
    ));
    let mut add = |line: Line| body.push(el("p", "").tell(ui, &line));
    if let Some(range) = wide(limits.count) {
        add(Line::plain("tailor-limits-count")
            .with("min", i64::from(range.min))
            .with("max", i64::from(range.max)));
    }
    if let Some(range) = wide(limits.amount) {
        let id = if kind == Kind::StepUp {
            "tailor-limits-first"
        } else {
            "tailor-limits-amount"
        };
        add(bounds(ui, id, range));
    }
    if let Some(range) = wide(limits.down_payment) {
        add(bounds(ui, "tailor-limits-down", range));
    }
    if let Some(range) = wide(limits.first_date) {
        add(Line::plain("tailor-limits-date")
            .with("min", ui.date(range.min))
            .with("max", ui.date(range.max)));
    }
    details(ui, "tailor-limits-summary", None, body)
}

/// The plan as it stands; nothing of it while an entry does not fit, because it
/// would be another plan than the one asked for.
fn summary(ui: &Ui, flow: &Flow) -> Node {
    let (Some(chosen), Some(terms)) = (flow.chosen(), flow.terms()) else {
        return nothing();
    };
    if chosen.fault.is_some() || entries(ui, flow).is_err() {
        return el("p", "leeway-text").say(ui, "tailor-summary-paused");
    }
    let offer = &chosen.offer;
    let axis = Axis::of(
        terms.quote.as_of,
        std::slice::from_ref(offer),
        is_of_contract(offer),
    );
    el("div", "leeway-stack leeway-stack--small")
        .child(options::headline(ui, flow, offer))
        .child(plot(ui, offer, axis))
        .child(facts(ui, &words::details(offer, false)))
        .child(options::effects(ui, offer))
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
fn change(store: Store, with: &dyn Fn(&mut Params)) {
    let changed = store.look(|_, flow| {
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
            .find(|params| flow.would_be(params).is_some())
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
    let index = store.look(|_, flow| {
        let offer = &flow.chosen()?.offer;
        let range = offer.limits.count?;
        offer.regular().len().checked_sub(usize::from(range.min))
    });
    let list: Option<HtmlSelectElement> = store
        .find("tailor-count")
        .and_then(|list| list.dyn_into().ok());
    if let (Some(Some(index)), Some(list)) = (index, list) {
        list.set_selected_index(i32::try_from(index).unwrap_or(0));
    }
}

/// Reads the new plan out.
fn announce(store: Store) {
    let line = store.look(|ui, flow| {
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
    let faults = store.look(|ui, flow| match entries(ui, flow) {
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
