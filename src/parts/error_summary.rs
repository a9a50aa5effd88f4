//! The list of errors above a form: it takes the focus on every submit and leads
//! to each field.

use leptos::prelude::AnyView;

use super::{el, message, nothing};
use crate::state::{Store, Ui};
use crate::words::{FieldId, Line};

/// What is wrong with a field, and how to mend it.
#[derive(Clone)]
pub(crate) struct Fault {
    /// The id of the field's input.
    pub(crate) field: FieldId,
    /// What to do.
    pub(crate) line: Line,
}

/// What is wrong with this field, if anything.
pub(crate) fn fault_of<'a>(faults: &'a [Fault], field: FieldId) -> Option<&'a Line> {
    faults
        .iter()
        .find(|fault| fault.field == field)
        .map(|fault| &fault.line)
}

/// The list; nothing where nothing is wrong.
pub(crate) fn error_summary(ui: &Ui, faults: &[Fault]) -> AnyView {
    if faults.is_empty() {
        return nothing();
    }
    let store = ui.store;
    el("div", "leeway-error-summary")
        .attr("tabindex", "-1")
        .child(
            el(ui.heading(1), "leeway-error-summary__title")
                .child(message(ui, &Line::plain("frame-errors-title"))),
        )
        .child(el("ul", "").children(faults.iter().map(|fault| {
            let field = fault.field;
            let mut address = String::from("#");
            address.push_str(field);
            el("li", "")
                .child(
                    el("a", "leeway-error-summary__link")
                        .attr("href", address)
                        // The browser would change the host page's address and,
                        // in a shadow root, find nothing.
                        .on("click", move |event| {
                            event.prevent_default();
                            Store::focus_field(store, field);
                        })
                        .child(message(ui, &fault.line)),
                )
                .view()
        })))
        .view()
}
