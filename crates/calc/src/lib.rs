//! Leeway's sums as operations on JSON lines: a request in, an answer out.
//!
//! ```
//! use leeway_calc::{Settings, answer};
//!
//! let line = br#"{"id": 7, "op": "split", "minor_units": 100, "parts": 3}"#;
//! assert_eq!(answer(line, &Settings::default()).text, r#"{"id":7,"ok":{"parts":[34,33,33]}}"#);
//!
//! let line = br#"{"id": 8, "op": "split", "minor_units": 100, "parts": 0}"#;
//! assert_eq!(
//!     answer(line, &Settings::default()).text,
//!     r#"{"id":8,"error":{"code":"count_out_of_range","path":"/parts","message":"from 1 to 10000"}}"#,
//! );
//! ```
//!
//! Nothing here knows a clock, a network or a file, and no binary float takes
//! part: the same line gives the same bytes on every platform.

#![cfg_attr(not(test), deny(clippy::float_arithmetic))]

mod annuity;
mod error;
mod every;
mod line;
mod logarithm;
mod members;
mod number;
mod ops;
mod policies;
mod proof;
mod source;
mod streams;

pub use error::{CalcError, Code};
pub use line::{Answer, MAX_LINE_BYTES, Outcome, Settings, answer, too_long};
pub use ops::{Example, Member, OPERATIONS, Operation, operation};
pub use policies::Policies;
