//! One of a few, as native radios, and a lone checkbox.

use leptos::prelude::AnyView;

use super::field::{described, field_class, hint_and_error, id_of, input};
use super::{El, el, message};
use crate::state::Ui;
use crate::words::{FieldId, Line};

/// A group of radios.
pub(crate) struct Radios<'a> {
    /// The name of the group. The first radio has it as its id, so that the list of
    /// errors leads there.
    pub(crate) id: FieldId,
    /// The question.
    pub(crate) legend: Line,
    /// What helps to answer it.
    pub(crate) hint: Option<AnyView>,
    /// What is wrong with the answer.
    pub(crate) error: Option<&'a Line>,
    /// The answers, by their labels.
    pub(crate) choices: Vec<AnyView>,
    /// The answer that is chosen.
    pub(crate) chosen: Option<usize>,
    /// How the answers are laid out: `leeway-segments` and its variants.
    pub(crate) layout: &'static str,
}

impl Radios<'_> {
    /// The group; `changed` gets the place of the answer.
    pub(crate) fn view(self, ui: &Ui, changed: impl Fn(usize) + Clone + 'static) -> AnyView {
        let id = self.id;
        let (hint, error) = (self.hint.is_some(), self.error.is_some());
        let chosen = self.chosen;
        let answers = self.choices.into_iter().enumerate().map(|(index, label)| {
            let changed = changed.clone();
            let own = if index == 0 {
                id.to_owned()
            } else {
                id_of(id, &index.to_string())
            };
            let radio = el("input", "leeway-segment__input")
                .attr("type", "radio")
                .attr("id", own)
                .attr("name", id)
                .attr("value", index.to_string())
                .flag("checked", chosen == Some(index))
                .on("change", move |_| changed(index));
            segment(radio, el("span", "leeway-segment__title").child(label))
        });
        let group = el("fieldset", field_class(error));
        described(group, id, hint, error)
            .child(el("legend", "leeway-field__label").child(message(ui, &self.legend)))
            .children(hint_and_error(ui, id, self.hint, self.error))
            .child(el("div", self.layout).children(answers))
            .view()
    }
}

/// A checkbox with its label; `changed` gets whether it is ticked.
pub(crate) fn checkbox(
    ui: &Ui,
    id: FieldId,
    label: Line,
    error: Option<&Line>,
    ticked: bool,
    changed: impl Fn(bool) + 'static,
) -> AnyView {
    let tick = el("input", "leeway-segment__input")
        .attr("type", "checkbox")
        .attr("id", id)
        .flag("checked", ticked)
        .on("change", move |event| {
            changed(input(&event).is_some_and(|input| input.checked()));
        });
    let tick = described(tick, id, false, error.is_some());
    el("div", field_class(error.is_some()))
        .children(hint_and_error(ui, id, None, error))
        .child(segment(
            tick,
            el("span", "leeway-segment__title").child(message(ui, &label)),
        ))
        .view()
}

fn segment(input: El, words: El) -> AnyView {
    el("label", "leeway-segment")
        .child(input)
        .child(el("span", "").child(words))
        .view()
}
