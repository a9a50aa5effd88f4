//! Any of a few, as native checkboxes.

use std::rc::Rc;

use super::field::{described, field_class, hint_and_error, id_of, input};
use super::radios::segment;
use super::{Node, el};
use crate::state::Ui;
use crate::words::{FieldId, Line};

/// A group of checkboxes.
pub(crate) struct Checkboxes<'a> {
    /// What the ids begin with. The first box has it as its id, so that the list of
    /// errors leads there.
    pub(crate) id: FieldId,
    /// The question.
    pub(crate) legend: &'static str,
    /// What helps to answer it.
    pub(crate) hint: Option<Node>,
    /// What is wrong with the answer.
    pub(crate) error: Option<&'a Line>,
    /// The answers, by their labels, each with whether it is ticked.
    pub(crate) boxes: Vec<(Node, bool)>,
    /// How the answers are laid out: `leeway-segments` and its variants.
    pub(crate) layout: &'static str,
}

impl Checkboxes<'_> {
    /// The group; `changed` gets the place of a box and whether it is ticked.
    pub(crate) fn view(self, ui: &Ui, changed: Rc<dyn Fn(usize, bool)>) -> Node {
        let id = self.id;
        let (hint, error) = (self.hint.is_some(), self.error.is_some());
        let mut answers = el("div", self.layout);
        for (index, (label, ticked)) in self.boxes.into_iter().enumerate() {
            let changed = Rc::clone(&changed);
            let own = if index == 0 {
                id.to_owned()
            } else {
                id_of(id, &index.to_string())
            };
            let tick = el("input", "leeway-segment__input")
                .attr("type", "checkbox")
                .attr_text("id", own)
                .flag("checked", ticked)
                .on("change", move |event| {
                    changed(index, input(&event).is_some_and(|input| input.checked()));
                });
            answers.push(segment(tick, label));
        }
        described(el("fieldset", field_class(error)), id, hint, error)
            .child(el("legend", "leeway-field__label").say(ui, self.legend))
            .child(hint_and_error(ui, id, self.hint, self.error))
            .child(answers)
    }
}
