//! Text fields and lists to choose from.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement};

use super::amount::has_rtl;
use super::{Node, el, icon, nothing};
use crate::state::Ui;
use crate::words::{FieldId, Line};

/// A field for one line of text.
pub(crate) struct Field<'a> {
    /// The id of the input; hint and error derive theirs from it.
    pub(crate) id: FieldId,
    /// Its label.
    pub(crate) label: Line,
    /// What helps to fill it in.
    pub(crate) hint: Option<Node>,
    /// What is wrong with it.
    pub(crate) error: Option<&'a Line>,
    /// What is in it.
    pub(crate) value: String,
    /// `inputmode`: which keyboard a telephone shows.
    pub(crate) mode: &'static str,
    /// `autocomplete`.
    pub(crate) autocomplete: &'static str,
    /// A currency symbol, with whether it stands before the number.
    pub(crate) affix: Option<(String, bool)>,
}

/// Gets what is typed, and whether it is final.
pub(crate) type Typed = std::rc::Rc<dyn Fn(String, bool)>;

impl Field<'_> {
    /// The field.
    pub(crate) fn view(self, ui: &Ui, typed: Typed) -> Node {
        let mut around = el("div", "leeway-field__box leeway-field__box--short");
        if self.mode == "numeric" {
            // Groups of digits stay in their order where the text runs from right to left.
            around = around.attr("dir", "ltr");
        }
        if let Some((symbol, before)) = self.affix {
            let class = if before {
                "leeway-field__affix"
            } else {
                "leeway-field__affix leeway-field__affix--end"
            };
            // As an amount runs, so does the box in which it is entered.
            if !has_rtl(&symbol) {
                around = around.attr("dir", "ltr");
            }
            around.push(
                el("span", class)
                    .attr("aria-hidden", "true")
                    // Else the dollar of US$ comes first where the text runs from right to left.
                    .child(el("bdi", "").text(&symbol)),
            );
        }
        let done = std::rc::Rc::clone(&typed);
        let input = el("input", "leeway-field__control")
            .attr("id", self.id)
            .attr("type", "text")
            .attr("inputmode", self.mode)
            .attr("autocomplete", self.autocomplete)
            .attr("autocapitalize", "off")
            .attr("spellcheck", "false")
            .attr_text("value", self.value)
            .on("input", move |event| typed(input_value(&event), false))
            .on("change", move |event| done(input_value(&event), true));
        let input = described(input, self.id, self.hint.is_some(), self.error.is_some());
        labelled(
            ui,
            self.id,
            &self.label,
            self.hint,
            self.error,
            around.child(input),
        )
    }
}

/// A list to choose one entry from.
pub(crate) struct Select<'a> {
    /// The id of the list.
    pub(crate) id: FieldId,
    /// Its label.
    pub(crate) label: &'static str,
    /// What helps to choose.
    pub(crate) hint: Option<Node>,
    /// What is wrong with it.
    pub(crate) error: Option<&'a Line>,
    /// Its entries.
    pub(crate) options: Vec<Line>,
    /// The entry that is chosen.
    pub(crate) chosen: usize,
}

/// Gets the place of an answer or entry.
pub(crate) type Picked = std::rc::Rc<dyn Fn(usize)>;

/// A list to choose one entry from.
pub(crate) fn select(ui: &Ui, list: Select<'_>, picked: Picked) -> Node {
    let mut control = el("select", "leeway-field__control").attr("id", list.id);
    for (index, line) in list.options.iter().enumerate() {
        control.push(
            el("option", "")
                .attr_text("value", index.to_string())
                .flag("selected", index == list.chosen)
                // An option holds text alone, so isolates are marks here.
                .text(&ui.message(line).to_plain()),
        );
    }
    let control = control.on("change", move |event| {
        if let Some(index) = select_value(&event).and_then(|value| value.parse().ok()) {
            picked(index);
        }
    });
    let control = described(control, list.id, list.hint.is_some(), list.error.is_some());
    labelled(
        ui,
        list.id,
        &Line::plain(list.label),
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

/// What a text field holds.
fn input_value(event: &Event) -> String {
    input(event).map(|input| input.value()).unwrap_or_default()
}

/// The input an event comes from.
pub(super) fn input(event: &Event) -> Option<HtmlInputElement> {
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
pub(super) fn described(input: Node, id: FieldId, hint: bool, error: bool) -> Node {
    let ids = match (hint, error) {
        (false, false) => return input,
        (true, false) => id_of(id, "-hint"),
        (false, true) => id_of(id, "-error"),
        (true, true) => [id, "-hint ", id, "-error"].concat(),
    };
    let input = input.attr_text("aria-describedby", ids);
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
    hint: Option<Node>,
    error: Option<&Line>,
) -> Node {
    let mut both = nothing();
    if let Some(hint) = hint {
        both.push(
            el("p", "leeway-field__hint")
                .attr_text("id", id_of(id, "-hint"))
                .child(hint),
        );
    }
    if let Some(error) = error {
        both.push(
            el("p", "leeway-field__error")
                .attr_text("id", id_of(id, "-error"))
                .child(icon("warning"))
                .child(el("span", "").tell(ui, error)),
        );
    }
    both
}

/// The classes of a field.
pub(super) fn field_class(error: bool) -> &'static str {
    if error {
        "leeway-field leeway-field--error"
    } else {
        "leeway-field"
    }
}

pub(super) fn labelled(
    ui: &Ui,
    id: FieldId,
    label: &Line,
    hint: Option<Node>,
    error: Option<&Line>,
    control: Node,
) -> Node {
    el("div", field_class(error.is_some()))
        .child(
            el("label", "leeway-field__label")
                .attr("for", id)
                .tell(ui, label),
        )
        .child(hint_and_error(ui, id, hint, error))
        .child(control)
}
