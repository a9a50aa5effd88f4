//! What a page calls.

#![expect(
    unreachable_pub,
    reason = "wasm-bindgen exports public functions alone, wherever they stand"
)]

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

/// See [`crate::fuzz::run`]: the digest, or the violation in words.
#[wasm_bindgen]
#[must_use]
pub fn fuzz(target: &str, first: u32, count: u32) -> String {
    match crate::fuzz::run(target, first, count) {
        Ok(ran) => ran.digest.to_string(),
        Err(violation) => violation.to_string(),
    }
}

/// Works the sums of [`crate::sums::schedules_and_rate`] out so many times.
#[wasm_bindgen]
#[must_use]
pub fn schedules_and_rate(times: u32) -> Vec<f64> {
    let mut found = None;
    for _ in 0..times {
        found = std::hint::black_box(crate::sums::schedules_and_rate());
    }
    // Both are far below 2^53.
    found.map_or_else(Vec::new, |(sum, rate)| vec![sum as f64, rate as f64])
}

/// Evaluates the largest example so many times: the number of options.
#[wasm_bindgen]
#[must_use]
pub fn evaluate_largest(times: u32) -> u32 {
    let Some(example) = crate::sums::Example::largest() else {
        return 0;
    };
    let mut options = 0;
    for _ in 0..times {
        let (offers, others) = std::hint::black_box(example.evaluate()).unwrap_or_default();
        options = offers + others;
    }
    u32::try_from(options).unwrap_or(u32::MAX)
}

/// Checks a signed policy of [`crate::verifying::POLICY_BYTES`] so many times: how often it
/// was accepted.
#[wasm_bindgen]
#[must_use]
pub fn verify_long_policy(times: u32) -> u32 {
    let Some(policy) = crate::verifying::LongPolicy::signed() else {
        return 0;
    };
    let checked = (0..times).filter(|_| std::hint::black_box(&policy).verify());
    u32::try_from(checked.count()).unwrap_or(u32::MAX)
}

/// Hashes the same policy so many times.
#[wasm_bindgen]
pub fn hash_long_policy(times: u32) {
    if let Some(policy) = crate::verifying::LongPolicy::signed() {
        for _ in 0..times {
            std::hint::black_box(std::hint::black_box(&policy).hash());
        }
    }
}
