//! What tests and measurements run on both sides: natively, and as Wasm in a real browser.
//!
//! * [`cases`]: random accounts under random policies, from a number; both sides have to
//!   work out the same bytes.
//! * [`fuzz`]: documents changed at random, from a number; what the core says to them.
//! * [`sums`]: schedules, a rate and an evaluation, for measuring.
//! * [`verifying`]: what checking a signed policy costs.
//! * [`answer`]: the line protocol of `leeway calc`.

pub mod cases;
mod dice;
pub mod fuzz;
pub mod sums;
pub mod verifying;

#[cfg(target_arch = "wasm32")]
mod exports;

/// What `leeway calc --unsigned` answers to a line.
#[must_use]
pub fn answer(line: &str) -> String {
    let settings = leeway_calc::Settings {
        unsigned: true,
        ..leeway_calc::Settings::default()
    };
    leeway_calc::answer(line.as_bytes(), &settings).text
}
