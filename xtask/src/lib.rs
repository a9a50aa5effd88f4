//! The project's own tools, as a library: the command line is in [`command`],
//! and the browser journeys of the root package use [`host`], [`world`] and
//! [`webdriver`] to put the same pages up that `cargo xtask demo` shows.
#![cfg(not(target_arch = "wasm32"))]

mod advisories;
pub mod bench;
pub mod command;
mod constants;
pub mod demo;
pub mod dist;
pub mod examples;
pub mod gallery;
pub mod host;
pub mod l10n;
pub mod messages;
pub mod mutants;
pub mod names;
mod own_texts;
pub mod probe;
pub mod progress;
pub mod project;
pub mod python;
mod sbom;
pub mod screenshots;
pub mod soak;
pub mod split;
pub mod test;
pub mod tools;
pub mod wasm_size;
pub mod webdriver;
pub mod world;
