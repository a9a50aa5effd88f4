//! The API over real HTTP, on a free port, with a real database file.
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
mod calls;
mod choices;
mod codes;
mod contract;
mod crash;
mod disk;
mod files;
mod flaky;
mod forgetting;
mod host_tokens;
mod http;
mod hurry;
mod idempotency;
mod import;
mod json_texts;
mod keeping;
mod keysets;
mod late;
mod latency;
mod observing;
mod outage;
#[path = "place/sqlite.rs"]
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
mod webhooks_tls;
mod world;
