//! The twelve facts that hold for every policy, account and choice, I1 to I12.
//!
//! Each is a property over random cases: [`policies`] makes the policies, [`debts`] what
//! is owed and what customers answer and choose. `LEEWAY_CASES` is the number of cases of
//! each, 10,000 where it is not set; `cargo xtask soak` runs a million.

mod balances;
mod dates;
mod debts;
mod eligibility;
mod equivalences;
mod found;
mod limits;
mod monotone;
mod policies;
mod purity;
mod rates;
mod recomputed;
mod replay;
mod rows;
mod sums;

use proptest::prelude::ProptestConfig;

/// How many cases each invariant is held to.
fn cases() -> u32 {
    std::env::var("LEEWAY_CASES").map_or(10_000, |cases| cases.parse().unwrap())
}

/// What was found failing becomes a test in [`found`], so no seeds are kept.
fn config() -> ProptestConfig {
    ProptestConfig {
        cases: cases(),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}
