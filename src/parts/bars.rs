//! The drawing of a schedule: what is still owed before each payment.

use leeway_core::date::Date;
use leeway_core::money::Minor;
use leeway_core::option::Offer;
use leptos::prelude::{AnyView, IntoAny};
use leptos::svg;
use leptos::tachys::view::add_attr::AddAnyAttr;

use super::icon::{attribute, drawing};
use super::{date, el, message};
use crate::state::Ui;
use crate::words::{self, Line, hundredths};

/// What all drawings of a screen share, so that they can be compared.
#[derive(Clone, Copy)]
pub(crate) struct Axis {
    start: Date,
    end: Date,
    most: Minor,
}

impl Axis {
    /// The axis of these offers, which start on `start`.
    pub(crate) fn of<'a>(start: Date, offers: impl Iterator<Item = &'a Offer>) -> Self {
        let mut axis = Self {
            start,
            end: start,
            most: Minor::ZERO,
        };
        for offer in offers {
            for row in &offer.schedule {
                axis.end = axis.end.max(row.due);
                let owed = row.balance.plus(row.total).unwrap_or(Minor::MAX);
                axis.most = axis.most.max(owed);
            }
        }
        axis
    }
}

/// The drawing of an offer; nothing where nothing is to be paid.
pub(crate) fn plot(ui: &Ui, offer: &Offer, axis: Axis) -> AnyView {
    if offer.schedule.is_empty() {
        return super::nothing();
    }
    let bars = words::bars(&offer.schedule, axis.start, axis.end, axis.most)
        .into_iter()
        .map(|bar| {
            let class = if bar.soft {
                "leeway-bars__bar leeway-bars__bar--soft"
            } else {
                "leeway-bars__bar"
            };
            svg::rect()
                .add_any_attr(vec![
                    attribute("class", class),
                    attribute("x", hundredths(bar.x)),
                    attribute("y", hundredths(4_000 - bar.height)),
                    attribute("width", hundredths(bar.width)),
                    attribute("height", hundredths(bar.height)),
                ])
                .into_any()
        })
        .collect();
    el("div", "leeway-bars")
        .attr("aria-hidden", "true")
        .child(drawing("leeway-bars__plot", "0 0 120 40", Some("none"), bars))
        .child(
            el("p", "leeway-bars__axis")
                .child(el("span", "").child(message(ui, &Line::plain("options-bars-label"))))
                .child(el("span", "").child(date(ui, axis.end))),
        )
        .view()
}
