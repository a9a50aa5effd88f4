//! Requests and their answers, as a caller sees them.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "the lints spare tests, but not the functions tests share"
)]

mod ask;
mod examples;
mod lines;
mod split;
