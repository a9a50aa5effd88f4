//! The options side by side: what a month takes, what they cost in all, and which of
//! them fit what the customer can pay. Worked out on the device as it is typed.

use std::rc::Rc;

use leeway_core::date::Date;
use leeway_core::money::Minor;
use leeway_core::option::Offer;

use super::{back, heading, kind_icon, option_title};
use crate::flow::{Event, Fit, Flow, Wish};
use crate::parts::{
    Axis, Field, Node, Select, amount_at, banner, date, details, el, icon, is_of_contract, live,
    many, message, nothing, plot, schedule, select,
};
use crate::state::{Store, Ui};
use crate::words::{self, Line};

/// How many days from today a first payment can wait, as choices.
const WAITS: [(i32, &str); 4] = [
    (0, "compare-start-any"),
    (7, "compare-start-week"),
    (14, "compare-start-fortnight"),
    (30, "compare-start-month"),
];

/// The screen that compares the options.
pub(crate) fn compare(ui: &Ui, flow: &Flow) -> Node {
    if flow.terms().is_none() {
        return nothing();
    }
    many(vec![
        back(ui),
        heading(ui, "compare-title", &Line::plain("compare-lead")),
        el("div", "leeway-card leeway-compare__form").child(fields(ui)),
        live(ui.store, results),
    ])
}

fn fields(ui: &Ui) -> Node {
    let store = ui.store;
    let figures = ui.figures();
    let drafts = ui.inner.drafts.borrow();
    let most = Field {
        id: "compare-most",
        label: Line::plain("compare-most-label").with("currency", figures.code()),
        hint: Some(message(ui, &Line::plain("compare-most-hint"))),
        error: None,
        value: drafts.most.clone(),
        mode: "decimal",
        autocomplete: "off",
        affix: Some(figures.symbol()),
    };
    let start = Select {
        id: "compare-start",
        label: "compare-start-label",
        hint: None,
        error: None,
        options: WAITS.iter().map(|(_, id)| Line::plain(id)).collect(),
        chosen: drafts.wait,
    };
    many(vec![
        most.view(
            ui,
            Rc::new(move |text, done| {
                if let Some(inner) = store.inner() {
                    inner.drafts.borrow_mut().most = text;
                }
                // Drawn as it is typed; once more when the field is left would take the
                // button away from under a press.
                mark(store, done);
                if done {
                    announce(store);
                } else {
                    store.refresh();
                }
            }),
        ),
        select(
            ui,
            start,
            Rc::new(move |index| {
                if let Some(inner) = store.inner() {
                    inner.drafts.borrow_mut().wait = index;
                }
                store.refresh();
                announce(store);
            }),
        ),
    ])
}

/// What was entered; the other way it is an amount that cannot be read.
fn wish(ui: &Ui, flow: &Flow) -> Result<Wish, Line> {
    let drafts = ui.inner.drafts.borrow();
    let figures = ui.figures();
    let most = match drafts.most.trim() {
        "" => None,
        typed => Some(figures.parse(typed).map_err(|error| {
            let example = Minor::new(10_000).unwrap_or_default();
            words::amount_error(&error, example, &figures)
        })?),
    };
    let wait = WAITS.get(drafts.wait).map_or(0, |(days, _)| *days);
    let from = flow
        .terms()
        .filter(|_| wait > 0)
        .and_then(|terms| terms.quote.as_of.add_days(wait).ok());
    Ok(Wish { most, from })
}

/// How many options fit, in one sentence.
fn outcome(ui: &Ui, flow: &Flow) -> Line {
    match wish(ui, flow) {
        Err(line) => line,
        Ok(wish) => {
            let fits = flow.fits(&wish).iter().filter(|fit| fit.fits()).count();
            let count = i64::try_from(fits).unwrap_or(i64::MAX);
            Line::plain("compare-count").with("count", count)
        }
    }
}

/// Ties the field to what stands below it, where the options were, while what is in it cannot
/// be read: the field is not drawn anew under somebody's hands.
fn mark(store: Store, done: bool) {
    let unread = store.look(|ui, flow| wish(ui, flow).is_err()) == Some(true);
    let Some(field) = store.find("compare-most") else {
        return;
    };
    if unread && done {
        let _ = field.set_attribute("aria-describedby", "compare-most-hint compare-paused");
    } else if !unread {
        let _ = field.set_attribute("aria-describedby", "compare-most-hint");
    }
}

/// Reads out how many options fit.
fn announce(store: Store) {
    if let Some(line) = store.look(outcome) {
        store.say(&line);
    }
}

fn results(ui: &Ui, flow: &Flow) -> Node {
    let (Ok(wish), Some(terms)) = (wish(ui, flow), flow.terms()) else {
        return banner(
            ui,
            "leeway-banner leeway-banner--caution",
            "info",
            "compare-paused-title",
            Some(&outcome(ui, flow)),
        )
        .attr("id", "compare-paused");
    };
    let (fits, misses): (Vec<Fit>, Vec<Fit>) = flow.fits(&wish).into_iter().partition(Fit::fits);
    let offers: Vec<Offer> = fits.iter().map(|fit| fit.offer.clone()).collect();
    let axes = [false, true].map(|contract| Axis::of(terms.quote.as_of, &offers, contract));
    // Before anything is entered there is nothing that they fit.
    let heading = if wish.most.is_none() && wish.from.is_none() {
        Line::plain("options-title")
    } else {
        outcome(ui, flow)
    };
    let mut cards = el("ul", "leeway-options");
    for fit in &fits {
        cards.push(card(ui, fit, axes));
    }
    many(vec![
        el("section", "leeway-stack leeway-stack--small")
            .child(el(ui.heading(1), "leeway-heading").tell(ui, &heading))
            .child(if fits.is_empty() {
                el("p", "leeway-text").say(ui, "compare-none-text")
            } else {
                cards
            }),
        asking(ui, flow),
        missed(ui, &misses, &wish),
    ])
}

fn card(ui: &Ui, fit: &Fit, [bill, contract]: [Axis; 2]) -> Node {
    let offer = &fit.offer;
    let title = || option_title(ui, offer.title.as_deref(), offer.kind);
    let axis = if is_of_contract(offer) {
        contract
    } else {
        bill
    };
    let all = if offer.schedule.is_empty() {
        nothing()
    } else {
        let table = schedule(ui, offer.kind, &offer.schedule, offer.totals.total);
        details(ui, "compare-schedule-summary", Some(title()), table)
    };
    el("li", "").child(
        el("article", "leeway-card leeway-option")
            .child(
                el("div", "leeway-card__head")
                    .child(icon(kind_icon(offer.kind)))
                    .child(el(ui.heading(2), "leeway-heading").child(title())),
            )
            .child(figures(ui, fit))
            .child(plot(ui, offer, axis))
            .child(all)
            .child(
                el("div", "leeway-option__foot").child(
                    el("button", "leeway-button leeway-button--wide")
                        .sends(
                            ui.store,
                            Event::ChooseAs(offer.option.clone(), offer.params),
                        )
                        .say(ui, "options-choose-button")
                        .child(el("span", "leeway-hidden").text(" ").child(title())),
                ),
            ),
    )
}

/// The figures to compare, the same ones in the same places for every option.
fn figures(ui: &Ui, fit: &Fit) -> Node {
    let offer = &fit.offer;
    let money = |sum| amount_at(ui, sum, "leeway-amount leeway-amount--headline");
    let day = |day: Option<Date>| match day {
        Some(day) => date(ui, day),
        None => message(ui, &Line::plain("compare-nothing")),
    };
    let pair = |label, value: Node| {
        el("div", "leeway-compare__pair")
            .child(el("dt", "leeway-note").say(ui, label))
            .child(el("dd", "").child(value))
    };
    let (sum, label) = words::comes_to(&offer.totals);
    let mut figures = el("dl", "leeway-compare__figures")
        .child(pair("compare-most-head", money(fit.most)))
        .child(pair(label, money(sum)));
    let first = offer.schedule.first().map(|row| row.due);
    if offer.schedule.len() == 1 {
        figures.push(pair("detail-pay-by", day(first)));
    } else {
        figures.push(pair("detail-first", day(first)));
        let last = offer.schedule.last().map(|row| row.due);
        figures.push(pair("detail-last", day(last)));
    }
    figures
}

/// The options that need the customer's answers before they have figures.
fn asking(ui: &Ui, flow: &Flow) -> Node {
    let mut list = el("ul", "leeway-unavailable");
    let mut any = false;
    for option in flow.terms().iter().flat_map(|terms| terms.asking()) {
        any = true;
        let title = || option_title(ui, option.title.as_deref(), option.kind);
        let body = el("div", "")
            .child(el(ui.heading(2), "leeway-subheading").child(title()))
            .child(
                el("button", "leeway-link")
                    .sends(ui.store, Event::ShowAssistance)
                    .say(ui, "options-check-button")
                    .child(el("span", "leeway-hidden").text(" ").child(title())),
            );
        list.push(
            el("li", "leeway-unavailable__item")
                .child(icon(kind_icon(option.kind)))
                .child(body),
        );
    }
    if !any {
        return nothing();
    }
    el("section", "leeway-stack leeway-stack--small")
        .child(el(ui.heading(1), "leeway-heading").say(ui, "compare-asking-title"))
        .child(list)
}

/// What does not fit, and what it would take.
fn missed(ui: &Ui, misses: &[Fit], wish: &Wish) -> Node {
    if misses.is_empty() {
        return nothing();
    }
    let mut list = el("ul", "leeway-unavailable");
    for fit in misses {
        let offer = &fit.offer;
        let mut body =
            el("div", "").child(el(ui.heading(2), "leeway-subheading").child(option_title(
                ui,
                offer.title.as_deref(),
                offer.kind,
            )));
        let mut lines = Vec::new();
        if !fit.affordable && wish.most.is_some() {
            lines.push(Line::plain("compare-takes").with("amount", ui.money(fit.most)));
        }
        if let (false, Some(first)) = (fit.in_time, offer.schedule.first()) {
            lines.push(Line::plain("compare-latest").with("date", ui.date(first.due)));
        }
        for line in &lines {
            body.push(el("p", "leeway-unavailable__reason").tell(ui, line));
        }
        list.push(
            el("li", "leeway-unavailable__item")
                .child(icon(kind_icon(offer.kind)))
                .child(body),
        );
    }
    el("section", "leeway-stack leeway-stack--small")
        .child(el(ui.heading(1), "leeway-heading").say(ui, "compare-missed-title"))
        .child(list)
}
