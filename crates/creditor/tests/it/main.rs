//! The API over real HTTP, on a free port, with a real database file.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "what the tests share fails as a test does"
)]

mod account;
mod choices;
mod crash;
mod http;
mod import;
mod policies;
mod sessions;
mod world;
