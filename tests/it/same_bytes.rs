//! Browser and server work out the same, byte for byte.

use leeway_probe::cases;
use serde_json::{Value, json};
use xtask::probe::Probe;
use xtask::webdriver::{Browser, Engine};

use crate::scene::given;

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
