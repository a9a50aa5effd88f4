//! What a page calls.

use wasm_bindgen::prelude::wasm_bindgen;

/// See [`crate::answer`].
#[wasm_bindgen]
#[must_use]
pub fn answer(line: &str) -> String {
    crate::answer(line)
}

/// See [`crate::cases::digest`].
#[wasm_bindgen]
#[must_use]
pub fn digest_of_cases(first_policy: u32, policies: u32, cases_each: u32) -> String {
    crate::cases::digest(first_policy, policies, cases_each).to_string()
}
