//! The same tests as on SQLite, on PostgreSQL.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "what the tests share fails as a test does"
)]

mod access;
mod account;
mod attacks;
mod audit;
mod choices;
mod codes;
mod contract;
mod crash;
mod files;
mod flaky;
mod forgetting;
mod host_tokens;
mod http;
mod hurry;
mod idempotency;
mod import;
mod keeping;
mod keysets;
mod late;
mod latency;
mod observing;
mod outage;
mod outage_postgres;
#[path = "place/postgres.rs"]
mod place;
mod policies;
mod preferences;
mod proposals;
mod reports;
mod requests;
mod second_factor;
mod sessions;
mod stale;
mod tampered;
mod upgrade;
mod webhooks;
mod world;
