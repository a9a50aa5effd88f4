//! Income and expenses, with what is left of a month beside them while they are typed.

use std::rc::Rc;

use leeway_core::budget::{BudgetKind, BudgetPeriod};

use crate::flow::Flow;
use crate::flow::budget::{self, ELSEWHERE, ENTRIES, Entry, PERIODS, period_label};
use crate::parts::{
    Fault, Field, Node, el, fault_of, icon, live, many, message, nothing, select_value,
};
use crate::state::{Store, Ui};
use crate::words::Line;

/// The questions about income and expenses.
#[inline(never)]
pub(crate) fn budget(ui: &Ui, faults: &[Fault]) -> Node {
    let mut all = vec![el("p", "leeway-text").say(ui, "budget-lead")];
    for (title, kinds) in [
        (
            "budget-income-title",
            &[BudgetKind::Income] as &[BudgetKind],
        ),
        ("budget-needs-title", &[BudgetKind::Essential]),
        (
            "budget-else-title",
            &[BudgetKind::Priority, BudgetKind::Flexible],
        ),
    ] {
        let mut group = el("fieldset", "leeway-field leeway-budget")
            .child(el("legend", "leeway-field__label").tell(ui, &in_currency(ui, title)));
        for (place, entry) in ENTRIES.iter().enumerate() {
            if kinds.contains(&entry.kind) {
                group.push(line(ui, place, entry, faults));
            }
        }
        all.push(group);
    }
    all.push(elsewhere(ui, faults));
    all.push(live(ui.store, what_is_left));
    many(all)
}

/// One line: its amount, and for which time that is.
fn line(ui: &Ui, place: usize, entry: &Entry, faults: &[Fault]) -> Node {
    let store = ui.store;
    let figures = ui.figures();
    let drafts = ui.inner.drafts.borrow();
    let (text, per) = drafts.budget.line(place);
    let amount = Field {
        id: entry.id,
        label: Line::plain(entry.label),
        hint: None,
        error: fault_of(faults, entry.id),
        value: text.to_owned(),
        mode: "decimal",
        autocomplete: "off",
        affix: Some(figures.symbol()),
    };
    let amount = amount.view(
        ui,
        Rc::new(move |text, done| {
            if let Some(inner) = store.inner() {
                inner.drafts.borrow_mut().budget.put(place, text);
            }
            typed(store, done);
        }),
    );
    el("div", "leeway-budget__line")
        .child(amount)
        .child(periods(ui, place, entry, per))
}

/// The list of periods. Which line it belongs to is said by its label alone: on the screen
/// the line is beside it.
fn periods(ui: &Ui, place: usize, entry: &Entry, chosen: BudgetPeriod) -> Node {
    let store = ui.store;
    let mut list = el("select", "leeway-field__control").attr("id", entry.per);
    for (index, period) in PERIODS.iter().enumerate() {
        list.push(
            el("option", "")
                .attr_text("value", index.to_string())
                .flag("selected", *period == chosen)
                // An option holds text alone, so isolates are marks here.
                .text(&ui.message(&Line::plain(period_label(*period))).to_plain()),
        );
    }
    let list = list.on("change", move |event| {
        let index = select_value(&event).and_then(|value| value.parse::<usize>().ok());
        let period = index.and_then(|index| PERIODS.get(index));
        if let (Some(inner), Some(period)) = (store.inner(), period) {
            inner.drafts.borrow_mut().budget.put_period(place, *period);
        }
        typed(store, true);
    });
    let line = ui.message(&Line::plain(entry.label)).to_plain();
    el("div", "leeway-field leeway-budget__per")
        .child(
            el("label", "leeway-hidden")
                .attr("for", entry.per)
                .tell(ui, &Line::plain("budget-per-label").with("line", line)),
        )
        .child(
            el("div", "leeway-field__box leeway-field__box--select")
                .child(list)
                .child(icon("chevron-down")),
        )
}

/// A message that names the currency.
fn in_currency(ui: &Ui, id: &'static str) -> Line {
    Line::plain(id).with("currency", ui.figures().code())
}

fn elsewhere(ui: &Ui, faults: &[Fault]) -> Node {
    let store = ui.store;
    let figures = ui.figures();
    let field = Field {
        id: ELSEWHERE,
        label: in_currency(ui, "budget-elsewhere-label"),
        hint: Some(message(ui, &Line::plain("budget-elsewhere-hint"))),
        error: fault_of(faults, ELSEWHERE),
        value: ui.inner.drafts.borrow().budget.elsewhere.clone(),
        mode: "decimal",
        autocomplete: "off",
        affix: Some(figures.symbol()),
    };
    field.view(
        ui,
        Rc::new(move |text, _| {
            if let Some(inner) = store.inner() {
                inner.drafts.borrow_mut().budget.elsewhere = text;
            }
        }),
    )
}

/// What was typed shows at once. It is read out when a field is left, and then once.
fn typed(store: Store, done: bool) {
    store.refresh();
    if done && let Some(Some(line)) = store.look(left) {
        store.say(&line);
    }
}

fn left(ui: &Ui, _: &Flow) -> Option<Line> {
    let figures = ui.figures();
    let left = ui.inner.drafts.borrow().budget.left(&figures)?;
    Some(budget::left(left, &figures))
}

fn what_is_left(ui: &Ui, flow: &Flow) -> Node {
    match left(ui, flow) {
        Some(line) => el("p", "leeway-budget__left").tell(ui, &line),
        None => nothing(),
    }
}
