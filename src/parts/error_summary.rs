//! The list of errors above a form: it takes the focus on every submit and leads
//! to each field.

use super::{Node, el, nothing};
use crate::state::Ui;
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
pub(crate) fn fault_of(faults: &[Fault], field: FieldId) -> Option<&Line> {
    faults
        .iter()
        .find(|fault| fault.field == field)
        .map(|fault| &fault.line)
}

/// The list; nothing where nothing is wrong.
pub(crate) fn error_summary(ui: &Ui, faults: &[Fault]) -> Node {
    if faults.is_empty() {
        return nothing();
    }
    let store = ui.store;
    let mut list = el("ul", "");
    for fault in faults {
        let field = fault.field;
        list.push(
            el("li", "").child(
                el("a", "leeway-error-summary__link")
                    .attr_text("href", ["#", field].concat())
                    // The browser would change the host page's address and, in a
                    // shadow root, find nothing.
                    .on("click", move |event| {
                        event.prevent_default();
                        store.focus_field(field);
                    })
                    .child(el("span", "").tell(ui, &fault.line)),
            ),
        );
    }
    el("div", "leeway-error-summary")
        .attr("tabindex", "-1")
        .child(el(ui.heading(1), "leeway-error-summary__title").say(ui, "frame-errors-title"))
        .child(list)
}
