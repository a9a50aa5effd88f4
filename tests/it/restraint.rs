//! What the widget keeps itself from: saying things twice, acting on a key or a press nobody
//! meant, being another page from right to left.

use serde_json::{Value, json};
use xtask::gallery::{self, states};
use xtask::webdriver::Engine;

use crate::journey::Preview;
use crate::page::Page;
use crate::scene::{Visit, scene};

/// What was said through the region for it while `act` happened and for a while after.
fn said(page: &Page<'_>, act: impl FnOnce()) -> Vec<String> {
    let same = page.ask(
        "const region = root.querySelector('[role=status]');
         const before = window.region;
         if (!before) {
           window.region = region;
           new MutationObserver(() => {
             const text = tidy(region.textContent);
             if (text) said.push(text);
           }).observe(region, { childList: true, characterData: true, subtree: true });
         }
         window.said = [];
         return !before || before === region",
        &[],
    );
    assert_eq!(same, Value::Bool(true), "the region is another element");
    act();
    page.ask("window.since = performance.now()", &[]);
    page.wait_until("return performance.now() - since > 400", "a moment");
    let said = page.ask("return said", &[]);
    let said = said.as_array().unwrap().iter();
    said.map(|text| text.as_str().unwrap().to_owned()).collect()
}

fn set_online(page: &Page<'_>, online: bool) {
    page.ask(
        "Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => arguments[0] });
         dispatchEvent(new Event(arguments[0] ? 'online' : 'offline'))",
        &[json!(online)],
    );
}

#[test]
fn each_event_is_said_once_and_a_change_of_screen_by_the_focus_alone() {
    let scene = scene("healthcare");
    let browser = scene.browser(Engine::Chromium);
    let page = scene.open(&browser, &Visit::in_language("en"));
    page.wait_for_step("balance");
    let words = |id: &str| page.words.say(id);

    let offline = said(&page, || set_online(&page, false));
    assert_eq!(offline, [words("frame-offline-title")]);
    let online = said(&page, || set_online(&page, true));
    assert_eq!(online, [words("frame-online")]);

    let options = said(&page, || page.show_options());
    assert_eq!(options, [""; 0], "the heading has the focus and is read");
    page.wait_for_focus("heading");

    page.click_button("options-compare-button");
    page.wait_for_step("compare");
    let compared = said(&page, || {
        let label = page
            .words
            .say_with("compare-most-label", &[("currency", "USD".into())]);
        let field = page.find("textbox", &label);
        browser.type_into(&field, "120\t").unwrap();
    });
    assert_eq!(compared.len(), 1, "{compared:?}");

    page.click_button("frame-back-button");
    page.wait_for_step("options");
    let preview = Preview::of(&scene, &scene.customers()[0], "en");
    page.choose(&preview.title("interest-free-plan"));
    let tailored = said(&page, || {
        page.ask(
            "const list = all('picker').find((list) => list.id !== 'language');
             list.selectedIndex = 1;
             list.dispatchEvent(new Event('change', { bubbles: true }))",
            &[],
        );
    });
    assert_eq!(tailored.len(), 1, "{tailored:?}");

    page.check_plan();
    page.read_terms();
    // The second time as the first.
    for _ in 0..2 {
        let refused = said(&page, || page.click_button("review-confirm-button"));
        assert_eq!(
            refused, [""; 0],
            "the list of errors has the focus and is read"
        );
        page.wait_until(
            "return focused()?.matches('.leeway-error-summary')",
            "the focus on the list of errors",
        );
        page.read_terms();
    }
}

#[test]
fn keys_without_a_field_do_nothing() {
    let scene = scene("healthcare");
    let browser = scene.browser(Engine::Chromium);
    let page = scene.open(&browser, &Visit::in_language("en"));
    page.wait_for_step("balance");
    let look = "return [seen.events.length, root.innerHTML, name(root.querySelector('select'))]";
    let before = page.ask(look, &[]);
    browser
        .press("abcdefghijklmnopqrstuvwxyz0123456789?/.,+-")
        .unwrap();
    assert_eq!(page.ask(look, &[]), before);
    // With the focus on a heading, where a new screen puts it, too.
    page.show_options();
    page.wait_for_focus("heading");
    let before = page.ask(look, &[]);
    browser
        .press("abcdefghijklmnopqrstuvwxyz0123456789?/.,+-")
        .unwrap();
    assert_eq!(page.ask(look, &[]), before);
}

#[test]
fn press_that_is_taken_back_does_nothing() {
    let scene = scene("healthcare");
    let browser = scene.browser(Engine::Chromium);
    let page = scene.open(&browser, &Visit::in_language("en"));
    page.wait_for_step("balance");
    for id in ["balance-options-title", "help-callback-button"] {
        let button = page.find("button", &page.words.say(id));
        page.ask(
            "arguments[0].scrollIntoView({ block: 'center' })",
            &[button.to_value()],
        );
        browser.press_and_leave(&button).unwrap();
        assert_eq!(page.step(), "balance", "{id}");
    }
    page.click_button("balance-options-title");
    page.wait_for_step("options");
}

/// How far every part of the layout is from the side the text begins at, and how wide. An
/// amount runs the same way in both, so the box in which it is entered stands for what is
/// in it.
const PLACES: &str = "
    root.querySelector('[dir]').dir = arguments[0];
    const host = root.host.getBoundingClientRect();
    const parts = 'button, input, select, svg, h2, h3, h4, table, td, th, li, article, section, fieldset';
    return [...root.querySelectorAll(parts)].filter(perceivable).map((part) => {
      const whole = part.closest('.leeway-field__box[dir]') ?? part;
      const box = whole.getBoundingClientRect();
      const from = arguments[0] === 'rtl' ? host.right - box.right : box.left - host.left;
      return { what: part.outerHTML.slice(0, 90), from, wide: box.width };
    })";

#[test]
fn layout_from_right_to_left_is_the_mirror_of_the_other() {
    let scene = scene("healthcare");
    let gallery = scene.gallery();
    let browser = scene.browser(Engine::Chromium);
    let page = Page::new(&browser, "en");
    for name in [
        "balance",
        "options",
        "compare-amount",
        "review-not-agreed",
        "dispute-files-unfit",
    ] {
        let state = states::find(name).unwrap();
        browser
            .open(&gallery.address(state, "healthcare", "en", "light"))
            .unwrap();
        gallery::reach(&browser, state).unwrap();
        for width in [360, 1280] {
            browser
                .devtools(
                    "Emulation.setDeviceMetricsOverride",
                    &json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false }),
                )
                .unwrap();
            let [left, right] = ["ltr", "rtl"].map(|dir| {
                let places = page.ask(PLACES, &[json!(dir)]);
                places.as_array().unwrap().clone()
            });
            assert_eq!(left.len(), right.len());
            assert!(left.len() > 30, "{name}: {}", left.len());
            for (one, other) in left.iter().zip(&right) {
                for side in ["from", "wide"] {
                    let apart = one[side].as_f64().unwrap() - other[side].as_f64().unwrap();
                    assert!(
                        apart.abs() <= 2.0,
                        "{name} at {width}: {one} and from right to left {other}"
                    );
                }
            }
        }
    }
}
