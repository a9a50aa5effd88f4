//! The program as a creditor runs it: the real binary, real files, real exit codes.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "the lints spare tests, but not the functions tests share"
)]

mod audit;
mod bad_documents;
mod calc;
mod calc_policy;
mod check;
mod docs;
mod examples;
mod faulty;
mod host_token;
mod keygen;
mod keyset;
mod policy;
mod preview;
mod receipt;
mod report;
mod rotation;
mod schema;
mod serve;
mod sign;
mod signer;
mod toml;
mod trust;
mod vectors;
mod verify;
mod world;
