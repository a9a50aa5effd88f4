//! The part of Leeway that the browser, the creditor's server and the command
//! line share: money, civil dates, accounts, signed policies, eligibility,
//! options and the documents they exchange.
//!
//! Nothing here knows a clock, a network or a browser. Dates and times come in
//! as arguments, documents as bytes, and the same bytes in give the same bytes
//! out on every platform.

#![cfg_attr(not(test), deny(clippy::float_arithmetic))]

// The derived code of documents names the crate from outside.
extern crate self as leeway_core;

pub mod account;
pub mod answers;
pub mod apr;
pub mod budget;
pub mod counter;
pub mod date;
pub mod disclosure;
pub mod eligibility;
pub mod json;
pub mod money;
pub mod option;
pub mod policy;
pub mod progress;
pub mod receipt;
pub mod request;
pub mod schedule;
pub mod services;
pub mod trust;
pub mod wire;

#[cfg(feature = "schema")]
pub mod schema;

mod evaluate;
mod map;
#[cfg(feature = "openapi")]
mod openapi;
pub use evaluate::{EvaluateError, Evaluation, Explanation, evaluate, explain, tailor};
pub use map::SortedMap;

/// Keeps what `#[derive(Decode)]` says about a type where schemas are asked for, and
/// drops it where they are not: the feature is this crate's, the types are not.
#[cfg(feature = "schema")]
#[doc(hidden)]
#[macro_export]
macro_rules! described {
    ($($item:item)*) => { $($item)* };
}

/// See above.
#[cfg(not(feature = "schema"))]
#[doc(hidden)]
#[macro_export]
macro_rules! described {
    ($($item:item)*) => {};
}
