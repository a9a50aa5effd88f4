//! Who may have which option: conditions over facts, in three-valued logic.
//!
//! A fact that is not known makes a condition unknown, and an option shows only
//! where its condition is true, so a fact that is left out never opens an option.
//! Two things are known by their absence, and a creditor must not leave them out:
//! nothing is late where an account has no `past_due_since`, and a state that
//! stops every offer is not there unless the account says that it is.

mod condition;
mod explain;
mod fact;

pub use condition::{Condition, Expectation, Finding, Truth};
pub use explain::{Change, Checked};
pub use fact::{Fact, FactType, FactValue, Facts};
