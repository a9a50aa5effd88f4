//! The drawing of a schedule: what is still owed before each payment.

use leeway_core::date::Date;
use leeway_core::money::Minor;
use leeway_core::option::{Kind, Offer};

use super::icon::drawing;
use super::{Node, date, el, nothing};
use crate::state::Ui;
use crate::words::{self, Shows, hundredths};

/// What drawings share, so that they can be compared.
#[derive(Clone, Copy)]
pub(crate) struct Axis {
    start: Date,
    end: Date,
    most: Minor,
}

impl Axis {
    /// The axis of these offers, which start on `start`. Offers that take in a whole
    /// contract have one of their own: beside a loan, what is late could not be seen.
    pub(crate) fn of(start: Date, offers: &[Offer], contract: bool) -> Self {
        let mut axis = Self {
            start,
            end: start,
            most: Minor::ZERO,
        };
        for offer in offers {
            if is_of_contract(offer) != contract {
                continue;
            }
            for row in &offer.schedule {
                axis.end = axis.end.max(row.due);
                let owed = row.balance.plus(row.total).unwrap_or(Minor::MAX);
                axis.most = axis.most.max(owed);
            }
        }
        axis
    }
}

/// Whether an offer takes in the running contract.
pub(crate) const fn is_of_contract(offer: &Offer) -> bool {
    offer.totals.before.is_some()
}

/// The drawing of an offer; nothing where nothing is to be paid.
pub(crate) fn plot(ui: &Ui, offer: &Offer, axis: Axis) -> Node {
    if offer.schedule.is_empty() {
        return nothing();
    }
    let mut plot = drawing("leeway-bars__plot", "0 0 120 40").attr("preserveAspectRatio", "none");
    let rows = &offer.schedule;
    // What is owed falls much alike however payments rise; their steps show in themselves.
    let (shows, most, label) = if offer.kind == Kind::StepUp {
        let largest = rows.iter().map(|row| row.total).max();
        let most = largest.unwrap_or(axis.most);
        (Shows::Paid, most, "options-bars-rise-label")
    } else {
        (Shows::Owed, axis.most, "options-bars-label")
    };
    for bar in words::bars(shows, rows, axis.start, axis.end, most) {
        let class = if bar.soft {
            "leeway-bars__bar leeway-bars__bar--soft"
        } else {
            "leeway-bars__bar"
        };
        plot.push(
            el("rect", class)
                .attr_text("x", hundredths(bar.x))
                .attr_text("y", hundredths(4_000 - bar.height))
                .attr_text("width", hundredths(bar.width))
                .attr_text("height", hundredths(bar.height)),
        );
    }
    el("div", "leeway-bars")
        .attr("aria-hidden", "true")
        .child(el("p", "leeway-bars__axis").say(ui, label))
        .child(plot)
        .child(
            el("p", "leeway-bars__axis")
                .child(el("span", "").say(ui, "detail-today"))
                .child(el("span", "").child(date(ui, axis.end))),
        )
}

/// How much of `whole` is `part`, drawn; it repeats words beside it.
pub(crate) fn bar(part: Minor, whole: Minor) -> Node {
    let width = (part.units().max(0).saturating_mul(12_000) / whole.units().max(1)).min(12_000);
    let rect = |class, width| {
        el("rect", class)
            .attr("height", "8")
            .attr_text("width", hundredths(width))
    };
    drawing("leeway-bar", "0 0 120 8")
        .attr("preserveAspectRatio", "none")
        .child(rect("leeway-bar__whole", 12_000))
        .child(rect("leeway-bars__bar", width))
}
