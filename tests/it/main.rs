//! The widget in real browsers, against a real API and a real database.
//!
//! `cargo xtask test` runs these; it builds the `leeway` command and the widget
//! first and says in the environment where they are (`LEEWAY_BIN`, `LEEWAY_DIST`,
//! `LEEWAY_WORLD`, `LEEWAY_AXE`, `LEEWAY_PROBE`). To run one of them:
//!
//! ```text
//! cargo xtask test -- --test it one_name
//! ```
//!
//! Every test has a [`scene`] of its own: a copy of one prepared folder with keys,
//! signed policies and a SQLite file, an API process on a free port, a page server
//! for the business, and a browser with an empty profile. Two scenes at most exist
//! at a time. Nothing in a test waits for time to pass, only for what a customer
//! would see.
//!
//! | module | what it holds |
//! |---|---|
//! | [`scene`] | puts one business up and gives access to its files and processes |
//! | [`between`] | a proxy between widget and API that listens and interferes |
//! | [`ledger`] | reads the API's database |
//! | [`page`] | the widget as a customer perceives it: roles, names, texts |
//! | [`words`] | texts out of the message files, so that one script serves all languages |
//! | [`axe`] | runs axe-core |
//! | [`journey`] | the way from the first screen to the receipt, step by step |
//! | [`industries`] | the whole way, per industry, language and browser, and its figures |
//! | [`languages`] | every language there is: figures, small screens, the browser's own formats |
//! | [`hostile`] | forged documents and hostile surroundings |
//! | [`once`] | one decision twice clicked, in two tabs, gone back to, loaded anew, kept, its answer lost |
//! | [`unlucky`] | second tabs, ended sessions, lost answers, no network |
//! | [`saying`] | disputes, proposals, calls, preferences and feedback, and what is on record of them |
//! | [`tampering`] | each member of a posted choice changed |
//! | [`situation`] | what happened, and what fits what can be paid |
//! | [`afterwards`] | coming back to an arrangement that runs |
//! | [`accessibility`] | axe on every screen, keyboard alone, small screens, large text |
//! | [`tree`] | the widget as the accessibility tree tells of it, by keyboard |
//! | [`by_tree`] | whole ways from that tree alone, disturbed in the middle |
//! | [`ending`] | sessions that end while the page is left open, and signing out |
//! | [`second_factor`] | signing in where a code is sent beside the letter |
//! | [`kept`] | what was entered, when the page is loaded anew |
//! | [`gallery`] | every state of the widget at its own address |
//! | [`restraint`] | what is said once, what keys and presses do not do, the mirrored layout |
//! | [`conditions`] | a small or turned window, large text, spacing, forced colours, no motion |
//! | [`style`] | the style sheets as they are written, and any accent of a host page |
//! | [`rules`] | the own rules of accessibility, and defects put in to be found |
//! | [`same_bytes`] | browser and server work out the same |
//! | [`privacy`] | content security policy, and where personal data must not be |

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

mod accessibility;
mod afterwards;
mod axe;
mod between;
mod by_tree;
mod conditions;
mod ending;
mod gallery;
mod helping;
mod hostile;
mod industries;
mod journey;
mod kept;
mod languages;
mod ledger;
mod once;
mod page;
mod privacy;
mod restraint;
mod rules;
mod same_bytes;
mod saying;
mod scene;
mod second_factor;
mod situation;
mod style;
mod tampering;
mod tree;
mod unlucky;
mod words;
