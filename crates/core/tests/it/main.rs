//! What core promises: options exact to the minor unit, and refusals that name
//! what is wrong.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

mod accounts;
mod apr_eu;
mod apr_us;
mod bounds;
mod choices;
mod counter;
mod disclosures;
mod eligibility;
mod fixture;
mod interop;
mod invariants;
mod json_texts;
mod modification;
mod options;
mod policies;
mod properties;
mod rates;
mod schedules;
mod services;
mod special;
mod step_up;
mod sums;
mod tila;
