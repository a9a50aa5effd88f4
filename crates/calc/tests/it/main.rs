//! Requests and their answers, as a caller sees them.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "the lints spare tests, but not the functions tests share"
)]

mod annuity;
mod apr;
mod ask;
mod currency;
mod dates;
mod day_count;
mod docs;
mod evaluate;
mod examples;
mod interval;
mod keys;
mod keyset;
mod lines;
mod policies;
mod schedule;
mod sliding_scale;
mod split;
mod verify;
mod wycheproof;
