//! Text fields and lists to choose from.

use leptos::prelude::AnyView;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement};

use super::{El, el, icon, message, nothing};
use crate::state::Ui;
use crate::words::{FieldId, Line};

/// A field for one line of text.
pub(crate) struct Field<'a> {
    /// The id of the input; hint and error derive theirs from it.
    pub(crate) id: FieldId,
    /// Its label.
    pub(crate) label: Line,
    /// What helps to fill it in.
    pub(crate) hint: Option<AnyView>,
    /// What is wrong with it.
    pub(crate) error: Option<&'a Line>,
    /// What is in it.
    pub(crate) value: String,
    /// `inputmode`: which keyboard a telephone shows.
    pub(crate) mode: &'static str,
    /// `autocomplete`.
    pub(crate) autocomplete: &'static str,
    /// Whether a short box is enough.
    pub(crate) short: bool,
    /// A currency symbol, with whether it stands before the number.
    pub(crate) affix: Option<(String, bool)>,
}

impl Field<'_> {
    /// The field; `changed` gets what is typed, and whether it is final.
    pub(crate) fn view(self, ui: &Ui, changed: impl Fn(String, bool) + Clone + 'static) -> AnyView {
        let box_class = if self.short {
            "leeway-field__box leeway-field__box--short"
        } else {
            "leeway-field__box"
        };
        let affix = self.affix.map_or_else(nothing, |(symbol, before)| {
            let class = if before {
                "leeway-field__affix"
            } else {
                "leeway-field__affix leeway-field__affix--end"
            };
            el("span", class)
                .attr("aria-hidden", "true")
                .text(symbol)
                .view()
        });
        let typed = changed.clone();
        let input = el("input", "leeway-field__control")
            .attr("id", self.id)
            .attr("type", "text")
            .attr("inputmode", self.mode)
            .attr("autocomplete", self.autocomplete)
            .attr("autocapitalize", "off")
            .attr("spellcheck", "false")
            .attr("value", self.value)
            .on("input", move |event| typed(input_value(&event), false))
            .on("change", move |event| changed(input_value(&event), true));
        let input = described(input, self.id, self.hint.is_some(), self.error.is_some());
        around(
            ui,
            self.id,
            self.label,
            self.hint,
            self.error,
            el("div", box_class).child(affix).child(input),
        )
    }
}

/// A list to choose one entry from.
pub(crate) struct Select<'a> {
    /// The id of the list.
    pub(crate) id: FieldId,
    /// Its label.
    pub(crate) label: Line,
    /// What helps to choose.
    pub(crate) hint: Option<AnyView>,
    /// What is wrong with it.
    pub(crate) error: Option<&'a Line>,
    /// Its entries.
    pub(crate) options: Vec<Line>,
    /// The entry that is chosen.
    pub(crate) chosen: Option<usize>,
}

/// A list to choose one entry from; `changed` gets the place of the entry.
pub(crate) fn select(ui: &Ui, list: Select<'_>, changed: impl Fn(usize) + 'static) -> AnyView {
    let chosen = list.chosen;
    let control = el("select", "leeway-field__control")
        .attr("id", list.id)
        .children(list.options.iter().enumerate().map(|(index, line)| {
            let message = ui.message(line);
            el("option", "")
                .attr("value", index.to_string())
                .flag("selected", chosen == Some(index))
                // An option holds text alone, so isolates are marks here.
                .text(message.to_plain())
                .view()
        }))
        .on("change", move |event| {
            if let Some(index) = select_value(&event).and_then(|value| value.parse().ok()) {
                changed(index);
            }
        });
    let control = described(control, list.id, list.hint.is_some(), list.error.is_some());
    around(
        ui,
        list.id,
        list.label,
        list.hint,
        list.error,
        el(
            "div",
            "leeway-field__box leeway-field__box--short leeway-field__box--select",
        )
        .child(control)
        .child(icon("chevron-down")),
    )
}

/// What a text field, radio or checkbox holds.
pub(crate) fn input_value(event: &Event) -> String {
    input(event).map(|input| input.value()).unwrap_or_default()
}

/// The input an event comes from.
pub(crate) fn input(event: &Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

/// What a list holds.
pub(crate) fn select_value(event: &Event) -> Option<String> {
    let select: HtmlSelectElement = event.target()?.dyn_into().ok()?;
    Some(select.value())
}

/// The id of what belongs to a field.
pub(super) fn id_of(id: FieldId, what: &str) -> String {
    [id, what].concat()
}

/// Ties an input to its hint and error.
pub(super) fn described(input: El, id: FieldId, hint: bool, error: bool) -> El {
    let ids = match (hint, error) {
        (false, false) => return input,
        (true, false) => id_of(id, "-hint"),
        (false, true) => id_of(id, "-error"),
        (true, true) => [id, "-hint ", id, "-error"].concat(),
    };
    let input = input.attr("aria-describedby", ids);
    if error {
        input.attr("aria-invalid", "true")
    } else {
        input
    }
}

/// The hint and the error of a field.
pub(super) fn hint_and_error(
    ui: &Ui,
    id: FieldId,
    hint: Option<AnyView>,
    error: Option<&Line>,
) -> [AnyView; 2] {
    let hint = hint.map_or_else(nothing, |hint| {
        el("p", "leeway-field__hint")
            .attr("id", id_of(id, "-hint"))
            .child(hint)
            .view()
    });
    let error = error.map_or_else(nothing, |error| {
        el("p", "leeway-field__error")
            .attr("id", id_of(id, "-error"))
            .child(icon("warning"))
            .child(el("span", "").child(message(ui, error)))
            .view()
    });
    [hint, error]
}

/// The classes of a field.
pub(super) fn field_class(error: bool) -> &'static str {
    if error {
        "leeway-field leeway-field--error"
    } else {
        "leeway-field"
    }
}

fn around(
    ui: &Ui,
    id: FieldId,
    label: Line,
    hint: Option<AnyView>,
    error: Option<&Line>,
    control: El,
) -> AnyView {
    el("div", field_class(error.is_some()))
        .child(
            el("label", "leeway-field__label")
                .attr("for", id)
                .child(message(ui, &label)),
        )
        .children(hint_and_error(ui, id, hint, error))
        .child(control)
        .view()
}
