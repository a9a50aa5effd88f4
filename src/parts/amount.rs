//! Amounts and days, each in an isolate so that their parts keep their order.

use leeway_core::date::Date;
use leeway_core::money::Minor;

use super::{Node, el};
use crate::state::Ui;

/// An amount of money.
pub(crate) fn amount(ui: &Ui, value: Minor) -> Node {
    amount_at(ui, value, "leeway-amount")
}

/// An amount of money in other classes.
pub(crate) fn amount_at(ui: &Ui, value: Minor, class: &'static str) -> Node {
    isolate(class, &ui.money(value))
}

/// Text whose direction is its own. Figures without a right-to-left letter are
/// told to run left to right: the marks some locales put into them would turn
/// sign and symbol around.
pub(super) fn isolate(class: &'static str, text: &str) -> Node {
    let figures = text.chars().any(|c| c.is_ascii_digit()) && !has_rtl(text);
    // What is longer than any amount or date may break, or it would leave its card.
    let long = class.is_empty() && text.len() > 48;
    let node = el("bdi", if long { "leeway-long" } else { class });
    let node = if figures {
        node.attr("dir", "ltr")
    } else {
        node
    };
    node.text(text)
}

/// Whether a letter of it runs from right to left.
pub(super) fn has_rtl(text: &str) -> bool {
    let rtl = |c: char| matches!(c, '\u{5d0}'..='\u{5ea}' | '\u{620}'..='\u{64a}' | '\u{66e}'..='\u{6d3}');
    text.chars().any(rtl)
}

/// A day.
pub(crate) fn date(ui: &Ui, value: Date) -> Node {
    el("time", "")
        .attr_text("datetime", value.to_string())
        .text(&ui.date(value))
}
