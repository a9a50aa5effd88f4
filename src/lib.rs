//! Leeway's widget: what a customer who has fallen behind sees on the creditor's
//! own page.
//!
//! The modules below know no browser and compile everywhere: [`flow`] decides
//! what happens when, [`drafts`] is what is typed, [`words`] which message says what, [`retry`] when a request
//! is sent again, [`calendar`] writes the payments for a calendar. Everything else needs a browser and exists only in the Wasm
//! build, whose one export is `start` (see `element.rs`).

pub mod calendar;
pub mod drafts;
pub mod flow;
pub mod retry;
pub mod words;

#[cfg(target_arch = "wasm32")]
mod api;
#[cfg(target_arch = "wasm32")]
mod app;
#[cfg(target_arch = "wasm32")]
mod element;
#[cfg(target_arch = "wasm32")]
mod keep;
#[cfg(target_arch = "wasm32")]
mod parts;
#[cfg(target_arch = "wasm32")]
mod reactive;
#[cfg(target_arch = "wasm32")]
mod screens;
#[cfg(target_arch = "wasm32")]
mod session;
#[cfg(target_arch = "wasm32")]
mod state;

#[cfg(target_arch = "wasm32")]
pub use element::{Handle, start};

/// Small rather than fast: a screen is a few hundred allocations.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
