//! Amounts and days, each in an isolate so that their parts keep their order.

use leeway_core::date::Date;
use leeway_core::money::Minor;
use leptos::prelude::AnyView;

use super::{El, el};
use crate::state::Ui;

/// An amount of money.
pub(crate) fn amount(ui: &Ui, value: Minor) -> AnyView {
    amount_at(ui, value, "leeway-amount")
}

/// An amount of money in other classes.
pub(crate) fn amount_at(ui: &Ui, value: Minor, class: &'static str) -> AnyView {
    let text = ui.money(value);
    isolate(class, text).view()
}

/// Text whose direction is its own. Figures without a right-to-left letter are
/// told to run left to right: the marks some locales put into them would turn
/// sign and symbol around.
pub(super) fn isolate(class: &'static str, text: String) -> El {
    let rtl = text.chars().any(|c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fefc}') && c.is_alphabetic());
    let figures = text.chars().any(char::is_numeric);
    el("bdi", class)
        .attr_if("dir", (figures && !rtl).then_some("ltr"))
        .text(text)
}

/// A day.
pub(crate) fn date(ui: &Ui, value: Date) -> AnyView {
    el("time", "")
        .attr("datetime", value.to_string())
        .text(ui.date(value))
        .view()
}
