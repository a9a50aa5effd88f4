//! One of a few, as native radios, and a lone checkbox.

use super::field::{Picked, described, field_class, hint_and_error, id_of, input};
use super::{Node, el};
use crate::state::Ui;
use crate::words::{FieldId, Line};

/// A group of radios.
pub(crate) struct Radios<'a> {
    /// The name of the group. The first radio has it as its id, so that the list of
    /// errors leads there.
    pub(crate) id: FieldId,
    /// The question.
    pub(crate) legend: &'static str,
    /// What helps to answer it.
    pub(crate) hint: Option<Node>,
    /// What is wrong with the answer.
    pub(crate) error: Option<&'a Line>,
    /// The answers, by their labels.
    pub(crate) choices: Vec<Node>,
    /// The answer that is chosen.
    pub(crate) chosen: Option<usize>,
    /// How the answers are laid out: `leeway-segments` and its variants.
    pub(crate) layout: &'static str,
}

impl Radios<'_> {
    /// The group.
    pub(crate) fn view(self, ui: &Ui, picked: Picked) -> Node {
        let id = self.id;
        let (hint, error) = (self.hint.is_some(), self.error.is_some());
        let mut answers = el("div", self.layout);
        for (index, label) in self.choices.into_iter().enumerate() {
            let picked = picked.clone();
            let own = if index == 0 {
                id.to_owned()
            } else {
                id_of(id, &index.to_string())
            };
            let radio = el("input", "leeway-segment__input")
                .attr("type", "radio")
                .attr_text("id", own)
                .attr("name", id)
                .attr_text("value", index.to_string())
                .flag("checked", self.chosen == Some(index))
                .on("change", move |_| picked(index));
            answers.push(segment(radio, label));
        }
        described(el("fieldset", field_class(error)), id, hint, error)
            .child(el("legend", "leeway-field__label").say(ui, self.legend))
            .child(hint_and_error(ui, id, self.hint, self.error))
            .child(answers)
    }
}

/// A checkbox with its label; `changed` gets whether it is ticked.
pub(crate) fn checkbox(
    ui: &Ui,
    id: FieldId,
    label: &'static str,
    error: Option<&Line>,
    ticked: bool,
    changed: impl Fn(bool) + 'static,
) -> Node {
    let tick = el("input", "leeway-segment__input")
        .attr("type", "checkbox")
        .attr("id", id)
        .flag("checked", ticked)
        .on("change", move |event| {
            changed(input(&event).is_some_and(|input| input.checked()));
        });
    let tick = described(tick, id, false, error.is_some());
    el("div", field_class(error.is_some()))
        .child(hint_and_error(ui, id, None, error))
        .child(segment(tick, el("span", "").say(ui, label)))
}

pub(super) fn segment(input: Node, words: Node) -> Node {
    el("label", "leeway-segment")
        .child(input)
        .child(el("span", "").child(el("span", "leeway-segment__title").child(words)))
}
