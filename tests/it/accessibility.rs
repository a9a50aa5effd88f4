//! The widget for people who do not see it, do not use a pointer, or need it large.

use serde_json::{Value, json};
use xtask::gallery::{self, states};
use xtask::webdriver::{Browser, Engine, key};

use crate::axe;
use crate::conditions::expect_room;
use crate::journey::{Preview, expect_arrangement_on_screen};
use crate::page::Page;
use crate::rules;
use crate::scene::{Scene, Visit, scene};
use crate::words::Words;

/// More presses of Tab than any screen has places for the focus.
const MOST_PLACES: usize = 120;

/// Shows every screen an honest customer comes to, each with what can go wrong on
/// it, and has it looked at: the states of the gallery that are walked to.
fn every_screen(
    scene: &Scene,
    browser: &Browser,
    lang: &'static str,
    look: &dyn Fn(&Page<'_>, &str),
) {
    let gallery = scene.gallery();
    let industry = scene.business.industry;
    let page = Page::new(browser, lang);
    let mut looked_at = Vec::new();
    for state in states::all().unwrap() {
        if !state.walked || !state.industries().contains(&industry) {
            continue;
        }
        let address = gallery.address(state, industry, lang, "auto");
        gallery::walk(browser, &address, state, |station| {
            if !looked_at.contains(&&station.name) {
                look(&page, &station.name);
                looked_at.push(&station.name);
            }
            Ok(())
        })
        .unwrap();
    }
    assert!(looked_at.len() > 10, "{looked_at:?}");
}

#[test]
fn axe_looks_inside_the_widget() {
    let scene = scene("healthcare");
    let browser = scene.browser(Engine::Chromium);
    let page = scene.open(&browser, &Visit::in_language("en").with_letter());
    page.wait_for_step("identify");
    page.ask("all('textbox')[0].labels[0].remove()", &[]);
    let faults = axe::faults(&page);
    let rules: Vec<&Value> = faults.iter().map(|fault| &fault["id"]).collect();
    assert_eq!(rules, ["label-title-only", "label"]);
}

fn expect_no_fault(industry: &str, lang: &'static str) {
    let scene = scene(industry);
    let browser = scene.browser(Engine::Chromium);
    every_screen(&scene, &browser, lang, &|page, screen| {
        axe::check(page, screen);
        rules::check(page, screen);
    });
}

/// The two ways that show most, in another engine.
fn expect_no_fault_with(engine: Engine) {
    let scene = scene("healthcare");
    let gallery = scene.gallery();
    let browser = scene.browser(engine);
    let page = Page::new(&browser, "en");
    for name in ["identify-not-found", "receipt", "dispute-files-unfit"] {
        let state = states::find(name).unwrap();
        let address = gallery.address(state, "healthcare", "en", "light");
        gallery::walk(&browser, &address, state, |station| {
            axe::check(&page, &station.name);
            rules::check(&page, &station.name);
            Ok(())
        })
        .unwrap();
    }
}

#[test]
fn axe_and_the_own_rules_find_nothing_in_firefox() {
    expect_no_fault_with(Engine::Firefox);
}

#[test]
fn axe_and_the_own_rules_find_nothing_in_webkit() {
    expect_no_fault_with(Engine::WebKit);
}

#[test]
fn axe_finds_nothing_in_spanish() {
    expect_no_fault("telecom", "es");
}

#[test]
fn axe_finds_nothing_in_arabic() {
    expect_no_fault("healthcare", "ar");
}

#[test]
fn axe_finds_nothing_in_french() {
    expect_no_fault("healthcare", "fr");
}

#[test]
fn axe_finds_nothing_where_the_service_stops() {
    expect_no_fault("telecom", "ar");
}

#[test]
fn language_switch_keeps_answers_and_focus() {
    let scene = scene("healthcare");
    let browser = scene.browser(Engine::Chromium);
    let mut page = scene.open(&browser, &Visit::in_language("en").with_letter());
    page.wait_for_step("identify");
    page.fill("identify-reference-label", "MV-123");
    tab_back_to_picker(&page);
    // By its first letter, as a keyboard user finds an entry of a list.
    browser.press("E").unwrap();
    page.words = Words::of("es");
    page.wait_for_words("identify-title");
    page.wait_for_focus("picker");
    let kept = page.ask("return all('textbox')[0].value", &[]);
    assert_eq!(kept, "MV-123");
    let root = page.ask(
        "const own = root.querySelector('[lang]'); return [own.lang, own.dir]",
        &[],
    );
    assert_eq!(root, json!(["es", "ltr"]));
}

fn expect_no_overflow(industry: &str, lang: &'static str) {
    let scene = scene(industry);
    let browser = scene.browser(Engine::Chromium);
    every_screen(&scene, &browser, lang, &expect_room);
}

#[test]
fn nothing_overflows_a_small_screen_in_german() {
    expect_no_overflow("healthcare", "de");
}

#[test]
fn nothing_overflows_a_small_screen_in_arabic() {
    expect_no_overflow("telecom", "ar");
}

/// Presses Tab until the focus is on this role and name.
pub(crate) fn tab_to(page: &Page<'_>, role: &str, name: &str) {
    // The element has to be there before its place in the order can be asked for.
    page.find(role, name);
    let mut path = Vec::new();
    for _ in 0..MOST_PLACES {
        page.browser.press(&key::TAB.to_string()).unwrap();
        let focused = page.focused();
        if focused.starts_with(&format!("{role} “{name}")) {
            return;
        }
        path.push(focused);
    }
    panic!("Tab does not lead to the {role} “{name}”, but to {path:#?}");
}

pub(crate) fn press(page: &Page<'_>, key: char) {
    page.browser.press(&key.to_string()).unwrap();
}

/// The focus is on the heading of the screen, so that a screen reader begins there.
pub(crate) fn expect_focus_on_heading(page: &Page<'_>, step: &str) {
    page.wait_for_step(step);
    page.wait_for_focus("heading");
}

/// The whole way with the keyboard alone.
fn expect_way_by_keyboard(industry: &str, lang: &'static str, option: &str) {
    let scene = scene(industry);
    let browser = scene.browser(Engine::Chromium);
    let customer = scene.customers()[0].clone();
    let page = scene.open(&browser, &Visit::in_language(lang).with_letter());
    let words = |id: &str| page.words.say(id);

    page.wait_for_step("identify");
    assert_eq!(
        page.focused(),
        "body “”",
        "the widget took the focus by itself"
    );
    tab_to(&page, "textbox", &words("identify-reference-label"));
    browser.press(&customer.reference).unwrap();
    tab_to(&page, "textbox", &words("identify-code-label"));
    browser.press(&customer.access_code).unwrap();
    press(&page, key::ENTER);

    expect_focus_on_heading(&page, "balance");
    let preview = Preview::of(&scene, &customer, lang);
    tab_to(&page, "button", &words("balance-options-title"));
    press(&page, key::ENTER);

    expect_focus_on_heading(&page, "options");
    let choose = format!(
        "{} {}",
        words("options-choose-button"),
        preview.title(option)
    );
    tab_to(&page, "button", &choose);
    press(&page, key::SPACE);

    if page.wait_for_one_of(&["tailor", "review"]) == "tailor" {
        expect_focus_on_heading(&page, "tailor");
        change_something(&page);
        tab_to(&page, "button", &words("tailor-check-button"));
        press(&page, key::ENTER);
    }

    expect_focus_on_heading(&page, "review");
    tab_to(&page, "checkbox", &words("review-consent-label"));
    press(&page, key::SPACE);
    page.read_terms();
    tab_to(&page, "button", &words("review-confirm-button"));
    press(&page, key::ENTER);

    expect_focus_on_heading(&page, "receipt");
    expect_arrangement_on_screen(&scene, &page, &customer, &preview);
    // Out of the widget, and back in.
    tab_to(&page, "button", &words("receipt-save-button"));
    for _ in 0..MOST_PLACES {
        press(&page, key::TAB);
        if page.focused() == "button “after”" {
            break;
        }
    }
    assert_eq!(page.focused(), "button “after”", "the focus is trapped");
    browser.press_with(key::SHIFT, key::TAB).unwrap();
    let inside = page.ask("return focused().getRootNode() === root", &[]);
    assert_eq!(
        inside,
        Value::Bool(true),
        "Shift and Tab lead past the widget"
    );
}

/// Presses Shift and Tab until the focus is on the list of languages.
fn tab_back_to_picker(page: &Page<'_>) {
    for _ in 0..MOST_PLACES {
        page.browser.press_with(key::SHIFT, key::TAB).unwrap();
        if page.ask("return focused().matches('select')", &[]) == Value::Bool(true) {
            return;
        }
    }
    panic!("Shift and Tab do not lead to the list of languages");
}

/// Moves to another answer of the first question that has several.
fn change_something(page: &Page<'_>) {
    let several = page.ask("return all('radio').some((radio) => !radio.checked)", &[]);
    if several == Value::Bool(false) {
        return;
    }
    for _ in 0..MOST_PLACES {
        press(page, key::TAB);
        if page.ask("return focused().matches('input[type=radio]')", &[]) == Value::Bool(true) {
            break;
        }
    }
    let before = page.focused();
    press(page, key::DOWN);
    assert_ne!(
        page.focused(),
        before,
        "the arrow keys do not change the answer"
    );
    let checked = page.ask("return focused().checked", &[]);
    assert_eq!(checked, Value::Bool(true));
}

#[test]
fn healthcare_by_keyboard() {
    expect_way_by_keyboard("healthcare", "en", "interest-free-plan");
}

#[test]
fn banking_by_keyboard() {
    expect_way_by_keyboard("banking", "es", "reduced-rate-plan");
}

#[test]
fn automotive_by_keyboard() {
    expect_way_by_keyboard("automotive", "en", "move-payments");
}

#[test]
fn telecom_by_keyboard() {
    expect_way_by_keyboard("telecom", "ar", "short-plan");
}

#[test]
fn retail_by_keyboard() {
    expect_way_by_keyboard("retail", "en", "small-payments");
}
