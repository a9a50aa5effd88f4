//! A field for some lines of text.

use js_sys::Reflect;

use super::field::{Typed, described, labelled};
use super::{Node, el};
use crate::state::Ui;
use crate::words::{FieldId, Line};

/// A field for some lines of text.
pub(crate) struct TextArea<'a> {
    /// The id of the field; hint and error derive theirs from it.
    pub(crate) id: FieldId,
    /// Its label.
    pub(crate) label: &'static str,
    /// What helps to fill it in.
    pub(crate) hint: Option<Node>,
    /// What is wrong with it.
    pub(crate) error: Option<&'a Line>,
    /// What is in it.
    pub(crate) value: &'a str,
}

impl TextArea<'_> {
    /// The field.
    pub(crate) fn view(self, ui: &Ui, typed: Typed) -> Node {
        let area = el("textarea", "leeway-field__control")
            .attr("id", self.id)
            .attr("rows", "4")
            .attr("autocomplete", "off")
            .text(self.value)
            .on("input", move |event| {
                let text = event
                    .target()
                    .and_then(|area| Reflect::get(&area, &"value".into()).ok())
                    .and_then(|text| text.as_string());
                typed(text.unwrap_or_default(), false);
            });
        let area = described(area, self.id, self.hint.is_some(), self.error.is_some());
        labelled(
            ui,
            self.id,
            &Line::plain(self.label),
            self.hint,
            self.error,
            el("div", "leeway-field__box leeway-field__box--long").child(area),
        )
    }
}
