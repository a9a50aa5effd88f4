//! Who may have which option: conditions over facts, in three-valued logic.
//!
//! A fact that is not known makes a condition unknown, and an option shows only
//! where its condition is true. So leaving something out never opens an option.

mod condition;
mod fact;

pub use condition::{Condition, Expectation, Finding, Truth};
pub use fact::{Fact, FactType, FactValue, Facts};
